/**
 * Norms: obligations and permissions as data. A right is a permission; a duty is an obligation.
 *
 * @since 0.1.0
 */
import type { Span } from "../time/span.ts"
import type { Condition } from "./condition.ts"
import type { Happening, Pattern } from "./happening.ts"
import type { Read } from "./reading.ts"

/**
 * With what force a norm binds: a duty (`must`), an aim whose miss is reported as missed (`aims`), or a right (`may`).
 *
 * @since 0.1.0
 */
export type Force = "must" | "aims" | "may"

/**
 * What starts a norm: an event of a pattern (each starts an occurrence), or the instant at which a condition becomes
 * true. The condition must be timely (see `isTimely`).
 *
 * @since 0.1.0
 */
export type Start = { readonly on: Pattern } | { readonly once: Condition }

/**
 * By when a norm is to be carried out: within a span of its start (an untimed span says its phrase) or of another
 * happening (until that has happened there is no due instant; it is never before the start), at an instant that the
 * starting event names in a field, at the end of the local day of the start, at the end of its local month or of the n-th
 * month after it, or at the very instant of the start. A right lapses so; within a span of another happening, it lapses
 * by that alone, open or not.
 *
 * @since 0.1.0
 */
export type Due =
  | { readonly within: Span }
  | { readonly within: Span; readonly since: Happening }
  | { readonly at: string }
  | { readonly endOfDay: true }
  | { readonly endOfMonth: number }
  | { readonly atOnce: true }

/**
 * The happening from which the time of a due is counted; undefined where that is the start of the norm.
 *
 * @param due - by when a norm is due
 * @example
 * import { countedSince, months } from "@opustech/complaints-code"
 * countedSince({ within: months(12), since: { event: "AdrLetterSent" } })?.event // => "AdrLetterSent"
 * countedSince({ within: months(12) }) // => undefined
 * @since 0.1.0
 */
export const countedSince = (due: Due | undefined): Happening | undefined =>
  due !== undefined && "since" in due ? due.since : undefined

/**
 * When a norm starts and by when it is due. For a right, `due` is when it lapses, and is left out where nothing says so.
 *
 * @since 0.1.0
 */
export interface Terms {
  readonly starts: Start
  readonly due?: Due
}

/**
 * The start of a standing norm: it runs from the beginning and as long as the rules are in force, whatever happens.
 *
 * @example
 * import { inForce } from "@opustech/complaints-code"
 * "once" in inForce && inForce.once.is // => "given"
 * @since 0.1.0
 */
export const inForce: Start = { once: { is: "given", value: true, because: "the rules are in force" } }

/**
 * For whom a norm is carried out, one by one: each one whom the happening `of` names in its `field` has an occurrence of
 * its own, which only an event that names the same one in its field `as` carries out.
 *
 * @since 0.1.0
 */
export interface Each {
  readonly of: Happening
  readonly field: string
  readonly as: string
}

/**
 * A source of a norm: whose rule it is (`code`, `regulation`), the clauses or requirements, and the condition on which it
 * alone would start the norm, where the sources differ in that.
 *
 * @since 0.1.0
 */
export interface Source {
  readonly source: string
  readonly cites: readonly string[]
  readonly starts?: Condition
}

/**
 * A norm: who, what, from when, by when, ended by what, with what force, and the clauses that it comes from.
 *
 * @since 0.1.0
 */
export interface Norm {
  readonly id: string
  readonly party: string
  readonly force: Read<Force>
  /** What is to be (or may be) done, to stand after "must", "aims to" or "may": `return the book`. */
  readonly says: string
  /**
   * The events that carry it out, each with those that take that back (`undoneBy`), so that it is to be (or may be) done
   * again at its old instants. What carrying it out has started anew stays. An event counts as the first of these that it
   * is.
   */
  readonly does: Read<readonly Happening[]>
  readonly terms: Read<Terms>
  /** The events that end it. */
  readonly until: Read<readonly Pattern[]>
  /** The events that bring back what `until` ended, at its old instants. */
  readonly restoredBy: Read<readonly Pattern[]>
  /** It starts an occurrence for each one of several. */
  readonly each?: Each
  /** Carrying it out starts it anew from then. */
  readonly recurs?: true
  /** A new start before it is due replaces the running occurrence. */
  readonly replaces?: true
  /** What follows when it is breached, in a plain sentence. */
  readonly onBreach?: string
  readonly cites: readonly string[]
  /**
   * Where it comes from, if not from the code alone. The source that starts it first governs; of those that start it
   * together, the first of the list.
   */
  readonly sources?: readonly [Source, ...Source[]]
}

/**
 * Whether a norm is a right: a permission, whatever the reading.
 *
 * @param norm - any norm
 * @example
 * import { complaint, isRight, opus } from "@opustech/complaints-code"
 * complaint(opus).norms.filter(isRight).map(({ id }) => id) // => ["referToAdr"]
 * @since 0.1.0
 */
export const isRight = (norm: Norm): boolean => norm.force === "may"
