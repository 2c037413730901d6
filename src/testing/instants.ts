/**
 * Arbitrary instants, weighted to those at which software that counts time goes wrong.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import * as fc from "fast-check"
import type { WorkingCalendar } from "../time/calendar.ts"
import { type Instant, instant } from "../time/instant.ts"
import { readIsoDate } from "../time/local-date.ts"
import { startOfDay } from "../time/zone.ts"
import { clockChangesOf, holidaysOf, type Instants, openingEdgesOf } from "../verify/sample/critical.ts"
import { opusEnacted } from "./opus-code.ts"

/**
 * Which instants are wanted: the local dates (YYYY-MM-DD) from which and to which they lie, both included, by default the
 * whole horizon of the calendar; and how often each kind comes, by default openings 3, holidays 3, clock changes 2, any
 * instant 4.
 *
 * @since 0.1.0
 */
export interface InstantOptions {
  readonly from?: string
  readonly to?: string
  readonly weights?: Partial<InstantWeights>
}

/** How often each kind of instant comes. @since 0.1.0 */
export interface InstantWeights {
  readonly openings: number
  readonly holidays: number
  readonly clockChanges: number
  readonly any: number
}

const WEIGHTS: InstantWeights = { openings: 3, holidays: 3, clockChanges: 2, any: 4 }

const dateStart = (calendar: WorkingCalendar, date: string, later: number): number => {
  const day = readIsoDate(date)
  if (typeof day === "string") throw new RangeError(`instants: "${date}" is no date: ${day}`)
  return startOfDay(calendar.zone, day + later)
}

/**
 * The instants between which arbitrary ones of a calendar lie, in epoch milliseconds, the second excluded.
 *
 * @since 0.1.0
 */
export const rangeOf = (calendar: WorkingCalendar, { from, to }: InstantOptions): readonly [number, number] => {
  const first = from === undefined ? calendar.from : dateStart(calendar, from, 0)
  const last = to === undefined ? calendar.to : dateStart(calendar, to, 1)
  const { horizon } = calendar.spec
  if (!(first >= calendar.from && last <= calendar.to && first < last))
    throw new RangeError(
      `instants: ${from ?? horizon.from} to ${to ?? horizon.to} is no part of the horizon, ${horizon.from} to ${horizon.to}`,
    )
  return [first, last]
}

/**
 * Arbitrary instants of a calendar: edges of opening hours, holidays, clock changes, and any others. They shrink towards
 * the first opening.
 *
 * @param calendar - a calendar; by default Opus's
 * @param options - between which dates, and how often each kind comes; it throws a `RangeError` for dates outside the
 * calendar's horizon
 * @returns instants, in epoch milliseconds
 * @example
 * import * as fc from "fast-check"
 * import { formatInstant, london } from "@opustech/complaints-code"
 * import { instants } from "@opustech/complaints-code/testing"
 * const spring = instants(undefined, { from: "2024-03-31", to: "2024-03-31", weights: { any: 0 } })
 * const seen = fc.sample(spring, { seed: 1, numRuns: 200 }).map((each) => formatInstant(each, london))
 * seen.includes("2024-03-31T00:59:59.999+00:00") // => true
 * seen.includes("2024-03-31T02:00:00.000+01:00") // => true
 * @since 0.1.0
 */
export const instants = (
  calendar: WorkingCalendar = opusEnacted().timekeeping.calendar(""),
  options: InstantOptions = {},
): fc.Arbitrary<Instant> => {
  const [from, to] = rangeOf(calendar, options)
  const weights = { ...WEIGHTS, ...options.weights }
  const kinds: readonly (readonly [number, Instants])[] = [
    [weights.openings, openingEdgesOf(calendar, from, to)],
    [weights.any, { count: to - from, at: (index) => from + index }],
    [weights.holidays, holidaysOf(calendar, from, to)],
    [weights.clockChanges, clockChangesOf(calendar, from, to)],
  ]
  const weighted = kinds
    .filter(([weight, { count }]) => weight > 0 && count > 0)
    .map(([weight, { count, at }]) => ({
      weight,
      arbitrary: fc.nat({ max: count - 1 }).map((index) => Result.getOrThrow(instant(at(index)))),
    }))
  if (weighted.length === 0) throw new RangeError("instants: no instant of the kinds that are wanted lies there")
  return fc.oneof({ withCrossShrink: true }, ...weighted)
}
