/** The awards over sets of cases: nobody counted twice, gifts said to be given elsewhere, and what is refused. */

import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Awards, awardsOf, type CaseLog, decodeLog, readMonth } from "../../src/index.ts"
import { opusUnder, SEED } from "./cases.ts"

type Content = readonly (readonly [at: string, type: string, fields?: object])[]

const caseOf = (id: string, content: Content): CaseLog => {
  const events = content.map(([at, type, fields], index) => ({ id: `e${index + 1}`, at, type, ...fields }))
  const [only] = Result.getOrThrow(decodeLog({ case: id, procedure: "PositiveFeedback", events })).cases
  if (only === undefined) throw new Error("no case")
  return only
}

const NONE = { workTogether: false, beBrave: false, ownIt: false, strive: false, stayCurious: false }
const EXCELLENT = { meets: true, serviceExcellence: true, coreValues: NONE }
const POOR = { meets: false, serviceExcellence: false, coreValues: NONE }

/** Feedback received on a day of March 2025, assessed on the 28th, and what came of it on the 31st. */
const praise = (id: string, staff: readonly string[], then: Content = [], day = "10", assessed: object = EXCELLENT) =>
  caseOf(id, [
    [`2025-03-${day}T09:00:00Z`, "PositiveFeedbackReceived", { staff }],
    ["2025-03-28T09:00:00Z", "FeedbackAssessed", assessed],
    ...then,
  ])

const given = (staff: string, time = "09:00"): Content[number] => [`2025-03-31T${time}:00Z`, "GiftGiven", { staff }]
const elsewhere = (staff: string, givenIn: string): Content[number] => [
  "2025-03-31T09:30:00Z",
  "GiftGivenElsewhere",
  { staff, givenIn },
]

const awards = (cases: readonly CaseLog[], readings = {}, month = "2025-03"): Awards =>
  Result.getOrThrow(awardsOf(opusUnder(readings), cases, month))

const of = ({ people }: Awards, staff: string) => people.find((each) => each.staff === staff)

describe("one gift a person in a monthly assessment (gift-per-mention)", () => {
  const three = [
    praise("p-1", ["aisha"], [given("aisha")]),
    praise("p-2", ["aisha"], [elsewhere("aisha", "p-1")]),
    praise("p-3", ["aisha"], [elsewhere("aisha", "p-1")]),
  ]

  it("is due once for three pieces of feedback of one month", () => {
    const answer = awards(three)
    expect(answer.totals).toEqual({ due: 1, given: 1, outstanding: 0, notDue: 0 })
    expect(answer.problems).toEqual([])
    expect(of(answer, "aisha")?.mentions.map((each) => each.case)).toEqual(["p-1", "p-2", "p-3"])
  })

  it("is due three times where each feedback has gifts of its own, and then one elsewhere does not count", () => {
    const answer = awards(three, { "gift-per-mention": "one-per-feedback" })
    expect(answer.totals).toEqual({ due: 3, given: 1, outstanding: 2, notDue: 0 })
    expect(answer.problems.map(({ case: id, why }) => [id, why])).toEqual(
      ["p-2", "p-3"].map((id) => [
        id,
        "GiftForEachFeedback: each feedback has gifts of its own, so that one given for other feedback does not count",
      ]),
    )
  })

  it("makes a second gift of the month one that is not due, whichever case comes first in the set", () => {
    const twice = [
      praise("p-1", ["aisha"], [given("aisha", "10:00")]),
      praise("p-2", ["aisha"], [given("aisha", "09:00")]),
    ]
    for (const cases of [twice, [...twice].reverse()]) {
      const answer = awards(cases)
      expect(answer.totals).toEqual({ due: 1, given: 1, outstanding: 0, notDue: 1 })
      expect(of(answer, "aisha")?.gifts.map(({ case: id, due, code, why }) => [id, due, code, why])).toEqual([
        ["p-2", true, undefined, undefined],
        ["p-1", false, "GiftInAssessment", 'a person has one gift in a monthly assessment, and "p-2" has given it'],
      ])
    }
    expect(awards(twice, { "gift-per-mention": "one-per-feedback" }).totals).toEqual({
      ...{ due: 2, given: 2, outstanding: 0, notDue: 0 },
    })
  })

  it("does not count a gift for feedback that does not meet the criteria: the one due is outstanding", () => {
    const answer = awards([praise("p-1", ["aisha"], [given("aisha")], "10", POOR), praise("p-2", ["aisha"])])
    expect(answer.totals).toEqual({ due: 1, given: 0, outstanding: 1, notDue: 1 })
  })

  it("is none for someone whom the feedback does not mention", () => {
    const answer = awards([praise("p-1", ["aisha"], [given("ben")])])
    expect(of(answer, "ben")).toMatchObject({ due: 0, given: 0, notDue: 1, mentions: [] })
    expect(of(answer, "ben")?.gifts[0]?.code).toBe("NotMentioned")
  })
})

