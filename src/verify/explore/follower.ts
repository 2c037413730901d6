/**
 * Followers: the standing of one norm in numbers, so that an exploration can look up what an event or the passing of time
 * makes of it.
 *
 * @since 0.1.0
 */
import { happeningsOf, type NormCondition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { countedSince, isRight, type Norm } from "../../machine/norm.ts"
import { resolve } from "../../machine/reading.ts"
import { chosen, reckonDue } from "../../machine/timekeeping.ts"
import type { EventClass } from "./classes.ts"
import {
  type Course,
  courseOf,
  DONE,
  hear,
  mannerOf,
  pass,
  REPLACED,
  type Role,
  type Run,
  roleOf,
  standingOf,
  wake,
} from "./course.ts"
import { hearRight, type Permission, standingOfRight, untouched } from "./permission.ts"

/**
 * One norm in numbers. `truth` says whether the condition that starts it (or opens a right) is true by now (1), and
 * whether the time is over that is counted from another happening (2).
 *
 * @since 0.1.0
 */
export interface Follower {
  readonly norm: Norm
  readonly start: number
  /** Its numbers after an event of a class that was taken: one, or several where more than one thing can be so. */
  readonly hear: (at: number, of: number, truth: number) => readonly number[]
  /** Its number after time has passed that lets none of its own timers be over. */
  readonly wait: (at: number, truth: number) => number
  /** Its numbers after one of its timers has come to be over; none where none runs. */
  readonly tick: (at: number, truth: number) => readonly number[]
  /** Its number after all of its timers have come to be over. */
  readonly tickAll: (at: number, truth: number) => number
  /** Its timers are over a millisecond after they start to run. */
  readonly atOnce: boolean
  /** It has a time to be over at all, that is its own. */
  readonly timed: boolean
  readonly standing: (at: number, truth: number) => ReadonlySet<NormCondition>
  /** A number that classes have alike which mean the same to it. */
  readonly likeness: (of: number) => number
  readonly keyOf: (at: number) => string
}

/** More than this many occurrences that are alike are as many as this. */
const MANY = 2

const isSettled = ({ phase }: Run): boolean => phase === DONE || phase === REPLACED

/** A run as an exploration knows it: what can no longer matter is left out. */
const plain = (run: Run): Run =>
  isSettled(run) ? { ...run, over: false, lateAtEnd: false, member: undefined, due: 0 } : { ...run, due: 0 }

const keyOfRun = ({ phase, over, breach, lateAtEnd, member = "" }: Run): string =>
  `${phase}${over ? "o" : ""}${breach ? "b" : ""}${lateAtEnd ? "l" : ""}${member}`

/** The runs of a course in a fixed order, of those that are alike no more than `MANY`, of settled ones one. */
const canonical = (runs: readonly Run[]): readonly Run[] => {
  const counts = new Map<string, number>()
  return runs
    .map(plain)
    .map((run): readonly [string, Run] => [keyOfRun(run), run])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .filter(([key, run]) => {
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return count <= (isSettled(run) ? 1 : MANY)
    })
    .map(([, run]) => run)
}

/** A key that courses have alike where an exploration does not tell them apart. @since 0.1.0 */
export const keyOfCourse = ({ runs, ended, woken, members }: Course): string =>
  `${canonical(runs).map(keyOfRun).join(" ")}|${ended ? "e" : ""}${woken ? "w" : ""}|${members.join()}`

/** A key that rights have alike where an exploration does not tell them apart. @since 0.1.0 */
export const keyOfPermission = ({ exercisedAs, ended, lapsed }: Permission): string =>
  `${exercisedAs}${ended ? "e" : ""}${lapsed ? "l" : ""}`

/** Whether a norm sets a time at all, and whether it is over a millisecond after the start. @since 0.1.0 */
export const timing = (rules: Rules, norm: Norm): { readonly timed: boolean; readonly atOnce: boolean } => {
  const { due } = resolve(norm.terms, rules.choices)
  if (due === undefined) return { timed: false, atOnce: false }
  if ("atOnce" in due) return { timed: true, atOnce: true }
  const { phrase, variant } = chosen(reckonDue(rules.timekeeping, due), rules.choices)
  const none = variant?.measure.count === "elapsedTime" && variant.measure.ms === 0 && variant.receipt === "onArrival"
  return { timed: phrase === undefined, atOnce: none && !("since" in due) }
}

/** Values by number, each once. */
const numbering = <T>(keyOf: (value: T) => string) => {
  const values: T[] = []
  const numbers = new Map<string, number>()
  return {
    of: (number: number): T => values[number] as T,
    number: (value: T): number => {
      const key = keyOf(value)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, values.length)
      values.push(value)
      return values.length - 1
    },
  }
}

