import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compileCalendar } from "../../src/time/calendar.ts"
import { dueAt, type Measure } from "../../src/time/measure.ts"
import {
  addDate,
  addMonths,
  addOpenTime,
  addWorkingDays,
  addWorkingDayTime,
  type DateMoment,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousOpening,
  workingDaysBetween,
} from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeCalendar, officeSpec, shown } from "./opus-hours.ts"

const seed = { seed: 20261123, numRuns: 2_000 }
const hour = 3_600_000

/** The office, and a calendar of split, short, long and round-the-clock days. */
const mixed = Result.getOrThrow(
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
const calendars = fc.constantFrom(officeCalendar, mixed)
const instants = fc.oneof(
  fc.integer({ min: at("2011-01-02T00:00Z"), max: at("2038-01-01T00:00Z") }),
  fc.integer({ min: at("2024-10-20T00:00Z"), max: at("2024-11-03T00:00Z") }),
)
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 1_000 * hour }),
  fc.integer({ min: 0, max: 200 }).map((h) => h * hour),
)
const moments = fc.constantFrom<DateMoment>("endOfDay", "startOfDay", "sameTime", "startOfNextDay")
const counts = fc.integer({ min: 1, max: 60 })

const timed: fc.Arbitrary<Measure> = fc.oneof(
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
  fc.record({ count: fc.constantFrom("days" as const, "weeks" as const, "months" as const), n: counts, at: moments }),
)

describe("laws of every span", () => {
  it("is never over before it starts", () => {
    fc.assert(
      fc.property(
        calendars,
        timed,
        fc.constantFrom("onArrival" as const, "nextOpening" as const),
        instants,
        (calendar, measure, receipt, t) => {
          expect(dueAt(calendar, measure, receipt, t)).toBeGreaterThanOrEqual(t)
        },
      ),
      seed,
    )
  })
  it("is not over earlier for starting later", () => {
    fc.assert(
      fc.property(
        calendars,
        timed,
        instants,
        fc.integer({ min: 0, max: 100 * hour }),
        (calendar, measure, t, later) => {
          // A day counted when received in opening hours is the exception that its reading makes: tested below.
          fc.pre(!("receiptDay" in measure && measure.receiptDay === "countedIfOpen"))
          // Local time itself goes back when the clocks do, and a same time of day with it.
          fc.pre(!("at" in measure && measure.at === "sameTime" && goesBackWithin(t, t + later)))
          expect(dueAt(calendar, measure, "onArrival", t + later)).toBeGreaterThanOrEqual(
            dueAt(calendar, measure, "onArrival", t),
          )
        },
      ),
      seed,
    )
  })
  it("is not over earlier for being longer", () => {
    fc.assert(
      fc.property(calendars, instants, amounts, amounts, (calendar, t, a, b) => {
        for (const count of ["openingTime", "workingDayTime", "elapsedTime"] as const)
          expect(dueAt(calendar, { count, ms: a + b }, "onArrival", t)).toBeGreaterThanOrEqual(
            dueAt(calendar, { count, ms: a }, "onArrival", t),
          )
      }),
      seed,
    )
  })
  it("of 0 hours is the moment itself", () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, t) => {
        for (const count of ["openingTime", "workingDayTime", "elapsedTime"] as const)
          expect(dueAt(calendar, { count, ms: 0 }, "onArrival", t)).toBe(t)
      }),
      seed,
    )
  })
})

const goesBackWithin = (a: number, b: number): boolean => {
  for (let t = a; t <= b; t += 30 * 60_000)
    if (shown(t).slice(-6) > shown(Math.min(b, t + 30 * 60_000)).slice(-6)) return true
  return false
}

describe("laws of working hours", () => {
  it("are over in opening time or at its end", () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        amounts.filter((ms) => ms > 0),
        (calendar, t, ms) => {
          expect(isOpen(calendar, addOpenTime(calendar, t, ms) - 1)).toBe(true)
        },
      ),
      seed,
    )
  })
  it("hold exactly their length of opening time", () => {
    fc.assert(
      fc.property(calendars, instants, amounts, (calendar, t, ms) => {
        expect(openTimeBetween(calendar, t, addOpenTime(calendar, t, ms))).toBe(ms)
      }),
      seed,
    )
  })
  it("add up: a and then b is a + b", () => {
    fc.assert(
      fc.property(calendars, instants, amounts, amounts, (calendar, t, a, b) => {
        expect(addOpenTime(calendar, addOpenTime(calendar, t, a), b)).toBe(addOpenTime(calendar, t, a + b))
        expect(addWorkingDayTime(calendar, addWorkingDayTime(calendar, t, a), b)).toBe(
          addWorkingDayTime(calendar, t, a + b),
        )
        expect(
          dueAt(
            calendar,
            { count: "elapsedTime", ms: b },
            "onArrival",
            dueAt(calendar, { count: "elapsedTime", ms: a }, "onArrival", t),
          ),
        ).toBe(t + a + b)
      }),
      seed,
    )
  })
  it("from the next opening are the same as from the moment before it", () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        amounts.filter((ms) => ms > 0),
        (calendar, t, ms) => {
          expect(addOpenTime(calendar, nextOpening(calendar, t), ms)).toBe(addOpenTime(calendar, t, ms))
        },
      ),
      seed,
    )
  })
  it("between instants add up and change sign with direction", () => {
    fc.assert(
      fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
        expect(openTimeBetween(calendar, a, b) + openTimeBetween(calendar, b, c)).toBe(openTimeBetween(calendar, a, c))
        expect(openTimeBetween(calendar, a, b) + openTimeBetween(calendar, b, a)).toBe(0)
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c)).toBe(
          workingDaysBetween(calendar, a, c),
        )
      }),
      seed,
    )
  })
})

