/** The example logs of positive feedback: one case, and the feedback of March 2025, under each reading. */
import { describe, expect, it } from "vitest"
import { POSITIVE_FEEDBACK_EVENTS } from "../../src/code/vocabulary/positive-feedback.ts"
import { opus } from "../../src/index.ts"
import { positiveFeedback } from "../../src/procedures/positive-feedback.ts"
import { text } from "../case/cases.ts"
import { occurrences, replayOf, under } from "./machines.ts"

const machine = positiveFeedback(opus)
const replay = (name: string, choices = {}) => replayOf(`${name}.json`, machine, POSITIVE_FEEDBACK_EVENTS, choices)

describe("positive-feedback-2025-05", () => {
  it("gives a gift to the two who are mentioned, none to a third, none twice, none before the assessment", () => {
    expect(replay("positive-feedback-2025-05").outcomes).toEqual([
      "e1 Received",
      "e2 NotAssessed",
      "e3 AwardDue",
      "e4 AwardDue",
      "e5 NotMentioned",
      "e6 GiftsOutstanding",
      "e7 AlreadyRewarded",
      "e8 AwardDue",
      "e9 Closed",
    ])
  })
})

/** By case: the outcomes, and the end of the month in which the feedback is to be assessed. */
const MARCH = {
  "01": [["e1 Received", "e2 AwardDue", "e3 AwardDue", "e4 AwardDue", "e5 Closed"], "March"],
  "02": [["e1 Received", "e2 AwardDue", "e3 AwardDue", "e4 Closed"], "March"],
  "03": [["e1 Received", "e2 NoAward", "e3 NoGift"], "March"],
  "04": [["e1 Received", "e2 AwardDue", "e3 AwardDue", "e4 Closed"], "March, late"],
  "05": [["e1 Received", "e2 AwardDue", "e3 AwardDue", "e4 Closed"], "April"],
  "06": [["e1 Received", "e2 AwardDue", "e3 Closed"], "March"],
  "07": [["e1 Received", "e2 AwardDue", "e3 AwardDue", "e4 GiftsOutstanding"], "March, late"],
} as const

const ENDS = { March: "2025-03-31T23:59:59.999+01:00", April: "2025-04-30T23:59:59.999+01:00" } as const
const NEXT = { March: ENDS.April, April: "2025-05-31T23:59:59.999+01:00" } as const

const assessment = (name: string, choices = {}) => {
  const { events } = replay(name, choices)
  const [only] = occurrences(under(machine, choices), "assess", events)
  return { due: only?.due === undefined || only.due === null ? undefined : text(only.due), late: only?.overdue }
}

describe("awards-2025-03", () => {
  it.each(Object.entries(MARCH))("praise-%s", (name, [outcomes, month]) => {
    expect(replay(`awards-2025-03/praise-${name}`).outcomes).toEqual(outcomes)
    const of = month === "April" ? "April" : "March"
    expect(assessment(`awards-2025-03/praise-${name}`)).toEqual({ due: ENDS[of], late: month === "March, late" })
    expect(assessment(`awards-2025-03/praise-${name}`, { "monthly-assessment": "following-month" })).toEqual({
      due: NEXT[of],
      late: false,
    })
  })

  it("praise-02, where all five core values are needed: the one does not do", () => {
    expect(replay("awards-2025-03/praise-02", { "core-values": "all-five" }).outcomes).toEqual([
      "e1 Received",
      "e2 CriteriaNotMet",
      "e3 NotAssessed",
      "e4 NotAssessed",
    ])
  })

  it("praise-02, where each feedback has gifts of its own: the gift for other feedback does not count", () => {
    expect(replay("awards-2025-03/praise-02", { "gift-per-mention": "one-per-feedback" }).outcomes).toEqual([
      "e1 Received",
      "e2 AwardDue",
      "e3 GiftForEachFeedback",
      "e4 GiftsOutstanding",
    ])
  })

  it("praise-07, where all five core values are needed, is none the worse", () => {
    expect(replay("awards-2025-03/praise-07", { "core-values": "all-five" }).outcomes).toEqual(MARCH["07"][0])
  })
})
