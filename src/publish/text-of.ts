/**
 * The published text of a code, where it is held here.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { Clause } from "../text/clause.ts"
import { clauses } from "../text/opus.ts"

/** Every clause that a code names. */
const named = ({ cites, readings, statements }: ComplaintsCode): readonly string[] => [
  ...Object.values(cites).flat(),
  ...readings.flatMap((each) => each.clauses),
  ...Object.values(statements).flatMap((each) => ("clauses" in each ? each.clauses : [])),
]

/**
 * The clauses of a code's text: those of the text held here, where the code names clauses and every one of them is of it.
 *
 * @param code - a complaints code
 * @returns the clauses; none where the text is not held here
 * @example
 * import { opus } from "@opustech/complaints-code"
 * textOf({ ...opus, cites: { ...opus.cites, log: ["another.clause"] } }) // => []
 * @since 0.1.0
 */
export const textOf = (code: ComplaintsCode): readonly Clause[] => {
  const known: ReadonlySet<string> = new Set(clauses.map(({ id }) => id))
  const ids = named(code)
  return ids.length > 0 && ids.every((id) => known.has(id)) ? clauses : []
}
