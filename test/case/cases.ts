/**
 * What the tests of cases share: a code enacted under some readings, events in a line each, and instants by their text.
 */
import * as Result from "effect/Result"
import {
  type CaseLog,
  type CaseReport,
  type ComplaintEvent,
  type ComplaintEventType,
  type EnactedCode,
  type Enactment,
  enact,
  formatInstant,
  type Instant,
  instant,
  london,
  opus,
  parseInstant,
  timeline,
} from "../../src/index.ts"

/** The instant that a text with its offset means. */
export const at = (text: string): Instant => Result.getOrThrow(parseInstant(text))

/** An instant as a report writes it. */
export const text = (epoch: number): string => formatInstant(Result.getOrThrow(instant(epoch)), london)

const enacted = new Map<string, EnactedCode>()

/** Opus's code under some readings, enacted once for each choice. */
export const opusUnder = (readings: Readonly<Record<string, string>> = {}, more: Enactment = {}): EnactedCode => {
  const key = JSON.stringify([readings, more])
  const known = enacted.get(key) ?? Result.getOrThrow(enact(opus, { readings, ...more }))
  enacted.set(key, known)
  return known
}

/** What each event has to carry beside its id, type and instant. */
const CONTENT: Readonly<Record<ComplaintEventType, object>> = {
  ComplaintMade: {
    channel: "Email",
    complainant: { kind: "consumer", customer: true },
    about: "the line drops",
    responseExpected: "explicit",
  },
  ComplaintLogged: {},
  ComplaintAcknowledged: {},
  CaseHandlerAssigned: { handler: "A. Handler" },
  InvestigationStarted: {},
  DelayNotified: { why: "a part is awaited" },
  ContactTimeAgreed: { contactAt: at("2040-06-01T12:00+01:00") },
  ContactMade: {},
  ProgressUpdateGiven: {},
  FirstResponseGiven: {},
  ResolutionPlanGiven: {},
  EscalationRequested: {},
  ComplaintEscalated: { stage: "manager" },
  OutcomeProposed: { summary: "a credit" },
  OutcomeAccepted: {},
  OutcomeRejected: {},
  DeadlockRequested: {},
  DeadlockDeclined: { why: "the fault is all but found" },
  DeadlockReached: { why: "no further review" },
  AdrLetterSent: { reason: "deadlock", scheme: "unknown" },
  ReferredToAdr: { scheme: "unknown" },
  AdrDecided: { outcome: "upheld" },
  AdrDecisionAccepted: { carryOutBy: at("2040-06-01T12:00+01:00") },
  AdrDecisionCarriedOut: {},
  ComplaintWithdrawn: {},
  ComplaintClosed: { reason: "resolved" },
  ComplaintReopened: { why: "the fault came back" },
}

/** The types of event of a complaint. */
export const TYPES = Object.keys(CONTENT) as readonly ComplaintEventType[]

/** An event of a type at an instant; its id is its type in lower case unless given. */
export const event = (type: ComplaintEventType, when: string | number, fields: object = {}): ComplaintEvent =>
  ({
    id: type.toLowerCase(),
    at: typeof when === "string" ? at(when) : when,
    type,
    ...CONTENT[type],
    ...fields,
  }) as ComplaintEvent

/** A log of one case. */
export const logOf = (...events: readonly ComplaintEvent[]): CaseLog => ({
  case: "c-1",
  procedure: "Complaint",
  events,
})

/** The report of a case at an instant (by default that of its last event). */
export const reportAt = (code: EnactedCode, log: CaseLog, when?: string): CaseReport => {
  const { cases } = Result.getOrThrow(timeline(code, { cases: [log] }, when === undefined ? {} : { at: when }))
  const [report] = cases
  if (report === undefined) throw new Error("the timeline holds no case")
  return report
}

/** The deadline of a norm in a report; of several occurrences the one with the number. */
export const deadline = (report: CaseReport, norm: string, occurrence = 1) =>
  report.deadlines.find((each) => each.norm === norm && each.occurrence === occurrence)

/** The right of a report. */
export const right = (report: CaseReport, norm = "referToAdr") => report.rights.find((each) => each.norm === norm)

/** The seed of every property here. */
export const SEED = { seed: 20261123 } as const

/** A complaint made at an instant. */
export const made = (when: string, fields: object = {}): ComplaintEvent => event("ComplaintMade", when, fields)

/** Who complains, as a field of a complaint made. */
export const complainant = (kind: string, people?: object) => ({
  complainant: { kind, customer: true, ...(people === undefined ? {} : { people }) },
})

/** The Code enacted alone, whatever regulator it answers to. */
export const ALONE = { regulation: "none" } as const
