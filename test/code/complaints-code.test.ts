/** The schema of a complaints code: what is one. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus } from "../../src/index.ts"
import { decode, said } from "./shape.ts"
import { changed } from "./values.ts"

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
    ["acknowledge", { unit: "workingHours", n: 7.5 }],
    ["acknowledge", null],
    ["acknowledge", { unknown: "not seen" }],
    ["firstResponse", { within: { unit: "days", n: 7 }, atMost: { unit: "days", n: 28 } }],
    ["firstResponse", { by: "channel", among: { Letter: { unit: "workingDays", n: 10 } }, otherwise: null }],
    ["plan", { by: "subject", among: {}, otherwise: { by: "complainant", among: { other: null }, otherwise: null } }],
    ["aims", []],
    ["aims", ["plan", "updates"]],
    ["updates", { unit: "workingDays", n: 5 }],
    ["adr.after", { unit: "months", n: 2 }],
    ["adr.after", null],
    ["adr.schemes", [{ scheme: "cisas" }]],
    ["adr.schemes", [{ scheme: "cisas", name: "CISAS", subjects: ["broadband"], contact: { telephone: "1" } }]],
    ["adr.route", { to: "scheme", words: "to the scheme" }],
    ["adr.within", { unit: "months", n: 12 }],
    ["adr.exclusions", { unknown: "not seen" }],
    ["closing.afterSilence", { unit: "weeks", n: 2 }],
    ["reopening", "newComplaint"],
    ["stages", []],
    ["stages", [{ id: "manager", who: "a manager", within: { unit: "workingDays", n: 5 } }]],
    [
      "stages",
      [{ id: "manager", who: "a manager", kind: "role", within: { unknown: "not seen" }, reached: "onRequest" }],
    ],
    [
      "stages",
      [
        {
          id: "top",
          who: "the board",
          from: [],
          skips: true,
          subjects: [],
          reached: { automaticallyAfter: { unit: "weeks", n: 1 } },
        },
      ],
    ],
    ["deadlock", { unknown: "not seen" }],
    ["deadlock.declinable", { unknown: "not seen" }],
    ["compensation", { is: "none" }],
    ["compensation", { is: "capped", cap: { pence: 5000, currency: "GBP" } }],
    [
      "compensation",
      { is: "table", rows: [{ id: "a", says: "b", amount: { pence: 976, currency: "GBP" }, per: "day" }] },
    ],
    ["automaticCompensation", "joined"],
    ["contactTime", false],
    ["regulator", "none"],
    ["otherRegulators", ["FCA"]],
    ["remarks", ["complaints are reviewed every quarter"]],
    ["coverage", "excerpt"],
    ["statements", {}],
    ["statements.adrIsFree", { unknown: "not seen" }],
    ["statements.vexatiousRefused", { says: true, clauses: [], words: "refused" }],
    ["cites", {}],
    ["procedures", ["Complaint"]],
    ["subjects", ["billing"]],
    ["regulatorTelephones", { unknown: "not seen" }],
    ["calendar.nation", "scotland"],
    ["calendar.holidays", "open"],
    ["calendar.holidays", { hours: [["10:00", "16:00"]] }],
    ["calendar.named", { Telephone: { hours: { sunday: [["07:30", "22:00"]] }, holidays: "open" } }],
    ["contacts", [{ channel: "Email", address: "help@example.com", hours: "always" }]],
    ["calendar.hours", { saturday: [["10:00", "12:00"]] }],
    ["readings", []],
    ["channels", ["Letter"]],
  ])("may have %s: %j", (path, value) => {
    expect(said(changed(opus, path, value))).toEqual([])
  })
})

describe("Opus's code", () => {
  it("says what the published text says, and what it does not say is unknown with a reason", () => {
    expect(opus).toMatchObject({
      acknowledge: { unit: "workingHours", n: 24 },
      firstResolution: { unit: "workingDays", n: 3 },
      updates: { unit: "untimed", phrase: "updated regularly" },
      deadlockLetter: { unit: "untimed", phrase: "promptly" },
      adr: { after: { unit: "weeks", n: 8 }, schemes: [] },
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
