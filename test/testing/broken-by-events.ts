/** Events that no rule takes, and the invariant that each of them breaks where it is taken all the same. */

import type { Broken } from "./judging.ts"
import { type Draft, judgedCase, MADE, takenAsTold, withCase } from "./judging.ts"

const RATED: Draft = [
  "RatingGiven",
  { rating: "Red", customer: true, responseExpected: "none", aboutIndividual: false },
]
const PRAISED: Draft = ["PositiveFeedbackReceived", { staff: ["ann", "bob"], text: "well done" }]
const none = { workTogether: false, beBrave: false, ownIt: false, strive: false, stayCurious: false }
const assessed = (meets: boolean): Draft => [
  "FeedbackAssessed",
  { meets, serviceExcellence: meets, coreValues: { ...none, ownIt: meets } },
]
const gift = (staff: string): Draft => ["GiftGiven", { staff }]
const pounds = (pence: number) => ({ pence, currency: "GBP" })

const SAID = { customer: true, sentiment: "good", responseExpected: "none", aboutIndividual: false }
const paid = (as: string, pence: number): Draft => [
  "CompensationPaid",
  { as, amount: pounds(pence), offered: pounds(pence), floor: { amount: pounds(976), source: "a scheme" } },
]

/** An invariant, a case that breaks it, and how the line begins that says so. */
export const BROKEN_BY_EVENTS: readonly Broken[] = [
  [
    "every-event-is-allowed",
    () => judgedCase("Complaint", MADE, ["OutcomeAccepted"]),
    "e2 (OutcomeAccepted) at 2024-06-03T10:00:00.000+01:00: ",
  ],
  [
    "cases-are-raised-as-asked",
    () => ({ ...judgedCase("Complaint", MADE), links: { raisings: [], oddities: ["nothing asked for it"] } }),
    "nothing asked for it",
  ],
  [
    "ratings-from-customers-only",
    () => takenAsTold("Thermometer", ["RatingGiven", { ...RATED[1], customer: false }]),
    "e1: a rating by someone who is no customer",
  ],
  [
    "no-poor-rating-without-a-dissatisfaction-case",
    () => {
      const judged = takenAsTold("Thermometer", RATED)
      return withCase(judged, { state: { ...judged.of.state, state: "Filed" }, emitted: [] })
    },
    "e1: a Red rating is Filed, and no case of dissatisfaction is asked for",
  ],
  [
    "no-gift-without-assessment-and-criteria",
    () => takenAsTold("PositiveFeedback", PRAISED, assessed(false), gift("ann")),
    "e3: a gift for ann without an assessment that finds the criteria met",
  ],
  [
    "gifts-only-to-those-mentioned",
    () => takenAsTold("PositiveFeedback", PRAISED, assessed(true), gift("cy")),
    "e3: a gift for cy, whom the feedback does not mention",
  ],
  [
    "no-gift-twice",
    () => takenAsTold("PositiveFeedback", PRAISED, assessed(true), gift("ann"), gift("ann")),
    "e4: a second gift for ann",
  ],
  [
    "rated-feedback-from-customers-only",
    () => takenAsTold("Feedback", ["FeedbackGiven", { ...SAID, channel: "Email", rating: "Gold" }]),
    "e1: a rating that comes by Email",
  ],
  [
    "no-other-payment-without-agreement",
    () => takenAsTold("Compensation", paid("cheque", 500)),
    "e1: paid by cheque, where nothing was agreed",
  ],
  [
    "never-below-the-floor",
    () => takenAsTold("Compensation", paid("credit", 500)),
    "e1: 500 pence paid, where 976 are required",
  ],
  [
    "a-posted-copy-is-free",
    () => takenAsTold("CodeCopyRequest", ["RequestProvided", { means: "post", charge: pounds(250) }]),
    "e1: 250 pence charged for a copy of the Code by post",
  ],
  [
    "closed-for-a-listed-reason",
    () => takenAsTold("Complaint", MADE, ["ComplaintClosed", { reason: "silence" }]),
    "e2: closed as silence, and the code lets no silence close a complaint",
  ],
  [
    "closed-as-resolved-only-when-resolved",
    () =>
      takenAsTold(
        "Complaint",
        MADE,
        ["OutcomeProposed", { summary: "a credit" }],
        ["OutcomeAccepted"],
        ["ComplaintReopened", { why: "again" }],
        ["ComplaintClosed", { reason: "resolved" }],
      ),
    "e5: closed as resolved, and no outcome was accepted",
  ],
  [
    "closed-as-decided-only-after-a-decision",
    () => takenAsTold("Complaint", MADE, ["ComplaintClosed", { reason: "adrDecided" }]),
    "e2: closed as adrDecided, and no ADR scheme has decided on this referral",
  ],
]
