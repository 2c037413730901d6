import { all, type Condition, not } from "../../machine/condition.ts"
import type { Naming } from "../../machine/happening.ts"
import type { Reason, ReasonWhen, Transition } from "../../machine/machine.ts"
import { criteriaMet } from "./criteria.ts"
import { words } from "./words.ts"

const { from, naming } = words

const mentioned = naming("PositiveFeedbackReceived", "staff")
const given = naming("GiftGiven", "staff")
const elsewhere = naming("GiftGivenElsewhere", "staff")

/** The event at hand names someone who was named so before. */
const named = (...by: readonly Naming[]): Condition => ({ is: "named", as: "staff", by })

const rewarded: ReasonWhen = {
  when: named(given, elsewhere),
  code: "AlreadyRewarded",
  because: "this member of staff already has a gift for the feedback",
}

const notMentioned: Reason = { code: "NotMentioned", because: "the feedback does not mention this member of staff" }

/** Someone mentioned who has no gift yet. */
const deserves = all(named(mentioned), not(named(given, elsewhere)))

const everyoneHasOne: Condition = { is: "allNamed", of: mentioned, by: [given, elsewhere] }

/** One gift a person in a monthly assessment: then a gift for other feedback counts for this one. */
const countsElsewhere: Condition = {
  is: "reading",
  reading: "gift-per-mention",
  among: {
    "one-per-assessment": { is: "given", value: true, because: "a person has one gift in a monthly assessment" },
    "one-per-feedback": { is: "given", value: false, because: "each feedback has gifts of its own" },
  },
}

const VALUES = [
  "values.work-together",
  "values.be-brave",
  "values.own-it",
  "values.strive",
  "values.stay-curious",
] as const

/**
 * The transitions of positive feedback: received, assessed by its criteria, a gift to each member of staff mentioned.
 *
 * @example
 * transitions[0]?.to // => "Received"
 * @since 0.1.0
 */
export const transitions: readonly Transition[] = [
  from("NotReceived").on("PositiveFeedbackReceived").to("Received").cites("positive.award"),
  from("Received")
    .on("FeedbackAssessed", { meets: true })
    .when(criteriaMet, {
      code: "CriteriaNotMet",
      because: "the assessment says that the criteria are met, and finds neither service excellence nor core values",
    })
    .to("AwardDue")
    .cites("positive.monthly", "positive.award", ...VALUES),
  from("Received")
    .on("FeedbackAssessed", { meets: false })
    .when(not(criteriaMet), {
      code: "CriteriaMet",
      because: "the assessment says that the criteria are not met, and finds service excellence or core values",
    })
    .to("NoAward")
    .cites("positive.monthly", "positive.award", ...VALUES),
  from("AwardDue").on("GiftGiven").when(deserves, notMentioned, rewarded).cites("positive.gift"),
  from("AwardDue")
    .on("GiftGivenElsewhere")
    .when(
      all(countsElsewhere, deserves),
      notMentioned,
      {
        when: not(countsElsewhere),
        code: "GiftForEachFeedback",
        because: "each feedback has gifts of its own, so that one given for other feedback does not count",
      },
      rewarded,
    )
    .cites("positive.gift"),
  from("AwardDue")
    .on("PositiveFeedbackClosed")
    .when(everyoneHasOne, {
      code: "GiftsOutstanding",
      because: "not every member of staff who is mentioned has received a gift",
    })
    .to("Closed")
    .cites("positive.gift"),
]
