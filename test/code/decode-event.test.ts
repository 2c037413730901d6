/** One event from its interchange form: what every event carries, instants, and hostile values. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { VOCABULARY } from "../../src/code/vocabulary.ts"
import { decodeEvent } from "../../src/index.ts"
import { written } from "./values.ts"

const said = (value: unknown, path?: string, procedure?: string): readonly string[] => {
  const decoded = decodeEvent(value, path, procedure)
  return Result.isSuccess(decoded) ? [] : decoded.failure.map((each) => `${each.path}: ${each.message}`)
}

const logged = (fields: object = {}) => written("ComplaintLogged", fields)

/** The types of event of each procedure, in their order; what stands twice in two procedures is one type. */
const BY_PROCEDURE = Object.fromEntries(Object.entries(VOCABULARY).map(([name, events]) => [name, Object.keys(events)]))
const KNOWN = [...new Set(Object.values(BY_PROCEDURE).flat())].join(", ")

const FIELDS = "id, at, recordedAt, by, case, procedure, raisedBy, type"
const EXAMPLE = "2024-10-23T17:49:00+01:00"

describe("what every event carries", () => {
  it("may say when and by whom it was recorded, its case, procedure and the case that raised it", () => {
    const whole = {
      recordedAt: "2024-10-24T08:00Z",
      by: "A. Clerk",
      case: "c-1",
      procedure: "Complaint",
      raisedBy: "d-1",
    }
    expect(Result.getOrThrow(decodeEvent(logged(whole)))).toEqual({
      ...logged(whole),
      at: Date.UTC(2024, 9, 23, 16, 49),
      recordedAt: Date.UTC(2024, 9, 24, 8),
    })
  })

  it.each([
    [{ id: undefined }, "$.id: expected an id (text of 1 to 200 characters), got undefined"],
    [{ id: "" }, "$.id: expected some text, got an empty string"],
    [{ id: 7 }, "$.id: expected an id (text of 1 to 200 characters), got 7"],
    [{ id: "x".repeat(201) }, "$.id: expected at most 200 characters, got 201"],
    [{ id: "\udc00" }, "$.id: expected well-formed text, got a lone surrogate (half a character)"],
    [{ by: "" }, "$.by: expected some text, got an empty string"],
    [{ by: "y".repeat(100_001) }, "$.by: expected at most 100000 characters, got 100001"],
    [{ case: "" }, "$.case: expected some text, got an empty string"],
    [{ procedure: 5 }, "$.procedure: expected text, got 5"],
    [{ raisedBy: null }, "$.raisedBy: expected an id (text of 1 to 200 characters), got null"],
    [
      { recordedAt: "now" },
      `$.recordedAt: "now" is not an instant: write a date, T, a time and an offset, for example ${EXAMPLE}`,
    ],
    [{ recordedat: "2024-10-24T08:00Z" }, '$.recordedat: unknown field; did you mean "recordedAt"?'],
    [{ surplus: 1 }, `$.surplus: unknown field; the fields are ${FIELDS}`],
  ])("is refused as %j", (fields, message) => {
    expect(said(logged(fields))).toEqual([message])
  })

  it.each([
    ["id", "an id (text of 1 to 200 characters)"],
    ["at", `an instant with its offset from UTC, such as ${EXAMPLE}`],
  ])("must be there: %s", (field, expected) => {
    const { [field]: _, ...without } = logged()
    expect(said(without)).toEqual([`$.${field}: is missing: expected ${expected}`])
  })

  it("is told to the last problem, with the place where the event stands", () => {
    expect(said({ type: "OutcomeProposed", id: "", at: "5", extra: true }, "$.events[3]")).toEqual([
      "$.events[3].extra: unknown field; the fields are id, at, recordedAt, by, case, procedure, raisedBy, type, summary",
      "$.events[3].id: expected some text, got an empty string",
      `$.events[3].at: "5" is not an instant: write a date, T, a time and an offset, for example ${EXAMPLE}`,
      "$.events[3].summary: is missing: expected text",
    ])
  })
})

