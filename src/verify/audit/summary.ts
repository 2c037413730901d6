/**
 * The summary of an audit: totals and the worst cases, written out as a report.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../../code/enact.ts"
import { type ProcedureName, procedureNames } from "../../code/procedure-names.ts"
import { resolve } from "../../machine/reading.ts"
import { formatInstant, type Instant } from "../../time/instant.ts"
import { openTimeBetween } from "../../time/opening.ts"
import type { Zone } from "../../time/zone.ts"
import type { Fault } from "../case-findings/fault.ts"
import { findingOf } from "../case-findings.ts"
import type { AuditReport, NormAudit, OverdueReport, RuleAudit } from "./report.ts"
import { keyOfRule, type NormTotal, type RuleTotal, type Totals } from "./totals.ts"
import { keepFirst, type Late, overdueBy, type Worst } from "./worst.ts"

/** Something of a case. */
interface Of<T> {
  readonly worst: Worst
  readonly it: T
}

/**
 * The worst of many cases, gathered one after the other.
 *
 * @since 0.1.0
 */
export interface Gathered {
  /** The instant of looking, in epoch milliseconds. */
  readonly now: number
  readonly see: (worst: Worst) => void
  readonly late: (procedure: string, norm: string) => readonly Of<Late>[]
  readonly faults: (key: string) => readonly Of<Fault>[]
}

/**
 * Nothing gathered yet.
 *
 * @param now - the instant of looking, in epoch milliseconds
 * @param most - how many cases to keep of each norm and each rule
 * @since 0.1.0
 */
export const gather = (now: number, most: number): Gathered => {
  const late = new Map<string, Map<string, Of<Late>[]>>()
  const faults = new Map<string, Of<Fault>[]>()
  const isWorse = (a: Of<Late>, b: Of<Late>): boolean => {
    const one = overdueBy(a.it, now)
    const other = overdueBy(b.it, now)
    return one > other || (one === other && a.worst.case < b.worst.case)
  }
  const isEarlier = (a: Of<Fault>, b: Of<Fault>): boolean =>
    a.it.since < b.it.since || (a.it.since === b.it.since && a.worst.case < b.worst.case)
  return {
    now,
    see: (worst) => {
      if (worst.late.length > 0) {
        const own = knownOf(late, worst.rules.machine.id, () => new Map<string, Of<Late>[]>())
        for (const it of worst.late)
          keepFirst(
            knownOf(own, it.norm, () => []),
            { worst, it },
            isWorse,
            most,
          )
      }
      for (const it of worst.faults)
        keepFirst(
          knownOf(faults, keyOfRule(it.rule), () => []),
          { worst, it },
          isEarlier,
          most,
        )
    },
    late: (procedure, norm) => late.get(procedure)?.get(norm) ?? [],
    faults: (key) => faults.get(key) ?? [],
  }
}

