import { untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Thu 2026-04-02 17:29 BST, a minute before closing. Good Friday, 3 April, is a holiday in all three nations;
 * Easter Monday, 6 April, is none in Scotland.
 *
 * acknowledge: Thu 0:01; Tue 7 has 9:00, 9:01; Wed 8 has 9:00, 18:01; 5:59 are left: Thu 9 08:30 + 5:59 = 14:29; the latest.
 *   In Scotland a day earlier: Wed 8 14:29. Counting working days whole: Thu has 6:31 left, so Tue 7 17:29, in Scotland
 *   Mon 6 17:29. By the clock: Fri 3 17:29, the earliest, on a holiday.
 * agreeContactTime: Tue 7, Wed 8, Thu 9, end of day; the latest. Scotland: Mon 6, Tue 7, Wed 8. Thursday counted (it was
 *   still open): Thu 2, Tue 7, Wed 8; earliest, in Scotland: Thu 2, Mon 6, Tue 7, closing.
 * updateRegularly #1. Earliest: over at closing on Tue 7; Wed 8, Thu 9, Fri 10, Mon 13, Tue 14, closing. Latest: over at the
 *   end of Thu 9; from the next opening, Fri 10, not counted: Mon 13 is the 1st, Fri 17 the 5th, Fri 24 the 10th.
 * referToAdr: Thu 2 April + 56 days = Thu 28 May. Made before 8 April 2026: if six weeks are enough from that day on,
 *   Thu 2 April + 42 days = Thu 14 May.
 */

const OPEN = { log: "met", investigate: "pending", assignHandler: "pending", resolveSpeedily: "pending" } as const

export const maundyThursday2026: WorkedCase = {
  log: "maundy-thursday-2026.json",
  case: "maundy-thursday-2026",
  instants: {
    acknowledge: {
      due: "2026-04-09T14:29:00.000+01:00",
      safeBy: "2026-04-03T17:29:00.000+01:00",
      latest: "2026-04-09T14:29:00.000+01:00",
    },
    agreeContactTime: {
      due: "2026-04-09T23:59:59.999+01:00",
      safeBy: "2026-04-07T17:30:00.000+01:00",
      latest: "2026-04-09T23:59:59.999+01:00",
    },
    updateRegularly: untimedBut("2026-04-14T17:30:00.000+01:00", "2026-04-24T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2026-05-28T00:00:00.000+01:00",
    opensEarliest: "2026-05-14T00:00:00.000+01:00",
    opensForCertain: "2026-05-29T00:00:00.000+01:00",
  },
  moments: [
    {
      at: "2026-04-09T14:29:00.000+01:00",
      shows: "a week after receipt, the last minute of 24 working hours",
      state: "Logged",
      duties: { ...OPEN, acknowledge: "pending", agreeContactTime: "pending" },
      right: "notYet",
    },
    {
      at: "2026-04-09T14:29:00.001+01:00",
      shows: "missed by a millisecond",
      state: "Logged",
      duties: { ...OPEN, acknowledge: "missed", agreeContactTime: "pending" },
      right: "notYet",
    },
    {
      lastEvent: "2026-04-09T14:30:00.000+01:00",
      shows: "done a minute late",
      state: "Logged",
      duties: { ...OPEN, acknowledge: "missed", agreeContactTime: "pending" },
      fulfilledBy: { acknowledge: "e3" },
      right: "notYet",
      refused: [],
    },
    {
      at: "2026-04-10T00:00:00+01:00",
      shows: "the first 3 working days are over",
      state: "Logged",
      duties: { ...OPEN, acknowledge: "missed", agreeContactTime: "breached", updateRegularly: "pending" },
      right: "notYet",
    },
    {
      at: "2026-04-09T00:00:00+01:00",
      shows: "Easter Monday is a working day in Scotland",
      readings: { holidays: "scotland" },
      state: "Logged",
      duties: { ...OPEN, acknowledge: "missed", agreeContactTime: "breached", updateRegularly: "pending" },
      instants: {
        acknowledge: { due: "2026-04-08T14:29:00.000+01:00" },
        agreeContactTime: { due: "2026-04-08T23:59:59.999+01:00" },
      },
      right: "notYet",
    },
    {
      at: "2026-04-09T00:00:00+01:00",
      shows: "the last minute before closing makes Thursday the first day",
      readings: { "day-of-receipt": "counted-if-open", "working-hour": "working-days" },
      state: "Logged",
      duties: { acknowledge: "missed", agreeContactTime: "breached" },
      onlySome: true,
      instants: {
        acknowledge: { due: "2026-04-07T17:29:00.000+01:00" },
        agreeContactTime: { due: "2026-04-08T23:59:59.999+01:00" },
      },
      right: "notYet",
    },
    {
      at: "2026-04-07T17:30:00.001+01:00",
      shows: "the strictest of readings",
      readings: {
        "day-of-receipt": "counted-if-open",
        "end-of-working-day": "close-of-business",
        holidays: "scotland",
        "working-hour": "clock",
        "force-of-aim": "duty",
      },
      state: "Logged",
      duties: { acknowledge: "breached", agreeContactTime: "breached", updateRegularly: "pending" },
      onlySome: true,
      instants: {
        acknowledge: { due: "2026-04-03T17:29:00.000+01:00" },
        agreeContactTime: { due: "2026-04-07T17:30:00.000+01:00" },
      },
      right: "notYet",
    },
  ],
}
