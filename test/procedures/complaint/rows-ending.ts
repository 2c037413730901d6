/** From deadlock to the end of a complaint, and its reopening. */
import { opusUnder } from "../../case/cases.ts"
import { codeWith } from "./codes.ts"
import { DECIDED, PROPOSED } from "./paths.ts"
import { OPEN, OUTSIDE, type Row, UNDER_WAY, WHILE_OPEN } from "./row.ts"

/** The weeks of a complaint of Monday 2024-06-03 are over as Monday 2024-07-29 begins in London. */
const WEEKS_OVER = "2024-07-29T00:00+01:00"

export const ENDING: readonly Row[] = [
  {
    on: "DeadlockReached",
    cells: {
      "-> Deadlocked": UNDER_WAY,
      AlreadyDeadlocked: "Deadlocked WithAdr",
      AlreadyResolved: "Resolved",
      ...OUTSIDE,
    },
    cites: ["adr.deadlock"],
  },
  {
    on: "AdrLetterSent",
    given: "at deadlock",
    fields: { reason: "deadlock" },
    cells: { "-> Deadlocked": UNDER_WAY, stays: "Deadlocked WithAdr", AlreadyResolved: "Resolved", ...OUTSIDE },
    cites: ["adr.deadlock"],
  },
  {
    on: "AdrLetterSent",
    given: "when the weeks are over",
    fields: { reason: "weeksOver" },
    cells: WHILE_OPEN,
    cites: ["adr.eight-weeks"],
  },
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
