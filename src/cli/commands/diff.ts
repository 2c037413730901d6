/**
 * The command `diff`: two editions of a code, two texts, two dates of the regulation or two choices of readings.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseLog } from "../../code/case-log.ts"
import type { Choices } from "../../machine/reading.ts"
import { type Diff, diffOf } from "../../verify/diff/diff.ts"
import { type Effects, effectsOf, type Ground } from "../../verify/diff/effects.ts"
import { CHANGE_SEVERITIES, type ChangeSeverity } from "../../verify/diff/kinds.ts"
import { sampleCases } from "../../verify/sample/sample.ts"
import { readSide, type Side } from "../edition-input.ts"
import type { Host } from "../host.ts"
import { READ_ONCE, readChoices, readsTwice } from "../input.ts"
import { readLogs } from "../logs.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import type { DiffOutput } from "../outputs.ts"
import { diffPage } from "../render/diff.ts"
import { pageOf, styleOf } from "../render/style.ts"

/**
 * What `diff` is asked.
 *
 * @since 0.1.0
 */
export interface DiffOptions {
  readonly before: string
  readonly after?: string
  readonly on?: string
  readonly regulation?: string
  readonly oldReadings: readonly string[]
  readonly newReadings: readonly string[]
  readonly cases?: string
  readonly sample?: number
  readonly seed: number
  readonly bump?: ChangeSeverity
  readonly json: boolean
  readonly width?: number
  readonly ascii: boolean
}

type Read<T> = Result.Result<T, Unusable>

const whyUnclear = (options: DiffOptions): string | undefined => {
  const { before, after, on, regulation, oldReadings, newReadings, cases, sample } = options
  if (readsTwice([before, after ?? "", cases ?? ""])) return READ_ONCE
  if (on !== undefined && regulation !== undefined)
    return "--on is one date for both, and --regulation one for each: give one or the other"
  if (cases !== undefined && sample !== undefined)
    return "--cases are given, and --sample draws some: give one or the other"
  if (after === undefined && regulation === undefined && oldReadings.length + newReadings.length === 0)
    return "say what to compare it with: a second edition, --regulation DATE..DATE, or --old-reading and --new-reading"
  return undefined
}

/** The dates of the regulation of the two. */
const readDates = ({ on, regulation }: DiffOptions): Read<readonly [string | undefined, string | undefined]> => {
  if (regulation === undefined) return Result.succeed([on, on])
  const [from, to, ...others] = regulation.split("..")
  return from !== undefined && from !== "" && to !== undefined && to !== "" && others.length === 0
    ? Result.succeed([from, to])
    : unusable(`"${regulation}" is not DATE..DATE, for example 2026-04-07..2026-04-08`, "--regulation")
}

const readBoth = async (host: Host, options: DiffOptions): Promise<Read<readonly [Side, Side]>> => {
  const dates = readDates(options)
  if (Result.isFailure(dates)) return Result.fail(dates.failure)
  const readings: Choices[] = []
  for (const flags of [options.oldReadings, options.newReadings]) {
    const chosen = readChoices(flags)
    if (Result.isFailure(chosen)) return Result.fail(chosen.failure)
    readings.push(chosen.success)
  }
  const sides: Side[] = []
  for (const [index, name] of [options.before, options.after ?? options.before].entries()) {
    const on = dates.success[index]
    const side = await readSide(host, name, { readings: readings[index] ?? {}, ...(on === undefined ? {} : { on }) })
    if (Result.isFailure(side)) return Result.fail(side.failure)
    sides.push(side.success)
  }
  const [before, after] = sides
  return before === undefined || after === undefined ? unusable("there are not two") : Result.succeed([before, after])
}

const readCases = async (
  host: Host,
  { cases, sample, seed }: DiffOptions,
  ground: Ground,
): Promise<Read<readonly CaseLog[]>> => {
  if (cases === undefined) return Result.succeed(sampleCases(ground.enacted, { n: sample ?? 0, seed }))
  const logs = await readLogs(host, cases)
  return Result.isSuccess(logs)
    ? Result.succeed(logs.success.flatMap(({ log }) => log.cases))
    : Result.fail(logs.failure)
}

/** The effect on cases, where it is asked for. */
const effectOn = async (
  host: Host,
  options: DiffOptions,
  [before, after]: readonly [Side, Side],
): Promise<Read<Effects | undefined>> => {
  if (options.cases === undefined && options.sample === undefined) return Result.succeed(undefined)
  const flag = options.cases === undefined ? "--sample" : "--cases"
  if (before.enacted === undefined || after.enacted === undefined)
    return unusable("cases run on codes: neither a text nor a recorded release can run them", flag)
  const dates = readDates(options)
  const [from, to] = options.regulation !== undefined && Result.isSuccess(dates) ? dates.success : []
  const grounds: readonly [Ground, Ground] = [
    { enacted: before.enacted, ...(from === undefined ? {} : { on: from }) },
    { enacted: after.enacted, ...(to === undefined ? {} : { on: to }) },
  ]
  const cases = await readCases(host, options, grounds[0])
  return Result.isSuccess(cases)
    ? Result.succeed(effectsOf(grounds[0], grounds[1], cases.success))
    : Result.fail(cases.failure)
}

const rank = (severity: ChangeSeverity | null): number => (severity === null ? -1 : CHANGE_SEVERITIES.indexOf(severity))

/** Whether a bump is smaller than the changes ask for. */
const isTooSmall = ({ severity }: Diff, bump: ChangeSeverity | undefined): boolean =>
  bump !== undefined && rank(bump) < rank(severity)

/**
 * Runs `diff`.
 *
 * @since 0.1.0
 */
export const runDiff = async (host: Host, options: DiffOptions): Promise<Outcome> => {
  const why = whyUnclear(options)
  if (why !== undefined) return unusable(why)
  const sides = await readBoth(host, options)
  if (Result.isFailure(sides)) return Result.fail(sides.failure)
  const [before, after] = sides.success
  const effects = await effectOn(host, options, sides.success)
  if (Result.isFailure(effects)) return Result.fail(effects.failure)
  const diff = diffOf(before.edition, after.edition)
  const tooSmall = isTooSmall(diff, options.bump)
  const { bump } = options
  const told: DiffOutput = {
    ...diff,
    ...(effects.success === undefined ? {} : { effects: effects.success }),
    ...(bump === undefined ? {} : { bump: { given: bump, enough: !tooSmall } }),
  }
  const style = styleOf(host, options)
  const text = options.json ? JSON.stringify(told, null, 2) : pageOf(diffPage(told, style), style)
  await host.stdout.write(`${text}\n`)
  return Result.succeed(tooSmall ? EXIT.finding : EXIT.fine)
}
