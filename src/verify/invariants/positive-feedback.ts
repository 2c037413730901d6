import { CORE_VALUES } from "../../code/vocabulary/positive-feedback.ts"
import { all, any, type Condition, not } from "../../machine/condition.ts"
import type { Naming } from "../../machine/happening.ts"
import { words } from "../../procedures/positive-feedback/words.ts"
import { byReading, given, type Invariant, never, owed, possible } from "./invariant.ts"

const { on, first, happened, inState, eventIs, naming } = words

const about = ["PositiveFeedback"] as const

const mentioned = naming("PositiveFeedbackReceived", "staff")
const giftGiven = naming("GiftGiven", "staff")
const elsewhere = naming("GiftGivenElsewhere", "staff")

const named = (...by: readonly Naming[]): Condition => ({ is: "named", as: "staff", by })

const excellence = eventIs("FeedbackAssessed", { serviceExcellence: true })
const values = CORE_VALUES.map((value) => eventIs("FeedbackAssessed", { coreValues: { [value]: true } }))
const criteria = any(excellence, byReading("core-values", { "any-one": any(...values), "all-five": all(...values) }))

/** Somebody is mentioned in the feedback. */
const somebody: Condition = not({ is: "allNamed", of: mentioned, by: [] })

/** Each one mentioned has a gift. */
const everyone: Condition = { is: "allNamed", of: mentioned, by: [giftGiven, elsewhere] }

/**
 * What must hold of positive feedback and its gifts.
 *
 * @example
 * positiveFeedbackInvariants[0]?.id // => "no-gift-without-assessment-and-criteria"
 * @since 0.1.0
 */
export const positiveFeedbackInvariants: readonly Invariant[] = [
  {
    id: "no-gift-without-assessment-and-criteria",
    says: "No gift is given unless the feedback has been assessed and meets the criteria.",
    clauses: ["positive.monthly", "positive.award", "positive.gift"],
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("GiftGiven"),
        condition: happened(first("FeedbackAssessed", { meets: true })),
      },
      { kind: "onlyAfter", event: on("FeedbackAssessed", { meets: true }), condition: criteria },
    ],
  },
  {
    id: "no-award-refused-where-the-criteria-are-met",
    says: "No feedback is assessed as not meeting the criteria where it shows service excellence or the core values.",
    clauses: [
      "positive.award",
      "values.work-together",
      "values.be-brave",
      "values.own-it",
      "values.strive",
      "values.stay-curious",
    ],
    requirements: [],
    about,
    checks: [{ kind: "onlyAfter", event: on("FeedbackAssessed", { meets: false }), condition: not(criteria) }],
  },
  {
    id: "gifts-only-to-those-mentioned",
    says: "A gift goes only to a member of staff whom the feedback mentions.",
    clauses: ["positive.gift"],
    requirements: [],
    about,
    checks: [{ kind: "onlyAfter", event: on("GiftGiven"), condition: named(mentioned) }],
  },
  {
    id: "no-gift-twice",
    says: "No member of staff is given a gift twice for the same feedback.",
    clauses: ["positive.gift"],
    requirements: [],
    about,
    checks: [{ kind: "onlyAfter", event: on("GiftGiven"), condition: not(named(giftGiven)) }],
  },
  {
    id: "a-gift-elsewhere-counts-only-as-read",
    says: "A gift for other feedback counts for this one only where one gift a person in a monthly assessment is how the code is read.",
    clauses: ["positive.gift"],
    requirements: [],
    about,
    checks: [
      {
        kind: "onlyAfter",
        event: on("GiftGivenElsewhere"),
        condition: byReading("gift-per-mention", {
          "one-per-assessment": given(true),
          "one-per-feedback": given(false),
        }),
      },
    ],
  },
  {
    id: "a-gift-is-owed-to-everyone-mentioned",
    says: "Where the criteria are met, every member of staff mentioned has a gift or is owed one, and the feedback is not closed before all have theirs.",
    clauses: ["positive.gift"],
    requirements: [],
    about,
    checks: [
      owed("giveGift", inState("AwardDue"), somebody),
      never(inState("AwardDue"), not(everyone), not({ is: "norm", norm: "giveGift", status: "pending" })),
      { kind: "onlyAfter", event: on("PositiveFeedbackClosed"), condition: everyone },
      possible(inState("Closed"), somebody),
    ],
  },
  {
    id: "feedback-is-assessed-each-month",
    says: "Positive feedback is assessed by the end of the month of its receipt, or of the month after where that is how the code is read, and a late assessment shows at once.",
    clauses: ["positive.monthly"],
    requirements: [],
    about,
    checks: [
      owed("assess", happened(first("PositiveFeedbackReceived"))),
      {
        kind: "deadline",
        norm: "assess",
        is: { rule: "monthEnd", n: 0 },
        under: { "monthly-assessment": "month-of-receipt" },
      },
      {
        kind: "deadline",
        norm: "assess",
        is: { rule: "monthEnd", n: 1 },
        under: { "monthly-assessment": "following-month" },
      },
    ],
  },
]
