import { hours } from "../../../src/time/index.ts"
import { free, on, type Row, type Wrong } from "./wrong.ts"

const row =
  (procedure: string) =>
  (id: string, because: string, shows: readonly string[], ...wrong: readonly Wrong[]): Row => ({
    id,
    in: procedure,
    because,
    wrong,
    shows,
  })

const feedback = row("Feedback")
const given = "FeedbackGiven"
const raises = (procedure: string) => ({ emits: [{ raise: procedure, because: "wrong" }] })
const nothing = { emits: [] }

const thermometer = row("Thermometer")
const rated = "RatingGiven"

const positive = row("PositiveFeedback")
const received = "PositiveFeedbackReceived"
const assessed = "FeedbackAssessed"

const dissatisfaction = row("Dissatisfaction")
const raised = "DissatisfactionRaised"

const compensation = row("Compensation")
const asked = "CompensationRaised"
const considered = "CompensationConsidered"
const offered = "CompensationOffered"
const paid = "CompensationPaid"

/** Wrong rules of the other procedures. */
export const otherRows: readonly Row[] = [
  feedback("rated-feedback-from-customers-only", "anybody rates", [given], {
    add: { from: ["NotGiven"], on: on(given, "channel", "CustomerThermometer"), to: "Positive" },
  }),
  feedback("a-rating-goes-through-the-thermometer", "nothing is raised", [given], { event: given, becomes: nothing }),
  feedback("bad-feedback-is-dissatisfaction", "nothing is raised", [given], { event: given, becomes: nothing }),
  feedback("bad-feedback-that-asks-for-an-answer-is-a-complaint", "nothing is raised", [given], {
    event: given,
    becomes: nothing,
  }),
  feedback("good-feedback-is-positive-feedback", "nothing is raised", [given], { event: given, becomes: nothing }),
  feedback("feedback-is-classified-once", "it is given again", [given, given], {
    add: { from: ["Positive", "Indifferent", "Dissatisfaction", "Complaint"], on: on(given) },
  }),
  thermometer("ratings-from-customers-only", "anybody rates", [rated], {
    add: { from: ["NotConcluded"], on: on(rated, "customer", false), to: "RatedGoldOrGreen" },
  }),
  thermometer("a-customers-rating-is-never-lost", "a rating needs an invitation", [rated], {
    event: rated,
    becomes: { from: ["Invited"] },
  }),
  thermometer("every-rating-is-emailed", "no email is asked for", [rated], { event: rated, becomes: nothing }),
  thermometer("reviewed-only-when-emailed", "a review needs no email", [rated, "RatingReviewed"], {
    event: "RatingReviewed",
    becomes: free,
  }),
  thermometer(
    "no-poor-rating-without-a-dissatisfaction-case",
    "a flag raises nothing",
    [rated, "RatingEmailSent", "RatingReviewed", "RatingFlagged"],
    { event: "RatingFlagged", becomes: nothing },
  ),
  thermometer(
    "flagged-to-the-customer-experience-team",
    "a review flags nothing",
    [rated, "RatingEmailSent", "RatingReviewed"],
    { event: "RatingReviewed", becomes: nothing },
  ),
  thermometer(
    "one-dissatisfaction-case-a-rating",
    "a review raises another",
    [rated, "RatingEmailSent", "RatingReviewed"],
    { event: "RatingReviewed", becomes: raises("Dissatisfaction") },
  ),
  thermometer("a-rating-that-asks-for-an-answer-is-dissatisfaction", "nothing is raised", [rated], {
    event: rated,
    becomes: nothing,
  }),
  thermometer("praise-about-a-person-is-positive-feedback", "every rating is praise", [rated], {
    event: rated,
    becomes: raises("PositiveFeedback"),
  }),
  thermometer("the-customer-is-invited", "no confirmation is asked for", ["WorkConcluded"], {
    event: "WorkConcluded",
    becomes: nothing,
  }),
  positive("no-gift-without-assessment-and-criteria", "the criteria are not asked for", [received, assessed], {
    event: assessed,
    becomes: free,
  }),
  positive("no-award-refused-where-the-criteria-are-met", "the criteria are not asked for", [received, assessed], {
    event: assessed,
    becomes: free,
  }),
  positive("gifts-only-to-those-mentioned", "anybody has a gift", [received, assessed, "GiftGiven"], {
    event: "GiftGiven",
    becomes: free,
  }),
  positive("no-gift-twice", "gifts have no guard", [received, assessed, "GiftGiven", "GiftGiven"], {
    event: "GiftGiven",
    becomes: free,
  }),
  positive(
    "a-gift-elsewhere-counts-only-as-read",
    "gifts elsewhere have no guard",
    [received, assessed, "GiftGivenElsewhere"],
    { event: "GiftGivenElsewhere", becomes: free },
  ),
  positive("a-gift-is-owed-to-everyone-mentioned", "no gift is owed", [received, assessed], { dropNorm: "giveGift" }),
  positive("feedback-is-assessed-each-month", "no assessment is owed", [received], { dropNorm: "assess" }),
  dissatisfaction("dissatisfaction-has-a-handler", "no handler is owed", [raised], { dropNorm: "assignHandler" }),
  dissatisfaction("who-rated-poorly-is-contacted", "no contact is owed", [raised], { dropNorm: "contactCustomer" }),
  dissatisfaction(
    "put-right-means-all-three",
    "the guard is gone",
    [raised, "CaseHandlerAssigned", "DissatisfactionClosed"],
    { event: "DissatisfactionClosed", becomes: free },
  ),
  dissatisfaction(
    "closed-unresolved-says-why",
    "no reason is asked for",
    [raised, "CaseHandlerAssigned", "DissatisfactionClosed"],
    { add: { from: ["InHand"], on: on("DissatisfactionClosed", "reason", "unresolved"), to: "Closed" } },
  ),
  dissatisfaction(
    "closed-as-a-complaint-only-when-one-is-raised",
    "the guard is gone",
    [raised, "CaseHandlerAssigned", "DissatisfactionClosed"],
    { event: "DissatisfactionClosed", becomes: free },
  ),
  dissatisfaction("one-complaint-for-one-dissatisfaction", "it is recognised again", [raised, "ComplaintRecognised"], {
    event: "ComplaintRecognised",
    becomes: free,
  }),
  dissatisfaction("dissatisfaction-that-asks-for-an-answer-is-a-complaint", "nothing is raised", [raised], {
    event: raised,
    becomes: nothing,
  }),
  dissatisfaction("dissatisfaction-can-become-a-complaint", "it is not recognised", [raised, "ComplaintRecognised"], {
    dropEvent: "ComplaintRecognised",
  }),
  dissatisfaction("dissatisfaction-is-treated-to-its-end", "no root cause is owed", [raised], {
    dropNorm: "findRootCause",
  }),
  compensation("no-other-payment-without-agreement", "the guard is gone", [asked, considered, offered, paid], {
    event: paid,
    becomes: free,
  }),
  compensation("never-below-the-floor", "the guard is gone", [asked, considered, offered], {
    event: offered,
    becomes: free,
  }),
  compensation("a-floor-is-not-left-out", "the guard is gone", [asked, considered, offered], {
    event: offered,
    becomes: free,
  }),
  compensation("never-less-than-offered", "the guard is gone", [asked, considered, offered, paid], {
    event: paid,
    becomes: free,
  }),
  compensation("considered-on-its-own-facts", "considering is not owed", [asked], { dropNorm: "consider" }),
  compensation(
    "no-required-compensation-is-declined",
    "the guard is gone",
    [asked, considered, "CompensationDeclined"],
    { event: "CompensationDeclined", becomes: free },
  ),
  compensation("paid-only-what-was-offered", "what was never offered is paid", [asked, paid], {
    add: { from: ["Raised"], on: on(paid), to: "Paid" },
  }),
  compensation(
    "accepted-compensation-is-owed",
    "no payment is owed",
    [asked, considered, offered, "CompensationAccepted"],
    { dropNorm: "pay" },
  ),
  row("CodeCopyRequest")("a-posted-copy-is-free", "a copy is charged for", ["RequestMade", "RequestProvided"], {
    event: "RequestProvided",
    becomes: { on: on("RequestProvided"), ...free },
  }),
  row("CodeCopyRequest")(
    "a-copy-asked-for-by-post-is-posted",
    "a copy comes by any means",
    ["RequestMade", "RequestProvided"],
    { event: "RequestProvided", becomes: { on: on("RequestProvided"), ...free } },
  ),
  row("CodeCopyRequest")("a-promise-is-not-declined-away", "declining ends it", ["RequestMade", "RequestDeclined"], {
    norm: "provide",
    becomes: { until: [{ event: "RequestDeclined" }] },
  }),
  row("AccessibleFormatRequest")("a-request-is-answered", "no answer is owed", ["RequestMade"], {
    dropNorm: "arrange",
  }),
  row("CodeComment")("a-comment-is-considered", "nobody considers it", ["RequestMade"], { dropNorm: "consider" }),
  row("AccessibleFormatRequest")("a-format-is-said", "no format is asked for", ["RequestMade"], {
    event: "RequestMade",
    becomes: { on: on("RequestMade"), ...free },
  }),
  row("CodeCopyRequest")(
    "nothing-owed-on-a-withdrawn-request",
    "a withdrawal ends nothing",
    ["RequestMade", "RequestWithdrawn"],
    { norm: "provide", becomes: { until: [] } },
  ),
  row("Feedback")("an-end-stays", "feedback is taken back", [given, given], {
    add: { from: ["Positive"], on: on(given), to: "NotGiven" },
  }),
  row("PositiveFeedback")("no-deadline-before-its-start", "an assessment is due before", [received], {
    norm: "assess",
    becomes: { terms: { starts: { once: { is: "reached", date: "2012-01-01" } }, due: { within: hours(1) } } },
  }),
  feedback("feedback-is-carried-on", "nothing is raised", [given], { event: given, becomes: nothing }),
  thermometer(
    "a-rating-is-carried-on",
    "a flag raises nothing",
    [rated, "RatingEmailSent", "RatingReviewed", "RatingFlagged"],
    { event: "RatingFlagged", becomes: nothing },
  ),
  dissatisfaction(
    "a-complaint-is-never-left-in-dissatisfaction",
    "what is recognised is not raised",
    [raised, "ComplaintRecognised"],
    { event: "ComplaintRecognised", becomes: nothing },
  ),
  dissatisfaction("a-family-can-be-done", "a dissatisfaction case never closes", [rated], {
    dropEvent: "DissatisfactionClosed",
  }),
  row("Complaint")(
    "a-complaint-waits-for-no-other-case",
    "no outcome can be accepted",
    [rated, raised, "ComplaintMade"],
    { dropEvent: "OutcomeAccepted" },
  ),
]
