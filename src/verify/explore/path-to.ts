/**
 * Paths: from where a case stands to a state, by the fewest events. What an exploration has found says how many events are
 * needed at least, or that none will do; the events themselves are taken one by one, at real instants, by the rules.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Rules } from "../../machine/evaluate.ts"
import { type AnyEvent, happenedIn } from "../../machine/happening.ts"
import type { MachineState } from "../../machine/machine.ts"
import { step } from "../../machine/step.ts"
import type { Instant } from "../../time/instant.ts"
import { almanacOf } from "./almanac.ts"
import { classesOf, type EventClass } from "./classes.ts"
import type { Explored, Found } from "./found.ts"
import { ofMachine } from "./patterns.ts"
import { stocks } from "./stock.ts"
import { type Searched, studyOf } from "./study.ts"
import type { System } from "./system.ts"
import { NAMES, type Vocabulary } from "./values.ts"

/**
 * Where a case stands: its state, the events that were taken, in order, and the instant (epoch milliseconds).
 *
 * @since 0.1.0
 */
export interface Standing {
  readonly state: MachineState
  readonly history: readonly AnyEvent[]
  readonly now: Instant
}

/**
 * What a search for a path comes to: the events of one, none where the case is there, and whether it is sure that no fewer
 * will do; `unreachable` where nothing
 * that can happen leads there; or `open`, where none was found and it is not sure that there is none.
 *
 * @since 0.1.0
 */
export type Path =
  | {
      readonly comes: "reached"
      readonly events: readonly AnyEvent[]
      readonly fewest: boolean
      readonly explored: Explored
    }
  | { readonly comes: "unreachable" | "open"; readonly explored: Explored }

const HOUR = 3_600_000
const DAY = 24 * HOUR
const BUDGET = 40_000

/** How many events are tried, and how many more a path may have than are needed at least. */
const TRIES = 200_000
const SLACK = 2

const FAR = Number.POSITIVE_INFINITY

/** How many events lead at least from each situation to one of some; Infinity where none do. */
const distances = ({ size, steps }: Found, isGoal: (at: number) => boolean): Float64Array => {
  const into = Array.from({ length: size }, (): number[] => [])
  for (const [index, to] of steps.to.entries()) into[to]?.push(index)
  const found = new Float64Array(size).fill(FAR)
  let near = Array.from({ length: size }, (_, at) => at).filter(isGoal)
  for (const at of near) found[at] = 0
  for (let events = 0; near.length > 0; events++) {
    const further: number[] = []
    // Waiting is no event: what leads here by a wait is as near.
    for (const at of near)
      for (const index of into[at] ?? []) {
        const from = steps.from[index] as number
        const isWait = steps.stepAt(index).is === "wait"
        if ((found[from] as number) <= events + (isWait ? 0 : 1)) continue
        found[from] = events + (isWait ? 0 : 1)
        ;(isWait ? near : further).push(from)
      }
    near = further.filter((at) => found[at] === events + 1)
  }
  return found
}

/** What a machine remembers in a state, as a text: equal where it remembers the same, whenever it was. */
const memoryOf = (state: string, keys: readonly string[], has: (key: string) => boolean): string =>
  `${state} ${keys.map((key) => (has(key) ? "+" : "-")).join("")}`

/**
 * How many events lead at least from where a case stands to the goal, by all that was found; Infinity where none do, and
 * undefined where nothing was found that is like it. Waiting costs nothing, so it is the same until something is over.
 */
const guideOf = (
  { world }: System,
  found: Found,
  first: MachineState,
  isGoal: (at: number) => boolean,
): ((standing: Standing) => number | undefined) => {
  const { ground } = world
  const keys = Object.keys(first.facts)
  const far = distances(found, isGoal)
  const alike = new Map<string, number[]>()
  for (let at = 0; at < found.size; at++) {
    const node = world.groundOf(found.worldOf(at))
    const memory = memoryOf(ground.stateAt(node), keys, (key) => ground.recall(key)?.(node) ?? false)
    const same = alike.get(memory) ?? []
    alike.set(memory, same)
    same.push(at)
  }
  return ({ state, history, now }) => {
    const overs = world.timers.map(({ since, over }) => {
      const from = since === undefined ? { at: 0 } : happenedIn(history, since)
      return from === undefined ? undefined : over.at(from.at) <= now
    })
    const isThere = (at: number): boolean =>
      overs.every((over, timer) => over === undefined || world.isOver(found.worldOf(at), timer) === over)
    const memory = memoryOf(state.state, keys, (key) => (state.facts[key] ?? null) !== null)
    const there = (alike.get(memory) ?? []).filter(isThere)
    return there.length === 0 ? undefined : Math.min(...there.map((at) => far[at] as number))
  }
}

