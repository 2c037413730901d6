/**
 * Keys of patterns, happenings and namings: texts that are equal where what they stand for is.
 *
 * @since 0.1.0
 */
import type { Happening, Naming, Pattern, Scalar, Test } from "./happening.ts"

const PLAIN = /^(?!(?:true|false|NaN|Infinity)$)[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*$/

/** A name as it is where no other value could be written so, else in quotes: keys of unlike patterns are never alike. */
const quote = (name: string): string => (PLAIN.test(name) ? name : JSON.stringify(name))

const keyOfScalar = (value: Scalar): string => (typeof value === "string" ? quote(value) : `${value}`)

const keyOfTest = (test: Test): string => {
  const field = quote(test.field)
  switch (test.is) {
    case "equal":
      return `${field} equal ${keyOfScalar(test.to)}`
    case "oneOf":
    case "noneOf":
      return `${field} ${test.is} ${test.to.map(keyOfScalar).join("|")}`
    case "upTo":
      return `${field} upTo ${test.to}`
    case "notBefore":
    case "atMost":
      return `${field} ${test.is} ${quote(test.to)}`
    default:
      return `${field} ${test.is}`
  }
}

/**
 * A readable key for a pattern, equal for equal patterns: `BookReturned{state equal damaged}`.
 *
 * @param pattern - any pattern
 * @example
 * import { keyOfPattern } from "@opustech/complaints-code"
 * keyOfPattern({ event: "DoorShut" }) === keyOfPattern({ event: "DoorShut", where: [] }) // => true
 * @since 0.1.0
 */
export const keyOfPattern = (pattern: Pattern): string =>
  pattern.where === undefined || pattern.where.length === 0
    ? quote(pattern.event)
    : `${quote(pattern.event)}{${pattern.where.map(keyOfTest).join(", ")}}`

/**
 * A readable key for a happening, equal for equal happenings.
 *
 * @param happening - any happening
 * @since 0.1.0
 */
export const keyOfHappening = (happening: Happening): string =>
  [
    happening.which === "last" ? "last " : "",
    keyOfPattern(happening),
    happening.undoneBy === undefined || happening.undoneBy.length === 0
      ? ""
      : ` since ${happening.undoneBy.map(keyOfPattern).join(" or ")}`,
  ].join("")

/**
 * A readable key for a naming, equal for equal namings.
 *
 * @param naming - any naming
 * @since 0.1.0
 */
export const keyOfNaming = (naming: Naming): string => `${keyOfPattern(naming)} names ${quote(naming.field)}`
