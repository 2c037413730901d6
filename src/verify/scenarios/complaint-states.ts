/**
 * What may happen to a complaint in each of its states, worked out from the Code: whatever is not named is refused.
 *
 * @since 0.1.0
 */
import { MADE } from "./beginnings.ts"
import type { Scenario } from "./scenario.ts"

/** What the provider can do about any open complaint, whatever its state. */
const HANDLING = [
  "ComplaintAcknowledged",
  "FirstResponseGiven",
  "ResolutionPlanGiven",
  "DelayNotified",
  "ContactTimeAgreed",
  "ContactMade",
  "ProgressUpdateGiven",
  "EscalationRequested",
  "ComplaintEscalated",
  "AdrLetterSent reason=weeksOver",
]
const INVESTIGATION = ["ComplaintLogged", "CaseHandlerAssigned", "InvestigationStarted"]
const ADR_DECISION = ["AdrDecided", "AdrDecisionAccepted", "AdrDecisionCarriedOut"]
const ON_OUTCOMES = ["OutcomeAccepted", "OutcomeRejected"]
const EVERY_CLOSING = [
  "ComplaintClosed",
  "ComplaintClosed reason=adrDecided",
  "ComplaintClosed reason=silence",
  "ComplaintClosed reason=outOfScope",
]
const FROM_THE_START = [
  ...HANDLING,
  "AdrLetterSent",
  ...INVESTIGATION,
  "OutcomeProposed",
  ...ON_OUTCOMES,
  "DeadlockRequested",
  "DeadlockDeclined",
  "DeadlockReached",
  "ReferredToAdr",
  ...ADR_DECISION,
  "ComplaintWithdrawn",
  ...EVERY_CLOSING,
]
/** What an open complaint can come to before its weeks are over. */
const ENDS = {
  OutcomeProposed: ["OutcomeProposed"],
  Deadlocked: ["DeadlockReached", "AdrLetterSent"],
  Withdrawn: ["ComplaintWithdrawn"],
  Closed: ["ComplaintClosed reason=outOfScope"],
}
const NOT_AT_ADR = {
  NotWithAdr: [...ADR_DECISION, "ComplaintClosed reason=adrDecided"],
  NotEnded: ["ComplaintReopened"],
  AlreadyMade: ["ComplaintMade"],
  ContactBeforeAgreement: ["ContactTimeAgreed contactAt=2025-01-06T09:00:00Z"],
}
const AT_WORK = {
  ...NOT_AT_ADR,
  DeadlockNotOnRequest: ["DeadlockRequested", "DeadlockDeclined"],
  AdrNotOpen: ["ReferredToAdr"],
}
const NOTHING_PROPOSED = { ...AT_WORK, NothingProposed: ON_OUTCOMES, NotResolved: ["ComplaintClosed"] }
const NOT_PROPOSED = { ...NOTHING_PROPOSED, NotSilent: ["ComplaintClosed reason=silence"] }

