import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { boundsOfCondition, combinationsOf, type Support, supportOfCondition } from "../../src/machine/bounds.ts"
import { all, any, type Condition, not } from "../../src/machine/condition.ts"
import { becomes } from "../../src/machine/evaluate.ts"
import { hours, untimed, weeks, workingDays, workingHours } from "../../src/time/span.ts"
import { at, elapsed, happened, inHistory, LOAN_SEED, loanEvent, loanRules } from "./loan.ts"
import { everyCombination, keptUntil, LOAN_READINGS, loanTimekeeping } from "./loan-timekeeping.ts"
import { fullChoices, histories, timelyConditions } from "./random-conditions.ts"

const plain = (support: Support): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...support].map(([reading, alternatives]) => [reading, [...alternatives]]))

const only = (...readings: readonly string[]) =>
  Object.fromEntries(readings.map((reading) => [reading, LOAN_READINGS[reading] ?? []]))

const lent = loanEvent("BookLent", "2025-03-04T11:00Z")
const byWeek = (one: Condition, other: Condition): Condition => ({
  is: "reading",
  reading: "week",
  among: { "whole-days": one, "to-the-minute": other },
})

describe("the readings that bear on when a condition becomes true", () => {
  it.each<[string, Condition, readonly string[]]>([
    ["a happening: none", happened("BookLent"), []],
    ["hours: none", elapsed(hours(24), "BookLent"), []],
    ["a phrase without a number: none", elapsed(untimed("promptly"), "BookLent"), []],
    ["weeks: how weeks are counted", elapsed(weeks(3), "BookLent"), ["week"]],
    ["working hours: which days are closed", elapsed(workingHours(3), "BookLent"), ["closed-days"]],
    [
      "working days: that, and whether the day of the start counts",
      elapsed(workingDays(3), "BookLent"),
      ["closed-days", "day-of-start"],
    ],
    ["a reading: itself", byWeek(happened("BookLent"), happened("BookLost")), ["week"]],
    [
      "a reading: itself, and those of what stands in it",
      byWeek(happened("BookLent"), elapsed(workingHours(3), "BookLent")),
      ["week", "closed-days"],
    ],
    [
      "all, any and not: those of what stands in them",
      all(any(elapsed(weeks(3), "BookLent")), not(elapsed(workingHours(3), "BookLent"))),
      ["week", "closed-days"],
    ],
    ["all of none: none", all(), []],
  ])("%s", (_rule, condition, readings) => {
    expect(plain(supportOfCondition(loanTimekeeping, condition))).toEqual(only(...readings))
  })

  it("no other reading moves it", () => {
    fc.assert(
      fc.property(timelyConditions, histories, fullChoices, fullChoices, (condition, history, one, other) => {
        const bearing = supportOfCondition(loanTimekeeping, condition)
        const mixed = Object.fromEntries(
          Object.entries(one).map(([reading, each]) => [reading, bearing.has(reading) ? each : (other[reading] ?? "")]),
        )
        const look = inHistory(...history)
        expect(becomes(loanRules(mixed), condition, look)).toEqual(becomes(loanRules(one), condition, look))
      }),
      { ...LOAN_SEED, numRuns: 1_000 },
    )
  })
})

