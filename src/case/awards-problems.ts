/**
 * Problems: what the logs of a month's feedback say wrongly of gifts given elsewhere, or leave out.
 *
 * @since 0.1.0
 */
import { shorten } from "../code/problem.ts"
import { appliedOf, type Feedback, refusedOf } from "./awards-feedback.ts"
import type { Award } from "./awards-gifts.ts"
import type { Awards } from "./awards-report.ts"

type Problem = Awards["problems"][number]

/**
 * What is wrong with the records of gifts in the feedback of a month.
 *
 * @param month - the feedback of the month
 * @param all - the feedback of all months
 * @param awards - what each person is due
 * @param received - the month in which the feedback of each case was received
 * @since 0.1.0
 */
export const problemsIn = (
  month: readonly Feedback[],
  all: readonly Feedback[],
  awards: ReadonlyMap<string, Award>,
  received: ReadonlyMap<string, string>,
): readonly Problem[] => [
  ...month.flatMap((each) => [
    ...appliedOf(each.of, "GiftGivenElsewhere").flatMap(({ id, staff, givenIn }) => {
      const why = whyNotThere(each, staff, givenIn, all, received)
      return why === undefined
        ? []
        : [{ case: each.id, event: id, staff, why: `it says that the gift was given in "${shorten(givenIn)}", ${why}` }]
    }),
    ...refusedOf(each.of, "GiftGivenElsewhere").map(({ event, code, why }) => ({
      case: each.id,
      event: event.id,
      staff: event.staff,
      why: `${code}: ${why}`,
    })),
  ]),
  ...[...awards.values()].flatMap((each) => (each.outstanding > 0 ? [] : unrecorded(each))),
]

/** Why the gift of a person is not where it is said to be. */
const whyNotThere = (
  own: Feedback,
  staff: string,
  givenIn: string,
  all: readonly Feedback[],
  received: ReadonlyMap<string, string>,
): string | undefined => {
  if (givenIn === own.id) return "which is this very case"
  const there = all.find((each) => each.id === givenIn)
  if (there === undefined) return "which is not among the cases of positive feedback"
  const month = received.get(givenIn)
  if (month !== received.get(own.id)) return `whose feedback is of another month, ${month}`
  return appliedOf(there.of, "GiftGiven").some((each) => each.staff === staff)
    ? undefined
    : `where "${shorten(staff)}" has been given none`
}

/** Feedback that meets the criteria and does not say where the person's gift of the month was given. */
const unrecorded = ({ staff, mentions, gifts }: Award): readonly Problem[] => {
  const gift = gifts.find((each) => each.due)
  if (gift === undefined) return []
  const isRecorded = ({ of }: Feedback): boolean =>
    [...appliedOf(of, "GiftGiven"), ...appliedOf(of, "GiftGivenElsewhere")].some((each) => each.staff === staff)
  return mentions
    .filter((each) => each.verdict === "meets" && !isRecorded(each))
    .map(({ id }) => ({
      case: id,
      staff,
      why: `it does not say that the gift of the month was given in "${shorten(gift.feedback)}" (GiftGivenElsewhere)`,
    }))
}
