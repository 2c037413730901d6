/**
 * Span: a length of time as a code states it, before it is settled how it is counted.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { hourMs } from "./local-date.ts"
import { nearest, quoted } from "./nearest.ts"

/**
 * The unit of a timed span.
 *
 * @since 0.1.0
 */
export type TimedUnit = "workingHours" | "workingDays" | "hours" | "days" | "weeks" | "months"

/**
 * A length of time as a code states it: a number of a unit, or the phrase of a span without a number ("promptly").
 *
 * @since 0.1.0
 */
export type Span =
  | { readonly unit: TimedUnit; readonly n: number }
  | { readonly unit: "untimed"; readonly phrase: string }

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
  readonly message: string
  /** Where in the value: empty for the span itself, else the key. */
  readonly path: string
}

const timed =
  (unit: TimedUnit) =>
  (n: number): Span =>
    Object.freeze({ unit, n })

/**
 * A span of working hours: hours of opening time, unless a reading says otherwise.
 *
 * @example
 * workingHours(24) // => { unit: "workingHours", n: 24 }
 * @since 0.1.0
 */
export const workingHours = timed("workingHours")

/**
 * A span of working days.
 *
 * @example
 * workingDays(3) // => { unit: "workingDays", n: 3 }
 * @since 0.1.0
 */
export const workingDays = timed("workingDays")

/**
 * A span of elapsed hours of 3,600,000 ms.
 *
 * @example
 * hours(48) // => { unit: "hours", n: 48 }
 * @since 0.1.0
 */
export const hours = timed("hours")

/**
 * A span of local days.
 *
 * @example
 * days(5) // => { unit: "days", n: 5 }
 * @since 0.1.0
 */
export const days = timed("days")

/**
 * A span of weeks of seven local days.
 *
 * @example
 * weeks(8) // => { unit: "weeks", n: 8 }
 * @since 0.1.0
 */
export const weeks = timed("weeks")

/**
 * A span of calendar months.
 *
 * @example
 * months(12) // => { unit: "months", n: 12 }
 * @since 0.1.0
 */
export const months = timed("months")

/**
 * A span without a number, by the phrase that stands for it.
 *
 * @example
 * untimed("promptly") // => { unit: "untimed", phrase: "promptly" }
 * @since 0.1.0
 */
export const untimed = (phrase: string): Span => Object.freeze({ unit: "untimed", phrase })

/** Each timed unit: its words, one and many, the least that means something, and a thousand years of it. */
const units: Readonly<Record<TimedUnit, { readonly one: string; readonly many: string; readonly most: number }>> = {
  workingHours: { one: "working hour", many: "working hours", most: 8_784_000 },
  workingDays: { one: "working day", many: "working days", most: 366_000 },
  hours: { one: "hour", many: "hours", most: 8_784_000 },
  days: { one: "day", many: "days", most: 366_000 },
  weeks: { one: "week", many: "weeks", most: 52_200 },
  months: { one: "month", many: "months", most: 12_000 },
}
const timedUnits = Object.keys(units) as readonly TimedUnit[]

/**
 * The milliseconds of a number of hours, whole where the number stands for whole milliseconds.
 *
 * @param n - hours
 * @example
 * hoursInMs(24.1) // => 86760000
 * @since 0.1.0
 */
export const hoursInMs = (n: number): number => {
  const ms = Math.round(n * hourMs)
  return ms / hourMs === n ? ms : n * hourMs
}

