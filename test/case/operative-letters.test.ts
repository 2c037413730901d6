/** The operative rule of letters: at deadlock, before and after 1 October 2018, and the time limit that a letter begins. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintEvent, enact, opus, regimeOf } from "../../src/index.ts"
import { ALONE, at, deadline, event, logOf, made, opusUnder, reportAt, right } from "./cases.ts"

describe("the letter at deadlock, before and after 1 October 2018", () => {
  const MADE = made("2018-09-03T10:00:00+01:00")
  const sources = (...events: readonly ComplaintEvent[]) => {
    const found = deadline(reportAt(opusUnder(), logOf(MADE, ...events)), "sendDeadlockLetter")
    return [found?.source, found?.clauses, found?.requirements]
  }

  it("is the Code's alone while the law asks for one on request only [t-letter-on-request]", () => {
    expect(sources(event("DeadlockReached", "2018-09-30T23:59:59.999+01:00"))).toEqual(["code", ["adr.deadlock"], []])
  })

  it("is owed unasked by the law, and by the Code, from then on [t-letter-deadlock] [adr-letter-unasked]", () => {
    expect(sources(event("DeadlockReached", "2018-10-01T00:00:00.000+01:00"))).toEqual([
      "regulation",
      ["adr.deadlock"],
      ["t-letter-deadlock", "adr-letter-unasked"],
    ])
  })

  it("is owed by the law alone to whose code promises none [t-letter-deadlock]", () => {
    const code = Result.getOrThrow(enact({ ...opus, deadlockLetter: null }))
    const log = (day: string) => logOf(MADE, event("DeadlockReached", `${day}T10:00:00+01:00`))
    expect(deadline(reportAt(code, log("2018-09-28")), "sendDeadlockLetter")).toBeUndefined()
    expect(deadline(reportAt(code, log("2018-10-02")), "sendDeadlockLetter")).toMatchObject({
      source: "regulation",
      clauses: [],
      requirements: ["t-letter-deadlock", "adr-letter-unasked"],
      phrase: "promptly",
    })
  })

  it("goes by the first deadlock that the rules took, not by one that they refused", () => {
    const history = [
      event("OutcomeProposed", "2018-09-10T10:00:00+01:00"),
      event("OutcomeAccepted", "2018-09-12T10:00:00+01:00"),
      event("DeadlockReached", "2018-09-20T10:00:00+01:00", { id: "refused" }),
      event("ComplaintReopened", "2018-09-25T10:00:00+01:00"),
    ]
    const taken = event("DeadlockReached", "2018-10-02T10:00:00+01:00", { id: "taken" })
    const report = reportAt(opusUnder(), logOf(MADE, ...history, taken))
    expect(report.refused.map((each) => each.event)).toEqual(["refused"])
    expect(deadline(report, "sendDeadlockLetter")).toMatchObject({ startedBy: "taken", source: "regulation" })
  })

  it("is owed on request before: an unverified rule, which is shown and noted as such [t-letter-on-request]", () => {
    const asked = event("DeadlockRequested", "2018-09-10T10:00:00+01:00")
    const report = reportAt(opusUnder({ "letter-at-deadlock": "end-of-day" }), logOf(MADE, asked), "2018-09-12T10:00Z")
    expect(deadline(report, "sendDeadlockLetterOnRequest")).toMatchObject({
      status: "breached",
      due: "2018-09-10T23:59:59.999+01:00",
      source: "regulation",
      clauses: [],
      requirements: ["t-letter-on-request", "x-old-active-steps"],
      confidence: "unverified",
    })
    expect(report.notes).toEqual(["sendDeadlockLetterOnRequest rests on t-letter-on-request, which is unverified"])
    const letter = event("AdrLetterSent", "2018-09-11T10:00:00+01:00")
    expect(deadline(reportAt(opusUnder(), logOf(MADE, asked, letter)), "sendDeadlockLetterOnRequest")?.status).toBe(
      "met",
    )
    const later = event("DeadlockRequested", "2018-10-01T10:00:00+01:00")
    expect(deadline(reportAt(opusUnder(), logOf(MADE, later)), "sendDeadlockLetterOnRequest")).toBeUndefined()
  })

  it("is not known before it has come: no event that lies ahead decides which law bears on a case", () => {
    const later = event("DeadlockReached", "2018-10-02T10:00:00+01:00")
    const log = logOf(MADE, event("DeadlockRequested", "2018-09-10T10:00:00+01:00"), later)
    const now = "2018-09-20T10:00:00+01:00"
    expect(regimeOf(opusUnder(), log, at(now))?.letterAtDeadlock).toEqual([])
    expect(regimeOf(opusUnder(), log)?.letterAtDeadlock).toEqual(["t-letter-deadlock", "adr-letter-unasked"])
    const shorter = reportAt(opusUnder(), logOf(...(log.events.slice(0, 2) as ComplaintEvent[])), now)
    expect({ ...reportAt(opusUnder(), log, now), future: [] }).toEqual(shorter)
  })
})

describe("the time limit of the right to ADR [adr-12-months]", () => {
  const MADE = made("2024-10-23T17:49:00+01:00")
  const letter = event("AdrLetterSent", "2024-12-18T10:00:00Z", { reason: "weeksOver" })
  const standing = (events: readonly ComplaintEvent[], now: string, code = opusUnder()) => {
    const found = right(reportAt(code, logOf(MADE, ...events), now))
    return [found?.status, found?.lapses]
  }

  it("is the end of the day twelve months after the letter", () => {
    const lapses = "2025-12-18T23:59:59.999+00:00"
    expect(standing([letter], "2025-12-18T23:59:59.999Z")).toEqual(["open", lapses])
    expect(standing([letter], "2025-12-19T00:00:00.000Z")).toEqual(["ended", lapses])
    const late = event("ReferredToAdr", "2025-12-19T00:00:00.000Z")
    expect(reportAt(opusUnder(), logOf(MADE, letter, late)).refused[0]).toMatchObject({
      code: "AdrLapsed",
      why: "the time in which the complaint could be taken to ADR is over",
    })
  })

  it("is counted from the last letter, and never runs without one", () => {
    const again = event("AdrLetterSent", "2025-03-03T10:00:00Z", { id: "again", reason: "deadlock" })
    expect(standing([letter, again], "2026-03-03T10:00:00Z")).toEqual(["open", "2026-03-03T23:59:59.999+00:00"])
    expect(standing([], "2034-12-18T10:00:00Z")).toEqual(["open", null])
  })

  it("is the law's: the Code alone knows none", () => {
    expect(standing([letter], "2034-12-18T10:00:00Z", opusUnder({}, ALONE))).toEqual(["open", null])
  })
})
