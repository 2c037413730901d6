import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { ComplaintEventType } from "../../code/events.ts"
import type { RefusalRule } from "../../machine/machine.ts"
import { EVENTS } from "./events.ts"
import { ENDED, OPEN, UNDER_WAY } from "./states.ts"
import { words } from "./words.ts"

const { refuse } = words

/**
 * Why an event that no transition takes is refused, state by state; the first that fits is the one that is said.
 *
 * @param code - a complaints code; its stages and its reopening rule are used
 * @returns the refusals, which cover every (state, event) pair that has no transition, or one that has tests
 * @example
 * import { complaint, opus } from "@opustech/complaints-code"
 * complaint(opus).refusals[0]?.code // => "NotACustomer"
 * @since 0.1.0
 */
export const refusalsOf = (code: ComplaintsCode): readonly RefusalRule[] => [
  ...beforeMaking,
  refuse("ComplaintMade")
    .in(...OPEN, "Resolved")
    .because("AlreadyMade", "the complaint has already been made; another one is a case of its own"),
  contactBeforeAgreement,
  unknownStage(code),
  ...nothingProposed,
  ...deadlockAndAdr,
  ...closing,
  refuse("ComplaintReopened")
    .in(...OPEN)
    .because("NotEnded", "the complaint is open: only a complaint that was resolved, closed or withdrawn is reopened"),
  alreadyResolved(code),
  refuse(...allBut("ComplaintReopened"))
    .in(...ENDED)
    .because("CaseEnded", `the complaint is closed or withdrawn; ${wayOut(code)}`),
  ...(code.reopening === "restores" ? [] : [newComplaint]),
]

const allBut = (excepted: ComplaintEventType): readonly ComplaintEventType[] =>
  (Object.keys(EVENTS) as ComplaintEventType[]).filter((each) => each !== excepted)

const beforeMaking = [
  refuse("ComplaintMade")
    .in("NotMade")
    .because("NotACustomer", "the Customer Thermometer is for customers only", "channels.thermometer"),
  refuse(...allBut("ComplaintMade"))
    .in("NotMade")
    .because("NotMadeYet", "no complaint has been made yet: the first event of a complaint is ComplaintMade"),
]

const contactBeforeAgreement = refuse("ContactTimeAgreed")
  .in(...OPEN)
  .because("ContactBeforeAgreement", "the contact time lies before the agreement itself", "response-times.contact-time")

const unknownStage = ({ stages }: ComplaintsCode): RefusalRule =>
  refuse("ComplaintEscalated")
    .in(...OPEN)
    .because(
      "UnknownStage",
      "unknown" in stages
        ? "the stage is not known"
        : `the code has no such stage; its stages are ${stages.map((each) => each.id).join(", ")}`,
      "stages.table",
    )

const nothingProposed = [
  refuse("OutcomeAccepted")
    .in("Received", "Logged", "UnderInvestigation")
    .because("NothingProposed", "no outcome has been proposed that could be accepted", "complaints.resolve"),
  refuse("OutcomeRejected")
    .in("Received", "Logged", "UnderInvestigation")
    .because("NothingProposed", "no outcome has been proposed that could be rejected", "complaints.resolve"),
]

const NOT_WITH_ADR = ["NotWithAdr", "the complaint has not been taken to ADR", "adr.ofcom"] as const

const deadlockAndAdr = [
  refuse("DeadlockReached")
    .in("Deadlocked", "WithAdr")
    .because("AlreadyDeadlocked", "the complaint has already reached deadlock, or is with ADR", "adr.deadlock"),
  refuse("ReferredToAdr").in("WithAdr").because("AlreadyWithAdr", "the complaint is already with ADR", "adr.ofcom"),
  refuse("AdrDecided")
    .in(...UNDER_WAY, "Deadlocked")
    .because(...NOT_WITH_ADR),
]

/** A closing for one of the reasons that are given; the last refuses whatever the reason. */
const closing = [
  refuse("ComplaintClosed")
    .where({ reason: "outOfScope" })
    .in("Deadlocked", "WithAdr")
    .because(
      "RightOpen",
      "the complaint has reached deadlock or is with ADR, and closing it would take the right to go to ADR away",
      "adr.deadlock",
    ),
  refuse("ComplaintClosed")
    .where({ reason: "adrDecided" })
    .in(...UNDER_WAY, "Deadlocked")
    .because(...NOT_WITH_ADR),
  refuse("ComplaintClosed")
    .where({ reason: "silence" })
    .in(...OPEN)
    .because("NotSilent", "silence closes a complaint only where an outcome is proposed and the code says so"),
  refuse("ComplaintClosed")
    .in(...OPEN)
    .because("NotResolved", "the complaint is not resolved: no outcome has been accepted", "adr.eight-weeks"),
]

const wayOut = ({ reopening }: ComplaintsCode): string =>
  reopening === "restores" ? "reopen it first" : "what comes later is a new complaint"

const alreadyResolved = (code: ComplaintsCode): RefusalRule =>
  refuse(
    "CaseHandlerAssigned",
    "InvestigationStarted",
    "DelayNotified",
    "ContactTimeAgreed",
    "ComplaintEscalated",
    "OutcomeProposed",
    "OutcomeAccepted",
    "OutcomeRejected",
    "DeadlockReached",
    "AdrLetterSent",
    "ReferredToAdr",
    "AdrDecided",
    "ComplaintWithdrawn",
    "ComplaintClosed",
  )
    .in("Resolved")
    .because("AlreadyResolved", `the complaint is resolved; ${wayOut(code)}`, "adr.eight-weeks")

const newComplaint = refuse("ComplaintReopened")
  .in("Resolved", ...ENDED)
  .because("NewComplaint", "under this code a complaint is not reopened: what comes later is a new complaint")
