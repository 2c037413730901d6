/**
 * Orders: in which order the timers of a case come to be over that all run from its first event. Two starts of the same
 * order differ in magnitudes alone.
 *
 * @since 0.1.0
 */

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

/**
 * When each of some timers is over, from the start of a case (epoch milliseconds).
 *
 * @since 0.1.0
 */
export type Reckoned = (start: number) => number

/** How many starts of an order are given. */
const GIVEN = 12

interface Group {
  readonly order: Pick<Order, "atStart" | "ranks">
  readonly starts: number[]
}

const orderOf = (start: number, over: readonly number[]): Group["order"] => {
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

/** Some of many starts, spread over all of them, the one in the middle first. */
const someOf = (starts: readonly number[]): readonly number[] => {
  const places = Array.from({ length: GIVEN }, (_, index) => {
    const half = index % 2 === 0 ? index / 2 : GIVEN - (index + 1) / 2
    return Math.floor((starts.length * ((half + GIVEN / 2) % GIVEN)) / GIVEN)
  })
  return [...new Set(places)].flatMap((place) => starts[place] ?? [])
}

/**
 * The orders that some timers have over many starts, each with how many starts have it. Starts from which some timer
 * cannot be worked out are left out: beyond the horizon nothing is answered.
 *
 * @param timers - when each is over, from the start of a case
 * @param starts - the starts (epoch milliseconds)
 * @returns the orders, in the order in which they are met first
 * @since 0.1.0
 */
export const ordersOf = (timers: readonly Reckoned[], starts: Float64Array): readonly Order[] => {
  const groups = new Map<string, Group>()
  const over = new Array<number>(timers.length).fill(0)
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as number
    let known = true
    for (let timer = 0; timer < timers.length; timer++) {
      const at = (timers[timer] as Reckoned)(start)
      over[timer] = at
      known &&= !Number.isNaN(at)
    }
    if (!known) continue
    const key = comparisons(start, over)
    const group = groups.get(key) ?? { order: orderOf(start, over), starts: [] }
    groups.set(key, group)
    group.starts.push(start)
  }
  return [...groups.values()].map(({ order, starts: all }) => ({ ...order, starts: someOf(all), count: all.length }))
}

/** How each timer stands to the start and to each other, as a text: equal for equal orders. */
const comparisons = (start: number, over: readonly number[]): string => {
  let key = ""
  for (let a = 0; a < over.length; a++) {
    const at = over[a] as number
    key += at <= start ? "0" : "1"
    for (let b = 0; b < a; b++) key += at < (over[b] as number) ? "<" : at === over[b] ? "=" : ">"
  }
  return key
}
