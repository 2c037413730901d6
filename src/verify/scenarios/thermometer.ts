/**
 * Ratings of the Customer Thermometer, from the invitation to the review: worked out from the Code.
 *
 * @since 0.1.0
 */
import { NONE, owed } from "./beginnings.ts"
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const clauses = ["thermometer.invitation", "thermometer.email", "thermometer.gold-green", "thermometer.yellow-red"]
const KEPT_APART = { "complaint-or-dissatisfaction": "kept-apart" } as const

const CONCLUDED: ScenarioStep = {
  at: "2025-03-03T09:00:00Z",
  event: "WorkConcluded",
  state: "Concluded",
  emits: ["notice ClosureConfirmation to customer"],
}
const INVITED: ScenarioStep = { at: "2025-03-03T10:00:00Z", event: "ClosureConfirmationSent", state: "Invited" }
const LAPSED: ScenarioStep = { at: "2025-03-31T10:00:00Z", event: "InvitationLapsed", state: "Unanswered" }

/** The ways on which a rating can come. */
const WAYS: Readonly<Record<string, readonly ScenarioStep[]>> = {
  uninvited: [],
  concluded: [CONCLUDED],
  invited: [CONCLUDED, INVITED],
  late: [CONCLUDED, INVITED, LAPSED],
}

const EMAIL = owed("must", "automatic", "thermometer.email")
const REVIEW = owed("must", "reviewed", "thermometer.gold-green", "thermometer.yellow-red")
const FLAG = owed("must", "reviewed and flagged", "thermometer.yellow-red")
const MET: Stand = { is: "met", times: 1 }

const rated = (way: string, rating: string, expected: string, readings?: Scenario["readings"]): Scenario => {
  const isGood = rating === "Gold" || rating === "Green"
  const isRaised = expected !== "none" && readings === undefined
  const individual = rating === "Gold"
  const raised = isRaised ? ["raise Dissatisfaction"] : []
  return {
    id: `rating-${way}-${rating}-${expected}${readings === undefined ? "" : "-kept-apart"}`,
    says: "A rating is emailed to senior management, reviewed, and treated by its colour; an expected response raises a case.",
    clauses,
    procedure: "Thermometer",
    ...(readings === undefined ? {} : { readings }),
    steps: [
      ...(WAYS[way] ?? []),
      {
        at: "2025-04-01T09:00:00+01:00",
        event: `RatingGiven rating=${rating} responseExpected=${expected} aboutIndividual=${individual}`,
        state: isGood ? "RatedGoldOrGreen" : "RatedYellowOrRed",
        emits: ["notice RatingEmail to seniorManagement", ...raised],
        may: { [isGood ? "RatedGoldOrGreen" : "RatedYellowOrRed"]: ["ClosureConfirmationSent", "RatingEmailSent"] },
        refuses: {
          NotEmailed: ["RatingReviewed"],
          [isGood ? "NotToBeFlagged" : "NotReviewed"]: ["RatingFlagged"],
          AlreadyRated: ["WorkConcluded", "RatingGiven", "InvitationLapsed"],
        },
        norms: { emailRating: EMAIL, reviewRating: REVIEW, flagRating: isGood ? NONE : FLAG },
      },
      {
        at: "2025-04-01T10:00:00+01:00",
        event: "ClosureConfirmationSent",
        norms: { emailRating: EMAIL, reviewRating: REVIEW, flagRating: isGood ? NONE : FLAG },
      },
      {
        at: "2025-04-01T11:00:00+01:00",
        event: "RatingEmailSent",
        norms: { emailRating: MET, reviewRating: REVIEW, flagRating: isGood ? NONE : FLAG },
      },
      isGood
        ? {
            at: "2025-04-02T09:00:00+01:00",
            event: "RatingReviewed",
            state: individual ? "TreatedAsPositive" : "Filed",
            emits: individual ? ["raise PositiveFeedback"] : [],
            norms: { emailRating: MET, reviewRating: MET, flagRating: NONE },
          }
        : {
            at: "2025-04-02T09:00:00+01:00",
            event: "RatingReviewed",
            state: "Reviewed",
            emits: ["notice RatingFlag to customerExperienceTeam"],
            may: { Reviewed: ["ClosureConfirmationSent", "RatingEmailSent"], Flagged: ["RatingFlagged"] },
            refuses: {
              AlreadyReviewed: ["RatingReviewed"],
              AlreadyRated: ["WorkConcluded", "RatingGiven", "InvitationLapsed"],
            },
            norms: { reviewRating: MET, flagRating: FLAG },
          },
      ...(isGood
        ? []
        : [
            {
              at: "2025-04-03T09:00:00+01:00",
              event: "RatingFlagged",
              state: "Flagged",
              emits: isRaised ? [] : ["raise Dissatisfaction"],
              norms: { flagRating: MET },
            },
          ]),
      { at: "2025-04-04T09:00:00+01:00", may: {}, refuses: { CaseEnded: EVERYTHING } },
    ],
  }
}

