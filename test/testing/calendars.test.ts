import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bankHolidays, type CalendarSpec, compileCalendar, london, zoneNamed } from "../../src/index.ts"
import { calendarSpecs, calendars, codes, enactedCodes, instants, readingChoices } from "../../src/testing/index.ts"
import { enacted, SEED, triedWhileShrinking } from "./judged.ts"

const sample = (options = {}) => fc.sample(calendarSpecs(options), { ...SEED, numRuns: 300 })

describe("arbitrary calendars", () => {
  it("can each be laid out", () => {
    expect(sample().filter((spec) => Result.isFailure(compileCalendar(spec, london)))).toEqual([])
  })

  it("have days with no hours, with one and with several intervals, and around the clock; holidays real and invented", () => {
    const specs = sample()
    const count = (test: (spec: CalendarSpec) => boolean) => specs.filter(test).length
    const someDay = (test: (intervals: CalendarSpec["hours"]["monday"]) => boolean) =>
      count(({ hours }) => Object.values(hours).some(test))
    expect(
      [
        someDay((day) => day?.length === 0),
        someDay((day) => (day?.length ?? 0) > 1),
        someDay((day) => day?.[0]?.[1] === "24:00"),
        count(({ holidays }) => holidays.some((date) => bankHolidays("england-and-wales").includes(date))),
        count(({ holidays }) => holidays.some((date) => !bankHolidays("england-and-wales").includes(date))),
        count(({ exceptions = [] }) => exceptions.length > 0),
      ].map((each) => each > 30),
    ).toEqual([true, true, true, true, true, true])
  })

  it("lie in the zone and between the dates that are given", () => {
    const zone = Result.getOrThrow(zoneNamed("Pacific/Apia"))
    const options = { zone, from: "2011-12-08", to: "2012-01-22" }
    for (const calendar of fc.sample(calendars(options), { ...SEED, numRuns: 20 })) {
      expect(calendar.spec.horizon).toEqual({ from: "2011-12-08", to: "2012-01-22" })
      expect(calendar.zone).toBe(zone)
      expect(fc.sample(instants(calendar), { ...SEED, numRuns: 20 }).every((t) => t < calendar.to)).toBe(true)
    }
  })

  it.each([
    [{ from: "yesterday" }, 'calendars: "yesterday" is no date: a date is written YYYY-MM-DD, for example 2024-10-23'],
    [{ from: "2024-02-02", to: "2024-02-01" }, "calendars: 2024-02-01 comes before 2024-02-02"],
  ])("are refused for %j", (options, message) => {
    expect(() => calendarSpecs(options)).toThrow(new RangeError(message))
  })
})

describe("arbitrary codes", () => {
  it("have every alternative of every reading of the register", () => {
    const choices = [
      ...fc.sample(enactedCodes(), { ...SEED, numRuns: 200 }).map((each) => each.choices),
      ...fc.sample(readingChoices(), { ...SEED, numRuns: 200 }),
    ]
    for (const { id, alternatives } of enacted.code.readings)
      expect(new Set(choices.map((each) => each[id]))).toEqual(new Set(alternatives.map((each) => each.id)))
  })

  it("have stages and contacts, or not", () => {
    const seen = fc.sample(codes(), { ...SEED, numRuns: 100 })
    expect(new Set(seen.map(({ stages }) => "unknown" in stages))).toEqual(new Set([true, false]))
    expect(new Set(seen.map(({ contacts }) => "unknown" in contacts))).toEqual(new Set([true, false]))
  })

  it("shrink to Opus's code as it is published, under its default readings", () => {
    const smallest = triedWhileShrinking(enactedCodes(), () => true).at(-1)
    expect(smallest?.code).toEqual(enacted.code)
    expect(smallest?.choices).toEqual(enacted.choices)
  })
})
