/** The Dissatisfaction procedure against an independent model, and events that do not decode. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { COMPLAINT_EVENTS } from "../../src/code/events.ts"
import { DISSATISFACTION_EVENTS, type DissatisfactionEvent } from "../../src/code/vocabulary/dissatisfaction.ts"
import { type Choices, opus } from "../../src/index.ts"
import { dissatisfaction } from "../../src/procedures/dissatisfaction.ts"
import { agreesWithModel, type Happened, historiesOf, lawsOf, type Model, said } from "./machines.ts"

const machine = dissatisfaction(opus)

const raised = fc.record(
  {
    type: fc.constant("DissatisfactionRaised"),
    rating: fc.constantFrom("Gold", "Green", "Yellow", "Red"),
    responseExpected: fc.constantFrom("explicit", "implicit", "none"),
    complaintRaised: fc.boolean(),
  },
  { requiredKeys: ["type", "responseExpected", "complaintRaised"] },
)

const closed = fc.record(
  {
    type: fc.constant("DissatisfactionClosed"),
    reason: fc.constantFrom("putRight", "asComplaint", "unresolved"),
    why: fc.constant("nothing was found"),
  },
  { requiredKeys: ["type", "reason"] },
)

const histories = historiesOf(
  fc.oneof(
    { weight: 2, arbitrary: raised },
    { weight: 2, arbitrary: closed },
    { weight: 2, arbitrary: fc.constant({ type: "CaseHandlerAssigned", handler: "R. Okafor" }) },
    fc.constant({ type: "ContactMade" }),
    { weight: 2, arbitrary: fc.constant({ type: "RootCauseFound", cause: "a card" }) },
    { weight: 2, arbitrary: fc.constant({ type: "IssuePutRight", how: "replaced" }) },
    { weight: 2, arbitrary: fc.constant({ type: "PreventionPutInPlace", measure: "all are replaced" }) },
    fc.constant({ type: "ComplaintRecognised", why: "an answer is asked for" }),
  ),
  { type: "DissatisfactionRaised", rating: "Red", responseExpected: "none", complaintRaised: false },
)

const choices: fc.Arbitrary<Choices> = fc.record({
  "complaint-or-dissatisfaction": fc.constantFrom("complaint-where-response-expected", "kept-apart"),
})

/** Written from the specification and not from the rules: what is known of a case, and the name of the state from it. */
const modelOf = (chosen: Choices): Model => {
  const done = new Set<string>()
  let rating: string | undefined
  let complaint = false
  let ended = false
  const owed = (): boolean => (rating === "Yellow" || rating === "Red") && !done.has("ContactMade")
  const state = (): string => {
    if (ended) return "Closed"
    if (!done.has("DissatisfactionRaised")) return "NotRaised"
    if (!done.has("CaseHandlerAssigned")) return "Raised"
    return owed() ? "ContactOwed" : "InHand"
  }
  const mayClose = (event: DissatisfactionEvent & { readonly type: "DissatisfactionClosed" }): boolean => {
    if (!done.has("CaseHandlerAssigned") || owed()) return false
    if (event.reason === "asComplaint") return complaint
    if (event.reason === "unresolved") return event.why !== undefined
    return done.has("RootCauseFound") && done.has("IssuePutRight") && done.has("PreventionPutInPlace")
  }
  const allows = (happened: Happened): boolean => {
    const event = happened as unknown as DissatisfactionEvent
    const isFirst = event.type === "DissatisfactionRaised"
    if (ended || isFirst === done.has("DissatisfactionRaised")) return false
    if (event.type === "DissatisfactionRaised") {
      rating = event.rating
      const asked = event.responseExpected !== "none" && chosen["complaint-or-dissatisfaction"] !== "kept-apart"
      complaint = event.complaintRaised || asked
    }
    if (event.type === "ComplaintRecognised") {
      if (complaint) return false
      complaint = true
    }
    if (event.type === "DissatisfactionClosed") {
      ended = mayClose(event)
      return ended
    }
    done.add(event.type)
    return true
  }
  return { state, allows }
}

describe("the Dissatisfaction machine", () => {
  lawsOf(machine, histories, choices)

  it("allows what the model allows, and comes to the same states", () => {
    agreesWithModel(machine, histories, choices, modelOf)
  })
})

