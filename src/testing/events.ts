/**
 * Arbitrary events, derived from the schemas of the vocabulary.
 *
 * @since 0.1.0
 */
import * as fc from "fast-check"
import { type CaseEvent, EVENTS, type ProcedureName, VOCABULARY } from "../code/vocabulary.ts"
import { type EventType, eventOf } from "../verify/sample/event-of.ts"
import { drawnFields } from "./drafts.ts"
import { type InstantOptions, instants } from "./instants.ts"

/**
 * Which events are wanted: of one type, of the types of a procedure, or, by default, of any type; and between which local
 * dates (YYYY-MM-DD, both included).
 *
 * @since 0.1.0
 */
export interface EventOptions extends Pick<InstantOptions, "from" | "to"> {
  readonly procedure?: ProcedureName
  readonly type?: CaseEvent["type"]
}

const MOST_IDS = 999

const typesOf = ({ procedure, type }: EventOptions): readonly EventType[] => {
  const types = Object.keys(procedure === undefined ? EVENTS : VOCABULARY[procedure]) as EventType[]
  const wanted = types.filter((each) => type === undefined || each === type)
  if (wanted.length === 0) throw new RangeError(`events: the procedure ${procedure} has no event ${type}`)
  return wanted
}

/**
 * Arbitrary events, as a case might or might not take them. They shrink to the fewest fields, short texts and small numbers.
 *
 * @param options - of which type or procedure, and when; it throws a `RangeError` for a type that the procedure has not
 * @returns decoded events; `encodeEvent` gives their interchange form
 * @example
 * import * as fc from "fast-check"
 * import { events } from "@opustech/complaints-code/testing"
 * const seen = fc.sample(events({ procedure: "Feedback" }), { seed: 1, numRuns: 100 })
 * seen.every((each) => each.type === "FeedbackGiven") // => true
 * @since 0.1.0
 */
export const events = (options: EventOptions = {}): fc.Arbitrary<CaseEvent> =>
  fc
    .record({
      type: fc.constantFrom(...typesOf(options)),
      id: fc.nat(MOST_IDS),
      at: instants(undefined, options),
      fields: drawnFields,
    })
    .map(({ type, id, at, fields }) => eventOf(type, { id: `e${id + 1}`, at }, fields))
