/**
 * Critical instants of a calendar: clock changes, holidays, and the edges of opening hours, with what lies just before and
 * after them. Software that counts time is wrong there first.
 *
 * @since 0.1.0
 */
import type { WorkingCalendar } from "../../time/calendar.ts"
import { dayMs, hourMs, readIsoDate } from "../../time/local-date.ts"
import { nextOpening } from "../../time/queries.ts"
import { dayAt, endOfDay, startOfDay } from "../../time/zone.ts"

/**
 * Instants by their number, none of them laid out before it is asked for (epoch milliseconds).
 *
 * @since 0.1.0
 */
export interface Instants {
  readonly count: number
  readonly at: (index: number) => number
}

/** Some instants, each with others around it. */
const around = (
  centres: readonly number[],
  near: readonly ((centre: number) => number)[],
  from: number,
  to: number,
): Instants => {
  const inside = centres.filter((each) => each >= from && each < to)
  return {
    count: inside.length * near.length,
    at: (index) => {
      const centre = inside[Math.floor(index / near.length)] ?? from
      const instant = near[index % near.length]?.(centre) ?? centre
      return instant >= from && instant < to ? instant : centre
    },
  }
}

const shifts = (...by: readonly number[]): readonly ((centre: number) => number)[] =>
  by.map((each) => (centre) => centre + each)

/**
 * The instants around the clock changes of a calendar's zone: the change itself, a millisecond and an hour before and after
 * it, and the beginning and end of its local day.
 *
 * @param calendar - a calendar
 * @param from - the first instant, in epoch milliseconds
 * @param to - the first instant that is not wanted any more
 * @since 0.1.0
 */
export const clockChangesOf = ({ zone }: WorkingCalendar, from: number, to: number): Instants =>
  around(
    zone.transitions,
    [
      ...shifts(0, -1, 1, -hourMs, hourMs),
      (each) => startOfDay(zone, dayAt(zone, each)),
      (each) => endOfDay(zone, dayAt(zone, each)),
    ],
    from,
    to,
  )

/**
 * The instants around the holidays of a calendar and the dates on which its exceptions close it: noon, the beginning and
 * end of the day, a millisecond before and after it, the evening before, and the next opening.
 *
 * @param calendar - a calendar
 * @param from - the first instant, in epoch milliseconds
 * @param to - the first instant that is not wanted any more
 * @since 0.1.0
 */
export const holidaysOf = (calendar: WorkingCalendar, from: number, to: number): Instants => {
  const { spec, zone } = calendar
  const closed = [
    ...spec.holidays,
    ...(spec.exceptions ?? []).filter((each) => each.hours.length === 0).map((each) => each.date),
  ]
  const starts = [...new Set(closed)].sort().map((date) => startOfDay(zone, Number(readIsoDate(date))))
  const endOf = (start: number): number => endOfDay(zone, dayAt(zone, start))
  return around(
    starts,
    [
      (start) => start + dayMs / 2,
      (start) => start,
      (start) => start - 1,
      endOf,
      (start) => endOf(start) + 1,
      (start) => start - 6 * hourMs,
      (start) => nextOpening(calendar, start),
    ],
    from,
    to,
  )
}

/**
 * The instants around the edges of opening hours: each opening and each closing, and a millisecond before and after it.
 *
 * @param calendar - a calendar
 * @param from - the first instant, in epoch milliseconds
 * @param to - the first instant that is not wanted any more
 * @since 0.1.0
 */
export const openingEdgesOf = ({ opening }: WorkingCalendar, from: number, to: number): Instants => {
  const { starts, held, count } = opening
  const edges: number[] = []
  for (let index = 0; index < count; index++) {
    const start = starts[index] as number
    edges.push(start, start + (held[index + 1] as number) - (held[index] as number))
  }
  return around(edges, shifts(0, -1, 1), from, to)
}

/**
 * The first of some instants in order that lies after another; undefined where none does.
 *
 * @since 0.1.0
 */
export const firstAfter = (instants: ArrayLike<number>, t: number): number | undefined => {
  let [low, high] = [0, instants.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((instants[middle] as number) > t) high = middle
    else low = middle + 1
  }
  return low < instants.length ? (instants[low] as number) : undefined
}
