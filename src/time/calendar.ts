/**
 * WorkingCalendar: a calendar's opening hours, laid out once as instants over its whole horizon.
 *
 * An instant is open where its local time lies in the opening hours of its local date: an hour that a clock change skips
 * is never open, one that comes twice is open twice. A working day is a local day with opening time.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { decodeCalendarSpec, timeOfDay } from "./calendar-check.ts"
import type { CalendarError, CalendarSpec, OpeningHours } from "./calendar-spec.ts"
import { dayMs, readIsoDate, weekdayOf, weekdays } from "./local-date.ts"
import { quoted } from "./nearest.ts"
import { addInterval, type Timeline, timelineOf } from "./timeline.ts"
import { endOfDay, segmentAt, startOfDay, tableOf, type Zone, type ZoneTable } from "./zone.ts"

export { decodeCalendarSpec } from "./calendar-check.ts"
export type {
  CalendarError,
  CalendarException,
  CalendarSpec,
  OpeningHours,
} from "./calendar-spec.ts"

/**
 * A compiled calendar. What it knows lies from `from` (included) to `to` (excluded), in epoch milliseconds: the local days
 * of its horizon. Everything else is layout that the queries read.
 *
 * @since 0.1.0
 */
export interface WorkingCalendar {
  readonly spec: CalendarSpec
  readonly zone: Zone
  readonly from: number
  readonly to: number
  /** The opening hours. */
  readonly opening: Timeline
  /** The working days, from 00:00 to 24:00. */
  readonly working: Timeline
  /** The local day number of the first day, and how many days there are. */
  readonly firstDay: number
  readonly days: number
  /** The opening hours of each day, as an index into `patterns`: milliseconds since local midnight, from, to ... */
  readonly patternOf: Int32Array
  readonly patterns: readonly (readonly number[])[]
  /** How many working days come before each day. */
  readonly workingBefore: Int32Array
  /** The last millisecond of each working day, the end of its opening hours within it, and its start. */
  readonly ends: Float64Array
  readonly closings: Float64Array
  readonly begins: Float64Array
}

/**
 * A calendar laid out over its horizon.
 *
 * Refuses with `CalendarError` what {@link decodeCalendarSpec} refuses, a calendar that never opens (`NeverOpen`), a zone
 * table of another zone (`OtherZone`) and one that does not cover the horizon (`ZoneTooShort`).
 *
 * @param spec - the calendar
 * @param zone - the table of the zone that the calendar names
 * @example
 * Result.map(compileCalendar(spec, london), (calendar) => calendar.days) // => Result.succeed(10958)
 * @since 0.1.0
 */
export const compileCalendar = (spec: CalendarSpec, zone: Zone): Result.Result<WorkingCalendar, CalendarError> => {
  const decoded = decodeCalendarSpec(spec)
  if (Result.isFailure(decoded)) return Result.fail(decoded.failure)
  const checked = decoded.success
  if (checked.zone !== zone.name)
    return refuse(
      "OtherZone",
      "zone",
      `the calendar is in ${quoted(checked.zone)}, the table given is of ${zone.name}: give the table of the calendar's zone`,
    )
  const firstDay = Number(readIsoDate(checked.horizon.from))
  const days = Number(readIsoDate(checked.horizon.to)) - firstDay + 1
  const from = startOfDay(zone, firstDay)
  const to = startOfDay(zone, firstDay + days)
  if (Number.isNaN(from) || Number.isNaN(to))
    return refuse(
      "ZoneTooShort",
      "horizon",
      `the table of ${zone.name} does not cover ${checked.horizon.from} to ${checked.horizon.to}: give a longer table or a shorter horizon`,
    )
  const { patterns, patternOf } = patternsOf(checked, firstDay, days)
  if (patterns.every((pattern) => pattern.length === 0)) return neverOpen(checked)
  const layout = layOut(zone, from, to, firstDay, patterns, patternOf)
  if (layout.ends.length === 0) return neverOpen(checked)
  return Result.succeed(
    Object.freeze({ spec: checked, zone, from, to, firstDay, days, patterns, patternOf, ...layout }),
  )
}

const refuse = (code: CalendarError["code"], path: string, why: string) =>
  Result.fail<CalendarError>({ _tag: "CalendarError", code, message: `${path}: ${why}`, path })

