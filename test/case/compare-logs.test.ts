/** Comparing readings: the cases of a log together, and what cannot be compared. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Courses, raisingsIn } from "../../src/case/compare/course.ts"
import type { Table } from "../../src/case/compare/table.ts"
import {
  type Case,
  type CaseEvent,
  type Comparison,
  type ComplaintsCode,
  compareReadings,
  decodeLog,
  type Instant,
  type Log,
  opus,
} from "../../src/index.ts"
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

const complaint = logOf("Complaint", made)

describe("the raising of a case", () => {
  const base = { now: 0 as Instant, state: { state: "Made", facts: {} }, refused: [], future: [], duplicates: [] }
  const made = { id: "d1", at: 0, type: "DissatisfactionRaised" } as unknown as CaseEvent
  const asks: Case = {
    ...base,
    id: "parent",
    procedure: "Feedback",
    history: [],
    emitted: [{ event: made, emission: { raise: "Dissatisfaction", because: "it was bad" }, clauses: [] }],
  }
  const child = (history: Case["history"]): Case => ({
    ...base,
    id: "child",
    procedure: "Dissatisfaction",
    raisedBy: "parent",
    history,
    emitted: [],
  })
  const courses = (id: string, table: Table<Case>): Courses => ({
    log: { case: id, procedure: "Feedback", events: [] },
    table,
    tried: 1,
  })

  it("is met under those readings alone under which the case raised begins", () => {
    const axes = [{ reading: "r", alternatives: ["begins", "is-refused"] }]
    const table = raisingsIn(courses("parent", { axes: [], values: [asks] }), [
      courses("child", { axes, values: [child([made]), child([])] }),
    ])
    const because = { because: "it was bad", startedBy: "d1" }
    expect(table?.axes).toEqual(axes)
    expect(table?.values.map((each) => each.get("Dissatisfaction#1")?.facts)).toEqual([
      { status: "met", ...because, raised: "child" },
      { status: "pending", ...because },
    ])
  })
})

describe("the readings of a log", () => {
  it("are all either those that matter or those that never do, in the order of the register", () => {
    const { matters, neverMatters } = of(complaint)
    expect(matters).toEqual(["working-hour", "day-of-receipt", "end-of-working-day", "weeks-elapsed", "contact-time"])
    const register = [...opus.readings.map((each) => each.id), "wait-across-2026-04-08", "letter-twice"]
    expect([...matters, ...neverMatters].sort()).toEqual(register.sort())
  })

  it("are never multiplied where they are independent: hundreds of combinations stand for nearly six million", () => {
    const { tried } = of(complaint)
    expect(tried).toBeLessThan(1_000)
    const { readings } = opusUnder().code
    expect(readings.reduce((product, each) => product * each.alternatives.length, 1)).toBe(5_971_968)
  })

  it("matter to nothing where no rule of the procedure asks about any", () => {
    const asked = { id: "r1", at: "2025-01-06T10:00:00Z", type: "RequestMade", channel: "Telephone" }
    const { cases, matters } = of(logOf("CodeCopyRequest", asked))
    expect([cases[0]?.state, cases[0]?.differences, matters]).toEqual([[{ outcome: "Asked", readings: [{}] }], [], []])
  })

  it("are compared under a code's defaults where the code is not enacted", () => {
    expect(Result.getOrThrow(compareReadings(opus, complaint))).toEqual(of(complaint))
  })
})

describe("what cannot be compared", () => {
  const failureOf = (code: ComplaintsCode, log: Log, at?: string) => {
    const compared = compareReadings(code, log, at === undefined ? {} : { at })
    return Result.isFailure(compared) ? [compared.failure.code, compared.failure.message] : undefined
  }

  it("is refused: an instant that is none, a procedure that is not known, a code that cannot be enacted", () => {
    expect(failureOf(opus, complaint, "yesterday")).toEqual([
      "BadInstant",
      '"yesterday" is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00',
    ])
    expect(failureOf(opus, { cases: [{ case: "c1", procedure: "Appeal", events: [] }] })).toEqual([
      "UnknownProcedure",
      'the case "c1" is of the procedure "Appeal", which is not known',
    ])
    const [first, second] = opus.readings
    const twice = { ...opus, readings: [first, second, first].flatMap((each) => (each === undefined ? [] : [each])) }
    expect(failureOf(twice, complaint)).toEqual(["DuplicateReading", 'two readings have the id "working-hour"'])
  })
})
