/** What an audit keeps of a closed case, and what becomes of events that come for it later. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CaseEvent, ComplaintEvent } from "../../src/index.ts"
import { type AuditOptions, type AuditReport, auditor } from "../../src/verify/index.ts"
import { at, event, opusUnder, SEED } from "../case/cases.ts"
import { streams } from "./audit-streams.ts"

const enacted = opusUnder()

const ofCase = (...events: readonly ComplaintEvent[]): readonly CaseEvent[] =>
  events.map((each, place) => ({ ...each, case: "c-1", ...(place === 0 ? { procedure: "Complaint" } : {}) }))

const resolved = [
  event("ComplaintMade", "2026-03-02T10:00Z"),
  event("ComplaintLogged", "2026-03-02T10:05Z"),
  event("OutcomeProposed", "2026-03-02T11:00Z"),
  event("OutcomeAccepted", "2026-03-03T09:00Z"),
  event("ComplaintClosed", "2026-03-03T10:00Z"),
]
const reopened = event("ComplaintReopened", "2026-03-10T10:00Z")

/** An audit of some events: its report, and the code of the reason for which each event was rejected, if any. */
const audited = (events: readonly CaseEvent[], options: AuditOptions = {}) => {
  const audit = auditor(enacted, options)
  const codes = events.map((each) => audit.take(each)?.code)
  return { report: audit.report(), codes }
}

const statesOf = ({ cases }: AuditReport) => cases.procedures[0]?.states

const countsOf = ({ norms }: AuditReport, norm: string) => {
  const { met, missed, breached, pending, ended } = norms.find((each) => each.norm === norm) ?? {}
  return [met, missed, breached, pending, ended]
}

describe("a closed case that is reopened", () => {
  it("counts as one that was never closed: what its resolution had carried out is open again", () => {
    const { report } = audited(ofCase(...resolved, reopened), { at: at("2026-03-11T10:00Z") })
    expect(statesOf(report)).toEqual({ UnderInvestigation: 1 })
    expect(countsOf(report, "resolveSpeedily")).toEqual([0, 0, 0, 1, 0])
    expect(countsOf(report, "acknowledge")).toEqual([0, 1, 0, 0, 0])
    expect(report.cases.reopened).toBe(1)
  })

  it("can be closed again, and again is closed", () => {
    const again = [
      event("OutcomeProposed", "2026-03-11T11:00Z", { id: "p2" }),
      event("OutcomeAccepted", "2026-03-12T09:00Z", { id: "a2" }),
      event("ComplaintClosed", "2026-03-12T10:00Z", { id: "x2" }),
    ]
    const { report, codes } = audited(
      ofCase(...resolved, reopened, ...again, event("ContactMade", "2026-03-20T10:00Z")),
    )
    expect(statesOf(report)).toEqual({ Closed: 1 })
    expect(countsOf(report, "resolveSpeedily")).toEqual([1, 0, 0, 0, 0])
    expect(codes.at(-1)).toBe("CaseEnded")
    expect(report.cases.reopened).toBe(1)
  })

  it("is not reopened by an event of an id that it has had: what that one said is no longer known", () => {
    const { codes } = audited(ofCase(...resolved, { ...reopened, id: "outcomeproposed" }, reopened, reopened))
    // The last is the same event once more; the case is open again, and knows that it has had it.
    expect(codes.slice(5)).toEqual(["RepeatedId", undefined, undefined])
    expect(audited(ofCase(...resolved, reopened, ...resolved.slice(0, 2))).codes.slice(6)).toEqual([
      "RepeatedId",
      "RepeatedId",
    ])
  })

  it("is not reopened by an event after the instant of looking", () => {
    const { report, codes } = audited(ofCase(...resolved, reopened), { at: at("2026-03-05T10:00Z") })
    expect(codes).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
    expect(report.events).toMatchObject({ taken: 6, future: 1 })
    expect(statesOf(report)).toEqual({ Closed: 1 })
  })
})

