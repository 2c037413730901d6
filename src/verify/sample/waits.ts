/**
 * Waits: how long after one event the next one comes, weighted to the instants at which something turns.
 *
 * @since 0.1.0
 */
import type { WorkingCalendar } from "../../time/calendar.ts"
import { dayMs, hourMs, minuteMs, readIsoDate } from "../../time/local-date.ts"
import { nextOpening } from "../../time/queries.ts"
import { startOfDay } from "../../time/zone.ts"
import { firstAfter } from "./critical.ts"
import { type Digits, digitsOf } from "./digits.ts"

/**
 * What a wait begins at: an instant (epoch milliseconds) of a calendar, and the instants after it at which something of
 * the case turns: a deadline, the opening of a right.
 *
 * @since 0.1.0
 */
export interface Waiting {
  readonly now: number
  readonly calendar: WorkingCalendar
  readonly turns: () => readonly number[]
}

const SIDES = [0, 1, -1] as const

/** An instant, or a millisecond after or before it. */
const beside = (instant: number | undefined, digits: Digits): number =>
  instant === undefined ? Number.NaN : instant + digits.oneOf(SIDES)

const holidayStarts = new WeakMap<WorkingCalendar, readonly number[]>()

const holidayStartsOf = (calendar: WorkingCalendar): readonly number[] => {
  const known =
    holidayStarts.get(calendar) ??
    [...calendar.spec.holidays].sort().map((date) => startOfDay(calendar.zone, Number(readIsoDate(date))))
  holidayStarts.set(calendar, known)
  return known
}

/** The kinds of wait, the plainest first. Each gives an instant, NaN where there is none. */
const KINDS: readonly [Kind, ...Kind[]] = [
  ({ now }) => now + hourMs,
  ({ now }, digits) => now + (1 + digits.below(14)) * dayMs,
  ({ turns }, digits) => {
    const [first, ...others] = turns()
    return first === undefined ? Number.NaN : beside(digits.oneOf([first, ...others]), digits)
  },
  ({ now }, digits) => now + (1 + digits.below(72)) * hourMs,
  ({ now, calendar }, digits) => beside(nextOpening(calendar, now + dayMs * digits.below(5)), digits),
  ({ now }, digits) => now + (1 + digits.below(26)) * 7 * dayMs,
  ({ now }, digits) => now + (1 + digits.below(59)) * minuteMs + digits.below(minuteMs),
  ({ now }) => now,
  ({ now, calendar }, digits) =>
    beside(firstAfter(holidayStartsOf(calendar), now), digits) + digits.below(2) * 12 * hourMs,
  ({ now }) => now + 1,
  ({ now, calendar }, digits) => beside(firstAfter(calendar.zone.transitions, now), digits),
]

type Kind = (waiting: Waiting, digits: Digits) => number

/**
 * The instant at which the next event comes: not before the one before, and within the horizon of the calendar.
 *
 * @param drawn - a drawn number; 0 stands for an hour later
 * @param waiting - where the wait begins
 * @returns epoch milliseconds
 * @since 0.1.0
 */
export const afterWait = (drawn: number, waiting: Waiting): number => {
  const { now, calendar } = waiting
  const digits = digitsOf(drawn)
  const at = digits.oneOf(KINDS)(waiting, digits)
  return Number.isNaN(at) ? Math.min(now + hourMs, calendar.to - 1) : Math.max(now, Math.min(at, calendar.to - 1))
}
