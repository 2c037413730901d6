/** What holds of the operative rule of any complaint, whenever it was made and whatever happened: properties. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  becomes,
  type CaseRules,
  type Choices,
  type ComplaintEvent,
  complaintFigures,
  complaintRules,
  dutiesOf,
  happenedIn,
  type Instant,
  isRight,
  type Norm,
  type Occurrence,
  openingOf,
  replay,
  rightsOf,
  track,
} from "../../src/index.ts"
import { runs } from "../runs.ts"
import { event, logOf, opusUnder, reportAt, SEED, text } from "./cases.ts"
import { figuresByReference } from "./figures-reference.ts"

const DAY = 86_400_000

/** When complaints are made: around every change of the law, and at any other time. */
const made = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 1, 9), max: Date.UTC(2026, 3, 10) }),
  fc.integer({ min: Date.UTC(2018, 7, 20), max: Date.UTC(2018, 9, 3) }),
  fc.integer({ min: Date.UTC(2011, 6, 20), max: Date.UTC(2011, 6, 24) }),
  fc.integer({ min: Date.UTC(2011, 0, 3), max: Date.UTC(2039, 5, 1) }),
)

const people = fc.constantFrom(
  ...[{ kind: "consumer" }, { kind: "consumer" }, { kind: "business" }, { kind: "business", people: { working: 10 } }],
  ...[
    { kind: "business", people: { working: 11 } },
    { kind: "notForProfit", people: { working: 3, volunteers: 20 } },
  ],
)

/** A complaint with up to seven more events within twelve weeks, letters and deadlock among them, and an instant. */
const complaints = fc
  .record({
    from: made,
    complainant: people,
    responseExpected: fc.constantFrom("explicit", "explicit", "implicit", "implicit", "none"),
    drafts: fc.array(
      fc.record({
        type: fc.constantFrom(
          ...(["AdrLetterSent", "AdrLetterSent", "DeadlockReached", "DeadlockRequested", "ReferredToAdr"] as const),
          ...(["OutcomeProposed", "OutcomeAccepted", "OutcomeRejected", "ComplaintReopened"] as const),
          ...(["CaseHandlerAssigned", "ComplaintWithdrawn", "ComplaintClosed"] as const),
        ),
        after: fc.integer({ min: 0, max: 84 * DAY }),
        letter: fc.constantFrom("deadlock", "weeksOver"),
        reason: fc.constantFrom("resolved", "outOfScope"),
      }),
      { maxLength: 6 },
    ),
    later: fc.integer({ min: 0, max: 400 * DAY }),
  })
  .map(({ from, complainant, responseExpected, drafts, later }) => {
    const events = [...drafts]
      .sort((a, b) => a.after - b.after)
      .map(({ type, after, letter, reason }, index) =>
        event(type, from + after, {
          id: `e${index}`,
          ...(type === "AdrLetterSent" ? { reason: letter } : {}),
          ...(type === "ComplaintClosed" ? { reason } : {}),
        }),
      )
    const fields = { id: "made", complainant: { ...complainant, customer: true }, responseExpected }
    return {
      events: [event("ComplaintMade", from, fields), ...events] as readonly ComplaintEvent[],
      now: ((events.at(-1)?.at ?? from) + later) as Instant,
    }
  })

const READINGS = [
  {},
  { "letter-twice": "first-discharges", "letter-at-deadlock": "next-working-day" },
  { "wait-across-2026-04-08": "date-reached", "letter-at-deadlock": "end-of-day", "weeks-elapsed": "same-time" },
  { "adr-at-deadlock": "on-letter", "weeks-elapsed": "day-after", "after-hours-receipt": "next-opening" },
]

describe("the figures of complaints of any law", () => {
  it.each(READINGS)("are those of the reference, each under its own, under %j", (readings) => {
    const code = opusUnder(readings)
    const figures = complaintFigures(code)
    let owed = 0
    fc.assert(
      fc.property(complaints, ({ events, now }) => {
        const reference = figuresByReference(complaintRules(code, logOf(...events), now), events, now)
        expect(figures(events, now)).toEqual(reference)
        if (reference.duties.some((each) => each.norm === "sendWeeksOverLetter")) owed++
      }),
      { ...SEED, numRuns: runs(120) },
    )
    expect(owed).toBeGreaterThan(runs(15))
  })
})

