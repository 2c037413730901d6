/** Following one case by its log: opening it, applying events, seeing how it stands, asking why. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  applyEvent,
  type CaseLog,
  type EventNotTaken,
  enact,
  explainCase,
  openCase,
  opus,
  reportOfCase,
  timeline,
} from "../../src/index.ts"
import { caseLogs, encodeEvent } from "../../src/testing/index.ts"
import { runs } from "../runs.ts"

const code = Result.getOrThrow(enact(opus))
const refusal = (result: Result.Result<CaseLog, EventNotTaken>): EventNotTaken => Result.getOrThrow(Result.flip(result))

const copy = { case: "copy-1", procedure: "CodeCopyRequest" }
const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
const declined = { id: "e2", at: "2025-01-07T09:00:00Z", type: "RequestWithdrawn" }
const opened = Result.getOrThrow(openCase(code, copy, asked))

describe("opening a case", () => {
  it("gives the log of it, with its first event", () => {
    expect(opened).toEqual({ ...copy, events: [{ ...asked, at: Date.UTC(2025, 0, 6, 9) }] })
  })

  it("keeps the case that raised it, whether it is named beside the event or by it", () => {
    const event = { id: "e1", at: asked.at, type: "DissatisfactionRaised", rating: "Red" }
    const fields = { responseExpected: "none", complaintRaised: false }
    const begun = { case: "d-1", procedure: "Dissatisfaction" }
    for (const result of [
      openCase(code, { ...begun, raisedBy: "job-1" }, { ...event, ...fields }),
      openCase(code, begun, { ...event, ...fields, raisedBy: "job-1" }),
    ])
      expect(Result.getOrThrow(result)).toMatchObject({ ...begun, raisedBy: "job-1" })
  })

  it("refuses a procedure that there is not, and one that the code does not have", () => {
    expect(refusal(openCase(code, { case: "c", procedure: "Complant" }, asked))).toMatchObject({
      _tag: "EventNotTaken",
      code: "BadEvent",
      message: '$.procedure: there is no procedure "Complant"; did you mean "Complaint"?',
    })
    const small = Result.getOrThrow(enact({ ...opus, procedures: ["Complaint"] }))
    expect(refusal(openCase(small, copy, asked)).code).toBe("NotOfTheCode")
  })

  it("refuses an event that does not begin one, with the reason of the rules", () => {
    expect(refusal(openCase(code, copy, declined))).toMatchObject({ code: "NotMadeYet", problems: [] })
  })
})

describe("applying an event", () => {
  it("gives a longer log and leaves the one before as it was", () => {
    const before = structuredClone(opened)
    expect(Result.getOrThrow(applyEvent(code, opened, declined)).events.map(({ type }) => type)).toEqual([
      "RequestMade",
      "RequestWithdrawn",
    ])
    expect(opened).toEqual(before)
  })

  it("takes an event that the log has already for the same, and gives the very same log", () => {
    expect(Result.getOrThrow(applyEvent(code, opened, asked))).toBe(opened)
  })

  it("refuses another event of the same id", () => {
    expect(refusal(applyEvent(code, opened, { ...declined, id: "e1" })).code).toBe("IdConflict")
  })

  it("takes an event that lies before others, and refuses one that comes too early for what was not yet", () => {
    const later = Result.getOrThrow(applyEvent(code, opened, { ...declined, at: "2025-01-09T09:00:00Z" }))
    const arranged = { id: "e3", at: "2025-01-08T09:00:00Z", type: "RequestArranged", arrangement: "by post" }
    const withIt = applyEvent(code, later, arranged)
    expect(Result.getOrThrow(withIt).events.map(({ id }) => id)).toEqual(["e1", "e2", "e3"])
    expect(refusal(applyEvent(code, opened, { ...declined, at: "2025-01-05T09:00:00Z" })).code).toBe("NotMadeYet")
  })

  it("says where an event does not decode, and of which case one is that is not of this", () => {
    expect(refusal(applyEvent(code, opened, { ...declined, at: "2025-01-07T09:00:00" })).problems).toEqual([
      { code: "BadValue", path: "$.at", message: expect.stringContaining("2025-01-07T09:00:00") },
    ])
    expect(refusal(applyEvent(code, opened, { ...declined, case: "copy-2" })).message).toBe(
      '$.case: expected "copy-1", the case of this log, got "copy-2"',
    )
    expect(refusal(applyEvent(code, opened, null)).code).toBe("BadEvent")
  })

  it("one by one, in their order, gives the log that replay takes whole", () => {
    fc.assert(
      fc.property(caseLogs(), ({ events, ...begun }) => {
        const empty: CaseLog = { ...begun, events: [] }
        const log = events.reduce((sofar, each) => Result.getOrThrow(applyEvent(code, sofar, encodeEvent(each))), empty)
        expect(log).toEqual({ ...begun, events })
      }),
      { numRuns: runs(150), seed: 31 },
    )
  })
})

describe("how a case stands", () => {
  it("is what the timeline of its log tells", () => {
    const at = "2025-02-01T09:00:00Z"
    const { cases } = Result.getOrThrow(timeline(code, { cases: [opened] }, { at }))
    expect(Result.getOrThrow(reportOfCase(code, opened, { at }))).toEqual(cases[0])
  })

  it("is refused at what is no instant", () => {
    expect(Result.getOrThrow(Result.flip(reportOfCase(code, opened, { at: "today" })))).toMatchObject({
      _tag: "TimelineError",
      code: "BadInstant",
    })
    expect(Result.getOrThrow(Result.flip(explainCase(code, opened, "provide", { at: "today" })))).toMatchObject({
      _tag: "TimelineError",
    })
  })
})

describe("why a case stands so", () => {
  it("is explained at the instant that is asked for, before an event as after it", () => {
    const closed = Result.getOrThrow(applyEvent(code, opened, declined))
    const before = Result.getOrThrow(explainCase(code, closed, "RequestWithdrawn", { at: "2025-01-06T12:00:00Z" }))
    const after = Result.getOrThrow(explainCase(code, closed, "RequestWithdrawn"))
    expect([before, after].map((each) => each.of === "event" && [each.allowed, each.happened])).toEqual([
      [true, []],
      [false, ["e2"]],
    ])
  })

  it("of a name that is none tells the nearest", () => {
    expect(Result.getOrThrow(Result.flip(explainCase(code, opened, "provid"))).message).toBe(
      'there is no norm or event "provid"; did you mean "provide"?',
    )
  })
})
