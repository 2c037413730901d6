/**
 * Plain decoding: the fast path for values that are right in every field, which nearly all are. It is made from a schema, and
 * leaves to the schema's own decoder whatever is not plainly right, and so every message.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type * as Schema from "effect/Schema"
import { parseInstant } from "../time/instant.ts"
import { InstantFromText } from "./field.ts"
import { isRecord } from "./is-record.ts"

/**
 * Stands for a value that is not plainly right. What is the matter with it, if anything, the schema's own decoder tells.
 *
 * @since 0.1.0
 */
export const NOT_PLAIN: unique symbol = Symbol("not plain")

/**
 * Decodes a value of the interchange form; `NOT_PLAIN` where that is left to the schema's own decoder.
 *
 * @since 0.1.0
 */
export type PlainDecoder = (value: unknown) => unknown

type Ast = Schema.Top["ast"]
type Of<T extends Ast["_tag"]> = Extract<Ast, { readonly _tag: T }>

/** How values are checked: as where the schema itself decodes. */
const OPTIONS = {}

const instantLink = InstantFromText.ast.encoding?.[0].transformation

/**
 * The plain decoder of a schema; undefined where it has a part that only its own decoder knows.
 *
 * @param ast - the schema, which refuses unknown fields
 * @since 0.1.0
 */
export const plainDecoder = (ast: Ast): PlainDecoder | undefined => {
  const decode = unchecked(ast)
  const { checks = [] } = ast
  if (decode === undefined || checks.length === 0) return decode
  const filters = checks.flatMap((each) => (each._tag === "Filter" ? [each] : []))
  if (filters.length < checks.length) return undefined
  return (value) => {
    const decoded = decode(value)
    if (decoded === NOT_PLAIN) return NOT_PLAIN
    for (const filter of filters) if (filter.run(decoded, ast, OPTIONS) !== undefined) return NOT_PLAIN
    return decoded
  }
}

const unchecked = (ast: Ast): PlainDecoder | undefined => {
  const { encoding } = ast
  if (encoding !== undefined)
    return encoding.length === 1 && encoding[0].transformation === instantLink ? instantOf : undefined
  switch (ast._tag) {
    case "String":
      return (value) => (typeof value === "string" ? value : NOT_PLAIN)
    case "Number":
      return (value) => (typeof value === "number" ? value : NOT_PLAIN)
    case "Boolean":
      return (value) => (typeof value === "boolean" ? value : NOT_PLAIN)
    case "Literal":
      return (value) => (value === ast.literal ? value : NOT_PLAIN)
    case "Union":
      return unionOf(ast)
    case "Arrays":
      return listOf(ast)
    case "Objects":
      return recordOf(ast)
    default:
      return undefined
  }
}

const instantOf: PlainDecoder = (value) => {
  if (typeof value !== "string") return NOT_PLAIN
  const parsed = parseInstant(value)
  return Result.isSuccess(parsed) ? parsed.success : NOT_PLAIN
}

/** The plain decoders of several parts; undefined where one has none. */
const allOf = (parts: readonly Ast[]): readonly PlainDecoder[] | undefined => {
  const known = parts.map(plainDecoder).filter((each) => each !== undefined)
  return known.length < parts.length ? undefined : known
}

const unionOf = ({ types, options }: Of<"Union">): PlainDecoder | undefined => {
  // Where exactly one member may fit, the first that does is not enough.
  if (options?.mode === "oneOf") return undefined
  const literals = types.flatMap((each) => (each._tag === "Literal" ? [each.literal] : []))
  if (literals.length === types.length) {
    const known = new Set<unknown>(literals)
    return (value) => (known.has(value) ? value : NOT_PLAIN)
  }
  const members = allOf(types)
  if (members === undefined) return undefined
  return (value) => {
    for (const decode of members) {
      const decoded = decode(value)
      if (decoded !== NOT_PLAIN) return decoded
    }
    return NOT_PLAIN
  }
}

const listOf = ({ elements, rest, encodingChecks }: Of<"Arrays">): PlainDecoder | undefined => {
  const [item, ...more] = allOf(rest) ?? []
  if (item === undefined || more.length > 0 || elements.length > 0 || encodingChecks !== undefined) return undefined
  return (value) => {
    if (!Array.isArray(value)) return NOT_PLAIN
    const list: unknown[] = []
    for (let index = 0; index < value.length; index++) {
      const decoded = item(value[index])
      if (decoded === NOT_PLAIN) return NOT_PLAIN
      list.push(decoded)
    }
    return list
  }
}

/** What has a prototype of its own, or keys that are symbols, is left to the schema. */
const isPlainRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) &&
  Object.getPrototypeOf(value) === Object.prototype &&
  Object.getOwnPropertySymbols(value).length === 0

const recordOf = ({ propertySignatures, indexSignatures, encodingChecks }: Of<"Objects">): PlainDecoder | undefined => {
  const decoders = allOf(propertySignatures.map(({ type }) => type))
  const names = propertySignatures.map(({ name }) => String(name))
  if (decoders === undefined || indexSignatures.length > 0 || encodingChecks !== undefined) return undefined
  if (names.includes("__proto__")) return undefined
  const isOptional = propertySignatures.map(({ type }) => type.context?.isOptional === true)
  return (value) => {
    if (!isPlainRecord(value)) return NOT_PLAIN
    let unread = 0
    for (const _ in value) unread++
    const decoded: Record<string, unknown> = {}
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as string
      const given = value[name]
      if (given === undefined) {
        if (!isOptional[index]) return NOT_PLAIN
        continue
      }
      unread--
      const field = (decoders[index] as PlainDecoder)(given)
      if (field === NOT_PLAIN) return NOT_PLAIN
      decoded[name] = field
    }
    // What is left is a field that is not known, or has no value.
    return unread === 0 ? decoded : NOT_PLAIN
  }
}
