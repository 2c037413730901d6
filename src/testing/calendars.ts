/**
 * Arbitrary working calendars: opening hours of every shape, real and invented holidays, exceptions.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { type CalendarSpec, compileCalendar, type OpeningHours, type WorkingCalendar } from "../time/calendar.ts"
import { bankHolidays, nations } from "../time/holidays.ts"
import { isoDate, readIsoDate, weekdays } from "../time/local-date.ts"
import type { Zone } from "../time/zone.ts"
import { london } from "../time/zones/london.ts"

/**
 * Which calendars are wanted: in which zone (by default London), and over which local dates (YYYY-MM-DD, both included;
 * by default the years 2024 and 2025).
 *
 * @since 0.1.0
 */
export interface CalendarOptions {
  readonly zone?: Zone
  readonly from?: string
  readonly to?: string
}

const QUARTERS = 96
const MOST_INTERVALS = 3
const MOST_DATES = 6

const timeOf = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`

const OFFICE: OpeningHours = [["08:30", "17:30"]]

/** Hours of one day: those of an office, closed, around the clock, or up to three intervals to the quarter of an hour. */
const hoursOfDay: fc.Arbitrary<OpeningHours> = fc.oneof(
  { withCrossShrink: true },
  { weight: 3, arbitrary: fc.constant(OFFICE) },
  { weight: 2, arbitrary: fc.constant<OpeningHours>([]) },
  { weight: 1, arbitrary: fc.constant<OpeningHours>([["00:00", "24:00"]]) },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.nat(QUARTERS), { minLength: 2, maxLength: 2 * MOST_INTERVALS, size: "max" })
      .map((quarters) => {
        const sorted = [...quarters].sort((a, b) => a - b)
        return Array.from({ length: sorted.length >> 1 }, (_, place): readonly [string, string] => [
          timeOf(sorted[2 * place] ?? 0),
          timeOf(sorted[2 * place + 1] ?? 0),
        ])
      }),
  },
)

const dayOrThrow = (date: string): number => {
  const day = readIsoDate(date)
  if (typeof day === "string") throw new RangeError(`calendars: "${date}" is no date: ${day}`)
  return day
}

/**
 * Arbitrary calendars as values. Each can be compiled: it opens at some time within its horizon.
 *
 * @param options - in which zone and over which dates; it throws a `RangeError` for what is no date, and for dates in the
 * wrong order
 * @example
 * import * as fc from "fast-check"
 * import { compileCalendar, london } from "@opustech/complaints-code"
 * import { calendarSpecs } from "@opustech/complaints-code/testing"
 * const specs = fc.sample(calendarSpecs({ from: "2024-03-01", to: "2024-04-30" }), { seed: 1, numRuns: 20 })
 * specs.every((each) => compileCalendar(each, london)._tag === "Success") // => true
 * @since 0.1.0
 */
export const calendarSpecs = (options: CalendarOptions = {}): fc.Arbitrary<CalendarSpec> => {
  const { zone = london, from = "2024-01-01", to = "2025-12-31" } = options
  const [first, last] = [dayOrThrow(from), dayOrThrow(to)]
  if (last < first) throw new RangeError(`calendars: ${to} comes before ${from}`)
  const anyDate = fc.nat({ max: last - first }).map((later) => isoDate(first + later))
  const real = [...new Set(nations.flatMap(bankHolidays))].filter((date) => date >= from && date <= to).sort()
  const holiday = real.length === 0 ? anyDate : fc.oneof(fc.constantFrom(...real), anyDate)
  return fc
    .record({
      hours: fc.tuple(...weekdays.map(() => hoursOfDay)),
      holidays: fc.uniqueArray(holiday, { maxLength: MOST_DATES }),
      exceptions: fc.uniqueArray(fc.record({ date: anyDate, hours: hoursOfDay, why: fc.constant("as arranged") }), {
        maxLength: MOST_DATES,
        selector: ({ date }) => date,
      }),
    })
    .map(({ hours, ...rest }) => ({
      id: "any",
      version: "1",
      zone: zone.name,
      hours: Object.fromEntries(weekdays.map((day, place) => [day, hours[place] ?? []])),
      ...rest,
      horizon: { from, to },
    }))
    .filter((spec) => Result.isSuccess(compileCalendar(spec, zone)))
}

/**
 * Arbitrary calendars, laid out.
 *
 * @param options - in which zone and over which dates (see `calendarSpecs`)
 * @example
 * import * as fc from "fast-check"
 * import { isOpen } from "@opustech/complaints-code"
 * import { calendars, instants } from "@opustech/complaints-code/testing"
 * const [calendar] = fc.sample(calendars(), { seed: 1, numRuns: 1 })
 * const seen = calendar && fc.sample(instants(calendar), { seed: 1, numRuns: 100 }).map((each) => isOpen(calendar, each))
 * new Set(seen).size // => 2
 * @since 0.1.0
 */
export const calendars = (options: CalendarOptions = {}): fc.Arbitrary<WorkingCalendar> =>
  calendarSpecs(options).map((spec) => Result.getOrThrow(compileCalendar(spec, options.zone ?? london)))
