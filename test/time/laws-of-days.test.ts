import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDate, addMonths, addSameDay, addWorkingDays, workingDaysBetween } from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeCalendar, shown } from "./opus-hours.ts"
import { calendars, counts, instants, moments, seed } from "./subjects.ts"

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
  const cutOffs = fc.integer({ min: 0, max: 24 * 60 }).map((minutes) => minutes * 60_000)

  it("the same day by a cut-off ends that day or with the first working day after it", () => {
    let onTheDay = 0
    fc.assert(
      fc.property(calendars, instants, cutOffs, (calendar, t, cutOff) => {
        const end = addSameDay(calendar, t, cutOff)
        const next = addWorkingDays(calendar, t, 1, "notCounted", "endOfDay")
        expect(end).toBeGreaterThanOrEqual(t)
        expect(shown(end).slice(11, 23)).toBe("23:59:59.999")
        if (shown(end).slice(0, 10) === shown(t).slice(0, 10)) {
          onTheDay++
          expect(end).toBe(addDate(london, t, "days", 0, "endOfDay"))
          expect(workingDaysBetween(calendar, addDate(london, t, "days", 0, "startOfDay"), end)).toBe(1)
        } else expect(end).toBe(next)
      }),
      seed,
    )
    expect(onTheDay).toBeGreaterThan(300)
  })
  it("the same day by a cut-off is not earlier for what arrives later, nor later for a later cut-off", () => {
    fc.assert(
      fc.property(calendars, instants, cutOffs, cutOffs, fc.nat({ max: 300 * 3_600_000 }), (calendar, t, a, b, ms) => {
        expect(addSameDay(calendar, t + ms, a)).toBeGreaterThanOrEqual(addSameDay(calendar, t, a))
        const [early, late] = [Math.min(a, b), Math.max(a, b)]
        expect(addSameDay(calendar, t, late)).toBeLessThanOrEqual(addSameDay(calendar, t, early))
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
  it("more days, weeks, months or working days are never over earlier, and working days and days are over later", () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        counts,
        counts,
        fc.constantFrom("days" as const, "weeks" as const, "months" as const),
        moments,
        (calendar, t, n, more, unit, moment) => {
          expect(addDate(london, t, unit, n + more, moment)).toBeGreaterThan(addDate(london, t, unit, n, moment))
          expect(addWorkingDays(calendar, t, n + more, "notCounted", "endOfDay")).toBeGreaterThan(
            addWorkingDays(calendar, t, n, "notCounted", "endOfDay"),
          )
        },
      ),
      seed,
    )
  })
  it("the moments of a day come in order: its start, the time of day, its end, the start of the next", () => {
    fc.assert(
      fc.property(
        instants,
        counts,
        fc.constantFrom("days" as const, "weeks" as const, "months" as const),
        (t, n, unit) => {
          const [start, same, end, next] = (["startOfDay", "sameTime", "endOfDay", "startOfNextDay"] as const).map(
            (moment) => addDate(london, t, unit, n, moment),
          )
          expect(start).toBeLessThanOrEqual(Number(same))
          expect(same).toBeLessThanOrEqual(Number(end))
          expect(next).toBe(Number(end) + 1)
        },
      ),
      seed,
    )
  })
  it("months keep the day of the month or take the last, counted from the original date", () => {
    fc.assert(
      fc.property(instants, counts, (t, n) => {
        const [from, to] = [shown(t), shown(addMonths(london, t, n, "startOfDay"))].map((text) =>
          text.slice(0, 10).split("-").map(Number),
        )
        const [year = 0, month = 0, day = 0] = from ?? []
        const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
        const first = new Date(Date.UTC(year, month - 1 + n, 1))
        expect(to).toEqual([first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(day, last)])
      }),
      seed,
    )
  })
})
