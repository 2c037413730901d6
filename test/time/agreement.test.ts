import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CalendarSpec, compileCalendar } from "../../src/time/calendar.ts"
import { bankHolidays } from "../../src/time/holidays.ts"
import { zoneNamed } from "../../src/time/luxon-zone.ts"
import { agreesUntil } from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeCalendar as office, officeSpec, shown } from "./opus-hours.ts"

const compiled = (spec: Partial<CalendarSpec>, zone = london) =>
  Result.getOrThrow(compileCalendar({ ...officeSpec, ...spec }, zone))
const scotland = compiled({ holidays: bankHolidays("scotland") })
const from = at("2024-10-23T17:49+01:00")

describe("two calendars agree until the start of the first day on which they differ", () => {
  it("England and Scotland in the autumn of 2024: St Andrew's Day, on its substitute Monday", () => {
    expect(shown(agreesUntil(office, scotland, from))).toBe("2024-12-02T00:00:00.000+00:00")
    expect(agreesUntil(scotland, office, from)).toBe(agreesUntil(office, scotland, from))
  })
  it("which is the start of the day itself, before the instant asked about, on such a day", () => {
    expect(shown(agreesUntil(office, scotland, at("2024-12-02T12:00Z")))).toBe("2024-12-02T00:00:00.000+00:00")
    expect(shown(agreesUntil(office, scotland, at("2024-12-01T23:59:59.999Z")))).toBe("2024-12-02T00:00:00.000+00:00")
  })
  it("a calendar and itself, or its like, for ever", () => {
    for (const other of [office, compiled({}), compiled({ version: "2" })])
      expect(agreesUntil(office, other, from)).toBe(Number.POSITIVE_INFINITY)
  })
  it("openings that touch are as good as one", () => {
    const halves = [
      ["08:30", "12:00"],
      ["12:00", "17:30"],
    ] as const
    const hours = { monday: halves, tuesday: halves, wednesday: halves, thursday: halves, friday: halves }
    expect(agreesUntil(office, compiled({ hours }), from)).toBe(Number.POSITIVE_INFINITY)
  })
  it("other hours on one day are a difference", () => {
    const short = compiled({ exceptions: [{ date: "2024-12-24", hours: [["08:30", "12:00"]], why: "Christmas Eve" }] })
    expect(shown(agreesUntil(office, short, from))).toBe("2024-12-24T00:00:00.000+00:00")
  })
  it("a day that only one of them knows is a difference", () => {
    const shorter = compiled({ horizon: { from: "2011-01-01", to: "2024-12-31" } })
    expect(shown(agreesUntil(office, shorter, from))).toBe("2025-01-01T00:00:00.000+00:00")
    const later = compiled({ horizon: { from: "2024-01-01", to: "2040-12-31" } })
    expect(agreesUntil(office, later, from)).toBe(Number.POSITIVE_INFINITY)
    expect(agreesUntil(office, later, at("2023-12-31T23:59Z"))).toBeNaN()
  })
  it("from the first instant of their horizon to the last", () => {
    expect(shown(agreesUntil(office, scotland, office.from))).toBe("2011-01-04T00:00:00.000+00:00")
    expect(agreesUntil(office, scotland, office.to - 1)).toBe(Number.POSITIVE_INFINITY)
  })
  it("is not known outside a horizon, nor in different zones, nor without a day in common", () => {
    for (const t of [Number.NaN, office.from - 1, office.to]) expect(agreesUntil(office, scotland, t)).toBeNaN()
    const dublin = compiled({ zone: "Europe/Dublin" }, Result.getOrThrow(zoneNamed("Europe/Dublin")))
    expect(agreesUntil(office, dublin, from)).toBeNaN()
    const past = compiled({ horizon: { from: "2011-01-01", to: "2012-12-31" } })
    const future = compiled({ horizon: { from: "2030-01-01", to: "2031-12-31" } })
    expect(agreesUntil(past, future, from)).toBeNaN()
  })
  it("two tables of the same zone are one zone", () => {
    const host = compiled({}, Result.getOrThrow(zoneNamed("Europe/London")))
    expect(shown(agreesUntil(host, scotland, from))).toBe("2024-12-02T00:00:00.000+00:00")
  })
})
