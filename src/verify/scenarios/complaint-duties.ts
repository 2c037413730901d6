/**
 * By when a complaint's duties are due, what carries them out, ends and restores them: worked out on a paper calendar.
 *
 * A complaint of Mon 2025-03-03, 09:00, in opening hours; no holiday in the weeks after it but 17 March in Northern Ireland.
 * 24 working hours: Mon 8.5, Tue 9: 17.5; 6.5 left: Wed 5 15:00. By the clock: Tue 4 09:00.
 * 3 working days: Tue 4, Wed 5, Thu 6, end of day. Earliest: Mon counts: Wed 5, closing at 17:30.
 * From then on updates are owed. Every 5 working days: Fri 7 ... Thu 13; every 10: Thu 20. Earliest: from Wed 5 17:30: Thu 6
 * ... Wed 12, closing. Latest: after hours, so from Fri 7 08:30: Mon 10 is the 1st, Fri 14 the 5th, with a holiday on Mon 17
 * Mon 24 the 10th.
 *
 * @since 0.1.0
 */
import { MADE, NONE } from "./beginnings.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const ACKNOWLEDGED_BY = "2025-03-05T15:00:00Z"
const THIRD_DAY = "2025-03-06T23:59:59.999Z"
const AFTER_THIRD_DAY = "2025-03-07T00:00:00Z"

const must: Stand = { is: "pending", times: 1, due: null, of: "provider", force: "must", source: "code" }
const AGREED: Stand = { ...must, due: THIRD_DAY, safeBy: "2025-03-05T17:30:00Z", latest: THIRD_DAY }

const untimed = (phrase: string, clause: string): Stand => ({ ...must, phrase, cites: [clause] })

const FROM_THE_MAKING: Readonly<Record<string, Stand>> = {
  log: untimed("logged", "response-times.logged"),
  acknowledge: {
    ...must,
    force: "aims",
    due: ACKNOWLEDGED_BY,
    safeBy: "2025-03-04T09:00:00Z",
    latest: ACKNOWLEDGED_BY,
    cites: ["response-times.acknowledge"],
  },
  investigate: untimed("investigated", "response-times.investigated"),
  assignHandler: untimed("assigned", "response-times.handler"),
  agreeContactTime: { ...AGREED, cites: ["response-times.contact-time"] },
  keepContactTime: NONE,
  updateRegularly: NONE,
  resolveSpeedily: untimed("speedily", "complaints.resolve"),
  sendDeadlockLetter: NONE,
}

const each = (is: Stand["is"], ...ids: readonly string[]): Readonly<Record<string, Stand>> =>
  Object.fromEntries(ids.map((id) => [id, { is, times: 1 }]))

const UPDATES: Stand = {
  ...must,
  phrase: "updated regularly",
  cites: ["response-times.updates"],
  safeBy: "2025-03-12T17:30:00Z",
  latest: "2025-03-24T23:59:59.999Z",
}

const regulations = [undefined, "none"] as const
const under = (id: string, regulation: "none" | undefined): Pick<Scenario, "id" | "procedure" | "regulation"> => ({
  id: regulation === undefined ? id : `${id}-by-the-code-alone`,
  procedure: "Complaint",
  ...(regulation === undefined ? {} : { regulation }),
})

/** What was owed is ended by each way out of a complaint, and restored by its reopening at its old instants. */
const ended = (
  id: string,
  says: string,
  over: ScenarioStep,
  by: Readonly<Record<string, Stand>>,
  then: Readonly<Record<string, Stand>> = {},
): Scenario => ({
  id: `duties-${id}`,
  says,
  clauses: ["complaints.resolve", "response-times.contact-time", "response-times.updates"],
  procedure: "Complaint",
  steps: [
    MADE,
    { at: "2025-03-03T10:00:00Z", event: "ContactTimeAgreed contactAt=2025-03-20T10:00:00Z" },
    {
      at: "2025-03-03T11:00:00Z",
      event: "OutcomeProposed",
      state: "OutcomeProposed",
      norms: { referToAdr: { is: "notYet" }, resolveSpeedily: must },
    },
    { at: "2025-03-07T09:00:00Z", norms: { updateRegularly: UPDATES } },
    {
      ...over,
      norms: {
        ...each("ended", "log", "investigate", "assignHandler", "keepContactTime", "updateRegularly"),
        acknowledge: { is: "missed", times: 1 },
        referToAdr: { is: "ended" },
        ...by,
      },
    },
    {
      at: "2025-03-11T09:00:00Z",
      event: "ComplaintReopened",
      state: "UnderInvestigation",
      norms: {
        log: must,
        investigate: must,
        assignHandler: must,
        resolveSpeedily: must,
        keepContactTime: { is: "pending", due: "2025-03-20T10:00:00Z" },
        updateRegularly: UPDATES,
        referToAdr: { is: "notYet", opens: "2025-04-28T00:00:00+01:00" },
        ...then,
      },
    },
    { at: "2025-03-12T09:00:00Z", event: "ContactMade" },
    {
      at: "2025-03-12T10:00:00Z",
      norms: { keepContactTime: { is: "met", times: 1 }, updateRegularly: { is: "pending", times: 2 } },
    },
  ],
})