describe("the type of an event", () => {
  it.each([
    ["ComplaintLoged", 'there is no event "ComplaintLoged"; did you mean "ComplaintLogged"?'],
    ["complaintmade", 'there is no event "complaintmade"; did you mean "ComplaintMade"?'],
    ["OutcomeAcepted", 'there is no event "OutcomeAcepted"; did you mean "OutcomeAccepted"?'],
    ["Nonsense", `there is no event "Nonsense"; types are ${KNOWN}`],
    ["", `there is no event ""; types are ${KNOWN}`],
    ["toString", `there is no event "toString"; types are ${KNOWN}`],
    ["constructor", `there is no event "constructor"; types are ${KNOWN}`],
    ["__proto__", `there is no event "__proto__"; types are ${KNOWN}`],
    ["\ud800", `there is no event "\ufffd"; types are ${KNOWN}`],
    ["x".repeat(500), `there is no event "${"x".repeat(77)}..."; types are ${KNOWN}`],
    [5, "expected the type of an event (text), got 5"],
    [null, "expected the type of an event (text), got null"],
    [["ComplaintMade"], "expected the type of an event (text), got a list"],
  ])("may not be %j", (type, message) => {
    expect(said(logged({ type }))).toEqual([`$.type: ${message}`])
  })

  it.each(Object.entries(BY_PROCEDURE))(
    "is told among those of the procedure, where it is known: %s",
    (procedure, types) => {
      const problem = `$.type: there is no event "Nonsense"; types are ${types.join(", ")}`
      expect(said(logged({ type: "Nonsense" }), "$", procedure)).toEqual([problem])
      const missing = `$: the event has no "type"; types are ${types.join(", ")}`
      expect(said({ id: "e1", at: EXAMPLE }, "$", procedure)).toEqual([missing])
    },
  )

  it("is told together with what else is wrong with the fields that every event has", () => {
    const type = `$.type: there is no event "Nonsense"; types are ${KNOWN}`
    expect(said({ type: "Nonsense", id: "", at: "2024-10-23T17:49:00", case: 5, about: 7 })).toEqual([
      type,
      "$.id: expected some text, got an empty string",
      '$.at: "2024-10-23T17:49:00" is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00',
      "$.case: expected an id (text of 1 to 200 characters), got 5",
    ])
    expect(said({ type: "Nonsense", at: EXAMPLE })).toEqual([
      type,
      "$.id: is missing: expected an id (text of 1 to 200 characters)",
    ])
  })

  it("is told among all where the procedure is none of the Code's", () => {
    for (const procedure of ["Weather", "toString", "__proto__", ""])
      expect(said(logged({ type: "Nonsense" }), "$", procedure)).toEqual([
        `$.type: there is no event "Nonsense"; types are ${KNOWN}`,
      ])
  })

  it("may be one of another procedure: decoding keeps it, replay refuses it", () => {
    expect(said(logged(), "$", "Feedback")).toEqual([])
  })

  it("must be there, as the event's own", () => {
    const message = `$: the event has no "type"; types are ${KNOWN}`
    expect(said({ id: "e1", at: EXAMPLE })).toEqual([message])
    expect(said(Object.create(logged()))).toEqual([message])
  })
})

describe("what is no event", () => {
  it.each([
    [null, "expected an event (an object), got null"],
    [undefined, "expected an event (an object), got undefined"],
    [5, "expected an event (an object), got 5"],
    ["ComplaintMade", 'expected an event (an object), got "ComplaintMade"'],
    [[], "expected an event (an object), got a list"],
    [{ events: [] }, 'expected an event, got a log: put the events of all cases into one { "events": [...] }'],
  ])("%j", (value, message) => {
    expect(said(value)).toEqual([`$: ${message}`])
  })
})

