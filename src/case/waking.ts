/**
 * Waking: one start of a norm that time alone, or a condition, gives under some readings (see `compileFigures`).
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
