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
 * @example
 * import { enact, familyOf, instant, openCase, opus } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const at = Result.getOrThrow(instant(Date.UTC(2025, 1, 1)))
 * familyOf(code, { cases: [log] }, at).map(({ of }) => of.state.state) // => ["Asked"]
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
