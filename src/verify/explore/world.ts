/**
 * The world of an exploration: the ground, and beside it what norms and demands ask about and the machine does not
 * remember. Each of its situations has a number.
 *
 * @since 0.1.0
 */
import { type Condition, happeningsOf } from "../../machine/condition.ts"
import type { LookUp } from "../../machine/evaluate.ts"
import {
  type AnyEvent,
  type Happening,
  keyOfHappening,
  keyOfNaming,
  matches,
  type Naming,
  undoes,
} from "../../machine/happening.ts"
import type { Emission } from "../../machine/machine.ts"
import type { Instant } from "../../time/instant.ts"
import { NOTICE_GIVEN, RAISED } from "./demand.ts"
import type { Ground } from "./ground.ts"
import type { Timer } from "./timers.ts"

/**
 * The situations of a world, found as they are asked for.
 *
 * @since 0.1.0
 */
export interface World {
  readonly ground: Ground
  readonly start: number
  /** The timers of the ground, and after them those that only norms and demands ask about. */
  readonly timers: readonly Timer[]
  /** The state of the ground in a situation. */
  readonly groundOf: (at: number) => number
  /** The situation that an event of a class leads to; -1 where it is refused. */
  readonly take: (at: number, of: number) => number
  readonly runs: (at: number, timer: number) => boolean
  readonly isOver: (at: number, timer: number) => boolean
  readonly tick: (at: number, timer: number) => number
  /** What has happened, for conditions whose time is written as timers. */
  readonly lookUp: (at: number) => LookUp
  /** Whom events have named, as far as the machine remembers it. */
  readonly namesAt: (at: number) => (naming: Naming) => readonly string[]
}

const FOUND = { at: 0, id: "" }

/** What a transition gives to carry out, as the events as which a demand sees it. @since 0.1.0 */
export const emittedAs = (emission: Emission, at = 0 as Instant): AnyEvent =>
  "raise" in emission
    ? Object.assign({ id: "", type: RAISED, at }, { procedure: emission.raise })
    : Object.assign({ id: "", type: NOTICE_GIVEN, at }, emission)

interface Masks {
  readonly clear: number
  readonly set: number
}

/**
 * The world of some ground.
 *
 * @param ground - the ground
 * @param conditions - the conditions of norms and demands, whose time is written as timers
 * @param timers - the timers in them
 * @since 0.1.0
 */
export const worldOf = (ground: Ground, conditions: readonly Condition[], timers: readonly Timer[]): World => {
  const facts = new Set(Object.keys(ground.stateOf(ground.start).facts))
  const own = new Map<string, Happening>()
  for (const happening of conditions.flatMap(happeningsOf)) {
    const key = keyOfHappening(happening)
    if (!facts.has(key)) own.set(key, happening)
  }
  const ownTimers = timers.filter((each) => !facts.has(keyOfHappening(each.stands)))
  const happenings = [...own.values()]
  const places = new Map([...own.keys()].map((key, index) => [key, index]))
  const bitOf = (happening: Happening): number => 1 << (places.get(keyOfHappening(happening)) ?? 31)
  const stands = ownTimers.map((each) => bitOf(each.stands))

  const maskOf = (event: AnyEvent): Masks => {
    let clear = 0
    let set = 0
    for (const [index, each] of happenings.entries()) {
      if (undoes(event, each)) clear |= 1 << index
      if (matches(event, each)) set |= 1 << index
    }
    return { clear, set }
  }
  const classMasks = ground.classes.map(({ event }) => maskOf(event))
  const emissionMasks = new Map<Emission, Masks>()
  const after = (bits: number, { clear, set }: Masks): number => (bits & ~clear) | set
  const take = (bits: number, node: number, of: number): number => {
    let next = after(bits, classMasks[of] as Masks)
    for (const each of ground.emits(node, of)) {
      const known = emissionMasks.get(each) ?? maskOf(emittedAs(each))
      emissionMasks.set(each, known)
      next = after(next, known)
    }
    return next
  }

  const nodes: number[] = []
  const memory: number[] = []
  const taken: Int32Array[] = []
  const numbers = new Map<number, number>()
  const span = 2 ** happenings.length
  const numberOf = (node: number, bits: number): number => {
    const key = node * span + bits
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, nodes.length)
    nodes.push(node)
    memory.push(bits)
    taken.push(new Int32Array(ground.classes.length).fill(UNKNOWN))
    return nodes.length - 1
  }
  const groundAt = (at: number): number => nodes[at] as number
  const bitsAt = (at: number): number => memory[at] as number
  const start = numberOf(ground.start, 0)
  const grounds = ground.timers.length

  const has = (at: number, happening: Happening): boolean => {
    const key = keyOfHappening(happening)
    return facts.has(key)
      ? (ground.stateOf(groundAt(at)).facts[key] ?? null) !== null
      : (bitsAt(at) & bitOf(happening)) !== 0
  }
  const isOver = (at: number, timer: number): boolean =>
    timer < grounds ? ground.isOver(groundAt(at), timer) : (bitsAt(at) & (stands[timer - grounds] as number)) !== 0
  const runs = (at: number, timer: number): boolean => {
    if (timer < grounds) return ground.runs(groundAt(at), timer)
    const { since } = ownTimers[timer - grounds] as Timer
    return !isOver(at, timer) && (since === undefined || has(at, since))
  }

  return {
    ground,
    start,
    timers: [...ground.timers, ...ownTimers],
    groundOf: groundAt,
    take: (at, of) => {
      const row = taken[at] as Int32Array
      if (row[of] !== UNKNOWN) return row[of] as number
      const node = groundAt(at)
      const to = ground.take(node, of)
      const next = to < 0 ? -1 : numberOf(to, take(bitsAt(at), node, of))
      row[of] = next
      return next
    },
    runs,
    isOver,
    tick: (at, timer) => {
      if (!runs(at, timer)) return at
      return timer < grounds
        ? numberOf(ground.tick(groundAt(at), timer), bitsAt(at))
        : numberOf(groundAt(at), bitsAt(at) | (stands[timer - grounds] as number))
    },
    lookUp: (at) => (happening) => (has(at, happening) ? FOUND : undefined),
    namesAt: (at) => (naming) => ground.stateOf(groundAt(at)).names?.[keyOfNaming(naming)] ?? [],
  }
}

const UNKNOWN = -2
