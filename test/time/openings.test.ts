import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CalendarSpec, compileCalendar } from "../../src/time/calendar.ts"
import {
  addOpenTime,
  addWorkingDays,
  addWorkingDayTime,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousOpening,
  workingDaysBetween,
} from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeCalendar as office, officeSpec, shown } from "./opus-hours.ts"

const hour = 3_600_000
const compiled = (spec: Partial<CalendarSpec>, zone = london) =>
  Result.getOrThrow(compileCalendar({ ...officeSpec, zone: zone.name, ...spec }, zone))

describe("opening hours are half-open: the start belongs, the end does not", () => {
  it.each([
    ["2024-10-21T08:29:59.999+01:00", false],
    ["2024-10-21T08:30:00.000+01:00", true],
    ["2024-10-21T17:29:59.999+01:00", true],
    ["2024-10-21T17:30:00.000+01:00", false],
    ["2024-10-20T12:00:00.000+01:00", false],
    ["2024-12-25T12:00:00.000+00:00", false],
  ])("at %s open is %j", (text, open) => {
    expect(isOpen(office, at(text))).toBe(open)
  })
  it.each([
    ["2024-10-21T08:30:00.000+01:00", "2024-10-21T08:30:00.000+01:00"],
    ["2024-10-21T12:34:56.789+01:00", "2024-10-21T12:34:56.789+01:00"],
    ["2024-10-21T17:29:59.999+01:00", "2024-10-21T17:29:59.999+01:00"],
    ["2024-10-21T17:30:00.000+01:00", "2024-10-22T08:30:00.000+01:00"],
    ["2024-10-25T17:30:00.000+01:00", "2024-10-28T08:30:00.000+00:00"],
    ["2024-12-24T17:30:00.000+00:00", "2024-12-27T08:30:00.000+00:00"],
  ])("from %s the next opening is %s", (text, next) => {
    expect(shown(nextOpening(office, at(text)))).toBe(next)
  })
  it.each([
    ["2024-10-21T08:29:59.999+01:00", "2024-10-18T08:30:00.000+01:00"],
    ["2024-10-21T08:30:00.000+01:00", "2024-10-21T08:30:00.000+01:00"],
    ["2024-10-21T12:00:00.000+01:00", "2024-10-21T08:30:00.000+01:00"],
    ["2024-10-27T12:00:00.000+00:00", "2024-10-25T08:30:00.000+01:00"],
    ["2024-12-26T12:00:00.000+00:00", "2024-12-24T08:30:00.000+00:00"],
  ])("from %s the previous opening began at %s", (text, previous) => {
    expect(shown(previousOpening(office, at(text)))).toBe(previous)
  })
})

describe("open time between two instants", () => {
  const between = (a: string, b: string) => openTimeBetween(office, at(a), at(b))

  it("is that of [a, b): nothing before opening and from closing on", () => {
    expect(between("2024-10-21T00:00+01:00", "2024-10-21T08:30+01:00")).toBe(0)
    expect(between("2024-10-21T08:29:59.999+01:00", "2024-10-21T08:30:00.001+01:00")).toBe(1)
    expect(between("2024-10-21T17:29:59.999+01:00", "2024-10-21T17:30:00.001+01:00")).toBe(1)
    expect(between("2024-10-21T17:30+01:00", "2024-10-22T08:30+01:00")).toBe(0)
  })
  it("is 9 hours a working day, and none of a weekend or a bank holiday", () => {
    expect(between("2024-10-21T08:30+01:00", "2024-10-21T17:30+01:00")).toBe(9 * hour)
    expect(between("2024-10-21T00:00+01:00", "2024-10-28T00:00+00:00")).toBe(45 * hour)
    expect(between("2024-12-23T00:00+00:00", "2024-12-30T00:00+00:00")).toBe(27 * hour)
  })
  it("is negative backwards, and 0 from an instant to itself", () => {
    expect(between("2024-10-22T09:00+01:00", "2024-10-21T09:00+01:00")).toBe(-9 * hour)
    expect(between("2024-10-22T09:00+01:00", "2024-10-22T09:00+01:00")).toBe(0)
  })
})

