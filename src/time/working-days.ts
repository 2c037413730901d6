/**
 * Questions about working days: the local days of a calendar that have opening time. Instants are epoch milliseconds; an
 * answer that would depend on time outside the calendar's horizon is NaN.
 *
 * @since 0.1.0
 */
import type { WorkingCalendar } from "./calendar.ts"
import { dayMs } from "./local-date.ts"
import { isOpen } from "./opening.ts"
import { dayAt, instantAtLocal } from "./zone.ts"

/**
 * Whether the day of receipt is the first working day when it arrives in opening hours, or never.
 *
 * @since 0.1.0
 */
export type ReceiptDay = "notCounted" | "countedIfOpen"

/**
 * When a working day is over: with its last local millisecond, or with its opening hours (of a day that closes at 24:00,
 * the same).
 *
 * @since 0.1.0
 */
export type WorkingDayEnd = "endOfDay" | "closeOfBusiness"

/**
 * The end of the n-th working day after the local day of t, or, where that day is counted, of the n-th from it.
 *
 * @param calendar - the calendar
 * @param t - the start, in epoch milliseconds
 * @param n - working days, a whole number from 1; NaN for others
 * @param receiptDay - whether the day of t is the first one
 * @param end - when a working day is over
 * @example
 * import * as Result from "effect/Result"
 * import { addWorkingDays, compileCalendar, london } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const third = addWorkingDays(office, Date.parse("2024-10-23T17:49+01:00"), 3, "notCounted", "endOfDay")
 * new Date(third).toISOString() // => "2024-10-28T23:59:59.999Z"
 * @since 0.1.0
 */
export const addWorkingDays = (
  calendar: WorkingCalendar,
  t: number,
  n: number,
  receiptDay: ReceiptDay,
  end: WorkingDayEnd,
): number => {
  const day = dayIn(calendar, t)
  if (!(day >= 0 && n >= 1 && n % 1 === 0)) return Number.NaN
  const counted = receiptDay === "countedIfOpen" && isOpen(calendar, t)
  const which = (calendar.workingBefore[counted ? day : day + 1] as number) + n - 1
  const ends = end === "endOfDay" ? calendar.ends : calendar.closings
  return which < ends.length ? (ends[which] as number) : Number.NaN
}

/**
 * {@link addWorkingDays} of one number from many instants.
 *
 * @param calendar - the calendar
 * @param n - working days, a whole number from 1; NaN for others
 * @param receiptDay - whether the day of the start is the first one
 * @param end - when a working day is over
 * @since 0.1.0
 */
export const addWorkingDaysBy = (
  calendar: WorkingCalendar,
  n: number,
  receiptDay: ReceiptDay,
  end: WorkingDayEnd,
): ((t: number) => number) => {
  if (!(n >= 1 && n % 1 === 0)) return () => Number.NaN
  const { workingBefore, firstDay, days, from, to, zone } = calendar
  const ends = end === "endOfDay" ? calendar.ends : calendar.closings
  const mayCount = receiptDay === "countedIfOpen"
  return (t) => {
    if (!(t >= from && t < to)) return Number.NaN
    const day = dayAt(zone, t) - firstDay
    if (!(day >= 0 && day < days)) return Number.NaN
    const which = (workingBefore[mayCount && isOpen(calendar, t) ? day : day + 1] as number) + n - 1
    return which < ends.length ? (ends[which] as number) : Number.NaN
  }
}

/**
 * The end of the local day of t, where that is a working day and t is not past a cut-off on it; else that of the next
 * working day. What comes before opening time counts as of its day. A cut-off that the clocks skip is the first instant
 * after it; one that comes twice, the earlier.
 *
 * @param calendar - the calendar
 * @param t - the start, in epoch milliseconds
 * @param cutOff - milliseconds since local midnight, from 0 to those of a day, which cut nothing off; NaN for others
 * @example
 * import * as Result from "effect/Result"
 * import { addSameDay, compileCalendar, london } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const threeInTheAfternoon = 15 * 3_600_000
 * const early = addSameDay(office, Date.parse("2024-10-25T15:00+01:00"), threeInTheAfternoon)
 * new Date(early).toISOString() // => "2024-10-25T22:59:59.999Z"
 * const late = addSameDay(office, Date.parse("2024-10-25T15:00:00.001+01:00"), threeInTheAfternoon)
 * new Date(late).toISOString() // => "2024-10-28T23:59:59.999Z"
 * @since 0.1.0
 */
export const addSameDay = (calendar: WorkingCalendar, t: number, cutOff: number): number => {
  const { zone, firstDay, workingBefore, ends } = calendar
  const day = dayIn(calendar, t)
  if (!(day >= 0 && cutOff >= 0 && cutOff <= dayMs)) return Number.NaN
  const isInTime = cutOff === dayMs || t <= instantAtLocal(zone, (firstDay + day) * dayMs + cutOff)
  const which = workingBefore[isInTime ? day : day + 1] as number
  return which < ends.length ? (ends[which] as number) : Number.NaN
}

/**
 * How many working days begin in [a, b): those whose first local millisecond is at or after a and before b; negative
 * where b is before a. From a moment within a day to the end of the n-th working day after it there are n.
 *
 * @param calendar - a compiled calendar
 * @param a - the start, in epoch milliseconds
 * @param b - the end, in epoch milliseconds
 * @example
 * import * as Result from "effect/Result"
 * import { compileCalendar, london, workingDaysBetween } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const [monday, next] = [Date.parse("2024-10-21T09:00+01:00"), Date.parse("2024-10-28T09:00Z")]
 * workingDaysBetween(office, monday, next) // => 5
 * @since 0.1.0
 */
export const workingDaysBetween = (calendar: WorkingCalendar, a: number, b: number): number =>
  begunBefore(calendar, b) - begunBefore(calendar, a)

/** How many working days of the horizon begin before an instant. */
const begunBefore = (calendar: WorkingCalendar, t: number): number => {
  if (t === calendar.to) return calendar.begins.length
  const day = dayIn(calendar, t)
  if (!(day >= 0)) return Number.NaN
  let begun = calendar.workingBefore[day] as number
  while ((calendar.begins[begun] as number) < t) begun++
  return begun
}

/** The position of an instant's local day in the horizon, or -1. */
const dayIn = (calendar: WorkingCalendar, t: number): number => {
  if (!(t >= calendar.from && t < calendar.to)) return -1
  const day = dayAt(calendar.zone, t) - calendar.firstDay
  return day < calendar.days ? day : -1
}
