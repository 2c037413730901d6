/**
 * Data of a code in words: spans, lists, what is not known, and the rest as it is written.
 *
 * @since 0.1.0
 */
import { isUnknown } from "../../code/timing.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { describeSpan, type Span } from "../../time/span.ts"

const isSpan = (value: object): value is Span => "unit" in value

/**
 * A value of a code in words.
 *
 * @param value - a JSON value
 * @example
 * sayData({ unit: "weeks", n: 8 }) // => "8 weeks"
 * sayData(null) // => "nothing promised"
 * @since 0.1.0
 */
export const sayData = (value: unknown): string => {
  if (value === null || value === undefined) return "nothing promised"
  if (typeof value === "string") return value
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value !== "object") return String(value)
  if (isUnknown(value)) return `not known: ${value.unknown}`
  if (isSpan(value)) return describeSpan(value)
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(sayData).join(", ")
  return canonicalJson(value)
}
