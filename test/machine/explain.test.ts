import { describe, expect, it } from "vitest"
import { all, any, type Condition, type NormCondition, not } from "../../src/machine/condition.ts"
import { type Derivation, derive } from "../../src/machine/explain.ts"
import { days, untimed, weeks, workingDays } from "../../src/time/span.ts"
import { at, elapsed, happened, loanEvent, loanRules, situation } from "./loan.ts"
import { keptUntil } from "./loan-timekeeping.ts"

const rules = loanRules()
const lent = loanEvent("BookLent", "2025-03-04T11:00Z")
const renewed = loanEvent("BookRenewed", "2025-03-12T10:00Z")
const norm = (): ReadonlySet<NormCondition> => new Set<NormCondition>(["breached"])
const now = at("2025-03-14T10:00Z")
const here = situation(now, [lent, renewed], {
  norm,
  event: loanEvent("BookReturned", now, { state: "damaged", by: "Ann" }),
  names: ({ event }) => (event === "BookLent" ? ["Ann"] : []),
})
const threeWeeks = at("2025-03-26T00:00Z")
const weekOver = at("2025-03-12T00:00Z")

const tree = (says: string, so: boolean, rest: Partial<Derivation> = {}): Derivation => ({
  says,
  holds: so,
  because: [],
  ...rest,
})
const lentTree = tree("the book is lent", true, { at: lent.at, by: "booklent" })
const renewedTree = tree("the loan is renewed", true, { at: renewed.at, by: "bookrenewed" })
const lostTree = tree("the book is reported lost", false)
const lateTree = tree("3 weeks have passed since the book is lent", false, { at: threeWeeks, by: "booklent" })
const inLent: Condition = { is: "in", states: ["Lent"] }
const inLentTree = tree("the state is Lent", true)
const inLost: Condition = { is: "in", states: ["Lost"] }
const inLostTree = tree("the state is Lost", false)
const late = elapsed(weeks(3), "BookLent")
const read = (one: Condition, other: Condition): Condition => ({
  is: "reading",
  reading: "week",
  among: { "whole-days": one, "to-the-minute": other },
})

