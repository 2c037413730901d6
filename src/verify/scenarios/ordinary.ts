/**
 * Ordinary events: what an event is like where a scenario says nothing else of it, and whose act it is by the Code.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { decodeEvent } from "../../code/decode-event.ts"
import type { CaseEvent, ProcedureName } from "../../code/vocabulary.ts"

type Fields = Readonly<Record<string, unknown>>

interface Ordinary {
  readonly by: string
  readonly fields: Fields
}

const PROVIDER: Ordinary = { by: "provider", fields: {} }
const because: Ordinary = { by: "provider", fields: { why: "as said" } }

const HANDLER: Ordinary = { by: "provider", fields: { handler: "a case handler" } }
const NO_FLOOR = { floor: "none" }
const PAID = { amount: { pence: 1000, currency: "GBP" } }

const COMPLAINT: Readonly<Record<string, Ordinary>> = {
  ComplaintMade: {
    by: "complainant",
    fields: {
      channel: "Email",
      complainant: { kind: "consumer", customer: true },
      about: "a fault",
      responseExpected: "explicit",
    },
  },
  ComplaintLogged: PROVIDER,
  ComplaintAcknowledged: PROVIDER,
  CaseHandlerAssigned: HANDLER,
  InvestigationStarted: PROVIDER,
  DelayNotified: because,
  ContactTimeAgreed: { by: "provider", fields: { contactAt: "2040-01-02T10:00:00Z" } },
  ContactMade: PROVIDER,
  ProgressUpdateGiven: PROVIDER,
  FirstResponseGiven: PROVIDER,
  ResolutionPlanGiven: PROVIDER,
  EscalationRequested: { by: "complainant", fields: {} },
  ComplaintEscalated: { by: "provider", fields: { stage: "manager" } },
  OutcomeProposed: { by: "provider", fields: { summary: "as said" } },
  OutcomeAccepted: { by: "complainant", fields: {} },
  OutcomeRejected: { by: "complainant", fields: {} },
  DeadlockRequested: { by: "complainant", fields: {} },
  DeadlockDeclined: because,
  DeadlockReached: because,
  AdrLetterSent: { by: "provider", fields: { reason: "deadlock", scheme: "unknown" } },
  ReferredToAdr: { by: "complainant", fields: { scheme: "unknown" } },
  AdrDecided: { by: "scheme", fields: { outcome: "as said" } },
  AdrDecisionAccepted: { by: "complainant", fields: { carryOutBy: "2040-01-02T10:00:00Z" } },
  AdrDecisionCarriedOut: PROVIDER,
  ComplaintWithdrawn: { by: "complainant", fields: {} },
  ComplaintClosed: { by: "provider", fields: { reason: "resolved" } },
  ComplaintReopened: because,
}

const REQUEST: Readonly<Record<string, Ordinary>> = {
  RequestMade: { by: "customer", fields: { channel: "Email" } },
  RequestArranged: { by: "provider", fields: { arrangement: "as said" } },
  RequestProvided: { by: "provider", fields: { means: "post" } },
  RequestDeclined: { by: "provider", fields: { reason: "as said" } },
  RequestWithdrawn: { by: "customer", fields: {} },
}

const ORDINARY: Readonly<Record<ProcedureName, Readonly<Record<string, Ordinary>>>> = {
  Feedback: {
    FeedbackGiven: {
      by: "customer",
      fields: {
        channel: "Email",
        customer: true,
        sentiment: "good",
        responseExpected: "none",
        aboutIndividual: false,
      },
    },
  },
  Thermometer: {
    WorkConcluded: { by: "provider", fields: { work: "case" } },
    ClosureConfirmationSent: PROVIDER,
    RatingGiven: {
      by: "customer",
      fields: { rating: "Green", customer: true, responseExpected: "none", aboutIndividual: false },
    },
    RatingEmailSent: PROVIDER,
    RatingReviewed: PROVIDER,
    RatingFlagged: PROVIDER,
    InvitationLapsed: PROVIDER,
  },
  PositiveFeedback: {
    PositiveFeedbackReceived: { by: "customer", fields: { staff: ["ann", "ben"] } },
    FeedbackAssessed: {
      by: "serviceDeliveryManagement",
      fields: {
        meets: true,
        serviceExcellence: true,
        coreValues: { workTogether: false, beBrave: false, ownIt: false, strive: false, stayCurious: false },
      },
    },
    GiftGiven: { by: "provider", fields: { staff: "ann" } },
    GiftGivenElsewhere: { by: "provider", fields: { staff: "ann", givenIn: "another" } },
    PositiveFeedbackClosed: PROVIDER,
  },
  Dissatisfaction: {
    DissatisfactionRaised: {
      by: "customerExperienceTeam",
      fields: { responseExpected: "none", complaintRaised: false },
    },
    CaseHandlerAssigned: HANDLER,
    ContactMade: PROVIDER,
    RootCauseFound: { by: "provider", fields: { cause: "as said" } },
    IssuePutRight: { by: "provider", fields: { how: "as said" } },
    PreventionPutInPlace: { by: "provider", fields: { measure: "as said" } },
    ComplaintRecognised: because,
    DissatisfactionClosed: { by: "provider", fields: { reason: "unresolved", why: "as said" } },
  },
  Complaint: COMPLAINT,
  Compensation: {
    CompensationRaised: { by: "provider", fields: { circumstance: "as said" } },
    CompensationConsidered: { by: "provider", fields: { facts: "as said", ...NO_FLOOR } },
    CompensationOffered: { by: "provider", fields: { ...PAID, ...NO_FLOOR } },
    CompensationAccepted: { by: "customer", fields: {} },
    CompensationRejected: { by: "customer", fields: {} },
    PaymentMethodAgreed: { by: "provider", fields: { method: "cheque" } },
    CompensationPaid: { by: "provider", fields: { ...PAID, offered: PAID.amount, ...NO_FLOOR, as: "credit" } },
    CompensationDeclined: { by: "provider", fields: { reason: "as said", ...NO_FLOOR } },
  },
  CodeCopyRequest: REQUEST,
  AccessibleFormatRequest: REQUEST,
  CodeComment: REQUEST,
  WhistleBlowingPolicyRequest: REQUEST,
}

/**
 * Whose act each event of a procedure is, by the Code.
 *
 * @since 0.1.0
 */
