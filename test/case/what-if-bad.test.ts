/** What cannot be added: the whole text of every refusal. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type CaseEvent, decodeAdded, decodeLog, type Log, whatIf } from "../../src/index.ts"
import { at, opusUnder } from "./cases.ts"

const asked = { id: "e1", at: "2025-01-06T10:00:00Z", type: "RequestMade", channel: "Email" }
const one = Result.getOrThrow(decodeLog({ case: "r-1", procedure: "CodeCopyRequest", events: [asked] }))
const two = Result.getOrThrow(
  decodeLog({
    events: [
      { ...asked, case: "r-1", procedure: "CodeCopyRequest" },
      { ...asked, case: "added-1", procedure: "CodeComment", raisedBy: "r-1", id: "added-1" },
    ],
  }),
)

const problems = (value: unknown, log: Log = one): readonly string[] => {
  const decoded = decodeAdded(value, log)
  if (Result.isSuccess(decoded)) throw new Error("it was taken")
  return decoded.failure.map((each) => `${each.path}: ${each.message}`)
}

const FORMS = 'expected an event, { "type": ..., "at": ..., ... }, or a list of events'

describe("an event to add, as JSON", () => {
  it.each([
    [1, `$: ${FORMS}, got 1`],
    [null, `$: ${FORMS}, got null`],
    ["RequestMade", `$: ${FORMS}, got "RequestMade"`],
    [[], `$: ${FORMS}, got an empty list`],
    [{ events: [asked] }, `$: ${FORMS}, got a log`],
    [[1], "$[0]: expected an event (an object), got 1"],
    [
      { ...asked, type: "RequestArrangd" },
      '$.type: there is no event "RequestArrangd"; did you mean "RequestArranged"?',
    ],
    [
      [asked, { ...asked, at: "2025-01-06T10:00" }],
      '$[1].at: "2025-01-06T10:00" is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00',
    ],
    [
      { type: "RequestMade", channel: "Email" },
      "$.at: is missing: expected an instant with its offset from UTC, such as 2024-10-23T17:49:00+01:00",
    ],
    [{ ...asked, id: "" }, "$.id: expected some text, got an empty string"],
  ])("%j is refused", (value, message) => {
    expect(problems(value)).toEqual([message])
  })

  it("tells every problem", () => {
    expect(
      problems([
        { ...asked, id: 1 },
        { ...asked, who: "me" },
      ]),
    ).toEqual([
      "$[0].id: expected an id (text of 1 to 200 characters), got 1",
      "$[1].who: unknown field; the fields are id, at, recordedAt, by, case, procedure, raisedBy, type, channel, format, text",
    ])
  })

  it("has an id of its own, or is given one that neither the log nor the other events have", () => {
    const { id: _id, ...anonymous } = asked
    const ids = (value: unknown, log: Log) => Result.getOrThrow(decodeAdded(value, log)).map((each) => each.id)
    expect(ids([anonymous, { ...asked, id: "added-2" }, anonymous], one)).toEqual(["added-1", "added-2", "added-3"])
    expect(ids(anonymous, two)).toEqual(["added-2"])
    const before = Result.getOrThrow(decodeAdded(anonymous, one))
    expect(Result.getOrThrow(decodeAdded(anonymous, one, {}, before)).map((each) => each.id)).toEqual(["added-2"])
  })
})

const arranged = (fields: object = {}): CaseEvent =>
  ({
    id: "e9",
    at: at("2025-01-07T10:00:00Z"),
    type: "RequestArranged",
    arrangement: "by post",
    ...fields,
  }) as CaseEvent

const refusal = (log: Log, added: readonly CaseEvent[], options = {}): readonly string[] => {
  const answer = whatIf(opusUnder(), log, added, options)
  if (Result.isSuccess(answer)) throw new Error("it was answered")
  return [answer.failure._tag, answer.failure.code, answer.failure.message]
}

describe("a what-if is refused", () => {
  it.each<readonly [string, Log, readonly CaseEvent[], object, string, string]>([
    ["no event", one, [], {}, "NothingAdded", "no event is added: give one at least"],
    [
      "an event of no case, where there are several",
      two,
      [arranged()],
      {},
      "NoSuchCase",
      'the event "e9" names no "case", and the log holds 2 cases: say which one',
    ],
    [
      "an event of a case that is not there",
      one,
      [arranged({ case: "r-2" })],
      {},
      "NoSuchCase",
      'the event "e9" is of the case "r-2", which is not in the log (did you mean "r-1"?); to begin a case it must name its "procedure"',
    ],
    [
      "a case given that is not there",
      one,
      [arranged()],
      { case: "elsewhere" },
      "NoSuchCase",
      'the event "e9" is of the case "elsewhere", which is not in the log (cases are r-1); to begin a case it must name its "procedure"',
    ],
    [
      "a case of no known procedure",
      one,
      [arranged({ case: "n-1", procedure: "Complain" })],
      {},
      "NoSuchCase",
      'the event "e9" is of the procedure "Complain", which is not known; did you mean "Complaint"?',
    ],
    [
      "another procedure than the case has",
      one,
      [arranged({ procedure: "Complaint" })],
      {},
      "NoSuchCase",
      'the event "e9" says that the case "r-1" has the procedure "Complaint": it has the procedure "CodeCopyRequest"',
    ],
    [
      "another origin than the case has",
      one,
      [arranged({ raisedBy: "x" })],
      {},
      "NoSuchCase",
      'the event "e9" says that the case "r-1" has the raisedBy "x": it has no "raisedBy"',
    ],
    [
      "an instant that is none",
      one,
      [arranged()],
      { at: "2025-01-07" },
      "BadInstant",
      '"2025-01-07" is not an instant: it has no time; write 2025-01-07T00:00Z or the time meant',
    ],
    [
      "a log of no known procedure",
      { cases: [{ case: "z", procedure: "Zeal", events: [] }] },
      [arranged()],
      {},
      "UnknownProcedure",
      'the case "z" is of the procedure "Zeal", which is not known',
    ],
  ])("for %s", (_what, log, added, options, code, message) => {
    expect(refusal(log, added, options)).toEqual(["WhatIfError", code, message])
  })
})
