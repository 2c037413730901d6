/**
 * Opus's published Code held against the rules of 2026-11-23: the table of what is known about it, row by row, written here
 * by hand.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { conformance, conformanceBetween, type Finding } from "../../src/verify/index.ts"

const on = (date: string) => Result.getOrThrow(conformance(opus, { on: date }))
const found = on("2026-11-23")
const rules = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule)

const GUIDE = "[secondary] public GitHub consumer guide, stored file id 59111667925 (checks dated 2026-08-23)"
const STAGES = 'the table under "Stages to Resolve Your Complaint" is not in the text that we have'
const CONTACTS = 'the table under "Contact Us" is not in the text that we have'

/** Row 1: ADR after 8 weeks; 6 weeks since 2026-04-08. */
const row1: Finding = {
  rule: "t-adr-6w",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.eight-weeks",
  found: "the wait for ADR: 8 weeks",
  conforms: "6 weeks",
  source:
    "[primary for 8 to 6] Ofcom statement page review-of-adr-in-the-telecoms-sector2, 2025-07-08; [secondary for 8 April] techdigest.tv 2025/07; GitHub michaelmarkcook1-debug",
  since: "2026-04-08",
  until: null,
  clauses: ["adr.eight-weeks"],
}

/** Row 2: “you may make a complaint through Ofcom”, which takes no individual complaints. */
const row2: Finding = {
  rule: "ofcom-no-individual",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.ofcom",
  found: "the way for a complaint that is not resolved: regulator, “make a complaint through Ofcom”",
  conforms: "an ADR scheme as the way for a complaint that is not resolved",
  source: "[primary] ofcom.org.uk/complaints/complain-about-phones-or-internet-services/billing-and-charges",
  since: null,
  until: null,
  clauses: ["adr.ofcom"],
}

/** Row 3, for the membership only: it names no ADR scheme. */
const row3: Finding = {
  rule: "c4-3-adr-member",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.ofcom",
  found: "the text does not say: the provider belongs to an approved ADR scheme; the ADR schemes named: none",
  conforms: "the name of the approved scheme that the provider belongs to",
  source: "[primary] ofcom.org.uk/phones-and-broadband/coverage-and-speeds/codes-of-practice",
  since: "2018-10-01",
  until: null,
  clauses: ["adr.ofcom"],
}

/** Row 4: it does not say that ADR is free. */
const row4: Finding = {
  rule: "adr-said-free",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.ofcom",
  found: "the text does not say: ADR costs the complainant nothing",
  conforms: "that ADR costs the complainant nothing",
  source:
    "[primary: the rule broken] ofcom.org.uk all-closed-cases/cw_01112; [secondary: bills and letters silent] theregister.com 2014/10/08, preiskel.com/ofcom-fines-ee",
  since: "2011-07-22",
  until: null,
  clauses: ["adr.ofcom"],
}

/** Row 5: “if you have received a letter”; since 2018-10-01 it is due unasked, at deadlock and when the weeks are over. */
const row5: Finding = {
  rule: "adr-letter-unasked",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.deadlock",
  found:
    "the text does not say: a letter about ADR is sent at deadlock without being asked for; nor: a letter about ADR is sent when the weeks are over without being asked for",
  conforms: "an ADR letter unasked, at deadlock and when the weeks are over",
  source:
    "[primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications",
  since: "2018-10-01",
  until: null,
  clauses: ["adr.deadlock", "adr.eight-weeks"],
}

/** Row 6: praise, gifts and values in the same document. */
const row6: Finding = {
  rule: "code-standalone",
  severity: "error",
  confidence: "confirmed",
  clause: "positive.heading",
  found:
    "praise, gifts and values stand in the same document; the text does not say: the complaints code is a document of its own, which holds nothing else",
  conforms: "a complaints code that is a document of its own",
  source:
    "[secondary] commsbusiness.co.uk/content/news/fcs-alerts-cps-over-new-complaint-handling-regulations (carried into C4: no source text read)",
  since: "2011-01-22",
  until: null,
  clauses: ["positive.heading", "positive.gift", "values.work-together", "handling.heading"],
}

/** Row 7: Ofcom on 0845 456 3040. */
const row7: Finding = {
  rule: "ofcom-telephone",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.telephone",
  found: "the telephone numbers of the regulator: 0845 456 3040",
  conforms: "0300 123 3333 or 020 7981 3040",
  source:
    "[primary] Ofcom's own page; [secondary] rainbowcomms.com/code-of-practice (since when these are its numbers was not found)",
  since: null,
  until: null,
  clauses: ["adr.telephone"],
}

/** Row 8: a Yellow or Red rating is “dissatisfaction feedback”; the definition is confirmed, its application is a reading. */
const row8: Finding = {
  rule: "def-complaint",
  severity: "warning",
  confidence: "confirmed",
  clause: "thermometer.yellow-red",
  found:
    "a Yellow or Red rating is dissatisfaction feedback; the text does not say: every expression of dissatisfaction from which a response is expected is handled as a complaint (so under complaint-or-dissatisfaction=kept-apart; under complaint-or-dissatisfaction=complaint-where-response-expected it conforms)",
  conforms: "a complaint wherever dissatisfaction is expressed and a response expected",
  source: "[secondary: provider code copying the GC definitions] velocity1.co.uk/complaints-cop",
  since: "2018-10-01",
  until: null,
  clauses: ["thermometer.yellow-red", "complaints.seriously"],
  dependsOn: {
    reading: "complaint-or-dissatisfaction",
    conforms: ["complaint-where-response-expected"],
    fails: ["kept-apart"],
  },
}

/** Row 10: who may use ADR is not said. */
const row10: Finding = {
  rule: "scope-now",
  severity: "error",
  confidence: "confirmed",
  clause: "adr.eight-weeks",
  found:
    "the text does not say: consumers, and businesses and not-for-profit bodies of up to ten people, may take a complaint to ADR",
  conforms: "ADR for consumers, and for businesses and not-for-profit bodies of up to 10 people",
  source:
    "[primary] ofcom.org.uk/phones-and-broadband/service-quality/adr-schemes; pickmobile.co.uk/?p=2049 (start date: from the 2021 change, inferred)",
  since: "2021-12-17",
  until: null,
  clauses: ["adr.eight-weeks"],
}

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
