import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { all, any, type Condition, not } from "../../src/machine/condition.ts"
import { becomes, holds } from "../../src/machine/evaluate.ts"
import type { Choices } from "../../src/machine/reading.ts"
import { formatInstant, instant } from "../../src/time/instant.ts"
import { days, hours, months, untimed, weeks, workingDays, workingHours } from "../../src/time/span.ts"
import { london } from "../../src/time/zones/london.ts"
import { at, elapsed, happened, inHistory, loanEvent, loanRules, situation } from "./loan.ts"
import { keptUntil } from "./loan-timekeeping.ts"

const rules = loanRules()
const lent = loanEvent("BookLent", "2025-03-04T11:00Z", { kind: "map" })
const renewed = loanEvent("BookRenewed", "2025-03-12T10:00Z")
const given = (value: boolean): Condition => ({ is: "given", value, because: "the library says so" })
const shown = (t: number): string => formatInstant(Result.getOrThrow(instant(t)), london)

describe("a span that has elapsed", () => {
  it.each<[string, Condition, Choices, string, string]>([
    [
      "is over just after its end",
      elapsed(weeks(3), "BookLent"),
      {},
      "2025-03-26T00:00:00.000",
      "2025-03-25T23:59:59.999",
    ],
    [
      "opens a right at its opening",
      elapsed(weeks(3), "BookLent", "opening"),
      {},
      "2025-03-26T00:00:00.000",
      "2025-03-26T00:00:00.000",
    ],
    [
      "to the minute: just after",
      elapsed(weeks(3), "BookLent"),
      { week: "to-the-minute" },
      "2025-03-25T11:00:00.001",
      "2025-03-25T11:00:00.000",
    ],
    [
      "to the minute: at it",
      elapsed(weeks(3), "BookLent", "opening"),
      { week: "to-the-minute" },
      "2025-03-25T11:00:00.000",
      "2025-03-25T11:00:00.000",
    ],
    ["days", elapsed(days(1), "BookLent"), {}, "2025-03-06T00:00:00.000", "2025-03-05T23:59:59.999"],
    [
      "months",
      elapsed(months(1), "BookLent"),
      { week: "to-the-minute" },
      "2025-04-04T11:00:00.001+01:00",
      "2025-04-04T11:00:00.000+01:00",
    ],
    ["hours", elapsed(hours(24), "BookLent"), {}, "2025-03-05T11:00:00.001", "2025-03-05T11:00:00.000"],
    ["working hours", elapsed(workingHours(10), "BookLent"), {}, "2025-03-05T13:00:00.001", "2025-03-05T13:00:00.000"],
    ["working days", elapsed(workingDays(2), "BookLent"), {}, "2025-03-07T00:00:00.000", "2025-03-06T23:59:59.999"],
    [
      "working days, that of the start counted",
      elapsed(workingDays(2), "BookLent"),
      { "day-of-start": "counted" },
      "2025-03-06T00:00:00.000",
      "2025-03-05T23:59:59.999",
    ],
    [
      "working days, to closing",
      elapsed(workingDays(2), "BookLent"),
      { "day-of-start": "counted-to-closing" },
      "2025-03-05T18:00:00.001",
      "2025-03-05T18:00:00.000",
    ],
  ])("%s: %j under %j", (_rule, condition, choices, became, from) => {
    const under = loanRules(choices)
    const zoned = (text: string): string => (text.includes("+") ? text : `${text}+00:00`)
    const found = becomes(under, condition, inHistory(lent))
    expect([shown(found?.at ?? 0), shown(found?.from ?? 0), found?.by]).toEqual([
      zoned(became),
      zoned(from),
      "booklent",
    ])
    const now = at(zoned(became))
    expect([now - 1, now, now + 1].map((each) => holds(under, condition, situation(each, [lent])))).toEqual([
      false,
      true,
      true,
    ])
  })

  it("is none before what it is counted from, and none of a phrase without a number", () => {
    expect(becomes(rules, elapsed(weeks(3), "BookLent"), inHistory(renewed))).toBeUndefined()
    expect(holds(rules, elapsed(weeks(3), "BookLent"), situation("2026-01-01T00:00Z", [renewed]))).toBe(false)
    expect(becomes(rules, elapsed(untimed("promptly"), "BookLent"), inHistory(lent))).toBeUndefined()
    expect(holds(rules, elapsed(untimed("promptly"), "BookLent"), situation("2026-01-01T00:00Z", [lent]))).toBe(false)
  })
})

