/**
 * The cases that the awards of a month are told from: those of positive feedback, each once.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseLog } from "../code/case-log.ts"
import { shorten } from "../code/problem.ts"

/** What a case says, whichever form of log it comes from. */
const contentOf = ({ events }: CaseLog): string =>
  JSON.stringify(
    events.map((event) =>
      Object.entries(event)
        .filter(([field]) => !["case", "procedure", "raisedBy"].includes(field))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  )

/**
 * The cases of positive feedback of a set, each once.
 *
 * @param cases - the logs of cases of any procedure
 * @returns the cases in their order, or which id two cases of different content have
 * @since 0.1.0
 */
export const gatherCases = (cases: readonly CaseLog[]): Result.Result<readonly CaseLog[], string> => {
  const found = new Map<string, CaseLog>()
  for (const each of cases) {
    if (each.procedure !== "PositiveFeedback") continue
    const standing = found.get(each.case)
    if (standing === undefined) found.set(each.case, each)
    else if (contentOf(standing) !== contentOf(each))
      return Result.fail(
        `two cases of different content have the id "${shorten(each.case)}": nobody can be told apart by it`,
      )
  }
  return Result.succeed([...found.values()])
}
