/** The fuzzing itself: it finds what is planted, makes every input again, and a short run of it finds nothing. */
import { readFileSync } from "node:fs"
import { afterEach, describe, expect, it } from "vitest"
import { fuzzed, generatorOf, tried } from "./fuzz.ts"
import type { Part } from "./part.ts"
import { PARTS } from "./parts.ts"

const partOf = (run: () => unknown): Part => ({ name: "planted", share: 1, trial: () => ({ input: { a: 1 }, run }) })

const BUDGET = { inputs: 3, seed: 1, seconds: 60 }

describe("fuzzing finds", () => {
  afterEach(() => {
    delete (Object.prototype as { polluted?: unknown }).polluted
  })

  it("an error that is thrown", async () => {
    const { finds } = await fuzzed(
      partOf(() => {
        throw new Error("out of the blue")
      }),
      BUDGET,
    )
    expect(finds.map(({ index }) => index)).toEqual([0, 1, 2])
    expect(finds[0]?.what).toMatch(/^Error: out of the blue/)
    expect(finds[0]?.input).toBe('{"a":1}')
  })

  it("a promise that is rejected", async () => {
    const { find } = await tried(
      partOf(() => Promise.reject(new Error("later"))),
      1,
      0,
    )
    expect(find?.what).toMatch(/^Error: later/)
  })

  it("a prototype that is changed", async () => {
    const { find } = await tried(
      partOf(() => {
        ;(Object.prototype as { polluted?: unknown }).polluted = true
      }),
      1,
      0,
    )
    expect(find?.what).toBe("Object.prototype has been given polluted")
  })

  it("an input that takes over a second", async () => {
    const { find } = await tried(
      partOf(() => {
        const until = performance.now() + 1_010
        let turns = 0
        while (performance.now() < until) turns++
        return turns
      }),
      1,
      0,
    )
    expect(find?.what).toMatch(/^it took 1\d\d\d ms$/)
  })
})

describe("an input", () => {
  it.each(PARTS)("of $name is made again by its seed and its number", ({ trial }) => {
    for (let index = 0; index < 20; index++)
      expect(trial(generatorOf(5, index)).input).toEqual(trial(generatorOf(5, index)).input)
  })
})

describe("a short run", () => {
  it.each(PARTS.map((part) => [part.name, part] as const))("of %s finds nothing", async (_, part) => {
    const inputs = 40 + 10 * part.share
    const { finds, inputs: done } = await fuzzed(part, { inputs, seed: 20261123, seconds: 600 })
    expect(finds).toEqual([])
    expect(done).toBe(inputs)
  })

  it("of the inputs that something was found with before finds nothing any more", async () => {
    const kept: readonly { part: string; seed: number; index: number }[] = JSON.parse(
      readFileSync(new URL("seeds.json", import.meta.url), "utf8"),
    )
    for (const { part: name, seed, index } of kept) {
      const part = PARTS.find((each) => each.name === name)
      expect(part && (await tried(part, seed, index)).find).toBeUndefined()
    }
  })
})