/** The instants at which an event is tried: in an hour if nothing is over by then, then about each instant at which something is. */
const momentsOf = ({ world }: System, { history, now }: Standing): readonly number[] => {
  const overs = world.timers.flatMap(({ since, over }) => {
    const from = since === undefined ? { at: 0 } : happenedIn(history, since)
    const at = from === undefined ? Number.NaN : over.at(from.at)
    return at > now ? [at] : []
  })
  return [...new Set([now + HOUR, ...overs.flatMap((each) => [each - 1, each])])]
    .filter((each) => each >= now)
    .sort((a, b) => a - b)
}

/** A value in which the people of an exploration have the names of people of the case. */
const renamed = (value: unknown, names: ReadonlyMap<string, string>): unknown =>
  typeof value === "string"
    ? (names.get(value) ?? value)
    : Array.isArray(value)
      ? value.map((each) => renamed(each, names))
      : value

/** The names that the people of an exploration can have in a case: those of each one whom an event has named, and others. */
const namingsIn = ({ names = {} }: MachineState): readonly ReadonlyMap<string, string>[] => {
  const known = [...new Set(Object.values(names).flat())]
  return known.length === 0
    ? [new Map()]
    : known.map(
        (_, first) =>
          new Map(
            NAMES.slice(0, known.length).map((each, index) => [each, known[(first + index) % known.length] as string]),
          ),
      )
}

/** The member of a class at an instant: the instants that its fields hold lie a day before it, at it or a day after it. */
const memberAt = (
  { event, instants }: EventClass,
  names: ReadonlyMap<string, string>,
  id: string,
  at: number,
): AnyEvent => {
  const fields = event as unknown as Readonly<Record<string, unknown>>
  const own =
    names.size === 0
      ? fields
      : Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, renamed(value, names)]))
  const dated = instants.flatMap((field) => {
    const sign = fields[field]
    return typeof sign === "number" ? [[field, at + Math.sign(sign) * DAY]] : []
  })
  return { ...own, ...Object.fromEntries(dated), type: event.type, id, at: at as Instant }
}

/**
 * A path by the fewest events from where a case stands to a state.
 *
 * @param rules - the rules of the case
 * @param from - where it stands
 * @param to - the state, one of the machine's
 * @param options - `vocabulary`, what is known of the events; `confirms`, whether a path leads there by another way of telling
 * @returns the path, or that there is none
 * @since 0.1.0
 */
export const pathFrom = (
  rules: Rules,
  from: Standing,
  to: string,
  options: { readonly vocabulary: Vocabulary; readonly confirms: (events: readonly AnyEvent[]) => boolean },
): Path => {
  const { machine } = rules
  const looks = ofMachine(machine)
  const classes = classesOf(Object.keys(machine.events), looks, options.vocabulary)
  const starts = Float64Array.of(from.history[0]?.at ?? from.now)
  const study = studyOf(machine, classes, starts, BUDGET, almanacOf(starts), stocks()(classes))
  const [searched]: readonly (Searched | undefined)[] = [...study.searches(rules, [], [], "whole")]
  const found = searched?.found
  const explored: Explored =
    found === undefined
      ? { states: 0, transitions: 0, depth: 0, starts: 1 }
      : { states: found.size, transitions: found.steps.to.length, depth: found.depth, starts: 1 }
  if (from.state.state === to) return { comes: "reached", events: [], fewest: true, explored }
  if (searched === undefined || found === undefined) return { comes: "open", explored }
  const { system } = searched
  const { world } = system
  const guide = guideOf(
    system,
    found,
    from.state,
    (at) => world.ground.stateAt(world.groundOf(found.worldOf(at))) === to,
  )
  const least = guide(from) ?? 1
  if (least === FAR) return { comes: "unreachable", explored }

  const membersAt = (standing: Standing, taken: number, at: number): readonly AnyEvent[] =>
    namingsIn(standing.state).flatMap((names) => classes.map((of) => memberAt(of, names, `path-${taken + 1}`, at)))

  let tries = 0
  const seen = new Map<string, number>()
  const onward = (standing: Standing, events: readonly AnyEvent[], left: number): readonly AnyEvent[] | undefined => {
    if (standing.state.state === to) return options.confirms(events) ? events : undefined
    if (left === 0) return undefined
    const key = JSON.stringify([standing.state, standing.now])
    if ((seen.get(key) ?? -1) >= left) return undefined
    seen.set(key, left)
    for (const at of momentsOf(system, standing)) {
      if ((guide({ ...standing, now: at as Instant }) ?? 0) > left) continue
      for (const event of membersAt(standing, events.length, at)) {
        if (++tries > TRIES) return undefined
        const stepped = step(rules, standing.state, event)
        if (Result.isFailure(stepped)) continue
        const next = { state: stepped.success.state, history: [...standing.history, event], now: event.at }
        if ((guide(next) ?? 0) > left - 1) continue
        const done = onward(next, [...events, event], left - 1)
        if (done !== undefined) return done
      }
    }
    return undefined
  }
  for (let most = least; most <= least + SLACK; most++) {
    seen.clear()
    const events = onward(from, [], most)
    if (events !== undefined) return { comes: "reached", events, fewest: most === least, explored }
  }
  return { comes: "open", explored }
}
