/**
 * What a code promises, in words.
 *
 * @since 0.1.0
 */
import { isSpan, isUnknown, type Timing } from "../code/timing.ts"
import { describeSpan, type Span } from "../time/span.ts"

const saySpan = (span: Span): string => {
  if (span.unit === "untimed") return `no time is set (“${span.phrase}”)`
  return span.unit === "sameDay"
    ? `the same working day, if received by ${span.cutOff}`
    : `within ${describeSpan(span)}`
}

/**
 * A timing in words.
 *
 * @param timing - by when a code promises something
 * @example
 * sayTiming({ unit: "workingHours", n: 24 }) // => "within 24 working hours"
 * sayTiming(null) // => "nothing is promised"
 * @since 0.1.0
 */
export const sayTiming = (timing: Timing): string => {
  if (timing === null) return "nothing is promised"
  if (isUnknown(timing)) return `not known: ${timing.unknown}`
  if (isSpan(timing)) return saySpan(timing)
  if ("within" in timing)
    return `usually ${saySpan(timing.within)}, at most ${saySpan(timing.atMost).replace(/^within /, "")}`
  const among = Object.entries(timing.among).map(([key, each]) => `${key}: ${sayTiming(each)}`)
  return `by ${timing.by}: ${among.join("; ")}; otherwise: ${sayTiming(timing.otherwise)}`
}
