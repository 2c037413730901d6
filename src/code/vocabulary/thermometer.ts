/**
 * The events of the Customer Thermometer, in their interchange form: from the conclusion of a case or project to the
 * flagging of a rating.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { event } from "../event.ts"
import { COMPLAINT_EVENTS } from "../events.ts"
import { Text } from "../field.ts"

/**
 * The ratings of the Customer Thermometer, the best first.
 *
 * @example
 * RATINGS.length // => 4
 * @since 0.1.0
 */
export const RATINGS = ["Gold", "Green", "Yellow", "Red"] as const

/**
 * A rating of the Customer Thermometer.
 *
 * @since 0.1.0
 */
export const Rating = Schema.Literals(RATINGS)

/** A rating of the Customer Thermometer. @since 0.1.0 */
export type Rating = typeof Rating.Type

/**
 * Whether a response is expected, as for a complaint: asked for in words, to be understood, or not at all.
 *
 * @since 0.1.0
 */
export const ResponseExpected = COMPLAINT_EVENTS.ComplaintMade.fields.responseExpected

/** Whether a response is expected. @since 0.1.0 */
export type ResponseExpected = typeof ResponseExpected.Type

/**
 * Whether something is written about an individual, as the review of a rating asks.
 *
 * @since 0.1.0
 */
export const AboutIndividual = Schema.Boolean.annotate({
  description: "whether written feedback is given about an individual",
})

/**
 * The schema of each event of the Customer Thermometer, by its type.
 *
 * @since 0.1.0
 */
export const THERMOMETER_EVENTS = {
  WorkConcluded: event("WorkConcluded", "A case or project of a customer is concluded.", {
    work: Schema.Literals(["case", "project"]),
  }),
  ClosureConfirmationSent: event(
    "ClosureConfirmationSent",
    "The closure confirmation is sent, with an invitation to give feedback.",
    {},
  ),
  RatingGiven: event("RatingGiven", "A rating is given through the Customer Thermometer.", {
    rating: Rating,
    customer: Schema.Boolean,
    responseExpected: ResponseExpected,
    aboutIndividual: AboutIndividual,
    text: Schema.optionalKey(Text),
  }),
  RatingEmailSent: event("RatingEmailSent", "The email on the rating goes to senior management.", {}),
  RatingReviewed: event("RatingReviewed", "The email on the rating is reviewed.", {}),
  RatingFlagged: event("RatingFlagged", "The rating is flagged to the Customer Experience Team.", {}),
  InvitationLapsed: event("InvitationLapsed", "The provider no longer waits for a rating.", {}),
} as const

/**
 * The types of event of the Customer Thermometer.
 *
 * @since 0.1.0
 */
export type ThermometerEventType = keyof typeof THERMOMETER_EVENTS

/**
 * An event of the Customer Thermometer, decoded: instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export type ThermometerEvent = {
  readonly [T in ThermometerEventType]: (typeof THERMOMETER_EVENTS)[T]["Type"]
}[ThermometerEventType]
