import * as Result from "effect/Result"
import fc from "fast-check"
import { DateTime } from "luxon"
import { describe, expect, it } from "vitest"
import { dayOf } from "../../src/time/local-date.ts"
import { zoneNamed } from "../../src/time/luxon-zone.ts"
import {
  dayAt,
  endOfDay,
  instantAtLocal,
  isoDateAt,
  localAt,
  offsetAt,
  startOfDay,
  type Zone,
} from "../../src/time/zone.ts"
import { london } from "../../src/time/zones/london.ts"
import { runs } from "../runs.ts"
import { at, refusal, shown } from "./opus-hours.ts"
import { places } from "./places.ts"

const hour = 3_600_000
const zone = (name: string): Zone => Result.getOrThrow(zoneNamed(name, { from: 1980, to: 2040 }))
const zones = [...new Set(places.map((place) => place.zone))].map(zone)

/** Local milliseconds: a local time written as if it were UTC. */
const local = (text: string): number => Date.parse(`${text}Z`)
const first = Date.UTC(1980, 0, 1)
const last = Date.UTC(2040, 11, 31)

/** Instants over sixty years, and as many within two days of a change of the clocks. */
const instants = (of: Zone) =>
  fc.oneof(
    fc.integer({ min: first, max: last }),
    ...(of.transitions.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...of.transitions), fc.integer({ min: -48 * hour, max: 48 * hour }))
            .map(([change, ms]) => change + ms),
          fc.tuple(fc.constantFrom(...of.transitions), fc.constantFrom(-1, 0, 1)).map(([change, ms]) => change + ms),
        ]),
  )
const zoneAndInstant = fc.constantFrom(...zones).chain((of) => fc.tuple(fc.constant(of.name), instants(of)))

describe("the local time of an instant, against luxon", () => {
  it("is the same in every zone, above all near the changes", () => {
    fc.assert(
      fc.property(zoneAndInstant, ([name, t]) => {
        const there = DateTime.fromMillis(t, { zone: name })
        expect(offsetAt(zone(name), t)).toBe(there.offset * 60_000)
        expect(localAt(zone(name), t)).toBe(t + there.offset * 60_000)
        expect(isoDateAt(zone(name), t)).toBe(there.toISODate())
        expect(dayAt(zone(name), t)).toBe(dayOf(there.year, there.month, there.day))
      }),
      { seed: 20261123, numRuns: runs(4_000) },
    )
  })
  it("has in London's committed table the changes that the host's tz database has", () => {
    const host = Result.getOrThrow(zoneNamed("Europe/London"))
    expect([london.from, london.to, london.name]).toEqual([host.from, host.to, host.name])
    expect([london.transitions, london.offsets]).toEqual([host.transitions, host.offsets])
  })
})

describe("the instant of a local time", () => {
  it("is the first instant at which local time has reached it", () => {
    fc.assert(
      fc.property(zoneAndInstant, ([name, t]) => {
        const of = zone(name)
        const wanted = localAt(of, t)
        const reached = instantAtLocal(of, wanted)
        expect(reached).toBeLessThanOrEqual(t)
        expect(localAt(of, reached)).toBe(wanted)
        // No earlier instant of the day before had that local time: no clock has ever been put back by more.
        const repeated = [...of.transitions].filter((change) => change > reached - 24 * hour && change <= reached)
        for (const change of repeated)
          expect(localAt(of, change - 1) < wanted || localAt(of, change - 1) - wanted > 24 * hour).toBe(true)
      }),
      { seed: 20261123, numRuns: runs(4_000) },
    )
  })
  it("skipped by a change of the clocks is the instant of the change", () => {
    for (const of of zones)
      for (const [k, change] of of.transitions.entries()) {
        const [before, after] = [Number(of.offsets[k]), Number(of.offsets[k + 1])]
        for (const skipped of [change + before, change + before + 1, change + after - 1])
          if (after > before) expect(instantAtLocal(of, skipped)).toBe(change)
      }
  })
  it("that comes twice is the earlier", () => {
    for (const of of zones)
      for (const [k, change] of of.transitions.entries()) {
        const [before, after] = [Number(of.offsets[k]), Number(of.offsets[k + 1])]
        for (const twice of [change + after, change + after + 1, change + before - 1])
          if (after < before) expect(instantAtLocal(of, twice)).toBe(twice - before)
      }
  })
  it.each([
    ["Europe/London", "2024-03-31T01:30", "2024-03-31T02:00:00.000+01:00"],
    ["Europe/London", "2024-10-27T01:30", "2024-10-27T01:30:00.000+01:00"],
    ["Africa/Cairo", "2024-04-26T00:30", "2024-04-26T01:00:00.000+03:00"],
    ["Africa/Cairo", "2024-10-31T23:30", "2024-10-31T23:30:00.000+03:00"],
    ["Australia/Lord_Howe", "2024-10-06T02:15", "2024-10-06T02:30:00.000+11:00"],
    ["Australia/Lord_Howe", "2024-04-07T01:45", "2024-04-07T01:45:00.000+11:00"],
    ["Pacific/Apia", "2011-12-29T23:59", "2011-12-29T23:59:00.000-10:00"],
    ["Pacific/Apia", "2011-12-30T12:00", "2011-12-31T00:00:00.000+14:00"],
    ["Pacific/Apia", "2011-12-31T00:00", "2011-12-31T00:00:00.000+14:00"],
  ])("in %s, %s is %s", (name, text, written) => {
    expect(shown(instantAtLocal(zone(name), local(text)), zone(name))).toBe(written)
  })
})

