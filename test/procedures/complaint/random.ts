/** Arbitrary complaints: codes with their readings, and events of every kind with what decides about them. */
import * as Result from "effect/Result"
import fc from "fast-check"
import {
  type ComplaintEvent,
  type ComplaintEventType,
  type EnactedCode,
  enact,
  OPUS_READINGS,
  opus,
} from "../../../src/index.ts"
import { event, TYPES } from "../../case/cases.ts"
import { CODES } from "./codes.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Any alternative of every reading of the register. */
const choices: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  Object.fromEntries(
    OPUS_READINGS.map(({ id, alternatives }) => [id, fc.constantFrom(...alternatives.map((each) => each.id))]),
  ),
)

/** Opus's code or one that answers what it leaves open, under any readings. */
export const anyCode: fc.Arbitrary<EnactedCode> = fc
  .record({
    code: fc.oneof(
      { weight: 3, arbitrary: fc.constant(opus) },
      { weight: 3, arbitrary: fc.constantFrom(...Object.values(CODES)) },
    ),
    readings: choices,
  })
  .map(({ code, readings }) => Result.getOrThrow(enact(code, { readings })))

/** One event to come: of what type, how long after the one before, and its fields. */
export interface Draft {
  readonly type: ComplaintEventType
  readonly gap: number
  readonly fields: object
}

const gap = fc.oneof(
  fc.integer({ min: 0, max: 6 * HOUR }),
  fc.integer({ min: 0, max: 4 * DAY }),
  fc.integer({ min: 0, max: 40 * DAY }),
)

/** Values of fields that decide whether an event is allowed. */
const FIELDS: Readonly<Partial<Record<ComplaintEventType, fc.Arbitrary<object>>>> = {
  ComplaintMade: fc.record({
    channel: fc.constantFrom("Email", "CustomerThermometer"),
    complainant: fc.record({ kind: fc.constant("consumer"), customer: fc.boolean() }),
    subject: fc.constantFrom("billing", "line"),
  }),
  EscalationRequested: fc.record(
    { stage: fc.constantFrom("manager", "director", "board", "chairman") },
    { requiredKeys: [] },
  ),
  ComplaintEscalated: fc.record({ stage: fc.constantFrom("manager", "director", "billing", "board", "chairman") }),
  AdrLetterSent: fc.record({ reason: fc.constantFrom("deadlock", "weeksOver") }),
  ComplaintClosed: fc.record({ reason: fc.constantFrom("resolved", "adrDecided", "silence", "outOfScope") }),
}

/** Any event; a making is rarer than the others, and a proposal more frequent: most else leads nowhere without them. */
export const draft: fc.Arbitrary<Draft> = fc
  .oneof(
    { weight: 5, arbitrary: fc.constantFrom(...TYPES.filter((type) => type !== "ComplaintMade")) },
    { weight: 1, arbitrary: fc.constantFrom<ComplaintEventType>("OutcomeProposed", "ComplaintClosed") },
    { weight: 1, arbitrary: fc.constantFrom<ComplaintEventType>("ComplaintEscalated", "EscalationRequested") },
    { weight: 1, arbitrary: fc.constant<ComplaintEventType>("ComplaintMade") },
  )
  .chain((type) => fc.record({ type: fc.constant(type), gap, fields: FIELDS[type] ?? fc.constant({}) }))

/** An event by its draft, at an instant. A contact time is agreed for the next hour or, one time in three, for the last. */
export const eventOf = ({ type, gap: after, fields }: Draft, at: number, index: number): ComplaintEvent =>
  event(type, at, {
    id: `e${index}`,
    ...(type === "ContactTimeAgreed" ? { contactAt: at + (after % 3 === 0 ? -HOUR : HOUR) } : {}),
    ...fields,
  })

/** The events of some drafts, from an instant on. */
export const eventsFrom = (from: number, drafts: readonly Draft[]): readonly ComplaintEvent[] => {
  let at = from
  return drafts.map((each, index) => {
    at += each.gap
    return eventOf(each, at, index + 1)
  })
}

/** A making that is allowed, then any events; a history that comes far. */
export const histories: fc.Arbitrary<readonly ComplaintEvent[]> = fc
  .record({
    from: fc.integer({ min: Date.UTC(2012, 0, 2), max: Date.UTC(2036, 0, 1) }),
    subject: fc.constantFrom("billing", "line"),
    drafts: fc.array(draft, { maxLength: 24 }),
  })
  .map(({ from, subject, drafts }) => [
    event("ComplaintMade", from, { id: "e0", subject }),
    ...eventsFrom(from, drafts),
  ])
