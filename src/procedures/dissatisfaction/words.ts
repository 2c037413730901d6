import type { DissatisfactionEvent } from "../../code/vocabulary/dissatisfaction.ts"
import { wordsOf } from "../../machine/rules.ts"
import type { ClauseId } from "../../text/index.ts"

/**
 * The states of dissatisfaction feedback.
 *
 * @since 0.1.0
 */
export type DissatisfactionState = "NotRaised" | "Raised" | "ContactOwed" | "InHand" | "Closed"

/**
 * The states in which dissatisfaction feedback is raised and not closed.
 *
 * @example
 * OPEN // => ["Raised", "ContactOwed", "InHand"]
 * @since 0.1.0
 */
export const OPEN = ["Raised", "ContactOwed", "InHand"] as const

/**
 * The words in which the Dissatisfaction procedure is written: its states, events, clauses and parties, and no others.
 *
 * @example
 * words.from("InHand").on("RootCauseFound").cites("dissatisfaction.root-cause").from // => ["InHand"]
 * @since 0.1.0
 */
export const words = wordsOf<
  DissatisfactionState,
  DissatisfactionEvent,
  ClauseId,
  "provider" | "customer" | "customerExperienceTeam"
>()
