/** SHA-256 and canonical JSON: the hash of a value is the same everywhere, and of equal values only. */
import { createHash } from "node:crypto"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalJson } from "../../src/text/canonical.ts"
import { sha256 } from "../../src/text/sha256.ts"

const SEED = 20261128

describe("sha256", () => {
  it("gives the digests of FIPS 180-4", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    )
  })

  it("gives what Node's own gives, for texts of every length around a block and of every script", () => {
    const text = fc.string({ unit: "binary", minLength: 0, maxLength: 200 })
    fc.assert(
      fc.property(text, (each) => {
        expect(sha256(each)).toBe(createHash("sha256").update(each, "utf8").digest("hex"))
      }),
      { seed: SEED, numRuns: 100 },
    )
  })
})

describe("canonicalJson", () => {
  it("puts fields in order at every depth, and leaves out what is undefined", () => {
    expect(canonicalJson({ b: { d: 1, c: [{ f: true, e: null }] }, a: undefined })).toBe(
      '{"b":{"c":[{"e":null,"f":true}],"d":1}}',
    )
  })

  it("is JSON of an equal value, and the same for fields in any order", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.stringify(JSON.parse(canonicalJson(value)))).toBe(
          JSON.stringify(JSON.parse(canonicalJson(JSON.parse(JSON.stringify(value))))),
        )
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})
