/**
 * Members: what the situations of one case come to for whoever looks at it from another. Situations that no condition tells
 * apart, and from which those that it does can be come to alike, are one.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { START } from "../explore/found.ts"
import { truthOf } from "../explore/judge.ts"
import type { Searched, Study } from "../explore/study.ts"
import { kindsOf } from "./kinds.ts"

/**
 * A situation of a case with the search that found it.
 *
 * @since 0.1.0
 */
export interface Place {
  readonly searched: Searched
  readonly at: number
}

/**
 * A case as others see it: its kinds of situation, by number.
 *
 * @since 0.1.0
 */
export interface Member {
  readonly size: number
  /** The kinds that its first event leads to. */
  readonly first: readonly number[]
  /** The other kinds that one step leads to, an event or a wait. */
  readonly next: (kind: number) => readonly number[]
  readonly holds: (kind: number, condition: number) => boolean
  readonly hasEnded: (kind: number) => boolean
  /** A situation of the kind, one that the fewest events lead to. */
  readonly nearest: (kind: number) => Place
  /** How many situations and steps there are behind the kinds. */
  readonly situations: number
  readonly steps: number
  readonly depth: number
  /** All of it but the situations: members of equal text are the same to others. */
  readonly text: string
}

interface Graph {
  readonly places: readonly Place[]
  readonly labels: readonly string[]
  readonly next: readonly (readonly number[])[]
  readonly first: readonly number[]
  readonly steps: number
}

/** The situations that lie before any event. */
const beforeAll = ({ size, steps }: NonNullable<Searched["found"]>): ReadonlySet<number> => {
  const waits = Array.from({ length: size }, (): number[] => [])
  for (const [index, from] of steps.from.entries())
    if (steps.stepAt(index).is === "wait") waits[from]?.push(steps.to[index] as number)
  const found = new Set([START])
  for (const at of found) for (const to of waits[at] ?? []) found.add(to)
  return found
}

/** The situations of all searches together, those that come after a first event. */
const graphOf = (rules: Rules, searches: readonly Searched[], conditions: readonly Condition[]): Graph => {
  const places: Place[] = []
  const labels: string[] = []
  const next: number[][] = []
  const first = new Set<number>()
  let count = 0
  for (const searched of searches) {
    const { system, found } = searched
    if (found === undefined) continue
    const base = places.length
    const truths = conditions.map((each) => truthOf(system, found, each))
    const before = beforeAll(found)
    for (let at = 0; at < found.size; at++) {
      places.push({ searched, at })
      next.push([])
      const state = system.world.ground.stateAt(system.world.groundOf(found.worldOf(at)))
      const isFinal = rules.machine.states[state]?.final === true
      labels.push([isFinal, ...truths.map((holds) => holds(at))].map((each) => (each ? "1" : "0")).join(""))
    }
    for (const [index, from] of found.steps.from.entries()) {
      const to = found.steps.to[index] as number
      const isEvent = found.steps.stepAt(index).is === "event"
      if (isEvent && before.has(from)) first.add(base + to)
      next[base + from]?.push(base + to)
      count++
    }
  }
  return { places, labels, next, first: [...first], steps: count }
}

const reachedFrom = ({ first, next }: Graph): readonly number[] => {
  const found = new Set(first)
  for (const at of found) for (const to of next[at] ?? []) found.add(to)
  return [...found].sort((one, other) => one - other)
}

/**
 * A case as others see it.
 *
 * @param rules - its rules under some readings
 * @param study - the study of its machine
 * @param conditions - the conditions by which others tell its situations apart; they ask for no time and no norm
 * @returns the member; undefined where the budget of the study does not suffice
 * @since 0.1.0
 */
export const memberOf = (rules: Rules, study: Study, conditions: readonly Condition[]): Member | undefined => {
  const searches = [...study.searches(rules, [], conditions, "whole")]
  if (searches.some(({ found }) => found === undefined)) return undefined
  const graph = graphOf(rules, searches, conditions)
  const reached = reachedFrom(graph)
  const kinds = kindsOf(graph.labels, graph.next, reached)
  const kindOf = (at: number): number => kinds.get(at) ?? 0
  const depth = (at: number): number => {
    const { searched, at: place } = graph.places[at] as Place
    return searched.found?.depthOf(place) ?? 0
  }
  const nearest: number[] = []
  const next: Set<number>[] = []
  for (const at of reached) {
    const kind = kindOf(at)
    next[kind] ??= new Set()
    const best = nearest[kind]
    if (best === undefined || depth(at) < depth(best)) nearest[kind] = at
    for (const to of graph.next[at] ?? []) if (kindOf(to) !== kind) next[kind].add(kindOf(to))
  }
  const labels = nearest.map((at) => graph.labels[at] ?? "")
  const first = [...new Set(graph.first.map(kindOf))].sort((one, other) => one - other)
  const leads = next.map((each) => [...each].sort((one, other) => one - other))
  return {
    size: nearest.length,
    first,
    next: (kind) => leads[kind] ?? [],
    holds: (kind, condition) => labels[kind]?.[condition + 1] === "1",
    hasEnded: (kind) => labels[kind]?.[0] === "1",
    nearest: (kind) => graph.places[nearest[kind] ?? 0] as Place,
    situations: reached.length,
    steps: graph.steps,
    depth: Math.max(0, ...searches.map(({ found }) => found?.depth ?? 0)),
    text: JSON.stringify([labels, first, leads]),
  }
}
