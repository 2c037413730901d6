/**
 * Spans of a code: each is some time, and counted by a calendar that is there.
 *
 * @since 0.1.0
 */
import { describeSpan, type Span } from "../../time/span.ts"
import type { ComplaintsCode } from "../complaints-code.ts"
import { isRecord } from "../decode-event.ts"
import { sayKey, sayValue } from "../problem.ts"
import { isSpan, isUnknown, MILESTONES, type Timing } from "../timing.ts"
import { check, fault, insteadOf } from "./check.ts"

/**
 * The fields of a code in which a timing can stand.
 *
 * @since 0.1.0
 */
export const TIMINGS = [...MILESTONES, "deadlockLetter"] as const

const FIELDS = [...TIMINGS, "stages", "deadlock", "adr", "closing"] as const

/**
 * A part of a code with its path, which begins at the code itself.
 *
 * @since 0.1.0
 */
export interface At<T> {
  readonly path: string
  readonly of: T
}

/** Of the values that stand in the fields with spans only a span has a unit that is a text. */
const isSpanLike = (value: unknown): value is Span => isRecord(value) && typeof value.unit === "string"

/**
 * The spans of a value, each with its path.
 *
 * @param value - a part of a code that has the right shape
 * @param path - where it stands
 * @since 0.1.0
 */
export const spansIn = (value: unknown, path: string): readonly At<Span>[] => {
  if (isSpanLike(value)) return [{ path, of: value }]
  if (typeof value !== "object" || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, inner]) => spansIn(inner, `${path}${sayKey(isList ? Number(key) : key)}`))
}

/** The calendars that a code names, beside its own. */
const calendarNames = ({ calendar }: Pick<ComplaintsCode, "calendar">): readonly string[] =>
  Object.keys(calendar.named ?? {})

/**
 * Every span is some time.
 *
 * @since 0.1.0
 */
export const zeroSpanChecks = FIELDS.map((field) =>
  check([field], (code) =>
    spansIn(code[field], `.${field}`).flatMap(({ path, of }) =>
      "n" in of && of.n === 0
        ? fault(
            "ZeroSpan",
            path,
            `${describeSpan(of)} is no time at all: give a number above 0, or an untimed span such as { "unit": "untimed", "phrase": "at once" }`,
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
export const calendarOfSpanChecks = FIELDS.map((field) =>
  check([field, "calendar"], (code) => {
    const known = calendarNames(code)
    return spansIn(code[field], `.${field}`).flatMap(({ path, of }) => {
      const named = "calendar" in of && typeof of.calendar === "string" ? of.calendar : undefined
      return named === undefined || known.includes(named)
        ? []
        : fault(
            "UnknownCalendar",
            `${path}.calendar`,
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
