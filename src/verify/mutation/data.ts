/**
 * Edits of plain data by its schema: every value longer, later, another or left out, whatever the data is about.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { SpanSchema } from "../../code/timing-schema.ts"
import type { Span } from "../../time/span.ts"
import { replaced, without } from "./edit.ts"
import { ofScalar } from "./scalars.ts"
import { ofSpan } from "./spans.ts"

/**
 * One change of data: what it becomes, the place of the change, of what kind it is, and what stands there instead.
 *
 * @since 0.1.0
 */
export interface DataEdit {
  readonly to: unknown
  readonly path: readonly string[]
  readonly kind: string
  readonly says: string
}

type AST = SchemaAST.AST
type Fields = Readonly<Record<string, unknown>>

const at = (key: string, edits: readonly DataEdit[], put: (part: unknown) => unknown): readonly DataEdit[] =>
  edits.map(({ to, path, kind, says }) => ({ to: put(to), path: [key, ...path], kind, says }))

/** What a value is, as short JSON. */
const say = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing"
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const instead = (to: unknown, kind: string, of: unknown): DataEdit => ({
  to,
  path: [],
  kind,
  says: `${say(to)} instead of ${say(of)}`,
})

const isOne = (ast: AST, value: unknown): boolean => Schema.is(Schema.make<Schema.Schema<unknown>>(ast))(value)

const isSpan = Schema.is(SpanSchema)

/** The members of a union, and of the unions among them. */
const membersOf = (ast: AST): readonly AST[] => {
  if (ast._tag === "Suspend") return membersOf(ast.thunk())
  return ast._tag === "Union" ? ast.types.flatMap(membersOf) : [ast]
}

/** A small value of a schema. */
const sampleOf = (ast: AST): unknown => {
  switch (ast._tag) {
    case "Suspend":
      return sampleOf(ast.thunk())
    case "Union":
      return ast.types[0] === undefined ? null : sampleOf(ast.types[0])
    case "Objects":
      return Object.fromEntries(
        ast.propertySignatures
          .filter(({ type }) => type.context?.isOptional !== true)
          .map(({ name, type }) => [String(name), sampleOf(type)]),
      )
    case "Arrays":
      return ast.elements.map(sampleOf)
    case "Literal":
      return ast.literal
    case "Boolean":
      return true
    case "Number":
      return 1
    case "String":
      return isOne(ast, "2026-01-01") && !isOne(ast, "some text") ? "2026-01-01" : "some text"
    default:
      return null
  }
}

/** What tells a value of one kind from those of others. */
const kindOf = (value: unknown): string => {
  if (value === null) return "none"
  if (Array.isArray(value)) return "a list"
  if (typeof value !== "object") return String(value)
  const fields = value as Fields
  const tag = fields.unit ?? fields.is
  return typeof tag === "string" ? tag : Object.keys(fields).join("+")
}

/** A value of each other kind that could stand there. */
const ofKinds = (ast: AST, members: readonly AST[], own: AST | undefined, value: unknown): readonly DataEdit[] =>
  members
    .filter((each) => each !== own && (each._tag !== "Literal" || own?._tag !== "Literal"))
    .map(sampleOf)
    .filter((each) => isOne(ast, each))
    .map((each) => instead(each, `as ${kindOf(each)}`, value))

/** The names that a schema allows. */
const literalsOf = (ast: AST): readonly unknown[] =>
  membersOf(ast).flatMap((each) => (each._tag === "Literal" ? [each.literal] : []))

const ofLiterals = (ast: AST, value: unknown): readonly DataEdit[] => {
  const literals = literalsOf(ast)
  const place = literals.indexOf(value)
  const next = literals[(place + 1) % literals.length]
  return place < 0 || next === value ? [] : [instead(next, String(next), value)]
}

const nameOf = (element: unknown, index: number): string => {
  if (typeof element !== "object" || element === null) return `${index}`
  const fields = element as Fields
  const name = ["id", "scheme", "channel"].map((key) => fields[key]).find((each) => typeof each === "string")
  return typeof name === "string" ? name : `${index}`
}

/** What could stand in a list and does not: a literal; in an empty list anything. */
const ofMissing = (element: AST | undefined, list: readonly unknown[]): readonly DataEdit[] => {
  if (element === undefined) return []
  const literals = literalsOf(element)
  const missing =
    literals.length === 0 && list.length === 0 ? sampleOf(element) : literals.find((each) => !list.includes(each))
  return missing === undefined
    ? []
    : [{ to: [...list, missing], path: [], kind: `add ${kindOf(missing)}`, says: `${say(missing)} besides` }]
}

