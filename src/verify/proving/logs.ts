/**
 * Logs as JSON: what an exploration finds, written so that any command can read it.
 *
 * @since 0.1.0
 */
import { formatInstant } from "../../time/instant.ts"
import { london } from "../../time/zones/london.ts"
import type { Dated } from "../explore/dated.ts"
import { written } from "../vocabulary.ts"

/** The log of one case as JSON. @since 0.1.0 */
export interface CaseOfOne {
  readonly case: string
  readonly procedure: string
  readonly events: readonly unknown[]
}

/**
 * A log that shows that something does not hold: the log of one case or of a family as JSON, the instant to look at it, and
 * under which readings and law.
 *
 * @since 0.1.0
 */
export interface Counterexample {
  readonly log: CaseOfOne | { readonly events: readonly unknown[] }
  /** When to look at the log: ISO 8601, London's local time with its offset. */
  readonly at: string
  /** The readings that differ from the defaults. */
  readonly readings: Readonly<Record<string, string>>
  /** For whom and when the law is the one under which it shows; undefined where no law bears on it. */
  readonly law?: string
  /** It shows where the code stands alone: no law is to be applied to the log. */
  readonly codeAlone?: true
  /** The log in a few words: each event with its instant. */
  readonly says: readonly string[]
}

/**
 * A dated log as JSON.
 *
 * @param procedure - the procedure of its case
 * @param dated - the log
 * @since 0.1.0
 */
export const logOf = (procedure: string, { events }: Dated): CaseOfOne => ({
  case: "c-1",
  procedure,
  events: events.map(written),
})

/** Each event of a log with its instant, and when it is looked at. @since 0.1.0 */
export const saysOf = ({ events, now }: Dated): readonly string[] => [
  ...events.map(({ at, type }) => `${formatInstant(at, london)} ${type}`),
  ...(events.at(-1)?.at === now ? [] : [`${formatInstant(now, london)} (nothing more has happened)`]),
]
