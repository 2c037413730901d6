/**
 * The requirements in force on a date.
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import { isInForce, type NoDate, onDate } from "./dated.ts"
import type { Requirement } from "./requirement.ts"
import { type RequirementId, requirements } from "./requirements.ts"

/**
 * The requirements in force on a date, in the order of the list. Where a first or a last date is not known, the
 * requirement is taken as in force on that side.
 *
 * @param date - a local date, `YYYY-MM-DD`
 * @returns the requirements; refused with `NoDate`, which says why, where the text is no date
 * @example
 * const inForce = inForceOn("2026-04-08")
 * inForce._tag === "Success" && inForce.success.some(({ id }) => id === "t-adr-6w") // => true
 * inForce._tag === "Success" && inForce.success.some(({ id }) => id === "t-adr-8w") // => false
 * @since 0.1.0
 */
export const inForceOn = (date: string): Result.Result<readonly Requirement<RequirementId>[], NoDate> =>
  onDate(date, () => requirements.filter((each) => isInForce(each, date)))
