import { all, any, type Condition, not } from "../../machine/condition.ts"
import { OPEN } from "../../procedures/complaint/states.ts"
import { words } from "../../procedures/complaint/words.ts"
import { byReading } from "./invariant.ts"

const { on, first, since, happened, inState } = words

/**
 * An outcome is proposed, and neither rejected nor followed by a reopening, where that is read as a resolution.
 *
 * @example
 * proposalStands.is // => "reading"
 * @since 0.1.0
 */
export const proposalStands: Condition = byReading("resolved", {
  "outcome-accepted": { is: "given", value: false, because: "only acceptance resolves" },
  "outcome-proposed": happened(since(first("OutcomeProposed"), on("OutcomeRejected"), on("ComplaintReopened"))),
})

/**
 * The complaint is made and neither resolved, withdrawn nor closed. Where a proposed outcome is read as a resolution, one
 * that stands has resolved it.
 *
 * @example
 * unresolved.is // => "all"
 * @since 0.1.0
 */
export const unresolved: Condition = all(inState(...OPEN), not(proposalStands))

/** The complaint is made and has not ended. @since 0.1.0 */
export const open: Condition = inState(...OPEN)

/** Deadlock is reached, or the letter sent that says so, as the reading `adr-at-deadlock` has it. @since 0.1.0 */
export const deadlocked: Condition = byReading("adr-at-deadlock", {
  "at-deadlock": any(happened(first("DeadlockReached")), happened(first("AdrLetterSent", { reason: "deadlock" }))),
  "on-letter": happened(first("AdrLetterSent", { reason: "deadlock" })),
})