const EVERYTHING = [
  "WorkConcluded",
  "ClosureConfirmationSent",
  "RatingGiven",
  "RatingEmailSent",
  "RatingReviewed",
  "RatingFlagged",
  "InvitationLapsed",
]

const RATINGS = {
  RatedGoldOrGreen: ["RatingGiven", "RatingGiven rating=Gold", "RatingGiven responseExpected=implicit"],
  RatedYellowOrRed: [
    "RatingGiven rating=Yellow",
    "RatingGiven rating=Red",
    "RatingGiven rating=Red responseExpected=explicit",
  ],
}
const NOT_RATED = ["RatingEmailSent", "RatingReviewed", "RatingFlagged"]
const NOT_A_CUSTOMER = ["Gold", "Green", "Yellow", "Red"].flatMap((each) => [
  `RatingGiven rating=${each} customer=false`,
  `RatingGiven rating=${each} customer=false responseExpected=explicit`,
])

/** @since 0.1.0 */
export const THERMOMETER: readonly Scenario[] = [
  {
    id: "invitation",
    says: "When work is concluded the customer is asked for a rating; only customers rate, and what lapses can be rated still.",
    clauses,
    procedure: "Thermometer",
    steps: [
      {
        at: "2025-03-03T08:00:00Z",
        may: { Concluded: ["WorkConcluded"], ...RATINGS },
        refuses: {
          NotConcludedYet: ["ClosureConfirmationSent", "InvitationLapsed"],
          NotRated: NOT_RATED,
          NotACustomer: NOT_A_CUSTOMER,
        },
      },
      {
        ...CONCLUDED,
        may: { Invited: ["ClosureConfirmationSent"], ...RATINGS },
        refuses: {
          AlreadyConcluded: ["WorkConcluded"],
          NotInvited: ["InvitationLapsed"],
          NotRated: NOT_RATED,
          NotACustomer: NOT_A_CUSTOMER,
        },
        norms: { confirmClosure: owed("must", "following the conclusion", "thermometer.invitation") },
      },
      {
        ...INVITED,
        may: { Invited: ["ClosureConfirmationSent"], Unanswered: ["InvitationLapsed"], ...RATINGS },
        refuses: { AlreadyConcluded: ["WorkConcluded"], NotRated: NOT_RATED, NotACustomer: NOT_A_CUSTOMER },
        norms: { confirmClosure: MET },
      },
      {
        ...LAPSED,
        may: RATINGS,
        refuses: {
          NotAwaited: ["ClosureConfirmationSent", "InvitationLapsed"],
          AlreadyConcluded: ["WorkConcluded"],
          NotRated: NOT_RATED,
          NotACustomer: NOT_A_CUSTOMER,
        },
      },
    ],
  },
  {
    id: "rated-before-the-confirmation",
    says: "A rating that comes before the confirmation is one; the confirmation is still owed.",
    clauses,
    procedure: "Thermometer",
    steps: [
      CONCLUDED,
      {
        at: "2025-03-03T11:00:00Z",
        event: "RatingGiven",
        state: "RatedGoldOrGreen",
        emits: ["notice RatingEmail to seniorManagement"],
        norms: { confirmClosure: owed("must", "following the conclusion", "thermometer.invitation") },
      },
    ],
  },
  ...Object.keys(WAYS).flatMap((way) =>
    ["Gold", "Green", "Yellow", "Red"].flatMap((rating) =>
      ["none", "explicit", "implicit"].flatMap((expected) => [
        rated(way, rating, expected),
        rated(way, rating, expected, KEPT_APART),
      ]),
    ),
  ),
]
