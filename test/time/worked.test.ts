import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { compileCalendar } from "../../src/time/calendar.ts"
import { zoneNamed } from "../../src/time/luxon-zone.ts"
import { dueAt, type Measure } from "../../src/time/measure.ts"
import {
  addDate,
  addDays,
  addMonths,
  addOpenTime,
  addSameDay,
  addWeeks,
  addWorkingDays,
  addWorkingDayTime,
  nextOpening,
} from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeCalendar as office, officeSpec, shown, weekdayOffice } from "./opus-hours.ts"

const hour = 3_600_000

describe("worked by hand: what arrives on Wednesday 2024-10-23 at 17:49 in London, before the clocks go back", () => {
  const arrival = at("2024-10-23T17:49:00+01:00")
  const due = (measure: Measure, receipt: "onArrival" | "nextOpening" = "onArrival") =>
    shown(dueAt(office, measure, receipt, arrival))

  it("24 working hours are over on Monday at 14:30, winter time", () => {
    expect(due({ count: "openingTime", ms: 24 * hour })).toBe("2024-10-28T14:30:00.000+00:00")
    expect(due({ count: "openingTime", ms: 24 * hour }, "nextOpening")).toBe("2024-10-28T14:30:00.000+00:00")
  })
  it("24 hours on working days only are over on Thursday at 17:49; from the next opening, on Friday at 08:30", () => {
    expect(due({ count: "workingDayTime", ms: 24 * hour })).toBe("2024-10-24T17:49:00.000+01:00")
    expect(due({ count: "workingDayTime", ms: 24 * hour }, "nextOpening")).toBe("2024-10-25T08:30:00.000+01:00")
  })
  it("24 hours by the clock are over on Thursday at 17:49", () => {
    expect(due({ count: "elapsedTime", ms: 24 * hour })).toBe("2024-10-24T17:49:00.000+01:00")
  })
  it("3 working days are over at the end of Monday", () => {
    expect(due({ count: "workingDays", n: 3, receiptDay: "notCounted", end: "endOfDay" })).toBe(
      "2024-10-28T23:59:59.999+00:00",
    )
  })
  it("3 working days are over at the earliest at close of business on Monday", () => {
    expect(
      due({ count: "workingDays", n: 3, receiptDay: "countedIfOpen", end: "closeOfBusiness" }, "nextOpening"),
    ).toBe("2024-10-28T17:30:00.000+00:00")
    expect(due({ count: "workingDays", n: 3, receiptDay: "notCounted", end: "closeOfBusiness" })).toBe(
      "2024-10-28T17:30:00.000+00:00",
    )
  })
  it("3 working days are over at the latest at the end of Tuesday", () => {
    expect(due({ count: "workingDays", n: 3, receiptDay: "notCounted", end: "endOfDay" }, "nextOpening")).toBe(
      "2024-10-29T23:59:59.999+00:00",
    )
  })
  it("8 weeks begin to be over on Wednesday 2024-12-18, for certain on the 19th", () => {
    expect(due({ count: "weeks", n: 8, at: "startOfDay" })).toBe("2024-12-18T00:00:00.000+00:00")
    expect(due({ count: "weeks", n: 8, at: "sameTime" })).toBe("2024-12-18T17:49:00.000+00:00")
    expect(due({ count: "weeks", n: 8, at: "endOfDay" })).toBe("2024-12-18T23:59:59.999+00:00")
    expect(due({ count: "weeks", n: 8, at: "startOfNextDay" })).toBe("2024-12-19T00:00:00.000+00:00")
  })
})

