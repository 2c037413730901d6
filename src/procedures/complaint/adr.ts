import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { spanOf } from "../../code/timing.ts"
import { any, type Condition } from "../../machine/condition.ts"
import { words } from "./words.ts"

const { first, happened, elapsed } = words

const deadlockLetter = first("AdrLetterSent", { reason: "deadlock" })

/**
 * When the right to go to ADR opens: once the weeks of the code are over or at deadlock, whichever is first.
 *
 * @param code - a complaints code; its `adr.after` is counted from when the complaint was first made
 * @returns a condition, whose readings are `weeks-elapsed` (by its opening edge) and `adr-at-deadlock`
 * @example
 * import { complaint, opus, sayNorm } from "@opustech/complaints-code"
 * const right = complaint(opus).norms.find((each) => each.id === "referToAdr")
 * right !== undefined && sayNorm(complaint(opus), right).includes("once 8 weeks have passed") // => true
 * @since 0.1.0
 */
export const adrOpens = (code: ComplaintsCode): Condition =>
  any(elapsed(spanOf(code.adr.after), first("ComplaintMade"), "opening"), {
    is: "reading",
    reading: "adr-at-deadlock",
    among: {
      "at-deadlock": any(happened(first("DeadlockReached")), happened(deadlockLetter)),
      "on-letter": happened(deadlockLetter),
    },
  })
