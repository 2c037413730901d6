/**
 * The mutants of Opus's rules that are known to be equivalent to them.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Equivalent } from "./equivalent.ts"

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
  {
    mutants: "Complaint/transitions.NotMade ComplaintMade(CustomerThermometer, true) -> Received/on.where.0:drop",
    why: "A complaint through any other channel is taken to the same effect by the other transition.",
  },
  {
    mutants: "Complaint/transitions.Deadlocked|WithAdr AdrLetterSent(deadlock)/on.where.0:drop",
    why: "The letter of the other reason is taken there by another transition to the same effect.",
  },
  {
    mutants: "Complaint/states.Deadlocked/takes AdrLetterSent",
    why: "Letters of both reasons are taken there to the same effect.",
  },
  {
    mutants: "Complaint/states.WithAdr/takes AdrLetterSent",
    why: "Letters of both reasons are taken there to the same effect.",
  },
  {
    mutants: "Complaint/transitions.WithAdr ComplaintClosed(adrDecided) -> Closed/reasons.0.when.what.undoneBy.0:drop",
    why: "Once the decision is carried out the closing is taken, and no reason is told.",
  },
  {
    mutants: "Complaint/transitions.OutcomeProposed ComplaintClosed(silence) -> Closed/to:*",
    why: "The Code lets no silence close a complaint: the transition is never taken.",
  },
  {
    mutants: "Complaint/refusals.4 UnknownStage/*",
    why: "The table of stages is lost, so that every escalation is taken as recorded, and this reason is never told.",
  },
  {
    mutants: "Complaint/refusals.5 NothingProposed/states.UnderInvestigation:drop",
    why: "The guard of the acceptance tells the same reason there.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.Received:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.Logged:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.UnderInvestigation:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.OutcomeProposed:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.12 DueBeforeAcceptance/states.Deadlocked:drop",
    why: "Where the complaint is not with ADR, the refusal before it is told.",
  },
  {
    mutants: "Complaint/refusals.15 NotSilent/states.OutcomeProposed:drop",
    why: "The closing by silence tells the reason of its guard there.",
  },
  {
    mutants: "Complaint/refusals.16 NotResolved/states.OutcomeProposed:drop",
    why: "The closing as resolved tells the reason of its guard there, and so do the others.",
  },
  {
    mutants: "Complaint/norms.*/restoredBy.outcome-accepted:as outcome-proposed",
    why: "What has ended a complaint leaves no outcome to reject before it is reopened, which restores the norm.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/until.outcome-accepted.0:drop",
    why: "What carries the duty out need not end it: once it is done nothing runs.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/until.outcome-proposed:as outcome-accepted",
    why: "What carries the duty out need not end it: once it is done nothing runs.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/until.outcome-proposed.0:drop",
    why: "What carries the duty out need not end it: once it is done nothing runs.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/until.outcome-proposed.1:drop",
    why: "What carries the duty out need not end it: once it is done nothing runs.",
  },
  {
    mutants: "Complaint/norms.resolveSpeedily/recurs:add",
    why: "What carries the duty out ends it, so that it does not start anew.",
  },
  {
    mutants: "Complaint/norms.referToAdr/recurs:add",
    why: "A right does not recur: whether it is open is asked anew at each instant.",
  },
  {
    mutants: "Complaint/transitions.*ReferredToAdr -> WithAdr/reasons.0.when.*:shorter",
    why: "This reason is told only where the guard fails, which is so only before the right opens or after it has lapsed.",
  },
  {
    mutants: "Complaint/transitions.*ReferredToAdr -> WithAdr/reasons.0.when.*:unit",
    why: "This reason is told only where the guard fails, which is so only before the right opens or after it has lapsed.",
  },
  {
    mutants: "Complaint/transitions.*ReferredToAdr -> WithAdr/reasons.0.when.since:first",
    why: "This reason is told only where the guard fails, which is so only before the right opens or after it has lapsed.",
  },
  {
    mutants: "Complaint/transitions.*ReferredToAdr -> WithAdr/reasons.0.when:edge",
    why: "This reason is told only where the guard fails, which is so only before the right opens or after it has lapsed.",
  },
  {
    mutants: "Complaint/norms.sendDeadlockLetter/does.first-discharges.*.where.0:drop",
    why: "Under that reading letters of both reasons carry the duty out.",
  },
  {
    mutants: "Complaint/norms.sendWeeksOverLetter/does.first-discharges.*.where.0:drop",
    why: "Under that reading letters of both reasons carry the duty out.",
  },
  {
    mutants: "Complaint/norms.sendDeadlockLetter/until.first-discharges.3.where.0:drop",
    why: "The letter of the other reason carries the duty out, and what it ends is done.",
  },
  {
    mutants: "Complaint/transitions.*/when.*of.1.among.first-made.span:longer",
    why: "The Code's own eight weeks, which the guard asks for as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/transitions.*/when.*of.1.among.first-made.span:unit",
    why: "The Code's own eight weeks, which the guard asks for as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/transitions.*/when.*of.1.among.first-made:edge",
    why: "The Code's own eight weeks, which the guard asks for as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/norms.referToAdr/terms.starts.once.of.1.among.first-made.span:longer",
    why: "The Code's own eight weeks, which open the right as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/norms.referToAdr/terms.starts.once.of.1.among.first-made.span:unit",
    why: "The Code's own eight weeks, which open the right as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/norms.referToAdr/terms.starts.once.of.1.among.first-made:edge",
    why: "The Code's own eight weeks, which open the right as well, are over at the same instant.",
  },
  {
    mutants: "Complaint/*among.date-reached.of.0:drop",
    why: "Eight weeks are never over before six are and 8 April 2026 has come.",
  },
  {
    mutants: "Complaint/*among.date-reached.of.0.span:longer",
    why: "Eight weeks are never over before six are and 8 April 2026 has come.",
  },
  {
    mutants: "Complaint/*among.date-reached.of.0.span:unit",
    why: "Eight weeks are never over before six are and 8 April 2026 has come.",
  },
  {
    mutants: "Complaint/*among.date-reached.of.0:edge",
    why: "Eight weeks are never over before six are and 8 April 2026 has come.",
  },
]

/**
 * The mutants of a code that are known to be equivalent to its rules: those of Opus's, and none of another code.
 *
 * @since 0.1.0
 */
export const equivalentsOf = ({ id }: ComplaintsCode): readonly Equivalent[] => (id === "opus" ? OPUS : [])
