/**
 * What a search finds: situations, the steps that lead from one to another, and how much there was of it.
 *
 * @since 0.1.0
 */
import type { NormCondition } from "../../machine/condition.ts"

/**
 * How much an exploration has seen: situations, the steps between them, the length of the longest of the shortest ways,
 * and the starts that it stands for.
 *
 * @since 0.1.0
 */
export interface Explored {
  readonly states: number
  readonly transitions: number
  readonly depth: number
  readonly starts: number
}

/**
 * The sum of what several searches have seen; of depths the greatest.
 *
 * @since 0.1.0
 */
export const sumOf = (all: readonly Explored[]): Explored => ({
  states: all.reduce((sum, each) => sum + each.states, 0),
  transitions: all.reduce((sum, each) => sum + each.transitions, 0),
  depth: all.reduce((most, each) => Math.max(most, each.depth), 0),
  starts: all.reduce((sum, each) => sum + each.starts, 0),
})

/**
 * A step: an event of one of some classes, which lead alike, or a wait until a timer is over (`timer` of the world, or one
 * of a `norm`), until all are that come next from the start (`rank`), or for a millisecond (`moment`).
 *
 * @since 0.1.0
 */
export type Step =
  | { readonly is: "event"; readonly classes: readonly number[]; readonly transition: string }
  | { readonly is: "wait"; readonly for: "timer" | "norm" | "rank" | "moment"; readonly place: number }

/**
 * A step from one situation to another, by their numbers.
 *
 * @since 0.1.0
 */
export interface Edge {
  readonly from: number
  readonly step: Step
  readonly to: number
}

/**
 * Many steps, by number: where each starts, what it is and where it leads.
 *
 * @since 0.1.0
 */
export interface Steps {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly stepAt: (index: number) => Step
}

/**
 * The situations that a search has found, by number, in the order in which they were found: those with fewer events first.
 *
 * @since 0.1.0
 */
export interface Found {
  readonly size: number
  /** The steps, in the order of the situations that they start from, each by its number. */
  readonly steps: Steps
  /** The situation of the world. */
  readonly worldOf: (at: number) => number
  readonly standing: (at: number, norm: string) => ReadonlySet<NormCondition>
  /** The steps that lead to a situation from another. */
  readonly into: (at: number) => readonly Edge[]
  /** The length of a shortest way to a situation. */
  readonly depthOf: (at: number) => number
  /** The norms by a key, for whoever follows the same way in real time. */
  readonly normsOf: (at: number) => string
  readonly depth: number
}

/**
 * More situations than the budget allows.
 *
 * @since 0.1.0
 */
export interface BudgetExceeded {
  readonly _tag: "BudgetExceeded"
  readonly code: "BudgetExceeded"
  readonly message: string
}

/** That more situations were found than a budget allows. @since 0.1.0 */
export const budgetExceeded = (budget: number): BudgetExceeded => ({
  _tag: "BudgetExceeded",
  code: "BudgetExceeded",
  message: `more than ${budget} situations: give a larger budget, or ask about fewer norms at once`,
})

/** The number of the first situation, before anything has happened. @since 0.1.0 */
export const START = 0
