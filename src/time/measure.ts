/**
 * Measure: a span of which everything is settled, so that an instant follows from a start.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { WorkingCalendar } from "./calendar.ts"
import { addDate, type DateMoment, type DateUnit } from "./dates.ts"
import { type Instant, instant } from "./instant.ts"
import { dayMs } from "./local-date.ts"
import { addOpenTime, addWorkingDayTime, nextOpening } from "./opening.ts"
import { advanceBy } from "./timeline.ts"
import { addSameDay, addWorkingDays, addWorkingDaysBy, type ReceiptDay, type WorkingDayEnd } from "./working-days.ts"

/**
 * A span of which everything is settled, as plain data: durations in whole milliseconds from 0, counts whole from 1, a
 * cut-off in whole milliseconds since local midnight, up to those of a day.
 *
 * @since 0.1.0
 */
export type Measure =
  | { readonly count: "openingTime" | "workingDayTime" | "elapsedTime"; readonly ms: number }
  | { readonly count: "workingDays"; readonly n: number; readonly receiptDay: ReceiptDay; readonly end: WorkingDayEnd }
  | { readonly count: "sameDay"; readonly cutOff: number }
  | { readonly count: DateUnit; readonly n: number; readonly at: DateMoment }
  | { readonly count: "untimed"; readonly phrase: string }

/**
 * From when what arrives outside opening hours counts: from its arrival, or from the next opening. It bears on
 * `openingTime`, `workingDayTime`, `elapsedTime` and `workingDays`, never on days, weeks and months, nor on `sameDay`, whose
 * cut-off says what counts; hours that run by the clock from the arrival itself are asked for with `onArrival`.
 *
 * @since 0.1.0
 */
export type Receipt = "onArrival" | "nextOpening"

/**
 * Why no instant follows from a start.
 *
 * @since 0.1.0
 */
export type TimeError =
  | { readonly _tag: "OutsideHorizon"; readonly code: "OutsideHorizon"; readonly message: string }
  | { readonly _tag: "OutsideZone"; readonly code: "OutsideZone"; readonly message: string }
  | { readonly _tag: "OutsideYears"; readonly code: "OutsideYears"; readonly message: string }
  | { readonly _tag: "Untimed"; readonly code: "Untimed"; readonly message: string; readonly phrase: string }
  | {
      readonly _tag: "InvalidMeasure"
      readonly code: "InvalidMeasure"
      readonly message: string
      readonly path: string
    }

/**
 * The instant at which a measure from t is over, in epoch milliseconds; NaN where it is untimed or would depend on time
 * outside the calendar's horizon or the zone's table. Never before t.
 *
 * @param calendar - the calendar, whose zone dates are counted in
 * @param measure - the measure
 * @param receipt - from when a receipt outside opening hours counts
 * @param t - the start, in epoch milliseconds
 * @example
 * import * as Result from "effect/Result"
 * import { compileCalendar, dueAt, london } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const measure = { count: "openingTime", ms: 24 * 3_600_000 } as const
 * const due = dueAt(office, measure, "onArrival", Date.parse("2024-10-23T17:49+01:00"))
 * new Date(due).toISOString() // => "2024-10-28T14:30:00.000Z"
 * @since 0.1.0
 */
export const dueAt = (calendar: WorkingCalendar, measure: Measure, receipt: Receipt, t: number): number => {
  switch (measure.count) {
    case "openingTime":
      return addOpenTime(calendar, received(calendar, receipt, t), measure.ms)
    case "workingDayTime":
      return addWorkingDayTime(calendar, received(calendar, receipt, t), measure.ms)
    case "elapsedTime":
      return measure.ms >= 0 ? received(calendar, receipt, t) + measure.ms : Number.NaN
    case "workingDays":
      return addWorkingDays(calendar, received(calendar, receipt, t), measure.n, measure.receiptDay, measure.end)
    case "sameDay":
      return addSameDay(calendar, t, measure.cutOff)
    case "untimed":
      return Number.NaN
    default:
      return measure.n >= 1 ? addDate(calendar.zone, t, measure.count, measure.n, measure.at) : Number.NaN
  }
}

/**
 * The same as {@link dueAt}, with everything but the start settled once, for many starts.
 *
 * @param calendar - a compiled calendar
 * @param measure - what is counted
 * @param receipt - when what arrives while closed counts as received
 * @example
 * import * as Result from "effect/Result"
 * import { compileCalendar, compileMeasure, london } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const measure = { count: "openingTime", ms: 24 * 3_600_000 } as const
 * const dueFrom = compileMeasure(office, measure, "onArrival")
 * new Date(dueFrom(Date.parse("2024-10-23T17:49+01:00"))).toISOString() // => "2024-10-28T14:30:00.000Z"
 * @since 0.1.0
 */
