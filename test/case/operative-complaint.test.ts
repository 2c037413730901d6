/** The complaint that the operative rule is found for: which it is, and what holds while there is none. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CaseEvent, operativeRules, regimeOf, whatIf } from "../../src/index.ts"
import { complainant, event, logOf, made, opusUnder, reportAt, right } from "./cases.ts"

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
