/**
 * What holds from one local date to another, and what of it is in force on a date.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { readIsoDate } from "../time/local-date.ts"

/**
 * Something with a first and a last local date, both inclusive; null where that is open or not known.
 *
 * @since 0.1.0
 */
export interface Dated {
  readonly from: string | null
  readonly to: string | null
}

/**
 * Things that followed one another without overlap or gap, earliest first.
 *
 * @since 0.1.0
 */
export type History<T extends Dated> = readonly [T, ...T[]]

/**
 * The refusal of a text that is no date.
 *
 * @since 0.1.0
 */
export interface NoDate {
  readonly _tag: "NoDate"
  readonly code: "NoDate"
  readonly message: string
}

/**
 * Whether something is in force on a date. Where its first or its last date is not known, it is taken as in force on that
 * side.
 *
 * @param dated - what is dated
 * @param date - a local date, `YYYY-MM-DD`
 * @example
 * isInForce({ from: "2009-09-01", to: "2026-04-07" }, "2026-04-07") // => true
 * isInForce({ from: "2009-09-01", to: "2026-04-07" }, "2026-04-08") // => false
 * @since 0.1.0
 */
export const isInForce = ({ from, to }: Dated, date: string): boolean =>
  (from === null || from <= date) && (to === null || date <= to)

/**
 * What of a history holds on a date: the latest that has begun by then.
 *
 * @param history - what followed one another
 * @param date - a local date, `YYYY-MM-DD`
 * @example
 * asOf([{ from: null, to: "2009-08-31" }, { from: "2009-09-01", to: null }], "2009-09-01").to // => null
 * @since 0.1.0
 */
export const asOf = <H extends History<Dated>>(history: H, date: string): H[number] =>
  history.reduce<H[number]>((soFar, each) => (each.from === null || each.from <= date ? each : soFar), history[0])

/**
 * An answer that depends on a date.
 *
 * @param date - what should be a local date, `YYYY-MM-DD`
 * @param answer - the answer where it is one
 * @returns the answer; refused with `NoDate`, which says why, where the text is no date
 * @example
 * onDate("2026-04-08", () => 6)._tag // => "Success"
 * const refused = onDate("2026-02-30", () => 6)
 * refused._tag === "Failure" && refused.failure.message // => '"2026-02-30" is no date: February 2026 has 28 days.'
 * @since 0.1.0
 */
export const onDate = <A>(date: string, answer: () => A): Result.Result<A, NoDate> => {
  const why = whyNoDate(date)
  return why === undefined ? Result.succeed(answer()) : Result.fail({ _tag: "NoDate", code: "NoDate", message: why })
}

/** Dates that were read lately: a set of cases names few, again and again. */
const dates = new Set<string>()
const MOST_DATES = 4096

/**
 * Why a text is no date, as a sentence; `undefined` where it is one.
 *
 * @param date - what should be a local date, `YYYY-MM-DD`
 * @example
 * whyNoDate("8 April 2026") // => '"8 April 2026" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.'
 * @since 0.1.0
 */
export const whyNoDate = (date: string): string | undefined => {
  if (dates.has(date)) return undefined
  const read = readIsoDate(date)
  if (typeof read === "number") {
    if (dates.size === MOST_DATES) dates.clear()
    dates.add(date)
    return undefined
  }
  const written = (date.length > 40 ? `${date.slice(0, 37)}...` : date).toWellFormed()
  return `${JSON.stringify(written)} is no date: ${read}.`
}
