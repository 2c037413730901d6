/**
 * Why a code cannot be held against requirements as asked.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Choices } from "../../machine/reading.ts"
import { whyNoDate } from "../../regulation/dated.ts"
import { nearest } from "../../text/nearest.ts"
import { dayAfter } from "./stretches.ts"

/**
 * The refusal of a conformance: a text that is no date, a first date after the last, a date on which no version of the code
 * is in force, or a reading or alternative that the register does not hold.
 *
 * @since 0.1.0
 */
export interface ConformanceError {
  readonly _tag: "ConformanceError"
  readonly code: "NoDate" | "FromAfterTo" | "NotInForce" | "UnknownReading" | "UnknownAlternative"
  readonly message: string
}

/**
 * One code, or the versions of a code, one or more, of which no two are in force on one date.
 *
 * @since 0.1.0
 */
export type CodeOrVersions =
  | ComplaintsCode
  | { readonly id: string; readonly versions: readonly [ComplaintsCode, ...ComplaintsCode[]] }

/**
 * The versions of a code; of one code, itself.
 *
 * @since 0.1.0
 */
export const versionsIn = (code: CodeOrVersions): readonly [ComplaintsCode, ...ComplaintsCode[]] =>
  "versions" in code ? code.versions : [code]

/**
 * From when to when a code is in force: local dates, null where that is open or unknown.
 *
 * @since 0.1.0
 */
export const datesOf = ({ inForce: { from, to } }: ComplaintsCode) => ({
  from: typeof from === "string" ? from : null,
  to,
})

type Checked<T> = Result.Result<T, ConformanceError>

const refuse = (code: ConformanceError["code"], message: string): Checked<never> =>
  Result.fail({ _tag: "ConformanceError", code, message })

/**
 * The date that a text is.
 *
 * @since 0.1.0
 */
export const readDate = (text: string): Checked<string> => {
  const why = whyNoDate(text)
  return why === undefined ? Result.succeed(text) : refuse("NoDate", why)
}

const sayDates = (version: ComplaintsCode): string => {
  const { from, to } = datesOf(version)
  return [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])].join(" ")
}

/**
 * The version of a code that is in force on a date. A version whose first day is unknown is taken as in force before it.
 *
 * @param code - a code or its versions
 * @param date - a local date, `YYYY-MM-DD`
 * @since 0.1.0
 */
export const versionOn = (code: CodeOrVersions, date: string): Checked<ComplaintsCode> => {
  const versions = versionsIn(code)
  const found = versions.find((each) => {
    const { from, to } = datesOf(each)
    return (from === null || from <= date) && (to === null || date <= to)
  })
  if (found !== undefined) return Result.succeed(found)
  const known = versions.map((each) => `version ${each.version} ${sayDates(each)}`).join(", ")
  return refuse("NotInForce", `the code "${versions[0].id}" is not in force on ${date}: ${known}`)
}

/**
 * The versions of a code that are in force from one date to another: one on every day, or a refusal.
 *
 * @param code - a code or its versions
 * @param from - the first local date, `YYYY-MM-DD`
 * @param to - the last one
 * @since 0.1.0
 */
export const versionsBetween = (code: CodeOrVersions, from: string, to: string): Checked<readonly ComplaintsCode[]> => {
  for (const each of [from, to]) {
    const date = readDate(each)
    if (Result.isFailure(date)) return Result.fail(date.failure)
  }
  if (from > to) return refuse("FromAfterTo", `the first date, ${from}, is after the last, ${to}`)
  const found: ComplaintsCode[] = []
  for (let date = from; ; ) {
    const version = versionOn(code, date)
    if (Result.isFailure(version)) return Result.fail(version.failure)
    found.push(version.success)
    const until = version.success.inForce.to
    if (until === null || until >= to) return Result.succeed(found)
    date = dayAfter(until)
  }
}

const suggestion = (word: string, known: readonly string[]): string => {
  const near = nearest(word, known)
  return near === undefined ? `; known: ${known.join(", ")}` : `; did you mean "${near}"?`
}

/**
 * Choices of readings that a register holds.
 *
 * @since 0.1.0
 */
export const readChosen = ({ readings }: Pick<ComplaintsCode, "readings">, choices: Choices): Checked<null> => {
  const ids = readings.map((each) => each.id)
  for (const [id, alternative] of Object.entries(choices)) {
    const known = readings.find((each) => each.id === id)?.alternatives.map((each) => each.id)
    if (known === undefined) return refuse("UnknownReading", `there is no reading "${id}"${suggestion(id, ids)}`)
    if (!known.includes(alternative))
      return refuse(
        "UnknownAlternative",
        `the reading "${id}" has no alternative "${alternative}"${suggestion(alternative, known)}`,
      )
  }
  return Result.succeed(null)
}
