import type { CompensationEvent } from "../../code/vocabulary/compensation.ts"
import { wordsOf } from "../../machine/rules.ts"

/**
 * The states of compensation.
 *
 * @since 0.1.0
 */
export type CompensationState = "NotRaised" | "Raised" | "Considered" | "Offered" | "Accepted" | "Paid" | "Declined"

/**
 * The states in which an amount is offered that can be paid.
 *
 * @example
 * PAYABLE // => ["Offered", "Accepted"]
 * @since 0.1.0
 */
export const PAYABLE = ["Offered", "Accepted"] as const

/**
 * The states in which compensation is raised and neither paid nor declined.
 *
 * @example
 * OPEN.length // => 4
 * @since 0.1.0
 */
export const OPEN = ["Raised", "Considered", ...PAYABLE] as const

/**
 * The words in which the Compensation procedure is written: its states, events and parties, and no others. What it cites
 * depends on the code (see `cited`).
 *
 * @example
 * words.from("Offered").on("CompensationAccepted").to("Accepted").cites("compensation.credit").to // => "Accepted"
 * @since 0.1.0
 */
export const words = wordsOf<CompensationState, CompensationEvent, string, "provider" | "customer">()
