/**
 * The mutants of codes that are known to be equivalent to them.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Equivalent } from "./equivalent.ts"
import { COMPLAINT_EQUIVALENTS } from "./equivalents-complaint.ts"
import { DESCRIPTIONS, OPUS_VALUES } from "./equivalents-values.ts"

const OPUS: readonly Equivalent[] = [
  {
    mutants: "Feedback/transitions.*/otherwise:code",
    why: "Of the rows for one reading another row always applies, so that this reason is never told.",
  },
  {
    mutants: "Feedback/transitions.NotGiven FeedbackGiven(kept-apart, *, explicit|implicit*/on.where.3:drop",
    why: "A rating from which no response is expected is taken by another row to the same effect.",
  },
  {
    mutants: "Feedback/refusals.3 RatedElsewhere/where:drop",
    why: "Feedback without a rating is taken by a row, and refusals are told of what is not taken.",
  },
  {
    mutants: "Thermometer/transitions.*RatingGiven*/otherwise:code",
    why: "Where this transition does not apply, the other one for the same event does, so that this reason is never told.",
  },
  {
    mutants: "Thermometer/transitions.RatedGoldOrGreen RatingReviewed -> Filed/otherwise:code",
    why: "Where this transition does not apply, the other one for the same event does, so that this reason is never told.",
  },
  {
    mutants: "Thermometer/transitions.Reviewed RatingFlagged*/otherwise:code",
    why: "Where this transition does not apply, the other one for the same event does, so that this reason is never told.",
  },
  {
    mutants: "Thermometer/transitions.Reviewed RatingFlagged, raised at once -> Flagged/when.of.0:drop",
    why: "The transition before it takes the same event wherever no response was expected.",
  },
  {
    mutants: "Thermometer/transitions.Reviewed RatingFlagged, raised at once -> Flagged/when.of.0.what.where.0:drop",
    why: "The transition before it takes the same event wherever no response was expected.",
  },
  {
    mutants: "Thermometer/refusals.0 NotACustomer/where:drop",
    why: "What a customer rates is taken, and refusals are told of what is not.",
  },
  {
    mutants: "Thermometer/norms.*/replaces:add",
    why: "A rating is given once, so that nothing starts the duty again.",
  },
  {
    mutants: "PositiveFeedback/refusals.0 NotReceivedYet/events.PositiveFeedbackReceived:drop",
    why: "Feedback is always taken there.",
  },
  {
    mutants: "PositiveFeedback/norms.assess/until:add GiftGiven",
    why: "No gift is given before the assessment.",
  },
  {
    mutants: "PositiveFeedback/norms.giveGift/does.one-per-feedback:as one-per-assessment",
    why: "Under that reading no gift given elsewhere is taken.",
  },
  {
    mutants: "PositiveFeedback/norms.giveGift/replaces:add",
    why: "Feedback is assessed once.",
  },
  {
    mutants: "Dissatisfaction/transitions.NotRaised DissatisfactionRaised*/otherwise:code",
    why: "Where this transition does not apply, the other one for the same event does, so that this reason is never told.",
  },
  {
    mutants: "Dissatisfaction/transitions.Raised CaseHandlerAssigned*/otherwise:code",
    why: "Where this transition does not apply, the other one for the same event does, so that this reason is never told.",
  },
  {
    mutants: "Dissatisfaction/transitions.*/when.*of.2.of.0.what.where.0:drop",
    why: "A case for which a complaint was raised is one already by the condition before it.",
  },
  {
    mutants: "Dissatisfaction/refusals.0 NotRaisedYet/events.DissatisfactionRaised:drop",
    why: "A case can always be raised there.",
  },
  {
    mutants: "Dissatisfaction/refusals.4 NoReasonGiven/where:drop",
    why: "The other closings have guards that tell their own reasons.",
  },
  {
    mutants: "Compensation/transitions.Considered|Offered CompensationOffered -> Offered/reasons.0.when.of.1:drop",
    why: "An offer that names no floor is refused only where one was found, so that this part of the reason always holds.",
  },
  {
    mutants:
      "Compensation/transitions.Considered|Offered CompensationOffered -> Offered/reasons.0.when.of.1.of.*.what.where.0:drop",
    why: "An offer that names no floor is refused only where one was found, so that this part of the reason always holds.",
  },
  {
    mutants:
      "Compensation/transitions.Considered|Offered CompensationOffered -> Offered/reasons.0.when.of.1.of.*.what.undoneBy.0:drop",
    why: "An offer that names no floor is refused only where one was found, so that this part of the reason always holds.",
  },
  {
    mutants: "Compensation/transitions.Offered|Accepted CompensationPaid -> Paid/when.of.1.not.of.1.of.0:drop",
    why: "A floor that was found when considering is named in every offer that is taken, which is the other part.",
  },
  {
    mutants: "Compensation/transitions.Offered|Accepted CompensationPaid -> Paid/reasons.1.when.of.1.of.0:drop",
    why: "A floor that was found when considering is named in every offer that is taken, which is the other part.",
  },
  {
    mutants: "Compensation/refusals.0 NotRaisedYet/events.CompensationRaised:drop",
    why: "Compensation can always be raised there.",
  },
  {
    mutants: "Compensation/norms.consider/until:add CompensationOffered",
    why: "Nothing is offered before it is considered, which carries the duty out.",
  },
  {
    mutants: "Compensation/norms.payFloor/terms.starts.on.where.0:drop",
    why: "What names no floor ends the duty at once, so that it starts nothing.",
  },
  {
    mutants: "Compensation/norms.payFloor/does.0.where.0:drop",
    why: "While the duty runs, no payment without a floor is taken.",
  },
  {
    mutants: "Compensation/norms.payFloor/until.0.where.0:drop",
    why: "Considering that names a floor restores the duty at once, and starts it anew.",
  },
  {
    mutants: "Compensation/norms.payFloor/until:add CompensationRaised",
    why: "Compensation is raised once, before the duty can start.",
  },
  {
    mutants: "Compensation/norms.pay/replaces:add",
    why: "An offer is accepted once.",
  },
  {
    mutants: "*Request/refusals.0 NotMadeYet/events.RequestMade:drop",
    why: "A request that is refused there is told the reason of the guard.",
  },
  {
    mutants: "CodeComment/refusals.0 NotMadeYet/events.RequestMade:drop",
    why: "A comment that is refused there is told the reason of the guard.",
  },
  {
    mutants: "*Request/refusals.2 CaseEnded/events.RequestProvided:drop",
    why: "What was declined can still be given; where it is refused the reason of the guard is told.",
  },
  {
    mutants: "CodeComment/refusals.2 CaseEnded/events.RequestProvided:drop",
    why: "What was declined can still be given.",
  },
  ...COMPLAINT_EQUIVALENTS,
  ...OPUS_VALUES,
]

/**
 * The mutants of a code that are known to be equivalent to it: what only describes it, of any code, and of Opus's those that
 * were looked at.
 *
 * @since 0.1.0
 */
export const equivalentsOf = ({ id }: ComplaintsCode): readonly Equivalent[] =>
  id === "opus" ? [...OPUS, ...DESCRIPTIONS] : DESCRIPTIONS
