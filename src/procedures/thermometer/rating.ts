import type { Rating } from "../../code/vocabulary/thermometer.ts"
import { all, type Condition, not } from "../../machine/condition.ts"
import type { Reason, Transition } from "../../machine/machine.ts"
import { UNRATED, words } from "./words.ts"

const { first, happened, eventIs, from } = words

const ASKED = ["explicit", "implicit"] as const

/** By default a rating from which a response is expected is dissatisfaction, whatever its colour. */
const byDefinition: Condition = {
  is: "reading",
  reading: "complaint-or-dissatisfaction",
  among: {
    "complaint-where-response-expected": {
      is: "given",
      value: true,
      because: "feedback from which a response is expected is a complaint, by Ofcom's definition",
    },
    "kept-apart": { is: "given", value: false, because: "the colour of a rating alone says what it is" },
  },
}

/**
 * The ratings that are reviewed with good news in mind, and those that are flagged.
 *
 * @example
 * POORLY // => ["Yellow", "Red"]
 * @since 0.1.0
 */
export const WELL = ["Gold", "Green"] as const satisfies readonly Rating[]

/** The ratings that are flagged. @since 0.1.0 */
export const POORLY = ["Yellow", "Red"] as const satisfies readonly Rating[]

/**
 * Whether the giving of the rating has raised a dissatisfaction feedback case at once, so that its flagging raises none.
 *
 * @example
 * raisedAtOnce.is // => "all"
 * @since 0.1.0
 */
export const raisedAtOnce: Condition = all(happened(first("RatingGiven", { responseExpected: ASKED })), byDefinition)

const raisesAtOnce = all(eventIs("RatingGiven", { responseExpected: ASKED }), byDefinition)

const RATING_EMAIL = { notice: "RatingEmail", to: "seniorManagement" } as const
const DISSATISFACTION = {
  raise: "Dissatisfaction",
  because: "a response is expected to the rating, which is a complaint by Ofcom's definition, whatever its colour",
} as const

const OTHERWISE: Reason = {
  code: "ReadOtherwise",
  because: "whether the rating raises a case at once is otherwise under the reading chosen",
}

/** A rating that comes when none is awaited any more reopens its case: no rating is lost. */
const STATES = [UNRATED, ["Unanswered"]] as const

const givenAs = (ratings: readonly Rating[], state: "RatedGoldOrGreen" | "RatedYellowOrRed"): readonly Transition[] =>
  STATES.flatMap((states) => {
    const given = from(...states)
    const drafts = [
      given
        .on("RatingGiven", { customer: true, rating: ratings, responseExpected: ASKED })
        .when(byDefinition, OTHERWISE)
        .emits(RATING_EMAIL, DISSATISFACTION),
      given
        .on("RatingGiven", { customer: true, rating: ratings })
        .when(not(raisesAtOnce), OTHERWISE)
        .emits(RATING_EMAIL),
    ]
    return drafts.map((each) =>
      (states === UNRATED ? each : each.reopens()).to(state).cites("channels.thermometer", "thermometer.email"),
    )
  })

/**
 * The giving of a rating: through the Customer Thermometer by a customer, invited or not, and even when the provider no
 * longer waits for one. Every rating is emailed to senior management.
 *
 * @example
 * giving.every((each) => each.cites.includes("thermometer.email")) // => true
 * @since 0.1.0
 */
export const giving: readonly Transition[] = [
  ...givenAs(WELL, "RatedGoldOrGreen"),
  ...givenAs(POORLY, "RatedYellowOrRed"),
]
