/** The PositiveFeedback procedure against an independent model, and events that do not decode. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { POSITIVE_FEEDBACK_EVENTS, type PositiveFeedbackEvent } from "../../src/code/vocabulary/positive-feedback.ts"
import { type Choices, opus } from "../../src/index.ts"
import { positiveFeedback } from "../../src/procedures/positive-feedback.ts"
import { agreesWithModel, type Happened, historiesOf, lawsOf, type Model, said } from "./machines.ts"

const machine = positiveFeedback(opus)

const STAFF = ["aisha", "ben", "carol"] as const
const type = <T extends string>(of: T) => fc.constant(of)
const received = { type: "PositiveFeedbackReceived", staff: ["aisha", "ben"] }
const values = fc.record({
  workTogether: fc.boolean(),
  beBrave: fc.boolean(),
  ownIt: fc.boolean(),
  strive: fc.boolean(),
  stayCurious: fc.boolean(),
})
const none = { workTogether: false, beBrave: false, ownIt: false, strive: false, stayCurious: false }

const histories = historiesOf(
  fc.oneof(
    fc.record({ type: type(received.type), staff: fc.subarray([...STAFF]) }),
    {
      weight: 3,
      arbitrary: fc.record({
        type: type("FeedbackAssessed"),
        meets: fc.boolean(),
        serviceExcellence: fc.boolean(),
        coreValues: fc.oneof(fc.constant(none), values),
      }),
    },
    { weight: 4, arbitrary: fc.record({ type: type("GiftGiven"), staff: fc.constantFrom(...STAFF) }) },
    fc.record({ type: type("GiftGivenElsewhere"), staff: fc.constantFrom(...STAFF), givenIn: fc.constant("other") }),
    fc.constant({ type: "PositiveFeedbackClosed" }),
  ),
  received,
)

const choices: fc.Arbitrary<Choices> = fc.record({
  "core-values": fc.constantFrom("any-one", "all-five"),
  "gift-per-mention": fc.constantFrom("one-per-assessment", "one-per-feedback"),
  "monthly-assessment": fc.constantFrom("month-of-receipt", "following-month"),
})

/** Written from the specification and not from the rules. */
const modelOf = (chosen: Choices): Model => {
  let state = "NotReceived"
  let mentioned: readonly string[] = []
  const rewarded = new Set<string>()
  const to = (next: string): true => {
    state = next
    return true
  }
  const reward = (staff: string): boolean => {
    if (state !== "AwardDue" || !mentioned.includes(staff) || rewarded.has(staff)) return false
    rewarded.add(staff)
    return true
  }
  const allows = (happened: Happened): boolean => {
    const event = happened as unknown as PositiveFeedbackEvent
    switch (event.type) {
      case "PositiveFeedbackReceived":
        if (state !== "NotReceived") return false
        mentioned = event.staff
        return to("Received")
      case "FeedbackAssessed": {
        const shown = Object.values(event.coreValues).filter(Boolean).length
        const meets = event.serviceExcellence || shown >= (chosen["core-values"] === "all-five" ? 5 : 1)
        return state === "Received" && event.meets === meets && to(meets ? "AwardDue" : "NoAward")
      }
      case "GiftGiven":
        return reward(event.staff)
      case "GiftGivenElsewhere":
        return chosen["gift-per-mention"] === "one-per-assessment" && reward(event.staff)
      case "PositiveFeedbackClosed":
        return state === "AwardDue" && mentioned.every((each) => rewarded.has(each)) && to("Closed")
    }
  }
  return { state: () => state, allows }
}

describe("the PositiveFeedback machine", () => {
  lawsOf(machine, histories, choices)

  it("allows what the model allows, and comes to the same states", () => {
    agreesWithModel(machine, histories, choices, modelOf)
  })
})

const COMMON = "id, at, recordedAt, by, case, procedure, raisedBy, type"
const AN_ID = "an id (text of 1 to 200 characters)"
const STAFF_LIST = "a list of the ids of staff, each once"

const WRITTEN = {
  PositiveFeedbackReceived: { staff: ["aisha", "ben"], text: "they stayed until it worked" },
  FeedbackAssessed: { meets: true, serviceExcellence: true, coreValues: none },
  GiftGiven: { staff: "aisha" },
  GiftGivenElsewhere: { staff: "aisha", givenIn: "praise-2" },
  PositiveFeedbackClosed: {},
} as const

const bad = (name: keyof typeof WRITTEN, change: object) =>
  said(POSITIVE_FEEDBACK_EVENTS[name], { type: name, ...WRITTEN[name], ...change })

describe("an event of positive feedback that does not decode", () => {
  it.each(Object.keys(WRITTEN) as (keyof typeof WRITTEN)[])("%s: is whole as it stands here", (name) => {
    expect(bad(name, {})).toEqual([])
    expect(Object.keys(WRITTEN)).toEqual(Object.keys(POSITIVE_FEEDBACK_EVENTS))
  })

  it("may mention nobody, and hold no text", () => {
    expect(
      said(POSITIVE_FEEDBACK_EVENTS.PositiveFeedbackReceived, { type: "PositiveFeedbackReceived", staff: [] }),
    ).toEqual([])
  })

  it.each([
    [
      "PositiveFeedbackReceived",
      { staff: ["aisha", "ben", "aisha"] },
      '$.staff: expected each member of staff once, got "aisha" twice',
    ],
    ["PositiveFeedbackReceived", { staff: "aisha" }, `$.staff: expected ${STAFF_LIST}, got "aisha"`],
    ["PositiveFeedbackReceived", { staff: [""] }, "$.staff[0]: expected some text, got an empty string"],
    ["PositiveFeedbackReceived", { staff: [5] }, `$.staff[0]: expected ${AN_ID}, got 5`],
    ["PositiveFeedbackReceived", { text: "" }, "$.text: expected some text, got an empty string"],
    ["FeedbackAssessed", { meets: "yes" }, '$.meets: expected true or false, got "yes"'],
    ["FeedbackAssessed", { serviceExcellence: 1 }, "$.serviceExcellence: expected true or false, got 1"],
    ["FeedbackAssessed", { coreValues: ["beBrave"] }, "$.coreValues: expected an object, got a list"],
    [
      "FeedbackAssessed",
      { coreValues: { ...none, beBold: true } },
      "$.coreValues.beBold: unknown field; the fields are workTogether, beBrave, ownIt, strive, stayCurious",
    ],
    ["GiftGiven", { staff: ["aisha"] }, `$.staff: expected ${AN_ID}, got a list`],
    ["GiftGivenElsewhere", { givenIn: "" }, "$.givenIn: expected some text, got an empty string"],
    ["PositiveFeedbackClosed", { gifts: 2 }, `$.gifts: unknown field; the fields are ${COMMON}`],
  ] as const)("%s with %j", (name, change, problem) => {
    expect(bad(name, change)).toEqual([problem])
  })

  it("names every core value that an assessment leaves out", () => {
    expect(bad("FeedbackAssessed", { coreValues: { ownIt: true, strive: true } })).toEqual(
      ["workTogether", "beBrave", "stayCurious"].map(
        (each) => `$.coreValues.${each}: is missing: expected true or false`,
      ),
    )
  })
})
