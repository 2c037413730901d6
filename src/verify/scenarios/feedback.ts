/**
 * What feedback is treated as, worked out from the Code: by its channel, its sentiment or colour, and whether a response is
 * expected.
 *
 * @since 0.1.0
 */
import type { Scenario } from "./scenario.ts"

const AT = "2025-03-03T09:00:00Z"
const KEPT_APART = { "complaint-or-dissatisfaction": "kept-apart" } as const

type Outcome = readonly [state: string, ...raises: string[]]

const given = (written: string, [state, ...raises]: Outcome, readings?: Scenario["readings"]): Scenario => ({
  id: `feedback-${written.replaceAll(" ", "-")}${readings === undefined ? "" : "-kept-apart"}`,
  says: "What feedback is treated as follows from how it was given.",
  clauses: ["feedback.sentiments", "thermometer.gold-green", "thermometer.yellow-red", "positive.award"],
  procedure: "Feedback",
  ...(readings === undefined ? {} : { readings }),
  steps: [
    {
      at: AT,
      event: `FeedbackGiven ${written}`,
      state,
      emits: raises.map((each) => `raise ${each}`),
      may: {},
      refuses: { AlreadyGiven: ["FeedbackGiven"] },
    },
  ],
})

const CHANNELS = ["InPerson", "Telephone", "Email", "Letter", "Webchat"]
const EXPECTED = ["explicit", "implicit"]
const ANY = ["none", ...EXPECTED]
const RATED = "channel=CustomerThermometer rating="

/** What is so whether or not dissatisfaction is kept apart from complaints. */
const either = (readings?: Scenario["readings"]): readonly Scenario[] => [
  ...ANY.flatMap((each) => [
    ...CHANNELS.map((channel) =>
      given(
        `channel=${channel} sentiment=good responseExpected=${each} customer=false`,
        ["Positive", "PositiveFeedback"],
        readings,
      ),
    ),
    given(`sentiment=indifferent responseExpected=${each}`, ["Indifferent"], readings),
  ]),
  ...CHANNELS.flatMap((channel) => [
    given(`channel=${channel} sentiment=indifferent`, ["Indifferent"], readings),
    given(`channel=${channel} sentiment=bad`, ["Dissatisfaction", "Dissatisfaction"], readings),
  ]),
  ...["Gold", "Green"].flatMap((rating) => [
    given(`${RATED}${rating} sentiment=bad`, ["Indifferent", "Thermometer"], readings),
    given(`${RATED}${rating} aboutIndividual=true`, ["Positive", "Thermometer"], readings),
  ]),
  ...["Yellow", "Red"].flatMap((rating) => [
    given(`${RATED}${rating}`, ["Dissatisfaction", "Thermometer"], readings),
    given(`${RATED}${rating} aboutIndividual=true`, ["Dissatisfaction", "Thermometer"], readings),
  ]),
]

const COLOURS = ["Gold", "Green", "Yellow", "Red"]
const FELT = ["good", "bad", "indifferent"].flatMap((felt) =>
  ANY.map((each) => ` sentiment=${felt} responseExpected=${each}`),
)

const refused = (readings?: Scenario["readings"]): Scenario => ({
  id: `feedback-refused${readings === undefined ? "" : "-kept-apart"}`,
  says: "Feedback comes through the channels that the Code names; ratings are the Customer Thermometer's, and customers'.",
  clauses: ["channels.ways", "channels.thermometer", "thermometer.email"],
  procedure: "Feedback",
  ...(readings === undefined ? {} : { readings }),
  steps: [
    {
      at: AT,
      refuses: {
        NoSuchChannel: FELT.flatMap((each) =>
          ["WebForm", "Ticket", "Fax", "SocialMedia"].map((channel) => `FeedbackGiven channel=${channel}${each}`),
        ),
        NotACustomer: FELT.flatMap((each) =>
          COLOURS.flatMap((rating) => [
            `FeedbackGiven ${RATED}${rating} customer=false${each}`,
            `FeedbackGiven ${RATED}${rating} customer=false aboutIndividual=true${each}`,
          ]),
        ),
        NotRated: FELT.map((each) => `FeedbackGiven channel=CustomerThermometer${each}`),
        RatedElsewhere: FELT.flatMap((each) =>
          COLOURS.flatMap((rating) => [
            `FeedbackGiven rating=${rating}${each}`,
            `FeedbackGiven rating=${rating} aboutIndividual=true${each}`,
          ]),
        ),
      },
    },
  ],
})

/** @since 0.1.0 */
export const FEEDBACK: readonly Scenario[] = [
  refused(),
  refused(KEPT_APART),
  ...either(),
  ...either(KEPT_APART),
  ...EXPECTED.flatMap((each) => [
    ...CHANNELS.map((channel) =>
      given(`channel=${channel} sentiment=bad responseExpected=${each}`, ["Complaint", "Complaint", "Dissatisfaction"]),
    ),
    ...CHANNELS.map((channel) =>
      given(
        `channel=${channel} sentiment=bad responseExpected=${each}`,
        each === "explicit" ? ["Complaint", "Complaint"] : ["Dissatisfaction", "Dissatisfaction"],
        KEPT_APART,
      ),
    ),
    ...["Gold", "Green", "Yellow", "Red"].flatMap((rating) => [
      given(`${RATED}${rating} responseExpected=${each}`, ["Complaint", "Thermometer"]),
      given(`${RATED}${rating} responseExpected=${each} aboutIndividual=true`, ["Complaint", "Thermometer"]),
      ...(rating === "Gold" || rating === "Green"
        ? [
            given(`${RATED}${rating} responseExpected=${each}`, ["Indifferent", "Thermometer"], KEPT_APART),
            given(
              `${RATED}${rating} responseExpected=${each} aboutIndividual=true`,
              ["Positive", "Thermometer"],
              KEPT_APART,
            ),
          ]
        : [given(`${RATED}${rating} responseExpected=${each}`, ["Dissatisfaction", "Thermometer"], KEPT_APART)]),
    ]),
  ]),
]