describe("worked by hand: working hours", () => {
  it("24 from Monday 09:00 end on Wednesday at 15:00", () => {
    expect(shown(addOpenTime(office, at("2024-10-21T09:00:00+01:00"), 24 * hour))).toBe("2024-10-23T15:00:00.000+01:00")
  })
  it("a whole day from opening ends at closing, not at the next opening", () => {
    expect(shown(addOpenTime(office, at("2024-10-21T08:30:00+01:00"), 9 * hour))).toBe("2024-10-21T17:30:00.000+01:00")
  })
  it("one millisecond more ends one millisecond into the next day", () => {
    expect(shown(addOpenTime(office, at("2024-10-21T08:30:00+01:00"), 9 * hour + 1))).toBe(
      "2024-10-22T08:30:00.001+01:00",
    )
  })
  it("none is the moment itself, open, closed or far outside the horizon", () => {
    for (const text of ["2024-10-21T09:00:00+01:00", "2024-10-26T10:00:00.123+01:00", "9999-12-31T00:00Z"])
      expect(addOpenTime(office, at(text), 0)).toBe(at(text))
  })
  it("skip a bank holiday: 9 from Friday 2024-08-23 12:00 end on Tuesday at 12:00", () => {
    expect(shown(addOpenTime(office, at("2024-08-23T12:00:00+01:00"), 9 * hour))).toBe("2024-08-27T12:00:00.000+01:00")
  })
  it("skip Christmas: 24 from Monday 2024-12-23 10:00 end on Friday at 16:00", () => {
    expect(shown(addOpenTime(office, at("2024-12-23T10:00:00+00:00"), 24 * hour))).toBe("2024-12-27T16:00:00.000+00:00")
  })
  it("carry sub-minute starts to the millisecond", () => {
    expect(shown(addOpenTime(office, at("2024-10-21T17:29:59.999+01:00"), hour))).toBe("2024-10-22T09:29:59.999+01:00")
  })
  it("24 on working days only from Saturday 10:00 end as Tuesday begins", () => {
    expect(shown(addWorkingDayTime(office, at("2024-10-26T10:00:00+01:00"), 24 * hour))).toBe(
      "2024-10-29T00:00:00.000+00:00",
    )
  })
  it("24 on working days only from Friday 2024-10-25 12:00 end on Monday at 12:00: the long Sunday is not counted", () => {
    expect(shown(addWorkingDayTime(office, at("2024-10-25T12:00:00+01:00"), 24 * hour))).toBe(
      "2024-10-28T12:00:00.000+00:00",
    )
  })
})

describe("worked by hand: working days", () => {
  const third = (text: string, receiptDay: "notCounted" | "countedIfOpen", end: "endOfDay" | "closeOfBusiness") =>
    shown(addWorkingDays(office, at(text), 3, receiptDay, end))

  it("the day of receipt does not count", () => {
    expect(third("2024-10-21T09:00:00+01:00", "notCounted", "endOfDay")).toBe("2024-10-24T23:59:59.999+01:00")
  })
  it("counted if received in opening hours: at 08:30 yes, at 17:30 no more", () => {
    expect(third("2024-10-21T08:30:00+01:00", "countedIfOpen", "endOfDay")).toBe("2024-10-23T23:59:59.999+01:00")
    expect(third("2024-10-21T17:29:59.999+01:00", "countedIfOpen", "closeOfBusiness")).toBe(
      "2024-10-23T17:30:00.000+01:00",
    )
    expect(third("2024-10-21T17:30:00+01:00", "countedIfOpen", "endOfDay")).toBe("2024-10-24T23:59:59.999+01:00")
  })
  it("a weekend and a bank holiday do not count", () => {
    expect(third("2024-08-24T09:00:00+01:00", "notCounted", "endOfDay")).toBe("2024-08-29T23:59:59.999+01:00")
  })
  it("the next opening after Friday's close is Monday's", () => {
    expect(shown(nextOpening(office, at("2024-10-25T17:30:00+01:00")))).toBe("2024-10-28T08:30:00.000+00:00")
  })
})

