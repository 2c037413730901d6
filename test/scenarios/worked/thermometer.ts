import { metBy, PENDING, type WorkedMember } from "../worked-family.ts"

/*
 * A Gold rating on the evening of Mon 2025-05-05, a bank holiday: nothing of a rating is timed. The praise that it holds
 * is received on Tue 6 May, to be assessed by the end of May; by the other reading, of June. Both in summer time.
 */
const MAY = {
  due: "2025-05-31T23:59:59.999+01:00",
  safeBy: "2025-05-31T23:59:59.999+01:00",
  latest: "2025-06-30T23:59:59.999+01:00",
}

const GOLD = "thermometer-gold-2025-05.json"
const ASKED_FOR_PRAISE = {
  procedure: "PositiveFeedback",
  asked: "g5",
  met: { case: "priya-2025-05", by: "p1", at: "2025-05-06T09:10:00.000+01:00" },
}
const TOLD = [
  ["ClosureConfirmation", "customer", "g1"],
  ["RatingEmail", "seniorManagement", "g3"],
] as const

export const gold: readonly WorkedMember[] = [
  {
    log: GOLD,
    case: "install-2025-05",
    procedure: "Thermometer",
    moments: [
      {
        at: "2025-05-05T20:12:00+01:00",
        shows: "every rating is emailed to senior management, a Gold one too, and reviewed; it is not flagged",
        state: "RatedGoldOrGreen",
        duties: { confirmClosure: metBy("g2"), emailRating: PENDING, reviewRating: PENDING },
        notices: TOLD,
      },
      {
        shows: "something written about an individual makes it positive feedback",
        state: "TreatedAsPositive",
        duties: { confirmClosure: metBy("g2"), emailRating: metBy("g4"), reviewRating: metBy("g5") },
        raises: [ASKED_FOR_PRAISE],
        notices: TOLD,
      },
    ],
  },
  {
    log: GOLD,
    case: "priya-2025-05",
    procedure: "PositiveFeedback",
    raisedBy: "install-2025-05",
    moments: [
      {
        shows: "it awaits the assessment of May",
        state: "Received",
        duties: { assess: { is: "pending", ...MAY } },
      },
      {
        at: "2025-06-01T00:00:00+01:00",
        shows: "it was not assessed in May",
        state: "Received",
        duties: { assess: { is: "breached", ...MAY } },
      },
    ],
  },
]

const LATE = "thermometer-late-2025-09.json"

/** A rating comes when none is awaited any more, and is not lost; another is reviewed before there is an email to review. */
export const late: readonly WorkedMember[] = [
  {
    log: LATE,
    case: "move-2025-09",
    procedure: "Thermometer",
    moments: [
      {
        at: "2025-10-03T18:19:59.999+01:00",
        shows: "no rating came, and none is awaited",
        state: "Unanswered",
        duties: { confirmClosure: metBy("a2") },
        notices: [["ClosureConfirmation", "customer", "a1"]],
      },
      {
        shows: "a Green rating with nothing written about an individual is filed: no case is raised",
        state: "Filed",
        duties: { confirmClosure: metBy("a2"), emailRating: metBy("a5"), reviewRating: metBy("a6") },
        notices: [
          ["ClosureConfirmation", "customer", "a1"],
          ["RatingEmail", "seniorManagement", "a4"],
        ],
      },
    ],
  },
  {
    log: LATE,
    case: "fault-2025-09",
    procedure: "Thermometer",
    moments: [
      {
        at: "2025-09-11T08:30:00+01:00",
        shows: "a review before its email is refused; the email went the morning after",
        state: "RatedYellowOrRed",
        duties: { emailRating: metBy("b3"), reviewRating: PENDING, flagRating: PENDING },
        notices: [["RatingEmail", "seniorManagement", "b1"]],
        refused: [["b2", "NotEmailed"]],
      },
      {
        shows: "reviewed, told to the Customer Experience Team and never flagged: that stays owed",
        state: "Reviewed",
        duties: { emailRating: metBy("b3"), reviewRating: metBy("b4"), flagRating: PENDING },
        notices: [
          ["RatingEmail", "seniorManagement", "b1"],
          ["RatingFlag", "customerExperienceTeam", "b4"],
        ],
        refused: [["b2", "NotEmailed"]],
      },
    ],
  },
]
