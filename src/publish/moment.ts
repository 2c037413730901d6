/**
 * Instants in the words in which pages tell them, read from their own text: the local date and time that are meant.
 *
 * @since 0.1.0
 */

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** The day of the week of a date, by Zeller's rule: 0 is a Sunday. */
const weekday = (year: number, month: number, day: number): number => {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const y = month < 3 ? year - 1 : year
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

/**
 * A local date in words.
 *
 * @param date - `YYYY-MM-DD`, or a text that begins so
 * @example
 * sayDate("2026-04-03") // => "Fri 3 Apr 2026"
 * @since 0.1.0
 */
export const sayDate = (date: string): string => {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number)
  return `${WEEKDAYS[weekday(year, month, day)]} ${day} ${MONTHS[month - 1]} ${year}`
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
