/**
 * A norm in real time: the same steps as its follower takes, with the due instants.
 *
 * @since 0.1.0
 */
import type { Condition, NormCondition } from "../../machine/condition.ts"
import { becomes, type LookUp, type Rules } from "../../machine/evaluate.ts"
import type { AnyEvent } from "../../machine/happening.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { resolve } from "../../machine/reading.ts"
import { chosen, reckonDue } from "../../machine/timekeeping.ts"
import {
  type Course,
  courseOf,
  DONE,
  hear,
  type Manner,
  mannerOf,
  pass,
  REPLACED,
  roleOf,
  standingOf,
  wake,
} from "./course.ts"
import { keyOfCourse, keyOfPermission } from "./follower.ts"
import { hearRight, type Permission, standingOfRight, untouched } from "./permission.ts"

/**
 * How far a norm has come in real time. Instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export interface Real {
  readonly hear: (event: AnyEvent, before: LookUp, after: LookUp) => Real
  /** The instants from which a timer of it is over. */
  readonly overs: (lookUp: LookUp) => readonly number[]
  /** The key by which an exploration knows it at an instant. */
  readonly keyAt: (now: number, lookUp: LookUp) => string
  /** How it stands at an instant. */
  readonly standingAt: (now: number, lookUp: LookUp) => ReadonlySet<NormCondition>
}

interface Terms {
  readonly rules: Rules
  readonly norm: Norm
  readonly manner: Manner
  /** The due instant of an occurrence; NaN where no time is set. */
  readonly due: (start: number, cause: AnyEvent | undefined) => number
  readonly once: Condition | undefined
}

const obligation = (terms: Terms, course: Course): Real => {
  const { rules, norm, manner, due, once } = terms
  const at = (now: number, lookUp: LookUp): Course => {
    const became = once === undefined || course.woken ? undefined : becomes(rules, once, lookUp)
    const awake = became !== undefined && became.at <= now ? wake(course, due(became.from, undefined)) : course
    return pass(awake, (run) => run.due < now)
  }
  return {
    hear: (event, before, after) => {
      const heard = hear(manner, at(event.at, before), roleOf(rules, norm, event), due(event.at, event))
      const became = once === undefined || heard.woken ? undefined : becomes(rules, once, after)
      return obligation(
        terms,
        became !== undefined && became.at <= event.at ? wake(heard, due(became.from, undefined)) : heard,
      )
    },
    overs: () =>
      course.runs.flatMap(({ phase, over, due: last }) =>
        over || phase === DONE || phase === REPLACED || Number.isNaN(last) ? [] : [last + 1],
      ),
    keyAt: (now, lookUp) => keyOfCourse(at(now, lookUp)),
    standingAt: (now, lookUp) => standingOf(at(now, lookUp)),
  }
}

const right = (terms: Terms, permission: Permission): Real => {
  const { rules, norm, due, once } = terms
  const lapses = (lookUp: LookUp): number => {
    const became = once === undefined ? undefined : becomes(rules, once, lookUp)
    return became === undefined ? Number.NaN : due(became.from, undefined)
  }
  return {
    hear: (event) => right(terms, hearRight(permission, roleOf(rules, norm, event))),
    overs: (lookUp) => [lapses(lookUp) + 1].filter((each) => !Number.isNaN(each)),
    keyAt: (now, lookUp) => keyOfPermission({ ...permission, lapsed: now > lapses(lookUp) }),
    standingAt: (now, lookUp) => {
      const became = once === undefined ? undefined : becomes(rules, once, lookUp)
      return standingOfRight({ ...permission, lapsed: now > lapses(lookUp) }, became !== undefined && now >= became.at)
    },
  }
}

/**
 * A norm in real time, before anything has happened.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param norm - a norm of theirs
 * @since 0.1.0
 */
export const realOf = (rules: Rules, norm: Norm): Real => {
  const { starts, due } = resolve(norm.terms, rules.choices)
  const reckoning =
    due === undefined || "since" in due ? undefined : chosen(reckonDue(rules.timekeeping, due), rules.choices)
  const terms: Terms = {
    rules,
    norm,
    manner: mannerOf(rules, norm),
    due: (start, cause) =>
      reckoning === undefined || reckoning.phrase !== undefined ? Number.NaN : reckoning.at(start, cause),
    once: "once" in starts ? starts.once : isRight(norm) ? { is: "happened", what: starts.on } : undefined,
  }
  return isRight(norm) ? right(terms, untouched) : obligation(terms, courseOf(norm))
}
