/**
 * The search: every situation that a system can come to, each by a shortest way, of events first and of waits second.
 *
 * @since 0.1.0
 */
import { follows } from "./following.ts"
import type { Found, Into, Step, Visitor } from "./found.ts"
import type { Order } from "./order.ts"
import type { System } from "./system.ts"

/** The edges from a situation of the world: classes that lead to the same one and mean the same to every norm. */
interface Edge {
  readonly classes: readonly number[]
  readonly to: number
}

const PLACES = 64
const NORMS = 2 ** 24

/**
 * Searches a system under one order of its timers.
 *
 * @param system - the system
 * @param order - the order of the timers that run from the start
 * @param visitor - what looks at situations and steps
 * @param budget - the most situations that may be found
 * @returns how many steps were found, and whether the budget sufficed
 * @since 0.1.0
 */
export const search = (
  system: System,
  order: Order,
  visitor: (found: Found) => Visitor,
  budget: number,
): { readonly transitions: number; readonly depth: number; readonly found: Found; readonly exceeded: boolean } => {
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
  const into: Into[][] = []
  const depths: number[] = []
  const numbers = new Map<number, number>()
  let transitions = 0
  let depth = 0
  let exceeded = false
  let fresh = false

  const numberOf = (at: number, norm: number, place: number, by: Into | undefined): number => {
    const key = (at * PLACES + place) * NORMS + norm
    const known = numbers.get(key)
    fresh = known === undefined
    if (known !== undefined) {
      if (by !== undefined && known !== by.from) into[known]?.push(by)
      return known
    }
    const number = worlds.length
    numbers.set(key, number)
    worlds.push(at)
    normAt.push(norm)
    placeAt.push(place)
    into.push(by === undefined ? [] : [by])
    depths.push(by === undefined ? 0 : (depths[by.from] as number) + 1)
    depth = Math.max(depth, depths[number] as number)
    return number
  }

  const found: Found = {
    size: () => worlds.length,
    worldOf: (at) => worlds[at] as number,
    standing: (at, norm) => norms.standing(normAt[at] as number, worlds[at] as number, norm),
    start: 0,
    into: (at) => into[at] as Into[],
    depthOf: (at) => depths[at] as number,
    normsOf: (at) => norms.keyOf(normAt[at] as number),
  }
  const sees = visitor(found)

  const edges: (readonly Edge[] | undefined)[] = []
  const edgesFrom = (at: number): readonly Edge[] => {
    const known = edges[at]
    if (known !== undefined) return known
    const byEffect = new Map<number, number[]>()
    for (let of = 0; of < classes.length; of++) {
      const to = world.take(at, of)
      if (to < 0) continue
      const effect = to * classes.length + norms.likeness(of)
      const alike = byEffect.get(effect)
      if (alike === undefined) byEffect.set(effect, [of])
      else alike.push(of)
    }
    const made = [...byEffect].map(([effect, of]): Edge => ({ classes: of, to: Math.floor(effect / classes.length) }))
    edges[at] = made
    return made
  }

  // Situations with as many events are looked at together: first as they came about, then after waiting.
  let level: number[] = []
  let next: number[] = []
  let going = true

  const reach = (number: number, list: number[]): void => {
    if (!fresh) return
    if (worlds.length > budget) {
      exceeded = true
      going = false
      return
    }
    going &&= sees.situation(number)
    list.push(number)
  }

  const wait = (from: number, step: Step & { readonly is: "wait" }, at: number, norm: number, place: number): void => {
    const to = numberOf(at, norm, place, { from, step })
    if (to === from) return
    const isFresh: boolean = fresh
    transitions++
    going &&= sees.wait(from, step, to)
    fresh = isFresh
    reach(to, level)
  }

  const waits = (from: number): void => {
    const at = worlds[from] as number
    const norm = normAt[from] as number
    const place = placeAt[from] as number
    const soonOver = soon.filter((each) => world.runs(at, each))
    const dueAtOnce = norms.atOnce(norm, at)
    if (soonOver.length > 0 || dueAtOnce.length > 0) {
      const to = soonOver.reduce((now, each) => world.tick(now, each), at)
      wait(from, { is: "wait", for: "moment", place: 0 }, to, norms.tickAll(norm, dueAtOnce, to), place)
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

  const first = order.atStart.reduce((at, each) => {
    const timer = system.fromStart[each]
    return timer?.of === "world" && world.timers[timer.place]?.since === undefined ? world.tick(at, timer.place) : at
  }, world.start)
  const start = numberOf(first, norms.wait(norms.start, first), 0, undefined)
  reach(start, level)
  while (level.length > 0 && going) {
    for (let index = 0; index < level.length && going; index++) {
      const from = level[index] as number
      if (from !== start) waits(from)
    }
    for (let index = 0; index < level.length && going; index++) {
      const from = level[index] as number
      for (const { classes: of, to } of edgesFrom(worlds[from] as number))
        for (const norm of norms.hear(normAt[from] as number, of[0] as number, to)) {
          const reached = numberOf(to, norm, placeAt[from] as number, {
            from,
            step: { is: "event", of: of[0] as number },
          })
          const isFresh: boolean = fresh
          transitions++
          going &&= sees.event(from, of, reached)
          fresh = isFresh
          reach(reached, next)
        }
    }
    level = next
    next = []
  }
  return { transitions, depth, found, exceeded }
}
