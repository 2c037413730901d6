/**
 * Events that the rules refuse at a point of a case.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseEvent } from "../code/vocabulary.ts"
import type { Rules } from "../machine/evaluate.ts"
import type { MachineState, Refusal } from "../machine/machine.ts"
import { step } from "../machine/step.ts"
import { again } from "../verify/sample/digits.ts"
import { type EventType, eventOf, type Frame } from "../verify/sample/event-of.ts"
import type { Draft } from "./drafts.ts"

/**
 * An event that the reference interpreter refuses, and why.
 *
 * @since 0.1.0
 */
export interface Refused {
  readonly event: CaseEvent
  readonly refusal: Refusal
}

/**
 * The point of a case at which an event is to be refused: the rules, the state, the events of the log, of which types the
 * event may be, and which refusals will do.
 *
 * @since 0.1.0
 */
export interface Point {
  readonly rules: Rules
  readonly state: MachineState
  readonly history: readonly CaseEvent[]
  readonly types: readonly string[]
  readonly willDo: (refusal: Refusal) => boolean
}

/** So many events of each type are tried. */
const ATTEMPTS = 4

/**
 * An event that the rules refuse at a point of a case; undefined where none was found.
 *
 * @param point - the point of the case
 * @param frame - the id, instant and case of the event
 * @param drawn - which type is tried first, and the drawn numbers of the fields
 * @since 0.1.0
 */
export const refusedNext = (
  { rules, state, history, types, willDo }: Point,
  frame: Frame,
  { pick, fields }: Pick<Draft, "pick" | "fields">,
): Refused | undefined => {
  for (let turn = 0; turn < types.length * ATTEMPTS; turn++) {
    const type = types[(pick + turn) % types.length] as EventType
    const drawn = fields.map((each) => again(each, Math.floor(turn / types.length)))
    const event = eventOf(type, frame, drawn, { history })
    const stepped = step(rules, state, event)
    if (Result.isFailure(stepped) && willDo(stepped.failure)) return { event, refusal: stepped.failure }
  }
  return undefined
}
