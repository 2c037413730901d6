/**
 * Timekeeping: what spans and deadlines mean under each reading, and the instants that follow.
 *
 * @since 0.1.0
 */
import type { WorkingCalendar } from "../time/calendar.ts"
import { readIsoDate } from "../time/local-date.ts"
import { compileMeasure, type Measure, type Receipt } from "../time/measure.ts"
import { addDate, endOfMonth } from "../time/queries.ts"
import type { Span } from "../time/span.ts"
import { startOfDay, type Zone } from "../time/zone.ts"
import type { Edge } from "./condition.ts"
import { type AnyEvent, fieldOf } from "./happening.ts"
import type { Due } from "./norm.ts"
import type { Choices } from "./reading.ts"

/**
 * What a span means under some alternatives: how it is counted, from when a receipt outside opening hours counts, and
 * by which calendar.
 *
 * @since 0.1.0
 */
export interface Variant {
  readonly choices: Choices
  readonly measure: Measure
  readonly receipt: Receipt
  readonly calendar: string
}

/**
 * The timekeeping of a set of rules: its zone, its calendars by id, and the meanings of a span. The variants of a span
 * are complete and do not overlap: exactly one agrees with any full choice of readings.
 *
 * @since 0.1.0
 */
export interface Timekeeping {
  readonly zone: Zone
  readonly calendar: (id: string) => WorkingCalendar
  readonly meaning: (span: Span, edge: Edge) => readonly Variant[]
}

/**
 * One way to work a deadline out: under these alternatives, this instant follows from a start (epoch milliseconds; NaN
 * outside the horizon), or none, with the phrase of an untimed span.
 *
 * @since 0.1.0
 */
export interface Reckoning {
  readonly choices: Choices
  readonly phrase?: string
  /** How far calendars matter: two reckonings with equal `count` and `receipt` differ by their calendar alone. */
  readonly variant?: Variant
  readonly at: (start: number, event: AnyEvent | undefined) => number
}

const never = (): number => Number.NaN

const ofSpan = (timekeeping: Timekeeping, span: Span, edge: Edge): readonly Reckoning[] => {
  if (span.unit === "untimed") return [{ choices: {}, phrase: span.phrase, at: never }]
  return timekeeping.meaning(span, edge).map((variant) => {
    let compiled: ((start: number) => number) | undefined
    const compiledOnce = (): ((start: number) => number) => {
      compiled ??= compileMeasure(timekeeping.calendar(variant.calendar), variant.measure, variant.receipt)
      return compiled
    }
    return { choices: variant.choices, variant, at: (start) => compiledOnce()(start) }
  })
}

/**
 * Every way to work out when a span is over (edge `end`) or a right after it begins (edge `opening`), one for each
 * combination of the readings that bear on it.
 *
 * @param timekeeping - the timekeeping of the rules
 * @param span - the span
 * @param edge - whether the end of a duty or the opening of a right is asked for
 * @since 0.1.0
 */
export const reckonSpan = (timekeeping: Timekeeping, span: Span, edge: Edge): readonly Reckoning[] =>
  remembered(timekeeping, span, edge, () => ofSpan(timekeeping, span, edge))

/**
 * Every way to work out when a norm is due, one for each combination of the readings that bear on it. What each is given
 * as its start is the instant from which the time is counted: that of the happening that the due names, if it names one.
 *
 * @param timekeeping - how spans are reckoned
 * @param due - by when a norm is due
 * @since 0.1.0
 */
export const reckonDue = (timekeeping: Timekeeping, due: Due): readonly Reckoning[] => {
  if ("within" in due) return reckonSpan(timekeeping, due.within, "end")
  return remembered(timekeeping, due, "end", () => {
    if ("at" in due) {
      const instantIn = (event: AnyEvent | undefined): number => {
        const value = event === undefined ? undefined : fieldOf(event, due.at)
        return typeof value === "number" ? value : Number.NaN
      }
      return [{ choices: {}, at: (_start, event) => instantIn(event) }]
    }
    if ("endOfDay" in due)
      return [{ choices: {}, at: (start) => addDate(timekeeping.zone, start, "days", 0, "endOfDay") }]
    if ("endOfMonth" in due)
      return [{ choices: {}, at: (start) => endOfMonth(timekeeping.zone, start, due.endOfMonth) }]
    return [{ choices: {}, at: (start) => start }]
  })
}

const memory = new WeakMap<Timekeeping, WeakMap<object, Map<Edge, readonly Reckoning[]>>>()

const remembered = (
  timekeeping: Timekeeping,
  key: object,
  edge: Edge,
  make: () => readonly Reckoning[],
): readonly Reckoning[] => {
  const byKey = memory.get(timekeeping) ?? new WeakMap<object, Map<Edge, readonly Reckoning[]>>()
  memory.set(timekeeping, byKey)
  const byEdge = byKey.get(key) ?? new Map<Edge, readonly Reckoning[]>()
  byKey.set(key, byEdge)
  const made = byEdge.get(edge) ?? make()
  byEdge.set(edge, made)
  return made
}

/**
 * The instant (epoch milliseconds) at which a local date (YYYY-MM-DD) begins in a zone; NaN where the text is no date or the
 * zone's table does not reach it.
 *
 * @param zone - the zone whose local date it is
 * @param date - a local date, `YYYY-MM-DD`
 * @example
 * import { london, startOfDate } from "@opustech/complaints-code"
 * startOfDate(london, "2026-04-08") // => Date.UTC(2026, 3, 7, 23)
 * @since 0.1.0
 */
export const startOfDate = (zone: Zone, date: string): number => {
  const day = readIsoDate(date)
  return typeof day === "number" ? startOfDay(zone, day) : Number.NaN
}

/**
 * Whether a choice of readings is one of those that some alternatives stand for.
 *
 * @param choices - the alternatives chosen, by reading
 * @param alternatives - alternatives, by reading
 * @since 0.1.0
 */
export const agrees = (choices: Choices, alternatives: Choices): boolean => {
  for (const reading in alternatives) if (choices[reading] !== alternatives[reading]) return false
  return true
}

/**
 * The one reckoning that agrees with a full choice of readings.
 *
 * @param reckonings - the reckonings, one for each combination of alternatives
 * @param choices - the alternatives chosen, by reading
 * @since 0.1.0
 */
export const chosen = (reckonings: readonly Reckoning[], choices: Choices): Reckoning =>
  reckonings.find((each) => agrees(choices, each.choices)) ?? { choices: {}, at: never }

/**
 * The readings that bear on some reckonings.
 *
 * @param reckonings - the reckonings
 * @since 0.1.0
 */
export const readingsOf = (reckonings: readonly Reckoning[]): readonly string[] => [
  ...new Set(reckonings.flatMap((each) => Object.keys(each.choices))),
]
