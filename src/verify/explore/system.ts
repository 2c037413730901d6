/**
 * Systems: the rules of a machine under one choice of readings, with the norms that a question speaks of and the timers
 * that bear on them.
 *
 * @since 0.1.0
 */
import { type Condition, happeningsOf } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Machine } from "../../machine/machine.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { resolve } from "../../machine/reading.ts"
import { chosen, reckonDue } from "../../machine/timekeeping.ts"
import { becoming, isFirst, isFirstThing } from "./becoming.ts"
import type { Follower } from "./follower.ts"
import type { Ground } from "./ground.ts"
import type { Reckoned } from "./order.ts"
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
  readonly over: Reckoned
  /** How it is reckoned: the same for timers that are. */
  readonly key: readonly unknown[]
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
  /** Every condition that the system asks about, its time written as timers. */
  readonly conditions: readonly Condition[]
  /** A condition of the question as the system holds it against situations. */
  readonly settled: (condition: Condition) => Condition
}

type Over = Pick<FromStart, "over" | "key">

/** When a norm's time is over from the start of a case; undefined where that does not follow from the start alone. */
const overFromStart = (rules: Rules, norm: Norm): Over | undefined => {
  const { starts, due } = resolve(norm.terms, rules.choices)
  if (due === undefined || "at" in due || "since" in due || norm.recurs === true) return undefined
  const reckoning = chosen(reckonDue(rules.timekeeping, due), rules.choices)
  if (reckoning.phrase !== undefined) return undefined
  if ("on" in starts)
    return isFirst(rules.machine, starts.on)
      ? { over: (start) => reckoning.at(start, undefined) + 1, key: [reckoning] }
      : undefined
  if (!happeningsOf(starts.once).every((each) => isFirstThing(rules.machine, each))) return undefined
  const became = becoming(rules, starts.once, rules.choices)
  return became === undefined || became.from(0) === Number.NEGATIVE_INFINITY
    ? undefined
    : { over: (start) => reckoning.at(became.from(start), undefined) + 1, key: [reckoning, ...became.key] }
}

const fromStartOf = (machine: Machine, { since, over, reckoning }: Timer): Over | undefined =>
  since === undefined || isFirstThing(machine, since) ? { over, key: [reckoning] } : undefined

/**
 * A system of some rules.
 *
 * @param rules - the machine with its timekeeping and chosen readings
 * @param groundFor - the ground of these rules, for those who ask about some conditions
 * @param timers - the timers of the guards under these readings; those of norms and of the question are added
 * @param norms - the norms that are followed
 * @param conditions - the conditions of the question
 * @param shelf - what systems have in common
 * @since 0.1.0
 */
export const systemOf = (
  rules: Rules,
  groundFor: (conditions: readonly Condition[]) => Ground,
  timers: Timers,
  norms: readonly Norm[],
  conditions: readonly Condition[],
  shelf: Shelf,
): System => {
  const settled = new Map<Condition, Condition>()
  const settleOnce = (condition: Condition): Condition => {
    const known = settled.get(condition) ?? settle(rules, condition, timers)
    settled.set(condition, known)
    return known
  }
  const starting = norms.map((norm) => {
    const { starts, due } = resolve(norm.terms, rules.choices)
    const opens: Condition | undefined =
      "once" in starts ? starts.once : isRight(norm) ? { is: "happened", what: starts.on } : undefined
    const counted: Condition | undefined =
      due !== undefined && "since" in due
        ? { is: "elapsed", span: due.within, since: due.since, edge: "end" }
        : undefined
    return {
      once: opens === undefined ? undefined : settleOnce(opens),
      over: counted === undefined ? undefined : settleOnce(counted),
    }
  })
  for (const each of conditions) settleOnce(each)
  const ground = groundFor([...settled.values()])
  const world = shelf.world(ground, [...settled.values()], timers)
  const fromStart: FromStart[] = []
  for (const [place, timer] of world.timers.entries()) {
    const over = fromStartOf(rules.machine, timer)
    if (over !== undefined) fromStart.push({ of: "world", place, ...over })
  }
  for (const [place, norm] of norms.entries()) {
    const over = overFromStart(rules, norm)
    if (over !== undefined) fromStart.push({ of: "norm", place, ...over })
  }
  return {
    rules,
    world,
    followers: norms.map((norm) => shelf.follower(rules, norm)),
    starting,
    fromStart,
    conditions: [...settled.values()],
    settled: settleOnce,
  }
}
