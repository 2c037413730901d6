/** Laws of the Complaint procedure that hold whatever happens and however the Code is read. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type ComplaintEvent,
  type EnactedCode,
  type MachineState,
  rulesOf,
  start,
  step,
  trackRight,
} from "../../../src/index.ts"
import { event, SEED } from "../../case/cases.ts"
import { anyCode, histories } from "./random.ts"

interface Passage {
  readonly event: ComplaintEvent
  readonly before: MachineState
  readonly after: MachineState
}

/** Every event that was accepted, with the states before and after it. */
const passages = (code: EnactedCode, events: readonly ComplaintEvent[]): readonly Passage[] => {
  const rules = rulesOf(code)
  let before: MachineState = start(rules.machine)
  return events.flatMap((each) => {
    const stepped = step(rules, before, each)
    if (Result.isFailure(stepped)) return []
    const passage = { event: each, before, after: stepped.success.state }
    before = passage.after
    return [passage]
  })
}

const holdsAlways = (name: string, law: (code: EnactedCode, events: readonly ComplaintEvent[]) => void, runs = 300) =>
  it(name, () => {
    fc.assert(fc.property(anyCode, histories, law), { ...SEED, numRuns: runs })
  })

const ENDINGS = ["OutcomeAccepted", "ComplaintWithdrawn", "ComplaintClosed"]

describe("a final state", () => {
  holdsAlways("is left by a reopening alone, and only where the code reopens", (code, events) => {
    for (const { event: each, before, after } of passages(code, events)) {
      if (before.state !== "Closed" && before.state !== "Withdrawn") continue
      expect([each.type, after.state, code.code.reopening]).toEqual([
        "ComplaintReopened",
        "UnderInvestigation",
        "restores",
      ])
    }
  })
})

describe("the right to ADR, once open", () => {
  holdsAlways("is lost by resolution, withdrawal or closing alone [adr.eight-weeks, adr.deadlock]", (code, events) => {
    const rules = rulesOf(code)
    for (const { event: each, before, after } of passages(code, events)) {
      const refer = event("ReferredToAdr", each.at, { id: "refer" })
      const open = (state: MachineState) => state.state === "WithAdr" || Result.isSuccess(step(rules, state, refer))
      if (open(before) && !open(after)) expect(ENDINGS).toContain(each.type)
    }
  })

  holdsAlways("stands in the norm as long as it does in the state", (code, events) => {
    const rules = rulesOf(code)
    const norm = rules.machine.norms.find(({ id }) => id === "referToAdr")
    if (norm === undefined) throw new Error("there is no norm referToAdr")
    const right = trackRight(rules, norm)
    for (const { event: each, after } of passages(code, events)) {
      right.see(each)
      const { ended } = right.standing()
      if (["Resolved", "Closed", "Withdrawn"].includes(after.state)) expect(ended).toBeDefined()
      else if (code.choices.resolved === "outcome-accepted") expect(ended).toBeUndefined()
    }
  })
})

describe("a complaint", () => {
  holdsAlways("is closed for the reason given alone [complaints.resolve]", (code, events) => {
    const from = {
      resolved: code.choices.resolved === "outcome-proposed" ? ["Resolved", "OutcomeProposed"] : ["Resolved"],
      adrDecided: ["WithAdr"],
      silence: code.code.closing.afterSilence === null ? [] : ["OutcomeProposed"],
      outOfScope: ["Received", "Logged", "UnderInvestigation", "OutcomeProposed"],
    }
    for (const { event: each, before } of passages(code, events))
      if (each.type === "ComplaintClosed") expect(from[each.reason]).toContain(before.state)
  })

  holdsAlways("is made once", (code, events) => {
    const made = passages(code, events).filter(({ event: each }) => each.type === "ComplaintMade")
    expect(made.length).toBeLessThanOrEqual(1)
  })

  holdsAlways("of any state can still come to an end [complaints.resolve]", (code, events) => {
    const rules = rulesOf(code)
    const last = passages(code, events).at(-1)
    if (last === undefined || last.after.state === "Closed" || last.after.state === "Withdrawn") return
    const at = events.at(-1)?.at ?? 0
    const ending = [event("ComplaintWithdrawn", at), event("ComplaintClosed", at, { reason: "resolved" })]
    expect(ending.some((each) => Result.isSuccess(step(rules, last.after, each)))).toBe(true)
  })
})

describe("the state of a complaint", () => {
  holdsAlways("survives JSON: what is read back is equal and takes the same events alike", (code, events) => {
    const rules = rulesOf(code)
    let state: MachineState = start(rules.machine)
    for (const each of events) {
      const readBack: MachineState = JSON.parse(JSON.stringify(state))
      expect(readBack).toEqual(state)
      const stepped = step(rules, state, each)
      expect(step(rules, readBack, each)).toEqual(stepped)
      if (Result.isSuccess(stepped)) state = stepped.success.state
    }
  })

  holdsAlways("is never changed in place, nor by an event that is refused", (code, events) => {
    const rules = rulesOf(code)
    let state: MachineState = start(rules.machine)
    for (const each of events) {
      const before = JSON.stringify(state)
      const stepped = step(rules, state, each)
      expect(JSON.stringify(state)).toBe(before)
      if (Result.isSuccess(stepped)) state = stepped.success.state
    }
  })
})