/** @since 0.1.0 */
export const COMPLAINT_STATES: readonly Scenario[] = [
  {
    id: "complaint-not-made",
    says: "A complaint begins by being made, through any channel; the Customer Thermometer is for customers only.",
    clauses: ["complaints.seriously", "channels.thermometer"],
    procedure: "Complaint",
    steps: [
      {
        at: "2025-03-03T09:00:00Z",
        may: {
          Received: [
            "ComplaintMade",
            "ComplaintMade channel=InPerson",
            "ComplaintMade channel=Telephone",
            "ComplaintMade channel=Letter",
            "ComplaintMade channel=Webchat",
            "ComplaintMade channel=WebForm",
            "ComplaintMade channel=Ticket",
            "ComplaintMade channel=Fax",
            "ComplaintMade channel=SocialMedia",
            "ComplaintMade channel=CustomerThermometer",
            "ComplaintMade complainant.customer=false",
          ],
        },
        refuses: {
          NotACustomer: ["ComplaintMade channel=CustomerThermometer complainant.customer=false"],
          NotMadeYet: [...FROM_THE_START, "ComplaintReopened"],
        },
      },
    ],
  },
  {
    id: "complaint-received-and-logged",
    says: "A complaint that is received is to be logged, investigated and answered, and is not resolved by itself.",
    clauses: ["response-times.logged", "response-times.handler", "adr.eight-weeks"],
    procedure: "Complaint",
    steps: [
      {
        ...MADE,
        may: {
          Received: HANDLING,
          Logged: ["ComplaintLogged"],
          UnderInvestigation: ["CaseHandlerAssigned", "InvestigationStarted"],
          ...ENDS,
        },
        refuses: NOT_PROPOSED,
      },
      {
        at: "2025-03-03T10:00:00Z",
        event: "ComplaintLogged",
        state: "Logged",
        may: {
          Logged: [...HANDLING, "ComplaintLogged"],
          UnderInvestigation: ["CaseHandlerAssigned", "InvestigationStarted"],
          ...ENDS,
        },
        refuses: NOT_PROPOSED,
      },
      {
        at: "2025-03-03T11:00:00Z",
        event: "CaseHandlerAssigned",
        state: "UnderInvestigation",
        may: { UnderInvestigation: [...HANDLING, ...INVESTIGATION], ...ENDS },
        refuses: NOT_PROPOSED,
      },
    ],
  },
  {
    id: "complaint-proposed-rejected-accepted",
    says: "An outcome is proposed, rejected, and accepted after all: from then on the complaint is resolved.",
    clauses: ["complaints.resolve", "adr.eight-weeks"],
    procedure: "Complaint",
    steps: [
      MADE,
      {
        at: "2025-03-04T09:00:00Z",
        event: "OutcomeProposed",
        state: "OutcomeProposed",
        may: {
          OutcomeProposed: [...HANDLING, ...INVESTIGATION, "OutcomeProposed"],
          Resolved: ["OutcomeAccepted"],
          UnderInvestigation: ["OutcomeRejected"],
          Deadlocked: ["DeadlockReached", "AdrLetterSent"],
          Withdrawn: ["ComplaintWithdrawn"],
          Closed: ["ComplaintClosed reason=outOfScope"],
        },
        refuses: { ...AT_WORK, NotResolved: ["ComplaintClosed"], NoSilenceRule: ["ComplaintClosed reason=silence"] },
      },
      {
        at: "2025-03-05T09:00:00Z",
        event: "OutcomeRejected",
        state: "UnderInvestigation",
        may: { UnderInvestigation: [...HANDLING, ...INVESTIGATION], Resolved: ["OutcomeAccepted"], ...ENDS },
        refuses: {
          ...AT_WORK,
          NothingProposed: ["OutcomeRejected"],
          NotResolved: ["ComplaintClosed"],
          NotSilent: ["ComplaintClosed reason=silence"],
        },
      },
      {
        at: "2025-03-06T09:00:00Z",
        event: "OutcomeAccepted",
        state: "Resolved",
        may: {
          Resolved: ["ComplaintLogged", "ComplaintAcknowledged", "ContactMade", "ProgressUpdateGiven"],
          Closed: ["ComplaintClosed"],
          UnderInvestigation: ["ComplaintReopened"],
        },
        refuses: {
          AlreadyMade: ["ComplaintMade"],
          AlreadyResolved: [
            "CaseHandlerAssigned",
            "InvestigationStarted",
            "FirstResponseGiven",
            "ResolutionPlanGiven",
            "DelayNotified",
            "ContactTimeAgreed",
            "EscalationRequested",
            "ComplaintEscalated",
            "OutcomeProposed",
            ...ON_OUTCOMES,
            "DeadlockRequested",
            "DeadlockDeclined",
            "DeadlockReached",
            "AdrLetterSent",
            "AdrLetterSent reason=weeksOver",
            "ReferredToAdr",
            ...ADR_DECISION,
            "ComplaintWithdrawn",
            ...EVERY_CLOSING.slice(1),
          ],
        },
      },
      {
        at: "2025-03-07T09:00:00Z",
        event: "ComplaintClosed",
        state: "Closed",
        may: { UnderInvestigation: ["ComplaintReopened"] },
        refuses: { CaseEnded: ["ComplaintMade", ...FROM_THE_START] },
      },
      {
        at: "2025-03-10T09:00:00Z",
        event: "ComplaintReopened",
        state: "UnderInvestigation",
        may: { UnderInvestigation: [...HANDLING, ...INVESTIGATION], ...ENDS },
        refuses: NOT_PROPOSED,
      },
    ],
  },
  {
    id: "complaint-withdrawn",
    says: "A complaint that is withdrawn is over, until it is reopened.",
    clauses: ["complaints.resolve"],
    procedure: "Complaint",
    steps: [
      MADE,
      {
        at: "2025-03-04T09:00:00Z",
        event: "ComplaintWithdrawn",
        state: "Withdrawn",
        may: { UnderInvestigation: ["ComplaintReopened"] },
        refuses: { CaseEnded: ["ComplaintMade", ...FROM_THE_START] },
      },
    ],
  },
  {
    id: "complaint-deadlocked-and-at-adr",
    says: "Deadlock sends the letter and opens ADR; what the scheme decides, once accepted, is carried out before closing.",
    clauses: ["adr.deadlock", "adr.ofcom"],
    procedure: "Complaint",
    steps: [
      MADE,
      {
        at: "2025-03-10T09:00:00Z",
        event: "DeadlockReached",
        state: "Deadlocked",
        emits: ["notice AdrLetter to complainant"],
        may: {
          Deadlocked: [...HANDLING, ...INVESTIGATION, "OutcomeProposed", "AdrLetterSent"],
          WithAdr: ["ReferredToAdr"],
          Withdrawn: ["ComplaintWithdrawn"],
        },
        refuses: {
          ...NOT_AT_ADR,
          NothingProposed: ON_OUTCOMES,
          AlreadyDeadlocked: ["DeadlockReached", "DeadlockDeclined"],
          DeadlockNotOnRequest: ["DeadlockRequested"],
          RightOpen: ["ComplaintClosed reason=outOfScope"],
          NotSilent: ["ComplaintClosed reason=silence"],
          NotResolved: ["ComplaintClosed"],
        },
      },
      {
        at: "2025-03-11T09:00:00Z",
        event: "OutcomeProposed",
        may: {
          Deadlocked: [...HANDLING, ...INVESTIGATION, "OutcomeProposed", "AdrLetterSent", "OutcomeRejected"],
          Resolved: ["OutcomeAccepted"],
          WithAdr: ["ReferredToAdr"],
          Withdrawn: ["ComplaintWithdrawn"],
        },
      },
      {
        at: "2025-03-12T09:00:00Z",
        event: "ReferredToAdr",
        state: "WithAdr",
        may: {
          WithAdr: [...HANDLING, ...INVESTIGATION, "OutcomeProposed", "OutcomeRejected", "AdrLetterSent", "AdrDecided"],
          Resolved: ["OutcomeAccepted"],
          Withdrawn: ["ComplaintWithdrawn"],
        },
        refuses: {
          AlreadyMade: ["ComplaintMade"],
          ContactBeforeAgreement: ["ContactTimeAgreed contactAt=2025-01-06T09:00:00Z"],
          AlreadyDeadlocked: ["DeadlockReached", "DeadlockDeclined"],
          AlreadyWithAdr: ["ReferredToAdr", "DeadlockRequested"],
          AdrNotDecided: ["AdrDecisionAccepted", "ComplaintClosed reason=adrDecided"],
          NothingToCarryOut: ["AdrDecisionCarriedOut"],
          RightOpen: ["ComplaintClosed reason=outOfScope"],
          NotSilent: ["ComplaintClosed reason=silence"],
          NotResolved: ["ComplaintClosed"],
          NotEnded: ["ComplaintReopened"],
        },
      },
      {
        at: "2025-03-13T09:00:00Z",
        event: "AdrDecided",
        refuses: {
          NothingToCarryOut: ["AdrDecisionCarriedOut"],
          DueBeforeAcceptance: ["AdrDecisionAccepted carryOutBy=2025-03-13T08:59:59.999Z"],
        },
        may: {
          WithAdr: [
            ...HANDLING,
            ...INVESTIGATION,
            "OutcomeProposed",
            "OutcomeRejected",
            "AdrLetterSent",
            "AdrDecided",
            "AdrDecisionAccepted",
            "AdrDecisionAccepted carryOutBy=2025-03-13T09:00:00Z",
          ],
          Resolved: ["OutcomeAccepted"],
          Withdrawn: ["ComplaintWithdrawn"],
          Closed: ["ComplaintClosed reason=adrDecided"],
        },
      },
      {
        at: "2025-03-14T09:00:00Z",
        event: "AdrDecisionAccepted",
        refuses: { DecisionNotCarriedOut: ["ComplaintClosed reason=adrDecided"] },
      },
      {
        at: "2025-03-17T09:00:00Z",
        event: "AdrDecisionCarriedOut",
        refuses: { NothingToCarryOut: ["AdrDecisionCarriedOut"] },
      },
      { at: "2025-03-18T09:00:00Z", event: "ComplaintClosed reason=adrDecided", state: "Closed" },
    ],
  },
  {
    id: "complaint-at-adr-twice",
    says: "A complaint that is reopened and goes to ADR again waits for a new decision; the old one binds no more.",
    clauses: ["adr.ofcom"],
    procedure: "Complaint",
    steps: [
      MADE,
      {
        at: "2025-03-10T09:00:00Z",
        event: "DeadlockReached",
        state: "Deadlocked",
        emits: ["notice AdrLetter to complainant"],
      },
      { at: "2025-03-10T10:00:00Z", event: "AdrLetterSent" },
      { at: "2025-03-12T09:00:00Z", event: "ReferredToAdr", state: "WithAdr" },
      { at: "2025-03-13T09:00:00Z", event: "AdrDecided" },
      { at: "2025-03-14T09:00:00Z", event: "AdrDecisionAccepted" },
      { at: "2025-03-17T09:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
      { at: "2025-03-18T09:00:00Z", event: "ComplaintReopened", state: "UnderInvestigation" },
      {
        at: "2025-03-19T09:00:00Z",
        event: "ReferredToAdr",
        state: "WithAdr",
        refuses: {
          AdrNotDecided: ["AdrDecisionAccepted", "ComplaintClosed reason=adrDecided"],
          NothingToCarryOut: ["AdrDecisionCarriedOut"],
          NothingProposed: ON_OUTCOMES,
        },
      },
      { at: "2025-03-20T09:00:00Z", event: "AdrDecided" },
      { at: "2025-03-21T09:00:00Z", event: "ComplaintClosed reason=adrDecided", state: "Closed" },
    ],
  },
  {
    id: "complaint-reopened-with-nothing-proposed",
    says: "After a reopening the old proposal is gone: it can be neither accepted nor rejected.",
    clauses: ["complaints.resolve"],
    procedure: "Complaint",
    steps: [
      MADE,
      { at: "2025-03-04T09:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
      { at: "2025-03-05T09:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
      { at: "2025-03-06T09:00:00Z", event: "ComplaintReopened", state: "UnderInvestigation" },
      {
        at: "2025-03-07T09:00:00Z",
        event: "DeadlockReached",
        state: "Deadlocked",
        emits: ["notice AdrLetter to complainant"],
        refuses: { NothingProposed: ON_OUTCOMES },
      },
      {
        at: "2025-03-08T09:00:00Z",
        event: "ReferredToAdr",
        state: "WithAdr",
        refuses: { NothingProposed: ON_OUTCOMES },
      },
    ],
  },
]