/**
 * A value of unknown origin as a span, frozen.
 *
 * Refuses with `SpanError` a value that is no span, an unknown unit (naming the nearest) or key, a number that is not
 * whole (hours: not whole milliseconds), negative, below 1 (hours: below 0) or more than a thousand years.
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
  const unit = Object.hasOwn(span, "unit") ? span.unit : undefined
  if (typeof unit !== "string") return refuse("NotASpan", "unit", `unit: a span has a unit, one of ${unitList}`)
  const content = unit === "untimed" ? "phrase" : "n"
  if (content === "n" && !isTimedUnit(unit))
    return unknownUnit("unit", `unit: ${quoted(unit)}`, unit, [...timedUnits, "untimed"])
  const stray = Object.keys(span).find((key) => key !== "unit" && key !== content)
  if (stray !== undefined)
    return refuse("UnknownKey", stray, `${quoted(stray)} is no part of a span: it has "unit" and "${content}" alone`)
  if (!isTimedUnit(unit)) {
    const phrase = span.phrase
    if (typeof phrase !== "string" || phrase.trim() === "" || phrase.length > 1000)
      return refuse(
        "NotASpan",
        "phrase",
        "phrase: an untimed span has a phrase of 1 to 1000 characters, for example promptly",
      )
    return Result.succeed(untimed(phrase))
  }
  return checkNumber(unit, Object.hasOwn(span, "n") ? span.n : undefined)
}

/**
 * The span that a text such as `24 working hours` means: a number in digits and a unit, in one or many, capitals aside.
 *
 * Refuses with `SpanError` what {@link checkSpan} refuses, an unknown unit naming the nearest.
 *
 * @param text - the text
 * @example
 * import * as Result from "effect/Result"
 * import { parseSpan, workingHours } from "@opustech/complaints-code"
 * parseSpan("24 working hours") // => Result.succeed(workingHours(24))
 * Result.isFailure(parseSpan("8 weks")) // => true
 * @since 0.1.0
 */
export const parseSpan = (text: string): Result.Result<Span, SpanError> => {
  const parts =
    typeof text === "string" && text.length <= 100 ? /^\s*([+-]?[\d.]+(?:e-?\d+)?)\s*(\D*?)\s*$/i.exec(text) : null
  if (parts === null || Number.isNaN(Number(parts[1])))
    return refuse(
      "NotASpan",
      "",
      `${typeof text === "string" ? quoted(text) : typeof text} is not a span: write a number and a unit, for example 24 working hours`,
    )
  const words = (parts[2] ?? "").toLowerCase().replace(/\s+/g, " ")
  const unit = timedUnits.find((each) => words === units[each].one || words === units[each].many)
  const known = timedUnits.flatMap((each) => [units[each].many, units[each].one])
  if (unit === undefined) return unknownUnit("", quoted(text), words, known)
  return checkNumber(unit, Number(parts[1]))
}

/**
 * A span in words.
 *
 * @example
 * describeSpan(workingDays(1)) // => "1 working day"
 * describeSpan(untimed("promptly")) // => "promptly"
 * @since 0.1.0
 */
export const describeSpan = (span: Span): string =>
  span.unit === "untimed" ? span.phrase : `${span.n} ${span.n === 1 ? units[span.unit].one : units[span.unit].many}`

const isTimedUnit = (unit: string): unit is TimedUnit => Object.hasOwn(units, unit)

const checkNumber = (unit: TimedUnit, n: unknown): Result.Result<Span, SpanError> => {
  const { many, most } = units[unit]
  const inHours = unit === "hours" || unit === "workingHours"
  if (typeof n !== "number" || Number.isNaN(n))
    return refuse("NotASpan", "n", `n: a span of ${many} has a number, for example 8`)
  if (n < 0) return refuse("Negative", "n", `n: ${n} ${many} is negative: give a number from ${inHours ? 0 : 1}`)
  if (n > most) return refuse("TooLong", "n", `n: ${n} ${many} is more than a thousand years: give at most ${most}`)
  if (inHours && !Number.isInteger(hoursInMs(n)))
    return refuse("TooFine", "n", `n: ${n} ${many} is finer than a millisecond: give whole milliseconds of hours`)
  if (!inHours && !Number.isInteger(n))
    return refuse("NotWhole", "n", `n: ${n} ${many} is not whole: give a whole number`)
  if (!inHours && n < 1) return refuse("TooShort", "n", `n: a span of ${many} starts at 1, not ${n}`)
  return Result.succeed({ workingHours, workingDays, hours, days, weeks, months }[unit](n === 0 ? 0 : n))
}

const unitList = `${timedUnits.join(", ")} or untimed`

const unknownUnit = (path: string, subject: string, unit: string, known: readonly string[]) => {
  const near = nearest(unit, known)
  const would =
    near === undefined
      ? `one of ${path === "" ? timedUnits.map((each) => units[each].many).join(", ") : unitList} would do`
      : `did you mean ${near}?`
  return refuse("UnknownUnit", path, `${subject} has no known unit: ${would}`)
}

const refuse = (code: SpanError["code"], path: string, message: string) =>
  Result.fail<SpanError>({ _tag: "SpanError", code, message, path })
