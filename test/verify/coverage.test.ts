/** Clause coverage: the whole published text is carried out by rules, or said to be informational with the reason. */
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, workingHours } from "../../src/index.ts"
import { clauses } from "../../src/text/index.ts"
import { coverageOf, coveragePart, INFORMATIONAL, type RuleBook, ruleBookOf } from "../../src/verify/index.ts"
import { type Cites, libraryCiting } from "./rule-books.ts"

const whole = {
  norm: ["loans.return"],
  transition: ["loans.return"],
  refusal: ["loans.end"],
  standing: ["doors.open"],
  reading: ["doors.open"],
}
const ids = ["loans.heading", "loans.return", "loans.end", "doors.open"]
const declared = { "loans.heading": "A heading." }

/** What is wrong with the coverage of a text of these clauses, a line each. */
const messages = (text: readonly string[], cites: Cites, informational: Readonly<Record<string, string>>) =>
  coverageOf(text, libraryCiting(cites), informational).faults.map(
    ({ fault, clause, message }) => `${fault} ${clause}: ${message}`,
  )

describe("the clauses of Opus's text", () => {
  const published = clauses.map(({ id }) => id)
  const coverage = coverageOf(published, ruleBookOf(opus), INFORMATIONAL)

  it("are each cited by a rule or declared informational with a reason, and never both", () => {
    expect(coverage.faults.map(({ message }) => message)).toEqual([])
  })

  it("are all there, in the order of the text", () => {
    expect(coverage.clauses.map(({ id }) => id)).toEqual(published)
  })

  it("are all carried out where they oblige, permit, or set a condition", () => {
    const kinds = ["obligation", "permission", "condition"]
    const binding = new Set<string>(clauses.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
    expect(coverage.clauses.filter(({ id, rules }) => binding.has(id) && rules.length === 0)).toEqual([])
    expect(binding.size).toBe(35)
  })

  it("would not be covered without the rules of these procedures, nor without the standing norms", () => {
    const book = ruleBookOf(opus)
    const uncovered = (part: Partial<RuleBook>) =>
      coverageOf(published, { ...book, ...part }, INFORMATIONAL).faults.map(({ clause }) => clause)
    const without = (id: string) => uncovered({ machines: book.machines.filter((each) => each.id !== id) })
    expect(book.machines.filter(({ id }) => without(id).length > 0).map(({ id }) => id)).toEqual([
      "Feedback",
      "Thermometer",
      "PositiveFeedback",
      "Dissatisfaction",
      "Complaint",
      "Compensation",
      "AccessibleFormatRequest",
    ])
    expect(uncovered({ standing: [] })).toEqual(["copy.website"])
    expect(without("Thermometer")).toEqual(["thermometer.invitation"])
  })
})

describe("the coverage of a text", () => {
  it("is whole where each clause is cited or declared, and shows by what", () => {
    expect(coverageOf(ids, libraryCiting(whole), declared)).toEqual({
      clauses: [
        { id: "loans.heading", rules: [], informational: "A heading." },
        { id: "loans.return", rules: ["Loan.return", "Loan: Lent BookReturned -> Returned"] },
        { id: "loans.end", rules: ["Loan: AlreadyReturned (BookReturned in Returned)"] },
        { id: "doors.open", rules: ["stayOpen"] },
      ],
      faults: [],
    })
  })

  it("lacks a clause that is neither cited nor declared", () => {
    expect(messages([...ids, "fees.late"], whole, declared)).toEqual([
      "uncited fees.late: No rule cites fees.late: cite it in a rule, or declare it informational with the reason.",
    ])
  })

  it("is not given by a reading, which says what a clause can mean and carries nothing out", () => {
    expect(messages(["doors.open"], { reading: ["doors.open"] }, {})).toEqual([
      "uncited doors.open: No rule cites doors.open: cite it in a rule, or declare it informational with the reason.",
    ])
  })

  it("is contradicted by a clause that is both declared and cited, once or more often", () => {
    expect(messages(ids, whole, { ...declared, "loans.end": "Says when.", "loans.return": "Says what." })).toEqual([
      "citedAndInformational loans.return: loans.return is declared informational, but cited by Loan.return and 1 more: take the declaration or the citations away.",
      "citedAndInformational loans.end: loans.end is declared informational, but cited by Loan: AlreadyReturned (BookReturned in Returned): take the declaration or the citations away.",
    ])
  })

  it("wants a reason of a declaration", () => {
    expect(messages(ids, whole, { "loans.heading": " " })).toEqual([
      "noReason loans.heading: loans.heading is declared informational without a reason: say why.",
    ])
  })

  it("knows no clause that the text does not have, whether a rule, a reading or a declaration names it", () => {
    const cites = { ...whole, norm: ["loans.retrun"], reading: ["doors.opne"] }
    expect(messages(ids, cites, { ...declared, "loans.headnig": "A heading." })).toEqual([
      "unknownClause loans.retrun: The text has no clause loans.retrun, which is named by Loan.return.",
      "unknownClause doors.opne: The text has no clause doors.opne, which is named by open-day.",
      "unknownClause loans.headnig: The text has no clause loans.headnig, which is named by a declaration that it is informational.",
    ])
  })

  it("takes no inherited name for a citation or a declaration", () => {
    expect(messages(["constructor"], {}, {})).toEqual([
      "uncited constructor: No rule cites constructor: cite it in a rule, or declare it informational with the reason.",
    ])
  })
})

describe("the check of the coverage", () => {
  const said = (code: ComplaintsCode) => {
    const part = coveragePart(code)
    return part.done ? part.faults.map(({ rule, at, message }) => `${rule} ${at}: ${message}`) : []
  }

  it("finds no fault in Opus's code, and a time that the text does not give", () => {
    expect(said(opus)).toEqual([])
    expect(said({ ...opus, acknowledge: workingHours(8) })).toEqual([
      'coverage.misquoted response-times.acknowledge: "8 working hours", which acknowledge quotes, does not stand there: the text and the code are to be changed together.',
    ])
  })

  it("finds what the text gives and the code leaves out", () => {
    expect(said({ ...opus, regulatorTelephones: ["020 7981 3040"] })).toEqual([
      'coverage.omitted adr.telephone: "0845 456 3040" stands there, and regulatorTelephones does not give it: the text and the code are to be changed together.',
    ])
  })
})
