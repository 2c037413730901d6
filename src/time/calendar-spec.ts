/**
 * CalendarSpec: a working calendar as plain JSON.
 *
 * @since 0.1.0
 */
import type { Weekday } from "./local-date.ts"

/**
 * Opening hours of a day: half-open intervals of local time, `["08:30", "17:30"]`, the end at most `24:00`.
 *
 * @since 0.1.0
 */
export type OpeningHours = readonly (readonly [from: string, to: string])[]

/**
 * A date with opening hours of its own, which stand above the weekday's and above a holiday; none means closed.
 *
 * @since 0.1.0
 */
export interface CalendarException {
  readonly date: string
  readonly hours: OpeningHours
  readonly why: string
}

/**
 * A working calendar as plain JSON. Weekdays that are not named are closed; all dates are local ISO 8601 dates.
 *
 * @since 0.1.0
 */
export interface CalendarSpec {
  readonly id: string
  readonly version: string
  /** The IANA name of the zone whose local time the hours are in. */
  readonly zone: string
  readonly hours: Readonly<Partial<Record<Weekday, OpeningHours>>>
  readonly holidays: readonly string[]
  /** The hours of every holiday, whatever its weekday; holidays are closed where they are left out. */
  readonly holidayHours?: OpeningHours
  readonly exceptions?: readonly CalendarException[]
  /** The first and the last day that the calendar knows. */
  readonly horizon: { readonly from: string; readonly to: string }
}

/**
 * Why a value is no calendar, or a calendar cannot be compiled.
 *
 * @since 0.1.0
 */
export interface CalendarError {
  readonly _tag: "CalendarError"
  readonly code:
    | "NotACalendar"
    | "UnknownKey"
    | "UnknownWeekday"
    | "BadTime"
    | "BadInterval"
    | "Overlap"
    | "BadDate"
    | "TwoExceptions"
    | "BadHorizon"
    | "NeverOpen"
    | "OtherZone"
    | "ZoneTooShort"
  readonly message: string
  /** Where in the calendar, for example `hours.monday[0][1]`; empty for the calendar itself. */
  readonly path: string
}
