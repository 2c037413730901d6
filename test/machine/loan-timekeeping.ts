/** How a library counts time under each of its readings: the small timekeeping that the tests of this folder run. */
import * as Result from "effect/Result"
import type { Edge } from "../../src/machine/condition.ts"
import type { Choices } from "../../src/machine/reading.ts"
import type { Timekeeping, Variant } from "../../src/machine/timekeeping.ts"
import { compileCalendar } from "../../src/time/calendar.ts"
import type { Measure } from "../../src/time/measure.ts"
import { hoursInMs, type Span } from "../../src/time/span.ts"
import { london } from "../../src/time/zones/london.ts"

/** The library's readings, each with its alternatives, the default first. */
export const LOAN_READINGS: Readonly<Record<string, readonly string[]>> = {
  "closed-days": ["observed", "ignored"],
  week: ["whole-days", "to-the-minute"],
  "day-of-start": ["not-counted", "counted", "counted-to-closing"],
  "force-of-reminder": ["aim", "duty"],
}

/** The default of every reading. */
export const LOAN_DEFAULTS: Choices = Object.fromEntries(
  Object.entries(LOAN_READINGS).map(([reading, [first = ""]]) => [reading, first]),
)

/** Every combination of alternatives of some readings (all of them unless told), written out without the code under test. */
export const everyCombination = (readings: readonly string[] = Object.keys(LOAN_READINGS)): readonly Choices[] => {
  let found: readonly Choices[] = [{}]
  for (const reading of readings)
    found = found.flatMap((each) => (LOAN_READINGS[reading] ?? []).map((id) => ({ ...each, [reading]: id })))
  return found
}

const opening = [["10:00", "18:00"]] as const
const opened = { tuesday: opening, wednesday: opening, thursday: opening, friday: opening, saturday: opening }

const calendarOf = (id: string, holidays: readonly string[], lastDay: string) =>
  Result.getOrThrow(
    compileCalendar(
      { id, version: "1", zone: london.name, hours: opened, holidays, horizon: { from: "2025-01-01", to: lastDay } },
      london,
    ),
  )

const countOf = (span: Span, edge: Edge, choices: Choices): Measure => {
  switch (span.unit) {
    case "workingHours":
      return { count: "openingTime", ms: hoursInMs(span.n) }
    case "hours":
      return { count: "elapsedTime", ms: hoursInMs(span.n) }
    case "workingDays":
      return {
        count: "workingDays",
        n: span.n,
        receiptDay: choices["day-of-start"] === "not-counted" ? "notCounted" : "countedIfOpen",
        end: choices["day-of-start"] === "counted-to-closing" ? "closeOfBusiness" : "endOfDay",
      }
    case "openHours":
      return { count: "openingTime", ms: hoursInMs(span.n) }
    case "sameDay":
      return { count: "sameDay", cutOff: Number(span.cutOff.slice(0, 2)) * 3_600_000 }
    case "untimed":
      return { count: "untimed", phrase: span.phrase }
    default: {
      const whole = edge === "end" ? "endOfDay" : "startOfNextDay"
      return { count: span.unit, n: span.n, at: choices.week === "to-the-minute" ? "sameTime" : whole }
    }
  }
}

const BEARING: Readonly<Record<Span["unit"], readonly string[]>> = {
  workingHours: ["closed-days"],
  workingDays: ["closed-days", "day-of-start"],
  openHours: ["closed-days"],
  sameDay: ["closed-days"],
  hours: [],
  days: ["week"],
  weeks: ["week"],
  months: ["week"],
  untimed: [],
}

/**
 * The library's timekeeping: open from Tuesday to Saturday, 10:00 to 18:00, and closed on 26 December where closed days
 * are observed. It knows the days from 1 January 2025 to `lastDay`.
 */
export const keptUntil = (lastDay: string): Timekeeping => {
  const observed = calendarOf("observed", ["2025-12-26"], lastDay)
  const ignored = calendarOf("ignored", [], lastDay)
  return {
    zone: london,
    calendar: (id) => (id === "ignored" ? ignored : observed),
    meaning: (span, edge) =>
      everyCombination(BEARING[span.unit]).map(
        (choices): Variant => ({
          choices,
          measure: countOf(span, edge, choices),
          receipt: "onArrival",
          calendar: choices["closed-days"] ?? "observed",
        }),
      ),
  }
}

export const loanTimekeeping = keptUntil("2026-12-31")
