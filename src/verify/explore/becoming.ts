/**
 * Becoming: when a timely condition comes true of a case in which nothing has happened but its first event, as a function
 * of that event's instant. The same as `becomes`, with the readings settled once.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Happening } from "../../machine/happening.ts"
import type { Machine } from "../../machine/machine.ts"
import { type Choices, resolve } from "../../machine/reading.ts"
import { chosen, reckonSpan, startOfDate } from "../../machine/timekeeping.ts"
import type { Reckoned, Way } from "./almanac.ts"

/**
 * From which instant a condition holds, and from which spans that start with it are counted, by the start of the case
 * (epoch milliseconds; NaN where the horizon does not reach).
 *
 * @since 0.1.0
 */
export interface Becoming extends Reckoned {
  readonly from: (start: number) => number
}

/**
 * Whether an event of a type is taken as the first of a case and never later.
 *
 * @since 0.1.0
 */
export const isFirst = (machine: Machine, { event }: { readonly event: string }): boolean => {
  const before = first.get(machine) ?? firstOf(machine)
  first.set(machine, before)
  return before.has(event)
}

const first = new WeakMap<Machine, ReadonlySet<string>>()

/** The types of event that are taken as the first of a case and never later. */
const firstOf = ({ events, transitions, initial }: Machine): ReadonlySet<string> => {
  const staysBegun = transitions.every(
    ({ from, to }) => to !== initial && !(from.includes(initial) && to === undefined),
  )
  const isOnlyFirst = (event: string): boolean =>
    transitions.every(({ on, from }) => on.event !== event || from.every((each) => each === initial))
  return new Set(staysBegun ? Object.keys(events).filter(isOnlyFirst) : [])
}

/**
 * Whether a happening comes about with the first event of a case, if at all, and for good.
 *
 * @since 0.1.0
 */
export const isFirstThing = (machine: Machine, happening: Happening): boolean =>
  isFirst(machine, happening) && (happening.undoneBy ?? []).length === 0

const itself = (start: number): number => start
const always = (): number => Number.NEGATIVE_INFINITY

const START = "the start"
const ALWAYS = "always"

const earliest = (parts: readonly Becoming[], ways: readonly Way[]): Becoming | undefined => {
  const [only, ...others] = parts
  if (only === undefined || others.length === 0) return only
  const first = (start: number): Becoming => {
    let found = only
    for (const each of others) if (!(each.at(start) >= found.at(start))) found = each
    return found
  }
  return { at: (start) => first(start).at(start), from: (start) => first(start).from(start), ways }
}

const latest = (parts: readonly Becoming[], ways: readonly Way[]): Becoming => {
  const last = (start: number): Becoming => {
    let found: Becoming = { at: always, from: always, ways: [ALWAYS] }
    for (const each of parts) if (!(each.at(start) <= found.at(start))) found = each
    return found
  }
  return { at: (start) => last(start).at(start), from: (start) => last(start).from(start), ways }
}

/**
 * When a timely condition comes true of a case in which nothing but the first event happens; undefined where something
 * else must happen.
 *
 * @param rules - the machine with its timekeeping
 * @param condition - a timely condition (see `isTimely`)
 * @param choices - an alternative of every reading
 * @since 0.1.0
 */
export const becoming = (rules: Rules, condition: Condition, choices: Choices): Becoming | undefined => {
  switch (condition.is) {
    case "happened":
      return isFirstThing(rules.machine, condition.what) ? { at: itself, from: itself, ways: [START] } : undefined
    case "elapsed": {
      if (!isFirstThing(rules.machine, condition.since)) return undefined
      const reckoning = chosen(reckonSpan(rules.timekeeping, condition.span, condition.edge), choices)
      if (reckoning.phrase !== undefined) return undefined
      const after = condition.edge === "end" ? 1 : 0
      return {
        at: (start) => reckoning.at(start, undefined) + after,
        from: (start) => reckoning.at(start, undefined),
        ways: [condition.edge, reckoning],
      }
    }
    case "reached": {
      const at = startOfDate(rules.timekeeping.zone, condition.date)
      return { at: () => at, from: () => at, ways: [condition.date] }
    }
    case "given":
      return condition.value ? { at: always, from: always, ways: [ALWAYS] } : undefined
    case "reading":
      return becoming(rules, resolve(condition, choices), choices)
    case "any": {
      const parts = condition.of.flatMap((each) => becoming(rules, each, choices) ?? [])
      return earliest(parts, ["(", ...parts.flatMap((each) => ["or", ...each.ways]), ")"])
    }
    case "all": {
      const parts = condition.of.map((each) => becoming(rules, each, choices))
      return parts.some((each) => each === undefined)
        ? undefined
        : latest(
            parts.flatMap((each) => each ?? []),
            ["(", ...parts.flatMap((each) => ["and", ...(each?.ways ?? [])]), ")"],
          )
    }
    default:
      return undefined
  }
}
