/**
 * The clauses that a code cites: each for a field that codes have.
 *
 * @since 0.1.0
 */
import type * as SchemaAST from "effect/SchemaAST"
import { nearest } from "../../text/nearest.ts"
import { ComplaintsCodeSchema } from "../complaints-code.ts"
import { Channel } from "../events.ts"
import { OPUS_CITES } from "../opus-text.ts"
import { sayKey, sayValue } from "../problem.ts"
import { Unknown } from "../timing-schema.ts"
import { check, fault } from "./check.ts"

const MOST_COMPARED = 100

/** What a schema is where it is known and not null; undefined where it may be several things. */
const whereKnown = (ast: SchemaAST.AST): SchemaAST.AST | undefined => {
  if (ast._tag !== "Union") return ast
  const [one, ...others] = ast.types.filter((each) => each._tag !== "Null" && each !== Unknown.ast)
  return others.length === 0 ? one : undefined
}

/** The paths of the fields of a schema, and of the fields in these; not of what is in a list, or has clauses of its own. */
const pathsOf = (schema: SchemaAST.AST, before: string): readonly string[] => {
  const ast = whereKnown(schema)
  if (ast?._tag !== "Objects") return []
  return ast.propertySignatures.flatMap(({ name, type }) => {
    const path = `${before}${String(name)}`
    return path === "statements" ? [] : [path, ...pathsOf(type, `${path}.`)]
  })
}

let known: ReadonlySet<string> | undefined

/**
 * The paths for which a code can cite clauses: those of fields, of each channel, and of what else rules cite, which Opus's
 * code, for which all rules are, cites too.
 *
 * @since 0.1.0
 */
export const citablePaths = (): ReadonlySet<string> => {
  known ??= new Set([
    ...pathsOf(ComplaintsCodeSchema.ast, ""),
    ...Channel.literals.map((each) => `channels.${each}`),
    ...Object.keys(OPUS_CITES),
  ])
  return known
}

const unknownPath = (path: string, index: number): string => {
  const near = index < MOST_COMPARED ? nearest(path, citablePaths()) : undefined
  const instead = near === undefined ? "write the path of a field, such as adr.after" : `did you mean "${near}"?`
  return `codes have no field ${sayValue(path)} to cite clauses for; ${instead}`
}

/**
 * Clauses are cited for fields that codes have.
 *
 * @since 0.1.0
 */
export const citeCheck = check(["cites"], ({ cites }) =>
  Object.keys(cites)
    .filter((each) => !citablePaths().has(each))
    .flatMap((each, index) => fault("UnknownCite", `.cites${sayKey(each)}`, unknownPath(each, index))),
)
