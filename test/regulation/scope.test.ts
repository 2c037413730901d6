import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { scopeDefinitions, scopeOf } from "../../src/regulation/index.ts"

const today = "2026-11-23"

/** The definition of each side of each of its boundary days. */
const definitions = [
  ["1990-01-01", "act-s52-6"],
  ["2018-09-30", "act-s52-6"],
  ["2018-10-01", "def-dsbc"],
  ["2021-12-16", "def-dsbc"],
  ["2021-12-17", "scope-now"],
  [today, "scope-now"],
] as const

describe("a consumer", () => {
  it.each(definitions)("is in scope on %s, by %s", (on, requirement) => {
    expect(scopeOf({ kind: "consumer" }, on)).toEqual({
      is: "in",
      protected: true,
      assumed: false,
      because: "a consumer is protected",
      requirement,
    })
  })

  it("is in scope however many people are stated", () => {
    expect(scopeOf({ kind: "consumer", people: { working: 11 } }, today).is).toBe("in")
  })
})

describe("a business", () => {
  it.each([
    [{ working: 0 }, "in", "0 people work for this business, counting volunteers: no more than 10"],
    [{ working: 1 }, "in", "1 person works for this business, counting volunteers: no more than 10"],
    [{ working: 10 }, "in", "10 people work for this business, counting volunteers: no more than 10"],
    [{ working: 11 }, "out", "11 people work for this business, counting volunteers: more than 10"],
    [{ working: 8, volunteers: 2 }, "in", "10 people work for this business, counting volunteers: no more than 10"],
    [{ working: 8, volunteers: 3 }, "out", "11 people work for this business, counting volunteers: more than 10"],
  ])("of %j is %s", (people, is, because) => {
    const found = { is, protected: is === "in", assumed: false, because }
    for (const [on, requirement] of definitions)
      expect(scopeOf({ kind: "business", people }, on)).toEqual({ ...found, requirement })
  })
})

describe("a not-for-profit body", () => {
  it.each([
    ["2018-09-30", { working: 10, volunteers: 0 }, "in"],
    ["2018-09-30", { working: 8, volunteers: 3 }, "out"],
    ["2018-10-01", { working: 8, volunteers: 3 }, "out"],
    ["2021-12-16", { working: 8, volunteers: 2 }, "in"],
    ["2021-12-16", { working: 8, volunteers: 3 }, "out"],
    ["2021-12-17", { working: 8, volunteers: 3 }, "in"],
    ["2021-12-17", { working: 10, volunteers: 500 }, "in"],
    ["2021-12-17", { working: 11, volunteers: 0 }, "out"],
    [today, { working: 10 }, "in"],
    [today, { working: 11 }, "out"],
    ["2021-12-16", { working: 11 }, "out"],
  ])("on %s of %j is %s", (on, people, is) => {
    expect(scopeOf({ kind: "notForProfit", people }, on).is).toBe(is)
  })

  it("is told whether its volunteers counted", () => {
    const people = { working: 8, volunteers: 3 }
    expect(scopeOf({ kind: "notForProfit", people }, "2021-12-16").because).toBe(
      "11 people work for this not-for-profit body, counting volunteers: more than 10",
    )
    expect(scopeOf({ kind: "notForProfit", people }, "2021-12-17").because).toBe(
      "8 people work for this not-for-profit body, not counting volunteers: no more than 10",
    )
  })
})

describe("a complainant of whom too little is known", () => {
  it.each([
    ["other", undefined, today, "the complainant is neither a consumer, a business nor a not-for-profit body"],
    ["business", undefined, today, "how many people work for this business is not stated"],
    ["notForProfit", undefined, today, "how many people work for this not-for-profit body is not stated"],
    [
      "notForProfit",
      { working: 10 },
      "2021-12-16",
      "volunteers counted for a not-for-profit body on 2021-12-16, and how many there were is not stated",
    ],
    ["business", { working: 10.5 }, today, "the number of people stated for this business is no whole number from 0"],
    ["business", { working: -1 }, today, "the number of people stated for this business is no whole number from 0"],
    [
      "notForProfit",
      { working: 1, volunteers: Number.NaN },
      today,
      "the number of people stated for this not-for-profit body is no whole number from 0",
    ],
    ["consumer", undefined, "2026-02-30", '"2026-02-30" is no date: February 2026 has 28 days.'],
  ] as const)("(%s, %j, %s) is treated as protected, which is assumed", (kind, people, on, because) => {
    expect(scopeOf(people === undefined ? { kind } : { kind, people }, on)).toEqual({
      is: "unknown",
      protected: true,
      assumed: true,
      because,
    })
  })
})

describe("the line", () => {
  it("is ten people, on every date", () => {
    expect(scopeDefinitions.map(({ people }) => people)).toEqual([10, 10, 10])
  })

  it("is never crossed inwards by one more person", () => {
    const count = fc.nat({ max: 30 })
    const on = fc.constantFrom("2018-09-30", "2018-10-01", "2021-12-16", "2021-12-17", today)
    fc.assert(
      fc.property(fc.constantFrom("business", "notForProfit"), count, count, on, (kind, working, volunteers, date) => {
        const smaller = scopeOf({ kind, people: { working, volunteers } }, date)
        const larger = [
          scopeOf({ kind, people: { working: working + 1, volunteers } }, date),
          scopeOf({ kind, people: { working, volunteers: volunteers + 1 } }, date),
        ]
        expect(smaller.is === "out" && larger.some(({ is }) => is !== "out")).toBe(false)
        const counted = working + (kind === "business" || date < "2021-12-17" ? volunteers : 0)
        expect(smaller.is).toBe(counted <= 10 ? "in" : "out")
      }),
      { seed: 20211217 },
    )
  })
})
