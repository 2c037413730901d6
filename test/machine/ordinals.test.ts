/** The place of a name in a short list: right for every name, and remembered for so many lists only. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ordinalsOf } from "../../src/machine/ordinals.ts"

const SEED = { seed: 20_241_023 }

describe("the place of a name in a list", () => {
  it("is its own for each name of the list, and -1 for any other", () => {
    const lists = fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom("__proto__", "a", "aa", "")), { maxLength: 40 })
    fc.assert(
      fc.property(lists, fc.array(fc.string(), { maxLength: 9 }), (names, others) => {
        const ordinal = ordinalsOf(names)
        for (const name of [...names, ...others]) expect(ordinal(name)).toBe(names.indexOf(name))
      }),
      { ...SEED, numRuns: 200 },
    )
  })

  it("is found by one function for equal lists, which is forgotten after many others: machines may be made without end", () => {
    const names = ["Opened", "Shut"]
    const first = ordinalsOf(names)
    expect(ordinalsOf([...names])).toBe(first)
    for (let other = 0; other < 64; other++) ordinalsOf([`Other${other}`])
    const again = ordinalsOf(names)
    expect(again).not.toBe(first)
    expect(names.map(again)).toEqual([0, 1])
  })
})
