import { always, untimedBut, type WorkedCase } from "../worked-case.ts"

/*
 * Received Mon 2025-02-03 09:00 GMT, in opening hours; accepted on 10 February, closed on the 11th, reopened on 7 April.
 *
 * acknowledge: Mon 09:00-17:30 is 8.5 h; Tue 4 has 9: 17.5; 6.5 h are left: Wed 5 08:30 + 6.5 h = 15:00. Earliest: by the
 *   clock, Tue 4 09:00.
 * agreeContactTime: Tue 4, Wed 5, Thu 6, end of day. Earliest: Mon counts: Mon 3, Tue 4, Wed 5, closing.
 * updateRegularly #1. Earliest: over at closing on Wed 5; Thu 6, Fri 7, Mon 10, Tue 11, Wed 12, closing. Latest: over at
 *   the end of Thu 6; from the next opening, Fri 7, not counted: Mon 10 is the 1st, Fri 14 the 5th, Fri 21 the 10th.
 * #2 from the contact of Fri 7 14:00. Earliest: Fri 7, Mon 10 ... Thu 13, closing. Latest: Mon 10 is the 1st, Fri 21 the
 *   10th. Every 5 working days: Mon 10 ... Fri 14.
 * sendWeeksOverLetter: the weeks are over on Mon 31 March, while the complaint is resolved, so that no letter is owed; it is
 *   from the reopening of Mon 7 April 09:00 BST. Earliest: that day counted, to closing. Latest: the end of Tue 8.
 * referToAdr: Mon 3 February + 56 days = Mon 31 March, the day after the clocks went forward; reopening does not move it.
 *
 * Whether the duty to resolve, met by the acceptance, arises again with a reopening is left open here.
 */

const RESOLVED = {
  log: "met",
  acknowledge: "met",
  investigate: "ended",
  assignHandler: "met",
  agreeContactTime: "met",
  keepContactTime: "met",
  updateRegularly: "met",
  "updateRegularly#2": "ended",
  resolveSpeedily: "met",
} as const
const REOPENED = {
  log: "met",
  acknowledge: "met",
  investigate: "pending",
  assignHandler: "met",
  agreeContactTime: "met",
  keepContactTime: "met",
  updateRegularly: "met",
  "updateRegularly#2": "pending",
  sendWeeksOverLetter: "pending",
} as const

export const reopened202504: WorkedCase = {
  log: "reopened-2025-04.json",
  case: "reopened-2025-04",
  instants: {
    acknowledge: {
      due: "2025-02-05T15:00:00.000+00:00",
      safeBy: "2025-02-04T09:00:00.000+00:00",
      latest: "2025-02-05T15:00:00.000+00:00",
    },
    agreeContactTime: {
      due: "2025-02-06T23:59:59.999+00:00",
      safeBy: "2025-02-05T17:30:00.000+00:00",
      latest: "2025-02-06T23:59:59.999+00:00",
    },
    keepContactTime: always("2025-02-07T14:00:00.000+00:00"),
    updateRegularly: untimedBut("2025-02-12T17:30:00.000+00:00", "2025-02-21T23:59:59.999+00:00"),
    "updateRegularly#2": untimedBut("2025-02-13T17:30:00.000+00:00", "2025-02-21T23:59:59.999+00:00"),
    sendWeeksOverLetter: untimedBut("2025-04-07T17:30:00.000+01:00", "2025-04-08T23:59:59.999+01:00"),
  },
  opening: {
    opens: "2025-03-31T00:00:00.000+01:00",
    opensEarliest: "2025-03-31T00:00:00.000+01:00",
    opensForCertain: "2025-04-01T00:00:00.000+01:00",
  },
  moments: [
    {
      at: "2025-02-10T10:30:00Z",
      shows: "acceptance resolves the complaint and ends what is still owed",
      state: "Resolved",
      duties: RESOLVED,
      fulfilledBy: { resolveSpeedily: "e8" },
      endedBy: { investigate: "e8", "updateRegularly#2": "e8" },
      right: "ended",
      next: ["ComplaintClosed", "ComplaintReopened"],
    },
    {
      at: "2025-02-11T09:00:00Z",
      shows: "resolved, it is closed",
      state: "Closed",
      duties: RESOLVED,
      right: "ended",
      refused: [],
    },
    {
      at: "2025-03-31T00:00:00+01:00",
      shows: "eight weeks open no right in a closed case, and call for no letter",
      state: "Closed",
      duties: RESOLVED,
      absent: ["sendWeeksOverLetter"],
      right: "ended",
    },
    {
      at: "2025-04-07T09:00:00+01:00",
      shows: "reopening restores what was owed, and the right at its old instant, which has passed",
      state: "UnderInvestigation",
      duties: REOPENED,
      onlySome: true,
      right: "open",
      next: ["ReferredToAdr"],
    },
    {
      lastEvent: "2025-04-08T09:00:00.000+01:00",
      shows: "taken to ADR the day after",
      state: "WithAdr",
      duties: REOPENED,
      onlySome: true,
      right: "exercised",
      refused: [],
    },
    {
      at: "2025-02-11T09:00:00Z",
      shows: "an update that was not due yet when the outcome was accepted",
      readings: { "updated-regularly": "every-5-working-days" },
      state: "Closed",
      duties: { updateRegularly: "met", "updateRegularly#2": "ended" },
      onlySome: true,
      instants: {
        updateRegularly: { due: "2025-02-13T23:59:59.999+00:00" },
        "updateRegularly#2": { due: "2025-02-14T23:59:59.999+00:00" },
      },
      right: "ended",
    },
    {
      at: "2025-04-07T09:00:00+01:00",
      shows: "is overdue at its old instant when the complaint is reopened",
      readings: { "updated-regularly": "every-5-working-days" },
      state: "UnderInvestigation",
      duties: { "updateRegularly#2": "breached" },
      onlySome: true,
      instants: { "updateRegularly#2": { due: "2025-02-14T23:59:59.999+00:00" } },
      right: "open",
    },
  ],
}
