/**
 * The ground: the states of a machine in which instants no longer matter, only what has happened and which timers are
 * over, each with a number. The library's own `compile` takes every step.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { compile } from "../../machine/compile.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { type AnyEvent, keyOfHappening } from "../../machine/happening.ts"
import type { Emission, Machine, MachineState, Refusal } from "../../machine/machine.ts"
import type { EventClass } from "./classes.ts"
import { settleMachine, type Timer, type Timers } from "./timers.ts"

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
  /** The state that an event of a class leads to; -1 where it is refused. */
  readonly take: (node: number, of: number) => number
  /** What an event of a class that is taken gives to carry out. */
  readonly emits: (node: number, of: number) => readonly Emission[]
  /** Why an event of a class is refused; undefined where it is taken. */
  readonly refusal: (node: number, of: number) => Refusal | undefined
  /** Whether a timer runs and is not over. */
  readonly runs: (node: number, timer: number) => boolean
  readonly isOver: (node: number, timer: number) => boolean
  /** The state in which a timer that runs has come to be over. */
  readonly tick: (node: number, timer: number) => number
}

interface Cell {
  readonly to: number
  readonly emits: readonly Emission[]
  readonly refusal: Refusal | undefined
}

const NONE: readonly Emission[] = []

/** Instants mean nothing in the ground: every event is at the same one. */
const keyOf = ({ state, facts, names }: MachineState): string =>
  JSON.stringify([state, Object.values(facts).map((each) => each !== null), names])

/**
 * The ground of some rules.
 *
 * @param rules - the machine with its timekeeping and chosen readings
 * @param classes - the classes of its events
 * @since 0.1.0
 */
export const groundOf = (rules: Rules, classes: readonly EventClass[]): Ground => {
  const timersByKey: Timers = new Map()
  const machine = settleMachine(rules, timersByKey)
  const compiled = compile({ ...rules, machine })
  const timers = [...timersByKey.values()]
  const sinces = timers.map(({ since }) => (since === undefined ? undefined : keyOfHappening(since)))
  const stands = timers.map((each) => keyOfHappening(each.stands))
  const states: MachineState[] = []
  const cells: (Cell | undefined)[][] = []
  const numbers = new Map<string, number>()

  const numberOf = (state: MachineState): number => {
    const key = keyOf(state)
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, states.length)
    states.push(state)
    cells.push([])
    return states.length - 1
  }

  const stateOf = (node: number): MachineState => states[node] as MachineState

  const cellOf = (node: number, of: number): Cell => {
    const row = cells[node] as (Cell | undefined)[]
    const known = row[of]
    if (known !== undefined) return known
    const stepped = compiled.step(stateOf(node), (classes[of] as EventClass).event as AnyEvent)
    const cell: Cell = Result.isSuccess(stepped)
      ? { to: numberOf(stepped.success.state), emits: stepped.success.emits, refusal: undefined }
      : { to: -1, emits: NONE, refusal: stepped.failure }
    row[of] = cell
    return cell
  }

  const isOver = (node: number, timer: number): boolean => stateOf(node).facts[stands[timer] ?? ""] === 0
  const runs = (node: number, timer: number): boolean => {
    const since = sinces[timer]
    const { facts } = stateOf(node)
    return !isOver(node, timer) && (since === undefined || (facts[since] ?? null) !== null)
  }

  return {
    machine,
    classes,
    timers,
    start: numberOf(compiled.start),
    stateOf,
    take: (node, of) => cellOf(node, of).to,
    emits: (node, of) => cellOf(node, of).emits,
    refusal: (node, of) => cellOf(node, of).refusal,
    runs,
    isOver,
    tick: (node, timer) => {
      if (!runs(node, timer)) return node
      const state = stateOf(node)
      return numberOf({ ...state, facts: { ...state.facts, [stands[timer] ?? ""]: 0 } })
    },
  }
}
