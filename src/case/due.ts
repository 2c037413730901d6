/**
 * Due instants of a span on its own: what "24 working hours from here" comes to under the readings chosen, and its bounds
 * over all readings.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { sayNamed } from "../code/calendars.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { Edge } from "../machine/condition.ts"
import type { Choices } from "../machine/reading.ts"
import { chosen, type Reckoning, reckonSpan } from "../machine/timekeeping.ts"
import { formatInstant, type Instant, instant } from "../time/instant.ts"
import { due as dueByMeasure } from "../time/measure.ts"
import type { Span } from "../time/span.ts"

/**
 * Why a span has no due instant from a start: it is untimed, it counts hours of a calendar that the code does not name, or
 * the answer lies where the calendar, the zone's table or the years 0001 to 9999 do not reach.
 *
 * @since 0.1.0
 */
export interface DueError {
  readonly _tag: "DueError"
  readonly code: "Untimed" | "UnknownCalendar" | "OutsideHorizon" | "OutsideZone" | "OutsideYears" | "InvalidMeasure"
  readonly message: string
}

/**
 * An instant (epoch milliseconds) under the readings chosen, with the earliest and the latest over all readings; these
 * are null where some reading has no answer.
 *
 * @since 0.1.0
 */
export interface Reached {
  readonly at: Instant
  readonly earliest: Instant | null
  readonly latest: Instant | null
  /** The instant under each combination of the readings that bear on it; null where it has no answer. */
  readonly under: readonly { readonly choices: Choices; readonly at: Instant | null }[]
}

/**
 * When a span is over and, for days, weeks and months, when a right "after" it opens; the calendar counted by; and the
 * alternative taken of each reading that bears on the answer.
 *
 * @since 0.1.0
 */
export interface SpanDue {
  readonly due: Reached
  readonly opens?: Reached
  readonly calendar: { readonly id: string; readonly version: string }
  readonly readings: Choices
}

/**
 * When a span is over, as instants that are written: `due` under the readings chosen, `safeBy` and `latest` over all readings;
 * and for days, weeks and months when a right after it opens. A bound is null where some reading has no answer.
 *
 * @since 0.1.0
 */
export interface SpanDueReport {
  readonly due: string
  readonly safeBy: string | null
  readonly latest: string | null
  readonly opens?: string
  readonly opensEarliest?: string | null
  readonly opensForCertain?: string | null
}

/**
 * When a span is over, written in ISO 8601 with the offset of a code's zone.
 *
 * @param enacted - the code that it was counted under
 * @param due - when it is over
 * @since 0.1.0
 */
export const spanDueReport = ({ timekeeping }: EnactedCode, { due, opens }: SpanDue): SpanDueReport => {
  const write = (at: Instant): string => formatInstant(at, timekeeping.zone)
  const bound = (at: Instant | null): string | null => (at === null ? null : write(at))
  return {
    due: write(due.at),
    safeBy: bound(due.earliest),
    latest: bound(due.latest),
    ...(opens === undefined
      ? {}
      : { opens: write(opens.at), opensEarliest: bound(opens.earliest), opensForCertain: bound(opens.latest) }),
  }
}

const OPENING_UNITS: readonly Span["unit"][] = ["days", "weeks", "months"]

const fail = (code: DueError["code"], message: string): Result.Result<never, DueError> =>
  Result.fail({ _tag: "DueError", code, message })

/** Why a span counts hours of no calendar of a code; undefined where it does not. */
const strangeCalendar = ({ code }: EnactedCode, span: Span): DueError | undefined => {
  const names = Object.keys(code.calendar.named ?? {})
  return span.unit === "openHours" && !names.includes(span.calendar)
    ? {
        _tag: "DueError",
        code: "UnknownCalendar",
        message: `there is no calendar "${span.calendar}": ${sayNamed(names)}`,
      }
    : undefined
}