describe("the instant of an event", () => {
  it.each([
    ["2024-10-23T17:49:00+01:00", Date.UTC(2024, 9, 23, 16, 49)],
    ["2024-10-23T16:49Z", Date.UTC(2024, 9, 23, 16, 49)],
    ["2024-10-23T16:49:00.123Z", Date.UTC(2024, 9, 23, 16, 49, 0, 123)],
    ["2024-10-23T16:49:00.1Z", Date.UTC(2024, 9, 23, 16, 49, 0, 100)],
    ["2024-02-29T00:00+14:00", Date.UTC(2024, 1, 28, 10)],
    ["0001-01-01T00:00:00Z", Date.parse("0001-01-01T00:00:00Z")],
    ["9999-12-31T23:59:59.999Z", Date.parse("9999-12-31T23:59:59.999Z")],
  ])("%s is exact to the millisecond", (at, epoch) => {
    expect(Result.getOrThrow(decodeEvent(logged({ at }))).at).toBe(epoch)
  })

  const shape = `write a date, T, a time and an offset, for example ${EXAMPLE}`
  it.each([
    ["2024-10-23T17:49:00", `is a local time: end it with Z or its offset from UTC, for example ${EXAMPLE}`],
    ["2024-10-23T17:49", `is a local time: end it with Z or its offset from UTC, for example ${EXAMPLE}`],
    ["2026-02-30T10:00Z", "has no such date: February 2026 has 28 days"],
    ["2026-02-29T10:00Z", "has no such date: February 2026 has 28 days"],
    ["2026-13-01T10:00Z", "has no such date: the months go from 01 to 12"],
    ["0000-01-01T00:00Z", "has no such date: the years go from 0001 to 9999"],
    ["2024-10-23T24:00Z", "has no such time: the hours go from 00 to 23; midnight is 00:00 of the next day"],
    ["2024-10-23T23:59:60Z", "has no such time: leap seconds are not counted; give the second 59 or the next minute"],
    ["2024-10-23T17:49:00.1234Z", "is finer than a millisecond: give at most three decimals of a second"],
    ["2024-10-23T17:49:00.000000Z", "is finer than a millisecond: give at most three decimals of a second"],
    ["2024-10-23T17:49+15:00", "has no such offset: offsets go from -14:00 to +14:00, and zero is written Z or +00:00"],
    ["2024-10-23T17:49-00:00", "has no such offset: offsets go from -14:00 to +14:00, and zero is written Z or +00:00"],
    ["2024-10-23", "is not an instant: it has no time; write 2024-10-23T00:00Z or the time meant"],
    ["2024-10-23 17:49Z", "is not an instant: write a capital T between the date and the time"],
    ["+002024-10-23T17:49Z", "is not an instant: a year has four digits"],
    ["5", `is not an instant: ${shape}`],
    ["", `is not an instant: ${shape}`],
    ["1729702140000", `is not an instant: ${shape}`],
    ["now", `is not an instant: ${shape}`],
  ])("may not be %j", (at, why) => {
    expect(said(logged({ at }))).toEqual([`$.at: "${at}" ${why}`])
  })

  it.each([[5], [null], [true], [1729702140000], [["2024-10-23T17:49Z"]], [{}]])(
    "may not be %j, which is no text",
    (at) => {
      const got = Array.isArray(at) ? "a list" : typeof at === "object" && at !== null ? "an object" : String(at)
      expect(said(logged({ at }))).toEqual([
        `$.at: expected an instant with its offset from UTC, such as ${EXAMPLE}, got ${got}`,
      ])
    },
  )

  it("may not lie outside the years 0001 to 9999 by its offset", () => {
    expect(said(logged({ at: "9999-12-31T23:59-01:00" }))).toHaveLength(1)
    expect(said(logged({ at: "0001-01-01T00:00+01:00" }))).toHaveLength(1)
  })
})
