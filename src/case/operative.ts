/**
 * The operative rule: which rules a case runs on.
 *
 * @since 0.1.0
 */
import type { CaseLog } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import { type Procedure, procedures } from "../procedures/procedures.ts"
import { type CaseRules, rulesOf } from "./replay.ts"

/**
 * The rules of a case: those of its procedure under the code, together with the law that bears on it.
 *
 * @param enacted - an enacted code
 * @param log - the log of one case
 * @since 0.1.0
 */
export const operativeRules = (enacted: EnactedCode, log: CaseLog): CaseRules => {
  const procedure: Procedure | undefined = Object.hasOwn(procedures, log.procedure)
    ? procedures[log.procedure as keyof typeof procedures]
    : undefined
  return rulesOf(enacted, procedure)
}
