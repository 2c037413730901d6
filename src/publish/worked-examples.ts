/**
 * Worked examples: a short invented course for each procedure, of which pages tell what was due when.
 *
 * @since 0.1.0
 */
import type { ProcedureName } from "../code/procedure-names.ts"
import { deepFreeze } from "../machine/rules.ts"

/**
 * A course of a case: what it shows, and its events as a log holds them, without their ids.
 *
 * @since 0.1.0
 */
export interface WorkedExample {
  readonly shows: string
  readonly events: readonly ({ readonly at: string; readonly type: string } & Readonly<Record<string, unknown>>)[]
}

const CONSUMER = { kind: "consumer", customer: true }

/** A request that is made on a Friday and carried out on the Tuesday after. */
const asked = (shows: string, text: string, means: "post" | "email"): WorkedExample => ({
  shows,
  events: [
    { at: "2026-11-27T15:40:00+00:00", type: "RequestMade", channel: "Email", text },
    { at: "2026-12-01T10:20:00+00:00", type: "RequestProvided", means },
  ],
})

/**
 * The example of each procedure. Every person, date and amount is invented; the dates are real ones, with the bank holidays
 * and the changes of the clocks that lie between them.
 *
 * @example
 * WORKED_EXAMPLES.Complaint.events[0]?.type // => "ComplaintMade"
 * @since 0.1.0
 */
export const WORKED_EXAMPLES: Readonly<Record<ProcedureName, WorkedExample>> = /* @__PURE__ */ deepFreeze<
  Readonly<Record<ProcedureName, WorkedExample>>