describe("an event that a closed case does not take", () => {
  it("sets the instant of looking as any other does, so that the same instant given tells the same (DESIGN 6, Logs)", () => {
    const late = event("ContactMade", "2026-04-20T10:00Z")
    const other = { ...event("ComplaintMade", "2026-03-04T10:00Z"), case: "c-2", procedure: "Complaint" }
    const events = [...ofCase(...resolved), other, { ...late, case: "c-1" }]
    const { report, codes } = audited(events)
    expect(codes.at(-1)).toBe("CaseEnded")
    expect(report.at).toBe("2026-04-20T11:00:00.000+01:00")
    expect(report.events).toMatchObject({ taken: 6, future: 0, rejected: { CaseEnded: 1 } })
    // The other case is looked at then, long after it was to be acknowledged; this one ended before that.
    expect(countsOf(report, "acknowledge")).toEqual([0, 1, 0, 0, 1])
    expect(audited(events, { at: late.at })).toEqual({ report, codes })
  })

  it("is future, and no reject, before its instant: nothing after the instant of looking is judged", () => {
    const late = { ...event("ContactMade", "2026-04-20T10:00Z"), case: "c-1" }
    const { report, codes } = audited([...ofCase(...resolved), late], { at: at("2026-04-20T09:59:59.999Z") })
    expect(codes.at(-1)).toBeUndefined()
    expect(report.events).toMatchObject({ taken: 6, future: 1, rejected: {} })
  })
})

describe("a case that has come to a final state and owes something still", () => {
  it("is not closed for an audit: what is owed may yet be done, or become late", () => {
    const request = (id: string, when: string, type: string, fields: object = {}): CaseEvent =>
      ({ case: "r-1", id, at: at(when), type, ...fields }) as CaseEvent
    const declined = [
      {
        ...request("e1", "2026-03-02T10:00Z", "RequestMade", { channel: "Email" }),
        procedure: "WhistleBlowingPolicyRequest",
      },
      request("e2", "2026-03-03T10:00Z", "RequestDeclined", { reason: "It is not at hand" }),
    ]
    const stateAndDuty = ({ cases, norms }: AuditReport) => [
      cases.procedures[0]?.states,
      norms.map(({ norm, met, pending }) => ({ norm, met, pending })),
    ]
    expect(stateAndDuty(audited(declined).report)).toEqual([{ Declined: 1 }, [{ norm: "provide", met: 0, pending: 1 }]])
    const provided = audited([
      ...declined,
      request("e3", "2026-03-04T10:00Z", "RequestProvided", { means: "email" }),
    ]).report
    expect(stateAndDuty(provided)).toEqual([{ Provided: 1 }, [{ norm: "provide", met: 1, pending: 0 }]])
    expect(provided.cases.reopened).toBe(0)
  })
})

describe("a closed case of more events than are kept", () => {
  it("goes on in its state alone: what it owed when it was closed has been counted", () => {
    const events = ofCase(
      ...resolved,
      event("ContactMade", "2026-03-04T10:00Z"),
      reopened,
      event("OutcomeAccepted", "2026-03-11T10:00Z", { id: "a2" }),
      event("InvestigationStarted", "2026-03-11T11:00Z"),
      event("ComplaintWithdrawn", "2026-03-12T10:00Z"),
      event("ContactMade", "2026-03-13T10:00Z", { id: "c3" }),
    )
    const { report, codes } = audited(events, { mostKept: 3 })
    expect(codes.slice(5)).toEqual(["CaseEnded", undefined, undefined, undefined, undefined, "CaseEnded"])
    expect(statesOf(report)).toEqual({ Withdrawn: 1 })
    expect(report.cases).toMatchObject({ reopened: 1, unfollowed: 1 })
    // As it was when it was closed, where the whole case would have its resolution ended by the withdrawal.
    expect(countsOf(report, "resolveSpeedily")).toEqual([1, 0, 0, 0, 0])
    expect(countsOf(audited(events).report, "resolveSpeedily")).toEqual([0, 0, 0, 0, 1])
    // While it is open again, what the rules refuse is counted as in any case.
    expect(report.events.refused).toEqual({ NothingProposed: 1 })
  })

  it("is like any other as long as it is not reopened", () => {
    const seen = { followed: 0, unfollowed: 0 }
    fc.assert(
      fc.property(streams, ({ events, now }) => {
        const kept = audited(events, { at: now }).report
        const { report } = audited(events, { at: now, mostKept: 0 })
        if (report.cases.unfollowed === 0) expect(report).toEqual(kept)
        seen[report.cases.unfollowed === 0 ? "followed" : "unfollowed"] += 1
        expect(report.cases.procedures).toEqual(kept.cases.procedures)
        expect(report.events).toEqual(kept.events)
      }),
      { ...SEED, numRuns: 40 },
    )
    expect(Object.values(seen).every((times) => times > 2)).toBe(true)
  })
})

