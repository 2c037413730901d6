import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  addMonthsToDay,
  dateOf,
  dayMs,
  dayOf,
  daysInMonth,
  isoDate,
  readIsoDate,
  weekdayOf,
  weekdays,
} from "../../src/time/local-date.ts"

const [first, last] = [dayOf(1, 1, 1), dayOf(9999, 12, 31)]
const runs = { seed: 20261123, numRuns: 5_000 }
const dayNumbers = fc.integer({ min: first, max: last })

describe("a day number", () => {
  it("goes from 0001-01-01 to 9999-12-31, as JavaScript counts", () => {
    expect([first * dayMs, last * dayMs]).toEqual([Date.parse("0001-01-01T00:00Z"), Date.parse("9999-12-31T00:00Z")])
  })
  it("is the date that JavaScript gives it", () => {
    fc.assert(
      fc.property(dayNumbers, (day) => {
        const date = new Date(day * dayMs)
        expect(isoDate(day)).toBe(date.toISOString().slice(0, 10))
        expect(dateOf(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        })
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7)
        expect(readIsoDate(isoDate(day))).toBe(day)
      }),
      runs,
    )
  })
  it("is Wednesday on 2024-10-23, and on the first day there is, Monday", () => {
    expect([weekdays[weekdayOf(dayOf(2024, 10, 23))], weekdays[weekdayOf(first)]]).toEqual(["wednesday", "monday"])
  })
})

describe("a month", () => {
  it.each([
    [2024, 2, 29],
    [2023, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2024, 4, 30],
    [2024, 12, 31],
  ])("%d-%d has %d days", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days)
  })
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-01-31", 2, "2024-03-31"],
    ["2024-03-31", 1, "2024-04-30"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-12-31", 2, "2025-02-28"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-01-31", -11, "2023-02-28"],
    ["2024-01-31", 0, "2024-01-31"],
  ])("%s and %d months are %s", (from, n, to) => {
    expect(isoDate(addMonthsToDay(Number(readIsoDate(from)), n))).toBe(to)
  })
  it("keeps the day of the month, or has its last", () => {
    const within = fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(8000, 1, 1) })
    fc.assert(
      fc.property(within, fc.integer({ min: -6_000, max: 6_000 }), (day, n) => {
        const [before, after] = [dateOf(day), dateOf(addMonthsToDay(day, n))]
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + n)
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)))
      }),
      runs,
    )
  })
})

describe("a date read", () => {
  const shape = "a date is written YYYY-MM-DD, for example 2024-10-23"
  it.each([
    ["2026-02-30", "February 2026 has 28 days"],
    ["0004-02-30", "February 0004 has 29 days"],
    ["2024-09-31", "September 2024 has 30 days"],
    ["0000-01-01", "the years go from 0001 to 9999"],
    ["2024-00-01", "the months go from 01 to 12"],
    ["2024-13-01", "the months go from 01 to 12"],
    ["2024-01-00", "the days of a month start at 01"],
    ["2024-1-1", shape],
    ["2024-10-23T00:00Z", shape],
    ["2024-10-23\n", shape],
    ["10000-01-01", shape],
    ["", shape],
  ])("%j is none: %s", (text, why) => {
    expect(readIsoDate(text)).toBe(why)
  })
})
