/** The Thermometer procedure against an independent model, and events that do not decode. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { THERMOMETER_EVENTS, type ThermometerEvent } from "../../src/code/vocabulary/thermometer.ts"
import { type Choices, opus } from "../../src/index.ts"
import { thermometer } from "../../src/procedures/thermometer.ts"
import { agreesWithModel, type Happened, historiesOf, lawsOf, type Model, said } from "./machines.ts"

const machine = thermometer(opus)

const concluded = { type: "WorkConcluded", work: "project" }

const rating = fc.record({
  type: fc.constant("RatingGiven"),
  rating: fc.constantFrom("Gold", "Green", "Yellow", "Red"),
  customer: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  responseExpected: fc.constantFrom("explicit", "implicit", "none"),
  aboutIndividual: fc.boolean(),
})

const histories = historiesOf(
  fc.oneof(
    fc.constant(concluded),
    { weight: 2, arbitrary: fc.constant({ type: "ClosureConfirmationSent" }) },
    fc.constant({ type: "InvitationLapsed" }),
    { weight: 2, arbitrary: rating },
    { weight: 2, arbitrary: fc.constant({ type: "RatingEmailSent" }) },
    { weight: 2, arbitrary: fc.constant({ type: "RatingReviewed" }) },
    { weight: 2, arbitrary: fc.constant({ type: "RatingFlagged" }) },
  ),
  concluded,
)

const choices: fc.Arbitrary<Choices> = fc.record({
  "complaint-or-dissatisfaction": fc.constantFrom("complaint-where-response-expected", "kept-apart"),
})

/** Written from the specification and not from the rules: what is known of a rating, and the name of the state from it. */
const modelOf = (): Model => {
  let isConcluded = false
  let isInvited = false
  let isLapsed = false
  let given: { readonly poor: boolean; readonly individual: boolean } | undefined
  let isEmailed = false
  let isReviewed = false
  let isFlagged = false
  const state = (): string => {
    if (given === undefined)
      return isLapsed ? "Unanswered" : isInvited ? "Invited" : isConcluded ? "Concluded" : "NotConcluded"
    if (!isReviewed) return given.poor ? "RatedYellowOrRed" : "RatedGoldOrGreen"
    if (!given.poor) return given.individual ? "TreatedAsPositive" : "Filed"
    return isFlagged ? "Flagged" : "Reviewed"
  }
  const over = (): boolean => given !== undefined && isReviewed && (isFlagged || !given.poor)
  const allows = (happened: Happened): boolean => {
    const event = happened as unknown as ThermometerEvent
    switch (event.type) {
      case "WorkConcluded":
        if (isConcluded || given !== undefined) return false
        isConcluded = true
        return true
      case "ClosureConfirmationSent":
        if (over() || (given === undefined && (isLapsed || !isConcluded))) return false
        isInvited = true
        return true
      case "InvitationLapsed":
        if (!isInvited || isLapsed || given !== undefined) return false
        isLapsed = true
        return true
      case "RatingGiven":
        if (!event.customer || given !== undefined) return false
        given = { poor: event.rating === "Yellow" || event.rating === "Red", individual: event.aboutIndividual }
        return true
      case "RatingEmailSent":
        if (given === undefined || over()) return false
        isEmailed = true
        return true
      case "RatingReviewed":
        if (!isEmailed || isReviewed) return false
        isReviewed = true
        return true
      case "RatingFlagged":
        if (!isReviewed || over()) return false
        isFlagged = true
        return true
    }
  }
  return { state, allows }
}

describe("the Thermometer machine", () => {
  lawsOf(machine, histories, choices)

  it("allows what the model allows, and comes to the same states", () => {
    agreesWithModel(machine, histories, choices, modelOf)
  })
})

const WRITTEN = {
  WorkConcluded: { work: "case" },
  ClosureConfirmationSent: {},
  RatingGiven: { rating: "Red", customer: true, responseExpected: "none", aboutIndividual: false, text: "Still down" },
  RatingEmailSent: {},
  RatingReviewed: {},
  RatingFlagged: {},
  InvitationLapsed: {},
} as const

const bad = (name: keyof typeof WRITTEN, change: object) =>
  said(THERMOMETER_EVENTS[name], { type: name, ...WRITTEN[name], ...change })

const OWN = "id, at, recordedAt, by, case, procedure, raisedBy, type"

describe("an event of the Customer Thermometer that does not decode", () => {
  it.each(Object.keys(WRITTEN) as (keyof typeof WRITTEN)[])("%s: is whole as it stands here", (name) => {
    expect(bad(name, {})).toEqual([])
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(THERMOMETER_EVENTS))
  })

  it.each([
    ["WorkConcluded", { work: "ticket" }, '$.work: expected one of "case", "project", got "ticket"'],
    [
      "WorkConcluded",
      { work: "Project" },
      '$.work: expected one of "case", "project", got "Project"; did you mean "project"?',
    ],
    ["ClosureConfirmationSent", { to: "a@b.c" }, `$.to: unknown field; the fields are ${OWN}`],
    ["RatingGiven", { rating: "Amber" }, '$.rating: expected one of "Gold", "Green", "Yellow", "Red", got "Amber"'],
    [
      "RatingGiven",
      { rating: "red" },
      '$.rating: expected one of "Gold", "Green", "Yellow", "Red", got "red"; did you mean "Red"?',
    ],
    ["RatingGiven", { rating: 4 }, '$.rating: expected one of "Gold", "Green", "Yellow", "Red", got 4'],
    ["RatingGiven", { customer: 1 }, "$.customer: expected true or false, got 1"],
    [
      "RatingGiven",
      { responseExpected: "no" },
      '$.responseExpected: expected one of "explicit", "implicit", "none", got "no"',
    ],
    ["RatingGiven", { aboutIndividual: null }, "$.aboutIndividual: expected true or false, got null"],
    ["RatingGiven", { text: 0 }, "$.text: expected text, got 0"],
    ["RatingEmailSent", { recipient: "board" }, `$.recipient: unknown field; the fields are ${OWN}`],
    ["RatingReviewed", { At: "now" }, '$.At: unknown field; did you mean "at"?'],
    ["RatingFlagged", { id: "" }, "$.id: expected some text, got an empty string"],
    ["InvitationLapsed", { why: "a year has passed" }, `$.why: unknown field; the fields are ${OWN}`],
  ] as const)("%s with %j", (name, change, problem) => {
    expect(bad(name, change)).toEqual([problem])
  })

  it("says everything that is missing of a rating", () => {
    expect(said(THERMOMETER_EVENTS.RatingGiven, { type: "RatingGiven" })).toEqual([
      '$.rating: is missing: expected one of "Gold", "Green", "Yellow", "Red"',
      "$.customer: is missing: expected true or false",
      '$.responseExpected: is missing: expected one of "explicit", "implicit", "none"',
      "$.aboutIndividual: is missing: expected true or false",
    ])
  })
})
