import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  checkSpan,
  days,
  describeSpan,
  hours,
  hoursInMs,
  months,
  openHours,
  parseSpan,
  sameDay,
  untimed,
  weeks,
  workingDays,
  workingHours,
} from "../../src/time/span.ts"
import { refusal } from "./opus-hours.ts"

describe("a span read from a text", () => {
  it.each([
    ["24 working hours", workingHours(24)],
    ["1 working hour", workingHours(1)],
    ["3 Working Days", workingDays(3)],
    ["48 hours", hours(48)],
    ["1.5 hours", hours(1.5)],
    ["0 hours", hours(0)],
    ["+5 days", days(5)],
    ["  8   weeks ", weeks(8)],
    ["8weeks", weeks(8)],
    ["1e3 weeks", weeks(1000)],
    ["12 months", months(12)],
    ["4 hours of support", openHours(4, "support")],
    ["1 hour of support", openHours(1, "support")],
    ["0.5 Hours Of Phone lines 24/7", openHours(0.5, "Phone lines 24/7")],
    ["same day by 15:00", sameDay("15:00")],
    ["  Same  DAY by 00:00 ", sameDay("00:00")],
    ["same day by 24:00", sameDay("24:00")],
  ])("%j", (text, span) => {
    expect(parseSpan(text)).toEqual(Result.succeed(span))
  })

  const many = "one of working hours, working days, hours, days, weeks, months, hours of a calendar would do"
  const shape = "is not a span: write a number and a unit, for example 24 working hours, or same day by 15:00"
  const cutOff = "has no cut-off: write a time from 00:00 to 24:00, for example same day by 15:00"
  const named = "names no calendar: write hours of and its name, for example 4 hours of support"
  it.each([
    ["", `"" ${shape}`],
    ["weeks", `"weeks" ${shape}`],
    ["½ hour", `"½ hour" ${shape}`],
    [". hours", `". hours" ${shape}`],
    ["1.2.3 hours", `"1.2.3 hours" ${shape}`],
    ["8 weeks 3 days", `"8 weeks 3 days" ${shape}`],
    ["NaN hours", `"NaN hours" ${shape}`],
    ["Infinity hours", `"Infinity hours" ${shape}`],
    ["9".repeat(10_000_000), `"${"9".repeat(40)}…" ${shape}`],
    ["24", `"24" has no known unit: ${many}`],
    ["24h", `"24h" has no known unit: ${many}`],
    ["8 fortnights", `"8 fortnights" has no known unit: ${many}`],
    ["8 weks", '"8 weks" has no known unit: did you mean weeks?'],
    ["24 workng hours", '"24 workng hours" has no known unit: did you mean working hours?'],
    ["24 working-hours", '"24 working-hours" has no known unit: did you mean working hours?'],
    ["-3 days", "n: -3 days is negative: give a number from 1"],
    ["-0.5 working hours", "n: -0.5 working hours is negative: give a number from 0"],
    ["0 days", "n: a span of days starts at 1, not 0"],
    ["0 working days", "n: a span of working days starts at 1, not 0"],
    ["1.5 working days", "n: 1.5 working days is not whole: give a whole number"],
    ["0.5 months", "n: 0.5 months is not whole: give a whole number"],
    ["1e-7 hours", "n: 1e-7 hours is finer than a millisecond: give whole milliseconds of hours"],
    ["4 hours of", `"4 hours of" ${named}`],
    ["1 hour of  ", `"1 hour of  " ${named}`],
    ["-4 hours of support", "n: -4 hours of support is negative: give a number from 0"],
    ["1e-7 hours of support", "n: 1e-7 hours of support is finer than a millisecond: give whole milliseconds of hours"],
    ["9e6 hours of support", "n: 9000000 hours of support is more than a thousand years: give at most 8784000"],
    ["hours of support", `"hours of support" ${shape}`],
    ["4 days of support", `"4 days of support" has no known unit: ${many}`],
    ["same day", `"same day" ${cutOff}`],
    ["same day by", `"same day by" ${cutOff}`],
    ["same day by 3pm", `"same day by 3pm" ${cutOff}`],
    ["same day by 9:00", `"same day by 9:00" ${cutOff}`],
    ["same day by 24:01", `"same day by 24:01" ${cutOff}`],
    ["same day by 15:00:00", `"same day by 15:00:00" ${cutOff}`],
    ["same day before 15:00", `"same day before 15:00" ${shape}`],
    ["99999999 hours", "n: 99999999 hours is more than a thousand years: give at most 8784000"],
  ])("%.30j is refused", (text, message) => {
    expect(refusal(parseSpan(text))).toBe(message)
  })
  it("what is no text is refused", () => {
    expect(refusal(parseSpan(24 as unknown as string))).toBe(`number ${shape}`)
  })
})

