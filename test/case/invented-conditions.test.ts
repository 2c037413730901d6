/**
 * The fast path against the reference for norms that no code has, started or opened by conditions of several parts: spans,
 * dates, happenings that are undone, and readings that move several parts at once.
 */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type CaseRules,
  type Condition,
  choose,
  type Due,
  type Edge,
  type Happening,
  type Instant,
  isoDateAt,
  london,
  type Norm,
  type Pattern,
  replay,
  rightsOf,
  rulesOf,
  type Span,
  type Terms,
} from "../../src/index.ts"
import { at, logOf, opusUnder, SEED } from "./cases.ts"
import { figuresAloneOf, figuresByReference } from "./figures-reference.ts"
import { aroundThirdDay, histories } from "./histories.ts"

const pattern = fc.constantFrom<Pattern[]>(
  { event: "ContactMade" },
  { event: "OutcomeProposed" },
  { event: "OutcomeRejected" },
  { event: "OutcomeAccepted" },
  { event: "ComplaintReopened" },
  { event: "ComplaintClosed", where: [{ field: "reason", is: "noneOf", to: ["resolved"] }] },
)
const patterns = fc.array(pattern, { maxLength: 2 })

const made: Happening = { event: "ComplaintMade" }
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(made) },
  { weight: 1, arbitrary: patterns.map((undoneBy): Happening => ({ ...made, undoneBy })) },
  { weight: 1, arbitrary: fc.tuple(pattern, patterns).map(([each, undoneBy]): Happening => ({ ...each, undoneBy })) },
  { weight: 1, arbitrary: pattern.map((each): Happening => ({ ...each, which: "last" })) },
)

const span = fc.constantFrom<Span[]>(
  { unit: "weeks", n: 1 },
  { unit: "weeks", n: 2 },
  { unit: "days", n: 9 },
  { unit: "hours", n: 0 },
  { unit: "workingDays", n: 3 },
  { unit: "workingHours", n: 9 },
  { unit: "sameDay", cutOff: "12:00" },
  { unit: "untimed", phrase: "in time" },
)

/** Dates are told by how many days they lie after the making of the complaint, until a history is at hand. */
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(span, happening, fc.constantFrom<Edge[]>("opening", "end"))
      .map(([each, since, edge]): Condition => ({ is: "elapsed", span: each, since, edge })),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: -9, max: 30 }).map((days): Condition => ({ is: "reached", date: `${days}` })),
  },
  { weight: 3, arbitrary: happening.map((what): Condition => ({ is: "happened", what })) },
  { weight: 1, arbitrary: fc.boolean().map((value): Condition => ({ is: "given", value, because: "so it is" })) },
)

const composed = (of: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.array(of, { maxLength: 3 }).map((each): Condition => ({ is: "all", of: each })),
    fc.array(of, { maxLength: 3 }).map((each): Condition => ({ is: "any", of: each })),
    fc.tuple(of, of).map(
      ([one, other]): Condition => ({
        is: "reading",
        reading: "letter-twice",
        among: { both: one, "first-discharges": other },
      }),
    ),
    fc.tuple(of, of).map(
      ([one, other]): Condition => ({
        is: "reading",
        reading: "resolved",
        among: { "outcome-accepted": one, "outcome-proposed": other },
      }),
    ),
  )

const condition = fc.oneof(leaf, composed(leaf), composed(fc.oneof(leaf, composed(leaf))))

/** A condition with its dates, counted from an instant. */
const dated = (of: Condition, from: number): Condition => {
  switch (of.is) {
    case "reached":
      return { ...of, date: isoDateAt(london, from + Number(of.date) * 86_400_000) ?? "" }
    case "all":
    case "any":
      return { ...of, of: of.of.map((each) => dated(each, from)) }
    case "reading":
      return {
        ...of,
        among: Object.fromEntries(Object.entries(of.among).map(([id, each]) => [id, dated(each, from)])),
      }
    default:
      return of
  }
}

const due = fc.constantFrom<(Due | undefined)[]>(
  undefined,
  { within: { unit: "untimed", phrase: "soon" } },
  { within: { unit: "workingDays", n: 1 } },
  { within: { unit: "weeks", n: 1 } },
  { within: { unit: "sameDay", cutOff: "15:00" } },
  { endOfDay: true },
)

