/**
 * Recorded editions: what was released, kept as a file, so that later ones can be compared with it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { decodeCode } from "../../code/code-file.ts"
import { isRecord } from "../../code/decode-event.ts"
import { sayValue } from "../../code/say-value.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { sha256 } from "../../text/sha256.ts"
import type { Edition } from "./edition.ts"

/**
 * An edition as it was released: the version of the package, the SHA-256 of the edition's canonical JSON, and the edition.
 *
 * @since 0.1.0
 */
export interface RecordedEdition {
  readonly release: string
  readonly sha256: string
  readonly edition: Edition
}

/**
 * Why a value is no recorded edition: what was found, where, and what would do.
 *
 * @since 0.1.0
 */
export interface RecordedError {
  readonly _tag: "RecordedError"
  readonly code: "BadRecord" | "Altered"
  readonly message: string
}

/**
 * An edition as it is kept.
 *
 * @param edition - the edition (see `editionOf`)
 * @param release - the version under which it is released, such as `1.2.0`
 * @example
 * import * as Result from "effect/Result"
 * import { opus } from "@opustech/complaints-code"
 * import { decodeRecorded, editionOf, recordEdition } from "@opustech/complaints-code/verify"
 * const recorded = recordEdition(Result.getOrThrow(editionOf(opus)), "0.1.0")
 * decodeRecorded(JSON.parse(JSON.stringify(recorded)))._tag // => "Success"
 * decodeRecorded({ ...recorded, sha256: "" })._tag // => "Failure"
 * @since 0.1.0
 */
export const recordEdition = (edition: Edition, release: string): RecordedEdition => ({
  release,
  sha256: sha256(canonicalJson(edition)),
  edition,
})

/** Whether a value is meant as a recorded edition; else it may be a code. */
export const looksRecorded = (value: unknown): boolean => isRecord(value) && Object.hasOwn(value, "edition")

const fail = (code: RecordedError["code"], message: string): Result.Result<never, RecordedError> =>
  Result.fail({ _tag: "RecordedError", code, message })

const FIELDS = ["release", "sha256", "edition"] as const
const LISTS = ["requirements", "readings", "machines", "standing", "holidays"] as const

/**
 * A recorded edition from a parsed JSON value. Its hash vouches for its rules, so that a file that was altered after it was
 * recorded is refused.
 *
 * @param value - a parsed JSON value
 * @returns the recorded edition, or a `RecordedError`: a field that is missing or strange, a code that does not hold, or a
 * hash that is not that of the edition
 * @example
 * import { decodeRecorded } from "@opustech/complaints-code/verify"
 * const refused = decodeRecorded({ release: "one", sha256: "", edition: {} })
 * refused._tag === "Failure" && refused.failure.message // => '$.release: expected a version such as 1.2.0, got "one"'
 * @since 0.1.0
 */
export const decodeRecorded = (value: unknown): Result.Result<RecordedEdition, RecordedError> => {
  if (!isRecord(value))
    return fail(
      "BadRecord",
      `$: expected a recorded edition, { "release", "sha256", "edition" }, got ${sayValue(value)}`,
    )
  const stray = Object.keys(value).find((key) => !FIELDS.some((each) => each === key))
  if (stray !== undefined) return fail("BadRecord", `$: there is no field "${stray}"; fields are ${FIELDS.join(", ")}`)
  const { release, edition, sha256: hash } = value
  if (typeof release !== "string" || !/^\d+\.\d+\.\d+/.test(release))
    return fail("BadRecord", `$.release: expected a version such as 1.2.0, got ${sayValue(release)}`)
  if (!isRecord(edition) || typeof edition.name !== "string")
    return fail("BadRecord", `$.edition: expected an edition with its name, got ${sayValue(edition)}`)
  const computed = sha256(canonicalJson(edition))
  if (hash !== computed)
    return fail(
      "Altered",
      `$.sha256: the edition was altered after it was recorded: its hash is ${computed}, recorded is ${sayValue(hash)}`,
    )
  const { rules } = edition
  if (rules === null) return Result.succeed({ release, sha256: computed, edition: edition as unknown as Edition })
  if (!isRecord(rules)) return fail("BadRecord", `$.edition.rules: expected rules or null, got ${sayValue(rules)}`)
  const list = LISTS.find((each) => !Array.isArray(rules[each]))
  if (list !== undefined)
    return fail("BadRecord", `$.edition.rules.${list}: expected a list, got ${sayValue(rules[list])}`)
  const code = decodeCode(rules.code)
  return Result.isSuccess(code)
    ? Result.succeed({ release, sha256: computed, edition: edition as unknown as Edition })
    : fail("BadRecord", `$.edition.rules.code: ${code.failure.message}`)
}
