/**
 * Holidays of other nations and regions from date-holidays, or anything that answers as it does. The library does not
 * import date-holidays: whoever wants it passes an instance, and keeps the list that comes back.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { dayMs, isoDate, readIsoDate, weekdayOf } from "./local-date.ts"
import { quoted } from "./nearest.ts"

/**
 * What is needed of date-holidays: `new Holidays("GB", "ENG")` is one.
 *
 * @since 0.1.0
 */
export interface HolidaySource {
  readonly getHolidays: (year: number) => readonly {
    /** Local date and time of the start, `YYYY-MM-DD HH:mm:ss`. */
    readonly date: string
    readonly type: string
    readonly start?: { readonly getTime: () => number }
    readonly end?: { readonly getTime: () => number }
  }[]
}

/**
 * Which of a source's holidays to take.
 *
 * @since 0.1.0
 */
export interface HolidayOptions {
  /** The types that close: `["public"]` unless told. (date-holidays also lists observances such as Mother's Day.) */
  readonly types?: readonly string[]
  /**
   * Saturdays and Sundays: `keep` them unless told. `drop` is GOV.UK's way: a bank holiday that falls on a weekend is
   * listed on its substitute day alone.
   */
  readonly weekends?: "keep" | "drop"
  /** ISO dates to add and to leave out, for what the source does not know. */
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

/**
 * Why holidays could not be taken from a source.
 *
 * @since 0.1.0
 */
export interface HolidaySourceError {
  readonly _tag: "HolidaySourceError"
  readonly code: "BadYears" | "BadDate"
  readonly message: string
}

/**
 * The ISO dates of a source's holidays over some years (both included), earliest first, none twice. A holiday of
 * several days gives each of them; one that starts within a day (Christmas Eve from 14:00) closes no whole day and is left
 * out: write it as an exception with short hours.
 *
 * Refuses years that are reversed, not whole or more than 400 with `BadYears`, and a date that is none with `BadDate`.
 *
 * @param source - where the holidays come from
 * @param years - the first and the last year
 * @param options - which of them to take
 * @example
 * import * as Result from "effect/Result"
 * import { holidaysFrom } from "@opustech/complaints-code"
 * const source = { getHolidays: (year: number) => [{ date: `${year}-07-14 00:00:00`, type: "public" }] }
 * holidaysFrom(source, { from: 2024, to: 2025 }) // => Result.succeed(["2024-07-14", "2025-07-14"])
 * @since 0.1.0
 */
export const holidaysFrom = (
  source: HolidaySource,
  years: { readonly from: number; readonly to: number },
  options: HolidayOptions = {},
): Result.Result<readonly string[], HolidaySourceError> => {
  const { from, to } = years
  if (!Number.isInteger(from) || !Number.isInteger(to) || from > to || to - from > 400)
    return refused("BadYears", `no holidays for ${from} to ${to}: give whole years, the earlier first, at most 400`)
  const { types = ["public"], weekends = "keep", add = [], remove = [] } = options
  const days = new Set<number>()
  for (let year = from; year <= to; year++) {
    for (const { date, type, start, end } of source.getHolidays(year)) {
      if (!types.includes(type)) continue
      const first = readIsoDate(date.slice(0, 10))
      if (typeof first === "string") return badDate(date, first)
      const length = start === undefined || end === undefined ? 1 : (end.getTime() - start.getTime()) / dayMs
      if (!startsDay(date.slice(10), length)) continue
      for (let day = first; day < first + Math.round(length); day++)
        if (weekends === "keep" || weekdayOf(day) < 5) days.add(day)
    }
  }
  for (const [list, apply] of [
    [remove, (day: number) => days.delete(day)],
    [add, (day: number) => days.add(day)],
  ] as const) {
    for (const date of list) {
      const day = readIsoDate(date)
      if (typeof day === "string") return badDate(date, day)
      apply(day)
    }
  }
  return Result.succeed([...days].sort((a, b) => a - b).map(isoDate))
}

/**
 * Whether a holiday that starts at a time of day is a holiday from midnight on. Where the host's own zone skips a
 * midnight, date-holidays writes 01:00 for it: Sinai Liberation Day of 2025 on a host in Africa/Cairo.
 */
const startsDay = (time: string, length: number): boolean =>
  /^(?: 00:00:00.*)?$/.test(time) || (/^ 01:00:00/.test(time) && Math.round(length * 24) >= 23)

const refused = (code: HolidaySourceError["code"], message: string) =>
  Result.fail<HolidaySourceError>({ _tag: "HolidaySourceError", code, message })

const badDate = (date: string, why: string) => refused("BadDate", `${quoted(date)} is not a date: ${why}`)
