/**
 * The units of spans, and the spans themselves: a length of time as a code states it, before it is settled how it is
 * counted.
 *
 * @since 0.1.0
 */
import { hourMs } from "./local-date.ts"

/**
 * The unit of a timed span.
 *
 * @since 0.1.0
 */
export type TimedUnit = "workingHours" | "workingDays" | "hours" | "days" | "weeks" | "months"

/**
 * A length of time as a code states it: a number of a unit; hours of opening time of a calendar that the code names; the
 * same working day, for what arrives by a cut-off (local time, `HH:MM`, up to `24:00`), and else the next; or the phrase
 * of a span without a number ("promptly").
 *
 * @since 0.1.0
 */
export type Span =
  | { readonly unit: TimedUnit; readonly n: number }
  | { readonly unit: "openHours"; readonly n: number; readonly calendar: string }
  | { readonly unit: "sameDay"; readonly cutOff: string }
  | { readonly unit: "untimed"; readonly phrase: string }

const timed =
  (unit: TimedUnit) =>
  (n: number): Span =>
    Object.freeze({ unit, n })

/**
 * A span of working hours: hours of opening time, unless a reading says otherwise.
 *
 * @example
 * workingHours(24) // => { unit: "workingHours", n: 24 }
 * @since 0.1.0
 */
export const workingHours = timed("workingHours")

/**
 * A span of working days.
 *
 * @example
 * workingDays(3) // => { unit: "workingDays", n: 3 }
 * @since 0.1.0
 */
export const workingDays = timed("workingDays")

/**
 * A span of elapsed hours of 3,600,000 ms.
 *
 * @example
 * hours(48) // => { unit: "hours", n: 48 }
 * @since 0.1.0
 */
export const hours = timed("hours")

/**
 * A span of local days.
 *
 * @example
 * days(5) // => { unit: "days", n: 5 }
 * @since 0.1.0
 */
export const days = timed("days")

/**
 * A span of weeks of seven local days.
 *
 * @example
 * weeks(8) // => { unit: "weeks", n: 8 }
 * @since 0.1.0
 */
export const weeks = timed("weeks")

/**
 * A span of calendar months.
 *
 * @example
 * months(12) // => { unit: "months", n: 12 }
 * @since 0.1.0
 */
export const months = timed("months")

/**
 * A span of hours of opening time of one calendar of a code: the hours of a channel, or a window such as 08:00 to 20:00.
 *
 * @param n - hours, of whole milliseconds
 * @param calendar - the name that the code gives the calendar
 * @example
 * openHours(4, "support") // => { unit: "openHours", n: 4, calendar: "support" }
 * @since 0.1.0
 */
export const openHours = (n: number, calendar: string): Span => Object.freeze({ unit: "openHours", n, calendar })

/**
 * The span to the end of the same working day for what arrives by a cut-off, before opening time too; to the end of the
 * next working day for what arrives later, or on another day.
 *
 * @param cutOff - local time, `HH:MM` from `00:00` to `24:00`; what arrives at it is in time
 * @example
 * sameDay("15:00") // => { unit: "sameDay", cutOff: "15:00" }
 * @since 0.1.0
 */
export const sameDay = (cutOff: string): Span => Object.freeze({ unit: "sameDay", cutOff })

/**
 * A span without a number, by the phrase that stands for it.
 *
 * @param phrase - the words in which the text says when
 * @example
 * untimed("promptly") // => { unit: "untimed", phrase: "promptly" }
 * @since 0.1.0
 */
export const untimed = (phrase: string): Span => Object.freeze({ unit: "untimed", phrase })

/**
 * Each timed unit: its words, one and many, and a thousand years of it.
 *
 * @since 0.1.0
 */
export const units: Readonly<
  Record<TimedUnit, { readonly one: string; readonly many: string; readonly most: number }>
> = {
  workingHours: { one: "working hour", many: "working hours", most: 8_784_000 },
  workingDays: { one: "working day", many: "working days", most: 366_000 },
  hours: { one: "hour", many: "hours", most: 8_784_000 },
  days: { one: "day", many: "days", most: 366_000 },
  weeks: { one: "week", many: "weeks", most: 52_200 },
  months: { one: "month", many: "months", most: 12_000 },
}

/**
 * The timed units.
 *
 * @since 0.1.0
 */
export const timedUnits = Object.keys(units) as readonly TimedUnit[]

/**
 * The milliseconds of a number of hours, whole where the number stands for whole milliseconds.
 *
 * @param n - hours
 * @example
 * hoursInMs(24.1) // => 86760000
 * @since 0.1.0
 */
export const hoursInMs = (n: number): number => {
  const ms = Math.round(n * hourMs)
  return ms / hourMs === n ? ms : n * hourMs
}
