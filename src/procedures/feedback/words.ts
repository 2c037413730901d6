import type { FeedbackEvent } from "../../code/vocabulary/feedback.ts"
import { wordsOf } from "../../machine/rules.ts"
import type { ClauseId } from "../../text/index.ts"

/**
 * What feedback can be treated as.
 *
 * @since 0.1.0
 */
export type FeedbackClass = "Positive" | "Indifferent" | "Dissatisfaction" | "Complaint"

/**
 * The states of the intake of feedback.
 *
 * @since 0.1.0
 */
export type FeedbackState = "NotGiven" | FeedbackClass

/**
 * The words in which the Feedback procedure is written: its states, events, clauses and parties, and no others.
 *
 * @example
 * words.from("NotGiven").on("FeedbackGiven").to("Positive").cites("positive.award").to // => "Positive"
 * @since 0.1.0
 */
export const words = wordsOf<FeedbackState, FeedbackEvent, ClauseId, "customer">()
