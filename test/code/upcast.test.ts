/** Events of an earlier version, brought into the form of today before they are decoded. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeEvent, decodeLog, readLog, UPCASTS, type Upcast, upcaster } from "../../src/index.ts"
import { caseLogs, encodeLog } from "../../src/testing/index.ts"
import { runs } from "../runs.ts"

const because = "tried out in a test"

/** What could have changed between three versions: a change of each kind. */
const CHANGES: readonly Upcast[] = [
  { since: "0.2.0", type: "ComplaintReceived", is: "typeRenamed", to: "ComplaintMade", because },
  { since: "0.2.0", type: "ComplaintMade", is: "fieldRenamed", field: "regarding", to: "about", because },
  { since: "0.3.0", type: "ComplaintMade", is: "valueRenamed", field: "channel", from: "Post", to: "Letter", because },
  { since: "0.3.0", type: "ComplaintMade", is: "fieldAdded", field: "responseExpected", value: "explicit", because },
  { since: "0.3.0", type: "ComplaintMade", is: "fieldRemoved", field: "mood", because },
  {
    since: "1.0.0",
    type: "OutcomeAnswered",
    is: "typeSplit",
    by: "answer",
    into: { yes: "OutcomeAccepted", no: "OutcomeRejected" },
    because,
  },
  { since: "1.0.0", type: "OutcomeAccepted", is: "fieldRemoved", field: "answer", because },
  { since: "1.0.0", type: "OutcomeRejected", is: "fieldRemoved", field: "answer", because },
]

const at = "2024-10-23T17:49:00+01:00"
const complainant = { kind: "consumer", customer: true }
const old = {
  id: "e1",
  at,
  type: "ComplaintReceived",
  channel: "Post",
  complainant,
  regarding: "no dial tone",
  mood: 3,
}
const made = {
  id: "e1",
  at,
  type: "ComplaintMade",
  channel: "Letter",
  complainant,
  about: "no dial tone",
  responseExpected: "explicit",
}

const upcast = (event: unknown, version?: string) => Result.getOrThrow(upcaster(CHANGES, version))(event)
const failure = <E>(result: Result.Result<unknown, E>): E => Result.getOrThrow(Result.flip(result))
const logOf = (event: unknown) => ({ case: "c1", procedure: "Complaint", events: [event] })

describe("an upcaster", () => {
  it("makes every change that is later than the version by which an event was written, in order", () => {
    expect(upcast(old, "0.1.0")).toEqual(made)
  })

  it("makes no change of a version that the event already has", () => {
    expect(upcast({ ...made, channel: "Post" }, "0.2.9")).toEqual(made)
    expect(upcast({ ...made, channel: "Post" }, "0.3.0")).toEqual({ ...made, channel: "Post" })
    expect(upcast(old, "0.10.0")).toEqual(old)
  })

  it("takes what comes before a release for earlier than it", () => {
    expect(upcast({ ...made, channel: "Post" }, "0.3.0-beta.1")).toEqual(made)
  })

  it("tells one type that became several by the value of a field, and leaves other values to decoding", () => {
    const answered = (answer?: unknown) => ({ id: "e2", at, type: "OutcomeAnswered", ...(answer ? { answer } : {}) })
    expect(upcast(answered("no"), "0.9.0")).toEqual({ id: "e2", at, type: "OutcomeRejected" })
    expect(upcast(answered("perhaps"), "0.9.0")).toEqual(answered("perhaps"))
    expect(upcast(answered(), "0.9.0")).toEqual(answered())
    expect(upcast(answered("constructor"), "0.9.0")).toEqual(answered("constructor"))
  })

  it("without a version makes the changes that old names and values tell, and adds no field that may be forgotten", () => {
    const { responseExpected: _, ...lacking } = made
    expect(upcast(old)).toEqual(lacking)
  })

  it("renames no field onto one that is there", () => {
    const both = { ...made, regarding: "no dial tone" }
    expect(upcast(both, "0.1.0")).toEqual(both)
  })

  it("leaves what is no event, and every event of another type, the very same", () => {
    for (const value of [null, 1, "text", [old], {}, { type: 7 }, { type: "ComplaintLogged", mood: 3 }])
      expect(upcast(value, "0.1.0")).toBe(value)
  })

  it("never throws, changes nothing that it is given, and makes own fields of names that every object inherits", () => {
    const names = fc.constantFrom("type", "regarding", "about", "mood", "channel", "answer", "__proto__", "constructor")
    const types = fc.constantFrom("ComplaintReceived", "ComplaintMade", "OutcomeAnswered")
    const events = fc
      .tuple(types, fc.array(fc.tuple(names, fc.jsonValue())))
      .map(([type, fields]): unknown => Object.fromEntries([...fields, ["type", type]]))
    fc.assert(
      fc.property(fc.oneof(events, fc.jsonValue()), fc.constantFrom("0.1.0", undefined), (event, version) => {
        const before = structuredClone(event)
        const after = upcast(event, version)
        expect(event).toEqual(before)
        expect(upcast(after, version)).toEqual(after)
        if (typeof after === "object" && after !== null && !Array.isArray(after))
          expect(Object.getPrototypeOf(after)).toBe(Object.prototype)
      }),
      { numRuns: runs(2000), seed: 11 },
    )
  })
})

