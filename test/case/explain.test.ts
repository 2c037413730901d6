import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type ComplaintEvent,
  type EventExplanation,
  explain,
  type NormExplanation,
  replay,
  rulesOf,
} from "../../src/index.ts"
import { at, event, logOf, opusUnder, TYPES, text } from "./cases.ts"

const made = event("ComplaintMade", "2024-02-05T10:00Z")

const asked = (name: string, now: string, events: readonly ComplaintEvent[] = [made], readings: object = {}) => {
  const rules = rulesOf(opusUnder({ ...readings }))
  return explain(rules, replay(rules, logOf(...events), at(now)), name)
}

const norm = (...given: Parameters<typeof asked>): NormExplanation => {
  const explained = Result.getOrThrow(asked(...given))
  if (explained.of !== "norm") throw new Error("it is an event")
  return explained
}

const ofEvent = (...given: Parameters<typeof asked>): EventExplanation => {
  const explained = Result.getOrThrow(asked(...given))
  if (explained.of !== "event") throw new Error("it is a norm")
  return explained
}

describe("explain, of a duty", () => {
  it("says the norm, its clauses, its occurrences and what would carry it out [response-times.acknowledge]", () => {
    const explained = norm("acknowledge", "2024-02-05T10:00Z")
    expect(explained.clauses).toEqual(["response-times.acknowledge"])
    expect(explained.says).toBe(
      "The provider aims to (under force-of-aim=aim), or must (under force-of-aim=duty) acknowledge the complaint: within 24 working hours, once the complaint is made; unless the outcome is accepted, the complaint is withdrawn or the complaint is closed.",
    )
    expect(explained.duties.map((each) => [each.status, text(each.occurrence.due ?? 0)])).toEqual([
      ["pending", "2024-02-07T16:00:00.000+00:00"],
    ])
    expect(explained.wanted).toEqual(["the complaint is acknowledged"])
    expect(explained.derivation).toMatchObject({ holds: true, by: "complaintmade", at: at("2024-02-05T10:00Z") })
  })

  it("says what its due is under each alternative of each reading that bears on it, the others as chosen", () => {
    const explained = norm("acknowledge", "2024-02-05T10:00Z", [made], { holidays: "scotland" })
    expect(
      explained.underReadings.map(({ reading, alternative, due }) => [reading, alternative, due && text(due)]),
    ).toEqual([
      ["working-hour", "opening-hours", "2024-02-07T16:00:00.000+00:00"],
      ["working-hour", "working-days", "2024-02-06T10:00:00.000+00:00"],
      ["working-hour", "clock", "2024-02-06T10:00:00.000+00:00"],
      ["after-hours-receipt", "on-arrival", "2024-02-07T16:00:00.000+00:00"],
      ["after-hours-receipt", "next-opening", "2024-02-07T16:00:00.000+00:00"],
      ["force-of-aim", "aim", "2024-02-07T16:00:00.000+00:00"],
      ["force-of-aim", "duty", "2024-02-07T16:00:00.000+00:00"],
      ["holidays", "england-and-wales", "2024-02-07T16:00:00.000+00:00"],
      ["holidays", "scotland", "2024-02-07T16:00:00.000+00:00"],
      ["holidays", "northern-ireland", "2024-02-07T16:00:00.000+00:00"],
    ])
    expect(explained.underReadings[0]?.says).toBe("hours of opening time")
  })

  it("says why one that has not arisen has not, and from when it will [response-times.updates]", () => {
    const explained = norm("updateRegularly", "2024-02-05T10:00Z")
    expect(explained.duties).toEqual([])
    expect(explained.derivation).toMatchObject({
      holds: false,
      at: at("2024-02-09T00:00Z"),
      by: "complaintmade",
    })
  })

  it("says of one whose event has not come that it has not", () => {
    const explained = norm("sendDeadlockLetter", "2024-02-05T10:00Z")
    expect(explained.duties).toEqual([])
    expect(explained.derivation).toMatchObject({ holds: false, because: [] })
    expect(explained.derivation).not.toHaveProperty("at")
  })

  it("before anything has happened, explains every norm all the same", () => {
    const { machine } = rulesOf(opusUnder())
    for (const { id } of machine.norms) {
      const explained = norm(id, "2024-02-05T09:00Z")
      expect([explained.norm, explained.duties, explained.right]).toEqual([id, [], undefined])
      expect(explained.says.length).toBeGreaterThan(20)
      expect(explained.wanted.length).toBeGreaterThan(0)
    }
  })
})

