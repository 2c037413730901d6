import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type AnyEvent,
  all,
  any,
  type Condition,
  compile,
  type MachineState,
  not,
  type Rules,
  start,
  step,
} from "../../src/machine/index.ts"
import { hours } from "../../src/time/index.ts"
import { runs } from "../runs.ts"
import { randomEvents, randomRules } from "./random-machines.ts"
import { at, rules, type TurnstileState, words } from "./turnstile.ts"

const seed = { seed: 20261123, numRuns: runs(5_000) }

/** Takes the events by the reference and, beside it, compiled and by a runner; every result has to be the same. */
const compare = <S extends string>(rules: Rules<S>, events: readonly AnyEvent[], saw?: (tag: string) => void): void => {
  const compiled = compile(rules)
  const runner = compiled.runner()
  const placed = compiled.runner()
  let state = start(rules.machine)
  expect(compiled.start).toStrictEqual(state)
  expect(runner.state()).toBe(state.state)
  for (const event of events) {
    const result = step(rules, state, event)
    expect(compiled.step(state, event)).toStrictEqual(result)
    expect(runner.take(event)).toBe(Result.isSuccess(result))
    expect(placed.takeOf(placed.placeOf(event.type), event)).toBe(Result.isSuccess(result))
    if (Result.isSuccess(result)) state = result.success.state
    expect(placed.state()).toBe(state.state)
    expect(runner.state()).toBe(state.state)
    if (saw === undefined) continue
    if (Result.isSuccess(result)) saw(result.success.emits.length > 0 ? "emits" : "taken")
    else saw(result.failure.opens === undefined ? result.failure.code.replace(/\d+$/, "") : "opens")
  }
}

type State = MachineState<TurnstileState>

const { elapsed, first, inState } = words
const since = (n: number): Condition => elapsed(hours(n), first("Pushed"), "opening")
const pushShort = since(5)
const coinLong = elapsed(hours(10), first("CoinPut"), "opening")
const reading: Condition = { is: "reading", reading: "hours", among: { clock: since(2), open: pushShort } }

describe("a compiled machine", () => {
  it("gives the results of `step`, refusal texts and `opens` included, over any machine and sequence", () => {
    fc.assert(
      fc.property(randomRules, randomEvents, (each, events) => compare(each, events)),
      seed,
    )
  })

  it("is compared on machines that take, emit, refuse in every way, conflict and open with time", () => {
    const counts = new Map<string, number>()
    fc.assert(
      fc.property(randomRules, randomEvents, (each, events) =>
        compare(each, events, (tag) => void counts.set(tag, (counts.get(tag) ?? 0) + 1)),
      ),
      { ...seed, numRuns: 400 },
    )
    expect([...counts.keys()].sort()).toEqual([
      "Closer",
      "Closest",
      "D",
      "R",
      "RulesInConflict",
      "Unhandled",
      "emits",
      "opens",
      "taken",
    ])
    for (const [tag, count] of counts) expect(count, tag).toBeGreaterThan(40)
  })

  it.each([
    ["the earlier of two spans where one is enough", any(coinLong, pushShort), "06-01T15:00"],
    ["the later where both are needed", all(coinLong, pushShort), "06-01T20:00"],
    ["the same whichever is written first", any(pushShort, coinLong), "06-01T15:00"],
    ["the span of the reading chosen", reading, "06-01T15:00"],
    ["never where a span being over is what keeps it back", not(since(0)), undefined],
    ["never where something else is lacking too", all(pushShort, inState("Locked")), undefined],
  ] as const)("opens by time alone from %s", (_, when, opens) => {
    const guarded = {
      ...rules,
      machine: {
        ...rules.machine,
        transitions: rules.machine.transitions.map((each) => (each.on.event === "Repaired" ? { ...each, when } : each)),
      },
    }
    const refusal = { _tag: "Refusal", code: "TooHot", message: "the arm has to cool for two hours" }
    const history: readonly AnyEvent[] = [
      { id: "coin", type: "CoinPut", at: at("06-01T10:00") },
      Object.assign({ id: "push", type: "Pushed", at: at("06-01T10:00") }, { hard: true }),
    ]
    const repaired = { id: "repair", type: "Repaired", at: at("06-01T10:30") }
    for (const take of [compile(guarded).step, (state: State, event: AnyEvent) => step(guarded, state, event)]) {
      let state = start(guarded.machine)
      for (const event of history) state = Result.getOrThrow(take(state, event)).state
      expect(take(state, repaired)).toStrictEqual(
        Result.fail({ ...refusal, clauses: ["notice.care"], ...(opens === undefined ? {} : { opens: at(opens) }) }),
      )
    }
  })

  it("begins anew as it began", () => {
    const events = (["Pushed", "CoinPut", "Pushed"] as const).map((type, index) => ({
      id: `e${index}`,
      type,
      at: at("06-01T10:00"),
      ...(type === "Pushed" ? { hard: index === 2 } : {}),
    }))
    const runner = compile(rules).runner()
    const run = () => events.map((event) => [runner.take(event), runner.state()])
    const once = run()
    expect(once).toEqual([
      [false, "Locked"],
      [true, "Unlocked"],
      [true, "Jammed"],
    ])
    runner.begin()
    expect(runner.state()).toBe("Locked")
    expect(run()).toEqual(once)
  })

  it("knows the places of its types of events, and takes an event by its place", () => {
    const runner = compile(rules).runner()
    const types = Object.keys(rules.machine.events)
    expect(types.map(runner.placeOf)).toEqual([0, 1, 2, 3, 4])
    expect(["", "coinPut", "__proto__", "toString"].map(runner.placeOf)).toEqual([-1, -1, -1, -1])
    const coin = { id: "a", type: "CoinPut", at: at("06-01T10:00") }
    expect(runner.takeOf(runner.placeOf("CoinPut"), coin)).toBe(true)
    expect(runner.state()).toBe("Unlocked")
  })
})
