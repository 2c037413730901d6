/**
 * Baselines: findings that a provider has accepted, each with the reason, who answers for it, and until when, so that a known
 * gap does not hide a new one.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Text } from "../code/field.ts"
import { type Problem, problemsOf, sayProblems, sayValue } from "../code/problem.ts"
import { whyNoDate } from "../regulation/dated.ts"
import { requirementById } from "../regulation/requirements.ts"
import type { ConformanceParts, Finding } from "./conformance/finding.ts"

const AcceptedSchema = Schema.Struct({
  rule: Text,
  clause: Schema.optionalKey(Text),
  reason: Text,
  owner: Text,
  expires: Text,
})

/**
 * A finding that is accepted: by the requirement's id, and where only that is meant by a clause; why, who answers for it, and
 * the last local date on which it is accepted, `YYYY-MM-DD`.
 *
 * @since 0.1.0
 */
export type Accepted = typeof AcceptedSchema.Type

/**
 * A baseline.
 *
 * @since 0.1.0
 */
export interface Baseline {
  readonly accepted: readonly Accepted[]
}

/**
 * Why a value is no baseline; `message` holds every problem with its path, a line each.
 *
 * @since 0.1.0
 */
export interface BaselineError {
  readonly _tag: "BaselineError"
  readonly code: "BadBaseline"
  readonly message: string
  readonly problems: readonly Problem[]
}

/**
 * The schema of a baseline.
 *
 * @since 0.1.0
 */
export const BaselineSchema = Schema.Struct({ accepted: Schema.Array(AcceptedSchema) })

const decode = Schema.decodeUnknownResult(BaselineSchema, { onExcessProperty: "error", errors: "all" })

const refuse = (problems: readonly Problem[]): Result.Result<never, BaselineError> =>
  Result.fail({
    _tag: "BaselineError",
    code: "BadBaseline",
    message: sayProblems(problems),
    problems,
  })

/**
 * Decodes a baseline: `{ "accepted": [{ "rule", "clause"?, "reason", "owner", "expires" }] }`.
 *
 * @param value - a parsed JSON value
 * @returns the baseline; refused with `BaselineError`: another shape, a rule that is no requirement (naming the nearest), a
 * date that is none, one finding accepted twice
 * @example
 * import { decodeBaseline } from "@opustech/complaints-code/verify"
 * const entry = { rule: "t-adr-6wk", reason: "a new edition is due", owner: "Compliance", expires: "2026-12-31" }
 * const refused = decodeBaseline({ accepted: [entry] })
 * refused._tag === "Failure" && refused.failure.message
 * // => '$.accepted[0].rule: There is no requirement "t-adr-6wk". Did you mean "t-adr-6w"?'
 * @since 0.1.0
 */
export const decodeBaseline = (value: unknown): Result.Result<Baseline, BaselineError> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse([{ path: "$", message: `expected an object such as { "accepted": [...] }, got ${sayValue(value)}` }])
  const decoded = decode(value)
  if (Result.isFailure(decoded)) return refuse(problemsOf(decoded.failure, "$", value))
  const { accepted } = decoded.success
  const problems = accepted.flatMap((each, index) => problemsOfEntry(each, index, accepted))
  return problems.length === 0 ? Result.succeed(decoded.success) : refuse(problems)
}

const isSame = (a: Accepted, b: Accepted): boolean =>
  a.rule === b.rule && (a.clause === undefined || b.clause === undefined || a.clause === b.clause)

const problemsOfEntry = (each: Accepted, index: number, all: readonly Accepted[]): readonly Problem[] => {
  const at = `$.accepted[${index}]`
  const found = requirementById(each.rule)
  const why = whyNoDate(each.expires)
  const before = all.findIndex((other) => isSame(other, each))
  return [
    ...(Result.isFailure(found) ? [{ path: `${at}.rule`, message: found.failure.message }] : []),
    ...(why === undefined ? [] : [{ path: `${at}.expires`, message: why }]),
    ...(before < index
      ? [{ path: at, message: `the finding is accepted twice: $.accepted[${before}] is about it too` }]
      : []),
  ]
}

/**
 * A finding with the entry that accepts it, or has accepted it until it expired.
 *
 * @since 0.1.0
 */
export interface AcceptedFinding {
  readonly finding: Finding
  readonly entry: Accepted
}

/**
 * Findings told apart by a baseline.
 *
 * @since 0.1.0
 */
export interface Sifted {
  /** Findings that no entry is about. */
  readonly findings: readonly Finding[]
  readonly accepted: readonly AcceptedFinding[]
  /** Findings whose entry has expired: they count again. */
  readonly expired: readonly AcceptedFinding[]
  /** Entries that are about no finding, counting or unverified: they can go. */
  readonly stale: readonly Accepted[]
}

/**
 * Tells findings apart by a baseline.
 *
 * @param counting - the findings that count: the confirmed ones, and where a run is strict the unverified ones too
 * @param parts - all that was found, so that an entry about an unverified requirement is not stale where it does not count
 * @param baseline - what is accepted
 * @param date - the local date on which it is judged, `YYYY-MM-DD`; an entry is good until the end of the day it expires
 * @since 0.1.0
 */
export const sift = (
  counting: readonly Finding[],
  parts: ConformanceParts,
  { accepted }: Baseline,
  date: string,
): Sifted => {
  const entryOf = (finding: Finding): Accepted | undefined =>
    accepted.find(
      ({ rule, clause }) => rule === finding.rule && (clause === undefined || finding.clauses.includes(clause)),
    )
  const withEntry = counting.flatMap((finding): readonly AcceptedFinding[] => {
    const entry = entryOf(finding)
    return entry === undefined ? [] : [{ finding, entry }]
  })
  const used = new Set([...parts.findings, ...parts.unverified].map(entryOf))
  return {
    findings: counting.filter((each) => entryOf(each) === undefined),
    accepted: withEntry.filter(({ entry }) => date <= entry.expires),
    expired: withEntry.filter(({ entry }) => date > entry.expires),
    stale: accepted.filter((each) => !used.has(each)),
  }
}
