import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { opus } from "../../src/code/opus.ts"
import type { Machine } from "../../src/machine/machine.ts"
import type { ProveOptions } from "../../src/verify/proof.ts"
import { type ProofPart, type ProofPlan, proofPlan } from "../../src/verify/proof-plan.ts"
import { prove } from "../../src/verify/prove.ts"

const CENTRAL = ["adr-only-when-open", "same-log-same-case", "a-posted-copy-is-free"]

/** ADR is taken whenever it is asked for, which breaks one of these invariants and no other. */
const withoutGuard = (machine: Machine): Machine => ({
  ...machine,
  transitions: machine.transitions.map(({ when, ...each }) =>
    each.on.event === "ReferredToAdr" || when === undefined ? each : { ...each, when },
  ),
})

const planOf = (options: ProveOptions): ProofPlan => Result.getOrThrow(proofPlan(opus, options))
const asJson = (parts: readonly ProofPart[]): readonly ProofPart[] => JSON.parse(JSON.stringify(parts))

describe("the parts of a proof", () => {
  it.each([
    ["that holds", { invariants: CENTRAL, every: 53 }],
    ["of which one invariant is broken", { invariants: CENTRAL, every: 53, alter: withoutGuard }],
  ])("%s make the proof of one thread, proved apart, from last to first, and written as JSON", (_, options) => {
    const [one, other] = [planOf(options), planOf(options)]
    expect(one.parts.toSorted()).toEqual(CENTRAL.toSorted())
    const proved = [...one.parts].reverse().map((id, index) => (index % 2 === 0 ? one : other).prove(id))
    const whole = Result.getOrThrow(prove(opus, options))
    expect(JSON.stringify(Result.getOrThrow(one.together(asJson(proved))))).toBe(JSON.stringify(whole))
    const broken = whole.invariants.filter(({ comes }) => comes === "broken").map(({ id }) => id)
    expect(broken).toEqual("alter" in options ? ["adr-only-when-open"] : [])
  })

  it("are proved where they are put together, if they are missing", () => {
    const options = { invariants: ["a-comment-is-considered", "a-posted-copy-is-free"] }
    const { prove: proved, together } = planOf(options)
    expect(together([])).toEqual(prove(opus, options))
    expect(together([proved("a-posted-copy-is-free")])).toEqual(prove(opus, options))
  })

  it("say what exceeds the budget, and make no proof", () => {
    const options = { invariants: ["every-event-is-answered", "a-posted-copy-is-free"], budget: 20 }
    const { prove: proved, together } = planOf(options)
    const parts = [proved("a-posted-copy-is-free"), proved("every-event-is-answered")]
    expect(parts.map(({ exceeded }) => exceeded?.code)).toEqual([undefined, "BudgetExceeded"])
    expect(together(parts)).toEqual(prove(opus, options))
  })

  it("have nothing to prove of an invariant that does not bear on the code", () => {
    const { parts, prove: proved } = Result.getOrThrow(proofPlan({ ...opus, procedures: ["CodeComment"] }))
    expect(parts).not.toContain("adr-only-when-open")
    expect(proved("adr-only-when-open")).toEqual({ invariant: "adr-only-when-open", came: [] })
  })

  it("are not planned of an invariant that there is not", () => {
    expect(proofPlan(opus, { invariants: ["adr-only-when-opn"] })).toMatchObject({
      failure: { _tag: "UnknownInvariant", message: expect.stringContaining("adr-only-when-open") },
    })
  })
})
