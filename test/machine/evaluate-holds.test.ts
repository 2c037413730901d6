import { describe, expect, it } from "vitest"
import { all, any, type Condition, type NormCondition, not } from "../../src/machine/condition.ts"
import { holds, prospect } from "../../src/machine/evaluate.ts"
import type { Naming } from "../../src/machine/happening.ts"
import { keyOfNaming } from "../../src/machine/happening-keys.ts"
import { happened, loanEvent, loanRules, situation } from "./loan.ts"

const rules = loanRules()
const lent = loanEvent("BookLent", "2025-03-04T11:00Z", { kind: "map" })
const renewed = loanEvent("BookRenewed", "2025-03-12T10:00Z")
const given = (value: boolean): Condition => ({ is: "given", value, because: "the library says so" })

describe("whether a condition holds", () => {
  const norm = (id: string): ReadonlySet<NormCondition> =>
    new Set<NormCondition>(id === "returnInTime" ? ["breached", "fulfilled"] : [])
  const event = loanEvent("BookReturned", "2025-03-14T10:00Z", { state: "damaged", pages: 12 })
  const here = situation("2025-03-14T10:00Z", [lent, renewed], { event, norm })
  const read: Condition = {
    is: "reading",
    reading: "week",
    among: { "whole-days": happened("BookLost"), "to-the-minute": happened("BookLent") },
  }

  it.each<[string, Condition, boolean]>([
    ["it happened", happened("BookLent"), true],
    ["it has not happened", happened("BookLost"), false],
    ["it happened, and was undone", happened("BookLent", { undoneBy: [{ event: "BookRenewed" }] }), false],
    ["the state is one of these", { is: "in", states: ["Back", "Lent"] }, true],
    ["the state is none of these", { is: "in", states: ["Back", "Lost"] }, false],
    ["the norm has this standing", { is: "norm", norm: "returnInTime", status: "breached" }, true],
    ["the norm has also that standing", { is: "norm", norm: "returnInTime", status: "fulfilled" }, true],
    ["the norm has another standing", { is: "norm", norm: "returnInTime", status: "pending" }, false],
    ["there is no such norm", { is: "norm", norm: "pay", status: "pending" }, false],
    ["the event passes the tests", { is: "event", tests: [{ field: "state", is: "equal", to: "damaged" }] }, true],
    [
      "the event fails one of the tests",
      {
        is: "event",
        tests: [
          { field: "pages", is: "equal", to: 12 },
          { field: "state", is: "absent" },
        ],
      },
      false,
    ],
    ["it is given", given(true), true],
    ["it is given that it is not so", given(false), false],
    ["under the reading that is chosen it is not so", read, false],
    ["each of all", all(happened("BookLent"), happened("BookRenewed")), true],
    ["not each of all", all(happened("BookLent"), happened("BookLost")), false],
    ["all of none", all(), true],
    ["one of any", any(happened("BookLost"), happened("BookLent")), true],
    ["none of any", any(happened("BookLost"), happened("BookReturned")), false],
    ["any of none", any(), false],
    ["it is not so that it has not happened", { is: "not", of: happened("BookLost") }, true],
    ["it is not so that it happened", { is: "not", of: happened("BookLent") }, false],
  ])("%s: %j is %j", (_rule, condition, so) => {
    expect(holds(rules, condition, here)).toBe(so)
  })

  it("under the other alternative a reading says something else", () => {
    expect(holds(loanRules({ week: "to-the-minute" }), read, here)).toBe(true)
  })

  it("without an event at hand no test passes; without norms none has any standing", () => {
    const bare = situation("2025-03-14T10:00Z", [lent])
    expect(holds(rules, { is: "event", tests: [] }, bare)).toBe(false)
    expect(holds(rules, { is: "event", tests: [] }, here)).toBe(true)
    expect(holds(rules, { is: "norm", norm: "returnInTime", status: "breached" }, bare)).toBe(false)
  })
})

