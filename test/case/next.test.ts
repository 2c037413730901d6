import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type BarredEvent,
  type Case,
  type CaseRules,
  type ComplaintEvent,
  type ComplaintEventType,
  dutiesOf,
  type Instant,
  outlookOf,
  type Pattern,
  replay,
  rightsOf,
  rulesOf,
} from "../../src/index.ts"
import { at, event, logOf, opusUnder, reportAt, SEED, TYPES } from "./cases.ts"
import { history } from "./starts.ts"

const outlook = (rules: CaseRules, of: Case) => outlookOf(rules, of, dutiesOf(rules, of), rightsOf(rules, of))

/** The fields that can be tested, each with every value that bears on a rule. */
const VARIANTS: Partial<Record<ComplaintEventType, readonly object[]>> = {
  ComplaintMade: [
    ...["InPerson", "Telephone", "Email", "Letter", "Webchat", "CustomerThermometer"].map((channel) => ({ channel })),
    { channel: "CustomerThermometer", complainant: { kind: "other", customer: false } },
  ],
  ComplaintEscalated: ["manager", "director", "chair"].map((stage) => ({ stage })),
  ContactTimeAgreed: [{ contactAt: at("2060-01-01T00:00Z") }, { contactAt: at("1980-01-01T00:00Z") }],
  AdrLetterSent: ["deadlock", "weeksOver"].map((reason) => ({ reason })),
  ComplaintClosed: ["resolved", "adrDecided", "silence", "outOfScope"].map((reason) => ({ reason })),
}

const eventsOf = (type: ComplaintEventType, now: Instant): readonly ComplaintEvent[] =>
  (VARIANTS[type] ?? [{}]).map((fields) => event(type, now, { id: "next", ...fields }))

const has = (each: object, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
      each,
    )

const fits = (each: ComplaintEvent, on: Pattern): boolean =>
  each.type === on.event &&
  (on.where ?? []).every((test) => {
    const value = has(each, test.field)
    if (test.is === "equal") return value === test.to
    if (test.is === "oneOf") return test.to.some((one) => one === value)
    if (test.is === "notBefore") return (value as number) >= (has(each, test.to) as number)
    return (test.is === "present") === (value !== undefined)
  })

const stages = [{ id: "manager", who: "a manager", within: { unit: "workingDays", n: 2 } }] as const
const codes = [
  opusUnder(),
  opusUnder({ resolved: "outcome-proposed" }),
  opusUnder({ "adr-at-deadlock": "on-letter", "weeks-elapsed": "day-after" }),
  opusUnder({}, { stages: [...stages, { id: "director", who: "a director" }] }),
]

const rulesUnder = (code: number): CaseRules => rulesOf(codes[code] ?? opusUnder())

describe("what may happen next and what may not", () => {
  const appended = (rules: CaseRules, events: readonly ComplaintEvent[], each: ComplaintEvent) => {
    const { history: taken, refused } = replay(rules, logOf(...events, each), each.at)
    return taken.includes(each) ? "taken" : refused.find((one) => one.event === each)?.code
  }

  /** Named twice, so that some complaints come to their end. */
  const TO_THE_END = ["OutcomeProposed", "OutcomeAccepted", "ComplaintClosed"] as const

  it("every type of event is there, in every state that can be reached", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.nat({ max: 3 }), history([...TYPES, ...TO_THE_END], 12), (code, { events, now }) => {
        const rules = rulesUnder(code)
        const of = replay(rules, logOf(...events), now)
        seen.add(of.state.state)
        const { next, notYet } = outlook(rules, of)
        expect(new Set([...next, ...notYet].map((each) => each.event))).toEqual(new Set(TYPES))
      }),
      { ...SEED, numRuns: 400 },
    )
    expect([...seen].sort()).toEqual(
      [
        "Closed",
        "Deadlocked",
        "OutcomeProposed",
        "Received",
        "Logged",
        "Resolved",
        "UnderInvestigation",
        "WithAdr",
        "Withdrawn",
      ].sort(),
    )
  })

  it("what is next is taken when it happens now; what is not yet is refused, with the code that was said", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), history(TYPES, 8), (code, { events, now }) => {
        const rules = rulesUnder(code)
        const of = replay(rules, logOf(...events), now)
        const { next, notYet } = outlook(rules, of)
        for (const each of TYPES.flatMap((type) => eventsOf(type, now))) {
          const result = appended(rules, events, each)
          if (next.some((one) => fits(each, one.on))) expect([each.type, result]).toEqual([each.type, "taken"])
          const bars = notYet.filter((one) => fits(each, one.on))
          if (bars.length > 0) expect(bars.map((one) => one.code)).toContain(result)
          // Of two bars the first is the one that is met.
          if (bars.length > 0) expect(bars[0]?.code).toBe(result)
        }
      }),
      { ...SEED, numRuns: 250 },
    )
  })

  it("opens is the first instant at which time alone lets it happen", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), history(TYPES, 6), (code, { events, now }) => {
        const rules = rulesUnder(code)
        const of = replay(rules, logOf(...events), now)
        const bars: readonly BarredEvent[] = outlook(rules, of).notYet
        for (const bar of bars) {
          if (bar.opens === undefined) continue
          expect(bar.opens).toBeGreaterThan(now)
          const when = (instant: number) => event("ReferredToAdr", instant, { id: "next" })
          expect(bar.event).toBe("ReferredToAdr")
          expect(appended(rules, events, when(bar.opens - 1))).toBe("AdrNotOpen")
          expect(appended(rules, events, when(bar.opens))).toBe("taken")
        }
      }),
      { ...SEED, numRuns: 250 },
    )
  })

  it("names nothing twice: neither an event, nor a bar, nor an event with a bar against it", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), history(TYPES, 8), (code, { events, now }) => {
        const rules = rulesUnder(code)
        const { next, notYet } = outlook(rules, replay(rules, logOf(...events), now))
        const keys = [...next, ...notYet].map((each) => JSON.stringify(each.on))
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
      }),
      { ...SEED, numRuns: 150 },
    )
  })
})

