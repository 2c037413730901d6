/** Implication between conditions: where it says that one follows from another, it does, at every instant of every history. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Condition, complaint, enact, happenedIn, holds, opus, type Span } from "../../../src/index.ts"
import { implies } from "../../../src/verify/diff/implies.ts"
import { compareSpans } from "../../../src/verify/diff/spans.ts"

const elapsed = (n: number): Condition => ({
  is: "elapsed",
  span: { unit: "weeks", n },
  since: { event: "Made" },
  edge: "opening",
})
const happened = (event: string): Condition => ({ is: "happened", what: { event } })

describe("a condition", () => {
  it("that asks for more follows from none that asks for less", () => {
    expect(implies(elapsed(8), elapsed(6))).toBe(true)
    expect(implies(elapsed(6), elapsed(8))).toBe(false)
    expect(implies(happened("A"), { is: "any", of: [elapsed(8), happened("A")] })).toBe(true)
    expect(implies({ is: "all", of: [happened("A"), happened("B")] }, happened("A"))).toBe(true)
    expect(implies(happened("A"), { is: "all", of: [happened("A"), happened("B")] })).toBe(false)
  })

  it("that turns round in a negation turns the implication round", () => {
    expect(implies({ is: "not", of: elapsed(6) }, { is: "not", of: elapsed(8) })).toBe(true)
    expect(implies({ is: "not", of: elapsed(8) }, { is: "not", of: elapsed(6) })).toBe(false)
  })

  it("with a reading follows under every alternative or not at all", () => {
    const among = (a: Condition, b: Condition): Condition => ({ is: "reading", reading: "r", among: { a, b } })
    expect(implies(among(elapsed(8), elapsed(7)), elapsed(6))).toBe(true)
    expect(implies(among(elapsed(8), elapsed(5)), elapsed(6))).toBe(false)
  })

  it("that tests a field follows from one that tests it more closely", () => {
    const tests = (...of: readonly string[]): Condition => ({
      is: "event",
      tests: [{ field: "channel", is: "oneOf", to: of }],
    })
    expect(implies(tests("Email"), tests("Email", "Letter"))).toBe(true)
    expect(implies(tests("Email", "Letter"), tests("Email"))).toBe(false)
  })
})

describe("implication", () => {
  const { timekeeping, choices } = Result.getOrThrow(enact(opus))
  const rules = { machine: complaint(opus), timekeeping, choices }
  const DAY = 86_400_000
  const start = Date.UTC(2026, 2, 1)
  const leaf = fc.oneof(
    fc.constantFrom("A", "B", "C").map(happened),
    fc.integer({ min: 1, max: 4 }).map(elapsed),
    fc.constantFrom("2026-03-10", "2026-03-20").map((date): Condition => ({ is: "reached", date })),
    fc.boolean().map((value): Condition => ({ is: "given", value, because: "it is given" })),
  )
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.record({
        is: fc.constantFrom("all" as const, "any" as const),
        of: fc.array(tie("condition"), { maxLength: 3 }),
      }),
      tie("condition").map((of): Condition => ({ is: "not", of })),
    ),
  }))
  const history = fc.array(
    fc.record({ type: fc.constantFrom("Made", "A", "B", "C"), day: fc.integer({ min: 0, max: 20 }) }),
    { maxLength: 4 },
  )

  it("is sound: what follows holds wherever the other does", () => {
    let followed = 0
    fc.assert(
      fc.property(condition, condition, history, (given, asked, happenings) => {
        if (!implies(given, asked)) return
        followed += 1
        const events = happenings
          .map(({ type, day }, place) => ({ id: `e${place}`, type, at: (start + day * DAY) as never }))
          .sort((a, b) => a.at - b.at)
        for (let day = 0; day < 40; day += 3) {
          const now = start + day * DAY
          const known = events.filter(({ at }) => at <= now)
          const lookUp = (what: Parameters<typeof happenedIn>[1]) => happenedIn(known, what)
          const so = (of: Condition): boolean => holds(rules, of, { state: "", now, lookUp })
          expect(so(given) && !so(asked), `day ${day}`).toBe(false)
        }
      }),
      { seed: 20261128, numRuns: 1500 },
    )
    expect(followed).toBeGreaterThan(150)
  })
})

describe("a span in the place of another", () => {
  const compare = (before: Span, after: Span) => compareSpans(before, after)

  it("is sooner or later where they are counted alike, or where that is certain", () => {
    expect(compare({ unit: "weeks", n: 8 }, { unit: "weeks", n: 6 })).toBe("sooner")
    expect(compare({ unit: "months", n: 2 }, { unit: "weeks", n: 4 })).toBe("sooner")
    expect(compare({ unit: "hours", n: 24 }, { unit: "weeks", n: 1 })).toBe("later")
    expect(compare({ unit: "workingDays", n: 20 }, { unit: "days", n: 7 })).toBe("sooner")
  })

  it("is neither where closed days or the length of a month decide", () => {
    expect(compare({ unit: "weeks", n: 4 }, { unit: "months", n: 1 })).toBe("other")
    expect(compare({ unit: "workingDays", n: 3 }, { unit: "days", n: 5 })).toBe("other")
    expect(compare({ unit: "workingHours", n: 24 }, { unit: "workingDays", n: 3 })).toBe("other")
  })
})
