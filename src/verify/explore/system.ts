/**
 * Systems: the rules of a machine under one choice of readings, with the norms that a question speaks of and the timers
 * that bear on them.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Reckoned } from "./almanac.ts"
import type { AskedNorm, Settled } from "./asked.ts"
import { isFirstThing } from "./becoming.ts"
import type { Follower } from "./follower.ts"
import type { Ground } from "./ground.ts"
import type { Shelf } from "./shelf.ts"
import { settle, type Timer, type Timers } from "./timers.ts"
import type { World } from "./world.ts"

/**
 * A timer that runs from the first event of a case: one of the world's, or that of a norm.
 *
 * @since 0.1.0
 */
export interface FromStart {
  readonly of: "world" | "norm"
  /** Its place among the timers of the world, or that of its norm among those followed. */
  readonly place: number
  /** When it is over. */
  readonly over: Reckoned
}

/**
 * A system: its world, the norms that are followed, with the conditions on which they start and their time is over, and the timers of which
 * the order follows from the start of a case.
 *
 * @since 0.1.0
 */
export interface System {
  readonly rules: Rules
  readonly world: World
  readonly followers: readonly Follower[]
  readonly starting: readonly { readonly once: Condition | undefined; readonly over: Condition | undefined }[]
  readonly fromStart: readonly FromStart[]
  /** A condition of the question as the system holds it against situations. */
  readonly settled: (condition: Condition) => Condition
}

const runsFromStart = (machine: Machine, { since }: Timer): boolean =>
  since === undefined || isFirstThing(machine, since)

/**
 * A system of some rules.
 *
 * @param rules - the machine with its timekeeping and chosen readings
 * @param ground - their ground
 * @param guards - the timers of the guards under these readings
 * @param norms - the norms that are followed
 * @param questions - the conditions of the question
 * @param shelf - what systems have in common
 * @since 0.1.0
 */
export const systemOf = (
  rules: Rules,
  ground: Ground,
  guards: Timers,
  norms: readonly AskedNorm[],
  questions: readonly Settled[],
  shelf: Shelf,
): System => {
  const asked = [...norms, ...questions]
  const settled = new Map(asked.flatMap((each) => [...each.settled]))
  const timers = new Map(guards)
  for (const each of asked) for (const [key, timer] of each.timers) if (!timers.has(key)) timers.set(key, timer)
  const conditions = [...settled.values()]
  const world = shelf.world(ground, conditions, timers)
  const fromStart: FromStart[] = []
  for (const [place, timer] of world.timers.entries())
    if (runsFromStart(rules.machine, timer)) fromStart.push({ of: "world", place, over: timer.over })
  for (const [place, { fromStart: over }] of norms.entries())
    if (over !== undefined) fromStart.push({ of: "norm", place, over })
  return {
    rules,
    world,
    followers: norms.map(({ follower }) => follower),
    starting: norms.map(({ once, over }) => ({ once, over })),
    fromStart,
    settled: (condition) => settled.get(condition) ?? settle(rules, condition, new Map(timers)),
  }
}
