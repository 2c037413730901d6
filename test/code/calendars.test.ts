/** The calendars of an enacted code: laid out when first asked for, shared, and refused at once where they cannot be. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { type ComplaintsCode, enact, opus, reckonSpan, rulesOf, weeks, workingHours } from "../../src/index.ts"
import { SEED } from "../case/cases.ts"
import { changed } from "./values.ts"

const { laidOut } = vi.hoisted(() => ({ laidOut: [] as string[] }))
vi.mock("../../src/time/calendar.ts", async (original) => {
  const calendar = await original<typeof import("../../src/time/calendar.ts")>()
  return {
    ...calendar,
    compileCalendar: (...given: Parameters<typeof calendar.compileCalendar>) => {
      laidOut.push(given[0].id)
      return calendar.compileCalendar(...given)
    },
  }
})
beforeEach(() => void laidOut.splice(0))

/** A code that no other test has enacted, and so none of its calendars has been laid out. */
let made = 0
const unknownCode = (calendar: object = {}): ComplaintsCode => {
  made += 1
  return { ...opus, id: `code-${made}`, calendar: { ...opus.calendar, ...calendar } }
}

describe("the calendars of an enacted code", () => {
  it("are not laid out by enacting, by its machine, nor by a span that needs no working time", () => {
    const enacted = Result.getOrThrow(enact(unknownCode()))
    rulesOf(enacted)
    reckonSpan(enacted.timekeeping, workingHours(24), "end")
    expect(laidOut).toEqual([])
  })

  it("are laid out one by one when they are asked for, and once", () => {
    const code = unknownCode()
    const { timekeeping } = Result.getOrThrow(enact(code))
    const scotland = timekeeping.calendar("scotland")
    expect(laidOut).toEqual([`${code.id}:scotland`])
    expect(timekeeping.calendar("scotland")).toBe(scotland)
    expect(scotland.spec.id).toBe(`${code.id}:scotland`)
    timekeeping.calendar("northern-ireland")
    expect(laidOut).toEqual([`${code.id}:scotland`, `${code.id}:northern-ireland`])
  })

  it("are shared by every enactment of the code as it stands", () => {
    const code = unknownCode()
    const [one, other] = [enact(code), enact(code, { readings: { holidays: "scotland" } })].map(Result.getOrThrow)
    expect(one?.timekeeping.calendar("scotland")).toBe(other?.timekeeping.calendar("scotland"))
    expect(laidOut).toEqual([`${code.id}:scotland`])
  })

  it("are not shared with an enactment that has exceptions, nor with another code of the same hours", () => {
    const code = unknownCode()
    const exceptions = [{ date: "2025-05-08", hours: [], why: "proclaimed later" }]
    const plain = Result.getOrThrow(enact(code)).timekeeping.calendar("scotland")
    const excepted = Result.getOrThrow(enact(code, { exceptions })).timekeeping.calendar("scotland")
    const other = Result.getOrThrow(enact({ ...code, id: `${code.id}-b` })).timekeeping.calendar("scotland")
    expect(excepted.spec.exceptions).toEqual(exceptions)
    expect(plain.spec.exceptions).toEqual([])
    expect(excepted.workingBefore.at(-1)).toBe((plain.workingBefore.at(-1) ?? 0) - 1)
    expect(other.spec.id).toBe(`${code.id}-b:scotland`)
  })

  it("are of the nations of the register alone; any other id means the first", () => {
    const readings = opus.readings.filter(({ id }) => id !== "holidays")
    const { timekeeping } = Result.getOrThrow(enact({ ...unknownCode(), readings }))
    expect(timekeeping.calendar("scotland")).toBe(timekeeping.calendar("england-and-wales"))
    expect(laidOut).toHaveLength(1)
  })

  it("are not needed for weeks: the right to ADR is reckoned by dates", () => {
    const enacted = Result.getOrThrow(enact(unknownCode()))
    const variants = reckonSpan(enacted.timekeeping, weeks(8), "opening")
    expect(variants).toHaveLength(3)
    expect(laidOut).toEqual([])
  })
})

describe("a calendar that cannot be one is refused when the code is enacted", () => {
  it.each([
    [{ hours: {} }, 'hours: there are no opening hours at all: give some, for example monday: [["08:30", "17:30"]]'],
    [
      { hours: { monday: [["17:30", "08:30"]] } },
      "hours.monday[0]: 17:30 to 08:30 does not end after it starts: write the earlier time first, and hours past midnight on both days",
    ],
    [
      { horizon: { from: "2030-01-01", to: "2020-01-01" } },
      "horizon: 2020-01-01 is before 2030-01-01: write the earlier date in from",
    ],
    [
      { horizon: { from: "1900-01-01", to: "2020-01-01" } },
      "horizon: the table of Europe/London does not cover 1900-01-01 to 2020-01-01: give a longer table or a shorter horizon",
    ],
    [
      { horizon: { from: "2024-12-25", to: "2024-12-26" } },
      "holidays: holidays and exceptions close every day of the horizon: leave a day with opening hours",
    ],
  ])("%j", (calendar, message) => {
    expect(Result.getOrThrow(Result.flip(enact(unknownCode(calendar))))).toEqual({
      _tag: "EnactError",
      code: "BadCalendar",
      message,
    })
  })

  it.each([
    [
      { date: "2026-02-30", hours: [], why: "x" },
      'exceptions[0].date: "2026-02-30" is not a date: February 2026 has 28 days',
    ],
    [{ date: "2026-02-03", hours: [], why: "" }, "exceptions[0].why: an exception has a reason"],
  ])("an exception that is none: %j", (exception, message) => {
    const refused = Result.flip(enact(unknownCode(), { exceptions: [exception] }))
    expect(Result.getOrThrow(refused).message).toBe(message)
  })

  it("also where exceptions close every day that is open", () => {
    const days = ["2024-01-02", "2024-01-03", "2024-01-04", "2024-01-05"]
    const code = unknownCode({ horizon: { from: "2024-01-01", to: "2024-01-07" } })
    const refused = enact(code, { exceptions: days.map((date) => ({ date, hours: [], why: "closed" })) })
    expect(Result.getOrThrow(Result.flip(refused)).message).toBe(
      "holidays: holidays and exceptions close every day of the horizon: leave a day with opening hours",
    )
  })

  it("and one that is not refused then can always be laid out", () => {
    const time = fc.constantFrom("00:00", "01:00", "01:30", "02:00", "08:30", "17:30", "24:00")
    const hours = fc.array(fc.tuple(time, time), { maxLength: 2 })
    const date = fc
      .tuple(fc.integer({ min: 2011, max: 2040 }), fc.integer({ min: 0, max: 364 }))
      .map(([year, day]) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10))
    const calendars = fc.record({
      hours: fc.dictionary(fc.constantFrom("monday", "saturday", "sunday"), hours, { maxKeys: 3 }),
      horizon: fc.record({ from: date, to: date }),
    })
    let accepted = 0
    fc.assert(
      fc.property(calendars, (calendar) => {
        const enacted = enact(changed(opus, "calendar", { ...opus.calendar, ...calendar }) as ComplaintsCode)
        if (Result.isFailure(enacted)) return
        accepted += 1
        for (const nation of ["england-and-wales", "scotland", "northern-ireland"])
          expect(enacted.success.timekeeping.calendar(nation).working.count).toBeGreaterThan(0)
      }),
      { ...SEED, numRuns: 300 },
    )
    expect(accepted).toBeGreaterThan(20)
  })
})
