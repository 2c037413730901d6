import type { ThermometerEvent } from "../../code/vocabulary/thermometer.ts"
import { wordsOf } from "../../machine/rules.ts"
import type { ClauseId } from "../../text/index.ts"

/**
 * The states of the Customer Thermometer.
 *
 * @since 0.1.0
 */
export type ThermometerState =
  | "NotConcluded"
  | "Concluded"
  | "Invited"
  | "Unanswered"
  | "RatedGoldOrGreen"
  | "RatedYellowOrRed"
  | "Reviewed"
  | "TreatedAsPositive"
  | "Filed"
  | "Flagged"

/**
 * The parties of the Customer Thermometer.
 *
 * @since 0.1.0
 */
export type ThermometerParty = "provider" | "customer" | "seniorManagement" | "customerExperienceTeam"

/**
 * The words in which the Thermometer procedure is written: its states, events, clauses and parties, and no others.
 *
 * @example
 * words.from("Reviewed").on("RatingFlagged").to("Flagged").cites("thermometer.yellow-red").to // => "Flagged"
 * @since 0.1.0
 */
export const words = wordsOf<ThermometerState, ThermometerEvent, ClauseId, ThermometerParty>()

/**
 * The states in which no rating has been given and one may come.
 *
 * @example
 * UNRATED // => ["NotConcluded", "Concluded", "Invited"]
 * @since 0.1.0
 */
export const UNRATED = ["NotConcluded", "Concluded", "Invited"] as const

/**
 * The states in which a rating is given and its review, or what follows from it, is still to come.
 *
 * @example
 * RATED // => ["RatedGoldOrGreen", "RatedYellowOrRed", "Reviewed"]
 * @since 0.1.0
 */
export const RATED = ["RatedGoldOrGreen", "RatedYellowOrRed", "Reviewed"] as const

/**
 * The states in which the matter of a rating is ended.
 *
 * @example
 * ENDED // => ["TreatedAsPositive", "Filed", "Flagged"]
 * @since 0.1.0
 */
export const ENDED = ["TreatedAsPositive", "Filed", "Flagged"] as const
