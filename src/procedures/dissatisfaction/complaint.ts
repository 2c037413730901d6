import { all, any, type Condition, not } from "../../machine/condition.ts"
import type { Transition } from "../../machine/machine.ts"
import { OPEN, words } from "./words.ts"

const { first, happened, eventIs, from } = words

const EXPECTED = { complaintRaised: false, responseExpected: ["explicit", "implicit"] } as const

/** By default dissatisfaction from which a response is expected is a complaint at once. */
const byDefinition: Condition = {
  is: "reading",
  reading: "complaint-or-dissatisfaction",
  among: {
    "complaint-where-response-expected": {
      is: "given",
      value: true,
      because: "dissatisfaction from which a response is expected is a complaint, by Ofcom's definition",
    },
    "kept-apart": {
      is: "given",
      value: false,
      because: "dissatisfaction becomes a complaint only when it is recognised",
    },
  },
}

const complainsAtOnce = all(eventIs("DissatisfactionRaised", EXPECTED), byDefinition)

const OTHERWISE = {
  code: "ReadOtherwise",
  because: "whether the dissatisfaction is a complaint at once is otherwise under the reading chosen",
}

/**
 * Whether a complaint has been raised: for the same feedback before, with the raising of this case, or by recognition.
 *
 * @example
 * isComplaint.is // => "any"
 * @since 0.1.0
 */
export const isComplaint: Condition = any(
  happened(first("ComplaintRecognised")),
  happened(first("DissatisfactionRaised", { complaintRaised: true })),
  all(happened(first("DissatisfactionRaised", EXPECTED)), byDefinition),
)

/**
 * The raising of dissatisfaction feedback, and how it comes to be a complaint as well. The case goes on beside the
 * complaint: its root cause is still to be found, and the issue kept from happening again.
 *
 * @example
 * raising.map((each) => each.to) // => ["Raised", "Raised", undefined]
 * @since 0.1.0
 */
export const raising: readonly Transition[] = [
  from("NotRaised")
    .on("DissatisfactionRaised", EXPECTED)
    .when(byDefinition, OTHERWISE)
    .to("Raised")
    .emits({
      raise: "Complaint",
      because: "a response is expected to the dissatisfaction, which is a complaint by Ofcom's definition",
    })
    .cites("dissatisfaction.welcome", "dissatisfaction.openness", "complaints.seriously", "handling.basis"),
  from("NotRaised")
    .on("DissatisfactionRaised")
    .when(not(complainsAtOnce), OTHERWISE)
    .to("Raised")
    .cites("dissatisfaction.welcome", "dissatisfaction.openness", "thermometer.yellow-red"),
  from(...OPEN)
    .on("ComplaintRecognised")
    .when(not(isComplaint), {
      code: "AlreadyComplaint",
      because: "a complaint has already been raised for this dissatisfaction",
    })
    .emits({ raise: "Complaint", because: "the dissatisfaction is recognised as a complaint" })
    .cites("complaints.seriously", "handling.basis"),
]
