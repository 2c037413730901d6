/**
 * The search: every situation that a system can come to, each by a shortest way, of events first and of waits second.
 *
 * @since 0.1.0
 */
import { follows } from "./following.ts"
import { type Edge, type Found, START, type Step, type Steps } from "./found.ts"
import type { Order } from "./order.ts"
import type { System } from "./system.ts"
import type { Reach } from "./world.ts"

/**
 * Searches a system under one order of its timers.
 *
 * @param system - the system
 * @param order - the order of the timers that run from the start
 * @param budget - the most situations that may be found
 * @returns what was found; undefined where the budget does not suffice
 * @since 0.1.0
 */
export const search = (system: System, order: Order, budget: number): Found | undefined => {
  const { world } = system
  const { classes } = world.ground
  const norms = follows(system)
  const fromStart = new Set(system.fromStart.filter((each) => each.of === "world").map((each) => each.place))
  const normsFromStart = new Set(system.fromStart.filter((each) => each.of === "norm").map((each) => each.place))
  const free = world.timers.map((_, place) => place).filter((place) => !fromStart.has(place))
  const soon = free.filter((place) => world.timers[place]?.atOnce === true)

  const worlds: number[] = []
  const normAt: number[] = []
  const placeAt: number[] = []
  const depths: number[] = []
  const steps: { readonly from: number[]; readonly step: Step[]; readonly to: number[] } = {
    from: [],
    step: [],
    to: [],
  }
  const places = order.ranks.length + 1
  /** The numbers of situations, by those of the world and of the norms. */
  const numbers: (number | undefined)[][] = []
  /** The situations with as many events as are looked at, and those with one more. */
  let level: number[] = []
  let next: number[] = []
  let depth = 0

  const add = (at: number, norm: number, place: number, length: number): number => {
    const number = worlds.length
    const row = numbers[at * places + place] ?? []
    numbers[at * places + place] = row
    row[norm] = number
    worlds.push(at)
    normAt.push(norm)
    placeAt.push(place)
    depths.push(length)
    depth = Math.max(depth, length)
    return number
  }

  const reach = (from: number, step: Step, at: number, norm: number, place: number): void => {
    let to = numbers[at * places + place]?.[norm]
    if (to === undefined) {
      to = add(at, norm, place, (depths[from] as number) + 1)
      ;(step.is === "event" ? next : level).push(to)
    }
    steps.from.push(from)
    steps.step.push(step)
    steps.to.push(to)
  }

  const transitions = new Map(world.ground.machine.transitions.map(({ id }, index) => [id, index]))
  const alike = classes.map((_, of) => norms.likeness(of)).join()
  const reaches = world.reaches.get(alike) ?? []
  world.reaches.set(alike, reaches)
  const reachesFrom = (at: number): readonly Reach[] => {
    const known = reaches[at]
    if (known !== undefined) return known
    const byEffect = new Map<number, { readonly to: number; readonly transition: string; readonly of: number[] }>()
    for (let of = 0; of < classes.length; of++)
      for (const { to, transition } of world.take(at, of)) {
        const effect =
          (to * classes.length + norms.likeness(of)) * transitions.size + (transitions.get(transition) ?? 0)
        const alike = byEffect.get(effect)
        if (alike === undefined) byEffect.set(effect, { to, transition, of: [of] })
        else alike.of.push(of)
      }
    const made = [...byEffect.values()].map(
      ({ to, transition, of }): Reach => ({ to, step: { is: "event", classes: of, transition } }),
    )
    reaches[at] = made
    return made
  }

  const wait = (from: number, step: Step, at: number, norm: number, place: number): void => {
    if (at !== worlds[from] || norm !== normAt[from] || place !== placeAt[from]) reach(from, step, at, norm, place)
  }

  const waits = (from: number): void => {
    const at = worlds[from] as number
    const norm = normAt[from] as number
    const place = placeAt[from] as number
    const soonOver = soon.filter((each) => world.runs(at, each))
    const dueAtOnce = norms.atOnce(norm, at)
    if (soonOver.length > 0 || dueAtOnce.length > 0) {
      const to = soonOver.reduce((now, each) => world.tick(now, each), at)
      wait(from, MOMENT, to, norms.tickAll(norm, dueAtOnce, to), place)
      return
    }
    const rank = order.ranks[place]
    if (rank !== undefined) {
      const members = rank.map((each) => system.fromStart[each])
      const timers = members.flatMap((each) => (each?.of === "world" ? [each.place] : []))
      const over = members.flatMap((each) => (each?.of === "norm" ? [each.place] : []))
      const to = timers.reduce((now, each) => world.tick(now, each), at)
      wait(from, { is: "wait", for: "rank", place }, to, norms.tickAll(norm, over, to), place + 1)
    }
    for (const timer of free)
      if (world.runs(at, timer)) {
        const to = world.tick(at, timer)
        wait(from, { is: "wait", for: "timer", place: timer }, to, norms.wait(norm, to), place)
      }
    for (let each = 0; each < system.followers.length; each++)
      if (!normsFromStart.has(each))
        for (const to of norms.tick(norm, each, at)) wait(from, { is: "wait", for: "norm", place: each }, at, to, place)
  }

  /** What lies behind the start: dates that have been reached. */
  const first = order.atStart.reduce((at, each) => {
    const timer = system.fromStart[each]
    return timer?.of === "world" && world.timers[timer.place]?.since === undefined ? world.tick(at, timer.place) : at
  }, world.start)
  const norm = norms.wait(norms.start, first)
  level.push(add(first, norm, 0, 0))
  while (level.length > 0) {
    for (let index = 0; index < level.length; index++) if (level[index] !== START) waits(level[index] as number)
    for (let index = 0; index < level.length; index++) {
      const from = level[index] as number
      for (const { step, to } of reachesFrom(worlds[from] as number))
        for (const after of norms.hear(normAt[from] as number, step.classes[0] as number, to))
          reach(from, step, to, after, placeAt[from] as number)
    }
    if (worlds.length > budget) return undefined
    level = next
    next = []
  }
  return {
    size: worlds.length,
    steps,
    worldOf: (at) => worlds[at] as number,
    standing: (at, id) => norms.standing(normAt[at] as number, worlds[at] as number, id),
    into: intoOf(steps),
    depthOf: (at) => depths[at] as number,
    normsOf: (at) => norms.keyOf(normAt[at] as number),
    depth,
  }
}

/** The steps into each situation from another, put together when they are first asked for. */
const intoOf = ({ from, step, to }: Steps): Found["into"] => {
  let into: Map<number, Edge[]> | undefined
  return (at) => {
    if (into === undefined) {
      into = new Map()
      for (let index = 0; index < from.length; index++) {
        const edge = { from: from[index] as number, step: step[index] as Step, to: to[index] as number }
        if (edge.from === edge.to) continue
        const known = into.get(edge.to)
        if (known === undefined) into.set(edge.to, [edge])
        else known.push(edge)
      }
    }
    return into.get(at) ?? []
  }
}

const MOMENT: Step = { is: "wait", for: "moment", place: 0 }
