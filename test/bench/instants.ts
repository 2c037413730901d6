/** The instants from which every contestant reckons, and the calendar that all of them are given. */
import { bankHolidays } from "../../src/time/holidays.ts"
import { reference } from "../time/reference.ts"
import { SEED, seeded } from "./random.ts"

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** What is asked of every contestant. */
export const WORKING_HOURS = 24

/** The last day of which a contestant has to know: the answers to starts at the end of 2030 lie in January 2031. */
const LAST = "2031-01-31"

/** The bank holidays of England and Wales, as every contestant is given them. */
export const HOLIDAYS: readonly string[] = bankHolidays("england-and-wales").filter(
  (date) => date >= "2015-01-01" && date <= LAST,
)

const lastSunday = (year: number, month: number): number => {
  const end = Date.UTC(year, month + 1, 0)
  return end - new Date(end).getUTCDay() * DAY
}

/** Whether the clocks of London are an hour ahead of UTC: from 01:00 UTC of one last Sunday to that of another. */
const isSummer = (t: number): boolean => {
  const year = new Date(t).getUTCFullYear()
  return t >= lastSunday(year, 2) + HOUR && t < lastSunday(year, 9) + HOUR
}

/** The instant of a time of day in London, in minutes since midnight, on a UTC date (no change lies between). */
const londonAt = (date: number, minutes: number): number => {
  const t = date + minutes * MINUTE
  return isSummer(t) ? t - HOUR : t
}

/**
 * Instants from `from` to `to` (years), of every 20: 11 at any minute, 3 at opening or closing, 2 on bank holidays, 2
 * within four days of a clock change and 2 with seconds and milliseconds.
 */
export const instants = (howMany: number, from = 2015, to = 2030): Float64Array => {
  const { whole, pick } = seeded(SEED)
  const first = Date.UTC(from, 0, 2) / DAY
  const last = Date.UTC(to, 11, 30) / DAY
  const holidays = HOLIDAYS.map((date) => Date.parse(date)).filter((t) => t / DAY >= first && t / DAY <= last)
  const date = () => whole(first, last) * DAY
  const any = () => date() + whole(0, 1439) * MINUTE
  const change = () => lastSunday(whole(from, to), pick(2, 9)) + HOUR
  const onHoliday = () => (holidays[whole(0, holidays.length - 1)] ?? date()) + whole(0, 1439) * MINUTE
  return Float64Array.from({ length: howMany }, (_, index) => {
    const kind = index % 20
    if (kind < 11) return any()
    if (kind < 14) return londonAt(date(), pick(510, 1050))
    if (kind < 16) return onHoliday()
    if (kind < 18) return change() + whole(-4 * 1440, 4 * 1440) * MINUTE
    return any() + whole(1, 59_999)
  })
}

const office = [["08:30", "17:30"]] as const

/** The right answers, by the reference that steps minute by minute through the host's own local time. */
export const rightAnswers = (starts: Float64Array, from = 2015, to = 2030): Float64Array => {
  const { addOpenTime } = reference({
    zone: "Europe/London",
    hours: { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office },
    holidays: HOLIDAYS,
    exceptions: [],
    horizon: { from: `${from}-01-01`, to: `${to + 1}-01-31` },
  })
  return starts.map((t) => addOpenTime(t, WORKING_HOURS * HOUR))
}
