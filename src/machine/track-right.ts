/**
 * Tracking of rights: the standing of a permission over a history.
 *
 * @since 0.1.0
 */
import type { Rules } from "./evaluate.ts"
import { type AnyEvent, countsAs, matchesAny, undoes } from "./happening.ts"
import type { Norm } from "./norm.ts"
import { resolve } from "./reading.ts"
import type { Mark } from "./track.ts"

/**
 * The standing of a right: exercised or ended by an event, or neither.
 *
 * @since 0.1.0
 */
export interface Standing {
  readonly exercised: Mark | undefined
  readonly ended: Mark | undefined
}

/**
 * Follows one right through a history, under the chosen readings. What restores a right that ended leaves it exercised
 * where it was: only an event that takes the exercise back (`undoneBy`) lets it be exercised anew.
 *
 * @param rules - the rules with their timekeeping
 * @param norm - a right
 * @since 0.1.0
 */
export const trackRight = (
  rules: Rules,
  norm: Norm,
): { readonly see: (event: AnyEvent) => void; readonly standing: () => Standing } => {
  const does = resolve(norm.does, rules.choices)
  const until = resolve(norm.until, rules.choices)
  const restoredBy = resolve(norm.restoredBy, rules.choices)
  let exercised: Mark | undefined
  let exercisedAs = -1
  let ended: Mark | undefined
  return {
    see: (event) => {
      const mark = { id: event.id, at: event.at }
      if (exercised !== undefined && undoes(event, does[exercisedAs])) exercised = undefined
      const as = ended === undefined ? countsAs(event, does) : -1
      if (as >= 0) {
        exercised = mark
        exercisedAs = as
      }
      if (ended === undefined && matchesAny(event, until)) ended = mark
      if (ended !== undefined && matchesAny(event, restoredBy)) ended = undefined
    },
    standing: () => ({ exercised, ended }),
  }
}
