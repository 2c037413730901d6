/** What further events would change: worked by hand on a complaint, on a family of cases, and where nothing changes. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CaseEvent, decodeLog, type Log, type WhatIf, whatIf } from "../../src/index.ts"
import { at, event, logOf, opusUnder } from "./cases.ts"

const made = event("ComplaintMade", "2024-10-23T17:49:00+01:00")
const log: Log = { cases: [logOf(made, event("ComplaintLogged", "2024-10-24T09:00:00+01:00"))] }

const answer = (to: Log, added: readonly CaseEvent[], options: { at?: string; case?: string } = {}): WhatIf =>
  Result.getOrThrow(whatIf(opusUnder(), to, added, options))

const only = ({ cases }: WhatIf) => {
  const [one, ...others] = cases
  if (one === undefined || others.length > 0) throw new Error(`${cases.length} cases`)
  return one
}

describe("what if the complaint is acknowledged (response-times.acknowledge)", () => {
  const acknowledged = answer(log, [event("ComplaintAcknowledged", "2024-10-28T14:30:00Z")])
  const of = only(acknowledged)

  it("looks at the later of the log's last event and of those added, without the event and with it", () => {
    expect(acknowledged.at).toBe("2024-10-28T14:30:00.000+00:00")
    expect(acknowledged.added).toEqual([
      {
        event: "complaintacknowledged",
        type: "ComplaintAcknowledged",
        case: "c-1",
        at: "2024-10-28T14:30:00.000+00:00",
        outcome: "applied",
      },
    ])
  })

  it("meets the aim to acknowledge: after exactly 24 working hours it is in time", () => {
    const changed = of.deadlines.filter((each) => each.norm === "acknowledge")
    expect(changed.map(({ change, fields, before, after }) => [change, fields, before?.status, after?.status])).toEqual(
      [["changed", ["status", "fulfilledBy", "fulfilledAt"], "pending", "met"]],
    )
  })

  it("leaves the state and the right to ADR as they were", () => {
    expect(of.state).toEqual({ before: "Logged", after: "Logged" })
    expect(of.rights).toEqual([])
    expect(acknowledged.changesNothing).toBe(false)
  })

  it("is missed a millisecond later, with the event and without it", () => {
    const late = only(answer(log, [event("ComplaintAcknowledged", "2024-10-28T14:30:00.001Z")]))
    const [changed] = late.deadlines.filter((each) => each.norm === "acknowledge")
    expect([changed?.before?.status, changed?.after?.status]).toEqual(["missed", "missed"])
    expect(changed?.fields).toEqual(["fulfilledBy", "fulfilledAt"])
  })
})

describe("what if there is deadlock (adr.deadlock)", () => {
  const of = only(answer(log, [event("DeadlockReached", "2024-10-29T10:00:00Z")]))

  it("changes the state, and opens the right to ADR, which was to open after 8 weeks", () => {
    expect(of.state).toEqual({ before: "Logged", after: "Deadlocked" })
    expect(
      of.rights.map(({ norm, before, after }) => [norm, before?.status, before?.opens, after?.status, after?.opens]),
    ).toEqual([["referToAdr", "notYet", "2024-12-18T00:00:00.000+00:00", "open", "2024-10-29T10:00:00.000+00:00"]])
  })

  it("makes the letter due, and gives it to be sent", () => {
    expect(of.deadlines.filter((each) => each.change === "new").map((each) => each.norm)).toEqual([
      "sendDeadlockLetter",
    ])
    expect(of.notices.map(({ change, after }) => [change, after?.notice, after?.to])).toEqual([
      ["new", "AdrLetter", "complainant"],
    ])
  })

  it("allows what was barred before, and bars what was allowed", () => {
    expect(of.next.opened.map((each) => each.event)).toContain("ReferredToAdr")
    expect(of.next.closed.map((each) => each.event)).toContain("DeadlockReached")
    expect(of.notYet.filter((each) => each.change === "gone").map((each) => each.before?.event)).toContain(
      "ReferredToAdr",
    )
    expect(of.notYet.filter((each) => each.change === "new").map((each) => each.after?.event)).toContain(
      "DeadlockReached",
    )
  })
})

describe("what if an event is refused", () => {
  it("says so, with the reason, and changes nothing but what is refused", () => {
    const refused = answer(log, [event("ComplaintClosed", "2024-10-24T10:00:00+01:00")])
    const why = "the complaint is not resolved: no outcome has been accepted"
    expect(refused.added.map(({ outcome, code, why: said }) => [outcome, code, said])).toEqual([
      ["refused", "NotResolved", why],
    ])
    const of = only(refused)
    expect([of.deadlines, of.rights, of.next.opened, of.next.closed]).toEqual([[], [], [], []])
    expect(of.refused.map(({ change, after }) => [change, after?.code, after?.why])).toEqual([
      ["new", "NotResolved", why],
    ])
  })

  it("says from when it would be allowed, where time alone is lacking (adr.eight-weeks)", () => {
    const early = answer(log, [event("ReferredToAdr", "2024-12-17T23:59:59.999Z")])
    expect(early.added.map(({ outcome, opens }) => [outcome, opens])).toEqual([
      ["refused", "2024-12-18T00:00:00.000+00:00"],
    ])
    const inTime = answer(log, [event("ReferredToAdr", "2024-12-18T00:00:00Z")])
    expect(inTime.added.map((each) => each.outcome)).toEqual(["applied"])
  })

  it("says that an event of the log is refused because of the one added", () => {
    const of = only(answer(log, [event("ComplaintWithdrawn", "2024-10-24T08:00:00+01:00")]))
    expect(of.state).toEqual({ before: "Logged", after: "Withdrawn" })
    expect(of.refused.map(({ change, after }) => [change, after?.event])).toEqual([["new", "complaintlogged"]])
  })

  it("says that an event of another procedure is", () => {
    const other = { id: "x1", at: at("2024-10-24T10:00:00+01:00"), type: "RequestMade", channel: "Email" } as CaseEvent
    expect(answer(log, [other]).added.map(({ code, why }) => [code, why])).toEqual([
      ["OtherProcedure", "the procedure Complaint has no event RequestMade"],
    ])
  })
})

describe("what if nothing changes", () => {
  it("says so where the log already holds the event", () => {
    const same = answer(log, [{ ...made }])
    expect(same.changesNothing).toBe(true)
    expect(same.added.map((each) => each.outcome)).toEqual(["duplicate"])
    expect(only(same)).toEqual({
      case: "c-1",
      procedure: "Complaint",
      state: { before: "Logged", after: "Logged" },
      law: null,
      deadlines: [],
      rights: [],
      raises: [],
      notices: [],
      refused: [],
      next: { opened: [], closed: [], changed: [] },
      notYet: [],
      notes: { added: [], gone: [] },
    })
  })

  it("says so where the event is later than the instant looked at", () => {
    const later = event("ComplaintAcknowledged", "2024-10-28T14:30:00Z")
    const early = answer(log, [later], { at: "2024-10-24T10:00:00+01:00" })
    expect([early.changesNothing, early.added.map((each) => each.outcome)]).toEqual([true, ["future"]])
  })

  it("counts an event that is added twice once", () => {
    const twice = event("ComplaintAcknowledged", "2024-10-28T14:30:00Z")
    expect(answer(log, [twice, twice]).added.map((each) => each.outcome)).toEqual(["applied", "duplicate"])
  })

  it("refuses an event whose id the log has for other content", () => {
    const other = event("ComplaintAcknowledged", "2024-10-28T14:30:00Z", { id: made.id })
    expect(answer(log, [other]).added.map(({ outcome, code }) => [outcome, code])).toEqual([["refused", "IdConflict"]])
  })
})

describe("what if in a family of cases", () => {
  const family = Result.getOrThrow(
    decodeLog({
      events: [
        {
          id: "t1",
          case: "r-1",
          procedure: "Thermometer",
          at: "2025-03-28T17:05:00Z",
          type: "WorkConcluded",
          work: "case",
        },
        { id: "t2", case: "r-1", at: "2025-03-28T17:06:00Z", type: "ClosureConfirmationSent" },
        {
          ...{ id: "t3", case: "r-1", at: "2025-03-28T18:42:00Z", type: "RatingGiven", rating: "Red", customer: true },
          ...{ responseExpected: "none", aboutIndividual: false },
        },
        { id: "t4", case: "r-1", at: "2025-03-28T18:43:00Z", type: "RatingEmailSent" },
        { id: "t5", case: "r-1", at: "2025-03-31T09:15:00+01:00", type: "RatingReviewed" },
        { id: "t6", case: "r-1", at: "2025-03-31T09:20:00+01:00", type: "RatingFlagged" },
        {
          id: "q1",
          case: "q-1",
          procedure: "CodeCopyRequest",
          at: "2025-03-31T09:00:00+01:00",
          type: "RequestMade",
          channel: "Email",
        },
      ],
    }),
  )
  const raised = {
    ...{ id: "d1", at: at("2025-03-31T09:40:00+01:00"), type: "DissatisfactionRaised", rating: "Red" },
    ...{ responseExpected: "none", complaintRaised: false, about: "no line" },
    ...{ case: "d-1", procedure: "Dissatisfaction", raisedBy: "r-1" },
  } as CaseEvent

  it("begins a case of its own, which meets what another case asks to be raised (thermometer.yellow-red)", () => {
    const { cases, changesNothing } = answer(family, [raised])
    expect(changesNothing).toBe(false)
    expect(cases.map((each) => [each.case, each.procedure, each.state.before, each.state.after])).toEqual([
      ["r-1", "Thermometer", "Flagged", "Flagged"],
      ["d-1", "Dissatisfaction", null, "Raised"],
    ])
    expect(
      cases[0]?.raises.map(({ change, fields, before, after }) => [change, fields, before?.status, after?.raised]),
    ).toEqual([["changed", ["status", "raised", "fulfilledBy", "fulfilledAt"], "pending", "d-1"]])
  })

  it("notes a case that nothing has asked to be raised", () => {
    const { cases } = answer(family, [{ ...raised, raisedBy: "q-1" } as CaseEvent])
    expect(cases.at(-1)?.notes.added).toEqual([
      'nothing in the case "q-1" asks for a case of this procedure to be raised',
    ])
  })

  it("puts an event that names no case to the one given, and leaves the other cases out", () => {
    const arranged = {
      id: "q2",
      at: at("2025-04-01T10:00:00+01:00"),
      type: "RequestArranged",
      arrangement: "by post",
    } as CaseEvent
    const { cases } = answer(family, [arranged], { case: "q-1" })
    expect(cases.map((each) => [each.case, each.state])).toEqual([["q-1", { before: "Asked", after: "Arranged" }]])
  })
})