describe("worked by hand: the same day by a cut-off at 15:00", () => {
  const by = (text: string, cutOff = 15 * hour) => shown(addSameDay(office, at(text), cutOff))

  it("what arrives before or at the cut-off is due by the end of that day", () => {
    expect(by("2024-10-24T11:00:00+01:00")).toBe("2024-10-24T23:59:59.999+01:00")
    expect(by("2024-10-24T15:00:00.000+01:00")).toBe("2024-10-24T23:59:59.999+01:00")
  })
  it("what arrives later is due by the end of the next working day", () => {
    expect(by("2024-10-24T15:00:00.001+01:00")).toBe("2024-10-25T23:59:59.999+01:00")
    expect(by("2024-10-25T15:00:00.001+01:00")).toBe("2024-10-28T23:59:59.999+00:00")
  })
  it("what arrives before opening time counts as of that day", () => {
    expect(by("2024-10-24T00:00:00+01:00")).toBe("2024-10-24T23:59:59.999+01:00")
    expect(by("2024-10-24T06:00:00+01:00")).toBe("2024-10-24T23:59:59.999+01:00")
  })
  it("what arrives on a weekend or a bank holiday is due by the end of the next working day", () => {
    expect(by("2024-10-26T09:00:00+01:00")).toBe("2024-10-28T23:59:59.999+00:00")
    expect(by("2024-08-26T09:00:00+01:00")).toBe("2024-08-27T23:59:59.999+01:00")
    expect(by("2024-12-24T15:00:00.001+00:00")).toBe("2024-12-27T23:59:59.999+00:00")
  })
  it("24:00 cuts nothing off; 00:00 all but the first instant of the day", () => {
    expect(by("2024-10-24T23:59:59.999+01:00", 24 * hour)).toBe("2024-10-24T23:59:59.999+01:00")
    expect(by("2024-10-24T00:00:00.000+01:00", 0)).toBe("2024-10-24T23:59:59.999+01:00")
    expect(by("2024-10-24T00:00:00.001+01:00", 0)).toBe("2024-10-25T23:59:59.999+01:00")
  })
  it("a cut-off that the clocks skip is the first instant after it; one that comes twice, the earlier", () => {
    const sunday = Result.getOrThrow(
      compileCalendar({ ...officeSpec, hours: { ...weekdayOffice, sunday: [["00:00", "24:00"]] } }, london),
    )
    const halfPastOne = (text: string) => shown(addSameDay(sunday, at(text), 1.5 * hour))
    expect(halfPastOne("2024-03-31T02:00:00.000+01:00")).toBe("2024-03-31T23:59:59.999+01:00")
    expect(halfPastOne("2024-03-31T02:00:00.001+01:00")).toBe("2024-04-02T23:59:59.999+01:00")
    expect(halfPastOne("2024-10-27T01:30:00.000+01:00")).toBe("2024-10-27T23:59:59.999+00:00")
    expect(halfPastOne("2024-10-27T01:15:00.000+00:00")).toBe("2024-10-28T23:59:59.999+00:00")
  })
})

