/** What the table of the Complaint procedure does not tell: from when, what is to be carried out, and longer courses. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, channelNames, complaint, enact, opus } from "../../../src/index.ts"
import { event, opusUnder } from "../../case/cases.ts"
import { codeWith } from "./codes.ts"
import { PATHS, stateAfter, take } from "./paths.ts"

describe("a refusal that time alone will lift", () => {
  it("says from when: a referral, from the start of the day 8 weeks later [adr.eight-weeks]", () => {
    const early = event("ReferredToAdr", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(opusUnder(), PATHS.Received, early))).opens).toBe(
      Date.parse("2024-07-29T00:00+01:00"),
    )
  })

  it("says from when: a request for deadlock, from the start of the day 2 weeks later", () => {
    const early = event("DeadlockRequested", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(codeWith("onRequest"), PATHS.Received, early))).opens).toBe(
      Date.parse("2024-06-17T00:00+01:00"),
    )
  })

  it("says from when: deadlock itself, from the start of the day 4 weeks later", () => {
    const early = event("DeadlockReached", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(codeWith("automatic"), PATHS.Received, early))).opens).toBe(
      Date.parse("2024-07-01T00:00+01:00"),
    )
  })

  it("is not one where the right has lapsed: a referral opens at no time", () => {
    const sent = event("AdrLetterSent", "2024-06-04T10:00+01:00")
    const late = event("ReferredToAdr", "2024-09-04T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(codeWith("lapse"), [...PATHS.Received, sent], late)))).not.toHaveProperty(
      "opens",
    )
  })

  it("says from when: a closing for silence, from the millisecond after the 2 weeks of the code", () => {
    const early = event("ComplaintClosed", "2024-06-04T10:00+01:00", { reason: "silence" })
    expect(Result.getOrThrow(Result.flip(take(codeWith("silence"), PATHS.OutcomeProposed, early))).opens).toBe(
      Date.parse("2024-06-18T00:00+01:00"),
    )
  })

  it("is not one where an event is lacking: a closing as out of scope opens at no time", () => {
    const late = event("ComplaintClosed", "2024-08-01T10:00+01:00", { reason: "outOfScope" })
    expect(Result.getOrThrow(Result.flip(take(opusUnder(), PATHS.Received, late)))).not.toHaveProperty("opens")
  })
})

describe("the ways in which a complaint is made", () => {
  it.each(channelNames.filter((name) => name !== "CustomerThermometer"))(
    "%s is open to anyone, whether or not the code names it",
    (channel) => {
      const made = event("ComplaintMade", "2024-06-03T10:00+01:00", {
        channel,
        complainant: { kind: "other", customer: false },
      })
      expect(stateAfter(opusUnder(), [made]).state).toBe("Received")
    },
  )
})

describe("deadlock [adr.deadlock]", () => {
  it("gives the caller the notice to send: the ADR letter, to the complainant", () => {
    const reached = event("DeadlockReached", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(take(opusUnder(), PATHS.Received, reached)).emits).toEqual([
      { notice: "AdrLetter", to: "complainant" },
    ])
  })

  it("is also reached by the letter that says so, which is then not asked for again", () => {
    const sent = event("AdrLetterSent", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(take(opusUnder(), PATHS.Received, sent)).emits).toEqual([])
  })

  it("does not open ADR by being asked for", () => {
    const asked = event("DeadlockRequested", "2024-06-04T10:00+01:00")
    const referred = event("ReferredToAdr", "2024-06-05T10:00+01:00")
    const before = [...PATHS.Received, asked]
    expect(Result.getOrThrow(Result.flip(take(codeWith("undeclinable"), before, referred))).code).toBe("AdrNotOpen")
  })

  it("opens ADR by itself, or under adr-at-deadlock=on-letter by the letter alone", () => {
    const onLetter = opusUnder({ "adr-at-deadlock": "on-letter" })
    const referred = event("ReferredToAdr", "2024-06-05T10:00+01:00")
    const letter = event("AdrLetterSent", "2024-06-04T10:00+01:00")
    expect(Result.isSuccess(take(opusUnder(), PATHS.Deadlocked, referred))).toBe(true)
    expect(Result.getOrThrow(Result.flip(take(onLetter, PATHS.Deadlocked, referred))).code).toBe("AdrNotOpen")
    expect(Result.isSuccess(take(onLetter, [...PATHS.Deadlocked, letter], referred))).toBe(true)
  })
})

describe("deadlock that is not known, or not in every part", () => {
  const enacted = (deadlock: ComplaintsCode["deadlock"]) => Result.getOrThrow(enact({ ...opus, deadlock }))
  const unknown = { unknown: "the page was not seen" }
  const asked = event("DeadlockRequested", "2024-06-04T10:00+01:00")

  it("is declared by the provider, and not asked for", () => {
    const code = enacted(unknown)
    const reached = event("DeadlockReached", "2024-06-04T10:00+01:00")
    expect(Result.getOrThrow(take(code, PATHS.Received, reached)).state.state).toBe("Deadlocked")
    expect(Result.getOrThrow(Result.flip(take(code, PATHS.Received, asked)))).toMatchObject({
      code: "DeadlockNotOnRequest",
      message: "it is not known that deadlock can be asked for under this code",
    })
  })

  it("may be declined, and asked for at any time, where only that it can be asked for is known", () => {
    const code = enacted({
      declared: unknown,
      onRequest: true,
      declinable: unknown,
      requestAfter: unknown,
      mutual: unknown,
      automaticallyAfter: unknown,
    })
    const declined = event("DeadlockDeclined", "2024-06-04T11:00+01:00")
    expect(Result.isSuccess(take(code, [...PATHS.Received, asked], declined))).toBe(true)
    expect(complaint(code.code).norms.map(({ id }) => id)).toContain("answerDeadlockRequest")
    expect(complaint(code.code).norms.map(({ id }) => id)).not.toContain("declareDeadlock")
  })
})

describe("a complaint that is reopened [complaints.resolve]", () => {
  const reopened = event("ComplaintReopened", "2024-06-04T10:00+01:00")

  it("has no outcome proposed any more: the old one can neither be accepted nor rejected", () => {
    const before = [...PATHS.Resolved, reopened]
    for (const type of ["OutcomeAccepted", "OutcomeRejected"] as const)
      expect(
        Result.getOrThrow(Result.flip(take(opusUnder(), before, event(type, "2024-06-05T10:00+01:00")))).code,
      ).toBe("NothingProposed")
  })

  it("can be taken to ADR anew, whose old decision does not close it", () => {
    const closed = event("ComplaintClosed", "2024-06-04T09:00+01:00", { reason: "adrDecided" })
    const decided = event("AdrDecided", "2024-06-03T16:00+01:00")
    const again = event("ReferredToAdr", "2024-06-05T10:00+01:00", { id: "again" })
    const before = [...PATHS.WithAdr, decided, closed, reopened, again]
    const close = event("ComplaintClosed", "2024-06-06T10:00+01:00", { reason: "adrDecided" })
    expect(Result.getOrThrow(Result.flip(take(opusUnder(), before, close))).code).toBe("AdrNotDecided")
  })

  it("is told, under a code that does not reopen, that what comes later is a new complaint", () => {
    const code = codeWith("newComplaint")
    const late = event("ProgressUpdateGiven", "2024-06-05T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(code, PATHS.Closed, late))).message).toBe(
      "the complaint is closed or withdrawn; what comes later is a new complaint",
    )
    const withdrawn = event("ComplaintWithdrawn", "2024-06-05T10:00+01:00")
    expect(Result.getOrThrow(Result.flip(take(code, PATHS.Resolved, withdrawn))).message).toBe(
      "the complaint is resolved; what comes later is a new complaint",
    )
  })
})
