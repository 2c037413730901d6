/**
 * The duties of a case: every occurrence of every obligation, with its due instant, its bounds over all readings, and
 * how it stands.
 *
 * @since 0.1.0
 */
import { type Bounds, happeningsOfNorm } from "../machine/bounds.ts"
import type { Rules } from "../machine/evaluate.ts"
import type { AnyEvent, Pattern, Test } from "../machine/happening.ts"
import { keyOfPattern } from "../machine/happening-keys.ts"
import { type Force, isRight, type Norm } from "../machine/norm.ts"
import type { Reckoning } from "../machine/timekeeping.ts"
import { dueBy, type Occurrence, track } from "../machine/track.ts"
import { factsOf, gather } from "./facts.ts"
import { obligationOf } from "./obligation.ts"
import type { Case, CaseRules } from "./replay.ts"

/**
 * How a duty stands: not yet done (`pending`), done in time or, being untimed, done (`met`), not done in time (`missed`
 * for an aim, `breached` for a duty; both stay when it is done late), or ended before it was due.
 *
 * @since 0.1.0
 */
export type DutyStatus = "pending" | "met" | "missed" | "breached" | "ended"

/**
 * One occurrence of an obligation in a case. Instants are epoch milliseconds; `due` is null where it is untimed and NaN
 * where the horizon does not reach.
 *
 * @since 0.1.0
 */
export interface Duty {
  readonly norm: Norm
  readonly force: Force
  readonly status: DutyStatus
  readonly occurrence: Occurrence
  /** The earliest and latest due instants over all readings. */
  readonly bounds: Bounds
  /** Some reading sets no time, or none yet. */
  readonly mayBeUntimed: boolean
  /** Under some reading it does not arise, or has already ended. */
  readonly mayNotApply: boolean
  /** The readings that bear on it. */
  readonly readings: readonly string[]
}

/**
 * How one occurrence of an obligation stands.
 *
 * @param occurrence - the occurrence, at the instant at which it is looked at
 * @param force - with what force it binds: what is late is missed for an aim, breached for a duty
 * @since 0.1.0
 */
export const statusOf = (occurrence: Occurrence, force: Force): DutyStatus => {
  if (occurrence.overdue) return force === "aims" ? "missed" : "breached"
  if (occurrence.fulfilled !== undefined) return "met"
  return occurrence.ended === undefined ? "pending" : "ended"
}

/**
 * The occurrences of an obligation under the readings chosen, in the order in which they started.
 *
 * @param rules - the rules, with the readings chosen
 * @param norm - an obligation
 * @param history - the events that were taken, in order
 * @param now - the instant at which it is looked at, in epoch milliseconds
 * @param ahead - whether the one that time alone will start is counted among them
 * @since 0.1.0
 */
export const courseOf = (
  rules: Rules,
  norm: Norm,
  history: readonly AnyEvent[],
  now: number,
  ahead: boolean,
): readonly Occurrence[] => {
  const tracker = track(rules, norm)
  const before = gather(happeningsOfNorm(norm))
  const after = gather(happeningsOfNorm(norm))
  for (const event of history) {
    after.see(event)
    tracker.see(event, before.lookUp, after.lookUp)
    before.see(event)
  }
  const occurrences = tracker.at(now, after.lookUp)
  const toCome = ahead ? tracker.toCome(after.lookUp) : undefined
  return toCome === undefined ? occurrences : [...occurrences, toCome]
}

/**
 * Tells the occurrences of one course from those of another: those of a recurring norm by what started them, since
 * their numbers can differ between readings; the others by their number, since what starts them can.
 */
const keysOf = (norm: Norm, occurrences: readonly Occurrence[]): ReadonlyMap<string, Occurrence> => {
  if (norm.recurs !== true) return new Map(occurrences.map((each) => [`${each.number}`, each]))
  const seen = new Map<string, number>()
  return new Map(
    occurrences.map((each) => {
      const nth = (seen.get(each.startedBy) ?? 0) + 1
      seen.set(each.startedBy, nth)
      return [`${each.startedBy}#${nth}`, each]
    }),
  )
}

/** What the readings say together of one occurrence, gathered one combination after the other. */
interface Tally {
  readonly occurrence: Occurrence
  earliest: number | null
  latest: number | null
  untimed: boolean
  notApplying: boolean
}

/**
 * The duties that one obligation gives in a case: its occurrences, in the order in which they started.
 *
 * @param rules - the rules of the case
 * @param of - the case
 * @param norm - an obligation of the rules
 * @since 0.1.0
 */
