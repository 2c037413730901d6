import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { replay } from "../../../src/case/replay.ts"
import type { CaseLog } from "../../../src/code/case-log.ts"
import { opus } from "../../../src/code/opus.ts"
import type { Instant } from "../../../src/time/index.ts"
import { catalogueOfInvariants } from "../../../src/verify/invariants/index.ts"
import { prove } from "../../../src/verify/prove.ts"
import type { Replay } from "../../../src/verify/proving/replay-laws.ts"

const withEvents = (log: CaseLog, change: (events: CaseLog["events"]) => CaseLog["events"]): CaseLog => ({
  ...log,
  events: change(log.events),
})

const WEEK = 604_800_000

const butLast: Replay = (rules, log) =>
  replay(
    rules,
    withEvents(log, (events) => events.slice(0, -1)),
  )

/** One that forgets the last event every other time. */
const fickle = (): Replay => {
  let turn = 0
  return (rules, log) => (turn++ % 2 === 0 ? replay(rules, log) : butLast(rules, log))
}

/** One that takes only events that it is given as they were first. */
const jealous = (): Replay => {
  let seen: CaseLog | undefined
  return (rules, log) => {
    const isFirst = seen === undefined || seen.events[0] === log.events[0]
    seen = log
    return isFirst ? replay(rules, log) : butLast(rules, log)
  }
}

const wrong: readonly (readonly [string, string, () => Replay])[] = [
  ["same-log-same-case", "forgets an event every other time", fickle],
  ["replay-equals-stepping", "forgets the last event", () => butLast],
  [
    "duplicates-change-nothing",
    "takes a repeated event for another",
    () => (rules, log) =>
      replay(
        rules,
        withEvents(log, (events) => events.map((each, index) => ({ ...each, id: `e${index}` }))),
      ),
  ],
  [
    "late-recording-changes-nothing",
    "takes an event to happen when it is recorded",
    () => (rules, log) =>
      replay(
        rules,
        withEvents(log, (events) => events.map((each) => ({ ...each, at: each.recordedAt ?? each.at }))),
      ),
  ],
  ["written-and-read-again", "knows a log only as it was first given", jealous],
  [
    "a-deadline-stays",
    "counts from later, the more has happened",
    () => (rules, log) =>
      replay(
        rules,
        withEvents(log, (events) =>
          events.map((each, index) =>
            index === 0 ? { ...each, at: (each.at - events.length * WEEK) as Instant } : each,
          ),
        ),
      ),
  ],
]

describe("a law of replay is broken by a wrong replay", () => {
  it("whichever of the invariants asks nothing but that", () => {
    const laws = catalogueOfInvariants().filter(
      ({ checks, families }) => families === undefined && checks.every(({ kind }) => kind === "replay"),
    )
    expect(wrong.map(([id]) => id)).toEqual(laws.map(({ id }) => id))
  })

  it.each(wrong)("%s: one that %s", (id, _because, replays) => {
    const proof = Result.getOrThrow(prove(opus, { invariants: [id], every: 53, replays: replays() }))
    expect(proof.invariants.map((each) => [each.id, each.comes])).toEqual([[id, "broken"]])
    expect(proof.invariants[0]?.counterexample?.log.events.length).toBeGreaterThan(0)
  })

  it("a family whose cases are replayed without their last event is told otherwise than it was found", () => {
    const proof = Result.getOrThrow(
      prove(opus, { invariants: ["a-rating-is-carried-on"], every: 53, replays: butLast }),
    )
    const [only] = proof.invariants
    expect([only?.comes, only?.why]).toEqual([
      "broken",
      "the cases are replayed, or linked, otherwise than they were found",
    ])
    expect(only?.counterexample?.log.events.length).toBeGreaterThan(0)
  })

  it("a family of which an event is refused that was found to be taken is told otherwise too", () => {
    const refusing: Replay = (rules, log) =>
      replay(
        rules,
        withEvents(log, (events) => events.slice(-1)),
      )
    const proof = Result.getOrThrow(prove(opus, { invariants: ["a-family-can-be-done"], every: 53, replays: refusing }))
    expect(proof.invariants.map(({ comes, why }) => [comes, why])).toEqual([
      ["broken", "the cases are replayed, or linked, otherwise than they were found"],
    ])
  })
})
