/**
 * Code files on the command line: JSON, or a module whose default export is a code.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CodeVersions, decodeCode } from "../code/code-file.ts"
import type { EnactedCode } from "../code/enact.ts"
import { enactVersions } from "../code/enact-versions.ts"
import { london } from "../time/zones/london.ts"
import type { Host } from "./host.ts"
import {
  besideCode,
  enactWith,
  nameOf,
  READ_ONCE,
  readChoices,
  readsTwice,
  readText,
  whyUnreadable,
  zoneOf,
} from "./input.ts"
import { type Unusable, unusable } from "./outcome.ts"

const IS_MODULE = /\.(?:ts|mts|js|mjs)$/

const readJson = async (host: Host, file: string): Promise<Result.Result<unknown, Unusable>> => {
  const text = await readText(host, file)
  if (Result.isFailure(text)) return Result.fail(text.failure)
  const parsed = Result.try({ try: (): unknown => JSON.parse(text.success), catch: whyUnreadable })
  return Result.isSuccess(parsed)
    ? Result.succeed(parsed.success)
    : unusable(`the text is not JSON: ${parsed.failure}`, nameOf(file))
}

const readModule = async (host: Host, file: string): Promise<Result.Result<unknown, Unusable>> => {
  try {
    const module = await host.importModule(file)
    return Object.hasOwn(module, "default")
      ? Result.succeed(module.default)
      : unusable("the module has no default export: export the code as default", nameOf(file))
  } catch (error) {
    return unusable(`the module cannot be loaded: ${whyUnreadable(error)}`, nameOf(file))
  }
}

/**
 * The code in a file, or its versions: JSON, `-` being standard input, or a module (.ts, .mts, .js, .mjs) whose default
 * export is the code. A module is a program and runs: only this names one.
 *
 * @param host - the outside world
 * @param file - the name of the file
 * @returns the versions, or every problem of the file, a line each
 * @since 0.1.0
 */
export const readCodeFile = async (host: Host, file: string): Promise<Result.Result<CodeVersions, Unusable>> => {
  const value = await (IS_MODULE.test(file) ? readModule(host, file) : readJson(host, file))
  if (Result.isFailure(value)) return Result.fail(value.failure)
  const decoded = decodeCode(value.success)
  return Result.isSuccess(decoded) ? Result.succeed(decoded.success) : unusable(decoded.failure.message, nameOf(file))
}

/**
 * Which code a command runs on: that of a file, or Opus's; the readings chosen of it; and whether without the regulator's
 * rules.
 *
 * @since 0.1.0
 */
export interface CodeOptions {
  readonly code?: string
  readonly readings: readonly string[]
  readonly codeAlone: boolean
}

const WHOSE: Readonly<Record<string, string>> = { UnknownReading: "--reading", UnknownAlternative: "--reading" }

/**
 * The code asked for, enacted with the readings chosen; of several versions each (see `enactVersions`).
 *
 * @param host - the outside world
 * @param options - the code, by default Opus's, and the readings
 * @param others - the other files that the command reads: standard input can be one of them all
 * @since 0.1.0
 */
export const readEnacted = async (
  host: Host,
  { code: file, readings, codeAlone }: CodeOptions,
  others: readonly string[] = [],
): Promise<Result.Result<EnactedCode, Unusable>> => {
  const beside = besideCode({ codeAlone })
  if (file === undefined) return enactWith(readings, beside)
  if (readsTwice([file, ...others])) return unusable(READ_ONCE)
  const choices = readChoices(readings)
  if (Result.isFailure(choices)) return Result.fail(choices.failure)
  const of = await readCodeFile(host, file)
  if (Result.isFailure(of)) return Result.fail(of.failure)
  const zone = await zoneOf(of.success.versions[0].calendar)
  if (Result.isFailure(zone)) return unusable(`calendar.zone: ${zone.failure.message}`, nameOf(file))
  const enacted = enactVersions(of.success, {
    ...beside,
    readings: choices.success,
    ...(zone.success === london ? {} : { zone: zone.success }),
  })
  return Result.isSuccess(enacted)
    ? Result.succeed(enacted.success)
    : unusable(enacted.failure.message, WHOSE[enacted.failure.code] ?? nameOf(file))
}
