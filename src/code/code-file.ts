/**
 * Code files: a provider's complaints code, or its versions, decoded from plain JSON.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type CodeError, type CodeFault, refuseCode } from "./code-error.ts"
import { type ComplaintsCode, ComplaintsCodeSchema } from "./complaints-code.ts"
import { inconsistencies } from "./consistency.ts"
import { isRecord, STRICT } from "./decode-event.ts"
import { beyondLimits } from "./nesting.ts"
import { problemsOf, sayKey, sayValue } from "./problem.ts"
import { type CodeVersions, faultsBetween, inOrder, type Placed } from "./versions.ts"

export type { CodeError, CodeFault, CodeFaultCode } from "./code-error.ts"
export { type CodeVersions, codeOn, inForceFrom, type NotInForce } from "./versions.ts"

const decodeShape = Schema.decodeUnknownResult(ComplaintsCodeSchema, STRICT)

/** The versions of a value as they stand, each with its path. */
const versionsIn = (value: Readonly<Record<string, unknown>>): readonly Placed<unknown>[] | CodeFault => {
  if (!Object.hasOwn(value, "versions")) return [{ path: "$", code: value }]
  const { versions, ...others } = value
  const [stray] = Object.keys(others)
  if (stray !== undefined)
    return {
      code: "UnknownField",
      path: `$${sayKey(stray)}`,
      message: 'beside "versions" there is nothing else: put it into each version',
    }
  if (!Array.isArray(versions))
    return { code: "BadValue", path: "$.versions", message: `expected a list of codes, got ${sayValue(versions)}` }
  if (versions.length === 0)
    return { code: "NoVersions", path: "$.versions", message: "expected one version at least, got none" }
  return versions.map((code: unknown, index) => ({ path: `$.versions[${index}]`, code }))
}

/** A version as it stands, what is wrong with it, and which of its fields have the wrong shape. */
interface Examined extends Placed<unknown> {
  readonly faults: readonly CodeFault[]
  readonly misshapen: ReadonlySet<string>
}

/** The first field of a path that begins at `$`. */
const fieldOf = (path: string): string => /^\.(\w+)/.exec(path)?.[1] ?? ""

const examine = ({ path, code }: Placed<unknown>): Examined => {
  const decoded = decodeShape(code)
  const shape = Result.isSuccess(decoded) ? [] : problemsOf(decoded.failure, path, code)
  const misshapen = new Set(shape.map((each) => fieldOf(each.path.slice(path.length))))
  const faults = isRecord(code)
    ? [...shape, ...inconsistencies(code as unknown as ComplaintsCode, path, misshapen)]
    : shape
  return { path, code: Result.isSuccess(decoded) ? decoded.success : code, faults, misshapen }
}

/** Versions can be put in order where these fields of each have the right shape. */
const isDated = ({ code, misshapen }: Examined): boolean =>
  isRecord(code) && !["id", "version", "inForce"].some((each) => misshapen.has(each))

/**
 * Decodes a complaints code, or its versions: one code, or `{ "versions": [...] }` with a code for each period.
 *
 * @param value - a parsed JSON value
 * @returns the versions, the earliest first; or a `CodeError` with every fault, its place and what would do
 * @example
 * import * as Result from "effect/Result"
 * import { decodeCode, opus } from "@opustech/complaints-code"
 * Result.getOrThrow(decodeCode(opus)).versions.length // => 1
 * decodeCode({ ...opus, reopning: "restores" })._tag // => "Failure"
 * @since 0.1.0
 */
export const decodeCode = (value: unknown): Result.Result<CodeVersions, CodeError> => {
  const beyond = beyondLimits(value)
  if (beyond !== undefined) return refuseCode([beyond])
  if (!isRecord(value))
    return refuseCode([
      {
        code: "BadValue",
        path: "$",
        message: `expected a complaints code (an object) or { "versions": [...] }, got ${sayValue(value)}`,
      },
    ])
  const placed = versionsIn(value)
  if ("code" in placed) return refuseCode([placed])
  const examined = placed.map(examine)
  // Where a field has the wrong shape it is not looked at.
  const dated = examined.filter(isDated).map(({ path, code }) => ({ path, code: code as ComplaintsCode }))
  const ordered = inOrder(dated)
  const faults = [
    ...examined.flatMap((each) => each.faults),
    ...(dated.length === examined.length ? faultsBetween(ordered) : []),
  ]
  const [first, ...others] = ordered.map((each) => each.code)
  return first === undefined || faults.length > 0
    ? refuseCode(faults)
    : Result.succeed({ id: first.id, versions: [first, ...others] })
}
