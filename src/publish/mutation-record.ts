/**
 * The record of a rule mutation: what noticed the changes of a code's rules, kept as a file, since to find it out takes a
 * minute or more; with the hashes of the rules that it is of.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../code/calendar-terms.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { Text } from "../code/field.ts"
import { type Problem, problemsOf, sayProblems, sayValue } from "../code/problem.ts"
import type { Zone } from "../time/zone.ts"
import type { EditionError } from "../verify/diff/edition.ts"
import type { Kill } from "../verify/mutation/killers.ts"
import type { Mutation, MutationScore } from "../verify/mutation/mutate.ts"
import { manifestOf } from "./manifest/manifest.ts"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

const ScoreSchema = Schema.Struct({
  total: Count,
  killed: Count,
  killedBy: Schema.Record(Text, Count),
  equivalent: Schema.Array(Schema.Struct({ why: Text, mutants: Schema.Array(Text) })),
  survivors: Schema.Array(Schema.Struct({ mutant: Text, says: Text })),
})

/**
 * The schema of a record of a rule mutation.
 *
 * @since 0.1.0
 */
export const MutationRecordSchema = Schema.Struct({
  mutation: Schema.Literal(1),
  on: LocalDate,
  code: Schema.Struct({ id: Text, version: Text, sha256: Text }),
  text: Schema.NullOr(Text),
  rules: Text,
  changes: ScoreSchema,
  citations: ScoreSchema,
})

/**
 * A record of a rule mutation: the hashes that the manifest of a date gives of the code, its text and its rules; the score
 * of the changes of the rules, and apart from it of citations left out. Of a score there are how many changes there were,
 * how many something noticed and what, those that are equivalent by the reason why, and those that nothing noticed.
 *
 * @since 0.1.0
 */
export type MutationRecord = typeof MutationRecordSchema.Type

/**
 * A score as it is recorded.
 *
 * @since 0.1.0
 */
export type RecordedScore = MutationRecord["changes"]

/** What can notice a change, in the order in which it is told. */
const KILLERS: readonly Kill["by"][] = ["static", "scenario", "conformance", "coverage", "text", "invariant"]

const scoreOf = ({ total, killed, kills, survivors }: MutationScore): RecordedScore => {
  const explained = survivors.filter((each) => each.explained)
  const counts = KILLERS.map((by) => [by, kills.filter(({ kill }) => kill.by === by).length] as const)
  return {
    total,
    killed,
    killedBy: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    equivalent: [...new Set(explained.map(({ why }) => why))].map((why) => ({
      why,
      mutants: explained.filter((each) => each.why === why).map(({ mutant }) => mutant.id),
    })),
    survivors: survivors
      .filter((each) => !each.explained)
      .map(({ mutant }) => ({ mutant: mutant.id, says: mutant.says })),
  }
}

/** What a record is of: equal for the same code, text and rules. */
const identityOf = (
  code: ComplaintsCode,
  { on, zone }: { readonly on: string; readonly zone?: Zone },
): Result.Result<Pick<MutationRecord, "on" | "code" | "text" | "rules">, EditionError> =>
  Result.map(
    manifestOf(code, { on, release: "", ...(zone === undefined ? {} : { zone }) }),
    ({ code: of, text, rules }) => ({ on, code: of, text: text?.sha256 ?? null, rules: rules.sha256 }),
  )

/**
 * The record of a rule mutation.
 *
 * @param code - the code that was mutated
 * @param mutation - what `mutate` gave of it
 * @param options - `on`: the date of the law under which the rules are hashed (local, `YYYY-MM-DD`); the table of the code's
 * zone, where that is not Europe/London
 * @returns the record, equal for equal rules; or an `EditionError`: a date that is none, a code that cannot be enacted
 * @example
 * import * as Result from "effect/Result"
 * import { opus } from "@opustech/complaints-code"
 * import { isRecordOf, mutationRecordOf } from "@opustech/complaints-code/publish"
 * import { mutate } from "@opustech/complaints-code/verify"
 * const few = Result.getOrThrow(mutate(opus, { only: (id) => id.startsWith("CodeComment/norms.") }))
 * const record = Result.getOrThrow(mutationRecordOf(opus, few, { on: "2026-11-23" }))
 * record.changes.survivors.length // => 0
 * isRecordOf(record, opus) // => true
 * isRecordOf(record, { ...opus, title: "Another" }) // => false
 * @since 0.1.0
 */
