import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { requirements } from "../../src/regulation/index.ts"

/** The research that the requirements were made from, beside the repository. */
const research = new URL("../../../shared/facts/regulation.json", import.meta.url)

interface Fact {
  readonly id: string
  readonly instrument: string
  readonly paragraph: string | null
  readonly kind: string
  readonly summary: string
  readonly effective_from: string | null
  readonly effective_to: string | null
  readonly source: string
  readonly confidence: string
}

const facts: readonly Fact[] = existsSync(research) ? JSON.parse(readFileSync(research, "utf8")) : []
const factOf = new Map(facts.map((fact) => [fact.id, fact]))

/** The facts behind each requirement, beside it. */
const pairs = requirements.flatMap((requirement) =>
  requirement.facts.flatMap((id) => {
    const fact = factOf.get(id)
    return fact === undefined ? [] : [{ requirement, fact }]
  }),
)

const withResearch = describe.skipIf(facts.length === 0)

withResearch("the requirements and the research (skipped where ../shared/facts is not on this machine)", () => {
  it("leave no fact out and cite none that does not exist", () => {
    const cited = requirements.flatMap((requirement) => requirement.facts)
    expect(facts.length).toBe(107)
    expect([...new Set(cited)].sort()).toEqual([...factOf.keys()].sort())
  })

  it("agree on dates, confidence, source and instrument", () => {
    expect(
      pairs.map(({ requirement: { from, to, confidence, source, instrument } }) => ({
        from,
        to,
        confidence,
        source,
        instrument,
      })),
    ).toEqual(
      pairs.map(({ fact }) => ({
        from: fact.effective_from,
        to: fact.effective_to,
        confidence: fact.confidence,
        source: fact.source,
        instrument: fact.instrument,
      })),
    )
  })

  it("agree on the kind, but for the duty that is drawn from a timer", () => {
    expect(pairs.filter(({ requirement, fact }) => requirement.kind !== fact.kind).map((each) => each.fact.id)).toEqual(
      ["t-letter-deadlock"],
    )
  })

  it("give the paragraph that the research gives, where it is confirmed and of no annex", () => {
    const given = ({ confidence, instrument, paragraph }: Fact) =>
      confidence === "confirmed" && !instrument.includes("Annex") ? paragraph : null
    expect(pairs.map(({ requirement }) => requirement.paragraph)).toEqual(pairs.map(({ fact }) => given(fact)))
  })

  it("keep the research's id, but for one that holds an unconfirmed paragraph and one drawn from another", () => {
    const renamed = pairs.filter(({ requirement, fact }) => requirement.id !== fact.id)
    expect(renamed.map(({ requirement, fact }) => [requirement.id, fact.id])).toEqual([
      ["def-regulated-provider", "c4-1-scope"],
      ["c4-adr-decisions", "c4-3-adr-decisions"],
      ["t-adr-6w", "t-letter-6w-c4"],
      ["adr-letter-unasked", "t-letter-deadlock"],
      ["cra-care-and-skill", "cra-49"],
    ])
  })

  it("do not repeat the research's sentences", () => {
    expect(pairs.filter(({ requirement, fact }) => requirement.says.includes(fact.summary)).length).toBe(0)
  })
})

describe("a requirement that rests on no entry of the research", () => {
  it("is one of the old condition, of what Ofcom decided, or of Ofcom's own telephone", () => {
    const others = requirements.filter((requirement) => requirement.facts.length === 0)
    expect(others.map(({ id, confidence, from, to }) => [id, confidence, from, to])).toEqual([
      ["gc14-4-have-and-comply", "confirmed", null, "2018-09-30"],
      ["gc14-5-adr-member", "confirmed", null, "2018-09-30"],
      ["gc14-5-adr-decisions", "confirmed", null, "2018-09-30"],
      ["adr-said-free", "confirmed", "2011-07-22", null],
      ["ofcom-telephone", "confirmed", null, null],
    ])
  })
})