>({
  Feedback: {
    shows: "Bad feedback by webchat to which no answer is asked for.",
    events: [
      {
        at: "2026-11-27T16:10:00+00:00",
        type: "FeedbackGiven",
        channel: "Webchat",
        customer: true,
        sentiment: "bad",
        responseExpected: "none",
        aboutIndividual: false,
        text: "The invoice comes a week late every month",
      },
    ],
  },
  Thermometer: {
    shows: "A project is concluded, and the customer answers the invitation with a Red rating.",
    events: [
      { at: "2026-11-26T15:30:00+00:00", type: "WorkConcluded", work: "project" },
      { at: "2026-11-26T15:31:00+00:00", type: "ClosureConfirmationSent" },
      {
        at: "2026-11-28T20:12:00+00:00",
        type: "RatingGiven",
        rating: "Red",
        customer: true,
        responseExpected: "none",
        aboutIndividual: false,
        text: "Closed, and our line is still down",
      },
      { at: "2026-11-28T20:12:04+00:00", type: "RatingEmailSent" },
      { at: "2026-11-30T09:05:00+00:00", type: "RatingReviewed" },
      { at: "2026-11-30T09:20:00+00:00", type: "RatingFlagged" },
    ],
  },
  PositiveFeedback: {
    shows: "Praise for an engineer by name, assessed within the month and thanked for with a gift.",
    events: [
      {
        at: "2026-11-12T11:00:00+00:00",
        type: "PositiveFeedbackReceived",
        staff: ["priya"],
        text: "Priya stayed until the last phone worked",
      },
      {
        at: "2026-11-27T14:00:00+00:00",
        type: "FeedbackAssessed",
        meets: true,
        serviceExcellence: true,
        coreValues: { workTogether: true, beBrave: false, ownIt: true, strive: false, stayCurious: false },
      },
      { at: "2026-12-03T09:30:00+00:00", type: "GiftGiven", staff: "priya" },
      { at: "2026-12-03T09:45:00+00:00", type: "PositiveFeedbackClosed" },
    ],
  },
  Dissatisfaction: {
    shows: "Dissatisfaction with late invoices, put right and kept from happening again.",
    events: [
      {
        at: "2026-11-27T16:12:00+00:00",
        type: "DissatisfactionRaised",
        responseExpected: "none",
        complaintRaised: false,
        about: "The invoice comes late",
      },
      { at: "2026-11-30T09:00:00+00:00", type: "CaseHandlerAssigned", handler: "a case handler" },
      { at: "2026-11-30T14:30:00+00:00", type: "ContactMade" },
      {
        at: "2026-12-02T11:00:00+00:00",
        type: "RootCauseFound",
        cause: "The run waits for a reading that is not used",
      },
      { at: "2026-12-03T10:00:00+00:00", type: "IssuePutRight", how: "The invoice was sent by hand" },
      { at: "2026-12-07T16:00:00+00:00", type: "PreventionPutInPlace", measure: "The run no longer waits" },
      { at: "2026-12-08T09:00:00+00:00", type: "DissatisfactionClosed", reason: "putRight" },
    ],
  },
  Complaint: {
    shows:
      "A complaint made on Good Friday, when the office is closed until the Tuesday after; the clocks go forward on the Sunday between. It is not resolved, deadlock is reached, and it goes to alternative dispute resolution (ADR).",
    events: [
      {
        at: "2027-03-26T10:00:00+00:00",
        type: "ComplaintMade",
        channel: "Telephone",
        complainant: CONSUMER,
        about: "No broadband since Thursday",
        responseExpected: "explicit",
      },
      { at: "2027-03-30T08:40:00+01:00", type: "ComplaintLogged" },
      { at: "2027-03-30T09:30:00+01:00", type: "ComplaintAcknowledged", channel: "Email" },
      { at: "2027-03-30T11:00:00+01:00", type: "CaseHandlerAssigned", handler: "a case handler" },
      { at: "2027-03-30T14:00:00+01:00", type: "InvestigationStarted" },
      { at: "2027-03-31T15:00:00+01:00", type: "ContactTimeAgreed", contactAt: "2027-04-06T14:00:00+01:00" },
      { at: "2027-04-06T13:55:00+01:00", type: "ContactMade" },
      { at: "2027-04-13T10:00:00+01:00", type: "ProgressUpdateGiven" },
      {
        at: "2027-04-20T16:00:00+01:00",
        type: "OutcomeProposed",
        summary: "The line is mended; a month's rent as a credit",
      },
      { at: "2027-04-21T18:30:00+01:00", type: "OutcomeRejected" },
      { at: "2027-04-27T12:00:00+01:00", type: "DeadlockReached", why: "The offer stands, and is not accepted" },
      { at: "2027-04-27T15:00:00+01:00", type: "AdrLetterSent", reason: "deadlock", scheme: "unknown" },
      { at: "2027-05-04T19:00:00+01:00", type: "ReferredToAdr", scheme: "unknown" },
    ],
  },
  Compensation: {
    shows: "Compensation for a fault, offered, accepted and credited to the account.",
    events: [
      { at: "2026-11-16T10:00:00+00:00", type: "CompensationRaised", circumstance: "Four days without service" },
      {
        at: "2026-11-18T11:30:00+00:00",
        type: "CompensationConsidered",
        facts: "The exchange was flooded; the service came back on the fourth day",
        floor: "none",
      },
      {
        at: "2026-11-18T15:00:00+00:00",
        type: "CompensationOffered",
        amount: { pence: 2500, currency: "GBP" },
        floor: "none",
      },
      { at: "2026-11-19T09:10:00+00:00", type: "CompensationAccepted" },
      {
        at: "2026-11-24T14:00:00+00:00",
        type: "CompensationPaid",
        amount: { pence: 2500, currency: "GBP" },
        offered: { pence: 2500, currency: "GBP" },
        floor: "none",
        as: "credit",
      },
    ],
  },
  CodeCopyRequest: asked("A copy of the Code is asked for, and posted.", "Please post me a copy", "post"),
  AccessibleFormatRequest: {
    shows: "The Code in Braille is asked for; arrangements are made first.",
    events: [
      { at: "2026-11-27T15:40:00+00:00", type: "RequestMade", channel: "Telephone", format: "braille" },
      { at: "2026-11-30T10:00:00+00:00", type: "RequestArranged", arrangement: "A printer of Braille makes a copy" },
      { at: "2026-12-11T12:00:00+00:00", type: "RequestProvided", means: "post" },
    ],
  },
  CodeComment: asked(
    "A comment on the Code, answered.",
    "The page announces the stages to resolve a complaint and lists none",
    "email",
  ),
  WhistleBlowingPolicyRequest: asked(
    "The Whistle Blowing Policy is asked for, and sent.",
    "Please send me your Whistle Blowing Policy",
    "email",
  ),
})
