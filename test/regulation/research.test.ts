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

/** What else was found out: cases that Ofcom decided and codes of other providers by their ids, rows on Opus by their numbers. */
const read = (name: string): string => {
  const file = new URL(`../../../shared/facts/${name}`, import.meta.url)
  return existsSync(file) ? readFileSync(file, "utf8") : ""
}
const idsIn = (name: string): readonly string[] =>
  JSON.parse(read(name) || "[]").map((each: { readonly id: string }) => each.id)
const rowsOfOpus = [...read("opus.md").matchAll(/^\| (\d+) \|.*\| confirmed \|$/gm)].map(
  ([, row]) => `opus.md row ${row}`,
)
const otherFacts = new Set([...idsIn("enforcement-cases.json"), ...idsIn("provider-codes.json"), ...rowsOfOpus])

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
    expect([...new Set(cited.filter((id) => !otherFacts.has(id)))].sort()).toEqual([...factOf.keys()].sort())
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

describe("a requirement that rests on no entry of regulation.json", () => {
  const others = requirements.filter((requirement) => !requirement.facts.some((id) => factOf.has(id)))

  withResearch("(skipped where ../shared/facts is not on this machine)", () => {
    it("rests on what Ofcom decided, on what another provider's code says, or on a confirmed row on Opus", () => {
      expect(others.flatMap((each) => each.facts.filter((id) => !otherFacts.has(id)))).toEqual([])
      expect(others.map(({ id, facts: on }) => [id, ...on])).toEqual([
        ["gc14-4-have-and-comply", "three-2014", "vodafone-2016"],
        ["gc14-5-adr-member", "carefree-2018"],
        ["gc14-5-adr-decisions", "carefree-2018"],
        ["adr-said-free", "three-2014", "ee-2015", "opus.md row 4"],
        ["ofcom-telephone", "opus.md row 7", "rainbow"],
      ])
    })

    it("names as its source no address that is not among the facts", () => {
      const known = ["regulation.json", "enforcement-cases.json", "provider-codes.json", "opus.md"].map(read).join("\n")
      const addresses = others.flatMap(
        ({ source }) => source.match(/[\w.-]+\.(?:com|org|uk)(?:\/[\w.-]+)*|cw_\d+/g) ?? [],
      )
      expect(addresses.length).toBeGreaterThan(5)
      expect(addresses.filter((each) => !known.includes(each))).toEqual([])
    })
  })

  it("is one of the old condition, that ADR is said to be free, or Ofcom's own telephone", () => {
    const dated = requirements.filter(({ id }) => /^(gc14|adr-said-free|ofcom-telephone)/.test(id))
    expect(dated.map(({ id, confidence, from, to }) => [id, confidence, from, to])).toEqual([
      ["gc14-4-have-and-comply", "confirmed", null, "2018-09-30"],
      ["gc14-5-adr-member", "confirmed", null, "2018-09-30"],
      ["gc14-5-adr-decisions", "confirmed", null, "2018-09-30"],
      ["adr-said-free", "confirmed", "2011-07-22", null],
      ["ofcom-telephone", "confirmed", null, null],
    ])
  })
})
