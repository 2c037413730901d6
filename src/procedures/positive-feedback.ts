/**
 * The PositiveFeedback procedure: assessed each month by Service Delivery Management against the core values or service
 * excellence, and a gift to each member of staff mentioned where the criteria are met.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { PositiveFeedbackEventType } from "../code/vocabulary/positive-feedback.ts"
import type { Happening } from "../machine/happening.ts"
import type { Machine, StateRule } from "../machine/machine.ts"
import type { Norm, Terms } from "../machine/norm.ts"
import { choose } from "../machine/reading.ts"
import { untimed } from "../time/span.ts"
import { refusals } from "./positive-feedback/refusals.ts"
import { transitions } from "./positive-feedback/transitions.ts"
import { type PositiveFeedbackState, words } from "./positive-feedback/words.ts"

export type { PositiveFeedbackState } from "./positive-feedback/words.ts"

const { on, first, party } = words

const STATES: Readonly<Record<PositiveFeedbackState, StateRule>> = {
  NotReceived: { says: "No positive feedback has been received." },
  Received: { says: "Positive feedback has been received and awaits its monthly assessment." },
  AwardDue: { says: "The feedback meets the criteria: a gift to each member of staff mentioned." },
  NoAward: { says: "The feedback does not meet the criteria.", final: true },
  Closed: { says: "Every member of staff mentioned has received a gift.", final: true },
}

const EVENTS = {
  PositiveFeedbackReceived: { says: "positive feedback is received", by: "customer" },
  FeedbackAssessed: { says: "the feedback is assessed", by: "serviceDeliveryManagement" },
  GiftGiven: { says: "a member of staff receives a gift", by: "provider" },
  GiftGivenElsewhere: { says: "a member of staff has received the gift for other feedback", by: "provider" },
  PositiveFeedbackClosed: { says: "the feedback is closed", by: "provider" },
} as const

/** Each month: by the end of the local month in which the feedback was received, or of the one after. */
const monthly = choose<Terms>("monthly-assessment", {
  "month-of-receipt": { starts: { on: on("PositiveFeedbackReceived") }, due: { endOfMonth: 0 } },
  "following-month": { starts: { on: on("PositiveFeedbackReceived") }, due: { endOfMonth: 1 } },
})

const gifts = choose<readonly Happening[]>("gift-per-mention", {
  "one-per-assessment": [on("GiftGiven"), on("GiftGivenElsewhere")],
  "one-per-feedback": [on("GiftGiven")],
})

const norms: Readonly<Record<string, Omit<Norm, "id">>> = {
  assess: party("serviceDeliveryManagement")
    .must("assess the feedback", [on("FeedbackAssessed")])
    .terms(monthly)
    .cites("positive.monthly"),
  giveGift: party("provider")
    .must("give the member of staff mentioned a gift", gifts)
    .of("FeedbackAssessed", { meets: true })
    .within(untimed("a gift as a gesture of appreciation"))
    .each({ of: first("PositiveFeedbackReceived"), field: "staff", as: "staff" })
    .cites("positive.gift"),
}

/**
 * The PositiveFeedback procedure of a code. Whether any core value will do or all five are needed, by when "each month"
 * is, and whether a gift for other feedback of the month counts for this one, are readings.
 *
 * @param _code - a complaints code; nothing of it bears on positive feedback but its readings
 * @returns the machine: plain, frozen data
 * @example
 * import { opus, positiveFeedback } from "@opustech/complaints-code"
 * positiveFeedback(opus).norms.map((each) => each.id) // => ["assess", "giveGift"]
 * @since 0.1.0
 */
export const positiveFeedback = (_code: ComplaintsCode): Machine<PositiveFeedbackState, PositiveFeedbackEventType> =>
  words.procedure("PositiveFeedback", {
    says: "Positive feedback, from its receipt to the gifts to the staff whom it mentions.",
    parties: {
      provider: "The provider",
      customer: "The customer",
      serviceDeliveryManagement: "Service Delivery Management",
      staff: "The member of staff",
    },
    initial: "NotReceived",
    states: STATES,
    events: EVENTS,
    transitions,
    refusals,
    norms,
  })
