/**
 * The public holidays of the United Kingdom from 2011 to 2040, as GOV.UK lists them: a committed table, so that a browser
 * carries a few hundred bytes for each nation.
 *
 * GOV.UK lists a holiday that falls on a Saturday or Sunday on its substitute day alone: Christmas Day 2021, a Saturday, is
 * Monday 2021-12-27. So do these tables. A calendar that opens on Saturdays or Sundays and closes on
 * such a day says so with an exception.
 *
 * The tables are date-holidays (type `public`, weekend days left out) with {@link "./bank-holiday-corrections.ts"}. A day
 * proclaimed after this release is added to a calendar's own list.
 *
 * @since 0.1.0
 */
import type { Nation } from "./bank-holiday-corrections.ts"
import { holidayTables } from "./holiday-tables.ts"
import { dayOf, isoDate } from "./local-date.ts"

export { type Nation, nations } from "./bank-holiday-corrections.ts"

/**
 * The bank holidays of a nation from 2011-01-01 to 2040-12-31, as ISO dates, earliest first. The list is decoded when
 * first asked for and is the same frozen array after that.
 *
 * @param nation - `england-and-wales`, `scotland` or `northern-ireland`
 * @example
 * bankHolidays("england-and-wales").slice(0, 2) // => ["2011-01-03", "2011-04-22"]
 * @since 0.1.0
 */
export const bankHolidays = (nation: Nation): readonly string[] => {
  let days = decoded.get(nation)
  if (days === undefined) {
    days = Object.freeze(decode(holidayTables[nation] ?? ""))
    decoded.set(nation, days)
  }
  return days
}

const decoded = new Map<Nation, readonly string[]>()

/** Two base-36 digits a holiday: the days since the one before it, and for the first, since 2010-12-31. */
const decode = (table: string): string[] => {
  let day = dayOf(2010, 12, 31)
  return (table.match(/../g) ?? []).map((since) => {
    day += Number.parseInt(since, 36)
    return isoDate(day)
  })
}
