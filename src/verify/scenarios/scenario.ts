/**
 * Scenarios: short cases worked out by hand from the Code, so that a rule which comes to something else is seen to be wrong.
 *
 * @since 0.1.0
 */
import type { ProcedureName } from "../../code/vocabulary.ts"
import type { Force } from "../../machine/norm.ts"
import type { Choices } from "../../machine/reading.ts"

/**
 * How a norm stands, worked out by hand. What is left out is not looked at; null says that there is no such instant.
 * Instants are ISO 8601 with an offset.
 *
 * @since 0.1.0
 */
export interface Stand {
  /** How its last occurrence stands, or the right; `none` where it has not arisen. */
  readonly is: "none" | "pending" | "met" | "missed" | "breached" | "ended" | "notYet" | "open" | "exercised"
  /** How many occurrences it has had. */
  readonly times?: number
  /** How each of its occurrences stands. */
  readonly all?: readonly string[]
  readonly due?: string | null
  readonly safeBy?: string | null
  readonly latest?: string | null
  readonly opens?: string | null
  readonly lapses?: string | null
  /** Whose it is, and with what force it binds. */
  readonly of?: string
  readonly force?: Force
  /** The words of the Code in place of a time. */
  readonly phrase?: string
  /** Every clause and requirement that it comes from. */
  readonly cites?: readonly string[]
  /** From when the other source would open it, where that is later. */
  readonly displaced?: readonly string[]
  /** For whom its occurrences are, where it is for each one of several. */
  readonly for?: readonly string[]
  /** The source that governs it. */
  readonly source?: "code" | "regulation"
}

/**
 * A step of a scenario: what happens at an instant and what comes of it, or what is so at that instant.
 *
 * An event is written as its type and what its fields differ by from an ordinary one: `ComplaintClosed reason=silence`.
 *
 * @since 0.1.0
 */
export interface ScenarioStep {
  readonly at: string
  readonly event?: string
  /** The state that the event leads to; left out where the state stays as it was. */
  readonly state?: string
  /** The code of the reason for which the event is refused; left out where it is taken. */
  readonly refused?: string
  /** From when it would be taken, where time alone is lacking. */
  readonly opens?: string
  /** What the event gives to carry out: `notice AdrLetter to complainant`, `raise Complaint`. */
  readonly emits?: readonly string[]
  /** Everything that may happen then, by the state that it leads to: any other ordinary event is refused. */
  readonly may?: Readonly<Record<string, readonly string[]>>
  /** Events that are refused then, by the code of the reason. */
  readonly refuses?: Readonly<Record<string, readonly string[]>>
  readonly norms?: Readonly<Record<string, Stand>>
}

/**
 * A scenario: a case of a procedure, step by step, with the clauses or requirements that its values come from.
 *
 * @since 0.1.0
 */
export interface Scenario {
  readonly id: string
  readonly says: string
  readonly clauses: readonly string[]
  readonly procedure: ProcedureName
  /** The readings chosen, where they are not the defaults. */
  readonly readings?: Choices
  /** The code stands alone. */
  readonly regulation?: "none"
  readonly steps: readonly ScenarioStep[]
}
