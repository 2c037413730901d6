/**
 * Faults planted in logs: what is wrong, with which event, and what will be said of it.
 *
 * @since 0.1.0
 */
import type { CaseLog } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { Digits } from "../verify/sample/digits.ts"
import type { WrittenLog } from "./encode.ts"

/**
 * What is said of a planted fault: the event of an id is refused with a code; or the log cannot be decoded, with a problem
 * at a path or within it.
 *
 * @since 0.1.0
 */
export type Verdict =
  | { readonly is: "refused"; readonly event: string; readonly code: string }
  | { readonly is: "problem"; readonly path: string }

/**
 * A fault in a log: its name, what was done in a sentence, and what is said of it.
 *
 * @since 0.1.0
 */
export interface Planted {
  readonly fault: string
  readonly says: string
  readonly verdict: Verdict
}

/**
 * A log in its interchange form with one fault in it.
 *
 * @since 0.1.0
 */
export interface NearValid {
  readonly log: WrittenLog
  readonly planted: Planted
}

/**
 * Where a fault is planted: in a log of which every event is taken, at the event with this place, with drawn numbers to
 * choose by.
 *
 * @since 0.1.0
 */
export interface Bed {
  readonly enacted: EnactedCode
  readonly log: CaseLog
  readonly place: number
  readonly digits: Digits
  readonly fields: readonly number[]
}

/**
 * A kind of fault: it gives the log with the fault in it, or nothing where it cannot be planted at that place.
 *
 * @since 0.1.0
 */
export type Plant = (
  bed: Bed,
) => (Omit<NearValid, "planted"> & { readonly planted: Omit<Planted, "fault"> }) | undefined
