/** The Compensation procedure against an independent model, its duties in a case, and events that do not decode. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { COMPENSATION_EVENTS, type CompensationEvent, PAYMENT_METHODS } from "../../src/code/vocabulary/compensation.ts"
import { type Choices, opus } from "../../src/index.ts"
import { compensation } from "../../src/procedures/compensation.ts"
import {
  agreesWithModel,
  courseOf,
  type Happened,
  historiesOf,
  inTurn,
  lawsOf,
  type Model,
  said,
  under,
} from "./machines.ts"

const machine = compensation(opus)

const gbp = (pence: number) => ({ pence, currency: "GBP" as const })
const sum = fc.integer({ min: 1, max: 4 }).map(gbp)
const floor = fc.oneof(fc.constant("none"), fc.record({ amount: sum, source: fc.constant("an invented rule") }))
const method = fc.constantFrom(...PAYMENT_METHODS)
const type = <T extends string>(of: T) => fc.constant(of)

const raised = { type: "CompensationRaised", circumstance: "no service" }

const histories = historiesOf(
  fc.oneof(
    fc.constant(raised),
    { weight: 3, arbitrary: fc.record({ type: type("CompensationConsidered"), facts: fc.constant("down"), floor }) },
    { weight: 3, arbitrary: fc.record({ type: type("CompensationOffered"), amount: sum, floor }) },
    fc.constant({ type: "CompensationAccepted" }),
    fc.constant({ type: "CompensationRejected" }),
    fc.record({ type: type("PaymentMethodAgreed"), method }),
    {
      weight: 2,
      arbitrary: fc.record({ type: type("CompensationPaid"), amount: sum, offered: sum, floor, as: method }),
    },
    fc.record({ type: type("CompensationDeclined"), reason: fc.constant("no fault of ours"), floor }),
  ),
  raised,
)

const choices: fc.Arbitrary<Choices> = fc.record({
  "otherwise-as-agreed": fc.constantFrom("agreement-binds", "credit-always"),
})

/** Written from the specification and not from the rules: one plain switch. */
const modelOf = (chosen: Choices): Model => {
  let state = "NotRaised"
  let found = false
  let agreed = "credit"
  const to = (next: string): true => {
    state = next
    return true
  }
  const enough = (pence: number, least: "none" | { readonly amount: { readonly pence: number } }): boolean =>
    least === "none" ? !found : pence >= least.amount.pence
  const allows = (happened: Happened): boolean => {
    const event = happened as unknown as CompensationEvent
    if (state === "Paid" || state === "Declined") return false
    switch (event.type) {
      case "CompensationRaised":
        return state === "NotRaised" && to("Raised")
      case "CompensationConsidered":
        if (state !== "Raised" && state !== "Considered") return false
        found = event.floor !== "none"
        return to("Considered")
      case "CompensationOffered":
        if ((state !== "Considered" && state !== "Offered") || !enough(event.amount.pence, event.floor)) return false
        found ||= event.floor !== "none"
        return to("Offered")
      case "CompensationAccepted":
        return state === "Offered" && to("Accepted")
      case "CompensationRejected":
        return state === "Offered" && to("Considered")
      case "PaymentMethodAgreed":
        if (state === "NotRaised") return false
        agreed = event.method
        return true
      case "CompensationPaid": {
        const asAgreed =
          event.as === agreed || (event.as === "credit" && chosen["otherwise-as-agreed"] === "credit-always")
        const whole = enough(event.amount.pence, event.floor) && event.amount.pence >= event.offered.pence
        return (state === "Offered" || state === "Accepted") && asAgreed && whole && to("Paid")
      }
      case "CompensationDeclined":
        return state === "Considered" && event.floor === "none" && !found && to("Declined")
    }
  }
  return { state: () => state, allows }
}

describe("the Compensation machine", () => {
  lawsOf(machine, histories, choices)

  it("allows what the model allows, and comes to the same states", () => {
    agreesWithModel(machine, histories, choices, modelOf)
  })
})

