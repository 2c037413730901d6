/**
 * Starts: the instants that a calendar can tell apart, day by day: midnight, a millisecond before opening, at opening,
 * within, a millisecond before closing, at closing and after it, and both sides of every change of the clocks.
 *
 * @since 0.1.0
 */
import type { WorkingCalendar } from "../../time/calendar.ts"
import { dayAt, instantAtLocal, startOfDay, type Zone } from "../../time/zone.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Which days are looked at: from and to are local dates as day numbers; of days that are like the same weekday of any other
 * week, only every so-manieth (1 for all of them).
 *
 * @since 0.1.0
 */
export interface Days {
  readonly from: number
  readonly to: number
  readonly every: number
}

/** The moments of a day that opening hours tell apart, as local time since midnight in milliseconds. */
const momentsOf = (patterns: WorkingCalendar["patterns"]): readonly number[] => {
  const found = new Set([0, 12 * HOUR])
  for (const pattern of patterns)
    for (let index = 0; index + 1 < pattern.length; index += 2) {
      const [opens = 0, closes = 0] = pattern.slice(index, index + 2)
      for (const each of [opens - 1, opens, (opens + closes) / 2, closes - 1, closes, closes + 2 * HOUR])
        if (each >= 0 && each < DAY) found.add(each)
    }
  return [...found].sort((a, b) => a - b)
}

/** Both sides of the changes of a zone's clocks, and the hour that comes twice or not at all. */
const changesOf = ({ transitions }: Zone): readonly number[] =>
  transitions.flatMap((each) => [each - HOUR, each - HOUR / 2, each - 1, each, each + HOUR / 2, each + HOUR])

/** How many days before a day that is unlike others, and after it, are looked at too. */
const AROUND = 5

/** The days that are unlike the same weekday of most weeks, or on which the clocks change, and those around them. */
const unlike = ({ zone, patternOf, firstDay, days }: WorkingCalendar): ReadonlySet<number> => {
  const usual = [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
    const counts = new Map<number, number>()
    for (let index = weekday; index < days; index += 7) {
      const pattern = patternOf[index] as number
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
    }
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
  })
  const found = new Set<number>()
  const add = (day: number): void => {
    for (let each = day - AROUND; each <= day + AROUND; each++) found.add(each)
  }
  for (let index = 0; index < days; index++) if (patternOf[index] !== usual[index % 7]) add(firstDay + index)
  for (const each of zone.transitions) add(dayAt(zone, each))
  return found
}

/**
 * The instants (epoch milliseconds, in order) that a calendar can tell apart as the start of a case.
 *
 * @param calendar - the calendar; its zone's clocks and its opening hours tell instants apart
 * @param days - which days are looked at; by default all of its horizon
 * @since 0.1.0
 */
export const startsOf = (
  calendar: WorkingCalendar,
  days: Days = { from: calendar.firstDay, to: calendar.firstDay + calendar.days - 1, every: 1 },
): Float64Array => {
  const { zone, patterns } = calendar
  const special = unlike(calendar)
  const moments = momentsOf(patterns)
  const found = new Set<number>()
  for (let day = days.from; day <= days.to; day++)
    if (special.has(day) || Math.floor(day / 7) % days.every === 0)
      for (const moment of moments) found.add(instantAtLocal(zone, day * DAY + moment))
  const [first, last] = [startOfDay(zone, days.from), startOfDay(zone, days.to + 1)]
  for (const each of changesOf(zone)) if (each >= first && each < last) found.add(each)
  return Float64Array.from(found).sort()
}
