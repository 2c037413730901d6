/**
 * The fast path of a case against the reference: the same figures, whatever happens and whenever.
 */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type CaseRules,
  type ComplaintEvent,
  compileFigures,
  type EnactedCode,
  type Figures,
  type Instant,
  reckonSpan,
  replay,
  rulesOf,
  workingDays,
} from "../../src/index.ts"
import { at, event, logOf, opusUnder, SEED } from "./cases.ts"
import { figuresByReference } from "./figures-reference.ts"
import { aroundThirdDay, histories } from "./histories.ts"

const byReference = (code: EnactedCode, events: readonly ComplaintEvent[], now: number): Figures =>
  figuresByReference(rulesOf(code), events, now)

const READINGS = [
  {},
  { resolved: "outcome-proposed" },
  { "contact-time": "when-stated" },
  { "contact-time": "when-stated", resolved: "outcome-proposed", "updated-regularly": "every-10-working-days" },
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

/** Rules whose reference cannot be asked: a replay would step the machine. */
const withoutReference = (code: EnactedCode): CaseRules => {
  const rules = rulesOf(code)
  const step = () => {
    throw new Error("the reference was asked")
  }
  return { ...rules, compiled: { ...rules.compiled, step } }
}

/** The events that bear on when the complainant is to be updated. */
const BEARING: readonly string[] = [
  "ContactMade",
  "ProgressUpdateGiven",
  "OutcomeProposed",
  "OutcomeRejected",
  "OutcomeAccepted",
  "ComplaintWithdrawn",
  "ComplaintReopened",
]

/** Whether readings part ways: an event that counts comes after the 3rd working day under some of them only. */
const partsReadings = (code: EnactedCode, events: readonly ComplaintEvent[], now: number): boolean => {
  const ends = reckonSpan(code.timekeeping, workingDays(3), "end").map((each) => each.at(events[0]?.at ?? 0, undefined))
  const { history } = replay(rulesOf(code), logOf(...events), now as Instant)
  return history.some(({ type, at: when }) => {
    const after = ends.filter((end) => when > end).length
    return BEARING.includes(type) && after > 0 && after < ends.length
  })
}

describe("the figures of a case", () => {
  for (const readings of READINGS) {
    const code = opusUnder(readings)
    const figures = compileFigures(withoutReference(code))
    it(`are those of the reference, which is never asked, under ${JSON.stringify(readings)}`, () => {
      fc.assert(
        fc.property(histories, ({ events, now }) => {
          expect(figures(events, now)).toEqual(byReference(code, events, now))
        }),
        { ...SEED, numRuns: 150 },
      )
    })

    it(`are so where readings part ways over an event at the end of the 3rd working day, under ${JSON.stringify(readings)}`, () => {
      let parted = 0
      let recurred = 0
      fc.assert(
        fc.property(aroundThirdDay, ({ events, now }) => {
          const reference = byReference(code, events, now)
          expect(figures(events, now)).toEqual(reference)
          if (!partsReadings(code, events, now)) return
          parted++
          if (reference.duties.some((each) => each.norm === "updateRegularly" && each.occurrence > 1)) recurred++
        }),
        { ...SEED, numRuns: 120 },
      )
      expect(parted).toBeGreaterThan(30)
      expect(recurred).toBeGreaterThan(3)
    })
  }

  it("are those of the reference where the log is out of order or repeats an id", () => {
    const code = opusUnder()
    const made = event("ComplaintMade", "2024-10-23T17:49:00+01:00")
    const logged = event("ComplaintLogged", "2024-10-24T09:00:00+01:00")
    const acknowledged = event("ComplaintAcknowledged", "2024-10-28T14:30:00Z")
    const now = at("2024-11-01T10:00:00Z")
    for (const events of [
      [],
      [acknowledged, logged, made],
      [made, logged, { ...acknowledged, id: logged.id }],
      [made, { ...acknowledged, id: logged.id, at: at("2025-01-01T00:00Z") }, logged],
      [made, made, logged],
    ])
      expect(compileFigures(withoutReference(code))(events, now)).toEqual(byReference(code, events, now))
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

  it("count a later statement that under another reading is the first (found when the fast path was written anew)", () => {
    const code = opusUnder({ "contact-time": "when-stated" })
    const events = [
      event("ComplaintMade", "2024-06-03T10:00+01:00"),
      event("OutcomeProposed", "2024-06-03T11:00+01:00"),
      event("DelayNotified", "2024-06-03T12:00+01:00", { id: "first" }),
      event("OutcomeRejected", "2024-06-10T12:00+01:00"),
      event("DelayNotified", "2024-06-11T12:00+01:00", { id: "second" }),
    ]
    const now = at("2024-06-12T10:00+01:00")
    const figures = compileFigures(rulesOf(code))(events, now)
    expect(figures).toEqual(byReference(code, events, now))
    expect(figures.duties.find((each) => each.norm === "agreeContactTime")).toMatchObject({
      due: at("2024-06-03T12:00+01:00"),
      latest: at("2024-06-11T12:00+01:00"),
    })
  })

  it("count an update that ends a span under one way to end the norm only (found by the property above)", () => {
    // Proposed on Sunday and rejected just after closing on the day on which the first 3 working days end.
    const code = opusUnder({ resolved: "outcome-proposed" })
    const events = [
      event("ComplaintMade", "2019-10-13T15:52:31.327+01:00"),
      event("OutcomeProposed", "2019-10-13T20:33:49.492+01:00"),
      event("OutcomeRejected", "2019-10-16T17:30:00.001+01:00"),
    ]
    const now = at("2019-10-17T00:00:00.000+01:00")
    const figures = compileFigures(rulesOf(code))(events, now)
    expect(figures).toEqual(byReference(code, events, now))
    expect(figures.duties.find((each) => each.norm === "updateRegularly")?.safeBy).toBe(at("2019-10-23T17:30+01:00"))
  })

  it("count a receipt before opening as of the opening, which can count that day [response-times.contact-time]", () => {
    // Received at midnight on a Thursday: under after-hours-receipt=next-opening and day-of-receipt=counted-if-open the
    // Thursday is the first day, and the deadline a day earlier than where it counts on arrival.
    const events = [event("ComplaintMade", "2012-02-23T00:00Z")]
    const figures = compileFigures(rulesOf(opusUnder()))(events)
    expect(figures.duties.find((each) => each.norm === "agreeContactTime")).toMatchObject({
      due: at("2012-02-28T23:59:59.999Z"),
      safeBy: at("2012-02-27T17:30Z"),
    })
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
