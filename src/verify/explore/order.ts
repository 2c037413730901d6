/**
 * Orders: in which order the timers of a case come to be over that all run from its first event. Two starts of the same
 * order differ in magnitudes alone.
 *
 * @since 0.1.0
 */
import { type Ints, ints } from "./ints.ts"

/**
 * An order of some timers, by their places: those that are over at the start, then those that come to be over together,
 * one group after the other; and starts of this order.
 *
 * @since 0.1.0
 */
export interface Order {
  readonly atStart: readonly number[]
  readonly ranks: readonly (readonly number[])[]
  /** Some of the starts of this order (epoch milliseconds), never none; one from their middle first. */
  readonly starts: readonly number[]
  /** How many starts have this order. */
  readonly count: number
}

/** How many starts of an order are given. */
const GIVEN = 12

type Ranked = Pick<Order, "atStart" | "ranks">

/**
 * Starts from which some timers have the same order.
 *
 * @since 0.1.0
 */
export interface Group {
  readonly order: Ranked
  /** The places of the starts, in order. */
  readonly places: Int32Array
}

const orderOf = (start: number, over: readonly number[]): Ranked => {
  const sorted = over.map((at, timer) => ({ at, timer })).sort((a, b) => a.at - b.at)
  const atStart: number[] = []
  const ranks: number[][] = []
  let last = start
  for (const { at, timer } of sorted) {
    if (at <= start) atStart.push(timer)
    else if (at === last) ranks[ranks.length - 1]?.push(timer)
    else ranks.push([timer])
    last = at
  }
  return { atStart, ranks }
}

/** Which of so many starts are given, spread over all of them, the one in the middle first. */
const spread = (count: number): readonly number[] => {
  const places = Array.from({ length: GIVEN }, (_, index) => {
    const half = index % 2 === 0 ? index / 2 : GIVEN - (index + 1) / 2
    return Math.floor((count * ((half + GIVEN / 2) % GIVEN)) / GIVEN)
  })
  return [...new Set(places)].filter((place) => place < count)
}

/** Numbers for sequences of comparisons, each of which is 0, 1 or 2: equal for equal sequences. */
const comparisons = () => {
  const next: number[] = []
  let size = 1
  return (before: number, compared: number): number => {
    const place = before * 3 + compared
    next[place] ??= size++
    return next[place]
  }
}

/**
 * From when a timer is over, from each start: so many milliseconds after an instant.
 *
 * @since 0.1.0
 */
export interface Over {
  readonly at: Float64Array
  readonly after: number
}

/**
 * Groups starts by how some timers stand to the start and to each other. Starts from which some timer cannot be worked out
 * are left out: beyond the horizon nothing is answered.
 *
 * @param over - for each timer, when it is over from each start
 * @param starts - the starts (epoch milliseconds)
 * @since 0.1.0
 */
export const groupsOf = (over: readonly Over[], starts: Float64Array): readonly Group[] => {
  const after = comparisons()
  const groups: { readonly order: Ranked; readonly places: Ints }[] = []
  /** The place of the group by the number of its comparisons. */
  const placeOf: number[] = []
  const own = new Float64Array(over.length)
  /** The number of the order from a start; undefined where some timer cannot be worked out. */
  const compare = (start: number): number | undefined => {
    let compared = 0
    for (let a = 0; a < own.length; a++) {
      const at = own[a] as number
      if (Number.isNaN(at)) return undefined
      compared = after(compared, at <= start ? 0 : 1)
      for (let b = 0; b < a; b++) {
        const other = own[b] as number
        compared = after(compared, at < other ? 0 : at === other ? 1 : 2)
      }
    }
    return compared
  }
  for (let place = 0; place < starts.length; place++) {
    const start = starts[place] as number
    for (let timer = 0; timer < over.length; timer++) {
      const { at, after: later } = over[timer] as Over
      own[timer] = (at[place] as number) + later
    }
    const compared = compare(start)
    if (compared === undefined) continue
    placeOf[compared] ??= groups.push({ order: orderOf(start, [...own]), places: ints() }) - 1
    groups[placeOf[compared]]?.places.push(place)
  }
  return groups.map(({ order, places }) => ({ order, places: places.whole() }))
}

/**
 * Some of the places of many starts: those from one on, before another.
 *
 * @since 0.1.0
 */
export interface Stretch {
  readonly from: number
  readonly before: number
}

/** How many of some places, which are in order, come before one. */
const countBefore = (places: Int32Array, place: number): number => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The orders that timers have over some stretches of starts, each with how many of these starts have it.
 *
 * @param groups - all starts by their order
 * @param starts - all starts (epoch milliseconds)
 * @param stretches - the stretches that are looked at, in order
 * @returns the orders, in the order in which they are met first
 * @since 0.1.0
 */
export const ordersIn = (
  groups: readonly Group[],
  starts: Float64Array,
  stretches: readonly Stretch[],
): readonly Order[] =>
  groups
    .flatMap(({ order, places }) => {
      const within = stretches.map(({ from, before }) => ({
        first: countBefore(places, from),
        end: countBefore(places, before),
      }))
      const count = within.reduce((sum, { first, end }) => sum + end - first, 0)
      const placeOf = (nth: number): number => {
        let left = nth
        for (const { first, end } of within) {
          if (left < end - first) return places[first + left] as number
          left -= end - first
        }
        return -1
      }
      const given = (): readonly number[] => spread(count).map((nth) => starts[placeOf(nth)] as number)
      return count === 0 ? [] : [{ met: placeOf(0), order: { ...order, starts: given(), count } }]
    })
    .sort((a, b) => a.met - b.met)
    .map(({ order }) => order)
