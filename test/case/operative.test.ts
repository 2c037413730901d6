/** The operative rule: the Code and the law together, worked by hand: who governs, and what that displaces. */

import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type CaseEvent,
  type CaseReport,
  type ComplaintEvent,
  type ComplaintsCode,
  decodeLog,
  type EnactedCode,
  enact,
  operativeRules,
  opus,
  regimeOf,
  weeks,
  whatIf,
} from "../../src/index.ts"
import { at, deadline, event, logOf, opusUnder, reportAt, right } from "./cases.ts"

const made = (when: string, fields: object = {}): ComplaintEvent => event("ComplaintMade", when, fields)

const complainant = (kind: string, people?: object) => ({
  complainant: { kind, customer: true, ...(people === undefined ? {} : { people }) },
})

const ALONE = { regulation: "none" } as const

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

describe("the letter at deadlock, before and after 1 October 2018", () => {
  const MADE = made("2018-09-03T10:00:00+01:00")
  const sources = (...events: readonly ComplaintEvent[]) => {
    const found = deadline(reportAt(opusUnder(), logOf(MADE, ...events)), "sendDeadlockLetter")
    return [found?.source, found?.clauses, found?.requirements]
  }

  it("is the Code's alone while the law asks for one on request only [t-letter-on-request]", () => {
    expect(sources(event("DeadlockReached", "2018-09-30T23:59:59.999+01:00"))).toEqual(["code", ["adr.deadlock"], []])
  })

  it("is owed unasked by the law, and by the Code, from then on [t-letter-deadlock] [adr-letter-unasked]", () => {
    expect(sources(event("DeadlockReached", "2018-10-01T00:00:00.000+01:00"))).toEqual([
      "regulation",
      ["adr.deadlock"],
      ["t-letter-deadlock", "adr-letter-unasked"],
    ])
  })

  it("is owed by the law alone to whose code promises none [t-letter-deadlock]", () => {
    const code = Result.getOrThrow(enact({ ...opus, deadlockLetter: null }))
    const log = (day: string) => logOf(MADE, event("DeadlockReached", `${day}T10:00:00+01:00`))
    expect(deadline(reportAt(code, log("2018-09-28")), "sendDeadlockLetter")).toBeUndefined()
    expect(deadline(reportAt(code, log("2018-10-02")), "sendDeadlockLetter")).toMatchObject({
      source: "regulation",
      clauses: [],
      requirements: ["t-letter-deadlock", "adr-letter-unasked"],
      phrase: "promptly",
    })
  })

  it("goes by the first deadlock that the rules took, not by one that they refused", () => {
    const history = [
      event("OutcomeProposed", "2018-09-10T10:00:00+01:00"),
      event("OutcomeAccepted", "2018-09-12T10:00:00+01:00"),
      event("DeadlockReached", "2018-09-20T10:00:00+01:00", { id: "refused" }),
      event("ComplaintReopened", "2018-09-25T10:00:00+01:00"),
    ]
    const taken = event("DeadlockReached", "2018-10-02T10:00:00+01:00", { id: "taken" })
    const report = reportAt(opusUnder(), logOf(MADE, ...history, taken))
    expect(report.refused.map((each) => each.event)).toEqual(["refused"])
    expect(deadline(report, "sendDeadlockLetter")).toMatchObject({ startedBy: "taken", source: "regulation" })
  })

  it("is owed on request before: an unverified rule, which is shown and noted as such [t-letter-on-request]", () => {
    const asked = event("DeadlockRequested", "2018-09-10T10:00:00+01:00")
    const report = reportAt(opusUnder({ "letter-at-deadlock": "end-of-day" }), logOf(MADE, asked), "2018-09-12T10:00Z")
    expect(deadline(report, "sendDeadlockLetterOnRequest")).toMatchObject({
      status: "breached",
      due: "2018-09-10T23:59:59.999+01:00",
      source: "regulation",
      clauses: [],
      requirements: ["t-letter-on-request", "x-old-active-steps"],
      confidence: "unverified",
    })
    expect(report.notes).toEqual(["sendDeadlockLetterOnRequest rests on t-letter-on-request, which is unverified"])
    const letter = event("AdrLetterSent", "2018-09-11T10:00:00+01:00")
    expect(deadline(reportAt(opusUnder(), logOf(MADE, asked, letter)), "sendDeadlockLetterOnRequest")?.status).toBe(
      "met",
    )
    const later = event("DeadlockRequested", "2018-10-01T10:00:00+01:00")
    expect(deadline(reportAt(opusUnder(), logOf(MADE, later)), "sendDeadlockLetterOnRequest")).toBeUndefined()
  })

  it("is not known before it has come: no event that lies ahead decides which law bears on a case", () => {
    const later = event("DeadlockReached", "2018-10-02T10:00:00+01:00")
    const log = logOf(MADE, event("DeadlockRequested", "2018-09-10T10:00:00+01:00"), later)
    const now = "2018-09-20T10:00:00+01:00"
    expect(regimeOf(opusUnder(), log, at(now))?.letterAtDeadlock).toEqual([])
    expect(regimeOf(opusUnder(), log)?.letterAtDeadlock).toEqual(["t-letter-deadlock", "adr-letter-unasked"])
    const shorter = reportAt(opusUnder(), logOf(...(log.events.slice(0, 2) as ComplaintEvent[])), now)
    expect({ ...reportAt(opusUnder(), log, now), future: [] }).toEqual(shorter)
  })
})

