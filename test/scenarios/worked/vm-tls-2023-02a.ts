import { always, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Wed 2023-02-01 09:00 GMT, in opening hours.
 *
 * acknowledge: Wed 09:00-17:30 is 8.5 h; Thu 2 has 9 h: 17.5; 6.5 h are left: Fri 3 08:30 + 6.5 h = 15:00, as other
 *   accounts say. By the clock, or counting working days whole (their 2023-02-02): Thu 2 09:00, the earliest.
 * agreeContactTime: Thu 2, Fri 3, Mon 6, end of day; the latest. Earliest: Wed counts: Wed 1, Thu 2, Fri 3, closing.
 * updateRegularly #1. Earliest: over at closing on Fri 3; Mon 6 ... Fri 10, closing. Latest: over at the end of Mon 6;
 *   from the next opening, Tue 7, not counted: Wed 8 is the 1st, Fri 10 the 3rd, Mon 13 the 4th, Fri 17 the 8th, Mon 20
 *   the 9th, Tue 21 the 10th.
 * #2 from the contact of Tue 7 10:00. Earliest: Tue 7 ... Fri 10, Mon 13, closing. Latest: Wed 8 is the 1st, Tue 21 the
 *   10th.
 * sendWeeksOverLetter, owed from Wed 29 March 00:00. Earliest: that day from its opening, counted, to closing. Latest: owed
 *   from Thu 30 00:00, by the end of Fri 31.
 * referToAdr: Wed 1 February + 56 days = Wed 29 March; the clocks went forward on Sun 26 March, so +01:00. (The six weeks
 *   that other accounts give, 2023-03-15, are the regulation's wait from 2026-04-08.)
 */

const AT_THE_END = {
  log: "met",
  acknowledge: "met",
  investigate: "pending",
  assignHandler: "met",
  agreeContactTime: "met",
  keepContactTime: "met",
  updateRegularly: "met",
  "updateRegularly#2": "pending",
  resolveSpeedily: "pending",
} as const

export const vmTls202302a: WorkedCase = {
  log: "vm-tls-2023-02a.json",
  case: "vm-tls-2023-02a",
  instants: {
    acknowledge: {
      due: "2023-02-03T15:00:00.000+00:00",
      safeBy: "2023-02-02T09:00:00.000+00:00",
      latest: "2023-02-03T15:00:00.000+00:00",
    },
    agreeContactTime: {
      due: "2023-02-06T23:59:59.999+00:00",
      safeBy: "2023-02-03T17:30:00.000+00:00",
      latest: "2023-02-06T23:59:59.999+00:00",
    },
    keepContactTime: always("2023-02-07T10:00:00.000+00:00"),
    updateRegularly: untimedBut("2023-02-10T17:30:00.000+00:00", "2023-02-21T23:59:59.999+00:00"),
    "updateRegularly#2": untimedBut("2023-02-13T17:30:00.000+00:00", "2023-02-21T23:59:59.999+00:00"),
    sendWeeksOverLetter: untimedBut("2023-03-29T17:30:00.000+01:00", "2023-03-31T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2023-03-29T00:00:00.000+01:00",
    opensEarliest: "2023-03-29T00:00:00.000+01:00",
    opensForCertain: "2023-03-30T00:00:00.000+01:00",
  },
  moments: [
    {
      at: "2023-02-08T14:00:00Z",
      shows: "an outcome that is only proposed resolves nothing",
      state: "OutcomeProposed",
      duties: AT_THE_END,
      right: "notYet",
      next: ["OutcomeAccepted", "OutcomeRejected"],
    },
    {
      lastEvent: "2023-02-08T14:20:00.000+00:00",
      shows: "rejected, it leaves the complaint under investigation; the contact at its very instant was in time",
      state: "UnderInvestigation",
      duties: AT_THE_END,
      fulfilledBy: { acknowledge: "e3", keepContactTime: "e6", updateRegularly: "e6" },
      right: "notYet",
      refused: [],
    },
    {
      at: "2023-03-28T23:59:59.999+01:00",
      shows: "the last millisecond before the weeks are over, in summer time",
      state: "UnderInvestigation",
      duties: AT_THE_END,
      right: "notYet",
    },
    {
      at: "2023-03-28T23:00:00Z",
      shows: "ADR opens at midnight in London, which is 23:00 in Greenwich, and a letter is owed",
      state: "UnderInvestigation",
      duties: { ...AT_THE_END, sendWeeksOverLetter: "pending" },
      right: "open",
    },
    {
      at: "2023-02-02T09:00:00Z",
      shows: "acknowledged after 24 hours to the millisecond: in time",
      readings: { "working-hour": "clock" },
      state: "Logged",
      duties: { acknowledge: "met" },
      onlySome: true,
      instants: { acknowledge: { due: "2023-02-02T09:00:00.000+00:00" } },
      right: "notYet",
    },
    {
      at: "2023-02-04T00:00:00Z",
      shows: "received in opening hours, the day of receipt can count as the first",
      readings: { "day-of-receipt": "counted-if-open" },
      state: "UnderInvestigation",
      duties: { agreeContactTime: "met", updateRegularly: "pending" },
      onlySome: true,
      instants: { agreeContactTime: { due: "2023-02-03T23:59:59.999+00:00" } },
      right: "notYet",
    },
    {
      at: "2023-02-08T14:00:00Z",
      shows: "resolved as soon as an outcome is proposed",
      readings: { resolved: "outcome-proposed" },
      state: "OutcomeProposed",
      duties: { resolveSpeedily: "met", "updateRegularly#2": "ended" },
      onlySome: true,
      fulfilledBy: { resolveSpeedily: "e7" },
      endedBy: { "updateRegularly#2": "e7" },
      right: "ended",
    },
  ],
}
