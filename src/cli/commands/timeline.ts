/**
 * The command `timeline`: a case, or every case of a log, as it stands at an instant.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { replay, rulesOf } from "../../case/replay.ts"
import { type CaseReport, timeline } from "../../case/timeline.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { CaseLog } from "../../code/log.ts"
import { parseInstant } from "../../time/instant.ts"
import type { Host } from "../host.ts"
import { casesIn, enactWith, readAt, readLogFile } from "../input.ts"
import { EXIT, type Outcome, unusable } from "../outcome.ts"
import { casePage } from "../render/case.ts"
import { styleOf } from "../render/style.ts"
import { wordsOf } from "../render/words.ts"

/**
 * What `timeline` is asked.
 *
 * @since 0.1.0
 */
export interface TimelineOptions {
  readonly file: string
  readonly at?: string
  readonly readings: readonly string[]
  readonly json: boolean
  readonly caseId?: string
  readonly failOnBreach: boolean
  readonly width?: number
  readonly ascii: boolean
}

const pageOf = (
  enacted: EnactedCode,
  log: CaseLog,
  report: CaseReport,
  host: Host,
  options: TimelineOptions,
): string => {
  const rules = rulesOf(enacted)
  const at = parseInstant(report.at)
  const of = replay(rules, log, Result.isSuccess(at) ? at.success : undefined)
  return casePage(enacted, report, of, wordsOf(rules), styleOf(host, options)).join("\n")
}

/**
 * Runs `timeline`.
 *
 * @since 0.1.0
 */
export const runTimeline = async (host: Host, options: TimelineOptions): Promise<Outcome> => {
  const enacted = enactWith(options.readings)
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const at = readAt(host, options.at)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  const log = await readLogFile(host, options.file)
  if (Result.isFailure(log)) return Result.fail(log.failure)
  const cases = casesIn(log.success, options.caseId, options.file)
  if (Result.isFailure(cases)) return Result.fail(cases.failure)
  const made = timeline(enacted.success, { cases: cases.success }, at.success === undefined ? {} : { at: at.success })
  if (Result.isFailure(made)) return unusable(made.failure.message, "--at")
  const reports = made.success.cases
  const written = options.json
    ? JSON.stringify(reports.length === 1 ? reports[0] : made.success, null, 2)
    : reports
        .flatMap((report, index) => {
          const each = cases.success[index]
          return each === undefined ? [] : [pageOf(enacted.success, each, report, host, options)]
        })
        .join("\n\n\n")
  await host.stdout.write(`${written}\n`)
  const breached = reports.some((report) => report.deadlines.some((each) => each.status === "breached"))
  return Result.succeed(options.failOnBreach && breached ? EXIT.finding : EXIT.fine)
}
