import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { deadline, event, logOf, opusUnder, reportAt } from "./cases.ts"

// Monday 2024-06-03 10:00 in London.
const made = event("ComplaintMade", "2024-06-03T10:00+01:00")

describe("the deadlock letter [adr.deadlock]", () => {
  const deadlock = event("DeadlockReached", "2024-06-14T16:00+01:00") // a Friday
  const letter = (readings: object, now?: string, ...more: readonly ComplaintEvent[]) =>
    deadline(reportAt(opusUnder({ ...readings }), logOf(made, deadlock, ...more), now), "sendDeadlockLetter")

  it.each([
    [{}, null],
    [{ "letter-at-deadlock": "end-of-day" }, "2024-06-14T23:59:59.999+01:00"],
    [{ "letter-at-deadlock": "next-working-day" }, "2024-06-17T23:59:59.999+01:00"],
  ])("under %j is due %s, and safe by the end of the day of deadlock under every reading", (readings, due) => {
    expect(letter(readings)).toMatchObject({
      due,
      ...(due === null ? { phrase: "promptly" } : {}),
      // Counted if open: the Friday itself is the working day, which ends at 17:30 under close-of-business.
      safeBy: "2024-06-14T17:30:00.000+01:00",
      latest: "2024-06-17T23:59:59.999+01:00",
      mayBeUntimed: true,
      startedBy: "deadlockreached",
    })
  })

  it("is discharged by the letter with the reason deadlock, not by that for the weeks being over", () => {
    const weeks = event("AdrLetterSent", "2024-06-14T17:00+01:00", { id: "w", reason: "weeksOver" })
    expect(letter({}, undefined, weeks)?.status).toBe("pending")
    const sent = event("AdrLetterSent", "2024-06-14T17:00+01:00")
    expect(letter({}, undefined, sent)).toMatchObject({ status: "met", fulfilledBy: "adrlettersent" })
  })

  it("a letter without a deadlock before it is the deadlock, and no letter is owed any more", () => {
    const sent = event("AdrLetterSent", "2024-06-14T17:00+01:00")
    const report = reportAt(opusUnder(), logOf(made, sent))
    expect(report.state).toBe("Deadlocked")
    expect(deadline(report, "sendDeadlockLetter")).toBeUndefined()
  })

  it("goes on being owed when the complainant goes to ADR", () => {
    const referred = event("ReferredToAdr", "2024-06-14T17:00+01:00")
    const report = reportAt(opusUnder(), logOf(made, deadlock, referred))
    expect(report.state).toBe("WithAdr")
    expect(deadline(report, "sendDeadlockLetter")?.status).toBe("pending")
  })
})
