/**
 * Comparing readings: the cases of a log under every combination of readings that can matter to them, where outcomes
 * differ and by how much, and the readings that never matter. What is independent is never multiplied.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Log } from "../code/case-log.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { type EnactError, type EnactedCode, enact } from "../code/enact.ts"
import { procedures } from "../procedures/procedures.ts"
import { parseInstant } from "../time/instant.ts"
import type { ComparedCase, Comparison } from "./compare/comparison.ts"
import { type Courses, coursesOf, rulesUnder, writerOf } from "./compare/course.ts"
import { differencesIn } from "./compare/differences.ts"
import { givenIn, pared, valueAt } from "./compare/table.ts"
import { reportLaw } from "./report-law.ts"
import { lastOf, type TimelineError } from "./timeline.ts"
import { refusalIn, versionOf } from "./version.ts"

export type { Compared, ComparedCase, ComparedOutcome, Comparison, Difference } from "./compare/comparison.ts"
export type { Apart, OutcomeFacts } from "./compare/outcome.ts"

const isEnacted = (code: EnactedCode | ComplaintsCode): code is EnactedCode => "timekeeping" in code

/**
 * Replays the cases of a log under every combination of readings that can matter, and tells where and by how much the
 * outcomes differ: the state, each event taken or refused, each duty and right with its status and instant, and each
 * case to be raised. Only readings that bear on one and the same thing are combined with each other.
 *
 * @param code - an enacted code, whose readings the outcomes are compared to; or a code, which is enacted with its
 * defaults
 * @param log - a decoded log
 * @param options - `at`: the instant to look at (ISO 8601 with an offset); by default that of the log's last event
 * @returns the comparison; or a `TimelineError` where `at` is no instant or a case is of no known procedure, or an
 * `EnactError` where the code cannot be enacted
 * @example
 * import * as Result from "effect/Result"
 * import { compareReadings, decodeLog, opus } from "@opustech/complaints-code"
 * const made = { id: "e1", at: "2024-10-25T16:00:00+01:00", type: "ComplaintMade", channel: "Telephone",
 *   complainant: { kind: "consumer", customer: true }, about: "no service", responseExpected: "explicit" }
 * const log = Result.getOrThrow(decodeLog({ case: "c1", procedure: "Complaint", events: [made] }))
 * const { cases, matters } = Result.getOrThrow(compareReadings(opus, log))
 * matters.includes("weeks-elapsed") // => true
 * cases[0]?.differences.find((each) => each.id === "acknowledge")?.outcomes[0].due // => "2024-10-30T13:00:00.000+00:00"
 * @since 0.1.0
 */
export const compareReadings = (
  code: EnactedCode | ComplaintsCode,
  log: Log,
  options: { readonly at?: string } = {},
): Result.Result<Comparison, TimelineError | EnactError> => {
  const ready = isEnacted(code) ? Result.succeed(code) : enact(code)
  if (Result.isFailure(ready)) return Result.fail(ready.failure)
  const parsed = options.at === undefined ? undefined : parseInstant(options.at)
  if (parsed !== undefined && Result.isFailure(parsed)) return fail("BadInstant", parsed.failure.message)
  const enacted = ready.success
  const now = parsed?.success ?? lastOf(log)
  const under = rulesUnder(enacted, now)
  for (const each of log.cases) {
    if (!Object.hasOwn(procedures, each.procedure))
      return fail(
        "UnknownProcedure",
        `the case "${each.case}" is of the procedure "${each.procedure}", which is not known`,
      )
  }
  const refusal = refusalIn(enacted, log)
  if (refusal !== undefined) return fail(refusal.code, refusal.message)
  const family = log.cases.map((each) => coursesOf(versionOf(enacted, each), under, each, now))
  const register = registerOf(enacted)
  const compared = family.map((each): { readonly report: ComparedCase; readonly tried: number } => {
    const { differences, tried } = differencesIn(versionOf(enacted, each.log), under, each, childrenOf(each, family))
    const matters = new Set(differences.flatMap((one) => one.matters))
    return {
      report: {
        case: each.log.case,
        procedure: each.log.procedure,
        at: writerOf(enacted)(now) ?? "",
        law: reportLaw(under(each.log, {}), valueAt(each.table, {})),
        state: statesOf(each),
        differences,
        matters: register.filter((id) => matters.has(id)),
      },
      tried: each.tried + tried,
    }
  })
  const matters = new Set(compared.flatMap((each) => each.report.matters))
  return Result.succeed({
    cases: compared.map((each) => each.report),
    matters: register.filter((id) => matters.has(id)),
    neverMatters: register.filter((id) => !matters.has(id)),
    tried: compared.reduce((sum, each) => sum + each.tried, 0),
    readings: enacted.choices,
  })
}

/** The readings of a code and of its versions, each once, in the order of the last register that has it. */
const registerOf = ({ code, versions }: EnactedCode): readonly string[] => [
  ...new Set(
    [code, ...(versions ?? []).map((each) => each.code)].flatMap(({ readings }) => readings.map((each) => each.id)),
  ),
]

const childrenOf = ({ log }: Courses, family: readonly Courses[]): readonly Courses[] =>
  family.filter((each) => each.log.raisedBy === log.case && each.log !== log)

const statesOf = ({ table }: Courses): ComparedCase["state"] =>
  givenIn(
    pared(
      table,
      (of) => of.state.state,
      (state) => state,
    ),
  ).map(({ value, choices }) => ({ outcome: value, readings: choices }))

const fail = (code: TimelineError["code"], message: string): Result.Result<never, TimelineError> =>
  Result.fail({ _tag: "TimelineError", code, message })
