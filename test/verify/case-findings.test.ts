/** Findings on cases: each way in which a case breaks a rule, to the millisecond, and each way in which it does not. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CaseLog, type ComplaintEvent, enact, opus } from "../../src/index.ts"
import { type CaseFinding, findingsOfCase } from "../../src/verify/index.ts"
import { event, logOf, opusUnder } from "../case/cases.ts"

const found = (log: CaseLog, at: string, readings: Readonly<Record<string, string>> = {}): readonly CaseFinding[] =>
  Result.getOrThrow(findingsOfCase(opusUnder(readings), log, { at }))

/** The rules that a case breaks, each with its severity, confidence and since when. */
const broken = (log: CaseLog, at: string, readings: Readonly<Record<string, string>> = {}) =>
  found(log, at, readings).map(({ rule, severity, confidence, since }) => [rule, severity, confidence, since])

/** Those of them that are the regulator's. */
const ofLaw = (log: CaseLog, at: string, readings: Readonly<Record<string, string>> = {}) =>
  broken(log, at, readings).filter(([rule]) => !rule?.startsWith("code:"))

/** A complaint of Monday 2026-03-02, logged, with a contact time agreed in time that is far off. */
const begun = [
  event("ComplaintMade", "2026-03-02T10:00Z"),
  event("ComplaintLogged", "2026-03-02T10:05Z"),
  event("ContactTimeAgreed", "2026-03-03T09:00Z"),
]
/** It reaches deadlock on Tuesday the 10th: a letter sent promptly is late after the end of Wednesday the 11th. */
const deadlocked = [...begun, event("DeadlockReached", "2026-03-10T15:00Z")]
const LATE = "2026-03-11T23:59:59.999+00:00"
const NEXT = "2026-03-12T00:00:00.000+00:00"
const letterOn = (at: string): ComplaintEvent => event("AdrLetterSent", at, { scheme: "cisas" })

describe("a letter of the law for which no reading chosen sets a time [t-letter-deadlock]", () => {
  it("is a finding since the last instant that any reading allows, once that is over and it is not sent", () => {
    expect(broken(logOf(...deadlocked), LATE)).toEqual([])
    expect(broken(logOf(...deadlocked), NEXT)).toEqual([["t-letter-deadlock", "error", "confirmed", LATE]])
    expect(broken(logOf(...deadlocked), "2026-04-20T10:00Z")).toEqual([
      ["t-letter-deadlock", "error", "confirmed", LATE],
    ])
  })

  it("is no finding where it is sent in that time, and an unverified one where it is sent later [t-letter-promptly]", () => {
    expect(broken(logOf(...deadlocked, letterOn(LATE)), NEXT)).toEqual([])
    expect(broken(logOf(...deadlocked, letterOn(NEXT)), NEXT)).toEqual([
      ["t-letter-promptly", "warning", "unverified", LATE],
    ])
  })

  it("is no finding where the complaint is resolved in that time, and one where it is later [x-resolved]", () => {
    const resolvedAt = (at: string) => [
      ...begun,
      event("OutcomeProposed", "2026-03-10T11:00Z"),
      event("DeadlockReached", "2026-03-10T15:00Z"),
      event("OutcomeAccepted", at),
    ]
    expect(broken(logOf(...resolvedAt(LATE)), "2026-04-20T10:00Z")).toEqual([])
    expect(found(logOf(...resolvedAt(NEXT)), "2026-04-20T10:00Z")).toMatchObject([
      {
        rule: "t-letter-deadlock",
        since: LATE,
        found: `to send the letter saying that the complaint has reached deadlock: late under every reading after ${LATE}, not done when it ended at ${NEXT}`,
      },
    ])
  })

  it("is the Code's duty too, which is breached where the reading chosen sets a time", () => {
    const readings = { "letter-at-deadlock": "end-of-day" }
    const endOfDay = "2026-03-10T23:59:59.999+00:00"
    expect(broken(logOf(...deadlocked), "2026-03-10T23:59:59.999Z", readings)).toEqual([])
    expect(broken(logOf(...deadlocked), "2026-03-11T00:00Z", readings)).toEqual([
      ["t-letter-deadlock", "error", "confirmed", endOfDay],
      ["code:sendDeadlockLetter", "error", "confirmed", endOfDay],
    ])
    expect(broken(logOf(...deadlocked, letterOn("2026-03-11T00:00Z")), "2026-03-12T10:00Z", readings)).toEqual([
      ["t-letter-promptly", "warning", "unverified", endOfDay],
      ["code:sendDeadlockLetter", "error", "confirmed", endOfDay],
    ])
  })

  it("is a finding as a whole: what was found, what would conform, from where, since when", () => {
    expect(found(logOf(...deadlocked), "2026-03-20T10:00Z")).toEqual([
      {
        case: "c-1",
        rule: "t-letter-deadlock",
        severity: "error",
        confidence: "confirmed",
        clause: "t-letter-deadlock",
        clauses: ["t-letter-deadlock", "adr-letter-unasked"],
        found: `to send the letter saying that the complaint has reached deadlock: late under every reading after ${LATE}, not done`,
        conforms: "A complaint that reaches deadlock has an ADR letter because of it.",
        source:
          "[primary: ADR scheme guidance, July 2019] partners.ombudsman-services.org/resources/guidance-notes/eight-week-and-deadlock-letters-communications",
        at: "2026-03-20T10:00:00.000+00:00",
        since: LATE,
        norm: "sendDeadlockLetter",
        occurrence: 1,
      },
    ])
  })
})