describe("explain, of the right to ADR [adr.eight-weeks] [adr.deadlock]", () => {
  it("gives the tree of what opens it: the weeks, or deadlock by the reading chosen", () => {
    const { derivation, right, underReadings } = norm("referToAdr", "2024-02-05T10:00Z")
    expect(right?.status).toBe("notYet")
    expect(derivation).toMatchObject({ holds: false, at: at("2024-04-01T00:00+01:00"), by: "complaintmade" })
    expect(derivation?.because.map(({ holds, reading }) => [holds, reading])).toEqual([
      [false, undefined],
      [false, { id: "adr-at-deadlock", alternative: "at-deadlock" }],
    ])
    expect(underReadings.map(({ alternative, due }) => [alternative, due && text(due)])).toEqual([
      ["start-of-day", "2024-04-01T00:00:00.000+01:00"],
      ["same-time", "2024-04-01T10:00:00.000+01:00"],
      ["day-after", "2024-04-02T00:00:00.000+01:00"],
      ["outcome-accepted", "2024-04-01T00:00:00.000+01:00"],
      ["outcome-proposed", "2024-04-01T00:00:00.000+01:00"],
      ["at-deadlock", "2024-04-01T00:00:00.000+01:00"],
      ["on-letter", "2024-04-01T00:00:00.000+01:00"],
    ])
  })

  it("names deadlock once that has opened it", () => {
    const deadlock = event("DeadlockReached", "2024-02-20T15:30Z")
    const { derivation } = norm("referToAdr", "2024-02-20T15:30Z", [made, deadlock])
    expect(derivation).toMatchObject({ holds: true, by: "deadlockreached", at: at("2024-02-20T15:30Z") })
  })
})

describe("explain, of an event", () => {
  it("says by which way it may happen, and that it may", () => {
    const explained = ofEvent("ComplaintLogged", "2024-02-05T10:00Z")
    expect(explained).toMatchObject({ event: "ComplaintLogged", state: "Received", allowed: true, refusals: [] })
    expect(explained.ways).toHaveLength(1)
    expect(explained.ways[0]).toMatchObject({ allowed: true, clauses: ["response-times.logged"] })
  })

  it("says why not, from when, and what that goes back to", () => {
    const explained = ofEvent("ReferredToAdr", "2024-02-05T10:00Z")
    expect(explained.allowed).toBe(false)
    expect(explained.ways).toHaveLength(1)
    expect(explained.ways[0]).toMatchObject({
      allowed: false,
      code: "AdrNotOpen",
      opens: at("2024-04-01T00:00+01:00"),
      derivation: { holds: false, at: at("2024-04-01T00:00+01:00") },
    })
  })

  it("where there is no way, says why and in which states there is one", () => {
    const explained = ofEvent("AdrDecided", "2024-02-05T10:00Z")
    expect(explained).toMatchObject({ allowed: false, ways: [], statesThatTakeIt: ["WithAdr"] })
    expect(explained.refusals).toEqual([
      { code: "NotWithAdr", why: "the complaint has not been taken to ADR", clauses: ["adr.ofcom"] },
    ])
  })

  it("lists when it happened and when it was refused", () => {
    const events = [
      made,
      event("AdrDecided", "2024-02-06T10:00Z", { id: "early" }),
      event("DeadlockReached", "2024-02-07T10:00Z"),
      event("ReferredToAdr", "2024-02-08T10:00Z"),
      event("AdrDecided", "2024-02-09T10:00Z", { id: "late" }),
    ]
    const explained = ofEvent("AdrDecided", "2024-02-09T10:00Z", events)
    expect(explained.happened).toEqual(["late"])
    expect(explained.refused).toEqual([
      { id: "early", code: "NotWithAdr", why: "the complaint has not been taken to ADR" },
    ])
  })

  it("allows exactly the events that are next, for every type and state on a long way", () => {
    const way = [
      made,
      event("OutcomeProposed", "2024-02-06T10:00Z"),
      event("DeadlockReached", "2024-02-07T10:00Z"),
      event("ReferredToAdr", "2024-02-08T10:00Z"),
      event("OutcomeAccepted", "2024-02-09T10:00Z"),
      event("ComplaintClosed", "2024-02-10T10:00Z"),
    ]
    for (const now of ["2024-02-04T10:00Z", ...way.map((each) => text(each.at))])
      for (const type of TYPES) {
        const explained = ofEvent(type, now, way)
        expect([type, explained.allowed]).toEqual([type, explained.ways.some((each) => each.allowed)])
        expect(explained.allowed || explained.ways.length + explained.refusals.length > 0).toBe(true)
      }
  })
})

describe("explain, of a name that is neither", () => {
  it.each([
    ["acknowlege", 'there is no norm or event "acknowlege"; did you mean "acknowledge"?'],
    ["ReferedToAdr", 'there is no norm or event "ReferedToAdr"; did you mean "ReferredToAdr"?'],
    ["refertoadr", 'there is no norm or event "refertoadr"; did you mean "referToAdr"?'],
  ])("suggests the nearest for %s", (name, message) => {
    expect(Result.getOrThrow(Result.flip(asked(name, "2024-02-05T10:00Z")))).toEqual({
      _tag: "ExplainError",
      code: "UnknownName",
      message,
    })
  })

  it.each(["__proto__", "constructor", "toString", "", "x".repeat(1_000_000)])(
    "refuses %#, listing what is known",
    (name) => {
      const { message } = Result.getOrThrow(Result.flip(asked(name, "2024-02-05T10:00Z")))
      expect(message).toContain("; known: log, acknowledge, ")
      expect(message.length).toBeLessThan(1000)
    },
  )
})
