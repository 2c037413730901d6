/**
 * Calendars compared: zone, hours, holidays and how far they reach.
 *
 * @since 0.1.0
 */
import type { CalendarTerms } from "../../code/calendar-terms.ts"
import { canonicalJson } from "../../text/canonical.ts"
import type { ChangeKind, Found } from "./kinds.ts"
import { sayData } from "./say-data.ts"

/** The kind of a change of each field; the horizon has a table of its own. */
const KINDS: Readonly<Record<Exclude<keyof CalendarTerms, "horizon" | "hours" | "named">, ChangeKind>> = {
  zone: "zoneChanged",
  holidays: "hoursChanged",
  nation: "hoursChanged",
  version: "versionChanged",
  source: "wordsChanged",
}

const change = (kind: ChangeKind, rule: string, from: unknown, to: unknown): Found => ({
  kind,
  of: "calendar",
  rule,
  what: rule,
  from: from === undefined ? null : sayData(from),
  to: to === undefined ? null : sayData(to),
  clauses: [],
})

const sayHours = (hours: readonly (readonly string[])[] | undefined): string =>
  hours === undefined || hours.length === 0 ? "closed" : hours.map((each) => each.join("-")).join(", ")

const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

/**
 * What changed in the terms of a calendar.
 *
 * @param before - the terms as they were
 * @param after - the terms in their place
 * @since 0.1.0
 */
export const calendarChanges = (before: CalendarTerms, after: CalendarTerms): readonly Found[] => {
  const days = [
    ...new Set([...Object.keys(after.hours), ...Object.keys(before.hours)]),
  ] as readonly (keyof CalendarTerms["hours"])[]
  const names = [...new Set([...Object.keys(after.named ?? {}), ...Object.keys(before.named ?? {})])]
  const plain = Object.keys(KINDS) as readonly (keyof typeof KINDS)[]
  const [old, now] = [before.horizon, after.horizon]
  const isShorter = now.from > old.from || now.to < old.to
  return [
    ...plain.flatMap((field) =>
      isSame(before[field], after[field]) ? [] : [change(KINDS[field], field, before[field], after[field])],
    ),
    ...days.flatMap((day) =>
      isSame(before.hours[day] ?? [], after.hours[day] ?? [])
        ? []
        : [change("hoursChanged", day, sayHours(before.hours[day]), sayHours(after.hours[day]))],
    ),
    ...names.flatMap((name) =>
      isSame(before.named?.[name], after.named?.[name])
        ? []
        : [change("hoursChanged", `the calendar ${name}`, before.named?.[name], after.named?.[name])],
    ),
    ...(isSame(old, now)
      ? []
      : [
          change(
            isShorter ? "horizonShortened" : "horizonExtended",
            "horizon",
            `${old.from} to ${old.to}`,
            `${now.from} to ${now.to}`,
          ),
        ]),
  ]
}

const MOST_DAYS = 6

const sayDays = (days: readonly string[]): string =>
  days.length <= MOST_DAYS
    ? days.join(", ")
    : `${days.slice(0, MOST_DAYS).join(", ")} and ${days.length - MOST_DAYS} more`

/**
 * What changed in the days on which a calendar is closed.
 *
 * @param before - the local dates as they were, `YYYY-MM-DD`
 * @param after - the dates in their place
 * @since 0.1.0
 */
export const holidayChanges = (before: readonly string[], after: readonly string[]): readonly Found[] => {
  const added = after.filter((each) => !before.includes(each))
  const gone = before.filter((each) => !after.includes(each))
  return [
    ...(added.length === 0 ? [] : [change("holidaysChanged", "holidays", undefined, sayDays(added))]),
    ...(gone.length === 0 ? [] : [change("holidaysChanged", "holidays", sayDays(gone), undefined)]),
  ]
}