describe("laws of openings", () => {
  it("the next is open, at or after, with no opening time before it", () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, t) => {
        const next = nextOpening(calendar, t)
        expect(next).toBeGreaterThanOrEqual(t)
        expect(isOpen(calendar, next)).toBe(true)
        expect(openTimeBetween(calendar, t, next)).toBe(0)
        expect(next === t).toBe(isOpen(calendar, t))
      }),
      seed,
    )
  })
  it("the previous is the start of an opening, at or before", () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, t) => {
        const previous = previousOpening(calendar, t)
        if (Number.isNaN(previous)) {
          expect(nextOpening(calendar, calendar.from) > t).toBe(true)
          return
        }
        expect(previous).toBeLessThanOrEqual(t)
        expect([isOpen(calendar, previous - 1), isOpen(calendar, previous)]).toEqual([false, true])
      }),
      seed,
    )
  })
})

describe("laws of days", () => {
  it("working days add up: a and then b is a + b", () => {
    fc.assert(
      fc.property(calendars, instants, counts, counts, (calendar, t, a, b) => {
        const add = (from: number, n: number) => addWorkingDays(calendar, from, n, "notCounted", "endOfDay")
        expect(add(add(t, a), b)).toBe(add(t, a + b))
      }),
      seed,
    )
  })
  it("as many working days begin before the end of the n-th as n", () => {
    fc.assert(
      fc.property(calendars, instants, counts, (calendar, t, n) => {
        fc.pre(!shown(t).includes("T00:00:00.000"))
        expect(workingDaysBetween(calendar, t, addWorkingDays(calendar, t, n, "notCounted", "endOfDay"))).toBe(n)
      }),
      seed,
    )
  })
  it("close of business is never after the end of the day", () => {
    fc.assert(
      fc.property(calendars, instants, counts, (calendar, t, n) => {
        const [close, end] = [
          addWorkingDays(calendar, t, n, "notCounted", "closeOfBusiness"),
          addWorkingDays(calendar, t, n, "notCounted", "endOfDay"),
        ]
        expect(close).toBeLessThanOrEqual(end)
        expect(shown(close).slice(0, 10)).toBe(shown(end).slice(0, 10))
      }),
      seed,
    )
  })
  it("days and weeks add up: a and then b is a + b", () => {
    fc.assert(
      fc.property(
        instants,
        counts,
        counts,
        fc.constantFrom("days" as const, "weeks" as const),
        fc.constantFrom("endOfDay" as const, "startOfDay" as const),
        (t, a, b, unit, moment) => {
          expect(addDate(london, addDate(london, t, unit, a, moment), unit, b, moment)).toBe(
            addDate(london, t, unit, a + b, moment),
          )
        },
      ),
      seed,
    )
  })
  it("a week is seven days", () => {
    fc.assert(
      fc.property(instants, counts, moments, (t, n, moment) => {
        expect(addDate(london, t, "weeks", n, moment)).toBe(addDate(london, t, "days", 7 * n, moment))
      }),
      seed,
    )
  })
  it("months do not add up: one and then one from 31 January is 29 March, two are 31 March", () => {
    const start = at("2024-01-31T10:00:00+00:00")
    expect(shown(addMonths(london, addMonths(london, start, 1, "endOfDay"), 1, "endOfDay"))).toBe(
      "2024-03-29T23:59:59.999+00:00",
    )
    expect(shown(addMonths(london, start, 2, "endOfDay"))).toBe("2024-03-31T23:59:59.999+01:00")
  })
  it("a day counted if received in opening hours ends earlier for what arrives before closing than for what arrived before opening", () => {
    const counted = (text: string) => shown(addWorkingDays(officeCalendar, at(text), 1, "countedIfOpen", "endOfDay"))
    expect(counted("2024-10-21T08:00:00+01:00")).toBe("2024-10-22T23:59:59.999+01:00")
    expect(counted("2024-10-21T09:00:00+01:00")).toBe("2024-10-21T23:59:59.999+01:00")
  })
})
