import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changedClauses, reviewsNeeded } from "../../src/text/changes.ts"

describe("changedClauses", () => {
  it("names what was added or changed in the later edition's order, then what was removed", () => {
    const previous = { "a.gone": "1", "a.kept": "2", "a.reworded": "3", "a.lost": "4" }
    const current = { "a.new": "5", "a.reworded": "6", "a.kept": "2" }
    expect(changedClauses(previous, current)).toEqual([
      { id: "a.new", change: "added" },
      { id: "a.reworded", change: "changed" },
      { id: "a.gone", change: "removed" },
      { id: "a.lost", change: "removed" },
    ])
  })

  it("does not mind where a clause stands", () => {
    expect(changedClauses({ "a.one": "1", "a.two": "2" }, { "a.two": "2", "a.one": "1" })).toEqual([])
  })

  it("takes no inherited name for a clause", () => {
    expect(changedClauses({}, { constructor: "1" })).toEqual([{ id: "constructor", change: "added" }])
    expect(changedClauses({ toString: "1" }, {})).toEqual([{ id: "toString", change: "removed" }])
  })

  it("finds nothing between an edition and itself, and mirrors added and removed when the editions are swapped", () => {
    const hashes = fc.dictionary(fc.string({ maxLength: 3 }), fc.constantFrom("1", "2", "3"), { maxKeys: 8 })
    const swapped = { added: "removed", removed: "added", changed: "changed" } as const
    const sorted = (changes: ReturnType<typeof changedClauses>) =>
      changes.map(({ id, change }) => `${id} ${change}`).sort()
    fc.assert(
      fc.property(hashes, hashes, (one, other) => {
        expect(changedClauses(one, one)).toEqual([])
        expect(sorted(changedClauses(one, other))).toEqual(
          sorted(changedClauses(other, one).map(({ id, change }) => ({ id, change: swapped[change] }))),
        )
      }),
      { seed: 20261123 },
    )
  })
})

describe("reviewsNeeded", () => {
  const changes = [
    { id: "fees.late", change: "changed" },
    { id: "fees.early", change: "removed" },
  ] as const

  it("names the rules that cite the clause", () => {
    const citations = { "fees.late": ["fees.charge", "fees.waive"], "fees.never": ["fees.refund"] }
    expect(reviewsNeeded(changes, citations)).toEqual([
      "fees.late was changed: look again at fees.charge, fees.waive.",
      "fees.early was removed: no rule cites it.",
    ])
  })

  it("says that every citing rule must be looked at where the citations are not at hand", () => {
    expect(reviewsNeeded(changes)).toEqual([
      "fees.late was changed: look again at every rule that cites it.",
      "fees.early was removed: look again at every rule that cites it.",
    ])
  })

  it("takes no inherited name for a citation", () => {
    expect(reviewsNeeded([{ id: "constructor", change: "added" }], {})).toEqual([
      "constructor was added: no rule cites it.",
    ])
  })
})