describe("a letter when the weeks are over, after one at deadlock [letter-twice]", () => {
  // Eight weeks from Monday 2 March are over on Monday 27 April, by one reading on Tuesday: then the end of Wednesday the 29th.
  const log = logOf(...deadlocked, letterOn("2026-03-10T16:00Z"))
  const late = "2026-04-29T23:59:59.999+01:00"

  it("is a warning where it is not sent: under another reading it is not owed", () => {
    expect(broken(log, "2026-05-05T10:00Z")).toEqual([["t-letter-8w-c4", "warning", "confirmed", late]])
    expect(found(log, "2026-05-05T10:00Z")[0]?.found).toMatch(/, not done; not so under another reading$/)
  })

  it("is nothing where that reading is chosen", () => {
    expect(broken(log, "2026-05-05T10:00Z", { "letter-twice": "first-discharges" })).toEqual([])
  })
})

describe("a complaint that the law does not reach", () => {
  const complaintBy = (fields: object) =>
    logOf(event("ComplaintMade", "2026-03-02T10:00Z", fields), ...deadlocked.slice(2))

  it("of eleven people breaks the Code alone, whatever letter is not sent", () => {
    const people = { complainant: { kind: "business", customer: true, people: { working: 11 } } }
    expect(ofLaw(complaintBy(people), "2026-06-01T10:00Z")).toEqual([])
    const ten = { complainant: { kind: "business", customer: true, people: { working: 10 } } }
    expect(ofLaw(complaintBy(ten), "2026-06-01T10:00Z").map(([rule]) => rule)).toEqual([
      "t-letter-deadlock",
      "t-letter-8w-c4",
    ])
  })

  it("that expects no response is none by the regulation's definition [def-complaint]", () => {
    expect(ofLaw(complaintBy({ responseExpected: "none" }), "2026-06-01T10:00Z")).toEqual([])
  })

  it("is any, where the code is applied alone", () => {
    const alone = Result.getOrThrow(enact(opus, { regulation: "none" }))
    const log = logOf(event("ComplaintMade", "2026-03-02T10:00Z"), event("DeadlockReached", "2026-03-10T15:00Z"))
    const findings = Result.getOrThrow(findingsOfCase(alone, log, { at: "2026-06-01T10:00Z" }))
    expect(findings.map(({ rule }) => rule)).toEqual(["code:agreeContactTime"])
  })
})

