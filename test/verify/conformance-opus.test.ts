/**
 * Opus's published Code held against the rules of 2026-11-23: the table of what is known about it, row by row.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { conformance, conformanceBetween, type Finding } from "../../src/verify/index.ts"
import { row1, row2, row3, row4, row5, row6, row7, row8, row10 } from "./opus-rows.ts"

const on = (date: string) => Result.getOrThrow(conformance(opus, { on: date }))
const found = on("2026-11-23")
const rules = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule)

const GUIDE = "[secondary] public GitHub consumer guide, stored file id 59111667925 (checks dated 2026-08-23)"
const STAGES = 'the table under "Stages to Resolve Your Complaint" is not in the text that we have'
const CONTACTS = 'the table under "Contact Us" is not in the text that we have'

describe("Opus's published Code on 2026-11-23", () => {
  it("is the code of that version", () => {
    expect([found.code, found.on]).toEqual([{ id: "opus", version: "2026-11-23" }, "2026-11-23"])
  })

  it("does not meet what rows 1 to 8 and 10 of the research name, and nothing else that is confirmed", () => {
    expect(found.findings).toEqual([row3, row10, row8, row1, row5, row6, row4, row2, row7])
  })

  it("is shown as not meeting rows 9 and 11, which are unverified", () => {
    expect(found.unverified.find(({ rule }) => rule === "c5-formats")).toEqual({
      rule: "c5-formats",
      severity: "error",
      confidence: "unverified",
      clause: "accessibility.arrangements",
      found:
        "Braille and large print case by case; the text does not say: accessible formats are to be had on request and free of charge",
      conforms: "accessible formats on request and free of charge",
      source:
        "[secondary] telemediaonline.co.uk 2017 (accessible bills, all providers); breadth and paragraph: no source text read",
      since: "2018-10-01",
      until: null,
      clauses: ["accessibility.arrangements", "accessibility.formats"],
      outcome: "fails",
    })
    expect(found.unverified.find(({ rule }) => rule === "sme-info-gc-revised")).toEqual({
      rule: "sme-info-gc-revised",
      severity: "warning",
      confidence: "unverified",
      clause: "compensation.no-rigid",
      found: "no rigid compensation process; the text does not say: what compensation and refunds a business can have",
      conforms: "what compensation and refunds a business can have",
      source:
        "[secondary] unionstreet.co.uk; ofcom.org.uk/cy/.../gen-conditions has an SME section (under 250 employees)",
      since: "2018-10-01",
      until: null,
      clauses: ["compensation.no-rigid"],
      outcome: "fails",
    })
  })

  it("has no other unverified requirement against it than these, the content duty of row 3 among them", () => {
    expect(found.unverified.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ["code-content-process", "unknown"],
      ["code-content-adr", "fails"],
      ["ch-phone-cost", "unknown"],
      ["acc-disabled-complaints", "fails"],
      ["c5-formats", "fails"],
      ["h-fair-timely-c4", "unknown"],
      ["h-escalation", "unknown"],
      ["bill-adr-c4", "unknown"],
      ["sme-info-gc-revised", "fails"],
    ])
  })

  it("has notes for rows 12 and 13: “24 working hours” is undefined, and two tables are absent", () => {
    expect(found.notes).toEqual([
      {
        about: "register",
        of: "working-hour",
        clauses: ["response-times.acknowledge"],
        says: "“24 working hours” is not defined: hours of opening time, by default; or hours of working days counted whole, so that 24 of them are one working day; or hours by the clock",
        rules: [],
      },
      {
        about: "text",
        of: "contacts",
        clauses: ["contact-us.table"],
        says: `the contacts cannot be checked: ${CONTACTS}`,
        rules: ["code-content-process", "code-content-contacts"],
      },
      {
        about: "text",
        of: "stages",
        clauses: ["stages.table"],
        says: `the stages cannot be checked: ${STAGES}`,
        rules: ["code-content-steps", "h-fair-timely-c4", "h-escalation"],
      },
    ])
  })

  it("is not known to meet the confirmed duties to give stages and contacts, whose tables are absent", () => {
    const common = { severity: "error", confidence: "confirmed", source: GUIDE, since: "2018-10-01", until: null }
    expect(found.unknown).toEqual([
      {
        ...common,
        rule: "code-content-steps",
        clause: "stages.table",
        found: `the stages: not known (${STAGES})`,
        conforms: "the stages, each with its time",
        clauses: ["stages.table"],
      },
      {
        ...common,
        rule: "code-content-contacts",
        clause: "contact-us.table",
        found: `the contacts: not known (${CONTACTS})`,
        conforms: "a telephone number, a postal address, and an email address or a web form",
        clauses: ["contact-us.table"],
      },
    ])
  })

  it("meets the others", () => {
    expect(found.held).toEqual([
      "t-start-first-made",
      "code-content-updates",
      "ch-three-channels",
      "pub-web",
      "pub-copy-free",
      "close-28-days",
      "adr-co",
      "adr-cisas",
      "adr-cisas-post",
      "ac-rate-2026",
      "dpa-164a",
    ])
  })
})

describe("the week count", () => {
  it("is no finding on 2026-04-07, and is one on 2026-04-08: 6 weeks would conform", () => {
    expect(rules(on("2026-04-07").findings)).not.toContain("t-adr-6w")
    expect(rules(on("2026-04-07").findings)).not.toContain("t-adr-8w")
    expect(on("2026-04-07").held).toContain("t-adr-8w")
    expect(on("2026-04-08").findings.find(({ rule }) => rule === "t-adr-6w")).toEqual(row1)
  })

  it("is the only finding that begins or ends between those two days", () => {
    expect(rules(on("2026-04-08").findings).filter((rule) => !rules(on("2026-04-07").findings).includes(rule))).toEqual(
      ["t-adr-6w"],
    )
    expect(rules(on("2026-04-07").findings).filter((rule) => !rules(on("2026-04-08").findings).includes(rule))).toEqual(
      [],
    )
  })
})

describe("the reading complaint-or-dissatisfaction (row 8)", () => {
  const under = (alternative: string) =>
    Result.getOrThrow(
      conformance(opus, { on: "2026-11-23", readings: { "complaint-or-dissatisfaction": alternative } }),
    )

  it("chosen as complaint-where-response-expected, lets the Code conform", () => {
    expect(rules(under("complaint-where-response-expected").findings)).not.toContain("def-complaint")
    expect(under("complaint-where-response-expected").held).toContain("def-complaint")
  })

  it("chosen as kept-apart, is an error, which depends on nothing any more", () => {
    const { dependsOn: _, ...rest } = row8
    expect(under("kept-apart").findings.find(({ rule }) => rule === "def-complaint")).toEqual({
      ...rest,
      severity: "error",
      found:
        "a Yellow or Red rating is dissatisfaction feedback; the text does not say: every expression of dissatisfaction from which a response is expected is handled as a complaint",
    })
  })
})

describe("Opus's Code from one date to another", () => {
  const between = (from: string, to: string) => Result.getOrThrow(conformanceBetween(opus, { from, to }))

  it("shows when each finding begins and ends, be it before or after those dates", () => {
    const { findings } = between("2018-07-01", "2026-11-23")
    expect(findings.map(({ rule, since, until }) => [rule, since, until])).toEqual([
      ["gc14-5-adr-member", null, "2018-09-30"],
      ["c4-3-adr-member", "2018-10-01", null],
      ["scope-now", "2021-12-17", null],
      ["def-complaint", "2018-10-01", null],
      ["t-adr-6w", "2026-04-08", null],
      ["adr-letter-unasked", "2018-10-01", null],
      ["code-standalone", "2011-01-22", null],
      ["adr-said-free", "2011-07-22", null],
      ["ofcom-no-individual", null, null],
      ["ofcom-telephone", null, null],
      ["sme-info-gc24", "2018-06-01", "2018-09-30"],
    ])
  })

  it("has of a single day the findings of that day", () => {
    for (const date of ["2011-01-21", "2011-07-22", "2018-09-30", "2018-10-01", "2026-04-07", "2026-04-08"]) {
      const { code: _, from, to, ...parts } = between(date, date)
      const { code: __, on: day, ...onDay } = on(date)
      expect([parts, from, to]).toEqual([onDay, day, day])
    }
  })

  it("has the findings of a whole year that any of its days has, and no others", () => {
    const days = ["2026-01-01", "2026-04-05", "2026-04-06", "2026-04-07", "2026-04-08", "2026-06-19", "2026-12-31"]
    const each = new Set(days.flatMap((day) => rules(on(day).findings)))
    expect(new Set(rules(between("2026-01-01", "2026-12-31").findings))).toEqual(each)
  })
})
