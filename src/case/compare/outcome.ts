/**
 * Outcomes: what comes of one thing in a case under some readings, as a plain value, and how far two of them are apart.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { parseInstant } from "../../time/instant.ts"
import type { DutyStatus } from "../duties.ts"
import type { SourceName } from "../governing.ts"
import type { DeadlineRefusal } from "../report.ts"
import type { RightStatus } from "../rights.ts"

/**
 * What comes of one thing: of the state its id; of an event whether it was taken or why not; of a duty, a right or the
 * raising of a case its status and its instants (ISO 8601, null where there is none). `arises` is false where there is no
 * such thing under these readings.
 *
 * @since 0.1.0
 */
export interface OutcomeFacts {
  readonly arises?: false
  readonly state?: string
  readonly taken?: boolean
  readonly code?: string
  readonly why?: string
  readonly status?: DutyStatus | RightStatus
  readonly due?: string | null
  readonly phrase?: string
  readonly opens?: string | null
  /** Whose rule sets the instant of a right, where it has several sources. */
  readonly source?: SourceName
  readonly refusal?: DeadlineRefusal
  readonly because?: string
  readonly raised?: string
  readonly startedBy?: string
}

/**
 * How far an outcome is from that of the readings chosen: the milliseconds by which its instant is later (negative:
 * earlier), null where one of the two has none or they are equal; and all of it in words.
 *
 * @since 0.1.0
 */
export interface Apart {
  readonly ms: number | null
  readonly words: string
}

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? "" : "s"}`

/**
 * A length of time in words, by the clock: `2 days 3 hours`. From a minute on it is rounded to the second, so that the
 * last millisecond of a day counts as its end.
 *
 * @param ms - the length, in milliseconds, not negative
 * @example
 * sayLength(90_000_000) // => "1 day 1 hour"
 * @since 0.1.0
 */
export const sayLength = (ms: number): string => {
  if (ms < 1_000) return counted(ms, "millisecond")
  if (ms < 60_000) return counted(ms / 1_000, "second")
  let left = Math.round(ms / 1_000)
  return UNITS.flatMap(([unit, seconds]) => {
    const n = Math.floor(left / seconds)
    left -= n * seconds
    return n === 0 ? [] : [counted(n, unit)]
  }).join(" ")
}

/**
 * The instant of an outcome, in epoch milliseconds; undefined where it has none.
 *
 * @since 0.1.0
 */
export const instantOf = ({ due, opens }: OutcomeFacts): number | undefined => {
  const written = due ?? opens
  return written === undefined || written === null
    ? undefined
    : Result.getOrElse(parseInstant(written), () => undefined)
}

/** The instant as it is, or why there is none. */
const sayTime = (facts: OutcomeFacts): string | undefined => {
  if (instantOf(facts) !== undefined) return undefined
  if (facts.refusal !== undefined) return "with an instant that the calendar does not reach"
  if (facts.due === null) return "with no time set"
  return facts.opens === null ? "without an opening yet" : undefined
}

const sayTaken = ({ taken, code }: OutcomeFacts): string | undefined =>
  taken === undefined ? undefined : taken ? "taken" : `refused (${code})`

const change = (from: string | undefined, to: string | undefined): readonly string[] =>
  from === to ? [] : [`${to ?? "none"} instead of ${from ?? "none"}`]

const sayChangeOfTime = (from: OutcomeFacts, to: OutcomeFacts, ms: number | null): readonly string[] => {
  if (ms !== null) return [`${sayLength(Math.abs(ms))} ${ms < 0 ? "earlier" : "later"}`]
  const [before, after] = [sayTime(from), sayTime(to)]
  if (before === after) return []
  return [after ?? (to.due === undefined ? "with an opening" : "with a time set")]
}

/**
 * How far one outcome is from another.
 *
 * @param from - the outcome of the readings chosen
 * @param to - the other outcome, which is not equal to it
 * @since 0.1.0
 */
export const apart = (from: OutcomeFacts, to: OutcomeFacts): Apart => {
  if (from.arises === false) return { ms: null, words: "arises" }
  if (to.arises === false) return { ms: null, words: "does not arise" }
  const [before, after] = [instantOf(from), instantOf(to)]
  const between = before === undefined || after === undefined ? 0 : after - before
  const ms = between === 0 ? null : between
  const parts = [
    ...change(from.state, to.state),
    ...change(sayTaken(from), sayTaken(to)),
    ...sayChangeOfTime(from, to, ms),
    ...change(from.status, to.status),
    ...(from.source === to.source ? [] : [`by the ${to.source ?? "code"}`]),
    ...(from.phrase === undefined || to.phrase === undefined ? [] : change(from.phrase, to.phrase)),
    ...(from.raised === to.raised ? [] : [`raised as ${to.raised ?? "none"}`]),
    ...(from.because === to.because ? [] : [`because ${to.because ?? "of nothing"}`]),
    ...(from.startedBy === to.startedBy ? [] : [`started by ${to.startedBy ?? "nothing"}`]),
    ...(from.why === to.why || from.code !== to.code ? [] : [`because ${to.why ?? "of nothing"}`]),
  ]
  return { ms, words: parts.join("; ") }
}
