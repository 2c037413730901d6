/**
 * The command `docs`: the publication of a code, written into a folder.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CodeVersions, codeOn } from "../../code/code-file.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { london } from "../../time/zones/london.ts"
import { readBaseline, readCodeOrOpus, readMutationRecord, readOn } from "../code-held.ts"
import type { Host } from "../host.ts"
import { nameOf, READ_ONCE, readChoices, readsTwice, zoneOf } from "../input.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import type { SiteFormat } from "../site/site.ts"
import { writeFiles } from "../write-files.ts"
import { proofsOf } from "./check-proof.ts"

/**
 * What `docs` is asked.
 *
 * @since 0.1.0
 */
export interface DocsOptions {
  readonly out: string
  readonly format: SiteFormat
  readonly code?: string
  readonly on?: string
  readonly baseline?: string
  /** The file with the record of a rule mutation. */
  readonly mutation?: string
  readonly readings: readonly string[]
  /** Whether the invariants are proved, and the most situations that one search may find. */
  readonly proof: boolean
  readonly budget?: number
}

type Read<T> = Result.Result<T, Unusable>

const whyUnclear = ({ code, on, baseline, mutation, proof, budget }: DocsOptions): string | undefined => {
  if (!proof && budget !== undefined) return "--budget bears on the proof: leave --no-proof out"
  if (readsTwice([code, baseline, mutation].flatMap((file) => file ?? []))) return READ_ONCE
  if (baseline !== undefined && on === undefined) return "--baseline is judged on a date: give --on"
  return undefined
}

/** The version to be published: the one in force on the date, or the only one. */
const versionOf = (of: CodeVersions, on: string | undefined): Read<ComplaintsCode> => {
  const { versions } = of
  if (on === undefined)
    return versions.length === 1
      ? Result.succeed(versions[0])
      : unusable(`the code has ${versions.length} versions: give --on, the date on which one of them is in force`)
  const version = codeOn(of, on)
  return Result.isSuccess(version) ? Result.succeed(version.success) : unusable(version.failure.message, "--on")
}

const WHOSE: Readonly<Record<string, string>> = {
  UnknownReading: "--reading",
  UnknownAlternative: "--reading",
  NoDate: "--on",
}

/**
 * Runs `docs`.
 *
 * @since 0.1.0
 */
export const runDocs = async (host: Host, options: DocsOptions): Promise<Outcome> => {
  const why = whyUnclear(options)
  if (why !== undefined) return unusable(why)
  const readings = readChoices(options.readings)
  if (Result.isFailure(readings)) return Result.fail(readings.failure)
  const of = await readCodeOrOpus(host, options.code)
  if (Result.isFailure(of)) return Result.fail(of.failure)
  const baseline = await readBaseline(host, options.baseline)
  if (Result.isFailure(baseline)) return Result.fail(baseline.failure)
  const mutation = await readMutationRecord(host, options.mutation)
  if (Result.isFailure(mutation)) return Result.fail(mutation.failure)
  const on = options.on === undefined ? undefined : await readOn(host, options.on, of.success.versions[0])
  if (on !== undefined && Result.isFailure(on)) return Result.fail(on.failure)
  const code = versionOf(of.success, on?.success)
  if (Result.isFailure(code)) return Result.fail(code.failure)
  const zone = await zoneOf(code.success.calendar)
  if (Result.isFailure(zone)) return unusable(`calendar.zone: ${zone.failure.message}`, nameOf(options.code ?? ""))
  const proved = await proofsOf(host, [code.success], { ...options, invariants: [], ascii: false })
  if (Result.isFailure(proved)) return Result.fail(proved.failure)
  const [proof] = "versions" in proved.success ? proved.success.versions : []
  const { siteOf } = await import("../site/site.ts")
  const files = await siteOf(code.success, {
    format: options.format,
    readings: readings.success,
    ...(on === undefined ? {} : { on: on.success }),
    ...(baseline.success === undefined ? {} : { baseline: baseline.success }),
    ...(zone.success === london ? {} : { zone: zone.success }),
    ...(proof === undefined ? {} : { proof: proof.proof }),
    ...(mutation.success === undefined ? {} : { mutation: mutation.success }),
  })
  if (Result.isFailure(files))
    return unusable(files.failure.message, WHOSE[files.failure.code] ?? nameOf(options.code ?? "--code"))
  const done = await writeFiles(host, options.out, files.success)
  if (Result.isFailure(done))
    return unusable(`cannot be written: ${done.failure.why}`, `--out ${nameOf(done.failure.at)}`)
  const unheld = on === undefined ? "; no date was given, so there is no page of conformance: give --on" : ""
  await host.stdout.write(`${files.success.size} files written to ${nameOf(options.out)}${unheld}\n`)
  return Result.succeed(EXIT.fine)
}
