/**
 * Until when two calendars agree, so that what one answers need not be asked of the other.
 *
 * @since 0.1.0
 */
import type { WorkingCalendar } from "./calendar.ts"
import { dayAt, startOfDay, type Zone } from "./zone.ts"

/**
 * The start of the first local day, from that of t on, on which two calendars differ in their opening hours; Infinity
 * where none does. A day that only one of them knows is a difference. NaN where t is outside either
 * horizon, or their zones differ. Until that instant, every answer about opening time and working days from t is the same.
 *
 * @param a - a calendar
 * @param b - a calendar of the same zone
 * @param t - the instant, in epoch milliseconds
 * @example
 * import * as Result from "effect/Result"
 * import { agreesUntil, bankHolidays, compileCalendar, london, type Nation } from "@opustech/complaints-code"
 * const closedOn = (nation: Nation) => {
 *   const holidays = bankHolidays(nation)
 *   const horizon = { from: "2024-01-01", to: "2024-12-31" }
 *   const spec = { id: nation, version: "1", zone: "Europe/London", hours: { monday: [["09:00", "17:00"]] }, holidays, horizon } as const
 *   return Result.getOrThrow(compileCalendar(spec, london))
 * }
 * const until = agreesUntil(closedOn("england-and-wales"), closedOn("scotland"), Date.parse("2024-10-23T17:49+01:00"))
 * new Date(until).toISOString() // => "2024-12-02T00:00:00.000Z"
 * @since 0.1.0
 */
export const agreesUntil = (a: WorkingCalendar, b: WorkingCalendar, t: number): number => {
  if (!(t >= a.from && t >= b.from && t < a.to && t < b.to)) return Number.NaN
  const { firstDay, until } = comparisonOf(a, b)
  return until[dayAt(a.zone, t) - firstDay] ?? Number.NaN
}

/** For each day that both calendars know, the start of the first day from it on that differs. */
interface Comparison {
  readonly firstDay: number
  readonly until: Float64Array
}

const compared = new WeakMap<WorkingCalendar, WeakMap<WorkingCalendar, Comparison>>()

const comparisonOf = (a: WorkingCalendar, b: WorkingCalendar): Comparison => {
  let withA = compared.get(a)
  if (withA === undefined) {
    withA = new WeakMap()
    compared.set(a, withA)
  }
  let comparison = withA.get(b)
  if (comparison === undefined) {
    comparison = compare(a, b)
    withA.set(b, comparison)
  }
  return comparison
}

const compare = (a: WorkingCalendar, b: WorkingCalendar): Comparison => {
  const firstDay = Math.max(a.firstDay, b.firstDay)
  if (!sameZone(a.zone, b.zone)) return { firstDay, until: new Float64Array() }
  const [lastA, lastB] = [a.firstDay + a.days, b.firstDay + b.days]
  const end = Math.min(lastA, lastB)
  const until = new Float64Array(Math.max(0, end - firstDay))
  const keysA = a.patterns.map((pattern) => pattern.join())
  const keysB = b.patterns.map((pattern) => pattern.join())
  let next = lastA === lastB ? Number.POSITIVE_INFINITY : startOfDay(a.zone, end)
  for (let day = end - 1; day >= firstDay; day--) {
    const ofA = keysA[a.patternOf[day - a.firstDay] as number]
    const ofB = keysB[b.patternOf[day - b.firstDay] as number]
    if (ofA !== ofB) next = startOfDay(a.zone, day)
    until[day - firstDay] = next
  }
  return { firstDay, until }
}

const sameZone = (a: Zone, b: Zone): boolean =>
  a === b ||
  (a.name === b.name &&
    a.from === b.from &&
    a.to === b.to &&
    a.transitions.join() === b.transitions.join() &&
    a.offsets.join() === b.offsets.join())
