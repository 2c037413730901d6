/**
 * The command `explain`: why a norm or an event of a case stands as it does.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { explain } from "../../case/explain.ts"
import { familyOf, linksAmong } from "../../case/family.ts"
import { lastOf, reportOf } from "../../case/timeline.ts"
import { refusalIn } from "../../case/version.ts"
import { readEnacted } from "../code-input.ts"
import { explanationOf } from "../explanation.ts"
import type { Host } from "../host.ts"
import { casesIn, nameOf, readAt, readLogFile } from "../input.ts"
import { EXIT, type Outcome, unusable } from "../outcome.ts"
import { explanationPage } from "../render/explanation.ts"
import { pageOf, styleOf } from "../render/style.ts"
import { wordsOf } from "../render/words.ts"

/**
 * What `explain` is asked.
 *
 * @since 0.1.0
 */
export interface ExplainOptions {
  readonly file: string
  readonly name: string
  readonly at?: string
  readonly code?: string
  readonly readings: readonly string[]
  readonly codeAlone: boolean
  readonly json: boolean
  readonly caseId?: string
  readonly width?: number
  readonly ascii: boolean
}

/**
 * Runs `explain`.
 *
 * @since 0.1.0
 */
export const runExplain = async (host: Host, options: ExplainOptions): Promise<Outcome> => {
  const enacted = await readEnacted(host, options, [options.file])
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const at = readAt(host, options.at)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  const log = await readLogFile(host, options.file)
  if (Result.isFailure(log)) return Result.fail(log.failure)
  const cases = casesIn(log.success, options.caseId, options.file)
  if (Result.isFailure(cases)) return Result.fail(cases.failure)
  const [only, ...others] = cases.success
  if (only === undefined || others.length > 0)
    return unusable(
      `the log holds ${cases.success.length} cases: name one with --case, for example --case ${only?.case ?? ""}`,
      nameOf(options.file),
    )
  const refusal = refusalIn(enacted.success, log.success)
  if (refusal !== undefined) return unusable(refusal.message, nameOf(options.file))
  const family = familyOf(enacted.success, log.success, at.success ?? lastOf({ cases: [only] }))
  const member = family.find((each) => each.of.id === only.case)
  if (member === undefined) return unusable(`there is no procedure "${only.procedure}"`, nameOf(options.file))
  const { rules, of } = member
  const links = linksAmong(enacted.success, family).get(of.id)
  const explained = explain(rules, of, options.name)
  if (Result.isFailure(explained)) return unusable(explained.failure.message)
  const report = explanationOf(explained.success, reportOf(rules, of, links), rules.enacted)
  const style = styleOf(host, options)
  await host.stdout.write(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${pageOf(explanationPage(report, wordsOf(rules), style), style)}\n`,
  )
  return Result.succeed(EXIT.fine)
}
