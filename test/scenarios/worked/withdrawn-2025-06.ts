import { always, type WorkedCase } from "../worked-case.ts"

/*
 * Received Tue 2025-06-10 11:00 BST, in opening hours; withdrawn on Thu 12 at 16:00.
 *
 * acknowledge: Tue 11:00-17:30 is 6.5 h; Wed 11 has 9: 15.5; 8.5 h are left: Thu 12 08:30 + 8.5 h = 17:00, an hour after the
 *   withdrawal. Earliest: by the clock, Wed 11 11:00.
 * agreeContactTime: Wed 11, Thu 12, Fri 13, end of day. Earliest: Tue counts: Tue 10, Wed 11, Thu 12, closing.
 * referToAdr: Tue 10 June + 56 days = Tue 5 August.
 */

const WITHDRAWN = {
  log: "met",
  acknowledge: "ended",
  investigate: "ended",
  assignHandler: "ended",
  agreeContactTime: "met",
  keepContactTime: "ended",
  resolveSpeedily: "ended",
} as const

export const withdrawn202506: WorkedCase = {
  log: "withdrawn-2025-06.json",
  case: "withdrawn-2025-06",
  instants: {
    acknowledge: {
      due: "2025-06-12T17:00:00.000+01:00",
      safeBy: "2025-06-11T11:00:00.000+01:00",
      latest: "2025-06-12T17:00:00.000+01:00",
    },
    agreeContactTime: {
      due: "2025-06-13T23:59:59.999+01:00",
      safeBy: "2025-06-12T17:30:00.000+01:00",
      latest: "2025-06-13T23:59:59.999+01:00",
    },
    keepContactTime: always("2025-06-13T12:00:00.000+01:00"),
  },
  opening: {
    opens: "2025-08-05T00:00:00.000+01:00",
    opensEarliest: "2025-08-05T00:00:00.000+01:00",
    opensForCertain: "2025-08-06T00:00:00.000+01:00",
  },
  moments: [
    {
      at: "2025-06-12T15:59:59.999+01:00",
      shows: "all still owed",
      state: "Logged",
      duties: {
        ...WITHDRAWN,
        acknowledge: "pending",
        investigate: "pending",
        assignHandler: "pending",
        keepContactTime: "pending",
        resolveSpeedily: "pending",
      },
      right: "notYet",
    },
    {
      at: "2025-06-12T16:00:00+01:00",
      shows: "withdrawal ends what is still owed, and the right",
      state: "Withdrawn",
      duties: WITHDRAWN,
      endedBy: {
        acknowledge: "e4",
        investigate: "e4",
        assignHandler: "e4",
        keepContactTime: "e4",
        resolveSpeedily: "e4",
      },
      right: "ended",
      refused: [],
      next: ["ComplaintReopened"],
    },
    {
      lastEvent: "2025-06-13T12:00:00.000+01:00",
      shows: "a call after the withdrawal is refused and changes nothing",
      state: "Withdrawn",
      duties: WITHDRAWN,
      endedBy: { keepContactTime: "e4" },
      right: "ended",
      refused: [["e5", "CaseEnded"]],
    },
    {
      at: "2025-08-05T00:00:00+01:00",
      shows: "eight weeks open no right that withdrawal ended; no updates are owed",
      state: "Withdrawn",
      duties: WITHDRAWN,
      right: "ended",
    },
    {
      at: "2025-06-12T16:00:00+01:00",
      shows: "what was late when the complaint was withdrawn stays missed",
      readings: { "working-hour": "clock" },
      state: "Withdrawn",
      duties: { acknowledge: "missed" },
      onlySome: true,
      instants: { acknowledge: { due: "2025-06-11T11:00:00.000+01:00" } },
      endedBy: { acknowledge: "e4" },
      right: "ended",
    },
  ],
}
