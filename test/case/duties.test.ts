import { describe, expect, it } from "vitest"
import type { ComplaintEvent } from "../../src/index.ts"
import { at, deadline, event, logOf, opusUnder, reportAt, text } from "./cases.ts"

// Monday 2024-06-03 10:00 in London. 24 working hours: 7.5 on Monday, 9 on Tuesday, 7.5 on Wednesday until 16:00.
const made = event("ComplaintMade", "2024-06-03T10:00+01:00")
const ACKNOWLEDGE = "2024-06-05T16:00:00.000+01:00"
const THIRD_DAY = "2024-06-06T23:59:59.999+01:00"

const just = (instant: string, ms: number): string => text(at(instant) + ms)

const status = (events: readonly ComplaintEvent[], norm: string, now: string, readings = {}, occurrence = 1) =>
  deadline(reportAt(opusUnder(readings), logOf(...events), now), norm, occurrence)?.status

describe("a duty that is due at an instant", () => {
  it.each([
    [-1, "pending"],
    [0, "pending"],
    [1, "missed"],
  ])("acknowledge, an aim, %i ms after its due is %s [response-times.acknowledge]", (ms, expected) => {
    expect(deadline(reportAt(opusUnder(), logOf(made)), "acknowledge")?.due).toBe(ACKNOWLEDGE)
    expect(status([made], "acknowledge", just(ACKNOWLEDGE, ms))).toBe(expected)
  })

  it.each([
    [-1, "pending"],
    [0, "pending"],
    [1, "breached"],
  ])("acknowledge as a duty (force-of-aim=duty), %i ms after its due is %s", (ms, expected) => {
    expect(status([made], "acknowledge", just(ACKNOWLEDGE, ms), { "force-of-aim": "duty" })).toBe(expected)
  })

  it.each([
    [-1, "pending"],
    [0, "pending"],
    [1, "breached"],
  ])(
    "agree a contact time %i ms after the end of the 3rd working day is %s [response-times.contact-time]",
    (ms, expected) => {
      expect(deadline(reportAt(opusUnder(), logOf(made)), "agreeContactTime")?.due).toBe(THIRD_DAY)
      expect(status([made], "agreeContactTime", just(THIRD_DAY, ms))).toBe(expected)
    },
  )

  it.each([
    [-1, "met"],
    [0, "met"],
    [1, "missed"],
  ])("acknowledged %i ms after its due is %s, and stays so", (ms, expected) => {
    const acknowledged = event("ComplaintAcknowledged", at(ACKNOWLEDGE) + ms)
    expect(status([made, acknowledged], "acknowledge", just(ACKNOWLEDGE, ms))).toBe(expected)
    expect(status([made, acknowledged], "acknowledge", "2025-06-05T16:00+01:00")).toBe(expected)
  })

  it("done late names what fulfilled it and when, beside missed or breached", () => {
    const late = event("ComplaintAcknowledged", "2024-06-10T09:00+01:00")
    expect(deadline(reportAt(opusUnder(), logOf(made, late)), "acknowledge")).toMatchObject({
      status: "missed",
      due: ACKNOWLEDGE,
      fulfilledBy: "complaintacknowledged",
      fulfilledAt: "2024-06-10T09:00:00.000+01:00",
    })
    const agreed = event("ContactTimeAgreed", "2024-06-10T09:00+01:00")
    expect(deadline(reportAt(opusUnder(), logOf(made, agreed)), "agreeContactTime")).toMatchObject({
      status: "breached",
      fulfilledBy: "contacttimeagreed",
    })
  })

  it.each([
    ["OutcomeProposed", "OutcomeAccepted"],
    ["ComplaintWithdrawn", undefined],
  ] as const)("ended before its due by %s and %s is ended, and stays so", (first, second) => {
    const events = [made, event(first, "2024-06-04T09:00+01:00")]
    if (second !== undefined) events.push(event(second, "2024-06-04T09:00+01:00"))
    const report = reportAt(opusUnder(), logOf(...events), "2024-09-01T00:00+01:00")
    expect(report.deadlines.map((each) => [each.norm, each.status, each.endedBy])).toEqual([
      ["log", "ended", (second ?? first).toLowerCase()],
      ["acknowledge", "ended", (second ?? first).toLowerCase()],
      ["investigate", "ended", (second ?? first).toLowerCase()],
      ["assignHandler", "ended", (second ?? first).toLowerCase()],
      ["agreeContactTime", "ended", (second ?? first).toLowerCase()],
      [
        "resolveSpeedily",
        second === undefined ? "ended" : "met",
        second === undefined ? "complaintwithdrawn" : undefined,
      ],
    ])
  })

  it.each([
    [0, "ended"],
    [1, "missed"],
  ])("ended %i ms after its due is %s", (ms, expected) => {
    expect(status([made, event("ComplaintWithdrawn", at(ACKNOWLEDGE) + ms)], "acknowledge", "2025-01-01T00:00Z")).toBe(
      expected,
    )
  })

  it("an event that comes before the complaint fulfils nothing", () => {
    const early = event("ComplaintAcknowledged", "2024-06-03T09:59:59.999+01:00")
    expect(status([made, early], "acknowledge", "2024-06-03T10:00+01:00")).toBe("pending")
  })
})

