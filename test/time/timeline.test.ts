import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  advance,
  advanceBy,
  atLeast0,
  heldBefore,
  inRange,
  intervalAt,
  type Timeline,
} from "../../src/time/timeline.ts"
import { timelineOf } from "../../src/time/timeline-layout.ts"

const hour = 3_600_000
const day = 24 * hour
const runs = { seed: 20261123, numRuns: 4_000 }

/** Intervals as lengths of pauses and openings by turns; what follows the last opening is a pause. */
const laid = (origin: number, lengths: readonly (readonly [pause: number, open: number])[], after: number) => {
  const pairs: number[] = []
  let t = origin
  for (const [pause, open] of lengths) {
    pairs.push(t + pause, t + pause + open)
    t += pause + open
  }
  return { pairs, timeline: timelineOf(origin, t + after, pairs) }
}

/** The plain reading of the intervals, one after another. */
const heldPlainly = (pairs: readonly number[], t: number): number => {
  let sum = 0
  for (let k = 0; k < pairs.length; k += 2) sum += Math.max(0, Math.min(t, pairs[k + 1] ?? 0) - (pairs[k] ?? 0))
  return sum
}
const advancedPlainly = (pairs: readonly number[], t: number, ms: number): number => {
  let left = ms
  for (let k = 0; k < pairs.length; k += 2) {
    const from = Math.max(t, pairs[k] ?? 0)
    const room = (pairs[k + 1] ?? 0) - from
    if (room <= 0) continue
    if (room >= left) return from + left
    left -= room
  }
  return Number.NaN
}

const pauses = fc.oneof(
  fc.integer({ min: 1, max: 3 * day }),
  fc.constantFrom(15 * hour, 63 * hour, 40 * day, 200 * day),
)
const openings = fc.oneof(fc.integer({ min: 1, max: day }), fc.constantFrom(9 * hour, day, 30 * day, 300 * day))
const minutes = fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 60_000 }))

/** Even weeks, weeks with long pauses, openings of months, and hundreds of minutes in a day. */
const shapes: fc.Arbitrary<readonly (readonly [number, number])[]> = fc.oneof(
  fc.array(fc.tuple(pauses, openings), { minLength: 1, maxLength: 30 }),
  fc.array(fc.tuple(pauses, fc.constant(9 * hour)), { minLength: 1, maxLength: 30 }),
  fc.array(fc.tuple(fc.integer({ min: 1, max: 4 * day }), fc.constant(9 * hour)), { minLength: 1, maxLength: 60 }),
  fc.array(minutes, { minLength: 50, maxLength: 300 }),
  fc
    .tuple(fc.array(minutes, { minLength: 20, maxLength: 60 }), fc.array(fc.tuple(pauses, openings), { maxLength: 5 }))
    .map((both) => both.flat()),
)
const origins = fc.constantFrom(0, -1_000 * day, Date.UTC(2011, 0, 1))

const question = fc
  .tuple(origins, shapes, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 50 * day })))
  .chain(([origin, lengths, after]) => {
    const { pairs, timeline } = laid(origin, lengths, after)
    const t = fc.oneof(
      fc.integer({ min: timeline.from, max: timeline.to - 1 }),
      fc.tuple(fc.constantFrom(...pairs), fc.constantFrom(-1, 0, 1)).map(([edge, ms]) => edge + ms),
    )
    const ms = fc.oneof(
      fc.integer({ min: 1, max: 100 * hour }),
      fc.integer({ min: 1, max: timeline.total }),
      fc.constantFrom(9 * hour, 18 * hour),
    )
    return fc.tuple(fc.constant({ pairs, timeline }), t, ms)
  })

describe("a timeline against the intervals read one after another", () => {
  it("advances and holds alike: even or uneven, crowded or sparse, near or far", () => {
    const seen = { even: 0, uneven: 0, crowded: 0, far: 0 }
    fc.assert(
      fc.property(question, ([{ pairs, timeline }, t, ms]) => {
        if (timeline.even > 0) seen.even++
        else seen.uneven++
        if (timeline.crowded) seen.crowded++
        if (!timeline.near) seen.far++
        const known = t >= timeline.from && t < timeline.to
        const expected = known ? advancedPlainly(pairs, t, ms) : Number.NaN
        expect(advance(timeline, t, ms)).toBe(expected)
        expect(advanceBy(timeline, ms)(t)).toBe(expected)
        if (known) expect(heldBefore(timeline, t)).toBe(heldPlainly(pairs, t))
      }),
      runs,
    )
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(200)
  })
  it("finds the interval that an instant lies in", () => {
    fc.assert(
      fc.property(question, ([{ pairs, timeline }, t]) => {
        const inside = [...pairs.keys()].filter((k) => k % 2 === 0 && (pairs[k] ?? 0) <= t && t < (pairs[k + 1] ?? 0))
        for (const k of inside) expect(intervalAt(timeline, t)).toBe(k / 2)
      }),
      runs,
    )
  })
  it("is the same whatever the order of the intervals, and joins those that touch", () => {
    const inOrder = timelineOf(0, day, [1, 2, 5, 9, 20, 30])
    expect(timelineOf(0, day, [20, 30, 1, 2, 5, 7, 7, 9])).toEqual(inOrder)
  })
})

describe("a timeline with a pause of 40 days, longer than 32 bits hold", () => {
  const { timeline } = laid(
    0,
    [
      [9 * hour, 9 * hour],
      [40 * day, 9 * hour],
    ],
    60 * day,
  )
  it.each<[string, number, number]>([
    ["within the pause", 20 * day, 40 * day + 18 * hour + hour],
    ["at its first instant", 18 * hour, 40 * day + 18 * hour + hour],
    ["before it, with half an hour to go", 17.5 * hour, 40 * day + 18.5 * hour],
  ])("an hour from %s", (_, t, reached) => {
    expect(timeline.near).toBe(false)
    expect([advance(timeline, t, hour), advanceBy(timeline, hour)(t)]).toEqual([reached, reached])
  })
  it("an hour from long after the last interval is not known", () => {
    expect([advance(timeline, 90 * day, hour), advanceBy(timeline, hour)(90 * day)]).toEqual([Number.NaN, Number.NaN])
    expect(heldBefore(timeline, 90 * day)).toBe(18 * hour)
  })
})

describe("a timeline without intervals", () => {
  it("holds nothing and is never advanced", () => {
    const none: Timeline = timelineOf(0, day, [])
    expect([heldBefore(none, 5), advance(none, 5, 1), advanceBy(none, 1)(5)]).toEqual([0, Number.NaN, Number.NaN])
  })
})

describe("numbers kept in a range without a branch", () => {
  const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
  it("are what Math.min and Math.max make of them", () => {
    fc.assert(
      fc.property(int32, fc.integer({ min: 0, max: 2 ** 31 - 1 }), (value, limit) => {
        expect(atLeast0(value)).toBe(Math.max(0, value))
        expect(inRange(value, limit)).toBe(Math.min(Math.max(0, value), limit))
      }),
      runs,
    )
    expect([inRange(-(2 ** 31), 2 ** 31 - 1), inRange(2 ** 31 - 1, 2 ** 31 - 1), inRange(2 ** 31 - 1, 0)]).toEqual([
      0,
      2 ** 31 - 1,
      0,
    ])
  })
})
