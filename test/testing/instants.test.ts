import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compileCalendar, dayAt, formatInstant, isoDateAt, london, zoneNamed } from "../../src/index.ts"
import { type InstantOptions, instants } from "../../src/testing/index.ts"
import { enacted, SEED, triedWhileShrinking } from "./judged.ts"

const calendar = enacted.timekeeping.calendar("")
const HOUR = 3_600_000

const sample = (options: InstantOptions = {}, count = 1_000) =>
  fc.sample(instants(calendar, options), { ...SEED, numRuns: count })

const isNear = (places: readonly number[], by: number) => (t: number) => places.some((each) => Math.abs(t - each) <= by)

const edges = Array.from({ length: calendar.opening.count }, (_, index) => {
  const { starts, held } = calendar.opening
  const start = starts[index] ?? Number.NaN
  return [start, start + (held[index + 1] ?? Number.NaN) - (held[index] ?? Number.NaN)]
}).flat()
const edgeTimes = new Set(edges.flatMap((each) => [each - 1, each, each + 1]))

describe("arbitrary instants of Opus's calendar", () => {
  it("come often enough to the places where counting goes wrong: the counts of one seed", () => {
    const seen = sample()
    const counts = {
      onBankHolidays: seen.filter((t) => calendar.spec.holidays.includes(isoDateAt(london, t) ?? "")).length,
      withinAnHourOfAClockChange: seen.filter(isNear(london.transitions, HOUR)).length,
      besideAnEdgeOfOpeningHours: seen.filter((t) => edgeTimes.has(t)).length,
      different: new Set(seen).size,
    }
    // By the weights of 1,000: 250 around holidays, of which four places of seven lie on the day; 167 around clock changes,
    // of which five of seven lie within an hour; 250 beside openings and closings, and the next opening after a holiday.
    expect(counts).toEqual({
      onBankHolidays: 137,
      withinAnHourOfAClockChange: 128,
      besideAnEdgeOfOpeningHours: 257,
      different: 811,
    })
  })

  it("lie within the horizon", () => {
    expect(sample().every((t) => t >= calendar.from && t < calendar.to)).toBe(true)
  })

  it("lie between the dates that are given, both included", () => {
    const dates = sample({ from: "2024-12-24", to: "2024-12-26" }).map((t) => isoDateAt(london, t))
    expect([...new Set(dates)].sort()).toEqual(["2024-12-24", "2024-12-25", "2024-12-26"])
  })

  it("are all of one kind where the others have no weight", () => {
    const weights = { openings: 0, holidays: 0, any: 0 }
    const days = new Set(london.transitions.map((each) => dayAt(london, each)))
    expect(sample({ weights }).every((t) => days.has(dayAt(london, t)))).toBe(true)
  })

  it("are the same for the same seed", () => {
    expect(sample()).toEqual(sample())
  })

  it("shrink to the first opening, whatever kind they are of", () => {
    const smallest = triedWhileShrinking(instants(calendar), () => true).at(-1)
    expect(smallest && formatInstant(smallest, london)).toBe("2011-01-04T08:30:00.000+00:00")
  })

  it("take the changes of whatever zone the calendar is in", () => {
    const zone = Result.getOrThrow(zoneNamed("Africa/Cairo"))
    const spec = {
      id: "cairo",
      version: "1",
      zone: zone.name,
      hours: { sunday: [["09:00", "17:00"]] as const },
      holidays: [],
      horizon: { from: "2024-04-20", to: "2024-04-30" },
    }
    const cairo = Result.getOrThrow(compileCalendar(spec, zone))
    const seen = fc.sample(instants(cairo), { ...SEED, numRuns: 200 })
    // At midnight of the last Friday in April the clocks go on to 01:00.
    expect(seen).toContain(Date.UTC(2024, 3, 25, 22))
    expect(seen).toContain(Date.UTC(2024, 3, 25, 22) - 1)
  })
})

describe("arbitrary instants are refused", () => {
  it.each([
    [{ from: "2024-02-30" }, 'instants: "2024-02-30" is no date: February 2024 has 29 days'],
    [{ to: "2050-01-01" }, "instants: 2011-01-01 to 2050-01-01 is no part of the horizon, 2011-01-01 to 2040-12-31"],
    [
      { from: "2024-02-02", to: "2024-02-01" },
      "instants: 2024-02-02 to 2024-02-01 is no part of the horizon, 2011-01-01 to 2040-12-31",
    ],
    [
      { from: "2024-06-01", to: "2024-06-02", weights: { any: 0 } },
      "instants: no instant of the kinds that are wanted lies there",
    ],
  ] satisfies readonly (readonly [InstantOptions, string])[])("for %j", (options, message) => {
    expect(() => instants(calendar, options)).toThrow(new RangeError(message))
  })
})