/** A function of small numbers that is worked out once for each. */
const remembered = <T>(work: (at: number, of: number, truth: number) => T): typeof work => {
  const known: (T[] | undefined)[] = []
  return (at, of, truth) => {
    known[at] ??= []
    const row = known[at] as T[]
    const place = of * 4 + truth
    if (!(place in row)) row[place] = work(at, of, truth)
    return row[place] as T
  }
}

/** Every way in which one of some runs can come to be over: which one, and whether others like it stay behind. */
const oneOver = (course: Course): readonly Course[] => {
  const seen = new Set<string>()
  return course.runs.flatMap((run, index) => {
    const key = keyOfRun(run)
    if (run.over || isSettled(run) || seen.has(key)) return []
    seen.add(key)
    const alike = course.runs.filter((each) => keyOfRun(each) === key).length
    const ticked = pass(course, (_run, place) => place === index)
    // Of as many as `MANY` there may have been more: they may all be left.
    return alike < MANY ? [ticked] : [ticked, { ...ticked, runs: [...ticked.runs, run] }]
  })
}

const likenessOf = (roles: readonly Role[]): ((of: number) => number) => {
  const texts = roles.map((each) => JSON.stringify(each))
  const likenesses = texts.map((each) => texts.indexOf(each))
  return (of) => likenesses[of] as number
}

/**
 * What is counted from another happening than the start is over with that timer of the world (2 in `truth`), or, where it
 * is over at the start already, a millisecond later; where the happening comes about anew, it is counted anew.
 */
const recounted =
  (truth: number) =>
  (run: Run): Run =>
    (truth & 2) === 2 ? run : { ...run, over: false, lateAtEnd: false }

const followCounted = (rules: Rules, norm: Norm, classes: readonly EventClass[]): Follower => {
  const plain = followObligation(rules, norm, classes)
  const manner = mannerOf(rules, norm)
  const roles = classes.map(({ event }) => roleOf(rules, norm, event))
  const courses = numbering<Course>(keyOfCourse)
  const numberOf = (course: Course): number => courses.number({ ...course, runs: canonical(course.runs) })
  const woken = (course: Course, truth: number): Course => ((truth & 1) === 1 ? wake(course, 0) : course)
  const passed = (at: number, truth: number): number =>
    numberOf(woken((truth & 2) === 2 ? pass(courses.of(at), (run) => !isSettled(run)) : courses.of(at), truth))
  return {
    ...plain,
    start: numberOf(courseOf(norm)),
    hear: remembered((at, of, truth) => {
      const recount = recounted(truth)
      const heard = hear(manner, courses.of(at), roles[of] as Role, 0, recount)
      return [numberOf(woken({ ...heard, runs: heard.runs.map(recount) }, truth))]
    }),
    wait: passed,
    tick: (at, truth) =>
      (truth & 2) === 2 && courses.of(at).runs.some((run) => !run.over && !isSettled(run)) ? [passed(at, truth)] : [],
    tickAll: passed,
    atOnce: true,
    standing: (at) => standingOf(courses.of(at)),
    keyOf: (at) => keyOfCourse(courses.of(at)),
  }
}

