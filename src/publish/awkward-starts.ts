/**
 * Awkward starts: instants at which it is hard to say by heart when a complaint is to be acknowledged.
 *
 * @since 0.1.0
 */

/**
 * An instant (ISO 8601 with its offset), and what is awkward about it.
 *
 * @since 0.1.0
 */
export interface AwkwardStart {
  readonly at: string
  readonly says: string
}

/**
 * The starts of which the page of deadlines tells, in the order of the year; they are instants of Great Britain.
 *
 * @example
 * AWKWARD_STARTS.length // => 10
 * @since 0.1.0
 */
export const AWKWARD_STARTS: readonly AwkwardStart[] = [
  { at: "2022-09-16T16:00:00+01:00", says: "the Friday before a bank holiday that was proclaimed ten days ahead" },
  { at: "2022-09-19T10:00:00+01:00", says: "that holiday, Monday 19 September 2022" },
  { at: "2026-11-27T17:29:00+00:00", says: "a Friday, one minute before closing" },
  { at: "2026-11-28T10:00:00+00:00", says: "a Saturday" },
  { at: "2026-12-24T16:00:00+00:00", says: "Christmas Eve; two bank holidays and a weekend follow" },
  { at: "2027-03-25T16:45:00+00:00", says: "Maundy Thursday; Good Friday to Easter Monday follow" },
  { at: "2027-03-26T10:00:00+00:00", says: "Good Friday" },
  { at: "2027-03-28T00:59:00+00:00", says: "a Sunday, one minute before the clocks go forward" },
  { at: "2027-10-31T01:30:00+01:00", says: "a Sunday, in the hour that comes twice, the first time" },
  { at: "2027-10-31T01:30:00+00:00", says: "the same hour, the second time" },
]
