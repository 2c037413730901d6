/**
 * What schemas expect, in words, and what stands there instead.
 *
 * @since 0.1.0
 */
import type * as SchemaAST from "effect/SchemaAST"
import { nearest } from "../text/nearest.ts"
import { sayValue } from "./say-value.ts"

const oneOf = (literals: readonly string[]): string => {
  const quoted = literals.map((each) => `"${each}"`)
  return quoted.length === 1 ? quoted.join("") : `one of ${quoted.join(", ")}`
}

const literalsOf = (ast: SchemaAST.AST | undefined): readonly string[] =>
  ast?._tag === "Union"
    ? ast.types.flatMap((each) => (each._tag === "Literal" ? [String(each.literal)] : []))
    : ast?._tag === "Literal"
      ? [String(ast.literal)]
      : []

const saidOf = (ast: SchemaAST.AST | undefined): string | undefined => {
  const said = ast?.checks?.at(-1)?.annotations?.expected ?? ast?.annotations?.expected
  return typeof said === "string" ? said : undefined
}

/**
 * Whether of every object that would do it is said what it looks like.
 *
 * @since 0.1.0
 */
export const isTold = (ast: SchemaAST.AST): boolean =>
  saidOf(ast) !== undefined || (ast._tag === "Union" ? ast.types.every(isTold) : ast._tag !== "Objects")

/**
 * What a schema expects, in words.
 *
 * @since 0.1.0
 */
export const expectedOf = (ast: SchemaAST.AST | undefined): string => {
  const said = saidOf(ast)
  if (said !== undefined) return said
  const literals = literalsOf(ast)
  if (literals.length > 0) return oneOf(literals)
  switch (ast?._tag) {
    case "String":
      return "text"
    case "Number":
      return "a number"
    case "Boolean":
      return "true or false"
    case "Arrays":
      return "a list"
    case "Objects":
      return "an object"
    case "Null":
      return "null"
    case "Suspend":
      return expectedOf(ast.thunk())
    case "Union":
      return [...new Set(ast.types.map(expectedOf))].join(" or ")
    default:
      return "another value"
  }
}

/**
 * That a value is not what a schema expects.
 *
 * @since 0.1.0
 */
export const mismatch = (ast: SchemaAST.AST | undefined, value: unknown): string =>
  say(expectedOf(ast), literalsOf(ast), value)

/**
 * That a value is none of some literals.
 *
 * @since 0.1.0
 */
export const sayMismatch = (literals: readonly string[], value: unknown): string =>
  say(oneOf(literals), literals, value)

const say = (expected: string, literals: readonly string[], value: unknown): string => {
  const near = typeof value === "string" ? nearest(value, literals) : undefined
  return `expected ${expected}, got ${sayValue(value)}${near === undefined ? "" : `; did you mean "${near}"?`}`
}

/**
 * The field by which the members of a union of objects are told apart: its name, what stands there in a value, all that
 * would do there, and the members that it leaves. Undefined where there is no such field, or the value does not have it.
 *
 * @param ast - a schema
 * @param value - the value that it refuses
 * @since 0.1.0
 */
export const tagOf = (ast: SchemaAST.AST, value: unknown): Tag | undefined => {
  if (ast._tag !== "Union" || typeof value !== "object" || value === null) return undefined
  const candidates = ast.types.flatMap((member) =>
    member._tag === "Objects"
      ? member.propertySignatures.flatMap(({ name, type }) => {
          const literals = literalsOf(type)
          return literals.length === 0 ? [] : [{ member, key: String(name), literals }]
        })
      : [],
  )
  const key = candidates.find((each) => candidates.filter((other) => other.key === each.key).length > 1)?.key
  if (key === undefined || !Object.hasOwn(value, key)) return undefined
  const tagged = candidates.filter((each) => each.key === key)
  const found: unknown = Reflect.get(value, key)
  const members = tagged.filter((each) => typeof found === "string" && each.literals.includes(found))
  return {
    key,
    value: found,
    known: tagged.flatMap((each) => each.literals),
    members: members.map((each) => each.member),
  }
}

interface Tag {
  readonly key: string
  readonly value: unknown
  readonly known: readonly string[]
  readonly members: readonly SchemaAST.AST[]
}
