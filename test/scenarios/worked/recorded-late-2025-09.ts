import { always, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Made on Thu 2025-09-04 14:00 BST, in opening hours; written down the next day, which moves nothing.
 *
 * acknowledge: Thu 14:00-17:30 is 3.5 h; Fri 5 has 9: 12.5; Mon 8 has 9: 21.5; 2.5 h are left: Tue 9 08:30 + 2.5 h = 11:00.
 *   Earliest: by the clock, Fri 5 14:00.
 * agreeContactTime: Fri 5, Mon 8, Tue 9, end of day. Earliest: Thu counts: Thu 4, Fri 5, Mon 8, closing.
 * updateRegularly #1. Earliest: over at closing on Mon 8; Tue 9 ... Fri 12, Mon 15, closing. Latest: over at the end of
 *   Tue 9; from the next opening, Wed 10, not counted: Thu 11 is the 1st, Mon 15 the 3rd, Fri 19 the 7th, Mon 22 the 8th,
 *   Wed 24 the 10th.
 * #2 from the contact of Fri 12 11:00. Earliest: Fri 12, Mon 15 ... Thu 18, closing. Latest: Mon 15 is the 1st, Fri 26 the
 *   10th.
 * referToAdr: Thu 4 September + 56 days = Thu 30 October, after the clocks went back on Sun 26.
 */

const OPEN = { investigate: "pending", assignHandler: "pending", resolveSpeedily: "pending" } as const

export const recordedLate202509: WorkedCase = {
  log: "recorded-late-2025-09.json",
  case: "recorded-late-2025-09",
  instants: {
    acknowledge: {
      due: "2025-09-09T11:00:00.000+01:00",
      safeBy: "2025-09-05T14:00:00.000+01:00",
      latest: "2025-09-09T11:00:00.000+01:00",
    },
    agreeContactTime: {
      due: "2025-09-09T23:59:59.999+01:00",
      safeBy: "2025-09-08T17:30:00.000+01:00",
      latest: "2025-09-09T23:59:59.999+01:00",
    },
    keepContactTime: always("2025-09-12T11:00:00.000+01:00"),
    updateRegularly: untimedBut("2025-09-15T17:30:00.000+01:00", "2025-09-24T23:59:59.999+01:00"),
    "updateRegularly#2": untimedBut("2025-09-18T17:30:00.000+01:00", "2025-09-26T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2025-10-30T00:00:00.000+00:00",
    opensEarliest: "2025-10-30T00:00:00.000+00:00",
    opensForCertain: "2025-10-31T00:00:00.000+00:00",
  },
  moments: [
    {
      at: "2025-09-04T14:00:00+01:00",
      shows: "made before it was recorded: it is there all the same",
      state: "Received",
      duties: { ...OPEN, log: "pending", acknowledge: "pending", agreeContactTime: "pending" },
      right: "notYet",
      future: ["e2", "e5", "e3", "e4"],
    },
    {
      at: "2025-09-05T10:00:00+01:00",
      shows: "acknowledged when the letter went, not when it was recorded",
      state: "Logged",
      duties: { ...OPEN, log: "met", acknowledge: "met", agreeContactTime: "pending" },
      fulfilledBy: { acknowledge: "e5" },
      right: "notYet",
    },
    {
      lastEvent: "2025-09-12T11:00:00.000+01:00",
      shows: "the last event is the last to happen, not the last to be recorded",
      state: "Logged",
      duties: {
        ...OPEN,
        log: "met",
        acknowledge: "met",
        agreeContactTime: "met",
        keepContactTime: "met",
        updateRegularly: "met",
        "updateRegularly#2": "pending",
      },
      fulfilledBy: { acknowledge: "e5", keepContactTime: "e4", updateRegularly: "e4" },
      right: "notYet",
      refused: [],
      future: [],
    },
    {
      at: "2025-09-09T16:30:00+01:00",
      shows: "agreed an hour before closing on the third working day",
      readings: { "end-of-working-day": "close-of-business" },
      state: "Logged",
      duties: { agreeContactTime: "met" },
      onlySome: true,
      instants: { agreeContactTime: { due: "2025-09-09T17:30:00.000+01:00" } },
      right: "notYet",
    },
    {
      at: "2025-09-09T16:30:00+01:00",
      shows: "a day too late, where the day of receipt is the first",
      readings: { "day-of-receipt": "counted-if-open" },
      state: "Logged",
      duties: { agreeContactTime: "breached" },
      onlySome: true,
      instants: { agreeContactTime: { due: "2025-09-08T23:59:59.999+01:00" } },
      right: "notYet",
    },
  ],
}
