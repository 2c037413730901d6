/**
 * Where GOV.UK's list of bank holidays and the rules of date-holidays part, day by day, each with its source. The
 * committed tables are date-holidays with these corrections; a day proclaimed later is added here first.
 *
 * @since 0.1.0
 */

/**
 * A nation of the United Kingdom as GOV.UK lists bank holidays: England and Wales share theirs.
 *
 * @since 0.1.0
 */
export type Nation = "england-and-wales" | "scotland" | "northern-ireland"

/**
 * The nations, in GOV.UK's order.
 *
 * @example
 * nations // => ["england-and-wales", "scotland", "northern-ireland"]
 * @since 0.1.0
 */
export const nations = ["england-and-wales", "scotland", "northern-ireland"] as const satisfies readonly Nation[]

/**
 * A day that date-holidays lacks (`add`) or has wrongly (`remove`).
 *
 * @since 0.1.0
 */
export interface BankHolidayCorrection {
  readonly date: string
  readonly change: "add" | "remove"
  readonly nations: readonly Nation[]
  readonly why: string
  readonly source: string
}

const govUk = "https://www.gov.uk/bank-holidays.json"

/**
 * The corrections to date-holidays 3.37.0 for 2011 to 2040, earliest first.
 *
 * @example
 * bankHolidayCorrections[0]?.date // => "2011-04-29"
 * @since 0.1.0
 */
export const bankHolidayCorrections: readonly BankHolidayCorrection[] = Object.freeze([
  {
    date: "2011-04-29",
    change: "add",
    nations,
    why: "the wedding of Prince William and Catherine Middleton, a bank holiday by royal proclamation",
    source: govUk,
  },
  {
    date: "2012-05-28",
    change: "remove",
    nations,
    why: "the spring bank holiday of 2012 was moved to 4 June for the Diamond Jubilee",
    source: govUk,
  },
  {
    date: "2012-06-04",
    change: "add",
    nations,
    why: "the spring bank holiday of 2012, moved from 28 May for the Diamond Jubilee",
    source: govUk,
  },
  {
    date: "2026-06-15",
    change: "add",
    nations: ["scotland"],
    why: "the World Cup bank holiday",
    source: govUk,
  },
] satisfies readonly BankHolidayCorrection[])
