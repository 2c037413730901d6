/** The law of a case: what the regulation asks by the dates of the case, and of whom. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { alternativesOf, type Condition, complaint, faultsOfMachine, type Law, opus } from "../../src/index.ts"
import { confidenceOf } from "../../src/regulation/confidence.ts"
import {
  type Dated,
  type LawFacts,
  lawFor,
  lawNorms,
  lawWaits,
  letterRules,
  requirementById,
  waitOn,
} from "../../src/regulation/index.ts"
import { isoDate, readIsoDate } from "../../src/time/local-date.ts"

const CONSUMER = { kind: "consumer" } as const

const facts = (madeOn: string, more: Partial<LawFacts> = {}): LawFacts => ({
  madeOn,
  deadlockOn: undefined,
  complainant: CONSUMER,
  responseExpected: "explicit",
  ...more,
})

const lawOn = (madeOn: string, more: Partial<LawFacts> = {}): Law => lawFor(facts(madeOn, more))

const next = (date: string): string => isoDate(Number(readIsoDate(date)) + 1)

/** A condition of a wait in short: its weeks, each with the date that must have been reached besides. */
const inShort = (condition: Condition | undefined): string => {
  if (condition === undefined) return "never"
  switch (condition.is) {
    case "elapsed":
      return `${"n" in condition.span ? condition.span.n : "?"} ${condition.span.unit} ${condition.edge} since ${condition.since.event}`
    case "reached":
      return `from ${condition.date}`
    case "all":
      return condition.of.map(inShort).join(" and ")
    case "any":
      return condition.of.map(inShort).join(" or ")
    case "reading":
      return Object.entries(condition.among)
        .map(([alternative, each]) => `${alternative}: ${inShort(each)}`)
        .join("; ")
    default:
      return condition.is
  }
}

const weeks = (n: number): string => `${n} weeks opening since ComplaintMade`
const ACROSS = `first-made: ${weeks(8)}; date-reached: ${weeks(8)} or ${weeks(6)} and from 2026-04-08`

describe("the wait of a complaint", () => {
  it.each([
    ["1990-01-01", weeks(12), ["t-adr-12w"]],
    ["2009-08-31", weeks(12), ["t-adr-12w"]],
    ["2009-09-01", weeks(8), ["t-adr-8w", "t-start-first-made"]],
    ["2026-02-10", weeks(8), ["t-adr-8w", "t-start-first-made"]],
    ["2026-02-11", ACROSS, ["t-adr-8w", "t-adr-6w", "t-transition", "t-start-first-made"]],
    ["2026-04-07", ACROSS, ["t-adr-8w", "t-adr-6w", "t-transition", "t-start-first-made"]],
    ["2026-04-08", weeks(6), ["t-adr-6w", "t-start-first-made"]],
    ["2040-12-31", weeks(6), ["t-adr-6w", "t-start-first-made"]],
  ])("first made on %s is %s [%j]", (madeOn, wait, cites) => {
    const law = lawOn(madeOn)
    expect(inShort(law.wait?.opens)).toBe(wait)
    expect(law.wait?.cites).toEqual(cites)
  })

  it("has the weeks of the history of waits on the date on which it was first made", () => {
    for (const each of lawWaits) {
      const on = each.from ?? "2000-01-01"
      const { after, requirement } = Result.getOrThrow(waitOn(on))
      const first = inShort(each.opens).replace("first-made: ", "")
      expect([first.startsWith(weeks(after.n)), each.cites[0]]).toEqual([true, requirement])
    }
  })
})

describe("the waits of the law", () => {
  it("follow one another without overlap or gap, and have no known beginning or end", () => {
    const joints = lawWaits.slice(1).map((each, index) => [next(lawWaits[index]?.to ?? ""), each.from])
    expect(joints.length).toBe(3)
    for (const [after, from] of joints) expect(from).toBe(after)
    expect([lawWaits[0].from, lawWaits.at(-1)?.to]).toEqual([null, null])
  })
})

