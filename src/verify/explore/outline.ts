/**
 * Outlines: the ground of some rules of which only a part is remembered. What is not remembered may be either way, so that
 * an outline can come to everything that the rules can, and perhaps to more: what holds in an outline holds of the rules.
 *
 * @since 0.1.0
 */
import { type Condition, happeningsOf } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { type Happening, matches, passes } from "../../machine/happening.ts"
import { keyOfHappening } from "../../machine/happening-keys.ts"
import type { Machine, MachineState, Transition } from "../../machine/machine.ts"
import { unhandled } from "../../machine/refusal.ts"
import type { EventClass } from "./classes.ts"
import { asksOf, type Decision, type Ground, groundBy } from "./ground.ts"
import type { Timer } from "./timers.ts"

/** Whether a condition holds: undefined where that depends on what is not remembered. */
type Truth = boolean | undefined

const negated = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)

const allOf = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true

/** Whether a guard without readings or time holds in a state, as far as that is remembered, for an event of a class. */
const truthOf = (condition: Condition, state: MachineState, of: EventClass): Truth => {
  switch (condition.is) {
    case "happened": {
      const at = state.facts[keyOfHappening(condition.what)]
      return at === undefined ? undefined : at !== null
    }
    case "in":
      return condition.states.includes(state.state)
    case "event":
      return condition.tests.every((test) => passes(of.event, test))
    case "given":
      return condition.value
    case "all":
      return allOf(condition.of.map((each) => truthOf(each, state, of)))
    case "any":
      return negated(allOf(condition.of.map((each) => negated(truthOf(each, state, of)))))
    case "not":
      return negated(truthOf(condition.of, state, of))
    default:
      return undefined
  }
}

/** A guard as far as it can be told where only some happenings are remembered: what cannot be told is left open. */
const told = (condition: Condition, keys: ReadonlySet<string>): unknown => {
  switch (condition.is) {
    case "happened": {
      const key = keyOfHappening(condition.what)
      return keys.has(key) ? key : undefined
    }
    case "given":
      return condition.value
    case "not": {
      const of = told(condition.of, keys)
      return typeof of === "boolean" ? !of : of === undefined ? undefined : { not: of }
    }
    case "all":
    case "any": {
      const settles = condition.is === "any"
      const parts = condition.of.map((each) => told(each, keys))
      if (parts.includes(settles)) return settles
      const open = parts.filter((each) => each !== !settles)
      return open.length === 0
        ? !settles
        : open.every((each) => each === undefined)
          ? undefined
          : { [condition.is]: open }
    }
    case "in":
    case "event":
      return condition
    default:
      return undefined
  }
}

/**
 * All that an outline depends on but the classes of events: outlines of equal text are the same.
 *
 * @param machine - a machine whose guards ask about timers (see `settleMachine`)
 * @param timers - the timers that they ask about
 * @param keys - the keys of the happenings that are remembered
 * @since 0.1.0
 */
export const textOfOutline = (machine: Machine, timers: readonly Timer[], keys: ReadonlySet<string>): string => {
  const known = new Set(remembered(machine, keys).keys())
  return JSON.stringify([
    machine.initial,
    machine.states,
    [...known],
    timers.flatMap((each) => (known.has(keyOfHappening(each.stands)) ? [each.key, each.atOnce] : [])),
    machine.transitions.map(({ id, from, on, when, to, emits, reopens }) => {
      const guard = when === undefined ? true : (told(when, known) ?? "open")
      return [id, from, on, guard, to, emits, reopens]
    }),
  ])
}

const remembered = (machine: Machine, keys: ReadonlySet<string>): ReadonlyMap<string, Happening> =>
  new Map(
    machine.transitions
      .flatMap(({ when }) => (when === undefined ? [] : happeningsOf(when)))
      .map((each): readonly [string, Happening] => [keyOfHappening(each), each])
      .filter(([key]) => keys.has(key)),
  )

/**
 * The outline of some rules.
 *
 * @param rules - a machine whose guards ask about timers (see `settleMachine`), with its timekeeping and chosen readings
 * @param timers - the timers that they ask about
 * @param classes - the classes of its events
 * @param keys - the keys of the happenings that are remembered
 * @since 0.1.0
 */
export const outlineOf = (
  { machine }: Rules,
  timers: readonly Timer[],
  classes: readonly EventClass[],
  keys: ReadonlySet<string>,
): Ground => {
  const happenings = remembered(machine, keys)
  const candidates = new Map<EventClass, readonly (readonly [number, Transition])[]>(
    classes.map((of) => [of, [...machine.transitions.entries()].filter(([, { on }]) => matches(of.event, on))]),
  )
  return groundBy(
    machine,
    timers.filter((each) => happenings.has(keyOfHappening(each.stands))),
    classes,
    {
      initial: { state: machine.initial, facts: {} },
      happenings,
      asks: asksOf(machine),
      decide: (state, of) => {
        const taken: Decision["taken"][number][] = []
        let isCertain = false
        for (const [by, { from, when, to }] of candidates.get(of) ?? []) {
          if (!from.includes(state.state)) continue
          const truth = when === undefined ? true : truthOf(when, state, of)
          if (truth === false) continue
          isCertain ||= truth === true
          taken.push({ by, to: to ?? state.state })
        }
        return { taken, refusal: isCertain ? undefined : unhandled(state.state, of.type) }
      },
    },
  )
}
