import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dueAt } from "../../src/time/measure.ts"
import {
  addOpenTime,
  addWorkingDayTime,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousOpening,
  workingDaysBetween,
} from "../../src/time/queries.ts"
import { amounts, calendars, goesBackWithin, hour, instants, seed, timed } from "./subjects.ts"

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

describe("laws of later instants", () => {
  const later = fc.integer({ min: 0, max: 100 * hour })

  it("the next opening is not earlier, nor the previous one", () => {
    fc.assert(
      fc.property(calendars, instants, later, (calendar, t, ms) => {
        expect(nextOpening(calendar, t + ms)).toBeGreaterThanOrEqual(nextOpening(calendar, t))
        const before = previousOpening(calendar, t)
        if (!Number.isNaN(before)) expect(previousOpening(calendar, t + ms)).toBeGreaterThanOrEqual(before)
      }),
      seed,
    )
  })
  it("there is no less open time to them, at most what has passed, and no fewer working days", () => {
    fc.assert(
      fc.property(calendars, instants, instants, later, (calendar, a, b, ms) => {
        const more = openTimeBetween(calendar, a, b + ms) - openTimeBetween(calendar, a, b)
        expect(more).toBeGreaterThanOrEqual(0)
        expect(more).toBeLessThanOrEqual(ms)
        expect(workingDaysBetween(calendar, a, b + ms)).toBeGreaterThanOrEqual(workingDaysBetween(calendar, a, b))
      }),
      seed,
    )
  })
  it("a millisecond holds open time where it is open, and none where it is not", () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, t) => {
        expect(openTimeBetween(calendar, t, t + 1)).toBe(isOpen(calendar, t) ? 1 : 0)
      }),
      seed,
    )
  })
})
