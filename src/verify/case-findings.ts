/**
 * Findings on cases: the rules that a case breaks, those of the regulation and those of the Code in one list.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { dutiesOf, dutiesUnder } from "../case/duties.ts"
import { figureOfDuty } from "../case/figures.ts"
import { operativeRules } from "../case/operative.ts"
import { type CaseRules, replay } from "../case/replay.ts"
import { type CaseRefusal, refusalIn } from "../case/version.ts"
import type { CaseLog } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import { procedures } from "../procedures/procedures.ts"
import type { Severity } from "../regulation/check.ts"
import type { Confidence } from "../regulation/requirement.ts"
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts"
import type { Fault } from "./case-findings/fault.ts"
import { foundOf } from "./case-findings/found.ts"
import { judgeOf } from "./case-findings/judge.ts"

/**
 * A rule that a case breaks. Instants are ISO 8601 texts in the zone of the code's calendar.
 *
 * @since 0.1.0
 */
export interface CaseFinding {
  readonly case: string
  /** The id of a requirement; or a duty of the Code, `code:acknowledge`, with its procedure where that is not Complaint. */
  readonly rule: string
  /** Where a duty of the regulation is no fault under another reading, one degree less than the requirement's own. */
  readonly severity: Severity
  /** One that is `unverified` is shown, and fails nothing. */
  readonly confidence: Confidence
  /** The first of the requirements that bear on it, or of the clauses of the Code. */
  readonly clause: string
  readonly clauses: readonly string[]
  readonly found: string
  readonly conforms: string
  /** Where the rule is from: the source of the requirement, or the Code with its version. */
  readonly source: string
  /** The instant at which the case is looked at. */
  readonly at: string
  /** The instant from which on the rule is broken. */
  readonly since: string
  /** The norm that was to be carried out, and which occurrence of it. */
  readonly norm?: string
  readonly occurrence?: number
  /** The event that shows it. */
  readonly event?: string
}

/**
 * Why there are no findings on a case: the instant asked for is not one, the procedure of the case is not known or not one
 * of the code, or no version of the code was in force when the case began.
 *
 * @since 0.1.0
 */
export interface CaseFindingsError {
  readonly _tag: "CaseFindingsError"
  readonly code: "BadInstant" | "UnknownProcedure" | CaseRefusal["code"]
  readonly message: string
}

/**
 * The rules that a case breaks at an instant: each duty of the regulation that is breached, or that sets no time and is
 * left undone until it is late under every reading or until it ends; each event that a requirement forbids; each record
 * that is missing; and each duty of the Code that is breached. Where the complainant is out of the regulation's scope, those
 * of the Code alone.
 *
 * @param enacted - an enacted code
 * @param log - the log of one case
 * @param options - `at`: the instant to look at (ISO 8601 with an offset); by default that of the log's last event
 * @returns the findings, in the order of the norms, then those that events show; or a `CaseFindingsError`
 * @example
 * import { enact, opus, readLog } from "@opustech/complaints-code"
 * import { findingsOfCase } from "@opustech/complaints-code/verify"
 * const log = readLog(JSON.stringify({
 *   case: "c-1",
 *   procedure: "Complaint",
 *   events: [
 *     { id: "e1", at: "2026-03-02T10:00:00Z", type: "ComplaintMade", channel: "Email", about: "No service",
 *       complainant: { kind: "consumer", customer: true }, responseExpected: "explicit" },
 *     { id: "e2", at: "2026-03-03T10:00:00Z", type: "DeadlockReached", why: "No review will follow" },
 *   ],
 * }))
 * const enacted = enact(opus)
 * const findings =
 *   log._tag === "Success" && enacted._tag === "Success" && log.success.cases[0] !== undefined
 *     ? findingsOfCase(enacted.success, log.success.cases[0], { at: "2026-03-05T00:00:00Z" })
 *     : undefined
 * findings?._tag === "Success" && findings.success.map(({ rule, since }) => [rule, since])
 * // => [["t-letter-deadlock", "2026-03-04T23:59:59.999+00:00"]]
 * @since 0.1.0
 */
export const findingsOfCase = (
  enacted: EnactedCode,
  log: CaseLog,
  options: { readonly at?: string } = {},
): Result.Result<readonly CaseFinding[], CaseFindingsError> => {
  const parsed = options.at === undefined ? undefined : parseInstant(options.at)
  if (parsed !== undefined && Result.isFailure(parsed)) return fail("BadInstant", parsed.failure.message)
  if (!Object.hasOwn(procedures, log.procedure))
    return fail("UnknownProcedure", `the case "${log.case}" is of the procedure "${log.procedure}", which is not known`)
  const refusal = refusalIn(enacted, { cases: [log] })
  if (refusal !== undefined) return fail(refusal.code, refusal.message)
  const now = parsed?.success
  const rules = operativeRules(enacted, log, now)
  const of = replay(rules, log, now)
  const faults = judgeOf(rules)({
    duties: dutiesOf(rules, of).map(figureOfDuty),
    history: of.history,
    refused: of.refused,
    under: (others, norm) => dutiesUnder(others, of, norm).map(figureOfDuty),
    now: of.now,
  })
  return Result.succeed(faults.map((fault) => findingOf(rules, log.case, fault, of.now)))
}

const fail = (code: CaseFindingsError["code"], message: string): Result.Result<never, CaseFindingsError> =>
  Result.fail({ _tag: "CaseFindingsError", code, message })

/**
 * A fault of a case as a finding.
 *
 * @param rules - the rules of the case
 * @param id - the id of the case
 * @param fault - the fault
 * @param now - the instant of looking, in epoch milliseconds
 * @since 0.1.0
 */
export const findingOf = (rules: CaseRules, id: string, fault: Fault, now: number): CaseFinding => {
  const { rule, since } = fault
  const write = (instant: number): string => formatInstant(instant as Instant, rules.timekeeping.zone)
  return {
    case: id,
    rule: rule.id,
    severity: rule.severity,
    confidence: rule.confidence,
    clause: rule.clauses[0] ?? rule.id,
    clauses: rule.clauses,
    found: foundOf(fault, write),
    conforms: rule.conforms,
    source: rule.source,
    at: write(now),
    since: write(since),
    ...("norm" in fault ? { norm: fault.norm.id, occurrence: fault.occurrence } : { event: fault.event }),
  }
}
