/**
 * The rule book of a code: every rule that can cite a clause of its text.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { procedures } from "../procedures/procedures.ts"
import { standingDuties } from "../procedures/standing.ts"
import type { RuleBook } from "./citations.ts"

/**
 * The rules of a code: the machines of the procedures that it has, its standing norms and its readings.
 *
 * @param code - a complaints code
 * @returns the rules, the machines in the order in which the code lists its procedures
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { ruleBookOf } from "@opustech/complaints-code/verify"
 * ruleBookOf(opus).machines[0]?.id // => "Feedback"
 * @since 0.1.0
 */
export const ruleBookOf = (code: ComplaintsCode): RuleBook => ({
  machines: code.procedures.map((name) => procedures[name](code)),
  standing: standingDuties(code),
  readings: code.readings,
})
