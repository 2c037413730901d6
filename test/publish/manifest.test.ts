/** The manifest: equal for equal rules only, and what differs is told in words. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, opus, workingHours } from "../../src/index.ts"
import { decodeManifest, type Manifest, manifestDifferences, manifestOf } from "../../src/publish/index.ts"
import { clauseHashes } from "../../src/text/index.ts"
import { OTHERS } from "../verify/diff/editions.ts"

const of = { on: "2026-11-23", release: "0.1.0" }
const manifest = (code: ComplaintsCode = opus, so: Partial<typeof of> = {}): Manifest =>
  Result.getOrThrow(manifestOf(code, { ...of, ...so }))
const signedOff = manifest()

describe("a manifest", () => {
  it("hashes each clause as the text's own table of hashes does", () => {
    expect(signedOff.text?.clauses).toEqual(clauseHashes)
  })

  it("names every procedure of the code, and every requirement in force on its date", () => {
    expect(Object.keys(signedOff.rules.procedures)).toEqual([...opus.procedures])
    expect(signedOff.regulation.requirements).toHaveProperty("t-adr-6w")
    expect(manifest(opus, { on: "2026-04-07" }).regulation.requirements).not.toHaveProperty("t-adr-6w")
  })

  it("is the same for the same rules, however they were written down", () => {
    const turned = Object.fromEntries(Object.entries(opus).reverse()) as unknown as ComplaintsCode
    expect(manifestDifferences(signedOff, manifest(turned))).toEqual([])
  })

  it("is another for every field of the code that is another", () => {
    for (const field of Object.keys(OTHERS) as readonly (keyof ComplaintsCode)[]) {
      const differences = manifestDifferences(signedOff, manifest({ ...opus, [field]: OTHERS[field] }))
      expect(
        differences.map(({ path }) => path),
        field,
      ).toContain("code.sha256")
    }
  })

  it("of another code has no text: only Opus's is held here", () => {
    expect(manifest({ ...opus, acknowledge: workingHours(16) }).text).toBeNull()
  })

  it("needs a date that is one", () => {
    const refused = manifestOf(opus, { ...of, on: "2026-02-30" })
    expect(Result.isFailure(refused) && refused.failure.message).toBe(
      '"2026-02-30" is not a date such as 2026-04-08: February 2026 has 28 days',
    )
  })

  it("is committed as it is, so that a build can be held against it", () => {
    const committed: unknown = JSON.parse(readFileSync(new URL("../../docs/manifest.json", import.meta.url), "utf8"))
    expect(manifestDifferences(Result.getOrThrow(decodeManifest(committed)), signedOff)).toEqual([])
  })
})

describe("what differs from what was signed off", () => {
  it("is told in words, with both hashes", () => {
    const found = manifest(opus, { on: "2026-04-07" })
    const differences = manifestDifferences(signedOff, found)
    expect(differences.map(({ what }) => what)).toEqual([
      "the date of the regulation",
      "the rules",
      "the rules of Complaint",
      "the regulation in force",
      "the requirement t-adr-6w",
      "the requirement t-transition",
      "the requirement t-letter-6w-c4",
      "the requirement dpa-164a",
      "the requirement t-adr-8w",
      "the requirement t-letter-8w-c4",
    ])
    expect(differences[0]).toEqual({
      path: "on",
      what: "the date of the regulation",
      signedOff: "2026-11-23",
      found: "2026-04-07",
    })
    expect(differences.at(-1)).toMatchObject({ signedOff: null })
  })
})

describe("a value that is no manifest", () => {
  const why = (value: unknown): string => {
    const refused = decodeManifest(value)
    return Result.isFailure(refused) ? refused.failure.message : "it was taken"
  }

  it("is refused with every problem and its place", () => {
    expect(why(null)).toBe("$: expected a manifest (an object), got null")
    expect(why({ ...signedOff, on: "8 April 2026", rules: { ...signedOff.rules, standing: "abc" } })).toBe(
      [
        '$.on: expected a date such as 2026-04-08, got "8 April 2026"',
        '$.rules.standing: expected a SHA-256: 64 lower-case hexadecimal digits, got "abc"',
      ].join("\n"),
    )
    expect(why({ ...signedOff, cod: 1 })).toMatch(/^\$\.cod: /)
  })
})
