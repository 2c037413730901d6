/**
 * Clause coverage: every clause is cited by a rule or declared informational, and no rule cites what is not there.
 *
 * @since 0.1.0
 */
import { citationsByClause, type RuleBook } from "./citations.ts"

/**
 * How the rules cover a text.
 *
 * @since 0.1.0
 */
export interface Coverage {
  /** The rules that cite each clause, in the order of the text. */
  readonly clauses: readonly {
    readonly id: string
    readonly rules: readonly string[]
    readonly informational?: string
  }[]
  readonly faults: readonly CoverageFault[]
}

/**
 * What is wrong with the coverage: a clause that no rule cites and that is not declared informational (`uncited`), one
 * that is both (`citedAndInformational`), and a citation or declaration of a clause that the text does not have.
 *
 * @since 0.1.0
 */
export interface CoverageFault {
  readonly fault: "uncited" | "citedAndInformational" | "unknownClause"
  readonly clause: string
  readonly message: string
}

/**
 * Holds rules against the clauses of a text.
 *
 * @param ids - the ids of the clauses, in the order of the text
 * @param book - the rules
 * @param informational - why no rule cites a clause, by the clause's id
 * @since 0.1.0
 */
export const coverageOf = (
  ids: readonly string[],
  book: RuleBook,
  informational: Readonly<Record<string, string>>,
): Coverage => {
  // A reading says what a clause can mean; it carries nothing out.
  const cited = citationsByClause({ ...book, readings: [] })
  const rulesOf = (id: string): readonly string[] => (Object.hasOwn(cited, id) ? (cited[id] ?? []) : [])
  const known = new Set(ids)
  const faults = ids.flatMap((id): readonly CoverageFault[] => {
    const rules = rulesOf(id)
    const declared = Object.hasOwn(informational, id)
    if (rules.length === 0 && !declared)
      return [
        {
          fault: "uncited",
          clause: id,
          message: `No rule cites ${id}: cite it in a rule, or declare it informational with the reason.`,
        },
      ]
    if (rules.length > 0 && declared)
      return [
        {
          fault: "citedAndInformational",
          clause: id,
          message: `${id} is declared informational, but ${rules[0]} cites it: take one of the two away.`,
        },
      ]
    return []
  })
  const strange = [...new Set([...Object.keys(cited), ...Object.keys(informational)])]
    .filter((id) => !known.has(id))
    .map(
      (id): CoverageFault => ({
        fault: "unknownClause",
        clause: id,
        message: `The text has no clause ${id}, which ${rulesOf(id)[0] ?? "a declaration"} names.`,
      }),
    )
  return {
    clauses: ids.map((id) => {
      const reason = Object.hasOwn(informational, id) ? informational[id] : undefined
      return { id, rules: rulesOf(id), ...(reason === undefined ? {} : { informational: reason }) }
    }),
    faults: [...faults, ...strange],
  }
}
