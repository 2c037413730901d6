/**
 * A waking: one start of a norm that no event gives, but time alone or a condition, under some readings (see
 * `compileFigures`). `span-wakings` and `condition-wakings` compile them from the rules, `wakings` tells which of the two, and
 * `wakings-in-case` finds them in a case.
 *
 * @since 0.1.0
 */
import type { Family, Range } from "./families.ts"

/**
 * One start that some readings give: its instant, the due instants from there, and those from a later start under the same
 * readings.
 *
 * @since 0.1.0
 */
export interface Waking {
  readonly at: number
  /** The place of the event before which it comes, where that does not follow from its instant alone. */
  readonly place?: number
  readonly range: Range
  readonly dues: Family
}