describe("a table of changes", () => {
  it("is empty while no version came after the first", () => {
    expect(UPCASTS).toEqual([])
  })

  it.each([
    [[{ ...CHANGES[0], since: "soon" }], undefined, 'upcasts[0].since: expected a version such as 1.2.0, got "soon"'],
    [[CHANGES[2], CHANGES[0]], undefined, "upcasts[1].since: 0.2.0 stands behind 0.3.0: the oldest change comes first"],
    [CHANGES, "one", 'version: expected a version such as 1.2.0, got "one"'],
    [CHANGES, "1.2", 'version: expected a version such as 1.2.0, got "1.2"'],
  ])("that cannot be used is refused", (table, version, message) => {
    expect(failure(upcaster(table as readonly Upcast[], version))).toMatchObject({ _tag: "UpcastError", message })
    const log = decodeLog(logOf(made), {
      upcasts: table as readonly Upcast[],
      ...(version === undefined ? {} : { version }),
    })
    expect(failure(log)).toMatchObject({ _tag: "LogError", code: "BadUpcast", message })
  })
})

describe("a log", () => {
  const decoded = Result.getOrThrow(decodeLog(logOf(made)))

  it("of an earlier version is decoded as today's is", () => {
    expect(Result.getOrThrow(decodeLog({ version: "0.1.0", ...logOf(old) }, { upcasts: CHANGES }))).toEqual(decoded)
    expect(Result.getOrThrow(decodeLog(logOf(old), { upcasts: CHANGES, version: "0.1.0" }))).toEqual(decoded)
  })

  it("as lines, or as text, is read by the same changes", () => {
    const line = JSON.stringify({ case: "c1", procedure: "Complaint", ...old })
    for (const text of [line, `${line}\n`, JSON.stringify({ version: "0.1.0", ...logOf(old) })]) {
      const read = readLog(text, { upcasts: CHANGES, version: "0.1.0" })
      expect(Result.getOrThrow(read).cases.map(({ events }) => events[0]?.type)).toEqual(["ComplaintMade"])
    }
  })

  it("is believed where it names another version than is said of it", () => {
    const log = decodeLog({ version: "0.3.0", ...logOf(old) }, { upcasts: CHANGES, version: "0.1.0" })
    expect(failure(log).message).toContain('$.events[0].type: there is no event "ComplaintReceived"')
  })

  it("of a form that no change names is refused as ever", () => {
    expect(failure(decodeLog({ version: "0.1.0", ...logOf(old) })).message).toContain(
      '$.events[0].type: there is no event "ComplaintReceived"',
    )
    const untold = decodeLog(logOf(old), { upcasts: CHANGES })
    expect(failure(untold)).toMatchObject({
      code: "BadEvent",
      message: '$.events[0].responseExpected: is missing: expected one of "explicit", "implicit", "none"',
    })
  })

  it("names a version that is one, or is refused", () => {
    expect(failure(decodeLog({ version: "first", ...logOf(made) }))).toMatchObject({
      code: "NotALog",
      message: '$.version: expected a version such as 1.2.0, got "first"',
    })
    expect(failure(readLog(JSON.stringify(logOf(made)), { version: "first" }))).toMatchObject({
      code: "BadUpcast",
      message: 'version: expected a version such as 1.2.0, got "first"',
    })
  })

  it("written in an old form gives back the log that it was, whatever happened", () => {
    const aged = (event: Readonly<Record<string, unknown>>): unknown => {
      const { type, about, channel, ...others } = event
      if (type === "ComplaintMade")
        return {
          ...others,
          type: "ComplaintReceived",
          regarding: about,
          channel: channel === "Letter" ? "Post" : channel,
        }
      if (type === "OutcomeAccepted") return { ...event, type: "OutcomeAnswered", answer: "yes" }
      if (type === "OutcomeRejected") return { ...event, type: "OutcomeAnswered", answer: "no" }
      return event
    }
    const seen = new Set<string>()
    fc.assert(
      fc.property(caseLogs({ procedure: "Complaint" }), (log) => {
        const { events } = encodeLog(log)
        for (const { type } of events) seen.add(String(type))
        const aging = { version: "0.1.0", events: events.map(aged) }
        expect(decodeLog(aging, { upcasts: CHANGES })).toEqual(decodeLog({ events }))
      }),
      { numRuns: runs(200), seed: 12 },
    )
    expect(["OutcomeAccepted", "OutcomeRejected"].filter((type) => !seen.has(type))).toEqual([])
  })
})

describe("one event", () => {
  it("is decoded through the upcaster that is given", () => {
    const own = Result.getOrThrow(upcaster(CHANGES, "0.1.0"))
    expect(decodeEvent(old, "$", "Complaint", own)).toEqual(decodeEvent(made))
  })
})
