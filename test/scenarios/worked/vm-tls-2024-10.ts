import { always, type Moment, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Wed 2024-10-23 17:49 BST, after closing. The clocks go back on Sun 27 October, so from then on +00:00.
 *
 * acknowledge, 24 working hours: Thu 24 has 9 h, Fri 25 has 9 h: 18. 6 h are left: Mon 28 08:30 + 6 h = 14:30.
 *   By the clock, or counting working days whole: Thu 24 17:49 BST, the earliest. Received at the next opening
 *   (Thu 08:30): still Mon 14:30 in opening hours; Fri 25 08:30 by the clock. So the latest is Mon 14:30.
 * agreeContactTime, first 3 working days: Thu 24, Fri 25, Mon 28, end of day. Earliest: closing on Mon 28, 17:30.
 *   Latest: received at the next opening on Thu, which is not counted: Fri 25, Mon 28, Tue 29, end of day.
 * updateRegularly #1 arises when those days are over.
 *   Earliest: over at closing on Mon 28; 5 working days: Tue 29, Wed 30, Thu 31, Fri 1, Mon 4 November, closing.
 *   Latest: over at the end of Tue 29; from the next opening, Wed 30, which is not counted, 10 working days:
 *   Thu 31 is the 1st, Fri 1 the 2nd, Fri 8 the 7th, Mon 11 the 8th, Wed 13 the 10th.
 * #2 from the update of Mon 4 Nov 09:20. Earliest: Monday counts: Mon 4 ... Fri 8, closing. Latest: Tue 5 is the 1st,
 *   Mon 11 the 5th, Mon 18 the 10th.
 * #3 from the update of Sat 9 Nov 12:00. Earliest: Mon 11 ... Fri 15, closing. Latest: at the next opening, Mon 11, which
 *   is not counted: Tue 12 is the 1st, Mon 18 the 5th, Mon 25 the 10th.
 * #4 from the contact of Wed 20 Nov 15:05. Earliest: Wed 20, Thu 21, Fri 22, Mon 25, Tue 26, closing. Latest: Thu 21 is
 *   the 1st, Fri 29 the 7th; Mon 2 December is St Andrew's Day in Scotland; Tue 3 the 8th, Wed 4 the 9th, Thu 5 the 10th.
 * sendWeeksOverLetter, owed from Wed 18 December 00:00. Earliest: that day from its opening, counted, to closing. Latest:
 *   owed from Thu 19 00:00, by the end of Fri 20.
 * referToAdr: Wed 23 October + 56 days = Wed 18 December.
 */

const AT_FIRST = { investigate: "pending", assignHandler: "pending", resolveSpeedily: "pending" } as const
const UNDER_WAY = {
  log: "met",
  acknowledge: "met",
  investigate: "met",
  assignHandler: "pending",
  resolveSpeedily: "pending",
} as const
const AFTER_OFFER = {
  ...UNDER_WAY,
  agreeContactTime: "breached",
  keepContactTime: "breached",
  "keepContactTime#2": "breached",
  "keepContactTime#3": "ended",
  "keepContactTime#4": "breached",
  updateRegularly: "met",
  "updateRegularly#2": "met",
  "updateRegularly#3": "met",
  "updateRegularly#4": "pending",
} as const
const TOO_EARLY = [["e14", "AdrNotOpen"]] as const

const moments: readonly Moment[] = [
  {
    at: "2024-10-23T17:49:00+01:00",
    shows: "everything is owed from the moment of receipt, though the office is closed",
    state: "Received",
    duties: { log: "pending", acknowledge: "pending", agreeContactTime: "pending", ...AT_FIRST },
    mayNotApply: { acknowledge: false, agreeContactTime: true },
    mayBeUntimed: { acknowledge: false, agreeContactTime: true },
    right: "notYet",
    refused: [],
    next: ["ComplaintLogged", "ComplaintAcknowledged", "ContactTimeAgreed", "OutcomeProposed", "ComplaintWithdrawn"],
    notYet: [
      { event: "ReferredToAdr", code: "AdrNotOpen", opens: "2024-12-18T00:00:00.000+00:00" },
      { event: "OutcomeAccepted", code: "NothingProposed" },
    ],
    future: ["e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9", "e10", "e11", "e12", "e13", "e14"],
  },
  {
    at: "2024-10-28T10:14:59.999Z",
    shows: "not acknowledged yet, and still in time after the clock change",
    state: "UnderInvestigation",
    duties: { ...AT_FIRST, log: "met", acknowledge: "pending", investigate: "met", agreeContactTime: "pending" },
    right: "notYet",
  },
  {
    at: "2024-10-28T23:59:59.999Z",
    shows: "the last millisecond of the first 3 working days",
    state: "UnderInvestigation",
    duties: { ...UNDER_WAY, agreeContactTime: "pending" },
    fulfilledBy: { log: "e2", acknowledge: "e4", investigate: "e3" },
    right: "notYet",
  },
  {
    at: "2024-10-29T00:00:00.000Z",
    shows: "one millisecond later: no contact time is agreed, and updates are owed",
    state: "UnderInvestigation",
    duties: { ...UNDER_WAY, agreeContactTime: "breached", updateRegularly: "pending" },
    mayBeUntimed: { updateRegularly: true },
    right: "notYet",
  },
  {
    at: "2024-11-13T14:00:00.000Z",
    shows: "the agreed instant itself is in time",
    state: "UnderInvestigation",
    duties: {
      ...UNDER_WAY,
      agreeContactTime: "breached",
      keepContactTime: "breached",
      "keepContactTime#2": "pending",
      updateRegularly: "met",
      "updateRegularly#2": "met",
      "updateRegularly#3": "pending",
    },
    fulfilledBy: { agreeContactTime: "e5", updateRegularly: "e6", "updateRegularly#2": "e7" },
    right: "notYet",
  },
  {
    at: "2024-11-13T14:00:00.001Z",
    shows: "a call-back that did not come is a breach one millisecond later",
    state: "UnderInvestigation",
    duties: { "keepContactTime#2": "breached" },
    onlySome: true,
    right: "notYet",
  },
  {
    at: "2024-11-15T10:00:00Z",
    shows: "a contact time agreed anew before it is due replaces the earlier one; those not kept stay breached",
    state: "UnderInvestigation",
    duties: {
      ...UNDER_WAY,
      agreeContactTime: "breached",
      keepContactTime: "breached",
      "keepContactTime#2": "breached",
      "keepContactTime#3": "ended",
      "keepContactTime#4": "pending",
      updateRegularly: "met",
      "updateRegularly#2": "met",
      "updateRegularly#3": "pending",
    },
    endedBy: { "keepContactTime#3": "e10" },
    right: "notYet",
  },
  {
    lastEvent: "2024-11-22T16:00:00.000+00:00",
    shows: "the contact of 20 November comes too late for three agreed times; ADR is asked for before it is open",
    state: "UnderInvestigation",
    duties: AFTER_OFFER,
    fulfilledBy: {
      keepContactTime: "e11",
      "keepContactTime#2": "e11",
      "keepContactTime#4": "e11",
      "updateRegularly#3": "e11",
    },
    endedBy: { "keepContactTime#3": "e10" },
    right: "notYet",
    refused: TOO_EARLY,
    notYet: [{ event: "ReferredToAdr", code: "AdrNotOpen", opens: "2024-12-18T00:00:00.000+00:00" }],
    future: [],
  },
  {
    at: "2024-12-17T23:59:59.999Z",
    shows: "the last millisecond before the weeks are over",
    state: "UnderInvestigation",
    duties: AFTER_OFFER,
    right: "notYet",
    refused: TOO_EARLY,
  },
  {
    at: "2024-12-18T00:00:00Z",
    shows: "ADR is open from the start of the same weekday, and a letter is owed that says so",
    state: "UnderInvestigation",
    duties: { ...AFTER_OFFER, sendWeeksOverLetter: "pending" },
    right: "open",
    refused: TOO_EARLY,
    next: ["ReferredToAdr"],
  },
]

/** The case that `npm start` shows, under the default readings. */
export const vmTls202410: WorkedCase = {
  log: "vm-tls-2024-10.json",
  case: "vm-tls-2024-10",
  instants: {
    acknowledge: {
      due: "2024-10-28T14:30:00.000+00:00",
      safeBy: "2024-10-24T17:49:00.000+01:00",
      latest: "2024-10-28T14:30:00.000+00:00",
    },
    agreeContactTime: {
      due: "2024-10-28T23:59:59.999+00:00",
      safeBy: "2024-10-28T17:30:00.000+00:00",
      latest: "2024-10-29T23:59:59.999+00:00",
    },
    keepContactTime: always("2024-11-01T15:00:00.000+00:00"),
    "keepContactTime#2": always("2024-11-13T14:00:00.000+00:00"),
    "keepContactTime#3": always("2024-11-15T16:00:00.000+00:00"),
    "keepContactTime#4": always("2024-11-18T11:00:00.000+00:00"),
    updateRegularly: untimedBut("2024-11-04T17:30:00.000+00:00", "2024-11-13T23:59:59.999+00:00"),
    "updateRegularly#2": untimedBut("2024-11-08T17:30:00.000+00:00", "2024-11-18T23:59:59.999+00:00"),
    "updateRegularly#3": untimedBut("2024-11-15T17:30:00.000+00:00", "2024-11-25T23:59:59.999+00:00"),
    "updateRegularly#4": untimedBut("2024-11-26T17:30:00.000+00:00", "2024-12-05T23:59:59.999+00:00"),
    sendWeeksOverLetter: untimedBut("2024-12-18T17:30:00.000+00:00", "2024-12-20T23:59:59.999+00:00"),
  },
  opening: {
    opens: "2024-12-18T00:00:00.000+00:00",
    opensEarliest: "2024-12-18T00:00:00.000+00:00",
    opensForCertain: "2024-12-19T00:00:00.000+00:00",
  },
  moments,
}
