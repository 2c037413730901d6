/**
 * Complaints under other readings than the defaults: worked out on the paper calendar of the duties.
 *
 * @since 0.1.0
 */
import { MADE, NONE } from "./beginnings.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const THIRD_DAY = "2025-03-06T23:59:59.999Z"
const AFTER_THIRD_DAY = "2025-03-07T00:00:00Z"

const every = (n: 5 | 10, due: string, next: string): Scenario => ({
  id: `updates-every-${n}-working-days`,
  says: `Where "updated regularly" means every ${n} working days, an update starts the next ${n}.`,
  clauses: ["response-times.updates"],
  procedure: "Complaint",
  readings: { "updated-regularly": `every-${n}-working-days` },
  steps: [
    MADE,
    { at: THIRD_DAY, norms: { updateRegularly: { is: "none" } } },
    { at: AFTER_THIRD_DAY, norms: { updateRegularly: { is: "pending", times: 1, due } } },
    {
      at: "2025-03-10T10:00:00Z",
      event: "ProgressUpdateGiven",
      norms: { updateRegularly: { is: "pending", all: ["met", "pending"], due: next } },
    },
  ],
})

/** A contact time that is owed and one that is not, whatever ends and restores it under a reading. */
const contactTime = (reading: string, owed: Stand, way: ScenarioStep): readonly Scenario[] =>
  (["OutcomeAccepted", "ComplaintWithdrawn", "ComplaintClosed reason=outOfScope"] as const).map((over) => ({
    id: `contact-time-${reading}-${over.split(" ")[0]}`,
    says: "Under any reading, what ends a complaint ends the duty to agree a contact time, and a reopening restores it.",
    clauses: ["response-times.contact-time"],
    procedure: "Complaint",
    readings: { "contact-time": reading },
    steps: [
      MADE,
      way,
      {
        at: "2025-03-07T10:00:00Z",
        event: "OutcomeProposed",
        state: "OutcomeProposed",
        norms: { agreeContactTime: owed },
      },
      {
        at: "2025-03-07T11:00:00Z",
        event: over,
        state: over === "OutcomeAccepted" ? "Resolved" : over === "ComplaintWithdrawn" ? "Withdrawn" : "Closed",
      },
      {
        at: "2025-03-07T12:00:00Z",
        event: "ComplaintReopened",
        state: "UnderInvestigation",
        norms: { agreeContactTime: owed },
      },
      {
        at: "2025-03-07T13:00:00Z",
        event: "ContactTimeAgreed",
        norms: { agreeContactTime: { is: owed.is === "pending" ? "met" : "breached", times: 1 } },
      },
    ],
  }))

/** The first three working days of a complaint of Fri 2025-03-07 are Mon 10, Tue 11 and Wed 12. */
const overTheWeekend = (readings: Readonly<Record<string, string>>): Scenario => {
  const norm = "contact-time" in readings ? "agreeContactTime" : "updateRegularly"
  return {
    id: `over-the-weekend-${Object.values(readings)[0] ?? "by-default"}`,
    says: "Saturdays and Sundays are no working days.",
    clauses: ["response-times.contact-time", "response-times.updates"],
    procedure: "Complaint",
    readings,
    steps: [
      { at: "2025-03-07T09:00:00Z", event: "ComplaintMade", state: "Received" },
      { at: "2025-03-12T23:59:59.999Z", norms: { [norm]: NONE } },
      { at: "2025-03-13T00:00:00Z", norms: { [norm]: { is: "pending", times: 1 } } },
    ],
  }
}

