/**
 * Spans of a code: each is some time, and counted by a calendar that is there.
 *
 * @since 0.1.0
 */
import { describeSpan, type Span } from "../../time/span.ts"
import type { ComplaintsCode } from "../complaints-code.ts"
import { sayKey, sayValue } from "../problem.ts"
import { SPAN_FIELDS, spansOfField, TIMINGS } from "../spans.ts"
import { isSpan, isUnknown, type Timing } from "../timing.ts"
import { check, fault, insteadOf } from "./check.ts"

/**
 * A part of a code with its path, which begins at the code itself.
 *
 * @since 0.1.0
 */
export interface At<T> {
  readonly path: string
  readonly of: T
}

/** The calendars that a code names, beside its own. */
const calendarNames = ({ calendar }: Pick<ComplaintsCode, "calendar">): readonly string[] =>
  Object.keys(calendar.named ?? {})

/**
 * Every span is some time.
 *
 * @since 0.1.0
 */
export const zeroSpanChecks = SPAN_FIELDS.map((field) =>
  check([field], (code) =>
    spansOfField(code, field).flatMap(({ path, span }) =>
      "n" in span && span.n === 0
        ? fault(
            "ZeroSpan",
            `.${path}`,
            `${describeSpan(span)} is no time at all: give a number above 0, or an untimed span such as { "unit": "untimed", "phrase": "at once" }`,
          )
        : [],
    ),
  ),
)

/**
 * A span that names a calendar names one of the code's.
 *
 * @since 0.1.0
 */
export const calendarOfSpanChecks = SPAN_FIELDS.map((field) =>
  check([field, "calendar"], (code) => {
    const known = calendarNames(code)
    return spansOfField(code, field).flatMap(({ path, span }) => {
      const named = span.unit === "openHours" ? span.calendar : undefined
      return named === undefined || known.includes(named)
        ? []
        : fault(
            "UnknownCalendar",
            `.${path}.calendar`,
            `calendar.named holds no ${sayValue(named)}; ${insteadOf(named, known, "it holds")}`,
          )
    })
  }),
)

/** Units that measure the same: how many of the smallest one of them each has. */
const COMMON: Readonly<Record<string, readonly [string, number]>> = {
  days: ["days", 1],
  weeks: ["days", 7],
}

const isShorter = (a: Span, b: Span): boolean => {
  if (!("n" in a && "n" in b)) return false
  const [unit, factor] = COMMON[a.unit] ?? [a.unit, 1]
  const [other, otherFactor] = COMMON[b.unit] ?? [b.unit, 1]
  return unit === other && a.n * factor < b.n * otherFactor
}

/**
 * The timings of a timing: itself, and, where it differs, what it is in each case.
 *
 * @since 0.1.0
 */
export const timingsIn = (timing: Timing, path: string): readonly At<Timing>[] => [
  { path, of: timing },
  ...(timing !== null && "by" in timing
    ? [
        ...Object.entries(timing.among).flatMap(([key, each]) => timingsIn(each, `${path}.among${sayKey(key)}`)),
        ...timingsIn(timing.otherwise, `${path}.otherwise`),
      ]
    : []),
]

/**
 * The longest that something may take is no shorter than what is usual.
 *
 * @since 0.1.0
 */
export const usualChecks = TIMINGS.map((field) =>
  check([field], (code) =>
    timingsIn(code[field], `.${field}`).flatMap(({ path, of }) =>
      of !== null && !isUnknown(of) && !isSpan(of) && "atMost" in of && isShorter(of.atMost, of.within)
        ? fault(
            "LongestShorter",
            `${path}.atMost`,
            `${describeSpan(of.atMost)} at most is shorter than the usual ${describeSpan(of.within)}: write the shorter one in within`,
          )
        : [],
    ),
  ),
)
