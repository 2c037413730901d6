/** The events of a complaint in their interchange form: each of the twenty-seven, its fields, and what is said of a wrong one. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { COMPLAINT_EVENTS, type ComplaintEventType, decodeEvent, replay, rulesOf } from "../../src/index.ts"
import { opusUnder, SEED } from "../case/cases.ts"
import { CHANNELS, CONTENT, changed, TYPES, written } from "./values.ts"

/** What is wrong with an event, a line each. */
const said = (value: unknown): readonly string[] => {
  const decoded = decodeEvent(value)
  return Result.isSuccess(decoded) ? [] : decoded.failure.map(({ path, message }) => `${path}: ${message}`)
}

const COMMON = "id, at, recordedAt, by, case, procedure, raisedBy, type"
const KINDS = 'one of "consumer", "business", "notForProfit", "other"'
const AN_ID = "an id (text of 1 to 200 characters)"
const AN_INSTANT = "an instant with its offset from UTC, such as 2024-10-23T17:49:00+01:00"
const PEOPLE = "a whole number of people from 0"

/** What each field is expected to be. A field with a question mark may be left out. */
const FIELDS: Readonly<Partial<Record<ComplaintEventType, Readonly<Record<string, string>>>>> = {
  ComplaintMade: {
    channel: CHANNELS,
    complainant: "an object",
    "complainant.kind": KINDS,
    "complainant.customer": "true or false",
    "complainant.people?": "an object",
    "complainant.people.working": PEOPLE,
    "complainant.people.volunteers?": PEOPLE,
    about: "text",
    responseExpected: 'one of "explicit", "implicit", "none"',
    "subject?": AN_ID,
  },
  ComplaintAcknowledged: { "channel?": CHANNELS },
  CaseHandlerAssigned: { handler: "text" },
  DelayNotified: { why: "text" },
  ContactTimeAgreed: { contactAt: AN_INSTANT },
  ResolutionPlanGiven: { "plan?": "text" },
  EscalationRequested: { "stage?": AN_ID },
  ComplaintEscalated: { stage: AN_ID },
  OutcomeProposed: { summary: "text" },
  DeadlockRequested: { "why?": "text" },
  DeadlockDeclined: { why: "text" },
  DeadlockReached: { why: "text" },
  AdrLetterSent: { reason: 'one of "deadlock", "weeksOver"', scheme: AN_ID },
  ReferredToAdr: { scheme: AN_ID },
  AdrDecided: { outcome: "text" },
  AdrDecisionAccepted: { carryOutBy: AN_INSTANT },
  ComplaintClosed: { reason: 'one of "resolved", "adrDecided", "silence", "outOfScope"' },
  ComplaintReopened: { why: "text" },
}

const fields = TYPES.flatMap((type) =>
  Object.entries(FIELDS[type] ?? {}).map(([field, expected]) => ({
    type,
    field: field.replace("?", ""),
    optional: field.endsWith("?"),
    expected,
  })),
)

