import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type AnyEvent,
  type Compiled,
  compile,
  deepFreeze,
  type MachineState,
  start,
  step,
} from "../../src/machine/index.ts"
import type { Instant } from "../../src/time/index.ts"
import { runs } from "../runs.ts"
import { randomEvents, randomRules } from "./random-machines.ts"
import { at, rules, type TurnstileState, turnstile } from "./turnstile.ts"

const seed = { seed: 20261123, numRuns: runs(500) }

const interpreter = (state: MachineState<TurnstileState>, event: AnyEvent) => step(rules, state, event)

const ways: Readonly<Record<string, Compiled<TurnstileState>["step"]>> = {
  interpreted: interpreter,
  compiled: compile(rules).step,
}

/** Names that every object knows, and names that look like those of the turnstile. */
const strange = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "length",
  "0",
  "",
  " ",
  "\0",
  "coinPut",
  "CoinPut ",
  "CoinPu",
  "CoinPutt",
  "\u{1F3AB}",
  "\uD800",
  "x".repeat(10_000),
]

const coin: AnyEvent = { id: "a", type: "CoinPut", at: at("06-01T10:00") }

describe.each(Object.entries(ways))("a step, %s,", (_, take) => {
  it.each(strange.map((each) => [each.length > 20 ? "a very long name" : JSON.stringify(each), each]))(
    "refuses an event of the unknown type %s in every state",
    (_, type) => {
      for (const state of Object.keys(turnstile.states) as TurnstileState[])
        expect(take({ ...start(turnstile), state }, { ...coin, type })).toEqual(
          Result.fail({
            _tag: "Refusal",
            code: "Unhandled",
            message: `the rules say nothing of ${type} in the state ${state}`,
            clauses: [],
          }),
        )
    },
  )

  it.each(strange.map((each) => [each.length > 20 ? "a very long name" : JSON.stringify(each), each]))(
    "refuses every event in the state %s, which the machine does not have",
    (_, state) => {
      for (const type of Object.keys(turnstile.events))
        expect(take({ ...start(turnstile), state: state as TurnstileState }, { ...coin, type })).toEqual(
          Result.fail({
            _tag: "Refusal",
            code: "Unhandled",
            message: `the rules say nothing of ${type} in the state ${state}`,
            clauses: [],
          }),
        )
    },
  )

  it("does not take inherited fields for fields of the event", () => {
    const inherits: AnyEvent = Object.assign(Object.create({ hard: true }), { ...coin, type: "Pushed" })
    expect(Result.isFailure(take(start(turnstile), inherits))).toBe(true)
    expect(Result.isSuccess(take(start(turnstile), { ...coin, type: "Pushed", hard: true } as AnyEvent))).toBe(true)
  })

  it("does not fail on fields that are null, lists or of another type", () => {
    for (const hard of [null, undefined, [], [true], {}, "true", 1, Number.NaN])
      expect(Result.isFailure(take(start(turnstile), { ...coin, type: "Pushed", hard } as AnyEvent))).toBe(true)
  })

  it("does not fail on a state that remembers nothing, or something else", () => {
    const repaired = { ...coin, type: "Repaired" }
    const facts: readonly MachineState["facts"][] = [{}, { other: 1 }, JSON.parse('{ "__proto__": 5 }')]
    for (const each of facts)
      expect(take({ state: "Jammed", facts: each }, repaired)).toEqual(
        Result.fail({
          _tag: "Refusal",
          code: "TooHot",
          message: "the arm has to cool for two hours",
          clauses: ["notice.care"],
        }),
      )
  })
})

