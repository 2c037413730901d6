import { metBy, PENDING, type WorkedMember } from "../worked-family.ts"

/** Nothing of compensation is timed; no amount is less than what is required or what was offered. */
export const compensations: readonly WorkedMember[] = [
  {
    log: "compensation-floor-2025-02.json",
    case: "compensation-floor-2025-02",
    procedure: "Compensation",
    moments: [
      {
        at: "2025-02-04T14:00:00+00:00",
        shows: "GBP 9.76 is required: declining is refused, and so is an offer of GBP 5.00",
        state: "Considered",
        duties: { consider: metBy("e2"), assess: PENDING, payFloor: PENDING },
        refused: [
          ["e3", "FloorApplies"],
          ["e4", "BelowFloor"],
        ],
      },
      {
        shows: "GBP 15.00 offered, accepted, and paid as a credit; a bank transfer was not agreed",
        state: "Paid",
        duties: { consider: metBy("e2"), assess: metBy("e5"), payFloor: metBy("e8"), pay: metBy("e8") },
        refused: [
          ["e3", "FloorApplies"],
          ["e4", "BelowFloor"],
          ["e7", "NotAgreed"],
        ],
      },
    ],
  },
  {
    log: "compensation-otherwise-agreed-2025-06.json",
    case: "compensation-otherwise-agreed-2025-06",
    procedure: "Compensation",
    moments: [
      {
        at: "2025-06-04T18:05:00+01:00",
        shows: "a first offer is rejected: no offer stands, and nothing is to be paid",
        state: "Considered",
        duties: { consider: metBy("e2"), assess: metBy("e3") },
      },
      {
        shows: "a cheque was agreed: a credit is refused, and a cheque of a pound less than was offered",
        state: "Paid",
        duties: { consider: metBy("e2"), assess: metBy("e3"), pay: metBy("e10") },
        refused: [
          ["e8", "OtherwiseAgreed"],
          ["e9", "BelowOffer"],
        ],
      },
      {
        readings: { "otherwise-as-agreed": "credit-always" },
        shows: "the credit pays it, and nothing comes after",
        state: "Paid",
        duties: { consider: metBy("e2"), assess: metBy("e3"), pay: metBy("e8") },
        refused: [
          ["e9", "CaseEnded"],
          ["e10", "CaseEnded"],
        ],
      },
    ],
  },
  {
    log: "compensation-declined-2024-09.json",
    case: "compensation-declined-2024-09",
    procedure: "Compensation",
    moments: [
      {
        at: "2024-09-09T13:05:00+01:00",
        shows: "not declined before it is considered",
        state: "Raised",
        duties: { consider: PENDING },
        refused: [["e2", "NotConsidered"]],
      },
      {
        shows: "declined on its own facts, with a reason",
        state: "Declined",
        duties: { consider: metBy("e3"), assess: metBy("e4") },
        refused: [["e2", "NotConsidered"]],
      },
    ],
  },
]
