import type { WorkedCase } from "../worked-case.ts"
import { metBy, PENDING, type WorkedMember } from "../worked-family.ts"

/*
 * A family of four: a Red rating on the evening of Fri 2025-03-28, flagged on Mon 31 (the clocks went forward on Sun 30);
 * the dissatisfaction feedback that it raises; the complaint that this turns out to be on Tue 1 April; and a credit.
 */
const LOG = "thermometer-family-2025.json"

const DISSATISFACTION = {
  procedure: "Dissatisfaction",
  asked: "t6",
  met: { case: "outage-2025-03", by: "d1", at: "2025-03-31T09:40:00.000+01:00" },
}
const COMPLAINT = {
  procedure: "Complaint",
  asked: "d4",
  met: { case: "complaint-2025-04", by: "c1", at: "2025-04-01T11:05:00.000+01:00" },
}
const TOLD = [
  ["ClosureConfirmation", "customer", "t1"],
  ["RatingEmail", "seniorManagement", "t3"],
] as const
const FLAG = ["RatingFlag", "customerExperienceTeam", "t5"] as const

const DONE = {
  confirmClosure: metBy("t2"),
  emailRating: metBy("t4"),
  reviewRating: metBy("t5"),
  flagRating: metBy("t6"),
}

export const ratingFamily: readonly WorkedMember[] = [
  {
    log: LOG,
    case: "rating-2025-03",
    procedure: "Thermometer",
    moments: [
      {
        at: "2025-03-28T18:42:00+00:00",
        shows: "a Red rating: an email, a review and a flag are owed from the moment in which it is given",
        state: "RatedYellowOrRed",
        duties: { confirmClosure: metBy("t2"), emailRating: PENDING, reviewRating: PENDING, flagRating: PENDING },
        notices: TOLD,
      },
      {
        at: "2025-03-31T09:39:59.999+01:00",
        shows: "flagged, and the dissatisfaction feedback not raised yet",
        state: "Flagged",
        duties: DONE,
        raises: [{ procedure: "Dissatisfaction", asked: "t6" }],
        notices: [...TOLD, FLAG],
      },
      {
        shows: "all is done, and the dissatisfaction feedback is raised",
        state: "Flagged",
        duties: DONE,
        raises: [DISSATISFACTION],
        notices: [...TOLD, FLAG],
      },
    ],
  },
  {
    log: LOG,
    case: "outage-2025-03",
    procedure: "Dissatisfaction",
    raisedBy: "rating-2025-03",
    moments: [
      {
        at: "2025-03-31T10:05:00+01:00",
        shows: "a case handler is assigned; whoever gave the rating is to be contacted",
        state: "ContactOwed",
        duties: {
          assignHandler: metBy("d2"),
          contactCustomer: PENDING,
          treatWithCare: PENDING,
          findRootCause: PENDING,
          putRight: PENDING,
          prevent: PENDING,
        },
      },
      {
        shows: "root cause, putting right and prevention, the complaint beside them; closed",
        state: "Closed",
        duties: {
          assignHandler: metBy("d2"),
          contactCustomer: metBy("d3"),
          treatWithCare: metBy("d8"),
          findRootCause: metBy("d5"),
          putRight: metBy("d6"),
          prevent: metBy("d7"),
        },
        raises: [COMPLAINT],
      },
    ],
  },
  {
    log: LOG,
    case: "credit-2025-04",
    procedure: "Compensation",
    raisedBy: "complaint-2025-04",
    moments: [
      {
        at: "2025-04-04T09:25:00+01:00",
        shows: "accepted: it is to be paid",
        state: "Accepted",
        duties: { consider: metBy("k2"), assess: metBy("k3"), pay: PENDING },
      },
      {
        shows: "paid as a credit to the account; nothing is required by law, so nothing is owed for that",
        state: "Paid",
        duties: { consider: metBy("k2"), assess: metBy("k3"), pay: metBy("k5") },
      },
    ],
  },
]

/*
 * The complaint, received Tue 2025-04-01 11:05 BST, in opening hours.
 * acknowledge: Tue 6 h 25, Wed 2 9 h: 15 h 25; 8 h 35 left: Thu 3 17:05. Earliest: by the clock, Wed 2 11:05.
 * agreeContactTime: Wed 2, Thu 3, Fri 4. Earliest: Tue 1, Wed 2, Thu 3, closing. It ends with the acceptance on Fri 4.
 * referToAdr: + 56 days = Tue 27 May.
 */
export const ratingFamilyComplaint: WorkedCase = {
  log: LOG,
  case: "complaint-2025-04",
  instants: {
    acknowledge: {
      due: "2025-04-03T17:05:00.000+01:00",
      safeBy: "2025-04-02T11:05:00.000+01:00",
      latest: "2025-04-03T17:05:00.000+01:00",
    },
    agreeContactTime: {
      due: "2025-04-04T23:59:59.999+01:00",
      safeBy: "2025-04-03T17:30:00.000+01:00",
      latest: "2025-04-04T23:59:59.999+01:00",
    },
  },
  opening: {
    opens: "2025-05-27T00:00:00.000+01:00",
    opensEarliest: "2025-05-27T00:00:00.000+01:00",
    opensForCertain: "2025-05-28T00:00:00.000+01:00",
  },
  moments: [
    {
      at: "2025-04-02T08:50:00+01:00",
      shows: "acknowledged on the second morning, before the strictest reading",
      state: "UnderInvestigation",
      duties: {
        log: "met",
        acknowledge: "met",
        investigate: "met",
        assignHandler: "met",
        agreeContactTime: "pending",
        resolveSpeedily: "pending",
      },
      fulfilledBy: { log: "c2", assignHandler: "c3", investigate: "c4", acknowledge: "c5" },
      right: "notYet",
      future: ["c6", "c7", "c8"],
    },
    {
      lastEvent: "2025-04-09T16:15:00.000+01:00",
      shows: "resolved within the first days, and closed",
      state: "Closed",
      duties: {
        log: "met",
        acknowledge: "met",
        investigate: "met",
        assignHandler: "met",
        agreeContactTime: "ended",
        resolveSpeedily: "met",
      },
      fulfilledBy: { resolveSpeedily: "c7" },
      endedBy: { agreeContactTime: "c7" },
      right: "ended",
      refused: [],
    },
  ],
}
