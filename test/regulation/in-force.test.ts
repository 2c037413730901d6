import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asOf, isInForce, onDate, whyNoDate } from "../../src/regulation/dated.ts"
import { inForceOn, requirements } from "../../src/regulation/index.ts"
import { dayOf, isoDate } from "../../src/time/local-date.ts"

const idsOn = (date: string): readonly string[] => Result.getOrThrow(inForceOn(date)).map(({ id }) => id)

/** What is in force on a day and was not the day before, and what was and is not. */
const change = (before: string, after: string) => ({
  ends: idsOn(before).filter((id) => !idsOn(after).includes(id)),
  begins: idsOn(after).filter((id) => !idsOn(before).includes(id)),
})

describe("the requirements in force", () => {
  it("lose 12 weeks and gain 8 between 2009-08-31 and 2009-09-01", () => {
    expect(change("2009-08-31", "2009-09-01")).toEqual({
      ends: ["t-adr-12w"],
      begins: ["t-adr-8w", "t-start-first-made"],
    })
  })

  it("gain the written notification, bills and that ADR is free between 2011-07-21 and 2011-07-22", () => {
    expect(change("2011-07-21", "2011-07-22")).toEqual({
      ends: [],
      begins: ["t-letter-8w-gc14", "adr-said-free", "bill-adr"],
    })
  })

  it("go from the old conditions to the new between 2018-09-30 and 2018-10-01", () => {
    expect(change("2018-09-30", "2018-10-01")).toEqual({
      ends: [
        "gc14-4-have-and-comply",
        "gc14-5-adr-member",
        "gc14-5-adr-decisions",
        "def-written-notification",
        "t-letter-8w-gc14",
        "t-letter-on-request",
        "x-old-active-steps",
        "code-content-deadlock-old",
        "ch-two-of-three",
        "h-fair-timely",
        "h-log",
        "close-not-premature",
        "rec-6m",
        "bill-adr",
        "sme-info-gc24",
      ],
      begins: [
        "def-regulated-provider",
        "c4-2-have-and-comply",
        "c4-3-adr-member",
        "c4-adr-decisions",
        "def-dsbc",
        "scope-over-ten",
        "def-customer",
        "def-complainant",
        "def-complaint",
        "def-adr-letter",
        "def-adr-scheme",
        "def-durable-medium",
        "def-resolved",
        "def-deadlock",
        "p-shorter-period",
        "t-letter-8w-c4",
        "t-letter-deadlock",
        "adr-letter-unasked",
        "t-letter-promptly",
        "code-content-steps",
        "code-content-contacts",
        "ch-three-channels",
        "c5-vulnerable",
        "c5-formats",
        "h-fair-timely-c4",
        "h-log-c4",
        "h-training",
        "h-inform",
        "h-monitor",
        "close-28-days",
        "rec-extended",
        "rec-12m",
        "bill-adr-c4",
        "c3-billing",
        "sme-info-gc-revised",
      ],
    })
  })

  it("leave the volunteers of not-for-profit bodies out between 2021-12-16 and 2021-12-17", () => {
    expect(change("2021-12-16", "2021-12-17")).toEqual({
      ends: ["def-dsbc"],
      begins: ["def-micro-small", "scope-now", "c1-8-termination"],
    })
  })

  it("rename the ombudsman between 2023-06-30 and 2023-07-01", () => {
    expect(change("2023-06-30", "2023-07-01")).toEqual({ ends: [], begins: ["adr-co"] })
  })

  it("exchange the duties of consumer law between 2026-04-05 and 2026-04-06", () => {
    expect(change("2026-04-05", "2026-04-06")).toEqual({ ends: ["adr-regs-2015"], begins: ["dmcc-308"] })
  })

  it("lose 8 weeks and gain 6 between 2026-04-07 and 2026-04-08", () => {
    expect(change("2026-04-07", "2026-04-08")).toEqual({
      ends: ["t-adr-8w", "t-letter-8w-c4"],
      begins: ["t-adr-6w", "t-transition", "t-letter-6w-c4"],
    })
  })

  it("gain the complaint about personal data between 2026-06-18 and 2026-06-19", () => {
    expect(change("2026-06-18", "2026-06-19")).toEqual({ ends: [], begins: ["dpa-164a"] })
  })

  it("change on no other day than the first day of one or the day after the last of one", () => {
    const days = Array.from({ length: dayOf(2027, 1, 1) - dayOf(2008, 1, 1) }, (_, day) =>
      isoDate(dayOf(2008, 1, 1) + day),
    )
    const held = days.map((day) => idsOn(day).join())
    const changes = days.filter((_, index) => index > 0 && held[index] !== held[index - 1])
    expect(changes).toEqual([
      "2009-09-01",
      "2010-10-01",
      "2011-01-22",
      "2011-07-22",
      "2015-10-01",
      "2018-06-01",
      "2018-10-01",
      "2019-04-01",
      "2021-04-01",
      "2021-12-17",
      "2022-04-01",
      "2023-04-01",
      "2023-07-01",
      "2024-04-01",
      "2025-04-01",
      "2026-04-01",
      "2026-04-06",
      "2026-04-08",
      "2026-06-19",
    ])
  })

  it("number 21 on the first day of all and 88 on 2026-11-23", () => {
    expect([idsOn("0001-01-01").length, idsOn("2026-11-23").length]).toEqual([21, 88])
  })

  it("are those whose dates hold the day, in the order of the list", () => {
    const day = fc.integer({ min: dayOf(2008, 1, 1), max: dayOf(2041, 1, 1) }).map(isoDate)
    fc.assert(
      fc.property(day, (date) => {
        const expected = requirements.filter(({ from, to }) => (from ?? "0001") <= date && date <= (to ?? "9999-12-31"))
        expect(idsOn(date)).toEqual(expected.map(({ id }) => id))
      }),
      { seed: 20260408 },
    )
  })
})

