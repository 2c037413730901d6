/**
 * The mutants of Opus's rules of complaints that are known to be equivalent to them.
 *
 * @since 0.1.0
 */
import type { Equivalent } from "./equivalent.ts"

/** Those of Complaint, each with why. @since 0.1.0 */
export const COMPLAINT_EQUIVALENTS: readonly Equivalent[] = [
  {
    mutants: "Complaint/transitions.NotMade ComplaintMade(CustomerThermometer, true) -> Received/on.where.0:drop",
    why: "A complaint through any other channel is taken to the same effect by the other transition.",
  },
  {
    mutants: "Complaint/transitions.Deadlocked|WithAdr AdrLetterSent(deadlock)/on.where.0:drop",
    why: "The letter of the other reason is taken there by another transition to the same effect.",
  },
  {
    mutants: "Complaint/states.Deadlocked/takes AdrLetterSent",
    why: "Letters of both reasons are taken there to the same effect.",
  },
  {
    mutants: "Complaint/states.WithAdr/takes AdrLetterSent",
    why: "Letters of both reasons are taken there to the same effect.",
  },
  {
    mutants: "Complaint/transitions.WithAdr ComplaintClosed(adrDecided) -> Closed/reasons.0.when.what.undoneBy.0:drop",
    why: "Once the decision is carried out the closing is taken, and no reason is told.",
  },
  {
    mutants: "Complaint/transitions.OutcomeProposed ComplaintClosed(silence) -> Closed/to:*",
    why: "The Code lets no silence close a complaint: the transition is never taken.",
  },
  {
    mutants: "Complaint/refusals.4 UnknownStage/*",
    why: "The table of stages is lost, so that every escalation is taken as recorded, and this reason is never told.",
  },
  {
    mutants: "Complaint/refusals.5 NothingProposed/states.UnderInvestigation:drop",
    why: "The guard of the acceptance tells the same reason there.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.Received:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.Logged:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.UnderInvestigation:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.OutcomeProposed:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.Deadlocked:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.15 NotSilent/states.OutcomeProposed:drop",
    why: "The closing by silence tells the reason of its guard there.",
  },
  {
    mutants: "Complaint/refusals.16 NotResolved/states.OutcomeProposed:drop",
    why: "The closing as resolved tells the reason of its guard there, and so do the others.",
  },
  {
    mutants: "Complaint/norms.*/restoredBy.outcome-accepted:as outcome-proposed",
    why: "What has ended a complaint leaves no outcome to reject before it is reopened, which restores the norm.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/until.outcome-accepted.0:drop",
    why: "What carries the duty out need not end it: once it is done nothing runs.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/until.outcome-proposed:as outcome-accepted",
    why: "What carries the duty out need not end it: once it is done nothing runs.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/until.outcome-proposed.0:drop",
    why: "What carries the duty out need not end it: once it is done nothing runs.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/until.outcome-proposed.1:drop",
    why: "What carries the duty out need not end it: once it is done nothing runs.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/recurs:add",
    why: "What carries the duty out ends it, so that it does not start anew.",
  },
  {
    mutants: "Complaint/norms.referToAdr/recurs:add",
    why: "A right does not recur: whether it is open is asked anew at each instant.",
  },
  {
    mutants: "Complaint/transitions.*ReferredToAdr -> WithAdr/reasons.0.when.*:shorter",
    why: "This reason is told only where the guard fails, which is so only before the right opens or after it has lapsed.",
  },
  {
    mutants: "Complaint/transitions.*ReferredToAdr -> WithAdr/reasons.0.when.*:unit",
    why: "This reason is told only where the guard fails, which is so only before the right opens or after it has lapsed.",
  },
  {
    mutants: "Complaint/transitions.*ReferredToAdr -> WithAdr/reasons.0.when.since:first",
    why: "This reason is told only where the guard fails, which is so only before the right opens or after it has lapsed.",
  },
  {
    mutants: "Complaint/transitions.*ReferredToAdr -> WithAdr/reasons.0.when:edge",
    why: "This reason is told only where the guard fails, which is so only before the right opens or after it has lapsed.",
  },
  {
    mutants: "Complaint/norms.sendDeadlockLetter/does.first-discharges.*.where.0:drop",
    why: "Under that reading letters of both reasons carry the duty out.",
  },
  {
    mutants: "Complaint/norms.sendWeeksOverLetter/does.first-discharges.*.where.0:drop",
    why: "Under that reading letters of both reasons carry the duty out.",
  },
  {
    mutants: "Complaint/norms.sendDeadlockLetter/until.first-discharges.3.where.0:drop",
    why: "The letter of the other reason carries the duty out, and what it ends is done.",
  },
  {
    mutants: "Complaint/transitions.*/when.*of.1.among.first-made.span:longer",
    why: "The Code's own eight weeks, which the guard asks for as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/transitions.*/when.*of.1.among.first-made.span:unit",
    why: "The Code's own eight weeks, which the guard asks for as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/transitions.*/when.*of.1.among.first-made:edge",
    why: "The Code's own eight weeks, which the guard asks for as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/norms.referToAdr/terms.starts.once.of.1.among.first-made.span:longer",
    why: "The Code's own eight weeks, which open the right as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/norms.referToAdr/terms.starts.once.of.1.among.first-made.span:unit",
    why: "The Code's own eight weeks, which open the right as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/norms.referToAdr/terms.starts.once.of.1.among.first-made:edge",
    why: "The Code's own eight weeks, which open the right as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/*among.date-reached.of.0:drop",
    why: "Eight weeks are never over before six are and 8 April 2026 has come.",
  },
  {
    mutants: "Complaint/*among.date-reached.of.0.span:longer",
    why: "Eight weeks are never over before six are and 8 April 2026 has come.",
  },
  {
    mutants: "Complaint/*among.date-reached.of.0.span:unit",
    why: "Eight weeks are never over before six are and 8 April 2026 has come.",
  },
  {
    mutants: "Complaint/*among.date-reached.of.0:edge",
    why: "Eight weeks are never over before six are and 8 April 2026 has come.",
  },
]
