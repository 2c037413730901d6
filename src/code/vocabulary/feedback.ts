/**
 * The event of the intake of feedback, in its interchange form.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { event } from "../event.ts"
import { Channel } from "../events.ts"
import { Text } from "../field.ts"
import { AboutIndividual, Rating, ResponseExpected } from "./thermometer.ts"

/**
 * What feedback can be, in the words of the Code.
 *
 * @since 0.1.0
 */
export const Sentiment = Schema.Literals(["good", "bad", "indifferent"])

/** What feedback can be. @since 0.1.0 */
export type Sentiment = typeof Sentiment.Type

/**
 * The schema of each event of the intake of feedback, by its type.
 *
 * @since 0.1.0
 */
export const FEEDBACK_EVENTS = {
  FeedbackGiven: event("FeedbackGiven", "Feedback reaches the provider.", {
    channel: Channel,
    customer: Schema.Boolean,
    sentiment: Sentiment,
    rating: Schema.optionalKey(Rating),
    responseExpected: ResponseExpected,
    aboutIndividual: AboutIndividual,
    text: Schema.optionalKey(Text),
  }),
} as const

/**
 * The types of event of the intake of feedback.
 *
 * @since 0.1.0
 */
export type FeedbackEventType = keyof typeof FEEDBACK_EVENTS

/**
 * An event of the intake of feedback, decoded: instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export type FeedbackEvent = {
  readonly [T in FeedbackEventType]: (typeof FEEDBACK_EVENTS)[T]["Type"]
}[FeedbackEventType]