describe("a condition on names", () => {
  const byReader: Naming = { event: "BookLent", field: "to" }
  const byFriend: Naming = { event: "BookRenewed", field: "by" }
  const known: Readonly<Record<string, readonly string[]>> = {
    "BookLent names to": ["Ann", "Ben"],
    "BookRenewed names by": ["Ben"],
  }
  const when = (by?: unknown) =>
    situation("2025-03-14T10:00Z", [lent], {
      names: (naming) => known[keyOfNaming(naming)] ?? [],
      ...(by === undefined ? {} : { event: loanEvent("BookReturned", "2025-03-14T10:00Z", { by }) }),
    })
  const named = (...by: readonly Naming[]): Condition => ({ is: "named", as: "by", by })
  const allNamed = (of: Naming, ...by: readonly Naming[]): Condition => ({ is: "allNamed", of, by })

  it.each<[string, Condition, unknown, boolean]>([
    ["the event names one who was named", named(byReader), "Ann", true],
    ["the event names one who was not", named(byReader), "Cai", false],
    ["one of several is enough", named(byReader), ["Cai", "Ben"], true],
    ["by any of several namings", named(byFriend, byReader), "Ann", true],
    ["by none of them", named(byFriend), "Ann", false],
    ["the event names no one", named(byReader), 7, false],
    ["there is no event at hand", named(byReader), undefined, false],
    ["no naming is asked for", named(), "Ann", false],
  ])("%s", (_rule, condition, by, so) => {
    expect(holds(rules, condition, when(by))).toBe(so)
  })

  it("each one named was named otherwise too; of no one it is so", () => {
    expect(holds(rules, allNamed(byFriend, byReader), when())).toBe(true)
    expect(holds(rules, allNamed(byReader, byFriend), when())).toBe(false)
    expect(holds(rules, allNamed(byReader, byFriend, { ...byReader }), when())).toBe(true)
    expect(holds(rules, allNamed(byReader), when())).toBe(false)
    expect(holds(rules, allNamed({ event: "BookLost", field: "by" }), when())).toBe(true)
  })

  it("without a memory of names no one was named", () => {
    const bare = situation("2025-03-14T10:00Z", [lent], { event: loanEvent("BookReturned", 1, { by: "Ann" }) })
    expect(holds(rules, named(byReader), bare)).toBe(false)
    expect(holds(rules, allNamed(byReader, byFriend), bare)).toBe(true)
  })
})

describe("whether a guard can hold for some event, and whether it can fail", () => {
  const damaged: Condition = { is: "event", tests: [{ field: "state", is: "equal", to: "damaged" }] }
  const named: Condition = { is: "named", as: "by", by: [{ event: "BookLent", field: "to" }] }
  const is = happened("BookLent")
  const isNot = happened("BookLost")
  const here = situation("2025-03-14T10:00Z", [lent], { names: () => ["Ann"] })

  it.each<[string, Condition, boolean, boolean]>([
    ["what asks about the event: either", damaged, true, true],
    ["tests that ask for nothing: it holds", { is: "event", tests: [] }, true, false],
    ["a name, where someone was named: either", named, true, true],
    ["what holds whatever the event", is, true, false],
    ["what fails whatever the event", isNot, false, true],
    ["not: turned", not(is), false, true],
    ["not, of what asks about the event: either", not(damaged), true, true],
    ["all with one that fails: it fails", all(damaged, isNot), false, true],
    ["all with one that asks about the event: either", all(damaged, is), true, true],
    ["all of none: it holds", all(), true, false],
    ["any with one that holds: it holds", any(damaged, is), true, false],
    ["any with one that asks about the event: either", any(damaged, isNot), true, true],
    ["any of none: it fails", any(), false, true],
    [
      "a reading: as the alternative taken",
      { is: "reading", reading: "week", among: { "whole-days": isNot, "to-the-minute": damaged } },
      false,
      true,
    ],
  ])("%s", (_rule, condition, canHold, canFail) => {
    expect(prospect(rules, condition, here)).toEqual({ canHold, canFail })
  })

  it("a name, where no one was named: it fails", () => {
    expect(prospect(rules, named, situation("2025-03-14T10:00Z", [lent]))).toEqual({ canHold: false, canFail: true })
  })
})
