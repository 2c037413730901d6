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
import { expectedOf, isTold, mismatch, sayMismatch, tagOf } from "./expected.ts"
import { sayKey } from "./say-value.ts"

export { sayKey, sayValue, shorten } from "./say-value.ts"

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
 * A problem of a value's shape, by its kind: a field that is not known, one that is missing, or a value that is not one
 * of those that would do.
 *
 * @since 0.1.0
 */
export interface ShapeProblem extends Problem {
  readonly code: "UnknownField" | "Missing" | "BadValue"
}

/**
 * Every problem with its path, a line each: the message of an error that tells all of them.
 *
 * @param problems - the problems
 * @example
 * sayProblems([{ path: "$.id", message: "missing" }, { path: "$.at", message: "missing" }]) // => "$.id: missing\n$.at: missing"
 * @since 0.1.0
 */
export const sayProblems = (problems: readonly Problem[]): string =>
  problems.map(({ path, message }) => `${path}: ${message}`).join("\n")

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
): readonly ShapeProblem[] => problemsIn(error.issue, { path, value, ast: undefined, key: "", depth: 0 }, alsoKnown)

/** The problems of one issue. Of a value that is none of several things, those of the thing that it is most nearly. */
const problemsIn = (issue: SchemaIssue.Issue, place: Place, alsoKnown: readonly string[]): readonly ShapeProblem[] => {
  const problem = (message: string, code: ShapeProblem["code"] = "BadValue"): readonly ShapeProblem[] => [
    { code, path: place.path, message },
  ]
  switch (issue._tag) {
    case "Filter":
    case "Encoding":
      return problemsIn(issue.issue, place, alsoKnown)
    case "Pointer":
      return problemsIn(issue.issue, issue.path.reduce(inside, place), alsoKnown)
    case "Composite": {
      const problems: ShapeProblem[] = []
      for (const each of issue.issues) {
        const compared = problems.length < MOST_COMPARED
        if (each._tag === "Pointer" && each.issue._tag === "UnexpectedKey" && !compared)
          problems.push({
            code: "UnknownField",
            path: each.path.reduce(inside, place).path,
            message: "unknown field",
          })
        else for (const one of problemsIn(each, { ...place, ast: issue.ast }, alsoKnown)) problems.push(one)
      }
      return problems
    }
    case "AnyOf": {
      if (isEmpty(place.value) && isTold(issue.ast)) return problem(mismatch(issue.ast, place.value))
      const tag = tagOf(issue.ast, place.value)
      if (tag !== undefined && tag.members.length === 0)
        return [{ code: "BadValue", path: inside(place, tag.key).path, message: sayMismatch(tag.known, tag.value) }]
      const meant = issue.issues.filter(
        (each) => tag === undefined || each._tag !== "Composite" || tag.members.includes(each.ast),
      )
      const [first, ...others] = meant.map((each) => problemsIn(each, place, alsoKnown))
      if (first === undefined) return problem(mismatch(issue.ast, place.value))
      return others.reduce((fewest, each) => (each.length < fewest.length ? each : fewest), first)
    }
    case "UnexpectedKey":
      return problem(unknownField(place, issue.ast, alsoKnown), "UnknownField")
    case "MissingKey":
      return problem(`is missing: expected ${expectedOf(place.ast)}`, "Missing")
    case "InvalidType":
      return problem(mismatch(place.ast ?? issue.ast, place.value))
    case "InvalidValue":
    case "Forbidden":
    case "OneOf": {
      const said = "annotations" in issue ? issue.annotations?.message : undefined
      return problem(typeof said === "string" ? said : mismatch(place.ast, place.value))
    }
  }
}

/** Of an object without fields it cannot be told which of several things it is most nearly. */
const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0

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
  ast: partOf(place.ast, key),
  key: String(key),
  depth: place.depth + 1,
})

const partOf = (ast: SchemaAST.AST | undefined, key: PropertyKey): SchemaAST.AST | undefined => {
  if (ast?._tag === "Objects") return ast.propertySignatures.find((each) => each.name === key)?.type
  if (ast?._tag === "Arrays") return ast.elements[Number(key)] ?? ast.rest[0]
  return undefined
}

const childOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
    : undefined

/** Of very many unknown fields the first ones are compared with what is known: the others would only cost time. */
const MOST_COMPARED = 100

const unknownField = (place: Place, ast: SchemaAST.AST, alsoKnown: readonly string[]): string => {
  if (ast._tag === "Arrays") return `expected no more than ${ast.elements.length} elements`
  if (ast._tag !== "Objects") return "unknown field"
  const [names] = ast.indexSignatures
  if (names !== undefined) return `no name of a field here: expected ${expectedOf(names.parameter)}`
  const fields = ast.propertySignatures.map((each) => String(each.name))
  const known = place.depth === 1 ? [...new Set([...fields, ...alsoKnown])] : fields
  const near = nearest(place.key, known)
  return near === undefined
    ? `unknown field; the fields are ${known.join(", ")}`
    : `unknown field; did you mean "${near}"?`
}
