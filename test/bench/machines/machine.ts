/** What the hand-written machines remember of a complaint: the same as the Complaint procedure does. */
import type { ComplaintState } from "../../../src/procedures/complaint.ts"
import { addDate } from "../../../src/time/dates.ts"
import { london } from "../../../src/time/zones/london.ts"

/** Instants in epoch milliseconds; null for what has not happened. */
export interface Remembered {
  readonly made: number | null
  readonly deadlock: number | null
  readonly deadlockLetter: number | null
  /** The first outcome proposed, and the last, since the last reopening. */
  readonly proposed: number | null
  /** The scheme's decision since the complaint was last taken to ADR. */
  readonly decided: number | null
  /** The first acceptance of a decision that has not been carried out. */
  readonly accepted: number | null
}

export interface Plain extends Remembered {
  readonly state: ComplaintState
}

export const NOTHING: Plain = {
  state: "NotMade",
  made: null,
  deadlock: null,
  deadlockLetter: null,
  proposed: null,
  decided: null,
  accepted: null,
}

/** Whether the right to ADR is open: at deadlock, or when 8 weeks have passed since the complaint was made. */
export const adrIsOpen = ({ made, deadlock, deadlockLetter }: Remembered, at: number): boolean =>
  deadlock !== null ||
  deadlockLetter !== null ||
  (made !== null && at >= addDate(london, made, "weeks", 8, "startOfDay"))
