/** The calendars of a code beside its office hours: other nations, bank holidays that are open, hours with a name. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { dueOf } from "../../src/case/due.ts"
import {
  type CalendarTerms,
  type ComplaintsCode,
  calendarSpecOf,
  type Enactment,
  enact,
  type Instant,
  isOpen,
  opus,
  parseInstant,
  type Span,
} from "../../src/index.ts"

const at = (text: string): Instant => Result.getOrThrow(parseInstant(text))

/** Opus's code with other terms of time, and without some of its readings. */
const codeWith = (terms: Partial<CalendarTerms>, without: readonly string[] = []): ComplaintsCode => ({
  ...opus,
  calendar: { ...opus.calendar, ...terms },
  readings: opus.readings.filter(({ id }) => !without.includes(id)),
})

const enacted = (code: ComplaintsCode, enactment: Enactment = {}) => Result.getOrThrow(enact(code, enactment))

const reached = (code: ComplaintsCode, span: Span, from: string, enactment: Enactment = {}) => {
  const { due, calendar, readings } = Result.getOrThrow(dueOf(enacted(code, enactment), span, at(from)))
  return { due, calendar: calendar.id, readings }
}

const day = [["08:30", "17:30"]] as const
const late = [["08:00", "20:00"]] as const
const everyDay = { monday: late, tuesday: late, wednesday: late, thursday: late, friday: late, saturday: late }
const oneDay: Span = { unit: "workingDays", n: 1 }
const support = (n: number): Span => ({ unit: "openHours", n, calendar: "support" })

describe("the nation whose bank holidays close a code's offices", () => {
  // St Andrew's Day 2026, a Monday, is a bank holiday in Scotland alone.
  const friday = "2026-11-27T10:00:00Z"
  const monday = at("2026-11-30T23:59:59.999Z")
  const tuesday = at("2026-12-01T23:59:59.999Z")

  it("is the one that the code names, where its register leaves no choice", () => {
    const code = codeWith({ nation: "scotland" }, ["holidays"])
    const { due, calendar, readings } = reached(code, oneDay, friday)
    expect([due.at, due.under.length, calendar]).toEqual([tuesday, 8, "opus:scotland"])
    expect(Object.keys(readings)).not.toContain("holidays")
  })

  it("is England and Wales where it names none", () => {
    expect(reached(codeWith({}, ["holidays"]), oneDay, friday).due.at).toBe(monday)
  })

  it("is the register's default where its register has the reading, which then ranges over all of its nations", () => {
    const { due, readings } = reached(codeWith({ nation: "scotland" }), oneDay, friday)
    expect([due.at, readings.holidays]).toEqual([monday, "england-and-wales"])
    expect([due.under.length, due.latest]).toEqual([24, tuesday])
    expect(reached(codeWith({}), oneDay, friday, { readings: { holidays: "scotland" } }).due.at).toBe(tuesday)
  })
})

describe("bank holidays", () => {
  // Boxing Day 2024, a Thursday.
  const boxingDay = at("2024-12-26T15:00:00Z")
  const christmasEve = "2024-12-24T16:00:00Z"

  it("close the offices where the code says nothing of them, or says so", () => {
    for (const holidays of [undefined, "closed"] as const) {
      const code = codeWith(holidays === undefined ? {} : { holidays })
      expect(isOpen(enacted(code).timekeeping.calendar("england-and-wales"), boxingDay)).toBe(false)
      expect(reached(code, oneDay, christmasEve).due.at).toBe(at("2024-12-27T23:59:59.999Z"))
    }
  })

  it("are like any other day where the code says that they are open, and then no reading of nations matters", () => {
    const code = codeWith({ holidays: "open" })
    expect(isOpen(enacted(code).timekeeping.calendar("england-and-wales"), boxingDay)).toBe(true)
    const { due, readings } = reached(code, oneDay, christmasEve)
    expect(due.at).toBe(at("2024-12-25T23:59:59.999Z"))
    expect(Object.keys(readings)).not.toContain("holidays")
  })

  it("have hours of their own where the code gives them, in the nation whose holidays they are", () => {
    const code = codeWith({ holidays: { hours: [["10:00", "14:00"]] } })
    const { calendar } = enacted(code).timekeeping
    const [england, scotland] = [calendar("england-and-wales"), calendar("scotland")]
    expect([isOpen(england, at("2024-12-26T13:59:59.999Z")), isOpen(england, at("2024-12-26T14:00Z"))]).toEqual([
      true,
      false,
    ])
    const andrew = [at("2026-11-30T13:00Z"), at("2026-11-30T15:00Z")]
    expect(andrew.map((each) => isOpen(england, each))).toEqual([true, true])
    expect(andrew.map((each) => isOpen(scotland, each))).toEqual([true, false])
  })

  it("stand below an exception that the user adds", () => {
    const exceptions = [{ date: "2024-12-26", hours: day, why: "open after all" }]
    const code = codeWith({ holidays: { hours: [["10:00", "14:00"]] } })
    const { timekeeping } = enacted(code, { exceptions })
    expect(isOpen(timekeeping.calendar("england-and-wales"), boxingDay)).toBe(true)
  })
})

