/** The waits of the law: how long a complaint waits for ADR, by the date on which it was first made. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Condition } from "../../src/index.ts"
import { lawWaits, waitOn } from "../../src/regulation/index.ts"
import { isoDate, readIsoDate } from "../../src/time/local-date.ts"
import { lawOn } from "./laws.ts"

const next = (date: string): string => isoDate(Number(readIsoDate(date)) + 1)

/** A condition of a wait in short: its weeks, each with the date that must have been reached besides. */
const inShort = (condition: Condition | undefined): string => {
  if (condition === undefined) return "never"
  switch (condition.is) {
    case "elapsed":
      return `${"n" in condition.span ? condition.span.n : "?"} ${condition.span.unit} ${condition.edge} since ${condition.since.event}`
    case "reached":
      return `from ${condition.date}`
    case "all":
      return condition.of.map(inShort).join(" and ")
    case "any":
      return condition.of.map(inShort).join(" or ")
    case "reading":
      return Object.entries(condition.among)
        .map(([alternative, each]) => `${alternative}: ${inShort(each)}`)
        .join("; ")
    default:
      return condition.is
  }
}

const weeks = (n: number): string => `${n} weeks opening since ComplaintMade`
const ACROSS = `first-made: ${weeks(8)}; date-reached: ${weeks(8)} or ${weeks(6)} and from 2026-04-08`

describe("the wait of a complaint", () => {
  it.each([
    ["1990-01-01", weeks(12), ["t-adr-12w"]],
    ["2009-08-31", weeks(12), ["t-adr-12w"]],
    ["2009-09-01", weeks(8), ["t-adr-8w", "t-start-first-made"]],
    ["2026-02-10", weeks(8), ["t-adr-8w", "t-start-first-made"]],
    ["2026-02-11", ACROSS, ["t-adr-8w", "t-adr-6w", "t-transition", "t-start-first-made"]],
    ["2026-04-07", ACROSS, ["t-adr-8w", "t-adr-6w", "t-transition", "t-start-first-made"]],
    ["2026-04-08", weeks(6), ["t-adr-6w", "t-start-first-made"]],
    ["2040-12-31", weeks(6), ["t-adr-6w", "t-start-first-made"]],
  ])("first made on %s is %s [%j]", (madeOn, wait, cites) => {
    const law = lawOn(madeOn)
    expect(inShort(law.wait?.opens)).toBe(wait)
    expect(law.wait?.cites).toEqual(cites)
  })

  it("has the weeks of the history of waits on the date on which it was first made", () => {
    for (const each of lawWaits) {
      const on = each.from ?? "2000-01-01"
      const { after, requirement } = Result.getOrThrow(waitOn(on))
      const first = inShort(each.opens).replace("first-made: ", "")
      expect([first.startsWith(weeks(after.n)), each.cites[0]]).toEqual([true, requirement])
    }
  })
})

describe("the waits of the law", () => {
  it("follow one another without overlap or gap, and have no known beginning or end", () => {
    const joints = lawWaits.slice(1).map((each, index) => [next(lawWaits[index]?.to ?? ""), each.from])
    expect(joints.length).toBe(3)
    for (const [after, from] of joints) expect(from).toBe(after)
    expect([lawWaits[0].from, lawWaits.at(-1)?.to]).toEqual([null, null])
  })
})
