import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Dated } from "../../src/regulation/dated.ts"
import {
  adrSchemes,
  automaticCompensation,
  letterRules,
  lettersOn,
  regulationReadings,
  requirementById,
  scopeDefinitions,
  waitOn,
  waits,
} from "../../src/regulation/index.ts"
import { isoDate, readIsoDate } from "../../src/time/local-date.ts"

/** The day after a date. */
const next = (date: string): string => isoDate(Number(readIsoDate(date)) + 1)

/** Where one thing of a history does not begin on the day after the one before it ended. */
const breaks = (history: readonly Dated[]) =>
  history.slice(1).flatMap((each, index) => {
    const ended = history[index]?.to ?? null
    return ended !== null && each.from === next(ended) ? [] : [{ ended, begins: each.from }]
  })

const byReason = (reason: string) => letterRules.filter((each) => each.reason === reason)

const histories: Readonly<Record<string, readonly Dated[]>> = {
  "the waits": waits,
  "the letters when the weeks are over": byReason("weeksOver"),
  "the letters at deadlock": byReason("deadlock"),
  "the definitions of scope": scopeDefinitions,
  "the amounts of automatic compensation": automaticCompensation,
  "the names of the ombudsman": adrSchemes.filter(({ id }) => id === "communications-ombudsman"),
  "the names of CISAS": adrSchemes.filter(({ id }) => id === "cisas"),
}

describe.each(Object.entries(histories))("the history of %s", (_, history) => {
  it("has neither overlap nor gap", () => {
    expect(breaks(history)).toEqual([])
  })

  it("has no known end", () => {
    expect(history.at(-1)?.to).toBe(null)
  })
})

describe("a history with a fault", () => {
  it.each([
    ["a gap", "2009-09-02", [{ ended: "2009-08-31", begins: "2009-09-02" }]],
    ["an overlap", "2009-08-31", [{ ended: "2009-08-31", begins: "2009-08-31" }]],
    ["neither", "2009-09-01", []],
  ])("is found: %s", (_, from, found) => {
    expect(
      breaks([
        { from: null, to: "2009-08-31" },
        { from, to: null },
      ]),
    ).toEqual(found)
  })
})

describe("the wait for ADR", () => {
  it.each([
    ["1990-01-01", 12],
    ["2009-08-31", 12],
    ["2009-09-01", 8],
    ["2018-10-01", 8],
    ["2026-04-07", 8],
    ["2026-04-08", 6],
    ["2040-12-31", 6],
  ])("on %s is %i weeks", (date, weeks) => {
    expect(Result.getOrThrow(waitOn(date)).after).toEqual({ unit: "weeks", n: weeks })
  })

  it("is refused for what is no date", () => {
    const message = '"2026-04-31" is no date: April 2026 has 30 days.'
    expect(waitOn("2026-04-31")).toEqual(Result.fail({ _tag: "NoDate", code: "NoDate", message }))
  })

  it("reaches as far back as it is known, and forward without end", () => {
    expect([waits[0].from, waits.at(-1)?.to]).toEqual([null, null])
  })
})

describe("the letters about ADR", () => {
  const owed = (date: string) =>
    Result.getOrThrow(lettersOn(date)).map(({ name, reason, owed, after }) => [name, reason, owed, after?.n ?? null])

  it.each([
    ["2011-01-21", []],
    ["2011-01-22", [["Deadlock Letter", "deadlock", "onRequest", null]]],
    ["2011-07-21", [["Deadlock Letter", "deadlock", "onRequest", null]]],
    [
      "2011-07-22",
      [
        ["Written Notification", "weeksOver", "unasked", 8],
        ["Deadlock Letter", "deadlock", "onRequest", null],
      ],
    ],
    [
      "2018-09-30",
      [
        ["Written Notification", "weeksOver", "unasked", 8],
        ["Deadlock Letter", "deadlock", "onRequest", null],
      ],
    ],
    [
      "2018-10-01",
      [
        ["ADR Letter", "weeksOver", "unasked", 8],
        ["ADR Letter", "deadlock", "unasked", null],
      ],
    ],
    [
      "2026-04-07",
      [
        ["ADR Letter", "weeksOver", "unasked", 8],
        ["ADR Letter", "deadlock", "unasked", null],
      ],
    ],
    [
      "2026-04-08",
      [
        ["ADR Letter", "weeksOver", "unasked", 6],
        ["ADR Letter", "deadlock", "unasked", null],
      ],
    ],
  ])("on %s are %j", (date, letters) => {
    expect(owed(date)).toEqual(letters)
  })

  it("when the weeks are over fall due when the wait of the same date is", () => {
    const dates = ["2011-07-22", "2018-09-30", "2018-10-01", "2026-04-07", "2026-04-08"]
    const waited = dates.map((date) => Result.getOrThrow(waitOn(date)).after)
    const letters = dates.map(
      (date) => Result.getOrThrow(lettersOn(date)).find(({ reason }) => reason === "weeksOver")?.after,
    )
    expect(letters).toEqual(waited)
  })

  it("are refused for what is no date", () => {
    const message = '"2018-09-31" is no date: September 2018 has 30 days.'
    expect(lettersOn("2018-09-31")).toEqual(Result.fail({ _tag: "NoDate", code: "NoDate", message }))
  })
})

describe("what a history cites", () => {
  const cited = [...waits, ...letterRules, ...automaticCompensation]

  it("has the dates of its requirement", () => {
    expect(cited.map(({ from, to }) => ({ from, to }))).toEqual(
      cited.map(({ requirement }) => {
        const { from, to } = Result.getOrThrow(requirementById(requirement))
        return { from, to }
      }),
    )
  })

  it("is as sure as its requirement", () => {
    const sure = [...letterRules, ...adrSchemes].flatMap(({ requirement, confidence }) =>
      requirement === null ? [] : [{ requirement, confidence }],
    )
    expect(sure.length).toBe(7)
    expect(sure.map(({ confidence }) => confidence)).toEqual(
      sure.map(({ requirement }) => Result.getOrThrow(requirementById(requirement)).confidence),
    )
  })
})

describe("the readings of the regulation", () => {
  it("are the wait across 2026-04-08, whether a letter is due twice, and when one goes", () => {
    expect(regulationReadings.map(({ id, alternatives }) => [id, alternatives.map((each) => each.id)])).toEqual([
      ["wait-across-2026-04-08", ["first-made", "date-reached"]],
      ["letter-twice", ["both", "first-discharges"]],
      ["letter-at-deadlock", ["promptly", "end-of-day", "next-working-day"]],
    ])
  })
})