/** The same while the contact time and the acknowledgement are still owed in time, and deadlock was reached. */
const endedEarly = (id: string, way: readonly ScenarioStep[]): Scenario => ({
  id: `duties-early-${id}`,
  says: "What is owed in the first days is ended with the complaint, and owed again by its old time when it is reopened.",
  clauses: ["response-times.acknowledge", "response-times.contact-time"],
  procedure: "Complaint",
  steps: [
    MADE,
    ...way,
    { at: "2025-03-03T12:00:00Z", norms: { acknowledge: { is: "ended" }, agreeContactTime: { is: "ended" } } },
    {
      at: "2025-03-03T13:00:00Z",
      event: "ComplaintReopened",
      state: "UnderInvestigation",
      norms: { acknowledge: { is: "pending", due: ACKNOWLEDGED_BY }, agreeContactTime: AGREED },
    },
    {
      at: "2025-03-03T14:00:00Z",
      event: "ComplaintLogged",
      norms: { acknowledge: { is: "pending" }, agreeContactTime: AGREED },
    },
  ],
})

/** @since 0.1.0 */
export const COMPLAINT_DUTIES: readonly Scenario[] = [
  ...regulations.map(
    (regulation): Scenario => ({
      ...under("duties-of-a-complaint", regulation),
      says: "A complaint is logged, acknowledged, investigated, has a handler, and a contact time where it takes longer.",
      clauses: [
        "response-times.logged",
        "response-times.acknowledge",
        "response-times.investigated",
        "response-times.handler",
        "response-times.contact-time",
        "complaints.resolve",
      ],
      steps: [
        { ...MADE, norms: FROM_THE_MAKING },
        {
          at: "2025-03-03T10:00:00Z",
          event: "ComplaintLogged",
          state: "Logged",
          norms: { ...FROM_THE_MAKING, log: { is: "met", times: 1 } },
        },
        {
          at: ACKNOWLEDGED_BY,
          event: "ComplaintAcknowledged",
          norms: {
            acknowledge: { is: "met", times: 1 },
            investigate: must,
            assignHandler: must,
            agreeContactTime: AGREED,
          },
        },
        {
          at: "2025-03-05T16:00:00Z",
          event: "InvestigationStarted",
          state: "UnderInvestigation",
          norms: { investigate: { is: "met", times: 1 }, assignHandler: must },
        },
        {
          at: "2025-03-05T16:30:00Z",
          event: "CaseHandlerAssigned",
          norms: { assignHandler: { is: "met", times: 1 }, agreeContactTime: AGREED },
        },
        { at: "2025-03-06T12:00:00Z", event: "DelayNotified", norms: { agreeContactTime: AGREED } },
        {
          at: THIRD_DAY,
          event: "ContactTimeAgreed contactAt=2025-03-10T10:00:00Z",
          norms: {
            agreeContactTime: { is: "met", times: 1 },
            updateRegularly: NONE,
            keepContactTime: {
              ...must,
              due: "2025-03-10T10:00:00Z",
              safeBy: "2025-03-10T10:00:00Z",
              latest: "2025-03-10T10:00:00Z",
              cites: ["response-times.contact-time"],
            },
          },
        },
        { at: AFTER_THIRD_DAY, norms: { updateRegularly: UPDATES } },
        {
          at: "2025-03-07T10:00:00Z",
          event: "ProgressUpdateGiven",
          norms: {
            keepContactTime: { is: "pending", all: ["pending"] },
            updateRegularly: { is: "pending", all: ["met", "pending"] },
          },
        },
        {
          at: "2025-03-07T11:00:00Z",
          event: "ContactTimeAgreed contactAt=2025-03-12T10:00:00Z",
          norms: { keepContactTime: { is: "pending", all: ["ended", "pending"], due: "2025-03-12T10:00:00Z" } },
        },
        {
          at: "2025-03-12T10:00:00Z",
          event: "ContactMade",
          norms: {
            keepContactTime: { is: "met", all: ["ended", "met"] },
            updateRegularly: { is: "pending", all: ["met", "met", "pending"] },
          },
        },
        {
          at: "2025-03-12T11:00:00Z",
          event: "OutcomeProposed",
          state: "OutcomeProposed",
          norms: { resolveSpeedily: must, updateRegularly: { is: "pending", times: 3 } },
        },
        {
          at: "2025-03-13T11:00:00Z",
          event: "OutcomeAccepted",
          state: "Resolved",
          norms: { resolveSpeedily: { is: "met", times: 1 }, updateRegularly: { is: "ended", times: 3 } },
        },
        {
          at: "2025-03-14T11:00:00Z",
          event: "ComplaintReopened",
          state: "UnderInvestigation",
          norms: { resolveSpeedily: must, log: { is: "met", times: 1 } },
        },
      ],
    }),
  ),
  {
    id: "duties-missed",
    says: "What is not done by the end of its time is missed, or breached, from the next millisecond on.",
    clauses: ["response-times.acknowledge", "response-times.contact-time"],
    procedure: "Complaint",
    steps: [
      MADE,
      { at: ACKNOWLEDGED_BY, norms: { acknowledge: { is: "pending" } } },
      { at: "2025-03-05T15:00:00.001Z", norms: { acknowledge: { is: "missed" } } },
      {
        at: "2025-03-05T16:00:00Z",
        event: "ComplaintAcknowledged",
        norms: { log: { is: "pending" }, acknowledge: { is: "missed" } },
      },
      { at: THIRD_DAY, norms: { agreeContactTime: { is: "pending" } } },
      { at: AFTER_THIRD_DAY, norms: { agreeContactTime: { is: "breached" } } },
      {
        at: "2025-03-07T10:00:00Z",
        event: "ContactTimeAgreed contactAt=2025-03-07T10:00:00Z",
        norms: { agreeContactTime: { is: "breached" }, keepContactTime: { is: "pending", times: 1 } },
      },
      { at: "2025-03-07T10:00:00.001Z", norms: { keepContactTime: { is: "breached" } } },
    ],
  },
  {
    id: "acknowledge-as-a-duty",
    says: "Where an aim is read as a duty, an acknowledgement that is late is a breach.",
    clauses: ["response-times.acknowledge"],
    procedure: "Complaint",
    readings: { "force-of-aim": "duty" },
    steps: [
      { ...MADE, norms: { acknowledge: { is: "pending", force: "must" } } },
      { at: "2025-03-05T15:00:00.001Z", norms: { acknowledge: { is: "breached" } } },
    ],
  },
  ended(
    "accepted",
    "An accepted outcome carries the resolution out and ends what else is owed.",
    { at: "2025-03-10T09:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
    { resolveSpeedily: { is: "met", times: 1 } },
  ),
  ended(
    "withdrawn",
    "A withdrawal ends what is owed.",
    { at: "2025-03-10T09:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" },
    { resolveSpeedily: { is: "ended", times: 1 } },
  ),
  ended(
    "closed",
    "A closing ends what is owed.",
    { at: "2025-03-10T09:00:00Z", event: "ComplaintClosed reason=outOfScope", state: "Closed" },
    { resolveSpeedily: { is: "ended", times: 1 } },
  ),
  endedEarly("accepted", [
    { at: "2025-03-03T10:00:00Z", event: "OutcomeProposed", state: "OutcomeProposed" },
    { at: "2025-03-03T11:00:00Z", event: "OutcomeAccepted", state: "Resolved" },
  ]),
  endedEarly("withdrawn", [{ at: "2025-03-03T11:00:00Z", event: "ComplaintWithdrawn", state: "Withdrawn" }]),
  endedEarly("closed", [{ at: "2025-03-03T11:00:00Z", event: "ComplaintClosed reason=outOfScope", state: "Closed" }]),
]
