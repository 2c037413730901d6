/**
 * Families of reckonings: the earliest and latest of all the instants that the readings give from one start, without
 * working out those that must be equal.
 *
 * @since 0.1.0
 */
import type { AnyEvent } from "../machine/happening.ts"
import { agrees, type Reckoning, type Timekeeping, type Variant } from "../machine/timekeeping.ts"
import { agreesUntil } from "../time/agreement.ts"
import type { WorkingCalendar } from "../time/calendar.ts"
import { isOpen } from "../time/opening.ts"

const DAY = 86_400_000

/**
 * The earliest and latest instant of a family (epoch milliseconds). `some` is false where it has none; NaN stands for an
 * instant outside the horizon.
 *
 * @since 0.1.0
 */
export interface Range {
  some: boolean
  earliest: number
  latest: number
}

/**
 * Widens a range by every instant that a family gives from a start.
 *
 * @since 0.1.0
 */
export type Family = (range: Range, start: number, cause: AnyEvent | undefined) => void

type Reckon = (start: number, cause: AnyEvent | undefined) => number

const widen = (range: Range, instant: number): void => {
  if (!range.some) {
    range.some = true
    range.earliest = instant
    range.latest = instant
    return
  }
  if (Number.isNaN(instant)) range.earliest = range.latest = instant
  if (instant < range.earliest) range.earliest = instant
  if (instant > range.latest) range.latest = instant
}

/** Until when all of some calendars agree, from a start: an instant that is never too late. */
const agreement = (calendars: readonly WorkingCalendar[]): ((start: number) => number) => {
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

/** Whether a variant's answer depends on its calendar. */
const needsCalendar = ({ measure, receipt }: Variant): boolean =>
  measure.count === "openingTime" ||
  measure.count === "workingDayTime" ||
  measure.count === "workingDays" ||
  (measure.count === "elapsedTime" && receipt === "nextOpening")

interface Member {
  readonly calendar: string
  readonly receipt: string
  readonly measure: string
  readonly at: Reckon
}

const uniqueBy = <T>(list: readonly T[], key: (value: T) => string): readonly T[] => [
  ...new Map(list.map((each) => [key(each), each])).values(),
]

/** The members that depend on a calendar, tried on one calendar first and on the others only where they can differ. */
const calendarFamily = (timekeeping: Timekeeping, members: readonly Member[], receiptMatters: boolean): Family => {
  const calendars = [...new Set(members.map((each) => each.calendar))]
  const [base = ""] = calendars
  const unique = uniqueBy(members, (each) => `${each.calendar} ${each.receipt} ${each.measure}`)
  const first = unique.filter((each) => each.calendar === base && each.receipt === "onArrival").map((each) => each.at)
  const deemed = unique.filter((each) => each.calendar === base && each.receipt !== "onArrival").map((each) => each.at)
  const rest = unique.filter((each) => each.calendar !== base).map((each) => each.at)
  const own = { some: false, earliest: 0, latest: 0 }
  let compiled: { readonly calendar: WorkingCalendar; readonly until: (start: number) => number } | undefined
  return (range, start, cause) => {
    compiled ??= {
      calendar: timekeeping.calendar(base),
      until: agreement(calendars.map((each) => timekeeping.calendar(each))),
    }
    own.some = false
    for (let index = 0; index < first.length; index++) widen(own, (first[index] as Reckon)(start, cause))
    if (deemed.length > 0 && (receiptMatters || !isOpen(compiled.calendar, start)))
      for (let index = 0; index < deemed.length; index++) widen(own, (deemed[index] as Reckon)(start, cause))
    if (rest.length > 0 && !(compiled.until(start) > own.latest))
      for (let index = 0; index < rest.length; index++) widen(own, (rest[index] as Reckon)(start, cause))
    if (!own.some) return
    widen(range, own.earliest)
    widen(range, own.latest)
  }
}

const familyOf = (timekeeping: Timekeeping, all: readonly Reckoning[], after: Reckoning[] | undefined): Family => {
  const timed = all.filter((each) => each.phrase === undefined)
  const members: Member[] = []
  const plain = new Map<string, Reckon>()
  for (const due of timed)
    for (const begin of after ?? [undefined]) {
      const variant = due.variant ?? begin?.variant
      if (begin !== undefined && !agrees({ ...due.choices, ...begin.choices }, due.choices)) continue
      const at: Reckon = begin === undefined ? due.at : (start, cause) => due.at(begin.at(start, cause), cause)
      const key = `${JSON.stringify(begin?.variant?.measure)} ${JSON.stringify(due.variant?.measure)}`
      if (
        variant !== undefined &&
        [due.variant, begin?.variant].some((each) => each !== undefined && needsCalendar(each))
      )
        members.push({ calendar: variant.calendar, receipt: variant.receipt, measure: key, at })
      else plain.set(due.variant === undefined ? `${plain.size}` : key, at)
    }
  const instants = [...plain.values()]
  const byCalendar = members.length === 0 ? undefined : calendarFamily(timekeeping, members, after !== undefined)
  return (range, start, cause) => {
    for (let index = 0; index < instants.length; index++) widen(range, (instants[index] as Reckon)(start, cause))
    byCalendar?.(range, start, cause)
  }
}

/**
 * The family of some reckonings.
 *
 * @param timekeeping - the timekeeping of the rules
 * @param reckonings - what spans or due instants can mean (see `reckonSpan`, `reckonDue`)
 * @since 0.1.0
 */
export const family = (timekeeping: Timekeeping, reckonings: readonly Reckoning[]): Family =>
  familyOf(timekeeping, reckonings, undefined)

/**
 * The family of reckonings that run from the end of other ones, both under the same readings.
 *
 * @param timekeeping - the timekeeping of the rules
 * @param first - from the start to where the second begin
 * @param then - from there
 * @since 0.1.0
 */
export const familyAfter = (
  timekeeping: Timekeeping,
  first: readonly Reckoning[],
  then: readonly Reckoning[],
): Family => familyOf(timekeeping, then, [...first])
