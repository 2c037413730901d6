/**
 * Local dates: ISO 8601 dates as day numbers (whole days since 1970-01-01) of the proleptic Gregorian calendar. A day
 * number has no zone: {@link "./zone.ts"} says which instants it covers.
 *
 * @since 0.1.0
 */

/**
 * The milliseconds of a day of 24 hours.
 *
 * @since 0.1.0
 */
export const dayMs = 86_400_000

/**
 * The milliseconds of an hour.
 *
 * @since 0.1.0
 */
export const hourMs = 3_600_000

/**
 * The milliseconds of a minute.
 *
 * @since 0.1.0
 */
export const minuteMs = 60_000

/**
 * The names of the weekdays, Monday first, as calendars spell them.
 *
 * @since 0.1.0
 */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const

/**
 * The name of a weekday, as calendars spell it.
 *
 * @since 0.1.0
 */
export type Weekday = (typeof weekdays)[number]

/**
 * A year, a month (1 to 12) and a day of the month.
 *
 * @since 0.1.0
 */
export interface LocalDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/**
 * How many days a month has.
 *
 * @param year - the year
 * @param month - the month, 1 to 12
 * @example
 * daysInMonth(2024, 2) // => 29
 * @since 0.1.0
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/**
 * The day number of a year, month and day of the month. The month may be outside 1 to 12: it carries into the year.
 *
 * @example
 * dayOf(1970, 1, 2) // => 1
 * @since 0.1.0
 */
export const dayOf = (year: number, month: number, day: number): number => {
  const months = year * 12 + (month - 1)
  const y = Math.floor((months - 2) / 12)
  const fromMarch = months - 2 - y * 12
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    day -
    719_469
  )
}

/**
 * The year, month and day of the month of a day number.
 *
 * @example
 * dateOf(19_660) // => { year: 2023, month: 10, day: 30 }
 * @since 0.1.0
 */
export const dateOf = (dayNumber: number): LocalDate => {
  const sinceMarch0 = dayNumber + 719_468
  const era = Math.floor(sinceMarch0 / 146_097)
  const ofEra = sinceMarch0 - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/**
 * The day number that comes some months after another; a month without that day of the month ends on its last day.
 *
 * @example
 * isoDate(addMonthsToDay(dayOf(2024, 1, 31), 1)) // => "2024-02-29"
 * @since 0.1.0
 */
export const addMonthsToDay = (dayNumber: number, months: number): number => {
  const { year, month, day } = dateOf(dayNumber)
  const since = year * 12 + month - 1 + months
  const reached = Math.floor(since / 12)
  const monthReached = since - reached * 12 + 1
  return dayOf(reached, monthReached, Math.min(day, daysInMonth(reached, monthReached)))
}

/**
 * The position of a day number in the week: 0 for Monday to 6 for Sunday.
 *
 * @example
 * weekdays[weekdayOf(dayOf(2024, 10, 23))] // => "wednesday"
 * @since 0.1.0
 */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7

const pad = (n: number, width: number): string => `${n}`.padStart(width, "0")

/**
 * The ISO 8601 date of a day number.
 *
 * @example
 * isoDate(0) // => "1970-01-01"
 * @since 0.1.0
 */
export const isoDate = (dayNumber: number): string => {
  const place = dayNumber & (LATELY - 1)
  const before = lately[place]
  if (before !== undefined && before.dayNumber === dayNumber) return before.text
  const { year, month, day } = dateOf(dayNumber)
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  lately[place] = { dayNumber, text }
  return text
}

/** How many dates are remembered as they were written last, a power of two. */
const LATELY = 4096
const lately: ({ readonly dayNumber: number; readonly text: string } | undefined)[] = /* @__PURE__ */ new Array(LATELY)

/**
 * Why a year, month and day of the month are no date, or `undefined` where they are one.
 *
 * @example
 * whyNoDate(2026, 2, 30) // => "February 2026 has 28 days"
 * @since 0.1.0
 */
export const whyNoDate = (year: number, month: number, day: number): string | undefined => {
  if (year < 1) return "the years go from 0001 to 9999"
  if (month < 1 || month > 12) return "the months go from 01 to 12"
  if (day < 1) return "the days of a month start at 01"
  if (day > daysInMonth(year, month))
    return `${monthNames[month - 1]} ${pad(year, 4)} has ${daysInMonth(year, month)} days`
  return undefined
}

/**
 * The day number of an ISO 8601 date (`YYYY-MM-DD`), or why the text is none.
 *
 * @example
 * readIsoDate("2024-10-23") // => 20019
 * readIsoDate("2026-02-30") // => "February 2026 has 28 days"
 * @since 0.1.0
 */
export const readIsoDate = (text: string): number | string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return "a date is written YYYY-MM-DD, for example 2024-10-23"
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return whyNoDate(year, month, day) ?? dayOf(year, month, day)
}
