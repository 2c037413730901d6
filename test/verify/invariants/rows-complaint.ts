import { hours, months, untimed, weeks, workingHours } from "../../../src/time/index.ts"
import { free, on, type Row } from "./wrong.ts"

const made = "ComplaintMade"
const OPEN = ["Received", "Logged", "UnderInvestigation", "OutcomeProposed", "Deadlocked", "WithAdr"]
const rows: readonly Omit<Row, "in">[] = [
  {
    id: "every-event-is-answered",
    because: "no refusal is declared",
    wrong: [{ refusals: "none" }],
    shows: [made],
  },
  {
    id: "an-end-can-be-reached",
    because: "what is resolved is neither closed nor reopened",
    wrong: [
      { dropEvent: "ComplaintClosed", from: "Resolved" },
      { dropEvent: "ComplaintReopened", from: "Resolved" },
    ],
    shows: [made, "OutcomeProposed", "OutcomeAccepted"],
  },
  {
    id: "an-end-stays",
    because: "a contact makes a closed complaint one again, and is no reopening",
    wrong: [{ add: { from: ["Withdrawn"], on: on("ContactMade"), to: "Received" } }],
    shows: [made, "ComplaintWithdrawn", "ContactMade"],
  },
  {
    id: "no-deadline-before-its-start",
    because: "the acknowledgement is due an hour after a date that is past",
    wrong: [
      {
        norm: "acknowledge",
        becomes: { terms: { starts: { once: { is: "reached", date: "2012-01-01" } }, due: { within: hours(1) } } },
      },
    ],
    shows: [made],
  },
  {
    id: "closed-for-a-listed-reason",
    because: "silence closes a complaint under a code that has no such rule",
    wrong: [{ add: { from: ["Received"], on: on("ComplaintClosed", "reason", "silence"), to: "Closed" } }],
    shows: [made, "ComplaintClosed"],
  },
  {
    id: "closed-as-resolved-only-when-resolved",
    because: "a complaint that is only logged is closed as resolved",
    wrong: [{ add: { from: ["Logged"], on: on("ComplaintClosed", "reason", "resolved"), to: "Closed" } }],
    shows: [made, "ComplaintLogged", "ComplaintClosed"],
  },
  {
    id: "closed-as-decided-only-after-a-decision",
    because: "the guard of the closing is gone",
    wrong: [{ event: "ComplaintClosed", from: "WithAdr", becomes: free }],
    shows: [made, "ReferredToAdr", "ComplaintClosed"],
  },
  {
    id: "an-accepted-decision-is-carried-out-before-closing",
    because: "the guard of the closing is gone",
    wrong: [{ event: "ComplaintClosed", from: "WithAdr", becomes: free }],
    shows: [made, "ReferredToAdr", "AdrDecided", "AdrDecisionAccepted", "ComplaintClosed"],
  },
  {
    id: "closed-as-out-of-scope-only-while-adr-is-shut",
    because: "the guard of the closing is gone",
    wrong: [{ add: { from: ["Deadlocked"], on: on("ComplaintClosed", "reason", "outOfScope"), to: "Closed" } }],
    shows: [made, "DeadlockReached", "ComplaintClosed"],
  },
  {
    id: "resolved-only-by-acceptance",
    because: "a proposal alone resolves a complaint",
    wrong: [{ event: "OutcomeProposed", from: "Received", becomes: { to: "Resolved" } }],
    shows: [made, "OutcomeProposed"],
  },
  {
    id: "accepted-or-rejected-only-when-proposed",
    because: "an outcome is accepted that nobody has proposed",
    wrong: [{ add: { from: ["Received"], on: on("OutcomeAccepted"), to: "Resolved" } }],
    shows: [made, "OutcomeAccepted"],
  },
  {
    id: "acceptable-after-deadlock",
    because: "after deadlock no outcome is accepted",
    wrong: [{ dropEvent: "OutcomeAccepted", from: "Deadlocked" }],
    shows: [],
  },
  {
    id: "withdrawn-at-any-time",
    because: "what is logged cannot be withdrawn",
    wrong: [{ event: "ComplaintWithdrawn", becomes: { from: ["Received"] } }],
    shows: [made, "ComplaintLogged", "ComplaintWithdrawn"],
  },
  {
    id: "nothing-after-the-end-but-reopening",
    because: "a withdrawn complaint is logged",
    wrong: [{ add: { from: ["Withdrawn"], on: on("ComplaintLogged") } }],
    shows: [made, "ComplaintWithdrawn", "ComplaintLogged"],
  },
  {
    id: "reopened-as-the-code-says",
    because: "nothing reopens a complaint",
    wrong: [{ dropEvent: "ComplaintReopened" }],
    shows: [made, "ComplaintWithdrawn", "ComplaintReopened"],
  },
  {
    id: "made-first-and-once",
    because: "a complaint is made again",
    wrong: [{ add: { from: ["Received"], on: on(made) } }],
    shows: [made, made],
  },
  {
    id: "thermometer-complaints-from-customers-only",
    because: "anybody complains through the Customer Thermometer",
    wrong: [{ add: { from: ["NotMade"], on: on(made, "channel", "CustomerThermometer"), to: "Received" } }],
    shows: [made],
  },
  {
    id: "any-other-complaint-is-taken",
    because: "complaints come through the Customer Thermometer alone",
    wrong: [{ event: made, becomes: { on: on(made, "channel", "CustomerThermometer") } }],
    shows: [made],
  },
  {
    id: "adr-open-when-the-wait-is-over-or-at-deadlock",
    because: "the right opens after eight weeks alone",
    wrong: [
      {
        norm: "referToAdr",
        becomes: {
          terms: { starts: { once: { is: "elapsed", span: weeks(8), since: { event: made }, edge: "opening" } } },
        },
      },
    ],
    shows: [made, "DeadlockReached"],
  },
  {
    id: "adr-not-open-before",
    because: "the right is open from the making",
    wrong: [
      {
        norm: "referToAdr",
        becomes: { terms: { starts: { once: { is: "happened", what: { event: made } } } } },
      },
    ],
    shows: [made],
  },
  {
    id: "adr-once-open-is-kept",
    because: "an escalation ends the right",
    wrong: [{ norm: "referToAdr", becomes: { until: [{ event: "ComplaintEscalated" }] } }],
    shows: [made, "ComplaintEscalated"],
  },
  {
    id: "adr-lapses-after-a-letter-alone",
    because: "the right lapses twelve months after it opens, letter or none",
    wrong: [
      {
        norm: "referToAdr",
        becomes: {
          terms: {
            starts: { once: { is: "happened", what: { event: "DeadlockReached" } } },
            due: { within: months(12) },
          },
        },
      },
    ],
    shows: [made, "DeadlockReached"],
  },
  {
    id: "adr-only-when-open",
    because: "the referral has no guard",
    wrong: [{ event: "ReferredToAdr", becomes: free }],
    shows: [made, "ReferredToAdr"],
  },
  {
    id: "adr-taken-when-open",
    because: "no complaint in deadlock is taken to ADR",
    wrong: [{ event: "ReferredToAdr", becomes: { from: ["Received"] } }],
    shows: [made, "DeadlockReached", "ReferredToAdr"],
  },
  {
    id: "adr-closed-with-the-complaint",
    because: "nothing ends the right",
    wrong: [{ norm: "referToAdr", becomes: { until: [] } }],
    shows: [made, "ComplaintWithdrawn"],
  },
  {
    id: "with-adr-only-by-referral",
    because: "deadlock sends the complaint to ADR",
    wrong: [{ event: "DeadlockReached", becomes: { to: "WithAdr" } }],
    shows: [made, "DeadlockReached"],
  },
  {
    id: "decided-only-with-adr",
    because: "a scheme decides on what was not taken to it",
    wrong: [{ add: { from: ["Received"], on: on("AdrDecided") } }],
    shows: [made, "AdrDecided"],
  },
  {
    id: "deadlock-is-declared",
    because: "a rejected outcome is deadlock",
    wrong: [{ event: "OutcomeRejected", becomes: { to: "Deadlocked" } }],
    shows: [made, "OutcomeProposed", "OutcomeRejected"],
  },
  {
    id: "deadlock-asks-for-the-letter",
    because: "deadlock asks for nothing",
    wrong: [{ event: "DeadlockReached", becomes: { emits: [] } }],
    shows: [made, "DeadlockReached"],
  },
  {
    id: "a-letter-is-never-refused",
    because: "the letter for the weeks is taken in deadlock alone",
    wrong: [{ event: "AdrLetterSent", becomes: { from: ["Deadlocked"] } }],
    shows: [made, "AdrLetterSent"],
  },
  {
    id: "letter-owed-at-deadlock",
    because: "the letter is owed to nobody",
    wrong: [{ dropNorm: "sendDeadlockLetter" }],
    shows: [made, "DeadlockReached"],
  },
  {
    id: "letter-owed-when-the-weeks-are-over",
    because: "the letter is owed to nobody",
    wrong: [{ dropNorm: "sendWeeksOverLetter" }],
    shows: [made],
  },
  ...(["log", "acknowledge", "investigate"] as const).map((norm) => ({
    id: `${norm}-owed`,
    because: "the norm is gone",
    wrong: [{ dropNorm: norm }],
    shows: [made],
  })),
  { id: "handler-owed", because: "the norm is gone", wrong: [{ dropNorm: "assignHandler" }], shows: [made] },
  {
    id: "late-acknowledgement-shows-at-once",
    because: "25 working hours are given",
    wrong: [
      {
        norm: "acknowledge",
        becomes: { terms: { starts: { on: { event: made } }, due: { within: workingHours(25) } } },
      },
    ],
    shows: [made],
  },
  {
    id: "timely-acknowledgement-is-no-miss",
    because: "23 working hours are given",
    wrong: [
      {
        norm: "acknowledge",
        becomes: { terms: { starts: { on: { event: made } }, due: { within: workingHours(23) } } },
      },
    ],
    shows: [made],
  },
  {
    id: "contact-time-owed",
    because: "a logging ends the duty",
    wrong: [{ norm: "agreeContactTime", becomes: { until: [{ event: "ComplaintLogged" }] } }],
    shows: [made, "ComplaintLogged"],
  },
  {
    id: "late-contact-time-shows-at-once",
    because: "the duty has no time",
    wrong: [
      {
        norm: "agreeContactTime",
        becomes: { terms: { starts: { on: { event: made } }, due: { within: untimed("soon") } } },
      },
    ],
    shows: [made],
  },
  {
    id: "an-agreed-contact-time-is-kept",
    because: "the contact is owed to nobody",
    wrong: [{ dropNorm: "keepContactTime" }],
    shows: [made, "ContactTimeAgreed"],
  },
  {
    id: "contact-time-not-in-the-past",
    because: "any instant is agreed",
    wrong: [{ event: "ContactTimeAgreed", becomes: { on: on("ContactTimeAgreed") } }],
    shows: [made, "ContactTimeAgreed"],
  },
  {
    id: "the-next-update-is-owed",
    because: "a contact ends it",
    wrong: [{ norm: "updateRegularly", becomes: { until: [{ event: "ContactMade" }] } }],
    shows: [made, "ContactMade"],
  },
  {
    id: "resolution-owed",
    because: "a proposal ends the duty",
    wrong: [{ norm: "resolveSpeedily", becomes: { until: [{ event: "ComplaintLogged" }] } }],
    shows: [made, "ComplaintLogged"],
  },
  {
    id: "nothing-owed-after-the-end",
    because: "nothing ends the duty to acknowledge",
    wrong: [{ norm: "acknowledge", becomes: { until: [] } }],
    shows: [made, "ComplaintWithdrawn"],
  },
  {
    id: "reopening-starts-nothing-anew",
    because: "a reopening takes the acknowledgement back",
    wrong: [
      {
        norm: "acknowledge",
        becomes: { does: [{ event: "ComplaintAcknowledged", undoneBy: [{ event: "ComplaintReopened" }] }] },
      },
    ],
    shows: [made, "ComplaintAcknowledged", "ComplaintWithdrawn", "ComplaintReopened"],
  },
  {
    id: "no-step-back-while-open",
    because: "a complaint with ADR is acknowledged no more",
    wrong: [{ event: "ComplaintAcknowledged", becomes: { from: OPEN.filter((each) => each !== "Deadlocked") } }],
    shows: [made, "DeadlockReached", "ComplaintAcknowledged"],
  },
  {
    id: "acknowledgement-due",
    because: "it is due after 24 hours by the clock",
    wrong: [
      { norm: "acknowledge", becomes: { terms: { starts: { on: { event: made } }, due: { within: hours(24) } } } },
    ],
    shows: [made],
  },
  {
    id: "contact-time-due",
    because: "it is due after three days, working or not",
    wrong: [
      {
        norm: "agreeContactTime",
        becomes: { terms: { starts: { on: { event: made } }, due: { within: { unit: "days", n: 3 } } } },
      },
    ],
    shows: [made],
  },
  {
    id: "deadlock-letter-due",
    because: "it is due an hour after deadlock",
    wrong: [
      {
        norm: "sendDeadlockLetter",
        becomes: { terms: { starts: { on: { event: "DeadlockReached" } }, due: { within: hours(1) } } },
      },
    ],
    shows: [made, "DeadlockReached"],
  },
  {
    id: "adr-opens-on-its-day",
    because: "it opens a week late",
    wrong: [
      {
        norm: "referToAdr",
        becomes: {
          terms: { starts: { once: { is: "elapsed", span: weeks(9), since: { event: made }, edge: "opening" } } },
        },
      },
    ],
    shows: [made],
  },
]

/** Wrong rules of the Complaint procedure. */
export const complaintRows: readonly Row[] = rows.map((row) => ({ in: "Complaint", ...row }))
