/**
 * Positive feedback, its monthly assessment and its gifts: worked out from the Code and a paper calendar.
 *
 * @since 0.1.0
 */
import type { Scenario, ScenarioStep, Stand } from "./scenario.ts"

const clauses = ["positive.award", "positive.monthly", "positive.gift"]
const RECEIVED: ScenarioStep = { at: "2025-03-10T09:00:00Z", event: "PositiveFeedbackReceived", state: "Received" }
const ASSESSED: ScenarioStep = { at: "2025-03-20T09:00:00Z", event: "FeedbackAssessed", state: "AwardDue" }

const VALUES = ["workTogether", "beBrave", "ownIt", "strive", "stayCurious"]
const showing = (values: readonly string[], more = ""): string =>
  `FeedbackAssessed serviceExcellence=false${values.map((each) => ` coreValues.${each}=true`).join("")}${more}`
const EACH_ALONE = VALUES.map((each) => showing([each]))
const ALL_BUT_ONE = VALUES.map((each) => showing(VALUES.filter((other) => other !== each)))
const NOT_MET = " meets=false"

/** By the end of March, when summer time has begun; by the other reading, of April. */
const ASSESS: Stand = {
  is: "pending",
  times: 1,
  due: "2025-03-31T23:59:59.999+01:00",
  safeBy: "2025-03-31T23:59:59.999+01:00",
  latest: "2025-04-30T23:59:59.999+01:00",
  of: "serviceDeliveryManagement",
  force: "must",
  cites: ["positive.monthly"],
}
const GIFTS: Stand = {
  is: "pending",
  all: ["pending", "pending"],
  for: ["ann", "ben"],
  due: null,
  phrase: "a gift as a gesture of appreciation",
  of: "provider",
  force: "must",
  cites: ["positive.gift"],
}

const assessment = (
  id: string,
  met: readonly string[],
  unmet: readonly string[],
  readings?: Scenario["readings"],
): Scenario => ({
  id: `assessment-${id}`,
  says: "Feedback is awarded for service excellence or for core values, and for nothing else.",
  clauses,
  procedure: "PositiveFeedback",
  ...(readings === undefined ? {} : { readings }),
  steps: [
    {
      ...RECEIVED,
      may: {
        AwardDue: ["FeedbackAssessed", ...met],
        NoAward: unmet.map((each) => `${each}${NOT_MET}`),
      },
      refuses: {
        CriteriaNotMet: unmet,
        CriteriaMet: [`FeedbackAssessed${NOT_MET}`, ...met.map((each) => `${each}${NOT_MET}`)],
        AlreadyReceived: ["PositiveFeedbackReceived"],
        NotAssessed: ["GiftGiven", "GiftGivenElsewhere", "PositiveFeedbackClosed"],
      },
      norms: { assess: ASSESS, giveGift: { is: "none" } },
    },
  ],
})

const EVERYTHING = [
  "PositiveFeedbackReceived",
  "FeedbackAssessed",
  "GiftGiven",
  "GiftGivenElsewhere",
  "PositiveFeedbackClosed",
]

