/**
 * Following one case: an application keeps its log, a plain JSON value, and asks for each event whether it is taken, how the
 * case then stands, and why.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CaseLog, casesOf } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import { type Problem, sayProblems } from "../code/problem.ts"
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts"
import { type ExplainError, type Explanation, explain } from "./explain.ts"
import { operativeRules } from "./operative.ts"
import { type RefusedEvent, replay } from "./replay.ts"
import type { CaseReport } from "./report.ts"
import { lastOf, type TimelineError, timeline } from "./timeline.ts"
import { refusalIn } from "./version.ts"

/**
 * Why an event is not taken: `BadEvent` where it does not decode or is not of this case (its `problems` say where), a refusal
 * of the code as a whole (`NotInForce`, `NotOfTheCode`), or the code of the refusal that the rules give, with its clauses and,
 * where time alone is lacking, from when the event would be taken (ISO 8601).
 *
 * @since 0.1.0
 */
export interface EventNotTaken {
  readonly _tag: "EventNotTaken"
  readonly code: string
  readonly message: string
  readonly clauses: readonly string[]
  readonly problems: readonly Problem[]
  readonly opens?: string
}

const notTaken = (code: string, message: string, more: Partial<EventNotTaken> = {}): EventNotTaken => ({
  _tag: "EventNotTaken",
  code,
  message,
  clauses: [],
  problems: [],
  ...more,
})

const withProblems = (problems: readonly Problem[]): EventNotTaken =>
  notTaken("BadEvent", sayProblems(problems), { problems })

/**
 * Opens a case with its first event.
 *
 * @param enacted - an enacted code
 * @param begun - the id of the case, its procedure, and the case that raised it, if any
 * @param event - the event in its interchange form, as parsed JSON; its instant ISO 8601 with an offset
 * @returns the log of the case, to be kept; or why the event is not taken
 * @example
 * import { enact, openCase, opus } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked)).events.length // => 1
 * @since 0.1.0
 */
export const openCase = (
  enacted: EnactedCode,
  begun: Omit<CaseLog, "events">,
  event: unknown,
): Result.Result<CaseLog, EventNotTaken> => applyEvent(enacted, { ...begun, events: [] }, event)

/**
 * Applies an event to a case. An event that is not taken is refused with its reason, and the log stays as it was; to keep it
 * all the same, put it into the log: every report then lists it as refused.
 *
 * @param enacted - an enacted code
 * @param log - the log of the case so far
 * @param event - the event in its interchange form, as parsed JSON; its instant ISO 8601 with an offset. It may lie before
 * others that are recorded already
 * @returns the log with the event, or the very same where it holds the event already; or why the event is not taken
 * @example
 * import { applyEvent, enact, openCase, opus } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const again = applyEvent(code, log, { ...asked, id: "e2", at: "2025-01-07T09:00:00Z" })
 * Result.getOrThrow(Result.flip(again)).code // => "AlreadyMade"
 * @since 0.1.0
 */
export const applyEvent = (
  enacted: EnactedCode,
  log: CaseLog,
  event: unknown,
): Result.Result<CaseLog, EventNotTaken> => {
  const { events, ...shorthand } = log
  const read = casesOf({ events: [event], shorthand, pathOf: () => "$" })
  if (Result.isFailure(read)) return Result.fail(withProblems(read.failure))
  const [begun] = read.success.cases
  const [added] = begun?.events ?? []
  if (begun === undefined || added === undefined) return Result.succeed(log)
  const longer = events.length === 0 ? begun : { ...log, events: [...events, added] }
  const refusal = refusalIn(enacted, { cases: [longer] })
  if (refusal !== undefined) return Result.fail(notTaken(refusal.code, refusal.message))
  const { refused, duplicates } = replay(operativeRules(enacted, longer), longer)
  const bar = refused.find((each) => each.event === added)
  if (bar !== undefined) return Result.fail(barredBy(enacted, bar))
  return Result.succeed(duplicates.includes(added.id) && events.some(({ id }) => id === added.id) ? log : longer)
}

const barredBy = ({ timekeeping }: EnactedCode, { code, why, clauses, opens }: RefusedEvent): EventNotTaken =>
  notTaken(code, why, {
    clauses,
    ...(opens === undefined ? {} : { opens: formatInstant(opens as Instant, timekeeping.zone) }),
  })

/**
 * How a case stands: its state, deadlines and rights, what may happen next and what may not, with the clauses.
 *
 * @param enacted - an enacted code
 * @param log - the log of the case
 * @param options - `at`: the instant to look at (ISO 8601 with an offset); by default that of the last event
 * @returns the report, or a `TimelineError` where `at` is no instant or the code has no such case
 * @example
 * import { enact, openCase, opus, reportOfCase } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * Result.getOrThrow(reportOfCase(code, log)).deadlines.map(({ norm, status }) => [norm, status])
 * // => [["provide", "pending"]]
 * @since 0.1.0
 */
export const reportOfCase = (
  enacted: EnactedCode,
  log: CaseLog,
  options: { readonly at?: string } = {},
): Result.Result<CaseReport, TimelineError> =>
  Result.map(timeline(enacted, { cases: [log] }, options), ({ cases }) => cases[0] as CaseReport)

/**
 * Why a norm or an event of a case stands as it does at an instant, and what would have to happen.
 *
 * @param enacted - an enacted code
 * @param log - the log of the case
 * @param name - the id of a norm (see `docs/rules.md`) or the type of an event
 * @param options - `at`: the instant to look at (ISO 8601 with an offset); by default that of the last event
 * @returns the explanation, whose instants are epoch milliseconds; or an `ExplainError` with the nearest known name, or a
 * `TimelineError` as `reportOfCase` gives it
 * @example
 * import { enact, explainCase, openCase, opus } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * Result.getOrThrow(explainCase(code, log, "provide")).says.startsWith("The provider must post a copy of the Code") // => true
 * @since 0.1.0
 */
export const explainCase = (
  enacted: EnactedCode,
  log: CaseLog,
  name: string,
  options: { readonly at?: string } = {},
): Result.Result<Explanation, ExplainError | TimelineError> => {
  const report = reportOfCase(enacted, log, options)
  if (Result.isFailure(report)) return Result.fail(report.failure)
  const now = options.at === undefined ? lastOf({ cases: [log] }) : Result.getOrThrow(parseInstant(options.at))
  const rules = operativeRules(enacted, log, now)
  return explain(rules, replay(rules, log, now), name)
}
