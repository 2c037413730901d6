import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { PAYMENT_METHODS } from "../../code/vocabulary/compensation.ts"
import { all, any, not } from "../../machine/condition.ts"
import { absent, atMost, present } from "../../machine/where.ts"
import { words } from "../../procedures/compensation/words.ts"
import { type Invariant, owed } from "./invariant.ts"

const { on, first, since, happened, inState, eventIs } = words

const about = ["Compensation"] as const

const OTHERWISE = PAYMENT_METHODS.filter((each) => each !== "credit")

/** Since the facts were last considered, law or regulation was found to require an amount. */
const found = any(
  happened(since(first("CompensationConsidered", { floor: { amount: present } }), on("CompensationConsidered"))),
  happened(since(first("CompensationOffered", { floor: { amount: present } }), on("CompensationConsidered"))),
)

/**
 * What must hold of compensation.
 *
 * @param code - a complaints code
 * @returns the invariants
 * @example
 * import { opus } from "@opustech/complaints-code"
 * compensationInvariants(opus)[0]?.id // => "no-other-payment-without-agreement"
 * @since 0.1.0
 */
export const compensationInvariants = (code: ComplaintsCode): readonly Invariant[] => [
  {
    id: "no-other-payment-without-agreement",
    says: "No payment other than a credit to the account is made unless that way of payment is the one agreed.",
    clauses: cited(code, "compensation.payment"),
    requirements: [],
    about,
    checks: OTHERWISE.map((as) => ({
      kind: "onlyAfter" as const,
      event: on("CompensationPaid", { as }),
      condition: happened(since(first("PaymentMethodAgreed", { method: as }), on("PaymentMethodAgreed"))),
    })),
  },
  {
    id: "never-below-the-floor",
    says: "Nothing is offered or paid that is less than law or regulation requires.",
    clauses: cited(code, "compensation.floor"),
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("CompensationOffered"),
        condition: any(
          eventIs("CompensationOffered", { floor: { amount: absent } }),
          eventIs("CompensationOffered", { floor: { amount: { pence: atMost("amount.pence") } } }),
        ),
      },
      {
        kind: "onlyAfter",
        event: on("CompensationPaid"),
        condition: any(
          eventIs("CompensationPaid", { floor: { amount: absent } }),
          eventIs("CompensationPaid", { floor: { amount: { pence: atMost("amount.pence") } } }),
        ),
      },
    ],
  },
  {
    id: "a-floor-is-not-left-out",
    says: "What law or regulation was found to require is not left out later, unless the facts are considered anew.",
    clauses: cited(code, "compensation.floor"),
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("CompensationOffered", { floor: { amount: absent } }),
        condition: not(found),
      },
      { kind: "onlyAfter", event: on("CompensationPaid", { floor: { amount: absent } }), condition: not(found) },
      { kind: "onlyAfter", event: on("CompensationDeclined"), condition: not(found) },
    ],
  },
  {
    id: "never-less-than-offered",
    says: "No payment is less than the amount of the offer that stands.",
    clauses: cited(code, "compensation.payment"),
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("CompensationPaid"),
        condition: eventIs("CompensationPaid", { offered: { pence: atMost("amount.pence") } }),
      },
    ],
  },
  {
    id: "considered-on-its-own-facts",
    says: "Compensation is offered or declined only after it has been considered on its own facts, and considering it is owed from when it is raised.",
    clauses: cited(code, "compensation.assessment"),
    requirements: [],
    about,
    checks: [
      { kind: "onlyAfter", event: on("CompensationOffered"), condition: happened(first("CompensationConsidered")) },
      { kind: "onlyAfter", event: on("CompensationDeclined"), condition: happened(first("CompensationConsidered")) },
      owed("consider", happened(first("CompensationRaised"))),
      owed("assess", inState("Considered"), not(happened(first("CompensationRejected")))),
    ],
  },
  {
    id: "no-required-compensation-is-declined",
    says: "Compensation that law or regulation requires cannot be declined.",
    clauses: cited(code, "compensation.floor"),
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("CompensationDeclined"),
        condition: eventIs("CompensationDeclined", { floor: { amount: absent } }),
      },
    ],
  },
  {
    id: "paid-only-what-was-offered",
    says: "Compensation is accepted or paid only where an offer stands.",
    clauses: cited(code, "compensation.assessment"),
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("CompensationPaid"),
        condition: happened(since(first("CompensationOffered"), on("CompensationRejected"))),
      },
      {
        kind: "onlyAfter",
        event: on("CompensationAccepted"),
        condition: happened(since(first("CompensationOffered"), on("CompensationRejected"))),
      },
    ],
  },
  {
    id: "accepted-compensation-is-owed",
    says: "An amount that was accepted is owed until it is paid, and so is what law or regulation requires.",
    clauses: cited(code, "compensation.payment", "compensation.floor"),
    requirements: [],
    about,
    checks: [
      owed("pay", inState("Accepted")),
      owed(
        "payFloor",
        all(
          inState("Considered", "Offered", "Accepted"),
          happened(
            since(first("CompensationConsidered", { floor: { amount: present } }), on("CompensationConsidered")),
          ),
        ),
      ),
    ],
  },
]
