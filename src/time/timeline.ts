/**
 * Timeline: half-open intervals of instants with the time that they hold added up, so that "how much until t" and "when
 * has so much passed" are look-ups.
 *
 * Both directions go by an index into stretches: one by the clock (a day each), one by the time held (the mean length of
 * an interval each). Where a stretch has more than a few intervals they are searched by halving, so no calendar, however
 * uneven, makes a look-up longer than O(log n).
 *
 * @since 0.1.0
 */
import { dayMs } from "./local-date.ts"

/**
 * Intervals `[starts[i], starts[i] + held[i + 1] - held[i])`, in order, apart from each other; instants in epoch
 * milliseconds.
 *
 * @since 0.1.0
 */
export interface Timeline {
  /** The instants between which the intervals are known. */
  readonly from: number
  readonly to: number
  /** The starts, and Infinity after the last. */
  readonly starts: Float64Array
  /** The time held by all intervals before each, and by all of them at the end. */
  readonly held: Float64Array
  /** The first interval that ends after the start of each day of 24 hours since `from`, else the last. */
  readonly byDay: Int32Array
  /** The interval in which each stretch of held time begins. */
  readonly byHeld: Int32Array
  readonly stretch: number
  /** How many intervals there are, and how much time they hold. */
  readonly count: number
  readonly total: number
  /** The length of every interval where all are equally long and none is searched by halving, else 0. */
  readonly even: number
  /** Whether some stretch has so many intervals that they are searched by halving. */
  readonly crowded: boolean
  /** Whether every instant is so near to the start of its interval that 32 bits hold the milliseconds. */
  readonly near: boolean
}

/**
 * The interval of a timeline that an instant within it lies in; where it lies in none, the one before or after.
 *
 * @since 0.1.0
 */
export const intervalAt = (timeline: Timeline, t: number): number => {
  const { starts, byDay } = timeline
  const day = ((t - timeline.from) * perDay) | 0
  let i = byDay[day] as number
  if (timeline.crowded) i = lastAtOrBefore(starts, t, i, byDay[day + 1] as number)
  else while ((starts[i + 1] as number) <= t) i++
  return i
}

/**
 * How much time a timeline holds before an instant within it, in milliseconds.
 *
 * @since 0.1.0
 */
export const heldBefore = (timeline: Timeline, t: number): number => {
  const i = intervalAt(timeline, t)
  const { starts, held } = timeline
  const before = held[i] as number
  const length = (held[i + 1] as number) - before
  const inside = t - (starts[i] as number)
  if (timeline.near) return before + inRange(inside | 0, length)
  return inside <= 0 ? before : inside < length ? before + inside : (held[i + 1] as number)
}

/**
 * A whole number of 32 bits, or 0 where it is negative. It takes no branch: whether an instant lies before, in or after
 * opening time is a guess that a processor gets wrong half the time, and that is dearer than all the rest.
 *
 * @param value - the number
 * @example
 * atLeast0(-5) // => 0
 * atLeast0(5) // => 5
 * @since 0.1.0
 */
export const atLeast0 = (value: number): number => value & ~(value >> 31)

/**
 * A whole number of 32 bits, or the nearest to it from 0 to a limit. It takes no branch, as {@link atLeast0} does.
 *
 * @param value - the number
 * @param limit - the limit, 0 or more
 * @example
 * inRange(-5, 9) // => 0
 * inRange(5, 9) // => 5
 * inRange(50, 9) // => 9
 * @since 0.1.0
 */
export const inRange = (value: number, limit: number): number => {
  const over = atLeast0(value) - limit
  return limit + (over & (over >> 31))
}

/**
 * The earliest instant before which a timeline holds so much time since another instant; NaN where it never does, or the
 * other instant is outside it.
 *
 * @param timeline - the timeline
 * @param t - the instant to count from, in epoch milliseconds
 * @param ms - whole milliseconds, above 0
 * @since 0.1.0
 */
export const advance = (timeline: Timeline, t: number, ms: number): number => {
  const { from, starts, even } = timeline
  if (!(t >= from && t < timeline.to && ms <= timeline.total)) return Number.NaN
  if (even === 0 || !timeline.near) return reachedAt(timeline, heldBefore(timeline, t) + ms)
  let i = timeline.byDay[((t - from) * perDay) | 0] as number
  while ((starts[i + 1] as number) <= t) i++
  const wanted = inRange((t - (starts[i] as number)) | 0, even) + ms
  const whole = ((wanted - 1) / even) | 0
  i += whole
  return i < timeline.count ? (starts[i] as number) + wanted - whole * even : Number.NaN
}

/**
 * {@link advance} by one amount from many instants.
 *
 * @param timeline - the timeline
 * @param ms - whole milliseconds, above 0
 * @since 0.1.0
 */
export const advanceBy = (timeline: Timeline, ms: number): ((t: number) => number) => {
  const { from, to, starts, byDay, even, count } = timeline
  if (even === 0 || !timeline.near || !(ms <= timeline.total)) return (t) => advance(timeline, t, ms)
  const whole = Math.ceil(ms / even) - 1
  const rest = ms - whole * even
  const room = even - rest
  return (t) => {
    if (!(t >= from && t < to)) return Number.NaN
    let i = byDay[((t - from) * perDay) | 0] as number
    while ((starts[i + 1] as number) <= t) i++
    const inside = inRange((t - (starts[i] as number)) | 0, even)
    // All ones where the rest does not fit into this interval any more and runs over into one more.
    const over = (room - inside) >> 31
    i += whole - over
    return i < count ? (starts[i] as number) + (inside + rest - (even & over)) : Number.NaN
  }
}

/**
 * Days in a millisecond. A multiplication is enough: `t` is whole, so that an index too low by rounding is met by the walk.
 */
const perDay = 1 / dayMs

/** The earliest instant before which a timeline holds an amount of time, in whole milliseconds above 0. */
const reachedAt = (timeline: Timeline, amount: number): number => {
  const { held, byHeld } = timeline
  if (amount > timeline.total) return Number.NaN
  const k = ((amount - 1) / timeline.stretch) | 0
  let i = byHeld[k] as number
  if (timeline.crowded) i = lastAtOrBefore(held, amount - 1, i, byHeld[k + 1] as number)
  else while ((held[i + 1] as number) < amount) i++
  return (timeline.starts[i] as number) + amount - (held[i] as number)
}

/** The last index from `low` to `high` whose value is at most a limit, by halving; `low` where none is. */
const lastAtOrBefore = (values: Float64Array, limit: number, low: number, high: number): number => {
  let [first, last] = [low, high]
  while (first < last) {
    const middle = (first + last + 1) >> 1
    if ((values[middle] as number) <= limit) first = middle
    else last = middle - 1
  }
  return first
}
