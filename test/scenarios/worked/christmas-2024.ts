import { always, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Tue 2024-12-24 18:05 GMT, after closing. Wed 25, Thu 26 and Wed 1 January are holidays in all three nations,
 * Thu 2 January in Scotland. The next opening is Fri 27 08:30.
 *
 * acknowledge: Fri 27 has 9 h, Mon 30 has 9: 18; 6 h are left: Tue 31 08:30 + 6 h = 14:30; the latest. By the clock: Wed 25
 *   18:05, the earliest. Counting working days whole: Tue 24 has 5 h 55 left, so Fri 27 18:05; from the next opening Fri 27
 *   has 15.5 h left, so Mon 30 08:30.
 * agreeContactTime: Fri 27, Mon 30, Tue 31, end of day. Earliest: closing on Tue 31. Received at the next opening on Fri 27,
 *   which is not counted: Mon 30, Tue 31, Thu 2 January; latest, in Scotland: Fri 3 January.
 * updateRegularly #1. Earliest: over at closing on Tue 31; Thu 2, Fri 3, Mon 6, Tue 7, Wed 8 January, closing. Latest: over at
 *   the end of Fri 3; from the next opening, Mon 6, not counted: Tue 7 is the 1st, Fri 10 the 4th, Mon 13 the 5th, Fri 17
 *   the 9th, Mon 20 the 10th.
 * #2 from the contact of Mon 6 10:20. Earliest: Mon 6 ... Fri 10, closing. Latest: Tue 7 is the 1st, Mon 20 the 10th.
 * referToAdr: Tue 24 December + 56 days = Tue 18 February.
 */

const OPEN = { log: "met", investigate: "pending", assignHandler: "pending", resolveSpeedily: "pending" } as const
const NEW_YEAR = { ...OPEN, acknowledge: "met", agreeContactTime: "met" } as const

export const christmas2024: WorkedCase = {
  log: "christmas-2024.json",
  case: "christmas-2024",
  instants: {
    acknowledge: {
      due: "2024-12-31T14:30:00.000+00:00",
      safeBy: "2024-12-25T18:05:00.000+00:00",
      latest: "2024-12-31T14:30:00.000+00:00",
    },
    agreeContactTime: {
      due: "2024-12-31T23:59:59.999+00:00",
      safeBy: "2024-12-31T17:30:00.000+00:00",
      latest: "2025-01-03T23:59:59.999+00:00",
    },
    keepContactTime: always("2025-01-06T10:00:00.000+00:00"),
    updateRegularly: untimedBut("2025-01-08T17:30:00.000+00:00", "2025-01-20T23:59:59.999+00:00"),
    "updateRegularly#2": untimedBut("2025-01-10T17:30:00.000+00:00", "2025-01-20T23:59:59.999+00:00"),
  },
  opening: {
    opens: "2025-02-18T00:00:00.000+00:00",
    opensEarliest: "2025-02-18T00:00:00.000+00:00",
    opensForCertain: "2025-02-19T00:00:00.000+00:00",
  },
  moments: [
    {
      at: "2024-12-31T14:29:59.999Z",
      shows: "a week after receipt, not three days of work",
      state: "Logged",
      duties: { ...OPEN, acknowledge: "pending", agreeContactTime: "pending" },
      right: "notYet",
    },
    {
      at: "2024-12-31T14:30:00.000Z",
      shows: "acknowledged after exactly 24 working hours: in time",
      state: "Logged",
      duties: { ...OPEN, acknowledge: "met", agreeContactTime: "pending" },
      fulfilledBy: { acknowledge: "e3" },
      right: "notYet",
    },
    {
      at: "2024-12-31T23:59:59.999Z",
      shows: "agreed after closing, and before the day is over",
      state: "Logged",
      duties: { ...NEW_YEAR, keepContactTime: "pending" },
      fulfilledBy: { agreeContactTime: "e4" },
      right: "notYet",
    },
    {
      at: "2025-01-01T00:00:00.000Z",
      shows: "from New Year's Day updates are owed",
      state: "Logged",
      duties: { ...NEW_YEAR, keepContactTime: "pending", updateRegularly: "pending" },
      right: "notYet",
    },
    {
      lastEvent: "2025-01-06T10:20:00.000+00:00",
      shows: "a contact twenty minutes late is an update, and a contact time not kept",
      state: "Logged",
      duties: { ...NEW_YEAR, keepContactTime: "breached", updateRegularly: "met", "updateRegularly#2": "pending" },
      fulfilledBy: { keepContactTime: "e5", updateRegularly: "e5" },
      right: "notYet",
      refused: [],
    },
    {
      at: "2024-12-31T17:45:00Z",
      shows: "a quarter of an hour after closing",
      readings: { "end-of-working-day": "close-of-business" },
      state: "Logged",
      duties: { agreeContactTime: "breached" },
      onlySome: true,
      instants: { agreeContactTime: { due: "2024-12-31T17:30:00.000+00:00" } },
      fulfilledBy: { agreeContactTime: "e4" },
      right: "notYet",
    },
    {
      at: "2024-12-31T17:45:00Z",
      shows: "received at the next opening, in England",
      readings: { "after-hours-receipt": "next-opening", "working-hour": "working-days" },
      state: "Logged",
      duties: { acknowledge: "missed", agreeContactTime: "met" },
      onlySome: true,
      instants: {
        acknowledge: { due: "2024-12-30T08:30:00.000+00:00" },
        agreeContactTime: { due: "2025-01-02T23:59:59.999+00:00" },
      },
      right: "notYet",
    },
    {
      at: "2024-12-31T17:45:00Z",
      shows: "received at the next opening, in Scotland",
      readings: { "after-hours-receipt": "next-opening", holidays: "scotland" },
      state: "Logged",
      duties: { acknowledge: "met", agreeContactTime: "met" },
      onlySome: true,
      instants: { agreeContactTime: { due: "2025-01-03T23:59:59.999+00:00" } },
      right: "notYet",
    },
    {
      at: "2024-12-31T17:45:00Z",
      shows: "received at the next opening, and that day counted",
      readings: { "after-hours-receipt": "next-opening", "day-of-receipt": "counted-if-open", "working-hour": "clock" },
      state: "Logged",
      duties: { acknowledge: "missed", agreeContactTime: "met" },
      onlySome: true,
      instants: { acknowledge: { due: "2024-12-28T08:30:00.000+00:00" } },
      right: "notYet",
    },
    {
      at: "2024-12-31T17:45:00Z",
      shows: "hours of working days from the evening of Christmas Eve",
      readings: { "working-hour": "working-days" },
      state: "Logged",
      duties: { acknowledge: "missed" },
      onlySome: true,
      instants: { acknowledge: { due: "2024-12-27T18:05:00.000+00:00" } },
      right: "notYet",
    },
  ],
}
