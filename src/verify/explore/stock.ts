/**
 * Stocks: what explorations of several machines have in common, where their events are the same: grounds, followers, worlds
 * and what was found in them.
 *
 * @since 0.1.0
 */
import { sha256 } from "../../text/sha256.ts"
import type { EventClass } from "./classes.ts"
import type { Found } from "./found.ts"
import type { Ground } from "./ground.ts"
import { type Shelf, shelfOf } from "./shelf.ts"
import type { World } from "./world.ts"

/**
 * What was found by a search: nothing where the budget does not suffice.
 *
 * @since 0.1.0
 */
export interface Known {
  /** The name of the search: equal for what comes to the same, whoever asks and in whichever order. */
  readonly name: string
  readonly world: World
  readonly found: Found | undefined
  /** Whether a demand, by its key, is not broken by anything that was found. */
  readonly clean: Map<string, boolean>
}

/**
 * What was found of some events, for as many machines as have them: what comes to the same is found once.
 *
 * @since 0.1.0
 */
export interface Stock {
  readonly name: string
  readonly grounds: Map<string, Ground>
  readonly known: Map<string, Known>
  readonly shelf: Shelf
  /** A short name for a text. */
  readonly nameOf: (text: string) => string
}

/**
 * The stocks of several explorations, by the classes of their events.
 *
 * @since 0.1.0
 */
export type Stocks = (classes: readonly EventClass[]) => Stock

/** Stocks in which there is nothing yet. @since 0.1.0 */
export const stocks = (): Stocks => {
  const known = new Map<string, Stock>()
  return (classes) => {
    const key = JSON.stringify(classes)
    const before = known.get(key)
    if (before !== undefined) return before
    const nameOf = naming()
    const made: Stock = {
      name: nameOf(key),
      grounds: new Map(),
      known: new Map(),
      shelf: shelfOf(classes),
      nameOf,
    }
    known.set(key, made)
    return made
  }
}

/** Short names for long texts, the same in every process. */
const naming = (): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = sha256(text).slice(0, 16)
    known.set(text, made)
    return made
  }
}