describe("the events of a complaint", () => {
  it("are these twenty-seven, and all have their fields here", () => {
    expect(Object.keys(COMPLAINT_EVENTS)).toEqual(TYPES)
    expect(TYPES).toHaveLength(27)
    const known = TYPES.map((type) =>
      Object.keys(COMPLAINT_EVENTS[type].fields).filter((each) => !COMMON.includes(each)),
    )
    expect(known).toEqual(TYPES.map((type) => Object.keys(CONTENT[type])))
  })

  it.each(TYPES)("%s is decoded: its instants become epoch milliseconds, all else stays", (type) => {
    expect(Result.getOrThrow(decodeEvent(written(type)))).toEqual({
      ...written(type),
      at: Date.UTC(2024, 9, 23, 16, 49),
      ...(type === "ContactTimeAgreed" ? { contactAt: Date.UTC(2024, 9, 25, 11) } : {}),
      ...(type === "AdrDecisionAccepted" ? { carryOutBy: Date.UTC(2024, 11, 20, 17, 30) } : {}),
    })
  })

  it.each(fields.filter(({ optional }) => !optional))(
    "$type without $field is refused",
    ({ type, field, expected }) => {
      expect(said(changed(written(type), field, undefined))).toEqual([`$.${field}: is missing: expected ${expected}`])
    },
  )

  it.each(fields.filter(({ optional }) => optional))("$type may be without $field", ({ type, field }) => {
    expect(said(changed(written(type), field, undefined))).toEqual([])
  })

  it.each(fields)("$type whose $field is of another kind is refused: $expected", ({ type, field, expected }) => {
    const wrong = expected === PEOPLE ? "ten" : 5
    const got = expected === PEOPLE ? '"ten"' : "5"
    expect(said(changed(written(type), field, wrong))).toEqual([`$.${field}: expected ${expected}, got ${got}`])
  })

  it.each(fields.filter(({ expected }) => expected.startsWith("one of")))(
    "$type whose $field is none of the words is refused",
    ({ type, field, expected }) => {
      expect(said(changed(written(type), field, "zzz"))).toEqual([`$.${field}: expected ${expected}, got "zzz"`])
    },
  )

  it.each(fields.filter(({ expected }) => expected === "text" || expected === AN_ID))(
    "$type whose $field is empty is refused",
    ({ type, field }) => {
      expect(said(changed(written(type), field, ""))).toEqual([`$.${field}: expected some text, got an empty string`])
    },
  )

  it.each(TYPES)("%s with a field that it does not have is refused", (type) => {
    const own = Object.keys(CONTENT[type])
    expect(said(written(type, { surplus: 1 }))).toEqual([
      `$.surplus: unknown field; the fields are ${[COMMON, ...own].join(", ")}`,
    ])
  })

  it.each([
    ["channel", "email", `expected ${CHANNELS}, got "email"; did you mean "Email"?`],
    ["chanel", "Email", 'unknown field; did you mean "channel"?'],
    ["complainant.kind", "busines", `expected ${KINDS}, got "busines"; did you mean "business"?`],
    ["complainant.custmer", true, 'unknown field; did you mean "customer"?'],
  ])("a slip in %s (%j) is met with the nearest known name", (path, value, message) => {
    expect(said(changed(written("ComplaintMade"), path, value))).toEqual([`$.${path}: ${message}`])
  })
})

describe("the number of people", () => {
  it.each([0, 1, 10, 11, Number.MAX_SAFE_INTEGER])("may be %d", (n) => {
    expect(said(changed(written("ComplaintMade"), "complainant.people", { working: n, volunteers: n }))).toEqual([])
  })

  it.each([-1, 10.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY])("may not be %d", (n) => {
    for (const who of ["working", "volunteers"])
      expect(said(changed(written("ComplaintMade"), `complainant.people.${who}`, n))).toEqual([
        `$.complainant.people.${who}: expected a whole number of people from 0, got ${n}`,
      ])
  })
})

describe("a thermometer complaint of someone who is no customer [channels.thermometer]", () => {
  const made = changed(
    changed(written("ComplaintMade"), "channel", "CustomerThermometer"),
    "complainant.customer",
    false,
  )

  it("is a well-formed event: decoding keeps it", () => {
    expect(said(made)).toEqual([])
  })

  it("is refused by the procedure, which says why", () => {
    const event = Result.getOrThrow(decodeEvent(made))
    const { state, refused } = replay(rulesOf(opusUnder()), { case: "c", procedure: "Complaint", events: [event] })
    expect(state.state).toBe("NotMade")
    expect(refused).toEqual([
      {
        event,
        code: "NotACustomer",
        why: "the Customer Thermometer is for customers only",
        clauses: ["channels.thermometer"],
      },
    ])
  })
})

describe("whatever value is given as an event", () => {
  it("is decoded or refused with a place and a text for each problem, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.anything().map((extra) => written("ComplaintMade", Object(extra))),
        ),
        (value) => {
          const decoded = decodeEvent(value)
          if (Result.isSuccess(decoded)) return
          expect(decoded.failure.length).toBeGreaterThan(0)
          for (const { path, message } of decoded.failure) {
            expect(path).toMatch(/^\$/)
            expect(message).not.toMatch(/undefined is not|another value|\[object/)
          }
        },
      ),
      { ...SEED, numRuns: 2_000 },
    )
  })
})
