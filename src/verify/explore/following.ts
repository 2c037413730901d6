/**
 * Following several norms at once: how far each has come, as one number for all of them.
 *
 * @since 0.1.0
 */
import type { NormCondition } from "../../machine/condition.ts"
import { holds } from "../../machine/evaluate.ts"
import type { Follower } from "./follower.ts"
import type { System } from "./system.ts"

/**
 * How far the norms of a system have come, by number.
 *
 * @since 0.1.0
 */
export interface Following {
  readonly start: number
  /** After an event of a class that has led to a situation of the world. */
  readonly hear: (at: number, of: number, world: number) => readonly number[]
  /** After time has passed that has led to a situation of the world. */
  readonly wait: (at: number, world: number) => number
  /** After one timer of a norm has come to be over. */
  readonly tick: (at: number, norm: number, world: number) => readonly number[]
  /** After all timers of some norms have come to be over. */
  readonly tickAll: (at: number, norms: readonly number[], world: number) => number
  /** The norms that have a timer running which is over in a millisecond. */
  readonly atOnce: (at: number, world: number) => readonly number[]
  readonly standing: (at: number, world: number, norm: string) => ReadonlySet<NormCondition>
  /** A number that classes have alike which mean the same to every norm. */
  readonly likeness: (of: number) => number
  readonly keyOf: (at: number) => string
}

const NONE: readonly number[] = []
const NOBODY: ReadonlySet<NormCondition> = new Set()

/**
 * Follows the norms of a system.
 *
 * @since 0.1.0
 */
export const follows = (system: System): Following => {
  const { followers, starting, world, rules } = system
  /** What holds in a situation of the world of the conditions on which the norms start and their time is over. */
  interface Truths {
    readonly of: readonly number[]
    /** All of them as one number. */
    readonly key: number
  }
  const truths: (Truths | undefined)[] = []
  const truthsAt = (at: number): Truths => {
    const known = truths[at]
    if (known !== undefined) return known
    const situation = { state: world.ground.stateAt(world.groundOf(at)), now: 0, lookUp: world.lookUp(at) }
    const of = starting.map(
      ({ once, over }) =>
        (once !== undefined && holds(rules, once, situation) ? 1 : 0) +
        (over !== undefined && holds(rules, over, situation) ? 2 : 0),
    )
    const made = { of, key: of.reduce((sum, each) => sum * 4 + each, 0) }
    truths[at] = made
    return made
  }
  const truthAt = (at: number, place: number): number => truthsAt(at).of[place] as number

  const tuples: (readonly number[])[] = []
  const numbers = new Map<string, number>()
  const ofOne: (number | undefined)[] = []
  const numberOf = (tuple: readonly number[]): number => {
    const [only] = tuple
    if (tuple.length === 1 && only !== undefined) {
      const known = ofOne[only]
      if (known !== undefined) return known
      ofOne[only] = tuples.length
      return tuples.push(tuple) - 1
    }
    const key = tuple.join()
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, tuples.length)
    return tuples.push(tuple) - 1
  }
  const tupleOf = (at: number): readonly number[] => tuples[at] as readonly number[]
  const followerAt = (place: number): Follower => followers[place] as Follower

  const product = (choices: readonly (readonly number[])[]): readonly number[] =>
    choices
      .reduce<readonly (readonly number[])[]>(
        (found, each) => found.flatMap((tuple) => each.map((one) => [...tuple, one])),
        [[]],
      )
      .map(numberOf)

  const heard = new Map<number, readonly number[]>()
  const alike = system.world.ground.classes.map((_, of) => followers.map((each) => each.likeness(of)).join())
  const likenesses = alike.map((each) => alike.indexOf(each))

  const hasAtOnce = followers.some((each) => each.atOnce)
  const combinations = 4 ** followers.length

  return {
    start: numberOf(followers.map((each) => each.start)),
    hear: (at, of, to) => {
      const key = (at * likenesses.length + (likenesses[of] as number)) * combinations + truthsAt(to).key
      const known = heard.get(key)
      if (known !== undefined) return known
      const made = product(tupleOf(at).map((each, place) => followerAt(place).hear(each, of, truthAt(to, place))))
      heard.set(key, made)
      return made
    },
    wait: (at, to) => numberOf(tupleOf(at).map((each, place) => followerAt(place).wait(each, truthAt(to, place)))),
    tick: (at, norm, to) => {
      const tuple = tupleOf(at)
      return followerAt(norm)
        .tick(tuple[norm] as number, truthAt(to, norm))
        .map((ticked) => numberOf(tuple.map((each, place) => (place === norm ? ticked : each))))
    },
    tickAll: (at, norms, to) =>
      numberOf(
        tupleOf(at).map((each, place) =>
          norms.includes(place)
            ? followerAt(place).tickAll(each, truthAt(to, place))
            : followerAt(place).wait(each, truthAt(to, place)),
        ),
      ),
    atOnce: (at, to) =>
      hasAtOnce
        ? followers.flatMap((each, place) =>
            each.atOnce && each.tick(tupleOf(at)[place] as number, truthAt(to, place)).length > 0 ? [place] : [],
          )
        : NONE,
    standing: (at, to, norm) => {
      const place = followers.findIndex((each) => each.norm.id === norm)
      return place < 0 ? NOBODY : followerAt(place).standing(tupleOf(at)[place] as number, truthAt(to, place))
    },
    likeness: (of) => likenesses[of] as number,
    keyOf: (at) =>
      tupleOf(at)
        .map((each, place) => followerAt(place).keyOf(each))
        .join(" / "),
  }
}
