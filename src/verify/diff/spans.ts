/**
 * Spans compared: whether one is over before another, whenever both begin.
 *
 * @since 0.1.0
 */
import { canonicalJson } from "../../text/canonical.ts"
import type { Span } from "../../time/span.ts"

/**
 * How a time compares to one that stood before it: `same`, `sooner`, `later`, set where none was (`timed`), no longer set
 * (`untimed`), untimed in other words (`reworded`), or not known (`other`).
 *
 * @since 0.1.0
 */
export type TimeChange = "same" | "sooner" | "later" | "timed" | "untimed" | "reworded" | "other"

const NEVER = Number.POSITIVE_INFINITY
/** A span of local days ends with its last day, which is up to 25 hours long. */
const OF_THE_LAST_DAY = 25 / 24

/** The least and the greatest number of 24 hours that a span can take; how long closed days last is not known. */
const reachOf = (span: Exclude<Span, { readonly unit: "untimed" }>): readonly [least: number, most: number] => {
  switch (span.unit) {
    case "sameDay":
      return [0, NEVER]
    case "hours":
      return [span.n / 24, span.n / 24]
    case "workingHours":
    case "openHours":
      return [span.n / 24, NEVER]
    case "workingDays":
      return [span.n - 1, NEVER]
    case "days":
      return [span.n, span.n + OF_THE_LAST_DAY]
    case "weeks":
      return [span.n * 7, span.n * 7 + OF_THE_LAST_DAY]
    case "months":
      return [span.n * 28, span.n * 31 + OF_THE_LAST_DAY]
  }
}

/** Whether two spans are counted alike, so that their numbers can be compared. */
const isAlike = (a: Span, b: Span): a is Span & { readonly n: number } =>
  "n" in a && a.unit === b.unit && (a.unit !== "openHours" || (b.unit === "openHours" && a.calendar === b.calendar))

/**
 * How a span compares to the one that stood before it.
 *
 * @param before - the earlier span
 * @param after - the one in its place
 * @since 0.1.0
 */
export const compareSpans = (before: Span, after: Span): TimeChange => {
  if (canonicalJson(before) === canonicalJson(after)) return "same"
  if (before.unit === "untimed") return after.unit === "untimed" ? "reworded" : "timed"
  if (after.unit === "untimed") return "untimed"
  if (isAlike(before, after) && "n" in after) return after.n < before.n ? "sooner" : "later"
  const [least, most] = reachOf(before)
  const [leastAfter, mostAfter] = reachOf(after)
  if (mostAfter <= least) return "sooner"
  return leastAfter >= most ? "later" : "other"
}
