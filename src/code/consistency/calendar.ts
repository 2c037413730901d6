/**
 * Calendars of a code: hours that are times, in order and apart; some opening; and no year whose holidays are not known.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { decodeCalendarSpec } from "../../time/calendar.ts"
import type { OpeningHours } from "../../time/calendar-spec.ts"
import { bankHolidays } from "../../time/holidays.ts"
import { weekdays } from "../../time/local-date.ts"
import type { CodeFault } from "../code-error.ts"
import type { CalendarTerms, OpenHours } from "../complaints-code.ts"
import { sayKey } from "../problem.ts"
import { check, fault } from "./check.ts"

const HORIZON = { from: "2011-01-01", to: "2040-12-31" }

/** What is wrong with the hours of a day or with a horizon, by the calendar's own rules; its path is the given one. */
const calendarFaults = (
  parts: { readonly hours?: OpeningHours; readonly horizon?: CalendarTerms["horizon"] },
  path: string,
): readonly CodeFault[] => {
  const decoded = decodeCalendarSpec({
    id: "code",
    version: "1",
    zone: "Europe/London",
    hours: parts.hours === undefined ? {} : { monday: parts.hours },
    holidays: [],
    horizon: parts.horizon ?? HORIZON,
  })
  if (Result.isSuccess(decoded)) return []
  const { code, message, path: inner } = decoded.failure
  const rest = inner.replace(/^(?:hours\.monday|horizon)/, "")
  return fault(code === "BadHorizon" ? "BadHorizon" : "BadHours", `${path}${rest}`, message.slice(inner.length + 2))
}

const hoursOf = (open: OpenHours, path: string): readonly (readonly [OpeningHours, string])[] => [
  ...weekdays.flatMap((day) => {
    const hours = open.hours[day]
    return hours === undefined ? [] : [[hours, `${path}.hours.${day}`] as const]
  }),
  ...(typeof open.holidays === "object" ? [[open.holidays.hours, `${path}.holidays.hours`] as const] : []),
]

const faultsOf = (open: OpenHours, path: string): readonly CodeFault[] => {
  const all = hoursOf(open, path)
  return [
    ...all.flatMap(([hours, where]) => calendarFaults({ hours }, where)),
    ...(all.some(([hours]) => hours.length > 0)
      ? []
      : fault(
          "NeverOpen",
          `${path}.hours`,
          'there are no opening hours at all: give some, for example "monday": [["09:00", "17:00"]]',
        )),
  ]
}

const yearsKnown = (): { readonly from: string; readonly to: string } => {
  const days = bankHolidays("england-and-wales")
  return { from: `${days[0]?.slice(0, 4)}-01-01`, to: `${days.at(-1)?.slice(0, 4)}-12-31` }
}

/** Days without known bank holidays would be counted as working days. */
const beyondHolidays = ({ horizon, holidays, named = {} }: CalendarTerms): readonly CodeFault[] => {
  const matter = [{ holidays }, ...Object.values(named)].some((each) => each.holidays !== "open")
  const { from, to } = yearsKnown()
  if (!matter || (horizon.from >= from && horizon.to <= to)) return []
  const beyond = horizon.from < from ? "from" : "to"
  return fault(
    "BeyondHolidays",
    `.calendar.horizon.${beyond}`,
    `bank holidays are known from ${from} to ${to}, and the horizon reaches beyond: end it there`,
  )
}

/**
 * The hours of every calendar are times, in order and apart, and its horizon has its bank holidays.
 *
 * @since 0.1.0
 */
export const calendarCheck = check(["calendar"], ({ calendar }) => {
  const horizon = calendarFaults({ horizon: calendar.horizon }, ".calendar.horizon")
  return [
    ...faultsOf(calendar, ".calendar"),
    ...Object.entries(calendar.named ?? {}).flatMap(([name, each]) => faultsOf(each, `.calendar.named${sayKey(name)}`)),
    ...(horizon.length > 0 ? horizon : beyondHolidays(calendar)),
  ]
})
