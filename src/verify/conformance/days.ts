/**
 * How many local days a span takes: exactly, or at least and at most, whenever it begins.
 *
 * @since 0.1.0
 */
import type { CalendarTerms, OpenHours } from "../../code/complaints-code.ts"
import { bankHolidays, type Nation } from "../../time/holidays.ts"
import { addMonthsToDay, dayOf, readIsoDate, weekdayOf, weekdays } from "../../time/local-date.ts"
import type { Span } from "../../time/span.ts"

/**
 * The fewest and the most local days that a span takes. A day is taken as 24 hours.
 *
 * @since 0.1.0
 */
export interface Days {
  readonly least: number
  readonly most: number
}

/**
 * The local days that a span takes: from the day on which it begins, which is not counted, to that on which it ends.
 * Working days are those of the code's calendar with its bank holidays, as they fall from 2011 to 2040; of working hours no reading takes less than as
 * many hours by the clock, and none more than as many opening hours. Hours of a calendar that the code names are those of its
 * opening hours.
 *
 * @param span - the span
 * @param calendar - the code's calendar
 * @returns the bounds; null where there are none: for an untimed span, or where the calendar is never open
 * @since 0.1.0
 */
export const daysOf = (span: Span, calendar: CalendarTerms): Days | null => {
  switch (span.unit) {
    case "days":
      return { least: span.n, most: span.n }
    case "weeks":
      return { least: span.n * 7, most: span.n * 7 }
    case "hours":
      return { least: span.n / 24, most: span.n / 24 }
    case "months":
      return monthsInDays(span.n)
    case "workingDays": {
      const open = openDaysOf(calendar, calendar.nation)
      return open.days.length < 2 ? null : { least: leastFor(open, span.n), most: mostFor(open.days, span.n) }
    }
    case "workingHours":
      return hoursInDays(span.n, openDaysOf(calendar, calendar.nation))
    case "openHours": {
      const { named = {}, nation } = calendar
      const hours = Object.hasOwn(named, span.calendar) ? named[span.calendar] : undefined
      return hours === undefined ? null : hoursInDays(span.n, openDaysOf(hours, nation))
    }
    case "sameDay": {
      const { days } = openDaysOf(calendar, calendar.nation)
      return days.length < 2 ? null : { least: 0, most: mostFor(days, 1) }
    }
    case "untimed":
      return null
  }
}

/** So many opening hours: as few days as by the clock, as many as the shortest days from the worst one take. */
const hoursInDays = (n: number, open: OpenDays): Days | null =>
  open.days.length < 2 ? null : { least: n / 24, most: mostFor(open.days, Math.max(1, Math.ceil(n / open.shortest))) }

/** The months from each day of four years, one of them a leap year: no others are longer or shorter. */
const monthsInDays = (n: number): Days => {
  const first = dayOf(2024, 1, 1)
  const lengths = Array.from({ length: 1461 }, (_, day) => addMonthsToDay(first + day, n) - first - day)
  return { least: Math.min(...lengths), most: Math.max(...lengths) }
}

/** The days on which a calendar is open, by day number, the weekdays that it opens on, and its shortest day in hours. */
interface OpenDays {
  readonly days: readonly number[]
  readonly weekdays: readonly boolean[]
  readonly shortest: number
}

const known = new WeakMap<OpenHours, Map<Nation, OpenDays>>()

const openDaysOf = (calendar: OpenHours, nation: Nation = "england-and-wales"): OpenDays => {
  const byNation = known.get(calendar) ?? new Map<Nation, OpenDays>()
  known.set(calendar, byNation)
  const found = byNation.get(nation) ?? findOpenDays(calendar, nation)
  byNation.set(nation, found)
  return found
}

const hoursOf = (intervals: readonly (readonly [string, string])[]): number =>
  intervals.reduce((sum, [from, to]) => sum + clock(to) - clock(from), 0)

const clock = (time: string): number => Number(time.slice(0, 2)) + Number(time.slice(3, 5)) / 60

/** The years of which the bank holidays are known stand for all. */
const FIRST = dayOf(2011, 1, 1)
const LAST = dayOf(2040, 12, 31)

const findOpenDays = ({ hours, holidays = "closed" }: OpenHours, nation: Nation): OpenDays => {
  const week = weekdays.map((day) => hoursOf(hours[day] ?? []))
  const onHolidays = typeof holidays === "object" ? hoursOf(holidays.hours) : 0
  const closed = new Set(holidays === "open" ? [] : bankHolidays(nation).map((date) => Number(readIsoDate(date))))
  const lengths = Array.from({ length: LAST - FIRST + 1 }, (_, index): number =>
    closed.has(FIRST + index) ? onHolidays : (week[weekdayOf(FIRST + index)] ?? 0),
  )
  const open = lengths.filter((length) => length > 0)
  return {
    days: lengths.flatMap((length, index) => (length > 0 ? [FIRST + index] : [])),
    weekdays: week.map((length) => length > 0),
    shortest: open.reduce((least, length) => Math.min(least, length), 24),
  }
}

/** From the best weekday, no holiday coming between: whole weeks first, then the days that are left. */
const leastFor = ({ weekdays: open }: OpenDays, n: number): number => {
  const perWeek = open.filter((each) => each).length
  if (perWeek === 0) return n
  const weeks = Math.max(0, Math.ceil(n / perWeek) - 1)
  const left = n - weeks * perWeek
  const from = (weekday: number): number => {
    let counted = 0
    let day = 0
    while (counted < left) {
      day += 1
      if (open[(weekday + day) % 7] === true) counted += 1
    }
    return day
  }
  return weeks * 7 + Math.min(...open.map((_, weekday) => from(weekday)))
}

/** From the worst day: one on which the calendar is open, so that all that follows is counted. */
const mostFor = (days: readonly number[], n: number): number => {
  const chunk = Math.min(n, Math.floor(days.length / 2))
  let most = 0
  for (let index = 0; index + chunk < days.length; index++)
    most = Math.max(most, (days[index + chunk] ?? 0) - (days[index] ?? 0))
  return chunk === n ? most : Math.ceil(n / chunk) * most
}