describe("a duty without a time", () => {
  it.each([
    ["log", "ComplaintLogged", "logged", "response-times.logged"],
    ["investigate", "InvestigationStarted", "investigated", "response-times.investigated"],
    ["assignHandler", "CaseHandlerAssigned", "assigned", "response-times.handler"],
    ["resolveSpeedily", "OutcomeAccepted", "speedily", "complaints.resolve"],
  ] as const)(
    "%s is pending for as long as it takes, then met by %s, and shows its phrase",
    (norm, type, phrase, clause) => {
      const proposed = event("OutcomeProposed", "2034-06-03T10:00+01:00")
      const done = event(type, "2034-06-03T10:00+01:00")
      const before = deadline(reportAt(opusUnder(), logOf(made), "2034-06-03T09:00+01:00"), norm)
      expect(before).toMatchObject({
        status: "pending",
        due: null,
        safeBy: null,
        latest: null,
        phrase,
        clauses: [clause],
      })
      expect(before).not.toHaveProperty("mayBeUntimed")
      expect(before).not.toHaveProperty("refusal")
      expect(status([made, proposed, done], norm, "2034-06-03T10:00+01:00")).toBe("met")
    },
  )
})

describe("reopening [complaints.resolve]", () => {
  const withdrawn = event("ComplaintWithdrawn", "2024-06-04T09:00+01:00")
  const reopened = event("ComplaintReopened", "2024-06-05T09:00+01:00")

  it("restores the open duties at their old instants and starts none anew", () => {
    const before = reportAt(opusUnder(), logOf(made))
    const after = reportAt(opusUnder(), logOf(made, withdrawn, reopened))
    expect(after.state).toBe("UnderInvestigation")
    expect(after.deadlines).toEqual(before.deadlines)
  })

  it("restores nothing that had been fulfilled, and an occurrence whose due has passed meanwhile is missed", () => {
    const logged = event("ComplaintLogged", "2024-06-03T11:00+01:00")
    const late = event("ComplaintReopened", "2024-07-01T09:00+01:00")
    const report = reportAt(opusUnder(), logOf(made, logged, withdrawn, late))
    expect(deadline(report, "log")).toMatchObject({ status: "met", fulfilledBy: "complaintlogged" })
    expect(deadline(report, "acknowledge")).toMatchObject({ status: "missed", due: ACKNOWLEDGE })
  })

  it("restores the right at its old opening", () => {
    const [right] = reportAt(opusUnder(), logOf(made, withdrawn, reopened)).rights
    expect(right).toMatchObject({ status: "notYet", opens: "2024-07-29T00:00:00.000+01:00" })
    const later = event("ComplaintReopened", "2024-12-05T09:00Z")
    const [open] = reportAt(opusUnder(), logOf(made, withdrawn, later)).rights
    expect(open).toMatchObject({ status: "open", opens: "2024-07-29T00:00:00.000+01:00", openedBy: "complaintmade" })
  })

  it("after reopening a duty can be met, and ended again", () => {
    const acknowledged = event("ComplaintAcknowledged", "2024-06-05T10:00+01:00")
    const again = event("ComplaintWithdrawn", "2024-06-05T11:00+01:00", { id: "again" })
    const report = reportAt(opusUnder(), logOf(made, withdrawn, reopened, acknowledged, again))
    expect(deadline(report, "acknowledge")).toMatchObject({ status: "met" })
    expect(deadline(report, "agreeContactTime")).toMatchObject({ status: "ended", endedBy: "again" })
  })
})

