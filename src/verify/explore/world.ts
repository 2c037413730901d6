/**
 * The world of an exploration: the ground, and beside it what norms and demands ask about and the machine does not
 * remember. Each of its situations has a number.
 *
 * @since 0.1.0
 */
import { type Condition, happeningsOf, namingsOf } from "../../machine/condition.ts"
import type { LookUp } from "../../machine/evaluate.ts"
import { type AnyEvent, type Happening, matches, type Naming, namesIn, undoes } from "../../machine/happening.ts"
import { keyOfHappening, keyOfNaming } from "../../machine/happening-keys.ts"
import type { Emission } from "../../machine/machine.ts"
import type { Instant } from "../../time/instant.ts"
import { NOTICE_GIVEN, RAISED } from "./demand.ts"
import type { Ground } from "./ground.ts"
import { pairs } from "./ints.ts"
import { type Reaches, type StepTable, stepTable } from "./steps.ts"
import type { Timer } from "./timers.ts"
import { NAMES } from "./values.ts"

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
  /** The situations that the moves of the ground lead to, in their order. */
  readonly led: (at: number) => readonly number[]
  readonly steps: StepTable
  /** What events do in each situation, by which classes mean the same to the norms. */
  readonly reaches: Map<string, Reaches>
  readonly runs: (at: number, timer: number) => boolean
  readonly isOver: (at: number, timer: number) => boolean
  readonly tick: (at: number, timer: number) => number
  /** What has happened, for conditions whose time is written as timers. */
  readonly lookUp: (at: number) => LookUp
  /** Whom events have named. */
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
 * @param timers - the timers of the ground and of the conditions, by their keys
 * @since 0.1.0
 */
export const worldOf = (
  ground: Ground,
  conditions: readonly Condition[],
  timers: ReadonlyMap<string, Timer>,
): World => {
  const own = new Map<string, Happening>()
  for (const happening of conditions.flatMap(happeningsOf)) {
    const key = keyOfHappening(happening)
    if (ground.recall(key) === undefined) own.set(key, happening)
  }
  const happenings = [...own.values()]
  const places = new Map([...own.keys()].map((key, index) => [key, index]))
  const ownTimers = [...timers.values()].filter((each) => places.has(keyOfHappening(each.stands)))
  const bitOf = (happening: Happening): number => 1 << (places.get(keyOfHappening(happening)) ?? 31)
  const stands = ownTimers.map((each) => bitOf(each.stands))
  const remembered = ground.namesAt(ground.start) ?? {}
  const namings = [...new Map(conditions.flatMap(namingsOf).map((each) => [keyOfNaming(each), each]))].filter(
    ([key]) => !Object.hasOwn(remembered, key),
  )
  /** After the happenings, two bits for each naming: which of the two people that classes tell apart it has named. */
  const nameBit = (naming: number, name: number): number => 1 << (happenings.length + naming * NAMES.length + name)

  const maskOf = (event: AnyEvent): Masks => {
    let clear = 0
    let set = 0
    for (const [index, each] of happenings.entries()) {
      if (undoes(event, each)) clear |= 1 << index
      if (matches(event, each)) set |= 1 << index
    }
    for (const [index, [, each]] of namings.entries())
      if (matches(event, each))
        for (const [place, name] of NAMES.entries())
          if (namesIn(event, each.field).includes(name)) set |= nameBit(index, place)
    return { clear, set }
  }
  const classMasks = ground.classes.map(({ event }) => maskOf(event))
  const emissionMasks = new Map<Emission, Masks>()
  const after = (bits: number, { clear, set }: Masks): number => (bits & ~clear) | set
  const bitsAfter = (bits: number, of: number, by: number): number => {
    let next = after(bits, classMasks[of] as Masks)
    for (const each of ground.machine.transitions[by]?.emits ?? []) {
      const known = emissionMasks.get(each) ?? maskOf(emittedAs(each))
      emissionMasks.set(each, known)
      next = after(next, known)
    }
    return next
  }

  const nodes: number[] = []
  const memory: number[] = []
  const led: (readonly number[] | undefined)[] = []
  const numbers = pairs()
  const numberOf = (node: number, bits: number): number => {
    const number = numbers.numberOf(node, bits, nodes.length)
    if (number === nodes.length) {
      nodes.push(node)
      memory.push(bits)
    }
    return number
  }
  const groundAt = (at: number): number => nodes[at] as number
  const bitsAt = (at: number): number => memory[at] as number
  const ledFrom = (at: number): readonly number[] => {
    const moves = ground.moves(groundAt(at))
    const ends = new Array<number>(moves.length / 3)
    for (let place = 0; place < ends.length; place++) {
      const [of, by, to] = [moves[3 * place] as number, moves[3 * place + 1] as number, moves[3 * place + 2] as number]
      ends[place] = numberOf(to, bitsAfter(bitsAt(at), of, by))
    }
    return ends
  }
  const start = numberOf(ground.start, 0)
  const grounds = ground.timers.length

  /** How each happening is looked up, made when it is first asked for. */
  const lookUps = new Map<Happening, (at: number) => boolean>()
  const lookUpOf = (happening: Happening): ((at: number) => boolean) => {
    const recall = ground.recall(keyOfHappening(happening))
    if (recall !== undefined) return (at) => recall(groundAt(at))
    const bit = bitOf(happening)
    return (at) => (bitsAt(at) & bit) !== 0
  }
  const has = (at: number, happening: Happening): boolean => {
    const known = lookUps.get(happening) ?? lookUpOf(happening)
    lookUps.set(happening, known)
    return known(at)
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
    timers: [...ground.timers.map((each) => timers.get(each.key) ?? each), ...ownTimers],
    groundOf: groundAt,
    steps: stepTable(ground.machine, ground.classes.length),
    reaches: new Map(),
    led: (at) => {
      const known = led[at] ?? ledFrom(at)
      led[at] = known
      return known
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
    namesAt: (at) => (naming) => {
      const key = keyOfNaming(naming)
      const place = namings.findIndex(([each]) => each === key)
      return place < 0
        ? (ground.namesAt(groundAt(at))?.[key] ?? [])
        : NAMES.filter((_, name) => (bitsAt(at) & nameBit(place, name)) !== 0)
    },
  }
}