describe("the letter when the weeks are over", () => {
  it.each([
    ["2011-07-21", undefined],
    ["2011-07-22", "t-letter-8w-gc14"],
    ["2018-09-30", "t-letter-8w-gc14"],
    ["2018-10-01", "t-letter-8w-c4"],
    ["2026-02-11", "t-letter-8w-c4"],
    ["2026-04-07", "t-letter-8w-c4"],
    ["2026-04-08", "t-letter-6w-c4"],
    ["2040-12-31", "t-letter-6w-c4"],
  ])("of a complaint first made on %s is owed by %s", (madeOn, requirement) => {
    const letter = lawOn(madeOn).norms.find((each) => each.id === "sendWeeksOverLetter")
    expect(letter?.sources?.map(({ source, cites }) => [source, cites[0]])).toEqual(
      requirement === undefined ? undefined : [["regulation", requirement]],
    )
  })

  it("is due once the wait of the same complaint is over", () => {
    for (const madeOn of ["2011-07-22", "2018-09-30", "2018-10-01", "2026-02-11", "2026-04-07", "2026-04-08"]) {
      const { wait, norms } = lawOn(madeOn)
      const starts = norms
        .filter((each) => each.id === "sendWeeksOverLetter")
        .flatMap((each) => alternativesOf(each.terms).map(({ value }) => value.starts))
      expect(starts.length).toBe(3)
      for (const start of starts)
        expect("once" in start && start.once.is === "all" ? start.once.of[0] : undefined).toEqual(wait?.opens)
    }
  })

  it("is carried out by the letter of deadlock too where that is enough (letter-twice), which is so of ADR letters alone", () => {
    const doesOn = (madeOn: string) =>
      lawOn(madeOn)
        .norms.filter((each) => each.id === "sendWeeksOverLetter")
        .flatMap((each) =>
          alternativesOf(each.does).map(({ choices, value }) => [choices["letter-twice"], value.length]),
        )
    expect(doesOn("2018-09-30")).toEqual([[undefined, 1]])
    expect(doesOn("2018-10-01")).toEqual([
      ["both", 1],
      ["first-discharges", 2],
    ])
  })
})

describe("the letter at deadlock", () => {
  const UNASKED = ["t-letter-deadlock", "adr-letter-unasked"]

  it.each([
    ["2018-09-30", undefined, []],
    ["2018-10-01", undefined, UNASKED],
    ["2018-09-30", "2018-09-30", []],
    ["2018-09-30", "2018-10-01", UNASKED],
    ["2018-10-01", "2018-11-20", UNASKED],
    ["2026-04-08", "2026-05-01", UNASKED],
  ])("of a complaint made on %s with deadlock on %s is owed unasked by %j", (madeOn, deadlockOn, cites) => {
    expect(lawOn(madeOn, { deadlockOn }).letterAtDeadlock).toEqual(cites)
  })
})

describe("the deadlock letter on request [t-letter-on-request]", () => {
  it.each([
    ["2011-01-21", undefined, false],
    ["2011-01-22", undefined, true],
    ["2018-09-30", undefined, true],
    ["2018-10-01", undefined, false],
    ["2011-01-21", "2011-01-22", true],
    ["2018-09-30", "2018-10-01", false],
  ])("of a complaint made on %s and a request on %s: %s", (madeOn, requestedOn, isOwed) => {
    const { norms } = lawOn(madeOn, { requestedOn })
    const letter = norms.find((each) => each.id === "sendDeadlockLetterOnRequest")
    expect(letter?.cites).toEqual(isOwed ? ["t-letter-on-request", "x-old-active-steps"] : undefined)
  })

  it("goes by the date of the request, whenever deadlock is reached", () => {
    const { norms, letterAtDeadlock } = lawOn("2018-09-01", { requestedOn: "2018-09-30", deadlockOn: "2018-10-01" })
    expect(norms.map((each) => each.id)).toEqual([
      "sendWeeksOverLetter",
      "sendDeadlockLetterOnRequest",
      "carryOutAdrDecision",
    ])
    expect(letterAtDeadlock).toEqual(["t-letter-deadlock", "adr-letter-unasked"])
  })
})

describe("a decision of an ADR scheme [gc14-5-adr-decisions] [c4-adr-decisions]", () => {
  it.each([
    ["2000-01-01", undefined, "gc14-5-adr-decisions"],
    ["2018-09-30", undefined, "gc14-5-adr-decisions"],
    ["2018-10-01", undefined, "c4-adr-decisions"],
    ["2018-06-01", "2018-09-30", "gc14-5-adr-decisions"],
    ["2018-06-01", "2018-10-01", "c4-adr-decisions"],
  ])("of a complaint made on %s, accepted on %s, is carried out under %s", (madeOn, acceptedOn, requirement) => {
    const norms = lawOn(madeOn, { acceptedOn }).norms.filter((each) => each.id === "carryOutAdrDecision")
    expect(norms.map(({ cites, sources, terms }) => ({ cites, sources, terms }))).toEqual([
      {
        cites: [requirement],
        sources: [{ source: "regulation", cites: [requirement] }],
        terms: { starts: { on: { event: "AdrDecisionAccepted" } }, due: { at: "carryOutBy" } },
      },
    ])
  })
})