/** @since 0.1.0 */
export const POSITIVE_FEEDBACK: readonly Scenario[] = [
  {
    id: "feedback-not-received",
    says: "Positive feedback begins by being received.",
    clauses,
    procedure: "PositiveFeedback",
    steps: [
      {
        at: "2025-03-10T08:00:00Z",
        may: { Received: ["PositiveFeedbackReceived"] },
        refuses: { NotReceivedYet: EVERYTHING.slice(1) },
      },
    ],
  },
  assessment("of-any-one-value", [...EACH_ALONE, ...ALL_BUT_ONE, showing(VALUES)], [showing([])]),
  assessment("of-all-five", [showing(VALUES)], [showing([]), ...EACH_ALONE, ...ALL_BUT_ONE], {
    "core-values": "all-five",
  }),
  {
    id: "gifts",
    says: "Each member of staff who is mentioned has a gift, one, and the case is closed once all have.",
    clauses,
    procedure: "PositiveFeedback",
    steps: [
      { ...RECEIVED, norms: { assess: ASSESS, giveGift: { is: "none" } } },
      {
        ...ASSESSED,
        may: { AwardDue: ["GiftGiven", "GiftGivenElsewhere", "GiftGiven staff=ben", "GiftGivenElsewhere staff=ben"] },
        refuses: {
          NotMentioned: ["GiftGiven staff=carl", "GiftGivenElsewhere staff=carl"],
          GiftsOutstanding: ["PositiveFeedbackClosed"],
          AlreadyReceived: ["PositiveFeedbackReceived"],
          AlreadyAssessed: ["FeedbackAssessed"],
        },
        norms: { assess: { is: "met", times: 1 }, giveGift: GIFTS },
      },
      {
        at: "2025-03-21T09:00:00Z",
        event: "GiftGiven",
        may: { AwardDue: ["GiftGiven staff=ben", "GiftGivenElsewhere staff=ben"] },
        refuses: { AlreadyRewarded: ["GiftGiven", "GiftGivenElsewhere"], GiftsOutstanding: ["PositiveFeedbackClosed"] },
        norms: { giveGift: { is: "pending", all: ["met", "pending"] } },
      },
      {
        at: "2025-03-22T09:00:00Z",
        event: "GiftGivenElsewhere staff=ben",
        may: { Closed: ["PositiveFeedbackClosed"] },
        refuses: { AlreadyRewarded: ["GiftGiven staff=ben", "GiftGivenElsewhere staff=ben"] },
        norms: { giveGift: { is: "met", all: ["met", "met"] } },
      },
      {
        at: "2025-03-23T09:00:00Z",
        event: "PositiveFeedbackClosed",
        state: "Closed",
        may: {},
        refuses: { CaseEnded: EVERYTHING },
      },
    ],
  },
  {
    id: "gifts-the-other-way-round",
    says: "A gift that was given elsewhere counts, whoever it was given to first.",
    clauses,
    procedure: "PositiveFeedback",
    steps: [
      RECEIVED,
      ASSESSED,
      {
        at: "2025-03-21T09:00:00Z",
        event: "GiftGivenElsewhere",
        refuses: { AlreadyRewarded: ["GiftGiven", "GiftGivenElsewhere"], GiftsOutstanding: ["PositiveFeedbackClosed"] },
        norms: { giveGift: { is: "pending", all: ["met", "pending"] } },
      },
      {
        at: "2025-03-22T09:00:00Z",
        event: "GiftGiven staff=ben",
        norms: { giveGift: { is: "met", all: ["met", "met"] } },
        may: { Closed: ["PositiveFeedbackClosed"] },
      },
    ],
  },
  {
    id: "gifts-for-each-feedback",
    says: "Where each feedback has gifts of its own, a gift given elsewhere is none of them.",
    clauses,
    procedure: "PositiveFeedback",
    readings: { "gift-per-mention": "one-per-feedback" },
    steps: [
      RECEIVED,
      {
        ...ASSESSED,
        may: { AwardDue: ["GiftGiven"] },
        refuses: {
          GiftForEachFeedback: ["GiftGivenElsewhere"],
          NotMentioned: ["GiftGiven staff=carl"],
          GiftsOutstanding: ["PositiveFeedbackClosed"],
        },
        norms: { giveGift: GIFTS },
      },
      {
        at: "2025-03-21T09:00:00Z",
        event: "GiftGiven",
        refuses: { AlreadyRewarded: ["GiftGiven"] },
        norms: { giveGift: { is: "pending", all: ["met", "pending"] } },
      },
      {
        at: "2025-03-22T09:00:00Z",
        event: "GiftGiven staff=ben",
        may: { Closed: ["PositiveFeedbackClosed"] },
        norms: { giveGift: { is: "met", all: ["met", "met"] } },
      },
    ],
  },
  {
    id: "no-award",
    says: "Feedback that shows no value brings no gift.",
    clauses,
    procedure: "PositiveFeedback",
    steps: [
      RECEIVED,
      {
        at: "2025-03-31T23:59:59.999+01:00",
        event: "FeedbackAssessed meets=false serviceExcellence=false",
        state: "NoAward",
        may: {},
        refuses: {
          NoGift: ["GiftGiven", "GiftGivenElsewhere"],
          CaseEnded: ["PositiveFeedbackReceived", "FeedbackAssessed", "PositiveFeedbackClosed"],
        },
        norms: { assess: { is: "met", times: 1 }, giveGift: { is: "none" } },
      },
    ],
  },
  {
    id: "assessed-too-late",
    says: "What is received in March is assessed by the end of March.",
    clauses,
    procedure: "PositiveFeedback",
    steps: [RECEIVED, { at: "2025-04-01T00:00:00+01:00", norms: { assess: { is: "breached" } } }],
  },
  {
    id: "assessed-in-the-following-month",
    says: "By the other reading it is assessed by the end of April.",
    clauses,
    procedure: "PositiveFeedback",
    readings: { "monthly-assessment": "following-month" },
    steps: [
      { ...RECEIVED, norms: { assess: { ...ASSESS, due: "2025-04-30T23:59:59.999+01:00" } } },
      { at: "2025-04-30T23:59:59.999+01:00", norms: { assess: { is: "pending" } } },
      { at: "2025-05-01T00:00:00+01:00", norms: { assess: { is: "breached" } } },
    ],
  },
]
