import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ComplaintEvent, decodeLog, type Instant, replay, rulesOf } from "../../src/index.ts"
import { event, logOf, opusUnder, reportAt, SEED, TYPES, text } from "./cases.ts"
import { history } from "./starts.ts"

const rules = rulesOf(opusUnder())
const any = history(TYPES, 10)

/** The lines of a log in another order that keeps the order of equal instants. */
const reordered = (events: readonly ComplaintEvent[], keys: readonly number[]): readonly ComplaintEvent[] => {
  const keyed = events.map((each, index) => ({ each, key: (keys[index % keys.length] ?? 0) + index / 1e6 }))
  const byInstant = Map.groupBy(keyed, ({ each }) => each.at)
  const rekeyed = [...byInstant.values()].flatMap((group) => {
    const sorted = group.map(({ key }) => key).sort((a, b) => a - b)
    return group.map(({ each }, index) => ({ each, key: sorted[index] ?? 0 }))
  })
  return rekeyed.sort((a, b) => a.key - b.key).map(({ each }) => each)
}

const keys = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 11, maxLength: 11 })

/** The same value with the keys of every object the other way round. */
const turned = <T>(value: T): T =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, turned(each)]),
      ) as T)
    : value

describe("the order of a log's lines", () => {
  it("does not matter, except that of equal instants", () => {
    fc.assert(
      fc.property(any, keys, ({ events, now }, order) => {
        const shuffled = reordered(events, order)
        expect(reportAt(opusUnder(), logOf(...shuffled), text(now))).toEqual(
          reportAt(opusUnder(), logOf(...events), text(now)),
        )
      }),
      { ...SEED, numRuns: 150 },
    )
  })

  it("of equal instants decides: the first line happened first", () => {
    const made = event("ComplaintMade", "2024-03-04T10:00Z")
    const proposed = event("OutcomeProposed", "2024-03-05T10:00Z")
    const accepted = event("OutcomeAccepted", "2024-03-05T10:00Z")
    expect(replay(rules, logOf(made, proposed, accepted)).state.state).toBe("Resolved")
    const turnedRound = replay(rules, logOf(made, accepted, proposed))
    expect(turnedRound.state.state).toBe("OutcomeProposed")
    expect(turnedRound.refused.map((each) => [each.event.id, each.code])).toEqual([
      ["outcomeaccepted", "NothingProposed"],
    ])
  })

  it("a log that was recorded late gives the state of one that was recorded in time", () => {
    fc.assert(
      fc.property(any, keys, ({ events, now }, order) => {
        const late = reordered(events, order).map((each, index) => ({
          ...each,
          recordedAt: (each.at + index * 86_400_000) as Instant,
        }))
        const { history: a, state, refused } = replay(rules, logOf(...events), now)
        const other = replay(rules, logOf(...late), now)
        expect(other.state).toEqual(state)
        expect(other.history.map((each) => each.id)).toEqual(a.map((each) => each.id))
        expect(other.refused.map((each) => each.event.id)).toEqual(refused.map((each) => each.event.id))
        expect(reportAt(opusUnder(), logOf(...late), text(now))).toEqual(
          reportAt(opusUnder(), logOf(...events), text(now)),
        )
      }),
      { ...SEED, numRuns: 100 },
    )
  })
})

