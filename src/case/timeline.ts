/**
 * Timelines: what a case looks like at an instant, as a JSON value whose instants are ISO 8601 texts.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { EnactedCode } from "../code/enact.ts"
import type { Log } from "../code/log.ts"
import type { Choices } from "../machine/reading.ts"
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts"
import type { Zone } from "../time/zone.ts"
import { type Duty, type DutyStatus, dutiesOf } from "./duties.ts"
import { type BarredEvent, type NextEvent, outlookOf } from "./next.ts"
import { type Case, replay, rulesOf } from "./replay.ts"
import { type Right, type RightStatus, rightsOf } from "./rights.ts"

/**
 * A deadline that has no answer: why.
 *
 * @since 0.1.0
 */
export interface DeadlineRefusal {
  readonly code: "OutsideHorizon"
  readonly why: string
}

/**
 * One occurrence of a duty in a report. `due` is null for an untimed duty (whose `phrase` is given) and where it is
 * refused; `safeBy` and `latest` are the earliest and latest due instants over all readings.
 *
 * @since 0.1.0
 */
export interface DeadlineReport {
  readonly norm: string
  readonly party: string
  readonly occurrence: number
  readonly status: DutyStatus
  readonly due: string | null
  readonly phrase?: string
  readonly safeBy: string | null
  readonly latest: string | null
  readonly mayBeUntimed?: true
  readonly mayNotApply?: true
  readonly refusal?: DeadlineRefusal
  readonly startedBy: string
  readonly startedAt: string
  readonly fulfilledBy?: string
  readonly fulfilledAt?: string
  readonly endedBy?: string
  readonly clauses: readonly string[]
  readonly source: "code" | "regulation"
  readonly readings: readonly string[]
}

/**
 * A right in a report.
 *
 * @since 0.1.0
 */
export interface RightReport {
  readonly norm: string
  readonly party: string
  readonly status: RightStatus
  readonly opens: string | null
  readonly opensEarliest: string | null
  readonly opensForCertain: string | null
  readonly lapses: string | null
  readonly openedBy?: string
  readonly exercisedBy?: string
  readonly endedBy?: string
  readonly clauses: readonly string[]
  readonly source: "code" | "regulation"
  readonly readings: readonly string[]
}

/**
 * An event that may happen next. `where` names the fields that it must then have, if any.
 *
 * @since 0.1.0
 */
export interface NextReport {
  readonly event: string
  readonly where?: Readonly<Record<string, unknown>>
  readonly norms: readonly string[]
  readonly clauses: readonly string[]
}

/**
 * An event that may not happen: why, and from when where time alone is lacking.
 *
 * @since 0.1.0
 */
export interface BarredReport {
  readonly event: string
  readonly where?: Readonly<Record<string, unknown>>
  readonly code: string
  readonly why: string
  readonly opens?: string
}

/**
 * An event of the log that was refused.
 *
 * @since 0.1.0
 */
export interface RefusedReport {
  readonly event: string
  readonly type: string
  readonly at: string
  readonly code: string
  readonly why: string
  readonly opens?: string
}

/**
 * A case at an instant, as a JSON value.
 *
 * @since 0.1.0
 */
export interface CaseReport {
  readonly case: string
  readonly procedure: string
  readonly code: { readonly id: string; readonly version: string; readonly calendar: string; readonly inForce: string }
  readonly at: string
  readonly state: string
  readonly deadlines: readonly DeadlineReport[]
  readonly rights: readonly RightReport[]
  readonly next: readonly NextReport[]
  readonly notYet: readonly BarredReport[]
  readonly refused: readonly RefusedReport[]
  readonly future: readonly { readonly event: string; readonly type: string; readonly at: string }[]
  readonly duplicates: readonly string[]
  readonly notes: readonly string[]
  readonly readings: Choices
}

/**
 * Why a timeline cannot be made: the instant asked for is not one.
 *
 * @since 0.1.0
 */
export interface TimelineError {
  readonly _tag: "TimelineError"
  readonly code: "BadInstant"
  readonly message: string
}

type Written = (instant: number | null) => string | null

const writerOf =
  (zone: Zone): Written =>
  (instant) =>
    instant === null || !Number.isFinite(instant) ? null : formatInstant(instant as Instant, zone)

const OUTSIDE: DeadlineRefusal = {
  code: "OutsideHorizon",
  why: "the deadline depends on opening hours or holidays that the calendar does not reach",
}

const reportDuty = (duty: Duty, write: Written): DeadlineReport => {
  const { norm, occurrence, bounds } = duty
  const refused = [occurrence.due, bounds.earliest, bounds.latest].some((each) => Number.isNaN(each))
  return {
    norm: norm.id,
    party: norm.party,
    occurrence: occurrence.number,
    status: duty.status,
    due: write(occurrence.due),
    ...(occurrence.phrase === undefined ? {} : { phrase: occurrence.phrase }),
    safeBy: write(bounds.earliest),
    latest: write(bounds.latest),
    ...(duty.mayBeUntimed ? { mayBeUntimed: true } : {}),
    ...(duty.mayNotApply ? { mayNotApply: true } : {}),
    ...(refused ? { refusal: OUTSIDE } : {}),
    startedBy: occurrence.startedBy,
    startedAt: write(occurrence.startedAt) ?? "",
    ...(occurrence.fulfilled === undefined
      ? {}
      : { fulfilledBy: occurrence.fulfilled.id, fulfilledAt: write(occurrence.fulfilled.at) ?? "" }),
    ...(occurrence.ended === undefined ? {} : { endedBy: occurrence.ended.id }),
    clauses: norm.cites,
    source: "code",
    readings: duty.readings,
  }
}

