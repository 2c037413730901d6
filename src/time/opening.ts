/**
 * Questions about opening time. Instants and durations are epoch milliseconds and milliseconds, whole numbers; an answer
 * that would depend on time outside the calendar's horizon is NaN.
 *
 * @since 0.1.0
 */
import type { WorkingCalendar } from "./calendar.ts"
import { advance, heldBefore, intervalAt, type Timeline } from "./timeline.ts"

/**
 * The earliest instant d at or after t with exactly so much opening time in [t, d); t itself for 0.
 *
 * @param calendar - the calendar
 * @param t - the start, in epoch milliseconds
 * @param ms - opening time, in whole milliseconds; NaN where it is negative
 * @example
 * addOpenTime(opus, at("2024-10-21T09:00+01:00"), 24 * 3_600_000) // => at("2024-10-23T15:00+01:00")
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
 * addWorkingDayTime(opus, at("2024-10-26T10:00+01:00"), 24 * 3_600_000) // => at("2024-10-29T00:00+00:00")
 * @since 0.1.0
 */
export const addWorkingDayTime = (calendar: WorkingCalendar, t: number, ms: number): number =>
  addTo(calendar.working, t, ms)

const addTo = (timeline: Timeline, t: number, ms: number): number =>
  ms > 0 ? advance(timeline, t, ms) : ms === 0 ? t : Number.NaN

/**
 * How much opening time lies in [a, b), in milliseconds; negative where b is before a.
 *
 * @param a - the start, in epoch milliseconds
 * @param b - the end, in epoch milliseconds
 * @example
 * openTimeBetween(opus, at("2024-10-21T09:00+01:00"), at("2024-10-22T09:00+01:00")) // => 9 * 3_600_000
 * @since 0.1.0
 */
export const openTimeBetween = (calendar: WorkingCalendar, a: number, b: number): number =>
  heldUpTo(calendar.opening, b) - heldUpTo(calendar.opening, a)

const heldUpTo = (timeline: Timeline, t: number): number =>
  t >= timeline.from && t <= timeline.to ? heldBefore(timeline, t) : Number.NaN

/**
 * Whether the calendar is open at an instant; not outside the horizon.
 *
 * @param t - the instant, in epoch milliseconds
 * @example
 * isOpen(opus, at("2024-10-21T08:30+01:00")) // => true
 * isOpen(opus, at("2024-10-21T17:30+01:00")) // => false
 * @since 0.1.0
 */
export const isOpen = ({ opening, from, to }: WorkingCalendar, t: number): boolean => {
  if (!(t >= from && t < to)) return false
  const i = intervalAt(opening, t)
  return (opening.starts[i] as number) <= t && t < endOf(opening, i)
}

/**
 * The first open instant at or after t: t itself where the calendar is open.
 *
 * @param t - the instant, in epoch milliseconds
 * @example
 * nextOpening(opus, at("2024-10-26T10:00+01:00")) // => at("2024-10-28T08:30+00:00")
 * @since 0.1.0
 */
export const nextOpening = ({ opening, from, to }: WorkingCalendar, t: number): number => {
  if (!(t >= from && t < to)) return Number.NaN
  const i = intervalAt(opening, t)
  const start = opening.starts[i] as number
  if (start > t) return start
  if (t < endOf(opening, i)) return t
  const next = opening.starts[i + 1] as number
  return next === Number.POSITIVE_INFINITY ? Number.NaN : next
}

/**
 * The start of the latest opening that begins at or before t. Openings that touch, as 24:00 and 00:00 do, are one; one that
 * begins with the horizon may have begun before it, so its start is not known.
 *
 * @param t - the instant, in epoch milliseconds
 * @example
 * previousOpening(opus, at("2024-10-26T10:00+01:00")) // => at("2024-10-25T08:30+01:00")
 * @since 0.1.0
 */
export const previousOpening = ({ opening, from, to }: WorkingCalendar, t: number): number => {
  if (!(t >= from && t < to)) return Number.NaN
  const i = intervalAt(opening, t)
  const start = opening.starts[(opening.starts[i] as number) <= t ? i : i - 1] ?? Number.NaN
  return start > from ? start : Number.NaN
}

const endOf = ({ starts, held }: Timeline, i: number): number =>
  (starts[i] as number) + (held[i + 1] as number) - (held[i] as number)
