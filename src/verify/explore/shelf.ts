/**
 * Shelves: what several systems of one machine have in common, made once: the followers of norms that mean the same, and
 * the worlds in which the same is remembered.
 *
 * @since 0.1.0
 */
import { type Condition, happeningsOf, namingsOf } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { keyOfHappening, keyOfNaming } from "../../machine/happening-keys.ts"
import type { Norm } from "../../machine/norm.ts"
import { type Read, resolve } from "../../machine/reading.ts"
import type { EventClass } from "./classes.ts"
import { type Follower, follow, timing } from "./follower.ts"
import type { Ground } from "./ground.ts"
import type { Timers } from "./timers.ts"
import { type World, worldOf } from "./world.ts"

/**
 * A shelf.
 *
 * @since 0.1.0
 */
export interface Shelf {
  readonly follower: (rules: Rules, norm: Norm) => Follower
  readonly world: (ground: Ground, conditions: readonly Condition[], timers: Timers) => World
}

/** All that a follower depends on but the classes of events. */
const keyOfNorm = (rules: Rules, norm: Norm): string => {
  const { starts, due = {} } = resolve(norm.terms, rules.choices)
  const parts = [norm.does, norm.until, norm.restoredBy].map((each: Read<unknown>) => resolve(each, rules.choices))
  return JSON.stringify([
    norm.id,
    norm.force,
    starts,
    "since" in due ? due.since : "",
    timing(rules, norm),
    parts,
    norm.each,
    norm.recurs,
    norm.replaces,
  ])
}

/**
 * An empty shelf.
 *
 * @param classes - the classes of the events
 * @since 0.1.0
 */
export const shelfOf = (classes: readonly EventClass[]): Shelf => {
  const followers = new Map<string, Follower>()
  const worlds = new Map<Ground, Map<string, World>>()
  return {
    follower: (rules, norm) => {
      const key = keyOfNorm(rules, norm)
      const made = followers.get(key) ?? follow(rules, norm, classes)
      followers.set(key, made)
      return { ...made, norm }
    },
    world: (ground, conditions, timers) => {
      const happenings = [...new Set(conditions.flatMap(happeningsOf).map(keyOfHappening))].sort()
      const namings = [...new Set(conditions.flatMap(namingsOf).map(keyOfNaming))].sort()
      const key = JSON.stringify([happenings, namings, [...timers.keys()]])
      const known = worlds.get(ground) ?? new Map<string, World>()
      worlds.set(ground, known)
      const before = known.get(key)
      if (before !== undefined) return { ...before, timers: before.timers.map((each) => timers.get(each.key) ?? each) }
      const made = worldOf(ground, conditions, timers)
      known.set(key, made)
      return made
    },
  }
}
