import { all, not } from "../../machine/condition.ts"
import type { Transition } from "../../machine/machine.ts"
import { giving, raisedAtOnce } from "./rating.ts"
import { RATED, words } from "./words.ts"

const { first, happened, from } = words

const emailed = happened(first("RatingEmailSent"))
const aboutIndividual = happened(first("RatingGiven", { aboutIndividual: true }))

const NOT_EMAILED = {
  code: "NotEmailed",
  because: "the email to senior management, which is what is reviewed, has not been sent",
}
const FLAGGED_OTHERWISE = {
  code: "ReadOtherwise",
  because: "whether the flagging raises a case is otherwise under the reading chosen",
}

const invitation = [
  from("NotConcluded")
    .on("WorkConcluded")
    .to("Concluded")
    .emits({ notice: "ClosureConfirmation", to: "customer" })
    .cites("thermometer.invitation"),
  from("Concluded").on("ClosureConfirmationSent").to("Invited").cites("thermometer.invitation"),
  from("Invited", ...RATED)
    .on("ClosureConfirmationSent")
    .cites("thermometer.invitation"),
  from("Invited").on("InvitationLapsed").to("Unanswered").cites("thermometer.invitation"),
]

const review = [
  from(...RATED)
    .on("RatingEmailSent")
    .cites("thermometer.email"),
  from("RatedGoldOrGreen")
    .on("RatingReviewed")
    .when(all(emailed, aboutIndividual), NOT_EMAILED)
    .to("TreatedAsPositive")
    .emits({ raise: "PositiveFeedback", because: "written feedback is given about an individual" })
    .cites("thermometer.gold-green"),
  from("RatedGoldOrGreen")
    .on("RatingReviewed")
    .when(all(emailed, not(aboutIndividual)), NOT_EMAILED)
    .to("Filed")
    .cites("thermometer.gold-green"),
  from("RatedYellowOrRed")
    .on("RatingReviewed")
    .when(emailed, NOT_EMAILED)
    .to("Reviewed")
    .emits({ notice: "RatingFlag", to: "customerExperienceTeam" })
    .cites("thermometer.yellow-red"),
]

const flagging = [
  {
    ...from("Reviewed")
      .on("RatingFlagged")
      .when(not(raisedAtOnce), FLAGGED_OTHERWISE)
      .to("Flagged")
      .emits({ raise: "Dissatisfaction", because: "a Yellow or Red rating is flagged so that one is raised" })
      .cites("thermometer.yellow-red"),
    id: "Reviewed RatingFlagged, not raised yet -> Flagged",
  },
  {
    ...from("Reviewed")
      .on("RatingFlagged")
      .when(raisedAtOnce, FLAGGED_OTHERWISE)
      .to("Flagged")
      .cites("thermometer.yellow-red"),
    id: "Reviewed RatingFlagged, raised at once -> Flagged",
  },
]

/**
 * The transitions of the Customer Thermometer, in the order in which a rating goes through them.
 *
 * @example
 * transitions[0]?.to // => "Concluded"
 * @since 0.1.0
 */
export const transitions: readonly Transition[] = [...invitation, ...giving, ...review, ...flagging]
