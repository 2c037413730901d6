/**
 * The ground: the states of a machine in which instants no longer matter, only what has happened and which timers are
 * over, each with a number. The library's own `compile` takes every step.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { compile } from "../../machine/compile.ts"
import { happeningsOf } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { type Happening, matches, undoes } from "../../machine/happening.ts"
import { keyOfHappening } from "../../machine/happening-keys.ts"
import type { Machine, MachineState, Refusal } from "../../machine/machine.ts"
import { remembers } from "../../machine/step.ts"
import type { EventClass } from "./classes.ts"
import { sequences } from "./ints.ts"
import { type Change, type Memory, memoriesOf } from "./memories.ts"
import type { Timer } from "./timers.ts"

/**
 * What comes of an event in a state: the transitions by which it can be taken, each by its place and with the state that it
 * leads to, and the refusal where it can be refused. There is more than one of these only where something is not known that
 * a guard asks about.
 *
 * @since 0.1.0
 */
export interface Decision {
  readonly taken: readonly { readonly by: number; readonly to: string; readonly names?: MachineState["names"] }[]
  readonly refusal: Refusal | undefined
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
  /** The state of the machine in one. */
  readonly stateAt: (node: number) => string
  readonly namesAt: (node: number) => MachineState["names"]
  /** Whether something has happened, by its key; undefined where that is not remembered. */
  readonly recall: (key: string) => ((node: number) => boolean) | undefined
  /** Why an event of a class can be refused, if it can. */
  readonly refusal: (node: number, of: number) => Refusal | undefined
  /**
   * Every way in which an event is taken in a state, in the order of the classes. A way is three numbers, one after the other:
   * the places of the class and of the transition, and the state that it leads to.
   */
  readonly moves: (node: number) => readonly number[]
  /** Whether a timer runs and is not over. */
  readonly runs: (node: number, timer: number) => boolean
  readonly isOver: (node: number, timer: number) => boolean
  /** The state in which a timer that runs has come to be over. */
  readonly tick: (node: number, timer: number) => number
}

/**
 * How events are decided upon.
 *
 * @since 0.1.0
 */
export interface Deciding {
  readonly initial: MachineState
  /** What is remembered, by its key. */
  readonly happenings: ReadonlyMap<string, Happening>
  readonly decide: (state: MachineState, of: EventClass) => Decision
  /** The keys of what is asked about to decide upon an event of a type. */
  readonly asks: (type: string) => ReadonlySet<string>
}

/**
 * A ground of states that some rules step through.
 *
 * @param machine - a machine whose guards ask about timers (see `settleMachine`)
 * @param timers - the timers that they ask about
 * @param classes - the classes of its events
 * @param deciding - how events are decided upon
 * @since 0.1.0
 */
