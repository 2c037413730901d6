import { metBy, PENDING, type WorkedDuty, type WorkedMember } from "../worked-family.ts"

/*
 * Positive feedback is to be assessed by the end of the local month of its receipt; by the other reading, of the month
 * after. The clocks went forward on Sun 2025-03-30, so that March ends in summer time, an hour before midnight UTC.
 */
const MARCH = {
  due: "2025-03-31T23:59:59.999+01:00",
  safeBy: "2025-03-31T23:59:59.999+01:00",
  latest: "2025-04-30T23:59:59.999+01:00",
}
const APRIL = {
  due: "2025-04-30T23:59:59.999+01:00",
  safeBy: "2025-04-30T23:59:59.999+01:00",
  latest: "2025-05-31T23:59:59.999+01:00",
}
const MAY = {
  due: "2025-05-31T23:59:59.999+01:00",
  safeBy: "2025-05-31T23:59:59.999+01:00",
  latest: "2025-06-30T23:59:59.999+01:00",
}

/** Assessed by the event e2, in time and late. */
const inMarch: WorkedDuty = { ...metBy("e2"), ...MARCH }
const afterMarch: WorkedDuty = { is: "breached", by: "e2", ...MARCH }

const praiseOf = (number: string, moments: WorkedMember["moments"]): WorkedMember => ({
  log: `awards-2025-03/praise-${number}.json`,
  case: `praise-${number}`,
  procedure: "PositiveFeedback",
  moments,
})

export const awards: readonly WorkedMember[] = [
  {
    log: "positive-feedback-2025-05.json",
    case: "positive-feedback-2025-05",
    procedure: "PositiveFeedback",
    moments: [
      {
        at: "2025-05-07T09:00:00+01:00",
        shows: "no gift before the assessment",
        state: "Received",
        duties: { assess: { is: "pending", ...MAY } },
        refused: [["e2", "NotAssessed"]],
      },
      {
        at: "2025-05-30T10:02:00+01:00",
        shows: "one of the two has a gift; a third who is not mentioned gets none, and the case is not closed yet",
        state: "AwardDue",
        duties: {
          assess: { ...metBy("e3"), ...MAY },
          "giveGift for aisha": metBy("e4"),
          "giveGift for ben": PENDING,
        },
        refused: [
          ["e2", "NotAssessed"],
          ["e5", "NotMentioned"],
          ["e6", "GiftsOutstanding"],
        ],
      },
      {
        shows: "both have one, and nobody two",
        state: "Closed",
        duties: {
          assess: { ...metBy("e3"), ...MAY },
          "giveGift for aisha": metBy("e4"),
          "giveGift for ben": metBy("e8"),
        },
        refused: [
          ["e2", "NotAssessed"],
          ["e5", "NotMentioned"],
          ["e6", "GiftsOutstanding"],
          ["e7", "AlreadyRewarded"],
        ],
      },
    ],
  },
  praiseOf("01", [
    {
      shows: "service excellence by two: a gift to each",
      state: "Closed",
      duties: { assess: inMarch, "giveGift for aisha": metBy("e3"), "giveGift for ben": metBy("e4") },
    },
  ]),
  praiseOf("02", [
    {
      shows: "any one of the core values will do; the gift of the same assessment counts for this feedback too",
      state: "Closed",
      duties: { assess: inMarch, "giveGift for aisha": metBy("e3") },
    },
    {
      readings: { "gift-per-mention": "one-per-feedback" },
      shows: "each feedback has gifts of its own, and this one is owed",
      state: "AwardDue",
      duties: { assess: inMarch, "giveGift for aisha": PENDING },
      refused: [
        ["e3", "GiftForEachFeedback"],
        ["e4", "GiftsOutstanding"],
      ],
    },
    {
      at: "2025-04-01T00:00:00+01:00",
      readings: { "core-values": "all-five" },
      shows: "one value of five does not do: an assessment that says so is refused, and none is made in March",
      state: "Received",
      duties: { assess: { is: "breached", ...MARCH } },
      refused: [
        ["e2", "CriteriaNotMet"],
        ["e3", "NotAssessed"],
        ["e4", "NotAssessed"],
      ],
    },
  ]),
  praiseOf("03", [
    {
      shows: "the criteria are not met: no gift is owed, and one is refused",
      state: "NoAward",
      duties: { assess: inMarch },
      refused: [["e3", "NoGift"]],
    },
  ]),
  praiseOf("04", [
    {
      shows: "received in the last half hour of March and assessed on 2 April: late",
      state: "Closed",
      duties: { assess: afterMarch, "giveGift for dev": metBy("e3") },
    },
    {
      readings: { "monthly-assessment": "following-month" },
      shows: "in time, by the other reading",
      state: "Closed",
      duties: {
        assess: { ...metBy("e2"), ...MARCH, due: "2025-04-30T23:59:59.999+01:00" },
        "giveGift for dev": metBy("e3"),
      },
    },
  ]),
  praiseOf("05", [
    {
      shows: "five past midnight in London is April: assessed in its month",
      state: "Closed",
      duties: { assess: { ...metBy("e2"), ...APRIL }, "giveGift for ben": metBy("e3") },
    },
  ]),
  praiseOf("06", [
    {
      shows: "praise that names nobody is assessed, and no gift is owed",
      state: "Closed",
      duties: { assess: inMarch },
    },
  ]),
  praiseOf("07", [
    {
      shows: "assessed a day late; one of two has a gift, and the case is not closed without the other",
      state: "AwardDue",
      duties: { assess: afterMarch, "giveGift for ben": PENDING, "giveGift for elin": metBy("e3") },
      refused: [["e4", "GiftsOutstanding"]],
    },
    {
      readings: { "core-values": "all-five" },
      shows: "all five values were shown: the same under the stricter reading",
      state: "AwardDue",
      duties: { assess: afterMarch, "giveGift for ben": PENDING, "giveGift for elin": metBy("e3") },
      refused: [["e4", "GiftsOutstanding"]],
    },
  ]),
]