describe("an id that the log holds twice", () => {
  const made = event("ComplaintMade", "2024-03-04T10:00Z")
  const acknowledged = event("ComplaintAcknowledged", "2024-03-04T11:00Z", { id: "a", channel: "Email" })

  it("with equal content changes nothing, in whatever order its keys stand, and is listed as a duplicate", () => {
    fc.assert(
      fc.property(any, fc.array(fc.nat(), { maxLength: 6 }), ({ events, now }, copied) => {
        const copies = copied.flatMap((index) => events[index % events.length] ?? []).map(turned)
        const once = reportAt(opusUnder(), logOf(...events), text(now))
        const twice = reportAt(opusUnder(), logOf(...events, ...copies), text(now))
        expect({ ...twice, duplicates: [] }).toEqual(once)
        expect(twice.duplicates).toEqual(copies.map((each) => each.id))
      }),
      { ...SEED, numRuns: 100 },
    )
  })

  it("with the same instant written with another offset is a duplicate", () => {
    const line = { id: "l", type: "ComplaintLogged", case: "c" }
    const first = { ...made, at: "2024-06-03T10:00:00Z", case: "c", procedure: "Complaint" }
    const log = decodeLog({
      events: [first, { ...line, at: "2024-06-03T12:00:00+01:00" }, { at: "2024-06-03T11:00Z", ...line }],
    })
    const [only] = Result.getOrThrow(log).cases
    expect(only && replay(rules, only).duplicates).toEqual(["l"])
  })

  it("with other content is refused as IdConflict: the first in the log stands, also where the other happened before", () => {
    const earlier = event("ComplaintLogged", "2024-03-04T10:30Z", { id: "a" })
    const of = replay(rules, logOf(made, acknowledged, earlier))
    expect(of.history.map((each) => each.id)).toEqual(["complaintmade", "a"])
    expect(of.state.state).toBe("Received")
    expect(of.refused).toEqual([
      {
        event: earlier,
        code: "IdConflict",
        why: "the log holds another event with the same id and other content; the first in the log stands",
        clauses: [],
      },
    ])
    expect(replay(rules, logOf(made, earlier, acknowledged)).state.state).toBe("Logged")
  })

  it("is compared with the first alone: a third that equals the second is refused too", () => {
    const other = event("ComplaintLogged", "2024-03-04T10:30Z", { id: "a" })
    const of = replay(rules, logOf(made, acknowledged, other, turned(other), turned(acknowledged)))
    expect(of.refused.map((each) => each.code)).toEqual(["IdConflict", "IdConflict"])
    expect(of.duplicates).toEqual(["a"])
  })

  it("conflicts by a nested field, and by a field that only one of them has", () => {
    const person = { kind: "consumer", customer: true }
    const two = (complainant: object) => replay(rules, logOf(made, { ...made, ...{ complainant } } as ComplaintEvent))
    expect(two(person).duplicates).toEqual(["complaintmade"])
    expect(two({ ...person, customer: false }).refused.map((each) => each.code)).toEqual(["IdConflict"])
    expect(two({ ...person, people: { working: 1 } }).refused.map((each) => each.code)).toEqual(["IdConflict"])
  })
})

describe("an event after now", () => {
  const log = logOf(
    event("ComplaintMade", "2024-03-04T10:00Z"),
    event("ComplaintLogged", "2024-03-05T10:00Z"),
    event("ComplaintClosed", "2024-03-05T10:00:00.001Z"),
  )

  it("is listed as future and not applied, even where it would be refused", () => {
    const report = reportAt(opusUnder(), log, "2024-03-05T10:00Z")
    expect(report.state).toBe("Logged")
    expect(report.refused).toEqual([])
    expect(report.future).toEqual([
      { event: "complaintclosed", type: "ComplaintClosed", at: "2024-03-05T10:00:00.001+00:00" },
    ])
  })

  it("a now before everything leaves a case that has not been made: no duties, no rights", () => {
    const report = reportAt(opusUnder(), log, "2024-01-01T00:00Z")
    expect(report).toMatchObject({ state: "NotMade", deadlines: [], rights: [], refused: [] })
    expect(report.future).toHaveLength(3)
    expect(report.next.map((each) => each.event)).toEqual(["ComplaintMade", "ComplaintMade"])
  })
})

describe("every event of a log", () => {
  const messy = fc
    .tuple(any, keys, fc.array(fc.nat(), { maxLength: 5 }), fc.integer({ min: -30, max: 30 }))
    .map(([{ events, now }, order, copied, days]) => {
      const extra = copied.map((index, nth): ComplaintEvent => {
        const one = events[index % events.length] ?? events[0]
        return (nth % 2 === 0 ? { ...one } : { ...one, at: ((one?.at ?? 0) + 1) as Instant }) as ComplaintEvent
      })
      return { events: reordered([...events, ...extra], order), now: (now + days * 86_400_000) as Instant }
    })

  it("is in exactly one of history, refused, future and duplicates", () => {
    fc.assert(
      fc.property(messy, ({ events, now }) => {
        const { history: accepted, refused, future, duplicates } = replay(rules, logOf(...events), now)
        const kept = [...accepted, ...refused.map((each) => each.event), ...future]
        expect(new Set(kept).size).toBe(kept.length)
        const left = events.filter((each) => !kept.includes(each))
        expect(kept.length + left.length).toBe(events.length)
        expect(left.map((each) => each.id)).toEqual(duplicates)
        expect(future.every((each) => each.at > now)).toBe(true)
        expect(accepted.every((each) => each.at <= now)).toBe(true)
        expect(accepted.map((each) => each.at)).toEqual(accepted.map((each) => each.at).sort((a, b) => a - b))
      }),
      { ...SEED, numRuns: 300 },
    )
  })
})
