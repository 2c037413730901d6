import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { nearest } from "../../src/text/nearest.ts"

const known = ["ComplaintMade", "ComplaintLogged", "ContactMade", "OutcomeAccepted"]

describe("nearest", () => {
  it.each([
    ["ComplaintMad", "ComplaintMade"],
    ["ComplaintMadde", "ComplaintMade"],
    ["ConplaintMade", "ComplaintMade"],
    ["CompliantMade", "ComplaintMade"],
    ["complaintmade", "ComplaintMade"],
    ["OUTCOMEACEPTED", "OutcomeAccepted"],
    ["ContactMake", "ContactMade"],
    ["ContactMade", "ContactMade"],
  ])("takes %s for %s", (word, meant) => {
    expect(nearest(word, known)).toBe(meant)
  })

  it("takes the first of two that are equally near", () => {
    expect(nearest("cat", ["bat", "hat"])).toBe("bat")
    expect(nearest("cat", ["hat", "bat"])).toBe("hat")
  })

  it("takes the nearer one, wherever it stands", () => {
    expect(nearest("ContactLogged", ["ContactMade", "ComplaintLogged"])).toBe("ComplaintLogged")
  })

  it("allows a third of the longer word to differ, and no more", () => {
    expect(nearest("abcdef", ["abcdxy"])).toBe("abcdxy")
    expect(nearest("abcdef", ["abcxyz"])).toBeUndefined()
    expect(nearest("ab", ["xb"])).toBeUndefined()
    expect(nearest("abc", ["xbc"])).toBe("xbc")
  })

  it("finds nothing for an empty word, among no names, or near names that are not like it", () => {
    expect(nearest("", known)).toBeUndefined()
    expect(nearest("ComplaintMade", [])).toBeUndefined()
    expect(nearest("__proto__", known)).toBeUndefined()
    expect(nearest("\ud800", known)).toBeUndefined()
  })

  it("compares words under 100 characters only, on either side", () => {
    const of99 = "a".repeat(99)
    expect(nearest(of99, [`${"a".repeat(98)}b`])).toBe(`${"a".repeat(98)}b`)
    expect(nearest(`${of99}a`, [of99])).toBeUndefined()
    expect(nearest(of99, [`${of99}a`])).toBeUndefined()
    expect(nearest("a".repeat(10_000_000), ["a".repeat(10_000_000)])).toBeUndefined()
  })

  it("gives a known name back as itself, and otherwise one of the known names or nothing", () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), {
      minLength: 1,
      selector: (name) => name.toLowerCase(),
    })
    fc.assert(
      fc.property(names, fc.string({ maxLength: 20 }), fc.nat(), (known, word, at) => {
        const name = known[at % known.length] ?? ""
        expect(nearest(name, known)).toBe(name)
        expect([...known, undefined]).toContain(nearest(word, known))
      }),
      { seed: 20261123 },
    )
  })

  it("agrees with the recursive definition of Levenshtein's distance", () => {
    const distance = (from: string, to: string): number => {
      if (from === "" || to === "") return from.length + to.length
      const changed = from[0] === to[0] ? 0 : 1
      return Math.min(
        distance(from.slice(1), to.slice(1)) + changed,
        distance(from.slice(1), to) + 1,
        distance(from, to.slice(1)) + 1,
      )
    }
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (from, to) => {
        const near = distance(from, to) <= Math.max(from.length, to.length) / 3
        expect(nearest(from, [to])).toBe(near ? to : undefined)
      }),
      { seed: 20261123, numRuns: 500 },
    )
  })
})
