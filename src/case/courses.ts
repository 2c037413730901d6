/**
 * Courses: an obligation compiled for the fast path (see `compileFigures`).
 *
 * @since 0.1.0
 */
import type { Norm } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { type Course, makeCourse, OPEN, REPLACED, type Run } from "./course.ts"
import type { DutyStatus } from "./duties.ts"
import { blankRange, clear, type Family, isBlank, merge, type Range } from "./families.ts"
import { findPlaces, type Heard, type Places } from "./heard.ts"
import { type Plan, plansOf } from "./plans.ts"
import type { CaseRules } from "./replay.ts"
import type { Waking } from "./waking.ts"
import { chosenStart, placeAfter, placeOf, type WakingsInCase, wakingsInCase } from "./wakings-in-case.ts"

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
  /** When it was carried out, late or not; null while it is not. */
  readonly done: number | null
  /** When it ended without having been carried out; null where it has not. */
  readonly ended: number | null
}

/**
 * A compiled obligation: it tells its occurrences in a case, at an instant (epoch milliseconds).
 *
 * @since 0.1.0
 */
export type CompiledCourse = (heard: Heard, now: number, into: DutyFigure[]) => void

const changesStart = (wakings: Plan["wakings"], type: number): boolean =>
  wakings?.by === "condition" && wakings.bears[type] === 1

/**
 * Compiles an obligation; undefined where its shape is not one that the fast path knows.
 *
 * @param rules - the rules of the case
 * @param norm - an obligation of theirs
 * @param bounded - where its bounds (`safeBy` and `latest`) are worked out: always; where it has no due instant of its own,
 * so that nothing else tells whether it is late; or never. Where they are not, they are null
 * @since 0.1.0
 */
