import type { PositiveFeedbackEvent } from "../../code/vocabulary/positive-feedback.ts"
import { wordsOf } from "../../machine/rules.ts"
import type { ClauseId } from "../../text/index.ts"

/**
 * The states of positive feedback.
 *
 * @since 0.1.0
 */
export type PositiveFeedbackState = "NotReceived" | "Received" | "AwardDue" | "NoAward" | "Closed"

/**
 * Who has a part in positive feedback.
 *
 * @since 0.1.0
 */
export type PositiveFeedbackParty = "provider" | "customer" | "serviceDeliveryManagement" | "staff"

/**
 * The words in which the PositiveFeedback procedure is written: its states, events, clauses and parties, and no others.
 *
 * @example
 * words.from("AwardDue").on("GiftGiven").cites("positive.gift").from // => ["AwardDue"]
 * @since 0.1.0
 */
export const words = wordsOf<PositiveFeedbackState, PositiveFeedbackEvent, ClauseId, PositiveFeedbackParty>()
