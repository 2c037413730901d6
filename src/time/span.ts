/**
 * Span: a length of time as a code states it, read from a text and told in words.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { quoted } from "./nearest.ts"
import { checkOpenHours, checkTimed, isTimeOfDay, refuse, type SpanError, unknownUnit } from "./span-check.ts"
import { type Span, sameDay, timedUnits, units } from "./span-units.ts"

export { checkSpan, type SpanError } from "./span-check.ts"
export {
  days,
  hours,
  hoursInMs,
  months,
  openHours,
  type Span,
  sameDay,
  type TimedUnit,
  untimed,
  weeks,
  workingDays,
  workingHours,
} from "./span-units.ts"

/**
 * The span that a text such as `24 working hours` means: a number in digits and a unit, in one or many, capitals aside. Hours
 * of opening time of a calendar are `4 hours of support`, and the same working day `same day by 15:00`.
 *
 * Refuses with `SpanError` what {@link checkSpan} refuses, an unknown unit naming the nearest.
 *
 * @param text - the text
 * @example
 * import * as Result from "effect/Result"
 * import { openHours, parseSpan, sameDay, workingHours } from "@opustech/complaints-code"
 * parseSpan("24 working hours") // => Result.succeed(workingHours(24))
 * parseSpan("4 hours of support") // => Result.succeed(openHours(4, "support"))
 * parseSpan("same day by 15:00") // => Result.succeed(sameDay("15:00"))
 * Result.isFailure(parseSpan("8 weks")) // => true
 * @since 0.1.0
 */
export const parseSpan = (text: string): Result.Result<Span, SpanError> => {
  if (typeof text !== "string" || text.length > 100) return notASpan(text)
  const sameDayBy = /^\s*same\s+day(?:\s+by(?:\s+(.*?))?)?\s*$/i.exec(text)
  if (sameDayBy !== null) return parseCutOff(text, sameDayBy[1] ?? "")
  const parts = /^\s*([+-]?[\d.]+(?:e-?\d+)?)\s*(.*?)\s*$/i.exec(text)
  if (parts === null || Number.isNaN(Number(parts[1]))) return notASpan(text)
  const [n, words] = [Number(parts[1]), parts[2] ?? ""]
  const ofCalendar = /^hours?\s+of(?:\s+(.*))?$/i.exec(words)
  if (ofCalendar !== null) return parseOpenHours(text, n, ofCalendar[1] ?? "")
  return /\d/.test(words) ? notASpan(text) : parseTimed(text, n, words.toLowerCase().replace(/\s+/g, " "))
}

/**
 * A span in words, which {@link parseSpan} reads.
 *
 * @param span - any span
 * @example
 * describeSpan(workingDays(1)) // => "1 working day"
 * describeSpan(openHours(4, "support")) // => "4 hours of support"
 * describeSpan(sameDay("15:00")) // => "same day by 15:00"
 * describeSpan(untimed("promptly")) // => "promptly"
 * @since 0.1.0
 */
export const describeSpan = (span: Span): string => {
  switch (span.unit) {
    case "untimed":
      return span.phrase
    case "sameDay":
      return `same day by ${span.cutOff}`
    case "openHours":
      return `${span.n} ${span.n === 1 ? "hour" : "hours"} of ${span.calendar}`
    default:
      return `${span.n} ${span.n === 1 ? units[span.unit].one : units[span.unit].many}`
  }
}

const parseTimed = (text: string, n: number, words: string): Result.Result<Span, SpanError> => {
  const unit = timedUnits.find((each) => words === units[each].one || words === units[each].many)
  if (unit !== undefined) return checkTimed(unit, n)
  const known = timedUnits.flatMap((each) => [units[each].many, units[each].one])
  const many = timedUnits.map((each) => units[each].many).join(", ")
  return unknownUnit("", quoted(text), words, known, `one of ${many}, hours of a calendar would do`)
}

const parseOpenHours = (text: string, n: number, calendar: string): Result.Result<Span, SpanError> =>
  calendar === ""
    ? refuse(
        "NotASpan",
        "",
        `${quoted(text)} names no calendar: write hours of and its name, for example 4 hours of support`,
      )
    : checkOpenHours(n, calendar)

const parseCutOff = (text: string, cutOff: string): Result.Result<Span, SpanError> =>
  isTimeOfDay(cutOff)
    ? Result.succeed(sameDay(cutOff))
    : refuse(
        "BadTime",
        "",
        `${quoted(text)} has no cut-off: write a time from 00:00 to 24:00, for example same day by 15:00`,
      )

const notASpan = (text: unknown): Result.Result<never, SpanError> =>
  refuse(
    "NotASpan",
    "",
    `${typeof text === "string" ? quoted(text) : typeof text} is not a span: write a number and a unit, for example 24 working hours, or same day by 15:00`,
  )
