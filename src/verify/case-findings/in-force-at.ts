/**
 * Whether a requirement is in force at an instant of a case.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import { type Dated, isInForce } from "../../regulation/dated.ts"
import { isoDateAt } from "../../time/zone.ts"

/**
 * Whether something dated is in force on the local date of an instant; not where the zone's table does not reach it.
 *
 * @param rules - the rules of the case, whose zone is meant
 * @param dated - what is dated
 * @param at - an instant, in epoch milliseconds
 * @since 0.1.0
 */
export const inForceAt = ({ timekeeping: { zone } }: CaseRules, dated: Dated, at: number): boolean => {
  const date = isoDateAt(zone, at)
  return date !== undefined && isInForce(dated, date)
}
