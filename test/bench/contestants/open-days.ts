/** The opening of each working day, as someone would lay it out by hand with luxon. */
import { DateTime } from "luxon"
import { HOLIDAYS, HOUR } from "../instants.ts"

export const ZONE = "Europe/London"
export const OPEN_FOR = 9 * HOUR

const holidays = new Set(HOLIDAYS)

export const isWorkingDay = (date: DateTime): boolean => date.weekday <= 5 && !holidays.has(date.toISODate() ?? "")

const opensOn = (): readonly number[] => {
  const opens: number[] = []
  const end = DateTime.fromISO("2031-02-01", { zone: ZONE })
  let date = DateTime.fromISO("2015-01-01", { zone: ZONE })
  while (date < end) {
    if (isWorkingDay(date)) opens.push(date.set({ hour: 8, minute: 30 }).toMillis())
    date = date.plus({ days: 1 })
  }
  return opens
}

/** The openings in order, and Infinity after the last. */
export const OPENS = Float64Array.of(...opensOn(), Number.POSITIVE_INFINITY)
