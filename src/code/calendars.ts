/**
 * The calendars of a code: that of its own opening hours and those that it names, each for every nation whose bank
 * holidays matter to it.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CalendarSpec, compileCalendar, decodeCalendarSpec, type WorkingCalendar } from "../time/calendar.ts"
import { bankHolidays, type Nation, nations } from "../time/holidays.ts"
import { readIsoDate, weekdays } from "../time/local-date.ts"
import { startOfDay, type Zone } from "../time/zone.ts"
import type { ComplaintsCode, OpenHours } from "./complaints-code.ts"

/**
 * The id by which the timekeeping of a code knows a calendar.
 *
 * @param nation - whose bank holidays
 * @param name - the name that the code gives it; none for the code's own opening hours
 * @since 0.1.0
 */
export const calendarId = (nation: Nation, name?: string): string => (name === undefined ? nation : `${name}:${nation}`)

/**
 * An exception to a calendar of a code: to its own opening hours, or to those of a calendar that it names.
 *
 * @since 0.1.0
 */
export type CodeException = NonNullable<CalendarSpec["exceptions"]>[number] & { readonly calendar?: string }

/**
 * A calendar of a code by the bank holidays of a nation, as a value.
 *
 * @param code - a complaints code
 * @param nation - whose bank holidays
 * @param exceptions - closed, short or extra days, which stand above bank holidays
 * @param name - the name that the code gives the calendar; none for its own opening hours
 * @since 0.1.0
 */
export const calendarSpecOf = (
  code: ComplaintsCode,
  nation: Nation,
  exceptions: readonly CodeException[] = [],
  name?: string,
): CalendarSpec => {
  const { version, zone, horizon, named = {} } = code.calendar
  const { hours, holidays }: OpenHours =
    name === undefined ? code.calendar : Object.hasOwn(named, name) ? (named[name] ?? CLOSED) : CLOSED
  return {
    id: [code.id, ...(name === undefined ? [] : [name]), nation].map(cut).join(":"),
    version,
    zone,
    hours,
    holidays:
      holidays === "open" ? [] : bankHolidays(nation).filter((date) => date >= horizon.from && date <= horizon.to),
    ...(typeof holidays === "object" ? { holidayHours: holidays.hours } : {}),
    exceptions: exceptions.flatMap(({ calendar, ...each }) => (calendar === name ? [each] : [])),
    horizon,
  }
}

const CLOSED: OpenHours = { hours: {} }

/** An id short enough for that of a calendar to hold several. */
const cut = (id: string): string => (id.length > 80 ? `${id.slice(0, 79).toWellFormed()}…` : id)

/** A calendar that is laid out when it is first asked for, or has been. */
type Calendar = () => WorkingCalendar

/**
 * The calendars of a code by their ids (see `calendarId`). None is laid out before it is asked for.
 *
 * @param code - a complaints code; where its register has no reading `holidays`, the nation that it names is meant, by
 * default the first
 * @param zone - the table of the code's zone
 * @param usual - whether that is the library's own table, so that enactments of the code can share their calendars
 * @param exceptions - closed, short or extra days, which stand above bank holidays
 * @returns a look-up by id, which gives the first calendar for an id that is none; or why a calendar cannot be laid out
 * @since 0.1.0
 */
export const calendarsOf = (
  code: ComplaintsCode,
  zone: Zone,
  usual: boolean,
  exceptions: readonly CodeException[] | undefined,
): Result.Result<(id: string) => WorkingCalendar, string> => {
  const shared = usual && exceptions === undefined ? sharedBy(code) : new Map<string, Calendar>()
  const names = Object.keys(code.calendar.named ?? {})
  const stray = exceptions?.find((each) => each.calendar !== undefined && !names.includes(each.calendar))
  if (stray !== undefined)
    return Result.fail(`exceptions: ${stray.date} is of the calendar "${stray.calendar}": ${sayNamed(names)}`)
  const calendars = new Map<string, Calendar>()
  for (const name of [undefined, ...names])
    for (const nation of nationsOf(code)) {
      const key = JSON.stringify([code.id, nation, ...(name === undefined ? [] : [name])])
      const known = shared.get(key)
      const made =
        known === undefined ? calendarOf(calendarSpecOf(code, nation, exceptions, name), zone) : Result.succeed(known)
      if (Result.isFailure(made))
        return Result.fail(name === undefined ? made.failure : `named.${name}: ${made.failure}`)
      shared.set(key, made.success)
      calendars.set(calendarId(nation, name), made.success)
    }
  const [first] = calendars.values()
  if (first === undefined) return Result.fail("the code has no calendar")
  return Result.succeed((id) => (calendars.get(id) ?? first)())
}

/**
 * Which calendars a code names, in words.
 *
 * @since 0.1.0
 */
export const sayNamed = (names: readonly string[]): string =>
  names.length === 0 ? "the code names no calendar" : `the calendars that the code names are ${names.join(", ")}`

/** The nations whose bank holidays matter to a code: those of its register, and the one that it names. */
const nationsOf = ({ readings, calendar }: ComplaintsCode): readonly Nation[] => {
  const usual = calendar.nation ?? nations[0]
  const named = readings.find((each) => each.id === "holidays")?.alternatives.map((each) => each.id)
  const others = nations.filter((each) => named?.includes(each) === true)
  return [...new Set(named === undefined ? [usual] : [...others, usual])]
}

const laidOut = new WeakMap<ComplaintsCode["calendar"], Map<string, Calendar>>()

const sharedBy = ({ calendar }: ComplaintsCode): Map<string, Calendar> => {
  const shared = laidOut.get(calendar) ?? new Map<string, Calendar>()
  laidOut.set(calendar, shared)
  return shared
}

const calendarOf = (spec: CalendarSpec, zone: Zone): Result.Result<Calendar, string> => {
  if (!opensForSure(spec, zone)) {
    const made = compileCalendar(spec, zone)
    return Result.isSuccess(made) ? Result.succeed(() => made.success) : Result.fail(made.failure.message)
  }
  let made: WorkingCalendar | undefined
  return Result.succeed(() => {
    made ??= Result.getOrThrow(compileCalendar(spec, zone))
    return made
  })
}

/**
 * Whether a calendar is sure to be one without its being laid out: it is well formed, its zone's table covers it, and
 * some weekday with hours comes more often than there are holidays, exceptions and days of a clock change together.
 */
const opensForSure = (spec: CalendarSpec, zone: Zone): boolean => {
  const decoded = decodeCalendarSpec(spec)
  if (Result.isFailure(decoded) || spec.zone !== zone.name) return false
  const { holidays, exceptions = [], horizon, hours } = decoded.success
  const first = Number(readIsoDate(horizon.from))
  const days = Number(readIsoDate(horizon.to)) - first + 1
  const from = startOfDay(zone, first)
  const to = startOfDay(zone, first + days)
  if (Number.isNaN(from) || Number.isNaN(to)) return false
  // A clock change takes hours of two local days at most: it can skip the whole of one.
  const changes = 2 * zone.transitions.filter((each) => each > from - DAY && each < to + DAY).length
  const weekly = weekdays.some((each) => (hours[each]?.length ?? 0) > 0)
  return weekly && Math.floor(days / 7) > holidays.length + exceptions.length + changes
}

const DAY = 86_400_000
