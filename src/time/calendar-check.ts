/**
 * The checks that a calendar of unknown origin must pass.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CalendarError, CalendarException, CalendarSpec, OpeningHours } from "./calendar-spec.ts"
import { minuteMs, readIsoDate, type Weekday, weekdays } from "./local-date.ts"
import { nearest, quoted } from "./nearest.ts"

/**
 * A value of unknown origin as a calendar, copied and frozen.
 *
 * Refuses with `CalendarError`, whose `path` says where: a missing or wrongly typed part (`NotACalendar`), a key that
 * calendars do not have (`UnknownKey`, `UnknownWeekday`), a time (`BadTime`) or date (`BadDate`) that is none, an interval that
 * ends before it starts (`BadInterval`) or overlaps another (`Overlap`), two exceptions for a date (`TwoExceptions`) and
 * a horizon that is reversed or longer than 400 years (`BadHorizon`).
 *
 * @param value - the value, for example parsed JSON
 * @example
 * import * as Result from "effect/Result"
 * import { decodeCalendarSpec } from "@opustech/complaints-code"
 * const why = Result.match(decodeCalendarSpec({ id: "office" }), { onFailure: (error) => error.message, onSuccess: () => "" })
 * why // => "version: a text of 1 to 200 characters is needed"
 * @since 0.1.0
 */
export const decodeCalendarSpec = (value: unknown): Result.Result<CalendarSpec, CalendarError> => {
  const known = ["id", "version", "zone", "hours", "holidays", "holidayHours", "exceptions", "horizon"]
  const spec = record(value, "", known)
  if ("_tag" in spec) return Result.fail(spec)
  for (const key of ["id", "version", "zone"] as const)
    if (typeof spec.of[key] !== "string" || spec.of[key] === "" || spec.of[key].length > 200)
      return refuse("NotACalendar", key, "a text of 1 to 200 characters is needed")
  const week = decodeWeek(spec.of.hours)
  if ("_tag" in week) return Result.fail(week)
  const holidays = list(spec.of.holidays, "holidays", decodeDate)
  if ("_tag" in holidays) return Result.fail(holidays)
  const holidayHours = decodeHours(spec.of.holidayHours ?? [], "holidayHours")
  if ("_tag" in holidayHours) return Result.fail(holidayHours)
  const exceptions = list(spec.of.exceptions ?? [], "exceptions", decodeException)
  if ("_tag" in exceptions) return Result.fail(exceptions)
  const horizon = decodeHorizon(spec.of.horizon)
  if ("_tag" in horizon) return Result.fail(horizon)
  const dates = new Set<string>()
  for (const [index, { date }] of exceptions.of.entries()) {
    if (dates.has(date))
      return refuse(
        "TwoExceptions",
        `exceptions[${index}].date`,
        `${date} has an exception already: write one for each date`,
      )
    dates.add(date)
  }
  return Result.succeed(
    Object.freeze({
      id: String(spec.of.id),
      version: String(spec.of.version),
      zone: String(spec.of.zone),
      hours: week.of,
      holidays: holidays.of,
      ...(spec.of.holidayHours === undefined ? {} : { holidayHours: holidayHours.of }),
      ...(Object.hasOwn(spec.of, "exceptions") ? { exceptions: exceptions.of } : {}),
      horizon: horizon.of,
    }),
  )
}

/**
 * The milliseconds since local midnight of a checked time of day.
 *
 * @param time - `HH:MM`, up to `24:00`
 * @example
 * timeOfDay("08:30") // => 30600000
 * @since 0.1.0
 */
export const timeOfDay = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * minuteMs

type Checked<A> = { readonly of: A } | CalendarError
type Check<A> = (value: unknown, path: string) => Checked<A>

const error = (code: CalendarError["code"], path: string, why: string): CalendarError => ({
  _tag: "CalendarError",
  code,
  message: path === "" ? `the calendar: ${why}` : `${path}: ${why}`,
  path,
})

const refuse = (...of: Parameters<typeof error>) => Result.fail(error(...of))

const shown = (value: unknown): string =>
  typeof value === "string"
    ? quoted(value)
    : value === null
      ? "null"
      : Array.isArray(value)
        ? "a list"
        : typeof value === "number"
          ? `${value}`
          : value === undefined
            ? "nothing"
            : typeof value

const record = (value: unknown, path: string, keys: readonly string[]): Checked<Readonly<Record<string, unknown>>> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return error("NotACalendar", path, `an object with ${keys.join(", ")} is needed, not ${shown(value)}`)
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue
    const near = nearest(key, keys)
    const would = near === undefined ? `known here are ${keys.join(", ")}` : `did you mean ${near}?`
    return error(
      path === "hours" ? "UnknownWeekday" : "UnknownKey",
      `${path === "" ? "" : `${path}.`}${key.slice(0, 40)}`,
      `unknown ${path === "hours" ? "weekday" : "key"}: ${would}`,
    )
  }
  return { of: Object.fromEntries(Object.entries(value)) }
}

