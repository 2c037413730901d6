import { always, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Fri 2025-07-11 17:00 BST, half an hour before closing. In Northern Ireland, Mon 14 July is a holiday.
 *
 * acknowledge: Fri 0.5 h; Mon 14 has 9: 9.5; Tue 15 has 9: 18.5; 5.5 h are left: Wed 16 08:30 + 5.5 h = 14:00. Latest: in
 *   Northern Ireland a day later, Thu 17 14:00. Earliest: by the clock, Sat 12 17:00. Counting working days whole: Fri has
 *   7 h left, so Mon 14 17:00, or Tue 15 17:00.
 * agreeContactTime: Mon 14, Tue 15, Wed 16, end of day. Latest: Tue 15, Wed 16, Thu 17. Earliest: Fri 11, Mon 14, Tue 15,
 *   closing.
 * updateRegularly #1. Earliest: over at closing on Tue 15; Wed 16, Thu 17, Fri 18, Mon 21, Tue 22, closing. Latest: over at
 *   the end of Thu 17; from the next opening, Fri 18, not counted: Mon 21 is the 1st, Fri 25 the 5th, Fri 1 August the
 *   10th.
 * referToAdr: Fri 11 July + 56 days = Fri 5 September.
 */

const LAST = {
  log: "met",
  acknowledge: "missed",
  investigate: "pending",
  assignHandler: "pending",
  agreeContactTime: "breached",
  keepContactTime: "pending",
  updateRegularly: "pending",
  resolveSpeedily: "pending",
} as const
const CONFLICT = [["n3", "IdConflict"]] as const

export const twelfthOfJuly2025: WorkedCase = {
  log: "twelfth-of-july-2025.ndjson",
  case: "twelfth-of-july-2025",
  instants: {
    acknowledge: {
      due: "2025-07-16T14:00:00.000+01:00",
      safeBy: "2025-07-12T17:00:00.000+01:00",
      latest: "2025-07-17T14:00:00.000+01:00",
    },
    agreeContactTime: {
      due: "2025-07-16T23:59:59.999+01:00",
      safeBy: "2025-07-15T17:30:00.000+01:00",
      latest: "2025-07-17T23:59:59.999+01:00",
    },
    keepContactTime: always("2025-07-18T10:00:00.000+01:00"),
    updateRegularly: untimedBut("2025-07-22T17:30:00.000+01:00", "2025-08-01T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2025-09-05T00:00:00.000+01:00",
    opensEarliest: "2025-09-05T00:00:00.000+01:00",
    opensForCertain: "2025-09-06T00:00:00.000+01:00",
  },
  moments: [
    {
      lastEvent: "2025-07-17T09:00:00.000+01:00",
      shows: "late in England; of two events with one id the first in the log stands",
      state: "Logged",
      duties: LAST,
      fulfilledBy: { log: "n2", acknowledge: "n3", agreeContactTime: "n4" },
      right: "notYet",
      refused: CONFLICT,
    },
    {
      at: "2025-07-17T09:00:00+01:00",
      shows: "in time in Northern Ireland",
      readings: { holidays: "northern-ireland" },
      state: "Logged",
      duties: {
        log: "met",
        acknowledge: "met",
        investigate: "pending",
        assignHandler: "pending",
        agreeContactTime: "met",
        keepContactTime: "pending",
        resolveSpeedily: "pending",
      },
      instants: {
        acknowledge: { due: "2025-07-17T14:00:00.000+01:00" },
        agreeContactTime: { due: "2025-07-17T23:59:59.999+01:00" },
      },
      right: "notYet",
      refused: CONFLICT,
    },
    {
      at: "2025-07-17T09:00:00+01:00",
      shows: "hours of working days there pass over the holiday",
      readings: { holidays: "northern-ireland", "working-hour": "working-days" },
      state: "Logged",
      duties: { acknowledge: "missed" },
      onlySome: true,
      instants: { acknowledge: { due: "2025-07-15T17:00:00.000+01:00" } },
      right: "notYet",
    },
    {
      at: "2025-07-17T09:00:00+01:00",
      shows: "and elsewhere do not",
      readings: { holidays: "scotland", "working-hour": "working-days" },
      state: "Logged",
      duties: { acknowledge: "missed" },
      onlySome: true,
      instants: { acknowledge: { due: "2025-07-14T17:00:00.000+01:00" } },
      right: "notYet",
    },
  ],
}
