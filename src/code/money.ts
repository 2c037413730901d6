/**
 * Money: whole pence with their currency. Nothing here adds, rounds or converts: an amount is what an event says it is.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const penceFrom = (least: 0 | 1) =>
  Schema.Number.check(
    Schema.isFinite().abort(),
    Schema.makeFilter(
      (n: number) =>
        Number.isSafeInteger(n) && n >= least
          ? undefined
          : `expected a whole number of pence from ${least}, got ${n}: write GBP 9.76 as 976`,
      { toJsonSchema: () => ({ type: "integer", minimum: least, maximum: Number.MAX_SAFE_INTEGER }) },
    ),
  ).annotate({ expected: `a whole number of pence from ${least}` })

const Currency = Schema.Literal("GBP")

/**
 * An amount of money: a whole number of pence from 0, and its currency. Pounds, fractions of a penny, negative amounts
 * and text are refused.
 *
 * @example
 * import { Money } from "@opustech/complaints-code"
 * import * as Schema from "effect/Schema"
 * Schema.is(Money)({ pence: 976, currency: "GBP" }) // => true
 * Schema.is(Money)({ pence: 9.76, currency: "GBP" }) // => false
 * @since 0.1.0
 */
export const Money = Schema.Struct({ pence: penceFrom(0), currency: Currency }).annotate({
  expected: 'money: { "pence": a whole number, "currency": "GBP" }',
})

/** An amount of money. @since 0.1.0 */
export type Money = typeof Money.Type

/**
 * An amount that is paid or offered: money of at least a penny.
 *
 * @example
 * import { Sum } from "@opustech/complaints-code"
 * import * as Schema from "effect/Schema"
 * Schema.is(Sum)({ pence: 0, currency: "GBP" }) // => false
 * @since 0.1.0
 */
export const Sum = Schema.Struct({ pence: penceFrom(1), currency: Currency }).annotate({
  expected: 'money of at least a penny: { "pence": a whole number from 1, "currency": "GBP" }',
})

/** Money of at least a penny. @since 0.1.0 */
export type Sum = typeof Sum.Type
