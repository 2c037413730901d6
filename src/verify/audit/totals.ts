/**
 * Totals: how the duties of many cases stand, norm by norm, and how often each rule is broken.
 *
 * @since 0.1.0
 */
import type { DutyStatus } from "../../case/duties.ts"
import type { CaseRules } from "../../case/replay.ts"
import type { Norm } from "../../machine/norm.ts"
import type { Choices } from "../../machine/reading.ts"
import type { Breakable } from "../case-findings/breakable.ts"
import type { Fault } from "../case-findings/fault.ts"
import type { Verdict } from "./verdict.ts"

/**
 * How often a norm of a procedure stands how.
 *
 * @since 0.1.0
 */
export interface NormTotal {
  readonly procedure: string
  readonly id: string
  /** The norms of this id that were counted, with the choices that they were read under: a law of another date gives another. */
  readonly norms: Map<Norm, Choices>
  /** Its first place among the norms of its procedure. */
  place: number
  readonly counts: Record<DutyStatus, number>
}

/**
 * How often a rule is broken, and in how many cases.
 *
 * @since 0.1.0
 */
export interface RuleTotal {
  readonly rule: Breakable
  count: number
  cases: number
}

/**
 * Totals over cases. Those of a case can be taken out again.
 *
 * @since 0.1.0
 */
export interface Totals {
  /** By procedure and the id of the norm. */
  readonly norms: Map<string, Map<string, NormTotal>>
  readonly rules: Map<string, RuleTotal>
  /** How many events were refused, by the code of the reason. */
  readonly refused: Map<string, number>
  /** How many complaints are in the regulation's scope, out of it, or of unknown scope. */
  readonly scopes: Map<string, number>
}

/**
 * Totals over no case.
 *
 * @since 0.1.0
 */
export const noTotals = (): Totals => ({ norms: new Map(), rules: new Map(), refused: new Map(), scopes: new Map() })

/**
 * Totals that can be counted on without changing the others.
 *
 * @since 0.1.0
 */
export const copyOf = ({ norms, rules, refused, scopes }: Totals): Totals => ({
  norms: new Map(
    [...norms].map(([procedure, own]) => [procedure, new Map([...own].map(([id, each]) => [id, copied(each)]))]),
  ),
  rules: new Map([...rules].map(([key, each]) => [key, { ...each }])),
  refused: new Map(refused),
  scopes: new Map(scopes),
})

const copied = (each: NormTotal): NormTotal => ({ ...each, norms: new Map(each.norms), counts: { ...each.counts } })

/**
 * Adds to a count.
 *
 * @since 0.1.0
 */
export const bump = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

/**
 * The key of a rule among totals: what is an error in one case and a warning in another is counted apart.
 *
 * @since 0.1.0
 */
export const keyOfRule = (rule: Breakable): string => {
  const before = keys.get(rule)
  if (before !== undefined) return before
  const made = `${rule.id} ${rule.severity}`
  keys.set(rule, made)
  return made
}

const keys = new WeakMap<Breakable, string>()

/**
 * Whether two rules have one key.
 *
 * @since 0.1.0
 */
export const isSameRule = (a: Breakable, b: Breakable): boolean =>
  a === b || (a.id === b.id && a.severity === b.severity)

interface Placed {
  readonly norm: Norm
  readonly place: number
}

const byId = new WeakMap<CaseRules, ReadonlyMap<string, Placed>>()

const normsOf = (rules: CaseRules): ReadonlyMap<string, Placed> => {
  const before = byId.get(rules)
  if (before !== undefined) return before
  const made = new Map(rules.machine.norms.map((norm, place) => [norm.id, { norm, place }]))
  byId.set(rules, made)
  return made
}

const totalsOf = ({ norms }: Totals, procedure: string): Map<string, NormTotal> => {
  const before = norms.get(procedure)
  if (before !== undefined) return before
  const made = new Map<string, NormTotal>()
  norms.set(procedure, made)
  return made
}

const NONE: Readonly<Record<DutyStatus, number>> = { met: 0, missed: 0, breached: 0, pending: 0, ended: 0 }

/**
 * Counts a case in, or out again.
 *
 * @param totals - the totals, which change
 * @param verdict - what comes of the case
 * @param by - 1 to count it in, -1 to count it out
 * @since 0.1.0
 */
export const count = (totals: Totals, { rules, duties, refused, faults, scope }: Verdict, by: 1 | -1): void => {
  const procedure = rules.machine.id
  const norms = normsOf(rules)
  const own = totalsOf(totals, procedure)
  for (const { norm: id, status } of duties) {
    const placed = norms.get(id)
    if (placed === undefined) continue
    let total = own.get(id)
    if (total === undefined) {
      total = { procedure, id, norms: new Map(), place: placed.place, counts: { ...NONE } }
      own.set(id, total)
    }
    if (!total.norms.has(placed.norm)) {
      total.norms.set(placed.norm, rules.choices)
      total.place = Math.min(total.place, placed.place)
    }
    total.counts[status] += by
  }
  for (const { code } of refused) bump(totals.refused, code, by)
  if (scope !== undefined) bump(totals.scopes, scope, by)
  if (faults.length > 0) countFaults(totals, faults, by)
}

const countFaults = ({ rules }: Totals, faults: readonly Fault[], by: 1 | -1): void => {
  for (let place = 0; place < faults.length; place++) {
    const { rule } = faults[place] as Fault
    const key = keyOfRule(rule)
    let total = rules.get(key)
    if (total === undefined) {
      total = { rule, count: 0, cases: 0 }
      rules.set(key, total)
    }
    total.count += by
    if (faults.findIndex((each) => isSameRule(each.rule, rule)) === place) total.cases += by
  }
}