describe("the time limit of the right to ADR [adr-12-months]", () => {
  const MADE = made("2024-10-23T17:49:00+01:00")
  const letter = event("AdrLetterSent", "2024-12-18T10:00:00Z", { reason: "weeksOver" })
  const standing = (events: readonly ComplaintEvent[], now: string, code = opusUnder()) => {
    const found = right(reportAt(code, logOf(MADE, ...events), now))
    return [found?.status, found?.lapses]
  }

  it("is the end of the day twelve months after the letter", () => {
    const lapses = "2025-12-18T23:59:59.999+00:00"
    expect(standing([letter], "2025-12-18T23:59:59.999Z")).toEqual(["open", lapses])
    expect(standing([letter], "2025-12-19T00:00:00.000Z")).toEqual(["ended", lapses])
    const late = event("ReferredToAdr", "2025-12-19T00:00:00.000Z")
    expect(reportAt(opusUnder(), logOf(MADE, letter, late)).refused[0]).toMatchObject({
      code: "AdrLapsed",
      why: "the time in which the complaint could be taken to ADR is over",
    })
  })

  it("is counted from the last letter, and never runs without one", () => {
    const again = event("AdrLetterSent", "2025-03-03T10:00:00Z", { id: "again", reason: "deadlock" })
    expect(standing([letter, again], "2026-03-03T10:00:00Z")).toEqual(["open", "2026-03-03T23:59:59.999+00:00"])
    expect(standing([], "2034-12-18T10:00:00Z")).toEqual(["open", null])
  })

  it("is the law's: the Code alone knows none", () => {
    expect(standing([letter], "2034-12-18T10:00:00Z", opusUnder({}, ALONE))).toEqual(["open", null])
  })
})

describe("a case in which no complaint has been made", () => {
  const logged = event("ComplaintLogged", "2026-04-10T10:00:00+01:00")

  it("has no law yet, and is refused what presupposes one", () => {
    const report = reportAt(opusUnder(), logOf(logged))
    expect([report.law, report.state, report.deadlines, report.rights]).toEqual([null, "NotMade", [], []])
    expect(report.refused.map((each) => each.code)).toEqual(["NotMadeYet"])
    expect(regimeOf(opusUnder(), logOf(logged))).toBeNull()
  })

  it("has the law of the complaint that a what-if adds", () => {
    const log = { cases: [logOf(logged)] }
    const added = (fields: object) => [made("2026-04-08T10:00:00+01:00", fields)] as readonly CaseEvent[]
    const answer = (fields: object) =>
      Result.getOrThrow(whatIf(opusUnder(), log, added(fields), { at: "2026-05-20T00:00:00+01:00" })).cases[0]
    const small = answer(complainant("business", { working: 10 }))
    expect(small?.state).toEqual({ before: "NotMade", after: "Logged" })
    expect(small?.law).toMatchObject({ before: null, after: { scope: "in" } })
    expect(small?.rights[0]).toMatchObject({
      change: "new",
      after: { opens: "2026-05-20T00:00:00.000+01:00", status: "open" },
    })
    expect(small?.deadlines.map((each) => each.norm)).toContain("sendWeeksOverLetter")
    const large = answer(complainant("business", { working: 11 }))
    expect(large?.law).toMatchObject({ before: null, after: { scope: "out" } })
    expect(large?.rights[0]?.after?.opens).toBe("2026-06-03T00:00:00.000+01:00")
    expect(large?.deadlines.map((each) => each.norm)).not.toContain("sendWeeksOverLetter")
  })
})

describe("the complaint that the law is found for", () => {
  it("is the one that is taken: not one by the Customer Thermometer of who is no customer, nor a second one", () => {
    const strange = made("2026-04-06T10:00:00+01:00", {
      id: "strange",
      channel: "CustomerThermometer",
      complainant: { kind: "business", customer: false, people: { working: 11 } },
    })
    const second = made("2026-04-09T10:00:00+01:00", { id: "second", ...complainant("business", { working: 12 }) })
    const log = logOf(strange, second, made("2026-04-08T10:00:00+01:00"))
    const report = reportAt(opusUnder(), log)
    expect(report.refused.map(({ event: id, code }) => [id, code])).toEqual([
      ["strange", "NotACustomer"],
      ["second", "AlreadyMade"],
    ])
    expect([report.law?.because, right(report)?.opens]).toEqual([
      "a consumer is protected",
      "2026-05-20T00:00:00.000+01:00",
    ])
  })

  it("is the first of its id in the log, where two events have one", () => {
    const first = made("2026-04-08T10:00:00+01:00", complainant("business", { working: 11 }))
    const conflicting = made("2026-04-01T10:00:00+01:00")
    expect(reportAt(opusUnder(), logOf(first, conflicting)).law?.scope).toBe("out")
  })

  it("may come before other events of the log, wherever it stands there", () => {
    const log = logOf(event("ComplaintLogged", "2026-04-08T10:05:00+01:00"), made("2026-04-08T10:00:00+01:00"))
    expect(regimeOf(opusUnder(), log)?.wait?.cites[0]).toBe("t-adr-6w")
  })
})

describe("the rules of cases of one law", () => {
  it("are made once, whoever complains", () => {
    const code = opusUnder()
    const rulesOf = (when: string, fields: object = {}) => operativeRules(code, logOf(made(when, fields)))
    const first = rulesOf("2024-01-08T10:00:00Z")
    expect(rulesOf("2025-03-04T10:00:00Z", complainant("business", { working: 3 }))).toBe(first)
    expect(rulesOf("2025-03-04T10:00:00Z", complainant("other"))).toBe(first)
    expect(rulesOf("2026-05-01T10:00:00+01:00")).not.toBe(first)
    expect(rulesOf("2024-01-08T10:00:00Z", complainant("business", { working: 11 }))).not.toBe(first)
  })
})
