import type { ComplaintEventType } from "../../code/events.ts"
import type { Party } from "../../code/parties.ts"
import type { EventRule } from "../../machine/machine.ts"

/**
 * What each event of a complaint is in words, and whose deed it is.
 *
 * @example
 * EVENTS.AdrDecided // => { says: "the ADR scheme decides", by: "scheme" }
 * @since 0.1.0
 */
export const EVENTS: Readonly<Record<ComplaintEventType, EventRule & { readonly by: Party }>> = {
  ComplaintMade: { says: "the complaint is made", by: "complainant" },
  ComplaintLogged: { says: "the complaint is logged", by: "provider" },
  ComplaintAcknowledged: { says: "the complaint is acknowledged", by: "provider" },
  CaseHandlerAssigned: { says: "a case handler is assigned", by: "provider" },
  InvestigationStarted: { says: "the investigation starts", by: "provider" },
  DelayNotified: { says: "the provider says that it cannot resolve the complaint yet", by: "provider" },
  ContactTimeAgreed: { says: "a contact time is agreed", by: "provider" },
  ContactMade: { says: "the provider contacts the complainant", by: "provider" },
  ProgressUpdateGiven: { says: "an update on progress is given", by: "provider" },
  FirstResponseGiven: { says: "a first response is given", by: "provider" },
  ResolutionPlanGiven: { says: "a plan for the resolution is given", by: "provider" },
  EscalationRequested: { says: "escalation is asked for", by: "complainant" },
  ComplaintEscalated: { says: "the complaint is escalated", by: "provider" },
  OutcomeProposed: { says: "an outcome is proposed", by: "provider" },
  OutcomeAccepted: { says: "the outcome is accepted", by: "complainant" },
  OutcomeRejected: { says: "the outcome is rejected", by: "complainant" },
  DeadlockRequested: { says: "deadlock is asked for", by: "complainant" },
  DeadlockDeclined: { says: "deadlock is declined", by: "provider" },
  DeadlockReached: { says: "deadlock is reached", by: "provider" },
  AdrLetterSent: { says: "the ADR letter is sent", by: "provider" },
  ReferredToAdr: { says: "the complaint is taken to ADR", by: "complainant" },
  AdrDecided: { says: "the ADR scheme decides", by: "scheme" },
  AdrDecisionAccepted: { says: "the decision of the ADR scheme is accepted", by: "complainant" },
  AdrDecisionCarriedOut: { says: "the decision of the ADR scheme is carried out", by: "provider" },
  ComplaintWithdrawn: { says: "the complaint is withdrawn", by: "complainant" },
  ComplaintClosed: { says: "the complaint is closed", by: "provider" },
  ComplaintReopened: { says: "the complaint is reopened", by: "provider" },
}
