/** The schema of a complaints code: what is one, and what is said of everything that is not. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { problemsOf } from "../../src/code/problem.ts"
import { type ComplaintsCode, ComplaintsCodeSchema, opus } from "../../src/index.ts"
import { changed, STRICT } from "./values.ts"

const decode = Schema.decodeUnknownResult(ComplaintsCodeSchema, STRICT)

/** What is wrong with a value, a line each; nothing where it is a code. */
const said = (value: unknown): readonly string[] => {
  const decoded = decode(value)
  return Result.isSuccess(decoded)
    ? []
    : problemsOf(decoded.failure, "$", value).map(({ path, message }) => `${path}: ${message}`)
}

const FIELDS =
  "id, version, title, provider, inForce, calendar, channels, acknowledge, firstResolution, updates, deadlockLetter, adr, closing, reopening, stages, contacts, readings"
const CHANNELS = '"InPerson", "Telephone", "Email", "Letter", "CustomerThermometer", "Webchat"'
const UNITS = '"workingHours", "workingDays", "hours", "days", "weeks", "months"'
const A_SPAN = 'a span, such as { "unit": "workingDays", "n": 3 }'
const A_DATE = "a date such as 2026-04-08"

describe("a complaints code", () => {
  it("is Opus's, as it stands and read back from JSON", () => {
    expect(Result.getOrThrow(decode(opus))).toEqual(opus)
    expect(Result.getOrThrow(decode(JSON.parse(JSON.stringify(opus))))).toEqual(opus)
  })

  it("is given by its type what its schema gives", () => {
    const decoded: Omit<ComplaintsCode, "calendar"> = Result.getOrThrow(decode(opus))
    expect(decoded.acknowledge).toEqual({ unit: "workingHours", n: 24 })
  })

  it.each([
    ["inForce.from", "2024-02-29"],
    ["inForce.to", "2026-04-07"],
    ["acknowledge", { unit: "hours", n: 0 }],
    ["acknowledge", { unit: "workingHours", n: 7.5 }],
    ["updates", { unit: "workingDays", n: 5 }],
    ["adr.after", { unit: "months", n: 2 }],
    ["adr.scheme", "cisas"],
    ["closing.afterSilence", { unit: "weeks", n: 2 }],
    ["reopening", "newComplaint"],
    ["stages", []],
    ["stages", [{ id: "manager", who: "a manager", within: { unit: "workingDays", n: 5 } }]],
    ["stages", [{ id: "manager", who: "a manager" }]],
    ["contacts", [{ channel: "Email", address: "help@example.com", hours: "always" }]],
    ["calendar.hours", { saturday: [["10:00", "12:00"]] }],
    ["readings", []],
    ["channels", ["Letter"]],
  ])("may have %s: %j", (path, value) => {
    expect(said(changed(opus, path, value))).toEqual([])
  })
})

