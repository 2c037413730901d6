/**
 * Judging: what of the situations and steps that were found breaks a demand.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import { holds, type Situation } from "../../machine/evaluate.ts"
import { matches, matchesAny } from "../../machine/happening.ts"
import { resolve } from "../../machine/reading.ts"
import type { EventClass } from "./classes.ts"
import type { Demand } from "./demand.ts"
import type { Edge, Found, Step } from "./found.ts"
import { isAnswer } from "./reference.ts"
import type { System } from "./system.ts"
import { emittedAs } from "./world.ts"

/**
 * Where a demand is broken: in a situation, or by a step from it: an event of a class, or a wait that leads to another
 * situation.
 *
 * @since 0.1.0
 */
export interface Breach {
  readonly at: number
  readonly by?: EventClass
  readonly waitedTo?: number
}

/**
 * What a demand comes to in a system: where that is the same, and what was found, so is what breaks it.
 *
 * @since 0.1.0
 */
export const keyOfDemand = (system: System, demand: Demand): string =>
  JSON.stringify([
    demand,
    "condition" in demand ? system.settled(demand.condition) : "",
    demand.kind === "keeps" ? resolve(demand.unless, system.rules.choices) : "",
  ])

/** A condition as it holds in the situations that were found, for the event at hand. @since 0.1.0 */
export const truthOf = (
  system: System,
  found: Found,
  condition: Condition,
): ((at: number, of?: EventClass) => boolean) => {
  const settled = system.settled(condition)
  const { world } = system
  return (at, of) => {
    const situation: Situation = {
      state: world.ground.stateAt(world.groundOf(found.worldOf(at))),
      now: 0,
      lookUp: world.lookUp(found.worldOf(at)),
      names: world.namesAt(found.worldOf(at)),
      norm: (id) => found.standing(at, id),
      ...(of === undefined ? {} : { event: of.event }),
    }
    return holds(system.rules, settled, situation)
  }
}

/** The situations of which something is said of each, in the order in which they were found. */
function* situations(found: Found, isBroken: (at: number) => boolean): Generator<Breach> {
  for (let at = 0; at < found.size; at++) if (isBroken(at)) yield { at }
}

/**
 * The events that break something, each with the situation in which it happens.
 *
 * @param mayBreak - whether a step can break it at all, wherever it starts
 */
function* events(
  system: System,
  found: Found,
  mayBreak: (step: Step & { readonly is: "event" }) => boolean,
  isBroken: (edge: Edge, of: EventClass) => boolean,
): Generator<Breach> {
  const { from, to, stepAt } = found.steps
  const looked = new Map<Step, boolean>()
  for (let index = 0; index < to.length; index++) {
    const step = stepAt(index)
    const isLooked = looked.get(step) ?? (step.is === "event" && mayBreak(step))
    looked.set(step, isLooked)
    if (!isLooked || step.is !== "event") continue
    const edge = { from: from[index] as number, step, to: to[index] as number }
    for (const of of step.classes) {
      const event = system.world.ground.classes[of] as EventClass
      if (isBroken(edge, event)) yield { at: edge.from, by: event }
    }
  }
}

/** The events that break something where they are refused, by what is refused in each state of the ground. */
function* attempts(
  { world }: System,
  found: Found,
  isMeant: (node: number, of: number) => boolean,
  isBroken: (at: number, of: EventClass) => boolean,
): Generator<Breach> {
  const { classes } = world.ground
  const places = [...classes.keys()]
  const meant = new Map<number, readonly number[]>()
  for (let at = 0; at < found.size; at++) {
    const node = world.groundOf(found.worldOf(at))
    const here = meant.get(node) ?? places.filter((of) => isMeant(node, of))
    meant.set(node, here)
    for (const of of here) {
      const by = classes[of] as EventClass
      if (isBroken(at, by)) yield { at, by }
    }
  }
}

/**
 * What breaks a demand, one breach after the other, those first that the fewest events lead to.
 *
 * @param system - the system
 * @param found - everything that was found in it
 * @param demand - what is to hold
 * @since 0.1.0
 */
