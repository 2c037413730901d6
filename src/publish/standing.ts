/**
 * The standing norms as a machine of their own, so that they are told in the same words as all others.
 *
 * @since 0.1.0
 */
import type { Machine } from "../machine/machine.ts"

/**
 * What the standing norms are told in: no event or state of any procedure, and parties that have none.
 *
 * @example
 * STANDING.parties.anyone // => "Anyone"
 * @since 0.1.0
 */
export const STANDING: Machine = {
  id: "standing",
  says: "The standing norms.",
  parties: { provider: "The provider", customer: "A customer", anyone: "Anyone" },
  initial: "InForce",
  states: { InForce: { says: "The code is in force." } },
  events: {},
  transitions: [],
  refusals: [],
  norms: [],
}
