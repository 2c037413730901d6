/**
 * What the regulator found in codes and bills from 2014 to 2018, written as codes in force in their period; conformance
 * names the rule. What it found in the handling of cases is in logs (docs/examples/cases), not here.
 */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { codeOn } from "../../src/index.ts"
import { conformance, conformanceBetween } from "../../src/verify/index.ts"
import { must } from "./logs.ts"
import { codeOf } from "./providers.ts"

const rulesOn = (name: string, date: string): readonly string[] =>
  must(conformance(codeOf(`enforcement/${name}`), { on: date })).findings.map((each) => each.rule)

describe("conformance of the codes of enforcement cases", () => {
  it.each([
    // CW/01112, decided 2014-10-07: paper bills did not say that ADR is free.
    ["three-2014", "2014-10-07", ["bill-adr"]],
    // The duty to say so on bills began on 2011-07-22.
    ["three-2014", "2011-07-21", []],
    // EE, 2011-07-22 to 2014-04-08: no word of the deadlock letter; bills of Orange silent to February 2014.
    ["ee-2015", "2011-07-22", ["code-content-deadlock-old", "bill-adr"]],
    ["ee-2015", "2014-02-28", ["code-content-deadlock-old", "bill-adr"]],
    ["ee-2015", "2014-03-01", ["code-content-deadlock-old"]],
    // CW/01159, 2014-01-01 to 2015-11-05: no clearly established time frames.
    ["vodafone-2016", "2014-01-01", ["h-fair-timely"]],
    ["vodafone-2016", "2015-11-05", ["h-fair-timely"]],
    // CW/01197: in no ADR scheme since 2017-03-28 at the latest.
    ["carefree-2018", "2017-03-27", []],
    ["carefree-2018", "2017-03-28", ["gc14-5-adr-member"]],
    ["carefree-2018", "2018-05-08", ["gc14-5-adr-member"]],
  ])("of %s on %s finds %j", (name, date, rules) => {
    expect(rulesOn(name, date)).toEqual(rules)
  })

  it("over the period of EE's two versions finds when the silence of the bills ends", () => {
    const between = must(conformanceBetween(codeOf("enforcement/ee-2015"), { from: "2011-07-22", to: "2014-04-08" }))
    expect(between.findings.map(({ rule, since, until }) => [rule, since, until])).toEqual([
      ["code-content-deadlock-old", "2011-07-22", "2014-02-28"],
      ["bill-adr", "2011-07-22", "2014-02-28"],
      ["code-content-deadlock-old", "2014-03-01", "2014-04-08"],
    ])
  })

  it.each([
    ["ee-2015", "2011-07-21", "BeforeFirst"],
    ["ee-2015", "2014-04-09", "AfterLast"],
    ["three-2014", "2014-10-08", "AfterLast"],
    ["vodafone-2016", "2013-12-31", "BeforeFirst"],
    ["carefree-2018", "2018-05-09", "AfterLast"],
  ])("%s is not in force on %s: %s", (name, date, code) => {
    expect(Result.getOrThrow(Result.flip(codeOn(codeOf(`enforcement/${name}`), date))).code).toBe(code)
  })
})