describe("a complaint that is closed too early", () => {
  const closed = (made: string, at: string, reason: string) =>
    logOf(event("ComplaintMade", made), event("ComplaintLogged", made), event("ComplaintClosed", at, { reason }))

  it("breaks the rule of the day on which it is closed [close-not-premature] [def-resolved]", () => {
    expect(
      ofLaw(closed("2018-09-28T10:00+01:00", "2018-09-30T23:59:59.999+01:00", "resolved"), "2018-10-02T10:00Z"),
    ).toEqual([["close-not-premature", "error", "confirmed", "2018-09-30T23:59:59.999+01:00"]])
    expect(ofLaw(closed("2018-09-28T10:00+01:00", "2018-10-01T00:00+01:00", "resolved"), "2018-10-02T10:00Z")).toEqual([
      ["def-resolved", "error", "unverified", "2018-10-01T00:00:00.000+01:00"],
    ])
    expect(ofLaw(closed("2011-01-20T10:00Z", "2011-01-21T10:00Z", "resolved"), "2011-01-24T10:00Z")).toEqual([])
  })

  it("breaks it for silence too, where the code has no such rule, and not as out of scope or as decided by ADR", () => {
    const at = "2017-03-07T10:00Z"
    const rules = (reason: string) => ofLaw(closed("2017-03-06T10:00Z", at, reason), at).map(([rule]) => rule)
    expect(rules("silence")).toEqual(["close-not-premature"])
    expect(rules("adrDecided")).toEqual([])
    // Before the right to ADR opens it may be closed so.
    expect(rules("outOfScope")).toEqual([])
  })

  it("is told with the event and the reason for which it is refused", () => {
    expect(found(closed("2017-03-06T10:00Z", "2017-03-07T10:00Z", "resolved"), "2017-03-07T10:00Z")).toMatchObject([
      {
        rule: "close-not-premature",
        event: "complaintclosed",
        clause: "close-not-premature",
        found:
          "ComplaintClosed complaintclosed at 2017-03-07T10:00:00.000+00:00 is refused as NotResolved: the complaint is not resolved: no outcome has been accepted",
      },
    ])
  })
})

describe("a complaint that is never logged [h-log] [h-log-c4]", () => {
  const settled = (year: number) => [
    event("ComplaintMade", `${year}-03-06T10:00Z`),
    event("OutcomeProposed", `${year}-03-06T10:10Z`),
    event("OutcomeAccepted", `${year}-03-06T10:12Z`),
    event("ComplaintClosed", `${year}-03-06T10:15Z`),
  ]

  it("is a finding once it has come to its end, and not before", () => {
    expect(ofLaw(logOf(...settled(2017).slice(0, 2)), "2017-03-06T10:11Z")).toEqual([])
    const since = "2017-03-06T10:12:00.000+00:00"
    expect(ofLaw(logOf(...settled(2017).slice(0, 3)), since)).toEqual([["h-log", "error", "confirmed", since]])
    expect(ofLaw(logOf(...settled(2017)), "2017-03-07T10:00Z")).toEqual([["h-log", "error", "confirmed", since]])
  })

  it("is none where it is logged in the end, as long as it can be", () => {
    const late = [...settled(2017).slice(0, 3), event("ComplaintLogged", "2017-03-06T11:00Z")]
    expect(ofLaw(logOf(...late), "2017-03-07T10:00Z")).toEqual([])
  })

  it("is unverified since 2018-10-01", () => {
    expect(
      ofLaw(logOf(...settled(2019)), "2019-03-07T10:00Z").map(([rule, , confidence]) => [rule, confidence]),
    ).toEqual([["h-log-c4", "unverified"]])
  })
})

describe("a complaint that is closed with nothing told to the complainant [h-inform] [rec-12m]", () => {
  const decided = (...more: readonly ComplaintEvent[]) =>
    logOf(
      event("ComplaintMade", "2024-01-08T10:00Z"),
      event("ComplaintLogged", "2024-01-08T10:05Z"),
      ...more,
      event("AdrLetterSent", "2024-03-04T10:00Z", { reason: "weeksOver", scheme: "cisas" }),
      event("ReferredToAdr", "2024-03-05T10:00Z"),
      event("AdrDecided", "2024-04-08T10:00Z"),
      event("ComplaintClosed", "2024-04-09T10:00Z", { reason: "adrDecided" }),
    )

  it("is a warning, unverified, which says what the log does not hold", () => {
    const findings = found(decided(), "2024-04-10T10:00Z").filter(({ severity }) => severity === "warning")
    expect(findings.map(({ rule, confidence, found: said }) => [rule, confidence, said])).toEqual([
      [
        "h-inform",
        "unverified",
        "after ComplaintClosed complaintclosed at 2024-04-09T11:00:00.000+01:00 the log does not hold that the complainant heard how it goes",
      ],
      [
        "rec-12m",
        "unverified",
        "after ComplaintClosed complaintclosed at 2024-04-09T11:00:00.000+01:00 the log does not hold what was done",
      ],
    ])
  })

  it("is none where an update was given", () => {
    const log = decided(event("ProgressUpdateGiven", "2024-02-01T10:00Z"))
    expect(ofLaw(log, "2024-04-10T10:00Z")).toEqual([])
  })
})

