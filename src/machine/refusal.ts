/**
 * Refusals: why an event is not allowed in a state.
 *
 * @since 0.1.0
 */
import { type AnyEvent, passes } from "./happening.ts"
import type { Machine, Reason, Refusal } from "./machine.ts"

/**
 * Why an event is not allowed in a state by what the machine declares: the first refusal rule that fits.
 *
 * @param machine - the machine
 * @param state - one of its states
 * @param event - an event that has no transition there
 * @since 0.1.0
 */
export const declaredRefusal = (machine: Machine, state: string, event: AnyEvent): Refusal => {
  const rule = machine.refusals.find(
    (each) =>
      each.states.includes(state) &&
      each.events.includes(event.type) &&
      (each.where ?? []).every((test) => passes(event, test)),
  )
  return rule === undefined ? unhandled(state, event.type) : refusal(rule, rule.cites ?? [])
}

/**
 * Why an event of which the rules say nothing in a state is not allowed there.
 *
 * @param state - the state
 * @param type - the type of event
 * @since 0.1.0
 */
export const unhandled = (state: string, type: string): Refusal =>
  refusal({ code: "Unhandled", because: `the rules say nothing of ${type} in the state ${state}` }, [])

/**
 * A refusal with its reason and clauses.
 *
 * @param reason - the code and the words
 * @param clauses - the clauses that it rests on
 * @param opens - from when the event would be allowed (epoch milliseconds), where time alone is lacking
 * @since 0.1.0
 */
export const refusal = (reason: Reason, clauses: readonly string[], opens?: number): Refusal => ({
  _tag: "Refusal",
  code: reason.code,
  message: reason.because,
  clauses,
  ...(opens === undefined ? {} : { opens }),
})
