import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CalendarSpec, compileCalendar } from "../../src/time/calendar.ts"
import { zoneNamed } from "../../src/time/luxon-zone.ts"
import {
  addOpenTime,
  addWorkingDays,
  addWorkingDayTime,
  nextOpening,
  openTimeBetween,
  workingDaysBetween,
} from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeCalendar as office, officeSpec, shown } from "./opus-hours.ts"

const hour = 3_600_000
const compiled = (spec: Partial<CalendarSpec>, zone = london) =>
  Result.getOrThrow(compileCalendar({ ...officeSpec, zone: zone.name, ...spec }, zone))

describe("opening hours across a change of the clocks", () => {
  const nights = [["00:30", "03:30"]] as const
  const always = compiled({ hours: { sunday: nights, monday: nights }, holidays: [] })

  it("the hour that is skipped is not open: the Sunday of March has 2 of its 3 hours", () => {
    expect(openTimeBetween(always, at("2024-03-31T00:00Z"), at("2024-03-31T12:00Z"))).toBe(2 * hour)
    expect(shown(addOpenTime(always, at("2024-03-31T00:30+00:00"), hour))).toBe("2024-03-31T02:30:00.000+01:00")
  })
  it("the hour that comes twice is open twice: the Sunday of October has 4", () => {
    expect(openTimeBetween(always, at("2024-10-27T00:00+01:00"), at("2024-10-27T12:00Z"))).toBe(4 * hour)
    expect(shown(addOpenTime(always, at("2024-10-27T00:30+01:00"), 2 * hour))).toBe("2024-10-27T01:30:00.000+00:00")
  })
  it("office hours keep their length, by local time", () => {
    expect(shown(addOpenTime(office, at("2024-03-28T09:00Z"), 18 * hour))).toBe("2024-04-03T09:00:00.000+01:00")
    expect(openTimeBetween(office, at("2024-10-25T17:00+01:00"), at("2024-10-28T09:00+00:00"))).toBe(hour)
  })
  it("a working day of the change has 23 or 25 hours", () => {
    const sundays = compiled({ hours: { sunday: [["09:00", "10:00"]] }, holidays: [] })
    expect(shown(addWorkingDayTime(sundays, at("2024-03-31T00:00Z"), 23 * hour))).toBe("2024-04-01T00:00:00.000+01:00")
    expect(shown(addWorkingDayTime(sundays, at("2024-10-27T00:00+01:00"), 25 * hour))).toBe(
      "2024-10-28T00:00:00.000+00:00",
    )
  })
})

describe("opening hours in other zones", () => {
  const day = [["00:00", "24:00"]] as const
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day }
  const in_ = (name: string, spec: Partial<CalendarSpec> = {}) => {
    const zone = Result.getOrThrow(zoneNamed(name, { from: 2005, to: 2030 }))
    const calendar = compiled({ holidays: [], horizon: { from: "2010-01-01", to: "2029-12-31" }, ...spec }, zone)
    return { calendar, show: (t: number) => shown(t, zone) }
  }

  it("Pacific/Apia skipped 2011-12-30: no opening hours, no working day, though it was a Friday", () => {
    const { calendar, show } = in_("Pacific/Apia")
    const thursday = at("2011-12-29T16:30-10:00")
    expect(show(addOpenTime(calendar, thursday, 2 * hour))).toBe("2012-01-02T09:30:00.000+14:00")
    expect(show(addWorkingDays(calendar, thursday, 1, "notCounted", "endOfDay"))).toBe("2012-01-02T23:59:59.999+14:00")
    expect(show(nextOpening(calendar, at("2011-12-29T17:30-10:00")))).toBe("2012-01-02T08:30:00.000+14:00")
    expect(workingDaysBetween(calendar, at("2011-12-26T00:00-10:00"), at("2012-01-02T00:00+14:00"))).toBe(4)
  })
  it("Africa/Cairo: Friday 2024-04-26 begins at 01:00 and has 23 hours of a round-the-clock day", () => {
    const { calendar, show } = in_("Africa/Cairo", { hours: { friday: day } })
    expect(show(nextOpening(calendar, at("2024-04-25T12:00+02:00")))).toBe("2024-04-26T01:00:00.000+03:00")
    expect(openTimeBetween(calendar, at("2024-04-25T12:00+02:00"), at("2024-04-27T12:00+03:00"))).toBe(23 * hour)
  })
  it("Africa/Cairo: Thursday 2024-10-31 has 25 hours, 23:00 to midnight twice", () => {
    const { calendar, show } = in_("Africa/Cairo", { hours: { thursday: [["23:00", "24:00"]] } })
    expect(openTimeBetween(calendar, at("2024-10-31T12:00+03:00"), at("2024-11-01T12:00+02:00"))).toBe(2 * hour)
    expect(show(addOpenTime(calendar, at("2024-10-31T12:00+03:00"), 2 * hour))).toBe("2024-11-01T00:00:00.000+02:00")
  })
  it("Australia/Lord_Howe: a round-the-clock day has 23.5 or 24.5 hours when the clocks change", () => {
    const { calendar } = in_("Australia/Lord_Howe", { hours: week })
    expect(openTimeBetween(calendar, at("2024-10-06T00:00+10:30"), at("2024-10-07T00:00+11:00"))).toBe(23.5 * hour)
    expect(openTimeBetween(calendar, at("2024-04-07T00:00+11:00"), at("2024-04-08T00:00+10:30"))).toBe(24.5 * hour)
  })
})
