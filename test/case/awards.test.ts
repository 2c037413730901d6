/** The awards of March 2025, worked by hand from the example logs under every alternative of their readings. */
import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Awards, awardsOf, type CaseLog, readLog } from "../../src/index.ts"
import { opusUnder } from "./cases.ts"

const folder = new URL("../../docs/examples/cases/awards-2025-03/", import.meta.url)

const cases: readonly CaseLog[] = readdirSync(folder)
  .sort()
  .flatMap((name) => Result.getOrThrow(readLog(readFileSync(new URL(name, folder), "utf8"))).cases)

const awards = (readings: Readonly<Record<string, string>> = {}, month = "2025-03", at?: string): Awards =>
  Result.getOrThrow(awardsOf(opusUnder(readings), cases, month, at === undefined ? {} : { at }))

/** By person: gifts due, of those given, outstanding, and given without being due. */
const gifts = ({ people }: Awards) =>
  Object.fromEntries(
    people.map(({ staff, due, given, outstanding, notDue }) => [staff, [due, given, outstanding, notDue]]),
  )

const END = { march: "2025-03-31T23:59:59.999+01:00", april: "2025-04-30T23:59:59.999+01:00" } as const

/** Of the feedback of the month: how its assessment stands and when it was made. */
const assessments = ({ feedback }: Awards) =>
  feedback.map((each) => [each.case, each.assess.status, each.assess.due, each.verdict])

describe("who is to be assessed by when (positive.monthly)", () => {
  it("is the feedback of the month, in the order of its receipt, by the end of that month", () => {
    expect(assessments(awards())).toEqual([
      ["praise-01", "met", END.march, "meets"],
      ["praise-02", "met", END.march, "meets"],
      ["praise-03", "met", END.march, "doesNotMeet"],
      ["praise-06", "met", END.march, "meets"],
      ["praise-07", "breached", END.march, "meets"],
      ["praise-04", "breached", END.march, "meets"],
    ])
  })

  it("is by the end of April where the assessment is that of the month after, and then none is late", () => {
    const late = awards({ "monthly-assessment": "following-month" })
    expect(late.feedback.map((each) => [each.assess.status, each.assess.due])).toEqual(
      Array.from({ length: 6 }, () => ["met", END.april]),
    )
    expect(gifts(late)).toEqual(gifts(awards()))
  })

  it("is safe by the end of March and by the end of April at the latest, whichever is taken", () => {
    for (const readings of [{}, { "monthly-assessment": "following-month" }])
      for (const { assess } of awards(readings).feedback)
        expect([assess.safeBy, assess.latest]).toEqual([END.march, END.april])
  })

  it("counts the month by local time: 23:05 UTC on 31 March is April in London", () => {
    expect(awards().elsewhere).toEqual([{ case: "praise-05", month: "2025-04" }])
    const april = awards({}, "2025-04")
    expect(assessments(april)).toEqual([["praise-05", "met", END.april, "meets"]])
    expect(gifts(april)).toEqual({ ben: [1, 1, 0, 0] })
  })

  it("waits for the assessment, at an instant before it", () => {
    const before = awards({}, "2025-03", "2025-03-28T14:05:00Z")
    expect(assessments(before).map(([id, status, , verdict]) => [id, status, verdict])).toEqual([
      ["praise-01", "met", "meets"],
      ["praise-02", "pending", "notAssessed"],
      ["praise-03", "pending", "notAssessed"],
      ["praise-06", "pending", "notAssessed"],
      ["praise-07", "pending", "notAssessed"],
    ])
    expect(before.people.map(({ staff, due, outstanding, awaiting }) => [staff, due, outstanding, awaiting])).toEqual([
      ["aisha", 1, 1, ["praise-02"]],
      ["ben", 1, 1, ["praise-07"]],
      ["carol", 0, 0, ["praise-03"]],
      ["elin", 0, 0, ["praise-07"]],
    ])
    expect(before.elsewhere).toEqual([
      { case: "praise-04", month: null },
      { case: "praise-05", month: null },
    ])
  })
})

describe("which feedback meets the criteria, and why (positive.award)", () => {
  it("says of each what it shows, and under which alternative of core-values it meets them", () => {
    expect(
      awards().feedback.map((each) => [each.case, each.assessment?.serviceExcellence, each.assessment?.meetsUnder]),
    ).toEqual([
      ["praise-01", true, { "any-one": true, "all-five": true }],
      ["praise-02", false, { "any-one": true, "all-five": false }],
      ["praise-03", false, { "any-one": false, "all-five": false }],
      ["praise-06", true, { "any-one": true, "all-five": true }],
      ["praise-07", false, { "any-one": true, "all-five": true }],
      ["praise-04", false, { "any-one": true, "all-five": false }],
    ])
    expect(awards().feedback[1]?.assessment?.coreValues).toEqual({
      ...{ workTogether: false, beBrave: false, ownIt: true, strive: false, stayCurious: false },
    })
  })

  it("goes by what an assessment found, where by the reading taken it says otherwise", () => {
    const of = awards({ "core-values": "all-five" }).feedback.find((each) => each.case === "praise-02")
    expect([of?.verdict, of?.assess.status, of?.assessment?.says]).toEqual(["doesNotMeet", "breached", true])
    expect(of?.assessment?.contradiction).toEqual({
      code: "CriteriaNotMet",
      why: "the assessment says that the criteria are met, and finds neither service excellence nor core values",
    })
  })
})

