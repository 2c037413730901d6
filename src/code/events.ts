/**
 * The events of a complaint, in their interchange form.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { channelNames } from "./channel-names.ts"
import { event } from "./event.ts"
import { Headcount, Id, InstantFromText, Text } from "./field.ts"

/**
 * The ways in which a complaint can reach the provider.
 *
 * @since 0.1.0
 */
export const Channel = Schema.Literals(channelNames)

/** A channel. @since 0.1.0 */
export type Channel = typeof Channel.Type

/**
 * Who complains: of what kind, whether a customer, and how many people work for it (volunteers count for a business, not
 * for a not-for-profit).
 *
 * @since 0.1.0
 */
export const Complainant = Schema.Struct({
  kind: Schema.Literals(["consumer", "business", "notForProfit", "other"]),
  customer: Schema.Boolean,
  people: Schema.optionalKey(Schema.Struct({ working: Headcount, volunteers: Schema.optionalKey(Headcount) })),
})

const SchemeId = Id.annotate({ description: "the id of an ADR scheme, or `unknown`" })

/**
 * The schema of each event of a complaint, by its type.
 *
 * @since 0.1.0
 */
export const COMPLAINT_EVENTS = {
  ComplaintMade: event("ComplaintMade", "A complaint reaches the provider.", {
    channel: Channel,
    complainant: Complainant,
    about: Text,
    responseExpected: Schema.Literals(["explicit", "implicit", "none"]),
    subject: Schema.optionalKey(
      Id.annotate({ description: "what kind of complaint it is, by the subjects of the code" }),
    ),
  }),
  ComplaintLogged: event("ComplaintLogged", "The complaint is logged.", {}),
  ComplaintAcknowledged: event("ComplaintAcknowledged", "The complaint is acknowledged.", {
    channel: Schema.optionalKey(Channel),
  }),
  CaseHandlerAssigned: event("CaseHandlerAssigned", "A case handler is assigned.", { handler: Text }),
  InvestigationStarted: event("InvestigationStarted", "The investigation starts.", {}),
  DelayNotified: event("DelayNotified", "The provider says that it cannot resolve the complaint yet.", { why: Text }),
  ContactTimeAgreed: event("ContactTimeAgreed", "A time for the next contact is agreed.", {
    contactAt: InstantFromText,
  }),
  ContactMade: event("ContactMade", "The provider contacts the complainant.", {}),
  ProgressUpdateGiven: event("ProgressUpdateGiven", "The provider gives an update on progress.", {}),
  FirstResponseGiven: event("FirstResponseGiven", "The provider gives its first response to the complaint.", {}),
  ResolutionPlanGiven: event(
    "ResolutionPlanGiven",
    "The provider says how and by when it means to resolve the complaint.",
    { plan: Schema.optionalKey(Text) },
  ),
  EscalationRequested: event("EscalationRequested", "The complainant asks for the complaint to be escalated.", {
    stage: Schema.optionalKey(Id.annotate({ description: "the stage that is asked for, where one is" })),
  }),
  ComplaintEscalated: event("ComplaintEscalated", "The complaint goes to a stage of escalation.", { stage: Id }),
  OutcomeProposed: event("OutcomeProposed", "The provider proposes an outcome.", { summary: Text }),
  OutcomeAccepted: event("OutcomeAccepted", "The complainant accepts the outcome.", {}),
  OutcomeRejected: event("OutcomeRejected", "The complainant rejects the outcome.", {}),
  DeadlockRequested: event(
    "DeadlockRequested",
    "The complainant asks for deadlock to be declared, or for the letter that says so.",
    { why: Schema.optionalKey(Text) },
  ),
  DeadlockDeclined: event("DeadlockDeclined", "The provider declines to declare deadlock, with the reason.", {
    why: Text,
  }),
  DeadlockReached: event("DeadlockReached", "The outcome is told, the complainant is unhappy, no review will follow.", {
    why: Text,
  }),
  AdrLetterSent: event("AdrLetterSent", "The letter on alternative dispute resolution (ADR) is sent.", {
    reason: Schema.Literals(["deadlock", "weeksOver"]),
    scheme: SchemeId,
  }),
  ReferredToAdr: event("ReferredToAdr", "The complainant takes the complaint to ADR.", { scheme: SchemeId }),
  AdrDecided: event("AdrDecided", "The ADR scheme decides.", { outcome: Text }),
  AdrDecisionAccepted: event(
    "AdrDecisionAccepted",
    "The complainant accepts the decision of the ADR scheme, which asks something of the provider by an instant.",
    { carryOutBy: InstantFromText },
  ),
  AdrDecisionCarriedOut: event("AdrDecisionCarriedOut", "The provider has done what the ADR scheme decided.", {}),
  ComplaintWithdrawn: event("ComplaintWithdrawn", "The complainant withdraws the complaint.", {}),
  ComplaintClosed: event("ComplaintClosed", "The provider closes the complaint.", {
    reason: Schema.Literals(["resolved", "adrDecided", "silence", "outOfScope"]),
  }),
  ComplaintReopened: event("ComplaintReopened", "The complaint is reopened.", { why: Text }),
} as const

/**
 * The types of event of a complaint.
 *
 * @since 0.1.0
 */
export type ComplaintEventType = keyof typeof COMPLAINT_EVENTS

/**
 * An event of a complaint, decoded: instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export type ComplaintEvent = {
  readonly [T in ComplaintEventType]: (typeof COMPLAINT_EVENTS)[T]["Type"]
}[ComplaintEventType]
