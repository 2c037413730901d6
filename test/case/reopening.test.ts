import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { deadline, event, logOf, opusUnder, reportAt } from "./cases.ts"

// Monday 2024-06-03 10:00 in London.
const made = event("ComplaintMade", "2024-06-03T10:00+01:00")
// 24 working hours: 7.5 on Monday, 9 on Tuesday, 7.5 on Wednesday until 16:00.
const ACKNOWLEDGE = "2024-06-05T16:00:00.000+01:00"

describe("reopening [complaints.resolve]", () => {
  const withdrawn = event("ComplaintWithdrawn", "2024-06-04T09:00+01:00")
  const reopened = event("ComplaintReopened", "2024-06-05T09:00+01:00")

  it("restores the open duties at their old instants and starts none anew", () => {
    const before = reportAt(opusUnder(), logOf(made))
    const after = reportAt(opusUnder(), logOf(made, withdrawn, reopened))
    expect(after.state).toBe("UnderInvestigation")
    expect(after.deadlines).toEqual(before.deadlines)
  })

  it("leaves met what was carried out and is not taken back, and an occurrence whose due has passed meanwhile is missed", () => {
    const logged = event("ComplaintLogged", "2024-06-03T11:00+01:00")
    const late = event("ComplaintReopened", "2024-07-01T09:00+01:00")
    const report = reportAt(opusUnder(), logOf(made, logged, withdrawn, late))
    expect(deadline(report, "log")).toMatchObject({ status: "met", fulfilledBy: "complaintlogged" })
    expect(deadline(report, "acknowledge")).toMatchObject({ status: "missed", due: ACKNOWLEDGE })
  })

  it("restores the right at its old opening", () => {
    const [right] = reportAt(opusUnder(), logOf(made, withdrawn, reopened)).rights
    expect(right).toMatchObject({ status: "notYet", opens: "2024-07-29T00:00:00.000+01:00" })
    const later = event("ComplaintReopened", "2024-12-05T09:00Z")
    const [open] = reportAt(opusUnder(), logOf(made, withdrawn, later)).rights
    expect(open).toMatchObject({ status: "open", opens: "2024-07-29T00:00:00.000+01:00", openedBy: "complaintmade" })
  })

  it("after reopening a duty can be met, and ended again", () => {
    const acknowledged = event("ComplaintAcknowledged", "2024-06-05T10:00+01:00")
    const again = event("ComplaintWithdrawn", "2024-06-05T11:00+01:00", { id: "again" })
    const report = reportAt(opusUnder(), logOf(made, withdrawn, reopened, acknowledged, again))
    expect(deadline(report, "acknowledge")).toMatchObject({ status: "met" })
    expect(deadline(report, "agreeContactTime")).toMatchObject({ status: "ended", endedBy: "again" })
  })

  it("takes the acceptance back: the complaint is again to be resolved [complaints.resolve]", () => {
    const proposed = event("OutcomeProposed", "2024-06-04T10:00+01:00")
    const accepted = event("OutcomeAccepted", "2024-06-05T10:00+01:00")
    const again = event("ComplaintReopened", "2024-06-06T10:00+01:00")
    const resolve = (...events: readonly ComplaintEvent[]) =>
      deadline(reportAt(opusUnder(), logOf(made, proposed, ...events)), "resolveSpeedily")
    expect(resolve()).toMatchObject({ status: "pending", startedBy: "complaintmade" })
    expect(resolve(accepted)).toMatchObject({ status: "met", fulfilledBy: "outcomeaccepted" })
    const owed = resolve(accepted, again)
    expect(owed).toMatchObject({ status: "pending", occurrence: 1, startedBy: "complaintmade" })
    expect(owed).not.toHaveProperty("fulfilledBy")
    expect(owed).not.toHaveProperty("endedBy")
    const anew = event("OutcomeAccepted", "2024-06-08T10:00+01:00", { id: "anew" })
    const other = event("OutcomeProposed", "2024-06-07T10:00+01:00", { id: "other" })
    expect(resolve(accepted, again, other, anew)).toMatchObject({ status: "met", fulfilledBy: "anew" })
  })

  it("is named among what may be done next: the reopened complaint is resolved by a new acceptance", () => {
    const events = [
      event("OutcomeProposed", "2024-06-04T10:00+01:00"),
      event("OutcomeAccepted", "2024-06-05T10:00+01:00"),
      event("ComplaintReopened", "2024-06-06T10:00+01:00"),
      event("OutcomeProposed", "2024-06-07T10:00+01:00", { id: "other" }),
    ]
    const { next } = reportAt(opusUnder(), logOf(made, ...events))
    expect(next.find((each) => each.event === "OutcomeAccepted")?.norms).toEqual(["resolveSpeedily"])
  })
})