describe("the combinations of a support", () => {
  it("of no reading is one, that chooses nothing", () => {
    expect(combinationsOf(new Map())).toEqual([{}])
  })

  it("of a reading without alternatives is none", () => {
    expect(combinationsOf(new Map([["week", new Set<string>()]]))).toEqual([])
  })

  it("are every choice of one alternative of each", () => {
    const support = new Map([
      ["week", new Set(["whole-days", "to-the-minute"])],
      ["closed-days", new Set(["ignored"])],
      ["day-of-start", new Set(["counted", "not-counted"])],
    ])
    expect(combinationsOf(support)).toEqual([
      { week: "whole-days", "closed-days": "ignored", "day-of-start": "counted" },
      { week: "whole-days", "closed-days": "ignored", "day-of-start": "not-counted" },
      { week: "to-the-minute", "closed-days": "ignored", "day-of-start": "counted" },
      { week: "to-the-minute", "closed-days": "ignored", "day-of-start": "not-counted" },
    ])
  })

  it("are as many as the alternatives multiplied, no two alike, each within the support", () => {
    const support = fc
      .uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 })
      .chain((readings) =>
        fc
          .tuple(...readings.map(() => fc.uniqueArray(fc.constantFrom("x", "y", "z"), { minLength: 1 })))
          .map((sets): Support => new Map(readings.map((each, index) => [each, new Set(sets[index])]))),
      )
    fc.assert(
      fc.property(support, (each) => {
        const combinations = combinationsOf(each)
        expect(combinations).toHaveLength([...each.values()].reduce((product, { size }) => product * size, 1))
        expect(new Set(combinations.map((one) => JSON.stringify(one))).size).toBe(combinations.length)
        for (const one of combinations) {
          expect(Object.keys(one)).toEqual([...each.keys()])
          for (const [reading, alternative] of Object.entries(one))
            expect(each.get(reading)?.has(alternative)).toBe(true)
        }
      }),
      { ...LOAN_SEED, numRuns: 200 },
    )
  })
})

describe("the bounds of a condition", () => {
  const look = inHistory(lent)
  const late = at("2025-03-26T00:00Z")
  const soon = at("2025-03-25T11:00:00.001Z")

  it.each<[string, Condition, unknown]>([
    ["one reading moves it", elapsed(weeks(3), "BookLent"), { earliest: soon, latest: late, unbounded: false }],
    ["none moves it", happened("BookLent"), { earliest: lent.at, latest: lent.at, unbounded: false }],
    ["it has not happened", happened("BookLost"), { earliest: null, latest: null, unbounded: true }],
    [
      "under one reading it happened, under the other not yet",
      byWeek(happened("BookLent"), happened("BookLost")),
      { earliest: lent.at, latest: lent.at, unbounded: true },
    ],
    [
      "one reading settles two things at once: what cannot be together is not combined",
      byWeek(elapsed(weeks(3), "BookLent"), happened("BookLost")),
      { earliest: late, latest: late, unbounded: true },
    ],
    ["always", all(), { earliest: Number.NEGATIVE_INFINITY, latest: Number.NEGATIVE_INFINITY, unbounded: false }],
  ])("%s", (_rule, condition, bounds) => {
    expect(boundsOfCondition(loanRules(), condition, look)).toEqual(bounds)
    expect(boundsOfCondition(loanRules({ week: "to-the-minute" }), condition, look)).toEqual(bounds)
  })

  it("are NaN where the horizon does not reach under some reading", () => {
    // To 6 March where the day of the start does not count, to the 5th where it does.
    const short = loanRules({}, keptUntil("2025-03-05"))
    expect(boundsOfCondition(short, elapsed(workingDays(2), "BookLent"), look)).toEqual({
      earliest: Number.NaN,
      latest: Number.NaN,
      unbounded: false,
    })
  })

  it("are the least and the greatest over every combination of every reading, unbounded where one gives none", () => {
    fc.assert(
      fc.property(
        timelyConditions,
        histories,
        fullChoices,
        fc.constantFrom("2025-12-23", "2026-12-31"),
        (condition, history, choices, lastDay) => {
          const timekeeping = lastDay === "2026-12-31" ? loanTimekeeping : short
          const look = inHistory(...history)
          const instants = everyCombination().map((each) => becomes(loanRules(each, timekeeping), condition, look)?.at)
          const known = instants.filter((each) => each !== undefined)
          expect(boundsOfCondition(loanRules(choices, timekeeping), condition, look)).toEqual({
            earliest: known.length === 0 ? null : Math.min(...known),
            latest: known.length === 0 ? null : Math.max(...known),
            unbounded: instants.includes(undefined),
          })
        },
      ),
      { ...LOAN_SEED, numRuns: 1_000 },
    )
  })
})

const short = keptUntil("2025-12-23")
