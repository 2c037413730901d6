/**
 * Deadlines: for every start that a calendar can tell apart, whether the instant that a norm sets is what a rule in plain
 * words says that it is, worked out by hand.
 *
 * @since 0.1.0
 */
import { combinationsOf, openingOf, supportOf } from "../../machine/bounds.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { type Choices, resolve } from "../../machine/reading.ts"
import { agrees, chosen, reckonDue } from "../../machine/timekeeping.ts"
import { becoming } from "./becoming.ts"
import { type Daybook, daybookOf } from "./daybook.ts"

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
 * When a norm is due (or a right opens) from the instant of what starts it, under some readings; NaN where nothing sets
 * an instant.
 *
 * @since 0.1.0
 */
export interface Sets {
  readonly at: (start: number) => number
  /** The calendar by which it is counted, by its id; undefined where none bears on it. */
  readonly calendar: string | undefined
  /** Equal for ways to reckon that are the same. */
  readonly key: readonly unknown[]
}

/**
 * How a norm sets its instant under some readings; undefined where it sets none, or where the starting event names it.
 *
 * @param rules - the rules with their timekeeping
 * @param norm - a norm of theirs
 * @param choices - an alternative of every reading
 * @since 0.1.0
 */
export const setsOf = (rules: Rules, norm: Norm, choices: Choices): Sets | undefined => {
  if (isRight(norm)) {
    const opening = openingOf(norm)
    const opens = opening === undefined ? undefined : becoming(rules, opening, choices)
    return opens === undefined ? undefined : { at: opens.at, calendar: undefined, key: opens.key }
  }
  const { starts, due } = resolve(norm.terms, choices)
  if (due === undefined || "at" in due || "since" in due) return undefined
  const reckoning = chosen(reckonDue(rules.timekeeping, due), choices)
  if (reckoning.phrase !== undefined) return undefined
  const calendar = reckoning.variant?.calendar
  if ("on" in starts) return { at: (start) => reckoning.at(start, undefined), calendar, key: [reckoning] }
  const became = becoming(rules, starts.once, choices)
  return became === undefined
    ? undefined
    : { at: (start) => reckoning.at(became.from(start), undefined), calendar, key: [reckoning, ...became.key] }
}

type Check = (start: number, at: number) => boolean

const checkOf = (rule: DeadlineRule, book: Daybook): Check | undefined => {
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
    default:
      return undefined
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

/**
 * A start from which a deadline is not what a rule says, with the instant that is set (epoch milliseconds; NaN where none
 * is), under some readings.
 *
 * @since 0.1.0
 */
export interface DeadlineFault {
  readonly start: number
  readonly at: number
  readonly choices: Choices
}

/** What was looked at: starts, each under some ways to reckon; those beyond the horizon are not answered. */
export interface DeadlineChecked {
  readonly fault: DeadlineFault | undefined
  readonly starts: number
  readonly reckonings: number
}

const books = new WeakMap<object, Daybook>()

const bookOf = (rules: Rules, id: string): Daybook => {
  const calendar = rules.timekeeping.calendar(id)
  const known = books.get(calendar) ?? daybookOf(calendar.spec, calendar.zone)
  books.set(calendar, known)
  return known
}

const isAlike = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index])

/**
 * Holds the deadlines of a norm against a rule: for every start, under every combination of the readings that bear on it
 * and agree with some that are given.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param norm - a norm of theirs
 * @param rule - what its deadlines are to be
 * @param given - the readings under which the rule is to hold
 * @param starts - the starts (epoch milliseconds, in order)
 * @param calendar - the calendar by whose days the rule counts where none bears on the norm
 * @since 0.1.0
 */
export const checkDeadlines = (
  rules: Rules,
  norm: Norm,
  rule: DeadlineRule,
  given: Choices,
  starts: Float64Array,
  calendar: string,
): DeadlineChecked => {
  const done: (readonly unknown[])[] = []
  let count = 0
  const combinations = combinationsOf(supportOf(rules.timekeeping, norm)).filter((each) =>
    agrees({ ...each, ...given }, each),
  )
  for (const combination of combinations) {
    const choices = { ...rules.choices, ...combination }
    const sets = setsOf(rules, norm, choices)
    if (sets === undefined || done.some((each) => isAlike(each, sets.key))) continue
    done.push(sets.key)
    const book = bookOf(rules, sets.calendar ?? calendar)
    const check = checkAcross(rules, rule, choices) ?? checkOf(rule, book)
    if (check === undefined) continue
    for (let index = 0; index < starts.length; index++) {
      const start = starts[index] as number
      const at = sets.at(start)
      if (!book.knows(at)) continue
      count++
      if (!check(start, at))
        return { fault: { start, at, choices: combination }, starts: count, reckonings: done.length }
    }
  }
  return { fault: undefined, starts: count, reckonings: done.length }
}

/** The check of a rule that looks at another norm too. */
const checkAcross = (rules: Rules, rule: DeadlineRule, choices: Choices): Check | undefined => {
  if (rule.rule !== "notAfter") return undefined
  const other = rules.machine.norms.find((each) => each.id === rule.norm)
  const sets = other === undefined ? undefined : setsOf(rules, other, choices)
  return sets === undefined ? () => true : (start, at) => !(at > sets.at(start))
}