const parts = fc.record({
  does: fc.array(
    fc.tuple(pattern, patterns).map(([each, undoneBy]): Happening => ({ ...each, undoneBy })),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  until: fc.oneof(
    patterns,
    fc
      .tuple(patterns, patterns)
      .map(([one, other]) => choose("letter-twice", { both: one, "first-discharges": other })),
  ),
  restoredBy: patterns,
})

/** The terms of a norm that a condition starts; under a reading, at times by different due instants or conditions. */
const terms = (from: number, [one, other]: readonly [Condition, Condition], dues: readonly (Due | undefined)[]) => {
  const of = (start: Condition, by: Due | undefined): Terms => ({
    starts: { once: dated(start, from) },
    ...(by === undefined ? {} : { due: by }),
  })
  const [first, second, third] = dues
  return dues.length < 3
    ? of(one, first)
    : choose<Terms>("letter-at-deadlock", {
        promptly: of(one, first),
        "end-of-day": of(one, second),
        "next-working-day": of(other, third),
      })
}

const codes = [
  opusUnder(),
  opusUnder({ "letter-twice": "first-discharges", "weeks-elapsed": "day-after", "letter-at-deadlock": "end-of-day" }),
  opusUnder({ resolved: "outcome-proposed", "letter-at-deadlock": "next-working-day", holidays: "scotland" }),
]

const rulesWith = (code: number, invented: Omit<Norm, "id" | "says" | "party" | "cites">): CaseRules => {
  const rules = rulesOf(codes[code] ?? opusUnder())
  const norm: Norm = { id: "invented", says: "do it", party: "provider", cites: ["complaints.resolve"], ...invented }
  return { ...rules, machine: { ...rules.machine, norms: [norm] } }
}

const HORIZON_ENDS = at("2040-12-28T12:00Z")

/** Histories of a few weeks or months, some of which end about with the calendar's horizon. */
const shortHistories = fc
  .tuple(fc.oneof(histories, aroundThirdDay), fc.option(fc.integer({ min: -7, max: 14 }), { freq: 3 }))
  .map(([{ events, now }, days]) => {
    const last = events.at(-1)?.at ?? now
    const later = days === null ? 0 : HORIZON_ENDS + days * 86_400_000 - last
    return {
      events: events.map((each) => ({ ...each, at: (each.at + later) as Instant })),
      now: now + later,
      from: (events[0]?.at ?? now) + later,
    }
  })

describe("an invented norm that a condition starts", () => {
  it("has the figures of the reference, whatever the condition and the readings", () => {
    let known = 0
    let started = 0
    const property = fc.property(
      fc.tuple(condition, condition),
      fc.oneof(fc.tuple(due), fc.tuple(due, due, due)),
      parts,
      fc.nat({ max: 2 }),
      shortHistories,
      (conditions, dues, rest, code, { events, now, from }) => {
        const rules = rulesWith(code, { force: "must", terms: terms(from, conditions, dues), ...rest })
        const figures = figuresAloneOf(rules, events, now)
        if (figures === undefined) return
        known++
        const { duties } = figuresByReference(rules, events, now)
        if (duties.length > 0) started++
        expect(figures.duties).toEqual(duties)
      },
    )
    fc.assert(property, { ...SEED, numRuns: 800 })
    expect(known).toBeGreaterThan(700)
    expect(started).toBeGreaterThan(300)
  })
})

describe("an invented right that a condition opens", () => {
  it("has the standing and the instants of the reference, and lapses as there", () => {
    let known = 0
    const statuses = new Map<string, number>()
    const lapse = fc.option(
      fc.tuple(span, happening).map(([within, since]): Due => ({ within, since })),
      { nil: undefined },
    )
    const property = fc.property(
      fc.tuple(condition, condition),
      fc.oneof(fc.tuple(lapse), fc.tuple(lapse, lapse, lapse)),
      parts,
      fc.nat({ max: 2 }),
      shortHistories,
      (conditions, lapses, rest, code, { events, now, from }) => {
        const rules = rulesWith(code, { force: "may", terms: terms(from, conditions, lapses), ...rest })
        const figures = figuresAloneOf(rules, events, now)
        if (figures === undefined) return
        known++
        const rights = rightsOf(rules, replay(rules, logOf(...events), now as Instant))
        for (const { status, ended } of rights) {
          const how = status === "ended" && ended === undefined ? "lapsed" : status
          statuses.set(how, (statuses.get(how) ?? 0) + 1)
        }
        expect(figures.rights).toEqual(figuresByReference(rules, events, now).rights)
      },
    )
    fc.assert(property, { ...SEED, numRuns: 800 })
    expect(known).toBeGreaterThan(700)
    for (const status of ["notYet", "open", "exercised", "ended", "lapsed"])
      expect(statuses.get(status), status).toBeGreaterThan(20)
  })
})
