/**
 * Checks of a code's consistency: what its schema cannot say of one part in view of another.
 *
 * @since 0.1.0
 */
import { nearest } from "../../text/nearest.ts"
import type { CodeFault } from "../code-error.ts"
import type { ComplaintsCode } from "../complaints-code.ts"
import { shorten } from "../problem.ts"

/** The name of a field of a code. @since 0.1.0 */
export type Field = keyof ComplaintsCode

/**
 * A check: the fields that it reads, all of which are of the right shape when it is made, and the faults that it finds.
 * The paths of these begin at the code itself: `.adr.schemes[1]`.
 *
 * @since 0.1.0
 */
export interface Check {
  readonly reads: readonly Field[]
  readonly faults: (code: ComplaintsCode) => readonly CodeFault[]
}

/**
 * A check that is given the fields that it says it reads, and no others.
 *
 * @since 0.1.0
 */
export const check = <const F extends Field>(
  reads: readonly F[],
  faults: (code: Pick<ComplaintsCode, F>) => readonly CodeFault[],
): Check => ({ reads, faults })

/**
 * One fault, as a list.
 *
 * @since 0.1.0
 */
export const fault = (code: CodeFault["code"], path: string, message: string): readonly CodeFault[] => [
  { code, path, message },
]

/** Of long lists of names the first ones are told, and none is compared: it would only cost time. */
const MOST_TOLD = 12
const MOST_COMPARED = 500

/**
 * What would have done in place of a name that is not known: the nearest one, or those that are.
 *
 * @param word - the name that was given
 * @param known - the names that would have been right
 * @param what - what they are, to be said before them: `channels are`
 * @since 0.1.0
 */
export const insteadOf = (word: string, known: readonly string[], what: string): string => {
  const near = known.length > MOST_COMPARED ? undefined : nearest(word, known)
  if (near !== undefined) return `did you mean "${near}"?`
  if (known.length === 0) return `${what} none`
  const more = known.length - MOST_TOLD
  const told = known.slice(0, MOST_TOLD).map((each) => shorten(each, 40))
  return `${what} ${told.join(", ")}${more > 0 ? ` and ${more} more` : ""}`
}

/**
 * What stands more than once in a list: each repetition with its place and that of the first of its kind.
 *
 * @param list - the values
 * @param keyOf - what makes two of them the same; undefined where a value is like no other
 * @since 0.1.0
 */
export const repetitions = <T>(
  list: readonly T[],
  keyOf: (value: T) => string | undefined,
): readonly { readonly value: T; readonly index: number; readonly first: number }[] => {
  const firsts = new Map<string, number>()
  return list.flatMap((value, index) => {
    const key = keyOf(value)
    if (key === undefined) return []
    const first = firsts.get(key)
    if (first !== undefined) return [{ value, index, first }]
    firsts.set(key, index)
    return []
  })
}
