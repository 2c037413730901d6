/**
 * Reports: the JSON value that tells a case at an instant. Its instants are ISO 8601 texts.
 *
 * @since 0.1.0
 */
import type { Regulation } from "../code/enact.ts"
import type { LawScope } from "../code/law.ts"
import type { Choices } from "../machine/reading.ts"
import type { Confidence } from "../regulation/requirement.ts"
import type { DutyStatus } from "./duties.ts"
import type { SourceName } from "./governing.ts"
import type { RightStatus } from "./rights.ts"

/**
 * Why an instant has no answer: it depends on opening hours or holidays that the calendar does not reach, or on local
 * dates that the table of its zone does not reach.
 *
 * @since 0.1.0
 */
export interface DeadlineRefusal {
  readonly code: "OutsideHorizon" | "OutsideZone"
  readonly why: string
}

/**
 * Who governs a duty or a right: the source whose rule sets its instant, the clauses of the code and the requirements of
 * the regulator that bear on it, and how sure the governing rule is (the code's own always is).
 *
 * @since 0.1.0
 */
export interface GoverningReport {
  readonly source: SourceName
  readonly clauses: readonly string[]
  readonly requirements: readonly string[]
  readonly confidence: Confidence
}

/**
 * A source that is displaced by the one that governs: its clauses or requirements.
 *
 * @since 0.1.0
 */
export interface DisplacedReport {
  readonly source: SourceName
  readonly clauses: readonly string[]
}

/**
 * One occurrence of a duty in a report. `due` is null for an untimed duty (whose `phrase` is given), while what its time
 * is counted from has not happened (which `phrase` then says), and where it is refused; `safeBy` and `latest` are the
 * earliest and latest due instants over all readings. `displaced` tells by when it would be due by each source that it
 * displaces, null where that sets no time.
 *
 * @since 0.1.0
 */
export interface DeadlineReport extends GoverningReport {
  readonly norm: string
  readonly party: string
  readonly occurrence: number
  /** For whom it is to be carried out, where the norm is for each one of several. */
  readonly for?: string
  readonly status: DutyStatus
  readonly due: string | null
  readonly phrase?: string
  readonly safeBy: string | null
  readonly latest: string | null
  readonly mayBeUntimed?: true
  readonly mayNotApply?: true
  readonly refusal?: DeadlineRefusal
  readonly startedBy: string
  readonly startedAt: string
  readonly fulfilledBy?: string
  readonly fulfilledAt?: string
  readonly endedBy?: string
  readonly displaced: readonly (DisplacedReport & { readonly due: string | null })[]
  readonly readings: readonly string[]
}

/**
 * A right in a report. Its instants are null where something must happen first, and where they are refused. `displaced`
 * tells when it would open by each source that it displaces.
 *
 * @since 0.1.0
 */
export interface RightReport extends GoverningReport {
  readonly norm: string
  readonly party: string
  readonly status: RightStatus
  readonly opens: string | null
  readonly opensEarliest: string | null
  readonly opensForCertain: string | null
  readonly lapses: string | null
  readonly refusal?: DeadlineRefusal
  readonly openedBy?: string
  readonly exercisedBy?: string
  readonly endedBy?: string
  readonly displaced: readonly (DisplacedReport & { readonly opens: string | null })[]
  readonly readings: readonly string[]
}

/**
 * The law that bears on a case: whether the complainant is in its scope, whether that is assumed, and why; the requirements
 * that it rests on; and the wait for ADR (alternative dispute resolution) in words that stand after "once".
 *
 * @since 0.1.0
 */
export interface LawReport {
  readonly scope: LawScope["is"]
  readonly assumed: boolean
  readonly because: string
  readonly requirements: readonly string[]
  readonly wait?: string
}

/**
 * An event that may happen next. `where` names the fields that it must then have, if any.
 *
 * @since 0.1.0
 */
export interface NextReport {
  readonly event: string
  readonly where?: Readonly<Record<string, unknown>>
  readonly norms: readonly string[]
  readonly clauses: readonly string[]
}

/**
 * An event that may not happen: why, and from when where time alone is lacking.
 *
 * @since 0.1.0
 */
export interface BarredReport {
  readonly event: string
  readonly where?: Readonly<Record<string, unknown>>
  readonly code: string
  readonly why: string
  readonly opens?: string
}

/**
 * An event of the log that was refused.
 *
 * @since 0.1.0
 */
export interface RefusedReport {
  readonly event: string
  readonly type: string
  readonly at: string
  readonly code: string
  readonly why: string
  readonly opens?: string
}

/**
 * A case that is to be raised in another procedure, or that has been. It has no due instant: the Code sets none.
 *
 * @since 0.1.0
 */
export interface RaisingReport {
  readonly procedure: string
  readonly because: string
  readonly occurrence: number
  readonly status: "pending" | "met"
  readonly startedBy: string
  readonly startedAt: string
  readonly raised?: string
  readonly fulfilledBy?: string
  readonly fulfilledAt?: string
  readonly clauses: readonly string[]
}

/**
 * A notice that an event gave to be sent.
 *
 * @since 0.1.0
 */
export interface NoticeReport {
  readonly notice: string
  readonly to: string
  readonly event: string
  readonly at: string
  readonly clauses: readonly string[]
}

/**
 * A case at an instant, as a JSON value.
 *
 * @since 0.1.0
 */
export interface CaseReport {
  readonly case: string
  readonly procedure: string
  /** The case that raised it, where the log names one. */
  readonly raisedBy?: string
  readonly code: { readonly id: string; readonly version: string; readonly calendar: string; readonly inForce: string }
  /** Whose rules are applied beside the code. */
  readonly regulation: Regulation
  /** Null where the code stands alone, and while no complaint has been made. */
  readonly law: LawReport | null
  readonly at: string
  readonly state: string
  readonly deadlines: readonly DeadlineReport[]
  readonly rights: readonly RightReport[]
  readonly raises: readonly RaisingReport[]
  readonly notices: readonly NoticeReport[]
  readonly next: readonly NextReport[]
  readonly notYet: readonly BarredReport[]
  readonly refused: readonly RefusedReport[]
  readonly future: readonly { readonly event: string; readonly type: string; readonly at: string }[]
  readonly duplicates: readonly string[]
  readonly notes: readonly string[]
  readonly readings: Choices
}