describe("a span of unknown origin", () => {
  it.each([
    [{ unit: "workingHours", n: 24 }, workingHours(24)],
    [{ unit: "hours", n: 24.1 }, hours(24.1)],
    [{ unit: "hours", n: 1 / 3 }, hours(1 / 3)],
    [{ unit: "weeks", n: 52_200 }, weeks(52_200)],
    [{ unit: "openHours", n: 0.25, calendar: "support" }, openHours(0.25, "support")],
    [{ unit: "sameDay", cutOff: "00:00" }, sameDay("00:00")],
    [{ unit: "untimed", phrase: "promptly" }, untimed("promptly")],
  ])("%j", (value, span) => {
    expect(checkSpan(value)).toEqual(Result.succeed(span))
  })
  it("is frozen, and a copy", () => {
    const value = { unit: "weeks", n: 8 }
    const span = Result.getOrThrow(checkSpan(value))
    value.n = 9
    expect([span, Object.isFrozen(span)]).toEqual([weeks(8), true])
  })
  it("of -0 hours is of 0 hours", () => {
    expect(checkSpan({ unit: "hours", n: -0 })).toStrictEqual(Result.succeed(hours(0)))
  })

  const units = "workingHours, workingDays, hours, days, weeks, months, openHours, sameDay or untimed"
  const name =
    "calendar: hours of opening time have the name of a calendar, of 1 to 200 characters, for example support"
  const time = "is not a time of day: write HH:MM from 00:00 to 24:00, for example 15:00"
  it.each([
    [null, "", 'a span is an object, for example { "unit": "workingHours", "n": 24 }'],
    [[], "", 'a span is an object, for example { "unit": "workingHours", "n": 24 }'],
    ["24 working hours", "", 'a span is an object, for example { "unit": "workingHours", "n": 24 }'],
    [{ n: 1 }, "unit", `unit: a span has a unit, one of ${units}`],
    [{ unit: 5, n: 1 }, "unit", `unit: a span has a unit, one of ${units}`],
    [Object.create({ unit: "weeks", n: 1 }), "unit", `unit: a span has a unit, one of ${units}`],
    [{ unit: "workingHour", n: 3 }, "unit", 'unit: "workingHour" has no known unit: did you mean workingHours?'],
    [{ unit: "constructor", n: 3 }, "unit", `unit: "constructor" has no known unit: one of ${units} would do`],
    [{ unit: "__proto__", n: 3 }, "unit", `unit: "__proto__" has no known unit: one of ${units} would do`],
    [{ unit: "weeks" }, "n", "n: a span of weeks has a number, for example 8"],
    [{ unit: "weeks", n: "8" }, "n", "n: a span of weeks has a number, for example 8"],
    [{ unit: "weeks", n: Number.NaN }, "n", "n: a span of weeks has a number, for example 8"],
    [{ unit: "weeks", n: -1 }, "n", "n: -1 weeks is negative: give a number from 1"],
    [{ unit: "workingHours", n: -1 }, "n", "n: -1 working hours is negative: give a number from 0"],
    [{ unit: "weeks", n: 0 }, "n", "n: a span of weeks starts at 1, not 0"],
    [{ unit: "workingDays", n: 2.5 }, "n", "n: 2.5 working days is not whole: give a whole number"],
    [{ unit: "weeks", n: 52_201 }, "n", "n: 52201 weeks is more than a thousand years: give at most 52200"],
    [
      { unit: "hours", n: Number.POSITIVE_INFINITY },
      "n",
      "n: Infinity hours is more than a thousand years: give at most 8784000",
    ],
    [
      { unit: "workingHours", n: 1e-7 },
      "n",
      "n: 1e-7 working hours is finer than a millisecond: give whole milliseconds of hours",
    ],
    [{ unit: "weeks", n: 8, m: 1 }, "m", '"m" is no part of a span: it has "unit" and "n" alone'],
    [
      JSON.parse('{"unit":"weeks","n":1,"__proto__":{}}'),
      "__proto__",
      '"__proto__" is no part of a span: it has "unit" and "n" alone',
    ],
    [{ unit: "openHours", n: 4 }, "calendar", name],
    [{ unit: "openHours", n: 4, calendar: "" }, "calendar", name],
    [{ unit: "openHours", n: 4, calendar: "x".repeat(201) }, "calendar", name],
    [{ unit: "openHours", n: 4, calendar: 5 }, "calendar", name],
    [{ unit: "openHours", calendar: "support" }, "n", "n: a span of hours of support has a number, for example 8"],
    [
      { unit: "openHours", n: -4, calendar: "support" },
      "n",
      "n: -4 hours of support is negative: give a number from 0",
    ],
    [
      { unit: "openHours", n: 4, calendar: "support", cutOff: "15:00" },
      "cutOff",
      '"cutOff" is no part of a span: it has "unit", "n" and "calendar" alone',
    ],
    [{ unit: "openhours", n: 4 }, "unit", 'unit: "openhours" has no known unit: did you mean openHours?'],
    [{ unit: "sameDay" }, "cutOff", `cutOff: undefined ${time}`],
    [{ unit: "sameDay", cutOff: 15 }, "cutOff", `cutOff: number ${time}`],
    [{ unit: "sameDay", cutOff: "15.00" }, "cutOff", `cutOff: "15.00" ${time}`],
    [{ unit: "sameDay", cutOff: "24:30" }, "cutOff", `cutOff: "24:30" ${time}`],
    [{ unit: "sameDay", cutOff: "15:00\n" }, "cutOff", `cutOff: "15:00\\n" ${time}`],
    [{ unit: "sameDay", cutOff: "15:00", n: 1 }, "n", '"n" is no part of a span: it has "unit" and "cutOff" alone'],
    [{ unit: "untimed", phrase: "soon", n: 1 }, "n", '"n" is no part of a span: it has "unit" and "phrase" alone'],
    [
      { unit: "untimed", phrase: " " },
      "phrase",
      "phrase: an untimed span has a phrase of 1 to 1000 characters, for example promptly",
    ],
    [
      { unit: "untimed", phrase: "x".repeat(1001) },
      "phrase",
      "phrase: an untimed span has a phrase of 1 to 1000 characters, for example promptly",
    ],
  ])("%.60j is refused at %j", (value, path, message) => {
    const result = checkSpan(value)
    expect(refusal(result)).toBe(message)
    expect(Result.isFailure(result) && result.failure.path).toBe(path)
  })
})

