/** The ADR letters of the law, worked by hand: when the weeks are over and at deadlock, under both readings of the two. */
import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { deadline, event, logOf, opusUnder, reportAt } from "./cases.ts"

// A complaint of Wednesday 23 October 2024: eight weeks are over on Wednesday 18 December, at the start of the day.
const MADE = event("ComplaintMade", "2024-10-23T17:49:00+01:00")
const OVER = "2024-12-18T00:00:00.000+00:00"
const LATER = "2025-01-31T10:00:00+00:00"

const letter = (reason: "deadlock" | "weeksOver", when: string): ComplaintEvent =>
  event("AdrLetterSent", when, { id: `letter ${reason}`, reason })

/** How a duty stands at an instant: its status, and the event that carried it out or ended it. */
const standing = (
  norm: string,
  events: readonly ComplaintEvent[],
  readings: Readonly<Record<string, string>> = {},
  now = LATER,
) => {
  const found = deadline(reportAt(opusUnder(readings), logOf(MADE, ...events), now), norm)
  const by = found?.fulfilledBy ?? found?.endedBy
  return found === undefined ? "none" : by === undefined ? found.status : `${found.status} by ${by}`
}

const weeksOver = (events: readonly ComplaintEvent[], readings?: Readonly<Record<string, string>>, now?: string) =>
  standing("sendWeeksOverLetter", events, readings, now)
const atDeadlock = (events: readonly ComplaintEvent[], readings?: Readonly<Record<string, string>>, now?: string) =>
  standing("sendDeadlockLetter", events, readings, now)

const FIRST = { "letter-twice": "first-discharges" } as const

describe("the letter when the weeks are over [t-letter-8w-c4]", () => {
  it("is owed unasked from the instant at which ADR opens, and not a millisecond before", () => {
    expect(weeksOver([], {}, "2024-12-17T23:59:59.999Z")).toBe("none")
    const report = reportAt(opusUnder(), logOf(MADE), OVER)
    expect(deadline(report, "sendWeeksOverLetter")).toMatchObject({
      party: "provider",
      status: "pending",
      startedBy: "complaintmade",
      startedAt: OVER,
      source: "regulation",
      clauses: [],
      requirements: ["t-letter-8w-c4", "x-resolved", "t-letter-promptly"],
      displaced: [],
      confidence: "confirmed",
    })
  })

  it.each([
    // Promptly: no time is set.
    ["promptly", null],
    ["end-of-day", "2024-12-18T23:59:59.999+00:00"],
    // The day on which it falls due does not count: Thursday 19.
    ["next-working-day", "2024-12-19T23:59:59.999+00:00"],
  ])("is due, %s, by %s [t-letter-promptly]", (alternative, due) => {
    const report = reportAt(opusUnder({ "letter-at-deadlock": alternative }), logOf(MADE), OVER)
    expect(deadline(report, "sendWeeksOverLetter")).toMatchObject({
      due,
      ...(due === null ? { phrase: "promptly" } : {}),
      // Received at the opening of the 18th, which counts, to closing; or owed from the 19th, by the end of the 20th.
      safeBy: "2024-12-18T17:30:00.000+00:00",
      latest: "2024-12-20T23:59:59.999+00:00",
      mayBeUntimed: true,
    })
  })

  it("is owed in scope only", () => {
    const outside = event("ComplaintMade", "2024-10-23T17:49:00+01:00", {
      complainant: { kind: "business", customer: true, people: { working: 11 } },
    })
    const owed = (log: ReturnType<typeof logOf>, code = opusUnder()) =>
      deadline(reportAt(code, log, LATER), "sendWeeksOverLetter")
    expect(owed(logOf(outside))).toBeUndefined()
    expect(owed(logOf(MADE), opusUnder({}, { regulation: "none" }))).toBeUndefined()
  })

  it("is carried out by the letter, in time or late", () => {
    const sent = letter("weeksOver", "2024-12-19T10:00:00Z")
    expect(weeksOver([sent])).toBe("met by letter weeksOver")
    expect(weeksOver([sent], { "letter-at-deadlock": "end-of-day" })).toBe("breached by letter weeksOver")
  })

  it("is not owed where it went in advance", () => {
    const early = letter("weeksOver", "2024-12-11T10:00:00Z")
    expect(weeksOver([early])).toBe("none")
    expect(weeksOver([early], FIRST)).toBe("none")
  })
})

