import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  becomes,
  type Choices,
  type ComplaintEventType,
  dutiesOf,
  happenedIn,
  isRight,
  type Norm,
  type Occurrence,
  OPUS_READINGS,
  openingOf,
  replay,
  rightsOf,
  rulesOf,
  track,
} from "../../src/index.ts"
import { runs } from "../runs.ts"
import { event, logOf, opusUnder, reportAt, SEED, text } from "./cases.ts"
import { history } from "./starts.ts"

/** The readings that bear on each norm, by hand from DESIGN's register; no other may change it. */
const SUPPORT: Readonly<Record<string, readonly string[]>> = {
  log: [],
  acknowledge: ["force-of-aim", "working-hour", "after-hours-receipt", "holidays"],
  investigate: [],
  assignHandler: [],
  agreeContactTime: [
    "contact-time",
    "resolved",
    "day-of-receipt",
    "end-of-working-day",
    "after-hours-receipt",
    "holidays",
  ],
  keepContactTime: [],
  updateRegularly: [
    "updated-regularly",
    "resolved",
    "day-of-receipt",
    "end-of-working-day",
    "after-hours-receipt",
    "holidays",
  ],
  resolveSpeedily: ["resolved"],
  sendDeadlockLetter: ["letter-at-deadlock", "day-of-receipt", "end-of-working-day", "after-hours-receipt", "holidays"],
  referToAdr: ["resolved", "weeks-elapsed", "adr-at-deadlock"],
}

const alternativesOf = (reading: string): readonly string[] =>
  OPUS_READINGS.find((each) => each.id === reading)?.alternatives.map((each) => each.id) ?? []

const product = (readings: readonly string[]): readonly Choices[] =>
  readings.reduce<readonly Choices[]>(
    (found, reading) => found.flatMap((each) => alternativesOf(reading).map((id) => ({ ...each, [reading]: id }))),
    [{}],
  )

// Whether these are accepted depends on no reading, so that the history is the same under each.
const TYPES: readonly ComplaintEventType[] = [
  "ComplaintLogged",
  "ComplaintAcknowledged",
  "DelayNotified",
  "ContactTimeAgreed",
  "ContactMade",
  "ProgressUpdateGiven",
  "ProgressUpdateGiven",
  "OutcomeProposed",
  "OutcomeRejected",
  "OutcomeAccepted",
  "DeadlockReached",
  "AdrLetterSent",
  "ComplaintWithdrawn",
  "ComplaintReopened",
]

const rules = rulesOf(opusUnder())
type History = ReturnType<typeof replay>["history"]

/** The occurrences of a norm under one full choice of readings, followed event by event with nothing left out. */
const courseUnder = (choices: Choices, norm: Norm, events: History, now: number): readonly Occurrence[] => {
  const tracker = track({ ...rules, choices: { ...rules.choices, ...choices } }, norm)
  events.forEach((each, index) => {
    const before = events.slice(0, index)
    const after = events.slice(0, index + 1)
    tracker.see(
      each,
      (what) => happenedIn(before, what),
      (what) => happenedIn(after, what),
    )
  })
  return tracker.at(now, (what) => happenedIn(events, what))
}

/** Which occurrence of another course an occurrence is: of a recurring duty that of the same start, else of the same number. */
const sameIn = (norm: Norm, one: Occurrence, course: readonly Occurrence[]): Occurrence | undefined =>
  course.find((each) => (norm.recurs === true ? each.startedBy === one.startedBy : each.number === one.number))

