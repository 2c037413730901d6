/** The duties of positive feedback: the monthly assessment and the gifts, with instants worked out by hand. */
import { describe, expect, it } from "vitest"
import { opus } from "../../src/index.ts"
import { positiveFeedback } from "../../src/procedures/positive-feedback.ts"
import { at, text } from "../case/cases.ts"
import { courseOf, type Happened, inTurn, occurrences, under } from "./machines.ts"

const machine = positiveFeedback(opus)
const rules = under(machine)

const received = ["PositiveFeedbackReceived", { staff: ["aisha"] }] as const
const assessed = (meets: boolean) => ["FeedbackAssessed", { meets }] as const

const PATHS = {
  Received: inTurn(received),
  AwardDue: inTurn(received, assessed(true)),
  NoAward: inTurn(received, assessed(false)),
} as const

describe("the monthly assessment [positive.monthly]", () => {
  const due = (receivedAt: string, under: typeof rules) => {
    const event: Happened = { id: "r", at: at(receivedAt), type: "PositiveFeedbackReceived", staff: [] }
    const [only, ...others] = occurrences(under, "assess", [event])
    expect(others).toEqual([])
    return only?.due === undefined || only.due === null ? undefined : text(only.due)
  }
  const following = under(machine, { "monthly-assessment": "following-month" })

  it.each([
    ["2025-03-03T10:00+00:00", "2025-03-31T23:59:59.999+01:00", "2025-04-30T23:59:59.999+01:00"],
    ["2025-03-31T23:59:59.999+01:00", "2025-03-31T23:59:59.999+01:00", "2025-04-30T23:59:59.999+01:00"],
    // 23:00 UTC on 31 March is already 1 April in London.
    ["2025-03-31T23:00:00Z", "2025-04-30T23:59:59.999+01:00", "2025-05-31T23:59:59.999+01:00"],
    ["2025-10-01T00:00+01:00", "2025-10-31T23:59:59.999+00:00", "2025-11-30T23:59:59.999+00:00"],
    ["2024-01-31T12:00+00:00", "2024-01-31T23:59:59.999+00:00", "2024-02-29T23:59:59.999+00:00"],
    ["2025-01-31T12:00+00:00", "2025-01-31T23:59:59.999+00:00", "2025-02-28T23:59:59.999+00:00"],
    ["2024-12-15T12:00+00:00", "2024-12-31T23:59:59.999+00:00", "2025-01-31T23:59:59.999+00:00"],
  ])("of feedback received at %s is due by %s or, under following-month, by %s", (receivedAt, sameMonth, nextMonth) => {
    expect(due(receivedAt, rules)).toBe(sameMonth)
    expect(due(receivedAt, following)).toBe(nextMonth)
  })

  it("is the duty of Service Delivery Management, and is done by assessing, whatever is found", () => {
    expect(machine.norms.map(({ id, party, force, cites }) => [id, party, force, ...cites])).toEqual([
      ["assess", "serviceDeliveryManagement", "must", "positive.monthly"],
      ["giveGift", "provider", "must", "positive.gift"],
    ])
    expect(courseOf(rules, "assess", PATHS.Received)).toEqual(["e1: open"])
    expect(courseOf(rules, "assess", PATHS.AwardDue)).toEqual(["e1: done e2"])
    expect(courseOf(rules, "assess", PATHS.NoAward)).toEqual(["e1: done e2"])
  })
})

describe("the duty to give gifts [positive.gift]", () => {
  const giveGift = machine.norms.find(({ id }) => id === "giveGift")

  it("is one for each member of staff whom the feedback mentions, from the assessment, untimed", () => {
    expect(giveGift?.each).toEqual({ of: { event: "PositiveFeedbackReceived" }, field: "staff", as: "staff" })
    expect(giveGift?.terms).toEqual({
      starts: { on: { event: "FeedbackAssessed", where: [{ field: "meets", is: "equal", to: true }] } },
      due: { within: { unit: "untimed", phrase: "a gift as a gesture of appreciation" } },
    })
  })

  it("is carried out for each by a gift to that one, and by no other", () => {
    const praised = ["PositiveFeedbackReceived", { staff: ["aisha", "ben"] }] as const
    const of = (...more: readonly (readonly [string, object?])[]) =>
      occurrences(rules, "giveGift", inTurn(praised, assessed(true), ...more)).map((each) => [
        each.for,
        each.startedBy,
        each.fulfilled?.id,
      ])
    expect(of()).toEqual([
      ["aisha", "e2", undefined],
      ["ben", "e2", undefined],
    ])
    expect(of(["GiftGiven", { staff: "ben" }])).toEqual([
      ["aisha", "e2", undefined],
      ["ben", "e2", "e3"],
    ])
    expect(of(["GiftGiven", { staff: "ben" }], ["GiftGivenElsewhere", { staff: "aisha", givenIn: "x" }])).toEqual([
      ["aisha", "e2", "e4"],
      ["ben", "e2", "e3"],
    ])
  })

  it("is for nobody where the feedback mentions nobody", () => {
    const nobody = inTurn(["PositiveFeedbackReceived", { staff: [] }], assessed(true))
    expect(occurrences(rules, "giveGift", nobody)).toEqual([])
  })

  it("does not arise where the criteria are not met", () => {
    expect(courseOf(rules, "giveGift", PATHS.Received)).toEqual([])
    expect(courseOf(rules, "giveGift", PATHS.NoAward)).toEqual([])
  })

  it("is carried out by a gift or, where one a month is enough, by the one given for other feedback", () => {
    expect(giveGift?.does).toEqual({
      reading: "gift-per-mention",
      among: {
        "one-per-assessment": [{ event: "GiftGiven" }, { event: "GiftGivenElsewhere" }],
        "one-per-feedback": [{ event: "GiftGiven" }],
      },
    })
  })
})
