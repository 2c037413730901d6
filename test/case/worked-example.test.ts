import { describe, expect, it } from "vitest"
import { deadline, event, logOf, opusUnder, reportAt, right } from "./cases.ts"

// A complaint on Wednesday 2024-10-23 at 17:49 in London, after hours; the clocks go back on Sunday the 27th.
const log = logOf(event("ComplaintMade", "2024-10-23T17:49:00+01:00"))
const under = (readings: Readonly<Record<string, string>> = {}) => reportAt(opusUnder(readings), log)

const EVERYWHERE = {
  acknowledge: { safeBy: "2024-10-24T17:49:00.000+01:00", latest: "2024-10-28T14:30:00.000+00:00" },
  agreeContactTime: { safeBy: "2024-10-28T17:30:00.000+00:00", latest: "2024-10-29T23:59:59.999+00:00" },
  referToAdr: { opensEarliest: "2024-12-18T00:00:00.000+00:00", opensForCertain: "2024-12-19T00:00:00.000+00:00" },
} as const

describe("a complaint on 2024-10-23 at 17:49 in London, worked by hand", () => {
  it("is to be acknowledged by Monday 28 October 14:30 [response-times.acknowledge]", () => {
    // 9 hours of Thursday 24th, 9 of Friday 25th, 6 of Monday 28th: 08:30 to 14:30.
    expect(deadline(under(), "acknowledge")).toEqual({
      norm: "acknowledge",
      party: "provider",
      occurrence: 1,
      status: "pending",
      due: "2024-10-28T14:30:00.000+00:00",
      ...EVERYWHERE.acknowledge,
      startedBy: "complaintmade",
      startedAt: "2024-10-23T17:49:00.000+01:00",
      clauses: ["response-times.acknowledge"],
      source: "code",
      requirements: [],
      displaced: [],
      confidence: "confirmed",
      readings: ["force-of-aim", "working-hour", "after-hours-receipt", "holidays"],
    })
  })

  it("has its first 3 working days until the end of Monday 28 October [response-times.contact-time]", () => {
    expect(deadline(under(), "agreeContactTime")).toMatchObject({
      status: "pending",
      due: "2024-10-28T23:59:59.999+00:00",
      ...EVERYWHERE.agreeContactTime,
      // Under contact-time=arises-then it will have no time; under when-stated it may never arise.
      mayBeUntimed: true,
      mayNotApply: true,
      clauses: ["response-times.contact-time"],
    })
  })

  it("may go to ADR from Wednesday 18 December 00:00, by the Code and the regulation [adr.eight-weeks] [t-adr-8w]", () => {
    expect(right(under())).toEqual({
      norm: "referToAdr",
      party: "complainant",
      status: "notYet",
      opens: "2024-12-18T00:00:00.000+00:00",
      ...EVERYWHERE.referToAdr,
      lapses: null,
      clauses: ["adr.eight-weeks", "adr.deadlock", "adr.ofcom"],
      source: "regulation",
      requirements: ["t-adr-8w", "t-start-first-made", "adr-12-months"],
      displaced: [],
      confidence: "confirmed",
      readings: ["resolved", "weeks-elapsed", "adr-at-deadlock"],
    })
  })

  it("has four duties without a time: to log, investigate, assign a handler and resolve speedily", () => {
    const untimed = under().deadlines.filter((each) => each.due === null)
    expect(untimed.map(({ norm, phrase, status, safeBy, latest }) => [norm, phrase, status, safeBy, latest])).toEqual([
      ["log", "logged", "pending", null, null],
      ["investigate", "investigated", "pending", null, null],
      ["assignHandler", "assigned", "pending", null, null],
      ["resolveSpeedily", "speedily", "pending", null, null],
    ])
  })

  it("is read at the instant of its last event where no other is given, and names the code and the readings used", () => {
    const report = under({ "working-hour": "clock" })
    expect(report).toMatchObject({ case: "c-1", procedure: "Complaint", at: "2024-10-23T17:49:00.000+01:00" })
    expect(report.code).toEqual({
      id: "opus",
      version: "2026-11-23",
      calendar: "2026-11-23",
      inForce: "unknown: the published page bears no date; it is taken as in force throughout the calendar's horizon",
    })
    expect(report.regulation).toBe("ofcom")
    expect(report.law).toMatchObject({ scope: "in", assumed: false, because: "a consumer is protected" })
    expect(report.readings).toEqual({
      "working-hour": "clock",
      "day-of-receipt": "not-counted",
      "end-of-working-day": "end-of-day",
      "after-hours-receipt": "on-arrival",
      "weeks-elapsed": "start-of-day",
      "updated-regularly": "untimed",
      "contact-time": "by-third-day",
      resolved: "outcome-accepted",
      "force-of-aim": "aim",
      holidays: "england-and-wales",
      "letter-at-deadlock": "promptly",
      "adr-at-deadlock": "at-deadlock",
      "complaint-or-dissatisfaction": "complaint-where-response-expected",
      "core-values": "any-one",
      "gift-per-mention": "one-per-assessment",
      "monthly-assessment": "month-of-receipt",
      "otherwise-as-agreed": "agreement-binds",
      "wait-across-2026-04-08": "first-made",
      "letter-twice": "both",
    })
  })
})

