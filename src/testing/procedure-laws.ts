/**
 * What the Code demands of what happened, as invariants, read off the events that were taken and nothing else.
 *
 * @since 0.1.0
 */
import { rightsOf } from "../case/rights.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import type { Judged, LogInvariant } from "./invariant.ts"

type Of<T extends CaseEvent["type"]> = Extract<CaseEvent, { readonly type: T }>

const isOf =
  <T extends CaseEvent["type"]>(type: T) =>
  (event: CaseEvent): event is Of<T> =>
    event.type === type

/** The events of a type that were taken, each with those before it. */
const each = <T extends CaseEvent["type"]>({ of }: Judged, type: T) =>
  of.history.flatMap((event, place) =>
    isOf(type)(event) ? [{ event, before: of.history.slice(0, place) }] : [],
  )

const lastOf = <T extends CaseEvent["type"]>(events: readonly CaseEvent[], type: T): Of<T> | undefined =>
  events.filter(isOf(type)).at(-1)

const CUSTOMER = "CustomerThermometer"

const strangers = (judged: Judged): readonly string[] => [
  ...each(judged, "RatingGiven")
    .filter(({ event }) => !event.customer)
    .map(({ event }) => `${event.id}: a rating by someone who is no customer`),
  ...each(judged, "FeedbackGiven")
    .filter(({ event }) => event.channel === CUSTOMER && !event.customer)
    .map(({ event }) => `${event.id}: feedback through the Customer Thermometer by someone who is no customer`),
]

const isBad = ({ rating }: Of<"RatingGiven">): boolean => rating === "Yellow" || rating === "Red"

/** A rating that was Yellow or Red and flagged, and that asked for no case of dissatisfaction. */
const unraised = (judged: Judged): readonly string[] => {
  const asked = judged.of.emitted.some(({ emission }) => "raise" in emission && emission.raise === "Dissatisfaction")
  const rating = lastOf(judged.of.history, "RatingGiven")
  return each(judged, "RatingFlagged")
    .filter(() => rating !== undefined && isBad(rating) && !asked)
    .map(({ event }) => `${event.id}: a ${rating?.rating} rating is flagged, and no case of dissatisfaction is asked for`)
}

const gifts = (judged: Judged): readonly string[] =>
  each(judged, "GiftGiven").flatMap(({ event, before }) => {
    const { staff, id } = event
    const mentioned = before.some((one) => one.type === "PositiveFeedbackReceived" && one.staff.includes(staff))
    const assessed = lastOf(before, "FeedbackAssessed")?.meets === true
    const given = before.some(
      (one) => (one.type === "GiftGiven" || one.type === "GiftGivenElsewhere") && one.staff === staff,
    )
    return [
      ...(mentioned ? [] : [`${id}: a gift for ${staff}, whom the feedback does not mention`]),
      ...(assessed ? [] : [`${id}: a gift for ${staff} without an assessment that finds the criteria met`]),
      ...(given ? [`${id}: a second gift for ${staff}`] : []),
    ]
  })

const payments = (judged: Judged): readonly string[] =>
  each(judged, "CompensationPaid").flatMap(({ event, before }) => {
    const agreed = lastOf(before, "PaymentMethodAgreed")?.method
    const floor = event.floor === "none" ? 0 : event.floor.amount.pence
    return [
      ...(event.as === "credit" || agreed === event.as
        ? []
        : [`${event.id}: paid by ${event.as}, where ${agreed ?? "nothing"} was agreed`]),
      ...(event.amount.pence >= floor ? [] : [`${event.id}: ${event.amount.pence} pence paid, where ${floor} are required`]),
    ]
  })

const charges = (judged: Judged): readonly string[] =>
  judged.of.procedure === "CodeCopyRequest"
    ? each(judged, "RequestProvided")
        .filter(({ event }) => event.means === "post" && (event.charge?.pence ?? 0) > 0)
        .map(({ event }) => `${event.id}: ${event.charge?.pence} pence charged for a copy of the Code by post`)
    : []

