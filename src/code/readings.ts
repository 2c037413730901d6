/**
 * The register of readings of Opus's code: the phrases that can be understood in several ways, the default first.
 *
 * @since 0.1.0
 */

import type { Reading } from "../machine/reading.ts"
import type { ClauseId } from "../text/index.ts"

interface OpusReading extends Reading {
  readonly clauses: readonly ClauseId[]
}

/**
 * The register, in the order in which its readings are listed everywhere.
 *
 * @since 0.1.0
 */
export const OPUS_READINGS = [
  {
    id: "working-hour",
    phrase: "24 working hours",
    clauses: ["response-times.acknowledge"],
    alternatives: [
      { id: "opening-hours", says: "hours of opening time" },
      { id: "working-days", says: "hours of working days counted whole, so that 24 of them are one working day" },
      { id: "clock", says: "hours by the clock" },
    ],
    why: "The Code does not define a working hour; the hours in which the provider is open are its ordinary meaning.",
  },
  {
    id: "day-of-receipt",
    phrase: "the first 3 working days",
    clauses: ["response-times.contact-time"],
    alternatives: [
      { id: "not-counted", says: "the day of receipt is not counted" },
      { id: "counted-if-open", says: "the day of receipt is counted if the receipt was in opening hours" },
    ],
    why: "A span of days is ordinarily counted from the day after the event.",
  },
  {
    id: "end-of-working-day",
    phrase: "the first 3 working days",
    clauses: ["response-times.contact-time"],
    alternatives: [
      { id: "end-of-day", says: "a working day ends with the local day" },
      { id: "close-of-business", says: "a working day ends when the provider closes" },
    ],
    why: "The Code names days and no hour of closing.",
  },
  {
    id: "after-hours-receipt",
    phrase: "received outside opening hours",
    clauses: ["response-times.acknowledge", "response-times.contact-time"],
    alternatives: [
      { id: "on-arrival", says: "a complaint is received when it arrives" },
      { id: "next-opening", says: "a complaint that arrives outside opening hours is received at the next opening" },
    ],
    why: "The Code says nothing of a later receipt.",
  },
  {
    id: "weeks-elapsed",
    phrase: "after 8 weeks",
    clauses: ["adr.eight-weeks"],
    alternatives: [
      { id: "start-of-day", says: "from the start of the same weekday, 8 weeks later" },
      { id: "same-time", says: "from the same time of that day" },
      { id: "day-after", says: "from the start of the day after" },
    ],
    why: "It is the reading kindest to the complainant.",
  },
  {
    id: "updated-regularly",
    phrase: "updated regularly",
    clauses: ["response-times.updates"],
    alternatives: [
      { id: "untimed", says: "no period is set" },
      { id: "every-5-working-days", says: "every 5 working days" },
      { id: "every-10-working-days", says: "every 10 working days" },
    ],
    why: "The Code names no period; none is invented.",
  },
  {
    id: "contact-time",
    phrase: "If we cannot resolve ... an agreed contact time will be made",
    clauses: ["response-times.contact-time"],
    alternatives: [
      { id: "by-third-day", says: "the contact time is to be agreed by the end of the 3rd working day" },
      { id: "arises-then", says: "the duty arises at the end of the 3rd working day, with no time set" },
      { id: "when-stated", says: "it is to be agreed when the provider says that it cannot resolve the complaint" },
    ],
    why: "It is the reading that leaves the complainant without word for no longer than the days that the Code names.",
  },
  {
    id: "resolved",
    phrase: "resolve; resolved your complaint to your satisfaction",
    clauses: ["adr.eight-weeks", "complaints.resolve", "response-times.contact-time"],
    alternatives: [
      { id: "outcome-accepted", says: "a complaint is resolved when the complainant accepts the outcome" },
      { id: "outcome-proposed", says: "a complaint is resolved when an outcome is proposed, unless it is rejected" },
    ],
    why: "Whether the complainant is satisfied is the complainant's to say.",
  },
  {
    id: "force-of-aim",
    phrase: "we aim to acknowledge",
    clauses: ["response-times.acknowledge"],
    alternatives: [
      { id: "aim", says: "an aim: missing it is reported as missed, not as a breach" },
      { id: "duty", says: "a duty: missing it is a breach" },
    ],
    why: "The Code says that it aims to, where elsewhere it says that it will.",
  },
  {
    id: "holidays",
    phrase: "working",
    clauses: ["response-times.acknowledge", "response-times.contact-time"],
    alternatives: [
      { id: "england-and-wales", says: "the bank holidays of England and Wales" },
      { id: "scotland", says: "the bank holidays of Scotland" },
      { id: "northern-ireland", says: "the bank holidays of Northern Ireland" },
    ],
    why: "The provider's offices are all in England.",
  },
  {
    id: "letter-at-deadlock",
    phrase: "a letter from us saying that your complaint has reached “deadlock”",
    clauses: ["adr.deadlock"],
    alternatives: [
      { id: "promptly", says: "promptly, with no time set" },
      { id: "end-of-day", says: "by the end of the day of deadlock" },
      { id: "next-working-day", says: "by the end of the next working day" },
    ],
    why: "The Code does not say when the letter goes.",
  },
  {
    id: "adr-at-deadlock",
    phrase: "if you have received a letter from us saying that your complaint has reached “deadlock”",
    clauses: ["adr.deadlock"],
    alternatives: [
      { id: "at-deadlock", says: "the way to ADR is open from deadlock, whether or not the letter has gone" },
      { id: "on-letter", says: "it is open from the letter that says so" },
    ],
    why: "A letter that the provider owes and does not send must not keep the complainant from ADR.",
  },
  {
    id: "complaint-or-dissatisfaction",
    phrase: "If you ever feel dissatisfied by the service provided to you by Opus",
    clauses: ["dissatisfaction.welcome", "complaints.seriously", "thermometer.yellow-red"],
    alternatives: [
      {
        id: "complaint-where-response-expected",
        says: "dissatisfaction is also a complaint where a response is expected",
      },
      { id: "kept-apart", says: "dissatisfaction feedback and complaints are kept apart" },
    ],
    why: "By Ofcom's definition an expression of dissatisfaction from which a response is expected is a complaint.",
  },
  {
    id: "core-values",
    phrase: "service excellence or demonstrated our core values from the below",
    clauses: ["positive.award"],
    alternatives: [
      { id: "any-one", says: "service excellence, or any one of the core values" },
      { id: "all-five", says: "service excellence, or all five core values" },
    ],
    why: "The Code asks nobody to show everything at once in order to be thanked.",
  },
  {
    id: "gift-per-mention",
    phrase: "any staff mentioned will receive a gift",
    clauses: ["positive.gift"],
    alternatives: [
      { id: "one-per-assessment", says: "one gift for each person in a monthly assessment" },
      { id: "one-per-feedback", says: "one gift for each person in each piece of feedback" },
    ],
    why: "The assessment is one a month, and the gift is its outcome.",
  },
  {
    id: "monthly-assessment",
    phrase: "Each month the Service Delivery Management will assess the feedback",
    clauses: ["positive.monthly"],
    alternatives: [
      { id: "month-of-receipt", says: "by the end of the month in which the feedback is received" },
      { id: "following-month", says: "by the end of the month after" },
    ],
    why: "What is assessed each month is the feedback of that month.",
  },
  {
    id: "otherwise-as-agreed",
    phrase: "paid as a credit to your account or otherwise as agreed",
    clauses: ["compensation.credit"],
    alternatives: [
      { id: "agreement-binds", says: "where another way of payment is agreed, that one is owed" },
      { id: "credit-always", says: "a credit to the account is always a way to pay" },
    ],
    why: "Who agrees on a way of payment means to be bound by it.",
  },
] as const satisfies readonly OpusReading[]

/**
 * The id of a reading of Opus's register.
 *
 * @since 0.1.0
 */
export type OpusReadingId = (typeof OPUS_READINGS)[number]["id"]
