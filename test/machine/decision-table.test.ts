import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { casesOf, type DecisionTable, decide, faultsOf } from "../../src/machine/decision-table.ts"
import { LOAN_SEED } from "./loan.ts"

type Input = "kind" | "adult"

const table = (...rows: DecisionTable<Input, number>["rows"]): DecisionTable<Input, number> => ({
  id: "weeks-of-a-loan",
  inputs: { kind: ["novel", "map", "score"], adult: [true, false] },
  rows,
})

const novels = { when: { kind: ["novel"] }, then: 3, cites: ["loan.novels"] }
const toAdults = { when: { kind: ["map", "score"], adult: [true] }, then: 1, cites: ["loan.maps"] }
const toChildren = { when: { kind: ["map", "score"], adult: [false] }, then: 0, cites: ["loan.children"] }
const whole = table(novels, toAdults, toChildren)

describe("the domain of a table", () => {
  it("is every case of its inputs", () => {
    expect(casesOf(whole)).toEqual([
      { kind: "novel", adult: true },
      { kind: "novel", adult: false },
      { kind: "map", adult: true },
      { kind: "map", adult: false },
      { kind: "score", adult: true },
      { kind: "score", adult: false },
    ])
  })

  it("is one case without inputs, none where an input has no values", () => {
    expect(casesOf({ id: "always", inputs: {}, rows: [] })).toEqual([{}])
    expect(casesOf({ id: "never", inputs: { kind: [] }, rows: [] })).toEqual([])
  })
})

describe("the faults of a table", () => {
  it("are none where it is complete and without overlap", () => {
    expect(faultsOf(whole)).toEqual([])
    expect(faultsOf(table({ when: {}, then: 3, cites: [] }))).toEqual([])
  })

  it("a gap: a case that no row decides", () => {
    expect(faultsOf(table(novels, toAdults))).toEqual([
      { fault: "gap", at: { kind: "map", adult: false }, message: "no row decides kind=map, adult=false" },
      { fault: "gap", at: { kind: "score", adult: false }, message: "no row decides kind=score, adult=false" },
    ])
  })

  it("an overlap: a case that more than one row decides, with the rows", () => {
    expect(faultsOf(table(novels, toAdults, toChildren, { when: { adult: [true] }, then: 2, cites: [] }))).toEqual([
      {
        fault: "overlap",
        at: { kind: "novel", adult: true },
        rows: [0, 3],
        message: "rows 1 and 4 decide kind=novel, adult=true",
      },
      {
        fault: "overlap",
        at: { kind: "map", adult: true },
        rows: [1, 3],
        message: "rows 2 and 4 decide kind=map, adult=true",
      },
      {
        fault: "overlap",
        at: { kind: "score", adult: true },
        rows: [1, 3],
        message: "rows 2 and 4 decide kind=score, adult=true",
      },
    ])
  })

  it("an overlap of rows that say the same is one all the same", () => {
    expect(faultsOf(table(novels, toAdults, toChildren, novels)).map(({ fault }) => fault)).toEqual([
      "overlap",
      "overlap",
    ])
  })

  it("a value that is not in its input's domain, with the row", () => {
    expect(
      faultsOf(table(novels, toAdults, { ...toChildren, when: { kind: ["map", "score", "atlas"], adult: [false] } })),
    ).toEqual([
      {
        fault: "unknownValue",
        input: "kind",
        value: "atlas",
        row: 2,
        message: 'row 3 names "atlas", which kind is never',
      },
    ])
  })

  it("a value of another type, and an input that the table has not: they decide nothing", () => {
    const rows: DecisionTable["rows"] = [
      { when: { adult: ["true"] }, then: 1, cites: [] },
      { when: { shelf: ["high"] }, then: 1, cites: [] },
      { when: { constructor: ["high"] }, then: 1, cites: [] },
    ]
    expect(faultsOf<string>({ id: "odd", inputs: { adult: [true] }, rows })).toEqual([
      {
        fault: "unknownValue",
        input: "adult",
        value: "true",
        row: 0,
        message: 'row 1 names "true", which adult is never',
      },
      {
        fault: "unknownValue",
        input: "shelf",
        value: "high",
        row: 1,
        message: "row 2 names the input shelf, which the table has not",
      },
      {
        fault: "unknownValue",
        input: "constructor",
        value: "high",
        row: 2,
        message: "row 3 names the input constructor, which the table has not",
      },
      { fault: "gap", at: { adult: true }, message: "no row decides adult=true" },
    ])
  })

  it("a row that names no value of an input decides nothing", () => {
    expect(
      faultsOf<string>({ id: "odd", inputs: { adult: [true] }, rows: [{ when: { adult: [] }, then: 1, cites: [] }] }),
    ).toEqual([{ fault: "gap", at: { adult: true }, message: "no row decides adult=true" }])
  })

  it("a table without inputs has one case", () => {
    expect(faultsOf({ id: "always", inputs: {}, rows: [] })).toEqual([
      { fault: "gap", at: {}, message: "no row decides the only case" },
    ])
  })
})

describe("the decision of a case", () => {
  it("is the row that fits, with its clauses", () => {
    expect(decide(whole, { kind: "novel", adult: false })).toBe(novels)
    expect(decide(whole, { kind: "score", adult: true })).toBe(toAdults)
    expect(decide(whole, { kind: "map", adult: false })).toBe(toChildren)
  })

  it("is none outside the domain, even where a row names no value of that input", () => {
    expect(decide(whole, { kind: "atlas", adult: true })).toBeUndefined()
    expect(decide(whole, { kind: "novel", adult: "true" })).toBeUndefined()
    expect(decide(whole, JSON.parse('{ "kind": "novel" }'))).toBeUndefined()
    expect(decide(table({ when: {}, then: 3, cites: [] }), { kind: "atlas", adult: true })).toBeUndefined()
  })

  it("is none in a gap", () => {
    expect(decide(table(novels), { kind: "map", adult: true })).toBeUndefined()
  })
})

describe("a table without faults", () => {
  const values = { kind: ["novel", "map", "score"], adult: [true, false] } as const
  const row = fc.record({
    when: fc.record(
      {
        kind: fc.subarray([...values.kind], { minLength: 1 }),
        adult: fc.subarray([...values.adult], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    then: fc.nat(9),
    cites: fc.constant(["loan.period"]),
  })

  it("decides each case of its domain by exactly one row, and one with faults does not", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const each = table(...rows)
        const deciding = casesOf(each).map((at) =>
          rows.filter(
            ({ when }) =>
              (when.kind ?? values.kind).some((kind) => kind === at.kind) &&
              (when.adult ?? values.adult).some((adult) => adult === at.adult),
          ),
        )
        expect(faultsOf(each).length === 0).toBe(deciding.every(({ length }) => length === 1))
        expect(casesOf(each).map((at) => decide(each, at))).toEqual(deciding.map(([first]) => first))
      }),
      { ...LOAN_SEED, numRuns: 500 },
    )
  })
})