describe("an agreed contact time must be kept [response-times.contact-time]", () => {
  const agreed = event("ContactTimeAgreed", "2024-06-03T12:00+01:00", { contactAt: at("2024-06-07T15:00+01:00") })
  const keep = (events: readonly ComplaintEvent[], now: string, occurrence = 1) =>
    deadline(reportAt(opusUnder(), logOf(made, agreed, ...events), now), "keepContactTime", occurrence)

  it("is due at the agreed instant under every reading", () => {
    expect(keep([], "2024-06-03T12:00+01:00")).toMatchObject({
      status: "pending",
      due: "2024-06-07T15:00:00.000+01:00",
      safeBy: "2024-06-07T15:00:00.000+01:00",
      latest: "2024-06-07T15:00:00.000+01:00",
      startedBy: "contacttimeagreed",
      readings: [],
    })
  })

  it.each([
    [0, "met"],
    [1, "breached"],
  ])("contact %i ms after the agreed instant: %s", (ms, expected) => {
    const contact = event("ContactMade", at("2024-06-07T15:00+01:00") + ms)
    expect(keep([contact], "2024-07-01T00:00+01:00")?.status).toBe(expected)
  })

  it("an update is no contact", () => {
    const update = event("ProgressUpdateGiven", "2024-06-07T14:00+01:00")
    expect(keep([update], "2024-06-07T15:00:00.001+01:00")?.status).toBe("breached")
  })

  it.each([
    [0, "ended", "pending"],
    [1, "breached", "pending"],
  ])("a new agreement %i ms after the agreed instant leaves the first %s and the second %s", (ms, first, second) => {
    const again = event("ContactTimeAgreed", at("2024-06-07T15:00+01:00") + ms, {
      id: "again",
      contactAt: at("2024-06-14T15:00+01:00"),
    })
    const now = "2024-06-10T00:00+01:00"
    expect(keep([again], now)?.status).toBe(first)
    expect(keep([again], now, 2)).toMatchObject({ status: second, due: "2024-06-14T15:00:00.000+01:00" })
  })

  it("one contact carries out every agreement that is open, the broken one too", () => {
    const again = event("ContactTimeAgreed", "2024-06-08T15:00+01:00", {
      id: "again",
      contactAt: at("2024-06-14T15:00+01:00"),
    })
    const contact = event("ContactMade", "2024-06-13T15:00+01:00")
    const now = "2024-06-13T15:00+01:00"
    expect(keep([again, contact], now)).toMatchObject({ status: "breached", fulfilledBy: "contactmade" })
    expect(keep([again, contact], now, 2)).toMatchObject({ status: "met", fulfilledBy: "contactmade" })
  })

  it("a contact time before the agreement itself is refused", () => {
    const early = event("ContactTimeAgreed", "2024-06-04T12:00+01:00", {
      id: "early",
      contactAt: at("2024-06-04T11:59:59.999+01:00"),
    })
    const [refused] = reportAt(opusUnder(), logOf(made, early)).refused
    expect(refused).toMatchObject({
      code: "ContactBeforeAgreement",
      why: "the contact time lies before the agreement itself",
    })
    const same = event("ContactTimeAgreed", "2024-06-04T12:00+01:00", { contactAt: at("2024-06-04T12:00+01:00") })
    expect(reportAt(opusUnder(), logOf(made, same)).refused).toEqual([])
  })
})

