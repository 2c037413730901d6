/**
 * Pieces of days: before opening, open, and after closing. A count of working days gives the same from every moment of a
 * piece, so that it need be worked out only once.
 *
 * @since 0.1.0
 */
import type { Timekeeping } from "../machine/timekeeping.ts"
import type { WorkingCalendar } from "../time/calendar.ts"
import { intervalAt } from "../time/timeline.ts"
import { dayAt } from "../time/zone.ts"
import { agreement } from "./agreement.ts"

/** What opens again on the same day, is open, or does not open on that day any more. */
const PARTS = 3

/** Tells the part of its local day in which an instant within the horizon lies. */
const partsOf = ({ opening, zone }: WorkingCalendar): ((t: number, day: number) => number) => {
  const { starts, held } = opening
  const days = Float64Array.from(starts, (start) => dayAt(zone, start))
  return (t, day) => {
    const index = intervalAt(opening, t)
    const inside = t - (starts[index] as number)
    if (inside >= 0 && inside < (held[index + 1] as number) - (held[index] as number)) return 1
    return days[inside < 0 ? index : index + 1] === day ? 0 : 2
  }
}

/** How many instants a finder remembers, a power of two; and by what share of them it tells them apart. */
const LATELY = 16
const PER_SECOND = 1 / 1024

/** Finds the piece in which an instant lies: -1 outside the horizon, and on a day on which the calendars differ. */
type Finder = (t: number) => number

const makeFinder = (calendar: WorkingCalendar, until: (t: number) => number): Finder => {
  const { zone, from, to, firstDay } = calendar
  const partOf = partsOf(calendar)
  // Several norms, and each under several readings, ask about the few events of one case.
  const lastStarts = new Float64Array(LATELY).fill(Number.NaN)
  const lastPieces = new Int32Array(LATELY)
  return (t) => {
    const place = (t * PER_SECOND) & (LATELY - 1)
    if (lastStarts[place] === t) return lastPieces[place] as number
    let piece = -1
    if (until(t) > t && t >= from && t < to) {
      const day = dayAt(zone, t)
      piece = (day - firstDay) * PARTS + partOf(t, day)
    }
    lastStarts[place] = t
    lastPieces[place] = piece
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
 * The pieces of the days of some calendars, numbered from 0.
 *
 * @since 0.1.0
 */
export interface Pieces {
  readonly count: () => number
  /** The piece in which an instant lies; -1 outside the horizon, and on a day on which the calendars differ. */
  readonly find: (t: number) => number
}

/**
 * The pieces of the days of some calendars, laid out when they are first asked for.
 *
 * @param timekeeping - the timekeeping of the rules
 * @param calendars - the ids of the calendars
 * @since 0.1.0
 */
export const piecesOf = (timekeeping: Timekeeping, calendars: readonly string[]): Pieces => {
  let find: Finder | undefined
  return {
    count: () => timekeeping.calendar(calendars[0] ?? "").days * PARTS,
    find: (t) => {
      find ??= finderOf(timekeeping, calendars)
      return find(t)
    },
  }
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
  const pieces = piecesOf(timekeeping, calendars)
  let known: (T | undefined)[] | undefined
  return (t) => {
    known ??= Array.from({ length: pieces.count() }, () => undefined)
    const piece = pieces.find(t)
    if (piece < 0) return value(t)
    const found = known[piece]
    if (found !== undefined) return found
    const made = value(t)
    known[piece] = made
    return made
  }
}
