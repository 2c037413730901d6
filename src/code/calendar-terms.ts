/**
 * Calendar terms: the opening hours and holidays by which a code counts working time.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import type { CalendarSpec } from "../time/calendar-spec.ts"
import { nations } from "../time/holidays.ts"
import { Id, Text } from "./field.ts"
import { shorten } from "./say-value.ts"

/**
 * A local date, `YYYY-MM-DD`.
 *
 * @since 0.1.0
 */
export const LocalDate = Schema.String.check(
  Schema.makeFilter((text: string) => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
    const days = [31, Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28]
    const most = Number(month) === 2 ? (days[1] ?? 0) : [4, 6, 9, 11].includes(Number(month)) ? 30 : 31
    return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= most
      ? undefined
      : `expected a date such as 2026-04-08, got "${shorten(text, 40)}"`
  }),
).annotate({ expected: "a date such as 2026-04-08" })

const Hours = Schema.Array(Schema.Tuple([Schema.String, Schema.String]))

const WeekHours = Schema.Struct({
  monday: Schema.optionalKey(Hours),
  tuesday: Schema.optionalKey(Hours),
  wednesday: Schema.optionalKey(Hours),
  thursday: Schema.optionalKey(Hours),
  friday: Schema.optionalKey(Hours),
  saturday: Schema.optionalKey(Hours),
  sunday: Schema.optionalKey(Hours),
})

/** Bank holidays: closed, like any other day, or with hours of their own. */
const HolidayHours = Schema.Union([Schema.Literals(["closed", "open"]), Schema.Struct({ hours: Hours })])

const OpenHours = Schema.Struct({ hours: WeekHours, holidays: Schema.optionalKey(HolidayHours) })

/**
 * The opening hours and holidays by which a code counts working time; further ones by name (those of a channel, or a
 * window such as 08:00 to 20:00), for spans that name them. Holidays are closed where nothing is said, and those of
 * England and Wales where no nation is named.
 *
 * @since 0.1.0
 */
export const CalendarTerms = Schema.Struct({
  zone: Text,
  hours: WeekHours,
  holidays: Schema.optionalKey(HolidayHours),
  nation: Schema.optionalKey(Schema.Literals(nations)),
  named: Schema.optionalKey(Schema.Record(Id, OpenHours)),
  horizon: Schema.Struct({ from: LocalDate, to: LocalDate }),
  version: Text,
  source: Text,
})

/** Opening hours and what bank holidays do to them. @since 0.1.0 */
export interface OpenHours extends Pick<CalendarSpec, "hours"> {
  readonly holidays?: typeof HolidayHours.Type
}

/** The opening hours and holidays of a code. @since 0.1.0 */
export type CalendarTerms = Omit<typeof CalendarTerms.Type, "hours" | "named"> &
  OpenHours & { readonly named?: Readonly<Record<string, OpenHours>> }