describe("a local day", () => {
  it.each([
    ["Europe/London", "2024-03-31", "2024-03-31T00:00:00.000+00:00", "2024-03-31T23:59:59.999+01:00", 23],
    ["Europe/London", "2024-10-27", "2024-10-27T00:00:00.000+01:00", "2024-10-27T23:59:59.999+00:00", 25],
    ["Africa/Cairo", "2024-04-26", "2024-04-26T01:00:00.000+03:00", "2024-04-26T23:59:59.999+03:00", 23],
    ["Africa/Cairo", "2024-10-31", "2024-10-31T00:00:00.000+03:00", "2024-10-31T23:59:59.999+02:00", 25],
    ["Australia/Lord_Howe", "2024-10-06", "2024-10-06T00:00:00.000+10:30", "2024-10-06T23:59:59.999+11:00", 23.5],
    ["Australia/Lord_Howe", "2024-04-07", "2024-04-07T00:00:00.000+11:00", "2024-04-07T23:59:59.999+10:30", 24.5],
    ["Pacific/Apia", "2011-12-29", "2011-12-29T00:00:00.000-10:00", "2011-12-29T23:59:59.999-10:00", 24],
    ["Pacific/Apia", "2011-12-31", "2011-12-31T00:00:00.000+14:00", "2011-12-31T23:59:59.999+14:00", 24],
    ["America/St_Johns", "2010-11-06", "2010-11-06T00:00:00.000-02:30", "2010-11-06T23:59:59.999-03:30", 25],
  ])("in %s, %s begins at %s, ends with %s and lasts %d hours", (name, date, start, end, length) => {
    const day = local(`${date}T00:00`) / (24 * hour)
    const [from, to] = [startOfDay(zone(name), day), endOfDay(zone(name), day)]
    expect([shown(from, zone(name)), shown(to, zone(name))]).toEqual([start, end])
    expect(to + 1 - from).toBe(length * hour)
  })
  it("that a zone skips begins and ends with the first instant after it", () => {
    const day = dayOf(2011, 12, 30)
    const after = at("2011-12-31T00:00+14:00")
    expect([startOfDay(zone("Pacific/Apia"), day), endOfDay(zone("Pacific/Apia"), day)]).toEqual([after, after])
  })
  it("outside the table has no instants", () => {
    const apia = Result.getOrThrow(zoneNamed("Pacific/Apia", { from: 2011, to: 2011 }))
    for (const t of [apia.from - 1, apia.to, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect([offsetAt(apia, t), localAt(apia, t), dayAt(apia, t)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
      expect(isoDateAt(apia, t)).toBe(undefined)
    }
    for (const day of [dayOf(2010, 12, 1), dayOf(2012, 2, 1), Number.NaN])
      expect([startOfDay(apia, day), endOfDay(apia, day)]).toEqual([Number.NaN, Number.NaN])
  })
})

describe("a zone's table by name", () => {
  const general = "give an IANA name, for example Europe/London"
  it.each([
    ["Europe/Londn", "did you mean Europe/London?"],
    ["Mars/Olympus", general],
    ["London", general],
    ["UTC+1", general],
    ["local", general],
    ["system", general],
    ["", general],
    ["__proto__", general],
  ])("%j is unknown", (name, would) => {
    expect(refusal(zoneNamed(name))).toBe(`the zone "${name}" is unknown: ${would}`)
  })
  it("is refused for what is no name, and for a name of ten million characters", () => {
    expect(refusal(zoneNamed(5 as unknown as string))).toBe(`the zone "number" is unknown: ${general}`)
    expect(refusal(zoneNamed("x".repeat(10_000_000)))).toBe(`the zone "${"x".repeat(40)}…" is unknown: ${general}`)
  })
  it.each([
    [2030, 2020],
    [1799, 2020],
    [2000, 9999],
    [1970.5, 2020],
    [1800, 2201],
    [Number.NaN, 2020],
  ])("for %d to %d is refused", (from, to) => {
    expect(refusal(zoneNamed("Europe/London", { from, to }))).toBe(
      `a zone's table cannot cover the years ${from} to ${to}: give whole years from 1800 to 9998, the earlier first, at most 400`,
    )
  })
  it("is made once, is frozen, and covers its years in every local time", () => {
    const apia = Result.getOrThrow(zoneNamed("Pacific/Apia", { from: 2011, to: 2012 }))
    expect(Result.getOrThrow(zoneNamed("Pacific/Apia", { from: 2011, to: 2012 }))).toBe(apia)
    expect([Object.isFrozen(apia), Object.isFrozen(apia.transitions), Object.isFrozen(apia.offsets)]).toEqual([
      true,
      true,
      true,
    ])
    expect([
      isoDateAt(apia, startOfDay(apia, dayOf(2011, 1, 1))),
      isoDateAt(apia, endOfDay(apia, dayOf(2012, 12, 31))),
    ]).toEqual(["2011-01-01", "2012-12-31"])
  })
  it("finds two changes within a month: Morocco around Ramadan 2013", () => {
    const changes = zone("Africa/Casablanca").transitions.filter(
      (t) => t > at("2013-01-01T00:00Z") && t < at("2014-01-01T00:00Z"),
    )
    expect(changes.map((t) => new Date(t).toISOString().slice(0, 10))).toEqual([
      "2013-04-28",
      "2013-07-07",
      "2013-08-10",
      "2013-10-27",
    ])
  })
})
