/**
 * Moments: the instants of a report, read from their own text, so that every date shown is the local date meant.
 *
 * @since 0.1.0
 */

/**
 * An instant as it is shown.
 *
 * @since 0.1.0
 */
export interface Moment {
  readonly ms: number
  /** Local, `2024-10-28`. */
  readonly date: string
  readonly year: string
  /** `Mon 28 Oct`. */
  readonly day: string
  /** `14:30`, with seconds where there are some, and `24:00` for the last millisecond of a day. */
  readonly time: string
  /** The local date as a number of days. */
  readonly dayNumber: number
  /** The offset from UTC in minutes. */
  readonly offset: number
  /** In UTC, because the zone's table does not reach it. */
  readonly isUtc: boolean
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const DAY = 86_400_000
const END_OF_DAY = "23:59:59.999"

const timeOf = (clock: string): string => {
  if (clock === END_OF_DAY) return "24:00"
  if (!clock.endsWith(".000")) return clock
  return clock.endsWith(":00.000") ? clock.slice(0, 5) : clock.slice(0, 8)
}

const offsetOf = (zone: string): number => {
  if (zone === "Z") return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return zone.startsWith("-") ? -minutes : minutes
}

/**
 * The moment of an instant in the form in which the library writes them: `2024-10-28T14:30:00.000+00:00`.
 *
 * @since 0.1.0
 */
export const momentOf = (iso: string): Moment => {
  const date = iso.slice(0, 10)
  const dayNumber = Date.parse(`${date}T00:00:00Z`) / DAY
  const weekday = WEEKDAYS[(((dayNumber + 4) % 7) + 7) % 7]
  return {
    ms: Date.parse(iso),
    date,
    year: date.slice(0, 4),
    day: `${weekday} ${String(Number(date.slice(8))).padStart(2)} ${MONTHS[Number(date.slice(5, 7)) - 1]}`,
    time: timeOf(iso.slice(11, 23)),
    dayNumber,
    offset: offsetOf(iso.slice(23)),
    isUtc: iso.endsWith("Z"),
  }
}

/**
 * A moment in words: `Mon 28 Oct 2024 14:30`, or `end of Mon 28 Oct 2024`.
 *
 * @since 0.1.0
 */
export const sayMoment = (iso: string): string => {
  const { day, year, time, isUtc } = momentOf(iso)
  const date = `${day.replace("  ", " ")} ${year}`
  return `${time === "24:00" ? `end of ${date}` : `${date} ${time}`}${isUtc ? " UTC" : ""}`
}

/**
 * A moment in words where there is one, else what stands for none.
 *
 * @since 0.1.0
 */
export const sayMomentOr = (iso: string | null | undefined, none: string): string =>
  iso === null || iso === undefined ? none : sayMoment(iso)
