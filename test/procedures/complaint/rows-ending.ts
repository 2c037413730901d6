/** From ADR to the end of a complaint, and its reopening. */
import { event, opusUnder } from "../../case/cases.ts"
import { codeWith } from "./codes.ts"
import { DECIDED, PROPOSED, underWayAfter } from "./paths.ts"
import { OPEN, OUTSIDE, type Row, UNDER_WAY } from "./row.ts"

/** The weeks of a complaint of Monday 2024-06-03 are over as Monday 2024-07-29 begins in London. */
const WEEKS_OVER = "2024-07-29T00:00+01:00"

/** Two letters when the weeks are over; the right lapses 2 months after the second, by the code that lets it. */
const LETTERS = ["2024-06-03T15:10+01:00", "2024-06-04T10:00+01:00"].map((at, index) =>
  event("AdrLetterSent", at, { id: `letter-${index}`, reason: "weeksOver" }),
)
const LAPSED = "2024-08-05T00:00+01:00"

export const ENDING: readonly Row[] = [
  {
    on: "ReferredToAdr",
    given: "a millisecond before the weeks are over",
    at: "2024-07-28T23:59:59.999+01:00",
    cells: {
      AdrNotOpen: UNDER_WAY,
      "-> WithAdr": "Deadlocked",
      AlreadyWithAdr: "WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom"],
  },
  {
    on: "ReferredToAdr",
    given: "once the weeks are over",
    at: WEEKS_OVER,
    cells: {
      "-> WithAdr": `${UNDER_WAY} Deadlocked`,
      AlreadyWithAdr: "WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom"],
  },
  {
    on: "ReferredToAdr",
    given: "in the last millisecond of the 2 months after the last letter",
    under: () => codeWith("lapse"),
    at: "2024-08-04T23:59:59.999+01:00",
    paths: underWayAfter(...LETTERS),
    cells: { "-> WithAdr": UNDER_WAY },
    cites: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom", "lapsing:adr.within"],
  },
  {
    on: "ReferredToAdr",
    given: "once the 2 months after the last letter are over",
    under: () => codeWith("lapse"),
    at: LAPSED,
    paths: underWayAfter(...LETTERS),
    cells: { AdrLapsed: UNDER_WAY },
    cites: [],
  },
  {
    on: "ReferredToAdr",
    given: "long after, where no letter was sent",
    under: () => codeWith("lapse"),
    at: "2026-06-04T10:00+01:00",
    paths: underWayAfter(),
    cells: { "-> WithAdr": UNDER_WAY },
    cites: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom", "lapsing:adr.within"],
  },
  {
    on: "AdrDecided",
    cells: { NotWithAdr: `${UNDER_WAY} Deadlocked`, stays: "WithAdr", AlreadyResolved: "Resolved", ...OUTSIDE },
    cites: ["adr.ofcom"],
  },
  {
    on: "ComplaintWithdrawn",
    cells: { "-> Withdrawn": OPEN, AlreadyResolved: "Resolved", ...OUTSIDE },
    cites: ["complaints.resolve"],
  },
  {
    on: "ComplaintClosed",
    given: "as resolved",
    cells: {
      "-> Closed": "Resolved",
      NotResolved: "Received Logged UnderInvestigation Deadlocked WithAdr",
      "NotResolved/proposed": "OutcomeProposed",
      ...OUTSIDE,
    },
    cites: ["complaints.resolve"],
  },
  {
    on: "ComplaintClosed",
    given: "as resolved by an outcome proposed (resolved=outcome-proposed)",
    under: () => opusUnder({ resolved: "outcome-proposed" }),
    paths: PROPOSED,
    cells: { "-> Closed": "OutcomeProposed", NotResolved: "UnderInvestigation Deadlocked WithAdr" },
    cites: ["complaints.resolve", "adr.eight-weeks"],
  },
  {
    on: "ComplaintClosed",
    given: "as decided by ADR, where nothing is decided",
    fields: { reason: "adrDecided" },
    cells: {
      NotWithAdr: `${UNDER_WAY} Deadlocked`,
      AdrNotDecided: "WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: [],
  },
  {
    on: "ComplaintClosed",
    given: "as decided by ADR, once the scheme has decided",
    fields: { reason: "adrDecided" },
    paths: DECIDED,
    cells: { "-> Closed": "WithAdr" },
    cites: ["adr.ofcom"],
  },
  {
    on: "ComplaintClosed",
    given: "for silence, where the code has no such rule",
    fields: { reason: "silence" },
    cells: {
      NotSilent: "Received Logged UnderInvestigation Deadlocked WithAdr",
      NoSilenceRule: "OutcomeProposed",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: [],
  },
  {
    on: "ComplaintClosed",
    given: "for silence in the last millisecond of the 2 weeks of the code",
    under: () => codeWith("silence"),
    at: "2024-06-17T23:59:59.999+01:00",
    fields: { reason: "silence" },
    paths: PROPOSED,
    cells: { SilenceTooShort: "OutcomeProposed", NotSilent: "UnderInvestigation Deadlocked WithAdr" },
    cites: [],
  },
  {
    on: "ComplaintClosed",
    given: "for silence once the 2 weeks of the code are over",
    under: () => codeWith("silence"),
    at: "2024-06-18T00:00+01:00",
    fields: { reason: "silence" },
    paths: PROPOSED,
    cells: { "-> Closed": "OutcomeProposed", NotSilent: "UnderInvestigation Deadlocked WithAdr" },
    cites: ["complaints.resolve"],
  },
  {
    on: "ComplaintClosed",
    given: "as out of scope a millisecond before the weeks are over",
    at: "2024-07-28T23:59:59.999+01:00",
    fields: { reason: "outOfScope" },
    cells: {
      "-> Closed": UNDER_WAY,
      "RightOpen/at deadlock": "Deadlocked WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: ["complaints.resolve", "adr.eight-weeks"],
  },
  {
    on: "ComplaintClosed",
    given: "as out of scope once the weeks are over",
    at: WEEKS_OVER,
    fields: { reason: "outOfScope" },
    cells: {
      RightOpen: UNDER_WAY,
      "RightOpen/at deadlock": "Deadlocked WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: [],
  },
  {
    on: "ComplaintClosed",
    given: "as out of scope once the right to ADR has lapsed",
    under: () => codeWith("lapse"),
    at: LAPSED,
    fields: { reason: "outOfScope" },
    paths: underWayAfter(...LETTERS),
    cells: { "-> Closed": UNDER_WAY },
    cites: ["complaints.resolve", "adr.eight-weeks"],
  },
  {
    on: "ComplaintClosed",
    given: "for silence, where the code does not say how long a silence",
    under: () => codeWith("untimedSilence"),
    at: "2024-06-18T00:00+01:00",
    fields: { reason: "silence" },
    paths: PROPOSED,
    cells: { SilenceUntimed: "OutcomeProposed", NotSilent: "UnderInvestigation Deadlocked WithAdr" },
    cites: [],
  },
  {
    on: "ComplaintReopened",
    cells: {
      NotMadeYet: "NotMade",
      NotEnded: OPEN,
      "-> UnderInvestigation": "Resolved Closed Withdrawn",
    },
    cites: ["complaints.resolve"],
  },
  {
    on: "ComplaintReopened",
    given: "under a code that takes what comes later for a new complaint",
    under: () => codeWith("newComplaint"),
    cells: { NotMadeYet: "NotMade", NotEnded: OPEN, NewComplaint: "Resolved Closed Withdrawn" },
    cites: [],
  },
]
