/**
 * The fast path of a case against the reference: the same figures, whatever happens and whenever.
 */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type ComplaintEvent,
  compileFigures,
  dutiesOf,
  type EnactedCode,
  type Figures,
  type Instant,
  replay,
  rightsOf,
  rulesOf,
} from "../../src/index.ts"
import { at, event, opusUnder, SEED, TYPES } from "./cases.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

const byReference = (code: EnactedCode, events: readonly ComplaintEvent[], now: number): Figures => {
  const rules = rulesOf(code)
  const of = replay(rules, { case: "c-1", procedure: "Complaint", events }, now as Instant)
  return {
    state: of.state.state,
    refused: of.refused.length,
    duties: dutiesOf(rules, of).map(({ norm, occurrence, status, bounds }) => ({
      norm: norm.id,
      occurrence: occurrence.number,
      status,
      due: occurrence.due,
      safeBy: bounds.earliest,
      latest: bounds.latest,
    })),
    rights: rightsOf(rules, of).map(({ norm, status, opens, opensEarliest, opensForCertain }) => ({
      norm: norm.id,
      status,
      opens,
      opensEarliest,
      opensForCertain,
    })),
  }
}

const gap = fc.oneof(
  fc.integer({ min: 0, max: 6 * HOUR }),
  fc.integer({ min: 0, max: 5 * DAY }),
  fc.integer({ min: 0, max: 60 * DAY }),
)

const draft = fc.record({
  type: fc.constantFrom(...TYPES),
  gap,
  reason: fc.constantFrom("resolved", "adrDecided", "silence", "outOfScope"),
  letter: fc.constantFrom("deadlock", "weeksOver"),
  contactIn: fc.integer({ min: -HOUR, max: 6 * DAY }),
})

const histories = fc
  .record({
    from: fc.integer({ min: Date.UTC(2011, 0, 3), max: Date.UTC(2040, 5, 1) }),
    drafts: fc.array(draft, { maxLength: 9 }),
    later: gap,
  })
  .map(({ from, drafts, later }) => {
    let when = from
    const events = drafts.map((each, index) => {
      when += each.gap
      return event(each.type, when, {
        id: `e${index}`,
        ...(each.type === "ComplaintClosed" ? { reason: each.reason } : {}),
        ...(each.type === "AdrLetterSent" ? { reason: each.letter } : {}),
        ...(each.type === "ContactTimeAgreed" ? { contactAt: when + each.contactIn } : {}),
      })
    })
    return { events: [event("ComplaintMade", from, { id: "made" }), ...events], now: when + later }
  })

const READINGS = [
  {},
  { resolved: "outcome-proposed" },
  { "contact-time": "when-stated" },
  { "contact-time": "arises-then" },
  { "updated-regularly": "every-5-working-days", "letter-at-deadlock": "next-working-day", "force-of-aim": "duty" },
  {
    "working-hour": "clock",
    "after-hours-receipt": "next-opening",
    "weeks-elapsed": "day-after",
    holidays: "scotland",
  },
  { "adr-at-deadlock": "on-letter", "day-of-receipt": "counted-if-open", "end-of-working-day": "close-of-business" },
]

describe("the figures of a case", () => {
  for (const readings of READINGS) {
    const code = opusUnder(readings)
    const figures = compileFigures(rulesOf(code))
    it(`are those of the reference, under ${JSON.stringify(readings)}`, () => {
      fc.assert(
        fc.property(histories, ({ events, now }) => {
          expect(figures(events, now)).toEqual(byReference(code, events, now))
        }),
        { ...SEED, numRuns: 150 },
      )
    })
  }

  it("are those of the reference where the log is out of order or repeats an id", () => {
    const code = opusUnder()
    const made = event("ComplaintMade", "2024-10-23T17:49:00+01:00")
    const logged = event("ComplaintLogged", "2024-10-24T09:00:00+01:00")
    const acknowledged = event("ComplaintAcknowledged", "2024-10-28T14:30:00Z")
    const now = at("2024-11-01T10:00:00Z")
    for (const events of [
      [acknowledged, logged, made],
      [made, logged, { ...acknowledged, id: logged.id }],
      [made, made, logged],
    ])
      expect(compileFigures(rulesOf(code))(events, now)).toEqual(byReference(code, events, now))
  })

  it("count an alternative that starts where the chosen reading has ended the norm (found by the property above)", () => {
    const code = opusUnder({ resolved: "outcome-proposed" })
    const events = [
      event("ComplaintMade", "2011-01-03T00:00:00Z"),
      event("OutcomeProposed", "2011-01-03T00:00:00Z"),
      event("DelayNotified", "2011-01-11T00:00:00Z"),
    ]
    const now = at("2011-01-11T00:00:00Z")
    const figures = compileFigures(rulesOf(code))(events, now)
    expect(figures).toEqual(byReference(code, events, now))
    expect(figures.duties.find((each) => each.norm === "agreeContactTime")?.latest).toBe(now)
  })

  it("are the worked example's [response-times.acknowledge, response-times.contact-time, adr.eight-weeks]", () => {
    const events = [event("ComplaintMade", "2024-10-23T17:49:00+01:00")]
    const { duties, rights } = compileFigures(rulesOf(opusUnder()))(events)
    expect(duties.find((each) => each.norm === "acknowledge")).toMatchObject({
      due: at("2024-10-28T14:30:00.000+00:00"),
      safeBy: at("2024-10-24T17:49:00.000+01:00"),
      latest: at("2024-10-28T14:30:00.000+00:00"),
    })
    expect(duties.find((each) => each.norm === "agreeContactTime")).toMatchObject({
      due: at("2024-10-28T23:59:59.999+00:00"),
      safeBy: at("2024-10-28T17:30:00.000+00:00"),
      latest: at("2024-10-29T23:59:59.999+00:00"),
    })
    expect(rights).toEqual([
      {
        norm: "referToAdr",
        status: "notYet",
        opens: at("2024-12-18T00:00:00.000+00:00"),
        opensEarliest: at("2024-12-18T00:00:00.000+00:00"),
        opensForCertain: at("2024-12-19T00:00:00.000+00:00"),
      },
    ])
  })
})
