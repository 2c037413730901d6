import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  all,
  any,
  type Condition,
  happeningsOf,
  isTimely,
  namingsOf,
  normsOf,
  not,
  partsOf,
} from "../../src/machine/condition.ts"
import { days } from "../../src/time/span.ts"
import { elapsed, happened, happening, LOAN_SEED } from "./loan.ts"
import { timelyConditions } from "./random-conditions.ts"

const lent = happened("BookLent")
const back = happened("BookReturned")
const week = elapsed(days(7), "BookRenewed")
const inLent: Condition = { is: "in", states: ["Lent"] }
const breached: Condition = { is: "norm", norm: "returnInTime", status: "breached" }
const damaged: Condition = { is: "event", tests: [{ field: "state", is: "equal", to: "damaged" }] }
const named: Condition = { is: "named", as: "by", by: [{ event: "BookLent", field: "to" }] }
const allNamed: Condition = {
  is: "allNamed",
  of: { event: "BookLent", field: "with" },
  by: [
    { event: "BookReturned", field: "by" },
    { event: "BookLost", field: "by" },
  ],
}
const given: Condition = { is: "given", value: true, because: "the library says so" }
const read: Condition & { readonly is: "reading" } = {
  is: "reading",
  reading: "week",
  among: { "whole-days": lent, "to-the-minute": breached },
}

describe("a timely condition has an instant at which it becomes true", () => {
  it.each<[string, Condition, boolean]>([
    ["happened", lent, true],
    ["elapsed", week, true],
    ["given", given, true],
    ["in", inLent, false],
    ["norm", breached, false],
    ["event", damaged, false],
    ["named", named, false],
    ["all named", allNamed, false],
    ["not", not(lent), false],
    ["all of timely ones", all(lent, week), true],
    ["all with one that is not", all(lent, inLent), false],
    ["any of timely ones", any(lent, week), true],
    ["any with one that is not, deep inside", any(lent, all(week, any(inLent))), false],
    ["all and any of none", all(all(), any()), true],
    ["a reading of timely ones", { is: "reading", reading: "week", among: { a: lent, b: week } }, true],
    ["a reading with one that is not", read, false],
  ])("%s", (_kind, condition, timely) => {
    expect(isTimely(condition)).toBe(timely)
  })

  it("is what the random conditions of this folder are, and none of their negations", () => {
    fc.assert(
      fc.property(timelyConditions, (condition) => {
        expect(isTimely(condition)).toBe(true)
        expect(isTimely(not(condition))).toBe(false)
      }),
      { ...LOAN_SEED, numRuns: 200 },
    )
  })
})

describe("a negation", () => {
  it("of a negation is the condition itself", () => {
    expect(not(lent)).toEqual({ is: "not", of: lent })
    expect(not(not(lent))).toBe(lent)
    expect(not(not(not(lent)))).toEqual({ is: "not", of: lent })
  })
})

describe("all and any", () => {
  it("are plain values, in the order in which they are written", () => {
    expect(all(lent, week)).toEqual({ is: "all", of: [lent, week] })
    expect(any(week, lent)).toEqual({ is: "any", of: [week, lent] })
    expect(all()).toEqual({ is: "all", of: [] })
  })
})

describe("what stands directly inside a condition", () => {
  it.each<[string, Condition, readonly Condition[]]>([
    ["happened: nothing", lent, []],
    ["elapsed: nothing", week, []],
    ["in: nothing", inLent, []],
    ["norm: nothing", breached, []],
    ["event: nothing", damaged, []],
    ["named: nothing", named, []],
    ["all named: nothing", allNamed, []],
    ["given: nothing", given, []],
    ["all: its conditions, not theirs", all(lent, any(week)), [lent, any(week)]],
    ["any: its conditions", any(lent, week), [lent, week]],
    ["not: its condition", not(lent), [lent]],
    ["a reading: what each alternative says", read, [lent, breached]],
  ])("%s", (_kind, condition, parts) => {
    expect(partsOf(condition)).toEqual(parts)
  })
})

const deep = all(lent, any(week, not(back)), inLent, damaged, given, {
  is: "reading",
  reading: "week",
  among: { "whole-days": happened("BookLost"), "to-the-minute": not(breached) },
})

describe("what a condition asks about, at any depth and under any reading", () => {
  it("happenings: what happened, and what spans are counted from", () => {
    expect(happeningsOf(deep)).toEqual(
      ["BookLent", "BookRenewed", "BookReturned", "BookLost"].map((each) => happening(each)),
    )
    expect(happeningsOf(all(inLent, breached, damaged, given))).toEqual([])
  })

  it("norms", () => {
    expect(normsOf(deep)).toEqual(["returnInTime"])
    expect(normsOf(any(breached, { is: "norm", norm: "remindReader", status: "pending" }, lent))).toEqual([
      "returnInTime",
      "remindReader",
    ])
    expect(normsOf(all(lent, week))).toEqual([])
  })

  it("namings: by whom and of whom", () => {
    expect(namingsOf(all(lent, any(not(named)), { ...read, among: { a: allNamed } }))).toEqual([
      { event: "BookLent", field: "to" },
      { event: "BookLent", field: "with" },
      { event: "BookReturned", field: "by" },
      { event: "BookLost", field: "by" },
    ])
    expect(namingsOf(deep)).toEqual([])
    expect([happeningsOf(all(named, allNamed)), normsOf(all(named, allNamed))]).toEqual([[], []])
  })
})
