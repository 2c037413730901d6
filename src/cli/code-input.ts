/**
 * Code files on the command line: JSON, or a module whose default export is a code.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CodeVersions, decodeCode } from "../code/code-file.ts"
import type { Host } from "./host.ts"
import { nameOf, readText, whyUnreadable } from "./input.ts"
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