/** The answer of one reckoning, which is refused where the fast form gives none. */
const answer = (enacted: EnactedCode, reckoning: Reckoning, from: Instant): Result.Result<Instant, DueError> => {
  if (reckoning.phrase !== undefined)
    return fail("Untimed", `${JSON.stringify(reckoning.phrase)} states no time: no instant follows from it`)
  const reached = instant(reckoning.at(from, undefined))
  if (Result.isSuccess(reached)) return Result.succeed(reached.success)
  const { variant } = reckoning
  if (variant === undefined) return fail("OutsideYears", reached.failure.message)
  const refused = dueByMeasure(enacted.timekeeping.calendar(variant.calendar), variant.measure, variant.receipt, from)
  return Result.isSuccess(refused)
    ? Result.succeed(refused.success)
    : fail(refused.failure.code, refused.failure.message)
}

const reach = (enacted: EnactedCode, span: Span, edge: Edge, from: Instant): Result.Result<Reached, DueError> => {
  const reckonings = reckonSpan(enacted.timekeeping, span, edge)
  const at = answer(enacted, chosen(reckonings, enacted.choices), from)
  if (Result.isFailure(at)) return Result.fail(at.failure)
  const under = reckonings.map((each) => {
    const found = answer(enacted, each, from)
    return { choices: each.choices, at: Result.isSuccess(found) ? found.success : null }
  })
  const instants = under.flatMap((each) => (each.at === null ? [] : [each.at]))
  const whole = instants.length === under.length
  return Result.succeed({
    at: at.success,
    earliest: whole ? instants.reduce((a, b) => (b < a ? b : a)) : null,
    latest: whole ? instants.reduce((a, b) => (b > a ? b : a)) : null,
    under,
  })
}

/**
 * When a span from an instant is over, under the readings chosen and over all of them.
 *
 * Refuses with `DueError` an untimed span, hours of a calendar that the code does not name, and an answer that the calendar (`OutsideHorizon`), the zone's table
 * (`OutsideZone`) or the years 0001 to 9999 (`OutsideYears`) do not reach.
 *
 * @param enacted - an enacted code
 * @param span - the span
 * @param from - the instant from which it runs, in epoch milliseconds
 * @example
 * import { dueOf, enact, type Instant, opus, weeks } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const at = Date.UTC(2024, 9, 23, 16, 49) as Instant
 * const reached = Result.flatMap(enact(opus), (enacted) => dueOf(enacted, weeks(8), at))
 * Result.map(reached, ({ opens }) => opens?.at) // => Result.succeed(Date.UTC(2024, 11, 18))
 * @since 0.1.0
 */
export const dueOf = (enacted: EnactedCode, span: Span, from: Instant): Result.Result<SpanDue, DueError> => {
  const strange = strangeCalendar(enacted, span)
  if (strange !== undefined) return Result.fail(strange)
  const due = reach(enacted, span, "end", from)
  if (Result.isFailure(due)) return Result.fail(due.failure)
  const opens = OPENING_UNITS.includes(span.unit) ? reach(enacted, span, "opening", from) : undefined
  if (opens !== undefined && Result.isFailure(opens)) return Result.fail(opens.failure)
  const reckoning = chosen(reckonSpan(enacted.timekeeping, span, "end"), enacted.choices)
  const { id, version } = enacted.timekeeping.calendar(reckoning.variant?.calendar ?? "").spec
  const bearing = new Set(
    [due, ...(opens === undefined ? [] : [opens])].flatMap((each) =>
      each.success.under.flatMap(({ choices }) => Object.keys(choices)),
    ),
  )
  return Result.succeed({
    due: due.success,
    ...(opens === undefined ? {} : { opens: opens.success }),
    calendar: { id, version },
    readings: Object.fromEntries([...bearing].map((reading) => [reading, enacted.choices[reading] ?? ""])),
  })
}

/**
 * The same for many starts: the due instant alone, with the span and the readings settled once.
 *
 * @param enacted - an enacted code
 * @param span - the span
 * @returns a function from a start to its due instant, both in epoch milliseconds, which refuses as `dueOf` does
 * @since 0.1.0
 */
export const dueFrom = (enacted: EnactedCode, span: Span): ((from: Instant) => Result.Result<Instant, DueError>) => {
  const strange = strangeCalendar(enacted, span)
  if (strange !== undefined) return () => Result.fail(strange)
  const reckoning = chosen(reckonSpan(enacted.timekeeping, span, "end"), enacted.choices)
  return (from) => answer(enacted, reckoning, from)
}
