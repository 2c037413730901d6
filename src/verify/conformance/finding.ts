/**
 * Findings: where a complaints code does not do what a requirement asks, and what could not be found out.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Severity } from "../../regulation/check.ts"
import type { Confidence } from "../../regulation/requirement.ts"

/**
 * A requirement that a code does not meet. Dates are local, `YYYY-MM-DD`.
 *
 * @since 0.1.0
 */
export interface Finding {
  /** The requirement's id. */
  readonly rule: string
  /** Where the finding depends on a reading that is left open, one degree less than the requirement's own. */
  readonly severity: Severity
  readonly confidence: Confidence
  /** The first of the clauses of the code in which it was found. */
  readonly clause: string
  readonly found: string
  readonly conforms: string
  readonly source: string
  /** From when: the later of the requirement's and the code's first day, as far as they are known; null where neither is. */
  readonly since: string | null
  /** Its last day; null where no end is known. */
  readonly until: string | null
  readonly clauses: readonly string[]
  /** The reading on which it depends and that is left open: under which alternatives the code conforms. */
  readonly dependsOn?: DependsOn
}

/**
 * A reading on which a finding depends, with the alternatives under which the code conforms and those under which it does
 * not.
 *
 * @since 0.1.0
 */
export interface DependsOn {
  readonly reading: string
  readonly conforms: readonly string[]
  readonly fails: readonly string[]
}

/**
 * What is said of an unverified requirement, which fails nothing by itself: whether the code does not meet it, or that it
 * is not known.
 *
 * @since 0.1.0
 */
export interface Unverified extends Finding {
  readonly outcome: "fails" | "unknown"
}

/**
 * What a reader of the findings should know beside them: a phrase of the register that sets a time and is not defined, a
 * part of the text that is not known, so that what asks for it cannot be checked, or that the code answers to no regulator.
 *
 * @since 0.1.0
 */
export interface ConformanceNote {
  readonly about: "register" | "text" | "regulator"
  /** The id of the reading, or the field. */
  readonly of: string
  readonly clauses: readonly string[]
  readonly says: string
  /** The requirements that cannot be checked for it. */
  readonly rules: readonly string[]
}

/**
 * What came of holding a code against requirements, in the order of these.
 *
 * @since 0.1.0
 */
export interface ConformanceParts {
  /** Confirmed requirements that the code does not meet. */
  readonly findings: readonly Finding[]
  /** Confirmed requirements of which it is not known whether the code meets them. */
  readonly unknown: readonly Finding[]
  /** Unverified requirements that the code does not meet, or of which that is not known. */
  readonly unverified: readonly Unverified[]
  readonly notes: readonly ConformanceNote[]
  /** The ids of the requirements that the code meets, confirmed or not. */
  readonly held: readonly string[]
}

/**
 * What came of holding a code against the requirements of a date.
 *
 * @since 0.1.0
 */
export interface Conformance extends ConformanceParts {
  readonly code: Pick<ComplaintsCode, "id" | "version">
  /** The local date, `YYYY-MM-DD`. */
  readonly on: string
}

/**
 * What came of holding a code, or several versions of one, against the requirements from one date to another.
 *
 * @since 0.1.0
 */
export interface ConformanceBetween extends ConformanceParts {
  readonly code: { readonly id: string; readonly versions: readonly string[] }
  /** The first and the last local date, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
}