/** Where a proposed outcome resolves, one that was rejected does not, and the complaint ends as any other. */
const proposalRejected = (over: string): Scenario => {
  const isAccepted = over === "OutcomeAccepted"
  const ended = {
    agreeContactTime: { is: "breached" },
    updateRegularly: { is: "ended", times: 1 },
    referToAdr: { is: "ended" },
  } as const
  return {
    id: `proposal-rejected-${over.split(" ")[0]}`,
    says: "A proposal that is rejected resolves nothing; acceptance, withdrawal and closing end what is owed as always.",
    clauses: ["complaints.resolve"],
    procedure: "Complaint",
    readings: { resolved: "outcome-proposed" },
    steps: [
      MADE,
      { at: "2025-03-04T10:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
      { at: "2025-03-05T10:00:00Z", event: "OutcomeRejected", state: "UnderInvestigation" },
      {
        at: "2025-03-10T10:00:00Z",
        event: over,
        state: isAccepted ? "Resolved" : over === "ComplaintWithdrawn" ? "Withdrawn" : "Closed",
        norms: { ...ended, resolveSpeedily: { is: isAccepted ? "met" : "ended", times: 1 } },
      },
      {
        at: "2025-03-11T10:00:00Z",
        event: "ComplaintReopened",
        state: "UnderInvestigation",
        norms: {
          resolveSpeedily: { is: "pending", times: 1 },
          updateRegularly: { is: "pending", times: 1 },
          referToAdr: { is: "notYet" },
        },
      },
    ],
  }
}

/** The same in the first days, while the contact time is still owed. */
const rejectedEarly = (over: string): Scenario => ({
  id: `proposal-rejected-early-${over.split(" ")[0]}`,
  says: "What ends a complaint in its first days ends the duty to agree a contact time, and a reopening restores it.",
  clauses: ["response-times.contact-time"],
  procedure: "Complaint",
  readings: { resolved: "outcome-proposed" },
  steps: [
    MADE,
    { at: "2025-03-04T10:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
    { at: "2025-03-04T11:00:00Z", event: "OutcomeRejected", state: "UnderInvestigation" },
    {
      at: "2025-03-04T12:00:00Z",
      event: over,
      state: over === "OutcomeAccepted" ? "Resolved" : over === "ComplaintWithdrawn" ? "Withdrawn" : "Closed",
      norms: { agreeContactTime: { is: "ended", times: 1 } },
    },
    {
      at: "2025-03-04T13:00:00Z",
      event: "ComplaintReopened",
      state: "UnderInvestigation",
      norms: { agreeContactTime: { is: "pending", times: 1 } },
    },
  ],
})

/** @since 0.1.0 */
export const COMPLAINT_READINGS: readonly Scenario[] = [
  every(5, "2025-03-13T23:59:59.999Z", "2025-03-17T23:59:59.999Z"),
  every(10, "2025-03-20T23:59:59.999Z", "2025-03-24T23:59:59.999Z"),
  {
    id: "contact-time-arises-then",
    says: "Where the duty arises when the first days are over, there is none before, and no time is set for it.",
    clauses: ["response-times.contact-time"],
    procedure: "Complaint",
    readings: { "contact-time": "arises-then" },
    steps: [
      { ...MADE, norms: { agreeContactTime: NONE } },
      { at: "2025-03-04T10:00:00Z", event: "DelayNotified" },
      { at: THIRD_DAY, norms: { agreeContactTime: NONE } },
      {
        at: AFTER_THIRD_DAY,
        norms: {
          agreeContactTime: { is: "pending", times: 1, due: null, phrase: "an agreed contact time will be made" },
        },
      },
    ],
  },
  ...[
    { "contact-time": "arises-then" },
    { "updated-regularly": "every-5-working-days" },
    { "updated-regularly": "every-10-working-days" },
    {},
  ].map(overTheWeekend),
  ...(["OutcomeAccepted", "ComplaintWithdrawn", "ComplaintClosed reason=outOfScope"] as const).flatMap((over) => [
    proposalRejected(over),
    rejectedEarly(over),
  ]),
  {
    id: "contact-time-when-stated",
    says: "Where the duty arises when the provider says that it cannot resolve, it is to be met there and then, each time.",
    clauses: ["response-times.contact-time"],
    procedure: "Complaint",
    readings: { "contact-time": "when-stated" },
    steps: [
      { ...MADE, norms: { agreeContactTime: NONE } },
      {
        at: "2025-03-04T10:00:00Z",
        event: "DelayNotified",
        norms: { agreeContactTime: { is: "pending", times: 1, due: "2025-03-04T10:00:00Z" } },
      },
      {
        at: "2025-03-04T10:00:00Z",
        event: "ContactTimeAgreed contactAt=2025-03-10T10:00:00Z",
        norms: { agreeContactTime: { is: "met", times: 1 } },
      },
      { at: "2025-03-05T10:00:00Z", event: "DelayNotified" },
      { at: "2025-03-05T10:00:00Z", event: "DelayNotified" },
      {
        at: "2025-03-05T10:00:00.001Z",
        norms: { agreeContactTime: { is: "breached", all: ["met", "breached", "breached"] } },
      },
    ],
  },
  ...contactTime(
    "arises-then",
    { is: "pending", times: 1, due: null },
    {
      at: AFTER_THIRD_DAY,
      norms: { agreeContactTime: { is: "pending" } },
    },
  ),
  ...contactTime("when-stated", { is: "breached", times: 1 }, { at: "2025-03-04T10:00:00Z", event: "DelayNotified" }),
  {
    id: "resolved-by-a-proposal",
    says: "Where a proposed outcome resolves, it ends what is owed until it is rejected, and the complaint can be closed.",
    clauses: ["complaints.resolve", "adr.eight-weeks"],
    procedure: "Complaint",
    readings: { resolved: "outcome-proposed" },
    steps: [
      MADE,
      {
        at: "2025-03-04T10:00:00Z",
        event: "OutcomeProposed",
        state: "OutcomeProposed",
        norms: {
          resolveSpeedily: { is: "met", times: 1 },
          agreeContactTime: { is: "ended" },
          referToAdr: { is: "ended" },
          acknowledge: { is: "pending" },
        },
      },
      {
        at: "2025-03-05T10:00:00Z",
        event: "OutcomeRejected",
        state: "UnderInvestigation",
        norms: {
          resolveSpeedily: { is: "pending", times: 1 },
          agreeContactTime: { is: "pending", times: 1, due: THIRD_DAY },
          referToAdr: { is: "notYet" },
        },
      },
      { at: AFTER_THIRD_DAY, norms: { updateRegularly: { is: "pending", times: 1 } } },
      {
        at: "2025-03-07T10:00:00Z",
        event: "OutcomeProposed",
        state: "OutcomeProposed",
        norms: { updateRegularly: { is: "ended", times: 1 }, resolveSpeedily: { is: "met", times: 1 } },
      },
      {
        at: "2025-03-08T10:00:00Z",
        event: "OutcomeRejected",
        state: "UnderInvestigation",
        norms: { updateRegularly: { is: "pending", times: 1 } },
      },
      { at: "2025-03-09T10:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
      { at: "2025-03-10T10:00:00Z", event: "ComplaintClosed", state: "Closed" },
      {
        at: "2025-03-11T10:00:00Z",
        event: "ComplaintReopened",
        state: "UnderInvestigation",
        norms: {
          resolveSpeedily: { is: "pending", times: 1 },
          updateRegularly: { is: "pending", times: 1 },
          referToAdr: { is: "notYet" },
        },
      },
      { at: "2025-03-12T10:00:00Z", event: "ComplaintLogged" },
    ],
  },
]