describe("what the horizon does not reach", () => {
  const short = loanRules({}, keptUntil("2025-03-05"))
  const beyond = elapsed(workingDays(2), "BookLent")
  const near = elapsed(hours(1), "BookLent")
  const outside = { at: Number.NaN, from: Number.NaN, by: "booklent" }
  const look = inHistory(lent)

  it("has NaN for its instant, and never holds", () => {
    expect(becomes(short, beyond, look)).toEqual(outside)
    expect(holds(short, beyond, situation(Number.MAX_SAFE_INTEGER, [lent]))).toBe(false)
  })

  it("any: another that is known stands, in whatever order", () => {
    const known = becomes(short, near, look)
    expect(known?.at).toBe(at("2025-03-04T12:00:00.001Z"))
    expect(becomes(short, any(beyond, near), look)).toEqual(known)
    expect(becomes(short, any(near, beyond), look)).toEqual(known)
    expect(becomes(short, any(beyond, beyond), look)).toEqual(outside)
    expect(becomes(short, any(beyond, happened("BookLost")), look)).toEqual(outside)
    expect(becomes(short, any(happened("BookLost"), beyond), look)).toEqual(outside)
  })

  it("all: the whole is not known, in whatever order, unless something must happen first", () => {
    expect(becomes(short, all(beyond, near), look)).toEqual(outside)
    expect(becomes(short, all(near, beyond), look)).toEqual(outside)
    expect(becomes(short, all(beyond, happened("BookLost")), look)).toBeUndefined()
    expect(becomes(short, all(happened("BookLost"), beyond), look)).toBeUndefined()
  })
})

describe("when other conditions become true", () => {
  const look = inHistory(lent, renewed)
  const of = (event: typeof lent) => ({ at: event.at, from: event.at, by: event.id })
  const always = { at: Number.NEGATIVE_INFINITY, from: Number.NEGATIVE_INFINITY, by: "" }

  it.each<[string, Condition, unknown]>([
    ["happened: when it did", happened("BookLent"), of(lent)],
    ["happened: not yet", happened("BookLost"), undefined],
    ["given true: always", given(true), always],
    ["given false: never", given(false), undefined],
    ["any: with the earliest", any(happened("BookRenewed"), happened("BookLent")), of(lent)],
    ["any: with the one that happened", any(happened("BookLost"), happened("BookRenewed")), of(renewed)],
    ["any of those that have not happened: not yet", any(happened("BookLost")), undefined],
    ["any of none: never", any(), undefined],
    ["all: with the latest", all(happened("BookRenewed"), happened("BookLent")), of(renewed)],
    ["all: not before each has happened", all(happened("BookLent"), happened("BookLost")), undefined],
    ["all of none: always", all(), always],
    ["in: has no instant", { is: "in", states: ["Lent"] }, undefined],
    ["norm: has no instant", { is: "norm", norm: "returnInTime", status: "pending" }, undefined],
    ["event: has no instant", { is: "event", tests: [] }, undefined],
    ["not: has no instant", not(happened("BookLost")), undefined],
  ])("%s", (_rule, condition, became) => {
    expect(becomes(rules, condition, look)).toEqual(became)
  })

  it("a tie of any goes to the first, and so does a tie of all", () => {
    const same = loanEvent("BookRenewed", "2025-03-04T11:00Z")
    const both = [happened("BookRenewed"), happened("BookLent")]
    expect(becomes(rules, any(...both), inHistory(lent, same))?.by).toBe("bookrenewed")
    expect(becomes(rules, all(...both), inHistory(lent, same))?.by).toBe("bookrenewed")
  })

  it("a reading: with what the alternative chosen says", () => {
    const among = { "whole-days": happened("BookLent"), "to-the-minute": happened("BookRenewed") }
    const read: Condition = { is: "reading", reading: "week", among }
    expect(becomes(rules, read, look)).toEqual(of(lent))
    expect(becomes(loanRules({ week: "to-the-minute" }), read, look)).toEqual(of(renewed))
  })
})
