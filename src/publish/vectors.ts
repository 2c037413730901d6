/**
 * Test vectors: inputs with the exact outputs of this library, as JSON, against which another implementation can be checked.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { dueOf, type SpanDueReport, spanDueReport } from "../case/due.ts"
import { rulesOf } from "../case/replay.ts"
import type { CaseReport } from "../case/report.ts"
import { timeline } from "../case/timeline.ts"
import type { CaseLog, Log } from "../code/case-log.ts"
import type { CodeVersions } from "../code/code-file.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { ProcedureName } from "../code/procedure-names.ts"
import type { AnyEvent } from "../machine/happening.ts"
import type { Machine } from "../machine/machine.ts"
import { start, step } from "../machine/step.ts"
import { procedures } from "../procedures/procedures.ts"
import type { CalendarSpec } from "../time/calendar.ts"
import { formatInstant, type Instant } from "../time/instant.ts"
import type { Span } from "../time/span.ts"
import { conformance } from "../verify/conformance/conformance.ts"
import { written } from "../verify/vocabulary.ts"

/**
 * When a span from an instant is over, under the default readings and over all of them.
 *
 * @since 0.1.0
 */
export interface TimeVector extends SpanDueReport {
  readonly from: string
  readonly span: Span
}

/**
 * The vectors of working time: the calendar that they are counted by, and each span from each instant.
 *
 * @since 0.1.0
 */
export interface TimeVectors {
  readonly calendar: CalendarSpec
  readonly vectors: readonly TimeVector[]
}

/**
 * What an event comes to in a state: the state after it, or the code of the refusal, which leaves the state as it is.
 *
 * @since 0.1.0
 */
export type MachineOutcome = { readonly to: string } | { readonly refused: string }

/**
 * A course of events through a machine: of each event its outcome, and what the sample of each other type would have come to
 * at that instant.
 *
 * @since 0.1.0
 */
export interface MachineVector {
  readonly procedure: string
  readonly course: readonly {
    readonly event: unknown
    readonly outcome: MachineOutcome
    readonly instead: Readonly<Record<string, MachineOutcome>>
  }[]
}

/**
 * The vectors of machines: each machine as data, a sample of each type of its events, and courses through it, without
 * regulation and under the default readings.
 *
 * @since 0.1.0
 */
export interface MachineVectors {
  readonly machines: Readonly<Record<string, Machine>>
  readonly samples: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly vectors: readonly MachineVector[]
}

/**
 * The reports of the cases of a log at instants, under the code together with the regulation.
 *
 * @since 0.1.0
 */
export interface CaseVector {
  readonly name: string
  readonly log: unknown
  readonly reports: readonly { readonly at: string; readonly cases: readonly CaseReport[] }[]
}

/**
 * What comes of holding a code against the requirements on local dates: the rules that it does not meet, that cannot be told
 * because something is unknown, and that are not confirmed, each by its id.
 *
 * @since 0.1.0
 */
export interface ConformanceVector {
  readonly name: string
  readonly code: unknown
  readonly held: readonly {
    readonly on: string
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly clause: string }[]
    readonly unknown: readonly string[]
    readonly unverified: readonly { readonly rule: string; readonly outcome: string }[]
  }[]
}

/**
 * The vectors of working time under a code.
 *
 * @param enacted - an enacted code
 * @param starts - instants in epoch milliseconds
 * @param spans - spans; one that has no answer from a start makes no vector
 * @since 0.1.0
 */
export const timeVectors = (enacted: EnactedCode, starts: readonly Instant[], spans: readonly Span[]): TimeVectors => {
  const vectors = starts.flatMap((start) =>
    spans.flatMap((span): readonly TimeVector[] => {
      const reached = dueOf(enacted, span, start)
      if (Result.isFailure(reached)) return []
      const from = formatInstant(start, enacted.timekeeping.zone)
      return [{ from, span, ...spanDueReport(enacted, reached.success) }]
    }),
  )
  return { calendar: enacted.timekeeping.calendar("").spec, vectors }
}

