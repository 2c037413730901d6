import type { ComplaintsCode, Deadlock } from "../../code/complaints-code.ts"
import { isUnknown, type Unknown } from "../../code/timing.ts"

/**
 * How a complaint reaches deadlock, settled: nothing in it is unknown.
 *
 * @since 0.1.0
 */
export type Settled = { readonly [K in keyof Deadlock]: Exclude<Deadlock[K], Unknown> }

/** What is taken for what is not known: the provider declares deadlock, and may decline what it is asked for. */
const UNLESS_KNOWN: Settled = {
  declared: true,
  onRequest: false,
  declinable: true,
  requestAfter: null,
  mutual: false,
  automaticallyAfter: null,
}

const settled = <T>(value: T | Unknown, unlessKnown: T): T => (isUnknown(value) ? unlessKnown : value)

/**
 * How a complaint reaches deadlock under a code: declared by the provider, where it is not known otherwise.
 *
 * @example
 * import { opus } from "@opustech/complaints-code"
 * deadlockOf(opus).declared // => true
 * @since 0.1.0
 */
export const deadlockOf = ({ deadlock: known }: Pick<ComplaintsCode, "deadlock">): Settled =>
  isUnknown(known)
    ? UNLESS_KNOWN
    : {
        declared: settled(known.declared, UNLESS_KNOWN.declared),
        onRequest: settled(known.onRequest, UNLESS_KNOWN.onRequest),
        declinable: settled(known.declinable, UNLESS_KNOWN.declinable),
        requestAfter: settled(known.requestAfter, UNLESS_KNOWN.requestAfter),
        mutual: settled(known.mutual, UNLESS_KNOWN.mutual),
        automaticallyAfter: settled(known.automaticallyAfter, UNLESS_KNOWN.automaticallyAfter),
      }

/**
 * Whether deadlock can be asked for by the code: for the provider to declare it, or for both to agree on it.
 *
 * @example
 * import { opus } from "@opustech/complaints-code"
 * isAskedFor(deadlockOf(opus)) // => false
 * @since 0.1.0
 */
export const isAskedFor = ({ onRequest, mutual }: Settled): boolean => onRequest || mutual

/**
 * Whether the provider may decline what was asked for. Where deadlock is only reached by agreement, there is nothing to
 * agree on unless it may.
 *
 * @example
 * import { opus } from "@opustech/complaints-code"
 * mayDecline({ ...deadlockOf(opus), mutual: true }) // => true
 * @since 0.1.0
 */
export const mayDecline = (deadlock: Settled): boolean =>
  isAskedFor(deadlock) && (deadlock.declinable || !deadlock.onRequest)