describe("working days between two instants", () => {
  const between = (a: string, b: string) => workingDaysBetween(office, at(a), at(b))

  it("are those that begin in [a, b)", () => {
    expect(between("2024-10-21T00:00+01:00", "2024-10-21T00:00+01:00")).toBe(0)
    expect(between("2024-10-21T00:00+01:00", "2024-10-21T00:00:00.001+01:00")).toBe(1)
    expect(between("2024-10-21T00:00:00.001+01:00", "2024-10-22T00:00+01:00")).toBe(0)
    expect(between("2024-10-21T00:00:00.001+01:00", "2024-10-22T00:00:00.001+01:00")).toBe(1)
  })
  it("leave out weekends and bank holidays, and are negative backwards", () => {
    expect(between("2024-10-18T12:00+01:00", "2024-10-21T12:00+01:00")).toBe(1)
    expect(between("2024-12-24T12:00Z", "2025-01-02T12:00Z")).toBe(4)
    expect(between("2025-01-02T12:00Z", "2024-12-24T12:00Z")).toBe(-4)
  })
})

describe("several openings a day, short days and extra days", () => {
  const shop = compiled({
    hours: {
      monday: [
        ["08:30", "12:30"],
        ["13:00", "17:00"],
      ],
      tuesday: [
        ["08:30", "12:30"],
        ["12:30", "17:00"],
      ],
      friday: [["08:30", "12:00"]],
    },
    exceptions: [
      { date: "2024-10-26", hours: [["10:00", "14:00"]], why: "an extra Saturday" },
      { date: "2024-10-22", hours: [["08:30", "09:30"]], why: "a short Tuesday" },
    ],
  })

  it("closed at lunch, half-open twice", () => {
    const open = ["12:29:59.999", "12:30", "12:59:59.999", "13:00", "17:00"].map((time) =>
      isOpen(shop, at(`2024-10-21T${time}+01:00`)),
    )
    expect(open).toEqual([true, false, false, true, false])
  })
  it("openings that touch are one", () => {
    expect(shown(previousOpening(shop, at("2024-10-29T16:00Z")))).toBe("2024-10-29T08:30:00.000+00:00")
  })
  it("4 hours from 08:30 end as lunch begins, a millisecond more after it", () => {
    const start = at("2024-10-21T08:30+01:00")
    expect(shown(addOpenTime(shop, start, 4 * hour))).toBe("2024-10-21T12:30:00.000+01:00")
    expect(shown(addOpenTime(shop, start, 4 * hour + 1))).toBe("2024-10-21T13:00:00.001+01:00")
  })
  it("12 hours from Monday 12:45 use the afternoon, the short Tuesday, Friday, and the extra Saturday up to 13:30", () => {
    expect(shown(addOpenTime(shop, at("2024-10-21T12:45+01:00"), 12 * hour))).toBe("2024-10-26T13:30:00.000+01:00")
  })
  it("the extra Saturday is a working day; its close of business is 14:00", () => {
    const friday = at("2024-10-25T10:00+01:00")
    expect(shown(addWorkingDays(shop, friday, 1, "notCounted", "closeOfBusiness"))).toBe(
      "2024-10-26T14:00:00.000+01:00",
    )
    expect(shown(addWorkingDays(shop, friday, 2, "notCounted", "closeOfBusiness"))).toBe(
      "2024-10-28T17:00:00.000+00:00",
    )
  })
  it("at lunch the day of receipt is not counted: the shop is closed", () => {
    const counted = (text: string) => shown(addWorkingDays(shop, at(text), 1, "countedIfOpen", "endOfDay"))
    expect(counted("2024-10-21T12:29+01:00")).toBe("2024-10-21T23:59:59.999+01:00")
    expect(counted("2024-10-21T12:30+01:00")).toBe("2024-10-22T23:59:59.999+01:00")
  })
})

