/**
 * The history of the letters that tell a complainant of ADR (alternative dispute resolution).
 *
 * @since 0.1.0
 */
import type * as Result from "effect/Result"
import { deepFreeze } from "../machine/rules.ts"
import { type Dated, isInForce, type NoDate, onDate } from "./dated.ts"
import type { Confidence } from "./requirement.ts"
import type { RequirementId } from "./requirements.ts"

/**
 * A letter that was owed within some dates: on what occasion, under what name, and whether only to who asked for it.
 *
 * @since 0.1.0
 */
export interface LetterRule extends Dated {
  /** As in the event `AdrLetterSent`. */
  readonly reason: "deadlock" | "weeksOver"
  readonly name: "Written Notification" | "Deadlock Letter" | "ADR Letter"
  /** Whether it is owed unasked, or only on request. */
  readonly owed: "unasked" | "onRequest"
  /** How long after the complaint was first made it falls due; null at deadlock. */
  readonly after: { readonly unit: "weeks"; readonly n: number } | null
  readonly confidence: Confidence
  readonly requirement: RequirementId
}

/**
 * The letters that followed one another on each of the two occasions, earliest first. Before the first of each, none is
 * known to have been owed.
 *
 * @example
 * letterRules.filter(({ reason }) => reason === "weeksOver").map(({ from }) => from)
 * // => ["2011-07-22", "2018-10-01", "2026-04-08"]
 * @since 0.1.0
 */
export const letterRules: readonly LetterRule[] = /* @__PURE__ */ deepFreeze<readonly LetterRule[]>([
  {
    reason: "weeksOver",
    name: "Written Notification",
    owed: "unasked",
    after: { unit: "weeks", n: 8 },
    from: "2011-07-22",
    to: "2018-09-30",
    confidence: "confirmed",
    requirement: "t-letter-8w-gc14",
  },
  {
    reason: "weeksOver",
    name: "ADR Letter",
    owed: "unasked",
    after: { unit: "weeks", n: 8 },
    from: "2018-10-01",
    to: "2026-04-07",
    confidence: "confirmed",
    requirement: "t-letter-8w-c4",
  },
  {
    reason: "weeksOver",
    name: "ADR Letter",
    owed: "unasked",
    after: { unit: "weeks", n: 6 },
    from: "2026-04-08",
    to: null,
    confidence: "confirmed",
    requirement: "t-letter-6w-c4",
  },
  {
    reason: "deadlock",
    name: "Deadlock Letter",
    owed: "onRequest",
    after: null,
    from: "2011-01-22",
    to: "2018-09-30",
    confidence: "unverified",
    requirement: "t-letter-on-request",
  },
  {
    reason: "deadlock",
    name: "ADR Letter",
    owed: "unasked",
    after: null,
    from: "2018-10-01",
    to: null,
    confidence: "confirmed",
    requirement: "t-letter-deadlock",
  },
])

/**
 * The letters owed on a date: at most one when the weeks are over and one at deadlock. The dates of the first are those
 * of the day on which the complaint was first made, as with the wait.
 *
 * @param date - a local date, `YYYY-MM-DD`
 * @returns the letters; refused with `NoDate`, which says why, where the text is no date
 * @example
 * const owed = lettersOn("2018-09-30")
 * owed._tag === "Success" && owed.success.map(({ name }) => name) // => ["Written Notification", "Deadlock Letter"]
 * @since 0.1.0
 */
export const lettersOn = (date: string): Result.Result<readonly LetterRule[], NoDate> =>
  onDate(date, () => letterRules.filter((each) => isInForce(each, date)))