describe("worked by hand: days, weeks and months", () => {
  it("5 days from a Wednesday are over with the Monday", () => {
    expect(shown(addDays(london, at("2024-10-23T17:49:00+01:00"), 5, "endOfDay"))).toBe("2024-10-28T23:59:59.999+00:00")
  })
  it("0 days is the day itself", () => {
    expect(shown(addDays(london, at("2024-10-23T17:49:00+01:00"), 0, "endOfDay"))).toBe("2024-10-23T23:59:59.999+01:00")
    expect(shown(addDays(london, at("2024-10-23T17:49:00+01:00"), 0, "startOfDay"))).toBe(
      "2024-10-23T00:00:00.000+01:00",
    )
  })
  it("a bank holiday counts", () => {
    expect(shown(addWeeks(london, at("2024-12-18T10:00:00+00:00"), 1, "endOfDay"))).toBe(
      "2024-12-25T23:59:59.999+00:00",
    )
  })
  it("a month without that day ends on its last", () => {
    expect(shown(addMonths(london, at("2024-01-31T10:00:00+00:00"), 1, "endOfDay"))).toBe(
      "2024-02-29T23:59:59.999+00:00",
    )
    expect(shown(addMonths(london, at("2023-01-31T10:00:00+00:00"), 1, "endOfDay"))).toBe(
      "2023-02-28T23:59:59.999+00:00",
    )
    expect(shown(addMonths(london, at("2024-02-29T10:00:00+00:00"), 12, "endOfDay"))).toBe(
      "2025-02-28T23:59:59.999+00:00",
    )
  })
  it("months are counted from the original date: two from 31 January is 31 March", () => {
    expect(shown(addMonths(london, at("2024-01-31T10:00:00+00:00"), 2, "endOfDay"))).toBe(
      "2024-03-31T23:59:59.999+01:00",
    )
  })
  it("a time that the clocks skip becomes the first instant after it", () => {
    expect(shown(addDays(london, at("2024-03-30T01:30:00+00:00"), 1, "sameTime"))).toBe("2024-03-31T02:00:00.000+01:00")
  })
  it("a time that comes twice is the earlier", () => {
    expect(shown(addDays(london, at("2024-10-26T01:30:00+01:00"), 1, "sameTime"))).toBe("2024-10-27T01:30:00.000+01:00")
  })
  it("reach past any calendar's horizon, and no further than the zone's table", () => {
    expect(shown(addMonths(london, at("2040-12-31T10:00:00+00:00"), 12, "endOfDay"))).toBe(
      "2041-12-31T23:59:59.999+00:00",
    )
    expect(addMonths(london, at("2100-12-31T10:00:00+00:00"), 12, "endOfDay")).toBeNaN()
    expect(addDays(london, at("1950-01-01T00:00Z"), 1, "endOfDay")).toBeNaN()
  })
  it("a number that is not whole has no answer", () => {
    for (const n of [0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(addDate(london, at("2024-01-01T00:00Z"), "days", n, "endOfDay")).toBeNaN()
  })
})

describe("zones where the day itself is uneven", () => {
  const zone = (name: string) => Result.getOrThrow(zoneNamed(name, { from: 2005, to: 2030 }))

  it("Africa/Cairo: the 26th of April 2024 begins at 01:00, and the 31st of October has 25 hours", () => {
    const cairo = zone("Africa/Cairo")
    const before = at("2024-04-25T10:00:00+02:00")
    expect(shown(addDays(cairo, before, 1, "startOfDay"), cairo)).toBe("2024-04-26T01:00:00.000+03:00")
    expect(shown(addDays(cairo, before, 0, "endOfDay"), cairo)).toBe("2024-04-25T23:59:59.999+02:00")
    const autumn = at("2024-10-31T10:00:00+03:00")
    expect(shown(addDays(cairo, autumn, 0, "endOfDay"), cairo)).toBe("2024-10-31T23:59:59.999+02:00")
    expect(addDays(cairo, autumn, 1, "startOfDay") - addDays(cairo, autumn, 0, "startOfDay")).toBe(25 * hour)
  })
  it("Australia/Lord_Howe: half an hour is skipped and comes twice", () => {
    const lordHowe = zone("Australia/Lord_Howe")
    expect(shown(addDays(lordHowe, at("2024-10-05T02:15:00+10:30"), 1, "sameTime"), lordHowe)).toBe(
      "2024-10-06T02:30:00.000+11:00",
    )
    expect(shown(addDays(lordHowe, at("2024-04-06T01:45:00+11:00"), 1, "sameTime"), lordHowe)).toBe(
      "2024-04-07T01:45:00.000+11:00",
    )
  })
  it("Pacific/Apia: what falls on the skipped 2011-12-30 becomes the first instant of the 31st", () => {
    const apia = zone("Pacific/Apia")
    const before = at("2011-12-29T15:00:00-10:00")
    for (const moment of ["startOfDay", "sameTime", "endOfDay"] as const)
      expect(shown(addDays(apia, before, 1, moment), apia)).toBe("2011-12-31T00:00:00.000+14:00")
    expect(shown(addDays(apia, before, 2, "endOfDay"), apia)).toBe("2011-12-31T23:59:59.999+14:00")
    expect(shown(addDays(apia, before, 0, "startOfNextDay"), apia)).toBe("2011-12-31T00:00:00.000+14:00")
  })
})
