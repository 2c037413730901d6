/**
 * The events of compensation, in their interchange form. Amounts come from whoever writes the log: the library invents
 * none, and every event that settles an amount carries what law or regulation requires, with its source.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { event } from "../event.ts"
import { Id, Text } from "../field.ts"
import { Sum } from "../money.ts"

/**
 * The ways in which compensation can be paid; the first is the one of the Code, the others need an agreement.
 *
 * @example
 * PAYMENT_METHODS[0] // => "credit"
 * @since 0.1.0
 */
export const PAYMENT_METHODS = ["credit", "bankTransfer", "cheque", "card", "other"] as const

/**
 * A way of payment.
 *
 * @since 0.1.0
 */
export const PaymentMethod = Schema.Literals(PAYMENT_METHODS)

/** A way of payment. @since 0.1.0 */
export type PaymentMethod = typeof PaymentMethod.Type

/**
 * What law or regulation requires to be paid: an amount with its source, or `none`. It is an input: whoever considers the
 * case works it out, and says from what.
 *
 * @example
 * import { Floor } from "@opustech/complaints-code"
 * import * as Schema from "effect/Schema"
 * Schema.is(Floor)("none") // => true
 * Schema.is(Floor)({ amount: { pence: 976, currency: "GBP" } }) // => false
 * @since 0.1.0
 */
export const Floor = Schema.Union([Schema.Literal("none"), Schema.Struct({ amount: Sum, source: Text })]).annotate({
  expected: '"none", or what law or regulation requires: { "amount", "source" }',
})

/** What law or regulation requires to be paid. @since 0.1.0 */
export type Floor = typeof Floor.Type

/**
 * The schema of each event of compensation, by its type.
 *
 * @since 0.1.0
 */
export const COMPENSATION_EVENTS = {
  CompensationRaised: event("CompensationRaised", "A circumstance arises in which compensation may be appropriate.", {
    circumstance: Text,
  }),
  CompensationConsidered: event(
    "CompensationConsidered",
    "Compensation is considered on its own facts, with what law or regulation requires.",
    { facts: Text, floor: Floor },
  ),
  CompensationOffered: event("CompensationOffered", "The provider offers an amount.", {
    amount: Sum,
    floor: Floor,
    row: Schema.optionalKey(Id.annotate({ description: "the row of the code's table that the amount follows" })),
  }),
  CompensationAccepted: event("CompensationAccepted", "The customer accepts the amount that was offered.", {}),
  CompensationRejected: event("CompensationRejected", "The customer rejects the amount that was offered.", {}),
  PaymentMethodAgreed: event("PaymentMethodAgreed", "The provider and the customer agree how it is to be paid.", {
    method: PaymentMethod,
  }),
  CompensationPaid: event("CompensationPaid", "The provider pays, as a credit to the account or otherwise.", {
    amount: Sum,
    offered: Sum.annotate({ description: "the amount of the offer that stands" }),
    floor: Floor,
    as: PaymentMethod,
  }),
  CompensationDeclined: event("CompensationDeclined", "The provider declines to pay compensation, with the reason.", {
    reason: Text,
    floor: Floor,
  }),
} as const

/**
 * The types of event of compensation.
 *
 * @since 0.1.0
 */
export type CompensationEventType = keyof typeof COMPENSATION_EVENTS

/**
 * An event of compensation, decoded: instants are epoch milliseconds, amounts whole pence.
 *
 * @since 0.1.0
 */
export type CompensationEvent = {
  readonly [T in CompensationEventType]: (typeof COMPENSATION_EVENTS)[T]["Type"]
}[CompensationEventType]
