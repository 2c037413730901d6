/** Logs as values: of one case or several, ids that come twice, and what is said of everything else. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeLog, type LogError, replay, rulesOf } from "../../src/index.ts"
import { opusUnder, SEED } from "../case/cases.ts"
import { PROCEDURES, written } from "./values.ts"

const logged = (fields: object = {}) => written("ComplaintLogged", fields)
const whole = (fields: object = {}) => logged({ case: "c-1", procedure: "Complaint", ...fields })
const AT = Date.UTC(2024, 9, 23, 16, 49)

const refused = (value: unknown): LogError => Result.getOrThrow(Result.flip(decodeLog(value)))
const said = ({ code, message }: LogError): readonly string[] => [code, ...message.split("\n")]

const FORMS = '{ "events": [...] } or { "case": ..., "procedure": ..., "events": [...] }'

describe("a log of one case, in the shorthand", () => {
  it("names the case and its procedure once", () => {
    expect(Result.getOrThrow(decodeLog({ case: "c-1", procedure: "Complaint", events: [logged()] }))).toEqual({
      cases: [{ case: "c-1", procedure: "Complaint", events: [{ ...logged(), at: AT }] }],
    })
  })

  it("may name the case that raised it, in the log or with the first event, and its sources, which are no facts of it", () => {
    const about = { title: "A case", source: "a page", reliability: "high", assumptions: ["none"] }
    const shorthand = { case: "c-1", procedure: "Complaint", about }
    const raised = { case: "c-1", procedure: "Complaint", raisedBy: "d-1" }
    expect(Result.getOrThrow(decodeLog({ ...shorthand, raisedBy: "d-1", events: [logged()] })).cases[0]).toEqual({
      ...raised,
      events: [{ ...logged(), at: AT }],
    })
    expect(
      Result.getOrThrow(decodeLog({ ...shorthand, events: [logged({ raisedBy: "d-1" })] })).cases[0],
    ).toMatchObject(raised)
  })

  it.each([
    [{ case: "d" }, '$.events[0].case: expected "c-1", the case of this log, got "d"'],
    [
      { procedure: "Feedback" },
      '$.events[0].procedure: expected "Complaint", the procedure of this case, got "Feedback"',
    ],
  ])("has no event that says otherwise: %j", (fields, message) => {
    const value = { case: "c-1", procedure: "Complaint", events: [logged(fields)] }
    expect(said(refused(value))).toEqual(["BadEvent", message])
  })

  it.each([
    [{ procedure: "Complaint" }, "NotALog", "$.case: is missing: expected an id (text of 1 to 200 characters)"],
    [{ case: "c-1" }, "NotALog", "$.procedure: is missing: expected text"],
    [{ case: "", procedure: "Complaint" }, "NotALog", "$.case: expected some text, got an empty string"],
    [
      { case: "c-1", procedure: "complaint" },
      "BadEvent",
      '$.procedure: there is no procedure "complaint"; did you mean "Complaint"?',
    ],
    [
      { case: "c-1", procedure: "Zoo" },
      "BadEvent",
      `$.procedure: there is no procedure "Zoo"; procedures are ${PROCEDURES}`,
    ],
    [
      { case: "c-1", procedure: "Complaint", raisdBy: "d" },
      "NotALog",
      '$.raisdBy: unknown field; did you mean "raisedBy"?',
    ],
    [
      { case: "c-1", procedure: "Complaint", about: { sources: [] } },
      "NotALog",
      '$.about.sources: unknown field; did you mean "source"?',
    ],
  ])("is refused as %j", (fields, code, message) => {
    expect(said(refused({ ...fields, events: [logged()] }))).toEqual([code, message])
  })
})

describe("a log of several cases", () => {
  it("puts the events to their cases, in the order of the log, the cases as they first appear", () => {
    const events = [
      whole({ id: "1" }),
      whole({ id: "2", case: "c-2", raisedBy: "c-1" }),
      logged({ id: "3", case: "c-1" }),
      logged({ id: "1", case: "c-2" }),
    ]
    const { cases } = Result.getOrThrow(decodeLog({ events }))
    expect(cases.map((each) => [each.case, each.raisedBy, each.events.map(({ id }) => id)])).toEqual([
      ["c-1", undefined, ["1", "3"]],
      ["c-2", "c-1", ["2", "1"]],
    ])
    expect(cases[0]).not.toHaveProperty("raisedBy")
  })

  it.each([
    [[logged()], '$.events[0]: the event names no "case": in a log of this form every event names its case'],
    [
      [logged({ case: "c" })],
      `$.events[0].procedure: the first event of the case "c" names no "procedure"; procedures are ${PROCEDURES}`,
    ],
    [
      [whole({ procedure: "Complaints" })],
      '$.events[0].procedure: there is no procedure "Complaints"; did you mean "Complaint"?',
    ],
    [
      [whole(), whole({ id: "2", procedure: "Request" })],
      '$.events[1].procedure: expected "Complaint", the procedure of this case, got "Request"',
    ],
    [
      [whole({ raisedBy: "a" }), logged({ id: "2", case: "c-1", raisedBy: "b" })],
      '$.events[1].raisedBy: expected "a", the raisedBy of this case, got "b"',
    ],
    [
      [whole(), logged({ id: "2", case: "c-1", raisedBy: "b" })],
      '$.events[1].raisedBy: the case has begun without a "raisedBy": give it with the first event of the case in the log',
    ],
    [
      [{ events: [] }],
      '$.events[0]: expected an event, got a log: put the events of all cases into one { "events": [...] }',
    ],
    [[whole(), 5], "$.events[1]: expected an event (an object), got 5"],
  ])("is refused for an event: %j", (events, message) => {
    expect(said(refused({ events }))).toEqual(["BadEvent", message])
  })

  it("takes any name for a case, also one that every object has", () => {
    const events = ["__proto__", "constructor", "toString"].map((name) => whole({ case: name }))
    const { cases } = Result.getOrThrow(decodeLog({ events }))
    expect(cases.map((each) => each.case)).toEqual(["__proto__", "constructor", "toString"])
    expect(Object.prototype).not.toHaveProperty("events")
  })

  it("is told of every problem in every event, twenty in the message and all in the list", () => {
    const error = refused({ case: "c", procedure: "Complaint", events: Array.from({ length: 25 }, () => 5) })
    expect(error.problems).toHaveLength(25)
    expect(said(error).slice(1)).toEqual([
      ...Array.from({ length: 20 }, (_, index) => `$.events[${index}]: expected an event (an object), got 5`),
      "... and 5 more problems",
    ])
  })
})

describe("what is no log", () => {
  it.each([
    [null, `$: expected a log, ${FORMS}, got null`],
    [[whole()], `$: expected a log, ${FORMS}, got a list`],
    ["log", `$: expected a log, ${FORMS}, got "log"`],
    [whole(), `$: expected a log, ${FORMS}, got an event`],
    [logged(), `$: expected a log, ${FORMS}, got an event`],
    [{}, "$.events: is missing: expected a list"],
    [{ events: {} }, "$.events: expected a list, got an object"],
    [{ events: [], cases: 1 }, '$.cases: unknown field; did you mean "case"?'],
    [
      JSON.parse('{ "__proto__": {}, "events": [] }'),
      "$.__proto__: unknown field; the fields are version, about, events, case, procedure, raisedBy",
    ],
    [
      JSON.parse('{ "constructor": {}, "events": [] }'),
      "$.constructor: unknown field; the fields are version, about, events, case, procedure, raisedBy",
    ],
  ])("%j", (value, message) => {
    expect(said(refused(value))).toEqual(["NotALog", message])
  })

  it("a log without events", () => {
    expect(said(refused({ events: [] }))).toEqual(["EmptyLog", "$.events: the log holds no events"])
    expect(said(refused({ case: "c", procedure: "Complaint", events: [] }))).toEqual([
      "EmptyLog",
      "$.events: the log holds no events",
    ])
  })

  it("whatever else it is, it is refused with a place and a text, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (value) => {
        const decoded = decodeLog(value)
        expect(Result.isFailure(decoded) && decoded.failure.problems.length > 0).toBe(true)
      }),
      { ...SEED, numRuns: 1_000 },
    )
  })
})

describe("an id that comes twice", () => {
  const made = written("ComplaintMade", { id: "1" })
  const replayed = (...events: readonly object[]) => {
    const log = Result.getOrThrow(decodeLog({ case: "c", procedure: "Complaint", events }))
    const [only] = log.cases
    if (only === undefined) throw new Error("the log holds no case")
    return replay(rulesOf(opusUnder()), only)
  }

  it("is kept by decoding: a log is what it is", () => {
    const log = Result.getOrThrow(decodeLog({ case: "c", procedure: "Complaint", events: [made, made] }))
    expect(log.cases[0]?.events).toHaveLength(2)
  })

  it("with equal content, whatever the order of its keys, counts once", () => {
    const turned = Object.fromEntries(Object.entries(made).reverse())
    expect(replayed(made, turned)).toMatchObject({ history: [{ id: "1" }], duplicates: ["1"], refused: [] })
  })

  it("with other content is refused as IdConflict: the first in the log stands", () => {
    const other = { ...made, about: "something else" }
    const { history, refused: conflicts } = replayed(made, other)
    expect(history).toMatchObject([{ id: "1", about: "the line drops" }])
    expect(conflicts.map(({ code, why }) => [code, why])).toEqual([
      ["IdConflict", "the log holds another event with the same id and other content; the first in the log stands"],
    ])
  })

  it("with the same instant in another offset is equal content", () => {
    expect(replayed(made, { ...made, at: "2024-10-23T16:49:00.000Z" }).duplicates).toEqual(["1"])
  })
})
