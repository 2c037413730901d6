/** The scope of the law: whom it protects, and that nothing of it attaches to others. */
import { describe, expect, it } from "vitest"
import { type LawFacts, lawFor } from "../../src/regulation/index.ts"
import { CONSUMER, facts, lawOn } from "./laws.ts"

describe("the scope", () => {
  const nothing = { wait: null, letterAtDeadlock: [], norms: [] }
  const scopeOf = (complainant: LawFacts["complainant"], madeOn = "2026-11-23") => lawOn(madeOn, { complainant })

  it.each([
    ["a consumer", CONSUMER, "a consumer is protected"],
    [
      "a business of 10",
      { kind: "business", people: { working: 10 } },
      "10 people work for this business, counting volunteers: no more than 10",
    ],
    [
      "a not-for-profit body of 10 and 60 volunteers",
      { kind: "notForProfit", people: { working: 10, volunteers: 60 } },
      "10 people work for this not-for-profit body, not counting volunteers: no more than 10",
    ],
  ] as const)("takes in %s [scope-now]", (_, complainant, because) => {
    const law = scopeOf(complainant)
    expect(law.scope).toEqual({ is: "in", assumed: false, because, cites: ["scope-now"] })
    expect(law.wait).not.toBeNull()
  })

  it.each([
    [
      "a business of 11",
      { kind: "business", people: { working: 11 } },
      "11 people work for this business, counting volunteers: more than 10",
    ],
    [
      "a business of 10 and a volunteer",
      { kind: "business", people: { working: 10, volunteers: 1 } },
      "11 people work for this business, counting volunteers: more than 10",
    ],
    [
      "a not-for-profit body of 11",
      { kind: "notForProfit", people: { working: 11 } },
      "11 people work for this not-for-profit body, not counting volunteers: more than 10",
    ],
  ] as const)("leaves out %s, and then nothing of the law attaches [scope-now]", (_, complainant, because) => {
    const law = scopeOf(complainant)
    expect(law.scope).toEqual({ is: "out", assumed: false, because, cites: ["scope-now"] })
    expect(law).toMatchObject(nothing)
    expect(law.lapse).toBeUndefined()
  })

  it("counts the volunteers of a not-for-profit body to 16 December 2021 [def-dsbc]", () => {
    const complainant = { kind: "notForProfit", people: { working: 8, volunteers: 3 } } as const
    expect(scopeOf(complainant, "2021-12-16").scope).toMatchObject({ is: "out", cites: ["def-dsbc"] })
    expect(scopeOf(complainant, "2021-12-17").scope).toMatchObject({ is: "in", cites: ["scope-now"] })
  })

  it.each([
    [
      "a business of which that is not said",
      { kind: "business" },
      "how many people work for this business is not stated",
    ],
    [
      "who is none of these",
      { kind: "other" },
      "the complainant is neither a consumer, a business nor a not-for-profit body",
    ],
  ] as const)("is not known of %s, who is protected as is assumed", (_, complainant, because) => {
    const law = scopeOf(complainant)
    expect(law.scope).toEqual({ is: "unknown", assumed: true, because, cites: ["scope-now"] })
    expect({ ...law, scope: undefined }).toEqual({ ...scopeOf(CONSUMER), scope: undefined })
  })

  it("leaves out what expects no response, whoever complains [def-complaint]", () => {
    const law = lawOn("2026-11-23", { responseExpected: "none" })
    expect(law.scope).toEqual({
      is: "out",
      assumed: false,
      because: "no response is expected, so that this is no complaint by the regulation's definition",
      cites: ["def-complaint"],
    })
    expect(law).toMatchObject(nothing)
    expect(lawOn("2026-11-23", { responseExpected: "implicit" }).scope.is).toBe("in")
  })

  it("is not known before a complaint is made, nor where the date is none, and nothing is assumed then", () => {
    expect(lawFor({ ...facts(""), madeOn: undefined })).toMatchObject({
      ...nothing,
      scope: { is: "unknown", assumed: false, because: "no complaint has been made", cites: [] },
    })
    expect(lawOn("2026-02-30")).toMatchObject({
      ...nothing,
      scope: { is: "unknown", because: '"2026-02-30" is no date: February 2026 has 28 days.' },
    })
  })
})
