import { cited } from "../../code/cited.ts"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { COMPENSATION_EVENTS, type CompensationEventType } from "../../code/vocabulary/compensation.ts"
import type { RefusalRule } from "../../machine/machine.ts"
import { OPEN, words } from "./words.ts"

const { refuse } = words

const ALL = Object.keys(COMPENSATION_EVENTS) as CompensationEventType[]

/**
 * Why an event of compensation that no transition takes is refused, state by state.
 *
 * @param code - a complaints code, whose clauses are cited
 * @example
 * import { opus } from "@opustech/complaints-code"
 * refusalsOf(opus)[0]?.code // => "NotRaisedYet"
 * @since 0.1.0
 */
export const refusalsOf = (code: ComplaintsCode): readonly RefusalRule[] => [
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
      ...cited(code, "compensation.assessment"),
    ),
  refuse("CompensationAccepted", "CompensationRejected", "CompensationPaid")
    .in("Raised", "Considered")
    .because("NothingOffered", "no offer stands", ...cited(code, "compensation.assessment")),
  refuse("CompensationConsidered", "CompensationDeclined")
    .in("Offered")
    .because(
      "OfferStands",
      "an offer stands: it is accepted, rejected, raised or paid",
      ...cited(code, "compensation.assessment"),
    ),
  refuse(
    "CompensationConsidered",
    "CompensationOffered",
    "CompensationAccepted",
    "CompensationRejected",
    "CompensationDeclined",
  )
    .in("Accepted")
    .because(
      "AlreadyAccepted",
      "the amount has been accepted: it is to be paid",
      ...cited(code, "compensation.payment"),
    ),
  refuse(...ALL)
    .in("Paid", "Declined")
    .because("CaseEnded", "the compensation is paid or declined; what comes later is a case of its own"),
]
