/**
 * Gifts: what each person mentioned in the feedback of a month is due under some readings, and what was given.
 *
 * @since 0.1.0
 */
import { appliedOf, type Feedback, refusedOf } from "./awards-feedback.ts"
import type { Entitlement } from "./awards-report.ts"

/**
 * A gift that was given for some feedback of the month: due, or why not.
 *
 * @since 0.1.0
 */
export interface Gift {
  readonly staff: string
  readonly feedback: string
  readonly event: string
  readonly at: number
  readonly due: boolean
  readonly code?: string
  readonly why?: string
}

/**
 * The gifts of one person in a month, and the feedback that bears on them.
 *
 * @since 0.1.0
 */
export interface Award extends Entitlement {
  readonly staff: string
  readonly mentions: readonly Feedback[]
  readonly gifts: readonly Gift[]
}

/** What the rules refuse of the gifts given, and what they take, in the order in which they were given. */
const giftsIn = (month: readonly Feedback[]): readonly Gift[] =>
  month
    .flatMap(({ id, of }) => [
      ...appliedOf(of, "GiftGiven").map((event) => ({ ...giftOf(id, event), due: true })),
      ...refusedOf(of, "GiftGiven")
        .filter((each) => each.code !== "IdConflict")
        .map(({ event, code, why }) => ({ ...giftOf(id, event), due: false, code, why })),
    ])
    .sort((a, b) => a.at - b.at)

const giftOf = (feedback: string, event: { readonly id: string; readonly at: number; readonly staff: string }) => ({
  staff: event.staff,
  feedback,
  event: event.id,
  at: event.at,
})

/** Of gifts that each feedback allows, the first is the one of the monthly assessment. */
const onceAMonth = (gifts: readonly Gift[]): readonly Gift[] => {
  const first = gifts.find((each) => each.due)
  return gifts.map((each) =>
    each.due && each !== first && first !== undefined
      ? {
          ...each,
          due: false,
          code: "GiftInAssessment",
          why: `a person has one gift in a monthly assessment, and "${first.feedback}" has given it`,
        }
      : each,
  )
}

const counted = (gifts: readonly Gift[], mentions: readonly Feedback[], due: number): Entitlement => {
  const given = gifts.filter((each) => each.due).length
  return {
    due,
    given,
    outstanding: due - given,
    notDue: gifts.length - given,
    awaiting: mentions.filter((each) => each.verdict === "notAssessed").map((each) => each.id),
  }
}

/**
 * What each person is due for the feedback of one month, by name: whoever it mentions, or was given a gift for it.
 *
 * @param month - the feedback received in the month, each under the same readings
 * @param perFeedback - a gift for each feedback that meets the criteria; else one for all of the month
 * @since 0.1.0
 */
export const awardsIn = (month: readonly Feedback[], perFeedback: boolean): ReadonlyMap<string, Award> => {
  const all = giftsIn(month)
  const names = new Set([...month.flatMap((each) => each.received.staff), ...all.map((each) => each.staff)])
  return new Map(
    [...names].sort().map((staff) => {
      const mentions = month.filter((each) => each.received.staff.includes(staff))
      const meeting = mentions.filter((each) => each.verdict === "meets").length
      const own = all.filter((each) => each.staff === staff)
      const gifts = perFeedback ? own : onceAMonth(own)
      return [
        staff,
        { staff, mentions, gifts, ...counted(gifts, mentions, perFeedback ? meeting : Math.min(1, meeting)) },
      ]
    }),
  )
}
