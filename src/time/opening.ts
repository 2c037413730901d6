/**
 * Questions about opening time. Instants and durations are epoch milliseconds and milliseconds, whole numbers; an answer
 * that would depend on time outside the calendar's horizon is NaN.
 *
 * @since 0.1.0
 */
import type { WorkingCalendar } from "./calendar.ts"
import { advance, atLeast0, heldBefore, intervalAt, type Timeline } from "./timeline.ts"

/**
 * The earliest instant d at or after t with exactly so much opening time in [t, d); t itself for 0.
 *
 * @param calendar - the calendar
 * @param t - the start, in epoch milliseconds
 * @param ms - opening time, in whole milliseconds; NaN where it is negative
 * @example
 * import * as Result from "effect/Result"
 * import { addOpenTime, compileCalendar, london } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const end = addOpenTime(office, Date.parse("2024-10-21T09:00+01:00"), 24 * 3_600_000)
 * new Date(end).toISOString() // => "2024-10-23T14:00:00.000Z"
 * @since 0.1.0
 */
export const addOpenTime = (calendar: WorkingCalendar, t: number, ms: number): number => addTo(calendar.opening, t, ms)

/**
 * The earliest instant d at or after t with exactly so much time of working days, 00:00 to 24:00, in [t, d); t itself
 * for 0.
 *
 * @param calendar - the calendar
 * @param t - the start, in epoch milliseconds
 * @param ms - time, in whole milliseconds; NaN where it is negative
 * @example
 * import * as Result from "effect/Result"
 * import { addWorkingDayTime, compileCalendar, london } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const end = addWorkingDayTime(office, Date.parse("2024-10-19T10:00+01:00"), 24 * 3_600_000)
 * new Date(end).toISOString() // => "2024-10-21T23:00:00.000Z"
 * @since 0.1.0
 */
export const addWorkingDayTime = (calendar: WorkingCalendar, t: number, ms: number): number =>
  addTo(calendar.working, t, ms)

const addTo = (timeline: Timeline, t: number, ms: number): number =>
  ms > 0 ? advance(timeline, t, ms) : ms === 0 ? t : Number.NaN

/**
 * How much opening time lies in [a, b), in milliseconds; negative where b is before a.
 *
 * @param calendar - a compiled calendar
 * @param a - the start, in epoch milliseconds
 * @param b - the end, in epoch milliseconds
 * @example
 * import * as Result from "effect/Result"
 * import { compileCalendar, london, openTimeBetween } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const [monday, tuesday] = [Date.parse("2024-10-21T09:00+01:00"), Date.parse("2024-10-22T09:00+01:00")]
 * openTimeBetween(office, monday, tuesday) // => 9 * 3_600_000
 * @since 0.1.0
 */
export const openTimeBetween = (calendar: WorkingCalendar, a: number, b: number): number =>
  heldUpTo(calendar.opening, b) - heldUpTo(calendar.opening, a)

const heldUpTo = (timeline: Timeline, t: number): number =>
  t >= timeline.from && t <= timeline.to ? heldBefore(timeline, t) : Number.NaN

/**
 * Whether the calendar is open at an instant; not outside the horizon.
 *
 * @param calendar - a compiled calendar
 * @param t - the instant, in epoch milliseconds
 * @example
 * import * as Result from "effect/Result"
 * import { compileCalendar, isOpen, london } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * isOpen(office, Date.parse("2024-10-21T08:30+01:00")) // => true
 * isOpen(office, Date.parse("2024-10-21T17:30+01:00")) // => false
 * @since 0.1.0
 */
export const isOpen = ({ opening, from, to }: WorkingCalendar, t: number): boolean => {
  if (!(t >= from && t < to)) return false
  const i = intervalAt(opening, t)
  const inside = t - (opening.starts[i] as number)
  const length = lengthOf(opening, i)
  // Of a number before 0, `>>> 0` makes one above every length: one comparison instead of two.
  return opening.near ? (inside | 0) >>> 0 < length : inside >= 0 && inside < length
}

/**
 * The first open instant at or after t: t itself where the calendar is open.
 *
 * @param calendar - a compiled calendar
 * @param t - the instant, in epoch milliseconds
 * @example
 * import * as Result from "effect/Result"
 * import { compileCalendar, london, nextOpening } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const monday = nextOpening(office, Date.parse("2024-10-26T10:00+01:00"))
 * new Date(monday).toISOString() // => "2024-10-28T08:30:00.000Z"
 * @since 0.1.0
 */
export const nextOpening = ({ opening, from, to }: WorkingCalendar, t: number): number => {
  if (!(t >= from && t < to)) return Number.NaN
  const i = intervalAt(opening, t)
  const inside = t - (opening.starts[i] as number)
  const length = lengthOf(opening, i)
  if (!opening.near) return inside < 0 ? t - inside : inside < length ? t : startOf(opening, i + 1)
  // All ones where t is at the end of interval i or later, so that the next one opens.
  const over = (length - 1 - atLeast0(inside | 0)) >> 31
  const start = startOf(opening, i - over)
  return start + atLeast0((t - start) | 0)
}

/**
 * The start of the latest opening that begins at or before t. Openings that touch, as 24:00 and 00:00 do, are one; one that
 * begins with the horizon may have begun before it, so its start is not known.
 *
 * @param calendar - a compiled calendar
 * @param t - the instant, in epoch milliseconds
 * @example
 * import * as Result from "effect/Result"
 * import { compileCalendar, london, previousOpening } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const friday = previousOpening(office, Date.parse("2024-10-26T10:00+01:00"))
 * new Date(friday).toISOString() // => "2024-10-25T07:30:00.000Z"
 * @since 0.1.0
 */
export const previousOpening = ({ opening, from, to }: WorkingCalendar, t: number): number => {
  if (!(t >= from && t < to)) return Number.NaN
  const i = intervalAt(opening, t)
  const start = opening.starts[(opening.starts[i] as number) <= t ? i : i - 1] ?? Number.NaN
  return start > from ? start : Number.NaN
}

const lengthOf = ({ held }: Timeline, i: number): number => (held[i + 1] as number) - (held[i] as number)

const startOf = ({ starts, count }: Timeline, i: number): number => (i < count ? (starts[i] as number) : Number.NaN)
