/**
 * The checks that a span of unknown origin must pass.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { nearest, quoted } from "./nearest.ts"
import { hoursInMs, openHours, type Span, sameDay, type TimedUnit, timedUnits, units, untimed } from "./span-units.ts"

/**
 * Why a value or a text is not a span.
 *
 * @since 0.1.0
 */
export interface SpanError {
  readonly _tag: "SpanError"
  readonly code:
    | "NotASpan"
    | "UnknownUnit"
    | "UnknownKey"
    | "NotWhole"
    | "TooFine"
    | "Negative"
    | "TooShort"
    | "TooLong"
    | "BadTime"
  readonly message: string
  /** Where in the value: empty for the span itself, else the key. */
  readonly path: string
}

/**
 * A value of unknown origin as a span, frozen.
 *
 * Refuses with `SpanError` a value that is no span, an unknown unit (naming the nearest) or key, a number that is not
 * whole (hours: not whole milliseconds), negative, below 1 (hours: below 0) or more than a thousand years, and a cut-off
 * that is no time of day.
 *
 * @param value - the value
 * @example
 * import * as Result from "effect/Result"
 * import { checkSpan, weeks } from "@opustech/complaints-code"
 * checkSpan({ unit: "weeks", n: 8 }) // => Result.succeed(weeks(8))
 * Result.isFailure(checkSpan({ unit: "weeks", n: 1.5 })) // => true
 * @since 0.1.0
 */
export const checkSpan = (value: unknown): Result.Result<Span, SpanError> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return refuse("NotASpan", "", 'a span is an object, for example { "unit": "workingHours", "n": 24 }')
  const span = value as Readonly<Record<string, unknown>>
  const own = (key: string): unknown => (Object.hasOwn(span, key) ? span[key] : undefined)
  const unit = own("unit")
  if (typeof unit !== "string") return refuse("NotASpan", "unit", `unit: a span has a unit, one of ${unitList}`)
  const content = isTimedUnit(unit) ? ["n"] : Object.hasOwn(CONTENT, unit) ? CONTENT[unit] : undefined
  if (content === undefined)
    return unknownUnit("unit", `unit: ${quoted(unit)}`, unit, allUnits, `one of ${unitList} would do`)
  const keys = ["unit", ...content]
  const stray = Object.keys(span).find((key) => !keys.includes(key))
  if (stray !== undefined)
    return refuse("UnknownKey", stray, `${quoted(stray)} is no part of a span: it has ${sayKeys(keys)} alone`)
  if (isTimedUnit(unit)) return checkTimed(unit, own("n"))
  if (unit === "openHours") return checkOpenHours(own("n"), own("calendar"))
  if (unit === "sameDay") return checkSameDay(own("cutOff"))
  const phrase = own("phrase")
  return typeof phrase !== "string" || phrase.trim() === "" || phrase.length > 1000
    ? refuse("NotASpan", "phrase", "phrase: an untimed span has a phrase of 1 to 1000 characters, for example promptly")
    : Result.succeed(untimed(phrase))
}

/** What spans of other than the timed units have beside the unit. */
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  openHours: ["n", "calendar"],
  sameDay: ["cutOff"],
  untimed: ["phrase"],
}

/**
 * A number of a timed unit as a span.
 *
 * @since 0.1.0
 */
export const checkTimed = (unit: TimedUnit, n: unknown): Result.Result<Span, SpanError> => {
  const { many, most } = units[unit]
  const checked = checkNumber(n, many, most, unit === "hours" || unit === "workingHours")
  return Result.map(checked, (number) => Object.freeze({ unit, n: number }))
}

/**
 * A number of hours of opening time of a calendar as a span.
 *
 * @since 0.1.0
 */
export const checkOpenHours = (n: unknown, calendar: unknown): Result.Result<Span, SpanError> => {
  if (typeof calendar !== "string" || calendar.trim() === "" || calendar.length > 200)
    return refuse(
      "NotASpan",
      "calendar",
      "calendar: hours of opening time have the name of a calendar, of 1 to 200 characters, for example support",
    )
  const checked = checkNumber(n, `hours of ${calendar}`, units.hours.most, true)
  return Result.map(checked, (number) => openHours(number, calendar))
}

/** A cut-off as a span. */
const checkSameDay = (cutOff: unknown): Result.Result<Span, SpanError> =>
  typeof cutOff === "string" && isTimeOfDay(cutOff)
    ? Result.succeed(sameDay(cutOff))
    : refuse(
        "BadTime",
        "cutOff",
        `cutOff: ${typeof cutOff === "string" ? quoted(cutOff) : typeof cutOff} is not a time of day: write HH:MM from 00:00 to 24:00, for example 15:00`,
      )

/**
 * Whether a text is a time of day, `HH:MM` from `00:00` to `24:00`.
 *
 * @since 0.1.0
 */
export const isTimeOfDay = (text: string): boolean => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text)

const isTimedUnit = (unit: string): unit is TimedUnit => Object.hasOwn(units, unit)

const checkNumber = (n: unknown, many: string, most: number, inHours: boolean): Result.Result<number, SpanError> => {
  if (typeof n !== "number" || Number.isNaN(n))
    return refuse("NotASpan", "n", `n: a span of ${many} has a number, for example 8`)
  if (n < 0) return refuse("Negative", "n", `n: ${n} ${many} is negative: give a number from ${inHours ? 0 : 1}`)
  if (n > most) return refuse("TooLong", "n", `n: ${n} ${many} is more than a thousand years: give at most ${most}`)
  if (inHours && !Number.isInteger(hoursInMs(n)))
    return refuse("TooFine", "n", `n: ${n} ${many} is finer than a millisecond: give whole milliseconds of hours`)
  if (!inHours && !Number.isInteger(n))
    return refuse("NotWhole", "n", `n: ${n} ${many} is not whole: give a whole number`)
  if (!inHours && n < 1) return refuse("TooShort", "n", `n: a span of ${many} starts at 1, not ${n}`)
  return Result.succeed(n === 0 ? 0 : n)
}

const allUnits: readonly string[] = [...timedUnits, ...Object.keys(CONTENT)]
const unitList = `${allUnits.slice(0, -1).join(", ")} or ${allUnits.at(-1)}`

const sayKeys = (keys: readonly string[]): string => {
  const shown = keys.map((each) => `"${each}"`)
  return `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`
}

/**
 * The refusal of a unit that is not known.
 *
 * @since 0.1.0
 */
export const unknownUnit = (
  path: string,
  subject: string,
  unit: string,
  known: readonly string[],
  otherwise: string,
): Result.Result<never, SpanError> => {
  const near = nearest(unit, known)
  return refuse(
    "UnknownUnit",
    path,
    `${subject} has no known unit: ${near === undefined ? otherwise : `did you mean ${near}?`}`,
  )
}

/**
 * The refusal of what is no span.
 *
 * @since 0.1.0
 */
export const refuse = (code: SpanError["code"], path: string, message: string): Result.Result<never, SpanError> =>
  Result.fail({ _tag: "SpanError", code, message, path })
