/**
 * Texts compared, clause by clause, by the hashes of their words.
 *
 * @since 0.1.0
 */
import { changedClauses } from "../../text/changes.ts"
import { sha256 } from "../../text/sha256.ts"
import type { ClauseTexts } from "./edition.ts"
import type { ChangeKind, Found } from "./kinds.ts"

/**
 * The SHA-256 of each clause's text.
 *
 * @param texts - the text of each clause, by its id
 * @example
 * hashesOf({ "a.one": "abc" })["a.one"]?.slice(0, 8) // => "ba7816bf"
 * @since 0.1.0
 */
export const hashesOf = (texts: ClauseTexts): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, sha256(text)]))

const KINDS: Readonly<Record<"added" | "removed" | "changed", ChangeKind>> = {
  added: "clauseAdded",
  removed: "clauseRemoved",
  changed: "clauseChanged",
}

/**
 * The clauses in which two texts differ, each with the rules that cite it and must be looked at again.
 *
 * @param before - the text as it was
 * @param after - the text in its place
 * @param citations - the ids of the rules that cite each clause, by the clause's id
 * @since 0.1.0
 */
export const changesOfTexts = (
  before: ClauseTexts,
  after: ClauseTexts,
  citations: Readonly<Record<string, readonly string[]>>,
): readonly Found[] =>
  changedClauses(hashesOf(before), hashesOf(after)).map(({ id, change }) => ({
    kind: KINDS[change],
    of: "text",
    rule: id,
    what: id,
    from: before[id] ?? null,
    to: after[id] ?? null,
    clauses: [id],
    rules: Object.hasOwn(citations, id) ? (citations[id] ?? []) : [],
  }))
