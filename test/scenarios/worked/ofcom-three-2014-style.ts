import { GC14, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Fri 2013-05-03 16:30 BST, in opening hours; Mon 6 May is a bank holiday in all three nations.
 *
 * acknowledge: Fri 16:30-17:30 is 1 h; Tue 7 has 9: 10; Wed 8 has 9: 19; 5 h are left: Thu 9 08:30 + 5 h = 13:30. Counting
 *   working days whole: Fri has 7.5 h left, so Tue 7 16:30. Earliest: by the clock, Sat 4 16:30.
 * agreeContactTime: Tue 7, Wed 8, Thu 9, end of day. Earliest: Fri counts: Fri 3, Tue 7, Wed 8, closing.
 * updateRegularly #1. Earliest: over at closing on Wed 8; Thu 9, Fri 10, Mon 13, Tue 14, Wed 15, closing. Latest: over at
 *   the end of Thu 9; from the next opening, Fri 10, not counted: Mon 13 is the 1st, Fri 17 the 5th, Fri 24 the 10th.
 * sendWeeksOverLetter, owed from Fri 28 June 00:00. Earliest: that day from its opening, counted, to closing. Latest: owed
 *   from Sat 29 00:00, received at the next opening, Mon 1 July, which is not counted: the end of Tue 2.
 * referToAdr: Fri 3 May + 56 days = Fri 28 June.
 */

const NEGLECTED = {
  log: "pending",
  acknowledge: "missed",
  investigate: "pending",
  assignHandler: "pending",
  agreeContactTime: "breached",
  updateRegularly: "pending",
  resolveSpeedily: "pending",
} as const

export const ofcomThree2014Style: WorkedCase = {
  log: "ofcom-three-2014-style.json",
  case: "ofcom-three-2014-style",
  law: GC14,
  instants: {
    acknowledge: {
      due: "2013-05-09T13:30:00.000+01:00",
      safeBy: "2013-05-04T16:30:00.000+01:00",
      latest: "2013-05-09T13:30:00.000+01:00",
    },
    agreeContactTime: {
      due: "2013-05-09T23:59:59.999+01:00",
      safeBy: "2013-05-08T17:30:00.000+01:00",
      latest: "2013-05-09T23:59:59.999+01:00",
    },
    updateRegularly: untimedBut("2013-05-15T17:30:00.000+01:00", "2013-05-24T23:59:59.999+01:00"),
    sendWeeksOverLetter: untimedBut("2013-06-28T17:30:00.000+01:00", "2013-07-02T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2013-06-28T00:00:00.000+01:00",
    opensEarliest: "2013-06-28T00:00:00.000+01:00",
    opensForCertain: "2013-06-29T00:00:00.000+01:00",
  },
  moments: [
    {
      at: "2013-05-10T12:00:00+01:00",
      shows: "a complaint for which nothing was accepted cannot be closed as resolved",
      state: "Received",
      duties: NEGLECTED,
      right: "notYet",
      refused: [["e2", "NotResolved"]],
    },
    {
      lastEvent: "2013-05-13T10:05:00.000+01:00",
      shows: "nor one for which an outcome was only proposed",
      state: "OutcomeProposed",
      duties: NEGLECTED,
      right: "notYet",
      refused: [
        ["e2", "NotResolved"],
        ["e4", "NotResolved"],
      ],
    },
    {
      at: "2013-06-28T00:00:00+01:00",
      shows: "an attempt to close it takes nothing away: ADR opens after eight weeks, of which there must be word",
      state: "OutcomeProposed",
      duties: { ...NEGLECTED, sendWeeksOverLetter: "pending" },
      right: "open",
      refused: [
        ["e2", "NotResolved"],
        ["e4", "NotResolved"],
      ],
      next: ["ReferredToAdr"],
    },
    {
      at: "2013-05-13T10:05:00+01:00",
      shows: "closed where an outcome proposed is a resolution; what was late by then stays so",
      readings: { resolved: "outcome-proposed" },
      state: "Closed",
      duties: {
        log: "ended",
        acknowledge: "missed",
        investigate: "ended",
        assignHandler: "ended",
        agreeContactTime: "breached",
        updateRegularly: "ended",
        resolveSpeedily: "met",
      },
      right: "ended",
      refused: [["e2", "NotResolved"]],
    },
    {
      at: "2013-05-13T10:05:00+01:00",
      shows: "counting working days whole, the bank holiday does not count either",
      readings: { "working-hour": "working-days", "force-of-aim": "duty" },
      state: "OutcomeProposed",
      duties: { acknowledge: "breached" },
      onlySome: true,
      instants: { acknowledge: { due: "2013-05-07T16:30:00.000+01:00" } },
      right: "notYet",
    },
  ],
}
