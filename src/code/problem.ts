/**
 * Problems of an input: each with its JSON path, what was expected, what was there instead, and the nearest known name
 * for a typo.
 *
 * @since 0.1.0
 */
import type * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import { nearest } from "../text/nearest.ts"

/**
 * One problem of an input: its place and what is wrong there.
 *
 * @since 0.1.0
 */
export interface Problem {
  readonly path: string
  readonly message: string
}

/**
 * The problems behind a schema's refusal.
 *
 * @param error - the refusal
 * @param path - where the value stands
 * @param value - the value that was refused, to say what was there
 * @param alsoKnown - names of fields that the value could have had beside those of the schema, for typos
 * @since 0.1.0
 */
export const problemsOf = (
  error: Schema.SchemaError,
  path: string,
  value: unknown,
  alsoKnown: readonly string[] = [],
): readonly Problem[] => {
  const problems: Problem[] = []
  const walk = (issue: SchemaIssue.Issue, place: Place): void => {
    switch (issue._tag) {
      case "Filter":
      case "Encoding":
        walk(issue.issue, place)
        return
      case "Pointer":
        walk(issue.issue, issue.path.reduce(inside, place))
        return
      case "Composite":
        for (const each of issue.issues) walk(each, { ...place, ast: issue.ast })
        return
      case "AnyOf":
        if (issue.issues.length > 0) for (const each of issue.issues) walk(each, place)
        else problems.push({ path: place.path, message: mismatch(issue.ast, place.value) })
        return
      case "UnexpectedKey":
        problems.push({ path: place.path, message: unknownField(place, issue.ast, alsoKnown, problems.length) })
        return
      case "MissingKey":
        problems.push({ path: place.path, message: `is missing: expected ${expectedOf(place.ast)}` })
        return
      case "InvalidType":
        problems.push({ path: place.path, message: mismatch(place.ast ?? issue.ast, place.value) })
        return
      case "InvalidValue":
      case "Forbidden":
      case "OneOf": {
        const said = "annotations" in issue ? issue.annotations?.message : undefined
        problems.push({
          path: place.path,
          message: typeof said === "string" ? said : mismatch(place.ast, place.value),
        })
      }
    }
  }
  walk(error.issue, { path, value, ast: undefined, key: "", depth: 0 })
  return problems
}

/**
 * A text cut to what a message can hold.
 *
 * @param text - the text
 * @param most - the number of characters to keep
 * @since 0.1.0
 */
export const shorten = (text: string, most = 80): string => {
  const whole = text.length > most ? `${text.slice(0, most - 3)}...` : text
  return whole.toWellFormed()
}

/**
 * A value as a message shows it: short text in quotes, numbers and the like as they are, and what else it is.
 *
 * @param value - any value
 * @since 0.1.0
 */
export const sayValue = (value: unknown): string => {
  if (typeof value === "string") return value === "" ? "an empty string" : JSON.stringify(shorten(value))
  if (Array.isArray(value)) return "a list"
  if (typeof value === "function") return "a function"
  return typeof value === "object" && value !== null ? "an object" : String(value)
}

/** A place in a value: its path, what stands there, and the schema of it, if known. */
interface Place {
  readonly path: string
  readonly value: unknown
  readonly ast: SchemaAST.AST | undefined
  readonly key: string
  readonly depth: number
}

const inside = (place: Place, key: PropertyKey): Place => ({
  path: `${place.path}${sayKey(key)}`,
  value: childOf(place.value, key),
  ast: place.ast?._tag === "Objects" ? place.ast.propertySignatures.find((each) => each.name === key)?.type : undefined,
  key: String(key),
  depth: place.depth + 1,
})

const childOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined

const sayKey = (key: PropertyKey): string => {
  if (typeof key === "number") return `[${key}]`
  const name = shorten(String(key))
  return /^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}

const literalsOf = (ast: SchemaAST.AST | undefined): readonly string[] =>
  ast?._tag === "Union"
    ? ast.types.flatMap((each) => (each._tag === "Literal" ? [String(each.literal)] : []))
    : ast?._tag === "Literal"
      ? [String(ast.literal)]
      : []

const expectedOf = (ast: SchemaAST.AST | undefined): string => {
  const said = ast?.checks?.at(-1)?.annotations?.expected ?? ast?.annotations?.expected
  if (typeof said === "string") return said
  const literals = literalsOf(ast).map((each) => `"${each}"`)
  if (literals.length > 0) return literals.length === 1 ? literals.join("") : `one of ${literals.join(", ")}`
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
    default:
      return "another value"
  }
}

const mismatch = (ast: SchemaAST.AST | undefined, value: unknown): string => {
  const near = typeof value === "string" ? nearest(value, literalsOf(ast)) : undefined
  return `expected ${expectedOf(ast)}, got ${sayValue(value)}${near === undefined ? "" : `; did you mean "${near}"?`}`
}

/** Of very many unknown fields the first ones are compared with what is known: the others would only cost time. */
const MOST_COMPARED = 100

const unknownField = (place: Place, ast: SchemaAST.AST, alsoKnown: readonly string[], count: number): string => {
  if (count >= MOST_COMPARED || ast._tag !== "Objects") return "unknown field"
  const fields = ast.propertySignatures.map((each) => String(each.name))
  const known = place.depth === 1 ? [...new Set([...fields, ...alsoKnown])] : fields
  const near = nearest(place.key, known)
  return near === undefined
    ? `unknown field; the fields are ${known.join(", ")}`
    : `unknown field; did you mean "${near}"?`
}
