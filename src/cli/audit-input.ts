/**
 * The input of an audit: the events of files, of standard input or of the files of a folder, taken one after the other.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { isRecord } from "../code/decode-event.ts"
import { decodeLog } from "../code/log.ts"
import { sayValue } from "../code/problem.ts"
import type { Auditor, Rejected } from "../verify/audit.ts"
import { byteLinesOf, type StreamLine } from "./byte-lines.ts"
import type { Host } from "./host.ts"
import { nameOf, readText, whyUnreadable } from "./input.ts"
import { logFilesIn } from "./logs.ts"
import { type Unusable, unusable } from "./outcome.ts"
import type { Progress } from "./progress.ts"
import type { Place, Rejects } from "./rejects.ts"

/** The bytes that a line may have. */
const MOST_BYTES = 1_048_576

const TOO_LONG = `the line is longer than ${MOST_BYTES} bytes`
const NOT_UTF8 = "the line is not UTF-8"

/**
 * The files that an audit reads, and how many bytes they have together, 0 where that is not known.
 *
 * @since 0.1.0
 */
export interface AuditFiles {
  readonly files: readonly string[]
  readonly size: number
}

/**
 * The files of a path: the file itself, standard input for `-`, or the logs of a folder.
 *
 * @param host - the outside world
 * @param path - a file or a folder
 * @since 0.1.0
 */
export const auditFilesOf = async (host: Host, path: string): Promise<Result.Result<AuditFiles, Unusable>> => {
  if (path === "-") return Result.succeed({ files: [path], size: 0 })
  const inside = await logFilesIn(host, path)
  if (inside?.length === 0)
    return unusable("the folder holds no file whose name ends in .json, .ndjson or .jsonl", nameOf(path))
  const files = inside ?? [path]
  try {
    let size = 0
    for (const file of files) size += await host.sizeOf(file)
    return Result.succeed({ files, size })
  } catch (error) {
    return unusable(whyUnreadable(error), nameOf(path))
  }
}

/**
 * What takes the events of an audit.
 *
 * @since 0.1.0
 */
export interface Taking {
  readonly auditor: Auditor
  readonly rejects: Rejects
  readonly progress: Progress
  /** Whether places name their file: there are several. */
  readonly named: boolean
}

/**
 * Takes the events of a file. One whose name ends in `.json` is a log and is read whole; any other is read line by line.
 *
 * @param host - the outside world
 * @param file - the file; `-` is standard input
 * @param taking - what takes them
 * @returns how many lines there were; or why the file cannot be read
 * @since 0.1.0
 */
export const takeFile = async (host: Host, file: string, taking: Taking): Promise<Result.Result<number, Unusable>> => {
  if (file.endsWith(".json")) {
    const text = await readText(host, file)
    if (Result.isFailure(text)) return Result.fail(text.failure)
    await takeLog(text.success, file, taking)
    return Result.succeed(0)
  }
  try {
    return Result.succeed(await takeLines(host, file, taking))
  } catch (error) {
    return unusable(whyUnreadable(error), nameOf(file))
  }
}

const placeOf = (file: string, { named }: Taking): Place => (named ? { file } : {})

const takeLines = async (host: Host, file: string, taking: Taking): Promise<number> => {
  const { auditor, progress } = taking
  const place = placeOf(file, taking)
  let bytes = 0
  let last = 0
  const counted = async function* (): AsyncGenerator<Uint8Array | string> {
    for await (const chunk of file === "-" ? host.stdin : host.openFile(file)) {
      bytes += chunk.length
      yield chunk
    }
  }
  for await (const lines of byteLinesOf(counted(), MOST_BYTES)) {
    for (const line of lines) {
      last = line.number
      const taken = takeLine(line, place, taking)
      if (taken !== undefined) await taken
    }
    await progress.advance(bytes, auditor.taken())
    bytes = 0
  }
  return last
}

/** Takes a line; what is returned settles once a reject has been kept. */
const takeLine = (line: StreamLine, place: Place, { auditor, rejects }: Taking): Promise<void> | undefined => {
  if (line.is === "bytes") {
    const why = line.code === "TooLong" ? TOO_LONG : NOT_UTF8
    return rejects.add({ ...place, line: line.number, code: line.code, why }, line)
  }
  if (line.text.trim() === "") return undefined
  const rejected = auditor.takeLine(line.text)
  if (rejected === undefined) return undefined
  return rejects.add({ ...place, line: line.number, ...rejected }, { text: line.text })
}

const takeLog = async (text: string, file: string, taking: Taking): Promise<void> => {
  const { auditor, rejects, progress } = taking
  const place = placeOf(file, taking)
  const refuse = (rejected: Rejected): Promise<void> => rejects.add({ ...place, ...rejected }, { text })
  const parsed = Result.try({ try: (): unknown => JSON.parse(text), catch: whyUnreadable })
  if (Result.isFailure(parsed)) await refuse({ code: "NotJson", why: `the file is not JSON: ${parsed.failure}` })
  else {
    const log = decodeLog(parsed.success)
    if (Result.isFailure(log) && log.failure.code !== "BadEvent")
      await refuse({ code: log.failure.code, why: log.failure.message })
    else await takeEvents(parsed.success, place, taking)
  }
  await progress.advance(text.length, auditor.taken())
}

/** Takes the events of a log, each with what the log says of all of them. */
const takeEvents = async (log: unknown, place: Place, { auditor, rejects }: Taking): Promise<void> => {
  if (!isRecord(log) || !Array.isArray(log.events)) return
  const { case: id, procedure, raisedBy } = log
  const shared = id === undefined ? {} : { case: id, procedure, ...(raisedBy === undefined ? {} : { raisedBy }) }
  for (const [index, event] of log.events.entries()) {
    const strays = isRecord(event) && id !== undefined && event.case !== undefined && event.case !== id
    const rejected = strays
      ? { code: "OtherCase", why: `expected ${sayValue(id)}, the case of this log, got ${sayValue(event.case)}` }
      : auditor.takeValue(isRecord(event) ? { ...shared, ...event } : event)
    if (rejected !== undefined)
      await rejects.add({ ...place, path: `$.events[${index}]`, ...rejected }, { text: JSON.stringify(event) })
  }
}
