/**
 * Logs: a file of events, of one case or of several, decoded from the interchange form.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { casesOf, type Envelope, type Log } from "./case-log.ts"
import { isRecord, STRICT } from "./decode-event.ts"
import { Id, Text } from "./field.ts"
import { type Problem, problemsOf, sayValue, shorten } from "./problem.ts"

export type { CaseLog, Log } from "./case-log.ts"

/**
 * Why a log cannot be used: every problem with its place. `message` holds them all, a line each.
 *
 * @since 0.1.0
 */
export interface LogError {
  readonly _tag: "LogError"
  readonly code: "NotJson" | "NotALog" | "EmptyLog" | "BadEvent"
  readonly message: string
  readonly problems: readonly Problem[]
}

/**
 * What a log says of itself: what it is about, where it comes from, how reliable it is and what it assumes.
 *
 * @since 0.1.0
 */
export const AboutLog = Schema.Struct({
  title: Schema.optionalKey(Text),
  source: Schema.optionalKey(Text),
  reliability: Schema.optionalKey(Text),
  assumptions: Schema.optionalKey(Schema.Array(Text)),
})

const Shorthand = Schema.Struct({
  case: Id,
  procedure: Text,
  raisedBy: Schema.optionalKey(Id),
  about: Schema.optionalKey(AboutLog),
  events: Schema.Array(Schema.Unknown),
})

const Events = Schema.Struct({ about: Schema.optionalKey(AboutLog), events: Schema.Array(Schema.Unknown) })

const FORMS = '{ "events": [...] } or { "case": ..., "procedure": ..., "events": [...] }'

const envelopeOf = (value: unknown): Result.Result<Envelope, readonly Problem[]> => {
  const pathOf = (index: number): string => `$.events[${index}]`
  if (!isRecord(value)) return Result.fail([{ path: "$", message: `expected a log, ${FORMS}, got ${sayValue(value)}` }])
  if (isEvent(value)) return Result.fail([{ path: "$", message: `expected a log, ${FORMS}, got an event` }])
  if (!Object.hasOwn(value, "case") && !Object.hasOwn(value, "procedure")) {
    const decoded = Schema.decodeUnknownResult(Events, STRICT)(value)
    return Result.isSuccess(decoded)
      ? Result.succeed({ events: decoded.success.events, pathOf })
      : Result.fail(problemsOf(decoded.failure, "$", value, Object.keys(Shorthand.fields)))
  }
  const decoded = Schema.decodeUnknownResult(Shorthand, STRICT)(value)
  if (Result.isFailure(decoded)) return Result.fail(problemsOf(decoded.failure, "$", value))
  const { case: id, procedure, raisedBy, events } = decoded.success
  return Result.succeed({
    events,
    shorthand: { case: id, procedure, ...(raisedBy === undefined ? {} : { raisedBy }) },
    pathOf,
  })
}

const MOST_LINES = 20

const failWith = (code: LogError["code"], problems: readonly Problem[]): Result.Result<never, LogError> => {
  const lines = problems.slice(0, MOST_LINES).map((each) => `${each.path}: ${each.message}`)
  const more = problems.length > MOST_LINES ? [`... and ${problems.length - MOST_LINES} more problems`] : []
  return Result.fail({ _tag: "LogError", code, message: [...lines, ...more].join("\n"), problems })
}

const decodeEnvelope = (envelope: Envelope): Result.Result<Log, LogError> => {
  if (envelope.events.length === 0)
    return failWith("EmptyLog", [{ path: "$.events", message: "the log holds no events" }])
  const grouped = casesOf(envelope)
  return Result.isSuccess(grouped) ? Result.succeed(grouped.success) : failWith("BadEvent", grouped.failure)
}

/**
 * Decodes a log from a parsed JSON value: `{ "events": [...] }`, in which every event names its `case` and the first of
 * a case its `procedure`, or `{ "case", "procedure", "events" }`.
 *
 * @param value - a parsed JSON value
 * @returns the log, or a `LogError` with every problem and its JSON path
 * @since 0.1.0
 */
export const decodeLog = (value: unknown): Result.Result<Log, LogError> => {
  const envelope = envelopeOf(value)
  return Result.isSuccess(envelope) ? decodeEnvelope(envelope.success) : failWith("NotALog", envelope.failure)
}

const parse = (text: string): Result.Result<unknown, string> =>
  Result.try({
    try: (): unknown => JSON.parse(text),
    catch: (error) => shorten((error instanceof Error ? error.message : String(error)).replace(/\s+/g, " "), 200),
  })

/**
 * Reads a log from text: JSON (see `decodeLog`) or NDJSON, an event a line. A byte order mark is passed over.
 *
 * @param text - the contents of a file
 * @returns the log, or a `LogError`: text that is not JSON, an empty log, or events with problems, each with its place
 * @since 0.1.0
 */
export const readLog = (text: string): Result.Result<Log, LogError> => {
  if (typeof text !== "string")
    return failWith("NotJson", [{ path: "$", message: "expected the contents of a file as text (a string)" }])
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text
  const whole = parse(plain)
  if (Result.isSuccess(whole)) return isEvent(whole.success) ? readLines([plain]) : decodeLog(whole.success)
  const lines = plain.split("\n")
  if (lines.every((line) => line.trim() === ""))
    return failWith("EmptyLog", [{ path: "$", message: "the log is empty" }])
  if (looksLikeLines(lines)) return readLines(lines)
  return failWith("NotJson", [
    { path: "$", message: `the text is not JSON: ${whole.failure}; a log is ${FORMS}, or an event a line` },
  ])
}

const isEvent = (value: unknown): boolean =>
  isRecord(value) && Object.hasOwn(value, "type") && !Object.hasOwn(value, "events")

/** Text is taken for NDJSON where its first line is an object, or where that one is broken and the next two are objects. */
const looksLikeLines = (lines: readonly string[]): boolean => {
  const heads: string[] = []
  for (let index = 0; index < lines.length && heads.length < 3; index++) {
    const line = lines[index]?.trim() ?? ""
    if (line !== "") heads.push(line)
  }
  const [first = false, second = false, third = false] = heads.map((line) => {
    const value = parse(line)
    return Result.isSuccess(value) && isRecord(value.success)
  })
  return first || (second && third)
}

const MOST_BAD_LINES = 100

const readLines = (lines: readonly string[]): Result.Result<Log, LogError> => {
  const events: unknown[] = []
  const numbers: number[] = []
  const bad: Problem[] = []
  for (let index = 0; index < lines.length && bad.length < MOST_BAD_LINES; index++) {
    const line = lines[index] ?? ""
    if (line.trim() === "") continue
    const value = parse(line)
    if (Result.isFailure(value)) bad.push({ path: `line ${index + 1}`, message: `not JSON: ${value.failure}` })
    else {
      events.push(value.success)
      numbers.push(index + 1)
    }
  }
  if (bad.length > 0) return failWith("NotJson", bad)
  return decodeEnvelope({ events, pathOf: (index) => `line ${numbers[index]}: $` })
}
