import { any, not } from "../../machine/condition.ts"
import { POORLY, WELL } from "../../procedures/thermometer/rating.ts"
import { words } from "../../procedures/thermometer/words.ts"
import { noticeGiven, raised } from "../explore/demand.ts"
import { byReading, given, type Invariant, never, owed, possible } from "./invariant.ts"

const { on, first, happened, inState, eventIs } = words

const about = ["Thermometer"] as const

const rated = happened(first("RatingGiven"))
const poorly = happened(first("RatingGiven", { rating: POORLY }))
const asked = happened(first("RatingGiven", { responseExpected: ["explicit", "implicit"] }))
const byDefinition = byReading("complaint-or-dissatisfaction", {
  "complaint-where-response-expected": given(true),
  "kept-apart": given(false),
})

/**
 * What must hold of ratings by the Customer Thermometer.
 *
 * @example
 * thermometerInvariants[0]?.id // => "ratings-from-customers-only"
 * @since 0.1.0
 */
export const thermometerInvariants: readonly Invariant[] = [
  {
    id: "ratings-from-customers-only",
    says: "No thermometer rating is taken from a non-customer.",
    clauses: ["channels.thermometer"],
    requirements: [],
    about,
    checks: [{ kind: "onlyAfter", event: on("RatingGiven"), condition: eventIs("RatingGiven", { customer: true }) }],
  },
  {
    id: "a-customers-rating-is-never-lost",
    says: "A customer's rating is taken whether one was asked for or not, and even when none is awaited any more.",
    clauses: ["channels.thermometer", "thermometer.invitation"],
    requirements: [],
    about,
    checks: [
      {
        kind: "taken",
        event: on("RatingGiven", { customer: true }),
        condition: inState("NotConcluded", "Concluded", "Invited", "Unanswered"),
      },
    ],
  },
  {
    id: "every-rating-is-emailed",
    says: "Every rating, whatever its colour, is to be emailed to senior management at once, and that is owed until it is done.",
    clauses: ["thermometer.email"],
    requirements: [],
    about,
    checks: [never(rated, not(happened(noticeGiven("RatingEmail")))), owed("emailRating", rated)],
  },
  {
    id: "reviewed-only-when-emailed",
    says: "A rating is reviewed only after the email on it, which is what is reviewed, and its review is owed until it is done.",
    clauses: ["thermometer.gold-green", "thermometer.yellow-red"],
    requirements: [],
    about,
    checks: [
      { kind: "onlyAfter", event: on("RatingReviewed"), condition: happened(first("RatingEmailSent")) },
      owed("reviewRating", rated),
    ],
  },
  {
    id: "no-poor-rating-without-a-dissatisfaction-case",
    says: "No Yellow or Red rating is done with unless a dissatisfaction feedback case has been asked for.",
    clauses: ["thermometer.yellow-red"],
    requirements: [],
    about,
    checks: [
      never(poorly, inState("Flagged", "Filed", "TreatedAsPositive"), not(happened(raised("Dissatisfaction")))),
      never(poorly, inState("Filed", "TreatedAsPositive")),
      owed("flagRating", poorly),
    ],
  },
  {
    id: "flagged-to-the-customer-experience-team",
    says: "A reviewed Yellow or Red rating is flagged to the Customer Experience Team, and no other is.",
    clauses: ["thermometer.yellow-red"],
    requirements: [],
    about,
    checks: [
      never(inState("Reviewed", "Flagged"), not(happened(noticeGiven("RatingFlag")))),
      { kind: "onlyAfter", event: on("RatingFlagged"), condition: poorly },
    ],
  },
  {
    id: "one-dissatisfaction-case-a-rating",
    says: "No rating asks for more than one dissatisfaction feedback case.",
    clauses: ["thermometer.yellow-red"],
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: raised("Dissatisfaction"),
        condition: not(happened(raised("Dissatisfaction"))),
      },
    ],
  },
  {
    id: "a-rating-that-asks-for-an-answer-is-dissatisfaction",
    says: "A rating of any colour from which a response is expected asks for a dissatisfaction feedback case at once, where the code is read by Ofcom's definition; else only a Yellow or Red one does.",
    clauses: ["thermometer.yellow-red", "complaints.seriously"],
    requirements: ["def-complaint"],
    about,
    checks: [
      never(byDefinition, asked, not(happened(raised("Dissatisfaction")))),
      never(happened(raised("Dissatisfaction")), not(poorly), not(any(byDefinition))),
      never(happened(raised("Dissatisfaction")), not(poorly), not(asked)),
    ],
  },
  {
    id: "praise-about-a-person-is-positive-feedback",
    says: "A Gold or Green rating becomes a positive feedback case if, and only if, written feedback is about an individual.",
    clauses: ["thermometer.gold-green"],
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: raised("PositiveFeedback"),
        condition: happened(first("RatingGiven", { rating: WELL, aboutIndividual: true })),
      },
      never(inState("Filed"), happened(first("RatingGiven", { aboutIndividual: true }))),
      possible(inState("TreatedAsPositive"), happened(raised("PositiveFeedback"))),
    ],
  },
  {
    id: "the-customer-is-invited",
    says: "When a case or project is concluded, the customer is to be sent a closure confirmation with an invitation.",
    clauses: ["thermometer.invitation"],
    requirements: [],
    about,
    checks: [
      never(happened(first("WorkConcluded")), not(happened(noticeGiven("ClosureConfirmation")))),
      owed("confirmClosure", happened(first("WorkConcluded"))),
    ],
  },
]
