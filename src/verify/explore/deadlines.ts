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
import type { Almanac, Column, Reckoned } from "./almanac.ts"
import { becoming } from "./becoming.ts"
import { type Daybook, daybookOf } from "./daybook.ts"
import { checkOf, type DeadlineCheck, type DeadlineRule } from "./deadline-rules.ts"
import type { Stretch } from "./order.ts"

/**
 * When a norm is due (or a right opens) from the instant of what starts it, under some readings; NaN where nothing sets
 * an instant.
 *
 * @since 0.1.0
 */
export interface Sets extends Reckoned {
  /** The calendar by which it is counted, by its id; undefined where none bears on it. */
  readonly calendar: string | undefined
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
    return opens === undefined ? undefined : { at: opens.at, calendar: undefined, ways: opens.ways }
  }
  const { starts, due } = resolve(norm.terms, choices)
  if (due === undefined || "at" in due || "since" in due) return undefined
  const reckoning = chosen(reckonDue(rules.timekeeping, due), choices)
  if (reckoning.phrase !== undefined) return undefined
  const calendar = reckoning.variant?.calendar
  if ("on" in starts) return { at: (start) => reckoning.at(start, undefined), calendar, ways: [reckoning] }
  const became = becoming(rules, starts.once, choices)
  return became === undefined
    ? undefined
    : {
        at: (start) => reckoning.at(became.from(start), undefined),
        calendar,
        ways: [reckoning, "from", ...became.ways],
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

/** What a rule makes of a column: how many of its instants before each are known, and whether all are what it says. */
interface Held {
  readonly knownBefore: Int32Array
  readonly isClean: boolean
}

const held = new WeakMap<Almanac, Map<string, Held>>()

/** Numbers of daybooks, by which what is held against one is told from what is held against another. */
const numberOfBook = (() => {
  const numbers = new WeakMap<Daybook, number>()
  let count = 0
  return (book: Daybook): number => {
    const number = numbers.get(book) ?? count++
    numbers.set(book, number)
    return number
  }
})()

const hold = ({ starts }: Almanac, { at: instants }: Column, book: Daybook, check: DeadlineCheck): Held => {
  const knownBefore = new Int32Array(starts.length + 1)
  let isClean = true
  for (let place = 0; place < starts.length; place++) {
    const at = instants[place] as number
    const isKnown = book.knows(at)
    knownBefore[place + 1] = (knownBefore[place] as number) + (isKnown ? 1 : 0)
    if (isKnown) isClean &&= check(starts[place] as number, at)
  }
  return { knownBefore, isClean }
}

/** The first of some starts from which an instant is not what a rule says, and how many were looked at up to it. */
const faultIn = (
  { starts }: Almanac,
  stretches: readonly Stretch[],
  column: Column,
  book: Daybook,
  check: DeadlineCheck,
): { readonly fault?: Omit<DeadlineFault, "choices">; readonly starts: number } => {
  let seen = 0
  for (const { from, before } of stretches)
    for (let place = from; place < before; place++) {
      const [start, at] = [starts[place] as number, column.at[place] as number]
      if (!book.knows(at)) continue
      seen++
      if (!check(start, at)) return { fault: { start, at }, starts: seen }
    }
  return { starts: seen }
}

/**
 * Holds the deadlines of a norm against a rule: for every start, under every combination of the readings that bear on it
 * and agree with some that are given.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param norm - a norm of theirs
 * @param rule - what its deadlines are to be
 * @param given - the readings under which the rule is to hold
 * @param almanac - what follows from each start
 * @param some - those of its starts that are looked at (epoch milliseconds, in order)
 * @param calendar - the calendar by whose days the rule counts where none bears on the norm
 * @since 0.1.0
 */
export const checkDeadlines = (
  rules: Rules,
  norm: Norm,
  rule: DeadlineRule,
  given: Choices,
  almanac: Almanac,
  some: Float64Array,
  calendar: string,
): DeadlineChecked => {
  const done: (readonly unknown[])[] = []
  const byName = held.get(almanac) ?? new Map<string, Held>()
  held.set(almanac, byName)
  const stretches = almanac.stretchesOf(some)
  let count = 0
  const combinations = combinationsOf(supportOf(rules.timekeeping, norm)).filter((each) =>
    agrees({ ...each, ...given }, each),
  )
  for (const combination of combinations) {
    const choices = { ...rules.choices, ...combination }
    const sets = setsOf(rules, norm, choices)
    if (sets === undefined || done.some((each) => isAlike(each, sets.ways))) continue
    done.push(sets.ways)
    const book = bookOf(rules, sets.calendar ?? calendar)
    const other = otherOf(rules, rule, choices)
    const check = (): DeadlineCheck => checkOf(rule, book, other?.at)
    const column = almanac.column(sets)
    const against = other === undefined ? "" : almanac.column(other).number
    const name = [column.number, numberOfBook(book), JSON.stringify(rule), against].join(" ")
    const whole = byName.get(name) ?? hold(almanac, column, book, check())
    byName.set(name, whole)
    const seen = whole.isClean ? undefined : faultIn(almanac, stretches, column, book, check())
    if (seen?.fault !== undefined)
      return { fault: { ...seen.fault, choices: combination }, starts: count + seen.starts }
    for (const { from, before } of stretches)
      count += (whole.knownBefore[before] as number) - (whole.knownBefore[from] as number)
  }
  return { fault: undefined, starts: count }
}

/** When the other norm is due that a rule names, if it sets an instant. */
const otherOf = (rules: Rules, rule: DeadlineRule, choices: Choices): Sets | undefined => {
  const other = rule.rule === "notAfter" ? rules.machine.norms.find((each) => each.id === rule.norm) : undefined
  return other === undefined ? undefined : setsOf(rules, other, choices)
}