export const groundBy = (
  machine: Machine,
  timers: readonly Timer[],
  classes: readonly EventClass[],
  { initial, happenings, decide, asks }: Deciding,
): Ground => {
  const keys = [...happenings.keys()]
  const memories = memoriesOf(keys.length)
  const placeOf = (key: string): number => keys.indexOf(key)
  const stands = timers.map((each) => placeOf(keyOfHappening(each.stands)))
  const sinces = timers.map(({ since }) => (since === undefined ? undefined : placeOf(keyOfHappening(since))))
  const changes = classes.map(({ event }) => {
    const all = [...happenings.values()]
    return memories.change(
      all.map((each) => undoes(event, each)),
      all.map((each) => matches(event, each)),
    )
  })

  const states: string[] = []
  const memory: Memory[] = []
  const names: MachineState["names"][] = []
  const moves: (readonly number[] | undefined)[] = []
  /** Numbers for the states of the machine, with the names that are remembered in them. */
  const kinds = new Map<string, number>()
  const kindOf = (state: string, named: MachineState["names"]): number => {
    const key = named === undefined ? state : `${state} ${JSON.stringify(named)}`
    const known = kinds.get(key) ?? kinds.size
    kinds.set(key, known)
    return known
  }
  const kind: number[] = []
  const numbers = sequences(memories.words)
  const numberOf = (state: string, own: Memory, named: MachineState["names"]): number => {
    const here = kindOf(state, named)
    const number = numbers(here, own)
    if (number === states.length) {
      states.push(state)
      memory.push(own)
      names.push(named)
      kind.push(here)
    }
    return number
  }
  const memoryAt = (node: number): Memory => memory[node] as Memory
  const stateOf = (node: number): MachineState => ({
    state: states[node] as string,
    facts: Object.fromEntries(keys.map((key, place) => [key, memories.has(memoryAt(node), place) ? 0 : null])),
    ...(names[node] === undefined ? {} : { names: names[node] }),
  })

  /** What is decided upon the events of each type, those of each class in its turn, by all that is asked about. */
  const types = [...new Set(classes.map(({ type }) => type))].map((type) => {
    const own = asks(type)
    return {
      places: [...classes.keys()].filter((place) => classes[place]?.type === type),
      only: memories.only(keys.map((key) => own.has(key))),
      numberOf: sequences(memories.words),
      decisions: [] as (readonly Decision[])[],
    }
  })
  const decided: (readonly Decision[] | undefined)[] = []
  const decisionsAt = (node: number): readonly Decision[] => {
    const before = decided[node]
    if (before !== undefined) return before
    const made = new Array<Decision>(classes.length)
    for (const { places, only, numberOf: numberOfAsked, decisions } of types) {
      const number = numberOfAsked(kind[node] as number, only(memoryAt(node)))
      const own = decisions[number] ?? places.map((place) => decide(stateOf(node), classes[place] as EventClass))
      decisions[number] = own
      for (let place = 0; place < own.length; place++) made[places[place] as number] = own[place] as Decision
    }
    decided[node] = made
    return made
  }

  const isOver = (node: number, timer: number): boolean => memories.has(memoryAt(node), stands[timer] as number)
  const runs = (node: number, timer: number): boolean => {
    const since = sinces[timer]
    return !isOver(node, timer) && (since === undefined || memories.has(memoryAt(node), since))
  }
  const movesFrom = (node: number): readonly number[] => {
    const found: number[] = []
    for (const [of, { taken }] of decisionsAt(node).entries())
      for (const { by, to, names: named } of taken)
        found.push(of, by, numberOf(to, memories.after(memoryAt(node), changes[of] as Change), named))
    return found.slice()
  }
  return {
    machine,
    classes,
    timers,
    start: numberOf(initial.state, memories.none, initial.names),
    stateAt: (node) => states[node] as string,
    namesAt: (node) => names[node],
    recall: (key) => {
      const place = placeOf(key)
      return place < 0 ? undefined : (node) => memories.has(memoryAt(node), place)
    },
    refusal: (node, of) => decisionsAt(node)[of]?.refusal,
    moves: (node) => {
      const known = moves[node] ?? movesFrom(node)
      moves[node] = known
      return known
    },
    runs,
    isOver,
    tick: (node, timer) =>
      runs(node, timer)
        ? numberOf(states[node] as string, memories.with(memoryAt(node), stands[timer] as number), names[node])
        : node,
  }
}

/**
 * The keys of what the guards of the transitions of each type of event ask about, and the reasons why they refuse.
 *
 * @since 0.1.0
 */
export const asksOf = ({ transitions }: Machine): Deciding["asks"] => {
  const byType = new Map<string, Set<string>>()
  for (const { on, when, reasons = [] } of transitions) {
    const known = byType.get(on.event) ?? new Set()
    byType.set(on.event, known)
    for (const each of [...(when === undefined ? [] : [when]), ...reasons.map((reason) => reason.when)])
      for (const happening of happeningsOf(each)) known.add(keyOfHappening(happening))
  }
  return (type) => byType.get(type) ?? new Set()
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
  const { machine } = rules
  const compiled = compile(rules)
  const places = new Map(machine.transitions.map(({ id }, place) => [id, place]))
  return groundBy(machine, timers, classes, {
    initial: compiled.start,
    happenings: remembers(machine),
    asks: asksOf(machine),
    decide: (state, { event }) => {
      const stepped = compiled.step(state, event)
      if (Result.isFailure(stepped)) return { taken: [], refusal: stepped.failure }
      const { state: to, transition } = stepped.success
      return { taken: [{ by: places.get(transition) ?? 0, to: to.state, names: to.names }], refusal: undefined }
    },
  })
}