const neverOpen = (spec: CalendarSpec) => {
  const weekly = weekdays.some((weekday) => (spec.hours[weekday]?.length ?? 0) > 0)
  return weekly
    ? refuse(
        "NeverOpen",
        "holidays",
        "holidays and exceptions close every day of the horizon: leave a day with opening hours",
      )
    : refuse(
        "NeverOpen",
        "hours",
        'there are no opening hours at all: give some, for example monday: [["08:30", "17:30"]]',
      )
}

/** The opening hours of each day: an exception's, else none on a holiday, else the weekday's. */
const patternsOf = (
  spec: CalendarSpec,
  firstDay: number,
  days: number,
): Pick<WorkingCalendar, "patterns" | "patternOf"> => {
  const patterns: (readonly number[])[] = []
  const known = new Map<string, number>()
  const indexOf = (hours: OpeningHours): number => {
    const pattern = merged(hours)
    const key = pattern.join()
    let index = known.get(key)
    if (index === undefined) {
      index = patterns.push(pattern) - 1
      known.set(key, index)
    }
    return index
  }
  const closed = indexOf([])
  const weekly = weekdays.map((weekday) => indexOf(spec.hours[weekday] ?? []))
  const patternOf = new Int32Array(days)
  for (let day = 0; day < days; day++) patternOf[day] = weekly[weekdayOf(firstDay + day)] ?? closed
  for (const date of spec.holidays) set(patternOf, Number(readIsoDate(date)) - firstDay, closed)
  for (const { date, hours } of spec.exceptions ?? []) {
    const day = Number(readIsoDate(date)) - firstDay
    if (day >= 0 && day < days) set(patternOf, day, indexOf(hours))
  }
  return { patterns: Object.freeze(patterns), patternOf }
}

const set = (patternOf: Int32Array, day: number, pattern: number): void => {
  if (day >= 0 && day < patternOf.length) patternOf[day] = pattern
}

const merged = (hours: OpeningHours): readonly number[] => {
  const pattern: number[] = []
  for (const [from, to] of hours) {
    if (pattern[pattern.length - 1] === timeOfDay(from)) pattern[pattern.length - 1] = timeOfDay(to)
    else pattern.push(timeOfDay(from), timeOfDay(to))
  }
  return Object.freeze(pattern)
}

type Layout = Pick<WorkingCalendar, "opening" | "working" | "workingBefore" | "ends" | "closings" | "begins">

const layOut = (
  zone: Zone,
  from: number,
  to: number,
  firstDay: number,
  patterns: readonly (readonly number[])[],
  patternOf: Int32Array,
): Layout => {
  const table = tableOf(zone)
  const opening: number[] = []
  const working: number[] = []
  const [begins, closings, ends]: [number[], number[], number[]] = [[], [], []]
  const workingBefore = new Int32Array(patternOf.length + 1)
  for (let index = 0; index < patternOf.length; index++) {
    const pattern = patterns[patternOf[index] as number] as readonly number[]
    const midnight = (firstDay + index) * dayMs
    let closing = Number.NEGATIVE_INFINITY
    for (let k = 0; k < pattern.length; k += 2) {
      const closes = addInstants(
        table,
        midnight + (pattern[k] as number),
        midnight + (pattern[k + 1] as number),
        opening,
      )
      if (closes > closing) closing = closes
    }
    if (closing > from) {
      addInstants(table, midnight, midnight + dayMs, working)
      const end = endOfDay(zone, firstDay + index)
      begins.push(startOfDay(zone, firstDay + index))
      closings.push(closing < end ? closing : end)
      ends.push(end)
    }
    workingBefore[index + 1] = ends.length
  }
  return {
    opening: timelineOf(from, to, opening),
    working: timelineOf(from, to, working),
    workingBefore,
    begins: Float64Array.from(begins),
    closings: Float64Array.from(closings),
    ends: Float64Array.from(ends),
  }
}

/**
 * Adds the instants whose local time lies in `[from, to)`: none in a gap, two intervals where it comes twice. Returns the
 * end of the last, or -Infinity.
 */
const addInstants = (table: ZoneTable, from: number, to: number, pairs: number[]): number => {
  const latest = to - table.least
  let last = Number.NEGATIVE_INFINITY
  for (let k = segmentAt(table, from - table.greatest); (table.starts[k] as number) < latest; k++) {
    const offset = table.offsets[k] as number
    const start = Math.max(table.starts[k] as number, from - offset)
    const end = Math.min(table.starts[k + 1] as number, to - offset)
    if (start < end) {
      addInterval(pairs, start, end)
      last = end
    }
  }
  return last
}
