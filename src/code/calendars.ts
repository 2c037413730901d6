/**
 * The calendars of a code, one for each nation whose bank holidays its register leaves a choice of.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type CalendarSpec, compileCalendar, decodeCalendarSpec, type WorkingCalendar } from "../time/calendar.ts"
import { bankHolidays, type Nation, nations } from "../time/holidays.ts"
import { readIsoDate, weekdays } from "../time/local-date.ts"
import { startOfDay, type Zone } from "../time/zone.ts"
import type { ComplaintsCode } from "./complaints-code.ts"

/**
 * The calendar of a code by the bank holidays of a nation, as a value.
 *
 * @param code - a complaints code
 * @param nation - whose bank holidays
 * @param exceptions - closed, short or extra days beyond them
 * @since 0.1.0
 */
export const calendarSpecOf = (
  code: ComplaintsCode,
  nation: Nation,
  exceptions: CalendarSpec["exceptions"] = [],
): CalendarSpec => ({
  id: `${code.id}:${nation}`,
  version: code.calendar.version,
  zone: code.calendar.zone,
  hours: code.calendar.hours,
  holidays: bankHolidays(nation).filter(
    (date) => date >= code.calendar.horizon.from && date <= code.calendar.horizon.to,
  ),
  exceptions,
  horizon: code.calendar.horizon,
})

/** A calendar that is laid out when it is first asked for, or has been. */
type Calendar = () => WorkingCalendar

/**
 * The calendars of a code by the ids of nations. None is laid out before it is asked for.
 *
 * @param code - a complaints code; where its register has no reading `holidays`, the first nation's are meant
 * @param zone - the table of the code's zone
 * @param usual - whether that is the library's own table, so that enactments of the code can share their calendars
 * @param exceptions - closed, short or extra days beyond the holidays
 * @returns a look-up by id, which gives the first calendar for an id that is none; or why a calendar cannot be laid out
 * @since 0.1.0
 */
export const calendarsOf = (
  code: ComplaintsCode,
  zone: Zone,
  usual: boolean,
  exceptions: CalendarSpec["exceptions"],
): Result.Result<(id: string) => WorkingCalendar, string> => {
  const shared = usual && exceptions === undefined ? sharedBy(code) : new Map<string, Calendar>()
  const named = code.readings.find((each) => each.id === "holidays")?.alternatives.map((each) => each.id)
  const calendars = new Map<string, Calendar>()
  for (const nation of nations.filter((each) => named?.includes(each) ?? each === nations[0])) {
    const key = `${code.id}:${nation}`
    const known = shared.get(key)
    const made =
      known === undefined ? calendarOf(calendarSpecOf(code, nation, exceptions), zone) : Result.succeed(known)
    if (Result.isFailure(made)) return Result.fail(made.failure)
    shared.set(key, made.success)
    calendars.set(nation, made.success)
  }
  const [first] = calendars.values()
  if (first === undefined) return Result.fail("the code has no calendar")
  return Result.succeed((id) => (calendars.get(id) ?? first)())
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
