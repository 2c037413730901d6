/**
 * The fields that events and codes are made of, as schemas with the messages that a user reads.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { formatInstant, type Instant, parseInstant } from "../time/instant.ts"
import { london } from "../time/zones/london.ts"

const MOST_ID = 200
const MOST_TEXT = 100_000

const textProblem =
  (most: number) =>
  (text: string): string | undefined => {
    if (text.length === 0) return "expected some text, got an empty string"
    if (text.length > most) return `expected at most ${most} characters, got ${text.length}`
    return text.isWellFormed() ? undefined : "expected well-formed text, got a lone surrogate (half a character)"
  }

/** JSON Schema counts characters where we count UTF-16 units, and knows no lone surrogates: it takes a little more. */
const textOf = (most: number) =>
  Schema.makeFilter(textProblem(most), { toJsonSchema: () => [{ minLength: 1, maxLength: most }, true] })

/**
 * An id: 1 to 200 characters of well-formed text.
 *
 * @since 0.1.0
 */
export const Id = Schema.String.check(textOf(MOST_ID)).annotate({
  expected: "an id (text of 1 to 200 characters)",
})

/**
 * Free text: 1 to 100,000 characters, well formed.
 *
 * @since 0.1.0
 */
export const Text = Schema.String.check(textOf(MOST_TEXT)).annotate({ expected: "text" })

/**
 * How many people: a whole number from 0.
 *
 * @since 0.1.0
 */
export const Headcount = Schema.Number.check(
  Schema.isFinite().abort(),
  Schema.makeFilter(
    (n: number) =>
      Number.isSafeInteger(n) && n >= 0 ? undefined : `expected a whole number of people from 0, got ${n}`,
    { toJsonSchema: () => ({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) },
  ),
).annotate({ expected: "a whole number of people from 0" })

const AN_INSTANT = "an instant with its offset from UTC, such as 2024-10-23T17:49:00+01:00"

const InstantNumber = Schema.Number.pipe(Schema.refine((n): n is Instant => Number.isSafeInteger(n)))

/**
 * An instant: in the interchange form an ISO 8601 text with an offset or `Z`, decoded to epoch milliseconds. A local
 * time, a day that does not exist and anything finer than a millisecond are refused.
 *
 * @since 0.1.0
 */
export const InstantFromText = Schema.String.annotate({
  expected: AN_INSTANT,
  description: AN_INSTANT,
  format: "date-time",
}).pipe(
  Schema.decodeTo(
    InstantNumber,
    SchemaTransformation.transformEffect<number, string>({
      decode: (text, options) => {
        const parsed = parseInstant(text)
        return Result.isSuccess(parsed)
          ? Effect.succeed(parsed.success)
          : Effect.fail(new SchemaIssue.InvalidValue({ message: parsed.failure.message }, text, options))
      },
      encode: (instant) => Effect.succeed(formatInstant(instant as Instant, london)),
    }),
  ),
  Schema.annotate({ expected: AN_INSTANT }),
)
