import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { deadline, event, logOf, opusUnder, reportAt } from "./cases.ts"

// Monday 2024-06-03 10:00 in London.
const made = event("ComplaintMade", "2024-06-03T10:00+01:00")

describe("resolved=outcome-proposed [adr.eight-weeks] [complaints.resolve]", () => {
  const proposing = { resolved: "outcome-proposed" }
  const proposed = event("OutcomeProposed", "2024-06-05T10:00+01:00")
  const rejected = event("OutcomeRejected", "2024-06-10T10:00+01:00")
  const of = (readings: object, now: string, ...events: readonly ComplaintEvent[]) => {
    const report = reportAt(opusUnder({ ...readings }), logOf(made, ...events), now)
    const [right] = report.rights
    return [deadline(report, "agreeContactTime")?.status, deadline(report, "resolveSpeedily")?.status, right?.status]
  }

  it("a proposal resolves: the duty to resolve is met, the contact time and the right to ADR end", () => {
    expect(of(proposing, "2024-06-06T00:00+01:00", proposed)).toEqual(["ended", "met", "ended"])
    expect(of({}, "2024-06-06T00:00+01:00", proposed)).toEqual(["pending", "pending", "notYet"])
  })

  it("a rejection brings the contact time and the right back at their old instants", () => {
    const [contact, , right] = of(proposing, "2024-06-10T10:00+01:00", proposed, rejected)
    expect([contact, right]).toEqual(["breached", "notYet"])
    const [open] = reportAt(opusUnder(proposing), logOf(made, proposed, rejected), "2024-08-01T00:00+01:00").rights
    expect(open).toMatchObject({ status: "open", opens: "2024-07-29T00:00:00.000+01:00" })
  })

  it("what a proposal may end is marked under the default reading", () => {
    const report = reportAt(opusUnder(), logOf(made, proposed), "2024-06-07T00:00+01:00")
    expect(deadline(report, "updateRegularly")).toMatchObject({ status: "pending", mayNotApply: true })
  })

  it("only under it may a complaint be closed as resolved before the outcome is accepted", () => {
    const closed = event("ComplaintClosed", "2024-06-06T10:00+01:00", { reason: "resolved" })
    expect(reportAt(opusUnder(proposing), logOf(made, proposed, closed)).state).toBe("Closed")
    const kept = reportAt(opusUnder(), logOf(made, proposed, closed))
    expect(kept.state).toBe("OutcomeProposed")
    expect(kept.refused.map((each) => each.code)).toEqual(["NotResolved"])
  })

  it("a rejection takes back what the proposal had carried out: the complaint is again to be resolved", () => {
    const resolve = (...events: readonly ComplaintEvent[]) =>
      deadline(reportAt(opusUnder(proposing), logOf(made, ...events)), "resolveSpeedily")
    expect(resolve(proposed)).toMatchObject({ status: "met", fulfilledBy: "outcomeproposed" })
    const owed = resolve(proposed, rejected)
    expect(owed).toMatchObject({ status: "pending", occurrence: 1, startedBy: "complaintmade" })
    expect(owed).not.toHaveProperty("fulfilledBy")
    const other = event("OutcomeProposed", "2024-06-11T10:00+01:00", { id: "other" })
    expect(resolve(proposed, rejected, other)).toMatchObject({ status: "met", fulfilledBy: "other" })
  })

  it("under the default reading neither a proposal nor its rejection touches it", () => {
    const owed = deadline(reportAt(opusUnder(), logOf(made, proposed, rejected)), "resolveSpeedily")
    expect(owed).toMatchObject({ status: "pending" })
  })

  it("acceptance of the proposal leaves it met by the proposal, and reopening takes that back too", () => {
    const accepted = event("OutcomeAccepted", "2024-06-06T10:00+01:00")
    const reopened = event("ComplaintReopened", "2024-06-07T10:00+01:00")
    const resolve = (...events: readonly ComplaintEvent[]) =>
      deadline(reportAt(opusUnder(proposing), logOf(made, proposed, accepted, ...events)), "resolveSpeedily")
    expect(resolve()).toMatchObject({ status: "met", fulfilledBy: "outcomeproposed" })
    expect(resolve(reopened)).toMatchObject({ status: "pending", startedBy: "complaintmade" })
  })
})
