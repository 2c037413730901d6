/**
 * Precedence: which of two ways to count a span can never end after the other, so that the earliest and latest of many
 * need not be looked for among those between.
 *
 * @since 0.1.0
 */
import type { Reckoning, Variant } from "../machine/timekeeping.ts"
import type { Measure } from "../time/measure.ts"

const DAY_MOMENTS: readonly string[] = ["startOfDay", "sameTime", "startOfNextDay"]

/** All time holds that of working days, and that holds opening time: as much of the later ones takes longer. */
const TIMES: readonly string[] = ["elapsedTime", "workingDayTime", "openingTime"]

/** The place of a moment among those that follow each other on every day; -1 for another. */
const placeOf = (moment: string): number => DAY_MOMENTS.indexOf(moment)

const neverAfter = (a: Measure, b: Measure): boolean => {
  if (a.count === "workingDays" && b.count === "workingDays")
    return (
      a.n <= b.n &&
      (a.end === b.end || a.end === "closeOfBusiness") &&
      (a.receiptDay === b.receiptDay || a.receiptDay === "countedIfOpen")
    )
  if ("ms" in a && "ms" in b) return a.ms <= b.ms && TIMES.indexOf(a.count) <= TIMES.indexOf(b.count)
  if ("at" in a && "at" in b && a.count === b.count && a.n === b.n)
    return a.at === b.at || (placeOf(a.at) >= 0 && placeOf(a.at) <= placeOf(b.at))
  return false
}

/**
 * Whether a later start never gives an earlier end. It can where the time of day is kept, since the clocks go back, and
 * where a day counts only if the start is in its opening hours.
 */
const keepsOrder = (measure: Measure | undefined): boolean =>
  measure !== undefined &&
  ("at" in measure ? measure.at !== "sameTime" : !("n" in measure) || measure.receiptDay !== "countedIfOpen")

const isEarlierReceipt = (a: Variant, b: Variant): boolean =>
  a.receipt === b.receipt || (a.receipt === "onArrival" && (keepsOrder(a.measure) || keepsOrder(b.measure)))

/**
 * Whether one reckoning can never end after another from the same start. Each precedes itself.
 *
 * @param a - a way to count a span
 * @param b - another one
 * @since 0.1.0
 */
export const precedes = (a: Reckoning, b: Reckoning): boolean => {
  if (a === b) return true
  const [one, other] = [a.variant, b.variant]
  return (
    one !== undefined &&
    other !== undefined &&
    one.calendar === other.calendar &&
    isEarlierReceipt(one, other) &&
    neverAfter(one.measure, other.measure)
  )
}

/**
 * Whether one reckoning can never end after another that starts where it does or later.
 *
 * @param a - a way to count a span
 * @param b - another one
 * @since 0.1.0
 */
export const precedesFromEarlier = (a: Reckoning, b: Reckoning): boolean =>
  precedes(a, b) && (keepsOrder(a.variant?.measure) || keepsOrder(b.variant?.measure))

/**
 * What is left of a list without those that lie between two others: the earliest and latest of the list are among them.
 *
 * @param list - anything
 * @param isBefore - whether one can never come after the other
 * @since 0.1.0
 */
export const outermost = <T>(list: readonly T[], isBefore: (a: T, b: T) => boolean): readonly T[] => {
  let kept = list
  for (const each of list) {
    const others = kept.filter((one) => one !== each)
    if (others.some((one) => isBefore(one, each)) && others.some((one) => isBefore(each, one))) kept = others
  }
  return kept
}
