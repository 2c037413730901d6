/**
 * Almanacs: what follows from each of many starts by the calendar alone, worked out once: the instants that ways to reckon
 * give, and in which orders timers come to be over.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import type { Reckoning } from "../../machine/timekeeping.ts"
import { type Group, groupsOf, type Order, ordersIn, type Stretch } from "./order.ts"

/**
 * A part of how an instant is worked out.
 *
 * @since 0.1.0
 */
export type Way = string | Reckoning | Condition

/**
 * An instant by the start of a case (epoch milliseconds; NaN where the horizon does not reach), and how it is worked out:
 * equal for instants that are the same from every start.
 *
 * @since 0.1.0
 */
export interface Reckoned {
  readonly at: (start: number) => number
  readonly ways: readonly Way[]
  /** How many milliseconds after what the ways give; none where it is left out. */
  readonly after?: number
}

/**
 * A column of an almanac: its number, and the instant that some ways give from each start.
 *
 * @since 0.1.0
 */
export interface Column {
  readonly number: number
  readonly at: Float64Array
}

/**
 * An almanac.
 *
 * @since 0.1.0
 */
export interface Almanac {
  /** The starts (epoch milliseconds, in order). */
  readonly starts: Float64Array
  readonly column: (reckoned: Reckoned) => Column
  /** Where some of the starts stand among all of them. */
  readonly stretchesOf: (some: Float64Array) => readonly Stretch[]
  /** The orders that some timers have over some of the starts. */
  readonly orders: (timers: readonly Reckoned[], some: Float64Array) => readonly Order[]
}

const isReckoning = (way: Reckoning | Condition): way is Reckoning => "at" in way

/** Texts of ways, equal for ways that come to the same. */
const naming = (): ((ways: readonly Way[]) => string) => {
  const names = new Map<Way, string>()
  const nameOf = (way: Way): string => {
    if (typeof way === "string") return way
    if (!isReckoning(way)) return JSON.stringify(way)
    if (way.variant === undefined) return `#${names.size}`
    const { measure, receipt, calendar } = way.variant
    return JSON.stringify([measure, receipt, calendar])
  }
  return (ways) =>
    ways
      .map((way) => {
        const name = names.get(way) ?? nameOf(way)
        names.set(way, name)
        return name
      })
      .join(" ")
}

const instantsFrom = (starts: Float64Array, { at, after = 0 }: Reckoned): Float64Array => {
  const made = new Float64Array(starts.length)
  for (let place = 0; place < starts.length; place++) made[place] = at(starts[place] as number) - after
  return made
}

/** Where some starts stand among all, of which they are a part. */
const stretchesIn = (starts: Float64Array, some: Float64Array): readonly Stretch[] => {
  const found: { from: number; before: number }[] = []
  let place = 0
  for (const start of some) {
    while (place < starts.length && starts[place] !== start) place++
    const last = found.at(-1)
    if (last?.before === place) last.before++
    else found.push({ from: place, before: place + 1 })
    place++
  }
  return found
}

/**
 * An almanac in which nothing is worked out yet.
 *
 * @param starts - the starts (epoch milliseconds, in order)
 * @since 0.1.0
 */
export const almanacOf = (starts: Float64Array): Almanac => {
  const nameOf = naming()
  const columns = new Map<string, Column>()
  const groups = new Map<string, readonly Group[]>()
  const orders = new WeakMap<Float64Array, Map<string, readonly Order[]>>()
  const stretches = new WeakMap<Float64Array, readonly Stretch[]>()
  const seen = new WeakMap<Reckoned, Column>()
  const column = (reckoned: Reckoned): Column => {
    const before = seen.get(reckoned)
    if (before !== undefined) return before
    const name = nameOf(reckoned.ways)
    const made = columns.get(name) ?? { number: columns.size, at: instantsFrom(starts, reckoned) }
    columns.set(name, made)
    seen.set(reckoned, made)
    return made
  }
  const stretchesOf = (some: Float64Array): readonly Stretch[] => {
    const known = stretches.get(some) ?? stretchesIn(starts, some)
    stretches.set(some, known)
    return known
  }
  return {
    starts,
    column,
    stretchesOf,
    orders: (timers, some) => {
      const over = timers.map((each) => ({ ...column(each), after: each.after ?? 0 }))
      const key = over.map(({ number, after }) => `${number}+${after}`).join()
      const before = orders.get(some) ?? new Map<string, readonly Order[]>()
      orders.set(some, before)
      const known = before.get(key)
      if (known !== undefined) return known
      const grouped = groups.get(key) ?? groupsOf(over, starts)
      groups.set(key, grouped)
      const made = ordersIn(grouped, starts, stretchesOf(some))
      before.set(key, made)
      return made
    },
  }
}
