/** The schema of a complaints code: what is said of times, the way to ADR, stages and readings that are none. */
import { describe, expect, it } from "vitest"
import { MILESTONES, opus } from "../../src/index.ts"
import { A_COMPENSATION, A_DEADLOCK, A_SPAN, A_TIMING, said, UNKNOWN } from "./shape.ts"
import { changed, PROCEDURES } from "./values.ts"

const UNITS = '"workingHours", "workingDays", "hours", "days", "weeks", "months"'

describe("a time that is none", () => {
  it.each([
    // Spans.
    ["acknowledge", "24 working hours", `$.acknowledge: expected ${A_TIMING}, got "24 working hours"`],
    ["acknowledge", {}, `$.acknowledge: expected ${A_TIMING}, got an object`],
    ["acknowledge", { within: { unit: "days", n: 7 } }, `$.acknowledge.atMost: is missing: expected ${A_SPAN}`],
    [
      "acknowledge",
      { within: null, atMost: { unit: "days", n: 7 } },
      `$.acknowledge.within: expected ${A_SPAN}, got null`,
    ],
    [
      "acknowledge",
      { by: "chanel", among: {}, otherwise: null },
      '$.acknowledge.by: expected one of "channel", "subject", "complainant", got "chanel"; did you mean "channel"?',
    ],
    ["acknowledge", { by: "channel", among: {} }, `$.acknowledge.otherwise: is missing: expected ${A_TIMING}`],
    [
      "acknowledge",
      { by: "channel", among: { Email: 5 }, otherwise: null },
      `$.acknowledge.among.Email: expected ${A_TIMING}, got 5`,
    ],
    [
      "acknowledge",
      {
        by: "channel",
        among: { Email: { by: "subject", among: {}, otherwise: { unit: "weeks", n: 0 } } },
        otherwise: null,
      },
      "$.acknowledge.among.Email.otherwise: n: a span of weeks starts at 1, not 0",
    ],
    [
      "acknowledge",
      { by: "channel", among: { "": null }, otherwise: null },
      '$.acknowledge.among[""]: no name of a field here: expected an id (text of 1 to 200 characters)',
    ],
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
      `$.acknowledge.unit: expected one of ${UNITS}, "openHours", "sameDay", "untimed", got "workinghours"; did you mean "workingHours"?`,
    ],
    [
      "acknowledge",
      { unit: "weeks", n: 1, phrase: "x" },
      "$.acknowledge.phrase: unknown field; the fields are unit, n",
    ],
    ["updates", { unit: "untimed" }, "$.updates.phrase: is missing: expected text"],
    ["updates", { unit: "untimed", phrase: "" }, "$.updates.phrase: expected some text, got an empty string"],
    ["updates", { unit: "untimed", phrase: "soon", n: 1 }, "$.updates.n: unknown field; the fields are unit, phrase"],
    [
      "closing.afterSilence",
      "2 weeks",
      `$.closing.afterSilence: expected ${A_SPAN} or null or ${UNKNOWN}, got "2 weeks"`,
    ],
    ["closing.afterSilence", undefined, `$.closing.afterSilence: is missing: expected ${A_SPAN} or null or ${UNKNOWN}`],
  ])("%s of %j", (path, value, message) => {
    expect(said(changed(opus, path, value))).toEqual([message])
  })
})

describe("a part of a code that is none", () => {
  it.each([
    // ADR, deadlock, compensation, statements.
    [
      "adr.schemes",
      [{ name: "CISAS" }],
      "$.adr.schemes[0].scheme: is missing: expected an id (text of 1 to 200 characters)",
    ],
    [
      "adr.schemes",
      [{ scheme: "cisas", contact: { phone: "1" } }],
      "$.adr.schemes[0].contact.phone: unknown field; the fields are telephone, website, email, post",
    ],
    ["adr.route", { to: "court", words: "x" }, '$.adr.route.to: expected one of "scheme", "regulator", got "court"'],
    ["adr.exclusions", "none", `$.adr.exclusions: expected a list or ${UNKNOWN}, got "none"`],
    ["deadlock", {}, `$.deadlock: expected ${A_DEADLOCK}, got an object`],
    ["deadlock.declared", "yes", `$.deadlock.declared: expected true or false or ${UNKNOWN}, got "yes"`],
    ["deadlock.requestAfter", 8, `$.deadlock.requestAfter: expected ${A_SPAN} or null or ${UNKNOWN}, got 8`],
    [
      "compensation",
      { is: "lavish" },
      '$.compensation.is: expected one of "none", "discretionary", "capped", "table", got "lavish"',
    ],
    [
      "compensation",
      { is: "capped" },
      '$.compensation.cap: is missing: expected money: { "pence": a whole number, "currency": "GBP" }',
    ],
    [
      "compensation",
      { is: "capped", cap: { pence: 1, currency: "EUR" } },
      '$.compensation.cap.currency: expected "GBP", got "EUR"',
    ],
    ["compensation", { is: "none", cap: 1 }, "$.compensation.cap: unknown field; the fields are is"],
    ["compensation", 5, `$.compensation: expected ${A_COMPENSATION}, got 5`],
    [
      "statements.adrIsFree",
      true,
      `$.statements.adrIsFree: expected { "says": true or false, "clauses": [...] } or ${UNKNOWN}, got true`,
    ],
    [
      "statements.adrIsFree",
      { says: true, clauses: [], under: { reading: "resolved" } },
      "$.statements.adrIsFree.under.alternatives: is missing: expected a list",
    ],
    // Lists of names.
    [
      "procedures",
      ["Complaints"],
      `$.procedures[0]: expected one of ${PROCEDURES.split(", ")
        .map((each) => `"${each}"`)
        .join(", ")}, got "Complaints"; did you mean "Complaint"?`,
    ],
    [
      "aims",
      ["acknowledgement"],
      `$.aims[0]: expected one of ${MILESTONES.map((each) => `"${each}"`).join(", ")}, got "acknowledgement"; did you mean "acknowledge"?`,
    ],
    ["cites", { acknowledge: "3.1" }, '$.cites.acknowledge: expected a list, got "3.1"'],
    ["regulator", "ofcm", '$.regulator: expected one of "ofcom", "none", got "ofcm"; did you mean "ofcom"?'],
    // Stages, reopening, readings.
    ["stages", null, '$.stages: expected a list or { "unknown": why }, got null'],
    ["stages", [{ id: "manager" }], "$.stages[0].who: is missing: expected text"],
    [
      "stages",
      [{ id: "m", who: "a", kind: "robot" }],
      '$.stages[0].kind: expected one of "person", "role", "team", got "robot"',
    ],
    [
      "stages",
      [{ id: "m", who: "a", reached: { automaticallyAfter: 5 } }],
      `$.stages[0].reached.automaticallyAfter: expected ${A_SPAN}, got 5`,
    ],
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
  ])("%s of %j", (path, value, message) => {
    expect(said(changed(opus, path, value))).toEqual([message])
  })
})