/** What must have happened since the last reopening for a complaint to be closed for a reason. */
const closings = (judged: Judged): readonly string[] =>
  each(judged, "ComplaintClosed").flatMap(({ event, before }) => {
    const since = before.slice(before.findLastIndex(isOf("ComplaintReopened")) + 1)
    const has = (type: CaseEvent["type"]): boolean => since.some(isOf(type))
    const { closing } = judged.rules.enacted.code
    const proposing = judged.rules.choices.resolved === "outcome-proposed" && has("OutcomeProposed")
    const lacking = {
      resolved: has("OutcomeAccepted") || proposing ? undefined : "no outcome was accepted",
      adrDecided: has("AdrDecided") ? undefined : "no ADR scheme has decided",
      silence: closing.afterSilence === null ? "the code lets no silence close a complaint" : undefined,
      outOfScope: undefined,
    }[event.reason]
    return lacking === undefined ? [] : [`${event.id}: closed as ${event.reason}, and ${lacking}`]
  })

const ENDING: readonly CaseEvent["type"][] = ["OutcomeAccepted", "ComplaintWithdrawn", "ComplaintClosed"]

/** A complaint at deadlock that is neither resolved nor ended, whose way to ADR is not open. */
const shutOut = (judged: Judged): readonly string[] => {
  const { rules, of } = judged
  const since = of.history.slice(of.history.findLastIndex(isOf("ComplaintReopened")) + 1)
  const ended = since.some(({ type }) => ENDING.includes(type))
  const deadlock = lastOf(of.history, "DeadlockReached")
  const right = rightsOf(rules, of).find(({ norm }) => norm.id === "referToAdr")
  const given = rules.choices["adr-at-deadlock"]
  const isOpen = right === undefined || right.status !== "notYet"
  return deadlock === undefined || ended || isOpen || (given !== undefined && given !== "at-deadlock")
    ? []
    : [`${deadlock.id}: deadlock is reached, and the way to ADR is not open`]
}

/**
 * What the Code demands of what happened, procedure by procedure.
 *
 * @example
 * PROCEDURE_LAWS.find(({ id }) => id === "posted-copies-are-free")?.clauses // => ["copy.post"]
 * @since 0.1.0
 */
export const PROCEDURE_LAWS: readonly LogInvariant[] = [
  {
    id: "ratings-are-of-customers",
    says: "The Customer Thermometer takes ratings of customers alone.",
    clauses: ["channels.thermometer"],
    broken: strangers,
  },
  {
    id: "bad-ratings-raise-a-case",
    says: "A Yellow or Red rating that is flagged asks for a case of dissatisfaction.",
    clauses: ["thermometer.yellow-red"],
    broken: unraised,
  },
  {
    id: "gifts-are-deserved",
    says: "A gift goes once to a member of staff whom the feedback mentions, when its assessment finds the criteria met.",
    clauses: ["positive.award", "positive.monthly", "positive.gift"],
    broken: gifts,
  },
  {
    id: "payments-are-agreed",
    says: "Compensation is paid as a credit to the account or otherwise as agreed, and never below what is required.",
    clauses: ["compensation.credit", "compensation.comply"],
    broken: payments,
  },
  {
    id: "posted-copies-are-free",
    says: "A copy of the Code by post is free of charge.",
    clauses: ["copy.post"],
    broken: charges,
  },
  {
    id: "closed-for-a-reason",
    says: "A complaint is closed for a reason that holds, and for no other.",
    clauses: ["complaints.resolve"],
    broken: closings,
  },
  {
    id: "deadlock-opens-adr",
    says: "At deadlock the way to ADR is open to a complainant whose complaint is neither resolved nor ended.",
    clauses: ["adr.deadlock"],
    broken: shutOut,
  },
]
