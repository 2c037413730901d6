import { existsSync, readFileSync } from "node:fs"
import Holidays from "date-holidays"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { bankHolidayCorrections } from "../../src/time/bank-holiday-corrections.ts"
import { type HolidayOptions, type HolidaySource, holidaysFrom } from "../../src/time/date-holidays-adapter.ts"
import { bankHolidays, type Nation, nations } from "../../src/time/holidays.ts"
import { addWorkingDays } from "../../src/time/queries.ts"
import { at, officeCalendar, refusal, shown } from "./opus-hours.ts"

const published = new URL("../../../shared/facts/bank-holidays.json", import.meta.url)
const regions = { "england-and-wales": "ENG", scotland: "SCT", "northern-ireland": "NIR" } as const
const nation = (name: Nation) => new Holidays("GB", regions[name])
const in2024 = (source: HolidaySource, options?: HolidayOptions) =>
  Result.getOrThrow(holidaysFrom(source, { from: 2024, to: 2024 }, options))

describe.each(nations)("the bank holidays of %s", (name) => {
  const dates = bankHolidays(name)

  it("of 2011 to 2028 are those that GOV.UK lists, each and no other", (context) => {
    if (!existsSync(published)) context.skip("GOV.UK's list is not on this machine")
    const lists: Record<Nation, { events: { date: string }[] }> = JSON.parse(readFileSync(published, "utf8"))
    const listed = lists[name].events.map(({ date }) => date)
    expect(listed.length).toBe({ "england-and-wales": 149, scotland: 168, "northern-ireland": 185 }[name])
    expect(dates.filter((date) => date < "2029")).toEqual([...listed].sort())
  })

  it.each([
    ["2011-04-29", "the royal wedding"],
    ["2012-06-04", "the spring bank holiday, moved"],
    ["2012-06-05", "the Diamond Jubilee"],
    ["2020-05-08", "the early May bank holiday, moved to VE day"],
    ["2022-06-02", "the spring bank holiday, moved"],
    ["2022-06-03", "the Platinum Jubilee"],
    ["2022-09-19", "the State Funeral of Queen Elizabeth II"],
    ["2023-05-08", "the coronation of King Charles III"],
  ])("have %s, %s", (date) => {
    expect(dates).toContain(date)
  })

  it.each([
    ["2012-05-28", "whose holiday was moved to 4 June"],
    ["2020-05-04", "whose holiday was moved to 8 May"],
    ["2022-05-30", "whose holiday was moved to 2 June"],
    ["2021-12-25", "a Saturday: its substitute day stands for it"],
    ["2024-03-10", "Mother's Day, which closes nothing"],
  ])("do not have %s, %s", (date) => {
    expect(dates).not.toContain(date)
  })

  it("are date-holidays, type public, on weekdays, with the corrections", () => {
    const corrections = (change: "add" | "remove") =>
      bankHolidayCorrections
        .filter((each) => each.change === change && each.nations.includes(name))
        .map((each) => each.date)
    const derived = new Set(
      [...Array(30).keys()]
        .flatMap((k) => nation(name).getHolidays(2011 + k))
        .filter(({ type }) => type === "public")
        .map(({ date }) => date.slice(0, 10))
        .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()) && !corrections("remove").includes(date)),
    )
    for (const date of corrections("add")) derived.add(date)
    expect(dates).toEqual([...derived].sort())
  })

  it("reach from 2011 to 2040, in order, none twice, and are the same frozen list each time", () => {
    expect([dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)]).toEqual(["2011", "2040"])
    expect([...new Set(dates)].sort()).toEqual(dates)
    expect([Object.isFrozen(dates), bankHolidays(name)]).toEqual([true, dates])
    expect(bankHolidays(name)).toBe(dates)
  })
})

describe("the nations part", () => {
  it.each<[string, readonly Nation[]]>([
    ["2024-01-02", ["scotland"]],
    ["2024-03-18", ["northern-ireland"]],
    ["2024-04-01", ["england-and-wales", "northern-ireland"]],
    ["2024-07-12", ["northern-ireland"]],
    ["2024-08-05", ["scotland"]],
    ["2024-08-26", ["england-and-wales", "northern-ireland"]],
    ["2024-12-02", ["scotland"]],
    ["2026-06-15", ["scotland"]],
  ])("on %s", (date, closed) => {
    expect(nations.filter((name) => bankHolidays(name).includes(date))).toEqual(closed)
  })
})

describe("a bank holiday in a calendar", () => {
  it.each([
    ["2011-04-28", "2011-05-03"],
    ["2012-06-01", "2012-06-06"],
    ["2020-05-07", "2020-05-11"],
    ["2022-06-01", "2022-06-06"],
    ["2022-09-16", "2022-09-20"],
    ["2023-05-05", "2023-05-09"],
    ["2024-12-24", "2024-12-27"],
  ])("the working day after %s is %s", (date, next) => {
    const after = shown(addWorkingDays(officeCalendar, at(`${date}T10:00Z`), 1, "notCounted", "endOfDay"))
    expect(after.slice(0, 10)).toBe(next)
  })
})

