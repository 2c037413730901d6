/**
 * What spans mean under each reading: the table from a span's unit and the readings that bear on it to how it is
 * counted.
 *
 * @since 0.1.0
 */
import type { Edge } from "../machine/condition.ts"
import type { Choices, Reading } from "../machine/reading.ts"
import type { Variant } from "../machine/timekeeping.ts"
import { type Nation, nations } from "../time/holidays.ts"
import type { Measure, Receipt } from "../time/measure.ts"
import type { Span } from "../time/span.ts"

type Table<T> = Readonly<Record<string, T>>

const HOUR = 3_600_000

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
 * meaning and is no choice.
 *
 * @param register - the readings of a code
 * @returns for a span and an edge, one variant for each combination of the readings that bear on it
 * @since 0.1.0
 */
export const meaningsUnder = (register: readonly Reading[]): ((span: Span, edge: Edge) => readonly Variant[]) => {
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
  const withReceipt = (measures: readonly Meant<Measure>[]): readonly Variant[] =>
    measures.flatMap((measure) =>
      under("after-hours-receipt", RECEIPT).flatMap((receipt) =>
        under("holidays", NATION).map((nation) => ({
          choices: { ...measure.choices, ...receipt.choices, ...nation.choices },
          measure: measure.value,
          receipt: receipt.value,
          calendar: nation.value,
        })),
      ),
    )
  const plain = (measure: Measure, choices: Choices = {}): Variant => ({
    choices,
    measure,
    receipt: "onArrival",
    calendar: nations[0],
  })
  return (span, edge) => {
    if (span.unit === "untimed") return [plain({ count: "untimed", phrase: span.phrase })]
    const { unit, n } = span
    switch (unit) {
      case "workingHours":
        return withReceipt(
          under("working-hour", WORKING_HOUR).map(({ choices, value }) => ({
            choices,
            value: { count: value, ms: n * HOUR },
          })),
        )
      case "workingDays":
        return withReceipt(
          under("day-of-receipt", DAY_OF_RECEIPT).flatMap((receiptDay) =>
            under("end-of-working-day", END_OF_WORKING_DAY).map((end) => ({
              choices: { ...receiptDay.choices, ...end.choices },
              value: { count: "workingDays" as const, n, receiptDay: receiptDay.value, end: end.value },
            })),
          ),
        )
      case "hours":
        return [plain({ count: "elapsedTime", ms: n * HOUR })]
      case "days":
      case "weeks":
      case "months":
        return edge === "end"
          ? [plain({ count: unit, n, at: "endOfDay" })]
          : under("weeks-elapsed", WEEKS_ELAPSED).map(({ choices, value }) =>
              plain({ count: unit, n, at: value }, choices),
            )
    }
  }
}
