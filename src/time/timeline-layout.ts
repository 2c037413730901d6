/**
 * The layout of a timeline: intervals put in order and added up, with the indices that its look-ups use.
 *
 * @since 0.1.0
 */
import { dayMs } from "./local-date.ts"
import type { Timeline } from "./timeline.ts"

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
  let [total, end, farthest] = [0, Number.NEGATIVE_INFINITY, 0]
  let even = count === 0 ? 0 : (pairs[1] as number) - (pairs[0] as number)
  for (let i = 0; i < count; i++) {
    const start = pairs[2 * i] as number
    if (start < end) return timelineOf(from, to, inOrder(pairs))
    farthest = Math.max(farthest, start - (i === 0 ? from : (starts[i - 1] as number)))
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
    near: count > 0 && Math.max(farthest, to - (starts[count - 1] as number)) < int32Ms,
  }
}

/** The first number of milliseconds, almost 25 days, that a whole number of 32 bits does not hold. */
const int32Ms = 2 ** 31

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
