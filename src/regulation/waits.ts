/**
 * The history of the wait for ADR (alternative dispute resolution).
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import { deepFreeze } from "../machine/rules.ts"
import { asOf, type Dated, type History, type NoDate, onDate } from "./dated.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * How long a complainant waited for ADR, counted from when the complaint was first made, and the dates, also those of the
 * day on which it was first made, within which that was so.
 *
 * @since 0.1.0
 */
export interface Wait extends Dated {
  readonly after: { readonly unit: "weeks"; readonly n: number }
  readonly requirement: RequirementId
}

/**
 * The waits that followed one another, earliest first: 12, 8 and 6 weeks. That the date on which a complaint was first
 * made decides is unverified: `t-transition` and the reading `wait-across-2026-04-08` say so.
 *
 * @example
 * waits.map(({ from }) => from) // => [null, "2009-09-01", "2026-04-08"]
 * @since 0.1.0
 */
export const waits: History<Wait> = /* @__PURE__ */ deepFreeze<History<Wait>>([
  { after: { unit: "weeks", n: 12 }, from: null, to: "2009-08-31", requirement: "t-adr-12w" },
  { after: { unit: "weeks", n: 8 }, from: "2009-09-01", to: "2026-04-07", requirement: "t-adr-8w" },
  { after: { unit: "weeks", n: 6 }, from: "2026-04-08", to: null, requirement: "t-adr-6w" },
])

/**
 * The wait for ADR on a date; for a complaint, by default, on the date on which it was first made.
 *
 * @param date - a local date, `YYYY-MM-DD`
 * @returns the wait; refused with `NoDate`, which says why, where the text is no date
 * @example
 * const before = waitOn("2026-04-07")
 * before._tag === "Success" && before.success.after // => { unit: "weeks", n: 8 }
 * @since 0.1.0
 */
export const waitOn = (date: string): Result.Result<Wait, NoDate> => onDate(date, () => asOf(waits, date))
