import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { compileCalendar } from "../../src/time/calendar.ts"
import type { Instant } from "../../src/time/instant.ts"
import { compileMeasure, due, dueAt, type Measure, type TimeError } from "../../src/time/measure.ts"
import {
  addOpenTime,
  addWorkingDays,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousOpening,
  workingDaysBetween,
} from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeCalendar as office, officeSpec } from "./opus-hours.ts"

const hour = 3_600_000
const openHours = (n: number): Measure => ({ count: "openingTime", ms: n * hour })
const workingDays = (n: number): Measure => ({ count: "workingDays", n, receiptDay: "notCounted", end: "endOfDay" })
const sameDay = (hours: number): Measure => ({ count: "sameDay", cutOff: hours * hour })
const start = at("2024-10-23T17:49+01:00")

const refused = (measure: Measure, t: Instant = start): TimeError => {
  const result = due(office, measure, "onArrival", t)
  if (Result.isSuccess(result)) throw new Error(`not refused: ${result.success}`)
  return result.failure
}

const horizon =
  "the calendar office 1 knows 2011-01-01 to 2040-12-31 only, and the answer depends on more: give a calendar with a longer horizon"

describe("a measure without an answer is refused with its reason", () => {
  it("untimed", () => {
    expect(refused({ count: "untimed", phrase: "promptly" })).toEqual({
      _tag: "Untimed",
      code: "Untimed",
      message: '"promptly" states no time: no instant follows from it',
      phrase: "promptly",
    })
  })
  it.each<[string, Measure]>([
    ["2010-12-31T23:59:59.999Z", openHours(1)],
    ["1066-10-14T09:00Z", { count: "workingDayTime", ms: 1 }],
    ["2010-12-31T12:00Z", workingDays(1)],
    ["2041-01-01T00:00Z", openHours(1)],
    ["2040-12-31T17:30Z", openHours(1)],
    ["2040-12-31T09:00Z", openHours(9)],
    ["2040-12-31T09:00Z", workingDays(1)],
    ["9999-12-31T23:59:59.999Z", workingDays(1)],
    ["2024-10-23T09:00Z", openHours(8_784_000)],
    ["2024-10-23T09:00Z", workingDays(366_000)],
    ["2010-12-31T12:00Z", sameDay(15)],
    ["2041-01-01T00:00Z", sameDay(15)],
    ["2040-12-31T15:00:00.001Z", sameDay(15)],
  ])("from %s, outside the horizon: %j", (text, measure) => {
    expect(refused(measure, at(text))).toEqual({ _tag: "OutsideHorizon", code: "OutsideHorizon", message: horizon })
    expect(dueAt(office, measure, "onArrival", at(text))).toBeNaN()
    expect(compileMeasure(office, measure, "onArrival")(at(text))).toBeNaN()
  })
  it.each<[string, number]>([
    ["1969-01-01T00:00Z", 1],
    ["2100-12-31T00:00Z", 1],
    ["2024-10-23T09:00Z", 12_000],
  ])("from %s, %d months, outside the zone's table", (text, n) => {
    expect(refused({ count: "months", n, at: "endOfDay" }, at(text))).toEqual({
      _tag: "OutsideZone",
      code: "OutsideZone",
      message: "the table of Europe/London does not reach so far: give a calendar with a longer one",
    })
  })
  it("after the year 9999", () => {
    expect(refused({ count: "elapsedTime", ms: 1 }, at("9999-12-31T23:59:59.999Z"))).toEqual({
      _tag: "OutsideYears",
      code: "OutsideYears",
      message: "the answer is after the year 9999: give a shorter span",
    })
  })
  it.each<[Measure, string, string]>([
    [openHours(-1), "ms", "ms: -3600000 is no measure in openingTime: give a whole number from 0"],
    [openHours(Number.NaN), "ms", "ms: NaN is no measure in openingTime: give a whole number from 0"],
    [{ count: "workingDayTime", ms: 0.5 }, "ms", "ms: 0.5 is no measure in workingDayTime: give a whole number from 0"],
    [
      { count: "elapsedTime", ms: Number.POSITIVE_INFINITY },
      "ms",
      "ms: Infinity is no measure in elapsedTime: give a whole number from 0",
    ],
    ...[-1, 0.5, 86_400_001, Number.NaN].map((cutOff): [Measure, string, string] => [
      { count: "sameDay", cutOff },
      "cutOff",
      `cutOff: ${cutOff} is no measure in sameDay: give a whole number from 0 to 86400000`,
    ]),
    [workingDays(0), "n", "n: 0 is no measure in workingDays: give a whole number from 1"],
    [workingDays(-3), "n", "n: -3 is no measure in workingDays: give a whole number from 1"],
    [workingDays(2.5), "n", "n: 2.5 is no measure in workingDays: give a whole number from 1"],
    [{ count: "days", n: 0, at: "endOfDay" }, "n", "n: 0 is no measure in days: give a whole number from 1"],
    [{ count: "weeks", n: 1.5, at: "sameTime" }, "n", "n: 1.5 is no measure in weeks: give a whole number from 1"],
    [
      { count: "months", n: Number.NaN, at: "startOfDay" },
      "n",
      "n: NaN is no measure in months: give a whole number from 1",
    ],
  ])("%j", (measure, path, message) => {
    expect(refused(measure)).toEqual({ _tag: "InvalidMeasure", code: "InvalidMeasure", message, path })
  })
  it.each<Measure>([
    openHours(-1),
    { count: "workingDayTime", ms: -1 },
    { count: "elapsedTime", ms: -1 },
    workingDays(0),
    workingDays(1.5),
    { count: "sameDay", cutOff: -1 },
    { count: "sameDay", cutOff: 86_400_001 },
    { count: "days", n: 0, at: "endOfDay" },
    { count: "days", n: -1, at: "endOfDay" },
    { count: "months", n: 0.5, at: "endOfDay" },
    { count: "untimed", phrase: "promptly" },
  ])("and is NaN where no reason is asked for: %j", (measure) => {
    for (const receipt of ["onArrival", "nextOpening"] as const) {
      expect(dueAt(office, measure, receipt, start)).toBeNaN()
      expect(compileMeasure(office, measure, receipt)(start)).toBeNaN()
    }
  })
  it("from NaN and from infinity there is none", () => {
    for (const t of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      for (const measure of [openHours(1), workingDays(1), { count: "weeks", n: 1, at: "endOfDay" } as const]) {
        expect(dueAt(office, measure, "onArrival", t)).toBeNaN()
        expect(compileMeasure(office, measure, "nextOpening")(t)).toBeNaN()
      }
  })
})

describe("the horizon bounds only answers that depend on it", () => {
  it("its last opening hour can be used up", () => {
    const last = at("2040-12-31T16:30Z")
    expect(due(office, openHours(1), "onArrival", last)).toEqual(Result.succeed(at("2040-12-31T17:30Z")))
    expect(dueAt(office, { count: "openingTime", ms: hour + 1 }, "onArrival", last)).toBeNaN()
  })
  it("its last working day can be the last of a count", () => {
    expect(due(office, workingDays(1), "onArrival", at("2040-12-30T23:59:59.999Z"))).toEqual(
      Result.succeed(at("2040-12-31T23:59:59.999Z")),
    )
  })
  it("its first instant is known", () => {
    expect(due(office, openHours(1), "onArrival", at("2011-01-01T00:00Z"))).toEqual(
      Result.succeed(at("2011-01-04T09:30Z")),
    )
  })
  it.each<[Measure, string]>([
    [openHours(0), "2150-01-01T00:00:00.000Z"],
    [{ count: "elapsedTime", ms: hour }, "2150-01-01T01:00:00.000Z"],
  ])("%j needs none", (measure, answer) => {
    expect(due(office, measure, "onArrival", at("2150-01-01T00:00Z"))).toEqual(Result.succeed(at(answer)))
  })
  it("weeks need none, as far as the zone is known", () => {
    expect(due(office, { count: "weeks", n: 8, at: "startOfDay" }, "onArrival", at("2045-01-01T12:00Z"))).toEqual(
      Result.succeed(at("2045-02-26T00:00Z")),
    )
  })
  it("elapsed hours from the next opening need it", () => {
    expect(dueAt(office, { count: "elapsedTime", ms: hour }, "nextOpening", at("2041-01-01T00:00Z"))).toBeNaN()
  })
  it("every query knows its ends: the first instant, the last, and none beyond", () => {
    const { from, to } = office
    expect([from, to]).toEqual([at("2011-01-01T00:00Z"), at("2041-01-01T00:00Z")])
    for (const t of [from - 1, to, Number.NaN]) {
      expect(isOpen(office, t)).toBe(false)
      for (const answer of [
        nextOpening(office, t),
        previousOpening(office, t),
        addOpenTime(office, t, 1),
        addWorkingDays(office, t, 1, "notCounted", "endOfDay"),
      ])
        expect(answer).toBeNaN()
    }
    expect([openTimeBetween(office, from - 1, to), openTimeBetween(office, from, to + 1)]).toEqual([
      Number.NaN,
      Number.NaN,
    ])
    expect([workingDaysBetween(office, from - 1, to), workingDaysBetween(office, from, to + 1)]).toEqual([
      Number.NaN,
      Number.NaN,
    ])
    expect(openTimeBetween(office, from, to)).toBe(workingDaysBetween(office, from, to) * 9 * hour)
    // 10,958 days are 1,565 weeks, a Saturday, a Sunday and a Monday.
    expect(workingDaysBetween(office, from, to)).toBe(1_565 * 5 + 1 - officeSpec.holidays.length)
  })
  it("what is before the first opening has no previous one, what is after the last no next", () => {
    expect(previousOpening(office, at("2011-01-04T08:29:59.999Z"))).toBeNaN()
    expect(previousOpening(office, at("2011-01-04T08:30Z"))).toBe(at("2011-01-04T08:30Z"))
    expect(nextOpening(office, at("2040-12-31T17:29:59.999Z"))).toBe(at("2040-12-31T17:29:59.999Z"))
    expect(nextOpening(office, at("2040-12-31T17:30Z"))).toBeNaN()
  })
  it("an opening that begins with the horizon may have begun before it", () => {
    const always = [["00:00", "24:00"]] as const
    const week = {
      monday: always,
      tuesday: always,
      wednesday: always,
      thursday: always,
      friday: always,
      saturday: always,
      sunday: always,
    }
    const calendar = Result.getOrThrow(
      compileCalendar({ ...officeSpec, hours: week, holidays: ["2011-02-01"] }, london),
    )
    expect(previousOpening(calendar, at("2011-01-20T12:00Z"))).toBeNaN()
    expect(previousOpening(calendar, at("2011-02-20T12:00Z"))).toBe(at("2011-02-02T00:00Z"))
    expect(nextOpening(calendar, at("2040-12-31T23:59:59.999Z"))).toBe(at("2040-12-31T23:59:59.999Z"))
  })
})