describe("why a condition holds or does not", () => {
  it.each<[string, Condition, Derivation]>([
    ["it happened: when, and by what event", happened("BookLent"), lentTree],
    ["it has not happened", happened("BookLost"), lostTree],
    [
      "a span is over: since when, and from what event it is counted",
      elapsed(days(7), "BookLent", "opening"),
      tree("7 days have passed since the book is lent", true, { at: weekOver, by: "booklent" }),
    ],
    ["a span is not over: from when it will be", late, lateTree],
    [
      "a span that nothing has started",
      elapsed(weeks(3), "BookLost"),
      tree("3 weeks have passed since the book is reported lost", false),
    ],
    [
      "a phrase without a number",
      elapsed(untimed("a while"), "BookLent"),
      tree('"a while" has passed since the book is lent', false),
    ],
    ["the state is one of these", inLent, inLentTree],
    ["the state is none of these", inLost, inLostTree],
    [
      "a norm has this standing",
      { is: "norm", norm: "returnInTime", status: "breached" },
      tree('the norm "return the book" was not carried out in time', true),
    ],
    [
      "a norm has another",
      { is: "norm", norm: "returnInTime", status: "ended" },
      tree('the norm "return the book" has ended', false),
    ],
    [
      "the event passes",
      { is: "event", tests: [{ field: "state", is: "equal", to: "damaged" }] },
      tree("state is damaged", true),
    ],
    ["the event fails", { is: "event", tests: [{ field: "state", is: "absent" }] }, tree("state is not given", false)],
    [
      "the event names one who was named",
      { is: "named", as: "by", by: [{ event: "BookLent", field: "to" }] },
      tree("its by was named before, where the book is lent", true),
    ],
    [
      "not each one named was named otherwise",
      { is: "allNamed", of: { event: "BookLent", field: "to" }, by: [{ event: "BookRenewed", field: "by" }] },
      tree("each one named where the book is lent was also named where the loan is renewed", false),
    ],
    ["it is given", { is: "given", value: true, because: "maps are lent" }, tree("maps are lent", true)],
    [
      "it is given that it is not so",
      { is: "given", value: false, because: "maps are lent" },
      tree("maps are lent", false),
    ],
    [
      "all: since the last of them",
      all(happened("BookRenewed"), happened("BookLent")),
      tree("the loan is renewed and the book is lent", true, {
        at: renewed.at,
        by: "bookrenewed",
        because: [renewedTree, lentTree],
      }),
    ],
    [
      "all: time alone is lacking, from when it will",
      all(happened("BookLent"), late),
      tree("the book is lent and 3 weeks have passed since the book is lent", false, {
        at: threeWeeks,
        by: "booklent",
        because: [lentTree, lateTree],
      }),
    ],
    [
      "all: something must happen first",
      all(late, happened("BookLost")),
      tree("3 weeks have passed since the book is lent and the book is reported lost", false, {
        because: [lateTree, lostTree],
      }),
    ],
    ["all of none: always, since no instant", all(), tree("it is always so", true)],
    [
      "any: since the first of them",
      any(happened("BookRenewed"), happened("BookLent"), happened("BookLost")),
      tree("the loan is renewed, the book is lent or the book is reported lost", true, {
        at: lent.at,
        by: "booklent",
        because: [renewedTree, lentTree, lostTree],
      }),
    ],
    [
      "any: none of them yet, from when one will",
      any(happened("BookLost"), late),
      tree("the book is reported lost or 3 weeks have passed since the book is lent", false, {
        at: threeWeeks,
        by: "booklent",
        because: [lostTree, lateTree],
      }),
    ],
    ["any of none: never", any(), tree("it is never so", false)],
    [
      "not: what it denies does not hold",
      not(happened("BookLost")),
      tree("it is not so that the book is reported lost", true, { because: [lostTree] }),
    ],
    [
      "not: what it denies holds",
      not(happened("BookLent")),
      tree("it is not so that the book is lent", false, { because: [lentTree] }),
    ],
    [
      "a reading: the alternative taken, and why by it",
      read(happened("BookLent"), happened("BookLost")),
      tree("under week=whole-days, the book is lent or under week=to-the-minute, the book is reported lost", true, {
        at: lent.at,
        by: "booklent",
        reading: { id: "week", alternative: "whole-days" },
        because: [lentTree],
      }),
    ],
  ])("%s", (_rule, condition, derivation) => {
    expect(derive(rules, condition, here)).toEqual(derivation)
  })

  it("under the other alternative: that one, and not", () => {
    expect(
      derive(loanRules({ week: "to-the-minute" }), read(happened("BookLent"), happened("BookLost")), here),
    ).toEqual(
      tree("under week=whole-days, the book is lent or under week=to-the-minute, the book is reported lost", false, {
        reading: { id: "week", alternative: "to-the-minute" },
        because: [lostTree],
      }),
    )
  })

  it("an instant that the horizon does not reach is left out, the event that it is counted from is not", () => {
    const short = loanRules({}, keptUntil("2025-03-05"))
    expect(derive(short, elapsed(workingDays(5), "BookLent"), here)).toEqual(
      tree("5 working days have passed since the book is lent", false, { by: "booklent" }),
    )
  })
})

describe("a condition that may also hold by what has no instant", () => {
  // Found by reading: it told an instant to come, that of the span, for what holds already.
  it("that holds by its state came true no one knows when, not at the end of a span to come", () => {
    expect(derive(rules, any(inLent, late), here)).toEqual(
      tree("the state is Lent or 3 weeks have passed since the book is lent", true, {
        because: [inLentTree, lateTree],
      }),
    )
  })

  it("that does not hold yet will from the instant that time alone brings", () => {
    expect(derive(rules, any(inLost, late), here)).toEqual(
      tree("the state is Lost or 3 weeks have passed since the book is lent", false, {
        at: threeWeeks,
        because: [inLostTree, lateTree],
      }),
    )
    expect(derive(rules, all(inLent, late), here)).toEqual(
      tree("the state is Lent and 3 weeks have passed since the book is lent", false, {
        at: threeWeeks,
        because: [inLentTree, lateTree],
      }),
    )
  })

  it("that time alone will not bring has no instant", () => {
    expect(derive(rules, all(inLost, late), here)).toEqual(
      tree("the state is Lost and 3 weeks have passed since the book is lent", false, {
        because: [inLostTree, lateTree],
      }),
    )
  })

  it("under a reading by which it has an instant, has it", () => {
    expect(derive(rules, all(read(happened("BookLent"), inLent)), here)).toMatchObject({
      holds: true,
      at: lent.at,
      by: "booklent",
    })
    expect(
      derive(loanRules({ week: "to-the-minute" }), all(read(happened("BookLent"), inLent)), here),
    ).not.toHaveProperty("at")
  })
})
