import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { ComplaintEventType } from "../../code/events.ts"
import type { Law } from "../../code/law.ts"
import type { RefusalRule } from "../../machine/machine.ts"
import { adrDecisionRefused } from "./adr-decision.ts"
import { deadlockRefused } from "./deadlock.ts"
import { closingRefused, reopens } from "./ending.ts"
import { escalationRefused } from "./escalation.ts"
import { EVENTS } from "./events.ts"
import { makingRefused } from "./making.ts"
import { ENDED, OPEN } from "./states.ts"
import { words } from "./words.ts"

const { refuse } = words

/**
 * Why an event that no transition takes is refused, state by state; the first that fits is the one that is said.
 *
 * @param code - a complaints code; its stages, its ways to deadlock and its reopening rule are used
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns the refusals, which cover every (state, event) pair that has no transition, or one that has tests
 * @example
 * import { complaint, opus } from "@opustech/complaints-code"
 * complaint(opus).refusals[0]?.code // => "NotACustomer"
 * @since 0.1.0
 */
export const refusalsOf = (code: ComplaintsCode, law: Law | null): readonly RefusalRule[] => [
  makingRefused(code),
  notMadeYet,
  refuse("ComplaintMade")
    .in(...OPEN, "Resolved")
    .because("AlreadyMade", "the complaint has already been made; another one is a case of its own"),
  refuse("ContactTimeAgreed")
    .in(...OPEN)
    .because(
      "ContactBeforeAgreement",
      "the contact time lies before the agreement itself",
      ...cited(code, "contactTime"),
    ),
  escalationRefused(code),
  ...nothingProposed(code),
  ...deadlockRefused(code, law),
  ...adrRefused(code),
  ...closingRefused(code),
  refuse("ComplaintReopened")
    .in(...OPEN)
    .because("NotEnded", "the complaint is open: only a complaint that was resolved, closed or withdrawn is reopened"),
  alreadyResolved(code),
  refuse(...allBut("ComplaintReopened"))
    .in(...ENDED)
    .because("CaseEnded", `the complaint is closed or withdrawn; ${wayOut(code)}`),
  ...(reopens(code) ? [] : [newComplaint]),
]

const allBut = (excepted: ComplaintEventType): readonly ComplaintEventType[] =>
  (Object.keys(EVENTS) as ComplaintEventType[]).filter((each) => each !== excepted)

const notMadeYet = refuse(...allBut("ComplaintMade"))
  .in("NotMade")
  .because("NotMadeYet", "no complaint has been made yet: the first event of a complaint is ComplaintMade")

const nothingProposed = (code: ComplaintsCode): readonly RefusalRule[] => {
  const refused = (type: "OutcomeAccepted" | "OutcomeRejected", done: string) =>
    refuse(type)
      .in("Received", "Logged", "UnderInvestigation")
      .because("NothingProposed", `no outcome has been proposed that could be ${done}`, ...cited(code, "resolution"))
  return [refused("OutcomeAccepted", "accepted"), refused("OutcomeRejected", "rejected")]
}

const adrRefused = (code: ComplaintsCode): readonly RefusalRule[] => [
  refuse("ReferredToAdr")
    .in("WithAdr")
    .because("AlreadyWithAdr", "the complaint is already with ADR", ...cited(code, "adr.route")),
  ...adrDecisionRefused(code),
]

const wayOut = (code: ComplaintsCode): string =>
  reopens(code) ? "reopen it first" : "what comes later is a new complaint"

const alreadyResolved = (code: ComplaintsCode): RefusalRule =>
  refuse(
    "CaseHandlerAssigned",
    "InvestigationStarted",
    "FirstResponseGiven",
    "ResolutionPlanGiven",
    "DelayNotified",
    "ContactTimeAgreed",
    "EscalationRequested",
    "ComplaintEscalated",
    "OutcomeProposed",
    "OutcomeAccepted",
    "OutcomeRejected",
    "DeadlockRequested",
    "DeadlockDeclined",
    "DeadlockReached",
    "AdrLetterSent",
    "ReferredToAdr",
    "AdrDecided",
    "AdrDecisionAccepted",
    "AdrDecisionCarriedOut",
    "ComplaintWithdrawn",
    "ComplaintClosed",
  )
    .in("Resolved")
    .because("AlreadyResolved", `the complaint is resolved; ${wayOut(code)}`, ...cited(code, "adr.after"))

const newComplaint = refuse("ComplaintReopened")
  .in("Resolved", ...ENDED)
  .because("NewComplaint", "under this code a complaint is not reopened: what comes later is a new complaint")
