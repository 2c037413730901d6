/**
 * The command `awards`: the awards of a month, from the positive feedback in files and folders.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { awardsOf, readMonth } from "../../case/awards.ts"
import type { CaseLog } from "../../code/case-log.ts"
import { formatInstant } from "../../time/instant.ts"
import { readEnacted } from "../code-input.ts"
import type { Host } from "../host.ts"
import { nameOf, READ_ONCE, readAt, readsTwice } from "../input.ts"
import { readLogs } from "../logs.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import { awardsPage } from "../render/awards.ts"
import { pageOf, styleOf } from "../render/style.ts"

/**
 * What `awards` is asked.
 *
 * @since 0.1.0
 */
export interface AwardsOptions {
  readonly paths: readonly string[]
  readonly month: string
  readonly at?: string
  readonly code?: string
  readonly readings: readonly string[]
  readonly codeAlone: boolean
  readonly json: boolean
  readonly width?: number
  readonly ascii: boolean
}

/** The cases of all files; two of different content with one id are named with their files. */
const readCases = async (
  host: Host,
  paths: readonly string[],
): Promise<Result.Result<readonly CaseLog[], Unusable>> => {
  if (readsTwice(paths)) return unusable(READ_ONCE)
  const cases: CaseLog[] = []
  for (const path of paths) {
    const logs = await readLogs(host, path)
    if (Result.isFailure(logs)) return Result.fail(logs.failure)
    for (const { log } of logs.success) cases.push(...log.cases)
  }
  return Result.succeed(cases)
}

/**
 * Runs `awards`.
 *
 * @since 0.1.0
 */
export const runAwards = async (host: Host, options: AwardsOptions): Promise<Outcome> => {
  if (options.paths.length === 0) return unusable("a file or a folder of cases is needed")
  const month = readMonth(options.month)
  if (Result.isFailure(month)) return unusable(month.failure.message, "--month")
  const enacted = await readEnacted(host, options, options.paths)
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const at = readAt(host, options.at)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  const cases = await readCases(host, options.paths)
  if (Result.isFailure(cases)) return Result.fail(cases.failure)
  const instant = at.success === undefined ? {} : { at: formatInstant(at.success, enacted.success.timekeeping.zone) }
  const awards = awardsOf(enacted.success, cases.success, month.success, instant)
  if (Result.isFailure(awards)) return unusable(awards.failure.message, options.paths.map(nameOf).join(", "))
  const style = styleOf(host, options)
  await host.stdout.write(
    options.json
      ? `${JSON.stringify(awards.success, null, 2)}\n`
      : `${pageOf(awardsPage(enacted.success, awards.success, style), style)}\n`,
  )
  return Result.succeed(EXIT.fine)
}
