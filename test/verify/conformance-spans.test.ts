/** Spans of unlike units: exactly where that can be, by bounds of days where they decide, else not known. */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus } from "../../src/index.ts"
import { bankHolidays } from "../../src/time/holidays.ts"
import { dayOf, readIsoDate, weekdayOf } from "../../src/time/local-date.ts"
import {
  days,
  hours,
  months,
  openHours,
  type Span,
  sameDay,
  untimed,
  weeks,
  workingDays,
  workingHours,
} from "../../src/time/span.ts"
import { compareSpans } from "../../src/verify/conformance/compare.ts"
import { daysOf } from "../../src/verify/conformance/days.ts"

const { calendar } = opus
const longer = (span: Span, limit: Span, by: ComplaintsCode["calendar"] = calendar) =>
  compareSpans(span, "noLongerThan", limit, by)
const shorter = (span: Span, limit: Span) => compareSpans(span, "noShorterThan", limit, calendar)
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const
const everyDay: ComplaintsCode["calendar"] = {
  ...calendar,
  holidays: "open",
  hours: Object.fromEntries(WEEKDAYS.map((day) => [day, [["09:00", "18:00"]]])),
}

describe("a span that is to be no longer than a limit", () => {
  it.each([
    [weeks(6), weeks(6), "holds", "6 weeks"],
    [weeks(8), weeks(6), "fails", "8 weeks"],
    [days(56), weeks(8), "holds", "56 days"],
    [days(57), weeks(8), "fails", "57 days"],
    [hours(720), days(30), "holds", "720 hours"],
    [hours(720.5), days(30), "fails", "720.5 hours"],
    [workingDays(30), workingDays(30), "holds", "30 working days"],
    [workingDays(40), weeks(6), "fails", "40 working days (at least 54 days)"],
    [workingDays(3), days(30), "holds", "3 working days"],
    [workingHours(24), days(30), "holds", "24 working hours"],
    [workingHours(900), days(30), "fails", "900 working hours (at least 37.5 days)"],
    [months(1), days(31), "holds", "1 month"],
    [months(2), weeks(8), "fails", "2 months (at least 59 days)"],
    [months(12), days(366), "holds", "12 months"],
  ])("%j within %j: %s, being %s", (span, limit, outcome, says) => {
    expect(longer(span, limit)).toEqual({ outcome, says })
  })

  it.each([
    [workingDays(40), weeks(8), "40 working days (from 54 to 63 days, depending on the start)"],
    [months(1), days(30), "1 month (from 28 to 31 days, depending on the start)"],
    [untimed("promptly"), weeks(6), "“promptly”, which sets no time"],
  ])("%j within %j is not known: it is %s", (span, limit, says) => {
    expect(longer(span, limit)).toEqual({ outcome: "unknown", says })
  })

  it("is counted by the code's own days: 40 of them are 40 where every day is a working day", () => {
    expect(longer(workingDays(40), weeks(6), everyDay)).toEqual({ outcome: "holds", says: "40 working days" })
  })

  const named = { ...calendar, named: { support: { hours: calendar.hours }, nights: { hours: {} } } }
  it.each([
    [openHours(900, "support"), days(30), "fails", "900 hours of support (at least 37.5 days)"],
    [openHours(4, "support"), days(8), "holds", "4 hours of support"],
    [openHours(4, "support"), openHours(5, "support"), "holds", "4 hours of support"],
    [openHours(6, "support"), openHours(5, "support"), "fails", "6 hours of support"],
    [openHours(4, "nights"), days(30), "unknown", "4 hours of nights (cannot be compared with 30 days)"],
    [openHours(4, "constructor"), days(30), "unknown", "4 hours of constructor (cannot be compared with 30 days)"],
    [sameDay("15:00"), workingDays(7), "holds", "same day by 15:00"],
    [sameDay("15:00"), days(1), "unknown", "same day by 15:00 (from 0 to 5 days, depending on the start)"],
    [sameDay("15:00"), sameDay("12:00"), "unknown", "same day by 15:00 (from 0 to 5 days, depending on the start)"],
  ])("of the calendars of a code, %j within %j: %s, being %s", (span, limit, outcome, says) => {
    expect(longer(span, limit, named)).toEqual({ outcome, says })
  })

  it("is not known of working days where there are none", () => {
    expect(longer(workingDays(1), days(30), { ...calendar, hours: {} })).toEqual({
      outcome: "unknown",
      says: "1 working day (cannot be compared with 30 days)",
    })
  })
})

describe("a span that is to be no shorter than a limit", () => {
  it.each([
    [days(28), days(28), "holds", "28 days"],
    [weeks(4), days(28), "holds", "4 weeks"],
    [days(27), days(28), "fails", "27 days"],
    [workingDays(20), days(28), "unknown", "20 working days (from 26 to 34 days, depending on the start)"],
    [workingDays(10), days(28), "fails", "10 working days (at most 20 days)"],
    [months(1), days(28), "holds", "1 month"],
  ])("%j against %j: %s, being %s", (span, limit, outcome, says) => {
    expect(shorter(span, limit)).toEqual({ outcome, says })
  })
})

describe("the days that a span takes", () => {
  /** The same by walking from every day of some years, day by day. */
  const walked = (n: number) => {
    const holidays = new Set(bankHolidays("england-and-wales").map((date) => Number(readIsoDate(date))))
    const isOpen = (day: number) => weekdayOf(day) < 5 && !holidays.has(day)
    const lengths: number[] = []
    for (let start = dayOf(2011, 1, 1); start < dayOf(2040, 1, 1); start++) {
      let day = start
      for (let counted = 0; counted < n; ) if (isOpen(++day)) counted += 1
      lengths.push(day - start)
    }
    return { least: Math.min(...lengths), most: Math.max(...lengths) }
  }

  it.each([1, 2, 3, 5, 8, 10, 20, 40])(
    "are, for %i working days, those found by walking from every day of 29 years",
    (n) => {
      expect(daysOf(workingDays(n), calendar)).toEqual(walked(n))
    },
  )

  it("are, for 24 working hours, one day by the clock at least, and three days of 9 hours at most", () => {
    expect(daysOf(workingHours(24), calendar)).toEqual({ least: 1, most: walked(3).most })
  })
})
