/** Compensation as a code gives it: none, up to a cap, or by a table; and never below what law or regulation requires. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CompensationTerms, type ComplaintsCode, opus } from "../../src/index.ts"
import { compensation } from "../../src/procedures/compensation.ts"
import { clausesOf, historiesOf, inTurn, lawsOf, next, outcome, take, under } from "./machines.ts"

const gbp = (pence: number) => ({ pence, currency: "GBP" }) as const
const required = (pence: number) => ({
  amount: gbp(pence),
  source: "Automatic Compensation Scheme, missed appointment",
})

const machineOf = (terms: CompensationTerms) => compensation({ ...opus, compensation: terms })

const NONE = machineOf({ is: "none" })
const CAPPED = machineOf({ is: "capped", cap: gbp(5_000) })
const TABLE = machineOf({
  is: "table",
  rows: [
    { id: "missed-visit", says: "an engineer who does not come", amount: gbp(3_000), per: "occurrence" },
    { id: "goodwill", says: "a gesture", amount: gbp(0), per: "occurrence" },
  ],
})
const EMPTY_TABLE = machineOf({ is: "table", rows: [] })

const considered = (floor: unknown = "none") =>
  inTurn(
    ["CompensationRaised", { circumstance: "an engineer did not come" }],
    ["CompensationConsidered", { facts: "nobody came", floor }],
  )

const offered = (pence: number, fields: object = {}) =>
  next("CompensationOffered", { amount: gbp(pence), floor: "none", ...fields })

const BELOW_FLOOR = "BelowFloor: the amount is less than law or regulation requires here"

describe("a code that gives no compensation", () => {
  it.each([
    [1, "none", "NoCompensation: the code gives no compensation, and neither law nor regulation requires any here"],
    [3_000, required(3_000), "-> Offered"],
    [9_999, required(3_000), "-> Offered"],
    [2_999, required(3_000), BELOW_FLOOR],
  ])("offers %d pence where %j is required: %s", (pence, floor, becomes) => {
    expect(outcome(under(NONE), considered(), offered(pence, { floor }))).toBe(becomes)
  })

  it("still says first that what was found to be required is left out", () => {
    expect(outcome(under(NONE), considered(required(3_000)), offered(3_000)).split(":")[0]).toBe("FloorLeftOut")
  })
})

describe("a code that caps compensation at GBP 50.00", () => {
  const ABOVE =
    "AboveCap: the amount is more than the code gives at most, and law or regulation requires no more than that"
  it.each([
    [4_999, "none", "-> Offered"],
    [5_000, "none", "-> Offered"],
    [5_001, "none", ABOVE],
    [5_001, required(5_000), ABOVE],
    [5_001, required(5_001), "-> Offered"],
    [6_000, required(5_001), "-> Offered"],
    [5_000, required(5_001), BELOW_FLOOR],
  ])("offers %d pence where %j is required: %s", (pence, floor, becomes) => {
    expect(outcome(under(CAPPED), considered(), offered(pence, { floor }))).toBe(becomes)
  })
})

describe("a code with a table of compensation", () => {
  it.each([
    [3_000, { row: "missed-visit" }, "-> Offered"],
    [3_001, { row: "missed-visit" }, "-> Offered"],
    [2_999, { row: "missed-visit" }, "BelowRow: the amount is less than the row of the code's table that it names"],
    [1, { row: "goodwill" }, "-> Offered"],
    [1, {}, "-> Offered"],
    [
      9_999,
      { row: "missed-vist" },
      "UnknownRow: the table of the code has no such row; its rows are missed-visit, goodwill",
    ],
    [1, { row: "missed-visit", floor: required(2) }, BELOW_FLOOR],
  ])("offers %d pence with %j: %s", (pence, fields, becomes) => {
    expect(outcome(under(TABLE), considered(), offered(pence, fields))).toBe(becomes)
  })

  it("without a row takes no row", () => {
    expect(outcome(under(EMPTY_TABLE), considered(), offered(1, { row: "missed-visit" }))).toBe(
      "UnknownRow: the table of the code has no such row; it has none",
    )
    expect(outcome(under(EMPTY_TABLE), considered(), offered(1))).toBe("-> Offered")
  })
})

describe("a code whose compensation is discretionary or not known", () => {
  it.each([{ is: "discretionary" }, { unknown: "the page was not seen" }] as const)("bounds no offer: %j", (terms) => {
    expect(compensation({ ...opus, compensation: terms })).toEqual(compensation(opus))
    expect(take(under(machineOf(terms)), considered(), offered(1_000_000))).toMatchObject({ _tag: "Success" })
  })
})

describe("another provider's code", () => {
  const code: ComplaintsCode = { ...opus, id: "acme", cites: { compensation: ["7.2"] }, readings: [] }

  it("cites its own clauses and none of Opus's", () => {
    const { transitions, refusals, norms } = compensation(code)
    const cited = [...transitions, ...refusals, ...norms].flatMap(({ cites = [] }) => cites)
    expect([...new Set(cited)]).toEqual(["7.2"])
    expect(clausesOf(under(compensation(code)), considered(), offered(1))).toEqual(["7.2"])
  })

  it("names the field by the code's id where it has no clauses at all", () => {
    expect(clausesOf(under(compensation({ ...code, cites: {} })), considered(), offered(1))).toEqual([
      "acme:compensation.assessment",
      "acme:compensation.floor",
    ])
  })

  it("asks no reading that its register does not hold", () => {
    expect(JSON.stringify(compensation(code))).not.toContain("otherwise-as-agreed")
  })
})

const floor = fc.oneof(fc.constant("none"), fc.integer({ min: 2_999, max: 5_001 }).map(required))
const amount = fc.integer({ min: 2_999, max: 5_001 }).map(gbp)
const row = fc.constantFrom("missed-visit", "goodwill", "missed-vist")
const raised = { type: "CompensationRaised", circumstance: "an engineer did not come" }

const histories = historiesOf(
  fc.oneof(
    fc.record({ type: fc.constant("CompensationConsidered"), facts: fc.constant("nobody came"), floor }),
    {
      weight: 3,
      arbitrary: fc.record(
        { type: fc.constant("CompensationOffered"), amount, floor, row },
        { requiredKeys: ["type", "amount", "floor"] },
      ),
    },
    fc.constant({ type: "CompensationRejected" }),
    fc.constant({ type: "CompensationAccepted" }),
  ),
  raised,
)

describe.each([
  ["none", NONE],
  ["capped", CAPPED],
  ["table", TABLE],
  ["a table without a row", EMPTY_TABLE],
] as const)("the machine of compensation: %s", (_, machine) => {
  lawsOf(machine, histories, fc.constant({}))
})
