/** Checks on what stands in the fields of a code, each with its three outcomes. */
import { describe, expect, it } from "vitest"
import type { ComplaintsCode } from "../../src/index.ts"
import type { CodeTest } from "../../src/regulation/check.ts"
import { workingDays } from "../../src/time/span.ts"
import { adr, check, lost } from "./checking.ts"

const cites = { cites: {} }

describe("what stands in a field", () => {
  const known: CodeTest = { is: "known", field: "adr.schemes" }
  const route: CodeTest = { is: "equal", field: "adr.route.to", to: "scheme" }
  const two: CodeTest = { is: "atLeast", field: "stages", n: 2 }
  const stage = (id: string) => ({ id, who: "a manager" })

  it.each([
    [known, adr({ schemes: [{ scheme: "cisas" }] }), "holds", "the ADR schemes named: cisas"],
    [known, adr({ schemes: [] }), "fails", "the ADR schemes named: none"],
    [known, adr({ schemes: lost }), "unknown", "the ADR schemes named: not known (the page was cut)"],
    [
      route,
      adr({ route: { to: "scheme", words: "CISAS" } }),
      "holds",
      "the way for a complaint that is not resolved: scheme, “CISAS”",
    ],
    [route, {}, "fails", "the way for a complaint that is not resolved: regulator, “make a complaint through Ofcom”"],
    [
      route,
      adr({ route: lost }),
      "unknown",
      "the way for a complaint that is not resolved: not known (the page was cut)",
    ],
    [two, { stages: [stage("one"), stage("two")] }, "holds", "the stages: one, two"],
    [two, { stages: [stage("one")] }, "fails", "the stages: one"],
    [two, { stages: lost }, "unknown", "the stages: not known (the page was cut)"],
  ] as const)("%j of %j: %s", (test, change, outcome, found) => {
    expect(check(test, change).slice(0, 2)).toEqual([outcome, found])
  })

  it("is found in the clauses of the field, else of what it is a part of, else by the code's own name for it", () => {
    expect(check(route)[2]).toBe("adr.ofcom")
    expect(check(route, { cites: { adr: ["ways.adr"] } })[2]).toBe("ways.adr")
    expect(check(route, cites)[2]).toBe("opus:adr.route.to")
  })
})

describe("what a list holds", () => {
  const reached: CodeTest = { is: "holds", field: "contacts[].channel", of: ["Telephone", "Letter"] }
  const written: CodeTest = { is: "holds", field: "contacts[].channel", of: ["Email", "WebForm"], n: 1 }
  const only: CodeTest = { is: "only", field: "regulatorTelephones", of: ["0300 123 3333", "020 7981 3040"] }
  const contacts = [
    { channel: "Telephone", address: "020 8545 8545" },
    { channel: "Letter", address: "Reigate" },
  ] as const

  it.each([
    [reached, { contacts }, "holds", "the contacts: Telephone, Letter"],
    [reached, { contacts: contacts.slice(1) }, "fails", "the contacts: Letter"],
    [reached, { contacts: lost }, "unknown", "the contacts: not known (the page was cut)"],
    [written, { contacts }, "fails", "the contacts: Telephone, Letter"],
    [
      written,
      { contacts: [...contacts, { channel: "Email", address: "a@b.example" }] },
      "holds",
      "the contacts: Telephone, Letter, Email",
    ],
    [
      only,
      { regulatorTelephones: ["+44 (0)300 123 3333"] },
      "holds",
      "the telephone numbers of the regulator: +44 (0)300 123 3333",
    ],
    [
      only,
      { regulatorTelephones: ["02079813040", "0845 456 3040"] },
      "fails",
      "the telephone numbers of the regulator: 0845 456 3040",
    ],
    [only, { regulatorTelephones: [] }, "holds", "the telephone numbers of the regulator: none"],
    [
      only,
      { regulatorTelephones: lost },
      "unknown",
      "the telephone numbers of the regulator: not known (the page was cut)",
    ],
  ] as const)("%j of %j: %s", (test, change, outcome, found) => {
    expect(check(test, change as Partial<ComplaintsCode>).slice(0, 2)).toEqual([outcome, found])
  })
})

describe("what holds of each element", () => {
  const test: CodeTest = { is: "each", field: "stages", of: { is: "timed", field: "within" } }
  const first = { id: "first", who: "Customer Services", within: workingDays(5) }

  it("holds where it holds of all, and where there is none", () => {
    expect(check(test, { stages: [first] })).toEqual(["holds", "stage first, the time: 5 working days", "stages.table"])
    expect(check(test, { stages: [] })).toEqual(["holds", "", "stages.table"])
  })

  it("fails where it fails of one, which is named", () => {
    expect(check(test, { stages: [first, { id: "last", who: "A director" }] })).toEqual([
      "fails",
      "stage last, the time: none is set",
      "stages.table",
    ])
  })

  it("is not known where the list is not known, or the time of one of them", () => {
    expect(check(test)[0]).toBe("unknown")
    expect(check(test, { stages: [first, { id: "last", who: "A director", within: lost }] })).toEqual([
      "unknown",
      "stage last, the time: not known (the page was cut)",
      "stages.table",
    ])
  })
})
