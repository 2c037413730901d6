/**
 * Timings: by when a code promises something, where that may differ by channel, subject or complainant.
 *
 * @since 0.1.0
 */
import type { Span } from "../time/span.ts"

/**
 * What is not known, and why.
 *
 * @since 0.1.0
 */
export interface Unknown {
  readonly unknown: string
}

/**
 * By what a timing may differ.
 *
 * @since 0.1.0
 */
export type Dimension = "channel" | "subject" | "complainant"

/**
 * A time that is usually kept, and the longest that it may take: "7 days, in some cases up to 28".
 *
 * @since 0.1.0
 */
export interface UsualAndLongest {
  readonly within: Span
  readonly atMost: Span
}

/**
 * By when something is promised: a span; nothing promised (null); not known; a usual and a longest span; or a timing that
 * differs by channel, subject or kind of complainant. `otherwise` holds for what `among` does not name.
 *
 * @since 0.1.0
 */
export type Timing = Span | null | Unknown | UsualAndLongest | VariedTiming

/** A timing that differs. @since 0.1.0 */
export interface VariedTiming {
  readonly by: Dimension
  readonly among: Readonly<Record<string, Timing>>
  readonly otherwise: Timing
}

/**
 * Whether a value says that something is not known.
 *
 * @param value - what a code says of something
 * @example
 * import { isUnknown } from "@opustech/complaints-code"
 * isUnknown({ unknown: "the table is lost" }) // => true
 * @since 0.1.0
 */
export const isUnknown = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "unknown")

/**
 * Whether a timing is a span and nothing else.
 *
 * @param timing - a timing of a code
 * @example
 * import { isSpan, opus, workingHours } from "@opustech/complaints-code"
 * isSpan(workingHours(24)) // => true
 * @since 0.1.0
 */
export const isSpan = (timing: Timing): timing is Span => timing !== null && "unit" in timing

/**
 * The promises of a code that have a time of their own, each a field of it.
 *
 * @example
 * import { MILESTONES } from "@opustech/complaints-code"
 * MILESTONES.includes("acknowledge") // => true
 * @since 0.1.0
 */
export const MILESTONES = [
  "log",
  "acknowledge",
  "investigate",
  "assignHandler",
  "firstResponse",
  "plan",
  "proposal",
  "firstResolution",
  "updates",
  "resolution",
] as const

/** A promise that has a time of its own. @since 0.1.0 */
export type Milestone = (typeof MILESTONES)[number]