const reportRight = (right: Right, write: Written): RightReport => ({
  norm: right.norm.id,
  party: right.norm.party,
  status: right.status,
  opens: write(right.opens),
  opensEarliest: write(right.opensEarliest),
  opensForCertain: write(right.opensForCertain),
  lapses: write(right.lapses),
  ...(right.openedBy === undefined ? {} : { openedBy: right.openedBy }),
  ...(right.exercised === undefined ? {} : { exercisedBy: right.exercised.id }),
  ...(right.ended === undefined ? {} : { endedBy: right.ended.id }),
  clauses: right.norm.cites,
  source: "code",
  readings: right.readings,
})

const whereOf = (on: NextEvent["on"]): { readonly where?: Readonly<Record<string, unknown>> } => {
  const fixed = (on.where ?? []).flatMap((test) =>
    test.is === "equal" || test.is === "oneOf" ? [[test.field, test.to] as const] : [],
  )
  return fixed.length === 0 ? {} : { where: Object.fromEntries(fixed) }
}

const opensOf = (opens: number | undefined, write: Written): { readonly opens?: string } => {
  const written = opens === undefined ? null : write(opens)
  return written === null ? {} : { opens: written }
}

const reportNext = (each: NextEvent): NextReport => ({
  event: each.event,
  ...whereOf(each.on),
  norms: each.norms,
  clauses: each.clauses,
})

const reportBarred = (each: BarredEvent, write: Written): BarredReport => ({
  event: each.event,
  ...whereOf(each.on),
  code: each.code,
  why: each.why,
  ...opensOf(each.opens, write),
})

const notesOf = (enacted: EnactedCode, of: Case): readonly string[] => {
  const { stages } = enacted.code
  const escalations = of.history.filter((event) => event.type === "ComplaintEscalated")
  return "unknown" in stages
    ? escalations.map(
        (event) => `the stage "${event.stage}" of ${event.id} is recorded as given and unchecked: ${stages.unknown}`,
      )
    : []
}

/**
 * The report of one replayed case.
 *
 * @param enacted - the enacted code under which it was replayed
 * @param of - the case
 * @since 0.1.0
 */
export const reportOf = (enacted: EnactedCode, of: Case): CaseReport => {
  const rules = rulesOf(enacted)
  const { code, choices, timekeeping } = enacted
  const write = writerOf(timekeeping.zone)
  const duties = dutiesOf(rules, of)
  const rights = rightsOf(rules, of)
  const { next, notYet } = outlookOf(rules, of, duties, rights)
  return {
    case: of.id,
    procedure: of.procedure,
    code: {
      id: code.id,
      version: code.version,
      calendar: code.calendar.version,
      inForce:
        typeof code.inForce.from === "string" ? `from ${code.inForce.from}` : `unknown: ${code.inForce.from.unknown}`,
    },
    at: write(of.now) ?? "",
    state: of.state.state,
    deadlines: duties.map((each) => reportDuty(each, write)),
    rights: rights.map((each) => reportRight(each, write)),
    next: next.map(reportNext),
    notYet: notYet.map((each) => reportBarred(each, write)),
    refused: of.refused.map(({ event, code: refusal, why, opens }) => ({
      event: event.id,
      type: event.type,
      at: write(event.at) ?? "",
      code: refusal,
      why,
      ...opensOf(opens, write),
    })),
    future: of.future.map((event) => ({ event: event.id, type: event.type, at: write(event.at) ?? "" })),
    duplicates: of.duplicates,
    notes: notesOf(enacted, of),
    readings: choices,
  }
}

/**
 * The timeline of every case of a log.
 *
 * @param enacted - an enacted code
 * @param log - a decoded log
 * @param options - `at`: the instant to look at (ISO 8601 with an offset); by default that of the log's last event
 * @returns a report for each case, or a `TimelineError` where `at` is no instant
 * @since 0.1.0
 */
export const timeline = (
  enacted: EnactedCode,
  log: Log,
  options: { readonly at?: string } = {},
): Result.Result<{ readonly cases: readonly CaseReport[] }, TimelineError> => {
  const parsed = options.at === undefined ? undefined : parseInstant(options.at)
  if (parsed !== undefined && Result.isFailure(parsed))
    return Result.fail({ _tag: "TimelineError", code: "BadInstant", message: parsed.failure.message })
  const last = log.cases.reduce(
    (latest, each) => each.events.reduce((most, event) => (event.at > most ? event.at : most), latest),
    Number.NEGATIVE_INFINITY as Instant,
  )
  const now = parsed?.success ?? last
  const rules = rulesOf(enacted)
  return Result.succeed({ cases: log.cases.map((each) => reportOf(enacted, replay(rules, each, now))) })
}
