/**
 * What a search finds: situations, the steps that lead to them, and how much there was of it.
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
 * A step: an event of a class, or a wait until a timer is over (`timer` of the world, or one of a `norm`), until all are
 * that come next from the start (`rank`), or for a millisecond (`moment`).
 *
 * @since 0.1.0
 */
export type Step =
  | { readonly is: "event"; readonly of: number }
  | { readonly is: "wait"; readonly for: "timer" | "norm" | "rank" | "moment"; readonly place: number }

/**
 * A step that leads to a situation, and where it starts.
 *
 * @since 0.1.0
 */
export interface Into {
  readonly from: number
  readonly step: Step
}

/**
 * The situations that a search has found, by number, in the order in which they were found.
 *
 * @since 0.1.0
 */
export interface Found {
  readonly size: () => number
  /** The situation of the world, and how far the norms have come. */
  readonly worldOf: (at: number) => number
  readonly standing: (at: number, norm: string) => ReadonlySet<NormCondition>
  /** The first situation, before anything has happened. */
  readonly start: number
  /** The steps that lead to a situation. */
  readonly into: (at: number) => readonly Into[]
  /** The length of a shortest way to a situation. */
  readonly depthOf: (at: number) => number
  /** The norms by a key, for whoever follows the same way in real time. */
  readonly normsOf: (at: number) => string
}

/**
 * Looks at each situation and each step once, when it is found; false ends the search.
 *
 * @since 0.1.0
 */
export interface Visitor {
  readonly situation: (at: number) => boolean
  /** An event of some classes that lead from one situation to another. */
  readonly event: (from: number, classes: readonly number[], to: number) => boolean
  readonly wait: (from: number, step: Step, to: number) => boolean
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