const followObligation = (rules: Rules, norm: Norm, classes: readonly EventClass[]): Follower => {
  const manner = mannerOf(rules, norm)
  const roles = classes.map(({ event }) => roleOf(rules, norm, event))
  const { timed, atOnce } = timing(rules, norm)
  const courses = numbering<Course>(keyOfCourse)
  const numberOf = (course: Course): number => courses.number({ ...course, runs: canonical(course.runs) })
  const woken = (course: Course, truth: number): number => numberOf((truth & 1) === 1 ? wake(course, 0) : course)
  const tick = remembered((at, _of, truth) => oneOver(courses.of(at)).map((each) => woken(each, truth)))
  return {
    norm,
    atOnce,
    timed,
    start: numberOf(courseOf(norm)),
    hear: remembered((at, of, truth) => [woken(hear(manner, courses.of(at), roles[of] as Role, 0), truth)]),
    wait: (at, truth) => woken(courses.of(at), truth),
    tick: (at, truth) => (timed ? tick(at, 0, truth) : []),
    tickAll: (at, truth) => woken(timed ? pass(courses.of(at), (run) => !isSettled(run)) : courses.of(at), truth),
    standing: (at) => standingOf(courses.of(at)),
    likeness: likenessOf(roles),
    keyOf: (at) => keyOfCourse(courses.of(at)),
  }
}

/** Whether the instant from which a right is open can move once it is: then what had lapsed may run anew. */
const moves = (rules: Rules, norm: Norm): boolean => {
  const { starts } = resolve(norm.terms, rules.choices)
  return (
    "on" in starts || happeningsOf(starts.once).some((each) => each.which === "last" || each.undoneBy !== undefined)
  )
}

const followRight = (rules: Rules, norm: Norm, classes: readonly EventClass[]): Follower => {
  const roles = classes.map(({ event }) => roleOf(rules, norm, event))
  const { due } = resolve(norm.terms, rules.choices)
  const { timed, atOnce } = due !== undefined && "since" in due ? { timed: false, atOnce: false } : timing(rules, norm)
  const rights = numbering<Permission>(keyOfPermission)
  const after = (right: Permission, truth: number): Permission =>
    (truth & 1) === 1 || !right.lapsed ? right : { ...right, lapsed: false }
  const restless = moves(rules, norm)
  const lapse = (at: number, truth: number): readonly number[] =>
    timed && (truth & 1) === 1 && !rights.of(at).lapsed ? [rights.number({ ...rights.of(at), lapsed: true })] : []
  return {
    norm,
    atOnce,
    timed,
    start: rights.number(untouched),
    hear: remembered((at, of, truth) => {
      const next = after(hearRight(rights.of(at), roles[of] as Role), truth)
      return [next, ...(next.lapsed && restless ? [{ ...next, lapsed: false }] : [])].map(rights.number)
    }),
    wait: (at, truth) => rights.number(after(rights.of(at), truth)),
    tick: lapse,
    tickAll: (at, truth) => lapse(at, truth)[0] ?? at,
    standing: (at, truth) => {
      const right = rights.of(at)
      return standingOfRight((truth & 2) === 2 ? { ...right, lapsed: true } : right, (truth & 1) === 1)
    },
    likeness: likenessOf(roles),
    keyOf: (at) => keyOfPermission(rights.of(at)),
  }
}

/**
 * A follower of a norm.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param norm - an obligation or a right of theirs
 * @param classes - the classes of the events
 * @since 0.1.0
 */
export const follow = (rules: Rules, norm: Norm, classes: readonly EventClass[]): Follower => {
  if (isRight(norm)) return followRight(rules, norm, classes)
  return countedSince(resolve(norm.terms, rules.choices).due) === undefined
    ? followObligation(rules, norm, classes)
    : followCounted(rules, norm, classes)
}
