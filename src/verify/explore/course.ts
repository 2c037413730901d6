/**
 * Courses: the occurrences of an obligation, step by step, as `track` follows them, but with no instants: each is known
 * by its phase and by whether its time is over. What follows them in real time adds the due instants.
 *
 * @since 0.1.0
 */
import type { NormCondition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { type AnyEvent, countsAs, matches, matchesAny, namesIn, undoes } from "../../machine/happening.ts"
import type { Norm } from "../../machine/norm.ts"
import { resolve } from "../../machine/reading.ts"

/** An occurrence that is to be carried out. @since 0.1.0 */
export const OPEN = -1
/** One that was carried out, which nothing can take back. @since 0.1.0 */
export const DONE = -2
/** One in whose place another was started. @since 0.1.0 */
export const REPLACED = -3

/**
 * One occurrence: OPEN, DONE, REPLACED, or carried out as the happening of that place, which can be taken back; whether
 * its time is over; whether it was overdue once; whether its time was over when the norm ended; for whom it is; and its
 * due instant (NaN where it has none, or where instants are left aside).
 *
 * @since 0.1.0
 */
export interface Run {
  readonly phase: number
  readonly over: boolean
  readonly breach: boolean
  readonly lateAtEnd: boolean
  readonly member: string | undefined
  readonly due: number
}

/**
 * The occurrences of an obligation, whether it is ended and whether time has started it, and for whom it is carried out.
 *
 * @since 0.1.0
 */
export interface Course {
  readonly runs: readonly Run[]
  readonly ended: boolean
  readonly woken: boolean
  readonly members: readonly (string | undefined)[]
}

/**
 * What an event is to an obligation.
 *
 * @since 0.1.0
 */
export interface Role {
  readonly starts: boolean
  /** The place of the happening as which it carries the obligation out; -1 for none. */
  readonly does: number
  /** The happenings that it takes back. */
  readonly undoes: readonly boolean[]
  readonly ends: boolean
  readonly restores: boolean
  /** Whom it names as those for whom it is carried out or taken back. */
  readonly names: readonly string[]
  /** Whom it names as those for whom it is to be carried out; undefined where it says nothing of that. */
  readonly members: readonly string[] | undefined
  readonly forgets: boolean
}

/**
 * The manner of an obligation under the readings chosen.
 *
 * @since 0.1.0
 */
export interface Manner {
  readonly norm: Norm
  /** Which of the happenings that carry it out can be taken back. */
  readonly undoable: readonly boolean[]
}

/** The manner of an obligation. @since 0.1.0 */
export const mannerOf = (rules: Rules, norm: Norm): Manner => ({
  norm,
  undoable: resolve(norm.does, rules.choices).map((each) => each.undoneBy !== undefined),
})

/**
 * What an event is to an obligation under the readings chosen.
 *
 * @since 0.1.0
 */
export const roleOf = (rules: Rules, norm: Norm, event: AnyEvent): Role => {
  const { starts } = resolve(norm.terms, rules.choices)
  const does = resolve(norm.does, rules.choices)
  const { each } = norm
  return {
    starts: "on" in starts && matches(event, starts.on),
    does: countsAs(event, does),
    undoes: does.map((one) => undoes(event, one)),
    ends: matchesAny(event, resolve(norm.until, rules.choices)),
    restores: matchesAny(event, resolve(norm.restoredBy, rules.choices)),
    names: each === undefined ? [] : namesIn(event, each.as),
    members: each !== undefined && matches(event, each.of) ? [...new Set(namesIn(event, each.field))] : undefined,
    forgets: each !== undefined && undoes(event, each.of),
  }
}

/** A course before anything has happened. @since 0.1.0 */
export const courseOf = (norm: Norm): Course => ({
  runs: [],
  ended: false,
  woken: false,
  members: norm.each === undefined ? [undefined] : [],
})

const isOpen = ({ phase }: Run): boolean => phase === OPEN

/** Notes what is overdue: what is open while its time is over, or was over when the norm ended. */
const noted = (runs: readonly Run[], ended: boolean): readonly Run[] =>
  runs.map((run) => (isOpen(run) && !run.breach && (ended ? run.lateAtEnd : run.over) ? { ...run, breach: true } : run))

const begun = (members: Course["members"], due: number): readonly Run[] =>
  members.map((member) => ({ phase: OPEN, over: false, breach: false, lateAtEnd: false, member, due }))

/**
 * The course after the condition that starts it by time alone has become true, if it had not before.
 *
 * @param course - the course before
 * @param due - the due instant of the occurrence that then starts
 * @since 0.1.0
 */
export const wake = (course: Course, due: number): Course =>
  course.woken
    ? course
    : {
        ...course,
        woken: true,
        runs: course.ended ? course.runs : [...course.runs, ...begun(course.members, due)],
      }

/**
 * The course after some occurrences have come to be over.
 *
 * @param course - the course before
 * @param comes - whether the time of an occurrence comes to be over
 * @since 0.1.0
 */
export const pass = (course: Course, comes: (run: Run, index: number) => boolean): Course => ({
  ...course,
  runs: noted(
    course.runs.map((run, index) => (!run.over && comes(run, index) ? { ...run, over: true } : run)),
    course.ended,
  ),
})

/**
 * The course after an event, in the order in which `track` looks at it.
 *
 * @param manner - the manner of the obligation
 * @param course - the course before
 * @param role - what the event is to the obligation
 * @param due - the due instant of an occurrence that the event starts
 * @param recount - what becomes of the time of an occurrence that is to be carried out again; by default nothing
 * @since 0.1.0
 */
export const hear = (
  { norm, undoable }: Manner,
  course: Course,
  role: Role,
  due: number,
  recount: (run: Run) => Run = (run) => run,
): Course => {
  const names = new Set<string | undefined>(role.names)
  const isFor = (run: Run): boolean => norm.each === undefined || names.has(run.member)
  const isMeant = (run: Run): boolean => isFor(run) || role.names.length === 0
  let { members, ended } = course
  if (norm.each !== undefined) {
    if (role.forgets) members = []
    if (role.members !== undefined && (members.length === 0 || norm.each.of.which === "last")) members = role.members
  }
  let runs = course.runs.map((run) =>
    run.phase >= 0 && role.undoes[run.phase] === true && isMeant(run) ? recount({ ...run, phase: OPEN }) : run,
  )
  const doneFor = new Set<string | undefined>()
  if (role.does >= 0 && !ended)
    runs = runs.map((run) => {
      if (!isOpen(run) || !isFor(run)) return run
      doneFor.add(run.member)
      return { ...run, phase: undoable[role.does] === true ? role.does : DONE, breach: run.breach || run.over }
    })
  if (!ended && role.ends) {
    ended = true
    runs = runs.map((run) => ({ ...run, lateAtEnd: run.over }))
  }
  if (ended && role.restores) {
    ended = false
    runs = runs.map((run) => ({ ...run, lateAtEnd: false }))
  }
  if (!ended && role.starts) {
    if (norm.replaces === true)
      runs = runs.map((run) => (isOpen(run) && !run.over && !run.breach ? { ...run, phase: REPLACED } : run))
    runs = [...runs, ...begun(members, due)]
  } else if (!ended && norm.recurs === true && doneFor.size > 0) runs = [...runs, ...begun([...doneFor], due)]
  return { ...course, members, ended, runs: noted(runs, ended) }
}

/**
 * How an obligation stands: an occurrence of it is to be carried out (in time or late), was carried out, was overdue once,
 * or has ended undone. Several may be so at once.
 *
 * @since 0.1.0
 */
export const standingOf = ({ runs, ended }: Course): ReadonlySet<NormCondition> => {
  const found = new Set<NormCondition>()
  for (const { phase, breach } of runs) {
    if (breach) found.add("breached")
    if (phase === DONE || phase >= 0) found.add("fulfilled")
    else found.add(phase === REPLACED || ended ? "ended" : "pending")
  }
  return found
}
