/**
 * What a what-if answers: a JSON value whose instants are ISO 8601 texts.
 *
 * @since 0.1.0
 */
import type { Choices } from "../machine/reading.ts"
import type {
  BarredReport,
  DeadlineReport,
  LawReport,
  NextReport,
  NoticeReport,
  RaisingReport,
  RefusedReport,
  RightReport,
} from "./report.ts"
import type { Change } from "./what-if-change.ts"

/**
 * What became of an added event: applied; refused, with the reason; later than the instant looked at; or a duplicate of
 * one that the log already holds.
 *
 * @since 0.1.0
 */
export interface AddedReport {
  readonly event: string
  readonly type: string
  readonly case: string
  readonly at: string
  readonly outcome: "applied" | "refused" | "future" | "duplicate"
  /** The code of the refusal, its reason, and from when the event would be allowed where time alone is lacking. */
  readonly code?: string
  readonly why?: string
  readonly opens?: string
}

/**
 * What changes in a case. Its state before is null where the events added begin it. Where an event that the log holds
 * is refused because of the one added, or no longer refused, `refused` says so too.
 *
 * @since 0.1.0
 */
export interface CaseChange {
  readonly case: string
  readonly procedure: string
  readonly state: { readonly before: string | null; readonly after: string }
  /** The law that bears on it, where it is another one than before (each null where there is none); else null. */
  readonly law: { readonly before: LawReport | null; readonly after: LawReport | null } | null
  readonly deadlines: readonly (Change<DeadlineReport> & { readonly norm: string; readonly occurrence: number })[]
  readonly rights: readonly (Change<RightReport> & { readonly norm: string })[]
  readonly raises: readonly Change<RaisingReport>[]
  readonly notices: readonly Change<NoticeReport>[]
  readonly refused: readonly Change<RefusedReport>[]
  readonly next: {
    readonly opened: readonly NextReport[]
    readonly closed: readonly NextReport[]
    /** What may still happen, and would now carry out other norms. */
    readonly changed: readonly Change<NextReport>[]
  }
  readonly notYet: readonly Change<BarredReport>[]
  readonly notes: { readonly added: readonly string[]; readonly gone: readonly string[] }
}

/**
 * What events would change: what became of each of them, and the cases to which they were added or that they change.
 *
 * @since 0.1.0
 */
export interface WhatIf {
  /** The instant at which the cases are looked at, without the events and with them. */
  readonly at: string
  readonly added: readonly AddedReport[]
  readonly changesNothing: boolean
  readonly cases: readonly CaseChange[]
  readonly readings: Choices
}
