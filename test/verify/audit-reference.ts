/** The plain reference of an audit: each case by itself, by `timeline` and `findingsOfCase`, and what comes of all counted. */
import * as Result from "effect/Result"
import {
  type CaseEvent,
  type CaseLog,
  type EnactedCode,
  formatInstant,
  type Instant,
  london,
  timeline,
} from "../../src/index.ts"
import { type AuditReport, type CaseFinding, findingsOfCase } from "../../src/verify/index.ts"

/** What of an audit can be counted case by case. */
export interface Counted {
  readonly states: Readonly<Record<string, number>>
  readonly norms: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly findings: Readonly<Record<string, { readonly count: number; readonly cases: number }>>
  /** How many events the rules do not allow, by the code of the reason. */
  readonly notAllowed: Readonly<Record<string, number>>
  /** The worst of each norm, and the first of each rule: the cases with their instants. */
  readonly overdue: Readonly<Record<string, readonly string[]>>
  readonly examples: Readonly<Record<string, readonly CaseFinding[]>>
}

const bump = (counts: Record<string, number>, key: string, by = 1): void => {
  counts[key] = (counts[key] ?? 0) + by
}

const keyOf = ({ rule, severity }: Pick<CaseFinding, "rule" | "severity">): string => `${rule} ${severity}`

/** The events of a stream put to their cases, in the order of the stream. */
export const logsOf = (events: readonly CaseEvent[]): readonly CaseLog[] => {
  const logs = new Map<string, { case: string; procedure: string; raisedBy?: string; events: CaseEvent[] }>()
  for (const event of events) {
    const id = event.case ?? ""
    const log = logs.get(id) ?? {
      case: id,
      procedure: event.procedure ?? "",
      ...(event.raisedBy === undefined ? {} : { raisedBy: event.raisedBy }),
      events: [],
    }
    logs.set(id, log)
    log.events.push(event)
  }
  return [...logs.values()]
}

/** What comes of some cases, each looked at by itself. */
export const countedOneByOne = (enacted: EnactedCode, logs: readonly CaseLog[], now: Instant): Counted => {
  const at = formatInstant(now, london)
  const states: Record<string, number> = {}
  const norms: Record<string, Record<string, number>> = {}
  const findings: Record<string, { count: number; cases: number }> = {}
  const notAllowed: Record<string, number> = {}
  const overdue: Record<string, { readonly id: string; readonly by: number; readonly said: string }[]> = {}
  const examples: Record<string, CaseFinding[]> = {}
  for (const log of logs) {
    const [report] = Result.getOrThrow(timeline(enacted, { cases: [log] }, { at })).cases
    if (report === undefined) throw new Error("no case")
    bump(states, `${report.procedure} ${report.state}`)
    for (const { code } of report.refused) bump(notAllowed, code)
    const worst = new Map<string, { readonly by: number; readonly said: string }>()
    for (const each of report.deadlines) {
      const key = `${report.procedure} ${each.norm}`
      norms[key] ??= {}
      bump(norms[key], each.status)
      if ((each.status !== "missed" && each.status !== "breached") || each.due === null) continue
      const ended = log.events.find(({ id }) => id === each.endedBy)?.at
      const until = each.fulfilledAt === undefined ? (ended ?? now) : Date.parse(each.fulfilledAt)
      const by = until - Date.parse(each.due)
      if (by > (worst.get(key)?.by ?? -1)) worst.set(key, { by, said: `${each.due} by ${by}` })
    }
    for (const [key, { by, said }] of worst) {
      overdue[key] ??= []
      overdue[key].push({ id: log.case, by, said: `${log.case} ${said}` })
    }
    const found = Result.getOrThrow(findingsOfCase(enacted, log, { at }))
    const first = new Map<string, CaseFinding>()
    for (const each of found) {
      const key = keyOf(each)
      findings[key] ??= { count: 0, cases: 0 }
      findings[key].count++
      if (!first.has(key)) findings[key].cases++
      const known = first.get(key)
      if (known === undefined || Date.parse(each.since) < Date.parse(known.since)) first.set(key, each)
    }
    for (const [key, each] of first) {
      examples[key] ??= []
      examples[key].push(each)
    }
  }
  return {
    states,
    norms,
    findings,
    notAllowed,
    overdue: Object.fromEntries(
      Object.entries(overdue).map(([key, list]) => [
        key,
        list
          .sort((a, b) => b.by - a.by || (a.id < b.id ? -1 : 1))
          .slice(0, 10)
          .map(({ said }) => said),
      ]),
    ),
    examples: Object.fromEntries(
      Object.entries(examples).map(([key, list]) => [
        key,
        list.sort((a, b) => Date.parse(a.since) - Date.parse(b.since) || (a.case < b.case ? -1 : 1)).slice(0, 10),
      ]),
    ),
  }
}

const STATUSES = ["met", "missed", "breached", "pending", "ended"] as const

/** The same of an audit's report. What is late without a time of its own is left out: reports of cases do not tell it. */
export const countedOf = ({ cases, norms, findings, events }: AuditReport): Counted => {
  const states: Record<string, number> = {}
  const notAllowed: Record<string, number> = {}
  for (const { procedure, states: own } of cases.procedures)
    for (const [state, n] of Object.entries(own)) bump(states, `${procedure} ${state}`, n)
  for (const [code, n] of [...Object.entries(events.refused), ...Object.entries(events.rejected)])
    bump(notAllowed, code, n)
  const overdue = norms.flatMap(({ procedure, norm, worst }) => {
    const told = worst.filter(({ by }) => by === "due").map((each) => `${each.case} ${each.since} by ${each.clockMs}`)
    return told.length === 0 ? [] : [[`${procedure} ${norm}`, told] as const]
  })
  return {
    states,
    norms: Object.fromEntries(
      norms.map((each) => [
        `${each.procedure} ${each.norm}`,
        Object.fromEntries(STATUSES.flatMap((status) => (each[status] === 0 ? [] : [[status, each[status]]]))),
      ]),
    ),
    findings: Object.fromEntries(findings.map((each) => [keyOf(each), { count: each.count, cases: each.cases }])),
    notAllowed,
    overdue: Object.fromEntries(overdue),
    examples: Object.fromEntries(findings.map((each) => [keyOf(each), each.examples])),
  }
}
