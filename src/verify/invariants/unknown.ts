/**
 * Ids of invariants that there are not.
 *
 * @since 0.1.0
 */
import { nearest } from "../../text/nearest.ts"
import { catalogueOfInvariants } from "./index.ts"

/**
 * An id by which there is no invariant, with those that it was most likely meant to be.
 *
 * @since 0.1.0
 */
export interface UnknownInvariant {
  readonly _tag: "UnknownInvariant"
  readonly code: "UnknownInvariant"
  readonly message: string
}

const MOST = 3

const wordsOf = (id: string): readonly string[] => id.toLowerCase().split(/[^a-z]+/)

/** Words that say nothing of what an invariant is about. */
const SMALL = new Set([
  "",
  "a",
  "an",
  "and",
  "as",
  "at",
  "be",
  "by",
  "for",
  "in",
  "is",
  "it",
  "no",
  "of",
  "on",
  "the",
  "to",
])

/** The ids that share the most words with one, the best first. */
const alike = (id: string, known: readonly string[]): readonly string[] => {
  const words = new Set(wordsOf(id).filter((each) => !SMALL.has(each)))
  return known
    .map((each) => ({ each, shared: wordsOf(each).filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .map(({ each }) => each)
}

/**
 * The refusal of the first of some ids by which there is no invariant.
 *
 * @param ids - the ids asked for
 * @returns the refusal, with the nearest ids; undefined where every id is known
 * @since 0.1.0
 */
export const unknownAmong = (ids: readonly string[]): UnknownInvariant | undefined => {
  const known = catalogueOfInvariants().map((each) => each.id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown === undefined) return undefined
  const mistyped = nearest(unknown, known)
  const near = [...new Set([...(mistyped === undefined ? [] : [mistyped]), ...alike(unknown, known)])].slice(0, MOST)
  return {
    _tag: "UnknownInvariant",
    code: "UnknownInvariant",
    message: `there is no invariant "${unknown}"; ${
      near.length === 0
        ? `there are ${known.length}, for example "${known[0]}"`
        : `did you mean ${near.map((each) => `"${each}"`).join(" or ")}?`
    }`,
  }
}