export const actorsOf = (procedure: ProcedureName): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(ORDINARY[procedure]).map(([type, { by }]) => [type, by]))

/** Variants of ordinary events that a rule may tell apart, beside the ordinary ones themselves. */
const VARIANTS: Readonly<Partial<Record<ProcedureName, readonly string[]>>> = {
  Complaint: [
    "AdrLetterSent reason=weeksOver",
    "ComplaintClosed reason=adrDecided",
    "ComplaintClosed reason=silence",
    "ComplaintClosed reason=outOfScope",
  ],
  Dissatisfaction: ["DissatisfactionClosed reason=putRight", "DissatisfactionClosed reason=asComplaint"],
}

/**
 * Every ordinary event of a procedure, written as a scenario writes it.
 *
 * @since 0.1.0
 */
export const ordinaryEvents = (procedure: ProcedureName): readonly string[] => [
  ...Object.keys(ORDINARY[procedure]),
  ...(VARIANTS[procedure] ?? []),
]

const readValue = (text: string): unknown => {
  if (text === "true" || text === "false") return text === "true"
  if (/^-?\d+$/.test(text)) return Number(text)
  return text.includes(",") ? text.split(",").filter((each) => each !== "") : text
}

const put = (fields: Fields, [key = "", ...rest]: readonly string[], value: unknown): Fields => {
  if (rest.length > 0) {
    const inner = fields[key]
    return { ...fields, [key]: put(typeof inner === "object" && inner !== null ? { ...inner } : {}, rest, value) }
  }
  if (value !== "-") return { ...fields, [key]: value }
  const { [key]: _, ...others } = fields
  return others
}

/**
 * The event that a scenario writes: its type, then what its fields differ by from an ordinary one, `field=value`; a list with
 * a comma after each, and `field=-` for none.
 *
 * @param procedure - the procedure of the case
 * @param written - the event as written
 * @param id - the id that it gets
 * @param at - when it happens: ISO 8601 with an offset
 * @returns the event; undefined where it is none that the vocabulary knows
 * @since 0.1.0
 */
export const eventOf = (procedure: ProcedureName, written: string, id: string, at: string): CaseEvent | undefined => {
  const [type = "", ...settings] = written.split(" ")
  const ordinary = ORDINARY[procedure][type]
  if (ordinary === undefined) return undefined
  const fields = settings.reduce<Fields>((made, each) => {
    const [path = "", ...value] = each.split("=")
    return put(made, path.split("."), readValue(value.join("=")))
  }, ordinary.fields)
  const decoded = decodeEvent({ id, type, at, ...fields })
  return Result.isSuccess(decoded) ? decoded.success : undefined
}