describe("a gift said to be given elsewhere", () => {
  const why = (second: CaseLog, others: readonly CaseLog[] = []) =>
    awards([second, ...others])
      .problems.filter((each) => each.event !== undefined)
      .map((each) => each.why)

  it.each<readonly [string, CaseLog, readonly CaseLog[], string]>([
    [
      "in a case that is not there",
      praise("p-2", ["aisha"], [elsewhere("aisha", "p-1")]),
      [],
      'it says that the gift was given in "p-1", which is not among the cases of positive feedback',
    ],
    [
      "in its own case",
      praise("p-2", ["aisha"], [elsewhere("aisha", "p-2")]),
      [],
      'it says that the gift was given in "p-2", which is this very case',
    ],
    [
      "for feedback of another month",
      praise("p-2", ["aisha"], [elsewhere("aisha", "p-1")]),
      [
        caseOf("p-1", [
          ["2025-02-10T09:00:00Z", "PositiveFeedbackReceived", { staff: ["aisha"] }],
          ["2025-02-28T09:00:00Z", "FeedbackAssessed", EXCELLENT],
          ["2025-03-01T09:00:00Z", "GiftGiven", { staff: "aisha" }],
        ]),
      ],
      'it says that the gift was given in "p-1", whose feedback is of another month, 2025-02',
    ],
    [
      "where the person was given none",
      praise("p-2", ["aisha"], [elsewhere("aisha", "p-1")]),
      [praise("p-1", ["aisha", "ben"], [given("ben")])],
      'it says that the gift was given in "p-1", where "aisha" has been given none',
    ],
  ])("%s is reported, and the gift is outstanding", (_what, second, others, message) => {
    expect(why(second, others)).toEqual([message])
    expect(of(awards([second, ...others]), "aisha")).toMatchObject({ due: 1, given: 0, outstanding: 1 })
  })
})

describe("nobody is counted twice", () => {
  it("counts a case that comes twice with equal content once", () => {
    const one = praise("p-1", ["aisha"], [given("aisha")])
    expect(awards([one, one])).toEqual(awards([one]))
  })

  it("refuses two cases of different content with one id", () => {
    const answer = awardsOf(opusUnder(), [praise("p-1", ["aisha"]), praise("p-1", ["ben"])], "2025-03")
    expect(answer).toEqual(
      Result.fail({
        _tag: "AwardsError",
        code: "SameCase",
        message: 'two cases of different content have the id "p-1": nobody can be told apart by it',
      }),
    )
  })

  const people = ["aisha", "ben", "carol"] as const
  const feedback = fc.record({
    staff: fc.subarray([...people]),
    gifts: fc.array(fc.constantFrom(...people), { maxLength: 4 }),
    meets: fc.boolean(),
    day: fc.integer({ min: 10, max: 27 }),
  })
  const sets = fc.array(feedback, { minLength: 1, maxLength: 5 }).map((list) =>
    list.map(({ staff, gifts, meets, day }, index) =>
      praise(
        `p-${index}`,
        staff,
        gifts.map((each) => given(each)),
        `${day}`,
        meets ? EXCELLENT : POOR,
      ),
    ),
  )

  it("gives nobody more than one gift a month, nor more than one a feedback, and tells of every gift given once", () => {
    fc.assert(
      fc.property(sets, (cases) => {
        const [month, each] = [awards(cases), awards(cases, { "gift-per-mention": "one-per-feedback" })]
        const events = cases.flatMap((one) => one.events.filter((event) => event.type === "GiftGiven"))
        for (const answer of [month, each]) {
          expect(answer.totals.given + answer.totals.notDue).toBe(events.length)
          for (const { due, given: had, outstanding } of answer.people) expect(had + outstanding).toBe(due)
        }
        for (const { staff, due } of month.people) {
          const perFeedback = of(each, staff)?.due ?? 0
          expect(due).toBe(Math.min(1, perFeedback))
        }
      }),
      { ...SEED, numRuns: 60 },
    )
  })

  it("does not depend on the order of the cases", () => {
    fc.assert(
      fc.property(sets, (cases) => {
        const [one, other] = [awards(cases), awards([...cases].reverse())]
        expect(other.totals).toEqual(one.totals)
        const answers = ({ people: all }: Awards) =>
          all.map(({ staff, due, given: had, dependsOn }) => ({ staff, due, had, dependsOn }))
        expect(answers(other)).toEqual(answers(one))
      }),
      { ...SEED, numRuns: 40 },
    )
  })
})

describe("awards of nothing, and of what is none", () => {
  it("is empty where no positive feedback was received, and passes other procedures over", () => {
    const request: CaseLog = { case: "c-1", procedure: "Complaint", events: [] }
    const none = awards([request])
    expect([none.feedback, none.people, none.elsewhere, none.totals.due, none.at]).toEqual([[], [], [], 0, ""])
  })

  it.each([
    ["2025-3", '"2025-3" is not a month: write the year and the month, for example 2025-03'],
    ["", '"" is not a month: write the year and the month, for example 2025-03'],
    ["March 2025", '"March 2025" is not a month: write the year and the month, for example 2025-03'],
    ["2025-03-01", '"2025-03-01" is not a month: write the year and the month, for example 2025-03'],
    [" 2025-03", '" 2025-03" is not a month: write the year and the month, for example 2025-03'],
    ["2025-00", '"2025-00" has no such month: months go from 01 to 12'],
    ["2025-13", '"2025-13" has no such month: months go from 01 to 12'],
    ["0000-01", '"0000-01" is outside the years 0001 to 9999'],
  ])("refuses the month %j", (text, message) => {
    expect(awardsOf(opusUnder(), [], text)).toEqual(Result.fail({ _tag: "AwardsError", code: "BadMonth", message }))
    expect(readMonth(text)).toEqual(Result.fail({ _tag: "MonthError", message }))
  })

  it("refuses an instant to look at that is none", () => {
    expect(awardsOf(opusUnder(), [], "2025-03", { at: "today" })).toEqual(
      Result.fail({
        _tag: "AwardsError",
        code: "BadInstant",
        message:
          '"today" is not an instant: write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00',
      }),
    )
  })
})
