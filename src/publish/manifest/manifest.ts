/**
 * The manifest: what was published, as hashes, so that it can be told whether the rules in production are those that were
 * signed off.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { LocalDate } from "../../code/calendar-terms.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { Text } from "../../code/field.ts"
import { type Problem, problemsOf, sayProblems, sayValue } from "../../code/problem.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { sha256 } from "../../text/sha256.ts"
import type { Zone } from "../../time/zone.ts"
import { type EditionError, editionOf } from "../../verify/diff/edition.ts"
import { hashesOf } from "../../verify/diff/texts.ts"

const Hash = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/)).annotate({
  expected: "a SHA-256: 64 lower-case hexadecimal digits",
})
const Hashes = Schema.Record(Text, Hash)

/**
 * The schema of a manifest.
 *
 * @since 0.1.0
 */
export const ManifestSchema = Schema.Struct({
  manifest: Schema.Literal(1),
  on: LocalDate,
  package: Text,
  code: Schema.Struct({ id: Text, version: Text, sha256: Hash }),
  text: Schema.NullOr(Schema.Struct({ sha256: Hash, clauses: Hashes })),
  rules: Schema.Struct({ sha256: Hash, procedures: Hashes, standing: Hash }),
  readings: Schema.Record(Text, Schema.Struct({ default: Text, sha256: Hash })),
  calendar: Schema.Struct({ version: Text, terms: Hash, holidays: Hash }),
  regulation: Schema.Struct({ of: Text, sha256: Hash, requirements: Hashes }),
})

/**
 * A manifest: the date of the regulation, the versions of the package, the code and the calendar, and the SHA-256 (of
 * canonical JSON) of the code, of the text and each of its clauses (null where the text is not held), of the rules and the
 * machine of each procedure, of each reading, of the calendar's terms and of the days on which it is closed, and of each
 * requirement in force.
 *
 * @since 0.1.0
 */
export type Manifest = typeof ManifestSchema.Type

const hashOf = (value: unknown): string => sha256(canonicalJson(value))

/**
 * The manifest of a code.
 *
 * @param code - a complaints code
 * @param options - `on`: the date of the regulation (local, `YYYY-MM-DD`); `release`: the version of the package that
 * applies it; the table of the code's zone, where that is not Europe/London
 * @returns the manifest, equal for equal rules; or an `EditionError`: a date that is none, a code that cannot be enacted
 * @example
 * import * as Result from "effect/Result"
 * import { opus } from "@opustech/complaints-code"
 * import { manifestOf } from "@opustech/complaints-code/publish"
 * const manifest = Result.getOrThrow(manifestOf(opus, { on: "2026-11-23", release: "0.1.0" }))
 * manifest.code.version // => "2026-11-23"
 * Object.keys(manifest.rules.procedures).includes("Complaint") // => true
 * @since 0.1.0
 */
export const manifestOf = (
  code: ComplaintsCode,
  { on, release, zone }: { readonly on: string; readonly release: string; readonly zone?: Zone },
): Result.Result<Manifest, EditionError> =>
  Result.flatMap(editionOf(code, { on, ...(zone === undefined ? {} : { zone }) }), ({ text, rules }) => {
    // Only a text alone has no rules, and this is of a code.
    if (rules === null) return Result.fail({ _tag: "EditionError", code: "NoVersions", message: "there are no rules" })
    const { machines, standing, readings, choices, holidays, requirements, regulation } = rules
    return Result.succeed({
      manifest: 1,
      on,
      package: release,
      code: { id: code.id, version: code.version, sha256: hashOf(code) },
      text: text === null ? null : { sha256: hashOf(Object.entries(text)), clauses: hashesOf(text) },
      rules: {
        sha256: hashOf([machines, standing]),
        procedures: Object.fromEntries(machines.map((each) => [each.id, hashOf(each)])),
        standing: hashOf(standing),
      },
      readings: Object.fromEntries(
        readings.map((each) => [
          each.id,
          { default: choices[each.id] ?? each.alternatives[0].id, sha256: hashOf(each) },
        ]),
      ),
      calendar: { version: code.calendar.version, terms: hashOf(code.calendar), holidays: hashOf(holidays) },
      regulation: {
        of: regulation,
        sha256: hashOf(requirements),
        requirements: Object.fromEntries(requirements.map((each) => [each.id, hashOf(each)])),
      },
    })
  })

/**
 * Why a value is no manifest; `message` holds every problem with its path, a line each.
 *
 * @since 0.1.0
 */
export interface ManifestError {
  readonly _tag: "ManifestError"
  readonly code: "BadManifest"
  readonly message: string
  readonly problems: readonly Problem[]
}

const decode = Schema.decodeUnknownResult(ManifestSchema, { onExcessProperty: "error", errors: "all" })

const refuse = (problems: readonly Problem[]): Result.Result<never, ManifestError> =>
  Result.fail({
    _tag: "ManifestError",
    code: "BadManifest",
    message: sayProblems(problems),
    problems,
  })

/**
 * Decodes a manifest.
 *
 * @param value - a parsed JSON value
 * @returns the manifest, or a `ManifestError` with every problem and its place
 * @example
 * import { decodeManifest } from "@opustech/complaints-code/publish"
 * const refused = decodeManifest([])
 * refused._tag === "Failure" && refused.failure.message // => "$: expected a manifest (an object), got a list"
 * @since 0.1.0
 */
export const decodeManifest = (value: unknown): Result.Result<Manifest, ManifestError> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse([{ path: "$", message: `expected a manifest (an object), got ${sayValue(value)}` }])
  const decoded = decode(value)
  return Result.isSuccess(decoded) ? Result.succeed(decoded.success) : refuse(problemsOf(decoded.failure, "$", value))
}
