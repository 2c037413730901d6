/**
 * Citations: which rules cite each clause of the published text.
 *
 * @since 0.1.0
 */
import type { Machine } from "../machine/machine.ts"
import type { Norm } from "../machine/norm.ts"
import type { Reading } from "../machine/reading.ts"

/**
 * The rules that can cite clauses: the machines of a code's procedures, its standing duties and its readings.
 *
 * @since 0.1.0
 */
export interface RuleBook {
  readonly machines: readonly Machine[]
  readonly standing: readonly Norm[]
  readonly readings: readonly Reading[]
}

/**
 * A rule that can cite clauses: its id, readable and unlike that of any other rule, of what kind it is, and the clauses
 * that it cites.
 *
 * @since 0.1.0
 */
export interface Citation {
  readonly rule: string
  readonly kind: "transition" | "refusal" | "norm" | "standing" | "reading"
  readonly clauses: readonly string[]
}

const ofMachine = ({ id, transitions, refusals, norms }: Machine): readonly Citation[] => [
  ...norms.map((each): Citation => ({ rule: `${id}.${each.id}`, kind: "norm", clauses: each.cites })),
  ...transitions.map((each): Citation => ({ rule: `${id}: ${each.id}`, kind: "transition", clauses: each.cites })),
  ...refusals.map(
    (each): Citation => ({
      rule: `${id}: ${each.code} (${each.events.join(", ")} in ${each.states.join(", ")})`,
      kind: "refusal",
      clauses: each.cites ?? [],
    }),
  ),
]

/**
 * Every rule with the clauses that it cites, in the order of the rule book: of each machine its norms, transitions and
 * refusals, then the standing norms and the readings.
 *
 * @param book - the rules
 * @returns the rules, those that cite nothing too
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { citationsOf, ruleBookOf } from "@opustech/complaints-code/verify"
 * citationsOf(ruleBookOf(opus)).find(({ rule }) => rule === "Complaint.acknowledge")
 * // => { rule: "Complaint.acknowledge", kind: "norm", clauses: ["response-times.acknowledge"] }
 * @since 0.1.0
 */
export const citationsOf = (book: RuleBook): readonly Citation[] => [
  ...book.machines.flatMap(ofMachine),
  ...book.standing.map((each): Citation => ({ rule: each.id, kind: "standing", clauses: each.cites })),
  ...book.readings.map((each): Citation => ({ rule: each.id, kind: "reading", clauses: each.clauses })),
]

/**
 * The ids of the rules that cite each clause, by the clause's id: what must be looked at again when the clause changes.
 *
 * @param book - the rules
 * @returns the clauses that are cited, each with its rules in the order of the rule book
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { citationsByClause, ruleBookOf } from "@opustech/complaints-code/verify"
 * citationsByClause(ruleBookOf(opus))["copy.website"] // => ["publish"]
 * @since 0.1.0
 */
export const citationsByClause = (book: RuleBook): Readonly<Record<string, readonly string[]>> => {
  const found = new Map<string, string[]>()
  for (const { rule, clauses } of citationsOf(book))
    for (const clause of new Set(clauses)) found.set(clause, [...(found.get(clause) ?? []), rule])
  return Object.fromEntries(found)
}
