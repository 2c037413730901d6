/**
 * The command `due`: when a span from an instant is over.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { dueOf, type SpanDueReport, spanDueReport } from "../../case/due.ts"
import { versionAt } from "../../case/version.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { Choices } from "../../machine/reading.ts"
import { formatInstant } from "../../time/instant.ts"
import { parseSpan } from "../../time/span.ts"
import { readEnacted } from "../code-input.ts"
import type { Host } from "../host.ts"
import { readChoices, readInstant, withCalendar } from "../input.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import { duePage } from "../render/due.ts"
import { pageOf, styleOf } from "../render/style.ts"
import { runBatch } from "./batch.ts"

/**
 * What `due` is asked: an instant and a span, or a batch of them on standard input.
 *
 * @since 0.1.0
 */
export interface DueOptions {
  readonly from?: string
  readonly span?: string
  readonly batch: boolean
  readonly code?: string
  readonly readings: readonly string[]
  readonly codeAlone: boolean
  readonly calendar?: string
  readonly json: boolean
  readonly width?: number
  readonly ascii: boolean
}

/**
 * The JSON form of an answer.
 *
 * @since 0.1.0
 */
export interface DueReport extends SpanDueReport {
  readonly from: string
  readonly span: string
  readonly calendar: { readonly id: string; readonly version: string }
  readonly readings: Choices
}

const HOLIDAYS = "holidays"

/** The code as asked for; a calendar of one's own has its own holidays, which are then no reading. */
const enacted = async (host: Host, options: DueOptions): Promise<Result.Result<EnactedCode, Unusable>> => {
  const code = await readEnacted(host, options, [options.batch ? "-" : "", options.calendar ?? ""])
  if (Result.isFailure(code) || options.calendar === undefined) return code
  const choices = readChoices(options.readings)
  if (Result.isSuccess(choices) && Object.hasOwn(choices.success, HOLIDAYS))
    return unusable("the calendar given has its own holidays: leave out one of --calendar and --reading holidays=...")
  return withCalendar(host, code.success, options.calendar)
}

const whyIncomplete = ({ from, span, batch }: DueOptions): string | undefined => {
  if (batch)
    return from === undefined
      ? undefined
      : "--batch reads its instants and spans from standard input: give none besides"
  const example = 'for example: complaints-code due 2024-10-23T17:49:00+01:00 "24 working hours"'
  if (from === undefined) return `an instant and a span are needed, ${example}`
  return span === undefined ? `a span is needed after the instant, ${example}` : undefined
}

/**
 * Runs `due`.
 *
 * @since 0.1.0
 */
export const runDue = async (host: Host, options: DueOptions): Promise<Outcome> => {
  const why = whyIncomplete(options)
  if (why !== undefined) return unusable(why)
  const code = await enacted(host, options)
  if (Result.isFailure(code)) return Result.fail(code.failure)
  if (options.batch) return runBatch(host, code.success)
  const from = readInstant(options.from ?? "", "INSTANT")
  if (Result.isFailure(from)) return Result.fail(from.failure)
  const span = parseSpan(options.span ?? "")
  if (Result.isFailure(span)) return unusable(span.failure.message, "SPAN")
  const version = versionAt(code.success, from.success)
  if (Result.isFailure(version)) return unusable(version.failure.message, "INSTANT")
  const reached = dueOf(version.success, span.success, from.success)
  if (Result.isFailure(reached)) return unusable(`${reached.failure.code}: ${reached.failure.message}`)
  const { calendar, readings } = reached.success
  const report: DueReport = {
    from: formatInstant(from.success, version.success.timekeeping.zone),
    span: options.span ?? "",
    ...spanDueReport(version.success, reached.success),
    calendar,
    readings,
  }
  const style = styleOf(host, options)
  await host.stdout.write(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${pageOf(duePage(version.success, span.success, from.success, reached.success, style), style)}\n`,
  )
  return Result.succeed(EXIT.fine)
}