const ofArray = (ast: SchemaAST.Arrays, list: readonly unknown[]): readonly DataEdit[] => [
  ...list.flatMap((element, index): readonly DataEdit[] => {
    const schema = ast.elements[index] ?? ast.rest[0]
    const name = nameOf(element, index)
    const [next] = list.slice(index + 1)
    return [
      ...(ast.elements.length > 0 && ast.rest.length === 0
        ? []
        : [{ to: without(list, index), path: [name], kind: "drop", says: `${say(element)} is left out` }]),
      // The order of plain values in a list bears on nothing; that of things with fields can.
      ...(typeof element === "object" && next !== undefined
        ? [
            {
              to: replaced(replaced(list, index, next), index + 1, element),
              path: [name],
              kind: "swap",
              says: `${say(next)} stands before ${say(element)}`,
            },
          ]
        : []),
      ...(schema === undefined ? [] : at(name, ofData(schema, element), (each) => replaced(list, index, each))),
    ]
  }),
  ...ofMissing(ast.rest[0], list),
]

/** What could stand in a field that is left out: each of its names, or what stands in another of its kind. */
const ofAbsent = (type: AST, others: readonly unknown[]): readonly unknown[] => {
  const literals = literalsOf(type)
  if (literals.length > 0) return literals
  const like = others.find((each) => typeof each === "object" && isOne(type, each))
  return like === undefined ? [] : [like]
}

const ofObject = (ast: SchemaAST.Objects, fields: Fields): readonly DataEdit[] => {
  const put = (key: string) => (value: unknown) => ({ ...fields, [key]: value })
  const drop = (key: string): DataEdit => {
    const { [key]: value, ...rest } = fields
    return { to: rest, path: [key], kind: "drop", says: `${say(value)} is left out` }
  }
  const named = new Set(ast.propertySignatures.map(({ name }) => String(name)))
  return [
    ...ast.propertySignatures.flatMap(({ name, type }): readonly DataEdit[] => {
      const key = String(name)
      const isOptional = type.context?.isOptional === true
      if (Object.hasOwn(fields, key))
        return [...(isOptional ? [drop(key)] : []), ...at(key, ofData(type, fields[key]), put(key))]
      const others = ast.propertySignatures
        .filter((each) => each.type.context?.isOptional)
        .map((each) => fields[String(each.name)])
      return ofAbsent(type, others).map((value) => ({
        to: put(key)(value),
        path: [key],
        kind: typeof value === "object" ? "add" : `add ${String(value)}`,
        says: `${say(value)}, which is not so`,
      }))
    }),
    ...ast.indexSignatures.flatMap(({ type }) =>
      Object.entries(fields)
        .filter(([key]) => !named.has(key))
        .flatMap(([key, value]) => [drop(key), ...at(key, ofData(type, value), put(key))]),
    ),
  ]
}

/** A span as the span that it is, and what else it names: words, a calendar, an hour. */
const ofSpanData = (ast: AST, span: Span): readonly DataEdit[] => [
  ...ofSpan(span).map(({ to, at: kind, says }) => ({ to, path: [], kind: kind.replace(/^:/, ""), says })),
  ...(ast._tag === "Objects" ? ofObject(ast, span as unknown as Fields) : []).filter(
    ({ path: [key] }) => key !== "unit" && key !== "n",
  ),
]

/**
 * Every small change of data that has a schema: of each value in it another one, of each list an element left out or two
 * in the other order, of each field that need not be there that it is left out, and of what can be of several kinds another
 * kind.
 *
 * @param ast - the schema
 * @param value - the data, which is of the schema
 * @returns the changes in the order of the schema's fields; the data becomes what its schema or another check may refuse
 * @since 0.1.0
 */
export const ofData = (ast: AST, value: unknown): readonly DataEdit[] => {
  const members = membersOf(ast)
  const own = members.find((each) => isOne(each, value))
  const others = members.length < 2 ? [] : ofKinds(ast, members, own, value)
  if (isSpan(value)) return [...ofSpanData(own ?? ast, value), ...others]
  switch (own?._tag) {
    case "Objects":
      return [...ofObject(own, value as Fields), ...others]
    case "Arrays":
      return [...ofArray(own, value as readonly unknown[]), ...others]
    case "Literal":
      return [...ofLiterals(ast, value), ...others]
    default:
      return [...ofScalar(value).map(({ to, kind }) => instead(to, kind, value)), ...others]
  }
}
