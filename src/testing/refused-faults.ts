/**
 * Faults that decode and are refused: an event out of place, one that is missing, an id used twice.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { operativeRules } from "../case/operative.ts"
import type { CaseRules } from "../case/replay.ts"
import type { CaseLog } from "../code/case-log.ts"
import { type CaseEvent, EVENTS } from "../code/vocabulary.ts"
import { type Condition, partsOf } from "../machine/condition.ts"
import type { Refusal } from "../machine/machine.ts"
import { start, step } from "../machine/step.ts"
import type { Instant } from "../time/instant.ts"
import { dayMs } from "../time/local-date.ts"
import { type EventType, eventOf } from "../verify/sample/event-of.ts"
import { encodeLog } from "./encode.ts"
import type { Bed, Plant } from "./planted.ts"
import { type Refused, refusedNext } from "./refused-next.ts"

const PLANTED = "planted"

/** What the reference interpreter makes of a log, taken in the order of its instants: the state, and what is refused. */
const judged = (rules: CaseRules, events: readonly CaseEvent[]) => {
  let state = start(rules.machine)
  const refused: Refused[] = []
  for (const event of [...events].sort((a, b) => a.at - b.at)) {
    const stepped = step(rules, state, event)
    if (Result.isFailure(stepped)) refused.push({ event, refusal: stepped.failure })
    else state = stepped.success.state
  }
  return { state, refused }
}

const refusedIn = ({ enacted }: Bed, log: CaseLog): readonly Refused[] =>
  judged(operativeRules(enacted, log), log.events).refused

const inserted = ({ log, place }: Bed, event: CaseEvent): CaseLog => ({
  ...log,
  events: [...log.events.slice(0, place + 1), event, ...log.events.slice(place + 1)],
})

/** An event after the one at the place, of one of some types, that the rules refuse there for a reason that will do. */
const out =
  (says: string, typesOf: (rules: CaseRules) => readonly string[], willDo: (refusal: Refusal) => boolean): Plant =>
  (bed) => {
    const { enacted, log, place, digits, fields } = bed
    const before = log.events[place]
    if (before === undefined) return undefined
    const rules = operativeRules(enacted, log)
    const types = typesOf(rules)
    const { state } = judged(rules, log.events.slice(0, place + 1))
    const frame = { id: PLANTED, at: before.at, case: log.case }
    const drawn = { pick: digits.below(Math.max(types.length, 1)), fields }
    const next = refusedNext({ rules, state, history: log.events, types, willDo }, frame, drawn)
    if (next === undefined) return undefined
    const faulty = inserted(bed, next.event)
    const found = refusedIn(bed, faulty).find((each) => each.event.id === PLANTED)
    if (found === undefined) return undefined
    return {
      log: encodeLog(faulty),
      planted: {
        says: `after ${before.id} comes ${next.event.type}, which is ${says}: ${found.refusal.message}`,
        verdict: { is: "refused", event: PLANTED, code: found.refusal.code },
      },
    }
  }

/** The types of event that some guard lets wait for time to pass. */
const timedTypes = ({ machine }: CaseRules): readonly string[] => [
  ...new Set(machine.transitions.flatMap(({ when, on }) => (when !== undefined && asksTime(when) ? [on.event] : []))),
]

const asksTime = (condition: Condition): boolean =>
  condition.is === "elapsed" || condition.is === "reached" || partsOf(condition).some(asksTime)

/** The log without an event on which a later one depends. */
const leftOut: Plant = (bed) => {
  const { log, place } = bed
  const gone = log.events[place]
  const faulty = { ...log, events: log.events.filter((event) => event !== gone) }
  const [first] = refusedIn(bed, faulty)
  return gone === undefined || first === undefined
    ? undefined
    : {
        log: encodeLog(faulty),
        planted: {
          says: `${gone.id} (${gone.type}) is left out, and ${first.event.id} (${first.event.type}) needs it: ${first.refusal.message}`,
          verdict: { is: "refused", event: first.event.id, code: first.refusal.code },
        },
      }
}

/** A later event moved to the day before the first one. */
const beforeTheFirst: Plant = (bed) => {
  const { log, place } = bed
  const [first] = log.events
  const moved = log.events[place]
  if (first === undefined || moved === undefined || place === 0) return undefined
  const at = (first.at - dayMs) as Instant
  const faulty = { ...log, events: log.events.map((event) => (event === moved ? { ...event, at } : event)) }
  const found = refusedIn(bed, faulty).find(({ event }) => event.id === moved.id)
  return found === undefined
    ? undefined
    : {
        log: encodeLog(faulty),
        planted: {
          says: `${moved.id} (${moved.type}) comes before the case begins: ${found.refusal.message}`,
          verdict: { is: "refused", event: moved.id, code: found.refusal.code },
        },
      }
}

/** An event of a type that another procedure has, and this one has not. */
const ofAnotherProcedure: Plant = (bed) => {
  const { enacted, log, place, digits, fields } = bed
  const before = log.events[place]
  const own = operativeRules(enacted, log).machine.events
  const [first, ...others] = Object.keys(EVENTS).filter((each) => !Object.hasOwn(own, each)) as EventType[]
  if (before === undefined || first === undefined) return undefined
  const type = digits.oneOf([first, ...others])
  const event = eventOf(type, { id: PLANTED, at: before.at, case: log.case }, fields)
  return {
    log: encodeLog(inserted(bed, event)),
    planted: {
      says: `after ${before.id} comes ${type}, which the procedure ${log.procedure} does not know`,
      verdict: { is: "refused", event: PLANTED, code: "OtherProcedure" },
    },
  }
}

/** Another event with the id of one that was there before it. */
const idUsedTwice: Plant = (bed) => {
  const { log, place } = bed
  const event = log.events[place]
  if (event === undefined) return undefined
  const other = { ...event, at: (event.at + 1) as Instant }
  return {
    log: encodeLog(inserted(bed, other)),
    planted: {
      says: `the id ${event.id} is used again, for an event a millisecond later`,
      verdict: { is: "refused", event: event.id, code: "IdConflict" },
    },
  }
}

/**
 * The faults that decode and are refused, by name.
 *
 * @example
 * Object.keys(REFUSED_FAULTS).includes("idUsedTwice") // => true
 * @since 0.1.0
 */
export const REFUSED_FAULTS = {
  outOfPlace: out(
    "out of place",
    ({ machine }) => Object.keys(machine.events),
    () => true,
  ),
  tooEarly: out("too early", timedTypes, ({ opens }) => opens !== undefined),
  leftOut,
  beforeTheFirst,
  ofAnotherProcedure,
  idUsedTwice,
} as const satisfies Readonly<Record<string, Plant>>
