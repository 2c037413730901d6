import type { ComplaintEvent } from "../../code/events.ts"
import type { Party } from "../../code/parties.ts"
import { wordsOf } from "../../machine/rules.ts"
import type { ComplaintState } from "./states.ts"

/**
 * The words in which the Complaint procedure is written: its states, events and parties, and no others.
 * What it cites depends on the code (see `cited`).
 *
 * @example
 * words.from("WithAdr").on("AdrDecided").cites("adr.ofcom").from // => ["WithAdr"]
 * @since 0.1.0
 */
export const words = wordsOf<ComplaintState, ComplaintEvent, string, Party>()
