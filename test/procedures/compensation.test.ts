/**
 * The Compensation procedure: considered on its own facts, never below what law or regulation requires, paid as a credit
 * to the account or otherwise as agreed.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { PAYMENT_METHODS } from "../../src/code/vocabulary/compensation.ts"
import { opus } from "../../src/index.ts"
import { compensation } from "../../src/procedures/compensation.ts"
import { inTurn, next, outcome, take, under } from "./machines.ts"

const machine = compensation(opus)
const rules = under(machine)

const gbp = (pence: number) => ({ pence, currency: "GBP" })
const required = (pence: number) => ({ amount: gbp(pence), source: "Automatic Compensation Scheme, delayed repair" })

const raised = ["CompensationRaised", { circumstance: "no service for 14 days" }] as const
const considered = ["CompensationConsidered", { facts: "the line was down", floor: "none" }] as const
const foundFloor = ["CompensationConsidered", { facts: "the line was down", floor: required(976) }] as const
const offered = ["CompensationOffered", { amount: gbp(2_000), floor: "none" }] as const
const offeredAbove = ["CompensationOffered", { amount: gbp(2_000), floor: required(976) }] as const
const accepted = ["CompensationAccepted"] as const
const agreedOn = (method: string) => ["PaymentMethodAgreed", { method }] as const
const paid = (fields: object = {}) => ({
  amount: gbp(2_000),
  offered: gbp(2_000),
  floor: "none",
  as: "credit",
  ...fields,
})

const PATHS = {
  NotRaised: inTurn(),
  Raised: inTurn(raised),
  Considered: inTurn(raised, considered),
  Offered: inTurn(raised, considered, offered),
  Accepted: inTurn(raised, considered, offered, accepted),
  Paid: inTurn(raised, considered, offered, accepted, ["CompensationPaid", paid()]),
  Declined: inTurn(raised, considered, ["CompensationDeclined", { reason: "a fault of the handset", floor: "none" }]),
} as const

const REFUSALS = {
  NotRaisedYet: "no compensation has been raised yet: the first event is CompensationRaised",
  AlreadyRaised: "the compensation has already been raised; for another circumstance it is a case of its own",
  NotConsidered: "the compensation has not been considered on its own particular facts",
  NothingOffered: "no offer stands",
  OfferStands: "an offer stands: it is accepted, rejected, raised or paid",
  AlreadyAccepted: "the amount has been accepted: it is to be paid",
  CaseEnded: "the compensation is paid or declined; what comes later is a case of its own",
} as const

/** What becomes of every event in every state, in the order of the states. */
const TABLE = {
  CompensationRaised: "Raised AlreadyRaised AlreadyRaised AlreadyRaised AlreadyRaised",
  CompensationConsidered: "NotRaisedYet Considered Considered OfferStands AlreadyAccepted",
  CompensationOffered: "NotRaisedYet NotConsidered Offered Offered AlreadyAccepted",
  CompensationAccepted: "NotRaisedYet NothingOffered NothingOffered Accepted AlreadyAccepted",
  CompensationRejected: "NotRaisedYet NothingOffered NothingOffered Considered AlreadyAccepted",
  PaymentMethodAgreed: "NotRaisedYet Raised Considered Offered Accepted",
  CompensationPaid: "NotRaisedYet NothingOffered NothingOffered Paid Paid",
  CompensationDeclined: "NotRaisedYet NotConsidered Declined OfferStands AlreadyAccepted",
} as const

const FIELDS: Readonly<Record<keyof typeof TABLE, object>> = {
  CompensationRaised: raised[1],
  CompensationConsidered: considered[1],
  CompensationOffered: offered[1],
  CompensationAccepted: {},
  CompensationRejected: {},
  PaymentMethodAgreed: { method: "cheque" },
  CompensationPaid: paid(),
  CompensationDeclined: { reason: "a fault of the handset", floor: "none" },
}

const STATES = Object.keys(PATHS) as readonly (keyof typeof PATHS)[]