const WRITTEN = {
  DissatisfactionRaised: { rating: "Red", responseExpected: "none", complaintRaised: false, about: "The line drops" },
  CaseHandlerAssigned: { handler: "R. Okafor" },
  ContactMade: {},
  RootCauseFound: { cause: "a card in the exchange" },
  IssuePutRight: { how: "the card was replaced" },
  PreventionPutInPlace: { measure: "cards of its age are replaced" },
  ComplaintRecognised: { why: "an answer is asked for" },
  DissatisfactionClosed: { reason: "unresolved", why: "no fault was found" },
} as const

const bad = (name: keyof typeof WRITTEN, change: object) =>
  said(DISSATISFACTION_EVENTS[name], { type: name, ...WRITTEN[name], ...change })

const OWN = "id, at, recordedAt, by, case, procedure, raisedBy, type"
const REASONS = 'expected one of "putRight", "asComplaint", "unresolved"'

describe("an event of dissatisfaction feedback that does not decode", () => {
  it.each(Object.keys(WRITTEN) as (keyof typeof WRITTEN)[])("%s: is whole as it stands here", (name) => {
    expect(bad(name, {})).toEqual([])
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(DISSATISFACTION_EVENTS))
  })

  it("shares the events that a complaint has too: one schema for a type, wherever it is used", () => {
    expect(DISSATISFACTION_EVENTS.CaseHandlerAssigned).toBe(COMPLAINT_EVENTS.CaseHandlerAssigned)
    expect(DISSATISFACTION_EVENTS.ContactMade).toBe(COMPLAINT_EVENTS.ContactMade)
  })

  it.each([
    [
      "DissatisfactionRaised",
      { rating: "Blue" },
      '$.rating: expected one of "Gold", "Green", "Yellow", "Red", got "Blue"',
    ],
    ["DissatisfactionRaised", { complaintRaised: "no" }, '$.complaintRaised: expected true or false, got "no"'],
    [
      "DissatisfactionRaised",
      { responseExpected: "Implicit" },
      '$.responseExpected: expected one of "explicit", "implicit", "none", got "Implicit"; did you mean "implicit"?',
    ],
    ["DissatisfactionRaised", { about: "" }, "$.about: expected some text, got an empty string"],
    ["CaseHandlerAssigned", { handler: "" }, "$.handler: expected some text, got an empty string"],
    ["ContactMade", { by: 5 }, "$.by: expected text, got 5"],
    ["RootCauseFound", { cause: ["a card"] }, "$.cause: expected text, got a list"],
    ["RootCauseFound", { couse: "a card" }, '$.couse: unknown field; did you mean "cause"?'],
    ["IssuePutRight", { how: false }, "$.how: expected text, got false"],
    ["PreventionPutInPlace", { measure: "" }, "$.measure: expected some text, got an empty string"],
    ["ComplaintRecognised", { why: null }, "$.why: expected text, got null"],
    [
      "DissatisfactionClosed",
      { reason: "resolved" },
      `$.reason: ${REASONS}, got "resolved"; did you mean "unresolved"?`,
    ],
    ["DissatisfactionClosed", { reason: "putright" }, `$.reason: ${REASONS}, got "putright"; did you mean "putRight"?`],
    ["DissatisfactionClosed", { why: "" }, "$.why: expected some text, got an empty string"],
    ["ContactMade", { outcome: "sorry" }, `$.outcome: unknown field; the fields are ${OWN}`],
  ] as const)("%s with %j", (name, change, problem) => {
    expect(bad(name, change)).toEqual([problem])
  })

  it("says everything that is missing", () => {
    expect(said(DISSATISFACTION_EVENTS.DissatisfactionRaised, { type: "DissatisfactionRaised" })).toEqual([
      '$.responseExpected: is missing: expected one of "explicit", "implicit", "none"',
      "$.complaintRaised: is missing: expected true or false",
    ])
    expect(said(DISSATISFACTION_EVENTS.DissatisfactionClosed, { type: "DissatisfactionClosed" })).toEqual([
      `$.reason: is missing: ${REASONS}`,
    ])
  })
})