export const mutationRecordOf = (
  code: ComplaintsCode,
  { citations, ...changes }: Mutation,
  options: { readonly on: string; readonly zone?: Zone },
): Result.Result<MutationRecord, EditionError> =>
  Result.map(identityOf(code, options), (identity) => ({
    mutation: 1,
    ...identity,
    changes: scoreOf(changes),
    citations: scoreOf(citations),
  }))

/**
 * Whether a record is of the rules of a code: of the same code, text and rules, by their hashes.
 *
 * @param record - a record
 * @param code - a complaints code
 * @param zone - the table of its zone, where that is not Europe/London
 * @example
 * import * as Result from "effect/Result"
 * import { opus } from "@opustech/complaints-code"
 * import { isRecordOf, mutationRecordOf } from "@opustech/complaints-code/publish"
 * import { mutate } from "@opustech/complaints-code/verify"
 * const few = Result.getOrThrow(mutate(opus, { only: (id) => id.startsWith("CodeComment/norms.") }))
 * const record = Result.getOrThrow(mutationRecordOf(opus, few, { on: "2026-11-23" }))
 * isRecordOf(record, { ...opus, title: "Another" }) // => false
 * @since 0.1.0
 */
export const isRecordOf = (record: MutationRecord, code: ComplaintsCode, zone?: Zone): boolean => {
  const identity = identityOf(code, { on: record.on, ...(zone === undefined ? {} : { zone }) })
  if (Result.isFailure(identity)) return false
  const { code: of, text, rules } = identity.success
  return record.code.sha256 === of.sha256 && record.text === text && record.rules === rules
}

/**
 * Why a value is no record of a rule mutation; `message` holds every problem with its path, a line each.
 *
 * @since 0.1.0
 */
export interface MutationRecordError {
  readonly _tag: "MutationRecordError"
  readonly code: "BadMutationRecord"
  readonly message: string
  readonly problems: readonly Problem[]
}

const decode = Schema.decodeUnknownResult(MutationRecordSchema, { onExcessProperty: "error", errors: "all" })

const refuse = (problems: readonly Problem[]): Result.Result<never, MutationRecordError> =>
  Result.fail({
    _tag: "MutationRecordError",
    code: "BadMutationRecord",
    message: sayProblems(problems),
    problems,
  })

const problemsOfScore = (name: string, { total, killed, killedBy, equivalent, survivors }: RecordedScore) => {
  const by = Object.values(killedBy).reduce((sum, each) => sum + each, 0)
  const left = equivalent.reduce((sum, { mutants }) => sum + mutants.length, 0) + survivors.length
  return [
    ...(by === killed
      ? []
      : [{ path: `$.${name}.killedBy`, message: `${by} changes were noticed by something, and ${killed} in all` }]),
    ...(killed + left === total
      ? []
      : [{ path: `$.${name}.total`, message: `${killed} were noticed and ${left} were not, which are not ${total}` }]),
  ]
}

/**
 * Decodes a record of a rule mutation.
 *
 * @param value - a parsed JSON value
 * @returns the record, or a `MutationRecordError` with every problem and its place: another shape, or numbers that do not add
 * up
 * @example
 * import { decodeMutationRecord } from "@opustech/complaints-code/publish"
 * const refused = decodeMutationRecord([])
 * refused._tag === "Failure" && refused.failure.message
 * // => "$: expected a record of a rule mutation (an object), got a list"
 * @since 0.1.0
 */
export const decodeMutationRecord = (value: unknown): Result.Result<MutationRecord, MutationRecordError> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse([{ path: "$", message: `expected a record of a rule mutation (an object), got ${sayValue(value)}` }])
  const decoded = decode(value)
  if (Result.isFailure(decoded)) return refuse(problemsOf(decoded.failure, "$", value))
  const { changes, citations } = decoded.success
  const problems = [...problemsOfScore("changes", changes), ...problemsOfScore("citations", citations)]
  return problems.length === 0 ? Result.succeed(decoded.success) : refuse(problems)
}