describe("regular updates [response-times.updates]", () => {
  const every5 = { "updated-regularly": "every-5-working-days" }
  const update = (when: string, id: string) => event("ProgressUpdateGiven", when, { id })
  const occurrences = (events: readonly ComplaintEvent[], now: string, readings: object = every5) =>
    reportAt(opusUnder({ ...readings }), logOf(made, ...events), now)
      .deadlines.filter((each) => each.norm === "updateRegularly")
      .map(({ occurrence, status: state, due, startedBy }) => [occurrence, state, due, startedBy])

  it("are owed from the first instant after the 3rd working day", () => {
    expect(occurrences([], THIRD_DAY)).toEqual([])
    expect(occurrences([], just(THIRD_DAY, 1))).toEqual([
      [1, "pending", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
    ])
  })

  it("each update starts the next span; so does a contact", () => {
    const contact = event("ContactMade", "2024-06-12T09:00+01:00")
    expect(occurrences([update("2024-06-10T09:00+01:00", "u1"), contact], "2024-06-19T23:59:59.999+01:00")).toEqual([
      [1, "met", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
      [2, "met", "2024-06-17T23:59:59.999+01:00", "u1"],
      [3, "pending", "2024-06-19T23:59:59.999+01:00", "contactmade"],
    ])
  })

  it("an update before the 3rd working day is over starts nothing", () => {
    const early = update(THIRD_DAY, "early")
    expect(occurrences([early], just(THIRD_DAY, 1))).toEqual([
      [1, "pending", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
    ])
  })

  it("a late update leaves its occurrence breached and starts the next", () => {
    expect(occurrences([update("2024-06-14T00:00+01:00", "late")], "2024-06-14T00:00+01:00")).toEqual([
      [1, "breached", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
      [2, "pending", "2024-06-21T23:59:59.999+01:00", "late"],
    ])
  })

  it("have no time by default: each occurrence is met by the update, however late", () => {
    expect(occurrences([update("2025-06-14T00:00+01:00", "u1")], "2026-06-14T00:00+01:00", {})).toEqual([
      [1, "met", null, "complaintmade"],
      [2, "pending", null, "u1"],
    ])
  })

  it("end with acceptance, and updates given to a resolved complaint start nothing", () => {
    const events = [
      event("OutcomeProposed", "2024-06-10T09:00+01:00"),
      event("OutcomeAccepted", "2024-06-11T09:00+01:00"),
      update("2024-06-12T09:00+01:00", "courtesy"),
    ]
    const report = reportAt(opusUnder(every5), logOf(made, ...events), "2024-06-30T00:00+01:00")
    expect(report.refused).toEqual([])
    expect(occurrences(events, "2024-06-30T00:00+01:00")).toEqual([
      [1, "ended", "2024-06-13T23:59:59.999+01:00", "complaintmade"],
    ])
  })
})

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

describe("stages, where the code gives them [stages.table]", () => {
  const stages = [
    { id: "manager", who: "a team manager", within: { unit: "workingDays", n: 2 } },
    { id: "director", who: "a director" },
  ] as const
  const escalated = event("ComplaintEscalated", "2024-06-04T10:00+01:00", { stage: "manager" })
  const code = opusUnder({}, { stages })

  it("a stage with a span owes an outcome within it", () => {
    const duty = (now: string, ...more: readonly ComplaintEvent[]) =>
      deadline(reportAt(code, logOf(made, escalated, ...more), now), "answerAtStage:manager")
    expect(duty("2024-06-06T23:59:59.999+01:00")).toMatchObject({
      status: "pending",
      due: "2024-06-06T23:59:59.999+01:00",
      clauses: ["stages.table"],
    })
    expect(duty("2024-06-07T00:00+01:00")?.status).toBe("breached")
    const proposed = event("OutcomeProposed", "2024-06-06T10:00+01:00")
    expect(duty("2024-06-07T00:00+01:00", proposed)?.status).toBe("met")
  })

  it("a stage without a span owes nothing, and one that the code does not have is refused", () => {
    const director = event("ComplaintEscalated", "2024-06-04T10:00+01:00", { id: "d", stage: "director" })
    const strange = event("ComplaintEscalated", "2024-06-04T10:00+01:00", { id: "s", stage: "chair" })
    const report = reportAt(code, logOf(made, director, strange))
    expect(report.deadlines.filter((each) => each.norm.startsWith("answerAtStage"))).toEqual([])
    expect(report.refused).toEqual([
      {
        event: "s",
        type: "ComplaintEscalated",
        at: "2024-06-04T10:00:00.000+01:00",
        code: "UnknownStage",
        why: "the code has no such stage; its stages are manager, director",
      },
    ])
    expect(report.notes).toEqual([])
  })

  it("while the table is lost, an escalation is recorded as given, unchecked, and the report says so", () => {
    const report = reportAt(opusUnder(), logOf(made, escalated))
    expect(report.refused).toEqual([])
    expect(report.notes).toEqual([
      'the stage "manager" of complaintescalated is recorded as given and unchecked: the table under "Stages to Resolve Your Complaint" is not in the text that we have',
    ])
  })
})

describe("contact-time=when-stated [response-times.contact-time]", () => {
  const whenStated = { "contact-time": "when-stated" }
  const delay = event("DelayNotified", "2024-06-05T10:00+01:00")

  it("the contact time is due the instant that the provider says that it cannot resolve", () => {
    expect(deadline(reportAt(opusUnder(whenStated), logOf(made), "2024-07-01T00:00+01:00"), "agreeContactTime")).toBe(
      undefined,
    )
    const duty = (ms: number) =>
      deadline(
        reportAt(opusUnder(whenStated), logOf(made, delay), just("2024-06-05T10:00+01:00", ms)),
        "agreeContactTime",
      )
    expect(duty(0)).toMatchObject({
      status: "pending",
      due: "2024-06-05T10:00:00.000+01:00",
      safeBy: "2024-06-05T10:00:00.000+01:00",
      latest: "2024-06-06T23:59:59.999+01:00",
      startedBy: "delaynotified",
    })
    expect(duty(1)?.status).toBe("breached")
  })

  it("agreed in the same instant, it is met", () => {
    const agreed = event("ContactTimeAgreed", "2024-06-05T10:00+01:00")
    const report = reportAt(opusUnder(whenStated), logOf(made, delay, agreed), "2024-07-01T00:00+01:00")
    expect(deadline(report, "agreeContactTime")?.status).toBe("met")
  })
})

describe("resolved=outcome-proposed [adr.eight-weeks] [complaints.resolve]", () => {
  const proposing = { resolved: "outcome-proposed" }
  const proposed = event("OutcomeProposed", "2024-06-05T10:00+01:00")
  const rejected = event("OutcomeRejected", "2024-06-10T10:00+01:00")
  const of = (readings: object, now: string, ...events: readonly ComplaintEvent[]) => {
    const report = reportAt(opusUnder({ ...readings }), logOf(made, ...events), now)
    const [right] = report.rights
    return [deadline(report, "agreeContactTime")?.status, deadline(report, "resolveSpeedily")?.status, right?.status]
  }

  it("a proposal resolves: the duty to resolve is met, the contact time and the right to ADR end", () => {
    expect(of(proposing, "2024-06-06T00:00+01:00", proposed)).toEqual(["ended", "met", "ended"])
    expect(of({}, "2024-06-06T00:00+01:00", proposed)).toEqual(["pending", "pending", "notYet"])
  })

  it("a rejection brings the contact time and the right back at their old instants", () => {
    const [contact, , right] = of(proposing, "2024-06-10T10:00+01:00", proposed, rejected)
    expect([contact, right]).toEqual(["breached", "notYet"])
    const [open] = reportAt(opusUnder(proposing), logOf(made, proposed, rejected), "2024-08-01T00:00+01:00").rights
    expect(open).toMatchObject({ status: "open", opens: "2024-07-29T00:00:00.000+01:00" })
  })

  it("what a proposal may end is marked under the default reading", () => {
    const report = reportAt(opusUnder(), logOf(made, proposed), "2024-06-07T00:00+01:00")
    expect(deadline(report, "updateRegularly")).toMatchObject({ status: "pending", mayNotApply: true })
  })

  it("only under it may a complaint be closed as resolved before the outcome is accepted", () => {
    const closed = event("ComplaintClosed", "2024-06-06T10:00+01:00", { reason: "resolved" })
    expect(reportAt(opusUnder(proposing), logOf(made, proposed, closed)).state).toBe("Closed")
    const kept = reportAt(opusUnder(), logOf(made, proposed, closed))
    expect(kept.state).toBe("OutcomeProposed")
    expect(kept.refused.map((each) => each.code)).toEqual(["NotResolved"])
  })
})
