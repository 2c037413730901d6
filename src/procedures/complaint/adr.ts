import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Law } from "../../code/law.ts"
import { isSpan } from "../../code/timing.ts"
import { any, type Condition } from "../../machine/condition.ts"
import { words } from "./words.ts"

const { first, happened, elapsed } = words

const deadlockLetter = first("AdrLetterSent", { reason: "deadlock" })

/** Deadlock opens the way, or the letter that says so: that is a reading. */
const atDeadlock: Condition = {
  is: "reading",
  reading: "adr-at-deadlock",
  among: {
    "at-deadlock": any(happened(first("DeadlockReached")), happened(deadlockLetter)),
    "on-letter": happened(deadlockLetter),
  },
}

const anyOf = (conditions: readonly Condition[]): Condition => {
  const [only, ...others] = conditions
  return only !== undefined && others.length === 0 ? only : any(...conditions)
}

/** The wait that a code promises; none where it promises none, or where that is not known. */
const waitOf = ({ adr }: ComplaintsCode): readonly Condition[] =>
  adr.after !== null && isSpan(adr.after) ? [elapsed(adr.after, first("ComplaintMade"), "opening")] : []

/**
 * When the right to go to ADR opens by the code alone: once the wait that it promises is over, or at deadlock, whichever
 * is first.
 *
 * @param code - a complaints code; its `adr.after` is counted from when the complaint was first made
 * @returns a condition, whose readings are `weeks-elapsed` (by its opening edge) and `adr-at-deadlock`
 * @example
 * import { opus } from "@opustech/complaints-code"
 * adrOpensByCode(opus).is // => "any"
 * adrOpensByCode({ ...opus, adr: { ...opus.adr, after: null } }).is // => "reading"
 * @since 0.1.0
 */
export const adrOpensByCode = (code: ComplaintsCode): Condition => anyOf([...waitOf(code), atDeadlock])

/**
 * When the right to go to ADR opens: once the wait of the code or that of the law is over, or at deadlock, whichever is
 * first.
 *
 * @param code - a complaints code; its `adr.after` is counted from when the complaint was first made
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns a condition; the readings of the law's wait bear on it beside those of the code
 * @example
 * import { complaint, opus, sayNorm } from "@opustech/complaints-code"
 * const right = complaint(opus).norms.find((each) => each.id === "referToAdr")
 * right !== undefined && sayNorm(complaint(opus), right).includes("once 8 weeks have passed") // => true
 * @since 0.1.0
 */
export const adrOpens = (code: ComplaintsCode, law: Law | null): Condition =>
  anyOf([...waitOf(code), ...(law === null || law.wait === null ? [] : [law.wait.opens]), atDeadlock])

/**
 * When the right to go to ADR has lapsed by the law.
 *
 * @param law - the law that bears on the case; null where the code stands alone
 * @returns a condition; undefined where the right does not lapse
 * @example
 * lapsedUnder(null) // => undefined
 * @since 0.1.0
 */
export const lapsedUnder = (law: Law | null): Condition | undefined => {
  const due = law?.lapse?.due
  return due !== undefined && "since" in due
    ? { is: "elapsed", span: due.within, since: due.since, edge: "end" }
    : undefined
}
