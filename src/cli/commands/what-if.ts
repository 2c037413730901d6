/**
 * The command `what-if`: what further events would change in the cases of a log, or what would take one to a state.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { operativeRules } from "../../case/operative.ts"
import { decodeAdded, whatIf } from "../../case/what-if.ts"
import { lengthen } from "../../case/what-if-added.ts"
import type { CaseLog, Log } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { formatInstant, type Instant } from "../../time/instant.ts"
import { pathTo } from "../../verify/path-to.ts"
import { readEnacted } from "../code-input.ts"
import type { Host } from "../host.ts"
import { casesIn, nameOf, READ_ONCE, readAt, readLogFile, readsTwice, readText } from "../input.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import { pathPage } from "../render/path.ts"
import { pageOf, styleOf } from "../render/style.ts"
import { whatIfPage } from "../render/what-if.ts"
import { type Words, wordsOf } from "../render/words.ts"

/**
 * What `what-if` is asked.
 *
 * @since 0.1.0
 */
export interface WhatIfOptions {
  readonly file: string
  readonly add: readonly string[]
  /** The state to which a shortest path is looked for, in place of events to add. */
  readonly until?: string
  readonly at?: string
  readonly code?: string
  readonly readings: readonly string[]
  readonly codeAlone: boolean
  readonly json: boolean
  readonly caseId?: string
  readonly width?: number
  readonly ascii: boolean
}

type Where = { readonly case?: string }

const MOST_LINES = 20

/** The events of the files to add, in the order of the flags. */
const readAdded = async (
  host: Host,
  files: readonly string[],
  log: Log,
  where: Where,
): Promise<Result.Result<readonly CaseEvent[], Unusable>> => {
  const events: CaseEvent[] = []
  for (const file of files) {
    const text = await readText(host, file)
    if (Result.isFailure(text)) return Result.fail(text.failure)
    const parsed = Result.try({
      try: (): unknown => JSON.parse(text.success),
      catch: (error) => (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " "),
    })
    if (Result.isFailure(parsed))
      return unusable(`the text is not JSON: ${parsed.failure}; give an event or a list of events`, nameOf(file))
    const added = decodeAdded(parsed.success, log, where, events)
    if (Result.isFailure(added)) {
      const lines = added.failure.slice(0, MOST_LINES).map((each) => `${each.path}: ${each.message}`)
      const more = added.failure.length - lines.length
      return unusable([...lines, ...(more > 0 ? [`... and ${more} more problems`] : [])].join("\n"), nameOf(file))
    }
    events.push(...added.success)
  }
  return Result.succeed(events)
}

const whyIncomplete = ({ file, add, until }: WhatIfOptions): string | undefined => {
  if (until !== undefined && add.length > 0)
    return "--add says what happens, and --until asks what would have to: give one or the other"
  if (until === undefined && add.length === 0)
    return "an event to add is needed, for example: --add event.json; or a state, for example: --until Closed"
  if (readsTwice([file, ...add])) return READ_ONCE
  return undefined
}

/** What was asked: a log, the events to add to it, and the case of those that name none. */
const inputOf = async (
  host: Host,
  options: WhatIfOptions,
): Promise<
  Result.Result<{ readonly log: Log; readonly added: readonly CaseEvent[]; readonly where: Where }, Unusable>
> => {
  const log = await readLogFile(host, options.file)
  if (Result.isFailure(log)) return Result.fail(log.failure)
  const named = casesIn(log.success, options.caseId, options.file)
  if (Result.isFailure(named)) return Result.fail(named.failure)
  const where: Where = options.caseId === undefined ? {} : { case: options.caseId }
  const added = await readAdded(host, options.add, log.success, where)
  return Result.map(added, (events) => ({ log: log.success, added: events, where }))
}

/**
 * Runs `what-if`.
 *
 * @since 0.1.0
 */
export const runWhatIf = async (host: Host, options: WhatIfOptions): Promise<Outcome> => {
  const why = whyIncomplete(options)
  if (why !== undefined) return unusable(why)
  const enacted = await readEnacted(host, options, [options.file, ...options.add])
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const at = readAt(host, options.at)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  if (options.until !== undefined)
    return runUntil(host, enacted.success, { ...options, until: options.until }, at.success)
  const input = await inputOf(host, options)
  if (Result.isFailure(input)) return Result.fail(input.failure)
  const { log, added, where } = input.success
  const answer = whatIf(enacted.success, log, added, { ...where, ...instantOption(enacted.success, at.success) })
  if (Result.isFailure(answer)) return unusable(answer.failure.message)
  const style = styleOf(host, options)
  const wordsFor = wordsIn(enacted.success, log, added, where)
  await host.stdout.write(
    options.json
      ? `${JSON.stringify(answer.success, null, 2)}\n`
      : `${pageOf(whatIfPage(enacted.success, answer.success, wordsFor, style), style)}\n`,
  )
  return Result.succeed(EXIT.fine)
}

/** The words of the rules of each case, with the events added and without. */
const wordsIn = (
  enacted: EnactedCode,
  log: Log,
  added: readonly CaseEvent[],
  where: Where,
): ((id: string) => Words) => {
  const longer = Result.getOrElse(lengthen(log, added, where), () => ({ log }))
  const find = (cases: Log["cases"], id: string): CaseLog =>
    cases.find((each) => each.case === id) ?? { case: id, procedure: "", events: [] }
  return (id) =>
    wordsOf(operativeRules(enacted, find(longer.log.cases, id)), operativeRules(enacted, find(log.cases, id)))
}

const instantOption = ({ timekeeping }: EnactedCode, at: Instant | undefined): { readonly at?: string } =>
  at === undefined ? {} : { at: formatInstant(at, timekeeping.zone) }

/** What would take a case to a state. */
const runUntil = async (
  host: Host,
  enacted: EnactedCode,
  options: WhatIfOptions & { readonly until: string },
  at: Instant | undefined,
): Promise<Outcome> => {
  const log = await readLogFile(host, options.file)
  if (Result.isFailure(log)) return Result.fail(log.failure)
  const named = casesIn(log.success, options.caseId, options.file)
  if (Result.isFailure(named)) return Result.fail(named.failure)
  const path = pathTo(enacted, log.success, options.until, {
    ...instantOption(enacted, at),
    ...(options.caseId === undefined ? {} : { case: options.caseId }),
  })
  if (Result.isFailure(path)) return unusable(path.failure.message, FLAGS[path.failure.code])
  const style = styleOf(host, options)
  const [of] = named.success
  await host.stdout.write(
    options.json || of === undefined
      ? `${JSON.stringify(path.success, null, 2)}\n`
      : `${pageOf(pathPage(path.success, wordsOf(operativeRules(enacted, of)), style), style)}\n`,
  )
  return Result.succeed(EXIT.fine)
}

const FLAGS: Readonly<Record<string, string>> = { UnknownState: "--until", BadInstant: "--at", NoSuchCase: "--case" }
