/**
 * Rejects: what an audit cannot put to a case, and why.
 *
 * @since 0.1.0
 */
import type { CaseEvent } from "../../code/vocabulary.ts"

/**
 * Something that could not be put to a case. `code` says why in a word: `NotJson`, `BadEvent`, `NoCase`, `NoProcedure`,
 * `UnknownProcedure`, `NotOfTheCode`, `NotInForce`, `OtherCase`, `IdConflict`, `RepeatedId`, `OutOfOrder`, or the reason for
 * which the rules refuse an event that comes to a closed case.
 *
 * @since 0.1.0
 */
export interface Rejected {
  readonly code: string
  readonly why: string
  readonly case?: string
  readonly event?: string
}

/**
 * An event that cannot be put to a case.
 *
 * @param event - the event
 * @param code - why, in a word
 * @param why - why, in a sentence
 * @since 0.1.0
 */
export const rejected = (event: CaseEvent, code: string, why: string): Rejected => ({
  code,
  why,
  ...(event.case === undefined ? {} : { case: event.case }),
  event: event.id,
})
