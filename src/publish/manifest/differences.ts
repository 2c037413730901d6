/**
 * Manifests compared: what is not what was signed off, in words.
 *
 * @since 0.1.0
 */
import type { Manifest } from "./manifest.ts"

/**
 * Something in which two manifests differ: where it stands in them, what it is in words, what was signed off and what is
 * (null where there is no such thing).
 *
 * @since 0.1.0
 */
export interface ManifestDifference {
  readonly path: string
  readonly what: string
  readonly signedOff: string | null
  readonly found: string | null
}

/** What a value of a manifest is, by the beginning of its path; the rest of the path is the name of it. */
const WORDS: readonly (readonly [path: string, what: (name: string) => string])[] = [
  ["manifest", () => "the form of the manifest"],
  ["on", () => "the date of the regulation"],
  ["package", () => "the version of the package"],
  ["code.id", () => "the code"],
  ["code.version", () => "the version of the code"],
  ["code.sha256", () => "what the code says"],
  ["text.sha256", () => "the published text"],
  ["text.clauses", (name) => `the words of the clause ${name}`],
  ["text", () => "whether the published text is held"],
  ["rules.sha256", () => "the rules"],
  ["rules.procedures", (name) => `the rules of ${name}`],
  ["rules.standing", () => "the standing norms"],
  ["readings", (name) => `the reading ${name}`],
  ["calendar.version", () => "the version of the calendar"],
  ["calendar.terms", () => "the hours of the calendar"],
  ["calendar.holidays", () => "the days on which the calendar is closed"],
  ["regulation.of", () => "whose rules apply beside the code"],
  ["regulation.sha256", () => "the regulation in force"],
  ["regulation.requirements", (name) => `the requirement ${name}`],
]

const wordsFor = (path: string): string => {
  const found = WORDS.find(([beginning]) => path === beginning || path.startsWith(`${beginning}.`))
  return found === undefined ? path : found[1](path.slice(found[0].length + 1))
}

/** The plain values of a manifest, each by its path. */
const leavesOf = (value: unknown, path: string): readonly (readonly [path: string, value: string])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, each]) => leavesOf(each, path === "" ? key : `${path}.${key}`))
    : [[path, String(value)]]

/**
 * In what two manifests differ.
 *
 * @param signedOff - the manifest that was signed off
 * @param found - that of the rules at hand
 * @returns every difference, in the order of the manifest; none where the rules are those that were signed off
 * @example
 * import * as Result from "effect/Result"
 * import { opus, workingHours } from "@opustech/complaints-code"
 * import { manifestDifferences, manifestOf } from "@opustech/complaints-code/publish"
 * const of = { on: "2026-11-23", release: "0.1.0" }
 * const signedOff = Result.getOrThrow(manifestOf(opus, of))
 * const found = Result.getOrThrow(manifestOf({ ...opus, acknowledge: workingHours(16) }, of))
 * manifestDifferences(signedOff, signedOff) // => []
 * manifestDifferences(signedOff, found).map(({ what }) => what).includes("the rules of Complaint") // => true
 * @since 0.1.0
 */
export const manifestDifferences = (signedOff: Manifest, found: Manifest): readonly ManifestDifference[] => {
  const [before, after] = [new Map(leavesOf(signedOff, "")), new Map(leavesOf(found, ""))]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [old = null, now = null] = [before.get(path), after.get(path)]
    return old === now ? [] : [{ path, what: wordsFor(path), signedOff: old, found: now }]
  })
}
