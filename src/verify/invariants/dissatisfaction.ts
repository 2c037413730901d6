import { all, any, not } from "../../machine/condition.ts"
import { present } from "../../machine/where.ts"
import { RATED_POORLY } from "../../procedures/dissatisfaction/transitions.ts"
import { OPEN, words } from "../../procedures/dissatisfaction/words.ts"
import { raised } from "../explore/demand.ts"
import { byReading, given, type Invariant, never, owed } from "./invariant.ts"

const { on, first, happened, inState, eventIs } = words

const about = ["Dissatisfaction"] as const

const ratedPoorly = happened(first("DissatisfactionRaised", RATED_POORLY))
const raisedBefore = happened(first("DissatisfactionRaised", { complaintRaised: true }))
const asksForAnswer = happened(
  first("DissatisfactionRaised", { complaintRaised: false, responseExpected: ["explicit", "implicit"] }),
)
const isComplaint = happened(raised("Complaint"))
const byDefinition = byReading("complaint-or-dissatisfaction", {
  "complaint-where-response-expected": given(true),
  "kept-apart": given(false),
})

/**
 * What must hold of dissatisfaction feedback.
 *
 * @example
 * dissatisfactionInvariants[0]?.id // => "dissatisfaction-has-a-handler"
 * @since 0.1.0
 */
export const dissatisfactionInvariants: readonly Invariant[] = [
  {
    id: "dissatisfaction-has-a-handler",
    says: "A case handler is assigned to dissatisfaction feedback, or owed; without one the case is not closed.",
    clauses: ["dissatisfaction.handler"],
    requirements: [],
    about,
    checks: [
      owed("assignHandler", inState(...OPEN)),
      {
        kind: "onlyAfter",
        event: on("DissatisfactionClosed"),
        condition: happened(first("CaseHandlerAssigned")),
      },
    ],
  },
  {
    id: "who-rated-poorly-is-contacted",
    says: "A customer who gave a Yellow or Red rating is contacted before the case is closed, and is owed that until then.",
    clauses: ["thermometer.contact"],
    requirements: [],
    about,
    checks: [
      owed("contactCustomer", ratedPoorly),
      {
        kind: "onlyAfter",
        event: on("DissatisfactionClosed"),
        condition: any(not(ratedPoorly), happened(first("ContactMade"))),
      },
    ],
  },
  {
    id: "put-right-means-all-three",
    says: "A case is closed as put right only when the root cause is found, the issue put right and a measure in place that stops it happening again.",
    clauses: ["dissatisfaction.root-cause", "dissatisfaction.put-right", "dissatisfaction.prevention"],
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("DissatisfactionClosed", { reason: "putRight" }),
        condition: all(
          happened(first("RootCauseFound")),
          happened(first("IssuePutRight")),
          happened(first("PreventionPutInPlace")),
        ),
      },
    ],
  },
  {
    id: "closed-unresolved-says-why",
    says: "A case that is closed unresolved says why.",
    clauses: ["dissatisfaction.care"],
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("DissatisfactionClosed", { reason: "unresolved" }),
        condition: eventIs("DissatisfactionClosed", { why: present }),
      },
    ],
  },
  {
    id: "closed-as-a-complaint-only-when-one-is-raised",
    says: "A case is closed as a complaint only where a complaint has been raised for it.",
    clauses: ["dissatisfaction.care", "complaints.resolve"],
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("DissatisfactionClosed", { reason: "asComplaint" }),
        condition: any(isComplaint, raisedBefore),
      },
    ],
  },
  {
    id: "one-complaint-for-one-dissatisfaction",
    says: "A complaint is raised at most once for the same dissatisfaction, whether at once or when it is recognised.",
    clauses: ["complaints.seriously", "handling.basis"],
    requirements: ["def-complaint"],
    about,
    checks: [{ kind: "onlyAfter", event: raised("Complaint"), condition: all(not(isComplaint), not(raisedBefore)) }],
  },
  {
    id: "dissatisfaction-that-asks-for-an-answer-is-a-complaint",
    says: "Dissatisfaction from which a response is expected is raised as a complaint at once, where the code is read by Ofcom's definition.",
    clauses: ["dissatisfaction.welcome", "complaints.seriously"],
    requirements: ["def-complaint"],
    about,
    checks: [never(byDefinition, asksForAnswer, not(isComplaint))],
  },
  {
    id: "dissatisfaction-can-become-a-complaint",
    says: "Open dissatisfaction that is no complaint yet can be recognised as one at any time.",
    clauses: ["complaints.seriously", "handling.basis"],
    requirements: [],
    about,
    checks: [
      {
        kind: "taken",
        event: on("ComplaintRecognised"),
        condition: all(inState(...OPEN), not(isComplaint), not(raisedBefore)),
      },
    ],
  },
  {
    id: "dissatisfaction-is-treated-to-its-end",
    says: "What the code wants of dissatisfaction feedback is owed until it is done or the case is closed.",
    clauses: [
      "dissatisfaction.care",
      "dissatisfaction.root-cause",
      "dissatisfaction.put-right",
      "dissatisfaction.prevention",
    ],
    requirements: [],
    about,
    checks: [
      owed("treatWithCare", inState(...OPEN)),
      owed("findRootCause", inState(...OPEN)),
      owed("putRight", inState(...OPEN)),
      owed("prevent", inState(...OPEN)),
    ],
  },
]
