import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CalendarSpec, compileCalendar, decodeCalendarSpec } from "../../src/time/calendar.ts"
import { london } from "../../src/time/zones/london.ts"

const office: [string, string][] = [["08:30", "17:30"]]
const good = {
  id: "office",
  version: "1",
  zone: "Europe/London",
  hours: { monday: office, tuesday: office },
  holidays: ["2024-12-25"],
  exceptions: [{ date: "2024-12-24", hours: [["08:30", "12:00"]], why: "Christmas Eve" }],
  horizon: { from: "2024-01-01", to: "2024-12-31" },
}
const onMonday = (hours: unknown) => ({ ...good, hours: { monday: hours } })
const withException = (...exceptions: unknown[]) => ({ ...good, exceptions })
const clock = (m: number) => `${`${Math.floor(m / 60)}`.padStart(2, "0")}:${`${m % 60}`.padStart(2, "0")}`
const every20Minutes = (n: number) => Array.from({ length: n }, (_, k) => [clock(k * 20), clock(k * 20 + 10)])

describe("a calendar of unknown origin", () => {
  it("is copied and frozen all through", () => {
    const value = structuredClone(good)
    const spec = Result.getOrThrow(decodeCalendarSpec(value))
    value.hours.monday[0] = ["00:00", "24:00"]
    value.holidays.push("2024-12-26")
    expect(spec).toEqual(good)
    for (const part of [
      spec,
      spec.hours,
      spec.hours.monday,
      spec.hours.monday?.[0],
      spec.holidays,
      spec.exceptions,
      spec.horizon,
    ])
      expect(Object.isFrozen(part)).toBe(true)
  })
  it("keeps the hours of its holidays, in order, where it gives some", () => {
    const [early, late] = [
      ["10:00", "12:00"],
      ["13:00", "16:00"],
    ]
    const spec = Result.getOrThrow(decodeCalendarSpec({ ...good, holidayHours: [late, early] }))
    expect(spec.holidayHours).toEqual([early, late])
    expect(Object.isFrozen(spec.holidayHours)).toBe(true)
    expect(Result.getOrThrow(decodeCalendarSpec(good))).not.toHaveProperty("holidayHours")
  })
  it("has its intervals put in order", () => {
    const spec = Result.getOrThrow(
      decodeCalendarSpec(
        onMonday([
          ["13:00", "17:00"],
          ["08:30", "12:30"],
        ]),
      ),
    )
    expect(spec.hours.monday).toEqual([
      ["08:30", "12:30"],
      ["13:00", "17:00"],
    ])
  })
  it("may have intervals that touch, 48 of them, and 24:00 as an end", () => {
    for (const hours of [
      [
        ["08:00", "12:00"],
        ["12:00", "16:00"],
      ],
      every20Minutes(48),
      [["00:00", "24:00"]],
      [["23:59", "24:00"]],
    ])
      expect(Result.isSuccess(decodeCalendarSpec(onMonday(hours)))).toBe(true)
  })

  const parts = "an object with id, version, zone, hours, holidays, holidayHours, exceptions, horizon is needed, not"
  const week = "monday, tuesday, wednesday, thursday, friday, saturday, sunday"
  const written = "a date is written YYYY-MM-DD, for example 2024-10-23"
  const backwards = "does not end after it starts: write the earlier time first, and hours past midnight on both days"
  it.each<[unknown, string, string, string]>([
    [null, "NotACalendar", "", `the calendar: ${parts} null`],
    [[], "NotACalendar", "", `the calendar: ${parts} a list`],
    ["office", "NotACalendar", "", `the calendar: ${parts} "office"`],
    [undefined, "NotACalendar", "", `the calendar: ${parts} nothing`],
    [{}, "NotACalendar", "id", "id: a text of 1 to 200 characters is needed"],
    [{ ...good, id: "" }, "NotACalendar", "id", "id: a text of 1 to 200 characters is needed"],
    [{ ...good, version: 1 }, "NotACalendar", "version", "version: a text of 1 to 200 characters is needed"],
    [{ ...good, zone: "x".repeat(201) }, "NotACalendar", "zone", "zone: a text of 1 to 200 characters is needed"],
    [{ ...good, holiday: [] }, "UnknownKey", "holiday", "holiday: unknown key: did you mean holidays?"],
    [
      { ...good, colour: 1 },
      "UnknownKey",
      "colour",
      "colour: unknown key: known here are id, version, zone, hours, holidays, holidayHours, exceptions, horizon",
    ],
    [
      JSON.parse('{"__proto__": {"id": "office"}}'),
      "UnknownKey",
      "__proto__",
      "__proto__: unknown key: known here are id, version, zone, hours, holidays, holidayHours, exceptions, horizon",
    ],
    [{ ...good, hours: undefined }, "NotACalendar", "hours", `hours: an object with ${week} is needed, not nothing`],
    [
      { ...good, hours: { wensday: [] } },
      "UnknownWeekday",
      "hours.wensday",
      "hours.wensday: unknown weekday: did you mean wednesday?",
    ],
    [
      { ...good, hours: { Monday: [] } },
      "UnknownWeekday",
      "hours.Monday",
      "hours.Monday: unknown weekday: did you mean monday?",
    ],
    [
      { ...good, hours: { constructor: [] } },
      "UnknownWeekday",
      "hours.constructor",
      `hours.constructor: unknown weekday: known here are ${week}`,
    ],
    [onMonday("08:30-17:30"), "NotACalendar", "hours.monday", 'hours.monday: a list is needed, not "08:30-17:30"'],
    [
      onMonday(["08:30", "17:30"]),
      "BadInterval",
      "hours.monday[0]",
      'hours.monday[0]: an interval is a pair of times, for example ["08:30", "17:30"]',
    ],
    [
      onMonday([["8:30", "17:30"]]),
      "BadTime",
      "hours.monday[0][0]",
      'hours.monday[0][0]: "8:30" is not a time of day: write HH:MM from 00:00 to 23:59',
    ],
    [
      onMonday([["24:00", "24:00"]]),
      "BadTime",
      "hours.monday[0][0]",
      'hours.monday[0][0]: "24:00" is not a time of day: write HH:MM from 00:00 to 23:59',
    ],
    [
      onMonday([["08:30", "24:01"]]),
      "BadTime",
      "hours.monday[0][1]",
      'hours.monday[0][1]: "24:01" is not a time of day: write HH:MM from 00:00 to 24:00',
    ],
    [
      onMonday([[8.5, 17.5]]),
      "BadTime",
      "hours.monday[0][0]",
      "hours.monday[0][0]: 8.5 is not a time of day: write HH:MM from 00:00 to 23:59",
    ],
    [onMonday([["17:30", "08:30"]]), "BadInterval", "hours.monday[0]", `hours.monday[0]: 17:30 to 08:30 ${backwards}`],
    [onMonday([["22:00", "06:00"]]), "BadInterval", "hours.monday[0]", `hours.monday[0]: 22:00 to 06:00 ${backwards}`],
    [onMonday([["08:30", "08:30"]]), "BadInterval", "hours.monday[0]", `hours.monday[0]: 08:30 to 08:30 ${backwards}`],
    [
      onMonday([
        ["13:00", "17:30"],
        ["08:30", "12:30"],
        ["12:00", "12:30"],
      ]),
      "Overlap",
      "hours.monday",
      "hours.monday: 12:00 to 12:30 overlaps 08:30 to 12:30: write them as one interval, or apart",
    ],
    [
      onMonday([
        ["08:30", "12:30"],
        ["08:30", "12:30"],
      ]),
      "Overlap",
      "hours.monday",
      "hours.monday: 08:30 to 12:30 overlaps 08:30 to 12:30: write them as one interval, or apart",
    ],
    [
      onMonday(every20Minutes(49)),
      "BadInterval",
      "hours.monday",
      "hours.monday: 49 intervals are too many: a day has at most 48",
    ],
    [
      { ...good, holidayHours: [["10:00", "09:00"]] },
      "BadInterval",
      "holidayHours[0]",
      `holidayHours[0]: 10:00 to 09:00 ${backwards}`,
    ],
    [
      { ...good, holidayHours: "closed" },
      "NotACalendar",
      "holidayHours",
      'holidayHours: a list is needed, not "closed"',
    ],
    [{ ...good, holidays: "2024-12-25" }, "NotACalendar", "holidays", 'holidays: a list is needed, not "2024-12-25"'],
    [
      { ...good, holidays: ["2024-12-25", "2026-02-30"] },
      "BadDate",
      "holidays[1]",
      'holidays[1]: "2026-02-30" is not a date: February 2026 has 28 days',
    ],
    [
      { ...good, holidays: ["25/12/2024"] },
      "BadDate",
      "holidays[0]",
      `holidays[0]: "25/12/2024" is not a date: ${written}`,
    ],
    [{ ...good, holidays: [null] }, "BadDate", "holidays[0]", `holidays[0]: null is not a date: ${written}`],
    [
      withException({ date: "2024-12-24", hours: [] }),
      "NotACalendar",
      "exceptions[0].why",
      "exceptions[0].why: an exception has a reason",
    ],
    [
      withException({ date: "2024-12-24", why: "x" }),
      "NotACalendar",
      "exceptions[0].hours",
      "exceptions[0].hours: a list is needed, not nothing",
    ],
    [
      withException({ date: "2024-12-24", hours: [], why: "x", reason: "y" }),
      "UnknownKey",
      "exceptions[0].reason",
      "exceptions[0].reason: unknown key: known here are date, hours, why",
    ],
    [
      withException({ date: "2024-12-24", hours: [], why: "x" }, { date: "2024-12-24", hours: office, why: "y" }),
      "TwoExceptions",
      "exceptions[1].date",
      "exceptions[1].date: 2024-12-24 has an exception already: write one for each date",
    ],
    [
      { ...good, horizon: { from: "2024-01-01" } },
      "BadDate",
      "horizon.to",
      `horizon.to: nothing is not a date: ${written}`,
    ],
    [
      { ...good, horizon: { from: "2024-12-31", to: "2024-01-01" } },
      "BadHorizon",
      "horizon",
      "horizon: 2024-01-01 is before 2024-12-31: write the earlier date in from",
    ],
    [
      { ...good, horizon: { from: "1600-01-01", to: "2024-01-01" } },
      "BadHorizon",
      "horizon",
      "horizon: 1600-01-01 to 2024-01-01 is longer than 400 years: give the years that are known",
    ],
  ])("%.70j is refused with %s at %j", (value, code, path, message) => {
    const refusal = { _tag: "CalendarError", code, message, path }
    expect(decodeCalendarSpec(value)).toEqual(Result.fail(refusal))
    expect(compileCalendar(value as CalendarSpec, london)).toEqual(Result.fail(refusal))
  })
})