describe("the corrections of bank holidays", () => {
  it("say of each why, and whence", () => {
    for (const { date, why, source } of bankHolidayCorrections) {
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(why).not.toBe("")
      expect(source).toMatch(/^https:\/\/www\.gov\.uk\//)
    }
  })
})

describe("holidays of other countries and regions, from date-holidays", () => {
  it("France", () => {
    expect(in2024(new Holidays("FR")).slice(3, 7)).toEqual(["2024-05-08", "2024-05-09", "2024-05-20", "2024-07-14"])
  })
  it("Bavaria has Corpus Christi, Berlin has Women's Day", () => {
    const [bavaria, berlin] = [in2024(new Holidays("DE", "BY")), in2024(new Holidays("DE", "BE"))]
    expect([bavaria.includes("2024-05-30"), berlin.includes("2024-05-30")]).toEqual([true, false])
    expect([bavaria.includes("2024-03-08"), berlin.includes("2024-03-08")]).toEqual([false, true])
  })
  it("without its region a nation loses the August holiday", () => {
    expect(
      [in2024(new Holidays("GB")), in2024(new Holidays("GB", "ENG"))].map((each) => each.includes("2024-08-26")),
    ).toEqual([false, true])
  })
  it("of several days give each of them: Eid al-Fitr in Egypt", () => {
    expect(in2024(new Holidays("EG")).filter((date) => date.startsWith("2024-04"))).toEqual([
      "2024-04-10",
      "2024-04-11",
      "2024-04-12",
      "2024-04-25",
    ])
  })
  it("of 23 hours, when the clocks change, are one day: Easter 2024 in Norway", () => {
    expect(in2024(new Holidays("NO")).slice(1, 5)).toEqual(["2024-03-28", "2024-03-29", "2024-03-31", "2024-04-01"])
  })
})

describe("a host whose own zone skips the midnight", () => {
  const starting = (time: string, from: string, to: string): HolidaySource => ({
    getHolidays: () => [{ date: `2025-04-25 ${time}`, type: "public", start: new Date(from), end: new Date(to) }],
  })
  const taken = (source: HolidaySource) => Result.getOrThrow(holidaysFrom(source, { from: 2025, to: 2025 }))

  it("still has the holiday that date-holidays then starts at 01:00: Sinai Liberation Day of 2025 in Africa/Cairo", () => {
    expect(taken(starting("01:00:00", "2025-04-24T22:00Z", "2025-04-25T22:00Z"))).toEqual(["2025-04-25"])
    expect(taken(starting("01:00:00", "2025-04-24T22:00Z", "2025-04-25T21:00Z"))).toEqual(["2025-04-25"])
  })
  it("and not one that starts at 01:00 for some hours", () => {
    expect(taken(starting("01:00:00", "2025-04-24T22:00Z", "2025-04-25T12:00Z"))).toEqual([])
  })
})

describe("what is taken from a source", () => {
  const source: HolidaySource = {
    getHolidays: (year) => [
      { date: `${year}-12-25 00:00:00`, type: "public" },
      { date: `${year}-07-14 00:00:00`, type: "public" },
      { date: `${year}-12-24 14:00:00`, type: "public" },
      { date: `${year}-03-10 00:00:00`, type: "observance" },
      { date: `${year}-01-01`, type: "bank" },
    ],
  }

  it("is the public whole days, in order", () => {
    expect(in2024(source)).toEqual(["2024-07-14", "2024-12-25"])
  })
  it("is other types when told", () => {
    expect(in2024(source, { types: ["bank", "observance"] })).toEqual(["2024-01-01", "2024-03-10"])
  })
  it("leaves weekends out when told", () => {
    expect(in2024(source, { weekends: "drop" })).toEqual(["2024-12-25"])
  })
  it("is corrected: what is removed and added is added", () => {
    expect(in2024(source, { remove: ["2024-07-14", "2024-12-25"], add: ["2024-12-25", "2024-02-29"] })).toEqual([
      "2024-02-29",
      "2024-12-25",
    ])
  })
  it("covers both years", () => {
    expect(Result.getOrThrow(holidaysFrom(source, { from: 2024, to: 2026 }, { types: ["bank"] }))).toEqual([
      "2024-01-01",
      "2025-01-01",
      "2026-01-01",
    ])
  })
  it.each([
    [2025, 2024],
    [2024.5, 2025],
    [Number.NaN, 2025],
    [1600, 2024],
  ])("%d to %d is refused", (from, to) => {
    expect(refusal(holidaysFrom(source, { from, to }))).toBe(
      `no holidays for ${from} to ${to}: give whole years, the earlier first, at most 400`,
    )
  })
  it("a date that is none is refused, of the source or of a correction", () => {
    const wrong: HolidaySource = { getHolidays: () => [{ date: "2026-02-30 00:00:00", type: "public" }] }
    expect(refusal(holidaysFrom(wrong, { from: 2026, to: 2026 }))).toBe(
      '"2026-02-30 00:00:00" is not a date: February 2026 has 28 days',
    )
    const why = '"1 May" is not a date: a date is written YYYY-MM-DD, for example 2024-10-23'
    expect(refusal(holidaysFrom(source, { from: 2024, to: 2024 }, { add: ["1 May"] }))).toBe(why)
    expect(refusal(holidaysFrom(source, { from: 2024, to: 2024 }, { remove: ["1 May"] }))).toBe(why)
  })
})
