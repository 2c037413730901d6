import type { DecisionRow, DecisionTable } from "../../machine/decision-table.ts"
import { deepFreeze } from "../../machine/rules.ts"
import type { ClauseId } from "../../text/index.ts"
import type { FeedbackClass } from "./words.ts"

/**
 * The reading on which the classification depends; it is an input of the table by this name.
 *
 * @since 0.1.0
 */
export const READING = "complaint-or-dissatisfaction"

/**
 * What feedback is treated as, and the procedures in which a case is raised for it.
 *
 * @since 0.1.0
 */
export interface Classified {
  readonly as: FeedbackClass
  readonly raises: readonly { readonly raise: string; readonly because: string }[]
}

/**
 * What decides: the reading, and fields of the event; no rating is `none`.
 *
 * @since 0.1.0
 */
export type Decides = "complaint-or-dissatisfaction" | "rating" | "sentiment" | "responseExpected" | "aboutIndividual"

interface Row extends DecisionRow<Decides, Classified> {
  readonly cites: readonly ClauseId[]
}

const EITHER = ["complaint-where-response-expected"]
const APART = ["kept-apart"]
const ASKED = ["explicit", "implicit"]
const [WELL, POORLY] = [
  ["Gold", "Green"],
  ["Yellow", "Red"],
]

const THERMOMETER = {
  raise: "Thermometer",
  because: "a rating is emailed to senior management and reviewed, and the review raises the case that it calls for",
}
const POSITIVE = { raise: "PositiveFeedback", because: "good feedback is assessed for an award" }
const DISSATISFACTION = { raise: "Dissatisfaction", because: "bad feedback is dissatisfaction feedback" }
const COMPLAINT = {
  raise: "Complaint",
  because: "dissatisfaction from which a response is expected is a complaint by Ofcom's definition",
}
const ASKED_FOR = { raise: "Complaint", because: "an answer is asked for in words, other than by a rating" }

/**
 * How feedback is classified, over every combination of what decides. A rating speaks for itself: what becomes of it is
 * the Customer Thermometer's to say. By default Ofcom's definition is followed: bad feedback, or a rating of any colour,
 * from which a response is expected is a complaint as well as dissatisfaction feedback; kept apart, only what is bad and
 * asks for an answer in words, other than by a rating, is a complaint. Good feedback need not be in writing to be
 * positive; only the review of a rating asks for that.
 *
 * @example
 * CLASSIFICATION.rows.length // => 13
 * @since 0.1.0
 */
export const CLASSIFICATION: DecisionTable<Decides, Classified> = deepFreeze({
  id: "feedback",
  inputs: {
    [READING]: [...EITHER, ...APART],
    rating: [...WELL, ...POORLY, "none"],
    sentiment: ["good", "bad", "indifferent"],
    responseExpected: [...ASKED, "none"],
    aboutIndividual: [true, false],
  },
  rows: [
    {
      when: { rating: ["none"], sentiment: ["good"] },
      then: { as: "Positive", raises: [POSITIVE] },
      cites: ["feedback.sentiments", "positive.award"],
    },
    {
      when: { rating: ["none"], sentiment: ["indifferent"] },
      then: { as: "Indifferent", raises: [] },
      cites: ["feedback.sentiments"],
    },
    {
      when: { rating: ["none"], sentiment: ["bad"], responseExpected: ["none"] },
      then: { as: "Dissatisfaction", raises: [DISSATISFACTION] },
      cites: ["feedback.sentiments", "dissatisfaction.welcome", "dissatisfaction.openness"],
    },
    {
      when: { [READING]: EITHER, rating: ["none"], sentiment: ["bad"], responseExpected: ASKED },
      then: { as: "Complaint", raises: [COMPLAINT, DISSATISFACTION] },
      cites: ["feedback.sentiments", "complaints.seriously", "handling.basis", "dissatisfaction.welcome"],
    },
    {
      when: { [READING]: APART, rating: ["none"], sentiment: ["bad"], responseExpected: ["explicit"] },
      then: { as: "Complaint", raises: [ASKED_FOR] },
      cites: ["feedback.sentiments", "complaints.seriously"],
    },
    {
      when: { [READING]: APART, rating: ["none"], sentiment: ["bad"], responseExpected: ["implicit"] },
      then: { as: "Dissatisfaction", raises: [DISSATISFACTION] },
      cites: ["feedback.sentiments", "dissatisfaction.welcome", "dissatisfaction.openness"],
    },
    {
      when: { rating: WELL, responseExpected: ["none"], aboutIndividual: [true] },
      then: { as: "Positive", raises: [THERMOMETER] },
      cites: ["thermometer.email", "thermometer.gold-green"],
    },
    {
      when: { rating: WELL, responseExpected: ["none"], aboutIndividual: [false] },
      then: { as: "Indifferent", raises: [THERMOMETER] },
      cites: ["thermometer.email", "thermometer.gold-green"],
    },
    {
      when: { rating: POORLY, responseExpected: ["none"] },
      then: { as: "Dissatisfaction", raises: [THERMOMETER] },
      cites: ["thermometer.email", "thermometer.yellow-red"],
    },
    {
      when: { [READING]: EITHER, rating: [...WELL, ...POORLY], responseExpected: ASKED },
      then: { as: "Complaint", raises: [THERMOMETER] },
      cites: ["thermometer.email", "complaints.seriously", "handling.basis"],
    },
    {
      when: { [READING]: APART, rating: WELL, responseExpected: ASKED, aboutIndividual: [true] },
      then: { as: "Positive", raises: [THERMOMETER] },
      cites: ["thermometer.email", "thermometer.gold-green"],
    },
    {
      when: { [READING]: APART, rating: WELL, responseExpected: ASKED, aboutIndividual: [false] },
      then: { as: "Indifferent", raises: [THERMOMETER] },
      cites: ["thermometer.email", "thermometer.gold-green"],
    },
    {
      when: { [READING]: APART, rating: POORLY, responseExpected: ASKED },
      then: { as: "Dissatisfaction", raises: [THERMOMETER] },
      cites: ["thermometer.email", "thermometer.yellow-red"],
    },
  ],
} satisfies DecisionTable<Decides, Classified> & { readonly rows: readonly Row[] })
