/** Money: whole pence with a currency; everything else is refused with its text. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Money, Sum } from "../../src/code/money.ts"
import { said } from "../procedures/machines.ts"

const Paid = Schema.Struct({ id: Schema.String, at: Schema.String, amount: Money })
const Offered = Schema.Struct({ id: Schema.String, at: Schema.String, amount: Sum })

const ofMoney = (amount: unknown) => said(Paid, { amount })
const ofSum = (amount: unknown) => said(Offered, { amount })
const gbp = (pence: unknown) => ({ pence, currency: "GBP" })

describe("money", () => {
  it.each([0, 1, 976, Number.MAX_SAFE_INTEGER])("is a whole number of pence: %d", (pence) => {
    expect(ofMoney(gbp(pence))).toEqual([])
    expect(ofSum(gbp(pence))).toEqual(
      pence === 0 ? ["$.amount.pence: expected a whole number of pence from 1, got 0: write GBP 9.76 as 976"] : [],
    )
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("is never %d pence", (pence) => {
    const why = (least: number) => [`$.amount.pence: expected a whole number of pence from ${least}, got ${pence}`]
    expect(ofMoney(gbp(pence))).toEqual(why(0))
    expect(ofSum(gbp(pence))).toEqual(why(1))
  })

  it.each([-1, 9.76, 1e300, -0.5])("is never %d pence", (pence) => {
    const why = (least: number) => [
      `$.amount.pence: expected a whole number of pence from ${least}, got ${pence}: write GBP 9.76 as 976`,
    ]
    expect(ofMoney(gbp(pence))).toEqual(why(0))
    expect(ofSum(gbp(pence))).toEqual(why(1))
  })

  it.each([
    [gbp("976"), '.pence: expected a whole number of pence from 0, got "976"'],
    [gbp(null), ".pence: expected a whole number of pence from 0, got null"],
    [{ currency: "GBP" }, ".pence: is missing: expected a whole number of pence from 0"],
    [{ pence: 976 }, '.currency: is missing: expected "GBP"'],
    [{ pence: 976, currency: "EUR" }, '.currency: expected "GBP", got "EUR"'],
    [{ pence: 976, currency: "gbp" }, '.currency: expected "GBP", got "gbp"; did you mean "GBP"?'],
    [{ ...gbp(976), pounds: 9 }, ".pounds: unknown field; the fields are pence, currency"],
    [976, ': expected money: { "pence": a whole number, "currency": "GBP" }, got 976'],
    ["GBP 9.76", ': expected money: { "pence": a whole number, "currency": "GBP" }, got "GBP 9.76"'],
    [null, ': expected money: { "pence": a whole number, "currency": "GBP" }, got null'],
    [[], ': expected money: { "pence": a whole number, "currency": "GBP" }, got a list'],
  ])("is refused as %j", (amount, why) => {
    expect(ofMoney(amount)).toEqual([`$.amount${why}`])
  })
})
