/**
 * The vocabulary of the events of the Code, for explorations: what their schemas say of the values that fields can have.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { type CaseEvent, EVENTS } from "../code/vocabulary.ts"
import type { AnyEvent, Scalar } from "../machine/happening.ts"
import { type Given, OTHER, type Vocabulary } from "./explore/values.ts"

const COMMON: ReadonlySet<string> = new Set(["id", "at", "recordedAt", "by", "case", "procedure", "raisedBy", "type"])

const schemaOf = (type: string): Schema.Codec<CaseEvent, unknown> | undefined =>
  Object.hasOwn(EVENTS, type)
    ? (EVENTS[type as keyof typeof EVENTS] as unknown as Schema.Codec<CaseEvent, unknown>)
    : undefined

const isOptional = (ast: SchemaAST.AST): boolean => ast.context?.isOptional === true

/** The kinds of value that a schema allows one for another. */
const kindsOf = (ast: SchemaAST.AST): readonly SchemaAST.AST[] =>
  ast._tag === "Union" ? ast.types.flatMap(kindsOf) : [ast]

/** What stands in a field of a schema: undefined where it has none of that name. */
const inner = (ast: SchemaAST.AST, key: string): SchemaAST.AST | undefined =>
  kindsOf(ast)
    .flatMap((each) => (each._tag === "Objects" ? each.propertySignatures : []))
    .find(({ name }) => name === key)?.type

const fieldOf = (type: string, path: string): SchemaAST.AST | undefined =>
  path
    .split(".")
    .reduce<SchemaAST.AST | undefined>(
      (ast, key) => (ast === undefined ? undefined : inner(ast, key)),
      schemaOf(type)?.ast,
    )

/** Whether a field, or anything that it stands in, can be left out or be something else. */
const canBeMissing = (type: string, path: string): boolean => {
  const keys = path.split(".")
  return keys.some((_, index) => {
    const field = fieldOf(type, keys.slice(0, index + 1).join("."))
    const isLast = index === keys.length - 1
    return (
      field === undefined || isOptional(field) || (!isLast && kindsOf(field).some((each) => each._tag !== "Objects"))
    )
  })
}

const literalsOf = (ast: SchemaAST.AST): readonly Scalar[] | undefined => {
  if (ast._tag === "Boolean") return [true, false]
  return ast._tag === "Literal" && typeof ast.literal !== "bigint" ? [ast.literal] : undefined
}

const valuesIn = (ast: SchemaAST.AST): readonly Scalar[] | undefined => {
  const values = kindsOf(ast).map(literalsOf)
  return values.some((each) => each === undefined) ? undefined : values.flatMap((each) => each ?? [])
}

/** What is given of the fields inside a field. */
const below = (given: Given, key: string): Given =>
  new Map(
    [...given].flatMap(([path, value]) => (path.startsWith(`${key}.`) ? [[path.slice(key.length + 1), value]] : [])),
  )

const NONE = Symbol("none")

/** A value of a schema with what is given inside; NONE where there is none. */
const sampleOf = (ast: SchemaAST.AST, given: Given, name: string): unknown => {
  for (const kind of kindsOf(ast)) {
    const value = sampleOfKind(kind, given, name)
    if (value !== NONE) return value
  }
  return NONE
}

const sampleOfKind = (ast: SchemaAST.AST, given: Given, name: string): unknown => {
  switch (ast._tag) {
    case "Objects":
      return fieldsOf(ast, given)
    case "Arrays":
      return []
    case "String":
      return name
    case "Number":
      return 1
    default:
      return [...given.values()].every((each) => each === undefined) ? (literalsOf(ast)?.[0] ?? NONE) : NONE
  }
}

const fieldsOf = (ast: SchemaAST.AST & { readonly _tag: "Objects" }, given: Given): unknown => {
  const fields: Record<string, unknown> = {}
  for (const { name, type } of ast.propertySignatures) {
    const key = String(name)
    if (COMMON.has(key)) continue
    if (given.has(key)) {
      const value = given.get(key) === OTHER ? sampleOf(type, new Map(), key) : given.get(key)
      if (value === NONE || (value === undefined && !isOptional(type))) return NONE
      if (value !== undefined) fields[key] = value
      continue
    }
    const inside = below(given, key)
    const wanted = [...inside.values()].some((each) => each !== undefined)
    if (isOptional(type) && !wanted) continue
    const value = sampleOf(type, inside, key)
    if (value === NONE) return NONE
    fields[key] = value
  }
  return fields
}

const checks = new Map<string, (value: unknown) => boolean>()

const isOne = (type: string, fields: object): boolean => {
  const known =
    checks.get(type) ??
    (() => {
      const schema = schemaOf(type)
      return schema === undefined ? () => false : Schema.is(Schema.toType(schema))
    })()
  checks.set(type, known)
  return known({ id: "e", at: 0, type, ...fields })
}

/**
 * What the schemas of the Code's events say of their fields.
 *
 * @since 0.1.0
 */
export const vocabulary: Vocabulary = {
  values: (type, path) => {
    const field = fieldOf(type, path)
    return field === undefined ? undefined : valuesIn(field)
  },
  optional: canBeMissing,
  lists: (type, path) => fieldOf(type, path)?._tag === "Arrays",
  complete: (type, given) => {
    const ast = schemaOf(type)?.ast
    const fields = ast?._tag === "Objects" ? fieldsOf(ast, given) : NONE
    return typeof fields === "object" && fields !== null && isOne(type, fields) ? fields : undefined
  },
}

/**
 * An event as a log writes it: its instants as text, in London's local time with its offset.
 *
 * @param event - an event of the Code's vocabulary
 * @returns the event as JSON; the event itself where it is none of the Code's
 * @since 0.1.0
 */
export const written = (event: AnyEvent): unknown => {
  const schema = schemaOf(event.type)
  if (schema === undefined) return event
  const encoded = Schema.encodeUnknownResult(schema)(event)
  return Result.isSuccess(encoded) ? encoded.success : event
}
