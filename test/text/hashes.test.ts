import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { changedClauses, reviewsNeeded } from "../../src/text/changes.ts"
import { type Clause, rebuild } from "../../src/text/clause.ts"
import { clauseHashes, pageHash } from "../../src/text/hashes.ts"
import { clauses } from "../../src/text/opus.ts"

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex")
const hashesOf = (edition: readonly Clause[]): Readonly<Record<string, string>> =>
  Object.fromEntries(edition.map(({ id, text }) => [id, sha256(text)]))
const page = readFileSync(new URL("fixture/opus-feedback-procedure-and-complaints-code.txt", import.meta.url))

describe("the committed hashes", () => {
  it("are those of the clauses: a changed word names its clause and what must be looked at again", () => {
    expect(reviewsNeeded(changedClauses(clauseHashes, hashesOf(clauses)))).toEqual([])
  })

  it("stand in the page's order, one for each clause", () => {
    expect(Object.keys(clauseHashes)).toEqual(clauses.map(({ id }) => id))
  })

  it("hold the page's own, which is that of the published page and of the clauses put together", () => {
    expect(pageHash).toBe("9b57c1298fc7e2987c0578873256ed3dedb00dd91ebb5534f1c45837f789415c")
    expect(sha256(page)).toBe(pageHash)
    expect(sha256(rebuild(clauses))).toBe(pageHash)
  })
})

describe("a changed word", () => {
  const reworded = (id: string, from: string, to: string): readonly Clause[] =>
    clauses.map((clause: Clause) => (clause.id === id ? { ...clause, text: clause.text.replace(from, to) } : clause))

  it("gives another page, and names its clause alone", () => {
    const edition = reworded("response-times.acknowledge", "24 working hours", "48 working hours")
    expect(sha256(rebuild(edition))).not.toBe(pageHash)
    const changes = changedClauses(clauseHashes, hashesOf(edition))
    expect(changes).toEqual([{ id: "response-times.acknowledge", change: "changed" }])
    expect(reviewsNeeded(changes, { "response-times.acknowledge": ["acknowledge"] })).toEqual([
      "response-times.acknowledge was changed: look again at acknowledge.",
    ])
  })

  it("is noticed in every clause that has words, down to a letter's case", () => {
    for (const { id, text } of clauses.filter(({ text }) => text !== "")) {
      const edition = reworded(id, text, text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase())
      expect(changedClauses(clauseHashes, hashesOf(edition))).toEqual([{ id, change: "changed" }])
      expect(sha256(rebuild(edition))).not.toBe(pageHash)
    }
  })

  it("names a clause that was left out or put in", () => {
    expect(changedClauses(clauseHashes, hashesOf(clauses.filter(({ id }) => id !== "adr.ofcom")))).toEqual([
      { id: "adr.ofcom", change: "removed" },
    ])
    const added: Clause = { id: "adr.free", section: "adr", kind: "information", text: "It is free.", gap: "" }
    expect(changedClauses(clauseHashes, hashesOf([...clauses, added]))).toEqual([{ id: "adr.free", change: "added" }])
  })
})
