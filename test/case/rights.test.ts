import { describe, expect, it } from "vitest"
import { type ComplaintEvent, formatInstant, type Instant, london } from "../../src/index.ts"
import { at, event, logOf, opusUnder, reportAt, text } from "./cases.ts"

// Monday 2024-02-05 10:00 in London; 8 weeks later is Monday 2024-04-01, in summer time since the day before.
const made = event("ComplaintMade", "2024-02-05T10:00Z")
const OPENS = "2024-04-01T00:00:00.000+01:00"
const refer = (when: string | number, id = "refer") => event("ReferredToAdr", when, { id })

const rightAt = (readings: object, now: string, ...events: readonly ComplaintEvent[]) =>
  reportAt(opusUnder({ ...readings }), logOf(made, ...events), now).rights[0]

describe("the right to go to ADR [adr.eight-weeks]", () => {
  it.each([
    [{}, OPENS],
    [{ "weeks-elapsed": "same-time" }, "2024-04-01T10:00:00.000+01:00"],
    [{ "weeks-elapsed": "day-after" }, "2024-04-02T00:00:00.000+01:00"],
  ])("under %j opens at %s to the millisecond", (readings, opens) => {
    const before = formatInstant((at(opens) - 1) as Instant, london)
    expect(rightAt(readings, before)).toMatchObject({ status: "notYet", opens })
    expect(rightAt(readings, before)).not.toHaveProperty("openedBy")
    expect(rightAt(readings, opens)).toMatchObject({ status: "open", opens, openedBy: "complaintmade" })
  })

  it.each([
    [{}, OPENS],
    [{ "weeks-elapsed": "same-time" }, "2024-04-01T10:00:00.000+01:00"],
    [{ "weeks-elapsed": "day-after" }, "2024-04-02T00:00:00.000+01:00"],
  ])(
    "under %j refuses a referral a millisecond before %s, names that instant, and takes it then",
    (readings, opens) => {
      const early = reportAt(opusUnder(readings), logOf(made, refer(at(opens) - 1)))
      expect(early.refused).toEqual([
        {
          event: "refer",
          type: "ReferredToAdr",
          at: text(at(opens) - 1),
          code: "AdrNotOpen",
          why: "the right to go to ADR is not open yet",
          opens,
        },
      ])
      const timely = reportAt(opusUnder(readings), logOf(made, refer(opens)))
      expect([timely.state, timely.refused, timely.rights[0]?.status]).toEqual(["WithAdr", [], "exercised"])
    },
  )

  it("opens at deadlock where that is sooner, and names the deadlock [adr.deadlock]", () => {
    const deadlock = event("DeadlockReached", "2024-02-20T15:30Z")
    expect(rightAt({}, "2024-02-20T15:30Z", deadlock)).toMatchObject({
      status: "open",
      opens: "2024-02-20T15:30:00.000+00:00",
      openedBy: "deadlockreached",
    })
  })

  it("keeps its opening when deadlock comes after the 8 weeks", () => {
    const deadlock = event("DeadlockReached", "2024-05-20T15:30Z")
    expect(rightAt({}, "2024-05-20T15:30Z", deadlock)).toMatchObject({ opens: OPENS, openedBy: "complaintmade" })
  })

  it("lapses never, as far as the Code says", () => {
    expect(rightAt({}, "2039-01-01T00:00Z")).toMatchObject({ status: "open", lapses: null })
  })

  it("exercised, it says by what, and stays exercised when the complaint is resolved or withdrawn afterwards", () => {
    const withdrawn = event("ComplaintWithdrawn", "2024-05-02T10:00Z")
    expect(rightAt({}, "2024-05-01T10:00Z", refer("2024-05-01T10:00Z"))).toMatchObject({
      status: "exercised",
      exercisedBy: "refer",
    })
    expect(rightAt({}, "2024-05-03T10:00Z", refer("2024-05-01T10:00Z"), withdrawn)).toMatchObject({
      status: "exercised",
      endedBy: "complaintwithdrawn",
    })
  })

  it.each([
    ["before it opened", "2024-03-01T10:00Z"],
    ["while it was open", "2024-05-01T10:00Z"],
  ])("ended %s by acceptance it is ended, and opens again at its old instant on reopening", (_when, accepted) => {
    const events = [event("OutcomeProposed", "2024-02-20T10:00Z"), event("OutcomeAccepted", accepted)]
    expect(rightAt({}, "2024-06-01T10:00Z", ...events)).toMatchObject({ status: "ended", endedBy: "outcomeaccepted" })
    const reopened = event("ComplaintReopened", "2024-06-01T10:00Z")
    expect(rightAt({}, "2024-06-01T10:00Z", ...events, reopened)).toMatchObject({ status: "open", opens: OPENS })
    const report = reportAt(opusUnder(), logOf(made, ...events, reopened, refer("2024-06-01T10:00Z")))
    expect([report.state, report.refused]).toEqual(["WithAdr", []])
  })

  it("can be exercised anew after an ADR case that was closed and reopened", () => {
    const events = [
      refer("2024-05-01T10:00Z"),
      event("AdrDecided", "2024-06-01T10:00Z"),
      event("ComplaintClosed", "2024-06-02T10:00Z", { reason: "adrDecided" }),
      event("ComplaintReopened", "2024-07-01T10:00Z"),
    ]
    expect(rightAt({}, "2024-07-01T10:00Z", ...events)).toMatchObject({ status: "open", opens: OPENS })
    expect(rightAt({}, "2024-07-02T10:00Z", ...events, refer("2024-07-02T10:00Z", "again"))).toMatchObject({
      status: "exercised",
      exercisedBy: "again",
    })
  })

  it("stays exercised through a proposal that is rejected, under either reading of resolved", () => {
    const events = [
      refer("2024-05-01T10:00Z"),
      event("OutcomeProposed", "2024-05-02T10:00Z"),
      event("OutcomeRejected", "2024-05-03T10:00Z"),
    ]
    for (const readings of [{}, { resolved: "outcome-proposed" }]) {
      const of = rightAt(readings, "2024-05-03T10:00Z", ...events)
      expect(of).toMatchObject({ status: "exercised", exercisedBy: "refer", opens: OPENS })
      expect(of).not.toHaveProperty("endedBy")
    }
  })

  it("is open again after reopening, and not only because resolution had ended it", () => {
    const events = [
      refer("2024-05-01T10:00Z"),
      event("OutcomeProposed", "2024-05-02T10:00Z"),
      event("OutcomeAccepted", "2024-05-03T10:00Z"),
    ]
    expect(rightAt({}, "2024-05-03T10:00Z", ...events)).toMatchObject({
      status: "exercised",
      exercisedBy: "refer",
      endedBy: "outcomeaccepted",
    })
    const reopened = rightAt({}, "2024-05-04T10:00Z", ...events, event("ComplaintReopened", "2024-05-04T10:00Z"))
    expect(reopened).toMatchObject({ status: "open", opens: OPENS })
    expect(reopened).not.toHaveProperty("exercisedBy")
  })

  it("a refused referral exercises nothing", () => {
    expect(rightAt({}, "2024-03-01T10:00Z", refer("2024-03-01T10:00Z"))).toMatchObject({ status: "notYet" })
  })

  it("an open right is not taken away by closing the complaint as out of scope", () => {
    const close = (when: string) => event("ComplaintClosed", when, { reason: "outOfScope" })
    expect(reportAt(opusUnder(), logOf(made, close("2024-03-31T23:59:59.999+01:00"))).state).toBe("Closed")
    const [refused] = reportAt(opusUnder(), logOf(made, close(OPENS))).refused
    expect(refused).toMatchObject({
      code: "RightOpen",
      why: "the right to go to ADR is open, and closing the complaint would take it away",
    })
  })
})
