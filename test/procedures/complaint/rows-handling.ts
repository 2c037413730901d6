/** From the making of a complaint to the answer to its outcome. */
import { at } from "../../case/cases.ts"
import { PROPOSED } from "./paths.ts"
import { OPEN, OUTSIDE, type Row, UNDER_WAY, WHILE_OPEN } from "./row.ts"

const WHILE_MADE = { stays: `${OPEN} Resolved`, ...OUTSIDE } as const
const MAKING = { "-> Received": "NotMade", AlreadyMade: `${OPEN} Resolved`, CaseEnded: "Closed Withdrawn" } as const
const BEGINNING = {
  "-> UnderInvestigation": "Received Logged",
  stays: "UnderInvestigation OutcomeProposed Deadlocked WithAdr",
  AlreadyResolved: "Resolved",
  ...OUTSIDE,
} as const

const thermometer = (customer: boolean) => ({
  channel: "CustomerThermometer",
  complainant: { kind: "consumer", customer },
})

export const HANDLING: readonly Row[] = [
  {
    on: "ComplaintMade",
    cells: MAKING,
    cites: [
      "channels.in-person",
      "channels.telephone",
      "channels.in-writing",
      "channels.webchat",
      "complaints.seriously",
    ],
  },
  {
    on: "ComplaintMade",
    given: "through the Customer Thermometer by a customer",
    fields: thermometer(true),
    cells: MAKING,
    cites: ["channels.thermometer", "complaints.seriously"],
  },
  {
    on: "ComplaintMade",
    given: "through the Customer Thermometer by someone else",
    fields: thermometer(false),
    cells: { NotACustomer: "NotMade", AlreadyMade: `${OPEN} Resolved`, CaseEnded: "Closed Withdrawn" },
    cites: [],
  },
  {
    on: "ComplaintLogged",
    cells: {
      "-> Logged": "Received",
      stays: "Logged UnderInvestigation OutcomeProposed Deadlocked WithAdr Resolved",
      ...OUTSIDE,
    },
    cites: ["response-times.logged"],
  },
  { on: "ComplaintAcknowledged", cells: WHILE_MADE, cites: ["response-times.acknowledge"] },
  { on: "CaseHandlerAssigned", cells: BEGINNING, cites: ["response-times.handler"] },
  { on: "InvestigationStarted", cells: BEGINNING, cites: ["response-times.investigated"] },
  { on: "FirstResponseGiven", cells: WHILE_OPEN, cites: ["complaints.resolve"] },
  { on: "ResolutionPlanGiven", cells: WHILE_OPEN, cites: ["complaints.resolve"] },
  { on: "DelayNotified", cells: WHILE_OPEN, cites: ["response-times.contact-time"] },
  {
    on: "ContactTimeAgreed",
    given: "for the instant of the agreement or later",
    fields: { contactAt: at("2024-06-04T10:00+01:00") },
    cells: WHILE_OPEN,
    cites: ["response-times.contact-time"],
  },
  {
    on: "ContactTimeAgreed",
    given: "for a millisecond before the agreement",
    fields: { contactAt: at("2024-06-04T09:59:59.999+01:00") },
    cells: { ContactBeforeAgreement: OPEN, AlreadyResolved: "Resolved", ...OUTSIDE },
    cites: [],
  },
  { on: "ContactMade", cells: WHILE_MADE, cites: ["response-times.contact-time", "response-times.updates"] },
  { on: "ProgressUpdateGiven", cells: WHILE_MADE, cites: ["response-times.updates"] },
  {
    on: "OutcomeProposed",
    cells: {
      "-> OutcomeProposed": UNDER_WAY,
      stays: "Deadlocked WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: ["complaints.resolve"],
  },
  {
    on: "OutcomeAccepted",
    given: "where nothing was proposed before that state",
    cells: {
      "-> Resolved": "OutcomeProposed",
      "NothingProposed/accepted": "Received Logged",
      "NothingProposed/accepted later": "UnderInvestigation Deadlocked WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: ["complaints.resolve", "adr.eight-weeks"],
  },
  {
    on: "OutcomeAccepted",
    given: "where an outcome has been proposed, even if it was rejected",
    paths: PROPOSED,
    cells: { "-> Resolved": "UnderInvestigation OutcomeProposed Deadlocked WithAdr" },
    cites: ["complaints.resolve", "adr.eight-weeks"],
  },
  {
    on: "OutcomeRejected",
    given: "where nothing was proposed before that state",
    cells: {
      "-> UnderInvestigation": "OutcomeProposed",
      "NothingProposed/rejected": "Received Logged UnderInvestigation Deadlocked WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: ["complaints.resolve"],
  },
  {
    on: "OutcomeRejected",
    given: "where an outcome has been proposed",
    paths: PROPOSED,
    cells: {
      "-> UnderInvestigation": "OutcomeProposed",
      "NothingProposed/rejected": "UnderInvestigation",
      stays: "Deadlocked WithAdr",
    },
    cites: ["complaints.resolve"],
  },
]
