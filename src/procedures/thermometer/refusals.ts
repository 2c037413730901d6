import { THERMOMETER_EVENTS, type ThermometerEventType } from "../../code/vocabulary/thermometer.ts"
import type { RefusalRule } from "../../machine/machine.ts"
import { ENDED, RATED, UNRATED, words } from "./words.ts"

const { refuse } = words

const ALL = Object.keys(THERMOMETER_EVENTS) as ThermometerEventType[]

/**
 * Why an event of the Customer Thermometer that no transition takes is refused, state by state.
 *
 * @example
 * refusals[0]?.code // => "NotACustomer"
 * @since 0.1.0
 */
export const refusals: readonly RefusalRule[] = [
  refuse("RatingGiven")
    .where({ customer: false })
    .in(...UNRATED, "Unanswered")
    .because("NotACustomer", "the Customer Thermometer is for customers only", "channels.thermometer"),
  refuse("ClosureConfirmationSent", "InvitationLapsed")
    .in("NotConcluded")
    .because("NotConcludedYet", "no case or project has been concluded", "thermometer.invitation"),
  refuse("WorkConcluded")
    .in("Concluded", "Invited", "Unanswered")
    .because(
      "AlreadyConcluded",
      "the case or project has been concluded; another one has a thermometer case of its own",
      "thermometer.invitation",
    ),
  refuse("InvitationLapsed")
    .in("Concluded")
    .because("NotInvited", "the closure confirmation with its invitation has not been sent", "thermometer.invitation"),
  refuse("ClosureConfirmationSent", "InvitationLapsed")
    .in("Unanswered")
    .because("NotAwaited", "the provider no longer waits for a rating", "thermometer.invitation"),
  refuse("RatingEmailSent", "RatingReviewed", "RatingFlagged")
    .in(...UNRATED, "Unanswered")
    .because("NotRated", "no rating has been given", "thermometer.email"),
  refuse("WorkConcluded", "RatingGiven", "InvitationLapsed")
    .in(...RATED)
    .because("AlreadyRated", "the rating has been given; another one is a case of its own", "thermometer.email"),
  refuse("RatingFlagged")
    .in("RatedYellowOrRed")
    .because("NotReviewed", "the email on the rating has not been reviewed", "thermometer.yellow-red"),
  refuse("RatingFlagged")
    .in("RatedGoldOrGreen")
    .because("NotToBeFlagged", "only a Yellow or Red rating is flagged", "thermometer.yellow-red"),
  refuse("RatingReviewed")
    .in("Reviewed")
    .because("AlreadyReviewed", "the email on the rating has been reviewed", "thermometer.yellow-red"),
  refuse(...ALL)
    .in(...ENDED)
    .because("CaseEnded", "the rating has been dealt with; what comes later is a case of its own"),
]
