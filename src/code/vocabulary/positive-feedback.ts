/**
 * The events of positive feedback, in their interchange form: what is said of whom, the monthly assessment, and the gifts.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { event } from "../event.ts"
import { Id, Text } from "../field.ts"

/**
 * The five core values of the Code, by the names that they have in an assessment.
 *
 * @example
 * CORE_VALUES.length // => 5
 * @since 0.1.0
 */
export const CORE_VALUES = ["workTogether", "beBrave", "ownIt", "strive", "stayCurious"] as const

const twice = (ids: readonly string[]): string | undefined => ids.find((each, index) => ids.indexOf(each) !== index)

/**
 * The members of staff whom feedback mentions, by their ids: each once, or nobody.
 *
 * @example
 * import { Staff } from "@opustech/complaints-code"
 * import * as Schema from "effect/Schema"
 * Schema.is(Staff)(["a.khan", "a.khan"]) // => false
 * @since 0.1.0
 */
export const Staff = Schema.Array(Id)
  .check(
    Schema.makeFilter((ids: readonly string[]) => {
      const repeated = twice(ids)
      return repeated === undefined
        ? undefined
        : `expected each member of staff once, got ${JSON.stringify(repeated)} twice`
    }),
  )
  .annotate({ expected: "a list of the ids of staff, each once" })

/**
 * The schema of each event of positive feedback, by its type.
 *
 * @since 0.1.0
 */
export const POSITIVE_FEEDBACK_EVENTS = {
  PositiveFeedbackReceived: event("PositiveFeedbackReceived", "Positive feedback reaches the provider.", {
    staff: Staff,
    text: Schema.optionalKey(Text),
  }),
  FeedbackAssessed: event("FeedbackAssessed", "Service Delivery Management assesses the feedback.", {
    meets: Schema.Boolean,
    serviceExcellence: Schema.Boolean,
    coreValues: Schema.Struct({
      workTogether: Schema.Boolean,
      beBrave: Schema.Boolean,
      ownIt: Schema.Boolean,
      strive: Schema.Boolean,
      stayCurious: Schema.Boolean,
    }),
  }),
  GiftGiven: event("GiftGiven", "A member of staff receives a gift for the feedback.", { staff: Id }),
  GiftGivenElsewhere: event(
    "GiftGivenElsewhere",
    "A member of staff has received the gift of the same monthly assessment for other feedback.",
    { staff: Id, givenIn: Id.annotate({ description: "the id of the case in which the gift was given" }) },
  ),
  PositiveFeedbackClosed: event("PositiveFeedbackClosed", "Nothing more is to be done for the feedback.", {}),
} as const

/**
 * The types of event of positive feedback.
 *
 * @since 0.1.0
 */
export type PositiveFeedbackEventType = keyof typeof POSITIVE_FEEDBACK_EVENTS

/**
 * An event of positive feedback, decoded: instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export type PositiveFeedbackEvent = {
  readonly [T in PositiveFeedbackEventType]: (typeof POSITIVE_FEEDBACK_EVENTS)[T]["Type"]
}[PositiveFeedbackEventType]