describe("the same complaint under every other reading", () => {
  it.each([
    // One working day from Thursday 00:00 (the Wednesday after hours still counts as a working day: 6 h 11 min of it).
    [{ "working-hour": "working-days" }, "2024-10-24T17:49:00.000+01:00"],
    [{ "working-hour": "clock" }, "2024-10-24T17:49:00.000+01:00"],
    // Deemed received on Thursday at 08:30.
    [{ "working-hour": "opening-hours", "after-hours-receipt": "next-opening" }, "2024-10-28T14:30:00.000+00:00"],
    [{ "working-hour": "working-days", "after-hours-receipt": "next-opening" }, "2024-10-25T08:30:00.000+01:00"],
    [{ "working-hour": "clock", "after-hours-receipt": "next-opening" }, "2024-10-25T08:30:00.000+01:00"],
    [{ holidays: "scotland" }, "2024-10-28T14:30:00.000+00:00"],
    [{ holidays: "northern-ireland" }, "2024-10-28T14:30:00.000+00:00"],
    [{ "force-of-aim": "duty" }, "2024-10-28T14:30:00.000+00:00"],
  ])("acknowledge under %j: %s [response-times.acknowledge]", (readings, due) => {
    expect(deadline(under(readings), "acknowledge")).toMatchObject({ due, ...EVERYWHERE.acknowledge })
  })

  it.each([
    [{ "end-of-working-day": "close-of-business" }, "2024-10-28T17:30:00.000+00:00"],
    // Received after hours, the day of receipt does not count even where it could.
    [{ "day-of-receipt": "counted-if-open" }, "2024-10-28T23:59:59.999+00:00"],
    // Received on Thursday at 08:30: counted from Friday ...
    [{ "after-hours-receipt": "next-opening" }, "2024-10-29T23:59:59.999+00:00"],
    [
      { "after-hours-receipt": "next-opening", "end-of-working-day": "close-of-business" },
      "2024-10-29T17:30:00.000+00:00",
    ],
    // ... or from Thursday itself.
    [{ "after-hours-receipt": "next-opening", "day-of-receipt": "counted-if-open" }, "2024-10-28T23:59:59.999+00:00"],
    [
      {
        "after-hours-receipt": "next-opening",
        "day-of-receipt": "counted-if-open",
        "end-of-working-day": "close-of-business",
      },
      "2024-10-28T17:30:00.000+00:00",
    ],
  ])("first 3 working days under %j: %s [response-times.contact-time]", (readings, due) => {
    expect(deadline(under(readings), "agreeContactTime")).toMatchObject({ due, ...EVERYWHERE.agreeContactTime })
  })

  it("arises at the end of the 3rd working day, untimed, under contact-time=arises-then", () => {
    const code = opusUnder({ "contact-time": "arises-then" })
    expect(deadline(reportAt(code, log, "2024-10-28T23:59:59.999+00:00"), "agreeContactTime")).toBeUndefined()
    expect(deadline(reportAt(code, log, "2024-10-29T00:00:00.000+00:00"), "agreeContactTime")).toMatchObject({
      status: "pending",
      due: null,
      phrase: "an agreed contact time will be made",
      ...EVERYWHERE.agreeContactTime,
      mayBeUntimed: true,
      mayNotApply: true,
      startedBy: "complaintmade",
      startedAt: "2024-10-28T23:59:59.999+00:00",
    })
  })

  it.each([
    [{ "weeks-elapsed": "same-time" }, "2024-12-18T17:49:00.000+00:00"],
    [{ "weeks-elapsed": "day-after" }, "2024-12-19T00:00:00.000+00:00"],
    [{ "adr-at-deadlock": "on-letter" }, "2024-12-18T00:00:00.000+00:00"],
    [{ "after-hours-receipt": "next-opening" }, "2024-12-18T00:00:00.000+00:00"],
    [{ holidays: "scotland" }, "2024-12-18T00:00:00.000+00:00"],
    [{ resolved: "outcome-proposed" }, "2024-12-18T00:00:00.000+00:00"],
  ])("ADR after 8 weeks under %j: %s [adr.eight-weeks]", (readings, opens) => {
    expect(right(under(readings))).toMatchObject({ opens, ...EVERYWHERE.referToAdr })
  })

  it("updates are owed from the end of the 3rd working day: untimed, or 5 or 10 working days after it [response-times.updates]", () => {
    // 5 days from the close of business on Monday 28th, at the least; at the most 10 from the end of Tuesday 29th, which
    // counts from Wednesday 30th at 08:30 where what comes after hours is received at the next opening.
    const bounds = { safeBy: "2024-11-04T17:30:00.000+00:00", latest: "2024-11-13T23:59:59.999+00:00" }
    for (const now of ["2024-10-29T00:00:00.000+00:00", "2024-10-30T00:00:00.000+00:00"]) {
      const untimed = deadline(reportAt(opusUnder(), log, now), "updateRegularly")
      expect(untimed).toMatchObject({ due: null, phrase: "updated regularly", ...bounds, mayBeUntimed: true })
      expect(untimed).not.toHaveProperty("mayNotApply")
      for (const [alternative, due] of [
        ["every-5-working-days", "2024-11-04T23:59:59.999+00:00"],
        ["every-10-working-days", "2024-11-11T23:59:59.999+00:00"],
      ] as const)
        expect(
          deadline(reportAt(opusUnder({ "updated-regularly": alternative }), log, now), "updateRegularly"),
        ).toMatchObject({ due, ...bounds, mayBeUntimed: true })
    }
  })

  it("the passing of time alone moves no bound", () => {
    const bounds = (now: string) =>
      reportAt(opusUnder(), log, now).deadlines.map(({ norm, safeBy, latest }) => [norm, safeBy, latest])
    const early = bounds("2024-10-29T00:00:00.000+00:00")
    expect(early).toHaveLength(7)
    for (const now of ["2024-10-29T17:30:00.000+00:00", "2024-10-30T00:00:00.000+00:00", "2024-12-17T23:59:59.999Z"])
      expect(bounds(now)).toEqual(early)
    // The letter when the weeks are over: from the opening of Wednesday 18 December, counted, to closing; or, owed from
    // Thursday 19 00:00, by the end of Friday 20.
    const letter = ["sendWeeksOverLetter", "2024-12-18T17:30:00.000+00:00", "2024-12-20T23:59:59.999+00:00"]
    for (const now of ["2024-12-18T00:00:00.000Z", "2024-12-19T00:00:00.000Z", "2025-06-01T00:00:00Z"])
      expect(bounds(now)).toEqual([...early, letter])
  })
})
