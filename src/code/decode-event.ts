/**
 * Decoding of one event of a case from its interchange form.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { nearest } from "../text/nearest.ts"
import { CommonFields } from "./event.ts"
import { isRecord } from "./is-record.ts"
import { NOT_PLAIN, type PlainDecoder, plainDecoder } from "./plain-decoding.ts"
import { type Problem, problemsOf, sayValue, shorten } from "./problem.ts"
import { UPCASTS, type Upcaster, upcaster } from "./upcast.ts"
import { type CaseEvent, EVENTS, VOCABULARY } from "./vocabulary.ts"

/**
 * How values are decoded: every problem is reported, and a field that the schema does not know is one.
 *
 * @since 0.1.0
 */
export const STRICT = { errors: "all", onExcessProperty: "error" } as const

const decodeCommon = Schema.decodeUnknownResult(CommonFields, { errors: "all" })

/** What is the matter with the fields that every event carries, of an event whose type is not known. */
const commonProblems = (value: Readonly<Record<string, unknown>>, path: string): readonly Problem[] => {
  if (!Object.hasOwn(value, "type")) return []
  const decoded = decodeCommon(value)
  return Result.isSuccess(decoded) ? [] : problemsOf(decoded.failure, path, value)
}

const decoders = new Map(
  Object.entries(EVENTS).map(([type, schema]) => [
    type,
    Schema.decodeUnknownResult(schema as Schema.Codec<CaseEvent, unknown>, STRICT),
  ]),
)

/** The fast decoders, each made when the first event of its type is read. */
const plainDecoders = new Map<string, PlainDecoder | undefined>()

/** The fast decoder of a type of event; undefined where there is none. */
const plainDecoderOf = (type: string): PlainDecoder | undefined => {
  const before = plainDecoders.get(type)
  if (before !== undefined || plainDecoders.has(type) || !decoders.has(type)) return before
  const made = plainDecoder(EVENTS[type as keyof typeof EVENTS].ast)
  plainDecoders.set(type, made)
  return made
}

/** Nothing while nothing has changed, so that decoding pays nothing for it. */
const ownUpcast: Upcaster | undefined = UPCASTS.length === 0 ? undefined : Result.getOrThrow(upcaster(UPCASTS))

const typeIn = (value: Readonly<Record<string, unknown>>): string =>
  Object.hasOwn(value, "type") && typeof value.type === "string" ? value.type : ""

/**
 * An event that is plainly right, decoded; undefined where `decodeEvent` has to tell.
 *
 * @param written - a parsed JSON value
 * @since 0.1.0
 */
export const plainEvent = (written: unknown): CaseEvent | undefined => {
  const value = ownUpcast === undefined ? written : ownUpcast(written)
  if (!isRecord(value)) return undefined
  const decoded = plainDecoderOf(typeIn(value))?.(value) ?? NOT_PLAIN
  return decoded === NOT_PLAIN ? undefined : (decoded as CaseEvent)
}

const TYPES = Object.keys(EVENTS)

/** The types of event that are worth naming where none is near: those of the procedure, if it is known. */
const typesOf = (procedure: string | undefined): readonly string[] =>
  procedure !== undefined && Object.hasOwn(VOCABULARY, procedure)
    ? Object.keys(VOCABULARY[procedure as keyof typeof VOCABULARY])
    : TYPES

export { isRecord } from "./is-record.ts"

const typeProblem = (
  value: Readonly<Record<string, unknown>>,
  path: string,
  procedure: string | undefined,
): Problem => {
  const types = typesOf(procedure).join(", ")
  if (!Object.hasOwn(value, "type") && Object.hasOwn(value, "events"))
    return { path, message: 'expected an event, got a log: put the events of all cases into one { "events": [...] }' }
  if (!Object.hasOwn(value, "type")) return { path, message: `the event has no "type"; types are ${types}` }
  if (typeof value.type !== "string")
    return { path: `${path}.type`, message: `expected the type of an event (text), got ${sayValue(value.type)}` }
  const near = nearest(value.type, TYPES)
  const hint = near === undefined ? `types are ${types}` : `did you mean "${near}"?`
  return { path: `${path}.type`, message: `there is no event "${shorten(value.type)}"; ${hint}` }
}

/**
 * Decodes one event of a case.
 *
 * @param written - a parsed JSON value
 * @param path - where it stands, for the messages
 * @param procedure - the procedure of the case, where it is known: for the messages too
 * @param upcast - brings an event of an earlier version into the form of today first (see `upcaster`); by default by what
 * changed in this package (`UPCASTS`), as far as the event itself tells that it is an old one
 * @returns the event, its instants in epoch milliseconds, or every problem with its place: an unknown type or field
 * (with the nearest known name), a missing field, a value that does not fit, a local time; of an event of an unknown type
 * those of the fields that every event has
 * @example
 * import { decodeEvent } from "@opustech/complaints-code"
 * const decoded = decodeEvent({ id: "e1", at: "2024-10-23T17:49:00", type: "ComplaintLogged" }, "$")
 * decoded._tag // => "Failure"
 * @since 0.1.0
 */
export const decodeEvent = (
  written: unknown,
  path = "$",
  procedure?: string,
  upcast: Upcaster | undefined = ownUpcast,
): Result.Result<CaseEvent, readonly Problem[]> => {
  const value = upcast === undefined ? written : upcast(written)
  if (!isRecord(value)) return Result.fail([{ path, message: `expected an event (an object), got ${sayValue(value)}` }])
  const decode = decoders.get(typeIn(value))
  if (decode === undefined) return Result.fail([typeProblem(value, path, procedure), ...commonProblems(value, path)])
  const plain = plainEvent(value)
  if (plain !== undefined) return Result.succeed(plain)
  const decoded = decode(value)
  return Result.isSuccess(decoded)
    ? Result.succeed(decoded.success)
    : Result.fail(problemsOf(decoded.failure, path, value))
}
