/**
 * Families of reckonings: the earliest and latest of all the instants that the readings give from one start, without
 * working out those that must be equal.
 *
 * @since 0.1.0
 */
import type { AnyEvent } from "../machine/happening.ts"
import type { Reckoning, Timekeeping, Variant } from "../machine/timekeeping.ts"
import { agreement } from "./agreement.ts"
import { piecesOf } from "./pieces.ts"
import { outermost, precedes } from "./precedence.ts"

/**
 * The earliest and latest instant of a family (epoch milliseconds): Infinity and -Infinity where it has none, NaN where one
 * lies outside the horizon.
 *
 * @since 0.1.0
 */
export interface Range {
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

/**
 * A range without an instant.
 *
 * @since 0.1.0
 */
export const blankRange = (): Range => ({ earliest: Number.POSITIVE_INFINITY, latest: Number.NEGATIVE_INFINITY })

/**
 * Makes a range one without an instant again.
 *
 * @since 0.1.0
 */
export const clear = (range: Range): void => {
  range.earliest = Number.POSITIVE_INFINITY
  range.latest = Number.NEGATIVE_INFINITY
}

/**
 * Whether a range has no instant.
 *
 * @since 0.1.0
 */
export const isBlank = ({ earliest, latest }: Range): boolean => earliest > latest

/**
 * Widens a range by an instant. It takes no branch that depends on the instants: they come in no order.
 *
 * @since 0.1.0
 */
export const widen = (range: Range, instant: number): void => {
  range.earliest = Math.min(range.earliest, instant)
  range.latest = Math.max(range.latest, instant)
}

/**
 * Widens a range by another one.
 *
 * @since 0.1.0
 */
export const merge = (range: Range, other: Range): void => {
  range.earliest = Math.min(range.earliest, other.earliest)
  range.latest = Math.max(range.latest, other.latest)
}

/**
 * Whether a variant's answer depends on its calendar.
 *
 * @since 0.1.0
 */
export const needsCalendar = ({ measure, receipt }: Variant): boolean =>
  measure.count === "openingTime" ||
  measure.count === "workingDayTime" ||
  measure.count === "workingDays" ||
  measure.count === "sameDay" ||
  (measure.count === "elapsedTime" && receipt === "nextOpening")

interface Member {
  readonly calendar: string
  readonly receipt: string
  readonly measure: string
  readonly at: Reckon
}

/** The members that depend on a calendar, tried on one calendar first and on the others only where they can differ. */
const calendarFamily = (timekeeping: Timekeeping, members: readonly Member[]): Family => {
  const calendars = calendarsOf(members)
  const [base = ""] = calendars
  const has = (calendar: string, { receipt, measure }: Member): boolean =>
    members.some((each) => each.calendar === calendar && each.receipt === receipt && each.measure === measure)
  const isElsewhere = (each: Member): boolean => each.calendar !== base && has(base, each)
  const first = members.filter((each) => !isElsewhere(each)).map((each) => each.at)
  const others = members.filter(isElsewhere).map((each) => each.at)
  const own = blankRange()
  let until: ((start: number) => number) | undefined
  return (range, start, cause) => {
    clear(own)
    for (let index = 0; index < first.length; index++) widen(own, (first[index] as Reckon)(start, cause))
    if (others.length > 0) {
      until ??= agreement(timekeeping, calendars)
      if (!(until(start) > own.latest))
        for (let index = 0; index < others.length; index++) widen(own, (others[index] as Reckon)(start, cause))
    }
    merge(range, own)
  }
}

/** So few instants are worked out as fast as they are remembered. */
const FEW = 3

const dayFamilies = new WeakMap<Timekeeping, Map<string, Family>>()

/** One family of members that count working days serves everything that asks for the same: what it remembers is large. */
const dayFamily = (timekeeping: Timekeeping, members: readonly Member[]): Family => {
  if (members.length <= FEW) return calendarFamily(timekeeping, members)
  const known = dayFamilies.get(timekeeping) ?? new Map<string, Family>()
  dayFamilies.set(timekeeping, known)
  const key = JSON.stringify(members.map(({ calendar, receipt, measure }) => [calendar, receipt, measure]).sort())
  const family = known.get(key) ?? dayFamilyOf(timekeeping, members)
  known.set(key, family)
  return family
}

/** Members that count working days: their range is remembered for each piece of a day. */
const dayFamilyOf = (timekeeping: Timekeeping, members: readonly Member[]): Family => {
  const all = calendarFamily(timekeeping, members)
  const own = blankRange()
  /** The earliest and latest from each piece, side by side; Infinity first where they are not worked out yet. */
  let known: Float64Array | undefined
  const pieces = piecesOf(timekeeping, calendarsOf(members))
  return (range, start) => {
    known ??= new Float64Array(pieces.count() * 2).fill(Number.POSITIVE_INFINITY)
    const piece = pieces.find(start)
    if (piece < 0) return all(range, start, undefined)
    if (known[2 * piece] === Number.POSITIVE_INFINITY) {
      clear(own)
      all(own, start, undefined)
      known[2 * piece] = own.earliest
      known[2 * piece + 1] = own.latest
    }
    range.earliest = Math.min(range.earliest, known[2 * piece] as number)
    range.latest = Math.max(range.latest, known[2 * piece + 1] as number)
  }
}

const calendarsOf = (members: readonly Member[]): readonly string[] => [
  ...new Set(members.map((each) => each.calendar)),
]

/**
 * The family of some reckonings.
 *
 * @param timekeeping - the timekeeping of the rules
 * @param reckonings - what spans or due instants can mean (see `reckonSpan`, `reckonDue`)
 * @since 0.1.0
 */
export const family = (timekeeping: Timekeeping, reckonings: readonly Reckoning[]): Family => {
  const members: (Member & { readonly countsDays: boolean })[] = []
  const instants = new Map<string, Reckon>()
  const timed = reckonings.filter((each) => each.phrase === undefined)
  for (const { variant, at } of outermost(timed, precedes)) {
    if (variant === undefined) instants.set(`${instants.size}`, at)
    else if (!needsCalendar(variant)) instants.set(JSON.stringify(variant.measure), at)
    else {
      const { measure } = variant
      members.push({ ...variant, measure: JSON.stringify(measure), at, countsDays: measure.count === "workingDays" })
    }
  }
  const families: readonly Family[] = [
    ...[...instants.values()].map(
      (at): Family =>
        (range, start, cause) =>
          widen(range, at(start, cause)),
    ),
    ...[members.filter((each) => !each.countsDays)].flatMap((each) =>
      each.length === 0 ? [] : [calendarFamily(timekeeping, each)],
    ),
    ...[members.filter((each) => each.countsDays)].flatMap((each) =>
      each.length === 0 ? [] : [dayFamily(timekeeping, each)],
    ),
  ]
  const [only, ...more] = families
  if (only === undefined) return () => {}
  return more.length === 0
    ? only
    : (range, start, cause) => {
        for (let index = 0; index < families.length; index++) (families[index] as Family)(range, start, cause)
      }
}
