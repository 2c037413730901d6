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
import { UPCASTS, type Upcast, type Upcaster, upcaster, VERSION_FORM } from "./upcast.ts"

export type { CaseLog, Log } from "./case-log.ts"

/**
 * Why a log cannot be used: every problem with its place. `message` holds them all, a line each.
 *
 * @since 0.1.0
 */
export interface LogError {
  readonly _tag: "LogError"
  readonly code: "NotJson" | "NotALog" | "EmptyLog" | "BadEvent" | "BadUpcast"
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

/**
 * The version of the package whose form the events of a log have, such as `0.1.0`; where it is left out, the events tell.
 *
 * @since 0.1.0
 */
export const LogVersion = Schema.String.check(
  Schema.makeFilter((version) => VERSION_FORM.test(version), {
    toJsonSchema: () => ({ pattern: VERSION_FORM.source }),
  }),
).annotate({
  expected: "a version such as 1.2.0",
  description: "the version of the package by which the events were written, such as 1.2.0",
})

const head = { version: Schema.optionalKey(LogVersion), about: Schema.optionalKey(AboutLog) }

const Shorthand = Schema.Struct({
  case: Id,
  procedure: Text,
  raisedBy: Schema.optionalKey(Id),
  ...head,
  events: Schema.Array(Schema.Unknown),
})

const Events = Schema.Struct({ ...head, events: Schema.Array(Schema.Unknown) })

const decodeShorthand = Schema.decodeUnknownResult(Shorthand, STRICT)
const decodeEvents = Schema.decodeUnknownResult(Events, STRICT)

const FORMS = '{ "events": [...] } or { "case": ..., "procedure": ..., "events": [...] }'

/** An envelope, and by which version its events were written, as far as it says so. */
type Opened = Envelope & { readonly version?: string }

const envelopeOf = (value: unknown): Result.Result<Opened, readonly Problem[]> => {
  const pathOf = (index: number): string => `$.events[${index}]`
  if (!isRecord(value)) return Result.fail([{ path: "$", message: `expected a log, ${FORMS}, got ${sayValue(value)}` }])
  if (isEvent(value)) return Result.fail([{ path: "$", message: `expected a log, ${FORMS}, got an event` }])
  if (!Object.hasOwn(value, "case") && !Object.hasOwn(value, "procedure")) {
    const decoded = decodeEvents(value)
    return Result.isSuccess(decoded)
      ? Result.succeed({ events: decoded.success.events, pathOf, ...versionOf(decoded.success) })
      : Result.fail(problemsOf(decoded.failure, "$", value, Object.keys(Shorthand.fields)))
  }
  const decoded = decodeShorthand(value)
  if (Result.isFailure(decoded)) return Result.fail(problemsOf(decoded.failure, "$", value))
  const { case: id, procedure, raisedBy, events } = decoded.success
  return Result.succeed({
    events,
    shorthand: { case: id, procedure, ...(raisedBy === undefined ? {} : { raisedBy }) },
    pathOf,
    ...versionOf(decoded.success),
  })
}

const versionOf = ({ version }: { readonly version?: string }) => (version === undefined ? {} : { version })

const MOST_LINES = 20

const failWith = (code: LogError["code"], problems: readonly Problem[]): Result.Result<never, LogError> => {
  const lines = problems.slice(0, MOST_LINES).map((each) => `${each.path}: ${each.message}`)
  const more = problems.length > MOST_LINES ? [`... and ${problems.length - MOST_LINES} more problems`] : []
  return Result.fail({ _tag: "LogError", code, message: [...lines, ...more].join("\n"), problems })
}

/** What brings the events of a log into the form of today; undefined where nothing has to. */
const upcastOf = (
  { upcasts, version: known }: DecodeLogOptions,
  version = known,
): Result.Result<Upcaster | undefined, readonly Problem[]> =>
  upcasts === undefined && version === undefined
    ? Result.succeed(undefined)
    : Result.mapError(upcaster(upcasts ?? UPCASTS, version), ({ problems }) => problems)

const decodeEnvelope = (opened: Opened, options: DecodeLogOptions): Result.Result<Log, LogError> => {
  const upcast = upcastOf(options, opened.version)
  if (Result.isFailure(upcast)) return failWith("BadUpcast", upcast.failure)
  const envelope = upcast.success === undefined ? opened : { ...opened, upcast: upcast.success }
  if (envelope.events.length === 0)
    return failWith("EmptyLog", [{ path: "$.events", message: "the log holds no events" }])
  const grouped = casesOf(envelope)
  return Result.isSuccess(grouped) ? Result.succeed(grouped.success) : failWith("BadEvent", grouped.failure)
}

/**
 * How the events of an earlier version are read: what has changed since (`upcasts`, by default `UPCASTS`; one's own stand
 * before or in place of them), and by which version the log was written (`version`), where it does not say so itself.
 *
 * @since 0.1.0
 */
export interface DecodeLogOptions {
  readonly upcasts?: readonly Upcast[]
  readonly version?: string
}

/**
 * Decodes a log from a parsed JSON value: `{ "events": [...] }`, in which every event names its `case` and the first of
 * a case its `procedure`, or `{ "case", "procedure", "events" }`. Either may name the `version` of the package by which its
 * events were written.
 *
 * @param value - a parsed JSON value
 * @param options - how events of an earlier version are read
 * @returns the log, or a `LogError` with every problem and its JSON path
 * @example
 * import { decodeLog } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const because = "It is a copy of the Code that is asked for."
 * const upcasts = [{ since: "0.2.0", type: "CopyAsked", is: "typeRenamed", to: "RequestMade", because }] as const
 * const event = { id: "e1", at: "2025-01-06T09:00:00Z", type: "CopyAsked", channel: "Email" }
 * const log = { version: "0.1.0", case: "copy-1", procedure: "CodeCopyRequest", events: [event] }
 * const { cases } = Result.getOrThrow(decodeLog(log, { upcasts }))
 * cases[0]?.events[0]?.type // => "RequestMade"
 * @since 0.1.0
 */
export const decodeLog = (value: unknown, options: DecodeLogOptions = {}): Result.Result<Log, LogError> => {
  const envelope = envelopeOf(value)
  return Result.isSuccess(envelope) ? decodeEnvelope(envelope.success, options) : failWith("NotALog", envelope.failure)
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
 * @param options - how events of an earlier version are read
 * @returns the log, or a `LogError`: text that is not JSON, an empty log, or events with problems, each with its place
 * @example
 * import { readLog } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const line = '{"case":"c","procedure":"CodeCopyRequest","id":"e1","at":"2025-01-06T09:00:00Z","type":"RequestMade","channel":"Email"}'
 * Result.getOrThrow(readLog(line)).cases.map((each) => each.case) // => ["c"]
 * @since 0.1.0
 */
export const readLog = (text: string, options: DecodeLogOptions = {}): Result.Result<Log, LogError> => {
  if (typeof text !== "string")
    return failWith("NotJson", [{ path: "$", message: "expected the contents of a file as text (a string)" }])
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text
  const whole = parse(plain)
  if (Result.isSuccess(whole))
    return isEvent(whole.success) ? readLines([plain], options) : decodeLog(whole.success, options)
  const lines = plain.split("\n")
  if (lines.every((line) => line.trim() === ""))
    return failWith("EmptyLog", [{ path: "$", message: "the log is empty" }])
  if (looksLikeLines(lines)) return readLines(lines, options)
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

const readLines = (lines: readonly string[], options: DecodeLogOptions): Result.Result<Log, LogError> => {
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
  return decodeEnvelope({ events, pathOf: (index) => `line ${numbers[index]}: $` }, options)
}