export const dutiesUnder = (rules: CaseRules, { history, now }: Case, norm: Norm): readonly Duty[] => {
  const { types, happenings, combinations, wakings, readings, force } = obligationOf(rules, norm)
  const own = history.filter((event) => types.has(event.type))
  const chosen = keysOf(norm, courseOf(rules, norm, own, now, false))
  if (chosen.size === 0) return []
  const tallies = [...chosen].map(([key, occurrence]): readonly [string, Tally] => [
    key,
    { occurrence, earliest: null, latest: null, untimed: false, notApplying: false },
  ])
  const lookUp = factsOf(happenings, own)
  const courses = new Map<string, ReadonlyMap<string, Occurrence>>()
  const counted = new Map<ReadonlyMap<string, Occurrence>, Set<Reckoning | undefined>>()
  const started = wakings.map((nameOf) => nameOf(lookUp))
  for (const { under, name, waking, reckonings } of combinations) {
    const course = waking === undefined ? name : `${name}${started[waking]}`
    const occurrences = courses.get(course) ?? keysOf(norm, courseOf(under, norm, own, now, true))
    courses.set(course, occurrences)
    // Readings that give the same course and the same way to be due say nothing new.
    const known = counted.get(occurrences) ?? new Set<Reckoning | undefined>()
    counted.set(occurrences, known)
    const fresh = reckonings.filter((each) => !known.has(each))
    if (reckonings.length === 0 ? known.has(undefined) : fresh.length === 0) continue
    for (const each of reckonings.length === 0 ? [undefined] : fresh) known.add(each)
    for (const [key, tally] of tallies) count(tally, occurrences.get(key), fresh)
  }
  return tallies.map(([, { occurrence, earliest, latest, untimed, notApplying }]) => ({
    norm,
    force,
    status: statusOf(occurrence, force),
    occurrence,
    bounds: { earliest, latest, unbounded: untimed },
    mayBeUntimed: untimed && earliest !== null,
    mayNotApply: notApplying,
    readings,
  }))
}

/** Counts one combination of readings, under which the occurrence is `same` or does not arise. */
const count = (tally: Tally, same: Occurrence | undefined, reckonings: readonly Reckoning[]): void => {
  if (same === undefined) {
    tally.notApplying = true
    return
  }
  const endedAt = isPending(tally.occurrence) ? same.ended?.at : undefined
  if (reckonings.length === 0) {
    tally.untimed = true
    if (endedAt !== undefined) tally.notApplying = true
  }
  for (const each of reckonings) {
    const due = dueBy(each, same)
    if (endedAt !== undefined && !(endedAt > (due ?? Number.POSITIVE_INFINITY))) tally.notApplying = true
    if (due === null) tally.untimed = true
    else {
      tally.earliest = Math.min(tally.earliest ?? due, due)
      tally.latest = Math.max(tally.latest ?? due, due)
    }
  }
}

const isPending = (each: Occurrence): boolean =>
  !each.overdue && each.fulfilled === undefined && each.ended === undefined

/**
 * The duties of a case at its instant, in the order of the procedure's norms, each with its occurrences in the order in
 * which they started.
 *
 * @param rules - the rules of the case
 * @param of - the case
 * @example
 * import { dutiesOf, enact, openCase, operativeRules, opus, replay } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const rules = operativeRules(code, log)
 * dutiesOf(rules, replay(rules, log)).map(({ norm, status }) => [norm.id, status]) // => [["provide", "pending"]]
 * @since 0.1.0
 */
export const dutiesOf = (rules: CaseRules, of: Case): readonly Duty[] =>
  rules.machine.norms.filter((norm) => !isRight(norm)).flatMap((norm) => dutiesUnder(rules, of, norm))

/**
 * Whether an event of one pattern could also be one of another: their types are the same and no field must have two
 * values at once.
 *
 * @param a - a pattern
 * @param b - another
 * @since 0.1.0
 */
export const overlaps = (a: Pattern, b: Pattern): boolean =>
  a.event === b.event &&
  (keyOfPattern(a) === keyOfPattern(b) ||
    !(a.where ?? []).some((one) => (b.where ?? []).some((other) => excludes(one, other) || excludes(other, one))))

/** Whether a test needs a value of the field that another one does not allow. */
const excludes = (one: Test, other: Test): boolean =>
  one.is === "equal" &&
  one.field === other.field &&
  ((other.is === "equal" && other.to !== one.to) || (other.is === "noneOf" && other.to.includes(one.to)))
