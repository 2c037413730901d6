import { COMPENSATION_EVENTS, type CompensationEventType } from "../../code/vocabulary/compensation.ts"
import type { RefusalRule } from "../../machine/machine.ts"
import { OPEN, words } from "./words.ts"

const { refuse } = words

const ALL = Object.keys(COMPENSATION_EVENTS) as CompensationEventType[]

/**
 * Why an event of compensation that no transition takes is refused, state by state.
 *
 * @example
 * refusals[0]?.code // => "NotRaisedYet"
 * @since 0.1.0
 */
export const refusals: readonly RefusalRule[] = [
  refuse(...ALL)
    .in("NotRaised")
    .because("NotRaisedYet", "no compensation has been raised yet: the first event is CompensationRaised"),
  refuse("CompensationRaised")
    .in(...OPEN)
    .because(
      "AlreadyRaised",
      "the compensation has already been raised; for another circumstance it is a case of its own",
    ),
  refuse("CompensationOffered", "CompensationDeclined")
    .in("Raised")
    .because(
      "NotConsidered",
      "the compensation has not been considered on its own particular facts",
      "compensation.own-facts",
    ),
  refuse("CompensationAccepted", "CompensationRejected", "CompensationPaid")
    .in("Raised", "Considered")
    .because("NothingOffered", "no offer stands", "compensation.own-facts"),
  refuse("CompensationConsidered", "CompensationDeclined")
    .in("Offered")
    .because("OfferStands", "an offer stands: it is accepted, rejected, raised or paid", "compensation.own-facts"),
  refuse(
    "CompensationConsidered",
    "CompensationOffered",
    "CompensationAccepted",
    "CompensationRejected",
    "CompensationDeclined",
  )
    .in("Accepted")
    .because("AlreadyAccepted", "the amount has been accepted: it is to be paid", "compensation.credit"),
  refuse(...ALL)
    .in("Paid", "Declined")
    .because("CaseEnded", "the compensation is paid or declined; what comes later is a case of its own"),
]
