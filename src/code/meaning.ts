/**
 * What spans mean under each reading: the table from a span's unit and the readings that bear on it to how it is
 * counted.
 *
 * @since 0.1.0
 */
import type { Edge } from "../machine/condition.ts"
import type { Choices, Reading } from "../machine/reading.ts"
import type { Variant } from "../machine/timekeeping.ts"
import { timeOfDay } from "../time/calendar-check.ts"
import { type Nation, nations } from "../time/holidays.ts"
import type { Measure, Receipt } from "../time/measure.ts"
import { hoursInMs, type Span } from "../time/span.ts"
import { calendarId } from "./calendars.ts"
import type { CalendarTerms, OpenHours } from "./complaints-code.ts"

type Table<T> = Readonly<Record<string, T>>

const WORKING_HOUR: Table<"openingTime" | "workingDayTime" | "elapsedTime"> = {
  "opening-hours": "openingTime",
  "working-days": "workingDayTime",
  clock: "elapsedTime",
}

const RECEIPT: Table<Receipt> = { "on-arrival": "onArrival", "next-opening": "nextOpening" }

const DAY_OF_RECEIPT: Table<"notCounted" | "countedIfOpen"> = {
  "not-counted": "notCounted",
  "counted-if-open": "countedIfOpen",
}

const END_OF_WORKING_DAY: Table<"endOfDay" | "closeOfBusiness"> = {
  "end-of-day": "endOfDay",
  "close-of-business": "closeOfBusiness",
}

const WEEKS_ELAPSED: Table<"startOfDay" | "sameTime" | "startOfNextDay"> = {
  "start-of-day": "startOfDay",
  "same-time": "sameTime",
  "day-after": "startOfNextDay",
}

const NATION: Table<Nation> = Object.fromEntries(nations.map((each) => [each, each]))

const TABLES: Readonly<Record<string, Table<unknown>>> = {
  "working-hour": WORKING_HOUR,
  "after-hours-receipt": RECEIPT,
  "day-of-receipt": DAY_OF_RECEIPT,
  "end-of-working-day": END_OF_WORKING_DAY,
  "weeks-elapsed": WEEKS_ELAPSED,
  holidays: NATION,
}

/**
 * The first alternative of a register under which a span would mean nothing, in a sentence; undefined where each can be
 * run.
 *
 * @param register - the readings of a code
 * @since 0.1.0
 */
export const unrunnableAlternative = (register: readonly Reading[]): string | undefined => {
  for (const { id, alternatives } of register) {
    const table = Object.hasOwn(TABLES, id) ? TABLES[id] : undefined
    const strange = table && alternatives.find((each) => !Object.hasOwn(table, each.id))
    if (table && strange)
      return `the register's reading "${id}" has the alternative "${strange.id}", which cannot be run; those that can: ${Object.keys(table).join(", ")}`
  }
  return undefined
}

interface Meant<T> {
  readonly choices: Choices
  readonly value: T
}

/**
 * The meanings of spans under a register of readings. A reading that the register does not hold has only its default
 * meaning and is no choice; so has the nation where bank holidays are like any other day.
 *
 * @param register - the readings of a code
 * @param terms - the code's opening hours and holidays; by default those of England and Wales, with no calendar named
 * @returns for a span and an edge, one variant for each combination of the readings that bear on it; none for hours of a
 * calendar that is not named
 * @since 0.1.0
 */
export const meaningsUnder = (
  register: readonly Reading[],
  terms: Pick<CalendarTerms, "holidays" | "nation" | "named"> = {},
): ((span: Span, edge: Edge) => readonly Variant[]) => {
  const under = <T>(reading: string, table: Table<T>): readonly Meant<T>[] => {
    const registered = register.find((each) => each.id === reading)
    const entries = Object.entries(table)
    return registered === undefined
      ? entries.slice(0, 1).map(([, value]) => ({ choices: {}, value }))
      : registered.alternatives.flatMap(({ id }) => {
          const value = Object.hasOwn(table, id) ? table[id] : undefined
          return value === undefined ? [] : [{ choices: { [reading]: id }, value }]
        })
  }
  const usual = terms.nation ?? nations[0]
  const isRegistered = register.some((each) => each.id === "holidays")
  /** The nations whose bank holidays some opening hours may close on. */
  const nationsFor = ({ holidays }: Pick<OpenHours, "holidays">): readonly Meant<Nation>[] =>
    isRegistered && holidays !== "open" ? under("holidays", NATION) : [{ choices: {}, value: usual }]
  const onCalendar = (
    measures: readonly Meant<Measure>[],
    receipts: readonly Meant<Receipt>[],
    name?: string,
  ): readonly Variant[] =>
    measures.flatMap((measure) =>
      receipts.flatMap((receipt) =>
        nationsFor(name === undefined ? terms : (terms.named?.[name] ?? {})).map((nation) => ({
          choices: { ...measure.choices, ...receipt.choices, ...nation.choices },
          measure: measure.value,
          receipt: receipt.value,
          calendar: calendarId(nation.value, name),
        })),
      ),
    )
  const received = under("after-hours-receipt", RECEIPT)
  const onArrival: readonly Meant<Receipt>[] = [{ choices: {}, value: "onArrival" }]
  const plain = (measure: Measure, choices: Choices = {}): Variant => ({
    choices,
    measure,
    receipt: "onArrival",
    calendar: calendarId(usual),
  })
  return (span, edge) => {
    switch (span.unit) {
      case "untimed":
        return [plain({ count: "untimed", phrase: span.phrase })]
      case "workingHours": {
        const ms = hoursInMs(span.n)
        const measures = under("working-hour", WORKING_HOUR).map(({ choices, value }) => ({
          choices,
          value: { count: value, ms },
        }))
        return onCalendar(measures, received)
      }
      case "workingDays": {
        const { n } = span
        const measures = under("day-of-receipt", DAY_OF_RECEIPT).flatMap((receiptDay) =>
          under("end-of-working-day", END_OF_WORKING_DAY).map((end) => ({
            choices: { ...receiptDay.choices, ...end.choices },
            value: { count: "workingDays" as const, n, receiptDay: receiptDay.value, end: end.value },
          })),
        )
        return onCalendar(measures, received)
      }
      case "openHours": {
        const { calendar } = span
        if (terms.named === undefined || !Object.hasOwn(terms.named, calendar)) return []
        const value: Measure = { count: "openingTime", ms: hoursInMs(span.n) }
        return onCalendar([{ choices: {}, value }], onArrival, calendar)
      }
      case "sameDay":
        return onCalendar([{ choices: {}, value: { count: "sameDay", cutOff: timeOfDay(span.cutOff) } }], onArrival)
      case "hours":
        return [plain({ count: "elapsedTime", ms: hoursInMs(span.n) })]
      case "days":
      case "weeks":
      case "months": {
        const { unit, n } = span
        return edge === "end"
          ? [plain({ count: unit, n, at: "endOfDay" })]
          : under("weeks-elapsed", WEEKS_ELAPSED).map(({ choices, value }) =>
              plain({ count: unit, n, at: value }, choices),
            )
      }
    }
  }
}