describe("what is dated", () => {
  it.each([
    [{ from: null, to: null }, "0001-01-01", true],
    [{ from: "2026-04-08", to: null }, "2026-04-07", false],
    [{ from: "2026-04-08", to: null }, "2026-04-08", true],
    [{ from: null, to: "2009-08-31" }, "2009-08-31", true],
    [{ from: null, to: "2009-08-31" }, "2009-09-01", false],
    [{ from: "2026-04-08", to: "2026-04-08" }, "2026-04-08", true],
  ])("%j holds on %s: %j", (dated, date, expected) => {
    expect(isInForce(dated, date)).toBe(expected)
  })

  it("is, of a history, the first before the second begins, and the second from the day on which it does", () => {
    const first = { from: null, to: "2009-08-31" }
    const second = { from: "2009-09-01", to: null }
    expect(asOf([first, second], "2009-08-31")).toBe(first)
    expect(asOf([first, second], "2009-09-01")).toBe(second)
  })
})

describe("a text that is no date", () => {
  it.each([
    ["2026-02-30", '"2026-02-30" is no date: February 2026 has 28 days.'],
    ["2026-13-01", '"2026-13-01" is no date: the months go from 01 to 12.'],
    ["2026-04-00", '"2026-04-00" is no date: the days of a month start at 01.'],
    ["0000-01-01", '"0000-01-01" is no date: the years go from 0001 to 9999.'],
    ["2026-4-8", '"2026-4-8" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.'],
    [
      "2026-04-08T00:00:00Z",
      '"2026-04-08T00:00:00Z" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.',
    ],
    [" 2026-04-08", '" 2026-04-08" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.'],
    ["", '"" is no date: a date is written YYYY-MM-DD, for example 2024-10-23.'],
    ["x".repeat(41), `"${"x".repeat(37)}..." is no date: a date is written YYYY-MM-DD, for example 2024-10-23.`],
  ])("%j is refused", (date, message) => {
    expect(whyNoDate(date)).toBe(message)
    expect(inForceOn(date)).toEqual(Result.fail({ _tag: "NoDate", code: "NoDate", message }))
  })

  it("is not answered for", () => {
    let asked = false
    onDate("tomorrow", () => {
      asked = true
    })
    expect(asked).toBe(false)
  })
})
