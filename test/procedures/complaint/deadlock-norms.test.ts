/** What is owed at deadlock under any code: the letter, an answer to a request, the declaration after a time. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type ComplaintsCode,
  complaint,
  type Deadlock,
  days,
  enact,
  opus,
  type Timing,
  untimed,
  weeks,
  workingDays,
} from "../../../src/index.ts"
import { deadline, event, logOf, reportAt } from "../../case/cases.ts"
import { LAWS } from "./laws-made.ts"
import { DUTY, written } from "./written-norms.ts"

const KNOWS_NONE: Deadlock = {
  declared: false,
  onRequest: false,
  declinable: false,
  requestAfter: null,
  mutual: false,
  automaticallyAfter: null,
}

const codeWith = (deadlock: Partial<Deadlock>, more: Partial<ComplaintsCode> = {}): ComplaintsCode => ({
  ...opus,
  id: "acme",
  regulator: "none",
  readings: [],
  deadlock: { ...KNOWS_NONE, ...deadlock },
  ...more,
})

const normOf = (code: ComplaintsCode, id: string, law: Parameters<typeof complaint>[1] = null) =>
  complaint(code, law).norms.find((each) => each.id === id)

const MADE = event("ComplaintMade", "2024-06-03T10:00+01:00")

const dutyIn = (code: ComplaintsCode, norm: string, events: ReturnType<typeof event>[], now: string, occurrence = 1) =>
  deadline(reportAt(Result.getOrThrow(enact(code)), logOf(MADE, ...events), now), norm, occurrence)

const ASKED = event("DeadlockRequested", "2024-06-04T10:00+01:00")

describe("a request for deadlock", () => {
  const code = codeWith({ onRequest: true, declinable: true }, { deadlockLetter: workingDays(3) })

  it("is to be answered within the time of the letter: by it, by declaring deadlock, or by declining", () => {
    const norm = normOf(code, "answerDeadlockRequest")
    expect(norm === undefined ? undefined : written(norm)).toEqual({
      ...DUTY,
      says: "answer the request for deadlock: declare it, send the letter that says so, or decline with the reason",
      does: "AdrLetterSent(deadlock), DeadlockReached, DeadlockDeclined",
      terms: "DeadlockRequested; within 3 workingDays",
      until: `${DUTY.until} ReferredToAdr`,
      cites: ["adr.deadlock"],
    })
  })

  it.each(["AdrLetterSent", "DeadlockReached", "DeadlockDeclined"] as const)("is answered by %s", (type) => {
    const answer = event(type, "2024-06-07T23:59:59.999+01:00")
    expect(dutyIn(code, "answerDeadlockRequest", [ASKED, answer], "2024-06-10T10:00+01:00")).toMatchObject({
      status: "met",
      due: "2024-06-07T23:59:59.999+01:00",
    })
  })

  it("is breached where nobody answers it in time", () => {
    expect(dutyIn(code, "answerDeadlockRequest", [ASKED], "2024-06-08T00:00+01:00")?.status).toBe("breached")
  })

  it("that is made again after a refusal is to be answered again", () => {
    const declined = event("DeadlockDeclined", "2024-06-05T10:00+01:00")
    const again = event("DeadlockRequested", "2024-06-06T10:00+01:00", { id: "again" })
    const events = [ASKED, declined, again]
    expect(dutyIn(code, "answerDeadlockRequest", events, "2024-06-07T10:00+01:00", 2)).toMatchObject({
      status: "pending",
      due: "2024-06-11T23:59:59.999+01:00",
    })
  })

  it("is no longer to be answered once the complaint is with ADR", () => {
    const declared = codeWith({ declared: true, onRequest: true })
    const late = event("ReferredToAdr", "2024-08-01T10:00+01:00")
    const events = [ASKED, late]
    expect(dutyIn(declared, "answerDeadlockRequest", events, "2024-08-02T10:00+01:00")?.status).toBe("ended")
  })

  it("cannot be declined where the code does not say so: the duty does not offer it", () => {
    const norm = normOf(codeWith({ onRequest: true }), "answerDeadlockRequest")
    expect(norm?.says).toBe("answer the request for deadlock: declare it, send the letter that says so")
    expect(norm === undefined ? undefined : written(norm).does).toBe("AdrLetterSent(deadlock), DeadlockReached")
  })

  it.each([
    ["an untimed one", untimed("promptly"), 'DeadlockRequested; untimed, "promptly"'],
    ["none", null, 'DeadlockRequested; untimed, "on request"'],
    ["a usual and a longest one", { within: days(1), atMost: days(3) }, "DeadlockRequested; within 3 days"],
  ])("is to be answered by the time of the letter where that is %s", (_, deadlockLetter, terms) => {
    const norm = normOf(codeWith({ onRequest: true }, { deadlockLetter }), "answerDeadlockRequest")
    expect(norm === undefined ? undefined : written(norm).terms).toBe(terms)
  })

  it("obliges to nothing where the code knows no request", () => {
    expect(normOf(codeWith({ declared: true }), "answerDeadlockRequest")).toBeUndefined()
    expect(normOf(opus, "answerDeadlockRequest")).toBeUndefined()
  })
})

describe("deadlock after a time", () => {
  const code = codeWith({ automaticallyAfter: weeks(4) })

  it("is to be declared by its end, or the letter sent, unless the complaint is resolved", () => {
    const norm = normOf({ ...code, readings: opus.readings }, "declareDeadlock")
    expect(norm === undefined ? undefined : written(norm)).toEqual({
      ...DUTY,
      says: "declare deadlock, or send the letter that says so",
      does: "DeadlockReached, AdrLetterSent(deadlock)",
      terms: "ComplaintMade; within 4 weeks",
      until: {
        "resolved=outcome-accepted": `${DUTY.until} ReferredToAdr`,
        "resolved=outcome-proposed": `OutcomeProposed ${DUTY.until} ReferredToAdr`,
      },
      restoredBy: {
        "resolved=outcome-accepted": "ComplaintReopened",
        "resolved=outcome-proposed": "OutcomeRejected ComplaintReopened",
      },
      cites: ["adr.deadlock"],
    })
  })

  it("is breached by silence, and ended by an outcome that is accepted", () => {
    const proposed = event("OutcomeProposed", "2024-06-10T10:00+01:00")
    const accepted = event("OutcomeAccepted", "2024-06-11T10:00+01:00")
    const late = "2024-07-02T10:00+01:00"
    expect(dutyIn(code, "declareDeadlock", [], late)).toMatchObject({
      status: "breached",
      due: "2024-07-01T23:59:59.999+01:00",
    })
    expect(dutyIn(code, "declareDeadlock", [proposed, accepted], late)?.status).toBe("ended")
  })

  it("is met by the letter, even before the time is over", () => {
    const sent = event("AdrLetterSent", "2024-06-10T10:00+01:00")
    expect(dutyIn(code, "declareDeadlock", [sent], "2024-07-02T10:00+01:00")?.status).toBe("met")
  })
})

describe("the letter at deadlock", () => {
  const declared = { declared: true } as const

  it("is due in the time that the code names, which leaves no reading open", () => {
    const code = codeWith(declared, { deadlockLetter: workingDays(3), readings: opus.readings })
    const norm = normOf(code, "sendDeadlockLetter")
    expect(norm === undefined ? undefined : written(norm).terms).toBe("DeadlockReached; within 3 workingDays")
  })

  it("is untimed where the register does not leave open when it goes", () => {
    const norm = normOf(codeWith(declared), "sendDeadlockLetter")
    expect(norm === undefined ? undefined : written(norm).terms).toBe('DeadlockReached; untimed, "promptly"')
  })

  it("is an aim and a duty, where the code names a usual and a longest time; the law bears on the duty", () => {
    const code = codeWith(declared, { deadlockLetter: { within: days(1), atMost: days(5) } })
    expect(normOf(code, "sendDeadlockLetter", LAWS.letters)).toMatchObject({ force: "aims" })
    expect(normOf(code, "sendDeadlockLetter", LAWS.letters)).not.toHaveProperty("sources")
    expect(normOf(code, "sendDeadlockLetter:atMost", LAWS.letters)).toMatchObject({
      force: "must",
      sources: [{ source: "regulation" }, { source: "code", cites: ["adr.deadlock"] }],
    })
  })

  const deadlockLetter: Timing = { by: "channel", among: { Letter: workingDays(10) }, otherwise: null }
  const reached = event("DeadlockReached", "2024-06-04T10:00+01:00")

  it("that differs by channel runs from deadlock for the complaints of that channel", () => {
    const code = Result.getOrThrow(enact(codeWith(declared, { deadlockLetter })))
    const letters = (channel: string) =>
      reportAt(code, logOf({ ...MADE, channel } as typeof MADE, reached))
        .deadlines.filter(({ norm }) => norm.startsWith("sendDeadlockLetter"))
        .map(({ norm, due }) => [norm, due])
    expect(letters("Letter")).toEqual([["sendDeadlockLetter:channel=Letter", "2024-06-18T23:59:59.999+01:00"]])
    expect(letters("Email")).toEqual([])
  })

  it("is owed by the law to those to whom the code promises none", () => {
    const code = codeWith(declared, { deadlockLetter })
    expect(normOf(code, "sendDeadlockLetter:otherwise")).toBeUndefined()
    expect(normOf(code, "sendDeadlockLetter:otherwise", LAWS.letters)?.sources).toEqual([
      { source: "regulation", cites: ["t-letter-deadlock"] },
    ])
  })
})
