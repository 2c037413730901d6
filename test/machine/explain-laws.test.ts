import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { all, any, type Condition, not, partsOf } from "../../src/machine/condition.ts"
import { holds } from "../../src/machine/evaluate.ts"
import { type Derivation, derive } from "../../src/machine/explain.ts"
import { at, LOAN_SEED, loanRules, situation } from "./loan.ts"
import { fullChoices, histories, timelyConditions } from "./random-conditions.ts"

const inLent: Condition = { is: "in", states: ["Lent"] }

const inLost: Condition = { is: "in", states: ["Lost"] }

describe("every derivation", () => {
  const mixed = timelyConditions.chain((timely) =>
    fc.constantFrom(
      timely,
      not(timely),
      any(inLost, timely),
      any(inLent, timely),
      all(inLent, timely),
      all(not(timely), inLent),
    ),
  )
  /** Every condition of a tree beside its derivation, the alternatives not taken left out. */
  const pairs = (condition: Condition, derivation: Derivation): readonly (readonly [Condition, Derivation])[] => {
    const taken =
      condition.is === "reading" ? [condition.among[derivation.reading?.alternative ?? ""]] : partsOf(condition)
    expect(derivation.because).toHaveLength(taken.length)
    return [
      [condition, derivation],
      ...taken.flatMap((each, index) => {
        const reason = derivation.because[index]
        if (each === undefined || reason === undefined) throw new Error("a reason is missing")
        return pairs(each, reason)
      }),
    ]
  }

  it("holds where its condition does, came true not after now, and will from the first instant after now", () => {
    fc.assert(
      fc.property(
        mixed,
        histories,
        fullChoices,
        fc.integer({ min: 0, max: 400 }),
        (condition, history, choices, later) => {
          const under = loanRules(choices)
          const last = history.at(-1)?.at ?? at("2025-12-16T08:30Z")
          const when = situation(last + later * 3_600_000, history)
          for (const [each, derivation] of pairs(condition, derive(under, condition, when))) {
            expect(derivation.holds).toBe(holds(under, each, when))
            if (derivation.at === undefined) continue
            expect(derivation.at <= when.now).toBe(derivation.holds)
            expect(holds(under, each, { ...when, now: derivation.at })).toBe(true)
            if (!derivation.holds) expect(holds(under, each, { ...when, now: derivation.at - 1 })).toBe(false)
          }
        },
      ),
      { ...LOAN_SEED, numRuns: 1_000 },
    )
  })
})
