/**
 * Daybooks: working time counted by hand, from the opening hours and holidays of a calendar and the changes of its zone's
 * clocks alone. The library's own reckoning is held against them.
 *
 * @since 0.1.0
 */
import type { CalendarSpec } from "../../time/calendar-spec.ts"
import type { Zone } from "../../time/zone.ts"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * The days of a calendar, each by its number since 1970-01-01.
 *
 * @since 0.1.0
 */
export interface Daybook {
  readonly dayOf: (at: number) => number
  /** The first instant of a day, and the last one (epoch milliseconds). */
  readonly startOf: (day: number) => number
  readonly endOf: (day: number) => number
  /** Whether there are opening hours on a day. */
  readonly isWorking: (day: number) => boolean
  /** The working days after one day, up to and with another. */
  readonly workingDays: (after: number, upTo: number) => number
  /** The milliseconds of opening time before an instant, counted from the first day. */
  readonly openBefore: (at: number) => number
  /** Whether an instant lies in the days of the calendar. */
  readonly knows: (at: number) => boolean
}

const WEEKDAYS = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"] as const

/** The days from 1970-01-01 to a date (YYYY-MM-DD), by counting years and months. */
export const dayNumber = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number)
  const isLeap = (each: number): boolean => (each % 4 === 0 && each % 100 !== 0) || each % 400 === 0
  let days = 0
  for (let each = 1970; each < year; each++) days += isLeap(each) ? 366 : 365
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  for (let each = 0; each < month - 1; each++) days += lengths[each] ?? 0
  return days + day - 1
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}

/**
 * The daybook of a calendar.
 *
 * @param spec - its opening hours, holidays, exceptions and horizon
 * @param zone - the table of its zone
 * @since 0.1.0
 */
export const daybookOf = (spec: CalendarSpec, zone: Zone): Daybook => {
  const first = dayNumber(spec.horizon.from)
  const last = dayNumber(spec.horizon.to)
  const count = last - first + 1
  const closed = new Set(spec.holidays.map(dayNumber))
  const exceptions = new Map((spec.exceptions ?? []).map(({ date, hours }) => [dayNumber(date), hours]))
  const hoursOf = (day: number) =>
    exceptions.get(day) ?? (closed.has(day) ? [] : (spec.hours[WEEKDAYS[day % 7] ?? "monday"] ?? []))

  const starts = new Float64Array(count + 1)
  const openAtStart = new Float64Array(count + 1)
  const workingBefore = new Int32Array(count + 1)
  /** Each day's intervals: from, to, from, to ... as epoch milliseconds. */
  const intervals: (readonly number[])[] = []
  let segment = 0
  /** The first instant whose local time is not before a time of a day; asked in order. */
  const instantOf = (local: number): number => {
    const change = zone.transitions[segment]
    const offset = zone.offsets[segment] ?? 0
    const at = local - offset
    if (change === undefined || at < change) return at
    segment++
    return Math.max(change, instantOf(local))
  }
  for (let index = 0; index < count; index++) {
    const day = first + index
    starts[index] = instantOf(day * DAY)
    const own = hoursOf(day).flatMap(([from, to]) => [
      instantOf(day * DAY + minutesOf(from) * MINUTE),
      instantOf(day * DAY + minutesOf(to) * MINUTE),
    ])
    intervals.push(own)
    const open = own.reduce((sum, at, place) => sum + (place % 2 === 0 ? -at : at), 0)
    openAtStart[index + 1] = (openAtStart[index] ?? 0) + open
    workingBefore[index + 1] = (workingBefore[index] ?? 0) + (own.length > 0 ? 1 : 0)
  }
  starts[count] = instantOf((last + 1) * DAY)

  const placeOf = (at: number): number => {
    let place = Math.min(count - 1, Math.max(0, Math.floor((at - (starts[0] ?? 0)) / DAY)))
    while (place > 0 && at < (starts[place] as number)) place--
    while (place < count - 1 && at >= (starts[place + 1] as number)) place++
    return place
  }
  return {
    dayOf: (at) => first + placeOf(at),
    startOf: (day) => starts[day - first] ?? Number.NaN,
    endOf: (day) => (starts[day - first + 1] ?? Number.NaN) - 1,
    isWorking: (day) => (intervals[day - first] ?? []).length > 0,
    workingDays: (after, upTo) => (workingBefore[upTo - first + 1] ?? 0) - (workingBefore[after - first + 1] ?? 0),
    openBefore: (at) => {
      const place = placeOf(at)
      let open = openAtStart[place] as number
      const own = intervals[place] as readonly number[]
      for (let index = 0; index < own.length; index += 2) {
        const from = own[index] as number
        const to = own[index + 1] as number
        if (at > from) open += Math.min(at, to) - from
      }
      return open
    },
    knows: (at) => at >= (starts[0] as number) && at < (starts[count] as number),
  }
}
