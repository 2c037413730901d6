import { metBy, PENDING, type WorkedMember } from "../worked-family.ts"

/** Nothing of a request is timed; what the Code promises to whoever asks is owed until it is given. */
export const requested: readonly WorkedMember[] = [
  {
    log: "request-code-copy-2025-01.json",
    case: "request-code-copy-2025-01",
    procedure: "CodeCopyRequest",
    moments: [
      {
        at: "2025-01-14T09:00:00+00:00",
        shows: "neither an email nor a copy with a charge is what was asked for",
        state: "Asked",
        duties: { provide: PENDING },
        refused: [
          ["e2", "NotPostedFree"],
          ["e3", "NotPostedFree"],
        ],
      },
      {
        shows: "posted, free of charge",
        state: "Provided",
        duties: { provide: metBy("e4") },
        refused: [
          ["e2", "NotPostedFree"],
          ["e3", "NotPostedFree"],
        ],
      },
    ],
  },
  {
    log: "request-braille-2025-04.json",
    case: "request-braille-2025-04",
    procedure: "AccessibleFormatRequest",
    moments: [
      {
        at: "2025-04-08T14:00:00+01:00",
        shows: "arranged, case by case: what was arranged is to be given",
        state: "Arranged",
        duties: { arrange: metBy("e3"), provide: PENDING },
        refused: [["e1", "FormatNotSaid"]],
      },
      {
        shows: "the copy is handed over",
        state: "Provided",
        duties: { arrange: metBy("e3"), provide: metBy("e4") },
        refused: [["e1", "FormatNotSaid"]],
      },
    ],
  },
  {
    log: "request-comment-2024-11.json",
    case: "request-comment-2024-11",
    procedure: "CodeComment",
    moments: [
      {
        at: "2024-11-20T09:00:00+00:00",
        shows: "to be considered for a future revision",
        state: "Arranged",
        duties: { consider: PENDING },
      },
      { shows: "considered", state: "Provided", duties: { consider: metBy("e3") } },
    ],
  },
  {
    log: "request-whistle-blowing-2025-05.json",
    case: "request-whistle-blowing-2025-05",
    procedure: "WhistleBlowingPolicyRequest",
    moments: [
      {
        at: "2025-05-12T17:00:00+01:00",
        shows: "declined, though it is available on request: it is still owed",
        state: "Declined",
        duties: { provide: PENDING },
      },
      {
        shows: "given after all, once",
        state: "Provided",
        duties: { provide: metBy("e3") },
        refused: [["e4", "CaseEnded"]],
      },
    ],
  },
]
