/**
 * Months: the local month that an instant lies in, and a month read from a text.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { shorten } from "../code/problem.ts"
import { formatInstant, type Instant } from "../time/instant.ts"
import type { Zone } from "../time/zone.ts"

/**
 * Why a text is not a month.
 *
 * @since 0.1.0
 */
export interface MonthError {
  readonly _tag: "MonthError"
  readonly message: string
}

const SHAPE = /^(\d{4})-(\d\d)$/

const fail = (message: string): Result.Result<never, MonthError> => Result.fail({ _tag: "MonthError", message })

/**
 * A month read from a text: a year of four digits, a hyphen, and 01 to 12.
 *
 * @param text - the text
 * @returns the month as it was written, or a `MonthError`
 * @example
 * import * as Result from "effect/Result"
 * import { readMonth } from "@opustech/complaints-code"
 * readMonth("2025-03") // => Result.succeed("2025-03")
 * Result.isFailure(readMonth("2025-13")) // => true
 * @since 0.1.0
 */
export const readMonth = (text: string): Result.Result<string, MonthError> => {
  if (typeof text !== "string") return fail(`${typeof text} is not a month: give a text, for example 2025-03`)
  const shown = JSON.stringify(shorten(text))
  const parts = SHAPE.exec(text)
  if (parts === null) return fail(`${shown} is not a month: write the year and the month, for example 2025-03`)
  const [, year = "", month = ""] = parts
  if (year === "0000") return fail(`${shown} is outside the years 0001 to 9999`)
  if (Number(month) < 1 || Number(month) > 12) return fail(`${shown} has no such month: months go from 01 to 12`)
  return Result.succeed(text)
}

/**
 * The local month that an instant lies in, `2025-03`; in UTC where the zone's table does not reach.
 *
 * @param at - the instant, in epoch milliseconds
 * @param zone - the zone
 * @since 0.1.0
 */
export const monthOf = (at: Instant, zone: Zone): string => formatInstant(at, zone).slice(0, 7)
