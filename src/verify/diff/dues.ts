/**
 * Times of norms compared: by when they are due, or when they lapse.
 *
 * @since 0.1.0
 */
import { countedSince, type Due } from "../../machine/norm.ts"
import { canonicalJson } from "../../text/canonical.ts"
import { compareSpans, type TimeChange } from "./spans.ts"

const isUntimed = (due: Due | undefined): boolean =>
  due === undefined || ("within" in due && due.within.unit === "untimed")

/**
 * How the time of a norm compares to the one that stood before it.
 *
 * @param before - the time as it was; undefined where there was none
 * @param after - the time in its place
 * @since 0.1.0
 */
export const compareDues = (before: Due | undefined, after: Due | undefined): TimeChange => {
  if (canonicalJson(before) === canonicalJson(after)) return "same"
  if (before === undefined || after === undefined || isUntimed(before) !== isUntimed(after)) {
    if (isUntimed(before) === isUntimed(after)) return "reworded"
    return isUntimed(before) ? "timed" : "untimed"
  }
  if ("atOnce" in after) return "sooner"
  if ("atOnce" in before) return "later"
  if ("endOfMonth" in before && "endOfMonth" in after) return after.endOfMonth < before.endOfMonth ? "sooner" : "later"
  const isCountedAlike = canonicalJson(countedSince(before)) === canonicalJson(countedSince(after))
  return "within" in before && "within" in after && isCountedAlike ? compareSpans(before.within, after.within) : "other"
}
