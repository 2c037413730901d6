/**
 * Instants in the words in which pages tell them, read from their own text: the local date and time that are meant.
 *
 * @since 0.1.0
 */
import { dayOf, weekdayOf } from "../time/local-date.ts"

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

const partsOf = (date: string): readonly [number, number, number] => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number)
  return [year, month, day]
}

/**
 * The local date of an instant as a number of days, so that one can be taken from another.
 *
 * @param date - `YYYY-MM-DD`, or a text that begins so
 * @example
 * dayNumberOf("2026-04-07") - dayNumberOf("2026-04-03T10:00:00.000+01:00") // => 4
 * @since 0.1.0
 */
export const dayNumberOf = (date: string): number => dayOf(...partsOf(date))

/**
 * A local date in words.
 *
 * @param date - `YYYY-MM-DD`, or a text that begins so
 * @example
 * sayDate("2026-04-03") // => "Fri 3 Apr 2026"
 * @since 0.1.0
 */
export const sayDate = (date: string): string => {
  const [year, month, day] = partsOf(date)
  return `${WEEKDAYS[weekdayOf(dayNumberOf(date))]} ${day} ${MONTHS[month - 1]} ${year}`
}

/**
 * The local time of an instant; the last millisecond of a day is its end.
 *
 * @param iso - an instant as the library writes it: `2026-04-03T17:29:00.000+01:00`
 * @example
 * sayTime("2026-04-03T17:29:00.000+01:00") // => "17:29"
 * sayTime("2026-04-03T23:59:59.999+01:00") // => "end of the day"
 * @since 0.1.0
 */
export const sayTime = (iso: string): string => {
  const clock = iso.slice(11, 23)
  if (clock === "23:59:59.999") return "end of the day"
  if (!clock.endsWith(".000")) return clock
  return clock.endsWith(":00.000") ? clock.slice(0, 5) : clock.slice(0, 8)
}

/**
 * An instant in words.
 *
 * @param iso - an instant as the library writes it
 * @example
 * sayMoment("2026-04-03T17:29:00.000+01:00") // => "Fri 3 Apr 2026, 17:29"
 * @since 0.1.0
 */
export const sayMoment = (iso: string): string => `${sayDate(iso)}, ${sayTime(iso)}`
