/**
 * What spares the fast path most of its reckonings: which of two ways to count a span never ends after the other.
 */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { outermost, precedes, precedesFromEarlier } from "../../src/case/precedence.ts"
import { type Edge, type Reckoning, reckonSpan, type Span } from "../../src/index.ts"
import { at, opusUnder, SEED } from "./cases.ts"
import { start } from "./starts.ts"

const { timekeeping } = opusUnder()
const SPANS: readonly (readonly [Span, Edge])[] = [
  [{ unit: "workingDays", n: 3 }, "end"],
  [{ unit: "workingDays", n: 5 }, "end"],
  [{ unit: "workingHours", n: 24 }, "end"],
  [{ unit: "weeks", n: 8 }, "opening"],
  [{ unit: "weeks", n: 8 }, "end"],
  [{ unit: "months", n: 2 }, "opening"],
]
const all = SPANS.flatMap(([span, edge]) => reckonSpan(timekeeping, span, edge))

const pairs = (before: (a: Reckoning, b: Reckoning) => boolean) =>
  all.flatMap((a) => all.flatMap((b) => (a !== b && before(a, b) ? [[a, b] as const] : [])))

describe("a reckoning that precedes another", () => {
  it("never ends after it from the same start", () => {
    const known = pairs(precedes)
    expect(known.length).toBeGreaterThan(100)
    const property = fc.property(start, (from) => {
      for (const [a, b] of known) expect(a.at(from, undefined)).toBeLessThanOrEqual(b.at(from, undefined))
    })
    fc.assert(property, { ...SEED, numRuns: 300 })
  })

  it("never ends after it from an earlier start, where it is said to precede that too", () => {
    const known = pairs(precedesFromEarlier)
    expect(known.length).toBeGreaterThan(50)
    const property = fc.property(start, fc.integer({ min: 0, max: 4 * 86_400_000 }), (from, later) => {
      for (const [a, b] of known) expect(a.at(from, undefined)).toBeLessThanOrEqual(b.at(from + later, undefined))
    })
    fc.assert(property, { ...SEED, numRuns: 300 })
  })

  it("a day that counts if the start is in opening hours ends earlier from the opening than from the night before it", () => {
    const counted = reckonSpan(timekeeping, { unit: "workingDays", n: 3 }, "end").find(
      ({ choices }) =>
        choices["day-of-receipt"] === "counted-if-open" &&
        choices["after-hours-receipt"] === "on-arrival" &&
        choices["end-of-working-day"] === "end-of-day" &&
        choices.holidays === "england-and-wales",
    )
    expect(counted?.at(at("2012-02-23T00:00Z"), undefined)).toBe(at("2012-02-28T23:59:59.999Z"))
    expect(counted?.at(at("2012-02-23T08:30Z"), undefined)).toBe(at("2012-02-27T23:59:59.999Z"))
    expect(counted && precedesFromEarlier(counted, counted)).toBe(false)
  })
})

describe("the outermost of a list", () => {
  it("are those that no two others enclose; of equal ones one is kept", () => {
    const isBefore = (a: { n: number }, b: { n: number }): boolean => a.n <= b.n
    const of = (...list: readonly number[]) =>
      outermost(
        list.map((n) => ({ n })),
        isBefore,
      ).map((each) => each.n)
    expect(of(3, 1, 2, 5, 4)).toEqual([1, 5])
    expect(of(2, 2, 2)).toEqual([2])
    expect(of(7)).toEqual([7])
    expect(of()).toEqual([])
  })

  it("of the ways to count 3 working days are three for each nation, and they decide the earliest and latest", () => {
    const days = reckonSpan(timekeeping, { unit: "workingDays", n: 3 }, "end")
    const outer = outermost(days, precedes)
    expect([days.length, outer.length]).toEqual([24, 9])
    const property = fc.property(start, (from) => {
      const ends = (list: readonly Reckoning[]) => list.map((each) => each.at(from, undefined))
      expect(Math.min(...ends(outer))).toBe(Math.min(...ends(days)))
      expect(Math.max(...ends(outer))).toBe(Math.max(...ends(days)))
    })
    fc.assert(property, { ...SEED, numRuns: 300 })
  })

  it("of the ways to count 24 working hours are two for each nation, and they decide the earliest and latest", () => {
    const hours = reckonSpan(timekeeping, { unit: "workingHours", n: 24 }, "end")
    const outer = outermost(hours, precedes)
    expect(hours.length).toBe(18)
    expect(
      outer.map(({ choices }) => [choices["working-hour"], choices["after-hours-receipt"], choices.holidays]),
    ).toEqual(
      [
        ["opening-hours", "next-opening"],
        ["clock", "on-arrival"],
      ].flatMap((way) => ["england-and-wales", "scotland", "northern-ireland"].map((nation) => [...way, nation])),
    )
    const property = fc.property(start, (from) => {
      const ends = (list: readonly Reckoning[]) => list.map((each) => each.at(from, undefined))
      expect(Math.min(...ends(outer))).toBe(Math.min(...ends(hours)))
      expect(Math.max(...ends(outer))).toBe(Math.max(...ends(hours)))
    })
    fc.assert(property, { ...SEED, numRuns: 300 })
  })
})
