import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CalendarSpec, compileCalendar } from "../../src/time/calendar.ts"
import { zoneNamed } from "../../src/time/luxon-zone.ts"
import { compileMeasure, dueAt, type Measure, type Receipt } from "../../src/time/measure.ts"
import {
  addOpenTime,
  addWorkingDayTime,
  agreesUntil,
  isOpen,
  nextOpening,
  openTimeBetween,
  previousOpening,
  workingDaysBetween,
} from "../../src/time/queries.ts"
import { runs } from "../runs.ts"
import { places } from "./places.ts"
import { reference } from "./reference.ts"

const seed = 20261123
const hour = 3_600_000
const day = 24 * hour

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** Up to four intervals of a day that do not overlap and may touch; some days are closed, some open round the clock. */
const hoursOfDay = fc.oneof(
  { weight: 2, arbitrary: fc.constant([["08:30", "17:30"]] as [string, string][]) },
  { weight: 2, arbitrary: fc.constant([] as [string, string][]) },
  { weight: 1, arbitrary: fc.constant([["00:00", "24:00"]] as [string, string][]) },
  {
    weight: 4,
    arbitrary: fc
      .uniqueArray(
        fc.oneof(
          fc.integer({ min: 0, max: 1440 }),
          fc.integer({ min: 0, max: 96 }).map((q) => q * 15),
        ),
        { minLength: 2, maxLength: 8 },
      )
      .map((bounds) => bounds.sort((a, b) => a - b))
      .chain((bounds) =>
        fc
          .array(fc.boolean(), { minLength: bounds.length, maxLength: bounds.length })
          .map((kept) =>
            bounds
              .slice(1)
              .flatMap((to, k): [string, string][] => (kept[k] ? [[clock(bounds[k] ?? 0), clock(to)]] : [])),
          ),
      ),
  },
)

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const

const specIn = ({ zone, from, to }: (typeof places)[number]): fc.Arbitrary<CalendarSpec> => {
  const dates = Array.from({ length: (Date.parse(to) - Date.parse(from)) / day + 1 }, (_, k) =>
    new Date(Date.parse(from) + k * day).toISOString().slice(0, 10),
  )
  return fc
    .record({
      hours: fc.tuple(...weekdays.map(() => hoursOfDay)),
      holidays: fc.uniqueArray(fc.constantFrom(...dates), { maxLength: 6 }),
      holidayHours: fc.option(hoursOfDay, { nil: undefined }),
      exceptions: fc.uniqueArray(
        fc.record({ date: fc.constantFrom(...dates), hours: hoursOfDay, why: fc.constant("a test") }),
        {
          maxLength: 5,
          selector: (each) => each.date,
        },
      ),
    })
    .map(({ hours, holidayHours, ...rest }) => ({
      ...(holidayHours === undefined ? {} : { holidayHours }),
      id: "random",
      version: "1",
      zone,
      hours: Object.fromEntries(weekdays.map((weekday, k) => [weekday, hours[k] ?? []])),
      ...rest,
      horizon: { from, to },
    }))
}

const edgesOf = (open: Uint8Array): readonly number[] => {
  const edges: number[] = []
  for (let m = 1; m < open.length; m++) if (open[m] !== open[m - 1]) edges.push(m)
  return edges
}

/** Six random calendars for each place, compiled and as the reference reads them. */
const calendars = places.flatMap((place) =>
  fc.sample(specIn(place), { seed, numRuns: 6 }).flatMap((spec) => {
    const zone = Result.getOrThrow(zoneNamed(place.zone, { from: 1990, to: 2030 }))
    const compiled = compileCalendar(spec, zone)
    if (Result.isFailure(compiled)) return []
    const byMinute = reference({ ...spec, exceptions: spec.exceptions ?? [] })
    const edges = edgesOf(byMinute.open)
    return [{ place, spec, zone, calendar: compiled.success, byMinute, edges }]
  }),
)

type Subject = (typeof calendars)[number]

const fraction = fc.oneof(fc.constantFrom(0, 1, 59_999, 30_000), fc.integer({ min: 0, max: 59_999 }))

/** Instants in and a little outside the horizon, often at an edge of the opening hours or near a change of the clocks. */
const startIn = ({ byMinute, edges, place }: Subject): fc.Arbitrary<number> => {
  const first = Date.parse(place.from) - 2 * day
  const minutes = byMinute.open.length
  return fc.oneof(
    fc.tuple(fc.integer({ min: 1, max: minutes - 2 }), fraction).map(([m, ms]) => first + m * 60_000 + ms),
    fc
      .tuple(fc.integer({ min: -30 * 60, max: 30 * 60 }), fraction)
      .map(([m, ms]) => Date.parse(place.change) + m * 60_000 + ms),
    fc.tuple(fc.constantFrom(...edges), fc.constantFrom(-1, 0, 1)).map(([m, ms]) => first + m * 60_000 + ms),
  )
}

