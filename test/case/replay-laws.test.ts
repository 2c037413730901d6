import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Case,
  type ComplaintEvent,
  compile,
  deepFreeze,
  type Instant,
  replay,
  rulesOf,
  start as startOf,
  step,
} from "../../src/index.ts"
import { logOf, opusUnder, reportAt, SEED, TYPES, text } from "./cases.ts"
import { history } from "./starts.ts"

const rules = rulesOf(opusUnder())
const any = history(TYPES, 10)

describe("replay", () => {
  const compiled = compile(rules)
  const stepAll = (from: Case["state"], events: readonly ComplaintEvent[]): Case["state"] =>
    events.reduce((state, each) => {
      const stepped = compiled.step(state, each)
      return Result.isSuccess(stepped) ? stepped.success.state : state
    }, from)

  it("of a beginning, then a step for each event of the rest, equals the replay of the whole", () => {
    fc.assert(
      fc.property(any, fc.nat({ max: 10 }), ({ events, now }, length) => {
        const whole = replay(rules, logOf(...events), now)
        const begun = replay(rules, logOf(...events.slice(0, length)), now)
        expect(stepAll(length === 0 ? startOf(rules.machine) : begun.state, events.slice(length))).toEqual(whole.state)
      }),
      { ...SEED, numRuns: 60 },
    )
  })

  it("equals the reference interpreter", () => {
    fc.assert(
      fc.property(any, ({ events, now }) => {
        let state = startOf(rules.machine)
        const refused: string[] = []
        for (const each of events) {
          const stepped = step(rules, state, each)
          if (Result.isSuccess(stepped)) state = stepped.success.state
          else refused.push(stepped.failure.code)
        }
        const of = replay(rules, logOf(...events), now)
        expect(of.state).toEqual(state)
        expect(of.refused.map((each) => each.code)).toEqual(refused)
      }),
      { ...SEED, numRuns: 200 },
    )
  })

  it("at an earlier now equals the replay of what had happened by then", () => {
    fc.assert(
      fc.property(any, fc.nat({ max: 10 }), ({ events }, nth) => {
        const now = (events[nth % events.length] ?? events[0])?.at as Instant
        const then = replay(rules, logOf(...events), now)
        const only = replay(rules, logOf(...events.filter((each) => each.at <= now)), now)
        expect({ ...then, future: [] }).toEqual(only)
      }),
      { ...SEED, numRuns: 200 },
    )
  })

  it("gives the same report twice, changes nothing that it is given, and its state survives JSON", () => {
    fc.assert(
      fc.property(any, ({ events, now }) => {
        const log = deepFreeze(structuredClone(logOf(...events)))
        const code = opusUnder()
        const first = reportAt(code, log, text(now))
        expect(reportAt(code, log, text(now))).toEqual(first)
        expect(JSON.parse(JSON.stringify(first))).toEqual(first)
        expect(log).toEqual(logOf(...events))
        const { state } = replay(rules, log, now)
        expect(JSON.parse(JSON.stringify(state))).toEqual(state)
      }),
      { ...SEED, numRuns: 60 },
    )
  })

  it("of an empty log is a case in which nothing has happened", () => {
    expect(replay(rules, logOf())).toMatchObject({ state: { state: "NotMade" }, history: [], refused: [], future: [] })
  })
})