describe("the duties of compensation", () => {
  const rules = under(machine)
  const required = { amount: gbp(976), source: "Automatic Compensation Scheme" }
  const considered = ["CompensationConsidered", { facts: "down", floor: "none" }] as const
  const found = ["CompensationConsidered", { facts: "down", floor: required }] as const
  const open = ["CompensationRaised", { circumstance: "no service" }] as const
  const offer = ["CompensationOffered", { amount: gbp(2_000), floor: "none" }] as const
  const paid = ["CompensationPaid", { amount: gbp(2_000), offered: gbp(2_000), floor: required, as: "credit" }] as const

  it("are these, each untimed, for the Code has no rigid process [compensation.no-rigid]", () => {
    expect(machine.norms.map(({ id, force, party, cites }) => [id, party, force, ...cites])).toEqual([
      ["consider", "provider", "must", "compensation.own-facts"],
      ["assess", "provider", "must", "compensation.own-facts"],
      ["payFloor", "provider", "must", "compensation.comply"],
      ["pay", "provider", "must", "compensation.credit"],
    ])
    expect(machine.norms.map(({ terms }) => ("due" in terms && terms.due !== undefined ? terms.due : null))).toEqual(
      [
        "upon its own particular facts",
        "assess the applicable level",
        "comply with all legislative and regulatory requirements",
        "paid as a credit to your account or otherwise as agreed",
      ].map((phrase) => ({ within: { unit: "untimed", phrase } })),
    )
  })

  it("consider: from the raising to the considering [compensation.own-facts]", () => {
    expect(courseOf(rules, "consider", inTurn(open))).toEqual(["e1: open"])
    expect(courseOf(rules, "consider", inTurn(open, considered))).toEqual(["e1: done e2"])
  })

  it("assess: an offer or a declining; a new look at the facts replaces the old [compensation.own-facts]", () => {
    expect(courseOf(rules, "assess", inTurn(open, considered, considered))).toEqual(["e2: replaced e3", "e3: open"])
    expect(courseOf(rules, "assess", inTurn(open, considered, offer))).toEqual(["e2: done e3"])
  })

  it("pay what is required: until paid, or until nothing is found to be required any more [compensation.comply]", () => {
    expect(courseOf(rules, "payFloor", inTurn(open, considered))).toEqual([])
    expect(courseOf(rules, "payFloor", inTurn(open, found, paid))).toEqual(["e2: done e3"])
    expect(courseOf(rules, "payFloor", inTurn(open, found, considered))).toEqual(["e2: ended e3"])
    expect(courseOf(rules, "payFloor", inTurn(open, found, considered, found))).toEqual(["e2: replaced e4", "e4: open"])
  })

  it("pay: from the acceptance, until paid [compensation.credit]", () => {
    const accepted = inTurn(open, considered, offer, ["CompensationAccepted"])
    expect(courseOf(rules, "pay", accepted)).toEqual(["e4: open"])
    expect(courseOf(rules, "pay", inTurn(open, considered, offer, ["CompensationAccepted"], paid))).toEqual([
      "e4: done e5",
    ])
  })
})

const FLOOR = '"none", or what law or regulation requires: { "amount", "source" }'
const MONEY = 'money of at least a penny: { "pence": a whole number from 1, "currency": "GBP" }'
const METHODS = 'one of "credit", "bankTransfer", "cheque", "card", "other"'

const WRITTEN = {
  CompensationRaised: { circumstance: "no service for 14 days" },
  CompensationConsidered: { facts: "the line was down", floor: "none" },
  CompensationOffered: { amount: gbp(2_000), floor: { amount: gbp(976), source: "a rule" } },
  CompensationAccepted: {},
  CompensationRejected: {},
  PaymentMethodAgreed: { method: "cheque" },
  CompensationPaid: { amount: gbp(2_000), offered: gbp(2_000), floor: "none", as: "credit" },
  CompensationDeclined: { reason: "no fault of ours", floor: "none" },
} as const

const bad = (name: keyof typeof WRITTEN, change: object) =>
  said(COMPENSATION_EVENTS[name], { type: name, ...WRITTEN[name], ...change })

describe("an event of compensation that does not decode", () => {
  it.each(Object.keys(WRITTEN) as (keyof typeof WRITTEN)[])("%s: is whole as it stands here", (name) => {
    expect(bad(name, {})).toEqual([])
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(COMPENSATION_EVENTS))
  })

  it.each([
    ["CompensationRaised", { circumstance: "" }, "$.circumstance: expected some text, got an empty string"],
    ["CompensationRaised", { circumstance: 5 }, "$.circumstance: expected text, got 5"],
    ["CompensationConsidered", { facts: undefined }, "$.facts: expected text, got undefined"],
    ["CompensationConsidered", { floor: 976 }, `$.floor: expected ${FLOOR}, got 976`],
    ["CompensationConsidered", { floor: "None" }, `$.floor: expected ${FLOOR}, got "None"; did you mean "none"?`],
    ["CompensationConsidered", { floor: null }, `$.floor: expected ${FLOOR}, got null`],
    ["CompensationOffered", { floor: { amount: gbp(976) } }, "$.floor.source: is missing: expected text"],
    ["CompensationOffered", { floor: { source: "a rule" } }, `$.floor.amount: is missing: expected ${MONEY}`],
    ["CompensationOffered", { amount: 20 }, `$.amount: expected ${MONEY}, got 20`],
    [
      "CompensationOffered",
      { amount: { pence: 0, currency: "GBP" } },
      "$.amount.pence: expected a whole number of pence from 1, got 0: write GBP 9.76 as 976",
    ],
    [
      "CompensationOffered",
      { amount: { pence: 9.76, currency: "GBP" } },
      "$.amount.pence: expected a whole number of pence from 1, got 9.76: write GBP 9.76 as 976",
    ],
    [
      "CompensationAccepted",
      { amount: gbp(1) },
      "$.amount: unknown field; the fields are id, at, recordedAt, by, case, procedure, raisedBy, type",
    ],
    [
      "CompensationRejected",
      { why: "too little" },
      "$.why: unknown field; the fields are id, at, recordedAt, by, case, procedure, raisedBy, type",
    ],
    ["PaymentMethodAgreed", { method: "check" }, `$.method: expected ${METHODS}, got "check"`],
    [
      "PaymentMethodAgreed",
      { method: "Cheque" },
      `$.method: expected ${METHODS}, got "Cheque"; did you mean "cheque"?`,
    ],
    ["CompensationPaid", { as: 1 }, `$.as: expected ${METHODS}, got 1`],
    [
      "CompensationPaid",
      { offered: gbp(-1) },
      "$.offered.pence: expected a whole number of pence from 1, got -1: write GBP 9.76 as 976",
    ],
    ["CompensationDeclined", { reason: "" }, "$.reason: expected some text, got an empty string"],
  ] as const)("%s with %j", (name, change, problem) => {
    expect(bad(name, change)).toEqual([problem])
  })
})
