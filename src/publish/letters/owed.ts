/**
 * Whether a letter is owed: what the duties that ask for it say of the case. A letter may be drafted before it is owed, and
 * is not sent then.
 *
 * @since 0.1.0
 */
import type { Duty } from "../../case/duties.ts"
import type { Norm } from "../../machine/norm.ts"

/**
 * A duty that asks for a letter and does not ask for it now: the id of its norm, what it is to do, and why not.
 *
 * @since 0.1.0
 */
export interface NotOwed {
  readonly norm: string
  readonly what: string
  readonly why: string
}

/**
 * Why a letter is not owed.
 *
 * @param norms - the norms that ask for it
 * @param duties - the duties of the case, as they stand at the instant of the letter
 * @param dayOf - an instant (epoch milliseconds) as the letter writes its day
 * @returns each of the norms with the reason, where none of them asks for the letter or was carried out; else nothing
 * @example
 * const norm = { id: "acknowledge", party: "provider", force: "must", says: "acknowledge it", by: [], starts: [], cites: [] }
 * notOwed([norm], [], () => "").map(({ why }) => why) // => ["it has not begun"]
 * @since 0.1.0
 */
export const notOwed = (
  norms: readonly Pick<Norm, "id" | "says">[],
  duties: readonly Duty[],
  dayOf: (at: number) => string,
): readonly NotOwed[] => {
  const own = duties.filter(({ norm }) => norms.some(({ id }) => id === norm.id))
  // What was carried out can be told once more; what ended is owed no longer, late or not.
  if (own.some(({ occurrence: { fulfilled, ended } }) => fulfilled !== undefined || ended === undefined)) return []
  return norms.map(({ id, says }) => {
    const last = own.findLast(({ norm }) => norm.id === id)?.occurrence.ended
    return { norm: id, what: says, why: last === undefined ? "it has not begun" : `it ended on ${dayOf(last.at)}` }
  })
}
