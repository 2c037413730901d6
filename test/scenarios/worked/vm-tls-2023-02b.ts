import { untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Fri 2023-02-24 12:00 GMT, in opening hours; logged at the very same instant.
 *
 * acknowledge: Fri 12:00-17:30 is 5.5 h; Mon 27 has 9: 14.5; Tue 28 has 9: 23.5; half an hour is left: Wed 1 March
 *   08:30 + 0.5 h = 09:00. Counting working days whole (2023-02-27 in other accounts): Fri has 12 h left, so Mon 27 12:00.
 *   By the clock: Sat 25 12:00, the earliest.
 * agreeContactTime: Mon 27, Tue 28, Wed 1 March, end of day. Earliest: Fri counts: Fri 24, Mon 27, Tue 28, closing.
 *   Latest: Wed 1 March until the provider says on 15 March at 10:40 that it cannot resolve the complaint; where the duty
 *   is to agree a time then (contact-time = when-stated), that very instant.
 * updateRegularly #1. Earliest: over at closing on Tue 28; Wed 1, Thu 2, Fri 3, Mon 6, Tue 7 March, closing. Latest: over
 *   at the end of Wed 1; from the next opening, Thu 2, not counted: Fri 3 is the 1st, Mon 6 the 2nd, Fri 10 the 6th,
 *   Mon 13 the 7th, Thu 16 the 10th (the day before St Patrick's Day, a holiday in Northern Ireland).
 *   Every 5 working days: from the end of Wed 1: Thu 2, Fri 3, Mon 6, Tue 7, Wed 8.
 * sendWeeksOverLetter, owed from Fri 21 April 00:00. Earliest: that day from its opening, counted, to closing. Latest: owed
 *   from Sat 22 00:00, received at the next opening, Mon 24, which is not counted: the end of Tue 25.
 * referToAdr: Fri 24 February + 56 days = Fri 21 April, in summer time.
 */

const UNTOUCHED = { investigate: "pending", assignHandler: "pending", resolveSpeedily: "pending" } as const
const LATE = {
  ...UNTOUCHED,
  log: "met",
  acknowledge: "missed",
  agreeContactTime: "breached",
  updateRegularly: "pending",
} as const
const WHEN_STATED = { agreeContactTime: { latest: "2023-03-15T10:40:00.000+00:00" } } as const

export const vmTls202302b: WorkedCase = {
  log: "vm-tls-2023-02b.json",
  case: "vm-tls-2023-02b",
  instants: {
    acknowledge: {
      due: "2023-03-01T09:00:00.000+00:00",
      safeBy: "2023-02-25T12:00:00.000+00:00",
      latest: "2023-03-01T09:00:00.000+00:00",
    },
    agreeContactTime: {
      due: "2023-03-01T23:59:59.999+00:00",
      safeBy: "2023-02-28T17:30:00.000+00:00",
      latest: "2023-03-01T23:59:59.999+00:00",
    },
    updateRegularly: untimedBut("2023-03-07T17:30:00.000+00:00", "2023-03-16T23:59:59.999+00:00"),
    sendWeeksOverLetter: untimedBut("2023-04-21T17:30:00.000+01:00", "2023-04-25T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2023-04-21T00:00:00.000+01:00",
    opensEarliest: "2023-04-21T00:00:00.000+01:00",
    opensForCertain: "2023-04-22T00:00:00.000+01:00",
  },
  moments: [
    {
      at: "2023-02-24T12:00:00Z",
      shows: "two events of one instant are both applied, in the order of the log",
      state: "Logged",
      duties: { ...UNTOUCHED, log: "met", acknowledge: "pending", agreeContactTime: "pending" },
      fulfilledBy: { log: "e2" },
      mayNotApply: { agreeContactTime: true },
      right: "notYet",
    },
    {
      at: "2023-03-01T09:00:00.000Z",
      shows: "24 working hours to the millisecond are still in time",
      state: "Logged",
      duties: { ...UNTOUCHED, log: "met", acknowledge: "pending", agreeContactTime: "pending" },
      right: "notYet",
    },
    {
      at: "2023-03-01T09:00:00.001Z",
      shows: "one millisecond more is not",
      state: "Logged",
      duties: { ...UNTOUCHED, log: "met", acknowledge: "missed", agreeContactTime: "pending" },
      right: "notYet",
    },
    {
      at: "2023-03-02T00:00:00Z",
      shows: "acknowledged late, which stays missed; no contact time agreed",
      state: "Logged",
      duties: LATE,
      fulfilledBy: { acknowledge: "e3" },
      mayNotApply: { agreeContactTime: true },
      right: "notYet",
    },
    {
      at: "2023-03-15T10:40:00Z",
      shows: "a manager promised: an escalation without a time, and word that the complaint cannot be resolved yet",
      state: "UnderInvestigation",
      duties: LATE,
      instants: WHEN_STATED,
      right: "notYet",
      refused: [],
    },
    {
      at: "2023-04-20T23:59:59.999+01:00",
      shows: "the last millisecond before the weeks are over",
      state: "UnderInvestigation",
      duties: LATE,
      instants: WHEN_STATED,
      right: "notYet",
      notYet: [{ event: "ReferredToAdr", code: "AdrNotOpen", opens: "2023-04-21T00:00:00.000+01:00" }],
      future: ["e8"],
    },
    {
      lastEvent: "2023-04-21T09:00:00.000+01:00",
      shows: "taken to ADR on the morning of the day; the letter of that day is owed all the same",
      state: "WithAdr",
      duties: { ...LATE, sendWeeksOverLetter: "pending" },
      instants: WHEN_STATED,
      right: "exercised",
      refused: [],
    },
    {
      at: "2023-04-21T09:00:00+01:00",
      shows: "three hours too early, where eight weeks are over at the same time of day",
      readings: { "weeks-elapsed": "same-time" },
      state: "UnderInvestigation",
      duties: {},
      onlySome: true,
      right: "notYet",
      opening: { opens: "2023-04-21T12:00:00.000+01:00" },
      refused: [["e8", "AdrNotOpen"]],
    },
    {
      at: "2023-03-02T00:00:00Z",
      shows: "where the aim is a duty, missing it is a breach",
      readings: { "force-of-aim": "duty", "working-hour": "working-days" },
      state: "Logged",
      duties: { acknowledge: "breached" },
      onlySome: true,
      instants: { acknowledge: { due: "2023-02-27T12:00:00.000+00:00" } },
      right: "notYet",
    },
    {
      at: "2023-03-09T00:00:00Z",
      shows: "a week of silence",
      readings: { "updated-regularly": "every-5-working-days" },
      state: "Logged",
      duties: { updateRegularly: "breached" },
      onlySome: true,
      instants: { updateRegularly: { due: "2023-03-08T23:59:59.999+00:00" } },
      right: "notYet",
    },
    {
      at: "2023-03-15T10:39:59.999Z",
      shows: "until the provider says that it cannot resolve the complaint, no contact time is owed",
      readings: { "contact-time": "when-stated" },
      state: "UnderInvestigation",
      duties: { ...UNTOUCHED, log: "met", acknowledge: "missed", updateRegularly: "pending" },
      absent: ["agreeContactTime"],
      right: "notYet",
    },
    {
      at: "2023-03-15T10:40:00.001Z",
      shows: "and then at once",
      readings: { "contact-time": "when-stated" },
      state: "UnderInvestigation",
      duties: { agreeContactTime: "breached" },
      onlySome: true,
      instants: { agreeContactTime: { ...WHEN_STATED.agreeContactTime, due: "2023-03-15T10:40:00.000+00:00" } },
      right: "notYet",
    },
  ],
}
