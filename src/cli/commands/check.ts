/**
 * The command `check`: a code held against the regulation, and its rules against themselves and their text.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CodeVersions, codeOn } from "../../code/code-file.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { opus } from "../../code/opus.ts"
import type { Choices } from "../../machine/reading.ts"
import { sarifOf } from "../../publish/sarif.ts"
import { publication } from "../../text/publication.ts"
import type { ProvedInvariant } from "../../verify/check-proof.ts"
import { type Checked, type CheckReport, isFailing, reportOfCheck } from "../../verify/check-report.ts"
import { conformance, conformanceBetween } from "../../verify/conformance/conformance.ts"
import type { Conformance, ConformanceBetween } from "../../verify/conformance/finding.ts"
import type { ConformanceError } from "../../verify/conformance/refusal.ts"
import type { Mutation } from "../../verify/mutation/mutate.ts"
import { coveragePart, machinesPart, staticPart } from "../../verify/parts.ts"
import { staticFindings } from "../../verify/static/static.ts"
import { readBaseline, readCodeOrOpus, readOn } from "../code-held.ts"
import type { Host } from "../host.ts"
import { readChoices } from "../input.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import type { CheckOutput } from "../outputs.ts"
import { checkPage } from "../render/check.ts"
import { proofLines } from "../render/proof.ts"
import { pageOf, styleOf } from "../render/style.ts"
import { VERSION } from "../version.ts"
import { mutationJson, mutationLines, mutationOf, survives, writeRecord } from "./check-mutation.ts"
import {
  type ProofOptions,
  proofsOf,
  replaysOf,
  type Written,
  whyProofUnclear,
  writeCounterexamples,
} from "./check-proof.ts"

/**
 * What `check` is asked.
 *
 * @since 0.1.0
 */
export interface CheckOptions extends ProofOptions {
  readonly code?: string
  readonly on?: string
  readonly from?: string
  readonly to?: string
  readonly strict: boolean
  readonly baseline?: string
  /** Changes the rules one by one as well, and tells which changes nothing notices. */
  readonly mutate?: boolean
  /** What is asked of a change that nothing else notices. */
  readonly killers?: "invariants"
  /** The file for the record of the mutation. */
  readonly record?: string
  readonly format: "text" | "json" | "sarif"
  readonly readings: readonly string[]
  readonly width?: number
}

type Read<T> = Result.Result<T, Unusable>

const whyUnclear = (options: CheckOptions): string | undefined => {
  const { code, on, from, to, baseline, readings, mutate, killers, record, format } = options
  if (killers !== undefined && mutate !== true) return "--killers is about changes of the rules: give --mutate as well"
  if (record !== undefined && mutate !== true) return "--record is about changes of the rules: give --mutate as well"
  if (record !== undefined && on === undefined)
    return "--record says of which rules it is, which depend on the law of a date: give --on"
  if (mutate === true && format === "sarif") return "--mutate is told as text or JSON: leave --format sarif out"
  if (code === "-" && baseline === "-") return "standard input can be read once: give one - at most"
  if (on !== undefined && (from !== undefined || to !== undefined))
    return "--on is a date, and --from and --to are a stretch of time: give one or the other"
  if (to !== undefined && from === undefined) return "--to is the last date of a stretch of time: give --from as well"
  if (from !== undefined && to === undefined) return "--from is the first date of a stretch of time: give --to as well"
  if (baseline !== undefined && on === undefined && from === undefined)
    return "--baseline is judged on a date: give --on, or --from and --to"
  if (readings.length > 0 && on === undefined && from === undefined)
    return "--reading bears on what is held against the regulation: give --on, or --from and --to"
  return undefined
}

/** A refusal with the flag that it is about. */
const refused = ({ code, message }: ConformanceError, dates: string): Read<never> =>
  unusable(message, code === "UnknownReading" || code === "UnknownAlternative" ? "--reading" : dates)

type Held = Conformance | ConformanceBetween | undefined

const hold = async (
  host: Host,
  { on, from, to }: CheckOptions,
  code: CodeVersions,
  readings: Choices,
): Promise<Read<Held>> => {
  if (from !== undefined && to !== undefined) {
    const found = conformanceBetween(code, { from, to, readings })
    return Result.isSuccess(found) ? Result.succeed(found.success) : refused(found.failure, "--from, --to")
  }
  if (on === undefined) return Result.succeed(undefined)
  const date = await readOn(host, on, code.versions[0])
  if (Result.isFailure(date)) return Result.fail(date.failure)
  const found = conformance(code, { on: date.success, readings })
  return Result.isSuccess(found) ? Result.succeed(found.success) : refused(found.failure, "--on")
}