const cells = Object.entries(TABLE).flatMap(([type, row]) =>
  `${row} CaseEnded CaseEnded`.split(" ").map((becomes, index) => ({
    type: type as keyof typeof TABLE,
    state: STATES[index] ?? "NotRaised",
    becomes,
  })),
)

describe("every event of compensation in every state, where nothing is required by law", () => {
  it("is in the table", () => {
    expect(Object.keys(TABLE)).toEqual(Object.keys(machine.events))
    expect(STATES).toEqual(Object.keys(machine.states))
    expect(cells).toHaveLength(56)
  })

  it.each(cells)("$type in $state: $becomes", ({ type, state, becomes }) => {
    const refused = Object.entries(REFUSALS).find(([code]) => code === becomes)
    expect(outcome(rules, PATHS[state], next(type, FIELDS[type]))).toBe(
      refused === undefined ? `-> ${becomes}` : `${becomes}: ${refused[1]}`,
    )
  })
})

describe("the clauses of compensation", () => {
  const line = (name: string, cites: readonly string[] = []) =>
    `${name} [${cites.join(", ").replaceAll("compensation.", "")}]`

  it("are cited by its transitions", () => {
    expect(machine.transitions.map(({ on, cites }) => line(on.event, cites))).toEqual([
      "CompensationRaised [no-rigid, own-facts]",
      "CompensationConsidered [no-rigid, own-facts]",
      "CompensationOffered [own-facts, comply]",
      "CompensationAccepted [own-facts]",
      "CompensationRejected [own-facts]",
      "PaymentMethodAgreed [credit]",
      "CompensationPaid [credit, comply]",
      "CompensationDeclined [own-facts, comply]",
    ])
  })

  it("are cited by its refusals, where a clause is why", () => {
    expect(machine.refusals.map(({ code, cites }) => line(code, cites))).toEqual([
      "NotRaisedYet []",
      "AlreadyRaised []",
      "NotConsidered [own-facts]",
      "NothingOffered [own-facts]",
      "OfferStands [own-facts]",
      "AlreadyAccepted [credit]",
      "CaseEnded []",
    ])
  })
})

const BELOW_FLOOR = "BelowFloor: the amount is less than law or regulation requires here"
const LEFT_OUT =
  "FloorLeftOut: law or regulation was found to require an amount, and the event names none; consider the facts anew first"

describe("what law or regulation requires [compensation.comply]", () => {
  const offer = (pence: number, floor: unknown) => next("CompensationOffered", { amount: gbp(pence), floor })

  it.each([
    [975, 976, BELOW_FLOOR],
    [976, 976, "-> Offered"],
    [977, 976, "-> Offered"],
    [1, 2, BELOW_FLOOR],
    [1, 1, "-> Offered"],
  ])("an offer of %d pence where %d are required: %s", (pence, floor, becomes) => {
    expect(outcome(rules, PATHS.Considered, offer(pence, required(floor)))).toBe(becomes)
    expect(outcome(rules, PATHS.Offered, offer(pence, required(floor)))).toBe(becomes)
  })

  it("may not be left out of an offer once it was found", () => {
    expect(outcome(rules, inTurn(raised, foundFloor), offer(2_000, "none"))).toBe(LEFT_OUT)
    expect(outcome(rules, inTurn(raised, considered, offeredAbove), offer(2_000, "none"))).toBe(LEFT_OUT)
  })

  it("may be left out again once the facts were considered anew, and nothing found to be required", () => {
    expect(outcome(rules, inTurn(raised, foundFloor, considered), offer(1, "none"))).toBe("-> Offered")
  })

  it.each([
    [{ amount: gbp(975), offered: gbp(975), floor: required(976) }, BELOW_FLOOR],
    [{ amount: gbp(975), offered: gbp(2_000), floor: required(976) }, BELOW_FLOOR],
    [
      { amount: gbp(1_999), offered: gbp(2_000), floor: required(976) },
      "BelowOffer: the amount is less than was offered",
    ],
    [{ amount: gbp(2_000), offered: gbp(2_000), floor: "none" }, LEFT_OUT],
    [{ amount: gbp(2_000), offered: gbp(2_000), floor: required(2_000) }, "-> Paid"],
    [{ amount: gbp(2_001), offered: gbp(2_000), floor: required(2_001) }, "-> Paid"],
  ])("bounds the payment: %j", (fields, becomes) => {
    const before = inTurn(raised, foundFloor, offeredAbove, accepted)
    expect(outcome(rules, before, next("CompensationPaid", paid(fields)))).toBe(becomes)
  })

  it("cannot be declined, whether the declining names it or leaves it out", () => {
    const refused = "FloorApplies: law or regulation requires compensation here, so that it cannot be declined"
    const decline = (floor: unknown) => next("CompensationDeclined", { reason: "no fault of ours", floor })
    expect(outcome(rules, PATHS.Considered, decline(required(976)))).toBe(refused)
    expect(outcome(rules, inTurn(raised, foundFloor), decline("none"))).toBe(refused)
    expect(outcome(rules, inTurn(raised, foundFloor, considered), decline("none"))).toBe("-> Declined")
  })
})

