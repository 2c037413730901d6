import { POSITIVE_FEEDBACK_EVENTS, type PositiveFeedbackEventType } from "../../code/vocabulary/positive-feedback.ts"
import type { RefusalRule } from "../../machine/machine.ts"
import { words } from "./words.ts"

const { refuse } = words

const ALL = Object.keys(POSITIVE_FEEDBACK_EVENTS) as PositiveFeedbackEventType[]

/**
 * Why an event of positive feedback that no transition takes is refused, state by state.
 *
 * @example
 * refusals[0]?.code // => "NotReceivedYet"
 * @since 0.1.0
 */
export const refusals: readonly RefusalRule[] = [
  refuse(...ALL)
    .in("NotReceived")
    .because("NotReceivedYet", "no feedback has been received yet: the first event is PositiveFeedbackReceived"),
  refuse("PositiveFeedbackReceived")
    .in("Received", "AwardDue")
    .because("AlreadyReceived", "the feedback has already been received; other feedback is a case of its own"),
  refuse("GiftGiven", "GiftGivenElsewhere", "PositiveFeedbackClosed")
    .in("Received")
    .because(
      "NotAssessed",
      "Service Delivery Management has not assessed the feedback",
      "positive.monthly",
      "positive.gift",
    ),
  refuse("FeedbackAssessed")
    .in("AwardDue")
    .because("AlreadyAssessed", "the feedback has already been assessed", "positive.monthly"),
  refuse("GiftGiven", "GiftGivenElsewhere")
    .in("NoAward")
    .because(
      "NoGift",
      "the feedback does not meet the criteria, so that nobody receives a gift for it",
      "positive.gift",
    ),
  refuse(...ALL)
    .in("NoAward", "Closed")
    .because("CaseEnded", "nothing more is to be done for the feedback; what comes later is a case of its own"),
]