describe("a calendar that a code names", () => {
  const named = { support: { hours: everyDay }, nights: { hours: { sunday: late }, holidays: "open" } } as const
  const code = codeWith({ named })

  it("has hours of its own, Saturdays too: 4 hours of support from Friday evening end on Saturday morning", () => {
    const { due, calendar } = reached(code, support(4), "2024-10-25T18:30:00+01:00")
    expect([due.at, calendar]).toEqual([at("2024-10-26T10:30:00+01:00"), "opus:support:england-and-wales"])
  })

  it("is closed on bank holidays where it says nothing of them, by the nation that the reading says", () => {
    // From Saturday evening over Sunday and St Andrew's Day, which is a working day in England.
    const from = "2026-11-28T18:00:00Z"
    const { due, readings } = reached(code, support(4), from)
    expect([due.at, readings]).toEqual([at("2026-11-30T10:00:00Z"), { holidays: "england-and-wales" }])
    expect([due.earliest, due.latest]).toEqual([at("2026-11-30T10:00:00Z"), at("2026-12-01T10:00:00Z")])
  })

  it("is open on them where it says so, and then no reading bears on its hours", () => {
    const nights: Span = { unit: "openHours", n: 1, calendar: "nights" }
    // Christmas Day 2022 was a Sunday; the holiday for it was the Tuesday.
    const { due, readings } = reached(code, nights, "2022-12-24T12:00:00Z")
    expect([due.at, readings, due.under.length]).toEqual([at("2022-12-25T09:00:00Z"), {}, 1])
  })

  it("bears on no count of working hours or days: they go by the code's own opening hours", () => {
    expect(reached(code, oneDay, "2024-10-25T10:00:00+01:00").due.at).toBe(at("2024-10-28T23:59:59.999Z"))
    expect(reached(code, { unit: "workingHours", n: 1 }, "2024-10-25T17:30:00+01:00").due.at).toBe(
      at("2024-10-28T09:30:00Z"),
    )
  })

  it("counts hours from their arrival and as opening time, whatever is chosen of working hours and receipts", () => {
    const plain = reached(code, support(4), "2024-10-25T07:00:00+01:00")
    const readings = { "working-hour": "clock", "after-hours-receipt": "next-opening" }
    expect(plain.due.at).toBe(at("2024-10-25T12:00:00+01:00"))
    expect(reached(code, support(4), "2024-10-25T07:00:00+01:00", { readings })).toEqual(plain)
  })

  it("has exceptions of its own; those of the offices do not touch it, nor its own the offices", () => {
    const exceptions = [
      { date: "2024-10-28", hours: [], why: "moving" },
      { date: "2024-10-28", hours: [["10:00", "11:00"]] as const, why: "training", calendar: "support" },
    ]
    const { timekeeping } = enacted(code, { exceptions })
    const noon = at("2024-10-28T12:00Z")
    const ten = at("2024-10-28T10:00Z")
    expect(isOpen(timekeeping.calendar("england-and-wales"), ten)).toBe(false)
    expect(isOpen(timekeeping.calendar("support:england-and-wales"), ten)).toBe(true)
    expect(isOpen(timekeeping.calendar("support:england-and-wales"), noon)).toBe(false)
    expect(timekeeping.calendar("support:scotland").spec.exceptions).toEqual([
      { date: "2024-10-28", hours: [["10:00", "11:00"]], why: "training" },
    ])
  })

  it("is a plain value with an id of its own, cut where the names are long", () => {
    expect(calendarSpecOf(code, "scotland", [], "support")).toMatchObject({
      id: "opus:support:scotland",
      hours: everyDay,
      horizon: opus.calendar.horizon,
    })
    const name = "x".repeat(200)
    const long = { ...codeWith({ named: { [name]: { hours: everyDay } } }), id: "y".repeat(200) }
    const { id } = enacted(long).timekeeping.calendar(`${name}:scotland`).spec
    expect(id).toBe(`${"y".repeat(79)}…:${"x".repeat(79)}…:scotland`)
  })
})

