/**
 * Timelines: every case of a log as it looks at an instant.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Log } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import { procedures } from "../procedures/procedures.ts"
import { type Instant, parseInstant } from "../time/instant.ts"
import { familyOf, linksAmong } from "./family.ts"
import type { CaseReport } from "./report.ts"
import { reportOf } from "./report-of.ts"
import { type CaseRefusal, refusalIn } from "./version.ts"

export type * from "./report.ts"
export { reportOf } from "./report-of.ts"

/**
 * Why a timeline cannot be made: the instant asked for is not one, or a case is of a procedure that is not known or that
 * the code does not have, or began when no version of the code was in force.
 *
 * @since 0.1.0
 */
export interface TimelineError {
  readonly _tag: "TimelineError"
  readonly code: "BadInstant" | "UnknownProcedure" | CaseRefusal["code"]
  readonly message: string
}

/**
 * The last instant of a log: that of its last event.
 *
 * @param log - a decoded log
 * @example
 * import { decodeLog, instant, lastOf } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const event = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(decodeLog({ case: "copy-1", procedure: "CodeCopyRequest", events: [event] }))
 * lastOf(log) // => Date.UTC(2025, 0, 6, 9)
 * @since 0.1.0
 */
export const lastOf = (log: Log): Instant =>
  log.cases.reduce(
    (latest, each) => each.events.reduce((most, event) => (event.at > most ? event.at : most), latest),
    Number.NEGATIVE_INFINITY as Instant,
  )

/**
 * The timeline of every case of a log, each by its procedure.
 *
 * @param enacted - an enacted code
 * @param log - a decoded log
 * @param options - `at`: the instant to look at (ISO 8601 with an offset); by default that of the log's last event
 * @returns a report for each case, or a `TimelineError` where `at` is no instant or a case is of no known procedure
 * @example
 * import { enact, openCase, opus, timeline } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const { cases } = Result.getOrThrow(timeline(code, { cases: [log] }, { at: "2025-02-01T09:00:00Z" }))
 * cases.map((each) => [each.case, each.deadlines[0]?.norm]) // => [["copy-1", "provide"]]
 * @since 0.1.0
 */
export const timeline = (
  enacted: EnactedCode,
  log: Log,
  options: { readonly at?: string } = {},
): Result.Result<{ readonly cases: readonly CaseReport[] }, TimelineError> => {
  const parsed = options.at === undefined ? undefined : parseInstant(options.at)
  if (parsed !== undefined && Result.isFailure(parsed)) return fail("BadInstant", parsed.failure.message)
  const strange = log.cases.find((each) => !Object.hasOwn(procedures, each.procedure))
  if (strange !== undefined)
    return fail(
      "UnknownProcedure",
      `the case "${strange.case}" is of the procedure "${strange.procedure}", which is not known`,
    )
  const refusal = refusalIn(enacted, log)
  if (refusal !== undefined) return fail(refusal.code, refusal.message)
  const family = familyOf(enacted, log, parsed?.success ?? lastOf(log))
  const links = linksAmong(enacted, family)
  return Result.succeed({ cases: family.map(({ rules, of }) => reportOf(rules, of, links.get(of.id))) })
}

const fail = (code: TimelineError["code"], message: string): Result.Result<never, TimelineError> =>
  Result.fail({ _tag: "TimelineError", code, message })