/** What is known under a key, made where there is nothing yet. */
const knownOf = <T>(known: Map<string, T>, key: string, make: () => T): T => {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

const overdueOf = ({ worst, it }: Of<Late>, now: number): OverdueReport => {
  const { timekeeping, choices } = worst.rules
  const write = (instant: number | null): string | null =>
    instant === null ? null : formatInstant(instant as Instant, timekeeping.zone)
  const working = openTimeBetween(timekeeping.calendar(choices.holidays ?? ""), it.since, it.since + overdueBy(it, now))
  return {
    case: worst.case,
    occurrence: it.occurrence,
    by: it.by,
    since: write(it.since) ?? "",
    done: write(it.done),
    ended: write(it.ended),
    clockMs: overdueBy(it, now),
    workingMs: Number.isNaN(working) ? null : working,
  }
}

const SOURCES = ["regulation", "code"]

const normAudit = ({ procedure, id, norms, counts }: NormTotal, gathered: Gathered): NormAudit => {
  const late = gathered.late(procedure, id)
  const [first] = [...norms].sort(([a], [b]) => (a.says < b.says ? -1 : 1))
  const sources = new Set([...norms.keys()].flatMap((each) => each.sources?.map(({ source }) => source) ?? ["code"]))
  return {
    procedure,
    norm: id,
    says: first?.[0].says ?? id,
    force: first === undefined ? "must" : resolve(first[0].force, first[1]),
    sources: SOURCES.filter((each) => sources.has(each)),
    ...counts,
    worst: late.map((each) => overdueOf(each, gathered.now)),
  }
}

const ruleAudit = ({ rule, count, cases }: RuleTotal, gathered: Gathered): RuleAudit => ({
  rule: rule.id,
  severity: rule.severity,
  confidence: rule.confidence,
  source: rule.source,
  conforms: rule.conforms,
  count,
  cases,
  examples: gathered
    .faults(keyOfRule(rule))
    .map(({ worst, it }) => findingOf(worst.rules, worst.case, it, gathered.now)),
})

const SEVERITIES = ["error", "warning", "note"]
const CONFIDENCES = ["confirmed", "unverified"]

const ranksBefore = (a: RuleAudit, b: RuleAudit): number =>
  CONFIDENCES.indexOf(a.confidence) - CONFIDENCES.indexOf(b.confidence) ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  b.count - a.count ||
  (a.rule < b.rule ? -1 : 1)

const inOrder = (a: NormTotal, b: NormTotal): number =>
  procedureNames.indexOf(a.procedure as ProcedureName) - procedureNames.indexOf(b.procedure as ProcedureName) ||
  a.place - b.place ||
  (a.id < b.id ? -1 : 1)

const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].filter(([, n]) => n > 0).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * What an audit has counted beside its totals.
 *
 * @since 0.1.0
 */
export interface Tally {
  readonly taken: number
  readonly future: number
  readonly duplicates: number
  readonly reopened: number
  readonly unfollowed: number
  readonly rejected: ReadonlyMap<string, number>
  /** How many cases of each procedure are in each state. */
  readonly states: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** The zone in which the instant of looking is written. */
  readonly zone: Zone
  /** How many cases run on each code. */
  readonly codes: ReadonlyMap<EnactedCode, number>
}

const sum = (counts: ReadonlyMap<unknown, number>): number => [...counts.values()].reduce((all, n) => all + n, 0)

/**
 * The report of an audit.
 *
 * @param now - the instant of looking, in epoch milliseconds
 * @param totals - the totals over all cases
 * @param gathered - the worst of all cases
 * @param tally - what was counted beside
 * @since 0.1.0
 */
export const summaryOf = (now: number, totals: Totals, gathered: Gathered, tally: Tally): AuditReport => {
  const { zone } = tally
  const codes = [...tally.codes]
  const findings = [...totals.rules.values()]
    .filter((each) => each.count > 0)
    .map((each) => ruleAudit(each, gathered))
    .sort(ranksBefore)
  return {
    at: codes.length === 0 ? null : formatInstant(now as Instant, zone),
    codes: codes
      .map(([{ code, regulation, choices }, cases]) => ({
        id: code.id,
        version: code.version,
        regulation,
        cases,
        readings: choices,
      }))
      .sort((a, b) => (a.version < b.version ? -1 : 1)),
    events: {
      taken: tally.taken,
      future: tally.future,
      duplicates: tally.duplicates,
      refused: sorted(totals.refused),
      rejected: sorted(tally.rejected),
    },
    cases: {
      total: sum(tally.codes),
      procedures: procedureNames.flatMap((procedure) => {
        const states = tally.states.get(procedure)
        return states === undefined ? [] : [{ procedure, cases: sum(states), states: sorted(states) }]
      }),
      scope: {
        in: totals.scopes.get("in") ?? 0,
        out: totals.scopes.get("out") ?? 0,
        unknown: totals.scopes.get("unknown") ?? 0,
      },
      reopened: tally.reopened,
      unfollowed: tally.unfollowed,
    },
    norms: [...totals.norms.values()]
      .flatMap((own) => [...own.values()])
      .filter(({ counts }) => Object.values(counts).some((n) => n > 0))
      .sort(inOrder)
      .map((each) => normAudit(each, gathered)),
    findings,
    errors: findings.reduce(
      (all, { severity, confidence, count }) => all + (severity === "error" && confidence === "confirmed" ? count : 0),
      0,
    ),
  }
}
