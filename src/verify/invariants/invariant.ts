/**
 * Invariants: what must hold of a complaints code whatever happens, each a sentence for compliance with the clauses and
 * requirements that it comes from, and what a machine checks of it, as plain data.
 *
 * @since 0.1.0
 */
import type { ProcedureName } from "../../code/vocabulary.ts"
import { all, any, type Condition, type NormCondition, not } from "../../machine/condition.ts"
import type { Choices } from "../../machine/reading.ts"
import type { DeadlineRule } from "../explore/deadline-rules.ts"
import type { Demand } from "../explore/demand.ts"
import type { FamilyCheck } from "../families/family-demand.ts"

/**
 * What is asked of every deadline of a norm (`*` for those of all norms), under some readings (by default all).
 *
 * @since 0.1.0
 */
export interface DeadlineDemand {
  readonly kind: "deadline"
  readonly norm: string
  readonly is: DeadlineRule
  readonly under?: Choices
}

/**
 * What is asked of the replay of every log that an exploration comes to: that the same log gives the same case
 * (`determinism`), that stepping from event to event gives it too (`stepping`), that events which are repeated change
 * nothing (`duplicates`), nor the order in which they were recorded (`lateRecorded`), nor writing the log down and reading
 * it again (`written`); and that a deadline, once set, stays (`deadlinesStay`).
 *
 * @since 0.1.0
 */
export interface ReplayDemand {
  readonly kind: "replay"
  readonly law: "determinism" | "stepping" | "duplicates" | "lateRecorded" | "written" | "deadlinesStay"
}

/**
 * What a machine checks.
 *
 * @since 0.1.0
 */
export type Check = Demand | DeadlineDemand | ReplayDemand

/**
 * An invariant: its id, its sentence, where it comes from, the procedures that it is about, and what is checked of them.
 *
 * @since 0.1.0
 */
export interface Invariant {
  readonly id: string
  readonly says: string
  readonly clauses: readonly string[]
  readonly requirements: readonly string[]
  readonly about: readonly ProcedureName[]
  /** What is checked of each procedure by itself. */
  readonly checks: readonly Check[]
  /** What is checked of cases that are raised by one another. */
  readonly families?: readonly FamilyCheck[]
}

/** That a norm stands in one of some ways. @since 0.1.0 */
export const stands = (norm: string, ...among: readonly NormCondition[]): Condition =>
  any(...among.map((status): Condition => ({ is: "norm", norm, status })))

/** That the condition never holds. @since 0.1.0 */
export const never = (...of: readonly Condition[]): Demand => ({ kind: "never", condition: all(...of) })

/** That there is a way to a situation in which the condition holds. @since 0.1.0 */
export const possible = (...of: readonly Condition[]): Demand => ({ kind: "possible", condition: all(...of) })

/**
 * That a duty is owed in every situation in which a condition holds: it is to be carried out, or has been.
 *
 * @since 0.1.0
 */
export const owed = (norm: string, ...where: readonly Condition[]): Demand =>
  never(...where, not(stands(norm, "pending", "fulfilled")))

/** That what was done stays done, or what was missed stays missed, whatever comes later. @since 0.1.0 */
export const stays = (norm: string, status: "fulfilled" | "breached"): Demand => ({
  kind: "keeps",
  norm,
  status,
  unless: [],
  time: false,
})

/** What differs between the alternatives of a reading. @since 0.1.0 */
export const byReading = (reading: string, among: Readonly<Record<string, Condition>>): Condition => ({
  is: "reading",
  reading,
  among,
})

/** A condition that always holds, or never. @since 0.1.0 */
export const given = (value: boolean): Condition => ({ is: "given", value, because: value ? "always" : "never" })