export const compileMeasure = (
  calendar: WorkingCalendar,
  measure: Measure,
  receipt: Receipt,
): ((t: number) => number) => {
  if (measure.count === "openingTime" && measure.ms > 0) {
    // Opening time from a closed moment is opening time from the next opening: the receipt makes no difference.
    return advanceBy(calendar.opening, measure.ms)
  }
  if (measure.count === "workingDayTime" && measure.ms > 0) {
    const from = advanceBy(calendar.working, measure.ms)
    return receipt === "onArrival" ? from : (t) => from(nextOpening(calendar, t))
  }
  if (measure.count === "elapsedTime" && measure.ms >= 0) {
    const { ms } = measure
    return receipt === "onArrival" ? (t) => t + ms : (t) => nextOpening(calendar, t) + ms
  }
  if (measure.count === "workingDays") {
    const { n, receiptDay, end } = measure
    const from = addWorkingDaysBy(calendar, n, receiptDay, end)
    return receipt === "onArrival" ? from : (t) => from(nextOpening(calendar, t))
  }
  if (measure.count === "sameDay") {
    const { cutOff } = measure
    return (t) => addSameDay(calendar, t, cutOff)
  }
  // Several norms ask from one start, one after the other.
  let last = Number.NaN
  let answer = Number.NaN
  return (t) => {
    if (t !== last) {
      answer = dueAt(calendar, measure, receipt, t)
      last = t
    }
    return answer
  }
}

/**
 * The instant at which a measure from an instant is over.
 *
 * Refuses with `TimeError`: a phrase without a number (`Untimed`), an answer that would depend on time outside the
 * calendar's horizon (`OutsideHorizon`) or the zone's table (`OutsideZone`), one after the year 9999 (`OutsideYears`), and a
 * measure with a number that means nothing (`InvalidMeasure`).
 *
 * @param calendar - the calendar, whose zone dates are counted in
 * @param measure - the measure
 * @param receipt - from when a receipt outside opening hours counts
 * @param t - the start
 * @example
 * import * as Result from "effect/Result"
 * import { compileCalendar, due, london, parseInstant } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * const start = Result.getOrThrow(parseInstant("2024-12-31T16:30Z"))
 * const openHours = (n: number) => ({ count: "openingTime", ms: n * 3_600_000 }) as const
 * due(office, openHours(1), "onArrival", start) // => parseInstant("2024-12-31T17:30Z")
 * Result.isFailure(due(office, openHours(2), "onArrival", start)) // => true
 * @since 0.1.0
 */
export const due = (
  calendar: WorkingCalendar,
  measure: Measure,
  receipt: Receipt,
  t: Instant,
): Result.Result<Instant, TimeError> => {
  if (measure.count === "untimed") {
    const { phrase } = measure
    return refuse({
      _tag: "Untimed",
      code: "Untimed",
      message: `${JSON.stringify(phrase)} states no time: no instant follows from it`,
      phrase,
    })
  }
  const { path, number, least, most } = numberOf(measure)
  if (!(Number.isInteger(number) && number >= least && number <= most))
    return refuse({
      _tag: "InvalidMeasure",
      code: "InvalidMeasure",
      message: `${path}: ${number} is no measure in ${measure.count}: give a whole number from ${least}${most === Number.POSITIVE_INFINITY ? "" : ` to ${most}`}`,
      path,
    })
  const answer = instant(dueAt(calendar, measure, receipt, t))
  if (Result.isSuccess(answer)) return Result.succeed(answer.success)
  if (answer.failure.code === "OutsideYears")
    return refuse({
      _tag: "OutsideYears",
      code: "OutsideYears",
      message: "the answer is after the year 9999: give a shorter span",
    })
  const { spec, zone } = calendar
  return "at" in measure
    ? refuse({
        _tag: "OutsideZone",
        code: "OutsideZone",
        message: `the table of ${zone.name} does not reach so far: give a calendar with a longer one`,
      })
    : refuse({
        _tag: "OutsideHorizon",
        code: "OutsideHorizon",
        message: `the calendar ${spec.id} ${spec.version} knows ${spec.horizon.from} to ${spec.horizon.to} only, and the answer depends on more: give a calendar with a longer horizon`,
      })
}

/** The number of a measure, its key, and between what it has to lie. */
const numberOf = (measure: Exclude<Measure, { readonly count: "untimed" }>) => {
  if ("cutOff" in measure) return { path: "cutOff", number: measure.cutOff, least: 0, most: dayMs }
  return "ms" in measure
    ? { path: "ms", number: measure.ms, least: 0, most: Number.POSITIVE_INFINITY }
    : { path: "n", number: measure.n, least: 1, most: Number.POSITIVE_INFINITY }
}

const received = (calendar: WorkingCalendar, receipt: Receipt, t: number): number =>
  receipt === "onArrival" ? t : nextOpening(calendar, t)

const refuse = (error: TimeError) => Result.fail(error)
