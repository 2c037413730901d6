/**
 * Rules of deadlines: in plain words, what the instant of a duty or a right is to be, worked out by hand.
 *
 * @since 0.1.0
 */
import type { Daybook } from "./daybook.ts"

/**
 * What a deadline is to be, from the instant that it counts from: not before it (`notBeforeStart`); exactly so much opening
 * time later, and no later than that (`openHours`); the end of the n-th working day after it (`workingDayEnd`); the end of
 * the n-th day after it (`dayEnd`), or its start (`dayStart`); the end of the local month of it or of the n-th after it
 * (`monthEnd`); so many hours by the clock (`clockHours`); no earlier than from an earlier instant (`inOrder`); or no later
 * than that of another norm (`notAfter`).
 *
 * @since 0.1.0
 */
export type DeadlineRule =
  | { readonly rule: "notBeforeStart" }
  | { readonly rule: "openHours"; readonly n: number }
  | { readonly rule: "workingDayEnd"; readonly n: number }
  | { readonly rule: "dayEnd"; readonly n: number }
  | { readonly rule: "dayStart"; readonly n: number }
  | { readonly rule: "monthEnd"; readonly n: number }
  | { readonly rule: "clockHours"; readonly n: number }
  | { readonly rule: "inOrder" }
  | { readonly rule: "notAfter"; readonly norm: string }

const HOUR = 3_600_000

/**
 * Whether an instant is what a rule says, from the start from which it is counted (epoch milliseconds). It is asked of
 * starts in order.
 *
 * @since 0.1.0
 */
export type DeadlineCheck = (start: number, at: number) => boolean

/**
 * The check of a rule.
 *
 * @param rule - the rule
 * @param book - the days by which it counts
 * @param other - when another norm is due, where the rule names one that sets an instant
 * @since 0.1.0
 */
export const checkOf = (
  rule: DeadlineRule,
  book: Daybook,
  other: ((start: number) => number) | undefined,
): DeadlineCheck => {
  switch (rule.rule) {
    case "notBeforeStart":
      return (start, at) => at >= start
    case "clockHours":
      return (start, at) => at - start === rule.n * HOUR
    case "openHours":
      return (start, at) => {
        const open = book.openBefore(at) - book.openBefore(start)
        return open === rule.n * HOUR && (rule.n === 0 || book.openBefore(at) - book.openBefore(at - 1) === 1)
      }
    case "workingDayEnd":
      return (start, at) => {
        const day = book.dayOf(at)
        return at === book.endOf(day) && book.isWorking(day) && book.workingDays(book.dayOf(start), day) === rule.n
      }
    case "dayEnd":
      return (start, at) => at === book.endOf(book.dayOf(start) + rule.n)
    case "dayStart":
      return (start, at) => at === book.startOf(book.dayOf(start) + rule.n)
    case "monthEnd": {
      const last = lastOfMonthAfter(rule.n)
      return (start, at) => at === book.endOf(last(book.dayOf(start)))
    }
    case "inOrder": {
      let latest = Number.NEGATIVE_INFINITY
      return (_start, at) => {
        const isLater = at >= latest
        latest = Math.max(latest, at)
        return isLater
      }
    }
    case "notAfter":
      return (start, at) => other === undefined || !(at > other(start))
  }
}

/** The last day of the month of a day, or of the n-th month after it, by counting months from 1970. */
const lastOfMonthAfter = (n: number): ((day: number) => number) => {
  const ends: number[] = []
  for (let month = 0, day = -1; month < 12 * 200; month++) {
    const year = 1970 + Math.floor(month / 12)
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
    day += [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month % 12] ?? 31
    ends.push(day)
  }
  let month = 0
  return (day) => {
    if (day < (ends[month] ?? 0)) month = 0
    while ((ends[month] ?? day) < day) month++
    return ends[month + n] ?? Number.NaN
  }
}
