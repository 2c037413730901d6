/** The law of a case, whatever its dates and whoever complains: one of few, of requirements that there are, and whole. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { complaint, faultsOfMachine, type Law, opus } from "../../src/index.ts"
import { confidenceOf } from "../../src/regulation/confidence.ts"
import {
  type Dated,
  type LawFacts,
  lawFor,
  lawNorms,
  letterRules,
  requirementById,
} from "../../src/regulation/index.ts"
import { CONSUMER, dates, lawOn } from "./laws.ts"

const anyFacts: fc.Arbitrary<LawFacts> = fc
  .record({
    made: dates,
    deadlock: fc.option(dates, { nil: undefined }),
    requested: fc.option(dates, { nil: undefined }),
    accepted: fc.option(dates, { nil: undefined }),
    complainant: fc.oneof(
      fc.constant(CONSUMER),
      fc.record({
        kind: fc.constantFrom("business" as const, "notForProfit" as const, "other" as const),
        people: fc.record({ working: fc.nat(20) }),
      }),
    ),
    responseExpected: fc.constantFrom("explicit" as const, "implicit" as const, "none" as const),
  })
  .map(({ made, deadlock, requested, accepted, complainant, responseExpected }) => {
    const notBefore = (date: string | undefined) => (date === undefined || date >= made ? date : made)
    return {
      madeOn: made,
      deadlockOn: notBefore(deadlock),
      requestedOn: notBefore(requested),
      acceptedOn: notBefore(accepted),
      complainant,
      responseExpected,
    }
  })

const citesOf = ({ scope, wait, letterAtDeadlock, lapse, norms }: Law): readonly string[] => [
  ...scope.cites,
  ...(wait?.cites ?? []),
  ...letterAtDeadlock,
  ...(lapse?.cites ?? []),
  ...norms.flatMap((each) => [...each.cites, ...(each.sources ?? []).flatMap(({ cites }) => cites)]),
]

const SEED = { seed: 20261123, numRuns: 400 } as const

describe("any law", () => {
  it("is one of finitely many by its key, and asks the same wherever the key is the same", () => {
    const byKey = new Map<string, Omit<Law, "scope">>()
    fc.assert(
      fc.property(anyFacts, (of) => {
        const { scope: _scope, ...asked } = lawFor(of)
        const known = byKey.get(asked.key) ?? asked
        byKey.set(asked.key, known)
        expect(asked).toEqual(known)
        // What a machine is made from is the same object, and frozen.
        expect(asked.norms).toBe(known.norms)
        expect(Object.isFrozen(asked.norms)).toBe(true)
      }),
      SEED,
    )
    expect(byKey.size).toBeGreaterThan(6)
    expect(byKey.size).toBeLessThan(30)
  })

  it("cites requirements that there are, and is as sure of them as they are", () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        for (const id of new Set(citesOf(lawFor(of))))
          expect(confidenceOf(id)).toBe(Result.getOrThrow(requirementById(id)).confidence)
      }),
      SEED,
    )
  })

  it("makes a whole machine of Opus's code, every norm with its own id", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyFacts, (of) => {
        const law = lawFor(of)
        if (seen.has(law.key)) return
        seen.add(law.key)
        const machine = complaint(opus, law)
        expect(faultsOfMachine(machine)).toEqual([])
        const ids = machine.norms.map((each) => each.id)
        expect([...new Set(ids)]).toEqual(ids)
      }),
      SEED,
    )
  })
})

describe("the norms of the law", () => {
  const within = (inner: Dated, outer: Dated): boolean =>
    (outer.from === null || (inner.from !== null && inner.from >= outer.from)) &&
    (outer.to === null || (inner.to !== null && inner.to <= outer.to))

  it("are in force within the dates of their requirement, and as sure as it is", () => {
    expect(lawNorms.length).toBeGreaterThan(3)
    for (const { requirement, confidence, from, to } of lawNorms) {
      const found = Result.getOrThrow(requirementById(requirement))
      expect([requirement, within({ from, to }, found), confidence]).toEqual([requirement, true, found.confidence])
    }
  })

  it("cite their requirement first, as the source that governs them", () => {
    for (const { requirement, norm } of lawNorms) {
      expect(norm.cites[0]).toBe(requirement)
      expect(norm.sources?.[0].source).toBe("regulation")
      expect(norm.sources?.[0].cites).toEqual(norm.cites)
    }
  })

  it("of letters are those of the history of letters, day for day", () => {
    const owedOn = (date: string) =>
      letterRules.filter(
        (each) => each.reason === "weeksOver" && (each.from ?? "") <= date && (each.to === null || date <= each.to),
      )
    fc.assert(
      fc.property(dates, (date) => {
        const ids = lawOn(date).norms.filter((each) => each.id === "sendWeeksOverLetter")
        expect(ids.map((each) => each.cites[0])).toEqual(owedOn(date).map((each) => each.requirement))
      }),
      SEED,
    )
  })
})
