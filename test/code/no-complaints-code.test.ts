/** The schema of a complaints code: what is said of everything that is not one, apart from its times. */
import { describe, expect, it } from "vitest"
import { Channel, MILESTONES, opus } from "../../src/index.ts"
import { A_COMPENSATION, A_DEADLOCK, A_TIMING, said, UNKNOWN } from "./shape.ts"
import { changed } from "./values.ts"

const FIELDS =
  "id, version, title, provider, regulator, inForce, calendar, procedures, channels, log, acknowledge, investigate, " +
  "assignHandler, firstResponse, plan, proposal, firstResolution, contactTime, updates, resolution, aims, stages, " +
  "deadlock, deadlockLetter, adr, closing, reopening, compensation, automaticCompensation, contacts, " +
  "regulatorTelephones, statements, cites, readings"
/** As a message lists them: those that a code may leave out stand in their places. */
const ALL_FIELDS = FIELDS.replace(
  "provider, regulator",
  "provider, source, coverage, remarks, regulator, otherRegulators",
).replace("channels, log", "channels, subjects, log")
const CHANNELS = Channel.literals.map((each) => `"${each}"`).join(", ")
const A_DATE = "a date such as 2026-04-08"

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
      regulator: 'one of "ofcom", "none"',
      procedures: "a list",
      channels: `a list or ${UNKNOWN}`,
      contactTime: `true or false or ${UNKNOWN}`,
      aims: "a list",
      reopening: `one of "restores", "newComplaint" or ${UNKNOWN}`,
      stages: `a list or ${UNKNOWN}`,
      deadlock: A_DEADLOCK,
      compensation: A_COMPENSATION,
      automaticCompensation: `one of "joined", "notJoined" or ${UNKNOWN}`,
      contacts: `a list or ${UNKNOWN}`,
      regulatorTelephones: `a list or ${UNKNOWN}`,
      readings: "a list",
      deadlockLetter: A_TIMING,
      ...Object.fromEntries(MILESTONES.map((each) => [each, A_TIMING])),
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
    ["surplus", 1, `$.surplus: unknown field; the fields are ${ALL_FIELDS}`],
    ["readngs", [], '$.readngs: unknown field; did you mean "readings"?'],
    ["adr.scheme", "x", '$.adr.scheme: unknown field; did you mean "schemes"?'],
    ["adr.schemes", { unknown: "why", since: 1 }, "$.adr.schemes.since: unknown field; the fields are unknown"],
    [
      "statements.adrIsFre",
      { says: true, clauses: [] },
      '$.statements.adrIsFre: unknown field; did you mean "adrIsFree"?',
    ],
    // In force.
    ["inForce.from", "2026-02-30", `$.inForce.from: expected ${A_DATE}, got "2026-02-30"`],
    ["inForce.from", "2023-02-29", `$.inForce.from: expected ${A_DATE}, got "2023-02-29"`],
    ["inForce.from", "1900-02-29", `$.inForce.from: expected ${A_DATE}, got "1900-02-29"`],
    ["inForce.from", "2026-04-31", `$.inForce.from: expected ${A_DATE}, got "2026-04-31"`],
    ["inForce.from", "2026-4-8", `$.inForce.from: expected ${A_DATE}, got "2026-4-8"`],
    ["inForce.from", 2026, `$.inForce.from: expected ${A_DATE} or { "unknown": why }, got 2026`],
    ["inForce.from", { unknown: "" }, "$.inForce.from.unknown: expected some text, got an empty string"],
    ["inForce.from", {}, `$.inForce.from: expected ${A_DATE} or ${UNKNOWN}, got an object`],
    ["inForce.to", "never", `$.inForce.to: expected ${A_DATE}, got "never"`],
    ["inForce.to", 0, `$.inForce.to: expected ${A_DATE} or null, got 0`],
    // The calendar.
    ["calendar.zone", "", "$.calendar.zone: expected some text, got an empty string"],
    ["calendar.hours.monday", "8-5", '$.calendar.hours.monday: expected a list, got "8-5"'],
    ["calendar.hours.monday", [["08:30"]], "$.calendar.hours.monday[0][1]: is missing: expected text"],
    ["calendar.hours.monday", [["08:30", 17]], "$.calendar.hours.monday[0][1]: expected text, got 17"],
    ["calendar.hours.monday", [["1", "2", "3"]], "$.calendar.hours.monday[0][2]: expected no more than 2 elements"],
    ["calendar.hours.mondy", [], '$.calendar.hours.mondy: unknown field; did you mean "monday"?'],
    ["calendar.holidays", "shut", '$.calendar.holidays: expected one of "closed", "open", got "shut"'],
    [
      "calendar.nation",
      "wales",
      '$.calendar.nation: expected one of "england-and-wales", "scotland", "northern-ireland", got "wales"',
    ],
    ["calendar.named", { phone: {} }, "$.calendar.named.phone.hours: is missing: expected an object"],
    ["calendar.horizon.to", "2040-13-01", `$.calendar.horizon.to: expected ${A_DATE}, got "2040-13-01"`],
    // Channels and contacts.
    ["channels", "Email", `$.channels: expected a list or ${UNKNOWN}, got "Email"`],
    ["channels", ["Pigeon"], `$.channels[0]: expected one of ${CHANNELS}, got "Pigeon"`],
    [
      "channels",
      ["Email", "webchat"],
      `$.channels[1]: expected one of ${CHANNELS}, got "webchat"; did you mean "Webchat"?`,
    ],
    ["contacts", [{ channel: "Email" }], "$.contacts[0].address: is missing: expected text"],
    [
      "contacts",
      [{ channel: "Pigeon", address: "1" }],
      `$.contacts[0].channel: expected one of ${CHANNELS}, got "Pigeon"`,
    ],
  ])("one whose %s is %j", (path, value, message) => {
    expect(said(changed(opus, path, value))).toEqual([message])
  })

  it("of several faults is told every one", () => {
    const value = changed(changed(changed(opus, "id", ""), "reopening", "never"), "adr.route", 5)
    expect(said(value)).toEqual([
      "$.id: expected some text, got an empty string",
      `$.adr.route: expected { "to": "scheme" or "regulator", "words" } or ${UNKNOWN}, got 5`,
      '$.reopening: expected one of "restores", "newComplaint", got "never"',
    ])
  })
})
