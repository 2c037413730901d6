/**
 * The steps of a world, each numbered once, since few of many are unlike; and what events do in its situations, by the
 * numbers of their steps.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"
import type { Step } from "./found.ts"

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

/** That a step takes no class yet. @since 0.1.0 */
export const NONE = -1

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
 * What events do in a situation: one after the other, where they lead to and by which step of the world, two numbers each.
 *
 * @since 0.1.0
 */
export type Reach = readonly number[]

/** What events do in each situation of a world. @since 0.1.0 */
export type Reaches = (at: number) => Reach
