/**
 * The report of an audit: a JSON value whose instants are ISO 8601 texts and whose durations are milliseconds.
 *
 * @since 0.1.0
 */
import type { DutyStatus } from "../../case/duties.ts"
import type { Force } from "../../machine/norm.ts"
import type { Choices } from "../../machine/reading.ts"
import type { CaseFinding } from "../case-findings.ts"

/**
 * A duty that is or was overdue, and by how much: by the clock, and in opening time of the code's calendar (null where
 * that does not reach).
 *
 * @since 0.1.0
 */
export interface OverdueReport {
  readonly case: string
  readonly occurrence: number
  /** By what: its own time (`due`), or, for a duty of the regulation without one, the last that a reading allows. */
  readonly by: "due" | "latest"
  readonly since: string
  readonly done: string | null
  readonly ended: string | null
  readonly clockMs: number
  readonly workingMs: number | null
}

/**
 * How often a norm stands how, and the cases in which it is or was most overdue, the worst first, one occurrence of each.
 *
 * @since 0.1.0
 */
export interface NormAudit extends Readonly<Record<DutyStatus, number>> {
  readonly procedure: string
  readonly norm: string
  /** What is to be done, to stand after "must" or "aims to". */
  readonly says: string
  readonly force: Force
  /** Whose rule it is: `code`, `regulation` or both. */
  readonly sources: readonly string[]
  readonly worst: readonly OverdueReport[]
}

/**
 * How often a rule is broken, in how many cases, and the first few of these, by when they broke it.
 *
 * @since 0.1.0
 */
export interface RuleAudit extends Pick<CaseFinding, "rule" | "severity" | "confidence" | "source" | "conforms"> {
  readonly count: number
  readonly cases: number
  readonly examples: readonly CaseFinding[]
}

/**
 * What came of an audit.
 *
 * @since 0.1.0
 */
export interface AuditReport {
  /** The instant of looking; null where there was no case. */
  readonly at: string | null
  /** The codes that the cases ran on, with the alternative chosen of every reading. */
  readonly codes: readonly {
    readonly id: string
    readonly version: string
    readonly regulation: string
    readonly cases: number
    readonly readings: Choices
  }[]
  readonly events: {
    /** Those that were taken, those after the instant of looking among them. */
    readonly taken: number
    readonly future: number
    /** Those that repeat another one, and were left out. */
    readonly duplicates: number
    /** How many the rules refused, by the code of the reason: they stay in their cases. */
    readonly refused: Readonly<Record<string, number>>
    /** How many could not be put to a case, by the code of the reason. */
    readonly rejected: Readonly<Record<string, number>>
  }
  readonly cases: {
    readonly total: number
    readonly procedures: readonly {
      readonly procedure: string
      readonly cases: number
      readonly states: Readonly<Record<string, number>>
    }[]
    /** How many complaints are in the regulation's scope, out of it, or of unknown scope, which is treated as in. */
    readonly scope: { readonly in: number; readonly out: number; readonly unknown: number }
    /** How often a case was reopened after it had been closed and counted. */
    readonly reopened: number
    /** How many of these had too many events to keep them: what they owe since then is not followed. */
    readonly unfollowed: number
  }
  readonly norms: readonly NormAudit[]
  readonly findings: readonly RuleAudit[]
  /** How many findings are confirmed errors: what a run fails for. */
  readonly errors: number
}
