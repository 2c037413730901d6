/**
 * Timers: what of time the rules ask about, each with the one instant from which it is over. A condition about time is
 * written as one about a happening: that a timer has come to be over.
 *
 * @since 0.1.0
 */
import { all, type Condition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Happening } from "../../machine/happening.ts"
import { keyOfHappening } from "../../machine/happening-keys.ts"
import type { Machine } from "../../machine/machine.ts"
import { resolve } from "../../machine/reading.ts"
import { chosen, reckonSpan, startOfDate } from "../../machine/timekeeping.ts"
import type { Reckoned } from "./almanac.ts"

/**
 * A timer: from when it runs, when it is over, and the happening that stands for its being over.
 *
 * @since 0.1.0
 */
export interface Timer {
  readonly key: string
  /** What it runs from; undefined for a date, which runs from nothing. */
  readonly since: Happening | undefined
  /** The first instant at which it is over, from the instant that it runs from. */
  readonly over: Reckoned
  /** It is over a millisecond after the instant that it runs from. */
  readonly atOnce: boolean
  readonly stands: Happening
}

/**
 * The timers of some rules, by their keys.
 *
 * @since 0.1.0
 */
export type Timers = Map<string, Timer>

const NEVER: Condition = { is: "given", value: false, because: "no time is set" }

const isOver = (timers: Timers, timer: Omit<Timer, "stands">): Condition => {
  const { key, since } = timer
  const restarts = since === undefined ? [] : [...(since.undoneBy ?? []), ...(since.which === "last" ? [since] : [])]
  const known = timers.get(key) ?? {
    ...timer,
    stands: { event: `over: ${key}`, undoneBy: restarts.map(({ event, where = [] }) => ({ event, where })) },
  }
  timers.set(key, known)
  const over: Condition = { is: "happened", what: known.stands }
  return since === undefined ? over : all({ is: "happened", what: since }, over)
}

/**
 * A condition under the readings chosen, in which what asks about time asks whether a timer is over.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param condition - any condition
 * @param timers - the timers found so far; those of the condition are added
 * @since 0.1.0
 */
export const settle = (rules: Rules, condition: Condition, timers: Timers): Condition => {
  switch (condition.is) {
    case "elapsed": {
      const { span, since, edge } = condition
      const reckoning = chosen(reckonSpan(rules.timekeeping, span, edge), rules.choices)
      if (reckoning.phrase !== undefined) return NEVER
      const measure = reckoning.variant?.measure
      const none = measure?.count === "elapsedTime" && measure.ms === 0 && reckoning.variant?.receipt === "onArrival"
      if (none && edge === "opening") return { is: "happened", what: since }
      const after = edge === "end" ? 1 : 0
      return isOver(timers, {
        key: `${JSON.stringify(span)} ${edge} since ${keyOfHappening(since)}`,
        since,
        over: { at: (start) => reckoning.at(start, undefined) + after, ways: [reckoning], after },
        atOnce: none,
      })
    }
    case "reached": {
      const at = startOfDate(rules.timekeeping.zone, condition.date)
      return isOver(timers, {
        key: condition.date,
        since: undefined,
        over: { at: () => at, ways: [condition.date] },
        atOnce: false,
      })
    }
    case "reading":
      return settle(rules, resolve(condition, rules.choices), timers)
    case "all":
    case "any":
      return { ...condition, of: condition.of.map((each) => settle(rules, each, timers)) }
    case "not":
      return { ...condition, of: settle(rules, condition.of, timers) }
    default:
      return condition
  }
}

/**
 * A machine under the readings chosen, whose guards ask about timers.
 *
 * @param rules - the machine with its timekeeping and chosen readings
 * @param timers - the timers found so far; those of the guards are added
 * @since 0.1.0
 */
export const settleMachine = <S extends string>(rules: Rules<S>, timers: Timers): Machine<S> => ({
  ...rules.machine,
  transitions: rules.machine.transitions.map((each) => ({
    ...each,
    ...(each.when === undefined ? {} : { when: settle(rules, each.when, timers) }),
    ...(each.reasons === undefined
      ? {}
      : { reasons: each.reasons.map((reason) => ({ ...reason, when: settle(rules, reason.when, timers) })) }),
  })),
})
