import { GC14, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Tue 2013-10-01 10:00 BST, in opening hours. The clocks go back on Sun 27 October.
 *
 * acknowledge: Tue 10:00-17:30 is 7.5 h; Wed 2 has 9: 16.5; 7.5 h are left: Thu 3 08:30 + 7.5 h = 16:00. Earliest: by the
 *   clock, Wed 2 10:00, one millisecond before it was done.
 * agreeContactTime: Wed 2, Thu 3, Fri 4, end of day. Earliest: Tue counts: Tue 1, Wed 2, Thu 3, closing.
 * updateRegularly #1. Earliest: over at closing on Thu 3; Fri 4, Mon 7, Tue 8, Wed 9, Thu 10, closing. Latest: over at the
 *   end of Fri 4; from the next opening, Mon 7, not counted: Tue 8 is the 1st, Fri 11 the 4th, Mon 14 the 5th, Fri 18 the
 *   9th, Mon 21 the 10th, still in summer time.
 * sendDeadlockLetter: deadlock on Tue 5 November 15:00, in opening hours. Latest: the end of the next working day, Wed 6.
 *   Earliest: the next working day read as one working day like any other span of them, the day itself counted where it
 *   is reached in opening hours, and over at closing: Tue 5 17:30.
 * sendWeeksOverLetter: the written notification, owed from Tue 26 November 00:00, before opening. Earliest: received at the
 *   opening of that day, which counts, and over at closing: Tue 26 17:30. Latest: owed from Wed 27 00:00, by the end of the
 *   next working day, Thu 28. No deadlock letter was asked for, so that by the older rules none is owed.
 * referToAdr: Tue 1 October + 56 days = Tue 26 November; deadlock opens it on 5 November unless only a letter does:
 *   the Code's rule, three weeks before that of the regulation.
 */

const LATE = {
  log: "met",
  acknowledge: "met",
  investigate: "met",
  assignHandler: "pending",
  agreeContactTime: "breached",
  updateRegularly: "pending",
  resolveSpeedily: "pending",
} as const
const NO_LETTER = { ...LATE, sendDeadlockLetter: "pending" } as const
const BY_WEEKS = {
  opens: "2013-11-26T00:00:00.000+00:00",
  opensEarliest: "2013-11-26T00:00:00.000+00:00",
  opensForCertain: "2013-11-27T00:00:00.000+00:00",
}

export const ofcomEe2015Style: WorkedCase = {
  log: "ofcom-ee-2015-style.json",
  case: "ofcom-ee-2015-style",
  law: GC14,
  governed: { by: "code", displaced: "2013-11-26T00:00:00.000+00:00" },
  instants: {
    acknowledge: {
      due: "2013-10-03T16:00:00.000+01:00",
      safeBy: "2013-10-02T10:00:00.000+01:00",
      latest: "2013-10-03T16:00:00.000+01:00",
    },
    agreeContactTime: {
      due: "2013-10-04T23:59:59.999+01:00",
      safeBy: "2013-10-03T17:30:00.000+01:00",
      latest: "2013-10-04T23:59:59.999+01:00",
    },
    updateRegularly: untimedBut("2013-10-10T17:30:00.000+01:00", "2013-10-21T23:59:59.999+01:00"),
    sendDeadlockLetter: untimedBut("2013-11-05T17:30:00.000+00:00", "2013-11-06T23:59:59.999+00:00"),
    sendWeeksOverLetter: untimedBut("2013-11-26T17:30:00.000+00:00", "2013-11-28T23:59:59.999+00:00"),
  },
  opening: {
    opens: "2013-11-05T15:00:00.000+00:00",
    opensEarliest: "2013-11-05T15:00:00.000+00:00",
    opensForCertain: "2013-11-27T00:00:00.000+00:00",
  },
  moments: [
    {
      at: "2013-11-05T14:59:59.999Z",
      shows: "no contact time in five weeks",
      state: "UnderInvestigation",
      duties: LATE,
      right: "notYet",
      opening: BY_WEEKS,
      governed: { by: "regulation" },
    },
    {
      at: "2013-11-05T15:00:00Z",
      shows: "that no letter is issued keeps nobody from ADR",
      state: "Deadlocked",
      duties: NO_LETTER,
      right: "open",
      next: ["ReferredToAdr", "AdrLetterSent"],
    },
    {
      lastEvent: "2013-11-27T09:00:00.000+00:00",
      shows: "taken to ADR after eight weeks; both letters are still owed, and no time makes their lack a breach",
      state: "WithAdr",
      duties: { ...NO_LETTER, sendWeeksOverLetter: "pending" },
      mayNotApply: { sendWeeksOverLetter: false },
      right: "exercised",
      refused: [],
    },
    {
      at: "2013-10-02T10:00:00.001+01:00",
      shows: "acknowledged one millisecond after 24 hours",
      readings: { "working-hour": "clock" },
      state: "Logged",
      duties: { acknowledge: "missed" },
      onlySome: true,
      instants: { acknowledge: { due: "2013-10-02T10:00:00.000+01:00" } },
      fulfilledBy: { acknowledge: "e3" },
      right: "notYet",
      opening: BY_WEEKS,
      governed: { by: "regulation" },
    },
    {
      at: "2013-11-06T00:00:00Z",
      shows: "no letter by the end of the day of deadlock",
      readings: { "letter-at-deadlock": "end-of-day" },
      state: "Deadlocked",
      duties: { sendDeadlockLetter: "breached" },
      onlySome: true,
      instants: { sendDeadlockLetter: { due: "2013-11-05T23:59:59.999+00:00" } },
      right: "open",
    },
    {
      at: "2013-11-07T00:00:00Z",
      shows: "no letter by the end of the next working day",
      readings: { "letter-at-deadlock": "next-working-day" },
      state: "Deadlocked",
      duties: { sendDeadlockLetter: "breached" },
      onlySome: true,
      instants: { sendDeadlockLetter: { due: "2013-11-06T23:59:59.999+00:00" } },
      right: "open",
    },
    {
      at: "2013-11-25T23:59:59.999Z",
      shows: "where only the letter opens ADR at deadlock, three weeks are lost",
      readings: { "adr-at-deadlock": "on-letter" },
      state: "Deadlocked",
      duties: NO_LETTER,
      right: "notYet",
      governed: { by: "regulation" },
      opening: { opens: "2013-11-26T00:00:00.000+00:00" },
      notYet: [{ event: "ReferredToAdr", code: "AdrNotOpen", opens: "2013-11-26T00:00:00.000+00:00" }],
    },
    {
      at: "2013-11-26T00:00:00Z",
      shows: "and eight weeks open it all the same",
      readings: { "adr-at-deadlock": "on-letter" },
      state: "Deadlocked",
      duties: { ...NO_LETTER, sendWeeksOverLetter: "pending" },
      right: "open",
      governed: { by: "regulation" },
      opening: { opens: "2013-11-26T00:00:00.000+00:00" },
    },
  ],
}
