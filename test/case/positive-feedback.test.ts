/** Duties that are for each of several, and those that are due at the end of a month, in a case of positive feedback. */
import { describe, expect, it } from "vitest"
import { type CaseLog, positiveFeedback, replay, reportOf, rulesOf } from "../../src/index.ts"
import { opusUnder } from "./cases.ts"

const VALUES = { workTogether: true, beBrave: false, ownIt: false, strive: false, stayCurious: false }

const logOf = (...events: readonly (readonly [id: string, at: string, type: string, fields?: object])[]): CaseLog =>
  ({
    case: "c-1",
    procedure: "PositiveFeedback",
    events: events.map(([id, at, type, fields = {}]) => ({ id, at: Date.parse(at), type, ...fields })),
  }) as unknown as CaseLog

const dutiesOf = (log: CaseLog, readings = {}) => {
  const rules = rulesOf(opusUnder(readings), positiveFeedback)
  return reportOf(rules, replay(rules, log)).deadlines
}

const received = (staff: readonly string[], at = "2025-03-03T10:00Z") =>
  ["e1", at, "PositiveFeedbackReceived", { staff }] as const
const assessed = [
  "e2",
  "2025-03-28T10:00Z",
  "FeedbackAssessed",
  { meets: true, serviceExcellence: true, coreValues: VALUES },
] as const

describe("a gift is owed to each member of staff mentioned [positive.gift]", () => {
  it("though they are named by another event than the one that starts the duty, or than any that carries it out", () => {
    expect(
      dutiesOf(logOf(received(["aisha", "ben"]), assessed))
        .filter(({ norm }) => norm === "giveGift")
        .map((each) => [each.for, each.occurrence, each.status, each.startedBy]),
    ).toEqual([
      ["aisha", 1, "pending", "e2"],
      ["ben", 2, "pending", "e2"],
    ])
  })

  it("and a gift is carried out for the one whom it names alone", () => {
    const gift = ["e3", "2025-03-31T10:00Z", "GiftGiven", { staff: "ben" }] as const
    expect(
      dutiesOf(logOf(received(["aisha", "ben"]), assessed, gift))
        .filter(({ norm }) => norm === "giveGift")
        .map((each) => [each.for, each.status, each.fulfilledBy]),
    ).toEqual([
      ["aisha", "pending", undefined],
      ["ben", "met", "e3"],
    ])
  })

  it("and to nobody, where nobody is mentioned", () => {
    expect(dutiesOf(logOf(received([]), assessed)).map(({ norm }) => norm)).toEqual(["assess"])
  })
})

describe("the end of the month in which the feedback is received [positive.monthly]", () => {
  it.each([
    ["2025-01-31T23:59:59.999Z", "2025-01-31T23:59:59.999+00:00", "2025-02-28T23:59:59.999+00:00"],
    ["2024-01-31T12:00Z", "2024-01-31T23:59:59.999+00:00", "2024-02-29T23:59:59.999+00:00"],
    ["2025-09-30T23:30:00+01:00", "2025-09-30T23:59:59.999+01:00", "2025-10-31T23:59:59.999+00:00"],
    ["2025-12-31T00:00Z", "2025-12-31T23:59:59.999+00:00", "2026-01-31T23:59:59.999+00:00"],
  ])("of %s is %s, and of the following month %s", (at, due, latest) => {
    expect(dutiesOf(logOf(received([], at)))).toMatchObject([{ norm: "assess", due, safeBy: due, latest }])
    expect(dutiesOf(logOf(received([], at)), { "monthly-assessment": "following-month" })).toMatchObject([
      { due: latest, safeBy: due, latest },
    ])
  })

  it("is beyond the zone's table, and not beyond the calendar, which has no part in it", () => {
    expect(dutiesOf(logOf(received([], "2137-12-30T10:00Z")))).toMatchObject([
      {
        due: null,
        safeBy: null,
        latest: null,
        refusal: {
          code: "OutsideZone",
          why: "the deadline depends on local dates that the zone's table does not reach",
        },
      },
    ])
  })
})
