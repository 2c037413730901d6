/**
 * The Complaint procedure against an independent model of it, and its compiled form against the reference, on random
 * sequences of events under every reading.
 */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type MachineState, rulesOf, start, step } from "../../../src/index.ts"
import { opusUnder, SEED } from "../../case/cases.ts"
import { allows, fresh, type Model, type Terms } from "./model.ts"
import { anyCode, type Draft, draft, eventOf, histories } from "./random.ts"

interface Real {
  readonly rules: ReturnType<typeof rulesOf>
  state: MachineState
  at: number
  taken: number
}

/** One event, taken by the model and by the machine: both allow it or neither does, and they agree on the state. */
class Take implements fc.Command<Model, Real> {
  private readonly draft: Draft
  private readonly terms: (real: Real) => Terms
  constructor(drafted: Draft) {
    this.draft = drafted
    this.terms = ({ rules }) => ({ code: rules.enacted.code, choices: rules.choices })
  }
  check(): boolean {
    return true
  }
  run(model: Model, real: Real): void {
    real.at += this.draft.gap
    real.taken += 1
    const event = eventOf(this.draft, real.at, real.taken)
    const stepped = step(real.rules, real.state, event)
    expect(Result.isSuccess(stepped)).toBe(allows(model, event, this.terms(real)))
    if (Result.isSuccess(stepped)) real.state = stepped.success.state
    expect(real.state.state).toBe(model.state)
  }
  toString(): string {
    return `${this.draft.type} ${JSON.stringify(this.draft.fields)} after ${this.draft.gap} ms`
  }
}

describe("the Complaint procedure", () => {
  it("allows what the model allows, and comes to the same states", () => {
    const taken = new Map<string, number>()
    fc.assert(
      fc.property(
        anyCode,
        fc.integer({ min: Date.UTC(2012, 0, 2), max: Date.UTC(2036, 0, 1) }),
        fc.commands([draft.map((each) => new Take(each))], { maxCommands: 60, size: "+1" }),
        (code, at, commands) => {
          const rules = rulesOf(code)
          const real: Real = { rules, state: start(rules.machine), at, taken: 0 }
          fc.modelRun(() => ({ model: fresh(), real }), commands)
          taken.set(real.state.state, (taken.get(real.state.state) ?? 0) + 1)
        },
      ),
      { ...SEED, numRuns: 1_000 },
    )
    // The sequences come far: each state is the last of some.
    expect([...taken.keys()].sort()).toEqual(Object.keys(rulesOf(opusUnder()).machine.states).sort())
  })
})

describe("the compiled Complaint machine", () => {
  it("takes and refuses events as the reference does, with equal results", () => {
    fc.assert(
      fc.property(anyCode, histories, (code, events) => {
        const rules = rulesOf(code)
        let state: MachineState = start(rules.machine)
        expect(rules.compiled.start).toEqual(state)
        for (const event of events) {
          const stepped = step(rules, state, event)
          expect(rules.compiled.step(state as typeof rules.compiled.start, event)).toEqual(stepped)
          if (Result.isSuccess(stepped)) state = stepped.success.state
        }
      }),
      { ...SEED, numRuns: 1_000 },
    )
  })

  it("has a runner that ends in the reference's state, and begins anew when told to", () => {
    fc.assert(
      fc.property(anyCode, fc.array(histories, { minLength: 1, maxLength: 3 }), (code, several) => {
        const rules = rulesOf(code)
        const runner = rules.compiled.runner()
        for (const events of several) {
          runner.begin()
          let state: MachineState = start(rules.machine)
          for (const event of events) {
            const stepped = step(rules, state, event)
            expect(runner.take(event)).toBe(Result.isSuccess(stepped))
            if (Result.isSuccess(stepped)) state = stepped.success.state
            expect(runner.state()).toBe(state.state)
          }
        }
      }),
      { ...SEED, numRuns: 300 },
    )
  })
})
