/**
 * The command `compare`: the cases of a log, or of a folder of logs, under every combination of readings.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Comparison, compareReadings } from "../../case/compare.ts"
import { lastOf } from "../../case/timeline.ts"
import type { EnactedCode } from "../../code/enact.ts"
import { formatInstant, type Instant } from "../../time/instant.ts"
import { readEnacted } from "../code-input.ts"
import type { Host } from "../host.ts"
import { casesIn, nameOf, readAt } from "../input.ts"
import { type NamedLog, readLogs } from "../logs.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import type { CompareOutput } from "../outputs.ts"
import { comparisonPage, type FiledCase } from "../render/comparison.ts"
import { pageOf, styleOf } from "../render/style.ts"

/**
 * What `compare` is asked: what to compare, and under which readings the outcomes are that others are compared to.
 *
 * @since 0.1.0
 */
export interface CompareOptions {
  readonly file: string
  readonly byReadings: boolean
  readonly at?: string
  readonly code?: string
  readonly readings: readonly string[]
  readonly codeAlone: boolean
  readonly json: boolean
  readonly caseId?: string
  readonly width?: number
  readonly ascii: boolean
}

/** The cases of one log, compared, that were asked for. */
const compareLog = (
  enacted: EnactedCode,
  { file, log }: NamedLog,
  { caseId }: CompareOptions,
  at: Instant | undefined,
): Result.Result<Comparison & { readonly filed: readonly FiledCase[] }, Unusable> => {
  const cases = casesIn(log, caseId, file)
  if (Result.isFailure(cases)) return Result.fail(cases.failure)
  const now = formatInstant(at ?? lastOf({ cases: cases.success }), enacted.timekeeping.zone)
  const compared = compareReadings(enacted, log, { at: now })
  if (Result.isFailure(compared)) return unusable(compared.failure.message, nameOf(file))
  const filed = cases.success.flatMap((each) => {
    const report = compared.success.cases.find((one) => one.case === each.case)
    return report === undefined ? [] : [{ file, log: each, report }]
  })
  return Result.succeed({ ...compared.success, filed })
}

/**
 * Runs `compare`.
 *
 * @since 0.1.0
 */
export const runCompare = async (host: Host, options: CompareOptions): Promise<Outcome> => {
  const { file, caseId } = options
  if (!options.byReadings) return unusable("say what to compare by: --readings")
  const enacted = await readEnacted(host, options, [file])
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const at = readAt(host, options.at)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  const logs = await readLogs(host, file)
  if (Result.isFailure(logs)) return Result.fail(logs.failure)
  const [, second] = logs.success
  const isIn = ({ log }: NamedLog): boolean => log.cases.some((each) => each.case === caseId)
  const wanted = caseId === undefined || second === undefined ? logs.success : logs.success.filter(isIn)
  if (wanted.length === 0) return unusable(`no file of the folder has a case "${caseId}"`, nameOf(file))
  const filed: FiledCase[] = []
  let tried = 0
  for (const each of wanted) {
    const compared = compareLog(enacted.success, each, options, at.success)
    if (Result.isFailure(compared)) return Result.fail(compared.failure)
    tried += compared.success.tried
    filed.push(...compared.success.filed)
  }
  const register = enacted.success.code.readings.map((each) => each.id)
  const mattering = new Set(filed.flatMap((each) => each.report.matters))
  const totals = {
    matters: register.filter((id) => mattering.has(id)),
    neverMatters: register.filter((id) => !mattering.has(id)),
    tried,
    readings: enacted.success.choices,
  }
  const style = styleOf(host, options)
  const reports = filed.map((each) => (second === undefined ? each.report : { file: each.file, ...each.report }))
  const text = options.json
    ? JSON.stringify({ cases: reports, ...totals } satisfies CompareOutput, null, 2)
    : pageOf(comparisonPage(enacted.success, filed, { ...totals, isFolder: second !== undefined }, style), style)
  await host.stdout.write(`${text}\n`)
  return Result.succeed(EXIT.fine)
}
