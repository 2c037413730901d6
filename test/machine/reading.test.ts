import { describe, expect, it } from "vitest"
import { alternativesOf, alternativeTaken, choose, isChoice, resolve } from "../../src/machine/reading.ts"

const force = choose("force-of-reminder", { aim: "aims", duty: "must" })

describe("rule data that depends on a reading", () => {
  it("is one plain value for each alternative", () => {
    expect(force).toEqual({ reading: "force-of-reminder", among: { aim: "aims", duty: "must" } })
    expect(isChoice(force)).toBe(true)
  })

  it.each<[unknown]>([["must"], [null], [undefined], [3], [[]], [{}], [{ reading: "week" }], [{ among: {} }]])(
    "%j depends on none",
    (value) => {
      expect(isChoice(value)).toBe(false)
    },
  )
})

describe("the alternative taken", () => {
  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    ["the one chosen", { "force-of-reminder": "duty" }, "duty", "must"],
    ["the first, where the reading is not named", {}, "aim", "aims"],
    ["the first, where another reading is named", { week: "duty" }, "aim", "aims"],
    ["the first, where what is chosen is none of them", { "force-of-reminder": "wish" }, "aim", "aims"],
    [
      "the first, where what is chosen is inherited by every object",
      { "force-of-reminder": "constructor" },
      "aim",
      "aims",
    ],
    ["the first, where what is chosen is __proto__", { "force-of-reminder": "__proto__" }, "aim", "aims"],
  ])("is %s", (_rule, choices, alternative, value) => {
    expect(alternativeTaken(force, choices)).toBe(alternative)
    expect(resolve(force, choices)).toBe(value)
  })

  it("is read by name, however the alternatives are ordered; the first written is the default", () => {
    const turned = choose("force-of-reminder", { duty: "must", aim: "aims" })
    expect(resolve(turned, { "force-of-reminder": "aim" })).toBe("aims")
    expect(resolve(turned, {})).toBe("must")
  })

  it("may be a value that says nothing: false, zero, undefined", () => {
    const values = choose<unknown>("week", { a: false, b: 0, c: undefined })
    expect(["a", "b", "c"].map((week) => resolve(values, { week }))).toEqual([false, 0, undefined])
  })
})

describe("rule data that depends on no reading", () => {
  it("is itself, whatever is chosen", () => {
    const terms = { starts: { on: { event: "BookLent" } } }
    expect(resolve(terms, { week: "whole-days" })).toBe(terms)
  })
})

describe("the values that rule data can take", () => {
  it("are one for each alternative, in order, with the alternative", () => {
    expect(alternativesOf(force)).toEqual([
      { choices: { "force-of-reminder": "aim" }, value: "aims" },
      { choices: { "force-of-reminder": "duty" }, value: "must" },
    ])
  })

  it("are the value alone, where it depends on no reading", () => {
    expect(alternativesOf("must")).toEqual([{ choices: {}, value: "must" }])
  })

  it("are those that its alternatives resolve to", () => {
    for (const { choices, value } of alternativesOf(force)) expect(resolve(force, choices)).toBe(value)
  })
})
