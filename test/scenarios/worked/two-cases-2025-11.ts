import { untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * The line: received Mon 2025-11-03 10:00 GMT.
 * acknowledge: Mon 7.5 h, Tue 4 9 h: 16.5; 7.5 h left: Wed 5 16:00. Earliest: by the clock, Tue 4 10:00, when it was done.
 * agreeContactTime: Tue 4, Wed 5, Thu 6, end of day; the outcome is accepted on Thu 6 at 11:00. Earliest: Mon 3, Tue 4,
 *   Wed 5, closing.
 * updateRegularly arises only where Monday counts, at the end of Wed 5.
 * referToAdr: Mon 3 November + 56 days = Mon 29 December.
 */
export const line202511: WorkedCase = {
  log: "two-cases-2025-11.json",
  case: "line-2025-11",
  instants: {
    acknowledge: {
      due: "2025-11-05T16:00:00.000+00:00",
      safeBy: "2025-11-04T10:00:00.000+00:00",
      latest: "2025-11-05T16:00:00.000+00:00",
    },
    agreeContactTime: {
      due: "2025-11-06T23:59:59.999+00:00",
      safeBy: "2025-11-05T17:30:00.000+00:00",
      latest: "2025-11-06T23:59:59.999+00:00",
    },
  },
  opening: {
    opens: "2025-12-29T00:00:00.000+00:00",
    opensEarliest: "2025-12-29T00:00:00.000+00:00",
    opensForCertain: "2025-12-30T00:00:00.000+00:00",
  },
  moments: [
    {
      at: "2025-11-04T10:00:00Z",
      shows: "one of two cases in a log stands for itself",
      state: "Logged",
      duties: {
        log: "met",
        acknowledge: "met",
        investigate: "pending",
        assignHandler: "pending",
        agreeContactTime: "pending",
        resolveSpeedily: "pending",
      },
      right: "notYet",
      future: ["l4", "l5"],
    },
    {
      lastEvent: "2025-11-10T09:59:59.999+00:00",
      shows: "resolved within the first 3 working days; an event sent twice counts once and is no conflict",
      state: "Resolved",
      duties: {
        log: "met",
        acknowledge: "met",
        investigate: "ended",
        assignHandler: "ended",
        agreeContactTime: "ended",
        resolveSpeedily: "met",
      },
      fulfilledBy: { resolveSpeedily: "l5" },
      endedBy: { agreeContactTime: "l5" },
      right: "ended",
      refused: [],
      future: [],
    },
    {
      at: "2025-11-04T10:00:00.000Z",
      shows: "acknowledged after 24 hours to the millisecond",
      readings: { "working-hour": "clock" },
      state: "Logged",
      duties: { acknowledge: "met" },
      onlySome: true,
      instants: { acknowledge: { due: "2025-11-04T10:00:00.000+00:00" } },
      right: "notYet",
    },
    {
      at: "2025-11-06T11:00:00Z",
      shows:
        "accepted the day after, where the day of receipt is the first: the breach stays, the update is no longer owed",
      readings: { "day-of-receipt": "counted-if-open" },
      state: "Resolved",
      duties: { agreeContactTime: "breached", updateRegularly: "ended" },
      onlySome: true,
      instants: { agreeContactTime: { due: "2025-11-05T23:59:59.999+00:00" } },
      right: "ended",
    },
  ],
}

/*
 * The bill: received Wed 2025-11-05 13:00 GMT.
 * acknowledge: Wed 4.5 h, Thu 6 9 h: 13.5, Fri 7 9 h: 22.5; 1.5 h left: Mon 10 10:00. Earliest: by the clock, Thu 6 13:00.
 * agreeContactTime: Thu 6, Fri 7, Mon 10, end of day. Earliest: Wed 5, Thu 6, Fri 7, closing.
 * updateRegularly #1. Earliest: over at closing on Fri 7; Mon 10 ... Fri 14, closing. Latest: over at the end of Mon 10;
 *   from the next opening, Tue 11, not counted: Wed 12 is the 1st, Fri 14 the 3rd, Fri 21 the 8th, Mon 24 the 9th, Tue 25
 *   the 10th.
 * referToAdr: Wed 5 November + 56 days = Wed 31 December; for certain on New Year's Day, since holidays do not matter.
 */
export const bill202511: WorkedCase = {
  log: "two-cases-2025-11.json",
  case: "bill-2025-11",
  instants: {
    acknowledge: {
      due: "2025-11-10T10:00:00.000+00:00",
      safeBy: "2025-11-06T13:00:00.000+00:00",
      latest: "2025-11-10T10:00:00.000+00:00",
    },
    agreeContactTime: {
      due: "2025-11-10T23:59:59.999+00:00",
      safeBy: "2025-11-07T17:30:00.000+00:00",
      latest: "2025-11-10T23:59:59.999+00:00",
    },
    updateRegularly: untimedBut("2025-11-14T17:30:00.000+00:00", "2025-11-25T23:59:59.999+00:00"),
  },
  opening: {
    opens: "2025-12-31T00:00:00.000+00:00",
    opensEarliest: "2025-12-31T00:00:00.000+00:00",
    opensForCertain: "2026-01-01T00:00:00.000+00:00",
  },
  moments: [
    {
      lastEvent: "2025-11-10T09:59:59.999+00:00",
      shows: "acknowledged in the last millisecond but one; what resolved the other case does not touch this one",
      state: "Logged",
      duties: {
        log: "met",
        acknowledge: "met",
        investigate: "pending",
        assignHandler: "pending",
        agreeContactTime: "pending",
        resolveSpeedily: "pending",
      },
      fulfilledBy: { acknowledge: "b3" },
      right: "notYet",
      refused: [],
    },
    {
      at: "2025-11-11T00:00:00Z",
      shows: "the first 3 working days are over",
      state: "Logged",
      duties: {
        log: "met",
        acknowledge: "met",
        investigate: "pending",
        assignHandler: "pending",
        agreeContactTime: "breached",
        updateRegularly: "pending",
        resolveSpeedily: "pending",
      },
      right: "notYet",
    },
    {
      at: "2026-01-01T00:00:00Z",
      shows: "open for certain, on a bank holiday",
      readings: { "weeks-elapsed": "day-after" },
      state: "Logged",
      duties: {},
      onlySome: true,
      right: "open",
      opening: { opens: "2026-01-01T00:00:00.000+00:00" },
    },
  ],
}
