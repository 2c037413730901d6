/**
 * Logs: those in a file, on standard input, or in the files of a folder.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { Log } from "../code/case-log.ts"
import type { Host } from "./host.ts"
import { nameOf, readLogFile } from "./input.ts"
import { type Unusable, unusable } from "./outcome.ts"

/**
 * A log with the name of its file.
 *
 * @since 0.1.0
 */
export interface NamedLog {
  readonly file: string
  readonly log: Log
}

/**
 * The files of a folder that are JSON or NDJSON by their names, in the order of those, each with its folder; undefined where
 * there is no such folder.
 *
 * @param host - the outside world
 * @param path - what may be a folder
 * @since 0.1.0
 */
export const logFilesIn = async (host: Host, path: string): Promise<readonly string[] | undefined> => {
  const names = await namesIn(host, path)
  return names?.filter((each) => IS_LOG.test(each)).map((name) => inFolder(path, name))
}

const inFolder = (path: string, name: string): string => (path.endsWith("/") ? `${path}${name}` : `${path}/${name}`)

const IS_LOG = /\.(?:json|ndjson|jsonl)$/

/** The names of what lies in a folder, in their order; undefined where there is no such folder. */
const namesIn = async (host: Host, path: string): Promise<readonly string[] | undefined> => {
  try {
    return [...(await host.listFolder(path))].sort()
  } catch {
    return undefined
  }
}

/**
 * The logs of a file, of standard input (`-`), or of the files of a folder that are JSON or NDJSON by their names, in the
 * order of those. Folders inside it are not looked into. A file that is no log is refused, and with it the folder.
 *
 * @param host - the outside world
 * @param path - a file or a folder
 * @since 0.1.0
 */
export const readLogs = async (host: Host, path: string): Promise<Result.Result<readonly NamedLog[], Unusable>> => {
  const names = path === "-" ? undefined : await namesIn(host, path)
  if (names === undefined) {
    const log = await readLogFile(host, path)
    return Result.map(log, (each) => [{ file: path, log: each }])
  }
  const wanted = names.filter((each) => IS_LOG.test(each))
  if (wanted.length === 0)
    return unusable("the folder holds no file whose name ends in .json, .ndjson or .jsonl", nameOf(path))
  const found: NamedLog[] = []
  const problems: string[] = []
  for (const name of wanted) {
    const file = inFolder(path, name)
    const log = await readLogFile(host, file)
    if (Result.isSuccess(log)) found.push({ file, log: log.success })
    else problems.push(log.failure.message)
  }
  return problems.length === 0 ? Result.succeed(found) : unusable(problems.join("\n"))
}