describe("a complaint that is resolved [x-resolved]", () => {
  const proposed = event("OutcomeProposed", "2024-11-20T10:00:00Z")
  const accepted = (when: string) => event("OutcomeAccepted", when)
  const reopened = (when: string) => event("ComplaintReopened", when)

  it("needs no letter", () => {
    expect(weeksOver([proposed, accepted("2024-11-21T10:00:00Z")])).toBe("none")
  })

  it("ends the duty to send one", () => {
    expect(weeksOver([proposed, accepted("2024-12-20T10:00:00Z")])).toBe("ended by outcomeaccepted")
  })

  it("is owed one again at its old instant, where it is reopened", () => {
    const events = [proposed, accepted("2024-12-20T10:00:00Z"), reopened("2025-01-06T10:00:00Z")]
    const report = reportAt(opusUnder({ "letter-at-deadlock": "end-of-day" }), logOf(MADE, ...events))
    expect(deadline(report, "sendWeeksOverLetter")).toMatchObject({
      status: "breached",
      startedAt: OVER,
      due: "2024-12-18T23:59:59.999+00:00",
    })
  })

  it("is owed one when the weeks are over, where it was reopened before", () => {
    const events = [proposed, accepted("2024-11-21T10:00:00Z"), reopened("2024-12-02T10:00:00Z")]
    expect(deadline(reportAt(opusUnder(), logOf(MADE, ...events), LATER), "sendWeeksOverLetter")).toMatchObject({
      status: "pending",
      startedAt: OVER,
    })
  })

  it("is owed one from its reopening, where the weeks were over by then", () => {
    const events = [proposed, accepted("2024-11-21T10:00:00Z"), reopened("2025-01-06T10:00:00Z")]
    const report = reportAt(opusUnder({ "letter-at-deadlock": "end-of-day" }), logOf(MADE, ...events), LATER)
    expect(deadline(report, "sendWeeksOverLetter")).toMatchObject({
      startedBy: "complaintreopened",
      startedAt: "2025-01-06T10:00:00.000+00:00",
      due: "2025-01-06T23:59:59.999+00:00",
    })
  })

  it("is owed none again where one was sent, however often it is reopened", () => {
    const sent = letter("weeksOver", "2024-12-18T10:00:00Z")
    const events = [proposed, sent, accepted("2024-12-20T10:00:00Z"), reopened("2025-01-06T10:00:00Z")]
    expect(weeksOver(events)).toBe("met by letter weeksOver")
  })

  it("withdrawn or closed needs none either", () => {
    expect(weeksOver([event("ComplaintWithdrawn", "2024-12-20T10:00:00Z")])).toBe("ended by complaintwithdrawn")
    const closed = event("ComplaintClosed", "2024-11-25T10:00:00Z")
    expect(weeksOver([proposed, accepted("2024-11-21T10:00:00Z"), closed])).toBe("none")
  })
})

describe("the letter at deadlock and the one when the weeks are over (letter-twice)", () => {
  const deadlock = (when: string) => event("DeadlockReached", when)

  describe("where both are due", () => {
    it("neither carries the other out, in whichever order they fall due", () => {
      const before = [deadlock("2024-11-20T15:00:00Z"), letter("deadlock", "2024-11-21T10:00:00Z")]
      expect([atDeadlock(before), weeksOver(before)]).toEqual(["met by letter deadlock", "pending"])
      const after = [letter("weeksOver", "2024-12-18T10:00:00Z"), deadlock("2024-12-20T15:00:00Z")]
      expect([atDeadlock(after), weeksOver(after)]).toEqual(["pending", "met by letter weeksOver"])
    })

    it("says of each that it may not apply, once the other has gone", () => {
      const before = [deadlock("2024-11-20T15:00:00Z"), letter("deadlock", "2024-11-21T10:00:00Z")]
      const report = reportAt(opusUnder(), logOf(MADE, ...before), LATER)
      expect(deadline(report, "sendWeeksOverLetter")?.mayNotApply).toBe(true)
      expect(deadline(reportAt(opusUnder(), logOf(MADE), LATER), "sendWeeksOverLetter")).not.toHaveProperty(
        "mayNotApply",
      )
    })
  })

  describe("where the first discharges the second", () => {
    it("the letter at deadlock leaves none to send when the weeks are over", () => {
      const events = [deadlock("2024-11-20T15:00:00Z"), letter("deadlock", "2024-11-21T10:00:00Z")]
      expect([atDeadlock(events, FIRST), weeksOver(events, FIRST)]).toEqual(["met by letter deadlock", "none"])
    })

    it("the letter when the weeks are over leaves none to send at deadlock", () => {
      const events = [letter("weeksOver", "2024-12-18T10:00:00Z"), deadlock("2024-12-20T15:00:00Z")]
      expect([atDeadlock(events, FIRST), weeksOver(events, FIRST)]).toEqual(["none", "met by letter weeksOver"])
    })

    it("one letter carries out both that are owed, whichever it is", () => {
      for (const reason of ["deadlock", "weeksOver"] as const) {
        const events = [deadlock("2024-12-10T15:00:00Z"), letter(reason, "2024-12-19T10:00:00Z")]
        const by = `met by letter ${reason}`
        expect([atDeadlock(events, FIRST), weeksOver(events, FIRST)]).toEqual([by, by])
      }
    })

    it("keeps it so where the complaint is resolved and reopened in between", () => {
      const events = [
        deadlock("2024-11-20T15:00:00Z"),
        letter("deadlock", "2024-11-21T10:00:00Z"),
        event("OutcomeProposed", "2024-11-25T10:00:00Z"),
        event("OutcomeAccepted", "2024-11-26T10:00:00Z"),
        event("ComplaintReopened", "2024-12-02T10:00:00Z"),
      ]
      expect(weeksOver(events, FIRST)).toBe("none")
      expect(weeksOver(events)).toBe("pending")
    })
  })

  it("is no question of the older rules, by which a deadlock letter was no written notification [t-letter-8w-gc14]", () => {
    const older = event("ComplaintMade", "2013-10-01T10:00:00+01:00")
    const events = [event("DeadlockReached", "2013-11-05T15:00:00Z"), letter("deadlock", "2013-11-06T10:00:00Z")]
    for (const readings of [{}, FIRST]) {
      const found = deadline(
        reportAt(opusUnder(readings), logOf(older, ...events), "2013-12-01T10:00Z"),
        "sendWeeksOverLetter",
      )
      expect(found).toMatchObject({ status: "pending", startedAt: "2013-11-26T00:00:00.000+00:00" })
      expect(found?.readings).not.toContain("letter-twice")
    }
  })
})
