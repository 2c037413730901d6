import type { RequestEvent } from "../../code/vocabulary/request.ts"
import { wordsOf } from "../../machine/rules.ts"
import type { ClauseId } from "../../text/index.ts"

/**
 * The states of a request.
 *
 * @since 0.1.0
 */
export type RequestState = "NotMade" | "Asked" | "Arranged" | "Provided" | "Declined" | "Withdrawn"

/**
 * The states in which a request is neither met nor ended.
 *
 * @example
 * OPEN // => ["Asked", "Arranged"]
 * @since 0.1.0
 */
export const OPEN = ["Asked", "Arranged"] as const

/**
 * The words in which the requests are written: their states, events, clauses and parties, and no others.
 *
 * @example
 * words.from("Asked").on("RequestDeclined").to("Declined").cites("accessibility.arrangements").to // => "Declined"
 * @since 0.1.0
 */
export const words = wordsOf<RequestState, RequestEvent, ClauseId, "provider" | "customer">()
