import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { type Budget, judge, recorded } from "./judge.ts"

const core: Budget = {
  what: "the whole of `./core`",
  unit: "bytes",
  value: 58_000,
  budget: 60_000,
  parts: { "src/case": 40_000, "src/time": 20_000, effect: 9_000 },
}

describe("a budget", () => {
  it("is kept by a figure that is as large as it, and by one that is smaller", () => {
    expect(judge([{ ...core, value: 60_000 }], [core])).toEqual([])
    expect(judge([{ ...core, value: 1 }], [core])).toEqual([])
  })

  it("is broken by a figure that is larger: both are told, and what grew, what grew most first", () => {
    const parts = { "src/case": 40_300, "src/time": 19_000, effect: 9_000, "src/publish": 4_000 }
    expect(judge([{ ...core, value: 61_500, parts }], [core])).toEqual([
      "the whole of `./core`: 61,500 bytes, 1,500 over its budget of 60,000; 58,000 when it was recorded",
      "  what grew: src/publish, which is new, +4,000; src/case +300",
    ])
  })

  it("says nothing of what grew where a figure has no parts", () => {
    const { parts: _, ...ratio } = { ...core, unit: "times", value: 1.2, budget: 1.5 }
    expect(judge([{ ...ratio, value: 1.75 }], [ratio])).toEqual([
      "the whole of `./core`: 1.75 times, 0.25 over its budget of 1.5; 1.2 when it was recorded",
    ])
  })

  it("is asked for every figure, and a figure for every budget", () => {
    expect(judge([{ what: "a", unit: "bytes", value: 1 }], [core])).toEqual([
      "a: 1 bytes, and no budget for it",
      "the whole of `./core`: it has a budget and is not measured",
    ])
  })

  it("is not raised by recording; what is new gets a fiftieth more than it is, a ratio half as much more", () => {
    const made = { what: "new", unit: "bytes", value: 1000 }
    const ratio = { what: "a ratio", unit: "times", value: 1.25 }
    expect(recorded([{ ...core, value: 61_000 }, made, ratio], [core])).toEqual([
      { ...core, value: 61_000 },
      { ...made, budget: 1020 },
      { ...ratio, budget: 1.88 },
    ])
  })
})

describe("the budgets that are committed", () => {
  const committed: readonly Budget[] = JSON.parse(
    readFileSync(new URL("../../.ci/budgets.json", import.meta.url), "utf8"),
  )

  it("leave room for a fix and none for a feature: a tenth at most, but for times, which vary", () => {
    const loose = committed.filter(({ unit, value, budget }) => !unit.startsWith("times") && budget > value * 1.1)
    expect(loose.map(({ what }) => what)).toEqual([])
  })

  it("are of every subpath of the package", () => {
    const { exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
    const subpaths = Object.keys(exports).filter((each) => !/\*|json/.test(each))
    const wholes = subpaths.map((each) => `the whole of \`${each}\``)
    expect(committed.map(({ what }) => what)).toEqual(expect.arrayContaining(wholes))
  })
})
