/**
 * Reaches: what events do in the situations of a world, those together that lead to the same situation by the same
 * transition and mean the same to every norm. Steps are numbered, since few of many are unlike.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"
import type { Step } from "./found.ts"
import type { World } from "./world.ts"

/**
 * The steps of a world, each once.
 *
 * @since 0.1.0
 */
export interface StepTable {
  readonly stepOf: (number: number) => Step
  /** The number of the step by which one more class is taken than by another, or of its transition's first class. */
  readonly taking: (by: number, of: number, rest: number) => number
  /** The first class of a step that is an event. */
  readonly firstOf: (number: number) => number
  readonly waiting: (what: Wait, place: number) => number
}

type Wait = (Step & { readonly is: "wait" })["for"]

const WAITS: readonly Wait[] = ["timer", "norm", "rank", "moment"]

/** That a step takes no class yet. */
const NONE = -1

/**
 * The steps of a world, none so far.
 *
 * @param machine - the machine, whose transitions are told apart
 * @param classes - how many classes of events there are
 * @since 0.1.0
 */
export const stepTable = ({ transitions }: Machine, classes: number): StepTable => {
  const steps: Step[] = []
  const firsts: number[] = []
  const events = new Map<number, number>()
  const waits = new Map<number, number>()
  return {
    stepOf: (number) => steps[number] as Step,
    firstOf: (number) => firsts[number] as number,
    taking: (by, of, rest) => {
      const key = (rest === NONE ? by : transitions.length + rest) * classes + of
      const known = events.get(key)
      if (known !== undefined) return known
      const before = steps[rest]
      const taken = before?.is === "event" ? before.classes : []
      events.set(key, steps.length)
      firsts.push(taken[0] ?? of)
      return steps.push({ is: "event", classes: [...taken, of], transition: transitions[by]?.id ?? "" }) - 1
    },
    waiting: (what, place) => {
      const key = place * WAITS.length + WAITS.indexOf(what)
      const known = waits.get(key)
      if (known !== undefined) return known
      waits.set(key, steps.length)
      firsts.push(NONE)
      return steps.push({ is: "wait", for: what, place }) - 1
    },
  }
}

/**
 * What events do in a situation: where they lead to, and by which step of the world, in the same order.
 *
 * @since 0.1.0
 */
export interface Reach {
  readonly to: readonly number[]
  readonly step: readonly number[]
}

/** What events do in each situation of a world. @since 0.1.0 */
export type Reaches = (at: number) => Reach

/**
 * What events do in the situations of a world.
 *
 * @param world - the world
 * @param likeness - a number that classes have alike which mean the same to every norm
 * @since 0.1.0
 */
export const reachesOf = (world: World, likeness: (of: number) => number): Reaches => {
  const { ground, steps } = world
  const known: (Reach | undefined)[] = []
  const find = (at: number): Reach => {
    const moves = ground.moves(world.groundOf(at))
    const led = world.led(at)
    const to: number[] = []
    const step: number[] = []
    const alike: number[] = []
    const by: number[] = []
    for (let index = 0; index < moves.length; index++) {
      const move = moves[index] as (typeof moves)[number]
      const there = led[index] as number
      const kind = likeness(move.of)
      let place = 0
      while (place < to.length && !(to[place] === there && alike[place] === kind && by[place] === move.by)) place++
      if (place === to.length) {
        to.push(there)
        alike.push(kind)
        by.push(move.by)
        step.push(NONE)
      }
      step[place] = steps.taking(move.by, move.of, step[place] as number)
    }
    return { to, step }
  }
  return (at) => {
    const made = known[at] ?? find(at)
    known[at] = made
    return made
  }
}
