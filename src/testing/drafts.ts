/**
 * Drafts: the drawn numbers from which one event of a log is made.
 *
 * @since 0.1.0
 */
import * as fc from "fast-check"
import { type Draft, MOST_DRAWN, MOST_FIELDS, MOST_PICK } from "../verify/sample/draft.ts"

export type { Draft } from "../verify/sample/draft.ts"

/** A drawn number. @since 0.1.0 */
export const drawn: fc.Arbitrary<number> = fc.nat(MOST_DRAWN)

/** The drawn numbers of the fields of an event. @since 0.1.0 */
export const drawnFields: fc.Arbitrary<readonly number[]> = fc.array(drawn, { maxLength: MOST_FIELDS, size: "max" })

/** A draft. @since 0.1.0 */
export const draft: fc.Arbitrary<Draft> = fc.record({ pick: fc.nat(MOST_PICK), wait: drawn, fields: drawnFields })

/**
 * The drafts of a log.
 *
 * @param most - the greatest number of them
 * @since 0.1.0
 */
export const drafts = (most: number): fc.Arbitrary<readonly Draft[]> =>
  fc.array(draft, { maxLength: most, size: "max" })
