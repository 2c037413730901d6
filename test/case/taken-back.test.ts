/**
 * Norms whose carrying out an event takes back, on invented norms: what no procedure shows by itself.
 */
import { describe, expect, it } from "vitest"
import { type ComplaintEventType, type Norm, rulesOf, sayNorm, track, trackRight } from "../../src/index.ts"
import { at, event, opusUnder, text } from "./cases.ts"

const rules = rulesOf(opusUnder())

/** To be done by Friday; each proposal does it, and a rejection takes that back. */
const norm: Norm = {
  id: "answer",
  party: "provider",
  force: "must",
  says: "answer",
  does: [{ event: "OutcomeProposed", undoneBy: [{ event: "OutcomeRejected" }] }, { event: "ContactMade" }],
  terms: { starts: { on: { event: "ComplaintMade" } }, due: { within: { unit: "days", n: 4 } } },
  until: [{ event: "ComplaintWithdrawn" }],
  restoredBy: [{ event: "ComplaintReopened" }],
  cites: ["complaints.resolve"],
}

// Monday 2024-06-03; the fourth day after it is Friday the 7th.
const MADE = ["ComplaintMade", "2024-06-03T10:00+01:00"] as const
const PROPOSED = ["OutcomeProposed", "2024-06-04T10:00+01:00"] as const
const REJECTED = ["OutcomeRejected", "2024-06-05T10:00+01:00"] as const
const WITHDRAWN = ["ComplaintWithdrawn", "2024-06-05T09:00+01:00"] as const
const REOPENED = ["ComplaintReopened", "2024-06-06T10:00+01:00"] as const

type Happened = readonly [type: ComplaintEventType, when: string]

const nothing = () => undefined

const occurrences = (of: Norm, now: string, ...happened: readonly Happened[]) => {
  const tracker = track(rules, of)
  for (const [type, when] of happened) tracker.see(event(type, when), nothing, nothing)
  return tracker.at(at(now), nothing).map(({ number, fulfilled, ended, overdue, due }) => ({
    number,
    due: text(due ?? 0),
    fulfilledBy: fulfilled?.id,
    endedBy: ended?.id,
    overdue,
  }))
}

const only = (...given: Parameters<typeof occurrences>) => occurrences(...given)[0]

describe("a duty whose carrying out is taken back", () => {
  it("is owed again at its old instant, by the same occurrence", () => {
    expect(only(norm, "2024-06-04T12:00+01:00", MADE, PROPOSED)?.fulfilledBy).toBe("outcomeproposed")
    expect(occurrences(norm, "2024-06-05T12:00+01:00", MADE, PROPOSED, REJECTED)).toEqual([
      { number: 1, due: "2024-06-07T23:59:59.999+01:00", fulfilledBy: undefined, endedBy: undefined, overdue: false },
    ])
  })

  it("is overdue once that instant has passed, as though it had never been done", () => {
    expect(only(norm, "2024-06-07T23:59:59.999+01:00", MADE, PROPOSED, REJECTED)?.overdue).toBe(false)
    expect(only(norm, "2024-06-08T00:00:00.000+01:00", MADE, PROPOSED, REJECTED)?.overdue).toBe(true)
  })

  it("stays overdue where it had been done too late", () => {
    const late: Happened = ["OutcomeProposed", "2024-06-08T10:00+01:00"]
    const rejected: Happened = ["OutcomeRejected", "2024-06-09T10:00+01:00"]
    expect(only(norm, "2024-06-10T12:00+01:00", MADE, late, rejected)).toMatchObject({
      fulfilledBy: undefined,
      overdue: true,
    })
  })

  it("can be carried out anew", () => {
    const again: Happened = ["ContactMade", "2024-06-06T10:00+01:00"]
    expect(only(norm, "2024-06-06T12:00+01:00", MADE, PROPOSED, REJECTED, again)?.fulfilledBy).toBe("contactmade")
  })

  it("stays carried out where another event had done it than those that are taken back", () => {
    const contact: Happened = ["ContactMade", "2024-06-04T09:00+01:00"]
    expect(only(norm, "2024-06-05T12:00+01:00", MADE, contact, PROPOSED, REJECTED)?.fulfilledBy).toBe("contactmade")
  })

  it("is ended where what ends the norm has come meanwhile, and owed again when that is restored", () => {
    const before = only(norm, "2024-06-05T12:00+01:00", MADE, PROPOSED, WITHDRAWN, REJECTED)
    expect(before).toMatchObject({ fulfilledBy: undefined, endedBy: "complaintwithdrawn", overdue: false })
    const after = only(norm, "2024-06-06T12:00+01:00", MADE, PROPOSED, WITHDRAWN, REJECTED, REOPENED)
    expect(after).toMatchObject({ fulfilledBy: undefined, endedBy: undefined, overdue: false })
  })

  it("keeps what carrying it out has started anew, where it recurs", () => {
    expect(
      occurrences({ ...norm, recurs: true }, "2024-06-05T12:00+01:00", MADE, PROPOSED, REJECTED).map((each) => [
        each.number,
        each.fulfilledBy,
        each.due,
      ]),
    ).toEqual([
      [1, undefined, "2024-06-07T23:59:59.999+01:00"],
      [2, undefined, "2024-06-08T23:59:59.999+01:00"],
    ])
  })

  it("is told in plain English", () => {
    expect(sayNorm(rules.machine, norm)).toBe(
      "The provider must answer: within 4 days, once the complaint is made; unless the complaint is withdrawn; once done, again if the outcome is rejected.",
    )
    const resolve = rules.machine.norms.find((each) => each.id === "resolveSpeedily")
    expect(resolve && sayNorm(rules.machine, resolve)).toContain(
      "; once done, again if the complaint is reopened (under resolved=outcome-accepted), or the outcome is rejected or the complaint is reopened (under resolved=outcome-proposed).",
    )
  })
})

describe("a right whose exercise is taken back", () => {
  const right: Norm = { ...norm, id: "ask", force: "may", terms: { starts: { on: { event: "ComplaintMade" } } } }
  const standing = (...happened: readonly Happened[]) => {
    const tracker = trackRight(rules, right)
    for (const [type, when] of happened) tracker.see(event(type, when))
    const { exercised, ended } = tracker.standing()
    return [exercised?.id, ended?.id]
  }

  it("is no longer exercised after that, and only after that", () => {
    expect(standing(MADE, PROPOSED)).toEqual(["outcomeproposed", undefined])
    expect(standing(MADE, PROPOSED, REJECTED)).toEqual([undefined, undefined])
    expect(standing(MADE, PROPOSED, WITHDRAWN, REOPENED)).toEqual(["outcomeproposed", undefined])
  })

  it("that was ended stays ended, and is not exercised by what comes then", () => {
    expect(standing(MADE, WITHDRAWN, ["ContactMade", "2024-06-05T12:00+01:00"])).toEqual([
      undefined,
      "complaintwithdrawn",
    ])
  })
})
