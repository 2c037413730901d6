import type { ComplaintEvent } from "../../code/events.ts"
import type { Party } from "../../code/parties.ts"
import { wordsOf } from "../../machine/rules.ts"
import type { ClauseId } from "../../text/index.ts"
import type { ComplaintState } from "./states.ts"

/**
 * The words in which the Complaint procedure is written: its states, events, clauses and parties, and no others.
 *
 * @example
 * words.from("WithAdr").on("AdrDecided").cites("adr.ofcom").from // => ["WithAdr"]
 * @since 0.1.0
 */
export const words = wordsOf<ComplaintState, ComplaintEvent, ClauseId, Party>()