describe("the bounds of a duty, against every combination of readings", () => {
  it("safeBy and latest are the least and the greatest due; mayBeUntimed and mayNotApply say what the combinations say", () => {
    fc.assert(
      fc.property(history(TYPES, 5), ({ events, now }) => {
        const of = replay(rules, logOf(...events), now)
        const duties = dutiesOf(rules, of)
        for (const norm of rules.machine.norms.filter((each) => !isRight(each))) {
          const combinations = product(SUPPORT[norm.id] ?? [])
          // A duty that time alone will start counts in the bounds from the beginning: each course is followed to its end.
          const courses = combinations.map((each) => courseUnder(each, norm, of.history, Number.POSITIVE_INFINITY))
          const chosen = courseUnder({}, norm, of.history, now)
          const own = duties.filter((each) => each.norm === norm)
          expect(own.map((each) => each.occurrence)).toEqual(chosen)
          for (const { occurrence, bounds, mayBeUntimed, mayNotApply } of own) {
            const found = courses.map((course) => sameIn(norm, occurrence, course))
            const dues = found.flatMap((each) => (each === undefined ? [] : [each.due]))
            const timed = dues.filter((each) => each !== null)
            const pending = !occurrence.overdue && occurrence.fulfilled === undefined && occurrence.ended === undefined
            expect({ id: norm.id, ...bounds, mayBeUntimed, mayNotApply }).toEqual({
              id: norm.id,
              earliest: timed.length === 0 ? null : Math.min(...timed),
              latest: timed.length === 0 ? null : Math.max(...timed),
              unbounded: dues.includes(null),
              mayBeUntimed: timed.length > 0 && dues.includes(null),
              mayNotApply: found.some(
                (each) => each === undefined || (pending && each.ended !== undefined && !each.overdue),
              ),
            })
          }
        }
      }),
      { ...SEED, numRuns: runs(150) },
    )
  })

  it("names exactly the readings of its support", () => {
    const events = [
      event("ComplaintMade", "2024-10-23T17:49:00+01:00"),
      event("ContactTimeAgreed", "2024-10-24T10:00:00+01:00"),
      event("DeadlockReached", "2024-11-20T10:00:00+00:00"),
    ]
    const report = reportAt(opusUnder({}, { regulation: "none" }), logOf(...events))
    const named = [...report.deadlines, ...report.rights].map((each) => [each.norm, [...each.readings].sort()])
    expect(Object.fromEntries(named)).toEqual(
      Object.fromEntries(Object.entries(SUPPORT).map(([norm, readings]) => [norm, [...readings].sort()])),
    )
  })

  it("no reading outside its support moves an occurrence: the full product, sampled", () => {
    const full = fc.record(
      Object.fromEntries(OPUS_READINGS.map((each) => [each.id, fc.constantFrom(...alternativesOf(each.id))])),
    )
    fc.assert(
      fc.property(history(TYPES, 4), full, ({ events, now }, choices) => {
        const of = replay(rules, logOf(...events), now)
        for (const norm of rules.machine.norms.filter((each) => !isRight(each))) {
          const own = Object.fromEntries((SUPPORT[norm.id] ?? []).map((reading) => [reading, choices[reading] ?? ""]))
          expect(courseUnder(choices, norm, of.history, now)).toEqual(courseUnder(own, norm, of.history, now))
        }
      }),
      { ...SEED, numRuns: 400 },
    )
  })

  it("a choice of readings moves due and opens, never safeBy, latest, mayBeUntimed, opensEarliest or opensForCertain", () => {
    const full = fc.record(
      Object.fromEntries(OPUS_READINGS.map((each) => [each.id, fc.constantFrom(...alternativesOf(each.id))])),
    )
    fc.assert(
      fc.property(history(TYPES, 3), fc.array(full, { minLength: 4, maxLength: 4 }), ({ events, now }, choices) => {
        const log = logOf(...events)
        const [first, ...others] = [{}, ...choices].map((each) => reportAt(opusUnder(each), log, text(now)))
        for (const other of others) {
          for (const one of other.deadlines) {
            const recurs = one.norm === "updateRegularly"
            const same = first?.deadlines.find(
              (each) =>
                each.norm === one.norm &&
                (recurs ? each.startedBy === one.startedBy : each.occurrence === one.occurrence),
            )
            if (same === undefined) {
              // Only what the default does not let arise at all, or not yet.
              expect(["agreeContactTime", "updateRegularly"]).toContain(one.norm)
              continue
            }
            expect([one.norm, one.safeBy, one.latest, one.mayBeUntimed]).toEqual([
              one.norm,
              same.safeBy,
              same.latest,
              same.mayBeUntimed,
            ])
            if (one.due !== null && one.safeBy !== null && one.latest !== null) {
              expect(Date.parse(one.due)).toBeGreaterThanOrEqual(Date.parse(one.safeBy))
              expect(Date.parse(one.due)).toBeLessThanOrEqual(Date.parse(one.latest))
            }
          }
          expect(other.rights.map(({ opensEarliest, opensForCertain }) => [opensEarliest, opensForCertain])).toEqual(
            first?.rights.map(({ opensEarliest, opensForCertain }) => [opensEarliest, opensForCertain]),
          )
        }
      }),
      { ...SEED, numRuns: runs(60) },
    )
  })

  it("a start is never after its due, its safeBy never after its latest", () => {
    fc.assert(
      fc.property(history(TYPES, 4), ({ events, now }) => {
        for (const { occurrence, bounds } of dutiesOf(rules, replay(rules, logOf(...events), now))) {
          if (occurrence.due !== null) expect(occurrence.due).toBeGreaterThanOrEqual(occurrence.startedAt)
          if (bounds.earliest !== null && bounds.latest !== null)
            expect(bounds.earliest).toBeLessThanOrEqual(bounds.latest)
        }
      }),
      { ...SEED, numRuns: runs(150) },
    )
  })
})