describe("the time limit of the right [adr-12-months]", () => {
  it("is twelve months from the last ADR letter, on every date", () => {
    for (const madeOn of ["2000-01-01", "2018-09-30", "2026-04-08"])
      expect(lawOn(madeOn).lapse).toEqual({
        due: { within: { unit: "months", n: 12 }, since: { event: "AdrLetterSent", which: "last" } },
        cites: ["adr-12-months"],
      })
  })
})

describe("the scope", () => {
  const nothing = { wait: null, letterAtDeadlock: [], norms: [] }
  const scopeOf = (complainant: LawFacts["complainant"], madeOn = "2026-11-23") => lawOn(madeOn, { complainant })

  it.each([
    ["a consumer", CONSUMER, "a consumer is protected"],
    [
      "a business of 10",
      { kind: "business", people: { working: 10 } },
      "10 people work for this business, counting volunteers: no more than 10",
    ],
    [
      "a not-for-profit body of 10 and 60 volunteers",
      { kind: "notForProfit", people: { working: 10, volunteers: 60 } },
      "10 people work for this not-for-profit body, not counting volunteers: no more than 10",
    ],
  ] as const)("takes in %s [scope-now]", (_, complainant, because) => {
    const law = scopeOf(complainant)
    expect(law.scope).toEqual({ is: "in", assumed: false, because, cites: ["scope-now"] })
    expect(law.wait).not.toBeNull()
  })

  it.each([
    [
      "a business of 11",
      { kind: "business", people: { working: 11 } },
      "11 people work for this business, counting volunteers: more than 10",
    ],
    [
      "a business of 10 and a volunteer",
      { kind: "business", people: { working: 10, volunteers: 1 } },
      "11 people work for this business, counting volunteers: more than 10",
    ],
    [
      "a not-for-profit body of 11",
      { kind: "notForProfit", people: { working: 11 } },
      "11 people work for this not-for-profit body, not counting volunteers: more than 10",
    ],
  ] as const)("leaves out %s, and then nothing of the law attaches [scope-now]", (_, complainant, because) => {
    const law = scopeOf(complainant)
    expect(law.scope).toEqual({ is: "out", assumed: false, because, cites: ["scope-now"] })
    expect(law).toMatchObject(nothing)
    expect(law.lapse).toBeUndefined()
  })

  it("counts the volunteers of a not-for-profit body to 16 December 2021 [def-dsbc]", () => {
    const complainant = { kind: "notForProfit", people: { working: 8, volunteers: 3 } } as const
    expect(scopeOf(complainant, "2021-12-16").scope).toMatchObject({ is: "out", cites: ["def-dsbc"] })
    expect(scopeOf(complainant, "2021-12-17").scope).toMatchObject({ is: "in", cites: ["scope-now"] })
  })

  it.each([
    [
      "a business of which that is not said",
      { kind: "business" },
      "how many people work for this business is not stated",
    ],
    [
      "who is none of these",
      { kind: "other" },
      "the complainant is neither a consumer, a business nor a not-for-profit body",
    ],
  ] as const)("is not known of %s, who is protected as is assumed", (_, complainant, because) => {
    const law = scopeOf(complainant)
    expect(law.scope).toEqual({ is: "unknown", assumed: true, because, cites: ["scope-now"] })
    expect({ ...law, scope: undefined }).toEqual({ ...scopeOf(CONSUMER), scope: undefined })
  })

  it("leaves out what expects no response, whoever complains [def-complaint]", () => {
    const law = lawOn("2026-11-23", { responseExpected: "none" })
    expect(law.scope).toEqual({
      is: "out",
      assumed: false,
      because: "no response is expected, so that this is no complaint by the regulation's definition",
      cites: ["def-complaint"],
    })
    expect(law).toMatchObject(nothing)
    expect(lawOn("2026-11-23", { responseExpected: "implicit" }).scope.is).toBe("in")
  })

  it("is not known before a complaint is made, nor where the date is none, and nothing is assumed then", () => {
    expect(lawFor({ ...facts(""), madeOn: undefined })).toMatchObject({
      ...nothing,
      scope: { is: "unknown", assumed: false, because: "no complaint has been made", cites: [] },
    })
    expect(lawOn("2026-02-30")).toMatchObject({
      ...nothing,
      scope: { is: "unknown", because: '"2026-02-30" is no date: February 2026 has 28 days.' },
    })
  })
})

/** Dates around every joint of the law, and any others. */
const dates = fc.oneof(
  fc.constantFrom("2009-08-31", "2009-09-01", "2011-01-21", "2011-01-22", "2011-07-21", "2011-07-22"),
  fc.constantFrom("2018-09-30", "2018-10-01", "2026-02-10", "2026-02-11", "2026-04-07", "2026-04-08"),
  fc.integer({ min: Number(readIsoDate("2000-01-01")), max: Number(readIsoDate("2040-12-31")) }).map(isoDate),
)