describe("events that cannot be put to a case", () => {
  it("are counted by the reason, and change nothing else", () => {
    const whole = audited(ofCase(...resolved)).report
    const strange: readonly CaseEvent[] = [
      { ...(resolved[0] as ComplaintEvent) },
      { ...(resolved[1] as ComplaintEvent), case: "c-9" },
      { ...(resolved[1] as ComplaintEvent), case: "c-1", raisedBy: "c-0" },
    ]
    const { report, codes } = audited([...ofCase(...resolved.slice(0, 2)), ...strange, ...ofCase(...resolved).slice(2)])
    expect(codes).toEqual([undefined, undefined, "NoCase", "NoProcedure", "OtherCase", undefined, undefined, undefined])
    expect(report).toEqual({
      ...whole,
      events: { ...whole.events, rejected: { NoCase: 1, NoProcedure: 1, OtherCase: 1 } },
    })
  })

  it("are those of a procedure that the code does not have, or from when no version of it was in force", () => {
    const none = auditor({ ...enacted, code: { ...enacted.code, procedures: ["Feedback"] } })
    expect(none.take(ofCase(...resolved)[0] as CaseEvent)).toEqual({
      code: "NotOfTheCode",
      why: 'the case "c-1" is of the procedure Complaint, which the code "opus" does not have; it has Feedback',
      case: "c-1",
      event: "complaintmade",
    })
  })

  it("are told what is wrong with them, before they are events", () => {
    const audit = auditor(enacted)
    expect(audit.takeValue({ case: "c-1", id: "e1", at: "2026-03-02T10:00:00Z", type: "ComplaintMad" })).toEqual({
      code: "BadEvent",
      why: '$.type: there is no event "ComplaintMad"; did you mean "ComplaintMade"?',
      case: "c-1",
      event: "e1",
    })
    expect(audit.takeValue(5)).toEqual({ code: "BadEvent", why: "$: expected an event (an object), got 5" })
    expect(audit.takeLine("[")).toMatchObject({ code: "NotJson" })
    expect(audit.taken()).toBe(0)
    expect(audit.report()).toMatchObject({
      at: null,
      cases: { total: 0 },
      events: { rejected: { BadEvent: 2, NotJson: 1 } },
    })
  })
})

describe("an event that repeats another", () => {
  it("of equal content is left out and counted, of other content rejected, in a case of few events and of many", () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      event("ContactMade", at("2026-03-02T12:00Z") + index * 1000, { id: `c${index}` }),
    )
    for (const contacts of [[], many]) {
      const events = [resolved[0] as ComplaintEvent, ...contacts, resolved[1] as ComplaintEvent]
      const other = { ...(resolved[1] as ComplaintEvent), by: "somebody else" }
      const { report, codes } = audited(ofCase(...events, resolved[1] as ComplaintEvent, other))
      expect(codes.slice(-2)).toEqual([undefined, "IdConflict"])
      expect(report.events).toMatchObject({ taken: events.length, duplicates: 1, rejected: { IdConflict: 1 } })
    }
  })
})
