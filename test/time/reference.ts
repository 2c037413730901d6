/**
 * The reference that `src/time` is held against: it steps minute by minute through a window of time, asks the host's
 * Intl what the local time of each minute is, and reads every answer off the minutes. Slow, plain, and it shares nothing
 * with `src/`.
 */

/** A calendar as the reference reads it. */
export interface ReferenceCalendar {
  readonly zone: string
  readonly hours: Readonly<Record<string, readonly (readonly [string, string])[] | undefined>>
  readonly holidays: readonly string[]
  readonly holidayHours?: readonly (readonly [string, string])[]
  readonly exceptions: readonly { readonly date: string; readonly hours: readonly (readonly [string, string])[] }[]
  readonly horizon: { readonly from: string; readonly to: string }
}

const minute = 60_000
const day = 86_400_000
const names = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]

/** The local date (days since 1970-01-01) and minute of the day of each minute of a window. */
interface Window {
  readonly start: number
  readonly date: Int32Array
  readonly minuteOfDay: Int32Array
}

const windows = new Map<string, Window>()

const windowOf = (zone: string, from: string, to: string): Window => {
  const key = `${zone} ${from} ${to}`
  const known = windows.get(key)
  if (known !== undefined) return known
  const start = Date.parse(from) - 2 * day
  const length = (Date.parse(to) + 3 * day - start) / minute
  const local = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  const date = new Int32Array(length)
  const minuteOfDay = new Int32Array(length)
  for (let m = 0; m < length; m++) {
    const text = local.format(start + m * minute)
    date[m] = Date.parse(text.slice(0, 10)) / day
    minuteOfDay[m] = Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16))
  }
  const window = { start, date, minuteOfDay }
  windows.set(key, window)
  return window
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Every answer about a calendar, in epoch milliseconds; NaN where it is not known. */
export const reference = (calendar: ReferenceCalendar) => {
  const window = windowOf(calendar.zone, calendar.horizon.from, calendar.horizon.to)
  const { start, date, minuteOfDay } = window
  const [firstDate, lastDate] = [Date.parse(calendar.horizon.from) / day, Date.parse(calendar.horizon.to) / day]
  const hoursOn = (d: number) => {
    const iso = new Date(d * day).toISOString().slice(0, 10)
    const exception = calendar.exceptions.find((each) => each.date === iso)
    if (exception !== undefined) return exception.hours
    if (calendar.holidays.includes(iso)) return calendar.holidayHours ?? []
    return calendar.hours[names[new Date(d * day).getUTCDay()] ?? ""] ?? []
  }
  const length = date.length
  const open = new Uint8Array(length)
  const working = new Uint8Array(length)
  const openMinutes = new Map<number, Uint8Array>()
  const openMinutesOn = (d: number): Uint8Array => {
    const found = openMinutes.get(d)
    if (found !== undefined) return found
    const minutes = new Uint8Array(1440)
    for (const [from, to] of hoursOn(d)) minutes.fill(1, minutesOf(from), minutesOf(to))
    openMinutes.set(d, minutes)
    return minutes
  }
  const isKnown = (m: number): boolean => (date[m] ?? 0) >= firstDate && (date[m] ?? 0) <= lastDate
  const isWorking = new Set<number>()
  let [firstKnown, lastKnown] = [-1, -1]
  for (let m = 0; m < length; m++) {
    if (!isKnown(m)) continue
    if (firstKnown < 0) firstKnown = m
    lastKnown = m
    const d = date[m] ?? 0
    open[m] = openMinutesOn(d)[minuteOfDay[m] ?? 0] ?? 0
    if (open[m]) isWorking.add(d)
  }
  for (let m = 0; m < length; m++) working[m] = isWorking.has(date[m] ?? 0) ? 1 : 0
  const workingDates = [...isWorking].sort((a, b) => a - b)
  const begin = start + firstKnown * minute
  const end = start + (lastKnown + 1) * minute

  const at = (t: number) => Math.floor((t - start) / minute)
  const within = (t: number) => t >= begin && t < end
  const instantOf = (m: number) => (m < 0 ? Number.NaN : start + m * minute)

  const step = (bits: Uint8Array, t: number, ms: number): number => {
    if (ms === 0) return t
    if (!within(t)) return Number.NaN
    let left = ms
    for (let m = at(t); m < bits.length; m++) {
      if (!bits[m]) continue
      const from = Math.max(t, instantOf(m))
      const room = instantOf(m + 1) - from
      if (room >= left) return from + left
      left -= room
    }
    return Number.NaN
  }
  const lastMinuteOf = (d: number) => date.lastIndexOf(d)
  const firstMinuteFrom = (d: number, m: number) =>
    date.findIndex((each, k) => each > d || (each === d && (minuteOfDay[k] ?? 0) >= m))

  const isOpen = (t: number): boolean => within(t) && open[at(t)] === 1

  return {
    begin,
    end,
    open,
    addOpenTime: (t: number, ms: number) => step(open, t, ms),
    addWorkingDayTime: (t: number, ms: number) => step(working, t, ms),
    isOpen,
    nextOpening: (t: number): number => {
      if (!within(t)) return Number.NaN
      if (open[at(t)]) return t
      return instantOf(open.indexOf(1, at(t)))
    },
    previousOpening: (t: number): number => {
      if (!within(t)) return Number.NaN
      for (let m = at(t); instantOf(m) > begin; m--) if (open[m] && !open[m - 1]) return instantOf(m)
      return Number.NaN
    },
    openTimeBetween: (a: number, b: number): number => {
      if (!(a >= begin && a <= end && b >= begin && b <= end)) return Number.NaN
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      let sum = 0
      for (let m = at(from); m <= at(to); m++)
        if (open[m]) sum += Math.max(0, Math.min(to, instantOf(m + 1)) - Math.max(from, instantOf(m)))
      return b < a ? -sum : sum
    },
    addWorkingDays: (t: number, n: number, receiptDay: string, ending: string): number => {
      if (!within(t)) return Number.NaN
      const today = date[at(t)] ?? Number.NaN
      const first = receiptDay === "countedIfOpen" && isOpen(t) ? today : today + 1
      const reached = workingDates.filter((d) => d >= first)[n - 1]
      if (reached === undefined) return Number.NaN
      const last = instantOf(lastMinuteOf(reached) + 1) - 1
      if (ending === "endOfDay") return last
      let m = open.length - 1
      while (!(open[m] && date[m] === reached)) m--
      return Math.min(last, instantOf(m + 1))
    },
    /** A cut-off in minutes since local midnight; 1440 cuts nothing off. */
    addSameDay: (t: number, cutOff: number): number => {
      if (!within(t)) return Number.NaN
      const today = date[at(t)] ?? Number.NaN
      const inTime = cutOff === 1440 || t <= instantOf(firstMinuteFrom(today, cutOff))
      const reached = workingDates.find((d) => (inTime ? d >= today : d > today))
      return reached === undefined ? Number.NaN : instantOf(lastMinuteOf(reached) + 1) - 1
    },
    workingDaysBetween: (a: number, b: number): number => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      const begun = workingDates
        .map((d) => instantOf(date.indexOf(d)))
        .filter((each) => each >= from && each < to).length
      return b < a ? -begun : begun
    },
    addDate: (t: number, unit: string, n: number, moment: string): number => {
      const today = new Date((date[at(t)] ?? Number.NaN) * day)
      const target = new Date(today)
      if (unit === "months") {
        target.setUTCDate(1)
        target.setUTCMonth(target.getUTCMonth() + n)
        const days = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
        target.setUTCDate(Math.min(today.getUTCDate(), days))
      } else target.setUTCDate(today.getUTCDate() + n * (unit === "weeks" ? 7 : 1))
      const d = target.getTime() / day
      if (d + 1 >= (date[date.length - 1] ?? 0)) return Number.NaN
      const moments: Readonly<Record<string, () => number>> = {
        endOfDay: () => (lastMinuteOf(d) < 0 ? instantOf(firstMinuteFrom(d, 0)) : instantOf(lastMinuteOf(d) + 1) - 1),
        startOfDay: () => instantOf(firstMinuteFrom(d, 0)),
        startOfNextDay: () => instantOf(firstMinuteFrom(d + 1, 0)),
        sameTime: () => {
          const m = minuteOfDay[at(t)] ?? 0
          const found = firstMinuteFrom(d, m)
          const exact = date[found] === d && minuteOfDay[found] === m
          return instantOf(found) + (exact ? t - instantOf(at(t)) : 0)
        },
      }
      const reached = moments[moment]?.() ?? Number.NaN
      return reached < t ? t : reached
    },
    /** The start of the first day, from that of t, on which another calendar of the same horizon has other hours. */
    agreesUntil: (other: { readonly openMinutesOn: (d: number) => Uint8Array }, t: number): number => {
      if (!within(t)) return Number.NaN
      for (let d = date[at(t)] ?? Number.NaN; d <= lastDate; d++)
        if (openMinutesOn(d).join() !== other.openMinutesOn(d).join()) return instantOf(firstMinuteFrom(d, 0))
      return Number.POSITIVE_INFINITY
    },
    openMinutesOn,
  }
}