const measures: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({
    count: fc.constantFrom("openingTime", "workingDayTime", "elapsedTime"),
    ms: fc.oneof(
      fc.integer({ min: 0, max: 60 }).map((h) => h * hour),
      fc.integer({ min: 0, max: 300 * hour }),
      fc.constantFrom(1, 60_000, 9 * hour, 24 * hour),
    ),
  }) as fc.Arbitrary<Measure>,
  fc.record({
    count: fc.constant("workingDays" as const),
    n: fc.integer({ min: 1, max: 25 }),
    receiptDay: fc.constantFrom("notCounted" as const, "countedIfOpen" as const),
    end: fc.constantFrom("endOfDay" as const, "closeOfBusiness" as const),
  }),
  fc
    .oneof(
      fc.integer({ min: 0, max: 1440 }),
      fc.integer({ min: 0, max: 48 }).map((half) => half * 30),
    )
    .map((minutes) => ({ count: "sameDay" as const, cutOff: minutes * 60_000 })),
  fc.constantFrom(["days", 30] as const, ["weeks", 5] as const, ["months", 1] as const).chain(([count, most]) =>
    fc.record({
      count: fc.constant(count),
      n: fc.integer({ min: 1, max: most }),
      at: fc.constantFrom("endOfDay" as const, "startOfDay" as const, "sameTime" as const, "startOfNextDay" as const),
    }),
  ),
)

const receipts = fc.constantFrom<Receipt>("onArrival", "nextOpening")

const stepped = (byMinute: Subject["byMinute"], measure: Measure, receipt: Receipt, t: number): number => {
  const start = receipt === "onArrival" ? t : byMinute.nextOpening(t)
  if ("phrase" in measure) return Number.NaN
  if ("cutOff" in measure) return byMinute.addSameDay(t, measure.cutOff / 60_000)
  if ("at" in measure) return byMinute.addDate(t, measure.count, measure.n, measure.at)
  if ("end" in measure) return byMinute.addWorkingDays(start, measure.n, measure.receiptDay, measure.end)
  if (measure.count === "openingTime") return byMinute.addOpenTime(start, measure.ms)
  if (measure.count === "workingDayTime") return byMinute.addWorkingDayTime(start, measure.ms)
  return start + measure.ms
}

const subjectAndStart = fc.constantFrom(...calendars).chain((subject) =>
  fc.tuple(
    fc.constant(subject).map((each) => hidden(each)),
    startIn(subject),
  ),
)

/** A counterexample shows the calendar, not the minutes. */
const hidden = (subject: Subject) =>
  Object.defineProperty({ spec: subject.spec }, "subject", { value: subject, enumerable: false }) as {
    spec: CalendarSpec
    subject: Subject
  }

describe("the look-ups against the minute-stepping reference", () => {
  it("has random calendars of every place", () => {
    expect(new Set(calendars.map(({ place }) => place))).toEqual(new Set(places))
    expect(calendars.length).toBeGreaterThan(100)
  })

  it("answers 24,000 random (calendar, start, span) triples alike", { timeout: 120_000 }, () => {
    let compared = 0
    fc.assert(
      fc.property(subjectAndStart, measures, receipts, ([{ subject }, t], measure, receipt) => {
        const expected = stepped(subject.byMinute, measure, receipt, t)
        // Dates reach past the horizon, and there past the minutes that the reference has.
        if ("at" in measure && Number.isNaN(expected)) return
        compared++
        expect(dueAt(subject.calendar, measure, receipt, t)).toBe(expected)
        expect(compileMeasure(subject.calendar, measure, receipt)(t)).toBe(expected)
      }),
      { seed, numRuns: runs(24_000) },
    )
    expect(compared).toBeGreaterThanOrEqual(runs(20_000))
  })

  it("answers the direct queries alike", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(subjectAndStart, fc.integer({ min: -20 * day, max: 20 * day }), ([{ subject }, t], apart) => {
        const { calendar, byMinute } = subject
        const ms = Math.abs(apart)
        expect(isOpen(calendar, t)).toBe(byMinute.isOpen(t))
        expect(nextOpening(calendar, t)).toBe(byMinute.nextOpening(t))
        expect(previousOpening(calendar, t)).toBe(byMinute.previousOpening(t))
        expect(openTimeBetween(calendar, t, t + apart) + 0).toBe(byMinute.openTimeBetween(t, t + apart) + 0)
        expect(addOpenTime(calendar, t, ms)).toBe(byMinute.addOpenTime(t, ms))
        expect(addWorkingDayTime(calendar, t, ms)).toBe(byMinute.addWorkingDayTime(t, ms))
        const between = workingDaysBetween(calendar, t, t + apart)
        if (!Number.isNaN(between)) expect(between + 0).toBe(byMinute.workingDaysBetween(t, t + apart) + 0)
      }),
      { seed, numRuns: runs(3_000) },
    )
  })

  it("knows alike until when two calendars agree", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(subjectAndStart, fc.nat(), ([{ subject }, t], which) => {
        const others = calendars.filter((each) => each.place === subject.place)
        const other = others[which % others.length] ?? subject
        const expected = subject.byMinute.agreesUntil(other.byMinute, t)
        expect(agreesUntil(subject.calendar, other.calendar, t)).toBe(expected)
      }),
      { seed, numRuns: runs(300) },
    )
  })
})