describe("the report of a case at an instant", () => {
  it("is that of a log which ends there: nothing that lies ahead decides which law bears on the case", () => {
    const code = opusUnder()
    fc.assert(
      fc.property(complaints, fc.nat(100), ({ events, now }, share) => {
        const from = events[0]?.at ?? 0
        const then = Math.floor(from + ((now - from) * share) / 100)
        const known = events.filter((each) => each.at <= then)
        const whole = reportAt(code, logOf(...events), text(then))
        expect({ ...whole, future: [] }).toEqual(reportAt(code, logOf(...known), text(then)))
      }),
      { ...SEED, numRuns: runs(60) },
    )
  })

  it("leaves nothing of the law on who is out of its scope", () => {
    const code = opusUnder()
    let out = 0
    fc.assert(
      fc.property(complaints, ({ events, now }) => {
        const report = reportAt(code, logOf(...events), text(now))
        if (report.law?.scope !== "out") return
        out++
        for (const each of [...report.deadlines, ...report.rights])
          expect([each.norm, each.source, each.requirements, each.displaced]).toEqual([each.norm, "code", [], []])
        const alone = reportAt(opusUnder({}, { regulation: "none" }), logOf(...events), text(now))
        expect([report.state, report.deadlines, report.rights]).toEqual([alone.state, alone.deadlines, alone.rights])
      }),
      { ...SEED, numRuns: runs(60) },
    )
    expect(out).toBeGreaterThan(runs(10))
  })

  it("has the right to ADR open no later than the Code alone, and every duty of the Code", () => {
    fc.assert(
      fc.property(complaints, ({ events, now }) => {
        const [first] = events
        const log = logOf(...(first === undefined ? [] : [first]))
        const [both, alone] = [{}, { regulation: "none" } as const].map((each) =>
          reportAt(opusUnder({}, each), log, text(now)),
        )
        const opens = (report: typeof both): number => Date.parse(report?.rights[0]?.opens ?? "")
        expect(opens(both)).toBeLessThanOrEqual(opens(alone))
        const norms = both?.deadlines.map((each) => each.norm) ?? []
        expect(norms).toEqual(expect.arrayContaining(alone?.deadlines.map((each) => each.norm) ?? []))
      }),
      { ...SEED, numRuns: runs(60) },
    )
  })
})

/** The readings that bear on what the law adds, by hand from the register; each with all its alternatives. */
const BEARING: Readonly<Record<string, readonly string[]>> = {
  "wait-across-2026-04-08": ["first-made", "date-reached"],
  "letter-twice": ["both", "first-discharges"],
  "weeks-elapsed": ["start-of-day", "same-time", "day-after"],
  "letter-at-deadlock": ["promptly", "end-of-day", "next-working-day"],
  "day-of-receipt": ["not-counted", "counted-if-open"],
  "end-of-working-day": ["end-of-day", "close-of-business"],
  "after-hours-receipt": ["on-arrival", "next-opening"],
  holidays: ["england-and-wales", "scotland", "northern-ireland"],
  "adr-at-deadlock": ["at-deadlock", "on-letter"],
}

const product = (readings: readonly string[]): readonly Choices[] =>
  readings.reduce<readonly Choices[]>(
    (found, reading) => found.flatMap((each) => (BEARING[reading] ?? []).map((id) => ({ ...each, [reading]: id }))),
    [{}],
  )

const LETTERS = product(Object.keys(BEARING).filter((each) => each !== "adr-at-deadlock"))
const WAITS = product(["wait-across-2026-04-08", "weeks-elapsed", "adr-at-deadlock"])

type History = ReturnType<typeof replay>["history"]

/** The occurrences of a norm under one full choice of readings, followed event by event to the end with nothing left out. */
const courseUnder = (rules: CaseRules, choices: Choices, norm: Norm, events: History, now: number) => {
  const tracker = track({ ...rules, choices: { ...rules.choices, ...choices } }, norm)
  events.forEach((each, index) => {
    const [before, after] = [events.slice(0, index), events.slice(0, index + 1)]
    tracker.see(
      each,
      (what) => happenedIn(before, what),
      (what) => happenedIn(after, what),
    )
  })
  return tracker.at(now, (what) => happenedIn(events, what))
}