describe("a letter that names no scheme [letter-content]", () => {
  it("is a note, unverified", () => {
    const log = logOf(...deadlocked, event("AdrLetterSent", "2026-03-10T16:00Z"))
    expect(ofLaw(log, "2026-03-11T10:00Z")).toEqual([
      ["letter-content", "note", "unverified", "2026-03-10T16:00:00.000+00:00"],
    ])
    expect(found(log, "2026-03-11T10:00Z").at(-1)?.found).toBe(
      "AdrLetterSent adrlettersent at 2026-03-10T16:00:00.000+00:00 does not give the name of the scheme",
    )
  })
})

describe("a duty of the Code", () => {
  it("is a finding where it is breached, with its clauses and the Code as its source", () => {
    const log = logOf(event("ComplaintMade", "2026-03-02T10:00Z"), event("ComplaintLogged", "2026-03-02T10:05Z"))
    expect(found(log, "2026-03-05T23:59:59.999Z")).toEqual([])
    expect(found(log, "2026-03-06T00:00Z")).toEqual([
      {
        case: "c-1",
        rule: "code:agreeContactTime",
        severity: "error",
        confidence: "confirmed",
        clause: "response-times.contact-time",
        clauses: ["response-times.contact-time"],
        found: "to agree a contact time: due by 2026-03-05T23:59:59.999+00:00, not done",
        conforms:
          "The provider must agree a contact time: within 3 working days, once the complaint is made; unless the outcome is accepted, the complaint is withdrawn or the complaint is closed.",
        source: "Opus: Feedback Procedure & Complaints Code, version 2026-11-23",
        at: "2026-03-06T00:00:00.000+00:00",
        since: "2026-03-05T23:59:59.999+00:00",
        norm: "agreeContactTime",
        occurrence: 1,
      },
    ])
  })

  it("that is an aim is none where it is missed, unless aims are read as duties [force-of-aim]", () => {
    const log = logOf(...begun)
    expect(broken(log, "2026-03-20T10:00Z")).toEqual([])
    expect(broken(log, "2026-03-20T10:00Z", { "force-of-aim": "duty" })).toEqual([
      ["code:acknowledge", "error", "confirmed", "2026-03-04T16:00:00.000+00:00"],
    ])
  })

  it("that sets no time is none, however long it is left, nor where it ends undone", () => {
    const open = broken(logOf(...begun), "2026-04-10T10:00Z")
    expect(open).toEqual([])
    const withdrawn = logOf(...begun, event("ComplaintWithdrawn", "2026-03-20T10:00Z"))
    expect(broken(withdrawn, "2026-04-10T10:00Z")).toEqual([])
  })

  it("of another procedure has that procedure in its name", () => {
    const log: CaseLog = {
      case: "p-1",
      procedure: "PositiveFeedback",
      events: [
        {
          id: "e1",
          at: begun[0]?.at ?? 0,
          type: "PositiveFeedbackReceived",
          staff: ["aisha"],
        } as CaseLog["events"][number],
      ],
    }
    expect(broken(log, "2026-04-01T10:00+01:00")).toEqual([
      ["code:PositiveFeedback.assess", "error", "confirmed", "2026-03-31T23:59:59.999+01:00"],
    ])
  })
})

describe("findings that cannot be made", () => {
  it.each([
    [
      "2026-03-02",
      logOf(...begun),
      "BadInstant",
      '"2026-03-02" is not an instant: it has no time; write 2026-03-02T00:00Z or the time meant',
    ],
    [
      "2026-03-02T10:00Z",
      { ...logOf(...begun), procedure: "Complaints" },
      "UnknownProcedure",
      'the case "c-1" is of the procedure "Complaints", which is not known',
    ],
  ])("at %s", (at, log, code, message) => {
    const refused = Result.getOrThrow(Result.flip(findingsOfCase(opusUnder(), log, { at })))
    expect([refused.code, refused.message]).toEqual([code, message])
  })

  it("on a case of a procedure that the code does not have", () => {
    const enacted = Result.getOrThrow(enact({ ...opus, procedures: ["Feedback"] }))
    const refused = Result.getOrThrow(Result.flip(findingsOfCase(enacted, logOf(...begun))))
    expect([refused.code, refused.message]).toEqual([
      "NotOfTheCode",
      'the case "c-1" is of the procedure Complaint, which the code "opus" does not have; it has Feedback',
    ])
  })
})
