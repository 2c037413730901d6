/**
 * Becoming: when a timely condition becomes true, compiled for the fast path (see `compileFigures`). The reference is
 * `becomes`.
 *
 * @since 0.1.0
 */
import type { Condition } from "../machine/condition.ts"
import type { Rules } from "../machine/evaluate.ts"
import { resolve } from "../machine/reading.ts"
import { chosen, reckonSpan, startOfDate } from "../machine/timekeeping.ts"
import type { Marks } from "./marks.ts"

/**
 * Stands for an instant that does not come unless something happens first: later than all others.
 *
 * @since 0.1.0
 */
export const NEVER = Number.POSITIVE_INFINITY

/**
 * Stands for an instant that the horizon does not reach: later than all that are known.
 *
 * @since 0.1.0
 */
export const BEYOND = Number.MAX_VALUE

/**
 * When a condition becomes true: the first instant at which it holds, which may be `NEVER` or `BEYOND`, and that from which
 * spans that start there are counted.
 *
 * @since 0.1.0
 */
export interface Moment {
  at: number
  from: number
}

/**
 * Tells when a condition becomes true by what its marks hold.
 *
 * @since 0.1.0
 */
export type Becoming = (into: Moment) => void

const always = (at: number, from: number): Becoming => {
  const known = Number.isNaN(at) ? BEYOND : at
  return (into) => {
    into.at = known
    into.from = from
  }
}

/**
 * Conditions without those that say the same as one before: of all or any of them, it is enough to ask once.
 *
 * @since 0.1.0
 */
export const distinct = (conditions: readonly Condition[]): readonly Condition[] => {
  const keys = conditions.map((each) => JSON.stringify(each))
  return conditions.filter((_, index) => keys.indexOf(keys[index] ?? "") === index)
}

/** The earliest of several or, where all are needed, the latest; of equal ones the first. */
const pick = (parts: readonly Becoming[], isNeeded: boolean): Becoming => {
  const one: Moment = { at: NEVER, from: Number.NaN }
  return (into) => {
    let at = isNeeded ? Number.NEGATIVE_INFINITY : NEVER
    let from = at
    for (let index = 0; index < parts.length; index++) {
      ;(parts[index] as Becoming)(one)
      if (isNeeded ? one.at > at : one.at < at) {
        at = one.at
        from = one.from
      }
    }
    into.at = at
    into.from = from
  }
}

/**
 * Compiles a condition; undefined where it is not timely.
 *
 * @param rules - the rules with their timekeeping and the readings chosen
 * @param condition - a timely condition (see `isTimely`)
 * @param marks - when the happenings that it asks about came true
 * @since 0.1.0
 */
export const compileBecoming = (rules: Rules, condition: Condition, marks: Marks): Becoming | undefined => {
  switch (condition.is) {
    case "happened": {
      const { at } = marks
      const slot = marks.slotOf(condition.what)
      return (into) => {
        const mark = at[slot] as number
        into.at = Number.isNaN(mark) ? NEVER : mark
        into.from = mark
      }
    }
    case "elapsed": {
      const { at } = marks
      const slot = marks.slotOf(condition.since)
      const reckoning = chosen(reckonSpan(rules.timekeeping, condition.span, condition.edge), rules.choices)
      if (reckoning.phrase !== undefined) return always(NEVER, Number.NaN)
      const after = condition.edge === "end" ? 1 : 0
      return (into) => {
        const mark = at[slot] as number
        const end = Number.isNaN(mark) ? Number.NaN : reckoning.at(mark, undefined)
        into.at = Number.isNaN(mark) ? NEVER : Number.isNaN(end) ? BEYOND : end + after
        into.from = end
      }
    }
    case "reached": {
      const at = startOfDate(rules.timekeeping.zone, condition.date)
      return always(at, at)
    }
    case "given":
      return condition.value ? always(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY) : always(NEVER, Number.NaN)
    case "reading":
      return compileBecoming(rules, resolve(condition, rules.choices), marks)
    case "all":
    case "any": {
      const parts = distinct(condition.of).map((each) => compileBecoming(rules, each, marks))
      const known = parts.filter((each) => each !== undefined)
      return known.length < parts.length ? undefined : pick(known, condition.is === "all")
    }
    default:
      return undefined
  }
}