describe("what is no complaints code", () => {
  it.each([
    [null, "null"],
    [[], "a list"],
    ["opus", '"opus"'],
    [undefined, "undefined"],
    [() => opus, "a function"],
  ])("%j", (value, what) => {
    expect(said(value)).toEqual([`$: expected an object, got ${what}`])
  })

  it.each(FIELDS.split(", "))("one without %s", (field) => {
    const expected: Readonly<Record<string, string>> = {
      id: "an id (text of 1 to 200 characters)",
      version: "text",
      title: "text",
      provider: "text",
      channels: "a list",
      reopening: 'one of "restores", "newComplaint"',
      stages: 'a list or { "unknown": why }',
      contacts: 'a list or { "unknown": why }',
      readings: "a list",
      acknowledge: A_SPAN,
      firstResolution: A_SPAN,
      updates: A_SPAN,
      deadlockLetter: A_SPAN,
    }
    expect(said(changed(opus, field, undefined))).toEqual([
      `$.${field}: is missing: expected ${expected[field] ?? "an object"}`,
    ])
  })

  it.each([
    // Names and texts.
    ["id", "", "$.id: expected some text, got an empty string"],
    ["id", 5, "$.id: expected an id (text of 1 to 200 characters), got 5"],
    ["id", "x".repeat(201), "$.id: expected at most 200 characters, got 201"],
    ["title", "\ud800", "$.title: expected well-formed text, got a lone surrogate (half a character)"],
    ["provider", ["Opus"], "$.provider: expected text, got a list"],
    // Fields that it does not have.
    ["surplus", 1, `$.surplus: unknown field; the fields are ${FIELDS}`],
    ["readngs", [], '$.readngs: unknown field; did you mean "readings"?'],
    ["adr.schem", "x", '$.adr.schem: unknown field; did you mean "scheme"?'],
    ["adr.scheme", { unknown: "why", since: 1 }, "$.adr.scheme.since: unknown field; the fields are unknown"],
    // In force.
    ["inForce.from", "2026-02-30", `$.inForce.from: expected ${A_DATE}, got "2026-02-30"`],
    ["inForce.from", "2023-02-29", `$.inForce.from: expected ${A_DATE}, got "2023-02-29"`],
    ["inForce.from", "1900-02-29", `$.inForce.from: expected ${A_DATE}, got "1900-02-29"`],
    ["inForce.from", "2026-04-31", `$.inForce.from: expected ${A_DATE}, got "2026-04-31"`],
    ["inForce.from", "2026-4-8", `$.inForce.from: expected ${A_DATE}, got "2026-4-8"`],
    ["inForce.from", 2026, `$.inForce.from: expected ${A_DATE} or { "unknown": why }, got 2026`],
    ["inForce.from", { unknown: "" }, "$.inForce.from.unknown: expected some text, got an empty string"],
    ["inForce.from", {}, "$.inForce.from.unknown: is missing: expected text"],
    ["inForce.to", "never", `$.inForce.to: expected ${A_DATE}, got "never"`],
    ["inForce.to", 0, `$.inForce.to: expected ${A_DATE} or null, got 0`],
    // The calendar.
    ["calendar.zone", "", "$.calendar.zone: expected some text, got an empty string"],
    ["calendar.hours.monday", "8-5", '$.calendar.hours.monday: expected a list, got "8-5"'],
    ["calendar.hours.monday", [["08:30"]], "$.calendar.hours.monday[0][1]: is missing: expected text"],
    ["calendar.hours.monday", [["08:30", 17]], "$.calendar.hours.monday[0][1]: expected text, got 17"],
    ["calendar.hours.monday", [["1", "2", "3"]], "$.calendar.hours.monday[0][2]: expected no more than 2 elements"],
    ["calendar.hours.mondy", [], '$.calendar.hours.mondy: unknown field; did you mean "monday"?'],
    ["calendar.horizon.to", "2040-13-01", `$.calendar.horizon.to: expected ${A_DATE}, got "2040-13-01"`],
    // Channels and contacts.
    ["channels", "Email", '$.channels: expected a list, got "Email"'],
    ["channels", ["Fax"], `$.channels[0]: expected one of ${CHANNELS}, got "Fax"`],
    [
      "channels",
      ["Email", "webchat"],
      `$.channels[1]: expected one of ${CHANNELS}, got "webchat"; did you mean "Webchat"?`,
    ],
    ["contacts", [{ channel: "Email" }], "$.contacts[0].address: is missing: expected text"],
    ["contacts", [{ channel: "Fax", address: "1" }], `$.contacts[0].channel: expected one of ${CHANNELS}, got "Fax"`],
    // Spans.
    ["acknowledge", "24 working hours", `$.acknowledge: expected ${A_SPAN}, got "24 working hours"`],
    ["acknowledge", null, `$.acknowledge: expected ${A_SPAN}, got null`],
    ["acknowledge", { unit: "workingHours" }, "$.acknowledge.n: is missing: expected a number"],
    ["acknowledge", { unit: "hours", n: "24" }, '$.acknowledge.n: expected a number, got "24"'],
    ["acknowledge", { unit: "hours", n: -1 }, "$.acknowledge: n: -1 hours is negative: give a number from 0"],
    ["acknowledge", { unit: "weeks", n: 1.5 }, "$.acknowledge: n: 1.5 weeks is not whole: give a whole number"],
    ["acknowledge", { unit: "weeks", n: 0 }, "$.acknowledge: n: a span of weeks starts at 1, not 0"],
    [
      "acknowledge",
      { unit: "weeks", n: 1e9 },
      "$.acknowledge: n: 1000000000 weeks is more than a thousand years: give at most 52200",
    ],
    ["acknowledge", { n: 1 }, `$.acknowledge.unit: is missing: expected one of ${UNITS}`],
    [
      "acknowledge",
      { unit: "workinghours", n: 1 },
      `$.acknowledge.unit: expected one of ${UNITS}, got "workinghours"; did you mean "workingHours"?`,
    ],
    [
      "acknowledge",
      { unit: "weeks", n: 1, phrase: "x" },
      "$.acknowledge.phrase: unknown field; the fields are unit, n",
    ],
    ["updates", { unit: "untimed" }, "$.updates.phrase: is missing: expected text"],
    ["updates", { unit: "untimed", phrase: "" }, "$.updates.phrase: expected some text, got an empty string"],
    ["updates", { unit: "untimed", phrase: "soon", n: 1 }, "$.updates.n: unknown field; the fields are unit, phrase"],
    ["closing.afterSilence", "2 weeks", `$.closing.afterSilence: expected ${A_SPAN} or null, got "2 weeks"`],
    ["closing.afterSilence", undefined, `$.closing.afterSilence: is missing: expected ${A_SPAN} or null`],
    // Stages, reopening, readings.
    ["stages", null, '$.stages: expected a list or { "unknown": why }, got null'],
    ["stages", [{ id: "manager" }], "$.stages[0].who: is missing: expected text"],
    [
      "stages",
      [{ id: "m", who: "a", within: { unit: "weeks", n: 0 } }],
      "$.stages[0].within: n: a span of weeks starts at 1, not 0",
    ],
    [
      "reopening",
      "restore",
      '$.reopening: expected one of "restores", "newComplaint", got "restore"; did you mean "restores"?',
    ],
    ["readings", {}, "$.readings: expected a list, got an object"],
    ["readings.0.why", undefined, "$.readings[0].why: is missing: expected text"],
    ["readings.0.phrase", 5, "$.readings[0].phrase: expected text, got 5"],
    [
      "readings.0.alternatives",
      [{ id: "a", says: "b" }],
      "$.readings[0].alternatives[1]: is missing: expected an object",
    ],
    [
      "readings.0.alternatives.2.says",
      "",
      "$.readings[0].alternatives[2].says: expected some text, got an empty string",
    ],
  ])("one whose %s is %j", (path, value, message) => {
    expect(said(changed(opus, path, value))).toEqual([message])
  })

  it("of several faults is told every one", () => {
    const value = changed(changed(changed(opus, "id", ""), "reopening", "never"), "adr.route", 5)
    expect(said(value)).toEqual([
      "$.id: expected some text, got an empty string",
      "$.adr.route: expected text, got 5",
      '$.reopening: expected one of "restores", "newComplaint", got "never"',
    ])
  })
})

