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
}

/**
 * Adds an interval to a list of starts and ends; one that begins where the last ends prolongs it.
 *
 * @since 0.1.0
 */
export const addInterval = (pairs: number[], start: number, end: number): void => {
  if (pairs.length > 0 && pairs[pairs.length - 1] === start) pairs[pairs.length - 1] = end
  else pairs.push(start, end)
}

/**
 * A timeline of intervals, given as starts and ends in any order.
 *
 * @param from - the first instant that is known
 * @param to - the first instant that is not known any more
 * @param pairs - start, end, start, end ..., as {@link addInterval} makes them: none overlaps another
 * @since 0.1.0
 */
export const timelineOf = (from: number, to: number, pairs: readonly number[]): Timeline => {
  const count = pairs.length / 2
  const starts = new Float64Array(count + 1)
  const ends = new Float64Array(count)
  const held = new Float64Array(count + 1)
  let [total, end] = [0, Number.NEGATIVE_INFINITY]
  let even = count === 0 ? 0 : (pairs[1] as number) - (pairs[0] as number)
  for (let i = 0; i < count; i++) {
    const start = pairs[2 * i] as number
    if (start < end) return timelineOf(from, to, inOrder(pairs))
    end = pairs[2 * i + 1] as number
    total += end - start
    starts[i] = start
    ends[i] = end
    held[i + 1] = total
    if (end - start !== even) even = 0
  }
  starts[count] = Number.POSITIVE_INFINITY
  const stretch = Math.max(1, Math.ceil(total / Math.max(1, count)))
  const byDay = indexOf(ends, from, dayMs, Math.floor((to - from) / dayMs) + 2)
  const byHeld = indexOf(held.subarray(1), 0, stretch, Math.floor(total / stretch) + 2)
  const crowded = byDay.crowded || byHeld.crowded
  return {
    from,
    to,
    starts,
    held,
    byDay: byDay.index,
    byHeld: byHeld.index,
    stretch,
    count,
    total,
    even: crowded ? 0 : even,
    crowded,
  }
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
  const inside = t - (starts[i] as number)
  if (inside <= 0) return before
  const after = held[i + 1] as number
  const reached = before + inside
  return reached < after ? reached : after
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
  if (even === 0) return reachedAt(timeline, heldBefore(timeline, t) + ms)
  let i = timeline.byDay[((t - from) * perDay) | 0] as number
  while ((starts[i + 1] as number) <= t) i++
  const inside = t - (starts[i] as number)
  const wanted = (inside <= 0 ? 0 : inside < even ? inside : even) + ms
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
  if (even === 0 || !(ms <= timeline.total)) return (t) => advance(timeline, t, ms)
  const whole = Math.ceil(ms / even) - 1
  const rest = ms - whole * even
  return (t) => {
    if (!(t >= from && t < to)) return Number.NaN
    let i = byDay[((t - from) * perDay) | 0] as number
    while ((starts[i + 1] as number) <= t) i++
    const inside = t - (starts[i] as number)
    let wanted = inside <= 0 ? rest : inside < even ? inside + rest : even + rest
    i += whole
    if (wanted > even) {
      wanted -= even
      i++
    }
    return i < count ? (starts[i] as number) + wanted : Number.NaN
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

/** For each of so many equal steps from `first`, the first value above the step, else the last. */
const indexOf = (values: Float64Array, first: number, step: number, steps: number): Index => {
  const index = new Int32Array(steps)
  const last = values.length - 1
  let [limit, i, most] = [first, 0, 0]
  for (let k = 0; k < steps; k++) {
    const before = i
    while (i < last && (values[i] as number) <= limit) i++
    if (i - before > most) most = i - before
    index[k] = i
    limit += step
  }
  return { index, crowded: most > 8 }
}

interface Index {
  readonly index: Int32Array
  readonly crowded: boolean
}

const inOrder = (pairs: readonly number[]): readonly number[] => {
  const intervals: (readonly [number, number])[] = []
  for (let k = 0; k < pairs.length; k += 2) intervals.push([pairs[k] as number, pairs[k + 1] as number])
  const joined: number[] = []
  for (const [start, end] of intervals.sort((a, b) => a[0] - b[0])) addInterval(joined, start, end)
  return joined
}
