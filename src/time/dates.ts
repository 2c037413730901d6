/**
 * Local date arithmetic: days, weeks and months from an instant, by the local date of a zone. No calendar matters; an
 * answer that the zone's table does not reach is NaN.
 *
 * @since 0.1.0
 */
import { addMonthsToDay, dateOf, dayMs, dayOf } from "./local-date.ts"
import { endOfDay, instantAtLocal, localAt, startOfDay, type Zone } from "./zone.ts"

/**
 * A unit of local date arithmetic.
 *
 * @since 0.1.0
 */
export type DateUnit = "days" | "weeks" | "months"

/**
 * Which instant of the day that is reached: its last millisecond, its first, the time of day of the start, or the first
 * millisecond of the day after it.
 *
 * @since 0.1.0
 */
export type DateMoment = "endOfDay" | "startOfDay" | "sameTime" | "startOfNextDay"

/**
 * An instant on the local date that comes n days, weeks or months after that of t. The date of t is not counted: a day from
 * Monday is Tuesday. A month without that day of the month ends on its last day. A day or time of day that the
 * zone skips becomes the first instant after it; a time that comes twice, the earlier. Never before t where n is 1 or
 * more.
 *
 * @param zone - the zone whose local date counts
 * @param t - the start, in epoch milliseconds
 * @param unit - what is counted
 * @param n - how many, a whole number; NaN for others
 * @param at - which instant of the day
 * @example
 * import { addDate, london } from "@opustech/complaints-code"
 * const weeksOver = addDate(london, Date.parse("2024-10-23T17:49+01:00"), "weeks", 8, "startOfDay")
 * new Date(weeksOver).toISOString() // => "2024-12-18T00:00:00.000Z"
 * @since 0.1.0
 */
export const addDate = (zone: Zone, t: number, unit: DateUnit, n: number, at: DateMoment): number => {
  const local = localAt(zone, t)
  const today = Math.floor(local / dayMs)
  if (n % 1 !== 0) return Number.NaN
  const day = unit === "months" ? addMonthsToDay(today, n) : today + (unit === "weeks" ? n * 7 : n)
  const reached =
    at === "endOfDay"
      ? endOfDay(zone, day)
      : at === "sameTime"
        ? instantAtLocal(zone, local + (day - today) * dayMs)
        : startOfDay(zone, at === "startOfDay" ? day : day + 1)
  return n >= 1 && reached < t ? t : reached
}

/**
 * The same as {@link addDate}, in days.
 *
 * @param zone - the zone whose local dates count
 * @param t - the instant, in epoch milliseconds
 * @param n - how many, a whole number from 1
 * @param at - the moment of the last day that is given
 * @example
 * import { addDays, london } from "@opustech/complaints-code"
 * const monday = addDays(london, Date.parse("2024-10-23T17:49+01:00"), 5, "endOfDay")
 * new Date(monday).toISOString() // => "2024-10-28T23:59:59.999Z"
 * @since 0.1.0
 */
export const addDays = (zone: Zone, t: number, n: number, at: DateMoment): number => addDate(zone, t, "days", n, at)

/**
 * The same as {@link addDate}, in weeks of seven days.
 *
 * @param zone - the zone whose local dates count
 * @param t - the instant, in epoch milliseconds
 * @param n - how many, a whole number from 1
 * @param at - the moment of the last day that is given
 * @example
 * import { addWeeks, london } from "@opustech/complaints-code"
 * const wednesday = addWeeks(london, Date.parse("2024-10-23T17:49+01:00"), 8, "endOfDay")
 * new Date(wednesday).toISOString() // => "2024-12-18T23:59:59.999Z"
 * @since 0.1.0
 */
export const addWeeks = (zone: Zone, t: number, n: number, at: DateMoment): number => addDate(zone, t, "weeks", n, at)

/**
 * The same as {@link addDate}, in months.
 *
 * @param zone - the zone whose local dates count
 * @param t - the instant, in epoch milliseconds
 * @param n - how many, a whole number from 1
 * @param at - the moment of the last day that is given
 * @example
 * import { addMonths, london } from "@opustech/complaints-code"
 * const leapDay = addMonths(london, Date.parse("2024-01-31T10:00Z"), 1, "endOfDay")
 * new Date(leapDay).toISOString() // => "2024-02-29T23:59:59.999Z"
 * @since 0.1.0
 */
export const addMonths = (zone: Zone, t: number, n: number, at: DateMoment): number => addDate(zone, t, "months", n, at)

/**
 * The last millisecond of the local month of an instant, or of the n-th month after that.
 *
 * @param zone - the zone whose local date counts
 * @param t - the start, in epoch milliseconds
 * @param n - how many months later, a whole number from 0; NaN for others
 * @example
 * import { endOfMonth, london } from "@opustech/complaints-code"
 * const march = endOfMonth(london, Date.parse("2025-03-04T10:00Z"), 0)
 * new Date(march).toISOString() // => "2025-03-31T22:59:59.999Z"
 * @since 0.1.0
 */
export const endOfMonth = (zone: Zone, t: number, n: number): number => {
  if (!Number.isInteger(n) || n < 0) return Number.NaN
  const { year, month } = dateOf(Math.floor(localAt(zone, t) / dayMs))
  return endOfDay(zone, dayOf(year, month + n + 1, 1) - 1)
}
