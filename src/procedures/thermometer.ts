/**
 * The Thermometer procedure: a case or project concludes, the customer is invited to rate it, and every rating is emailed
 * to senior management, reviewed, and treated as its colour calls for.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { ThermometerEventType } from "../code/vocabulary/thermometer.ts"
import type { Machine, StateRule } from "../machine/machine.ts"
import type { Norm } from "../machine/norm.ts"
import { untimed } from "../time/span.ts"
import { POORLY } from "./thermometer/rating.ts"
import { refusals } from "./thermometer/refusals.ts"
import { transitions } from "./thermometer/transitions.ts"
import { type ThermometerState, words } from "./thermometer/words.ts"

export type { ThermometerState } from "./thermometer/words.ts"

const { on, party } = words

const STATES: Readonly<Record<ThermometerState, StateRule>> = {
  NotConcluded: { says: "No case or project has been concluded, and no rating given." },
  Concluded: { says: "The case or project is concluded." },
  Invited: { says: "The customer is invited to rate how it was handled." },
  Unanswered: { says: "No rating came, and the provider no longer waits for one.", final: true },
  RatedGoldOrGreen: { says: "The rating is Gold or Green; it is to be reviewed." },
  RatedYellowOrRed: { says: "The rating is Yellow or Red; it is to be reviewed." },
  Reviewed: { says: "The Yellow or Red rating is reviewed; it is to be flagged to the Customer Experience Team." },
  TreatedAsPositive: { says: "The rating is treated as a positive feedback case.", final: true },
  Filed: { says: "The Gold or Green rating is reviewed; nothing is written in it about an individual.", final: true },
  Flagged: { says: "The rating is flagged, so that a dissatisfaction feedback case is raised.", final: true },
}

const EVENTS = {
  WorkConcluded: { says: "the case or project is concluded", by: "provider" },
  ClosureConfirmationSent: { says: "the closure confirmation is sent", by: "provider" },
  RatingGiven: { says: "a rating is given", by: "customer" },
  RatingEmailSent: { says: "the rating is emailed to senior management", by: "provider" },
  RatingReviewed: { says: "the email on the rating is reviewed", by: "provider" },
  RatingFlagged: { says: "the rating is flagged to the Customer Experience Team", by: "provider" },
  InvitationLapsed: { says: "the provider no longer waits for a rating", by: "provider" },
} as const

const provider = party("provider")

/** The contact with the customer is owed in the dissatisfaction feedback case, where what it finds is worked on. */
const norms: Readonly<Record<string, Omit<Norm, "id">>> = {
  confirmClosure: provider
    .must("send a closure confirmation with an invitation to give feedback", [on("ClosureConfirmationSent")])
    .of("WorkConcluded")
    .within(untimed("following the conclusion"))
    .cites("thermometer.invitation"),
  emailRating: provider
    .must("email the rating to senior management", [on("RatingEmailSent")])
    .of("RatingGiven")
    .within(untimed("automatic"))
    .cites("thermometer.email"),
  reviewRating: provider
    .must("review the email on the rating", [on("RatingReviewed")])
    .of("RatingGiven")
    .within(untimed("reviewed"))
    .cites("thermometer.gold-green", "thermometer.yellow-red"),
  flagRating: provider
    .must("flag the rating to the Customer Experience Team", [on("RatingFlagged")])
    .of("RatingGiven", { rating: POORLY })
    .within(untimed("reviewed and flagged"))
    .cites("thermometer.yellow-red"),
}

/**
 * The Thermometer procedure of a code.
 *
 * @param _code - a complaints code; nothing of it bears on ratings, whose clauses set no span
 * @returns the machine: plain, frozen data
 * @example
 * import { opus, thermometer } from "@opustech/complaints-code"
 * thermometer(opus).norms.find((each) => each.id === "emailRating")?.cites // => ["thermometer.email"]
 * @since 0.1.0
 */
export const thermometer = (_code: ComplaintsCode): Machine<ThermometerState, ThermometerEventType> =>
  words.procedure("Thermometer", {
    says: "A rating by Customer Thermometer, from the conclusion of a case or project to what is made of the rating.",
    parties: {
      provider: "The provider",
      customer: "The customer",
      seniorManagement: "Senior management",
      customerExperienceTeam: "The Customer Experience Team",
    },
    initial: "NotConcluded",
    states: STATES,
    events: EVENTS,
    transitions,
    refusals,
    norms,
  })