describe("the bounds of what the law adds, against every combination of readings", () => {
  it("safeBy, latest, mayBeUntimed and mayNotApply of the letter when the weeks are over", () => {
    const [code, counted] = [opusUnder(), { arisen: 0 }]
    fc.assert(
      fc.property(complaints, ({ events, now }) => {
        const rules = complaintRules(code, logOf(...events), now)
        const norm = rules.machine.norms.find((each) => each.id === "sendWeeksOverLetter")
        const of = replay(rules, logOf(...events), now)
        const [own] = dutiesOf(rules, of).filter((each) => each.norm === norm)
        if (norm === undefined || own === undefined) return
        counted.arisen++
        const found: readonly (Occurrence | undefined)[] = LETTERS.map(
          (each) => courseUnder(rules, each, norm, of.history, Number.POSITIVE_INFINITY)[0],
        )
        const dues = found.flatMap((each) => (each === undefined ? [] : [each.due]))
        const timed = dues.filter((each) => each !== null)
        const { overdue, fulfilled, ended } = own.occurrence
        const pending = !overdue && fulfilled === undefined && ended === undefined
        expect({ ...own.bounds, mayBeUntimed: own.mayBeUntimed, mayNotApply: own.mayNotApply }).toEqual({
          earliest: timed.length === 0 ? null : Math.min(...timed),
          latest: timed.length === 0 ? null : Math.max(...timed),
          unbounded: dues.includes(null),
          mayBeUntimed: timed.length > 0 && dues.includes(null),
          mayNotApply: found.some(
            (each) => each === undefined || (pending && each.ended !== undefined && !each.overdue),
          ),
        })
      }),
      { ...SEED, numRuns: runs(100) },
    )
    expect(counted.arisen).toBeGreaterThan(runs(10))
  })

  it("opensEarliest and opensForCertain of the right to ADR", () => {
    const code = opusUnder()
    fc.assert(
      fc.property(complaints, ({ events, now }) => {
        const rules = complaintRules(code, logOf(...events), now)
        const [norm] = rules.machine.norms.filter(isRight)
        const opening = norm && openingOf(norm)
        const of = replay(rules, logOf(...events), now)
        const [right] = rightsOf(rules, of)
        const opens = WAITS.map(
          (choices) =>
            opening &&
            becomes({ ...rules, choices: { ...rules.choices, ...choices } }, opening, (what) =>
              happenedIn(of.history, what),
            )?.at,
        )
        const known = opens.filter((each) => each !== undefined)
        expect(known).toHaveLength(opens.length)
        expect([right?.opensEarliest, right?.opensForCertain]).toEqual([Math.min(...known), Math.max(...known)])
      }),
      { ...SEED, numRuns: runs(150) },
    )
  })

  it("range over no other reading", () => {
    const code = opusUnder()
    fc.assert(
      fc.property(complaints, ({ events, now }) => {
        const rules = complaintRules(code, logOf(...events), now)
        const of = replay(rules, logOf(...events), now)
        const named = [...dutiesOf(rules, of), ...rightsOf(rules, of)].filter(
          ({ norm }) => norm.sources?.some((each) => each.source === "regulation") === true,
        )
        for (const { norm, readings } of named)
          for (const each of readings)
            expect([norm.id, [...Object.keys(BEARING), "resolved"].includes(each)]).toEqual([norm.id, true])
      }),
      { ...SEED, numRuns: runs(60) },
    )
  })
})

describe("a norm of the law", () => {
  it("starts no occurrence twice: the letter when the weeks are over is owed once", () => {
    const code = opusUnder()
    let owed = 0
    fc.assert(
      fc.property(complaints, ({ events, now }) => {
        const rules = complaintRules(code, logOf(...events), now)
        const letters = dutiesOf(rules, replay(rules, logOf(...events), now)).filter(
          (each) => each.norm.id === "sendWeeksOverLetter",
        )
        expect(letters.length).toBeLessThanOrEqual(1)
        owed += letters.length
      }),
      { ...SEED, numRuns: runs(100) },
    )
    expect(owed).toBeGreaterThan(runs(10))
  })
})
