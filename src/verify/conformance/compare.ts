/**
 * Comparing spans of unlike units: exactly where that can be, by bounds of days where they decide, else not known.
 *
 * @since 0.1.0
 */
import type { CalendarTerms } from "../../code/complaints-code.ts"
import { isSpan, isUnknown, type Timing } from "../../code/timing.ts"
import { describeSpan, type Span } from "../../time/span.ts"
import { type Days, daysOf } from "./days.ts"
import { isRecord } from "./field.ts"
import type { Outcome } from "./outcome.ts"

/**
 * Whether a span is within a limit, and what it is, in words.
 *
 * @since 0.1.0
 */
export interface Compared {
  readonly outcome: Outcome
  readonly says: string
}

/**
 * On which side of a limit a span must be: no longer than it, or no shorter.
 *
 * @since 0.1.0
 */
export type Side = "noLongerThan" | "noShorterThan"

/**
 * Whether a span is no longer, or no shorter, than a limit. Of the same unit, numbers are compared; a week is seven days and
 * a day 24 hours; working time and months have bounds in days.
 *
 * @param span - the span
 * @param side - on which side of the limit it must be
 * @param limit - the limit
 * @param calendar - by which working time is counted
 * @since 0.1.0
 */
export const compareSpans = (span: Span, side: Side, limit: Span, calendar: CalendarTerms): Compared => {
  const words = describeSpan(span)
  if (span.unit === "untimed") return { outcome: "unknown", says: `“${span.phrase}”, which sets no time` }
  if ("n" in span && "n" in limit && isAlike(span, limit))
    return { outcome: isWithin(side, same(span.n), same(limit.n)) ? "holds" : "fails", says: words }
  const [days, limits] = [daysOf(span, calendar), daysOf(limit, calendar)]
  if (days === null || limits === null)
    return { outcome: "unknown", says: `${words} (cannot be compared with ${describeSpan(limit)})` }
  if (isWithin(side, days, limits)) return { outcome: "holds", says: words }
  if (isBeyond(side, days, limits)) return { outcome: "fails", says: `${words}${sayBound(side, days)}` }
  return {
    outcome: "unknown",
    says: `${words} (from ${round(days.least)} to ${round(days.most)} days, depending on the start)`,
  }
}

/** Whether two spans are numbers of one unit; of hours of opening time, of one calendar. */
const isAlike = (span: Span, limit: Span): boolean =>
  span.unit === limit.unit &&
  (span.unit !== "openHours" || (limit.unit === "openHours" && span.calendar === limit.calendar))

const same = (n: number): Days => ({ least: n, most: n })

const isWithin = (side: Side, days: Days, limits: Days): boolean =>
  side === "noLongerThan" ? days.most <= limits.least : days.least >= limits.most

const isBeyond = (side: Side, days: Days, limits: Days): boolean =>
  side === "noLongerThan" ? days.least > limits.most : days.most < limits.least

const round = (days: number): string => String(Math.round(days * 10) / 10)

const sayBound = (side: Side, { least, most }: Days): string => {
  if (least === most) return ""
  return side === "noLongerThan" ? ` (at least ${round(least)} days)` : ` (at most ${round(most)} days)`
}

/**
 * One of the times that a timing comes to: under which condition, if it differs, and the span; or that none is promised, or
 * that it is unknown.
 *
 * @since 0.1.0
 */
export interface Time {
  readonly when: string
  readonly span: Span | null | { readonly unknown: string }
}

/**
 * Whether a value has the shape of a timing; those of a decoded code do.
 *
 * @since 0.1.0
 */
export const isTiming = (value: unknown): value is Timing =>
  value === null || (isRecord(value) && ["unit", "unknown", "within", "by"].some((key) => Object.hasOwn(value, key)))

/**
 * Every time that a timing comes to.
 *
 * @param timing - the timing
 * @param of - of a usual and a longest time, which of the two
 * @since 0.1.0
 */
export const timesOf = (timing: Timing, of: "within" | "atMost"): readonly Time[] => {
  if (timing === null || isUnknown(timing) || isSpan(timing)) return [{ when: "", span: timing }]
  if ("within" in timing) return [{ when: of === "atMost" ? "at most " : "usually ", span: timing[of] }]
  const { by, among, otherwise } = timing
  const inside = (label: string, each: Timing): readonly Time[] =>
    timesOf(each, of).map(({ when, span }) => ({ when: `${label}: ${when}`, span }))
  return [
    ...Object.entries(among).flatMap(([key, each]) => inside(`${by} ${key}`, each)),
    ...inside("otherwise", otherwise),
  ]
}
