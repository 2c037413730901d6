import type { WorkedCase } from "../worked-case.ts"
import { metBy, PENDING, type WorkedMember } from "../worked-family.ts"

/*
 * Praise in person, which needs no writing and no customer. Received on Wed 2024-11-13, to be assessed by the end of
 * November; by the other reading, of December. Both months end in winter time.
 */
const NOVEMBER = {
  due: "2024-11-30T23:59:59.999+00:00",
  safeBy: "2024-11-30T23:59:59.999+00:00",
  latest: "2024-12-31T23:59:59.999+00:00",
}

export const praise: readonly WorkedMember[] = [
  {
    log: "feedback-praise-2024-11.json",
    case: "praise-2024-11",
    procedure: "Feedback",
    moments: [
      {
        shows: "good feedback in person raises positive feedback, and nothing is owed for the feedback itself",
        state: "Positive",
        duties: {},
        raises: [
          {
            procedure: "PositiveFeedback",
            asked: "f1",
            met: { case: "award-2024-11", by: "p1", at: "2024-11-13T14:05:00.000+00:00" },
          },
        ],
      },
      {
        at: "2024-11-13T14:04:59.999+00:00",
        shows: "until it is raised, the raising is open",
        state: "Positive",
        duties: {},
        raises: [{ procedure: "PositiveFeedback", asked: "f1" }],
      },
    ],
  },
  {
    log: "feedback-praise-2024-11.json",
    case: "award-2024-11",
    procedure: "PositiveFeedback",
    raisedBy: "praise-2024-11",
    moments: [
      {
        at: "2024-11-30T23:59:59.999+00:00",
        shows: "the last millisecond of the month in which it may still be assessed",
        state: "Received",
        duties: { assess: { is: "pending", ...NOVEMBER } },
      },
      {
        at: "2024-12-01T00:00:00.000+00:00",
        shows: "not assessed in its month",
        state: "Received",
        duties: { assess: { is: "breached", ...NOVEMBER } },
      },
      {
        at: "2024-12-01T00:00:00.000+00:00",
        readings: { "monthly-assessment": "following-month" },
        shows: "the following month is time enough, by the other reading",
        state: "Received",
        duties: { assess: { is: "pending", ...NOVEMBER, due: "2024-12-31T23:59:59.999+00:00" } },
      },
    ],
  },
]

const LETTER = "feedback-implicit-2025-02.json"
const BY_COMPLAINT = { case: "complaint-2025-02", by: "l2", at: "2025-02-04T09:10:00.000+00:00" }
const BY_HANDSET = { case: "handset-2025-02", by: "l4", at: "2025-02-04T09:35:00.000+00:00" }

/** Bad feedback that lets one understand that it wants an answer: a complaint by Ofcom's definition, and dissatisfaction. */
export const letter: readonly WorkedMember[] = [
  {
    log: LETTER,
    case: "letter-2025-02",
    procedure: "Feedback",
    moments: [
      {
        shows: "a complaint and dissatisfaction feedback, both raised",
        state: "Complaint",
        duties: {},
        raises: [
          { procedure: "Complaint", asked: "l1", met: BY_COMPLAINT },
          { procedure: "Dissatisfaction", asked: "l1", met: BY_HANDSET },
        ],
      },
      {
        at: "2025-02-04T09:34:59.999+00:00",
        shows: "the dissatisfaction feedback is still to be raised",
        state: "Complaint",
        duties: {},
        raises: [
          { procedure: "Complaint", asked: "l1", met: BY_COMPLAINT },
          { procedure: "Dissatisfaction", asked: "l1" },
        ],
      },
      {
        readings: { "complaint-or-dissatisfaction": "kept-apart" },
        shows: "no answer is asked for in words: dissatisfaction feedback alone",
        state: "Dissatisfaction",
        duties: {},
        raises: [{ procedure: "Dissatisfaction", asked: "l1", met: BY_HANDSET }],
      },
    ],
  },
  {
    log: LETTER,
    case: "handset-2025-02",
    procedure: "Dissatisfaction",
    raisedBy: "letter-2025-02",
    moments: [
      {
        shows: "no rating, so no contact is owed for one; the complaint is raised already, so none is raised here",
        state: "InHand",
        duties: {
          assignHandler: metBy("l5"),
          treatWithCare: PENDING,
          findRootCause: PENDING,
          putRight: PENDING,
          prevent: PENDING,
        },
      },
    ],
  },
  {
    log: LETTER,
    case: "visitor-2025-02",
    procedure: "Feedback",
    moments: [
      {
        shows: "the Customer Thermometer is for customers only",
        state: "NotGiven",
        duties: {},
        refused: [["r1", "NotACustomer"]],
      },
    ],
  },
]

/*
 * The complaint, received Tue 2025-02-04 09:10 GMT, in opening hours.
 * acknowledge: Tue 8 h 20, Wed 5 9 h: 17 h 20; 6 h 40 left: Thu 6 15:10. Earliest: by the clock, Wed 5 09:10.
 * agreeContactTime: Wed 5, Thu 6, Fri 7. Earliest: Tue 4, Wed 5, Thu 6, closing.
 * updateRegularly #1. Earliest: Fri 7, Mon 10 ... Thu 13, closing. Latest: from the next opening after Fri 7, Mon 10, not
 *   counted: Tue 11 is the 1st, Fri 14 the 4th, Mon 17 the 5th, Fri 21 the 9th, Mon 24 the 10th.
 * referToAdr: + 56 days = Tue 1 April, in summer time.
 */
export const letterComplaint: WorkedCase = {
  log: LETTER,
  case: "complaint-2025-02",
  instants: {
    acknowledge: {
      due: "2025-02-06T15:10:00.000+00:00",
      safeBy: "2025-02-05T09:10:00.000+00:00",
      latest: "2025-02-06T15:10:00.000+00:00",
    },
    agreeContactTime: {
      due: "2025-02-07T23:59:59.999+00:00",
      safeBy: "2025-02-06T17:30:00.000+00:00",
      latest: "2025-02-07T23:59:59.999+00:00",
    },
    updateRegularly: {
      due: null,
      safeBy: "2025-02-13T17:30:00.000+00:00",
      latest: "2025-02-24T23:59:59.999+00:00",
    },
  },
  opening: {
    opens: "2025-04-01T00:00:00.000+01:00",
    opensEarliest: "2025-04-01T00:00:00.000+01:00",
    opensForCertain: "2025-04-02T00:00:00.000+01:00",
  },
  moments: [
    {
      lastEvent: "2025-02-05T16:45:00.000+00:00",
      shows: "it runs from the letter, whose own answer it is",
      state: "Logged",
      duties: {
        log: "met",
        acknowledge: "pending",
        investigate: "pending",
        assignHandler: "pending",
        agreeContactTime: "pending",
        resolveSpeedily: "pending",
      },
      fulfilledBy: { log: "l3" },
      right: "notYet",
    },
    {
      at: "2025-02-10T12:00:00+00:00",
      shows: "neither acknowledged nor given a contact time",
      state: "Logged",
      duties: {
        log: "met",
        acknowledge: "missed",
        investigate: "pending",
        assignHandler: "pending",
        agreeContactTime: "breached",
        updateRegularly: "pending",
        resolveSpeedily: "pending",
      },
      right: "notYet",
    },
  ],
}
