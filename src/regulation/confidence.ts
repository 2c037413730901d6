/**
 * How sure the requirements are that laws cite, for who must not carry the whole list of requirements.
 *
 * @since 0.1.0
 */
import type { Confidence } from "./requirement.ts"
import type { RequirementId } from "./requirements.ts"

/** Those of the requirements that a law can cite which are unverified. */
const UNVERIFIED: readonly RequirementId[] = [
  "c4-adr-decisions",
  "t-letter-on-request",
  "t-letter-promptly",
  "t-transition",
  "x-old-active-steps",
]

/**
 * How sure a requirement is that a law cites.
 *
 * @param id - the id of a requirement that some law cites
 * @example
 * confidenceOf("t-adr-6w") // => "confirmed"
 * confidenceOf("t-transition") // => "unverified"
 * @since 0.1.0
 */
export const confidenceOf = (id: string): Confidence =>
  UNVERIFIED.some((each) => each === id) ? "unverified" : "confirmed"
