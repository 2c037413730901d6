/**
 * Schemas of statements: what the published text of a code says or keeps silent on.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { Id, Text } from "./field.ts"
import { STATEMENTS, type StatementId } from "./statements.ts"
import { Unknown } from "./timing-schema.ts"

/**
 * What the text says of something: yes or no (silence is no), with the clauses, and the reading on which that depends,
 * if any: then `says` holds under the alternatives named.
 *
 * @since 0.1.0
 */
export const Statement = Schema.Struct({
  says: Schema.Boolean,
  clauses: Schema.Array(Text),
  words: Schema.optionalKey(Text),
  under: Schema.optionalKey(Schema.Struct({ reading: Id, alternatives: Schema.Array(Id) })),
}).annotate({ expected: '{ "says": true or false, "clauses": [...] }' })

/** What the text says of something. @since 0.1.0 */
export type Statement = typeof Statement.Type

const said = Schema.optionalKey(Schema.Union([Statement, Unknown]))

/**
 * The statements of a code, by id; one that is left out is not known.
 *
 * @since 0.1.0
 */
export const Statements = Schema.Struct(
  Object.fromEntries(Object.keys(STATEMENTS).map((id) => [id, said])) as Record<StatementId, typeof said>,
)

/** The statements of a code. @since 0.1.0 */
export type Statements = typeof Statements.Type
