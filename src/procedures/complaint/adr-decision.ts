import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Condition } from "../../machine/condition.ts"
import type { Reason, RefusalRule, Transition } from "../../machine/machine.ts"
import { notBefore } from "../../machine/where.ts"
import { OPEN, UNDER_WAY } from "./states.ts"
import { words } from "./words.ts"

const { on, first, since, happened, from, refuse } = words

/**
 * The scheme has decided since the complaint was last taken to it.
 *
 * @example
 * adrHasDecided.is // => "happened"
 * @since 0.1.0
 */
export const adrHasDecided: Condition = happened(since(first("AdrDecided"), on("ReferredToAdr")))

/**
 * Why an event is refused that needs a decision of the scheme.
 *
 * @example
 * ADR_NOT_DECIDED.code // => "AdrNotDecided"
 * @since 0.1.0
 */
export const ADR_NOT_DECIDED: Reason = { code: "AdrNotDecided", because: "the ADR scheme has not decided" }

/**
 * The complainant has accepted what the scheme decided, and it is not carried out yet.
 *
 * @example
 * adrDecisionBinds.is // => "happened"
 * @since 0.1.0
 */
export const adrDecisionBinds: Condition = happened(
  since(first("AdrDecisionAccepted"), on("AdrDecisionCarriedOut"), on("ReferredToAdr")),
)

const NOTHING_TO_CARRY_OUT: Reason = {
  code: "NothingToCarryOut",
  because: "the complainant has accepted no decision of the ADR scheme that is still to be carried out",
}

/**
 * The transitions of the scheme's decision: it is made, the complainant accepts it, so that it binds the provider, and it is
 * carried out.
 *
 * @param code - a complaints code
 * @example
 * import { opus } from "@opustech/complaints-code"
 * adrDecision(opus).map(({ on }) => on.event) // => ["AdrDecided", "AdrDecisionAccepted", "AdrDecisionCarriedOut"]
 * @since 0.1.0
 */
export const adrDecision = (code: ComplaintsCode): readonly Transition[] => [
  from("WithAdr")
    .on("AdrDecided")
    .cites(...cited(code, "adr.route")),
  from("WithAdr")
    .on("AdrDecisionAccepted", { carryOutBy: notBefore("at") })
    .when(adrHasDecided, ADR_NOT_DECIDED)
    .cites(...cited(code, "adr.route")),
  from("WithAdr")
    .on("AdrDecisionCarriedOut")
    .when(adrDecisionBinds, NOTHING_TO_CARRY_OUT)
    .cites(...cited(code, "adr.route")),
]

/**
 * Why an event about a decision is refused in a state in which there can be none.
 *
 * @param code - a complaints code
 * @example
 * import { opus } from "@opustech/complaints-code"
 * adrDecisionRefused(opus)[0]?.code // => "NotWithAdr"
 * @since 0.1.0
 */
export const adrDecisionRefused = (code: ComplaintsCode): readonly RefusalRule[] => [
  refuse("AdrDecided", "AdrDecisionAccepted", "AdrDecisionCarriedOut")
    .in(...UNDER_WAY, "Deadlocked")
    .because("NotWithAdr", "the complaint has not been taken to ADR", ...cited(code, "adr.route")),
  refuse("AdrDecisionAccepted")
    .in(...OPEN)
    .because("DueBeforeAcceptance", "the decision would be due before it was accepted", ...cited(code, "adr.route")),
]
