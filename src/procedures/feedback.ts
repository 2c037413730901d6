/**
 * The Feedback procedure: the intake of feedback through every channel, and what it is treated as.
 *
 * @since 0.1.0
 */
import { channelsOf } from "../code/channels.ts"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { Channel } from "../code/events.ts"
import type { FeedbackEventType } from "../code/vocabulary/feedback.ts"
import type { DecisionTable } from "../machine/decision-table.ts"
import type { Machine, RefusalRule, StateRule } from "../machine/machine.ts"
import { absent, present } from "../machine/where.ts"
import { CLASSIFICATION, type Classified, type Decides } from "./feedback/classification.ts"
import { RATED_CHANNEL, transitionsOf } from "./feedback/transitions.ts"
import { type FeedbackState, words } from "./feedback/words.ts"

export { CLASSIFICATION, type Classified, type Decides } from "./feedback/classification.ts"
export type { FeedbackClass, FeedbackState } from "./feedback/words.ts"

const { refuse } = words

/** A case of feedback ends with what the feedback is treated as: what is owed for it is owed in the cases that it raises. */
const STATES: Readonly<Record<FeedbackState, StateRule>> = {
  NotGiven: { says: "No feedback has been given." },
  Positive: { says: "The feedback is treated as positive feedback.", final: true },
  Indifferent: {
    says: "The feedback is heard; it is treated neither as positive feedback nor as dissatisfaction.",
    final: true,
  },
  Dissatisfaction: { says: "The feedback is treated as dissatisfaction feedback.", final: true },
  Complaint: {
    says: "The feedback is treated as a complaint; by default as dissatisfaction feedback too.",
    final: true,
  },
}

const EVENTS = { FeedbackGiven: { says: "feedback is given", by: "customer" } } as const

const refusalsOf = (code: ComplaintsCode): readonly RefusalRule[] => {
  const channels = channelsOf(code)
  const missing = Channel.literals.filter((each) => !channels.includes(each))
  return [
    ...(missing.length === 0
      ? []
      : [
          refuse("FeedbackGiven")
            .where({ channel: missing })
            .in("NotGiven")
            .because("NoSuchChannel", `the code takes feedback through ${channels.join(", ")} only`, "channels.ways"),
        ]),
    refuse("FeedbackGiven")
      .where({ channel: RATED_CHANNEL, customer: false })
      .in("NotGiven")
      .because("NotACustomer", "the Customer Thermometer is for customers only", "channels.thermometer"),
    refuse("FeedbackGiven")
      .where({ channel: RATED_CHANNEL, rating: absent })
      .in("NotGiven")
      .because(
        "NotRated",
        "feedback through the Customer Thermometer is a rating, and none is given",
        "thermometer.email",
      ),
    refuse("FeedbackGiven")
      .where({ rating: present })
      .in("NotGiven")
      .because("RatedElsewhere", "a rating is given through the Customer Thermometer only", "thermometer.email"),
    refuse("FeedbackGiven")
      .in("Positive", "Indifferent", "Dissatisfaction", "Complaint")
      .because("AlreadyGiven", "the feedback has been given and classified; other feedback is a case of its own"),
  ]
}

/**
 * The Feedback procedure of a code, where feedback is classified by a table.
 *
 * @param code - a complaints code; its channels are those through which feedback is taken
 * @param table - the classification, whose rows become transitions
 * @returns the machine: plain, frozen data
 * @example
 * import { opus } from "@opustech/complaints-code"
 * feedbackBy(opus, { ...CLASSIFICATION, rows: [] }).transitions // => []
 * @since 0.1.0
 */
export const feedbackBy = (
  code: ComplaintsCode,
  table: DecisionTable<Decides, Classified>,
): Machine<FeedbackState, FeedbackEventType> =>
  words.procedure("Feedback", {
    says: "Feedback, from its giving to what it is treated as.",
    parties: { customer: "Whoever gives the feedback" },
    initial: "NotGiven",
    states: STATES,
    events: EVENTS,
    transitions: transitionsOf(code, table),
    refusals: refusalsOf(code),
    norms: {},
  })

/**
 * The Feedback procedure of a code. Its transitions are the rows of {@link CLASSIFICATION}.
 *
 * @param code - a complaints code; its channels are those through which feedback is taken
 * @returns the machine: plain, frozen data
 * @example
 * import { feedback, opus } from "@opustech/complaints-code"
 * feedback(opus).transitions.length // => 13
 * @since 0.1.0
 */
export const feedback = (code: ComplaintsCode): Machine<FeedbackState, FeedbackEventType> =>
  feedbackBy(code, CLASSIFICATION)