export const compileCourse = (
  rules: CaseRules,
  norm: Norm,
  bounded: "always" | "untimed" | "never",
): CompiledCourse | undefined => {
  const plans = plansOf(rules, norm)
  if (plans === undefined) return undefined
  const [main, ...others] = plans
  const late: DutyStatus = resolve(norm.force, rules.choices) === "aims" ? "missed" : "breached"
  const isUntimed = main.manner.due === undefined
  const isBounded = bounded === "always" || (bounded === "untimed" && isUntimed)
  const recurs = norm.recurs === true
  const bears = Uint8Array.from(main.manner.roles, (_, type) =>
    plans.some(({ manner, wakings }) => manner.roles[type] !== undefined || changesStart(wakings, type)) ? 1 : 0,
  )
  /** The events that bear on the norm under some reading. */
  const bearing: Places = { count: 0, places: [] }
  const own = makeCourse()
  const other = makeCourse()
  const ranges: Range[] = []
  /** The due instants of several starts. */
  const together = blankRange()
  /** Widens the range of every occurrence that is there under other readings too. */
  const widen = (course: Course, dues: Family, isTwin: boolean): void => {
    let place = 0
    for (let index = 0; index < own.size(); index++) {
      const run = own.run(index)
      if (recurs) while (place < course.size() && course.run(place).order < run.order) place++
      else place = index
      if (place >= course.size()) return
      const same = course.run(place)
      if (recurs ? same.order !== run.order : isTwin && same.order === run.order) continue
      dues(ranges[index] as Range, same.start, same.cause)
    }
  }

  /** Widens the range of every occurrence, where all readings have those that the chosen ones have. */
  const widenShared = (dues: Family, ofFirst: Range | undefined): void => {
    for (let index = 0; index < own.size(); index++) {
      const { order, start, cause } = own.run(index)
      if (order >= 0 || ofFirst === undefined) dues(ranges[index] as Range, start, cause)
      else merge(ranges[index] as Range, ofFirst)
    }
  }

  /** From which of several starts there is each occurrence, a bit each; the first one is counted at once. */
  const found: number[] = []

  const note = (course: Course, bits: number, ofFirst: Range): void => {
    let place = 0
    for (let index = 0; index < own.size(); index++) {
      const run = own.run(index)
      if (recurs) while (place < course.size() && course.run(place).order < run.order) place++
      else place = index
      if (place >= course.size()) return
      if (course.run(place).order < 0) merge(ranges[index] as Range, ofFirst)
      else if (course.run(place).order === run.order) found[index] = (found[index] as number) | bits
    }
  }

  const widenByWakings = (heard: Heard, plan: Plan, inCase: WakingsInCase, wakesAt: number): void => {
    if (plan.isTwin && inCase.by === "span") {
      const { starts, dues } = inCase
      const isShared =
        starts.earliest <= starts.latest &&
        placeAfter(heard, bearing, starts.earliest) === wakesAt &&
        placeAfter(heard, bearing, starts.latest) === wakesAt
      if (isShared && plan === main) widenShared(plan.dues, dues)
      if (isShared) return
    }
    const wakings = inCase.all()
    for (let index = 0; index < own.size(); index++) found[index] = 0
    let index = 0
    while (index < wakings.length) {
      const { at } = wakings[index] as Waking
      const place = placeOf(heard, bearing, wakings[index] as Waking)
      // Starts between the same two events give the same course: they come in order, and are counted together.
      let bits = 0
      clear(together)
      do {
        bits |= 1 << index
        merge(together, (wakings[index] as Waking).range)
        index++
      } while (index < wakings.length && placeOf(heard, bearing, wakings[index] as Waking) === place)
      const isOwn = plan.isTwin && place === wakesAt
      // What the chosen readings have was counted with the chosen plan.
      if (isOwn && plan !== main) continue
      if (!isOwn) other.follow(heard, bearing, plan.manner, place, at)
      note(isOwn ? own : other, bits, together)
    }
    widenByFound(plan.dues, wakings)
  }

  /** Widens the range of each occurrence by the due instants under the readings that have it. */
  const widenByFound = (dues: Family, wakings: readonly Waking[]): void => {
    const everywhere = 2 ** wakings.length - 1
    for (let index = 0; index < own.size(); index++) {
      const bits = found[index] as number
      if (bits === 0) continue
      const { start, cause } = own.run(index)
      const range = ranges[index] as Range
      if (bits === everywhere) dues(range, start, cause)
      else
        for (let each = 0; each < wakings.length; each++)
          if ((bits & (1 << each)) !== 0) (wakings[each] as Waking).dues(range, start, cause)
    }
  }

  /** The only occurrence starts with the first event, under a plan as under the chosen one. */
  const startsAtOnce = ({ types }: Heard, { manner }: Plan): boolean => {
    if (own.size() !== 1 || own.run(0).order !== 0) return false
    const role = manner.roles[types[0] as number]
    return typeof role === "object" && role.starts && !role.ends
  }

  /** Widens by another plan; what time alone starts is known already where the plan is a twin of the chosen one. */
  const widenBy = (heard: Heard, plan: Plan, known: WakingsInCase | undefined, wakesAt: number, now: number): void => {
    const inCase = plan.isTwin ? known : wakingsInCase(heard, bearing, plan.wakings, now)
    if (inCase !== undefined) widenByWakings(heard, plan, inCase, wakesAt)
    else if (plan.wakings !== undefined || (heard.seen & plan.startBits) === 0) return
    else if (plan === main) widenShared(plan.dues, undefined)
    else if (plan.isTwin && startsAtOnce(heard, plan)) return
    else {
      other.follow(heard, bearing, plan.manner, -1, Number.NaN)
      widen(other, plan.dues, plan.isTwin)
    }
  }

  const statusOf = ({ standing, due, overdue }: Run, now: number): DutyStatus => {
    const endedAt = own.endedAt()
    const isEnded = standing < OPEN || (standing === OPEN && !Number.isNaN(endedAt))
    if (overdue || (standing === OPEN && (isEnded ? endedAt : now) > due)) return late
    return standing > OPEN ? "met" : isEnded ? "ended" : "pending"
  }

  /** When an occurrence ended without having been carried out; null where it has not. */
  const endOf = ({ standing, over }: Run): number | null => {
    if (standing === REPLACED) return over
    return standing !== OPEN || Number.isNaN(own.endedAt()) ? null : own.endedAt()
  }

  return (heard, now, into) => {
    if (main.wakings === undefined && (heard.seen & main.startBits) === 0) return
    findPlaces(heard, bears, bearing)
    const inCase = wakingsInCase(heard, bearing, main.wakings, now)
    const { from: wakes, place: wakesAt } = chosenStart(heard, bearing, inCase, now)
    own.follow(heard, bearing, main.manner, wakesAt, wakes)
    const size = own.size()
    if (size === 0) return
    for (let index = 0; index < size; index++) {
      if (index === ranges.length) ranges.push(blankRange())
      clear(ranges[index] as Range)
    }
    if (isBounded && main.isTimed) widenBy(heard, main, inCase, wakesAt, now)
    for (let index = 0; isBounded && index < others.length; index++) {
      const plan = others[index] as Plan
      if (!plan.isTwin || (heard.seen & plan.otherBits) !== 0) widenBy(heard, plan, inCase, wakesAt, now)
    }
    for (let index = 0; index < size; index++) {
      const run = own.run(index)
      const range = ranges[index] as Range
      const hasNone = isBlank(range)
      into.push({
        norm: norm.id,
        occurrence: index + 1,
        status: statusOf(run, now),
        due: isUntimed ? null : run.due,
        safeBy: hasNone ? null : range.earliest,
        latest: hasNone ? null : range.latest,
        done: run.standing > OPEN ? run.over : null,
        ended: endOf(run),
      })
    }
  }
}