describe("a span in words", () => {
  it.each([
    [workingHours(24), "24 working hours"],
    [workingHours(1), "1 working hour"],
    [workingDays(3), "3 working days"],
    [hours(0), "0 hours"],
    [hours(1.5), "1.5 hours"],
    [days(1), "1 day"],
    [weeks(8), "8 weeks"],
    [months(12), "12 months"],
    [openHours(4, "support"), "4 hours of support"],
    [openHours(1, "phone lines"), "1 hour of phone lines"],
    [openHours(0.5, "8 to 20"), "0.5 hours of 8 to 20"],
    [sameDay("15:00"), "same day by 15:00"],
    [sameDay("24:00"), "same day by 24:00"],
  ])("%j", (span, words) => {
    expect(describeSpan(span)).toBe(words)
    expect(parseSpan(words)).toEqual(Result.succeed(span))
  })
  it("without a number is its phrase", () => {
    expect(describeSpan(untimed("promptly"))).toBe("promptly")
  })
})

describe("hours in milliseconds", () => {
  it("are whole where the decimal number stands for whole milliseconds, though its binary form does not", () => {
    expect(0.009 * 3_600_000).toBe(32_399.999999999996)
    expect([hoursInMs(0.009), hoursInMs(1 / 3_600_000), hoursInMs(1 / 3), hoursInMs(0)]).toEqual([
      32_400, 1, 1_200_000, 0,
    ])
  })
  it("keep a fraction that is finer, for the refusal", () => {
    expect(hoursInMs(1e-7)).toBe(1e-7 * 3_600_000)
  })
})
