/** The operative rule: the Code and the law together, worked by hand: who governs, what that displaces, and whom the law protects. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type CaseReport,
  type ComplaintsCode,
  decodeLog,
  type EnactedCode,
  enact,
  opus,
  regimeOf,
  weeks,
} from "../../src/index.ts"
import { ALONE, complainant, deadline, event, logOf, made, opusUnder, reportAt, right } from "./cases.ts"

/** The right to ADR as it opens: when, by whose rule, over all readings, and what is displaced. */
const opening = (report: CaseReport) => {
  const found = right(report)
  return {
    opens: found?.opens,
    between: [found?.opensEarliest, found?.opensForCertain],
    source: found?.source,
    displaced: found?.displaced.map(({ source, opens }) => `${source} ${opens}`),
  }
}

describe("the wait for ADR [adr.eight-weeks]", () => {
  it("of a complaint of 7 April 2026 is eight weeks, of the law and of the Code; six by the other reading [t-adr-8w]", () => {
    // Tue 7 April + 56 days is Tue 2 June; + 42 days is Tue 19 May, after 8 April.
    const log = logOf(made("2026-04-07T10:00:00+01:00"))
    const expected = {
      opens: "2026-06-02T00:00:00.000+01:00",
      between: ["2026-05-19T00:00:00.000+01:00", "2026-06-03T00:00:00.000+01:00"],
      source: "regulation",
      displaced: [],
    }
    expect(opening(reportAt(opusUnder(), log))).toEqual(expected)
    expect(opening(reportAt(opusUnder({ "wait-across-2026-04-08": "date-reached" }), log))).toEqual({
      ...expected,
      opens: "2026-05-19T00:00:00.000+01:00",
      displaced: ["code 2026-06-02T00:00:00.000+01:00"],
    })
  })

  it("of a complaint of 8 April 2026 is six weeks of the law, which displaces the eight of the Code [t-adr-6w]", () => {
    // Wed 8 April + 42 days is Wed 20 May; + 56 days is Wed 3 June.
    const log = logOf(made("2026-04-08T10:00:00+01:00"))
    for (const alternative of ["first-made", "date-reached"])
      expect(opening(reportAt(opusUnder({ "wait-across-2026-04-08": alternative }), log))).toEqual({
        opens: "2026-05-20T00:00:00.000+01:00",
        between: ["2026-05-20T00:00:00.000+01:00", "2026-05-21T00:00:00.000+01:00"],
        source: "regulation",
        displaced: ["code 2026-06-03T00:00:00.000+01:00"],
      })
  })

  it("goes by the local date on which the complaint was first made [t-start-first-made]", () => {
    // Half past midnight in London on the 8th is still the 7th in Greenwich.
    const opens = (when: string) => opening(reportAt(opusUnder(), logOf(made(when)))).opens
    expect(opens("2026-04-07T23:30:00Z")).toBe("2026-05-20T00:00:00.000+01:00")
    expect(opens("2026-04-07T23:59:59.999+01:00")).toBe("2026-06-02T00:00:00.000+01:00")
  })

  it("is that of the Code where it promises less, which displaces the law [p-shorter-period]", () => {
    // Fri 1 May 2026 + 28 days is Fri 29 May; + 42 days is Fri 12 June.
    const code: ComplaintsCode = { ...opus, adr: { ...opus.adr, after: weeks(4) } }
    const found = right(reportAt(Result.getOrThrow(enact(code)), logOf(made("2026-05-01T10:00:00+01:00"))))
    expect(found).toMatchObject({
      opens: "2026-05-29T00:00:00.000+01:00",
      source: "code",
      confidence: "confirmed",
      requirements: ["t-adr-6w", "t-start-first-made", "adr-12-months"],
      displaced: [
        {
          source: "regulation",
          clauses: ["t-adr-6w", "t-start-first-made", "adr-12-months"],
          opens: "2026-06-12T00:00:00.000+01:00",
        },
      ],
    })
  })

  it("yields to deadlock, by the Code, where that comes first [adr.deadlock]", () => {
    const log = logOf(made("2026-05-01T10:00:00+01:00"), event("DeadlockReached", "2026-05-20T15:00:00+01:00"))
    expect(opening(reportAt(opusUnder(), log))).toMatchObject({
      opens: "2026-05-20T15:00:00.000+01:00",
      source: "code",
      displaced: ["regulation 2026-06-12T00:00:00.000+01:00"],
    })
  })

  it("moves the guard with it: ADR is open, and closing as out of scope barred, from six weeks on", () => {
    const day = made("2026-04-08T10:00:00+01:00")
    const referred = event("ReferredToAdr", "2026-05-20T00:00:00+01:00")
    expect(reportAt(opusUnder(), logOf(day, referred)).state).toBe("WithAdr")
    expect(reportAt(opusUnder({}, ALONE), logOf(day, referred)).refused[0]).toMatchObject({
      code: "AdrNotOpen",
      opens: "2026-06-03T00:00:00.000+01:00",
    })
    const closed = event("ComplaintClosed", "2026-05-20T00:00:00+01:00", { reason: "outOfScope" })
    expect(reportAt(opusUnder(), logOf(day, closed)).refused[0]?.code).toBe("RightOpen")
    expect(reportAt(opusUnder({}, ALONE), logOf(day, closed)).state).toBe("Closed")
  })
})

