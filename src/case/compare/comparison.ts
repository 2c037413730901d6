/**
 * Comparisons of readings: what comes of cases under every combination that can matter.
 *
 * @since 0.1.0
 */
import type { Choices } from "../../machine/reading.ts"
import type { LawReport } from "../report.ts"
import type { Apart, OutcomeFacts } from "./outcome.ts"

/**
 * One of the outcomes that a thing can have: how far it is from that of the readings chosen (left out of that one), and
 * the least changes to the readings chosen that give it. Each change is enough by itself and nothing in it can be left
 * out; `{}` is no change.
 *
 * @since 0.1.0
 */
export interface ComparedOutcome extends OutcomeFacts {
  readonly by?: Apart
  readonly readings: readonly Choices[]
}

/**
 * What a difference is about.
 *
 * @since 0.1.0
 */
export type Compared = "state" | "event" | "deadline" | "right" | "raises"

/**
 * Something whose outcome depends on the readings: the outcomes, that of the readings chosen first and the others by their
 * instants, and the readings that matter to it. `id` is the case, the event, the norm or the procedure of the case to be raised; `occurrence` its number,
 * under the readings chosen where it arises there.
 *
 * @since 0.1.0
 */
export interface Difference {
  readonly what: Compared
  readonly id: string
  readonly occurrence?: number
  /** For whom it is to be carried out, where the norm is for each one of several. */
  readonly for?: string
  /** The event that started it, where the duty recurs: its number can differ between readings. */
  readonly startedBy?: string
  readonly outcomes: readonly [ComparedOutcome, ComparedOutcome, ...ComparedOutcome[]]
  readonly matters: readonly string[]
}

/**
 * A case under every combination of readings: the states that it can be in, everything that differs, and the readings
 * that matter to it. A reading matters where two combinations that differ in it alone give different outcomes.
 *
 * @since 0.1.0
 */
export interface ComparedCase {
  readonly case: string
  readonly procedure: string
  /** The instant at which it is looked at, ISO 8601. */
  readonly at: string
  /** The law that bears on it under the readings chosen; null where the code stands alone. */
  readonly law: LawReport | null
  readonly state: readonly { readonly outcome: string; readonly readings: readonly Choices[] }[]
  readonly differences: readonly Difference[]
  readonly matters: readonly string[]
}

/**
 * The cases of a log under every combination of readings.
 *
 * @since 0.1.0
 */
export interface Comparison {
  readonly cases: readonly ComparedCase[]
  /** The readings that matter to some case, in the order of the register. */
  readonly matters: readonly string[]
  readonly neverMatters: readonly string[]
  /** How many combinations were worked out, of everything that readings bear on together. */
  readonly tried: number
  /** The readings chosen, which the outcomes are compared to. */
  readonly readings: Choices
}
