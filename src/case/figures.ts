/**
 * Figures: the fast path of a case. State, due, safeBy and latest of every norm as epoch milliseconds, without
 * explanation or formatting. `dutiesOf` and `rightsOf` are the simple reference, and a property keeps the two equal.
 *
 * @since 0.1.0
 */
import type { ComplaintEvent } from "../code/events.ts"
import { isRight } from "../machine/norm.ts"
import { type Course, type CourseFigure, compileCourse } from "./courses.ts"
import { type Duty, type DutyStatus, dutiesOf } from "./duties.ts"
import { compileOpening, type Opening } from "./openings.ts"
import { type CaseRules, replay } from "./replay.ts"
import { type RightStatus, rightsOf } from "./rights.ts"

/**
 * One occurrence of a duty in figures (epoch milliseconds; null where untimed, NaN outside the horizon).
 *
 * @since 0.1.0
 */
export interface DutyFigure {
  readonly norm: string
  readonly occurrence: number
  readonly status: DutyStatus
  readonly due: number | null
  readonly safeBy: number | null
  readonly latest: number | null
}

/**
 * A right in figures (epoch milliseconds; null where something must happen first).
 *
 * @since 0.1.0
 */
export interface RightFigure {
  readonly norm: string
  readonly status: RightStatus
  readonly opens: number | null
  readonly opensEarliest: number | null
  readonly opensForCertain: number | null
}

/**
 * A case in figures.
 *
 * @since 0.1.0
 */
export interface Figures {
  readonly state: string
  /** How many events were refused. */
  readonly refused: number
  readonly duties: readonly DutyFigure[]
  readonly rights: readonly RightFigure[]
}

/**
 * Works out a case in figures.
 *
 * @since 0.1.0
 */
export type Figure = (events: readonly ComplaintEvent[], now?: number) => Figures

type Hear = (event: ComplaintEvent) => void

const isSorted = (events: readonly ComplaintEvent[]): boolean => {
  for (let index = 1; index < events.length; index++)
    if ((events[index] as ComplaintEvent).at < (events[index - 1] as ComplaintEvent).at) return false
  return true
}

const FEW = 24

const idsDiffer = (events: readonly ComplaintEvent[]): boolean => {
  if (events.length > FEW) return new Set(events.map((each) => each.id)).size === events.length
  for (let index = 1; index < events.length; index++)
    for (let other = 0; other < index; other++)
      if ((events[index] as ComplaintEvent).id === (events[other] as ComplaintEvent).id) return false
  return true
}

const dutyFigure = ({ norm, occurrence, status, bounds }: Duty): DutyFigure => ({
  norm: norm.id,
  occurrence: occurrence.number,
  status,
  due: occurrence.due,
  safeBy: bounds.earliest,
  latest: bounds.latest,
})

/** The same figures by the reference. */
const byReference = (rules: CaseRules, events: readonly ComplaintEvent[], now: number | undefined): Figures => {
  const of = replay(rules, { case: "", procedure: rules.machine.id, events }, now as ComplaintEvent["at"] | undefined)
  return {
    state: of.state.state,
    refused: of.refused.length,
    duties: dutiesOf(rules, of).map(dutyFigure),
    rights: rightsOf(rules, of).map(({ norm, status, opens, opensEarliest, opensForCertain }) => ({
      norm: norm.id,
      status,
      opens,
      opensEarliest,
      opensForCertain,
    })),
  }
}

/**
 * Compiles the rules of a case to figures. Events out of order or with repeated ids, and norms of a shape that the fast
 * path does not know, go by the reference: the answer is the same.
 *
 * @param rules - the rules of the case (see `rulesOf`)
 * @returns a function from decoded events and an instant (epoch milliseconds; by default that of the last event) to the
 * figures
 * @since 0.1.0
 */
export const compileFigures = (rules: CaseRules): Figure => {
  const courses: Course[] = []
  const openings: Opening[] = []
  for (const norm of rules.machine.norms) {
    if (isRight(norm)) {
      const opening = compileOpening(rules, norm)
      if (opening === undefined) return (events, now) => byReference(rules, events, now)
      openings.push(opening)
    } else {
      const course = compileCourse(rules, norm)
      if (course === undefined) return (events, now) => byReference(rules, events, now)
      courses.push(course)
    }
  }
  const listeners = new Map<string, readonly Hear[]>()
  for (const type of Object.keys(rules.machine.events))
    listeners.set(
      type,
      [...courses, ...openings].map((each) => each.listen(type)).filter((each) => each !== undefined),
    )
  const runner = rules.compiled.runner()
  return (events, now) => {
    if (!isSorted(events) || !idsDiffer(events)) return byReference(rules, events, now)
    const at = now ?? events.at(-1)?.at ?? 0
    for (const each of courses) each.begin()
    for (const each of openings) each.begin()
    runner.begin()
    let refused = 0
    let accepted = 0
    for (let position = 0; position < events.length; position++) {
      const event = events[position] as ComplaintEvent
      if (event.at > at) break
      if (!runner.take(event)) {
        refused++
        continue
      }
      accepted++
      const heard = listeners.get(event.type)
      if (heard !== undefined) for (let index = 0; index < heard.length; index++) (heard[index] as Hear)(event)
    }
    const duties: CourseFigure[] = []
    for (const each of courses) if (!each.finish(at, duties)) return byReference(rules, events, now)
    const rights: RightFigure[] = []
    if (accepted > 0) for (const each of openings) rights.push(each.finish(at))
    return { state: runner.state(), refused, duties, rights }
  }
}
