/** The page of invariants: what holds, where it comes from, and what was proved of it. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { catalogueOfInvariants, invariantsOf, prove } from "../../src/verify/index.ts"
import { free, wronged } from "../verify/invariants/wrong.ts"
import { anchorsOf, brokenLinks, pageOf, published } from "./pages.ts"

const rowOf = (page: string, id: string): readonly string[] =>
  (page.split("\n").find((line) => line.includes(`<a id="invariant.${id}"></a>`)) ?? "")
    .split(" | ")
    .map((cell) => cell.replaceAll(/^\| | \|$/g, ""))

describe("the page of invariants of a code of which nothing was proved", () => {
  const page = pageOf(published(opus), "invariants.md")

  it("has each invariant of the code at its anchor, and says that none was proved", () => {
    expect(anchorsOf(page).toSorted()).toEqual(
      invariantsOf(opus)
        .map(({ id }) => `invariant.${id}`)
        .toSorted(),
    )
    expect(page).toContain("\n\nThey were not proved for this publication.\n\n")
    expect(page).toContain("| Id | What holds | Comes from |\n")
  })

  it("has them under the procedure that they are about", () => {
    const complaints = page.split("\n## ").find((part) => part.startsWith("Complaint\n")) ?? ""
    expect(anchorsOf(complaints)).toContain("invariant.adr-only-when-open")
    expect(anchorsOf(complaints)).not.toContain("invariant.a-posted-copy-is-free")
  })
})

describe("the page of invariants of a code that was proved", () => {
  const ids = ["adr-only-when-open", "closed-for-a-listed-reason", "same-log-same-case", "a-rating-is-carried-on"]
  const proof = Result.getOrThrow(
    prove(opus, {
      invariants: ids,
      every: 53,
      regulation: "none",
      alter: (machine) =>
        machine.id === "Complaint" ? wronged(machine, [{ event: "ReferredToAdr", becomes: free }]) : machine,
    }),
  )
  const book = published(opus, { on: "2026-11-23", proof })
  const page = pageOf(book, "invariants.md")

  it("tells of each what it came to, and how much was looked at", () => {
    expect(anchorsOf(page)).toHaveLength(ids.length)
    expect(rowOf(page, "closed-for-a-listed-reason")[3]).toMatch(
      /^holds<br>[\d,]+ situations, [\d,]+ steps, [\d,]+ starts$/,
    )
    expect(rowOf(page, "adr-only-when-open")[3]).toMatch(/^\*\*broken\*\*/)
  })

  it("says of a law of replay that it was tried, and on how many cases", () => {
    expect(rowOf(page, "same-log-same-case")[3]).toMatch(/^holds<br>tried on [\d,]+ cases$/)
  })

  it("says of cases that are raised by one another how many situations of theirs were looked at", () => {
    expect(rowOf(page, "a-rating-is-carried-on")[3]).toMatch(/^holds<br>[\d,]+ situations, [\d,]+ steps$/)
  })

  it("shows what does not hold by the shortest case", () => {
    const failing = page.split("\n## ").find((part) => part.startsWith("What does not hold\n")) ?? ""
    expect(failing).toContain("[`adr-only-when-open`](#invariant.adr-only-when-open) (**broken**): ")
    expect(failing).toMatch(/```text\n\S+ ComplaintMade\n\S+ ReferredToAdr\n```/)
  })

  it("adds up what was looked at", () => {
    expect(page).toContain("| Invariants that hold | 3 |\n| Invariants that are broken | 1 |\n")
    expect(page).toContain(`| ${proof.explored.states} |`.replace(/(\d)(?=(\d{3})+ )/g, "$1,"))
  })

  it("leads nowhere that is not there, and is led to from the index of rules", () => {
    expect(brokenLinks(book)).toEqual([])
    expect(pageOf(book, "rules.md")).toContain(
      '| <a id="invariant.adr-only-when-open"></a>[`invariant.adr-only-when-open`](invariants.md#invariant.adr-only-when-open) | invariant | ',
    )
  })

  it("tells what says nothing of a code that has no such procedure", () => {
    const of = { ...opus, procedures: ["CodeComment"] } as const
    const silent = Result.getOrThrow(prove(of, { invariants: ["a-comment-is-considered", "adr-only-when-open"] }))
    const text = pageOf(published(of, { proof: silent }), "invariants.md")
    const { says } = catalogueOfInvariants().find(({ id }) => id === "adr-only-when-open") ?? { says: "nothing" }
    expect(text).toContain(`\n## What does not bear on this code\n\n`)
    expect(text).toContain(`\n| \`adr-only-when-open\` | ${says} | The code has no Complaint |\n`)
    expect(anchorsOf(text)).toEqual(["invariant.a-comment-is-considered"])
  })
})
