import type { StateRule } from "../../machine/machine.ts"

/**
 * The states of a complaint.
 *
 * @since 0.1.0
 */
export type ComplaintState =
  | "NotMade"
  | "Received"
  | "Logged"
  | "UnderInvestigation"
  | "OutcomeProposed"
  | "Deadlocked"
  | "WithAdr"
  | "Resolved"
  | "Closed"
  | "Withdrawn"

/**
 * What each state of a complaint means; the final ones are left by a reopening alone.
 *
 * @example
 * STATES.Resolved.says // => "The complainant has accepted the outcome."
 * @since 0.1.0
 */
export const STATES: Readonly<Record<ComplaintState, StateRule>> = {
  NotMade: { says: "No complaint has been made." },
  Received: { says: "The complaint has reached the provider." },
  Logged: { says: "The complaint is logged." },
  UnderInvestigation: { says: "The complaint is being investigated, or has a case handler." },
  OutcomeProposed: { says: "An outcome is proposed; the complainant has not answered." },
  Deadlocked: { says: "The provider will not review the outcome further; the complainant is not satisfied." },
  WithAdr: { says: "The complaint is with alternative dispute resolution (ADR)." },
  Resolved: { says: "The complainant has accepted the outcome." },
  Closed: { says: "The complaint is closed.", final: true },
  Withdrawn: { says: "The complainant has withdrawn the complaint.", final: true },
}

/**
 * The states in which the provider still works on the complaint.
 *
 * @example
 * UNDER_WAY.length // => 4
 * @since 0.1.0
 */
export const UNDER_WAY = ["Received", "Logged", "UnderInvestigation", "OutcomeProposed"] as const

/**
 * The states of a complaint that is made and neither resolved nor ended.
 *
 * @example
 * OPEN.slice(4) // => ["Deadlocked", "WithAdr"]
 * @since 0.1.0
 */
export const OPEN = [...UNDER_WAY, "Deadlocked", "WithAdr"] as const

/**
 * The states of a complaint that is closed or withdrawn.
 *
 * @example
 * ENDED // => ["Closed", "Withdrawn"]
 * @since 0.1.0
 */
export const ENDED = ["Closed", "Withdrawn"] as const