const list = <A>(value: unknown, path: string, check: Check<A>): Checked<readonly A[]> => {
  if (!Array.isArray(value)) return error("NotACalendar", path, `a list is needed, not ${shown(value)}`)
  const checked: A[] = []
  for (let index = 0; index < value.length; index++) {
    const element = check(value[index], `${path}[${index}]`)
    if ("_tag" in element) return element
    checked.push(element.of)
  }
  return { of: Object.freeze(checked) }
}

const decodeDate: Check<string> = (value, path) => {
  const day = typeof value === "string" ? readIsoDate(value) : "a date is written YYYY-MM-DD, for example 2024-10-23"
  return typeof day === "string"
    ? error("BadDate", path, `${shown(value)} is not a date: ${day}`)
    : { of: String(value) }
}

const decodeTime = (value: unknown, path: string, last: string): Checked<string> =>
  typeof value === "string" && /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value) && value <= last
    ? { of: value }
    : error("BadTime", path, `${shown(value)} is not a time of day: write HH:MM from 00:00 to ${last}`)

const decodeInterval: Check<readonly [string, string]> = (value, path) => {
  if (!Array.isArray(value) || value.length !== 2)
    return error("BadInterval", path, `an interval is a pair of times, for example ["08:30", "17:30"]`)
  const from = decodeTime(value[0], `${path}[0]`, "23:59")
  if ("_tag" in from) return from
  const to = decodeTime(value[1], `${path}[1]`, "24:00")
  if ("_tag" in to) return to
  if (to.of <= from.of)
    return error(
      "BadInterval",
      path,
      `${from.of} to ${to.of} does not end after it starts: write the earlier time first, and hours past midnight on both days`,
    )
  return { of: Object.freeze([from.of, to.of] as const) }
}

const mostIntervals = 48

const decodeHours: Check<OpeningHours> = (value, path) => {
  const hours = list(value, path, decodeInterval)
  if ("_tag" in hours) return hours
  if (hours.of.length > mostIntervals)
    return error("BadInterval", path, `${hours.of.length} intervals are too many: a day has at most ${mostIntervals}`)
  const inOrder = [...hours.of].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  for (const [index, [from, to]] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (before !== undefined && from < before[1])
      return error(
        "Overlap",
        path,
        `${from} to ${to} overlaps ${before[0]} to ${before[1]}: write them as one interval, or apart`,
      )
  }
  return { of: Object.freeze(inOrder) }
}

const decodeWeek = (value: unknown): Checked<CalendarSpec["hours"]> => {
  const week = record(value, "hours", weekdays)
  if ("_tag" in week) return week
  const decoded: Partial<Record<Weekday, OpeningHours>> = {}
  for (const weekday of weekdays) {
    if (week.of[weekday] === undefined) continue
    const hours = decodeHours(week.of[weekday], `hours.${weekday}`)
    if ("_tag" in hours) return hours
    decoded[weekday] = hours.of
  }
  return { of: Object.freeze(decoded) }
}

const decodeException: Check<CalendarException> = (value, path) => {
  const exception = record(value, path, ["date", "hours", "why"])
  if ("_tag" in exception) return exception
  const date = decodeDate(exception.of.date, `${path}.date`)
  if ("_tag" in date) return date
  const hours = decodeHours(exception.of.hours, `${path}.hours`)
  if ("_tag" in hours) return hours
  const { why } = exception.of
  if (typeof why !== "string" || why.trim() === "")
    return error("NotACalendar", `${path}.why`, "an exception has a reason")
  return { of: Object.freeze({ date: date.of, hours: hours.of, why }) }
}

const decodeHorizon = (value: unknown): Checked<CalendarSpec["horizon"]> => {
  const horizon = record(value, "horizon", ["from", "to"])
  if ("_tag" in horizon) return horizon
  const from = decodeDate(horizon.of.from, "horizon.from")
  if ("_tag" in from) return from
  const to = decodeDate(horizon.of.to, "horizon.to")
  if ("_tag" in to) return to
  if (to.of < from.of)
    return error("BadHorizon", "horizon", `${to.of} is before ${from.of}: write the earlier date in from`)
  if (Number(to.of.slice(0, 4)) - Number(from.of.slice(0, 4)) > 400)
    return error(
      "BadHorizon",
      "horizon",
      `${from.of} to ${to.of} is longer than 400 years: give the years that are known`,
    )
  return { of: Object.freeze({ from: from.of, to: to.of }) }
}