const anyFacts: fc.Arbitrary<LawFacts> = fc
  .record({
    made: dates,
    deadlock: fc.option(dates, { nil: undefined }),
    requested: fc.option(dates, { nil: undefined }),
    accepted: fc.option(dates, { nil: undefined }),
    complainant: fc.oneof(
      fc.constant(CONSUMER),
      fc.record({
        kind: fc.constantFrom("business" as const, "notForProfit" as const, "other" as const),
        people: fc.record({ working: fc.nat(20) }),
      }),
    ),
    responseExpected: fc.constantFrom("explicit" as const, "implicit" as const, "none" as const),
  })
  .map(({ made, deadlock, requested, accepted, complainant, responseExpected }) => {
    const notBefore = (date: string | undefined) => (date === undefined || date >= made ? date : made)
    return {
      madeOn: made,
      deadlockOn: notBefore(deadlock),
      requestedOn: notBefore(requested),
      acceptedOn: notBefore(accepted),
      complainant,
      responseExpected,
    }
  })

const citesOf = ({ scope, wait, letterAtDeadlock, lapse, norms }: Law): readonly string[] => [
  ...scope.cites,
  ...(wait?.cites ?? []),
  ...letterAtDeadlock,
  ...(lapse?.cites ?? []),
  ...norms.flatMap((each) => [...each.cites, ...(each.sources ?? []).flatMap(({ cites }) => cites)]),
]

const SEED = { seed: 20261123, numRuns: 400 } as const

describe("any law", () => {
  it("is one of finitely many by its key, and asks the same wherever the key is the same", () => {
    const byKey = new Map<string, Omit<Law, "scope">>()
    fc.assert(
      fc.property(anyFacts, (of) => {
        const { scope: _scope, ...asked } = lawFor(of)
        const known = byKey.get(asked.key) ?? asked
        byKey.set(asked.key, known)
        expect(asked).toEqual(known)
        // What a machine is made from is the same object, and frozen.
        expect(asked.norms).toBe(known.norms)
        expect(Object.isFrozen(asked.norms)).toBe(true)
      }),
      SEED,
    )
    expect(byKey.size).toBeGreaterThan(6)
    expect(byKey.size).toBeLessThan(30)
  })

  it("cites requirements that there are, in force on the date that decides, and is as sure of them as they are", () => {
    fc.assert(
      fc.property(anyFacts, (of) => {
        for (const id of new Set(citesOf(lawFor(of))))
          expect(confidenceOf(id)).toBe(Result.getOrThrow(requirementById(id)).confidence)
      }),
      SEED,
    )
  })

  it("makes a whole machine of Opus's code, every norm with its own id", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyFacts, (of) => {
        const law = lawFor(of)
        if (seen.has(law.key)) return
        seen.add(law.key)
        const machine = complaint(opus, law)
        expect(faultsOfMachine(machine)).toEqual([])
        const ids = machine.norms.map((each) => each.id)
        expect([...new Set(ids)]).toEqual(ids)
      }),
      SEED,
    )
  })
})

describe("the norms of the law", () => {
  const within = (inner: Dated, outer: Dated): boolean =>
    (outer.from === null || (inner.from !== null && inner.from >= outer.from)) &&
    (outer.to === null || (inner.to !== null && inner.to <= outer.to))

  it("are in force within the dates of their requirement, and as sure as it is", () => {
    expect(lawNorms.length).toBeGreaterThan(3)
    for (const { requirement, confidence, from, to } of lawNorms) {
      const found = Result.getOrThrow(requirementById(requirement))
      expect([requirement, within({ from, to }, found), confidence]).toEqual([requirement, true, found.confidence])
    }
  })

  it("cite their requirement first, as the source that governs them", () => {
    for (const { requirement, norm } of lawNorms) {
      expect(norm.cites[0]).toBe(requirement)
      expect(norm.sources?.[0].source).toBe("regulation")
      expect(norm.sources?.[0].cites).toEqual(norm.cites)
    }
  })

  it("of letters are those of the history of letters, day for day", () => {
    const owedOn = (date: string) =>
      letterRules.filter(
        (each) => each.reason === "weeksOver" && (each.from ?? "") <= date && (each.to === null || date <= each.to),
      )
    fc.assert(
      fc.property(dates, (date) => {
        const ids = lawOn(date).norms.filter((each) => each.id === "sendWeeksOverLetter")
        expect(ids.map((each) => each.cites[0])).toEqual(owedOn(date).map((each) => each.requirement))
      }),
      SEED,
    )
  })
})
