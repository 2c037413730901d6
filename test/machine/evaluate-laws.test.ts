import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { all, type Condition, partsOf } from "../../src/machine/condition.ts"
import { becomes, holds, type LookUp } from "../../src/machine/evaluate.ts"
import { resolve } from "../../src/machine/reading.ts"
import { at, inHistory, LOAN_SEED, loanRules } from "./loan.ts"
import { keptUntil } from "./loan-timekeeping.ts"
import { fullChoices, histories, timelyConditions } from "./random-conditions.ts"

const rules = loanRules()

/** Every instant at which a condition's truth can turn: its happenings', and the ends of its spans. */
const turns = (under: typeof rules, condition: Condition, look: LookUp): readonly number[] => {
  if (condition.is === "happened" || condition.is === "elapsed" || condition.is === "reached")
    return [becomes(under, condition, look)?.at ?? Number.NaN]
  const parts = condition.is === "reading" ? [resolve(condition, under.choices)] : partsOf(condition)
  return parts.flatMap((each) => turns(under, each, look))
}

const datesIn = (condition: Condition): readonly string[] =>
  condition.is === "reached" ? [condition.date] : partsOf(condition).flatMap(datesIn)

describe("becomes, against a scan of holds over every instant at which something turns", () => {
  const long = keptUntil("2026-12-31")
  const short = keptUntil("2025-12-23")

  it("is the first of them at which the condition holds, and it holds ever after", () => {
    fc.assert(
      fc.property(timelyConditions, histories, fullChoices, fc.boolean(), (condition, history, choices, far) => {
        const under = loanRules(choices, far ? long : short)
        const look = inHistory(...history)
        /** What has happened, as far as it had by an instant. */
        const by =
          (now: number): LookUp =>
          (what) => {
            const found = look(what)
            return found !== undefined && found.at <= now ? found : undefined
          }
        const so = (now: number) => holds(under, condition, { state: "Lent", now, lookUp: by(now) })
        const instants = [Number.NEGATIVE_INFINITY, ...turns(under, condition, look)]
          .filter((each) => !Number.isNaN(each))
          .sort((a, b) => a - b)
        const first = instants.findIndex(so)
        const became = becomes(under, condition, look)
        if (became === undefined || Number.isNaN(became.at)) expect(first).toBe(-1)
        else {
          expect(became.at).toBe(instants[first])
          expect(so(became.at - 1)).toBe(became.at === Number.NEGATIVE_INFINITY)
          expect(instants.slice(first).every(so)).toBe(true)
        }
      }),
      { ...LOAN_SEED, numRuns: 2_000 },
    )
  })

  it("goes back to an event of the history or to a date, and is the end of a span or an instant after it", () => {
    fc.assert(
      fc.property(timelyConditions, histories, fullChoices, (condition, history, choices) => {
        const became = becomes(loanRules(choices), condition, inHistory(...history))
        if (became === undefined) return
        if (became.by === "") {
          const dates = datesIn(condition).map((date) => at(`${date}T00:00${date < "2026-03-30" ? "Z" : "+01:00"}`))
          expect([Number.NEGATIVE_INFINITY, ...dates]).toContain(became.at)
          expect(became.from).toBe(became.at)
        } else {
          const cause = history.find(({ id }) => id === became.by)
          expect(cause?.at).toBeLessThanOrEqual(became.from)
          expect([became.from, became.from + 1]).toContain(became.at)
        }
      }),
      { ...LOAN_SEED, numRuns: 500 },
    )
  })

  it("is the later of a date and what it is needed with, which it goes back to in any case", () => {
    const date = at("2025-12-25T00:00Z")
    const reached: Condition = { is: "reached", date: "2025-12-25" }
    let later = 0
    fc.assert(
      fc.property(timelyConditions, histories, fullChoices, fc.boolean(), (condition, history, choices, first) => {
        const under = loanRules(choices)
        const look = inHistory(...history)
        const became = becomes(under, condition, look)
        const both = becomes(under, first ? all(reached, condition) : all(condition, reached), look)
        if (became === undefined) expect(both).toBeUndefined()
        else if (became.at < date) {
          expect(both).toEqual({ at: date, from: date, by: became.by })
          if (became.by !== "") later++
        } else if (became.at > date) expect(both).toEqual(became)
      }),
      { ...LOAN_SEED, numRuns: 1_000 },
    )
    expect(later).toBeGreaterThan(100)
  })

  it("is the same of conditions that are all needed, however they are grouped", () => {
    fc.assert(
      fc.property(
        fc.tuple(timelyConditions, timelyConditions, timelyConditions),
        histories,
        fullChoices,
        ([a, b, c], history, choices) => {
          const of = (condition: Condition) => becomes(loanRules(choices), condition, inHistory(...history))
          expect(of(all(all(a, b), c))).toEqual(of(all(a, b, c)))
          expect(of(all(a, all(b, c)))).toEqual(of(all(a, b, c)))
        },
      ),
      { ...LOAN_SEED, numRuns: 500 },
    )
  })

  it("is NaN only for what a longer horizon reaches, and none only where it is none under any horizon", () => {
    fc.assert(
      fc.property(timelyConditions, histories, fullChoices, (condition, history, choices) => {
        const look = inHistory(...history)
        const near = becomes(loanRules(choices, short), condition, look)
        const far = becomes(loanRules(choices, long), condition, look)
        expect(near === undefined).toBe(far === undefined)
        expect(far?.at).not.toBeNaN()
        if (near !== undefined && !Number.isNaN(near.at)) expect(near.at).toBeGreaterThanOrEqual(far?.at ?? Number.NaN)
      }),
      { ...LOAN_SEED, numRuns: 1_000 },
    )
  })
})
