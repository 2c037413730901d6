/**
 * A norm in real time: the same steps as its follower takes, with the due instants.
 *
 * @since 0.1.0
 */
import type { Condition, NormCondition } from "../../machine/condition.ts"
import { becomes, type LookUp, type Rules } from "../../machine/evaluate.ts"
import type { AnyEvent, Happening } from "../../machine/happening.ts"
import { countedSince, isRight, type Norm } from "../../machine/norm.ts"
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
  type Run,
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
  /** The happening from which time is counted, if not from the start. */
  readonly since: Happening | undefined
  readonly counts: (since: number) => number
}

/** What is counted from another happening is counted anew where that comes about anew. */
const recounted =
  (dueOf: (run: Run) => number, now: number) =>
  (run: Run): Run => {
    const over = dueOf(run) < now
    return { ...run, over, lateAtEnd: run.lateAtEnd && over }
  }

const obligation = (terms: Terms, course: Course): Real => {
  const { rules, norm, manner, due, once, since, counts } = terms
  const dueIn =
    (lookUp: LookUp) =>
    (run: Run): number => {
      if (since === undefined) return run.due
      const counted = lookUp(since)
      return counted === undefined ? Number.NaN : Math.max(run.due, counts(counted.at))
    }
  const at = (now: number, lookUp: LookUp): Course => {
    const became = once === undefined || course.woken ? undefined : becomes(rules, once, lookUp)
    const awake = became !== undefined && became.at <= now ? wake(course, due(became.from, undefined)) : course
    const dueOf = dueIn(lookUp)
    return pass(awake, (run) => dueOf(run) < now)
  }
  return {
    hear: (event, before, after) => {
      const recount = since === undefined ? (run: Run) => run : recounted(dueIn(after), event.at)
      const role = roleOf(rules, norm, event)
      const plain = hear(manner, at(event.at, before), role, due(event.at, event), recount)
      const heard = { ...plain, runs: plain.runs.map(recount) }
      const became = once === undefined || heard.woken ? undefined : becomes(rules, once, after)
      return obligation(
        terms,
        became !== undefined && became.at <= event.at ? wake(heard, due(became.from, undefined)) : heard,
      )
    },
    overs: (lookUp) =>
      course.runs.flatMap((run) => {
        const last = dueIn(lookUp)(run)
        return run.over || run.phase === DONE || run.phase === REPLACED || Number.isNaN(last) ? [] : [last + 1]
      }),
    keyAt: (now, lookUp) => keyOfCourse(at(now, lookUp)),
    standingAt: (now, lookUp) => standingOf(at(now, lookUp)),
  }
}

const right = (terms: Terms, permission: Permission): Real => {
  const { rules, norm, due, once } = terms
  const lapses = (lookUp: LookUp): number => {
    // What lapses by another happening alone is the world's to say.
    if (terms.since !== undefined) return Number.NaN
    const became = once === undefined ? undefined : becomes(rules, once, lookUp)
    return became === undefined ? Number.NaN : due(became.from, undefined)
  }
  return {
    hear: (event) => right(terms, hearRight(permission, roleOf(rules, norm, event))),
    overs: (lookUp) => [lapses(lookUp) + 1].filter((each) => !Number.isNaN(each)),
    keyAt: (now, lookUp) => keyOfPermission({ ...permission, lapsed: now > lapses(lookUp) }),
    standingAt: (now, lookUp) => {
      const became = once === undefined ? undefined : becomes(rules, once, lookUp)
      const counted = terms.since === undefined ? undefined : lookUp(terms.since)
      const over = counted === undefined ? lapses(lookUp) : terms.counts(counted.at)
      return standingOfRight({ ...permission, lapsed: now > over }, became !== undefined && now >= became.at)
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
  const reckoning = due === undefined ? undefined : chosen(reckonDue(rules.timekeeping, due), rules.choices)
  const since = countedSince(due)
  const isUntimed = reckoning === undefined || reckoning.phrase !== undefined
  const terms: Terms = {
    rules,
    norm,
    manner: mannerOf(rules, norm),
    due: (start, cause) => (isUntimed ? Number.NaN : since === undefined ? reckoning.at(start, cause) : start),
    since,
    counts: (from) => (isUntimed ? Number.NaN : reckoning.at(from, undefined)),
    once: "once" in starts ? starts.once : isRight(norm) ? { is: "happened", what: starts.on } : undefined,
  }
  return isRight(norm) ? right(terms, untouched) : obligation(terms, courseOf(norm))
}