describe("a state", () => {
  it("is plain data: the name of the state, and when what guards ask about came true", () => {
    const key = "Pushed{hard equal true} since Repaired"
    expect(start(turnstile)).toStrictEqual({ state: "Locked", facts: { [key]: null } })
    const pushed = step(rules, start(turnstile), { ...coin, type: "Pushed", hard: true } as AnyEvent)
    expect(Result.getOrThrow(pushed)).toStrictEqual({
      state: { state: "Jammed", facts: { [key]: at("06-01T10:00") } },
      emits: [],
      transition: "Locked|Unlocked Pushed(true) -> Jammed",
    })
  })

  it("is never changed, nor are its event and the machine: all of them may be frozen", () => {
    fc.assert(
      fc.property(randomRules, randomEvents, (each, events) => {
        deepFreeze(each.machine)
        const compiled = compile(each)
        const runner = compiled.runner()
        let state = deepFreeze(start(each.machine))
        for (const event of events) {
          deepFreeze(event)
          const copy = structuredClone([state, event])
          const results = [step(each, state, event), compiled.step(state, event)] as const
          runner.take(event)
          expect([state, event]).toEqual(copy)
          for (const result of results) if (Result.isSuccess(result)) state = deepFreeze(result.success.state)
        }
      }),
      seed,
    )
  })

  it("means the same after JSON and after structuredClone, whatever the machine", () => {
    fc.assert(
      fc.property(randomRules, randomEvents, (each, events) => {
        const compiled = compile(each)
        let state = compiled.start
        for (const event of events) {
          const thawed: typeof state = JSON.parse(JSON.stringify(state))
          expect(thawed).toStrictEqual(state)
          expect(structuredClone(state)).toStrictEqual(state)
          const result = compiled.step(state, event)
          expect(compiled.step(thawed, event)).toStrictEqual(result)
          expect(step(each, structuredClone(state), event)).toStrictEqual(result)
          if (Result.isSuccess(result)) state = result.success.state
        }
      }),
      seed,
    )
  })

  it("follows from the one before and the event alone: the same step again gives the same result", () => {
    fc.assert(
      fc.property(randomRules, randomEvents, (each, events) => {
        const compiled = compile(each)
        const states = [compiled.start]
        const results = events.map((event, index) => {
          const before = states[index] ?? compiled.start
          const result = compiled.step(before, event)
          states.push(Result.isSuccess(result) ? result.success.state : before)
          return result
        })
        for (const [index, event] of [...events.entries()].reverse())
          expect(compiled.step(states[index] ?? compiled.start, event)).toStrictEqual(results[index])
      }),
      { ...seed, numRuns: runs(300) },
    )
  })
})

describe("a machine", () => {
  it("means the same after JSON", () => {
    const thawed: typeof turnstile = JSON.parse(JSON.stringify(turnstile))
    expect(thawed).toStrictEqual(turnstile)
    fc.assert(
      fc.property(randomRules, randomEvents, (each, events) => {
        const again = { ...each, machine: JSON.parse(JSON.stringify(each.machine)) as typeof each.machine }
        let state = start(each.machine)
        for (const event of events) {
          const result = step(each, state, event)
          expect(step(again, state, event)).toStrictEqual(result)
          if (Result.isSuccess(result)) state = result.success.state
        }
      }),
      { ...seed, numRuns: runs(300) },
    )
  })

  it("refuses, and does not throw, at the ends of time and beyond the calendar", () => {
    const late: Instant[] = [at("12-31T23:59:59.999"), 253_402_300_799_999 as Instant, -62_135_596_800_000 as Instant]
    for (const time of late) {
      const jammed = step(rules, start(turnstile), { ...coin, type: "Pushed", at: time, hard: true } as AnyEvent)
      const { state } = Result.getOrThrow(jammed)
      const results = Object.values(ways).map((take) => take(state, { ...coin, type: "Repaired", at: time }))
      expect(results).toEqual([
        Result.fail({
          _tag: "Refusal",
          code: "TooHot",
          message: "the arm has to cool for two hours",
          clauses: ["notice.care"],
          opens: time + 2 * 3_600_000,
        }),
        results[0],
      ])
    }
  })
})
