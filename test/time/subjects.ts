/** Calendars, instants and spans that the laws are tried on. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { compileCalendar } from "../../src/time/calendar.ts"
import type { Measure } from "../../src/time/measure.ts"
import type { DateMoment } from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeCalendar, officeSpec, shown } from "./opus-hours.ts"

export const seed = { seed: 20261123, numRuns: 2_000 }
export const hour = 3_600_000

/** The office, and a calendar of split, short, long and round-the-clock days. */
export const mixed = Result.getOrThrow(
  compileCalendar(
    {
      ...officeSpec,
      id: "mixed",
      hours: {
        monday: [["00:00", "24:00"]],
        tuesday: [
          ["00:00", "07:15"],
          ["09:00", "12:30"],
          ["13:00", "17:00"],
        ],
        thursday: [["22:00", "24:00"]],
        friday: [
          ["00:00", "02:00"],
          ["08:30", "17:30"],
        ],
        sunday: [["01:10", "01:20"]],
      },
      exceptions: [
        { date: "2024-12-24", hours: [["08:30", "12:00"]], why: "Christmas Eve" },
        { date: "2024-10-26", hours: [["10:00", "14:00"]], why: "an extra Saturday" },
        { date: "2024-10-25", hours: [], why: "moving offices" },
      ],
    },
    london,
  ),
)
export const calendars = fc.constantFrom(officeCalendar, mixed)
export const instants = fc.oneof(
  fc.integer({ min: at("2011-01-02T00:00Z"), max: at("2038-01-01T00:00Z") }),
  fc.integer({ min: at("2024-10-20T00:00Z"), max: at("2024-11-03T00:00Z") }),
)
export const amounts = fc.oneof(
  fc.integer({ min: 0, max: 1_000 * hour }),
  fc.integer({ min: 0, max: 200 }).map((h) => h * hour),
)
export const moments = fc.constantFrom<DateMoment>("endOfDay", "startOfDay", "sameTime", "startOfNextDay")
export const counts = fc.integer({ min: 1, max: 60 })

export const timed: fc.Arbitrary<Measure> = fc.oneof(
  amounts.chain((ms) =>
    fc.constantFrom<Measure>(
      { count: "openingTime", ms },
      { count: "workingDayTime", ms },
      { count: "elapsedTime", ms },
    ),
  ),
  fc.record({
    count: fc.constant("workingDays" as const),
    n: counts,
    receiptDay: fc.constantFrom("notCounted" as const, "countedIfOpen" as const),
    end: fc.constantFrom("endOfDay" as const, "closeOfBusiness" as const),
  }),
  fc.record({
    count: fc.constant("sameDay" as const),
    cutOff: fc.integer({ min: 0, max: 24 * 60 }).map((minutes) => minutes * 60_000),
  }),
  fc.record({ count: fc.constantFrom("days" as const, "weeks" as const, "months" as const), n: counts, at: moments }),
)

/** Whether local time in London goes back between two instants. */
export const goesBackWithin = (a: number, b: number): boolean => {
  for (let t = a; t <= b; t += 30 * 60_000)
    if (shown(t).slice(-6) > shown(Math.min(b, t + 30 * 60_000)).slice(-6)) return true
  return false
}