export const breachesOf = (system: System, found: Found, demand: Demand): Iterable<Breach> => {
  const { ground } = system.world
  const groundOf = (at: number): number => system.world.groundOf(found.worldOf(at))
  const stateAt = (at: number): string => ground.stateAt(groundOf(at))
  switch (demand.kind) {
    case "never":
    case "possible":
      return situations(found, truthOf(system, found, demand.condition))
    case "onlyAfter": {
      const truth = truthOf(system, found, demand.condition)
      const emitted = new Map(
        ground.machine.transitions.map(({ id, emits = [] }) => [
          id,
          emits.some((each) => matches(emittedAs(each), demand.event)),
        ]),
      )
      const meant = new Set(ground.classes.filter(({ event }) => matches(event, demand.event)))
      const isEmitted = (step: Step): boolean => step.is === "event" && emitted.get(step.transition) === true
      return events(
        system,
        found,
        (step) => isEmitted(step) || step.classes.some((of) => meant.has(ground.classes[of] as EventClass)),
        ({ from, step }, of) => (meant.has(of) || isEmitted(step)) && !truth(from, of),
      )
    }
    case "taken": {
      const truth = truthOf(system, found, demand.condition)
      const meant = ground.classes.map(({ event }) => matches(event, demand.event))
      return attempts(system, found, (node, of) => meant[of] === true && ground.refusal(node, of) !== undefined, truth)
    }
    case "finalStays": {
      const { states, transitions } = system.rules.machine
      const reopening = new Set(transitions.filter((each) => each.reopens === true).map((each) => each.id))
      return events(
        system,
        found,
        ({ transition }) => !reopening.has(transition),
        ({ from, to }) => states[stateAt(from)]?.final === true && stateAt(from) !== stateAt(to),
      )
    }
    case "keeps":
      return lost(system, found, demand)
    case "answered": {
      const isUnanswered = (node: number, of: number): boolean => {
        const refusal = ground.refusal(node, of)
        return refusal !== undefined && !isAnswer(refusal)
      }
      return attempts(system, found, isUnanswered, () => true)
    }
    case "reachable": {
      const ends = endsOf(system)
      return situations(found, (at) => !ends(found.worldOf(at)))
    }
  }
}

/** The steps by which a norm ceases to stand as it does, other than by what is allowed to. */
function* lost(system: System, found: Found, demand: Demand & { readonly kind: "keeps" }): Generator<Breach> {
  const unless = resolve(demand.unless, system.rules.choices)
  const stands = Array.from({ length: found.size }, (_, at) => found.standing(at, demand.norm).has(demand.status))
  const { steps } = found
  for (let index = 0; index < steps.to.length; index++) {
    const from = steps.from[index] as number
    const to = steps.to[index] as number
    if (stands[from] !== true || stands[to] === true) continue
    const step = steps.stepAt(index)
    if (step.is === "wait") {
      if (!demand.time) yield { at: from, waitedTo: to }
    } else
      for (const of of step.classes) {
        const by = system.world.ground.classes[of] as EventClass
        if (!matchesAny(by.event, unless)) yield { at: from, by }
      }
  }
}

/**
 * Whether a final state can be reached from a situation of the world: by events that are taken and by waiting until all
 * timers that run are over, which can be done wherever one is.
 */
const endsOf = ({ world, rules }: System): ((at: number) => boolean) => {
  const { ground } = world
  const known = new Map<number, boolean>()
  const isFinal = (at: number): boolean => rules.machine.states[ground.stateAt(world.groundOf(at))]?.final === true
  const stepsFrom = (at: number): readonly number[] => {
    const waited = world.timers.reduce((now, _timer, place) => world.tick(now, place), at)
    return [...new Set([...world.led(at), waited])]
  }
  return (at) => {
    const before = known.get(at)
    if (before !== undefined) return before
    // Everything that can be reached from here, with where it was come to from: then backwards from what is final.
    const reached = new Set([at])
    const cameFrom = new Map<number, number[]>()
    for (const node of reached)
      if (known.get(node) === undefined)
        for (const to of stepsFrom(node)) {
          reached.add(to)
          const from = cameFrom.get(to)
          if (from === undefined) cameFrom.set(to, [node])
          else from.push(node)
        }
    const ending = new Set([...reached].filter((node) => isFinal(node) || known.get(node) === true))
    for (const node of ending) for (const from of cameFrom.get(node) ?? []) ending.add(from)
    for (const node of reached) known.set(node, ending.has(node))
    return ending.has(at)
  }
}
