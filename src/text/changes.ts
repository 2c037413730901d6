/**
 * What changed between two editions of a text, clause by clause, and which rules must be looked at again.
 *
 * @since 0.1.0
 */

/**
 * SHA-256 of each clause's text (UTF-8, lower-case hexadecimal) by the clause's id.
 *
 * @since 0.1.0
 */
export type ClauseHashes = Readonly<Record<string, string>>

/**
 * A clause that is new, gone, or no longer says what it said.
 *
 * @since 0.1.0
 */
export interface ClauseChange {
  readonly id: string
  readonly change: "added" | "removed" | "changed"
}

/**
 * The clauses in which two editions of a text differ.
 *
 * @param previous - the hashes of the earlier edition
 * @param current - the hashes of the later one
 * @returns those added or changed, in the later edition's order, then those removed, in the earlier one's
 *
 * @example
 * changedClauses({ "a.one": "11", "a.two": "22" }, { "a.two": "23", "a.three": "33" })
 * // => [{ id: "a.two", change: "changed" }, { id: "a.three", change: "added" }, { id: "a.one", change: "removed" }]
 *
 * @since 0.1.0
 */
export const changedClauses = (previous: ClauseHashes, current: ClauseHashes): readonly ClauseChange[] => {
  const addedOrChanged = Object.keys(current).flatMap((id): readonly ClauseChange[] => {
    if (!Object.hasOwn(previous, id)) return [{ id, change: "added" }]
    return previous[id] === current[id] ? [] : [{ id, change: "changed" }]
  })
  const removed = Object.keys(previous)
    .filter((id) => !Object.hasOwn(current, id))
    .map((id): ClauseChange => ({ id, change: "removed" }))
  return [...addedOrChanged, ...removed]
}

/**
 * A sentence for each change that says which rules must be looked at again.
 *
 * @param changes - what {@link changedClauses} found
 * @param citations - the ids of the rules that cite each clause, by the clause's id; left out where they are not at hand
 *
 * @example
 * reviewsNeeded([{ id: "a.two", change: "changed" }], { "a.two": ["payment.refund"] })
 * // => ["a.two was changed: look again at payment.refund."]
 *
 * @since 0.1.0
 */
export const reviewsNeeded = (
  changes: readonly ClauseChange[],
  citations?: Readonly<Record<string, readonly string[]>>,
): readonly string[] =>
  changes.map(({ id, change }) => {
    if (citations === undefined) return `${id} was ${change}: look again at every rule that cites it.`
    const rules = Object.hasOwn(citations, id) ? (citations[id] ?? []) : []
    return `${id} was ${change}: ${rules.length === 0 ? "no rule cites it." : `look again at ${rules.join(", ")}.`}`
  })
