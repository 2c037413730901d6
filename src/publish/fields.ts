/**
 * The fields of events in plain English, from the schemas that decode them.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import { code, escaped } from "./markdown.ts"

/**
 * A field of an event: its name, whether it may be left out, and in Markdown what it holds, a line for itself and one for
 * each field inside it.
 *
 * @since 0.1.0
 */
export interface Field {
  readonly name: string
  readonly optional: boolean
  readonly says: readonly string[]
}

/**
 * The fields of an event, in the order of its schema.
 *
 * @param schema - the schema of the event; one that is no object has no fields
 * @returns each field as its schema describes it, in the words of the messages that refuse another value
 * @since 0.1.0
 */
export const fieldsOf = (schema: Schema.Top): readonly Field[] => fieldsIn(schema.ast)

const fieldsIn = (ast: SchemaAST.AST): readonly Field[] =>
  ast._tag === "Objects"
    ? ast.propertySignatures.map(({ name, type }) => ({
        name: String(name),
        optional: isOptional(type),
        says: [
          `${code(String(name))}${isOptional(type) ? " (optional)" : ""}: ${sayKind(type)}`,
          ...partsOf(type).flatMap((each) => each.says.map((line) => `– ${line}`)),
        ],
      }))
    : []

const isOptional = (ast: SchemaAST.AST): boolean => ast.context?.isOptional === true

/** The fields inside a field, where the schema says nothing of the whole. */
const partsOf = (ast: SchemaAST.AST): readonly Field[] => (said(ast, "expected") === undefined ? fieldsIn(ast) : [])

const said = (ast: SchemaAST.AST, annotation: "expected" | "description"): string | undefined => {
  const text = ast.checks?.at(-1)?.annotations?.[annotation] ?? ast.annotations?.[annotation]
  return typeof text === "string" ? text : undefined
}

const sayKind = (ast: SchemaAST.AST): string => {
  const description = said(ast, "description")
  return `${sayValues(ast)}${description === undefined ? "" : ` – ${withCode(description)}`}`
}

/** A description, in which names stand between backticks. */
const withCode = (text: string): string =>
  text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? code(part) : escaped(part)))
    .join("")

const sayValues = (ast: SchemaAST.AST): string => {
  const expected = said(ast, "expected")
  if (expected !== undefined) return escaped(expected)
  switch (ast._tag) {
    case "Literal":
      return code(String(ast.literal))
    case "Union":
      return ast.types.map(sayValues).join(", ")
    case "Boolean":
      return "true or false"
    case "String":
      return "text"
    case "Number":
      return "a number"
    case "Arrays":
      return "a list"
    default:
      return "an object with"
  }
}
