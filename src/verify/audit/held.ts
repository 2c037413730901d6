/**
 * What an audit holds of a case: of an open one its events, of a closed one a summary of constant size.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import type { CaseLog } from "../../code/case-log.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import type { MachineState } from "../../machine/machine.ts"
import type { Worst } from "./worst.ts"

/**
 * What is known of every case.
 *
 * @since 0.1.0
 */
export interface Known {
  readonly case: string
  readonly procedure: string
  readonly raisedBy: string | undefined
}

/**
 * A case whose events are held, in the order of the stream, each id once.
 *
 * @since 0.1.0
 */
export interface Open extends Known {
  readonly is: "open"
  readonly events: CaseEvent[]
  /** The ids of the events; undefined while they are few. */
  ids: Set<string> | undefined
  /** How many of the events, from the first on, are known as far as they were packed. */
  readonly packed: number
  /** The types of event that can bring the case to a final state. */
  readonly enders: ReadonlySet<string>
  /** It has come to a final state, though something is still owed: what comes may settle it. */
  isFinal: boolean
}

/**
 * A case that is closed, with nothing owed any more, so that time changes nothing about it. It has been counted.
 *
 * @since 0.1.0
 */
export interface Closed extends Known, Worst {
  readonly is: "closed"
  readonly state: string
  /** The instant of its last event, in epoch milliseconds. */
  readonly last: number
  /** Its events, packed; undefined where none can reopen it. */
  readonly packed: string | undefined
}

/**
 * A closed case that had too many events to keep them: only its state goes on. What it owed when it was closed has been
 * counted, and what it owes after a reopening is not followed.
 *
 * @since 0.1.0
 */
export interface Long extends Known, Worst {
  readonly is: "long"
  readonly rules: CaseRules
  state: MachineState
  last: number
  isReopened: boolean
}

/**
 * What an audit holds of a case.
 *
 * @since 0.1.0
 */
export type Held = Open | Closed | Long

/**
 * The log of a case.
 *
 * @param known - what is known of the case
 * @param events - its events
 * @since 0.1.0
 */
export const logOf = ({ case: id, procedure, raisedBy }: Known, events: readonly CaseEvent[]): CaseLog =>
  raisedBy === undefined ? { case: id, procedure, events } : { case: id, procedure, raisedBy, events }