describe("the bounds of the right to ADR, against every combination of readings [adr.eight-weeks] [adr.deadlock]", () => {
  it("opensEarliest and opensForCertain are the least and the greatest opening", () => {
    const combinations = product(SUPPORT.referToAdr ?? [])
    const norm = rules.machine.norms.find((each) => each.id === "referToAdr")
    const opening = norm === undefined ? undefined : openingOf(norm)
    fc.assert(
      fc.property(history(TYPES, 5), ({ events, now }) => {
        const of = replay(rules, logOf(...events), now)
        const opens = combinations.map(
          (choices) => opening && becomes({ ...rules, choices }, opening, (what) => happenedIn(of.history, what))?.at,
        )
        const known = opens.filter((each) => each !== undefined)
        expect(known).toHaveLength(opens.length)
        const rights = combinations.map((each) => rightsOf(rulesOf(opusUnder(each)), of)[0])
        expect(rights.map((each) => each?.opens)).toEqual(opens)
        for (const each of rights)
          expect([each?.opensEarliest, each?.opensForCertain]).toEqual([Math.min(...known), Math.max(...known)])
      }),
      { ...SEED, numRuns: 200 },
    )
  })

  it("under on-letter the letter opens it and deadlock alone does not; the bounds hold both", () => {
    const events = [event("ComplaintMade", "2024-03-01T10:00Z"), event("DeadlockReached", "2024-03-11T10:00Z")]
    const letter = event("AdrLetterSent", "2024-03-12T10:00Z")
    const opens = (readings: Choices, ...more: readonly (typeof letter)[]) => {
      const [right] = reportAt(opusUnder(readings), logOf(...events, ...more)).rights
      return [right?.status, right?.opens, right?.opensEarliest, right?.opensForCertain]
    }
    const deadlock = "2024-03-11T10:00:00.000+00:00"
    const sent = "2024-03-12T10:00:00.000+00:00"
    const weeks = ["2024-04-26T00:00:00.000+01:00", "2024-04-27T00:00:00.000+01:00"]
    expect(opens({})).toEqual(["open", deadlock, deadlock, weeks[1]])
    expect(opens({ "adr-at-deadlock": "on-letter" })).toEqual(["notYet", weeks[0], deadlock, weeks[1]])
    expect(opens({}, letter)).toEqual(["open", deadlock, deadlock, sent])
    expect(opens({ "adr-at-deadlock": "on-letter" }, letter)).toEqual(["open", sent, deadlock, sent])
  })
})
