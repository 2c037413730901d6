/**
 * Editions on the command line: `opus`, a code file with the version that is meant, a published text, or a recorded
 * release.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CodeVersions, codeOn, decodeCode } from "../code/code-file.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { type EnactedCode, enact } from "../code/enact.ts"
import { opus } from "../code/opus.ts"
import type { Choices } from "../machine/reading.ts"
import { nearest } from "../text/nearest.ts"
import { type Edition, editionOf, opusClauseTexts } from "../verify/diff/edition.ts"
import { clausesOfPage } from "../verify/diff/published.ts"
import { decodeRecorded, looksRecorded } from "../verify/diff/recorded.ts"
import { readCodeFile } from "./code-input.ts"
import type { Host } from "./host.ts"
import { nameOf, readText, whyUnreadable, zoneOf } from "./input.ts"
import { type Unusable, unusable } from "./outcome.ts"

type Read<T> = Result.Result<T, Unusable>

/**
 * One of the two that are compared: its edition, and the enacted code that cases can run on, where there is one. Cases run
 * on the code together with the regulation of their own time, as everywhere.
 *
 * @since 0.1.0
 */
export interface Side {
  readonly edition: Edition
  readonly enacted: EnactedCode | undefined
}

/**
 * What a side is asked for beside its name: the date of the regulation (local, `YYYY-MM-DD`), and readings chosen.
 *
 * @since 0.1.0
 */
export interface SideOptions {
  readonly on?: string
  readonly readings: Choices
}

const IS_TEXT = /\.(?:txt|text)$/
const IS_DATE = /^\d{4}-\d{2}-\d{2}$/
const IS_JSON = /\.json$/

/** The name of a side, taken apart: the file, and the version after the last `@`. */
const partsOf = (name: string): { readonly file: string; readonly version: string | undefined } => {
  const at = name.lastIndexOf("@")
  return at < 1 ? { file: name, version: undefined } : { file: name.slice(0, at), version: name.slice(at + 1) }
}

const versionIn = (of: CodeVersions, version: string | undefined, file: string): Read<ComplaintsCode> => {
  const names = of.versions.map((each) => each.version)
  const [first, second] = of.versions
  if (version === undefined)
    return second === undefined
      ? Result.succeed(first)
      : unusable(
          `it holds ${names.length} versions (${names.join(", ")}): write ${file}@VERSION or ${file}@DATE`,
          nameOf(file),
        )
  const named = of.versions.find((each) => each.version === version)
  if (named !== undefined) return Result.succeed(named)
  if (IS_DATE.test(version)) {
    const found = codeOn(of, version)
    return Result.isSuccess(found) ? Result.succeed(found.success) : unusable(found.failure.message, nameOf(file))
  }
  const near = nearest(version, names)
  const hint = near === undefined ? `versions are ${names.join(", ")}` : `did you mean "${near}"?`
  return unusable(`there is no version "${version}"; ${hint}`, nameOf(file))
}

const sideOf = async (code: ComplaintsCode, name: string, { on, readings }: SideOptions): Promise<Read<Side>> => {
  const zone = await zoneOf(code.calendar)
  if (Result.isFailure(zone)) return unusable(`calendar.zone: ${zone.failure.message}`, name)
  const chosen = Object.entries(readings).map(([id, alternative]) => `${id}=${alternative}`)
  const edition = editionOf(code, {
    name: [
      `${code.id} (version ${code.version})`,
      ...(on === undefined ? [] : [`on ${on}`]),
      ...(chosen.length === 0 ? [] : [`under ${chosen.join(", ")}`]),
    ].join(" "),
    readings,
    zone: zone.success,
    ...(on === undefined ? {} : { on }),
  })
  if (Result.isFailure(edition)) {
    const { code: kind, message } = edition.failure
    return unusable(message, kind === "BadDate" ? "--on, --regulation" : name)
  }
  const enacted = enact(code, {
    readings,
    ...(zone.success.name === "Europe/London" ? {} : { zone: zone.success }),
  })
  return Result.isSuccess(enacted)
    ? Result.succeed({ edition: edition.success, enacted: enacted.success })
    : unusable(enacted.failure.message, name)
}

const textSide = async (host: Host, file: string): Promise<Read<Side>> => {
  const text = await readText(host, file)
  if (Result.isFailure(text)) return Result.fail(text.failure)
  if (text.success.trim() === "") return unusable("the text is empty", nameOf(file))
  return Result.succeed({
    edition: { name: nameOf(file), text: clausesOfPage(text.success, opusClauseTexts()), rules: null },
    enacted: undefined,
  })
}

/** A recorded edition, where the file holds one; undefined where it may be a code. */
const recordedSide = async (host: Host, file: string): Promise<Read<Side | CodeVersions>> => {
  const text = await readText(host, file)
  if (Result.isFailure(text)) return Result.fail(text.failure)
  const parsed = Result.try({ try: (): unknown => JSON.parse(text.success), catch: whyUnreadable })
  if (Result.isFailure(parsed)) return unusable(`the text is not JSON: ${parsed.failure}`, nameOf(file))
  if (looksRecorded(parsed.success)) {
    const recorded = decodeRecorded(parsed.success)
    if (Result.isFailure(recorded)) return unusable(recorded.failure.message, nameOf(file))
    const { edition, release } = recorded.success
    return Result.succeed({ edition: { ...edition, name: `release ${release}: ${edition.name}` }, enacted: undefined })
  }
  const decoded = decodeCode(parsed.success)
  return Result.isSuccess(decoded) ? Result.succeed(decoded.success) : unusable(decoded.failure.message, nameOf(file))
}

/**
 * One of two that are to be compared.
 *
 * @param host - the outside world
 * @param name - `opus`, a code file (JSON or a module) with `@VERSION` or `@DATE` where it holds several versions, a
 * published page (`.txt`), or a recorded release
 * @param options - the date of the regulation, and readings chosen
 * @since 0.1.0
 */
export const readSide = async (host: Host, name: string, options: SideOptions): Promise<Read<Side>> => {
  if (name === "opus") return sideOf(opus, name, options)
  if (IS_TEXT.test(name)) return textSide(host, name)
  const { file, version } = partsOf(name)
  const read = await (IS_JSON.test(file) || file === "-" ? recordedSide(host, file) : readCodeFile(host, file))
  if (Result.isFailure(read)) return Result.fail(read.failure)
  if ("edition" in read.success) return Result.succeed(read.success)
  const code = versionIn(read.success, version, file)
  return Result.isSuccess(code) ? sideOf(code.success, nameOf(file), options) : Result.fail(code.failure)
}
