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
import { type CalendarLayout, layOut } from "./calendar-layout.ts"
import type { CalendarError, CalendarSpec, OpeningHours } from "./calendar-spec.ts"
import { readIsoDate, weekdayOf, weekdays } from "./local-date.ts"
import { quoted } from "./nearest.ts"
import { startOfDay, type Zone } from "./zone.ts"

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
export interface WorkingCalendar extends CalendarLayout {
  readonly spec: CalendarSpec
  readonly zone: Zone
  readonly from: number
  readonly to: number
  /** The local day number of the first day, and how many days there are. */
  readonly firstDay: number
  readonly days: number
  /** The opening hours of each day, as an index into `patterns`: milliseconds since local midnight, from, to ... */
  readonly patternOf: Int32Array
  readonly patterns: readonly (readonly number[])[]
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
 * import * as Result from "effect/Result"
 * import { compileCalendar, london } from "@opustech/complaints-code"
 * const day = [["08:30", "17:30"]] as const
 * const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day }
 * const horizon = { from: "2024-01-01", to: "2024-12-31" }
 * const spec = { id: "office", version: "1", zone: "Europe/London", hours, holidays: ["2024-12-25"], horizon }
 * const office = Result.getOrThrow(compileCalendar(spec, london))
 * office.days // => 366
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
  const { exceptions = [], holidayHours = [], holidays } = spec
  const { from, to } = spec.horizon
  const dates = [...holidays, ...exceptions.map(({ date }) => date)]
  const all = [...Object.values(spec.hours), holidayHours, ...exceptions.map(({ hours }) => hours)]
  if (!all.some((hours) => hours.length > 0))
    return refuse(
      "NeverOpen",
      "hours",
      'there are no opening hours at all: give some, for example monday: [["08:30", "17:30"]]',
    )
  return dates.some((date) => date >= from && date <= to)
    ? refuse(
        "NeverOpen",
        "holidays",
        "holidays and exceptions close every day of the horizon: leave a day with opening hours",
      )
    : refuse("NeverOpen", "horizon", `no opening hours lie in ${from} to ${to}: give a longer horizon`)
}

/** The opening hours of each day: an exception's, else those of a holiday, else the weekday's. */
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
  const onHolidays = indexOf(spec.holidayHours ?? [])
  for (const date of spec.holidays) set(patternOf, Number(readIsoDate(date)) - firstDay, onHolidays)
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
