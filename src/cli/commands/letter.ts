/**
 * The commands `letter` and `letters`: a letter made from a case, and the list of the letters that there are.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { issueLetter } from "../../publish/letters/issue.ts"
import { type Letter, letterOf } from "../../publish/letters/letter-of.ts"
import { LETTERS, letterNames } from "../../publish/letters/letters.ts"
import { readEnacted } from "../code-input.ts"
import type { Host } from "../host.ts"
import { casesIn, nameOf, readAt, readLogFile } from "../input.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import type { LetterOutput } from "../outputs.ts"
import { letterPage, lettersPage } from "../render/letter.ts"
import { pageOf, styleOf } from "../render/style.ts"

/**
 * What `letter` is asked.
 *
 * @since 0.1.0
 */
export interface LetterRequest {
  readonly file: string
  readonly notice: string
  readonly draft: boolean
  readonly fill: readonly string[]
  readonly scheme?: string
  readonly at?: string
  readonly code?: string
  readonly readings: readonly string[]
  readonly codeAlone: boolean
  readonly caseId?: string
  readonly json: boolean
  readonly width?: number
  readonly ascii: boolean
}

/** A letter's name however it is written: `ADR_LETTER`, `adr-letter` and `AdrLetter` are one. */
const letterNamed = (name: string): string => {
  const plain = (text: string): string => text.replaceAll(/[^A-Za-z]/g, "").toLowerCase()
  return letterNames.find((each) => plain(each) === plain(name)) ?? name
}

const readFill = (flags: readonly string[]): Result.Result<Readonly<Record<string, string>>, Unusable> => {
  const given = new Map<string, string>()
  for (const flag of flags) {
    const at = flag.indexOf("=")
    if (at < 1 || at === flag.length - 1)
      return unusable(`"${flag}" is not SLOT=VALUE, for example progress=we await a part`, "--fill")
    given.set(flag.slice(0, at), flag.slice(at + 1))
  }
  return Result.succeed(Object.fromEntries(given))
}

/** What an answer is about: the flag, where that is what is wrong. */
const WHOSE: Readonly<Record<string, string>> = { UnknownLetter: "--notice", UnknownSlot: "--fill" }

/**
 * Runs `letter`: a letter that may be sent, or with `--draft` one with its blanks in sight.
 *
 * @since 0.1.0
 */
export const runLetter = async (host: Host, options: LetterRequest): Promise<Outcome> => {
  const { file, notice, caseId, scheme } = options
  const enacted = await readEnacted(host, options, [file])
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const at = readAt(host, options.at)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  const given = readFill(options.fill)
  if (Result.isFailure(given)) return Result.fail(given.failure)
  const log = await readLogFile(host, file)
  if (Result.isFailure(log)) return Result.fail(log.failure)
  const cases = casesIn(log.success, caseId, file)
  if (Result.isFailure(cases)) return Result.fail(cases.failure)
  const [only, other] = cases.success
  if (only === undefined || other !== undefined)
    return unusable(`a letter is of one case, and the log holds ${cases.success.length}: give --case ID`, nameOf(file))
  const letter = letterOf(enacted.success, only, letterNamed(notice), {
    given: given.success,
    ...(at.success === undefined ? {} : { at: at.success }),
    ...(scheme === undefined ? {} : { scheme }),
  })
  if (Result.isFailure(letter)) {
    const { code, message } = letter.failure
    return unusable(message, WHOSE[code] ?? nameOf(file))
  }
  return writeLetter(host, letter.success, options)
}

const writeLetter = async (host: Host, letter: Letter, options: LetterRequest): Promise<Outcome> => {
  const issued = issueLetter(letter)
  const refused = !options.draft && Result.isFailure(issued)
  const style = styleOf(host, options)
  const text = options.json
    ? JSON.stringify({ ...letter, complete: Result.isSuccess(issued) } satisfies LetterOutput, null, 2)
    : pageOf(letterPage(letter, { refused }, style), style)
  await host.stdout.write(`${text}\n`)
  return Result.succeed(refused ? EXIT.finding : EXIT.fine)
}

/**
 * Runs `letters`.
 *
 * @since 0.1.0
 */
export const runLetters = async (
  host: Host,
  options: { readonly json: boolean; readonly width?: number; readonly ascii: boolean },
): Promise<Outcome> => {
  const style = styleOf(host, options)
  const text = options.json ? JSON.stringify(LETTERS, null, 2) : pageOf(lettersPage(style), style)
  await host.stdout.write(`${text}\n`)
  return Result.succeed(EXIT.fine)
}
