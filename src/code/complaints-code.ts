/**
 * The `ComplaintsCode` schema: what any provider's complaints code consists of.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CalendarSpec } from "../time/calendar.ts"
import { checkSpan } from "../time/span.ts"
import { Channel } from "./events.ts"
import { Id, Text } from "./field.ts"

const Timed = Schema.Struct({
  unit: Schema.Literals(["workingHours", "workingDays", "hours", "days", "weeks", "months"]),
  n: Schema.Number,
})

const Untimed = Schema.Struct({ unit: Schema.Literal("untimed"), phrase: Text })

/**
 * A span of time: a number of a unit, or an untimed phrase such as "promptly".
 *
 * @since 0.1.0
 */
export const SpanSchema = Schema.Union([Timed, Untimed])
  .check(
    Schema.makeFilter((span) => {
      const checked = checkSpan(span)
      return Result.isSuccess(checked) ? undefined : checked.failure.message
    }),
  )
  .annotate({ expected: 'a span, such as { "unit": "workingDays", "n": 3 }' })

const LocalDate = Schema.String.check(
  Schema.makeFilter((text: string) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
    const days = [31, Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28]
    const most = Number(month) === 2 ? (days[1] ?? 0) : [4, 6, 9, 11].includes(Number(month)) ? 30 : 31
    return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= most
      ? undefined
      : `expected a date such as 2026-04-08, got "${text.slice(0, 40)}"`
  }),
).annotate({ expected: "a date such as 2026-04-08" })

const Hours = Schema.Array(Schema.Tuple([Schema.String, Schema.String]))

/**
 * The opening hours and holidays by which a code counts working time.
 *
 * @since 0.1.0
 */
export const CalendarTerms = Schema.Struct({
  zone: Text,
  hours: Schema.Struct({
    monday: Schema.optionalKey(Hours),
    tuesday: Schema.optionalKey(Hours),
    wednesday: Schema.optionalKey(Hours),
    thursday: Schema.optionalKey(Hours),
    friday: Schema.optionalKey(Hours),
    saturday: Schema.optionalKey(Hours),
    sunday: Schema.optionalKey(Hours),
  }),
  horizon: Schema.Struct({ from: LocalDate, to: LocalDate }),
  version: Text,
  source: Text,
})

/** The opening hours and holidays of a code. @since 0.1.0 */
export type CalendarTerms = Omit<typeof CalendarTerms.Type, "hours"> & Pick<CalendarSpec, "hours">

/**
 * A stage of escalation: who handles the complaint there and within what span of arriving there.
 *
 * @since 0.1.0
 */
export const Stage = Schema.Struct({
  id: Id,
  who: Text,
  within: Schema.optionalKey(SpanSchema),
})

/** A stage of escalation. @since 0.1.0 */
export type Stage = typeof Stage.Type

/**
 * A way to reach the provider.
 *
 * @since 0.1.0
 */
export const Contact = Schema.Struct({ channel: Channel, address: Text, hours: Schema.optionalKey(Text) })

/** A way to reach the provider. @since 0.1.0 */
export type Contact = typeof Contact.Type

/**
 * What is not known, and why.
 *
 * @since 0.1.0
 */
export const Unknown = Schema.Struct({ unknown: Text }).annotate({ expected: '{ "unknown": why }' })

/** What is not known, and why. @since 0.1.0 */
export type Unknown = typeof Unknown.Type

const AlternativeSchema = Schema.Struct({ id: Id, says: Text })

/**
 * A reading in the register of a code: a phrase that can be understood in several ways, the default first.
 *
 * @since 0.1.0
 */
export const ReadingSchema = Schema.Struct({
  id: Id,
  phrase: Text,
  clauses: Schema.Array(Text),
  alternatives: Schema.TupleWithRest(Schema.Tuple([AlternativeSchema, AlternativeSchema]), [AlternativeSchema]),
  why: Text,
})

/**
 * A provider's complaints code as one value.
 *
 * @since 0.1.0
 */
export const ComplaintsCodeSchema = Schema.Struct({
  id: Id,
  version: Text,
  title: Text,
  provider: Text,
  inForce: Schema.Struct({ from: Schema.Union([LocalDate, Unknown]), to: Schema.NullOr(LocalDate) }),
  calendar: CalendarTerms,
  channels: Schema.Array(Channel),
  acknowledge: SpanSchema,
  firstResolution: SpanSchema,
  updates: SpanSchema,
  deadlockLetter: SpanSchema,
  adr: Schema.Struct({ after: SpanSchema, scheme: Schema.Union([Id, Unknown]), route: Text }),
  closing: Schema.Struct({ afterSilence: Schema.NullOr(SpanSchema) }),
  reopening: Schema.Literals(["restores", "newComplaint"]),
  stages: Schema.Union([Schema.Array(Stage), Unknown]),
  contacts: Schema.Union([Schema.Array(Contact), Unknown]),
  readings: Schema.Array(ReadingSchema),
}).annotate({
  identifier: "ComplaintsCode",
  title: "Complaints code",
  description:
    "A provider's complaints code: its spans, channels, calendar, stages and the readings that it leaves open.",
})

/**
 * A provider's complaints code as one value.
 *
 * @since 0.1.0
 */
export type ComplaintsCode = Omit<typeof ComplaintsCodeSchema.Type, "calendar"> & { readonly calendar: CalendarTerms }