describe("the scope of the law", () => {
  const WHEN = "2026-05-01T10:00:00+01:00"
  const LATER = "2026-07-01T10:00:00+01:00"
  const reportOf = (fields: object, code: EnactedCode = opusUnder()) => reportAt(code, logOf(made(WHEN, fields)), LATER)
  const letter = (report: CaseReport) => deadline(report, "sendWeeksOverLetter")?.status

  it("takes in a business of 10: six weeks, and a letter [scope-now]", () => {
    const report = reportOf(complainant("business", { working: 10 }))
    expect(report.law).toMatchObject({
      scope: "in",
      assumed: false,
      wait: "6 weeks have passed since the complaint is made",
    })
    expect([right(report)?.opens, letter(report), report.notes]).toEqual([
      "2026-06-12T00:00:00.000+01:00",
      "pending",
      [],
    ])
  })

  it("leaves out a business of 11: the Code alone, and the report says so [scope-now]", () => {
    const report = reportOf(complainant("business", { working: 11 }))
    const because = "11 people work for this business, counting volunteers: more than 10"
    expect(report.law).toEqual({ scope: "out", assumed: false, because, requirements: ["scope-now"] })
    expect(report.notes).toEqual([`the Code alone applies: ${because}`])
    expect(letter(report)).toBeUndefined()
    expect(right(report)).toMatchObject({
      opens: "2026-06-26T00:00:00.000+01:00",
      source: "code",
      requirements: [],
      displaced: [],
      lapses: null,
    })
    // Nothing else differs from the Code enacted alone.
    const alone = reportOf(complainant("business", { working: 11 }), opusUnder({}, ALONE))
    expect({ ...report, law: null, notes: [] }).toEqual({ ...alone, regulation: "ofcom", readings: report.readings })
  })

  it("counts volunteers for a business and not for a not-for-profit body [scope-now]", () => {
    const scopeOf = (kind: string) => reportOf(complainant(kind, { working: 10, volunteers: 5 })).law?.scope
    expect([scopeOf("business"), scopeOf("notForProfit")]).toEqual(["out", "in"])
  })

  it.each([
    ["business", "how many people work for this business is not stated"],
    ["other", "the complainant is neither a consumer, a business nor a not-for-profit body"],
  ])("is assumed of one of whom it is not known, %s, and the report says so", (kind, because) => {
    const report = reportOf(complainant(kind))
    expect(report.law).toMatchObject({ scope: "unknown", assumed: true, because })
    expect([right(report)?.opens, letter(report)]).toEqual(["2026-06-12T00:00:00.000+01:00", "pending"])
    expect(report.notes).toEqual([`it is assumed that the regulator's rules protect the complainant, since ${because}`])
  })

  it("leaves out what expects no response, which the Code takes as a complaint all the same [def-complaint]", () => {
    const report = reportOf({ responseExpected: "none" })
    expect([report.law?.scope, report.law?.requirements]).toEqual(["out", ["def-complaint"]])
    expect([letter(report), right(report)?.source, deadline(report, "log")?.status]).toEqual([
      undefined,
      "code",
      "pending",
    ])
    expect(report.notes).toEqual([
      "the Code alone applies: no response is expected, so that this is no complaint by the regulation's definition",
    ])
  })

  it("has nobody in it where the code is enacted alone, or answers to no regulator", () => {
    const elsewhere = Result.getOrThrow(enact({ ...opus, regulator: "none" }))
    for (const code of [opusUnder({}, ALONE), elsewhere]) {
      const report = reportOf({}, code)
      expect([report.regulation, report.law, report.notes]).toEqual(["none", null, []])
      expect([letter(report), right(report)?.opens]).toEqual([undefined, "2026-06-26T00:00:00.000+01:00"])
    }
  })

  it("is noted as resting on what is unverified, where a complaint straddles 8 April 2026 [t-transition]", () => {
    const notes = (when: string) => reportAt(opusUnder(), logOf(made(when))).notes
    const note =
      "which wait a complaint has that was first made before 8 April 2026 is unverified (t-transition); the reading wait-across-2026-04-08 decides"
    expect(["2026-02-10", "2026-02-11", "2026-04-07", "2026-04-08"].map((day) => notes(`${day}T10:00:00Z`))).toEqual([
      [],
      [note],
      [note],
      [],
    ])
  })

  it("is no matter of any other procedure", () => {
    const asked = { id: "r1", at: WHEN, type: "RequestMade", channel: "Email" }
    const log = Result.getOrThrow(decodeLog({ case: "r", procedure: "CodeCopyRequest", events: [asked] }))
    const [only] = log.cases
    expect(only === undefined ? undefined : regimeOf(opusUnder(), only)).toBeNull()
    expect(only === undefined ? undefined : reportAt(opusUnder(), only).law).toBeNull()
  })
})
