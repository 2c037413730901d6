/** Citations: every rule is named once, and each clause leads to the rules that must be looked at when it changes. */
import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { type ClauseId, changedClauses, clauseById, clauseHashes, reviewsNeeded } from "../../src/text/index.ts"
import { citationsByClause, citationsOf, ruleBookOf } from "../../src/verify/index.ts"
import { libraryCiting } from "./rule-books.ts"

describe("citationsOf", () => {
  it("names each rule, its kind and its clauses: norms, transitions, refusals, standing norms, readings", () => {
    const book = libraryCiting({
      norm: ["loans.return"],
      transition: ["loans.end", "loans.return"],
      refusal: ["loans.end"],
      standing: ["doors.open"],
      reading: ["doors.every-day"],
    })
    expect(citationsOf(book)).toEqual([
      { rule: "Loan.return", kind: "norm", clauses: ["loans.return"] },
      { rule: "Loan: Lent BookReturned -> Returned", kind: "transition", clauses: ["loans.end", "loans.return"] },
      { rule: "Loan: AlreadyReturned (BookReturned in Returned)", kind: "refusal", clauses: ["loans.end"] },
      { rule: "stayOpen", kind: "standing", clauses: ["doors.open"] },
      { rule: "open-day", kind: "reading", clauses: ["doors.every-day"] },
    ])
  })

  it("keeps a rule that cites nothing", () => {
    expect(citationsOf(libraryCiting({})).map(({ clauses }) => clauses)).toEqual([[], [], [], [], []])
  })

  it("gives no two rules of Opus's code one id", () => {
    const ids = citationsOf(ruleBookOf(opus)).map(({ rule }) => rule)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it("leaves no norm, transition or reading of Opus's code without a clause", () => {
    const silent = citationsOf(ruleBookOf(opus)).filter(
      ({ kind, clauses }) => kind !== "refusal" && clauses.length === 0,
    )
    expect(silent.map(({ rule }) => rule)).toEqual([])
  })
})

describe("citationsByClause", () => {
  it("gathers the rules of each clause, each once, in the order of the rule book", () => {
    const book = libraryCiting({ norm: ["loans.return", "loans.return"], reading: ["loans.return", "doors.open"] })
    expect(citationsByClause(book)).toEqual({
      "loans.return": ["Loan.return", "open-day"],
      "doors.open": ["open-day"],
    })
  })

  it("takes no inherited name for a clause", () => {
    expect(Object.hasOwn(citationsByClause(libraryCiting({})), "constructor")).toBe(false)
    expect(citationsByClause(libraryCiting({ norm: ["constructor"] }))).toEqual({ constructor: ["Loan.return"] })
  })
})

describe("a change of the published text", () => {
  const citations = citationsByClause(ruleBookOf(opus))
  const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

  /** What is to be looked at again when one word of a clause becomes another. */
  const reviews = (id: ClauseId, from: string, to: string): readonly string[] => {
    const { text } = clauseById(id)
    expect(text).toContain(from)
    expect(clauseHashes[id]).toBe(sha256(text))
    const edited = { ...clauseHashes, [id]: sha256(text.replace(from, to)) }
    return reviewsNeeded(changedClauses(clauseHashes, edited), citations)
  }

  it("names the rules to look at again: the aim, the event that achieves it, and the readings of its hours", () => {
    expect(reviews("response-times.acknowledge", "24", "48")).toEqual([
      "response-times.acknowledge was changed: look again at Complaint.acknowledge, Complaint: Received|Logged|UnderInvestigation|OutcomeProposed|Deadlocked|WithAdr|Resolved ComplaintAcknowledged, working-hour, after-hours-receipt, force-of-aim, holidays.",
    ])
  })

  it("names the transitions and refusals too", () => {
    expect(reviews("dissatisfaction.handler", "shall", "may")).toEqual([
      "dissatisfaction.handler was changed: look again at Dissatisfaction.assignHandler, Dissatisfaction: Raised CaseHandlerAssigned -> ContactOwed, Dissatisfaction: Raised CaseHandlerAssigned -> InHand, Dissatisfaction: ContactOwed|InHand CaseHandlerAssigned, Dissatisfaction: NoCaseHandler (DissatisfactionClosed in Raised).",
    ])
  })

  it("names a standing norm, which no case has", () => {
    expect(reviews("copy.website", "available", "kept")).toEqual(["copy.website was changed: look again at publish."])
  })

  it("names no rule for a clause that is informational", () => {
    expect(reviews("offices.london", "60", "61")).toEqual(["offices.london was changed: no rule cites it."])
  })

  it("names the rules whose clause is gone, and says that nothing cites one that is new", () => {
    const { "copy.website": gone, ...rest } = clauseHashes
    expect(reviewsNeeded(changedClauses(clauseHashes, { ...rest, "copy.online": gone }), citations)).toEqual([
      "copy.online was added: no rule cites it.",
      "copy.website was removed: look again at publish.",
    ])
  })

  it("asks for nothing while every word stands", () => {
    expect(reviewsNeeded(changedClauses(clauseHashes, { ...clauseHashes }), citations)).toEqual([])
  })
})
