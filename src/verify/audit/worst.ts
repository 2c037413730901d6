/**
 * The worst of a case, and of many cases: what is most overdue of each norm, and what has been broken longest of each rule.
 *
 * @since 0.1.0
 */
import type { DutyFigure } from "../../case/figures.ts"
import type { CaseRules } from "../../case/replay.ts"
import type { Fault } from "../case-findings/fault.ts"
import { isSameRule } from "./totals.ts"
import { isOfLaw, type Verdict } from "./verdict.ts"

/**
 * A duty that was not carried out in time. Instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export interface Late {
  readonly norm: string
  readonly occurrence: number
  /** By what it is late: its own time, or, for a duty of the regulation, the last that a reading allows. */
  readonly by: "due" | "latest"
  readonly since: number
  readonly done: number | null
  readonly ended: number | null
}

/**
 * The worst of one case: of each norm the occurrence that is most overdue, of each rule the first that breaks it. Of
 * constant size: there are only so many norms and rules.
 *
 * @since 0.1.0
 */
export interface Worst {
  readonly case: string
  readonly rules: CaseRules
  readonly late: readonly Late[]
  readonly faults: readonly Fault[]
}

/**
 * By how much a duty is or was overdue, in milliseconds by the clock.
 *
 * @param late - the duty
 * @param now - the instant of looking, in epoch milliseconds
 * @since 0.1.0
 */
export const overdueBy = ({ since, done, ended }: Late, now: number): number => (done ?? ended ?? now) - since

const ofLaw = new WeakMap<CaseRules, ReadonlySet<string>>()

/** The ids of the norms that come from the regulation. */
const normsOfLaw = (rules: CaseRules): ReadonlySet<string> => {
  const before = ofLaw.get(rules)
  if (before !== undefined) return before
  const made = new Set(rules.machine.norms.filter(isOfLaw).map(({ id }) => id))
  ofLaw.set(rules, made)
  return made
}

const lateOf = (rules: CaseRules, duty: DutyFigure, now: number): Late | undefined => {
  const { norm, occurrence, status, due, latest, done, ended } = duty
  if ((status === "missed" || status === "breached") && due !== null)
    return { norm, occurrence, by: "due", since: due, done, ended }
  return due === null && latest !== null && (done ?? ended ?? now) > latest && normsOfLaw(rules).has(norm)
    ? { norm, occurrence, by: "latest", since: latest, done, ended }
    : undefined
}

const NONE: readonly never[] = []

/**
 * The worst of a case.
 *
 * @param id - the id of the case
 * @param verdict - what comes of it
 * @param now - the instant of looking, in epoch milliseconds
 * @since 0.1.0
 */
export const worstOf = (id: string, { rules, duties, faults }: Verdict, now: number): Worst => {
  const late: Late[] = []
  for (const duty of duties) {
    const found = lateOf(rules, duty, now)
    if (found === undefined) continue
    const place = late.findIndex(({ norm }) => norm === found.norm)
    if (place < 0) late.push(found)
    else if (overdueBy(found, now) > overdueBy(late[place] as Late, now)) late[place] = found
  }
  return {
    case: id,
    rules,
    late: late.length === 0 ? NONE : late,
    faults: faults.length === 0 ? NONE : firstOfEach(faults),
  }
}

const firstOfEach = (faults: readonly Fault[]): readonly Fault[] => {
  const first: Fault[] = []
  for (const fault of faults) {
    const place = first.findIndex(({ rule }) => isSameRule(rule, fault.rule))
    if (place < 0) first.push(fault)
    else if (fault.since < (first[place] as Fault).since) first[place] = fault
  }
  return first
}

/**
 * Puts something into a list that keeps the first few in an order.
 *
 * @param list - the list, in that order, which changes
 * @param each - what may go into it
 * @param before - whether one comes before another
 * @param most - how many the list keeps
 * @since 0.1.0
 */
export const keepFirst = <T>(list: T[], each: T, before: (a: T, b: T) => boolean, most: number): void => {
  let place = list.length
  while (place > 0 && before(each, list[place - 1] as T)) place--
  if (place >= most) return
  list.splice(place, 0, each)
  if (list.length > most) list.pop()
}
