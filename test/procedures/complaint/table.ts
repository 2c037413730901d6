/**
 * The Complaint procedure as one table: what becomes of every event in every state, by DESIGN section 6 and the clauses
 * of the Code. Each row is a kind of event; it names, for each outcome, the states in which it has that outcome.
 * `-> State` is a transition, `stays` is an event that is accepted and leaves the state as it is, and every other name is
 * a refusal (see `refusals.ts`).
 */
import type { Row } from "./row.ts"
import { DEADLOCK } from "./rows-deadlock.ts"
import { ENDING } from "./rows-ending.ts"
import { ESCALATION } from "./rows-escalation.ts"
import { HANDLING } from "./rows-handling.ts"

export const TABLE: readonly Row[] = [...HANDLING, ...ESCALATION, ...DEADLOCK, ...ENDING]
