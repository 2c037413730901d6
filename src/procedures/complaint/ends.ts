import type { Happening, Pattern } from "../../machine/happening.ts"
import { type Choice, choose } from "../../machine/reading.ts"
import { words } from "./words.ts"

const { on, since } = words

/**
 * The acceptance of an outcome.
 *
 * @example
 * accepted // => { event: "OutcomeAccepted" }
 * @since 0.1.0
 */
export const accepted: Pattern = on("OutcomeAccepted")

/**
 * What ends whatever is owed in a complaint.
 *
 * @example
 * ends.map((each) => each.event) // => ["OutcomeAccepted", "ComplaintWithdrawn", "ComplaintClosed"]
 * @since 0.1.0
 */
export const ends: readonly Pattern[] = [accepted, on("ComplaintWithdrawn"), on("ComplaintClosed")]

/**
 * What brings back what was owed, and takes back what was done.
 *
 * @example
 * reopened.map((each) => each.event) // => ["ComplaintReopened"]
 * @since 0.1.0
 */
export const reopened: readonly Pattern[] = [on("ComplaintReopened")]

/**
 * What resolves a complaint: an outcome accepted or, as the reading `resolved` says, one proposed and not rejected.
 *
 * @example
 * resolution.reading // => "resolved"
 * @since 0.1.0
 */
export const resolution = choose<readonly Happening[]>("resolved", {
  "outcome-accepted": [since(accepted, ...reopened)],
  "outcome-proposed": [since(on("OutcomeProposed"), on("OutcomeRejected"), ...reopened), since(accepted, ...reopened)],
})

/**
 * What ends what is owed unless the complaint is resolved.
 *
 * @param others - what ends it besides
 * @example
 * endsUnlessResolved().reading // => "resolved"
 * @since 0.1.0
 */
export const endsUnlessResolved = (...others: readonly Pattern[]): Choice<readonly Pattern[]> =>
  choose<readonly Pattern[]>("resolved", {
    "outcome-accepted": [...ends, ...others],
    "outcome-proposed": [on("OutcomeProposed"), ...ends, ...others],
  })

/**
 * What brings that back.
 *
 * @example
 * restoredUnlessResolved.reading // => "resolved"
 * @since 0.1.0
 */
export const restoredUnlessResolved = choose<readonly Pattern[]>("resolved", {
  "outcome-accepted": reopened,
  "outcome-proposed": [on("OutcomeRejected"), ...reopened],
})
