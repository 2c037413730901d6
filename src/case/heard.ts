/**
 * What was heard of a case: its accepted events in order, laid out in columns, so that the fast path reads each field of
 * an event once (see `compileFigures`).
 *
 * @since 0.1.0
 */
import type { AnyEvent } from "../machine/happening.ts"

/**
 * The accepted events of a case, in columns of which the first `count` places are filled.
 *
 * @since 0.1.0
 */
export interface Heard {
  count: number
  readonly events: AnyEvent[]
  /** Their instants, in epoch milliseconds. */
  readonly at: number[]
  /** Their types, by their places among the types of the machine. */
  readonly types: number[]
  /** The types among them, a bit each; of more than 32 types several share a bit. */
  seen: number
}

/**
 * Some places among the events heard, in order: the first `count` of the list.
 *
 * @since 0.1.0
 */
export interface Places {
  count: number
  readonly places: number[]
}

/**
 * Finds the places of the events of some types. It takes no branch that depends on the events, which no processor guesses.
 *
 * @param includes - 1 for each of those types, by its place, 0 for the others
 * @param into - where the places are put
 * @since 0.1.0
 */
export const findPlaces = ({ count, types }: Heard, includes: Uint8Array, into: Places): void => {
  const { places } = into
  let found = 0
  for (let place = 0; place < count; place++) {
    places[found] = place
    found += includes[types[place] as number] as number
  }
  into.count = found
}

/**
 * The bits of some types, as `seen` has them.
 *
 * @param includes - whether a type is among them, by its place
 * @since 0.1.0
 */
export const bitsOf = (includes: readonly boolean[]): number =>
  includes.reduce((bits, each, type) => (each ? bits | (1 << type) : bits), 0)

/**
 * Nothing heard yet.
 *
 * @since 0.1.0
 */
export const nothingHeard = (): Heard => ({ count: 0, events: [], at: [], types: [], seen: 0 })
