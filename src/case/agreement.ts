/**
 * Agreement: until when calendars agree, so that what is worked out on one need not be on the others.
 *
 * @since 0.1.0
 */
import type { Timekeeping } from "../machine/timekeeping.ts"
import { agreesUntil } from "../time/agreement.ts"
import type { WorkingCalendar } from "../time/calendar.ts"

const DAY = 86_400_000

const agreements = new WeakMap<Timekeeping, Map<string, (start: number) => number>>()

/**
 * Until when all of some calendars agree, from a start: an instant that is never too late. One table for each set of
 * calendars serves everything that asks.
 *
 * @param timekeeping - the timekeeping of the rules
 * @param calendars - the ids of the calendars
 * @since 0.1.0
 */
export const agreement = (timekeeping: Timekeeping, calendars: readonly string[]): ((start: number) => number) => {
  const made = agreements.get(timekeeping) ?? new Map<string, (start: number) => number>()
  agreements.set(timekeeping, made)
  const key = JSON.stringify([...calendars].sort())
  const until = made.get(key) ?? agreementOf(calendars.map((each) => timekeeping.calendar(each)))
  made.set(key, until)
  return until
}

const agreementOf = (calendars: readonly WorkingCalendar[]): ((start: number) => number) => {
  const [base, ...others] = calendars
  if (base === undefined || others.length === 0) return () => Number.POSITIVE_INFINITY
  const firstDay = Math.ceil(base.from / DAY)
  let until: Float64Array | undefined
  const table = (): Float64Array => {
    const made = new Float64Array(Math.max(0, Math.floor(base.to / DAY) - firstDay))
    for (let day = 0; day < made.length; day++) {
      const at = (firstDay + day) * DAY
      made[day] = Math.min(...others.map((each) => agreesUntil(base, each, at)))
    }
    return made
  }
  return (start) => {
    until ??= table()
    return until[Math.floor(start / DAY) - firstDay] ?? Number.NaN
  }
}
