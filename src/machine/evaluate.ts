/**
 * Evaluation of conditions: whether one holds at an instant, and when one became or will become true.
 *
 * @since 0.1.0
 */
import type { Condition, NormCondition } from "./condition.ts"
import { type AnyEvent, type Happening, type Naming, namesIn, passes } from "./happening.ts"
import type { Machine } from "./machine.ts"
import { type Choices, resolve } from "./reading.ts"
import { chosen, reckonSpan, startOfDate, type Timekeeping } from "./timekeeping.ts"

/**
 * A machine with its timekeeping and the readings chosen: everything that evaluation needs beside the facts.
 * `choices` names an alternative of every reading.
 *
 * @since 0.1.0
 */
export interface Rules<S extends string = string, E extends string = string> {
  readonly machine: Machine<S, E>
  readonly timekeeping: Timekeeping
  readonly choices: Choices
}

/**
 * The event that makes a happening true, as far as is known; undefined while it has not happened.
 *
 * @since 0.1.0
 */
export type LookUp = (happening: Happening) => { readonly at: number; readonly id: string } | undefined

/**
 * When a timely condition becomes true: the first instant at which it holds (`at`, epoch milliseconds; NaN where the
 * horizon does not reach), the instant from which spans that start there are counted (`from`: the end of the span that
 * is over, the start of the date that is reached), and the event that it goes back to. Where a date came last of several
 * conditions that are all needed, that is the event of the latest other one; empty where there is no event at all.
 *
 * @since 0.1.0
 */
export interface Became {
  readonly at: number
  readonly from: number
  readonly by: string
}

/**
 * What is known when a condition is evaluated.
 *
 * @since 0.1.0
 */
export interface Situation {
  readonly state: string
  readonly now: number
  readonly lookUp: LookUp
  readonly event?: AnyEvent
  /** Who has been named so far. */
  readonly names?: (naming: Naming) => readonly string[]
  readonly norm?: (id: string) => ReadonlySet<NormCondition>
}

const ALWAYS: Became = { at: Number.NEGATIVE_INFINITY, from: Number.NEGATIVE_INFINITY, by: "" }

const earlier = (a: Became | undefined, b: Became | undefined): Became | undefined =>
  a === undefined ? b : b === undefined || Number.isNaN(b.at) ? a : Number.isNaN(a.at) || b.at < a.at ? b : a

const later = (a: Became, b: Became): Became => (Number.isNaN(a.at) ? a : Number.isNaN(b.at) || b.at > a.at ? b : a)

/**
 * When a timely condition became or will become true if nothing else happens; undefined where something must happen
 * first.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param condition - a timely condition (see `isTimely`)
 * @param lookUp - what has happened
 * @since 0.1.0
 */
export const becomes = (rules: Rules, condition: Condition, lookUp: LookUp): Became | undefined => {
  switch (condition.is) {
    case "happened": {
      const event = lookUp(condition.what)
      return event === undefined ? undefined : { at: event.at, from: event.at, by: event.id }
    }
    case "elapsed": {
      const since = lookUp(condition.since)
      if (since === undefined) return undefined
      const reckoning = chosen(reckonSpan(rules.timekeeping, condition.span, condition.edge), rules.choices)
      if (reckoning.phrase !== undefined) return undefined
      const at = reckoning.at(since.at, undefined)
      return { at: condition.edge === "end" ? at + 1 : at, from: at, by: since.id }
    }
    case "reached": {
      const at = startOfDate(rules.timekeeping.zone, condition.date)
      return { at, from: at, by: "" }
    }
    case "given":
      return condition.value ? ALWAYS : undefined
    case "reading":
      return becomes(rules, resolve(condition, rules.choices), lookUp)
    case "any":
      return condition.of.reduce<Became | undefined>(
        (found, each) => earlier(found, becomes(rules, each, lookUp)),
        undefined,
      )
    case "all": {
      let found = ALWAYS
      let cause = ALWAYS
      for (const each of conjunctsOf(rules, condition)) {
        const one = becomes(rules, each, lookUp)
        if (one === undefined) return undefined
        found = later(found, one)
        if (one.by !== "") cause = cause.by === "" ? one : later(cause, one)
      }
      return found.by === "" ? { ...found, by: cause.by } : found
    }
    default:
      return undefined
  }
}

/** What is needed for a condition, one by one: those of an `all` inside it are needed like its own. */
const conjunctsOf = (rules: Rules, condition: Condition): readonly Condition[] => {
  if (condition.is === "all") return condition.of.flatMap((each) => conjunctsOf(rules, each))
  return condition.is === "reading" ? conjunctsOf(rules, resolve(condition, rules.choices)) : [condition]
}

/**
 * Whether a condition holds.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param condition - any condition
 * @param situation - the state, the instant, what has happened and, for guards, the event at hand
 * @since 0.1.0
 */
export const holds = (rules: Rules, condition: Condition, situation: Situation): boolean => {
  switch (condition.is) {
    case "happened":
      return situation.lookUp(condition.what) !== undefined
    case "elapsed":
    case "reached": {
      const became = becomes(rules, condition, situation.lookUp)
      return became !== undefined && situation.now >= became.at
    }
    case "in":
      return condition.states.includes(situation.state)
    case "norm":
      return situation.norm?.(condition.norm).has(condition.status) ?? false
    case "event":
      return situation.event !== undefined && condition.tests.every((test) => passes(situation.event ?? {}, test))
    case "named": {
      const { event } = situation
      const known = namedBy(situation, condition.by)
      return event !== undefined && namesIn(event, condition.as).some((each) => known.has(each))
    }
    case "allNamed": {
      const known = namedBy(situation, condition.by)
      return [...namedBy(situation, [condition.of])].every((each) => known.has(each))
    }
    case "given":
      return condition.value
    case "reading":
      return holds(rules, resolve(condition, rules.choices), situation)
    case "all":
      return condition.of.every((each) => holds(rules, each, situation))
    case "any":
      return condition.of.some((each) => holds(rules, each, situation))
    case "not":
      return !holds(rules, condition.of, situation)
  }
}

const namedBy = ({ names }: Situation, by: readonly Naming[]): ReadonlySet<string> =>
  new Set(by.flatMap((each) => names?.(each) ?? []))

/**
 * Whether a guard can hold for some event that is not known yet, and whether it can fail: what asks about the event at
 * hand can do either, and all else is as it stands in the situation.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param condition - any condition
 * @param situation - the state, the instant and what has happened; its event is not looked at
 * @since 0.1.0
 */
export const prospect = (
  rules: Rules,
  condition: Condition,
  situation: Situation,
): { readonly canHold: boolean; readonly canFail: boolean } => {
  switch (condition.is) {
    case "event":
      return { canHold: true, canFail: condition.tests.length > 0 }
    case "named":
      return { canHold: namedBy(situation, condition.by).size > 0, canFail: true }
    case "reading":
      return prospect(rules, resolve(condition, rules.choices), situation)
    case "not": {
      const { canHold, canFail } = prospect(rules, condition.of, situation)
      return { canHold: canFail, canFail: canHold }
    }
    case "all": {
      const parts = condition.of.map((each) => prospect(rules, each, situation))
      return { canHold: parts.every((each) => each.canHold), canFail: parts.some((each) => each.canFail) }
    }
    case "any": {
      const parts = condition.of.map((each) => prospect(rules, each, situation))
      return { canHold: parts.some((each) => each.canHold), canFail: parts.every((each) => each.canFail) }
    }
    default: {
      const truth = holds(rules, condition, situation)
      return { canHold: truth, canFail: !truth }
    }
  }
}
