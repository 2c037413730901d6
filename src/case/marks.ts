/**
 * Marks: when each of some happenings came true in a case, kept up to date event by event (see `compileFigures`). The
 * reference is `gather`.
 *
 * @since 0.1.0
 */
import { type Change, changed, changesOf } from "../machine/cells.ts"
import type { AnyEvent, Happening } from "../machine/happening.ts"
import { keyOfHappening } from "../machine/happening-keys.ts"

/**
 * When each of some happenings came true.
 *
 * @since 0.1.0
 */
export interface Marks {
  /** Their instants, in epoch milliseconds; NaN while one has not happened. */
  readonly at: number[]
  readonly slotOf: (happening: Happening) => number
  /** Nothing has happened. */
  readonly begin: () => void
  /** Takes an event by the place of its type among those of the machine; false where it can change none of them. */
  readonly note: (type: number, event: AnyEvent, at: number) => boolean
  /** 1 for each type of event that can change one of them, by its place. */
  readonly bears: Uint8Array
}

/**
 * Marks of some happenings, none of which has happened yet.
 *
 * @param types - the types of event of the machine
 * @param happenings - what is asked about
 * @since 0.1.0
 */
export const makeMarks = (types: readonly string[], happenings: readonly Happening[]): Marks => {
  const asked = new Map(happenings.map((each) => [keyOfHappening(each), each]))
  const keys = [...asked.keys()]
  const at = keys.map(() => Number.NaN)
  const changes = types.map((type) => changesOf(asked, type))
  return {
    at,
    slotOf: (happening) => keys.indexOf(keyOfHappening(happening)),
    begin: () => {
      for (let slot = 0; slot < keys.length; slot++) at[slot] = Number.NaN
    },
    note: (type, event, when) => {
      const own = changes[type] as readonly Change[]
      for (let index = 0; index < own.length; index++) {
        const change = own[index] as Change
        at[change.slot] = changed(change, at[change.slot] as number, event, when)
      }
      return own.length > 0
    },
    bears: Uint8Array.from(changes, (each) => (each.length > 0 ? 1 : 0)),
  }
}
