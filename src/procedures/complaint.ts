/**
 * The Complaint procedure: a complaint from its making to its end, with every duty, aim and right that the code gives.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { ComplaintEventType } from "../code/events.ts"
import type { Law } from "../code/law.ts"
import { PARTIES } from "../code/parties.ts"
import type { Machine } from "../machine/machine.ts"
import { settled } from "../machine/settled.ts"
import { EVENTS } from "./complaint/events.ts"
import { normsOf } from "./complaint/norms.ts"
import { refusalsOf } from "./complaint/refusals.ts"
import { type ComplaintState, STATES } from "./complaint/states.ts"
import { transitionsOf } from "./complaint/transitions.ts"
import { words } from "./complaint/words.ts"

export type { ComplaintState } from "./complaint/states.ts"

/**
 * The Complaint procedure of a code, together with the law that bears on a case.
 *
 * @param code - a complaints code; its spans, stages, closing and reopening rules become those of the machine
 * @param law - the law that bears on the case: its wait opens ADR too, and its norms follow those of the code; null where
 * the code stands alone
 * @returns the machine: plain, frozen data, in which only the readings of the code's register are left open
 * @example
 * import { complaint, opus } from "@opustech/complaints-code"
 * complaint(opus).norms.find((each) => each.id === "acknowledge")?.cites // => ["response-times.acknowledge"]
 * @since 0.1.0
 */
export const complaint = (code: ComplaintsCode, law: Law | null = null): Machine<ComplaintState, ComplaintEventType> =>
  settled(
    words.procedure("Complaint", {
      says: "A complaint, from its making to its resolution, withdrawal or closing.",
      parties: PARTIES,
      initial: "NotMade",
      states: STATES,
      events: EVENTS,
      transitions: transitionsOf(code, law),
      refusals: refusalsOf(code, law),
      norms: normsOf(code, law),
    }),
    code.readings,
  )
