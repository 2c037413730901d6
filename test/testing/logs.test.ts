import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { operativeRules } from "../../src/case/operative.ts"
import { type CaseLog, isoDateAt, london, procedureNames, procedures, replay } from "../../src/index.ts"
import { caseLogs, enactedCodes, encodeLog } from "../../src/testing/index.ts"
import { enacted, notTaken, readBack, SEED, triedWhileShrinking } from "./judged.ts"

/** The states that a log goes through, each as it is after one of its events. */
const statesOf = (log: CaseLog): readonly string[] => {
  const rules = operativeRules(enacted, log)
  return log.events.map((_, place) => replay(rules, { ...log, events: log.events.slice(0, place + 1) }).state.state)
}

describe("arbitrary logs of a case", () => {
  it("are taken whole: no event is refused, repeated or left for later", () => {
    fc.assert(
      fc.property(caseLogs(), (log) => {
        expect(notTaken({ cases: [log] })).toEqual([])
      }),
      { ...SEED, numRuns: 250 },
    )
  })

  it("are taken whole under any readings of the code that they are made for", () => {
    const both = enactedCodes().chain((code) => caseLogs({ code }).map((log) => ({ code, log })))
    fc.assert(
      fc.property(both, ({ code, log }) => {
        expect(notTaken({ cases: [log] }, code)).toEqual([])
      }),
      { ...SEED, numRuns: 60 },
    )
  })

  it("are taken whole while they shrink", () => {
    const tried = triedWhileShrinking(caseLogs({ procedure: "Complaint" }), (log) => statesOf(log).includes("WithAdr"))
    expect(tried.length).toBeGreaterThan(20)
    expect(tried.flatMap((log) => notTaken({ cases: [log] }))).toEqual([])
  })

  it("shrink to what is needed and no more: a complaint, what opens the right to ADR, and the referral", () => {
    const smallest = triedWhileShrinking(caseLogs({ procedure: "Complaint" }), (log) =>
      statesOf(log).includes("WithAdr"),
    ).at(-1)
    expect(smallest?.events.map(({ type }) => type)).toEqual(["ComplaintMade", "ReferredToAdr"])
  })

  it("come back equal from their interchange form", () => {
    fc.assert(
      fc.property(caseLogs(), (log) => {
        expect(readBack(encodeLog(log))).toEqual({ cases: [log] })
      }),
      { ...SEED, numRuns: 100 },
    )
  })

  it("are the same for the same seed", () => {
    const sample = () => fc.sample(caseLogs(), { ...SEED, numRuns: 50 })
    expect(sample()).toEqual(sample())
  })

  it("hold as many events as are asked for, and no more", () => {
    const lengths = fc.sample(caseLogs({ maxEvents: 4 }), { ...SEED, numRuns: 200 }).map(({ events }) => events.length)
    expect([...new Set(lengths)].sort()).toEqual([1, 2, 3, 4])
  })

  it("begin between the dates that are given", () => {
    const seen = fc.sample(caseLogs({ from: "2026-04-07", to: "2026-04-08" }), { ...SEED, numRuns: 100 })
    const dates = seen.map(({ events: [first] }) => isoDateAt(london, first?.at ?? Number.NaN))
    expect([...new Set(dates)].sort()).toEqual(["2026-04-07", "2026-04-08"])
  })

  it.each(procedureNames)("of %s reach every state and hold every type of event", (procedure) => {
    const { states, transitions, initial } = procedures[procedure](enacted.code)
    const taken: ReadonlySet<string> = new Set(transitions.map(({ on }) => on.event))
    const logs = fc.sample(caseLogs({ procedure }), { ...SEED, numRuns: procedure === "Complaint" ? 600 : 150 })
    const reached = new Set([initial, ...logs.flatMap(statesOf)])
    const types: ReadonlySet<string> = new Set(logs.flatMap((log) => log.events.map(({ type }) => type)))
    expect([...reached].sort()).toEqual(Object.keys(states).sort())
    expect([...taken].filter((each) => !types.has(each))).toEqual([])
    // The code alone lets nobody ask for deadlock; the older law does.
    expect([...types].filter((each) => !taken.has(each))).toEqual(
      procedure === "Complaint" ? ["DeadlockRequested"] : [],
    )
  })

  it("are refused for a procedure that the code does not have", () => {
    const code = { ...enacted, code: { ...enacted.code, procedures: ["Complaint", "Compensation"] as const } }
    expect(() => caseLogs({ code, procedure: "Feedback" })).toThrow(
      new RangeError("logs: the procedure Feedback is none of those that could do: Complaint, Compensation"),
    )
  })
})
