import { metBy, PENDING, type WorkedMember } from "../worked-family.ts"

const LOG = "dissatisfaction-put-right-2024-07.json"

/** Told by webchat, with no answer expected: dissatisfaction feedback, put right, and nothing of it timed. */
export const putRight: readonly WorkedMember[] = [
  {
    log: LOG,
    case: "chat-2024-07",
    procedure: "Feedback",
    moments: [
      {
        shows: "bad feedback to which no response is expected is dissatisfaction feedback, under either reading",
        state: "Dissatisfaction",
        duties: {},
        raises: [
          {
            procedure: "Dissatisfaction",
            asked: "w1",
            met: { case: "invoice-2024-07", by: "d1", at: "2024-07-09T13:20:00.000+01:00" },
          },
        ],
      },
    ],
  },
  {
    log: LOG,
    case: "invoice-2024-07",
    procedure: "Dissatisfaction",
    raisedBy: "chat-2024-07",
    moments: [
      {
        at: "2024-07-11T16:00:00+01:00",
        shows: "it is not closed as put right while nothing is put right",
        state: "InHand",
        duties: {
          assignHandler: metBy("d2"),
          treatWithCare: PENDING,
          findRootCause: metBy("d3"),
          putRight: PENDING,
          prevent: PENDING,
        },
        refused: [["d4", "NotPutRight"]],
      },
      {
        shows: "root cause found, put right, kept from happening again; closed",
        state: "Closed",
        duties: {
          assignHandler: metBy("d2"),
          treatWithCare: metBy("d7"),
          findRootCause: metBy("d3"),
          putRight: metBy("d5"),
          prevent: metBy("d6"),
        },
        refused: [["d4", "NotPutRight"]],
      },
    ],
  },
]