const inOrder = (events: readonly AnyEvent[]): readonly AnyEvent[] => [...events].sort((a, b) => a.at - b.at)

/** One event of each type that the cases of a procedure hold, by its type. */
const samplesOf = (cases: readonly CaseLog[], procedure: string): ReadonlyMap<string, AnyEvent> =>
  new Map(
    cases
      .filter((each) => each.procedure === procedure)
      .flatMap(({ events }) => events.map((each) => [each.type, each] as const)),
  )

/**
 * The vectors of the machines of a code.
 *
 * @param enacted - a code that is enacted without regulation
 * @param cases - the logs of the courses, each of a procedure of the code; at each of their events, one event of every
 * other type that the logs of its procedure hold is tried too
 * @since 0.1.0
 */
export const machineVectors = (enacted: EnactedCode, cases: readonly CaseLog[]): MachineVectors => {
  const { procedures: names } = enacted.code
  const isOfCode = (name: string): name is ProcedureName => names.some((each) => each === name)
  const vectors = cases.flatMap(({ procedure, events }): readonly MachineVector[] => {
    if (!isOfCode(procedure)) return []
    const rules = rulesOf(enacted, procedures[procedure])
    const samples = samplesOf(cases, procedure)
    let state = start(rules.machine)
    const taken = (event: AnyEvent) => {
      const next = step(rules, state, event)
      const outcome: MachineOutcome = Result.isSuccess(next)
        ? { to: next.success.state.state }
        : { refused: next.failure.code }
      return { outcome, state: Result.isSuccess(next) ? next.success.state : state }
    }
    const course = inOrder(events).map((event) => {
      const instead = Object.fromEntries(
        [...samples]
          .filter(([type]) => type !== event.type)
          .map(([type, sample]) => [type, taken({ ...sample, at: event.at }).outcome]),
      )
      const { outcome, state: after } = taken(event)
      state = after
      return { event: written(event), outcome, instead }
    })
    return [{ procedure, course }]
  })
  const byName = <T>(of: (name: ProcedureName) => T) =>
    Object.fromEntries(names.map((name) => [name, of(name)] as const))
  return {
    machines: byName((name) => rulesOf(enacted, procedures[name]).machine),
    samples: byName((name) =>
      Object.fromEntries([...samplesOf(cases, name)].map(([type, event]) => [type, written(event)])),
    ),
    vectors,
  }
}

/**
 * The vector of a log.
 *
 * @param enacted - an enacted code
 * @param name - what the log is called
 * @param log - the log as JSON, and decoded
 * @param at - instants as ISO 8601 texts with an offset; one that is none makes no report
 * @since 0.1.0
 */
export const caseVector = (
  enacted: EnactedCode,
  name: string,
  log: { readonly json: unknown; readonly decoded: Log },
  at: readonly string[],
): CaseVector => ({
  name,
  log: log.json,
  reports: at.flatMap((each) => {
    const told = timeline(enacted, log.decoded, { at: each })
    return Result.isSuccess(told) ? [{ at: each, cases: told.success.cases }] : []
  }),
})

/**
 * The vector of conformance of a code.
 *
 * @param name - what the code is called
 * @param code - the code as JSON, and decoded
 * @param dates - local dates, `YYYY-MM-DD`; those on which no version of the code is in force are left out
 * @since 0.1.0
 */
export const conformanceVector = (
  name: string,
  code: { readonly json: unknown; readonly decoded: CodeVersions },
  dates: readonly string[],
): ConformanceVector => ({
  name,
  code: code.json,
  held: dates.flatMap((on) => {
    const held = conformance(code.decoded, { on })
    if (Result.isFailure(held)) return []
    const { findings, unknown, unverified } = held.success
    return [
      {
        on,
        findings: findings.map(({ rule, severity, clause }) => ({ rule, severity, clause })),
        unknown: unknown.map(({ rule }) => rule),
        unverified: unverified.map(({ rule, outcome }) => ({ rule, outcome })),
      },
    ]
  }),
})
