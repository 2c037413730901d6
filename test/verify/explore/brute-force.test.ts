import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { explorerOf } from "../../../src/verify/explore/explore.ts"
import { shows } from "../../../src/verify/explore/reference.ts"
import { at } from "../../machine/turnstile.ts"
import { leastByForce } from "./brute-force.ts"
import { rulesAndDemand } from "./random-rules.ts"
import { verdictOf } from "./verdicts.ts"

const seed = { seed: 20261123 }
const start = at("06-01T10:00")
const starts = Float64Array.of(start)

describe("an exploration of random rules", () => {
  it("finds whatever a sequence of two events at any of the edges of an hour shows, and by no more events", () => {
    const seen = { broken: 0, met: 0, undated: 0 }
    fc.assert(
      fc.property(rulesAndDemand, ({ rules, demand }) => {
        const verdict = verdictOf(explorerOf(rules.machine, [demand], { starts }).judge(rules, demand))
        seen[verdict.undated !== undefined ? "undated" : verdict.holds ? "met" : "broken"]++
        const least = leastByForce(rules, demand, start, 2)
        if (least === undefined) return
        expect(verdict.holds).toBe(false)
        expect(verdict.counterexample?.events.length ?? 0).toBeLessThanOrEqual(least)
      }),
      { ...seed, numRuns: 150 },
    )
    expect(seen.broken).toBeGreaterThan(30)
    expect(seen.met).toBeGreaterThan(70)
    expect(seen.undated).toBeLessThan(3)
  })

  it("gives no counterexample that its own log does not show by the reference, and none longer than by force", () => {
    let longest = 0
    fc.assert(
      fc.property(rulesAndDemand, ({ rules, demand }) => {
        const { counterexample } = verdictOf(explorerOf(rules.machine, [demand], { starts }).judge(rules, demand))
        if (counterexample === undefined) return
        expect(shows(rules, demand, counterexample.events, counterexample.now)).toBe(true)
        longest = Math.max(longest, counterexample.events.length)
        const shorter = Math.min(counterexample.events.length - 1, 2)
        expect(leastByForce(rules, demand, start, shorter)).toBeUndefined()
      }),
      { ...seed, numRuns: 80 },
    )
    expect(longest).toBeGreaterThan(2)
  })
})