describe("who gets a gift (positive.gift)", () => {
  it("is one gift a person by default, however often the month's feedback mentions them", () => {
    expect(gifts(awards())).toEqual({
      aisha: [1, 1, 0, 0],
      ben: [1, 1, 0, 0],
      carol: [0, 0, 0, 1],
      dev: [1, 1, 0, 0],
      elin: [1, 1, 0, 0],
    })
    expect(awards().totals).toEqual({ due: 4, given: 4, outstanding: 0, notDue: 1 })
  })

  it("is fewer where all five core values are needed: what was given for less was not due", () => {
    const five = awards({ "core-values": "all-five" })
    expect(gifts(five)).toEqual({
      aisha: [1, 1, 0, 0],
      ben: [1, 1, 0, 0],
      carol: [0, 0, 0, 1],
      dev: [0, 0, 0, 1],
      elin: [1, 1, 0, 0],
    })
    expect(five.totals).toEqual({ due: 3, given: 3, outstanding: 0, notDue: 2 })
  })

  it("is a gift for each feedback under the other reading: two are due and not given", () => {
    const each = awards({ "gift-per-mention": "one-per-feedback" })
    expect(gifts(each)).toEqual({
      aisha: [2, 1, 1, 0],
      ben: [2, 1, 1, 0],
      carol: [0, 0, 0, 1],
      dev: [1, 1, 0, 0],
      elin: [1, 1, 0, 0],
    })
    expect(each.totals).toEqual({ due: 6, given: 4, outstanding: 2, notDue: 1 })
  })

  it("is, under both other readings, one outstanding for ben and none for aisha", () => {
    const both = awards({ "gift-per-mention": "one-per-feedback", "core-values": "all-five" })
    expect(gifts(both)).toEqual({
      aisha: [1, 1, 0, 0],
      ben: [2, 1, 1, 0],
      carol: [0, 0, 0, 1],
      dev: [0, 0, 0, 1],
      elin: [1, 1, 0, 0],
    })
    expect(both.totals).toEqual({ due: 4, given: 3, outstanding: 1, notDue: 2 })
  })

  it("tells for each person on which readings the answer depends, and the answer under each", () => {
    expect(awards().people.map((each) => [each.staff, each.dependsOn])).toEqual([
      ["aisha", ["core-values", "gift-per-mention"]],
      ["ben", ["gift-per-mention"]],
      ["carol", []],
      ["dev", ["core-values"]],
      ["elin", []],
    ])
    expect(awards().people[1]?.under).toEqual([
      {
        readings: { "gift-per-mention": "one-per-assessment" },
        due: 1,
        given: 1,
        outstanding: 0,
        notDue: 0,
        awaiting: [],
      },
      {
        readings: { "gift-per-mention": "one-per-feedback" },
        due: 2,
        given: 1,
        outstanding: 1,
        notDue: 0,
        awaiting: [],
      },
    ])
  })

  it("gives the same answer under a combination as where that combination is taken", () => {
    for (const { staff, under } of awards().people)
      for (const { readings, ...answer } of under) {
        const { due, given, outstanding, notDue } = answer
        expect(gifts(awards(readings))[staff]).toEqual([due, given, outstanding, notDue])
      }
  })

  it("says why: what the feedback shows, and why a gift was not due", () => {
    const [, , carol, dev] = awards({ "core-values": "all-five" }).people
    expect(carol?.mentions).toEqual([
      { case: "praise-03", verdict: "doesNotMeet", why: "it shows neither service excellence nor a core value" },
    ])
    expect(dev?.mentions.map((each) => each.why)).toEqual([
      "it shows no service excellence, and of the core values only be brave, stay curious",
    ])
    expect(dev?.gifts).toEqual([
      {
        ...{ staff: "dev", case: "praise-04", event: "e3", at: "2025-04-04T12:00:00.000+01:00", due: false },
        ...{ code: "NoGift", why: "the feedback does not meet the criteria, so that nobody receives a gift for it" },
      },
    ])
  })

  it("reports what a log leaves out: where ben's gift of the month was given", () => {
    expect(awards().problems).toEqual([
      {
        case: "praise-07",
        staff: "ben",
        why: 'it does not say that the gift of the month was given in "praise-01" (GiftGivenElsewhere)',
      },
    ])
  })
})
