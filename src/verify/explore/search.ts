/**
 * The search: every situation that a system can come to, each by a shortest way, of events first and of waits second.
 *
 * @since 0.1.0
 */
import { follows } from "./following.ts"
import { type Edge, type Found, START, type Steps } from "./found.ts"
import { ints, pairs } from "./ints.ts"
import type { Order } from "./order.ts"
import { reachesOf } from "./reaches.ts"
import type { System } from "./system.ts"

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
  const { steps } = world
  const norms = follows(system)
  const fromStart = new Set(system.fromStart.filter((each) => each.of === "world").map((each) => each.place))
  const normsFromStart = new Set(system.fromStart.filter((each) => each.of === "norm").map((each) => each.place))
  const free = world.timers.map((_, place) => place).filter((place) => !fromStart.has(place))
  const soon = free.filter((place) => world.timers[place]?.atOnce === true)
  const apart = system.followers.map((_, place) => place).filter((place) => !normsFromStart.has(place))
  const ranks = order.ranks.map((rank) => {
    const members = rank.map((each) => system.fromStart[each])
    return {
      timers: members.flatMap((each) => (each?.of === "world" ? [each.place] : [])),
      over: members.flatMap((each) => (each?.of === "norm" ? [each.place] : [])),
    }
  })

  const worlds = ints()
  const normAt = ints()
  const placeAt = ints()
  const depths = ints()
  const [from, by, to] = [ints(), ints(), ints()]
  const places = order.ranks.length + 1
  /** The numbers of situations, by those of the world and of the norms. */
  const numbers = pairs()
  /** The situations with as many events as are looked at, and those with one more. */
  let level: number[] = []
  let next: number[] = []
  let depth = 0

  const add = (at: number, norm: number, place: number, length: number): void => {
    worlds.push(at)
    normAt.push(norm)
    placeAt.push(place)
    depths.push(length)
    if (length > depth) depth = length
  }

  const reach = (start: number, step: number, isEvent: boolean, at: number, norm: number, place: number): void => {
    const fresh = worlds.length()
    const end = numbers.numberOf(at * places + place, norm, fresh)
    if (end === fresh) {
      add(at, norm, place, depths.at(start) + 1)
      ;(isEvent ? next : level).push(end)
    }
    from.push(start)
    by.push(step)
    to.push(end)
  }

  const alike = world.ground.classes.map((_, of) => norms.likeness(of)).join()
  const reaches = world.reaches.get(alike) ?? reachesOf(world, norms.likeness)
  world.reaches.set(alike, reaches)

  const wait = (start: number, step: number, at: number, norm: number, place: number): void => {
    if (at !== worlds.at(start) || norm !== normAt.at(start) || place !== placeAt.at(start))
      reach(start, step, false, at, norm, place)
  }

  const waits = (start: number): void => {
    const at = worlds.at(start)
    const norm = normAt.at(start)
    const place = placeAt.at(start)
    const soonOver = soon.length === 0 ? soon : soon.filter((each) => world.runs(at, each))
    const dueAtOnce = norms.atOnce(norm, at)
    if (soonOver.length > 0 || dueAtOnce.length > 0) {
      const end = soonOver.reduce((now, each) => world.tick(now, each), at)
      wait(start, steps.waiting("moment", 0), end, norms.tickAll(norm, dueAtOnce, end), place)
      return
    }
    const rank = ranks[place]
    if (rank !== undefined) {
      const end = rank.timers.reduce((now, each) => world.tick(now, each), at)
      wait(start, steps.waiting("rank", place), end, norms.tickAll(norm, rank.over, end), place + 1)
    }
    for (const timer of free)
      if (world.runs(at, timer)) {
        const end = world.tick(at, timer)
        wait(start, steps.waiting("timer", timer), end, norms.wait(norm, end), place)
      }
    for (const each of apart)
      for (const after of norms.tick(norm, each, at)) wait(start, steps.waiting("norm", each), at, after, place)
  }

  const hears = (start: number): void => {
    const norm = normAt.at(start)
    const place = placeAt.at(start)
    const reached = reaches(worlds.at(start))
    for (let index = 0; index < reached.length; index += 2) {
      const end = reached[index] as number
      const step = reached[index + 1] as number
      const after = norms.hear(norm, steps.firstOf(step), end)
      for (let which = 0; which < after.length; which++) reach(start, step, true, end, after[which] as number, place)
    }
  }

  /** What lies behind the start: dates that have been reached. */
  const first = order.atStart.reduce((at, each) => {
    const timer = system.fromStart[each]
    return timer?.of === "world" && world.timers[timer.place]?.since === undefined ? world.tick(at, timer.place) : at
  }, world.start)
  const norm = norms.wait(norms.start, first)
  numbers.numberOf(first * places, norm, START)
  add(first, norm, 0, 0)
  level.push(START)
  while (level.length > 0) {
    // What waits lead to is added to the level while it is looked at.
    for (let index = 0; index < level.length; index++) if (level[index] !== START) waits(level[index] as number)
    for (let index = 0; index < level.length; index++) hears(level[index] as number)
    if (worlds.length() > budget) return undefined
    level = next
    next = []
  }
  const edges: Steps = { from: from.whole(), to: to.whole(), stepAt: (index) => steps.stepOf(by.at(index)) }
  return {
    size: worlds.length(),
    steps: edges,
    worldOf: worlds.at,
    standing: (at, id) => norms.standing(normAt.at(at), worlds.at(at), id),
    into: intoOf(edges),
    depthOf: depths.at,
    normsOf: (at) => norms.keyOf(normAt.at(at)),
    depth,
  }
}

/** The steps into each situation from another, put together when they are first asked for. */
const intoOf = ({ from, to, stepAt }: Steps): Found["into"] => {
  let into: Map<number, Edge[]> | undefined
  return (at) => {
    if (into === undefined) {
      into = new Map()
      for (let index = 0; index < from.length; index++) {
        const edge = { from: from[index] as number, step: stepAt(index), to: to[index] as number }
        if (edge.from === edge.to) continue
        const known = into.get(edge.to)
        if (known === undefined) into.set(edge.to, [edge])
        else known.push(edge)
      }
    }
    return into.get(at) ?? []
  }
}
