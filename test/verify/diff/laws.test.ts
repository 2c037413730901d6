/** Laws of comparing: nothing is found where nothing changed, and everything is where something did. */
import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, decodeCode, opus } from "../../../src/index.ts"
import { CHANGE_KINDS, CHANGE_SEVERITIES, diffOf } from "../../../src/verify/index.ts"
import { edition, OTHERS, told } from "./editions.ts"

const folder = new URL("../../../docs/examples/codes/", import.meta.url)

const examples: readonly ComplaintsCode[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => Result.getOrThrow(decodeCode(JSON.parse(readFileSync(new URL(name, folder), "utf8")))).versions)

const before = edition(opus)

describe("comparing", () => {
  it("finds nothing between an edition and itself, for Opus and for every other provider", () => {
    for (const code of [opus, ...examples]) {
      const of = edition(code)
      expect(told(diffOf(of, edition(structuredClone(code))))).toEqual([])
    }
  })

  it.each(Object.keys(OTHERS) as readonly (keyof ComplaintsCode)[])("finds that the field %s is another", (field) => {
    const after = edition({ ...opus, [field]: OTHERS[field] })
    expect(diffOf(before, after).changes.length).toBeGreaterThan(0)
    expect(diffOf(after, before).changes.length).toBeGreaterThan(0)
  })

  it("tells everything between two providers with a kind of the table and its severity", () => {
    for (const code of examples)
      for (const { kind, severity, from, to } of diffOf(before, edition(code)).changes) {
        expect(CHANGE_KINDS[kind].severity).toBe(severity)
        expect(from === null && to === null).toBe(false)
        expect(from).not.toBe(to)
      }
  })
})

describe("the table of kinds", () => {
  it("has a severity and a reason for every kind", () => {
    for (const [kind, { severity, because }] of Object.entries(CHANGE_KINDS)) {
      expect(CHANGE_SEVERITIES, kind).toContain(severity)
      expect(because, kind).toMatch(/^[a-z].*[^.]$/)
    }
  })

  it("calls nothing minor that takes something away", () => {
    const taking = Object.entries(CHANGE_KINDS).filter(([kind]) =>
      /(Dropped|Later|Weakened|Narrowed|Tightened|Shortened)$/.test(kind),
    )
    const harmless = ["lapseDropped", "lapseLater"]
    expect(
      taking
        .filter(([, { severity }]) => severity !== "major")
        .map(([kind]) => kind)
        .sort(),
    ).toEqual(harmless)
  })
})
