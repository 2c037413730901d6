/**
 * What the awards of a month come to: a JSON value whose instants are ISO 8601 texts.
 *
 * @since 0.1.0
 */
import type { CORE_VALUES } from "../code/vocabulary/positive-feedback.ts"
import type { Choices } from "../machine/reading.ts"
import type { DeadlineReport } from "./report.ts"

/**
 * One of the five core values.
 *
 * @since 0.1.0
 */
export type CoreValue = (typeof CORE_VALUES)[number]

/**
 * Whether feedback meets the criteria, or is yet to be assessed.
 *
 * @since 0.1.0
 */
export type Verdict = "meets" | "doesNotMeet" | "notAssessed"

/**
 * What an assessment found, and whether that meets the criteria under each alternative of the reading `core-values`.
 *
 * @since 0.1.0
 */
export interface AssessmentReport {
  readonly event: string
  readonly at: string
  readonly serviceExcellence: boolean
  readonly coreValues: Readonly<Record<CoreValue, boolean>>
  /** Whether it says itself that the criteria are met. */
  readonly says: boolean
  readonly meetsUnder: Readonly<Record<string, boolean>>
  /** Where what it says is not what it found, by the reading taken: the refusal. What it found then counts. */
  readonly contradiction?: { readonly code: string; readonly why: string }
}

/**
 * Feedback received in the month: by when it is to be assessed, and what the assessment found.
 *
 * @since 0.1.0
 */
export interface FeedbackReport {
  readonly case: string
  readonly receivedAt: string
  readonly staff: readonly string[]
  /** The duty to assess it; `due` under the readings taken, `safeBy` and `latest` over all of them. */
  readonly assess: Pick<DeadlineReport, "status" | "due" | "safeBy" | "latest" | "fulfilledAt">
  readonly verdict: Verdict
  /** Null where it is not assessed yet. */
  readonly assessment: AssessmentReport | null
}

/**
 * A gift that was given: the one due for that feedback, or one that was not due, and why not.
 *
 * @since 0.1.0
 */
export interface GiftReport {
  readonly staff: string
  readonly case: string
  readonly event: string
  readonly at: string
  readonly due: boolean
  readonly code?: string
  readonly why?: string
}

/**
 * The gifts that a person is due, under some readings.
 *
 * @since 0.1.0
 */
export interface Entitlement {
  /** How many gifts are due: for all the feedback of the month, or one for each that meets the criteria. */
  readonly due: number
  /** How many of those due have been given. */
  readonly given: number
  readonly outstanding: number
  /** How many were given and not due. */
  readonly notDue: number
  /** The cases that mention the person and are yet to be assessed. */
  readonly awaiting: readonly string[]
}

/**
 * The award of one member of staff mentioned, or given a gift: what is due, why, and under which readings that differs.
 *
 * @since 0.1.0
 */
export interface PersonReport extends Entitlement {
  readonly staff: string
  /** Each feedback of the month that mentions the person, and what it brings. */
  readonly mentions: readonly { readonly case: string; readonly verdict: Verdict; readonly why: string }[]
  readonly gifts: readonly GiftReport[]
  /** The ids of the readings on which the answer depends. */
  readonly dependsOn: readonly string[]
  /** The answer under each combination of those readings; empty where it is the same under all. */
  readonly under: readonly (Entitlement & { readonly readings: Choices })[]
}

/**
 * The awards of a month: all the positive feedback received in it, and what each person mentioned is due.
 *
 * @since 0.1.0
 */
export interface Awards {
  /** `2025-03`: the local month in which the feedback was received. */
  readonly month: string
  readonly at: string
  readonly feedback: readonly FeedbackReport[]
  readonly people: readonly PersonReport[]
  readonly totals: Pick<Entitlement, "due" | "given" | "outstanding" | "notDue">
  /** What the logs say wrongly, or leave out. */
  readonly problems: readonly {
    readonly case: string
    readonly event?: string
    readonly staff: string
    readonly why: string
  }[]
  /** Cases of positive feedback that belong to other months; null where nothing was received by `at`. */
  readonly elsewhere: readonly { readonly case: string; readonly month: string | null }[]
  readonly readings: Choices
}
