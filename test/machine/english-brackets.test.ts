import { isDeepStrictEqual } from "node:util"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { all, any, type Condition, not } from "../../src/machine/condition.ts"
import { sayCondition } from "../../src/machine/english.ts"
import { days } from "../../src/time/span.ts"
import { runs } from "../runs.ts"
import { elapsed, happened, LOAN_SEED, loan } from "./loan.ts"

const lent = happened("BookLent")
const lost = happened("BookLost")
const back = happened("BookReturned")
const read = (a: Condition, b: Condition): Condition => ({ is: "reading", reading: "week", among: { a, b } })
const noted = { field: "note", is: "present" } as const
const damaged = { field: "state", is: "equal", to: "damaged" } as const
const to = { event: "BookLent", field: "to" } as const
const by = { event: "BookLost", field: "by" } as const

describe("a condition inside another stands in brackets where it could be read as reaching further", () => {
  it.each<[string, Condition, string]>([
    [
      "a negation among others",
      all(not(lent), lost),
      "(it is not so that the book is lent) and the book is reported lost",
    ],
    [
      "a reading of which all the rest is no part",
      all(read(lent, lost), back),
      "(under week=a, the book is lent or under week=b, the book is reported lost) and the book is returned",
    ],
    [
      "all, under one alternative of a reading",
      read(lent, all(lost, back)),
      "under week=a, the book is lent or under week=b, (the book is reported lost and the book is returned)",
    ],
    [
      "a reading before another condition of any",
      any(read(lent, lost), back),
      "(under week=a, the book is lent or under week=b, the book is reported lost) or the book is returned",
    ],
    [
      "no reading that is the last of any",
      any(back, read(lent, lost)),
      "the book is returned or under week=a, the book is lent or under week=b, the book is reported lost",
    ],
    [
      "several tests, one of any",
      any({ is: "event", tests: [noted, damaged] }, lent),
      "(note is given and state is damaged) or the book is lent",
    ],
    ["no single test", not({ is: "event", tests: [damaged] }), "it is not so that state is damaged"],
    [
      "several tests, negated",
      not({ is: "event", tests: [noted, damaged] }),
      "it is not so that (note is given and state is damaged)",
    ],
    [
      "what was named in either of two ways",
      not({ is: "named", as: "by", by: [to, by] }),
      "it is not so that (its by was named before, where the book is lent or the book is reported lost)",
    ],
    [
      "a naming before another condition of any",
      any({ is: "allNamed", of: to, by: [by] }, back),
      "(each one named where the book is lent was also named where the book is reported lost) or the book is returned",
    ],
  ])("%s", (_rule, condition, sentence) => {
    expect(sayCondition(loan, condition)).toBe(sentence)
  })

  it("so that unlike conditions are never said alike", () => {
    const leaf = fc.constantFrom<Condition>(
      lent,
      lost,
      elapsed(days(2), "BookLent"),
      { is: "in", states: ["Lent", "Lost"] },
      { is: "event", tests: [noted, damaged] },
      { is: "event", tests: [noted] },
      { is: "named", as: "by", by: [to, by] },
      { is: "allNamed", of: to, by: [to, by] },
      { is: "allNamed", of: to, by: [to] },
    )
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
      const several = fc.array(tie("condition"), { minLength: 2, maxLength: 3 })
      return {
        condition: fc.oneof(
          { maxDepth: 3, depthSize: "large" },
          leaf,
          several.map((of) => all(...of)),
          several.map((of) => any(...of)),
          tie("condition").map(not),
          fc.tuple(tie("condition"), tie("condition")).map((each) => read(...each)),
        ),
      }
    })
    const said = new Map<string, Condition>()
    for (const each of fc.sample(condition, { ...LOAN_SEED, numRuns: runs(60_000) })) {
      const sentence = sayCondition(loan, each)
      const known = said.get(sentence)
      if (known !== undefined && !isDeepStrictEqual(known, each)) expect(each, sentence).toEqual(known)
      said.set(sentence, each)
    }
    expect(said.size).toBeGreaterThan(runs(30_000))
  })
})

describe("the last event of several", () => {
  it("is set off by commas after a span", () => {
    expect(
      sayCondition(loan, { is: "elapsed", span: days(2), since: { event: "BookLent", which: "last" }, edge: "end" }),
    ).toBe("2 days have passed since, most lately, the book is lent")
  })

  it("in no state at all: never", () => {
    expect(sayCondition(loan, { is: "in", states: [] })).toBe("it is never so")
  })
})
