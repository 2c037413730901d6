/**
 * The ground: the states of a machine in which instants no longer matter, only what has happened and which timers are
 * over, each with a number. The library's own `compile` takes every step.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { compile } from "../../machine/compile.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { keyOfHappening } from "../../machine/happening.ts"
import type { Emission, Machine, MachineState, Refusal } from "../../machine/machine.ts"
import type { EventClass } from "./classes.ts"
import type { Timer } from "./timers.ts"

/**
 * A way in which an event is taken: the state that it leads to, the transition, and what that gives to carry out.
 *
 * @since 0.1.0
 */
export interface Taken {
  readonly to: number
  readonly transition: string
  readonly emits: readonly Emission[]
}

/**
 * What comes of an event in a state: the ways in which it can be taken, and the refusal where it can be refused. There is
 * more than one of these only where something is not known that a guard asks about.
 *
 * @since 0.1.0
 */
export interface Outcome {
  readonly taken: readonly Taken[]
  readonly refusal: Refusal | undefined
}

/**
 * A way in which an event of a class is taken: the class and the transition by their places.
 *
 * @since 0.1.0
 */
export interface Move {
  readonly of: number
  readonly by: number
  readonly taken: Taken
}

/**
 * The numbered states of a machine, found as they are asked for.
 *
 * @since 0.1.0
 */
export interface Ground {
  readonly machine: Machine
  readonly classes: readonly EventClass[]
  /** The timers that guards ask about. */
  readonly timers: readonly Timer[]
  readonly start: number
  readonly stateOf: (node: number) => MachineState
  /** What comes of an event of a class. */
  readonly outcome: (node: number, of: number) => Outcome
  /** Every way in which an event is taken in a state, in the order of the classes. */
  readonly moves: (node: number) => readonly Move[]
  /** Whether a timer runs and is not over. */
  readonly runs: (node: number, timer: number) => boolean
  readonly isOver: (node: number, timer: number) => boolean
  /** The state in which a timer that runs has come to be over. */
  readonly tick: (node: number, timer: number) => number
}

/** Instants mean nothing in the ground: every event is at the same one. */
const keyOf = ({ state, facts, names }: MachineState): string => {
  let key = state
  for (const fact in facts) key += facts[fact] === null ? "0" : "1"
  return names === undefined ? key : key + JSON.stringify(names)
}

/**
 * A ground of states that some rules step through.
 *
 * @param machine - a machine whose guards ask about timers (see `settleMachine`)
 * @param timers - the timers that they ask about
 * @param classes - the classes of its events
 * @param initial - the state in which it starts
 * @param step - what comes of an event of a class in a state; `numberOf` gives the number of a state
 * @since 0.1.0
 */
export const groundBy = (
  machine: Machine,
  timers: readonly Timer[],
  classes: readonly EventClass[],
  initial: MachineState,
  step: (state: MachineState, of: EventClass, numberOf: (state: MachineState) => number) => Outcome,
): Ground => {
  const sinces = timers.map(({ since }) => (since === undefined ? undefined : keyOfHappening(since)))
  const stands = timers.map((each) => keyOfHappening(each.stands))
  const states: MachineState[] = []
  const rows: (Outcome | undefined)[][] = []
  const moves: (readonly Move[] | undefined)[] = []
  const transitions = new Map(machine.transitions.map(({ id }, place) => [id, place]))
  const numbers = new Map<string, number>()

  const numberOf = (state: MachineState): number => {
    const key = keyOf(state)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, states.length)
    states.push(state)
    rows.push([])
    return states.length - 1
  }
  const stateOf = (node: number): MachineState => states[node] as MachineState
  const isOver = (node: number, timer: number): boolean => stateOf(node).facts[stands[timer] ?? ""] === 0
  const runs = (node: number, timer: number): boolean => {
    const since = sinces[timer]
    return !isOver(node, timer) && (since === undefined || (stateOf(node).facts[since] ?? null) !== null)
  }
  const outcome = (node: number, of: number): Outcome => {
    const row = rows[node] as (Outcome | undefined)[]
    const known = row[of] ?? step(stateOf(node), classes[of] as EventClass, numberOf)
    row[of] = known
    return known
  }
  return {
    machine,
    classes,
    timers,
    start: numberOf(initial),
    stateOf,
    outcome,
    moves: (node) => {
      const known =
        moves[node] ??
        classes.flatMap((_, of) =>
          outcome(node, of).taken.map((taken): Move => ({ of, by: transitions.get(taken.transition) ?? 0, taken })),
        )
      moves[node] = known
      return known
    },
    runs,
    isOver,
    tick: (node, timer) => {
      if (!runs(node, timer)) return node
      const state = stateOf(node)
      return numberOf({ ...state, facts: { ...state.facts, [stands[timer] ?? ""]: 0 } })
    },
  }
}

/**
 * The ground of some rules, in which everything is known that guards ask about.
 *
 * @param rules - a machine whose guards ask about timers (see `settleMachine`), with its timekeeping and chosen readings
 * @param timers - the timers that they ask about
 * @param classes - the classes of its events
 * @since 0.1.0
 */
export const groundOf = (rules: Rules, timers: readonly Timer[], classes: readonly EventClass[]): Ground => {
  const compiled = compile(rules)
  return groundBy(rules.machine, timers, classes, compiled.start, (state, { event }, numberOf) => {
    const stepped = compiled.step(state, event)
    if (Result.isFailure(stepped)) return { taken: [], refusal: stepped.failure }
    const { state: to, transition, emits } = stepped.success
    return { taken: [{ to: numberOf(to), transition, emits }], refusal: undefined }
  })
}
