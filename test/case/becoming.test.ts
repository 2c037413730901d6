/** Conditions compiled for the fast path: when one becomes true, and between which bounds, against the reference. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { BEYOND, compileBecoming, NEVER } from "../../src/case/becoming.ts"
import { compileBounds } from "../../src/case/becoming-bounds.ts"
import { makeMarks } from "../../src/case/marks.ts"
import {
  type AnyEvent,
  all,
  any,
  becomes,
  boundsOfCondition,
  type Condition,
  happeningsOf,
  hours,
  type Rules,
  type Timekeeping,
  type Variant,
} from "../../src/index.ts"
import { elapsed, happened, inHistory, LOAN_SEED, loan, loanEvent, loanRules } from "../machine/loan.ts"
import { keptUntil, loanTimekeeping } from "../machine/loan-timekeeping.ts"
import { fullChoices, histories, timelyConditions } from "../machine/random-conditions.ts"

const types = Object.keys(loan.events)

/** Marks of what a condition asks about after a history. */
const marksAfter = (condition: Condition, history: readonly AnyEvent[]) => {
  const marks = makeMarks(types, happeningsOf(condition))
  marks.begin()
  for (const each of history) marks.note(types.indexOf(each.type), each, each.at)
  return marks
}

const boundsBy = (rules: Rules, condition: Condition, history: readonly AnyEvent[]) => {
  const evaluate = compileBounds(rules, condition, marksAfter(condition, history))
  const into = { own: 0, earliest: 0, latest: 0 }
  if (evaluate === undefined) return undefined
  evaluate(into)
  return into
}

/** The same by the reference. */
const byReference = (rules: Rules, condition: Condition, history: readonly AnyEvent[]) => {
  const { earliest, latest, unbounded } = boundsOfCondition(rules, condition, inHistory(...history))
  return {
    own: becomes(rules, condition, inHistory(...history))?.at ?? NEVER,
    earliest: earliest ?? NEVER,
    latest: unbounded ? NEVER : (latest ?? NEVER),
  }
}

const timekeepings = fc.constantFrom(loanTimekeeping, keptUntil("2025-12-23"))

describe("a compiled condition", () => {
  it("becomes true when the reference says, and counts spans from the same instant", () => {
    fc.assert(
      fc.property(
        timelyConditions,
        histories,
        fullChoices,
        timekeepings,
        (condition, history, choices, timekeeping) => {
          const rules = loanRules(choices, timekeeping)
          const into = { at: 0, from: 0 }
          compileBecoming(rules, condition, marksAfter(condition, history))?.(into)
          const became = becomes(rules, condition, inHistory(...history))
          expect(into.at).toBe(became === undefined ? NEVER : Number.isNaN(became.at) ? BEYOND : became.at)
          if (became !== undefined && !Number.isNaN(became.at)) expect(into.from).toBe(became.from)
        },
      ),
      { ...LOAN_SEED, numRuns: 2_000 },
    )
  })

  it("has the bounds of the reference, whatever readings its parts share, near the horizon too", () => {
    fc.assert(
      fc.property(
        timelyConditions,
        histories,
        fullChoices,
        timekeepings,
        (condition, history, choices, timekeeping) => {
          const rules = loanRules(choices, timekeeping)
          expect(boundsBy(rules, condition, history)).toEqual(byReference(rules, condition, history))
        },
      ),
      { ...LOAN_SEED, numRuns: 2_000 },
    )
  })

  it.each<[string, Condition]>([
    ["in", { is: "in", states: ["Lent"] }],
    ["not, inside all", all({ is: "not", of: happened("BookLent") })],
    ["event, inside any", any(happened("BookLent"), { is: "event", tests: [] })],
  ])("is none where it is not timely: %s", (_what, condition) => {
    const marks = marksAfter(condition, [])
    expect(compileBecoming(loanRules(), condition, marks)).toBeUndefined()
    expect(compileBounds(loanRules(), condition, marks)).toBeUndefined()
  })
})

describe("two spans that a reading moves against each other", () => {
  const hour = 3_600_000
  /** One hour is long under one alternative and two are long under the other. */
  const contrary: Timekeeping = {
    ...loanTimekeeping,
    meaning: (span): readonly Variant[] =>
      ["whole-days", "to-the-minute"].map((week, index) => ({
        choices: { week },
        measure: { count: "elapsedTime", ms: ("n" in span && span.n === 1) === (index === 0) ? 5 * hour : hour },
        receipt: "onArrival",
        calendar: "observed",
      })),
  }
  const lent = loanEvent("BookLent", "2025-12-16T10:00Z")
  const [one, two] = [elapsed(hours(1), "BookLent", "opening"), elapsed(hours(2), "BookLent", "opening")]

  it("are never both early, nor both late", () => {
    const rules = loanRules({}, contrary)
    const [early, late] = [lent.at + hour, lent.at + 5 * hour]
    expect(boundsBy(rules, one, [lent])).toEqual({ own: late, earliest: early, latest: late })
    expect(boundsBy(rules, any(one, two), [lent])).toEqual({ own: early, earliest: early, latest: early })
    expect(boundsBy(rules, all(one, two), [lent])).toEqual({ own: late, earliest: late, latest: late })
    for (const each of [any(one, two), all(one, two)])
      expect(boundsBy(rules, each, [lent])).toEqual(byReference(rules, each, [lent]))
  })
})
