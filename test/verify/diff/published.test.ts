/** A published page cut into the clauses of the one before it. */
import { readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clausesOfPage, opusClauseTexts } from "../../../src/verify/index.ts"

const page = readFileSync(
  new URL("../../text/fixture/opus-feedback-procedure-and-complaints-code.txt", import.meta.url),
  "utf8",
)
const known = opusClauseTexts()

/** The clauses in which a page differs from Opus's, each as it is there. */
const differing = (text: string): Readonly<Record<string, string | undefined>> => {
  const found = clausesOfPage(text, known)
  const ids = [...new Set([...Object.keys(known), ...Object.keys(found)])]
  return Object.fromEntries(ids.filter((id) => known[id] !== found[id]).map((id) => [id, found[id]]))
}

describe("a published page", () => {
  it("that is the one that is known has its clauses word for word", () => {
    expect(differing(page)).toEqual({})
    expect(differing(page.replaceAll("\n", "\r\n"))).toEqual({})
  })

  it("keeps the id of a clause whose words changed", () => {
    const other = page.replace("24 working hours", "16 working hours").replace("after 8 weeks", "after 6 weeks")
    expect(differing(other)).toEqual({
      "response-times.acknowledge": "and we aim to acknowledge all disputes within 16 working hours.",
      "adr.eight-weeks": "If we have not resolved your complaint to your satisfaction after 6 weeks",
    })
  })

  it("lacks a clause that is gone, and gives what is new an id of its own", () => {
    const website = known["copy.website"] ?? ""
    expect(differing(page.replace(website, ""))).toEqual({ "copy.website": undefined })
    expect(differing(page.replace(website, `${website}\nLetters are answered by hand. `))).toEqual({
      "new.1": "Letters are answered by hand.",
    })
  })

  it("without a word of what is known is all new", () => {
    expect(clausesOfPage("Nothing of it.\n• At all.", { "a.one": "We answer within a day." })).toEqual({
      "new.1": "Nothing of it.",
      "new.2": "• At all.",
    })
    expect(clausesOfPage("", { "a.one": "We answer within a day." })).toEqual({})
  })

  it("loses only the clauses that are cut out of it, whichever they are", () => {
    const ids = Object.keys(known).filter((id) => (known[id] ?? "").split(" ").length > 6)
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1, maxLength: 4 }), (gone) => {
        const text = gone.reduce((rest, id) => rest.replace(known[id] ?? "", ""), page)
        expect(Object.keys(differing(text)).sort()).toEqual([...gone].sort())
      }),
      { seed: 20261128, numRuns: 30 },
    )
  })
})
