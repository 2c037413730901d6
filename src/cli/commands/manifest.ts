/**
 * The command `manifest`: what is published, as hashes; or whether the rules at hand are those that were signed off.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CodeVersions, codeOn } from "../../code/code-file.ts"
import { opus } from "../../code/opus.ts"
import { type ManifestDifference, manifestDifferences } from "../../publish/manifest/differences.ts"
import { decodeManifest, type Manifest, manifestOf } from "../../publish/manifest/manifest.ts"
import { readCodeFile } from "../code-input.ts"
import type { Host } from "../host.ts"
import { nameOf, READ_ONCE, readsTwice, readText, whyUnreadable, zoneOf } from "../input.ts"
import { EXIT, type Outcome, type Unusable, unusable } from "../outcome.ts"
import type { ManifestCheckOutput } from "../outputs.ts"
import { manifestPage } from "../render/manifest.ts"
import { pageOf, styleOf } from "../render/style.ts"
import { VERSION } from "../version.ts"

/**
 * What `manifest` is asked.
 *
 * @since 0.1.0
 */
export interface ManifestOptions {
  readonly code?: string
  readonly on?: string
  readonly check?: string
  readonly json: boolean
  readonly width?: number
  readonly ascii: boolean
}

type Read<T> = Result.Result<T, Unusable>

const readSignedOff = async (host: Host, file: string | undefined): Promise<Read<Manifest | undefined>> => {
  if (file === undefined) return Result.succeed(undefined)
  const text = await readText(host, file)
  if (Result.isFailure(text)) return Result.fail(text.failure)
  const parsed = Result.try({ try: (): unknown => JSON.parse(text.success), catch: whyUnreadable })
  if (Result.isFailure(parsed)) return unusable(`the text is not JSON: ${parsed.failure}`, nameOf(file))
  const manifest = decodeManifest(parsed.success)
  return Result.isSuccess(manifest)
    ? Result.succeed(manifest.success)
    : unusable(manifest.failure.message, nameOf(file))
}

const manifestOn = async (of: CodeVersions, on: string, whose: string): Promise<Read<Manifest>> => {
  const code = codeOn(of, on)
  if (Result.isFailure(code)) return unusable(code.failure.message, whose)
  const zone = await zoneOf(code.success.calendar)
  if (Result.isFailure(zone)) return unusable(`calendar.zone: ${zone.failure.message}`)
  const manifest = manifestOf(code.success, { on, release: VERSION, zone: zone.success })
  return Result.isSuccess(manifest) ? Result.succeed(manifest.success) : unusable(manifest.failure.message, whose)
}

/**
 * Runs `manifest`.
 *
 * @since 0.1.0
 */
export const runManifest = async (host: Host, options: ManifestOptions): Promise<Outcome> => {
  const { code: file, check } = options
  if (readsTwice([file ?? "", check ?? ""])) return unusable(READ_ONCE)
  const code = await (file === undefined
    ? Result.succeed<CodeVersions>({ id: opus.id, versions: [opus] })
    : readCodeFile(host, file))
  if (Result.isFailure(code)) return Result.fail(code.failure)
  const signedOff = await readSignedOff(host, check)
  if (Result.isFailure(signedOff)) return Result.fail(signedOff.failure)
  const on = options.on ?? signedOff.success?.on
  if (on === undefined) return unusable("a manifest is of a date, and the library has no today: give --on DATE")
  const found = await manifestOn(code.success, on, options.on === undefined ? nameOf(check ?? "") : "--on")
  if (Result.isFailure(found)) return Result.fail(found.failure)
  if (signedOff.success === undefined) {
    await host.stdout.write(`${JSON.stringify(found.success, null, 2)}\n`)
    return Result.succeed(EXIT.fine)
  }
  const differences = manifestDifferences(signedOff.success, found.success)
  await host.stdout.write(`${written(host, found.success, differences, options)}\n`)
  return Result.succeed(differences.length === 0 ? EXIT.fine : EXIT.finding)
}

const written = (
  host: Host,
  found: Manifest,
  differences: readonly ManifestDifference[],
  options: ManifestOptions,
): string => {
  const output: ManifestCheckOutput = { signedOff: differences.length === 0, differences }
  if (options.json) return JSON.stringify(output, null, 2)
  const style = styleOf(host, options)
  return pageOf(manifestPage(found, differences, style), style)
}