describe("next, in a report", () => {
  const made = event("ComplaintMade", "2024-06-03T10:00+01:00")

  it("names the norms that the event would carry out, and its clauses", () => {
    const { next } = reportAt(opusUnder(), logOf(made))
    const named = Object.fromEntries(next.map((each) => [each.event, each]))
    expect(named.ComplaintAcknowledged).toEqual({
      event: "ComplaintAcknowledged",
      norms: ["acknowledge"],
      clauses: ["response-times.acknowledge"],
    })
    expect(named.ComplaintLogged?.norms).toEqual(["log"])
    expect(named.ContactTimeAgreed?.norms).toEqual(["agreeContactTime"])
    expect(named.OutcomeProposed?.norms).toEqual([])
  })

  it("names no norm that is done, and the right once it is open", () => {
    const logged = event("ComplaintLogged", "2024-06-03T11:00+01:00")
    const { next } = reportAt(opusUnder(), logOf(made, logged), "2024-09-01T00:00+01:00")
    expect(next.find((each) => each.event === "ComplaintLogged")?.norms).toEqual([])
    expect(next.find((each) => each.event === "ReferredToAdr")?.norms).toEqual(["referToAdr"])
  })

  it("tells the letters apart by the field that they must have", () => {
    const deadlock = event("DeadlockReached", "2024-06-03T11:00+01:00")
    const letters = reportAt(opusUnder(), logOf(made, deadlock)).next.filter((each) => each.event === "AdrLetterSent")
    expect(letters.map((each) => [each.where, each.norms])).toEqual([
      [{ reason: "deadlock" }, ["sendDeadlockLetter"]],
      [{ reason: "weeksOver" }, []],
    ])
  })

  it("says why closing is refused for each reason", () => {
    const proposed = event("OutcomeProposed", "2024-06-04T10:00+01:00")
    const bars = (...events: readonly ComplaintEvent[]) =>
      reportAt(opusUnder(), logOf(made, ...events))
        .notYet.filter((each) => each.event === "ComplaintClosed")
        .map((each) => [each.where?.reason, each.code])
    expect(bars(proposed)).toEqual([
      ["resolved", "NotResolved"],
      ["silence", "NoSilenceRule"],
      ["adrDecided", "NotWithAdr"],
    ])
  })

  it("in a final state only reopening is next", () => {
    const report = reportAt(opusUnder(), logOf(made, event("ComplaintWithdrawn", "2024-06-04T10:00+01:00")))
    expect(report.next.map((each) => each.event)).toEqual(["ComplaintReopened"])
    expect(new Set(report.notYet.map((each) => each.code))).toEqual(new Set(["CaseEnded"]))
    expect(report.notYet).toHaveLength(TYPES.length - 1)
  })
})
