/**
 * Judging: the faults of a case, from how its duties stand and from its events. The fast path and the reference judge
 * alike: they differ in where the figures come from.
 *
 * @since 0.1.0
 */
import type { DutyFigure } from "../../case/figures.ts"
import type { CaseRules, RefusedEvent } from "../../case/replay.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import type { Norm } from "../../machine/norm.ts"
import { type Bearing, type Breakable, bearingsOf } from "./breakable.ts"
import { type OtherRules, otherRulesOf, standsBetter } from "./doubt.ts"
import { eventFaults } from "./event-faults.ts"
import type { DutyFault, Fault } from "./fault.ts"
import { inForceAt } from "./in-force-at.ts"

/**
 * What a case is judged by: how its duties stand, the events that were applied, in order, and those that were refused.
 *
 * @since 0.1.0
 */
export interface Standing {
  readonly duties: readonly DutyFigure[]
  readonly history: readonly CaseEvent[]
  readonly refused: readonly RefusedEvent[]
  /** How one norm stands under other rules (see `otherRulesOf`). It is asked only where the answer matters. */
  readonly under: (rules: OtherRules, norm: Norm) => readonly DutyFigure[]
  /** The instant of looking, in epoch milliseconds. */
  readonly now: number
}

/**
 * A judge of the cases that run on some rules.
 *
 * @since 0.1.0
 */
export type Judge = (standing: Standing) => readonly Fault[]

const judges = new WeakMap<CaseRules, Judge>()

/**
 * The judge of the cases that run on some rules; made once for them.
 *
 * @param rules - the rules of a case
 * @since 0.1.0
 */
export const judgeOf = (rules: CaseRules): Judge => {
  const before = judges.get(rules)
  if (before !== undefined) return before
  const judge = make(rules)
  judges.set(rules, judge)
  return judge
}

const make = (rules: CaseRules): Judge => {
  const bearings = bearingsOf(rules)
  const ofEvents = eventFaults(rules)
  return (standing) => {
    const faults: Fault[] = []
    for (const duty of standing.duties) {
      const bearing = bearings.get(duty.norm)
      if (bearing !== undefined) dutyFaults(rules, bearing, duty, standing, faults)
    }
    ofEvents(standing.history, standing.refused, faults)
    return faults
  }
}

/** The faults of one occurrence of a duty. What is no fault under some reading is a warning, not an error. */
const dutyFaults = (
  rules: CaseRules,
  { norm, law, inTime, code }: Bearing,
  duty: DutyFigure,
  { now, under }: Standing,
  into: Fault[],
): void => {
  const how = howOf(norm, duty, law.length > 0, now)
  if (how === undefined) return
  const late = how.is === "late" ? inForceOf(rules, inTime, how.since) : []
  const broken = how.is === "late" && how.by === "latest" ? late : late.length > 0 ? late : law
  const doubtful =
    broken.some(({ severity }) => severity === "error") &&
    otherRulesOf(rules, norm).some((each) => standsBetter(duty, under(each, norm)))
  for (const rule of broken) into.push(doubtful ? { ...how, rule: weakened(rule), doubtful } : { ...how, rule })
  if (code !== undefined && how.by === "due") into.push({ ...how, rule: code })
}

/** How a duty is not carried out as it should be; undefined where nothing is wrong with it. */
const howOf = (
  norm: Norm,
  { status, due, latest, done, ended, occurrence }: DutyFigure,
  isLaw: boolean,
  now: number,
): DutyFault | undefined => {
  const by = due === null ? "latest" : "due"
  const since = due ?? latest ?? Number.NaN
  if (due === null ? isLaw && (done ?? ended ?? now) > since : status === "breached")
    return done === null
      ? { is: "undone", since, norm, occurrence, by, ended }
      : { is: "late", since, norm, occurrence, by, done }
  const isLeft = isLaw && due === null && latest === null && ended !== null && norm.recurs !== true
  return isLeft ? { is: "undone", since: ended, norm, occurrence, by: null, ended } : undefined
}

const inForceOf = (rules: CaseRules, inTime: Bearing["inTime"], at: number): readonly Breakable[] =>
  inTime.filter(({ requirement }) => inForceAt(rules, requirement, at)).map(({ rule }) => rule)

const weak = new WeakMap<Breakable, Breakable>()

/** A rule whose failure is no more than a warning. */
const weakened = (rule: Breakable): Breakable => {
  const before = weak.get(rule)
  if (before !== undefined) return before
  const made: Breakable = { ...rule, severity: "warning" }
  weak.set(rule, made)
  return made
}
