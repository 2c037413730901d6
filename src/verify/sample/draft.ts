/**
 * Drafts: the drawn numbers from which one event of a log is made.
 *
 * @since 0.1.0
 */

/**
 * The numbers of one event: which of those that may happen, how long after the one before, and its fields.
 *
 * @since 0.1.0
 */
export interface Draft {
  readonly pick: number
  readonly wait: number
  readonly fields: readonly number[]
}

/** The greatest number by which an event is picked. @since 0.1.0 */
export const MOST_PICK = 0xffff

/** The greatest number drawn for a wait or a field. @since 0.1.0 */
export const MOST_DRAWN = 0x7fffffff

/** The greatest number of fields for which numbers are drawn. @since 0.1.0 */
export const MOST_FIELDS = 10
