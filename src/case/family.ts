/**
 * Families of cases: the cases of one log, each by its procedure, linked by what they raise.
 *
 * @since 0.1.0
 */

import type { Log } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import { procedures } from "../procedures/procedures.ts"
import type { Instant } from "../time/instant.ts"
import { type Links, linksOf } from "./links.ts"
import { operativeRules } from "./operative.ts"
import { type Case, type CaseRules, replay, rulesOf } from "./replay.ts"

export { type Links, linksOf, type Raising, raisingsOf } from "./links.ts"

/**
 * A case of a log with the rules that it was replayed under.
 *
 * @since 0.1.0
 */
export interface Member {
  readonly rules: CaseRules
  readonly of: Case
}

/**
 * The cases of a log, each replayed by its procedure, and under the law that bears on it, up to the same instant. A case of
 * a procedure that is not known is left out; decoding refuses such a log.
 *
 * @param enacted - an enacted code
 * @param log - a decoded log
 * @param now - the instant to look at
 * @since 0.1.0
 */
export const familyOf = (enacted: EnactedCode, log: Log, now: Instant): readonly Member[] =>
  log.cases.flatMap((each) => {
    if (!Object.hasOwn(procedures, each.procedure)) return []
    const rules = operativeRules(enacted, each, now)
    return [{ rules, of: replay(rules, each, now) }]
  })

/**
 * The links between the members of a family (see `linksOf`): a case of a procedure that no rule ever asks to be raised,
 * such as compensation, may be raised by any other.
 *
 * @param enacted - the code that the cases run on
 * @param members - every case of a log
 * @since 0.1.0
 */
export const linksAmong = (enacted: EnactedCode, members: readonly Member[]): ReadonlyMap<string, Links> => {
  const asked = new Set(
    Object.values(procedures)
      .flatMap((procedure) => rulesOf(enacted, procedure).machine.transitions)
      .flatMap(({ emits = [] }) => emits.flatMap((each) => ("raise" in each ? [each.raise] : []))),
  )
  return linksOf(
    members.map((each) => each.of),
    (procedure) => asked.has(procedure),
  )
}
