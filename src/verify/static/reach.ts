/**
 * Abstract reachability: which states and happenings a machine can come to, time left open. It reaches at least all that can
 * be reached: what it never reaches is never reached.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import { type AnyEvent, type Happening, matches, matchesAny, passes } from "../../machine/happening.ts"
import { keyOfHappening } from "../../machine/happening-keys.ts"
import type { Machine, Transition } from "../../machine/machine.ts"
import { type Choices, resolve } from "../../machine/reading.ts"
import { remembers } from "../../machine/step.ts"
import { type Sample, samplesOf } from "./samples.ts"

/** Whether a condition holds, as far as is known: `undefined` where time or names decide. @since 0.1.0 */
export type Truth = boolean | undefined

const both = (truths: readonly Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(undefined) ? undefined : true

const opposite = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)

const keys = new WeakMap<Happening, string>()

/** The key of a happening, put together once. */
const keyOnce = (happening: Happening): string => {
  const key = keys.get(happening) ?? keyOfHappening(happening)
  keys.set(happening, key)
  return key
}

const passed = new WeakMap<Condition, WeakMap<AnyEvent, boolean>>()

/** Whether an event passes the tests of a guard, asked once of each. */
const passesOnce = (condition: Condition & { readonly is: "event" }, event: AnyEvent): boolean => {
  const known = passed.get(condition) ?? new WeakMap<AnyEvent, boolean>()
  passed.set(condition, known)
  const before = known.get(event)
  if (before !== undefined) return before
  const made = condition.tests.every((test) => passes(event, test))
  known.set(event, made)
  return made
}

/**
 * Whether a condition holds where some happenings have come true.
 *
 * @param condition - the condition
 * @param choices - an alternative for each reading
 * @param state - the state of the machine
 * @param happened - the keys of the happenings that have come true
 * @param event - the event at hand
 * @since 0.1.0
 */
export const truthOf = (
  condition: Condition,
  choices: Choices,
  state: string,
  happened: ReadonlySet<string>,
  event: AnyEvent,
): Truth => {
  const inside = (each: Condition): Truth => truthOf(each, choices, state, happened, event)
  switch (condition.is) {
    case "happened":
      return happened.has(keyOnce(condition.what))
    case "elapsed":
      return happened.has(keyOnce(condition.since)) ? undefined : false
    case "in":
      return condition.states.includes(state)
    case "event":
      return passesOnce(condition, event)
    case "given":
      return condition.value
    case "reading":
      return inside(resolve(condition, choices))
    case "all":
      return both(condition.of.map(inside))
    case "any":
      return opposite(both(condition.of.map(inside).map(opposite)))
    case "not":
      return opposite(inside(condition.of))
    default:
      return undefined
  }
}

/** A situation: a state and what has happened; `exact` where it is sure that it can be reached. @since 0.1.0 */
export interface Node {
  readonly state: string
  readonly happened: ReadonlySet<string>
  readonly exact: boolean
}

/** An event in a situation: the transitions that may take it, and whether that is sure. @since 0.1.0 */
export interface Outcome {
  readonly event: AnyEvent
  /** The event can surely happen. */
  readonly named: boolean
  /** The transitions that take it, and those of which time or names decide. */
  readonly sure: readonly Transition[]
  readonly perhaps: readonly Transition[]
}

/** What was reached: every situation, and what each sample event comes to there. @since 0.1.0 */
export interface Reach {
  readonly choices: Choices
  readonly nodes: readonly Node[]
  readonly outcomes: (node: Node) => readonly Outcome[]
  readonly after: (node: Node, event: AnyEvent, transition: Transition) => Node
}

const texts = new WeakMap<ReadonlySet<string>, string>()

const keyOf = ({ state, happened }: Node): string => {
  const text = texts.get(happened) ?? [...happened].sort().join(" ")
  texts.set(happened, text)
  return `${state} ${text}`
}

/** The same keys with one more, or without it. */
const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const made = new Set(keys)
  if (!made.delete(key)) made.add(key)
  return made
}

const MOST = 20_000

/**
 * Everything that a machine can come to under a choice of readings.
 *
 * @param machine - the machine
 * @param choices - an alternative for each reading that its guards ask about
 * @returns what was reached; undefined where there is too much of it, or too many events are to be told apart
 * @since 0.1.0
 */
export const reachOf = (machine: Machine, choices: Choices): Reach | undefined => {
  const happenings = [...remembers(machine)]
  const samples: Sample[] = []
  for (const type of Object.keys(machine.events)) {
    const own = samplesOf(machine, type)
    if (own === undefined) return undefined
    samples.push(...own)
  }
  const concerned = new Map<string, readonly (readonly [string, Happening])[]>(
    Object.keys(machine.events).map((type) => [
      type,
      happenings.filter(
        ([, { event, undoneBy = [] }]) => event === type || undoneBy.some((each) => each.event === type),
      ),
    ]),
  )
  /** For each sample, the transitions out of a state of whose pattern it is. */
  const candidates = new Map<string, readonly (readonly Transition[])[]>()
  const candidatesIn = (state: string): readonly (readonly Transition[])[] => {
    const before = candidates.get(state)
    if (before !== undefined) return before
    const own = machine.transitions.filter(({ from }) => from.includes(state))
    const made = samples.map(({ event }) => own.filter(({ on }) => matches(event, on)))
    candidates.set(state, made)
    return made
  }
  const known = new WeakMap<Node, readonly Outcome[]>()
  const outcomes = (node: Node): readonly Outcome[] => {
    const before = known.get(node)
    if (before !== undefined) return before
    const candidates = candidatesIn(node.state)
    const made = samples.map(({ event, named }, place): Outcome => {
      const own = candidates[place] ?? []
      if (own.length === 0) return { event, named, sure: own, perhaps: own }
      const sure: Transition[] = []
      const perhaps: Transition[] = []
      for (const each of own) {
        const truth = each.when === undefined ? true : truthOf(each.when, choices, node.state, node.happened, event)
        if (truth === true) sure.push(each)
        else if (truth === undefined) perhaps.push(each)
      }
      return { event, named, sure, perhaps }
    })
    known.set(node, made)
    return made
  }
  const after = (node: Node, event: AnyEvent, { to }: Transition): Node => {
    let happened = node.happened
    for (const [key, happening] of concerned.get(event.type) ?? []) {
      const isSo = matches(event, happening) || (happened.has(key) && !matchesAny(event, happening.undoneBy ?? []))
      if (isSo !== happened.has(key)) happened = toggled(happened, key)
    }
    return { state: to ?? node.state, happened, exact: node.exact }
  }
  const found = new Map<string, Node>()
  const start: Node = { state: machine.initial, happened: new Set(), exact: true }
  const toDo = [start]
  found.set(keyOf(start), start)
  const add = (node: Node): void => {
    const key = keyOf(node)
    const other = found.get(key)
    if (other !== undefined && (other.exact || !node.exact)) return
    found.set(key, node)
    toDo.push(node)
  }
  for (let node = toDo.pop(); node !== undefined; node = toDo.pop()) {
    if (found.size > MOST) return undefined
    for (const { event, named, sure, perhaps } of outcomes(node)) {
      const isSure = node.exact && named && sure.length > 0 && perhaps.length === 0
      for (const each of [...sure, ...perhaps]) add({ ...after(node, event, each), exact: isSure && sure[0] === each })
    }
  }
  return { choices, nodes: [...found.values()], outcomes, after }
}
