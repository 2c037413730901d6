/**
 * Why an instant of a norm has no answer, though something does start it.
 *
 * @since 0.1.0
 */
import { type Condition, partsOf } from "../machine/condition.ts"
import { type Due, isRight, type Norm } from "../machine/norm.ts"
import { alternativesOf } from "../machine/reading.ts"
import type { Span } from "../time/span.ts"
import type { DeadlineRefusal } from "./report.ts"

/** What is counted in local dates alone, so that opening hours and holidays do not matter to it. */
const DATES: readonly Span["unit"][] = ["days", "weeks", "months"]

const spansIn = (condition: Condition): readonly Span[] =>
  condition.is === "elapsed" ? [condition.span] : partsOf(condition).flatMap(spansIn)

const countsDates = (due: Due): boolean =>
  "within" in due ? DATES.includes(due.within.unit) : "endOfDay" in due || "endOfMonth" in due

/** Whether local dates are all that the instants of a norm depend on. */
const dependsOnDates = (norm: Norm): boolean =>
  alternativesOf(norm.terms).every(
    ({ value: { starts, due } }) =>
      ("on" in starts || spansIn(starts.once).every((each) => DATES.includes(each.unit))) &&
      (due === undefined || countsDates(due)),
  )

/**
 * Why some of a norm's instants have no answer; undefined where all of them have, or have none to give.
 *
 * @param norm - a duty or a right
 * @param instants - its instants, in epoch milliseconds: NaN where there is no answer, null where none is to be given
 * @since 0.1.0
 */
export const refusalOf = (norm: Norm, ...instants: readonly (number | null)[]): DeadlineRefusal | undefined => {
  if (!instants.some(Number.isNaN)) return undefined
  const what = isRight(norm) ? "opening" : "deadline"
  return dependsOnDates(norm)
    ? { code: "OutsideZone", why: `the ${what} depends on local dates that the zone's table does not reach` }
    : {
        code: "OutsideHorizon",
        why: `the ${what} depends on opening hours or holidays that the calendar does not reach`,
      }
}