describe("the same working day by a cut-off", () => {
  const by = (text: string, enactment: Enactment = {}) =>
    reached(opus, { unit: "sameDay", cutOff: "15:00" }, text, enactment)

  it("is the end of that day or of the next, whatever is chosen but the nation", () => {
    const readings = { "after-hours-receipt": "next-opening", "end-of-working-day": "close-of-business" }
    for (const enactment of [{}, { readings }]) {
      expect(by("2024-10-25T15:00:00+01:00", enactment).due.at).toBe(at("2024-10-25T23:59:59.999+01:00"))
      expect(by("2024-10-25T15:00:00.001+01:00", enactment).due.at).toBe(at("2024-10-28T23:59:59.999Z"))
    }
    const { due, readings: bearing } = by("2026-11-30T09:00:00Z")
    expect([due.at, due.latest]).toEqual([at("2026-11-30T23:59:59.999Z"), at("2026-12-01T23:59:59.999Z")])
    expect(bearing).toEqual({ holidays: "england-and-wales" })
  })
})

describe("a calendar that a code names is refused when the code is enacted", () => {
  const refused = (terms: Partial<CalendarTerms>, enactment: Enactment = {}) => {
    const { code, message } = Result.getOrThrow(Result.flip(enact(codeWith(terms), enactment)))
    return [code, message]
  }

  it.each<[string, Partial<CalendarTerms>, string]>([
    [
      "without opening hours",
      { named: { support: { hours: {} } } },
      'named.support: hours: there are no opening hours at all: give some, for example monday: [["08:30", "17:30"]]',
    ],
    [
      "with an interval that ends before it starts",
      { named: { support: { hours: { sunday: [["20:00", "08:00"]] } } } },
      "named.support: hours.sunday[0]: 20:00 to 08:00 does not end after it starts: write the earlier time first, and hours past midnight on both days",
    ],
    [
      "with hours on bank holidays that are none",
      { named: { support: { hours: everyDay, holidays: { hours: [["10", "12"]] } } } },
      'named.support: holidayHours[0][0]: "10" is not a time of day: write HH:MM from 00:00 to 23:59',
    ],
    [
      "whose own hours on bank holidays are none",
      { holidays: { hours: [["10:00", "25:00"]] } },
      'holidayHours[0][1]: "25:00" is not a time of day: write HH:MM from 00:00 to 24:00',
    ],
  ])("%s", (_what, terms, message) => {
    expect(refused(terms)).toEqual(["BadCalendar", message])
  })

  it("for an exception to a calendar that it does not name", () => {
    const exceptions = [{ date: "2024-10-28", hours: [], why: "moving", calendar: "suport" }]
    expect(refused({}, { exceptions })).toEqual([
      "BadCalendar",
      'exceptions: 2024-10-28 is of the calendar "suport": the code names no calendar',
    ])
    expect(refused({ named: { support: { hours: everyDay } } }, { exceptions })).toEqual([
      "BadCalendar",
      'exceptions: 2024-10-28 is of the calendar "suport": the calendars that the code names are support',
    ])
  })
})
