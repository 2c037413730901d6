/**
 * The fast path against the reference for complaints under the law that bears on each: the wait that a date decides, the
 * letter when the weeks are over, and the right that lapses.
 */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { complaintRules } from "../../src/case/regime.ts"
import type { CaseRules, EnactedCode, Figure } from "../../src/index.ts"
import { at, opusUnder, SEED, TYPES } from "./cases.ts"
import { figuresAlone, figuresByReference } from "./figures-reference.ts"
import { historyOf } from "./histories.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The days about which the law of a complaint changes, or readings of it part ways. */
const BANDS = [
  "2011-01-22T12:00Z",
  "2011-07-22T12:00+01:00",
  "2018-10-01T12:00+01:00",
  "2026-02-11T12:00Z",
  "2026-02-24T12:00Z",
  "2026-04-08T12:00+01:00",
].map(at)

const LETTERS = ["ComplaintMade", "OutcomeProposed", "OutcomeAccepted", "ComplaintReopened", "AdrLetterSent"] as const
const gap = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 6 * HOUR }),
  fc.integer({ min: 0, max: 30 * DAY }),
  fc.integer({ min: 0, max: 14 * 31 * DAY }),
)

/** A complaint made about such a day, its events up to a year and more apart, often those that letters depend on. */
const histories = fc
  .record({
    from: fc
      .tuple(fc.constantFrom(...BANDS), fc.integer({ min: -9 * DAY, max: 9 * DAY }))
      .map(([day, later]) => day + later),
    drafts: fc.array(
      fc.record({
        type: fc.oneof(fc.constantFrom(...TYPES), fc.constantFrom(...LETTERS)),
        gap,
        reason: fc.constantFrom("resolved", "adrDecided", "outOfScope"),
        letter: fc.constantFrom("deadlock", "weeksOver"),
        contactIn: fc.constant(3 * HOUR),
      }),
      { maxLength: 8 },
    ),
    later: gap,
  })
  .map(historyOf)

const compiled = new WeakMap<CaseRules, Figure>()

/** The figures by the fast path alone, compiled once for all complaints of the same law. */
const alone = (rules: CaseRules): Figure => {
  const figures = compiled.get(rules) ?? figuresAlone(rules)
  compiled.set(rules, figures)
  return figures
}

const READINGS = [
  {},
  { "wait-across-2026-04-08": "date-reached", "letter-at-deadlock": "next-working-day" },
  { "letter-twice": "first-discharges", "letter-at-deadlock": "end-of-day", "weeks-elapsed": "day-after" },
  {
    "wait-across-2026-04-08": "date-reached",
    "letter-twice": "first-discharges",
    "weeks-elapsed": "same-time",
    "adr-at-deadlock": "on-letter",
    resolved: "outcome-proposed",
  },
]

describe("the figures of a complaint under the law that bears on it", () => {
  for (const readings of READINGS) {
    const code: EnactedCode = opusUnder(readings)
    it(`are those of the reference, which is never asked, under ${JSON.stringify(readings)}`, () => {
      let letters = 0
      let lapsed = 0
      fc.assert(
        fc.property(histories, ({ events, now }) => {
          const rules = complaintRules(code, { procedure: "Complaint", events }, now)
          const reference = figuresByReference(rules, events, now)
          expect(alone(rules)(events, now)).toEqual(reference)
          if (reference.duties.some((each) => each.norm === "sendWeeksOverLetter")) letters++
          if (reference.rights.some((each) => each.status === "ended")) lapsed++
        }),
        { ...SEED, numRuns: 150 },
      )
      expect(letters).toBeGreaterThan(25)
      expect(lapsed).toBeGreaterThan(10)
    })
  }
})