describe("the payment [compensation.credit]", () => {
  const pay = (as: string) => next("CompensationPaid", paid({ as }))

  it("is a credit to the account, of what was offered, without any agreement", () => {
    expect(outcome(rules, PATHS.Accepted, pay("credit"))).toBe("-> Paid")
  })

  it("needs no acceptance: the Code asks for none", () => {
    expect(outcome(rules, PATHS.Offered, pay("credit"))).toBe("-> Paid")
  })

  it.each(PAYMENT_METHODS.slice(1))("by %s is refused without an agreement, and as agreed is taken", (method) => {
    const refused = "NotAgreed: this way of payment is not the one agreed, and no credit to the account"
    const other = method === "cheque" ? "card" : "cheque"
    expect(outcome(rules, PATHS.Accepted, pay(method))).toBe(refused)
    expect(outcome(rules, inTurn(raised, considered, offered, agreedOn(other)), pay(method))).toBe(refused)
    expect(outcome(rules, inTurn(raised, considered, offered, agreedOn("credit")), pay(method))).toBe(refused)
    expect(outcome(rules, inTurn(raised, considered, offered, agreedOn(method)), pay(method))).toBe("-> Paid")
    expect(outcome(rules, inTurn(raised, agreedOn(method), considered, offered, accepted), pay(method))).toBe("-> Paid")
  })

  it("follows the last agreement: one for a cheque and then one for the card is one for the card", () => {
    const before = inTurn(raised, considered, offered, agreedOn("cheque"), agreedOn("card"))
    expect(outcome(rules, before, pay("cheque")).slice(0, 9)).toBe("NotAgreed")
    expect(outcome(rules, before, pay("card"))).toBe("-> Paid")
  })

  it("as a credit after another way was agreed is refused or, under otherwise-as-agreed=credit-always, taken", () => {
    const before = inTurn(raised, considered, offered, agreedOn("cheque"))
    expect(outcome(rules, before, pay("credit"))).toBe(
      "OtherwiseAgreed: another way of payment than a credit to the account was agreed",
    )
    const always = under(machine, { "otherwise-as-agreed": "credit-always" })
    expect(outcome(always, before, pay("credit"))).toBe("-> Paid")
    expect(
      outcome(rules, inTurn(raised, considered, offered, agreedOn("cheque"), agreedOn("credit")), pay("credit")),
    ).toBe("-> Paid")
  })

  it("is of no less than was offered, not a penny", () => {
    const short = next("CompensationPaid", paid({ amount: gbp(1_999) }))
    expect(outcome(rules, PATHS.Accepted, short)).toBe("BelowOffer: the amount is less than was offered")
    expect(Result.isSuccess(take(rules, PATHS.Accepted, next("CompensationPaid", paid({ amount: gbp(2_001) }))))).toBe(
      true,
    )
  })
})
