/**
 * The Compensation procedure: considered on its own facts, never below what law or regulation requires, and paid as a
 * credit to the account or otherwise as agreed.
 *
 * @since 0.1.0
 */
import { cited } from "../code/cited.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { CompensationEventType } from "../code/vocabulary/compensation.ts"
import type { Machine, StateRule, Transition } from "../machine/machine.ts"
import type { Norm } from "../machine/norm.ts"
import { settled } from "../machine/settled.ts"
import { absent, present } from "../machine/where.ts"
import { untimed } from "../time/span.ts"
import { maybeDeclined } from "./compensation/floor.ts"
import { offer } from "./compensation/offer.ts"
import { payment } from "./compensation/payment.ts"
import { refusalsOf } from "./compensation/refusals.ts"
import { type CompensationState, OPEN, words } from "./compensation/words.ts"

export type { CompensationState } from "./compensation/words.ts"

const { on, from, party } = words

const STATES: Readonly<Record<CompensationState, StateRule>> = {
  NotRaised: { says: "No compensation has been raised." },
  Raised: { says: "A circumstance is known in which compensation may be appropriate." },
  Considered: { says: "The compensation has been considered on its own facts; no offer stands." },
  Offered: { says: "An amount is offered." },
  Accepted: { says: "The customer has accepted the amount." },
  Paid: { says: "The compensation is paid.", final: true },
  Declined: { says: "The provider has declined to pay compensation, with a reason.", final: true },
}

const EVENTS = {
  CompensationRaised: { says: "compensation is raised", by: "provider" },
  CompensationConsidered: { says: "the compensation is considered on its own facts", by: "provider" },
  CompensationOffered: { says: "an amount is offered", by: "provider" },
  CompensationAccepted: { says: "the amount is accepted", by: "customer" },
  CompensationRejected: { says: "the amount is rejected", by: "customer" },
  PaymentMethodAgreed: { says: "a way of payment is agreed", by: "provider" },
  CompensationPaid: { says: "the compensation is paid", by: "provider" },
  CompensationDeclined: { says: "compensation is declined", by: "provider" },
} as const

const transitionsOf = (code: ComplaintsCode): readonly Transition[] => [
  from("NotRaised")
    .on("CompensationRaised")
    .to("Raised")
    .cites(...cited(code, "compensation")),
  from("Raised", "Considered")
    .on("CompensationConsidered")
    .to("Considered")
    .cites(...cited(code, "compensation")),
  offer(code),
  from("Offered")
    .on("CompensationAccepted")
    .to("Accepted")
    .cites(...cited(code, "compensation.assessment")),
  from("Offered")
    .on("CompensationRejected")
    .to("Considered")
    .cites(...cited(code, "compensation.assessment")),
  from(...OPEN)
    .on("PaymentMethodAgreed")
    .cites(...cited(code, "compensation.payment")),
  payment(code),
  from("Considered")
    .on("CompensationDeclined")
    .when(maybeDeclined, {
      code: "FloorApplies",
      because: "law or regulation requires compensation here, so that it cannot be declined",
    })
    .to("Declined")
    .cites(...cited(code, "compensation.assessment", "compensation.floor")),
]

const provider = party("provider")
const required = { floor: { amount: present } }
const notRequired = { floor: { amount: absent } }

/** A floor that is found anew replaces the one found before; where none is found any more, the duty to pay it ends. */
const normsOf = (code: ComplaintsCode): Readonly<Record<string, Omit<Norm, "id">>> => ({
  consider: provider
    .must("look at the compensation on its own particular facts", [on("CompensationConsidered")])
    .of("CompensationRaised")
    .within(untimed("upon its own particular facts"))
    .cites(...cited(code, "compensation.assessment")),
  assess: provider
    .must("assess the applicable level of compensation", [on("CompensationOffered"), on("CompensationDeclined")])
    .of("CompensationConsidered")
    .within(untimed("assess the applicable level"))
    .replacing()
    .cites(...cited(code, "compensation.assessment")),
  payFloor: provider
    .must("pay at least what law or regulation requires", [on("CompensationPaid", required)])
    .of("CompensationConsidered", required)
    .within(untimed("comply with all legislative and regulatory requirements"))
    .replacing()
    .unless([on("CompensationConsidered", notRequired)], [on("CompensationConsidered", required)])
    .cites(...cited(code, "compensation.floor")),
  pay: provider
    .must("pay the compensation as a credit to the account or otherwise as agreed", [on("CompensationPaid")])
    .of("CompensationAccepted")
    .within(untimed("paid as a credit to your account or otherwise as agreed"))
    .cites(...cited(code, "compensation.payment")),
})

/**
 * The Compensation procedure of a code. There is no rigid process: what an amount must not fall below is named by the
 * events that settle it, with its source, and no amount is invented.
 *
 * @param code - a complaints code; what it says of compensation (none, a cap, a table) bounds what is offered
 * @returns the machine: plain, frozen data
 * @example
 * import { compensation, opus } from "@opustech/complaints-code"
 * compensation(opus).norms.find((each) => each.id === "pay")?.cites // => ["compensation.credit"]
 * @since 0.1.0
 */
export const compensation = (code: ComplaintsCode): Machine<CompensationState, CompensationEventType> =>
  settled(
    words.procedure("Compensation", {
      says: "Compensation, from the circumstance in which it may be appropriate to its payment or refusal.",
      parties: { provider: "The provider", customer: "The customer" },
      initial: "NotRaised",
      states: STATES,
      events: EVENTS,
      transitions: transitionsOf(code),
      refusals: refusalsOf(code),
      norms: normsOf(code),
    }),
    code.readings,
  )
