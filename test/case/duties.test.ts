import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { at, deadline, event, logOf, opusUnder, reportAt, text } from "./cases.ts"

// Monday 2024-06-03 10:00 in London.
const made = event("ComplaintMade", "2024-06-03T10:00+01:00")
// 24 working hours: 7.5 on Monday, 9 on Tuesday, 7.5 on Wednesday until 16:00.
const ACKNOWLEDGE = "2024-06-05T16:00:00.000+01:00"
const THIRD_DAY = "2024-06-06T23:59:59.999+01:00"

const just = (instant: string, ms: number): string => text(at(instant) + ms)

const status = (events: readonly ComplaintEvent[], norm: string, now: string, readings = {}, occurrence = 1) =>
  deadline(reportAt(opusUnder(readings), logOf(...events), now), norm, occurrence)?.status

describe("a duty that is due at an instant", () => {
  it.each([
    [-1, "pending"],
    [0, "pending"],
    [1, "missed"],
  ])("acknowledge, an aim, %i ms after its due is %s [response-times.acknowledge]", (ms, expected) => {
    expect(deadline(reportAt(opusUnder(), logOf(made)), "acknowledge")?.due).toBe(ACKNOWLEDGE)
    expect(status([made], "acknowledge", just(ACKNOWLEDGE, ms))).toBe(expected)
  })

  it.each([
    [-1, "pending"],
    [0, "pending"],
    [1, "breached"],
  ])("acknowledge as a duty (force-of-aim=duty), %i ms after its due is %s", (ms, expected) => {
    expect(status([made], "acknowledge", just(ACKNOWLEDGE, ms), { "force-of-aim": "duty" })).toBe(expected)
  })

  it.each([
    [-1, "pending"],
    [0, "pending"],
    [1, "breached"],
  ])(
    "agree a contact time %i ms after the end of the 3rd working day is %s [response-times.contact-time]",
    (ms, expected) => {
      expect(deadline(reportAt(opusUnder(), logOf(made)), "agreeContactTime")?.due).toBe(THIRD_DAY)
      expect(status([made], "agreeContactTime", just(THIRD_DAY, ms))).toBe(expected)
    },
  )

  it.each([
    [-1, "met"],
    [0, "met"],
    [1, "missed"],
  ])("acknowledged %i ms after its due is %s, and stays so", (ms, expected) => {
    const acknowledged = event("ComplaintAcknowledged", at(ACKNOWLEDGE) + ms)
    expect(status([made, acknowledged], "acknowledge", just(ACKNOWLEDGE, ms))).toBe(expected)
    expect(status([made, acknowledged], "acknowledge", "2025-06-05T16:00+01:00")).toBe(expected)
  })

  it("done late names what fulfilled it and when, beside missed or breached", () => {
    const late = event("ComplaintAcknowledged", "2024-06-10T09:00+01:00")
    expect(deadline(reportAt(opusUnder(), logOf(made, late)), "acknowledge")).toMatchObject({
      status: "missed",
      due: ACKNOWLEDGE,
      fulfilledBy: "complaintacknowledged",
      fulfilledAt: "2024-06-10T09:00:00.000+01:00",
    })
    const agreed = event("ContactTimeAgreed", "2024-06-10T09:00+01:00")
    expect(deadline(reportAt(opusUnder(), logOf(made, agreed)), "agreeContactTime")).toMatchObject({
      status: "breached",
      fulfilledBy: "contacttimeagreed",
    })
  })

  it.each([
    ["OutcomeProposed", "OutcomeAccepted"],
    ["ComplaintWithdrawn", undefined],
  ] as const)("ended before its due by %s and %s is ended, and stays so", (first, second) => {
    const events = [made, event(first, "2024-06-04T09:00+01:00")]
    if (second !== undefined) events.push(event(second, "2024-06-04T09:00+01:00"))
    const report = reportAt(opusUnder(), logOf(...events), "2024-09-01T00:00+01:00")
    expect(report.deadlines.map((each) => [each.norm, each.status, each.endedBy])).toEqual([
      ["log", "ended", (second ?? first).toLowerCase()],
      ["acknowledge", "ended", (second ?? first).toLowerCase()],
      ["investigate", "ended", (second ?? first).toLowerCase()],
      ["assignHandler", "ended", (second ?? first).toLowerCase()],
      ["agreeContactTime", "ended", (second ?? first).toLowerCase()],
      [
        "resolveSpeedily",
        second === undefined ? "ended" : "met",
        second === undefined ? "complaintwithdrawn" : undefined,
      ],
    ])
  })

  it.each([
    [0, "ended"],
    [1, "missed"],
  ])("ended %i ms after its due is %s", (ms, expected) => {
    expect(status([made, event("ComplaintWithdrawn", at(ACKNOWLEDGE) + ms)], "acknowledge", "2025-01-01T00:00Z")).toBe(
      expected,
    )
  })

  it("an event that comes before the complaint fulfils nothing", () => {
    const early = event("ComplaintAcknowledged", "2024-06-03T09:59:59.999+01:00")
    expect(status([made, early], "acknowledge", "2024-06-03T10:00+01:00")).toBe("pending")
  })
})

describe("a duty without a time", () => {
  it.each([
    ["log", "ComplaintLogged", "logged", "response-times.logged"],
    ["investigate", "InvestigationStarted", "investigated", "response-times.investigated"],
    ["assignHandler", "CaseHandlerAssigned", "assigned", "response-times.handler"],
    ["resolveSpeedily", "OutcomeAccepted", "speedily", "complaints.resolve"],
  ] as const)(
    "%s is pending for as long as it takes, then met by %s, and shows its phrase",
    (norm, type, phrase, clause) => {
      const proposed = event("OutcomeProposed", "2034-06-03T10:00+01:00")
      const done = event(type, "2034-06-03T10:00+01:00")
      const before = deadline(reportAt(opusUnder(), logOf(made), "2034-06-03T09:00+01:00"), norm)
      expect(before).toMatchObject({
        status: "pending",
        due: null,
        safeBy: null,
        latest: null,
        phrase,
        clauses: [clause],
      })
      expect(before).not.toHaveProperty("mayBeUntimed")
      expect(before).not.toHaveProperty("refusal")
      expect(status([made, proposed, done], norm, "2034-06-03T10:00+01:00")).toBe("met")
    },
  )
})
