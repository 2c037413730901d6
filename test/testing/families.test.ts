import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { familyOf, type Log, lastOf, linksAmong } from "../../src/index.ts"
import { encodeLog, families } from "../../src/testing/index.ts"
import { enacted, notTaken, readBack, SEED, triedWhileShrinking } from "./judged.ts"

const linksIn = (log: Log) => [...linksAmong(enacted, familyOf(enacted, log, lastOf(log))).values()]

const sample = fc.sample(families(), { ...SEED, numRuns: 400 })

describe("arbitrary families", () => {
  it("are taken whole", () => {
    expect(sample.flatMap((log) => notTaken(log))).toEqual([])
  })

  it("are taken whole while they shrink, and stay families", () => {
    const paid = ({ cases }: Log) => cases.some(({ events }) => events.some(({ type }) => type === "CompensationPaid"))
    const tried = triedWhileShrinking(families(), paid)
    expect(tried.length).toBeGreaterThan(20)
    expect(tried.flatMap((log) => notTaken(log))).toEqual([])
    expect(tried.every(({ cases }) => cases.length > 1)).toBe(true)
  })

  it("have nothing odd about where their cases come from", () => {
    expect(sample.flatMap(linksIn).flatMap(({ oddities }) => oddities)).toEqual([])
  })

  it("hold what was raised as asked, and sometimes not what was to be", () => {
    const statuses = sample.flatMap(linksIn).flatMap(({ raisings }) => raisings.map(({ status }) => status))
    expect(new Set(statuses)).toEqual(new Set(["met", "pending"]))
  })

  it("hold, for each procedure that can be raised, a case that was", () => {
    const raised = sample.flatMap(({ cases }) => cases.flatMap((each) => (each.raisedBy ? [each.procedure] : [])))
    expect([...new Set(raised)].sort()).toEqual([
      "Compensation",
      "Complaint",
      "Dissatisfaction",
      "PositiveFeedback",
      "Thermometer",
    ])
  })

  it("hold the whole way from a rating to compensation", () => {
    const whole = ["Thermometer", "Dissatisfaction", "Complaint", "Compensation"]
    const holds = ({ cases }: Log) => whole.every((each) => cases.some(({ procedure }) => procedure === each))
    expect(sample.filter(holds).length).toBeGreaterThan(10)
  })

  it("have ids that tell their events and cases apart", () => {
    for (const { cases } of sample) {
      const ids = cases.flatMap(({ events }) => events.map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(new Set(cases.map((each) => each.case)).size).toBe(cases.length)
    }
  })

  it("come back equal from their interchange form", () => {
    for (const log of sample) expect(readBack(encodeLog(log))).toEqual(log)
  })

  it("are refused for a procedure that raises no other", () => {
    expect(() => families({ procedure: "CodeComment" })).toThrow(
      new RangeError(
        "logs: the procedure CodeComment is none of those that could do: Feedback, Thermometer, Dissatisfaction, Complaint",
      ),
    )
  })
})
