import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as text from "../../src/text/index.ts"

const { clauseById, clauses, publication, rebuild } = text

describe("publication", () => {
  it("says whose the page is, where it stands, and that its commencement is unknown", () => {
    expect(publication).toEqual({
      title: "Feedback Procedure & Complaints Code",
      companies: {
        names: ["Opus Business Systems Ltd", "Opus Digital Solutions Ltd", "Opus Technology Ltd"],
        source: "opustech.co.uk/privacy-policy-and-cookies",
      },
      page: "opustech.co.uk/customer-support/feedback-procedure",
      commencement: null,
      tablesLost: ["contact-us.table", "stages.table"],
      sha256: "9b57c1298fc7e2987c0578873256ed3dedb00dd91ebb5534f1c45837f789415c",
    })
  })

  it("bears the page's own title", () => {
    expect(publication.title.toUpperCase()).toBe(clauseById("feedback.heading").text)
  })

  it("has no date on it anywhere, so none is claimed", () => {
    expect(rebuild(clauses)).not.toMatch(
      /\b(19|20)\d\d\b|January|February|April|June|July|August|September|October|November|December/,
    )
  })

  it("counts as lost exactly the tables whose clauses are empty", () => {
    expect(publication.tablesLost).toEqual(clauses.filter((clause) => clause.text === "").map(({ id }) => id))
  })
})

describe("the text floor", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(text).sort()).toEqual([
      "changedClauses",
      "clauseById",
      "clauseHashes",
      "clauseKinds",
      "clauses",
      "findClause",
      "nearest",
      "pageHash",
      "publication",
      "rebuild",
      "reviewsNeeded",
      "sectionOf",
      "sections",
    ])
  })

  it("keeps its language free of the business: only the published text and its sections speak of complaints", () => {
    for (const file of ["clause.ts", "changes.ts", "nearest.ts"]) {
      expect(readFileSync(new URL(`../../src/text/${file}`, import.meta.url), "utf8")).not.toMatch(/complain/i)
    }
  })
})