describe("Opus's code", () => {
  it("says what the published text says, and what it does not say is unknown with a reason", () => {
    expect(opus).toMatchObject({
      acknowledge: { unit: "workingHours", n: 24 },
      firstResolution: { unit: "workingDays", n: 3 },
      updates: { unit: "untimed", phrase: "updated regularly" },
      deadlockLetter: { unit: "untimed", phrase: "promptly" },
      adr: { after: { unit: "weeks", n: 8 }, scheme: { unknown: "the published Code names no ADR scheme" } },
      closing: { afterSilence: null },
      reopening: "restores",
      stages: { unknown: 'the table under "Stages to Resolve Your Complaint" is not in the text that we have' },
      contacts: { unknown: 'the table under "Contact Us" is not in the text that we have' },
      inForce: {
        from: {
          unknown: "the published page bears no date; it is taken as in force throughout the calendar's horizon",
        },
        to: null,
      },
    })
  })

  it("is open 08:30-17:30, Monday to Friday, from 2011 to 2040", () => {
    const day = [["08:30", "17:30"]]
    expect(opus.calendar).toMatchObject({
      zone: "Europe/London",
      hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
      horizon: { from: "2011-01-01", to: "2040-12-31" },
    })
    expect(Object.keys(opus.calendar.hours)).not.toContain("saturday")
  })

  it("is frozen at every depth", () => {
    expect([opus, opus.calendar.hours.monday, opus.readings[0]?.alternatives[0]].every(Object.isFrozen)).toBe(true)
  })
})
