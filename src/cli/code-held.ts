/**
 * What of a command's input a code is held against the regulation with: the code, the accepted findings, the date.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CodeVersions } from "../code/code-file.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { opus } from "../code/opus.ts"
import { decodeMutationRecord, type MutationRecord } from "../publish/mutation-record.ts"
import { formatInstant, instant } from "../time/instant.ts"
import { type Baseline, decodeBaseline } from "../verify/baseline.ts"
import { readCodeFile } from "./code-input.ts"
import type { Host } from "./host.ts"
import { nameOf, readText, whyUnreadable, zoneOf } from "./input.ts"
import { type Unusable, unusable } from "./outcome.ts"

type Read<T> = Result.Result<T, Unusable>

/**
 * The code in a file, or its versions; Opus's where no file is named.
 *
 * @param host - the outside world
 * @param file - the name of the file, `-` being standard input
 * @since 0.1.0
 */
export const readCodeOrOpus = async (host: Host, file: string | undefined): Promise<Read<CodeVersions>> =>
  file === undefined ? Result.succeed({ id: opus.id, versions: [opus] }) : readCodeFile(host, file)

/** What a JSON file holds, as it is decoded; undefined where no file is named. */
const readDecoded = async <T>(
  host: Host,
  file: string | undefined,
  decode: (value: unknown) => Result.Result<T, { readonly message: string }>,
): Promise<Read<T | undefined>> => {
  if (file === undefined) return Result.succeed(undefined)
  const text = await readText(host, file)
  if (Result.isFailure(text)) return Result.fail(text.failure)
  const parsed = Result.try({ try: (): unknown => JSON.parse(text.success), catch: whyUnreadable })
  if (Result.isFailure(parsed)) return unusable(`the text is not JSON: ${parsed.failure}`, nameOf(file))
  const decoded = decode(parsed.success)
  return Result.isSuccess(decoded) ? Result.succeed(decoded.success) : unusable(decoded.failure.message, nameOf(file))
}

/**
 * The findings that a file says are accepted; undefined where no file is named.
 *
 * @param host - the outside world
 * @param file - the name of the file, `-` being standard input
 * @since 0.1.0
 */
export const readBaseline = (host: Host, file: string | undefined): Promise<Read<Baseline | undefined>> =>
  readDecoded(host, file, decodeBaseline)

/**
 * The record of a rule mutation in a file; undefined where no file is named.
 *
 * @param host - the outside world
 * @param file - the name of the file, `-` being standard input
 * @since 0.1.0
 */
export const readMutationRecord = (host: Host, file: string | undefined): Promise<Read<MutationRecord | undefined>> =>
  readDecoded(host, file, decodeMutationRecord)

/**
 * The date that `--on` names, which need be none; `now` is the one use of the clock, in the zone of the code.
 *
 * @param host - the outside world
 * @param on - a date or `now`
 * @param code - the code whose zone it is
 * @since 0.1.0
 */
export const readOn = async (host: Host, on: string, { calendar }: ComplaintsCode): Promise<Read<string>> => {
  if (on !== "now") return Result.succeed(on)
  const now = instant(Math.floor(host.now()))
  if (Result.isFailure(now)) return unusable(now.failure.message, "--on now")
  const zone = await zoneOf(calendar)
  return Result.isSuccess(zone)
    ? Result.succeed(formatInstant(now.success, zone.success).slice(0, 10))
    : unusable(zone.failure.message, "--on now")
}
