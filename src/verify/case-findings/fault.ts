/**
 * Faults: where a case breaks a rule, in figures.
 *
 * @since 0.1.0
 */
import type { Norm } from "../../machine/norm.ts"
import type { Breakable } from "./breakable.ts"

/**
 * How a duty is not carried out as it should be. Instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export type DutyFault = {
  readonly norm: Norm
  readonly occurrence: number
  /** From when on: when it was due or late; or when it ended, where nothing says by when it is to be done. */
  readonly since: number
  /** Under another reading it does not arise, or is carried out. */
  readonly doubtful?: true
} & (
  | {
      readonly is: "undone"
      /** Its own time, or the last that a reading allows; null where nothing says by when. */
      readonly by: "due" | "latest" | null
      /** When it ended; null where it goes on. */
      readonly ended: number | null
    }
  | { readonly is: "late"; readonly by: "due" | "latest"; readonly done: number }
)

/**
 * How an event shows a fault: the rules refuse it, something that belongs to it has no record, or it does not say what it
 * is to say. `since` is its instant, in epoch milliseconds.
 *
 * @since 0.1.0
 */
export type EventFault = { readonly event: string; readonly type: string; readonly since: number } & (
  | { readonly is: "refused"; readonly code: string; readonly why: string }
  | { readonly is: "unrecorded"; readonly lacks: readonly string[] }
  | { readonly is: "untold"; readonly lacks: string }
)

/**
 * A rule that a case breaks, and how.
 *
 * @since 0.1.0
 */
export type Fault = { readonly rule: Breakable } & (DutyFault | EventFault)
