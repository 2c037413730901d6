import { all, not } from "../../machine/condition.ts"
import type { Transition } from "../../machine/machine.ts"
import { present } from "../../machine/where.ts"
import { isComplaint, raising } from "./complaint.ts"
import { OPEN, words } from "./words.ts"

const { first, happened, from } = words

/**
 * The dissatisfaction that came from a Yellow or Red rating: the customer who gave it is contacted.
 *
 * @example
 * RATED_POORLY.rating // => ["Yellow", "Red"]
 * @since 0.1.0
 */
export const RATED_POORLY = { rating: ["Yellow", "Red"] } as const

const contactOwed = all(happened(first("DissatisfactionRaised", RATED_POORLY)), not(happened(first("ContactMade"))))

const HANDED_OTHERWISE = {
  code: "ContactOtherwise",
  because: "whether the customer is still to be contacted is otherwise in this case",
}

const handling = [
  from("Raised")
    .on("CaseHandlerAssigned")
    .when(contactOwed, HANDED_OTHERWISE)
    .to("ContactOwed")
    .cites("dissatisfaction.handler", "thermometer.contact"),
  from("Raised")
    .on("CaseHandlerAssigned")
    .when(not(contactOwed), HANDED_OTHERWISE)
    .to("InHand")
    .cites("dissatisfaction.handler"),
  from("ContactOwed", "InHand").on("CaseHandlerAssigned").cites("dissatisfaction.handler"),
  from("ContactOwed").on("ContactMade").to("InHand").cites("thermometer.contact"),
  from("Raised", "InHand").on("ContactMade").cites("dissatisfaction.care", "thermometer.contact"),
]

/** The Code names the three in one breath and sets no order, so that none is asked for. */
const solving = [
  from(...OPEN)
    .on("RootCauseFound")
    .cites("dissatisfaction.root-cause"),
  from(...OPEN)
    .on("IssuePutRight")
    .cites("dissatisfaction.put-right"),
  from(...OPEN)
    .on("PreventionPutInPlace")
    .cites("dissatisfaction.prevention"),
]

const putRight = all(
  happened(first("RootCauseFound")),
  happened(first("IssuePutRight")),
  happened(first("PreventionPutInPlace")),
)

/** What the Code wants and does not undertake may be missed, but not unsaid: a closing without it says why. */
const closing = [
  from("InHand")
    .on("DissatisfactionClosed", { reason: "putRight" })
    .when(putRight, {
      code: "NotPutRight",
      because: "the root cause is not found, the issue not put right, or nothing in place to stop it happening again",
    })
    .to("Closed")
    .cites("dissatisfaction.root-cause", "dissatisfaction.put-right", "dissatisfaction.prevention"),
  from("InHand")
    .on("DissatisfactionClosed", { reason: "asComplaint" })
    .when(isComplaint, { code: "NoComplaint", because: "no complaint has been raised for this dissatisfaction" })
    .to("Closed")
    .cites("dissatisfaction.care", "complaints.resolve"),
  from("InHand")
    .on("DissatisfactionClosed", { reason: "unresolved", why: present })
    .to("Closed")
    .cites("dissatisfaction.care"),
]

/**
 * The transitions of dissatisfaction feedback, in the order in which a case goes through them.
 *
 * @example
 * transitions[0]?.to // => "Raised"
 * @since 0.1.0
 */
export const transitions: readonly Transition[] = [...raising, ...handling, ...solving, ...closing]