/** The versions that the other parts look at: the one held against the regulation, or all. */
const versionsLookedAt = (code: CodeVersions, held: Held): readonly ComplaintsCode[] => {
  if (held === undefined || !("on" in held)) return code.versions
  const version = codeOn(code, held.on)
  return Result.isSuccess(version) ? [version.success] : code.versions
}

const nameOfCode = ({ id, versions: [first, ...others] }: CodeVersions, held: Held): CheckReport["code"] => {
  if (held !== undefined) return held.code
  return others.length === 0
    ? { id, version: first.version }
    : { id, versions: [first, ...others].map((each) => each.version) }
}

/** What the versions say of themselves, before any case and in every case. */
const checkRules = async (
  host: Host,
  versions: readonly ComplaintsCode[],
  options: CheckOptions,
): Promise<Read<Pick<Checked, "staticFindings" | "proof" | "parts">>> => {
  const proving = proofsOf(host, versions, options)
  const found = Result.all(versions.map((each) => staticFindings(each))).pipe(Result.map((each) => each.flat()))
  const proof = await proving
  if (Result.isFailure(proof)) return Result.fail(proof.failure)
  return Result.succeed({
    staticFindings: Result.getOrElse(found, () => []),
    proof: proof.success,
    parts: [
      machinesPart(versions),
      coveragePart(options.code === undefined ? opus : undefined),
      staticPart(Result.isSuccess(found) ? found.success : { leftOut: found.failure.message }),
    ],
  })
}

/**
 * Runs `check`: conformance where a date is given, then the machines of the code's procedures, the coverage of its text, the
 * static checks of its rules and the proof of its invariants.
 *
 * @since 0.1.0
 */
export const runCheck = async (host: Host, options: CheckOptions): Promise<Outcome> => {
  const why = whyUnclear(options) ?? whyProofUnclear(options)
  if (why !== undefined) return unusable(why)
  const readings = readChoices(options.readings)
  if (Result.isFailure(readings)) return Result.fail(readings.failure)
  const code = await readCodeOrOpus(host, options.code)
  if (Result.isFailure(code)) return Result.fail(code.failure)
  const baseline = await readBaseline(host, options.baseline)
  if (Result.isFailure(baseline)) return Result.fail(baseline.failure)
  const held = await hold(host, options, code.success, readings.success)
  if (Result.isFailure(held)) return Result.fail(held.failure)
  const versions = versionsLookedAt(code.success, held.success)
  const rules = await checkRules(host, versions, options)
  if (Result.isFailure(rules)) return Result.fail(rules.failure)
  const report = reportOfCheck({
    code: nameOfCode(code.success, held.success),
    strict: options.strict,
    ...rules.success,
    ...(held.success === undefined ? {} : { conformance: held.success }),
    ...(baseline.success === undefined ? {} : { baseline: baseline.success }),
  })
  const latest = versions.at(-1)
  const mutation =
    options.mutate === true && latest !== undefined ? mutationOf(host, latest, options) : Result.succeed(undefined)
  if (Result.isFailure(mutation)) return Result.fail(mutation.failure)
  const recorded = await writeRecord(host, mutation.success, latest, report.on, options.record)
  if (Result.isFailure(recorded)) return Result.fail(recorded.failure)
  const cases = await writeCounterexamples(host, report, options.counterexamples)
  await host.stdout.write(`${written(host, report, options, { mutation: mutation.success, cases })}\n`)
  const isFine = !isFailing(report) && (mutation.success === undefined || !survives(mutation.success))
  return Result.succeed(isFine ? EXIT.fine : EXIT.finding)
}

/** What there is beside the report. */
interface Beside {
  readonly mutation: Mutation | undefined
  readonly cases: ReadonlyMap<ProvedInvariant, Written>
}

const jsonOf = ({ invariants, ...report }: CheckReport, { mutation, cases }: Beside): CheckOutput => ({
  ...report,
  invariants: invariants.map((each) => ({
    ...each,
    ...(each.counterexample === undefined ? {} : { counterexample: { ...each.counterexample, ...cases.get(each) } }),
  })),
  ...(mutation === undefined ? {} : { mutation: mutationJson(mutation) }),
})

const written = (host: Host, report: CheckReport, options: CheckOptions, beside: Beside): string => {
  if (options.format === "json") return JSON.stringify(jsonOf(report, beside), null, 2)
  if (options.format === "sarif")
    return JSON.stringify(
      sarifOf(report, { version: VERSION, location: options.code ?? `https://${publication.page}` }),
      null,
      2,
    )
  const style = styleOf(host, options)
  const proof = proofLines(report, replaysOf(beside.cases, options.code), style)
  const mutation = beside.mutation === undefined ? [] : mutationLines(beside.mutation, style)
  return pageOf([...checkPage(report, style), ...proof, ...mutation], style)
}
