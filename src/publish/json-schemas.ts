/**
 * JSON Schemas (2020-12) of what is read: events, logs, codes, baselines and manifests, for editors, forms and other
 * languages.
 *
 * @since 0.1.0
 */
import { type JsonSchema, META_SCHEMA_URI_DRAFT_2020_12 } from "effect/JsonSchema"
import * as Schema from "effect/Schema"
import type { StandardSchemaV1 } from "effect/StandardSchema"
import { type ComplaintsCode, ComplaintsCodeSchema } from "../code/complaints-code.ts"
import { Id } from "../code/field.ts"
import { isRecord } from "../code/is-record.ts"
import { AboutLog, LogVersion } from "../code/log.ts"
import { opus } from "../code/opus.ts"
import { type CaseEvent, EVENTS, type ProcedureName, procedureNames } from "../code/vocabulary.ts"
import { alternativesOf } from "../machine/reading.ts"
import { type Baseline, BaselineSchema } from "../verify/baseline.ts"
import { ruleBookOf } from "../verify/rule-book.ts"
import { type Manifest, ManifestSchema } from "./manifest/manifest.ts"

const EventSchema = Schema.Union(Object.values(EVENTS)).annotate({
  identifier: "Event",
  title: "Event",
  description: "Something that happened, of any procedure.",
})

const events = Schema.Array(EventSchema)
const head = { version: Schema.optionalKey(LogVersion), about: Schema.optionalKey(AboutLog) }

const LogSchema = Schema.Union([
  Schema.Struct({ ...head, events }),
  Schema.Struct({
    case: Id,
    procedure: Schema.Literals(procedureNames),
    raisedBy: Schema.optionalKey(Id),
    ...head,
    events,
  }),
]).annotate({
  identifier: "Log",
  title: "Log",
  description:
    "What happened: events that each name their case, the first of a case its procedure too; or those of one case.",
})

const CodesSchema = Schema.Union([
  ComplaintsCodeSchema,
  Schema.Struct({ versions: Schema.NonEmptyArray(ComplaintsCodeSchema) }),
]).annotate({
  identifier: "CodeFile",
  title: "Code file",
  description: "A complaints code, or its versions, each with the time that it is in force.",
})

const READ: { readonly [N in ReadName]: Schema.Codec<Read[N], unknown> } = {
  event: EventSchema,
  log: LogSchema,
  code: CodesSchema,
  baseline: BaselineSchema.annotate({
    identifier: "Baseline",
    title: "Baseline",
    description: "Findings that are accepted: why, who answers for each, and the last date on which it is.",
  }),
  manifest: ManifestSchema.annotate({
    identifier: "Manifest",
    title: "Manifest",
    description: "What was published: versions, and the SHA-256 of texts, rules, readings, calendar and regulation.",
  }),
}

/**
 * What is read, by the name of its schema, as it is once it is decoded: instants are epoch milliseconds.
 *
 * @since 0.1.0
 */
export interface Read {
  readonly event: CaseEvent
  readonly log: {
    readonly version?: string
    readonly about?: typeof AboutLog.Type
    readonly events: readonly CaseEvent[]
  } & (
    | { readonly case?: never }
    | { readonly case: string; readonly procedure: ProcedureName; readonly raisedBy?: string }
  )
  readonly code: ComplaintsCode | { readonly versions: readonly [ComplaintsCode, ...ComplaintsCode[]] }
  readonly baseline: Baseline
  readonly manifest: Manifest
}

/**
 * The names of what is read.
 *
 * @since 0.1.0
 */
export type ReadName = keyof Read

/** The clauses of Opus's text that the transitions and norms on an event carry out. */
const clausesOf = (type: string): readonly string[] => {
  const { machines } = ruleBookOf(opus)
  const cited = machines.flatMap(({ transitions, norms }) => [
    ...transitions.filter(({ on }) => on.event === type).flatMap(({ cites }) => cites),
    ...norms
      .filter(({ does }) => alternativesOf(does).some(({ value }) => value.some(({ event }) => event === type)))
      .flatMap(({ cites }) => cites),
  ])
  return [...new Set(cited)]
}

/** The definition of a type of event names the clauses that bear on it. */
const withClauses = ([name, definition]: readonly [string, JsonSchema]): readonly [string, JsonSchema] => {
  const clauses = Object.hasOwn(EVENTS, name) ? clausesOf(name) : []
  return [
    name,
    clauses.length === 0 || !isRecord(definition)
      ? definition
      : { ...definition, $comment: `clauses of Opus's code: ${clauses.join(", ")}` },
  ]
}

/**
 * The JSON Schema of something that is read. It says what shapes are right; what else a value must be to make sense (dates
 * that exist, stages that are there) is for the decoders alone.
 *
 * @param name - what is read: `event`, `log`, `code`, `baseline` or `manifest`
 * @returns a schema of the dialect 2020-12 that refuses unknown fields; each type of event names the clauses that bear on it
 * @example
 * import { jsonSchemaOf } from "@opustech/complaints-code/publish"
 * jsonSchemaOf("log").$ref // => "#/$defs/Log"
 * @since 0.1.0
 */
export const jsonSchemaOf = (name: ReadName): JsonSchema => {
  const { schema, definitions } = Schema.toJsonSchemaDocument(READ[name], { onExcessProperty: "error" })
  return {
    $schema: META_SCHEMA_URI_DRAFT_2020_12,
    ...schema,
    $defs: Object.fromEntries(Object.entries(definitions).map(withClauses)),
  }
}

/**
 * The Standard Schema (standardschema.dev, version 1) of something that is read, for libraries that take any validator.
 *
 * @param name - what is read: `event`, `log`, `code`, `baseline` or `manifest`
 * @returns a schema that decodes (instants to epoch milliseconds), refuses unknown fields and tells every fault with its path
 * @example
 * import { standardSchemaOf } from "@opustech/complaints-code/publish"
 * standardSchemaOf("event")["~standard"].vendor // => "effect"
 * @since 0.1.0
 */
export const standardSchemaOf = <N extends ReadName>(name: N): StandardSchemaV1<unknown, Read[N]> =>
  standardOf<Read[N]>(READ[name])

const standardOf = <T>(schema: Schema.Codec<T, unknown>): StandardSchemaV1<unknown, T> =>
  Schema.toStandardSchemaV1(schema, { parseOptions: { onExcessProperty: "error", errors: "all" } })

/**
 * The names of the schemas of what is read.
 *
 * @since 0.1.0
 */
export const readNames = Object.keys(READ) as readonly ReadName[]
