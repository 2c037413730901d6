/** What the tests of codes and events share: values with one part changed, and every event in its interchange form. */
import { type ComplaintEventType, channelNames, procedureNames } from "../../src/index.ts"

/** The procedures that a case may be of, as a message lists them. */
export const PROCEDURES = procedureNames.join(", ")

const quoted = (names: readonly string[]): string => `one of ${names.map((name) => `"${name}"`).join(", ")}`

/** The channels, as a message lists them; and those through which something can be asked for. */
export const CHANNELS = quoted(channelNames)
export const CHANNELS_OF_REQUESTS = quoted(channelNames.filter((name) => name !== "CustomerThermometer"))

/** How values are decoded: every problem is told, and an unknown field is one. */
export const STRICT = { errors: "all", onExcessProperty: "error" } as const

const set = (value: unknown, [key = "", ...inner]: readonly string[], part: unknown): unknown => {
  const copy: unknown = Array.isArray(value) ? [...value] : { ...(value as object) }
  const inside = copy as Record<string, unknown>
  if (inner.length > 0) inside[key] = set(inside[key], inner, part)
  else if (part === undefined) delete inside[key]
  else inside[key] = part
  return copy
}

/** A copy of a value with the part at a path (`adr.after`, `readings.0.why`) put in its place; undefined takes it out. */
export const changed = (value: unknown, path: string, part: unknown): unknown => set(value, path.split("."), part)

/** What each event carries beside its id, type and instant, in the interchange form. */
export const CONTENT: Readonly<Record<ComplaintEventType, Readonly<Record<string, unknown>>>> = {
  ComplaintMade: {
    channel: "Email",
    complainant: { kind: "business", customer: true, people: { working: 10, volunteers: 0 } },
    about: "the line drops",
    responseExpected: "explicit",
    subject: "line",
  },
  ComplaintLogged: {},
  ComplaintAcknowledged: { channel: "Telephone" },
  CaseHandlerAssigned: { handler: "A. Handler" },
  InvestigationStarted: {},
  DelayNotified: { why: "a part is awaited" },
  ContactTimeAgreed: { contactAt: "2024-10-25T12:00:00+01:00" },
  ContactMade: {},
  ProgressUpdateGiven: {},
  FirstResponseGiven: {},
  ResolutionPlanGiven: { plan: "an engineer on Friday" },
  EscalationRequested: { stage: "manager" },
  ComplaintEscalated: { stage: "manager" },
  OutcomeProposed: { summary: "a credit" },
  OutcomeAccepted: {},
  OutcomeRejected: {},
  DeadlockRequested: { why: "nothing moves" },
  DeadlockDeclined: { why: "the fault is all but found" },
  DeadlockReached: { why: "no further review" },
  AdrLetterSent: { reason: "deadlock", scheme: "unknown" },
  ReferredToAdr: { scheme: "cisas" },
  AdrDecided: { outcome: "upheld" },
  AdrDecisionAccepted: { carryOutBy: "2024-12-20T17:30:00.000+00:00" },
  AdrDecisionCarriedOut: {},
  ComplaintWithdrawn: {},
  ComplaintClosed: { reason: "resolved" },
  ComplaintReopened: { why: "the fault came back" },
}

/** The types of event of a complaint. */
export const TYPES = Object.keys(CONTENT) as readonly ComplaintEventType[]

/** An event in its interchange form. */
export const written = (type: ComplaintEventType, fields: object = {}): Readonly<Record<string, unknown>> => ({
  id: "e1",
  at: "2024-10-23T17:49:00+01:00",
  type,
  ...CONTENT[type],
  ...fields,
})
