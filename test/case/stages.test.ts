import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { deadline, event, logOf, opusUnder, reportAt } from "./cases.ts"

// Monday 2024-06-03 10:00 in London.
const made = event("ComplaintMade", "2024-06-03T10:00+01:00")

describe("stages, where the code gives them [stages.table]", () => {
  const stages = [
    { id: "manager", who: "a team manager", within: { unit: "workingDays", n: 2 } },
    { id: "director", who: "a director" },
  ] as const
  const escalated = event("ComplaintEscalated", "2024-06-04T10:00+01:00", { stage: "manager" })
  const code = opusUnder({}, { stages })

  it("a stage with a span owes an outcome within it", () => {
    const duty = (now: string, ...more: readonly ComplaintEvent[]) =>
      deadline(reportAt(code, logOf(made, escalated, ...more), now), "answerAtStage:manager")
    expect(duty("2024-06-06T23:59:59.999+01:00")).toMatchObject({
      status: "pending",
      due: "2024-06-06T23:59:59.999+01:00",
      clauses: ["stages.table"],
    })
    expect(duty("2024-06-07T00:00+01:00")?.status).toBe("breached")
    const proposed = event("OutcomeProposed", "2024-06-06T10:00+01:00")
    expect(duty("2024-06-07T00:00+01:00", proposed)?.status).toBe("met")
  })

  it("a stage without a span owes nothing, and one that the code does not have is refused", () => {
    const director = event("ComplaintEscalated", "2024-06-05T10:00+01:00", { id: "d", stage: "director" })
    const strange = event("ComplaintEscalated", "2024-06-04T10:00+01:00", { id: "s", stage: "chair" })
    const report = reportAt(code, logOf(made, escalated, director, strange))
    const owed = report.deadlines.map(({ norm }) => norm).filter((each) => each.startsWith("answerAtStage"))
    expect(owed).toEqual(["answerAtStage:manager"])
    expect(report.refused).toEqual([
      {
        event: "s",
        type: "ComplaintEscalated",
        at: "2024-06-04T10:00:00.000+01:00",
        code: "UnknownStage",
        why: "the code has no such stage; its stages are manager, director",
      },
    ])
    expect(report.notes).toEqual([])
  })

  it("while the table is lost, an escalation is recorded as given, unchecked, and the report says so", () => {
    const report = reportAt(opusUnder(), logOf(made, escalated))
    expect(report.refused).toEqual([])
    expect(report.notes).toEqual([
      'the stage "manager" of complaintescalated is recorded as given and unchecked: the table under "Stages to Resolve Your Complaint" is not in the text that we have',
    ])
  })
})
