/** The rows of the table of the Complaint procedure (see `table.ts`), and what several rows say alike. */
import type { ComplaintEventType, ComplaintState, EnactedCode } from "../../../src/index.ts"
import type { PATHS } from "./paths.ts"
import type { Refused } from "./refusals.ts"

type Outcome = `-> ${ComplaintState}` | "stays" | Refused

export interface Row {
  readonly on: ComplaintEventType
  /** What is special about the event or the case, to stand behind the event's name. */
  readonly given?: string
  readonly fields?: object
  /** When the event happens; by default on the day after the complaint was made. */
  readonly at?: string
  readonly under?: () => EnactedCode
  /** The ways to the states, where they are not the shortest. A row that has them speaks of those states alone. */
  readonly paths?: Partial<typeof PATHS>
  readonly cells: Readonly<Partial<Record<Outcome, string>>>
  /** The clauses of the transitions. */
  readonly cites: readonly string[]
}

export const UNDER_WAY = "Received Logged UnderInvestigation OutcomeProposed"
export const OPEN = `${UNDER_WAY} Deadlocked WithAdr`
export const OUTSIDE = { NotMadeYet: "NotMade", CaseEnded: "Closed Withdrawn" } as const
export const WHILE_OPEN = { stays: OPEN, AlreadyResolved: "Resolved", ...OUTSIDE } as const
