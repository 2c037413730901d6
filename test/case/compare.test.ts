/** Comparing readings: the differences between readings are told exactly, each with the least that has to be chosen. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Comparison, compareReadings, type Difference, decodeLog, type Log } from "../../src/index.ts"
import { opusUnder } from "./cases.ts"

const made = {
  id: "e1",
  at: "2024-10-25T16:00:00+01:00",
  type: "ComplaintMade",
  channel: "Telephone",
  complainant: { kind: "consumer", customer: true },
  about: "no service",
  responseExpected: "explicit",
}

const logOf = (procedure: string, ...events: readonly unknown[]): Log =>
  Result.getOrThrow(decodeLog({ case: "c1", procedure, events }))

const of = (log: Log, readings = {}, at?: string): Comparison =>
  Result.getOrThrow(compareReadings(opusUnder(readings), log, at === undefined ? {} : { at }))

const found = (comparison: Comparison, id: string): Difference => {
  const difference = comparison.cases.flatMap((each) => each.differences).find((each) => each.id === id)
  if (difference === undefined) throw new Error(`no difference of ${id}`)
  return difference
}

const complaint = logOf("Complaint", made)

describe("the readings of a deadline", () => {
  it("are those that move it from a Friday afternoon, by so much (response-times.acknowledge)", () => {
    expect(found(of(complaint), "acknowledge")).toEqual({
      what: "deadline",
      id: "acknowledge",
      occurrence: 1,
      outcomes: [
        { due: "2024-10-30T13:00:00.000+00:00", status: "pending", readings: [{}] },
        {
          due: "2024-10-26T16:00:00.000+01:00",
          status: "pending",
          by: { ms: -338_400_000, words: "3 days 22 hours earlier" },
          readings: [{ "working-hour": "clock" }],
        },
        {
          due: "2024-10-28T16:00:00.000+00:00",
          status: "pending",
          by: { ms: -162_000_000, words: "1 day 21 hours earlier" },
          readings: [{ "working-hour": "working-days" }],
        },
      ],
      matters: ["working-hour"],
    })
  })

  it("matter to its status too, once it is missed: an aim or a duty (response-times.acknowledge)", () => {
    const later = found(of(complaint, {}, "2024-10-31T09:00:00Z"), "acknowledge")
    expect(later.matters).toEqual(["working-hour", "force-of-aim"])
    expect(later.outcomes[0].status).toBe("missed")
    expect(later.outcomes.find((each) => each.by?.words === "breached instead of missed")?.readings).toEqual([
      { "force-of-aim": "duty" },
    ])
  })

  it("are compared to the readings chosen, not to the defaults", () => {
    const { outcomes } = found(of(complaint, { "working-hour": "clock" }), "acknowledge")
    expect(outcomes[0]).toEqual({ due: "2024-10-26T16:00:00.000+01:00", status: "pending", readings: [{}] })
    expect(outcomes.map((each) => each.readings)).toEqual([
      [{}],
      [{ "working-hour": "working-days" }],
      [{ "working-hour": "opening-hours" }],
    ])
  })

  it("may leave it out, or without a time (response-times.contact-time)", () => {
    const { outcomes } = found(of(complaint, {}, "2024-11-01T09:00:00Z"), "agreeContactTime")
    const said = outcomes.map(({ due, arises, phrase, by, readings }) => [due ?? phrase ?? arises, by?.words, readings])
    expect(said).toEqual([
      ["2024-10-30T23:59:59.999+00:00", undefined, [{}]],
      [
        "2024-10-29T17:30:00.000+00:00",
        "1 day 6 hours 30 minutes earlier",
        [{ "day-of-receipt": "counted-if-open", "end-of-working-day": "close-of-business" }],
      ],
      ["2024-10-29T23:59:59.999+00:00", "1 day earlier", [{ "day-of-receipt": "counted-if-open" }]],
      ["2024-10-30T17:30:00.000+00:00", "6 hours 30 minutes earlier", [{ "end-of-working-day": "close-of-business" }]],
      [
        "an agreed contact time will be made",
        "with no time set; pending instead of breached",
        [{ "contact-time": "arises-then" }],
      ],
      [false, "does not arise", [{ "contact-time": "when-stated" }]],
    ])
  })
})

describe("the readings of a duty that recurs (response-times.updates)", () => {
  const given = (id: string, at: string) => ({ id, at, type: "ProgressUpdateGiven" })
  const log = logOf("Complaint", made, given("u1", "2024-10-30T18:00:00Z"), given("u2", "2024-11-01T10:00:00Z"))
  const updates = of(log).cases[0]?.differences.filter((each) => each.id === "updateRegularly") ?? []

  it("tell its occurrences by what started them: after 17:30 of the 3rd day u1 starts one if that is its end", () => {
    expect(updates.map((each) => [each.occurrence, each.startedBy, each.outcomes[0].arises ?? true])).toEqual([
      [1, "e1", true],
      [2, "u2", true],
      [2, "u1", false],
    ])
    expect(updates[2]?.outcomes.find((each) => each.due === null)).toEqual({
      due: null,
      phrase: "updated regularly",
      status: "met",
      by: { ms: null, words: "arises" },
      readings: [{ "end-of-working-day": "close-of-business" }, { "day-of-receipt": "counted-if-open" }],
    })
  })
})

describe("the readings of a right", () => {
  it("move its opening after 8 weeks, by the Code and the regulation alike (adr.eight-weeks)", () => {
    expect(found(of(complaint), "referToAdr")).toEqual({
      what: "right",
      id: "referToAdr",
      outcomes: [
        { opens: "2024-12-20T00:00:00.000+00:00", status: "notYet", source: "regulation", readings: [{}] },
        {
          opens: "2024-12-20T16:00:00.000+00:00",
          status: "notYet",
          source: "regulation",
          by: { ms: 57_600_000, words: "16 hours later" },
          readings: [{ "weeks-elapsed": "same-time" }],
        },
        {
          opens: "2024-12-21T00:00:00.000+00:00",
          status: "notYet",
          source: "regulation",
          by: { ms: 86_400_000, words: "1 day later" },
          readings: [{ "weeks-elapsed": "day-after" }],
        },
      ],
      matters: ["weeks-elapsed"],
    })
  })
})

describe("the readings of a course", () => {
  const referred = { id: "e2", at: "2024-12-20T10:00:00Z", type: "ReferredToAdr", scheme: "unknown" }
  const comparison = of(logOf("Complaint", made, { id: "l", at: made.at, type: "ComplaintLogged" }, referred))

  it("let an event be taken or refused, and the state follow it (adr.eight-weeks)", () => {
    expect(comparison.cases[0]?.state).toEqual([
      { outcome: "WithAdr", readings: [{}] },
      { outcome: "Logged", readings: [{ "weeks-elapsed": "same-time" }, { "weeks-elapsed": "day-after" }] },
    ])
    expect(found(comparison, "e2").outcomes.map(({ taken, code, opens, by }) => [taken, code, opens, by])).toEqual([
      [true, undefined, undefined, undefined],
      [
        false,
        "AdrNotOpen",
        "2024-12-20T16:00:00.000+00:00",
        { ms: null, words: "refused (AdrNotOpen) instead of taken" },
      ],
      [
        false,
        "AdrNotOpen",
        "2024-12-21T00:00:00.000+00:00",
        { ms: null, words: "refused (AdrNotOpen) instead of taken" },
      ],
    ])
  })

  it("reach the duties that no reading bears on by themselves (complaints.resolve)", () => {
    const later = [
      { id: "e2", at: "2024-11-01T10:00:00Z", type: "OutcomeProposed", summary: "a credit" },
      { id: "e3", at: "2024-11-04T10:00:00Z", type: "ComplaintClosed", reason: "resolved" },
    ]
    expect(found(of(logOf("Complaint", made, ...later)), "log")).toEqual({
      what: "deadline",
      id: "log",
      occurrence: 1,
      outcomes: [
        { due: null, phrase: "logged", status: "pending", readings: [{}] },
        {
          due: null,
          phrase: "logged",
          status: "ended",
          by: { ms: null, words: "ended instead of pending" },
          readings: [{ resolved: "outcome-proposed" }],
        },
      ],
      matters: ["resolved"],
    })
  })

  it("reach the cases that it asks to be raised (dissatisfaction.welcome)", () => {
    const given = {
      id: "f1",
      at: "2025-02-03T10:00:00Z",
      type: "FeedbackGiven",
      channel: "Telephone",
      customer: true,
      sentiment: "bad",
      responseExpected: "implicit",
      aboutIndividual: false,
    }
    const difference = of(logOf("Feedback", given)).cases[0]?.differences.find((each) => each.what === "raises")
    expect([difference?.id, difference?.matters]).toEqual(["Complaint", ["complaint-or-dissatisfaction"]])
    expect(difference?.outcomes.map(({ status, arises, readings }) => [status ?? arises, readings])).toEqual([
      ["pending", [{}]],
      [false, [{ "complaint-or-dissatisfaction": "kept-apart" }]],
    ])
  })
})
