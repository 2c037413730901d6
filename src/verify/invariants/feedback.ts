import { any, not } from "../../machine/condition.ts"
import { absent, present } from "../../machine/where.ts"
import { words } from "../../procedures/feedback/words.ts"
import { raised } from "../explore/demand.ts"
import { byReading, given, type Invariant, never } from "./invariant.ts"

const { on, first, happened, inState, eventIs } = words

const about = ["Feedback"] as const

const byDefinition = byReading("complaint-or-dissatisfaction", {
  "complaint-where-response-expected": given(true),
  "kept-apart": given(false),
})
const asked = ["explicit", "implicit"] as const
const inWords = { rating: absent } as const

/**
 * What must hold of feedback at its intake.
 *
 * @example
 * feedbackInvariants[0]?.id // => "rated-feedback-from-customers-only"
 * @since 0.1.0
 */
export const feedbackInvariants: readonly Invariant[] = [
  {
    id: "rated-feedback-from-customers-only",
    says: "Feedback through the Customer Thermometer is a rating by a customer, and no rating comes another way.",
    clauses: ["channels.thermometer", "thermometer.email"],
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("FeedbackGiven", { channel: "CustomerThermometer" }),
        condition: eventIs("FeedbackGiven", { customer: true, rating: present }),
      },
      {
        kind: "onlyAfter",
        event: on("FeedbackGiven", { rating: present }),
        condition: eventIs("FeedbackGiven", { channel: "CustomerThermometer" }),
      },
    ],
  },
  {
    id: "a-rating-goes-through-the-thermometer",
    says: "A rating raises a Thermometer case and nothing else: its email and its review are owed there.",
    clauses: ["thermometer.email", "thermometer.gold-green", "thermometer.yellow-red"],
    requirements: [],
    about,
    checks: [
      never(happened(first("FeedbackGiven", { rating: present })), not(happened(raised("Thermometer")))),
      never(
        happened(first("FeedbackGiven", { rating: present })),
        any(happened(raised("Complaint")), happened(raised("Dissatisfaction")), happened(raised("PositiveFeedback"))),
      ),
    ],
  },
  {
    id: "bad-feedback-is-dissatisfaction",
    says: "Bad feedback is treated as dissatisfaction or as a complaint, and good feedback never is.",
    clauses: ["feedback.sentiments", "dissatisfaction.welcome"],
    requirements: [],
    about,
    checks: [
      never(
        happened(first("FeedbackGiven", { ...inWords, sentiment: "bad" })),
        not(any(happened(raised("Complaint")), happened(raised("Dissatisfaction")))),
      ),
      never(
        happened(first("FeedbackGiven", { ...inWords, sentiment: ["good", "indifferent"] })),
        any(happened(raised("Complaint")), happened(raised("Dissatisfaction"))),
      ),
    ],
  },
  {
    id: "bad-feedback-that-asks-for-an-answer-is-a-complaint",
    says: "Bad feedback from which a response is expected raises a complaint, and by Ofcom's definition dissatisfaction feedback too; kept apart, only what asks for an answer in words raises a complaint.",
    clauses: ["complaints.seriously", "handling.basis"],
    requirements: ["def-complaint"],
    about,
    checks: [
      never(
        byDefinition,
        happened(first("FeedbackGiven", { ...inWords, sentiment: "bad", responseExpected: asked })),
        not({ is: "all", of: [happened(raised("Complaint")), happened(raised("Dissatisfaction"))] }),
      ),
      never(
        happened(first("FeedbackGiven", { ...inWords, sentiment: "bad", responseExpected: "explicit" })),
        not(happened(raised("Complaint"))),
      ),
      never(happened(first("FeedbackGiven", { responseExpected: "none" })), happened(raised("Complaint"))),
    ],
  },
  {
    id: "good-feedback-is-positive-feedback",
    says: "Good feedback, other than a rating, raises a positive feedback case, and no other feedback does.",
    clauses: ["feedback.sentiments", "positive.award"],
    requirements: [],
    about,
    checks: [
      never(
        happened(first("FeedbackGiven", { ...inWords, sentiment: "good" })),
        not(happened(raised("PositiveFeedback"))),
      ),
      never(
        happened(first("FeedbackGiven", { sentiment: ["bad", "indifferent"] })),
        happened(raised("PositiveFeedback")),
      ),
    ],
  },
  {
    id: "feedback-is-classified-once",
    says: "Feedback is given and classified once; other feedback is a case of its own.",
    clauses: ["feedback.sentiments"],
    requirements: [],
    about,
    checks: [{ kind: "onlyAfter", event: on("FeedbackGiven"), condition: inState("NotGiven") }],
  },
]
