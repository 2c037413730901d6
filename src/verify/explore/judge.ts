/**
 * Judging: what of an exploration's situations and steps breaks a demand.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import { holds, type Situation } from "../../machine/evaluate.ts"
import { matches, matchesAny, type Pattern } from "../../machine/happening.ts"
import type { EventClass } from "./classes.ts"
import type { Demand } from "./demand.ts"
import type { Found, Visitor } from "./found.ts"
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

const NOTHING = (): boolean => true

/** A condition as it holds in the situations that were found, for the event at hand. */
const truthOf = (system: System, found: Found, condition: Condition): ((at: number, of?: EventClass) => boolean) => {
  const settled = system.settled(condition)
  const { world } = system
  return (at, of) => {
    const state = world.ground.stateOf(world.groundOf(found.worldOf(at)))
    const situation: Situation = {
      state: state.state,
      now: 0,
      lookUp: world.lookUp(found.worldOf(at)),
      names: world.namesAt(found.worldOf(at)),
      norm: (id) => found.standing(at, id),
      ...(of === undefined ? {} : { event: of.event }),
    }
    return holds(system.rules, settled, situation)
  }
}

/**
 * A visitor that tells of what breaks a demand; the search goes on while it is told to.
 *
 * @param system - the system
 * @param found - the situations as they are found
 * @param demand - what is to hold
 * @param tell - is told of each breach; false ends the search
 * @since 0.1.0
 */
export const judgeOf = (system: System, found: Found, demand: Demand, tell: (breach: Breach) => boolean): Visitor => {
  const { ground } = system.world
  const eventOf = (of: number): EventClass => ground.classes[of] as EventClass
  const pass = { situation: NOTHING, event: NOTHING, wait: NOTHING }
  switch (demand.kind) {
    case "never": {
      const truth = truthOf(system, found, demand.condition)
      return { ...pass, situation: (at) => !truth(at) || tell({ at }) }
    }
    case "onlyAfter": {
      const truth = truthOf(system, found, demand.condition)
      const isMeant = (from: number, of: number): boolean =>
        matches(eventOf(of).event, demand.event) ||
        ground
          .emits(system.world.groundOf(found.worldOf(from)), of)
          .some((each) => matches(emittedAs(each), demand.event))
      return {
        ...pass,
        event: (from, classes) =>
          classes.every((of) => !isMeant(from, of) || truth(from, eventOf(of)) || tell({ at: from, by: eventOf(of) })),
      }
    }
    case "keeps": {
      const stands = (at: number): boolean => found.standing(at, demand.norm).has(demand.status)
      return {
        ...pass,
        event: (from, classes, to) =>
          !stands(from) ||
          stands(to) ||
          classes.every((of) => isOneOf(eventOf(of), demand.unless) || tell({ at: from, by: eventOf(of) })),
        wait: (from, _step, to) => demand.time || !stands(from) || stands(to) || tell({ at: from, waitedTo: to }),
      }
    }
    case "answered": {
      const seen = new Set<number>()
      return {
        ...pass,
        situation: (at) => {
          const node = system.world.groundOf(found.worldOf(at))
          if (seen.has(node)) return true
          seen.add(node)
          return ground.classes.every((of, index) => {
            const refusal = ground.refusal(node, index)
            return refusal === undefined || isAnswer(refusal) || tell({ at, by: of })
          })
        },
      }
    }
    case "reachable": {
      const ends = endsOf(system)
      return { ...pass, situation: (at) => ends(found.worldOf(at)) || tell({ at }) }
    }
  }
}

const isOneOf = ({ event }: EventClass, patterns: readonly Pattern[]): boolean => matchesAny(event, patterns)

/**
 * Whether a final state can be reached from a situation of the world: by events that are taken and by waiting until all
 * timers that run are over, which can be done wherever one is.
 */
const endsOf = ({ world, rules }: System): ((at: number) => boolean) => {
  const { ground } = world
  const known = new Map<number, boolean>()
  const isFinal = (at: number): boolean =>
    rules.machine.states[ground.stateOf(world.groundOf(at)).state]?.final === true
  const stepsFrom = (at: number): readonly number[] => {
    const waited = world.timers.reduce((now, _timer, place) => world.tick(now, place), at)
    const taken = ground.classes.map((_, of) => world.take(at, of)).filter((to) => to >= 0)
    return [...new Set([...taken, waited])]
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
