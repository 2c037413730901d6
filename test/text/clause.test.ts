import { describe, expect, it } from "vitest"
import { type Clause, type ClauseKind, clauseKinds, rebuild } from "../../src/text/clause.ts"

const clause = (id: string, text: string, gap: string): Clause => ({
  id,
  section: "s",
  kind: "information",
  text,
  gap,
})

describe("rebuild", () => {
  it("joins every text and gap, in order, and adds nothing", () => {
    expect(rebuild([clause("s.a", "One, ", ""), clause("s.b", "two:", "\n- "), clause("s.c", "three", "")])).toBe(
      "One, two:\n- three",
    )
  })

  it("gives the empty text for no clauses, and for one that records something absent", () => {
    expect(rebuild([])).toBe("")
    expect(rebuild([clause("s.a", "", "")])).toBe("")
  })
})

describe("kinds of clause", () => {
  it("are ten, each with what it means", () => {
    const kinds: readonly ClauseKind[] = [
      "obligation",
      "permission",
      "condition",
      "definition",
      "aim",
      "information",
      "contact",
      "heading",
      "furniture",
      "defect",
    ]
    expect(Object.keys(clauseKinds)).toEqual(kinds)
    expect(new Set(Object.values(clauseKinds)).size).toBe(10)
  })
})
