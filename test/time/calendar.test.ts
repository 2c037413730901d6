import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CalendarSpec, compileCalendar } from "../../src/time/calendar.ts"
import { zoneNamed } from "../../src/time/luxon-zone.ts"
import { isOpen } from "../../src/time/queries.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, officeSpec } from "./opus-hours.ts"

const office: [string, string][] = [["08:30", "17:30"]]
const good: CalendarSpec = {
  id: "office",
  version: "1",
  zone: "Europe/London",
  hours: { monday: office, tuesday: office },
  holidays: ["2024-12-25"],
  exceptions: [{ date: "2024-12-24", hours: [["08:30", "12:00"]], why: "Christmas Eve" }],
  horizon: { from: "2024-01-01", to: "2024-12-31" },
}

describe("a calendar laid out", () => {
  const refused = (spec: unknown, code: string, path: string, why: string) =>
    expect(compileCalendar(spec as CalendarSpec, london)).toEqual(
      Result.fail({ _tag: "CalendarError", code, message: `${path}: ${why}`, path }),
    )
  const dates = Array.from({ length: 366 }, (_, k) => new Date(Date.UTC(2024, 0, 1 + k)).toISOString().slice(0, 10))
  const none = 'there are no opening hours at all: give some, for example monday: [["08:30", "17:30"]]'
  const closed = "holidays and exceptions close every day of the horizon: leave a day with opening hours"

  it("without opening hours is refused", () => {
    refused({ ...good, hours: {}, exceptions: [] }, "NeverOpen", "hours", none)
    refused({ ...good, hours: { monday: [] }, exceptions: [] }, "NeverOpen", "hours", none)
  })
  it("with holidays, or closed exceptions, on every day is refused", () => {
    refused({ ...good, holidays: dates, exceptions: [] }, "NeverOpen", "holidays", closed)
    const exceptions = dates.map((date) => ({ date, hours: [], why: "closed" }))
    refused({ ...good, exceptions }, "NeverOpen", "holidays", closed)
  })
  it("without an opening within its horizon is refused", () => {
    const horizon = { from: "2024-01-03", to: "2024-01-04" }
    refused(
      { ...good, horizon },
      "NeverOpen",
      "horizon",
      "no opening hours lie in 2024-01-03 to 2024-01-04: give a longer horizon",
    )
    const outside = [{ date: "2025-01-01", hours: office, why: "an extra day" }]
    refused(
      { ...good, hours: {}, holidays: [], exceptions: outside },
      "NeverOpen",
      "horizon",
      "no opening hours lie in 2024-01-01 to 2024-12-31: give a longer horizon",
    )
  })
  it("open only in the hour that a clock change skips is refused", () => {
    refused(
      {
        ...good,
        hours: { sunday: [["01:00", "02:00"]] },
        exceptions: [],
        horizon: { from: "2024-03-31", to: "2024-03-31" },
      },
      "NeverOpen",
      "horizon",
      "no opening hours lie in 2024-03-31 to 2024-03-31: give a longer horizon",
    )
  })
  it("in another zone than its table is refused", () => {
    refused(
      { ...good, zone: "Europe/Paris" },
      "OtherZone",
      "zone",
      `the calendar is in "Europe/Paris", the table given is of Europe/London: give the table of the calendar's zone`,
    )
  })
  it("beyond its zone's table is refused, before and after", () => {
    for (const [from, to] of [
      ["1960-01-01", "2024-01-01"],
      ["2024-01-01", "2101-06-01"],
    ])
      refused(
        { ...good, horizon: { from, to } },
        "ZoneTooShort",
        "horizon",
        `the table of Europe/London does not cover ${from} to ${to}: give a longer table or a shorter horizon`,
      )
  })
  it("opens by an exception though the day is a holiday, and closes by one though it is a working day", () => {
    const calendar = Result.getOrThrow(
      compileCalendar(
        {
          ...officeSpec,
          exceptions: [
            { date: "2024-12-25", hours: [["10:00", "11:00"]], why: "an extra hour" },
            { date: "2024-12-23", hours: [], why: "moving" },
            { date: "1999-12-31", hours: office, why: "before the horizon: of no effect" },
          ],
        },
        london,
      ),
    )
    const open = (text: string) => isOpen(calendar, at(text))
    expect([
      open("2024-12-25T10:30Z"),
      open("2024-12-25T11:00Z"),
      open("2024-12-23T10:30Z"),
      open("2024-12-24T10:30Z"),
    ]).toEqual([true, false, false, true])
  })
  it("has hours of its own on holidays where it gives some, whatever their weekday", () => {
    const calendar = Result.getOrThrow(
      compileCalendar({ ...officeSpec, hours: { tuesday: office }, holidayHours: [["10:00", "16:00"]] }, london),
    )
    const open = (text: string) => isOpen(calendar, at(text))
    // Christmas Day was a Wednesday, Boxing Day a Thursday; the day before, a Tuesday, was none.
    expect([
      open("2024-12-24T09:59Z"),
      open("2024-12-25T09:59Z"),
      open("2024-12-25T10:00Z"),
      open("2024-12-26T15:59:59.999Z"),
      open("2024-12-26T16:00Z"),
      open("2024-12-27T12:00Z"),
    ]).toEqual([true, false, true, true, false, false])
  })
  it("with hours on holidays alone opens", () => {
    const spec = { ...officeSpec, hours: {}, holidayHours: office }
    const calendar = Result.getOrThrow(compileCalendar(spec, london))
    expect(calendar.ends.length).toBe(officeSpec.holidays.length)
  })
  it("is laid out in the local time of its zone", () => {
    const kathmandu = Result.getOrThrow(zoneNamed("Asia/Kathmandu", { from: 2024, to: 2024 }))
    const calendar = Result.getOrThrow(compileCalendar({ ...good, zone: "Asia/Kathmandu" }, kathmandu))
    expect([calendar.from, calendar.to]).toEqual([at("2024-01-01T00:00+05:45"), at("2025-01-01T00:00+05:45")])
    expect([
      isOpen(calendar, at("2024-01-01T08:30+05:45")),
      isOpen(calendar, at("2024-01-01T08:30Z") + 4 * 3_600_000),
    ]).toEqual([true, false])
  })
})
