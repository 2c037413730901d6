/**
 * Conditions: a closed union of plain values that can be evaluated, explained, put into plain English, compiled,
 * negated and mutated.
 *
 * @since 0.1.0
 */
import type { Span } from "../time/span.ts"
import type { Happening, Naming, Test } from "./happening.ts"

/**
 * Where a span stands in a rule: at the `end` of it a duty is due (it is over just after); a right that arises after it
 * `opens`.
 *
 * @since 0.1.0
 */
export type Edge = "end" | "opening"

/**
 * How far a norm has come: an obligation that is pending, was fulfilled (in time or late), is or was breached, or ended;
 * a right that is not yet open, open, exercised or ended.
 *
 * @since 0.1.0
 */
export type NormCondition = "pending" | "fulfilled" | "breached" | "ended" | "notYet" | "open" | "exercised"

/**
 * A condition of a rule.
 *
 * @since 0.1.0
 */
export type Condition =
  | { readonly is: "happened"; readonly what: Happening }
  | { readonly is: "elapsed"; readonly span: Span; readonly since: Happening; readonly edge: Edge }
  /** The local date `date` (YYYY-MM-DD) has begun. */
  | { readonly is: "reached"; readonly date: string }
  | { readonly is: "in"; readonly states: readonly string[] }
  | { readonly is: "norm"; readonly norm: string; readonly status: NormCondition }
  | { readonly is: "event"; readonly tests: readonly Test[] }
  /** The event at hand names, in the field `as`, one whom an event of `by` has named before. */
  | { readonly is: "named"; readonly as: string; readonly by: readonly Naming[] }
  /** Each one whom an event of `of` has named, an event of `by` has named too. */
  | { readonly is: "allNamed"; readonly of: Naming; readonly by: readonly Naming[] }
  | { readonly is: "given"; readonly value: boolean; readonly because: string }
  | { readonly is: "reading"; readonly reading: string; readonly among: Readonly<Record<string, Condition>> }
  | { readonly is: "all"; readonly of: readonly Condition[] }
  | { readonly is: "any"; readonly of: readonly Condition[] }
  | { readonly is: "not"; readonly of: Condition }

/**
 * A condition that, once true, stays true while nothing undoes it, so that it has an instant at which it became or will
 * become true: made of happenings, spans, dates, `all`, `any` and readings only.
 *
 * @param condition - any condition
 * @since 0.1.0
 */
export const isTimely = (condition: Condition): boolean => {
  switch (condition.is) {
    case "happened":
    case "elapsed":
    case "reached":
    case "given":
      return true
    case "all":
    case "any":
      return condition.of.every(isTimely)
    case "reading":
      return Object.values(condition.among).every(isTimely)
    default:
      return false
  }
}

/**
 * Every condition of which all are needed.
 *
 * @param of - the conditions
 * @example
 * import { all } from "@opustech/complaints-code"
 * all({ is: "in", states: ["Open"] }).is // => "all"
 * @since 0.1.0
 */
export const all = (...of: readonly Condition[]): Condition => ({ is: "all", of })

/**
 * Several conditions of which one is enough.
 *
 * @param of - the conditions
 * @example
 * import { any } from "@opustech/complaints-code"
 * any({ is: "in", states: ["Open"] }).is // => "any"
 * @since 0.1.0
 */
export const any = (...of: readonly Condition[]): Condition => ({ is: "any", of })

/**
 * The negation of a condition; a double negation is the condition itself.
 *
 * @param of - the condition
 * @example
 * import { not } from "@opustech/complaints-code"
 * not(not({ is: "in", states: ["Open"] })) // => { is: "in", states: ["Open"] }
 * @since 0.1.0
 */
export const not = (of: Condition): Condition => (of.is === "not" ? of.of : { is: "not", of })

/**
 * The conditions that stand directly inside a condition.
 *
 * @param condition - any condition
 * @since 0.1.0
 */
export const partsOf = (condition: Condition): readonly Condition[] => {
  switch (condition.is) {
    case "all":
    case "any":
      return condition.of
    case "not":
      return [condition.of]
    case "reading":
      return Object.values(condition.among)
    default:
      return []
  }
}

/**
 * Every happening that a condition asks about, at any depth.
 *
 * @param condition - any condition
 * @since 0.1.0
 */
export const happeningsOf = (condition: Condition): readonly Happening[] => {
  if (condition.is === "happened") return [condition.what]
  if (condition.is === "elapsed") return [condition.since]
  return partsOf(condition).flatMap(happeningsOf)
}

/**
 * Every norm that a condition asks about, at any depth.
 *
 * @param condition - any condition
 * @since 0.1.0
 */
export const normsOf = (condition: Condition): readonly string[] =>
  condition.is === "norm" ? [condition.norm] : partsOf(condition).flatMap(normsOf)

/**
 * Every naming that a condition asks about, at any depth.
 *
 * @param condition - any condition
 * @since 0.1.0
 */
export const namingsOf = (condition: Condition): readonly Naming[] => {
  if (condition.is === "named") return condition.by
  if (condition.is === "allNamed") return [condition.of, ...condition.by]
  return partsOf(condition).flatMap(namingsOf)
}
