/**
 * Pieces of days: before opening, open, and after closing. A count of working days gives the same from every moment of a
 * piece, so that it need be worked out only once.
 *
 * @since 0.1.0
 */
import type { Timekeeping } from "../machine/timekeeping.ts"
import type { WorkingCalendar } from "../time/calendar.ts"
import { isOpen, nextOpening } from "../time/opening.ts"
import { dayAt } from "../time/zone.ts"
import { agreement } from "./agreement.ts"

/** What opens again on the same day, is open, or does not open on that day any more. */
const PARTS = 3

const partOf = (calendar: WorkingCalendar, t: number, day: number): number => {
  if (isOpen(calendar, t)) return 1
  return dayAt(calendar.zone, nextOpening(calendar, t)) === day ? 0 : 2
}

/** Finds the piece in which an instant lies: -1 outside the horizon, and on a day on which the calendars differ. */
type Finder = (t: number) => number

const makeFinder = (calendar: WorkingCalendar, until: (t: number) => number): Finder => {
  let last = Number.NaN
  let piece = -1
  return (t) => {
    // Several norms start with one event, and ask one after the other.
    if (t === last) return piece
    last = t
    piece = -1
    if (until(t) > t && t >= calendar.from && t < calendar.to) {
      const day = dayAt(calendar.zone, t)
      piece = (day - calendar.firstDay) * PARTS + partOf(calendar, t, day)
    }
    return piece
  }
}

const finders = new WeakMap<(t: number) => number, Finder>()

/** The finder of some calendars: one serves everything that asks. */
const finderOf = (timekeeping: Timekeeping, calendars: readonly string[]): Finder => {
  const until = agreement(timekeeping, calendars)
  const known = finders.get(until) ?? makeFinder(timekeeping.calendar(calendars[0] ?? ""), until)
  finders.set(until, known)
  return known
}

/**
 * A function of an instant that is the same throughout a piece, made to remember its values. On days on which the
 * calendars differ, whose pieces are not the same, it remembers nothing.
 *
 * @param timekeeping - the timekeeping of the rules
 * @param calendars - the ids of the calendars on which it depends
 * @param value - the function, of an instant in epoch milliseconds: it counts working days, whatever the receipt, and
 * nothing else
 * @since 0.1.0
 */
export const byPiece = <T extends object>(
  timekeeping: Timekeeping,
  calendars: readonly string[],
  value: (t: number) => T,
): ((t: number) => T) => {
  let find: Finder | undefined
  let known: (T | undefined)[] = []
  return (t) => {
    if (find === undefined) {
      find = finderOf(timekeeping, calendars)
      known = Array.from({ length: timekeeping.calendar(calendars[0] ?? "").days * PARTS }, () => undefined)
    }
    const piece = find(t)
    if (piece < 0) return value(t)
    const found = known[piece]
    if (found !== undefined) return found
    const made = value(t)
    known[piece] = made
    return made
  }
}
