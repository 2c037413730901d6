/**
 * The fast path against the reference for norms that no code has: of every shape, under every reading of the register.
 */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type CaseRules,
  choose,
  type Due,
  type Happening,
  type Norm,
  type Pattern,
  type Read,
  rulesOf,
  type Start,
  type Terms,
} from "../../src/index.ts"
import { runs } from "../runs.ts"
import { opusUnder, SEED } from "./cases.ts"
import { figuresAloneOf, figuresByReference } from "./figures-reference.ts"
import { aroundThirdDay, histories } from "./histories.ts"

const pattern: fc.Arbitrary<Pattern> = fc.constantFrom<Pattern[]>(
  { event: "ContactMade" },
  { event: "ProgressUpdateGiven" },
  { event: "DelayNotified" },
  { event: "OutcomeProposed" },
  { event: "OutcomeRejected" },
  { event: "OutcomeAccepted" },
  { event: "ComplaintWithdrawn" },
  { event: "ComplaintReopened" },
  { event: "ComplaintClosed", where: [{ field: "reason", is: "equal", to: "resolved" }] },
)
const patterns = fc.array(pattern, { maxLength: 2 })

const happening: fc.Arbitrary<Happening> = fc
  .tuple(pattern, fc.option(patterns, { nil: undefined }))
  .map(([each, undoneBy]) => (undoneBy === undefined ? each : { ...each, undoneBy }))
const does = fc.array(happening, { minLength: 1, maxLength: 2 })

const read = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Read<T>> =>
  fc.oneof(
    value,
    fc
      .tuple(value, value)
      .map(([accepted, proposed]) =>
        choose("resolved", { "outcome-accepted": accepted, "outcome-proposed": proposed }),
      ),
  )

const due: fc.Arbitrary<Due | undefined> = fc.constantFrom<(Due | undefined)[]>(
  undefined,
  { within: { unit: "untimed", phrase: "soon" } },
  { within: { unit: "workingDays", n: 1 } },
  { within: { unit: "workingDays", n: 4 } },
  { within: { unit: "workingHours", n: 9 } },
  { within: { unit: "weeks", n: 1 } },
  { within: { unit: "months", n: 1 } },
  { endOfDay: true },
  { atOnce: true },
)

const made: Happening = { event: "ComplaintMade" }
const starts: fc.Arbitrary<Start> = fc.oneof(
  pattern.map((on): Start => ({ on })),
  fc.constantFrom<Start[]>(
    { on: made },
    { once: { is: "elapsed", span: { unit: "workingDays", n: 2 }, since: made, edge: "end" } },
    { once: { is: "elapsed", span: { unit: "workingDays", n: 3 }, since: made, edge: "end" } },
    { once: { is: "elapsed", span: { unit: "workingHours", n: 18 }, since: made, edge: "end" } },
    { once: { is: "elapsed", span: { unit: "weeks", n: 1 }, since: made, edge: "end" } },
    { once: { is: "elapsed", span: { unit: "untimed", phrase: "in time" }, since: made, edge: "end" } },
  ),
)
const termsOf = (start: fc.Arbitrary<Start>): fc.Arbitrary<Terms> =>
  fc.tuple(start, due).map(([each, by]) => (by === undefined ? { starts: each } : { starts: each, due: by }))
const terms: fc.Arbitrary<Read<Terms>> = fc.oneof(
  termsOf(starts),
  fc
    .tuple(termsOf(starts), termsOf(starts), termsOf(starts))
    .map(([one, two, three]) =>
      choose("contact-time", { "by-third-day": one, "arises-then": two, "when-stated": three }),
    ),
  starts.chain((same) =>
    fc
      .tuple(termsOf(fc.constant(same)), termsOf(fc.constant(same)))
      .map(([one, two]) => choose("resolved", { "outcome-accepted": one, "outcome-proposed": two })),
  ),
)

const norm: fc.Arbitrary<Norm> = fc
  .record({
    force: fc.constantFrom("must" as const, "aims" as const),
    does: read(does),
    terms,
    until: read(patterns),
    restoredBy: read(patterns),
    recurs: fc.boolean(),
    replaces: fc.boolean(),
  })
  .map(({ recurs, replaces, ...rest }) => ({
    id: "invented",
    party: "provider",
    says: "do it",
    cites: ["complaints.resolve"],
    ...rest,
    ...(recurs ? { recurs: true as const } : {}),
    ...(replaces ? { replaces: true as const } : {}),
  }))

const right: fc.Arbitrary<Norm> = fc
  .record({ does: read(does), until: read(patterns), restoredBy: read(patterns) })
  .map(
    (rest): Norm => ({
      id: "invented",
      party: "complainant",
      force: "may",
      says: "do it",
      terms: { starts: { once: { is: "elapsed", span: { unit: "weeks", n: 1 }, since: made, edge: "opening" } } },
      cites: ["complaints.resolve"],
      ...rest,
    }),
  )

const codes = [
  opusUnder(),
  opusUnder({ resolved: "outcome-proposed", "contact-time": "when-stated", "after-hours-receipt": "next-opening" }),
  opusUnder({ "contact-time": "arises-then", "day-of-receipt": "counted-if-open", holidays: "scotland" }),
]

const rulesWith = (code: number, invented: Norm): CaseRules => {
  const rules = rulesOf(codes[code] ?? opusUnder())
  return { ...rules, machine: { ...rules.machine, norms: [invented] } }
}

describe("an invented norm", () => {
  it("that is a duty has the figures of the reference, whatever its shape and the readings", () => {
    let known = 0
    let takenBack = 0
    const property = fc.property(
      norm,
      fc.nat({ max: 2 }),
      fc.oneof(histories, aroundThirdDay),
      (invented, code, { events, now }) => {
        const rules = rulesWith(code, invented)
        const figures = figuresAloneOf(rules, events, now)
        if (figures === undefined) return
        known++
        if (JSON.stringify(invented.does).includes("undoneBy")) takenBack++
        const { duties } = figuresByReference(rules, events, now)
        expect(figures.duties).toEqual(duties)
      },
    )
    fc.assert(property, { ...SEED, numRuns: runs(1500) })
    expect(known).toBeGreaterThan(runs(1000))
    expect(takenBack).toBeGreaterThan(runs(500))
  })

  it("that is a right has the standing of the reference", () => {
    const statuses = new Set<string>()
    const property = fc.property(
      right,
      fc.nat({ max: 2 }),
      fc.oneof(histories, aroundThirdDay),
      (invented, code, { events, now }) => {
        const rules = rulesWith(code, invented)
        const figures = figuresAloneOf(rules, events, now)
        const { rights } = figuresByReference(rules, events, now)
        for (const each of rights) statuses.add(each.status)
        expect(figures?.rights).toEqual(rights)
      },
    )
    fc.assert(property, { ...SEED, numRuns: runs(400) })
    expect([...statuses].sort()).toEqual(["ended", "exercised", "notYet", "open"])
  })
})
