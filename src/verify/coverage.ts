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
  /** In the order of the text, each clause with the rules that carry it out, or why none does. */
  readonly clauses: readonly {
    readonly id: string
    readonly rules: readonly string[]
    readonly informational?: string
  }[]
  readonly faults: readonly CoverageFault[]
}

/**
 * What is wrong with the coverage: a clause that no rule cites and that is not declared informational (`uncited`), one
 * that is both (`citedAndInformational`), a declaration that does not say why (`noReason`), and a citation or declaration
 * of a clause that the text does not have (`unknownClause`).
 *
 * @since 0.1.0
 */
export interface CoverageFault {
  readonly fault: "uncited" | "citedAndInformational" | "noReason" | "unknownClause"
  readonly clause: string
  readonly message: string
}

/**
 * Holds rules against the clauses of a text. A reading says what a clause can mean and carries nothing out: it covers no
 * clause, but it cites none either that the text does not have.
 *
 * @param ids - the ids of the clauses, in the order of the text
 * @param book - the rules
 * @param informational - why no rule cites a clause, by the clause's id
 * @returns each clause with what covers it, and the faults: those of clauses in the order of the text, then unknown ones
 * @example
 * import { coverageOf } from "@opustech/complaints-code/verify"
 * const book = { machines: [], standing: [], readings: [] }
 * coverageOf(["fees.heading", "fees.late"], book, { "fees.heading": "A heading." }).faults[0]?.message
 * // => "No rule cites fees.late: cite it in a rule, or declare it informational with the reason."
 * @since 0.1.0
 */
export const coverageOf = (
  ids: readonly string[],
  book: RuleBook,
  informational: Readonly<Record<string, string>>,
): Coverage => {
  const cited = citationsByClause({ ...book, readings: [] })
  const clauses = ids.map((id) => {
    const reason = own(informational, id)
    return { id, rules: own(cited, id) ?? [], ...(reason === undefined ? {} : { informational: reason }) }
  })
  return { clauses, faults: [...clauses.flatMap(faultsOfClause), ...unknownClauses(ids, book, informational)] }
}

const faultsOfClause = ({ id, rules, informational }: Coverage["clauses"][number]): readonly CoverageFault[] => {
  const [first, ...others] = rules
  if (informational === undefined)
    return first === undefined
      ? [
          {
            fault: "uncited",
            clause: id,
            message: `No rule cites ${id}: cite it in a rule, or declare it informational with the reason.`,
          },
        ]
      : []
  if (first !== undefined) {
    const more = others.length === 0 ? "" : ` and ${others.length} more`
    return [
      {
        fault: "citedAndInformational",
        clause: id,
        message: `${id} is declared informational, but cited by ${first}${more}: take the declaration or the citations away.`,
      },
    ]
  }
  return informational.trim() === ""
    ? [{ fault: "noReason", clause: id, message: `${id} is declared informational without a reason: say why.` }]
    : []
}

const unknownClauses = (
  ids: readonly string[],
  book: RuleBook,
  informational: Readonly<Record<string, string>>,
): readonly CoverageFault[] => {
  const known = new Set(ids)
  const cited = citationsByClause(book)
  return [...new Set([...Object.keys(cited), ...Object.keys(informational)])]
    .filter((id) => !known.has(id))
    .map((id) => {
      const by = own(cited, id)?.[0] ?? "a declaration that it is informational"
      return { fault: "unknownClause", clause: id, message: `The text has no clause ${id}, which is named by ${by}.` }
    })
}

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
