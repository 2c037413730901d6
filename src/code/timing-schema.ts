/**
 * Schemas of spans and timings.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { checkSpan } from "../time/span.ts"
import { Id, Text } from "./field.ts"
import type { Timing, VariedTiming } from "./timing.ts"

/**
 * What is not known, and why.
 *
 * @since 0.1.0
 */
export const Unknown = Schema.Struct({ unknown: Text }).annotate({ expected: '{ "unknown": why }' })

const Amount = Schema.Finite.annotate({ expected: "a number" })

const Timed = Schema.Struct({
  unit: Schema.Literals(["workingHours", "workingDays", "hours", "days", "weeks", "months"]),
  n: Amount,
})

const OpenHours = Schema.Struct({ unit: Schema.Literal("openHours"), n: Amount, calendar: Id })

const SameDay = Schema.Struct({ unit: Schema.Literal("sameDay"), cutOff: Schema.String })

const Untimed = Schema.Struct({ unit: Schema.Literal("untimed"), phrase: Text })

/**
 * A span of time: a number of a unit, hours of opening time of a calendar that the code names, the same working day for
 * what arrives by a cut-off, or an untimed phrase such as "promptly".
 *
 * @since 0.1.0
 */
export const SpanSchema = Schema.Union([Timed, OpenHours, SameDay, Untimed])
  .check(
    Schema.makeFilter((span) => {
      const checked = checkSpan(span)
      return Result.isSuccess(checked) ? undefined : checked.failure.message
    }),
  )
  .annotate({ expected: 'a span, such as { "unit": "workingDays", "n": 3 }' })

const Usual = Schema.Struct({ within: SpanSchema, atMost: SpanSchema })

const Varied: Schema.Codec<VariedTiming> = Schema.Struct({
  by: Schema.Literals(["channel", "subject", "complainant"]),
  among: Schema.Record(
    Id,
    Schema.suspend((): Schema.Codec<Timing> => TimingSchema),
  ),
  otherwise: Schema.suspend((): Schema.Codec<Timing> => TimingSchema),
})

/**
 * By when something is promised (see `Timing`).
 *
 * @since 0.1.0
 */
export const TimingSchema: Schema.Codec<Timing> = Schema.Union([
  SpanSchema,
  Schema.Null,
  Unknown,
  Usual,
  Varied,
]).annotate({
  expected:
    'a span, such as { "unit": "workingDays", "n": 3 }, null where no time is promised, { "unknown": why }, { "within", "atMost" } or { "by", "among", "otherwise" }',
})
