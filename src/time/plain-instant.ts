/**
 * Plain instants: the fast path for instants as programs write them. `parseInstant` reads all others, and says what is wrong.
 *
 * @since 0.1.0
 */
import { dayMs, dayOf, daysInMonth, hourMs, minuteMs } from "./local-date.ts"

const PLUS = 43
const DASH = 45
const POINT = 46
const COLON = 58
const LETTER_T = 84
const LETTER_Z = 90

/** The number that some digits of a text make; NaN where one is no digit. */
const digits = (text: string, at: number, count: number): number => {
  let number = 0
  for (let place = at; place < at + count; place++) {
    const digit = text.charCodeAt(place) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = 10 * number + digit
  }
  return number
}

/** The milliseconds of the offset with which a text ends, from a place on; NaN where none stands there, or none that exists. */
const offset = (text: string, at: number): number => {
  const sign = text.charCodeAt(at)
  if (sign === LETTER_Z) return text.length === at + 1 ? 0 : Number.NaN
  if (text.length !== at + 6 || text.charCodeAt(at + 3) !== COLON || (sign !== PLUS && sign !== DASH)) return Number.NaN
  const minutes = digits(text, at + 4, 2)
  const east = digits(text, at + 1, 2) * hourMs + minutes * minuteMs
  if (!(minutes < 60 && east <= 14 * hourMs)) return Number.NaN
  // Zero is written as east.
  return sign === PLUS ? east : east === 0 ? Number.NaN : -east
}

/**
 * The epoch milliseconds of an instant with seconds, three decimals of them or none, and an offset or `Z`; NaN for every
 * other text, and at the ends of the years 0001 to 9999.
 *
 * @param text - the text
 * @since 0.1.0
 */
export const plainInstant = (text: string): number => {
  const isWritten =
    text.charCodeAt(4) === DASH &&
    text.charCodeAt(7) === DASH &&
    text.charCodeAt(10) === LETTER_T &&
    text.charCodeAt(13) === COLON &&
    text.charCodeAt(16) === COLON
  if (!isWritten) return Number.NaN
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 2)
  const date = digits(text, 8, 2)
  if (!(year > 1 && year < 9999 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)))
    return Number.NaN
  const hour = digits(text, 11, 2)
  const minute = digits(text, 14, 2)
  const second = digits(text, 17, 2)
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN
  const hasDecimals = text.charCodeAt(19) === POINT
  const ms = hasDecimals ? digits(text, 20, 3) : 0
  const east = offset(text, hasDecimals ? 23 : 19)
  return dayOf(year, month, date) * dayMs + hour * hourMs + minute * minuteMs + second * 1000 + ms - east
}