describe("closing at 24:00", () => {
  const night = compiled({
    hours: { monday: [["22:00", "24:00"]], tuesday: [["00:00", "06:00"]], friday: [["20:00", "24:00"]] },
  })

  it("goes on into a day that opens at 00:00: one opening", () => {
    expect(isOpen(night, at("2024-10-22T00:00+01:00"))).toBe(true)
    expect(shown(previousOpening(night, at("2024-10-22T05:00+01:00")))).toBe("2024-10-21T22:00:00.000+01:00")
    expect(shown(addOpenTime(night, at("2024-10-21T23:00+01:00"), 2 * hour))).toBe("2024-10-22T01:00:00.000+01:00")
  })
  it("ends with the day where the next is closed", () => {
    const friday = at("2024-10-18T20:00+01:00")
    expect(shown(addOpenTime(night, friday, 4 * hour))).toBe("2024-10-19T00:00:00.000+01:00")
    expect([isOpen(night, at("2024-10-18T23:59:59.999+01:00")), isOpen(night, at("2024-10-19T00:00+01:00"))]).toEqual([
      true,
      false,
    ])
  })
  it("has its close of business in the last millisecond of the day, so that the date shown is the date meant", () => {
    const monday = addWorkingDays(night, at("2024-10-19T12:00+01:00"), 1, "notCounted", "closeOfBusiness")
    expect(shown(monday)).toBe("2024-10-21T23:59:59.999+01:00")
  })
})

describe("round the clock on working days: 24 hours counted on working days only", () => {
  it("Saturday 10:00 and 24 hours are Tuesday 00:00:00.000", () => {
    const day = [["00:00", "24:00"]] as const
    const clock = compiled({ hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day } })
    const saturday = at("2024-10-19T10:00+01:00")
    expect(shown(addOpenTime(clock, saturday, 24 * hour))).toBe("2024-10-22T00:00:00.000+01:00")
    expect(addWorkingDayTime(office, saturday, 24 * hour)).toBe(addOpenTime(clock, saturday, 24 * hour))
  })
})

describe("a calendar with a closed season, its pauses longer than 32 bits of milliseconds", () => {
  const dates = Array.from({ length: 10_958 }, (_, k) => new Date(Date.UTC(2011, 0, 1 + k)).toISOString().slice(0, 10))
  const season = compiled({ holidays: dates.filter((date) => date.slice(5) < "04-01" || date.slice(5) > "10-31") })

  it("has its next opening months away", () => {
    expect(isOpen(season, at("2024-12-31T12:00Z"))).toBe(false)
    expect(shown(nextOpening(season, at("2024-12-31T12:00Z")))).toBe("2025-04-01T08:30:00.000+01:00")
    expect(shown(nextOpening(season, at("2024-10-31T17:30Z")))).toBe("2025-04-01T08:30:00.000+01:00")
    expect(shown(previousOpening(season, at("2024-12-31T12:00Z")))).toBe("2024-10-31T08:30:00.000+00:00")
    expect(shown(nextOpening(season, at("2024-10-31T17:29Z")))).toBe("2024-10-31T17:29:00.000+00:00")
  })
  it("carries working hours over the winter", () => {
    expect(shown(addOpenTime(season, at("2024-10-31T16:00Z"), 3 * hour))).toBe("2025-04-01T10:00:00.000+01:00")
    expect(openTimeBetween(season, at("2024-10-31T16:00Z"), at("2025-04-01T10:00+01:00"))).toBe(3 * hour)
    expect(workingDaysBetween(season, at("2024-10-31T16:00Z"), at("2025-04-02T10:00+01:00"))).toBe(2)
  })
  it("has no previous opening in its first winter, no next one in its last", () => {
    expect(previousOpening(season, at("2011-03-31T12:00Z"))).toBeNaN()
    expect(nextOpening(season, at("2040-11-30T12:00Z"))).toBeNaN()
    expect(addOpenTime(season, at("2040-11-30T12:00Z"), 1)).toBeNaN()
  })
})

describe("a calendar that never closes, one opening of thirty years", () => {
  const day = [["00:00", "24:00"]] as const
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day }
  const always = compiled({ hours: week, holidays: [] })

  it("counts by the clock", () => {
    const t = at("2024-10-27T00:30:00.123+01:00")
    expect([isOpen(always, t), nextOpening(always, t), addOpenTime(always, t, 1_000 * hour)]).toEqual([
      true,
      t,
      t + 1_000 * hour,
    ])
    expect(openTimeBetween(always, always.from, always.to)).toBe(always.to - always.from)
    expect([addOpenTime(always, t, always.to - t), addOpenTime(always, t, always.to - t + 1)]).toEqual([
      always.to,
      Number.NaN,
    ])
  })
})
