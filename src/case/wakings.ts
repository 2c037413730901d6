/**
 * The wakings of a norm: by a span alone or by a condition (see `waking`).
 *
 * @since 0.1.0
 */
import type { Rules } from "../machine/evaluate.ts"
import type { Start } from "../machine/norm.ts"
import type { DueWay } from "./alternatives.ts"
import { type ConditionWakings, conditionWakings } from "./condition-wakings.ts"
import { type SpanWakings, spanWakings } from "./span-wakings.ts"

/** The compiled wakings of a norm. @since 0.1.0 */
export type Wakings = SpanWakings | ConditionWakings

/**
 * The wakings of a norm; undefined where an event starts it, "unknown" where the fast path does not know the shape of the
 * condition.
 *
 * @param rules - the rules with their timekeeping and the readings chosen
 * @param starts - what starts the norm
 * @param ways - the ways in which it can be due
 * @since 0.1.0
 */
export const wakingsOf = (
  { machine, timekeeping, choices }: Rules,
  starts: Start,
  ways: readonly DueWay[],
): Wakings | "unknown" | undefined => {
  if ("on" in starts) return undefined
  const { once } = starts
  const rules = { machine, timekeeping, choices }
  if (once.is !== "elapsed" || once.edge !== "end") return conditionWakings(rules, once, ways) ?? "unknown"
  const { where, which, undoneBy } = once.since
  const isPlain = where === undefined && which === undefined && undoneBy === undefined
  return isPlain ? spanWakings(rules, once, ways) : (conditionWakings(rules, once, ways) ?? "unknown")
}
