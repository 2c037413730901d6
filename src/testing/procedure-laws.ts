/**
 * What the Code demands of feedback, gifts, compensation and copies, as invariants, read off the events that were taken and
 * nothing else.
 *
 * @since 0.1.0
 */
import { eachOf, type Judged, type LogInvariant, lastOf, type Of } from "./invariant.ts"

const CUSTOMER = "CustomerThermometer"

const ratings = (judged: Judged): readonly string[] =>
  eachOf(judged, "RatingGiven")
    .filter(({ event }) => !event.customer)
    .map(({ event }) => `${event.id}: a rating by someone who is no customer`)

const ratedFeedback = (judged: Judged): readonly string[] =>
  eachOf(judged, "FeedbackGiven").flatMap(({ event: { id, channel, customer, rating } }) => {
    const isRated = rating !== undefined
    return [
      ...(channel === CUSTOMER && !customer
        ? [`${id}: feedback through the ${CUSTOMER} by someone who is no customer`]
        : []),
      ...(channel === CUSTOMER && !isRated ? [`${id}: feedback through the ${CUSTOMER} without a rating`] : []),
      ...(channel !== CUSTOMER && isRated ? [`${id}: a rating that comes by ${channel}`] : []),
    ]
  })

const isPoor = ({ rating }: Of<"RatingGiven">): boolean => rating === "Yellow" || rating === "Red"

/** Where a rating is done with. */
const DONE_WITH: readonly string[] = ["Flagged", "Filed", "TreatedAsPositive"]

/** A Yellow or Red rating that is done with, and that asked for no case of dissatisfaction. */
const unraised = ({ of }: Judged): readonly string[] => {
  const rating = of.procedure === "Thermometer" ? lastOf(of.history, "RatingGiven") : undefined
  const asked = of.emitted.some(({ emission }) => "raise" in emission && emission.raise === "Dissatisfaction")
  return rating !== undefined && isPoor(rating) && DONE_WITH.includes(of.state.state) && !asked
    ? [`${rating.id}: a ${rating.rating} rating is ${of.state.state}, and no case of dissatisfaction is asked for`]
    : []
}

const undeservedGifts = (judged: Judged): readonly string[] =>
  eachOf(judged, "GiftGiven")
    .filter(({ before }) => lastOf(before, "FeedbackAssessed")?.meets !== true)
    .map(({ event }) => `${event.id}: a gift for ${event.staff} without an assessment that finds the criteria met`)

const giftsToOthers = (judged: Judged): readonly string[] =>
  eachOf(judged, "GiftGiven")
    .filter(
      ({ event, before }) =>
        !before.some((one) => one.type === "PositiveFeedbackReceived" && one.staff.includes(event.staff)),
    )
    .map(({ event }) => `${event.id}: a gift for ${event.staff}, whom the feedback does not mention`)

const giftsAgain = (judged: Judged): readonly string[] =>
  eachOf(judged, "GiftGiven")
    .filter(({ event, before }) => before.some((one) => one.type === "GiftGiven" && one.staff === event.staff))
    .map(({ event }) => `${event.id}: a second gift for ${event.staff}`)

const payments = (judged: Judged): readonly string[] =>
  eachOf(judged, "CompensationPaid").flatMap(({ event, before }) => {
    const agreed = lastOf(before, "PaymentMethodAgreed")?.method
    return event.as === "credit" || agreed === event.as
      ? []
      : [`${event.id}: paid by ${event.as}, where ${agreed ?? "nothing"} was agreed`]
  })

const amounts = (judged: Judged): readonly string[] =>
  [
    ...eachOf(judged, "CompensationOffered").map(({ event }) => ({ event, done: "offered" })),
    ...eachOf(judged, "CompensationPaid").map(({ event }) => ({ event, done: "paid" })),
  ].flatMap(({ event: { id, amount, floor }, done }) => {
    const required = floor === "none" ? 0 : floor.amount.pence
    return amount.pence >= required ? [] : [`${id}: ${amount.pence} pence ${done}, where ${required} are required`]
  })

const charges = (judged: Judged): readonly string[] =>
  judged.of.procedure === "CodeCopyRequest"
    ? eachOf(judged, "RequestProvided")
        .filter(({ event }) => event.means === "post" && (event.charge?.pence ?? 0) > 0)
        .map(({ event }) => `${event.id}: ${event.charge?.pence} pence charged for a copy of the Code by post`)
    : []

/**
 * What the Code demands of feedback, gifts, compensation and copies.
 *
 * @example
 * PROCEDURE_LAWS.find(({ id }) => id === "a-posted-copy-is-free")?.clauses // => ["copy.post"]
 * @since 0.1.0
 */
export const PROCEDURE_LAWS: readonly LogInvariant[] = [
  {
    id: "ratings-from-customers-only",
    says: "No thermometer rating is taken from a non-customer.",
    clauses: ["channels.thermometer"],
    broken: ratings,
  },
  {
    id: "rated-feedback-from-customers-only",
    says: "Feedback through the Customer Thermometer is a rating by a customer, and no rating comes another way.",
    clauses: ["channels.thermometer", "thermometer.email"],
    broken: ratedFeedback,
  },
  {
    id: "no-poor-rating-without-a-dissatisfaction-case",
    says: "No Yellow or Red rating is done with unless a dissatisfaction feedback case has been asked for.",
    clauses: ["thermometer.yellow-red"],
    broken: unraised,
  },
  {
    id: "no-gift-without-assessment-and-criteria",
    says: "No gift is given unless the feedback has been assessed and meets the criteria.",
    clauses: ["positive.monthly", "positive.award", "positive.gift"],
    broken: undeservedGifts,
  },
  {
    id: "gifts-only-to-those-mentioned",
    says: "A gift goes only to a member of staff whom the feedback mentions.",
    clauses: ["positive.gift"],
    broken: giftsToOthers,
  },
  {
    id: "no-gift-twice",
    says: "No member of staff is given a gift twice for the same feedback.",
    clauses: ["positive.gift"],
    broken: giftsAgain,
  },
  {
    id: "no-other-payment-without-agreement",
    says: "No payment other than a credit to the account is made unless that way of payment is the one agreed.",
    fields: ["compensation.payment"],
    broken: payments,
  },
  {
    id: "never-below-the-floor",
    says: "Nothing is offered or paid that is less than law or regulation requires.",
    fields: ["compensation.floor"],
    broken: amounts,
  },
  {
    id: "a-posted-copy-is-free",
    says: "No charge is made for a copy of the Code that is sent by post.",
    clauses: ["copy.post"],
    broken: charges,
  },
]
