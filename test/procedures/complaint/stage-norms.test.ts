/** What is owed of the stages of a code: to go on to one after a time, to go on as asked, and to answer there. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { complaint, days, enact, opus, type Stage } from "../../../src/index.ts"
import { deadline, event, logOf, reportAt } from "../../case/cases.ts"
import { DUTY, written } from "./written-norms.ts"

const codeWith = (...stages: readonly Stage[]) => ({ ...opus, id: "staged", regulator: "none" as const, stages })

const normsOf = (...stages: readonly Stage[]) =>
  complaint(codeWith(...stages)).norms.filter(({ id }) => id.startsWith("escalate") || id.startsWith("answer"))

const MADE = event("ComplaintMade", "2024-06-03T10:00+01:00", { subject: "line" })

const went = (stage: string, at: string) => event("ComplaintEscalated", at, { id: `to-${stage}`, stage })

const dutyIn = (stages: readonly Stage[], norm: string, events: ReturnType<typeof event>[], now: string) =>
  deadline(reportAt(Result.getOrThrow(enact(codeWith(...stages))), logOf(...events), now), norm)

const UNLESS_RESOLVED = {
  ...DUTY,
  until: {
    "resolved=outcome-accepted": DUTY.until,
    "resolved=outcome-proposed": `OutcomeProposed ${DUTY.until}`,
  },
  restoredBy: {
    "resolved=outcome-accepted": "ComplaintReopened",
    "resolved=outcome-proposed": "OutcomeRejected ComplaintReopened",
  },
} as const

const MANAGER: Stage = { id: "manager", who: "a manager", reached: { automaticallyAfter: days(7) } }
const DIRECTOR: Stage = { id: "director", who: "a director", reached: { automaticallyAfter: days(10) } }

describe("a stage that is reached automatically [stages.table]", () => {
  it("obliges the provider to go on to it: the first from the making, the next from the stage before", () => {
    expect(normsOf(MANAGER, DIRECTOR).map((each) => [each.id, written(each)])).toEqual([
      [
        "escalate:manager",
        {
          ...UNLESS_RESOLVED,
          says: "escalate the complaint to the stage manager (a manager) or further",
          does: "ComplaintEscalated",
          terms: "ComplaintMade; within 7 days",
          replaces: true,
          cites: ["stages.table"],
        },
      ],
      [
        "escalate:director",
        {
          ...UNLESS_RESOLVED,
          says: "escalate the complaint to the stage director (a director) or further",
          does: "ComplaintEscalated",
          terms: "ComplaintEscalated(manager); within 10 days",
          replaces: true,
          cites: ["stages.table"],
        },
      ],
    ])
  })

  it("is breached where the provider does not go on, and met where it does", () => {
    const stages = [MANAGER, DIRECTOR]
    const atManager = went("manager", "2024-06-10T23:59:59.999+01:00")
    expect(dutyIn(stages, "escalate:manager", [MADE], "2024-06-11T00:00+01:00")).toMatchObject({
      status: "breached",
      due: "2024-06-10T23:59:59.999+01:00",
    })
    expect(dutyIn(stages, "escalate:manager", [MADE, atManager], "2024-06-11T00:00+01:00")?.status).toBe("met")
    expect(dutyIn(stages, "escalate:director", [MADE, atManager], "2024-06-11T00:00+01:00")).toMatchObject({
      status: "pending",
      due: "2024-06-20T23:59:59.999+01:00",
    })
  })

  it("is met by going further", () => {
    const board = { id: "board", who: "the board", skips: true }
    const atBoard = went("board", "2024-06-04T10:00+01:00")
    expect(dutyIn([MANAGER, board], "escalate:manager", [MADE, atBoard], "2024-06-12T10:00+01:00")?.status).toBe("met")
  })

  it("is owed for the subjects alone that the stage is for", () => {
    const billing = { ...DIRECTOR, subjects: ["billing"] }
    const atManager = went("manager", "2024-06-05T10:00+01:00")
    const about = (subject: string) => [event("ComplaintMade", "2024-06-03T10:00+01:00", { subject }), atManager]
    const now = "2024-06-06T10:00+01:00"
    expect(dutyIn([MANAGER, billing], "escalate:director", about("line"), now)).toBeUndefined()
    expect(dutyIn([MANAGER, billing], "escalate:director", about("billing"), now)?.due).toBe(
      "2024-06-15T23:59:59.999+01:00",
    )
    const first = { ...MANAGER, subjects: ["billing"] }
    expect(dutyIn([first], "escalate:manager", about("line").slice(0, 1), now)).toBeUndefined()
    expect(dutyIn([first], "escalate:manager", about("billing").slice(0, 1), now)?.status).toBe("pending")
  })
})

describe("a stage at which a complaint is from its making [stages.table]", () => {
  const support: Stage = { id: "support", who: "the support team", reached: "whenMade", within: days(2) }

  it("is to be answered at within its span of the making", () => {
    const now = "2024-06-05T10:00+01:00"
    expect(dutyIn([support], "answerAtStage:support", [MADE], now)?.due).toBe("2024-06-05T23:59:59.999+01:00")
    const billing = { ...support, subjects: ["billing"] }
    expect(dutyIn([billing], "answerAtStage:support", [MADE], now)).toBeUndefined()
  })

  it("lets the next one be reached automatically after a span of the making", () => {
    const manager = { ...MANAGER, reached: { automaticallyAfter: days(5) } }
    expect(dutyIn([support, manager], "escalate:manager", [MADE], "2024-06-05T10:00+01:00")?.due).toBe(
      "2024-06-08T23:59:59.999+01:00",
    )
  })
})

describe("a stage that is reached on request [stages.table]", () => {
  const senior: Stage = { id: "senior", who: "a senior manager", reached: "onRequest" }
  const support: Stage = { id: "support", who: "the support team" }

  it("obliges the provider to escalate as asked", () => {
    expect(normsOf(senior).map((each) => [each.id, written(each)])).toEqual([
      [
        "escalateOnRequest",
        {
          ...UNLESS_RESOLVED,
          says: "escalate the complaint as the complainant asks",
          does: "ComplaintEscalated",
          terms: 'EscalationRequested; untimed, "on request"',
          cites: ["stages.table"],
        },
      ],
    ])
  })

  it("obliges to nothing where the request names a stage that the provider alone decides on", () => {
    const asked = (fields: object) => event("EscalationRequested", "2024-06-04T10:00+01:00", fields)
    const now = "2024-06-05T10:00+01:00"
    const duty = (fields: object) => dutyIn([support, senior], "escalateOnRequest", [MADE, asked(fields)], now)
    expect(duty({})?.status).toBe("pending")
    expect(duty({ stage: "senior" })?.status).toBe("pending")
    expect(duty({ stage: "support" })).toBeUndefined()
  })

  it("gives no such duty where no stage is reached so", () => {
    expect(normsOf(support)).toEqual([])
  })
})

describe("a code without stages, or whose stages are not known", () => {
  it("owes nothing of them", () => {
    expect(normsOf()).toEqual([])
    expect(complaint(opus).norms.filter(({ id }) => id.startsWith("escalate"))).toEqual([])
  })
})
