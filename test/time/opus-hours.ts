/** Monday to Friday, 08:30 to 17:30, in London: the calendar that most tests are written in. */
import * as Result from "effect/Result"
import type { CalendarSpec } from "../../src/time/calendar.ts"
import { compileCalendar } from "../../src/time/calendar.ts"
import { bankHolidays } from "../../src/time/holidays.ts"
import { formatInstant, type Instant, instant, parseInstant } from "../../src/time/instant.ts"
import type { Zone } from "../../src/time/zone.ts"
import { london } from "../../src/time/zones/london.ts"

const office = [["08:30", "17:30"]] as const

export const weekdayOffice = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office }

export const officeSpec: CalendarSpec = {
  id: "office",
  version: "1",
  zone: "Europe/London",
  hours: weekdayOffice,
  holidays: bankHolidays("england-and-wales"),
  horizon: { from: "2011-01-01", to: "2040-12-31" },
}

export const officeCalendar = Result.getOrThrow(compileCalendar(officeSpec, london))

/** The epoch milliseconds of an ISO 8601 text. */
export const at = (text: string): Instant => Result.getOrThrow(parseInstant(text))

/** Epoch milliseconds in ISO 8601, in London unless told; "unknown" for NaN. */
export const shown = (t: number, zone: Zone = london): string =>
  Number.isNaN(t) ? "unknown" : formatInstant(Result.getOrThrow(instant(t)), zone)

/** The message of a refusal; fails the test where there is none. */
export const refusal = <E extends { readonly message: string }>(result: Result.Result<unknown, E>): string => {
  if (Result.isSuccess(result)) throw new Error(`not refused: ${JSON.stringify(result.success)}`)
  return result.failure.message
}
