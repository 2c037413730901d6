/**
 * What must hold of cases that are raised by one another.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { all, type Condition, not } from "../../machine/condition.ts"
import { OPEN } from "../../procedures/complaint/states.ts"
import { words as complaint } from "../../procedures/complaint/words.ts"
import { isComplaint } from "../../procedures/dissatisfaction/complaint.ts"
import { words as dissatisfaction } from "../../procedures/dissatisfaction/words.ts"
import { words as feedback } from "../../procedures/feedback/words.ts"
import { POORLY } from "../../procedures/thermometer/rating.ts"
import { ENDED, words as thermometer } from "../../procedures/thermometer/words.ts"
import {
  allDone,
  every,
  type Family,
  type FamilyCheck,
  member,
  none,
  owing,
  some,
  there,
} from "../families/family-demand.ts"
import type { Invariant } from "./invariant.ts"

type Procedure = Family[number]["procedure"]

/** The case of one procedure and those that it raises, one of each of the others. */
const raising = (by: Procedure, ...raised: readonly Procedure[]): Family => [
  { procedure: by },
  ...raised.map((procedure) => ({ procedure, raisedBy: by })),
]

/** A rating, the dissatisfaction that it raises, the complaint that this is, and its compensation. */
const WHOLE: Family = [
  { procedure: "Thermometer" },
  { procedure: "Dissatisfaction", raisedBy: "Thermometer" },
  { procedure: "Complaint", raisedBy: "Dissatisfaction" },
  { procedure: "Compensation", raisedBy: "Complaint" },
]

/** That a case is never so unless the one that it raises is there, or owed. */
const carriedOn = (by: Procedure, raised: Procedure, ...where: readonly Condition[]): FamilyCheck => ({
  family: raising(by, raised),
  demand: {
    kind: "never",
    condition: every(member(by, all(...where)), none(some(there(raised), owing(raised)))),
  },
})

const rated = feedback.happened(feedback.first("FeedbackGiven", { channel: "CustomerThermometer" }))
const inWords = not(rated)
const raisedBefore = dissatisfaction.happened(dissatisfaction.first("DissatisfactionRaised", { complaintRaised: true }))

/**
 * What must hold of the families of cases of a code.
 *
 * @param code - a complaints code, which lists its procedures
 * @returns the invariants; of those of procedures that the code does not have, none
 * @example
 * import { opus } from "@opustech/complaints-code"
 * familyInvariants(opus)[0]?.id // => "feedback-is-carried-on"
 * @since 0.1.0
 */
export const familyInvariants = (code: ComplaintsCode): readonly Invariant[] => {
  const invariants: readonly (Pick<Invariant, "id" | "says" | "clauses" | "requirements"> & {
    readonly families: readonly FamilyCheck[]
  })[] = [
    {
      id: "feedback-is-carried-on",
      says: "Feedback is done with only when the case that carries it on is there or owed: a rating, praise, dissatisfaction or a complaint.",
      clauses: ["positive.award", "dissatisfaction.welcome", "thermometer.email", "complaints.seriously"],
      requirements: [],
      families: [
        carriedOn("Feedback", "Thermometer", rated),
        carriedOn("Feedback", "PositiveFeedback", inWords, feedback.inState("Positive")),
        carriedOn("Feedback", "Dissatisfaction", inWords, feedback.inState("Dissatisfaction")),
        carriedOn("Feedback", "Complaint", inWords, feedback.inState("Complaint")),
      ],
    },
    {
      id: "a-rating-is-carried-on",
      says: "A Yellow or Red rating is done with only when its dissatisfaction feedback case is there or owed, and one that is treated as praise only when its positive feedback case is.",
      clauses: ["thermometer.gold-green", "thermometer.yellow-red"],
      requirements: [],
      families: [
        carriedOn(
          "Thermometer",
          "Dissatisfaction",
          thermometer.happened(thermometer.first("RatingGiven", { rating: POORLY })),
          thermometer.inState(...ENDED),
        ),
        carriedOn("Thermometer", "PositiveFeedback", thermometer.inState("TreatedAsPositive")),
      ],
    },
    {
      id: "a-complaint-is-never-left-in-dissatisfaction",
      says: "Dissatisfaction that is a complaint as well has its complaint there or owed, whatever has become of the dissatisfaction case, unless the same feedback has raised one before.",
      clauses: ["complaints.seriously", "handling.basis"],
      requirements: ["def-complaint"],
      families: [carriedOn("Dissatisfaction", "Complaint", isComplaint, not(raisedBefore))],
    },
    {
      id: "a-family-can-be-done",
      says: "However far a rating and the dissatisfaction, the complaint and the compensation that come of it have gone, all can still come to an end with nothing owed.",
      clauses: ["complaints.resolve"],
      requirements: [],
      families: [
        {
          family: WHOLE,
          demand: {
            kind: "leads",
            condition: some(...WHOLE.map(({ procedure }) => there(procedure))),
            to: allDone(WHOLE),
          },
        },
      ],
    },
    {
      id: "a-complaint-waits-for-no-other-case",
      says: "An open complaint can be resolved, and compensation considered for it, whatever stands in the cases that led to it.",
      clauses: ["complaints.resolve", "compensation.own-facts"],
      requirements: [],
      families: [
        {
          family: WHOLE,
          demand: {
            kind: "leads",
            condition: member("Complaint", complaint.inState(...OPEN)),
            to: every(member("Complaint", complaint.inState("Resolved")), there("Compensation")),
          },
        },
      ],
    },
  ]
  const isOfCode = ({ family }: FamilyCheck): boolean =>
    family.every(({ procedure }) => code.procedures.includes(procedure))
  return invariants
    .map((each) => ({ ...each, families: each.families.filter(isOfCode) }))
    .filter(({ families }) => families.length > 0)
    .map((each) => ({
      ...each,
      checks: [],
      about: [...new Set(each.families.flatMap(({ family }) => family.map(({ procedure }) => procedure)))],
    }))
}
