import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatInstant, instant, parseInstant } from "../../src/time/instant.ts"
import { zoneNamed } from "../../src/time/luxon-zone.ts"
import { london } from "../../src/time/zones/london.ts"
import { runs } from "../runs.ts"
import { at, refusal } from "./opus-hours.ts"

const refused = (text: unknown) => {
  const result = parseInstant(text as string)
  if (Result.isSuccess(result)) throw new Error(`not refused: ${result.success}`)
  return [result.failure.code, result.failure.message]
}

describe("an instant read from a text", () => {
  it.each([
    ["2024-10-23T17:49:00+01:00", 1_729_702_140_000],
    ["2024-10-23T17:49+01:00", 1_729_702_140_000],
    ["2024-10-23T16:49:00.000Z", 1_729_702_140_000],
    ["2024-10-23T16:49:00.5Z", 1_729_702_140_500],
    ["2024-10-23T16:49:00.05Z", 1_729_702_140_050],
    ["2024-10-23T16:49:00.005+00:00", 1_729_702_140_005],
    ["2024-10-24T06:49+14:00", 1_729_702_140_000],
    ["2024-10-23T02:49-14:00", 1_729_702_140_000],
    ["2024-10-23T22:34+05:45", 1_729_702_140_000],
    ["1969-12-31T23:59:59.999Z", -1],
    ["2000-02-29T00:00Z", 951_782_400_000],
    ["2024-02-29T00:00Z", 1_709_164_800_000],
    ["0001-01-01T00:00:00.000Z", -62_135_596_800_000],
    ["9999-12-31T23:59:59.999Z", 253_402_300_799_999],
  ])("%s is %d", (text, ms) => {
    expect(parseInstant(text)).toEqual(Result.succeed(ms))
  })

  it("comes twice in a London autumn, told apart by the offset", () => {
    expect(at("2024-10-27T01:30:00+00:00") - at("2024-10-27T01:30:00+01:00")).toBe(3_600_000)
  })

  it.each(["2024-10-23T17:49", "2024-10-23T17:49:00", "2024-10-23T17:49:00.123"])(
    "%s is refused: a local time without offset",
    (text) => {
      expect(refused(text)).toEqual([
        "LocalTime",
        `"${text}" is a local time: end it with Z or its offset from UTC, for example 2024-10-23T17:49:00+01:00`,
      ])
    },
  )

  it.each([
    ["2026-02-30T09:00Z", "February 2026 has 28 days"],
    ["2026-02-30T09:00", "February 2026 has 28 days"],
    ["2023-02-29T09:00Z", "February 2023 has 28 days"],
    ["1900-02-29T00:00Z", "February 1900 has 28 days"],
    ["2024-02-30T00:00Z", "February 2024 has 29 days"],
    ["2024-04-31T00:00Z", "April 2024 has 30 days"],
    ["2024-12-32T00:00Z", "December 2024 has 31 days"],
    ["2024-00-10T00:00Z", "the months go from 01 to 12"],
    ["2024-13-01T00:00Z", "the months go from 01 to 12"],
    ["2024-01-00T00:00Z", "the days of a month start at 01"],
  ])("%s is refused: %s", (text, why) => {
    expect(refused(text)).toEqual(["NoSuchDate", `"${text}" has no such date: ${why}`])
  })

  it.each([
    ["2024-10-23T24:00Z", "the hours go from 00 to 23; midnight is 00:00 of the next day"],
    ["2024-10-23T25:00Z", "the hours go from 00 to 23"],
    ["2024-10-23T23:60Z", "the minutes go from 00 to 59"],
    ["2024-10-23T23:59:60Z", "leap seconds are not counted; give the second 59 or the next minute"],
    ["2024-10-23T23:59:61Z", "the seconds go from 00 to 59"],
  ])("%s is refused: %s", (text, why) => {
    expect(refused(text)).toEqual(["NoSuchTime", `"${text}" has no such time: ${why}`])
  })

  it.each([
    "2024-10-23T17:49-00:00",
    "2024-10-23T17:49+14:01",
    "2024-10-23T17:49-14:01",
    "2024-10-23T17:49+23:00",
    "2024-10-23T17:49+99:99",
    "2024-10-23T17:49+01:60",
  ])("%s is refused: no place keeps that offset", (text) => {
    expect(refused(text)).toEqual([
      "NoSuchOffset",
      `"${text}" has no such offset: offsets go from -14:00 to +14:00, and zero is written Z or +00:00`,
    ])
  })

  it.each(["2024-10-23T17:49:00.1234Z", "2024-10-23T17:49:00.5000Z", "2024-10-23T17:49:00.123456789+01:00"])(
    "%s is refused: finer than a millisecond",
    (text) => {
      expect(refused(text)).toEqual([
        "TooFine",
        `"${text}" is finer than a millisecond: give at most three decimals of a second`,
      ])
    },
  )

  it.each([
    ["0000-01-01T00:00Z", "has no such date: the years go from 0001 to 9999"],
    ["0001-01-01T00:00+00:01", "is outside the years 0001 to 9999 in UTC"],
    ["9999-12-31T23:59:59.999-00:01", "is outside the years 0001 to 9999 in UTC"],
  ])("%s is refused: it %s", (text, why) => {
    expect(refused(text)).toEqual(["OutsideYears", `"${text}" ${why}`])
  })

  const general = "write a date, T, a time and an offset, for example 2024-10-23T17:49:00+01:00"
  it.each([
    ["2024-10-23", "it has no time; write 2024-10-23T00:00Z or the time meant"],
    ["2024-10-23 17:49Z", "write a capital T between the date and the time"],
    ["2024-10-23t17:49Z", "write a capital T between the date and the time"],
    ["2024-10-23T17:49z", "write a capital Z"],
    ["2024-10-23T17:49:00,5Z", "write the decimals of a second after a point"],
    ["2024-10-23T17:49+01", "write the offset with hours and minutes, for example +01:00"],
    ["2024-10-23T17:49+0100", "write the offset with hours and minutes, for example +01:00"],
    ["10000-01-01T00:00Z", "a year has four digits"],
    ["+002024-10-23T00:00Z", "a year has four digits"],
    ["-0001-01-01T00:00Z", "a year has four digits"],
    ["24-10-23T17:49Z", "a year has four digits, a month and a day two"],
    ["2024-1-1T00:00Z", general],
    ["2024-10-23T9:00Z", general],
    ["2024-10-23T09Z", general],
    ["20241023T174900Z", general],
    ["2024-W43-3T17:49Z", general],
    ["2024-297T17:49Z", general],
    ["23/10/2024 17:49", general],
    ["Wed Oct 23 2024", general],
    [" 2024-10-23T17:49Z", general],
    ["2024-10-23T17:49Z ", general],
    ["2024-10-23T17:49:00 +01:00", general],
    ["2024-10-23T17:49:00.Z", general],
    ["2024-10-23T17:49+01:00[Europe/London]", general],
    ["2024-10-23T17:49−01:00", general],
    ["２０２４-10-23T17:49Z", general],
    ["1729702140000", general],
    ["now", general],
    ["", general],
  ])("%j is refused: %s", (text, why) => {
    expect(refused(text)).toEqual(["NotAnInstant", `"${text}" is not an instant: ${why}`])
  })

  it("a line break at the end is refused, and shown", () => {
    expect(refused("2024-10-23T17:49Z\n")[1]).toBe(`"2024-10-23T17:49Z\\n" is not an instant: ${general}`)
  })
  it("ten million characters are refused at once, and not repeated in the message", () => {
    expect(refused("2024-10-23T17:49:00.".padEnd(10_000_000, "0"))[1]).toBe(
      `"2024-10-23T17:49:00.00000000000000000000…" is not an instant: ${general}`,
    )
  })
  it.each([
    [null, "object"],
    [undefined, "undefined"],
    [1_729_702_140_000, "number"],
    [["2024-10-23T17:49Z"], "object"],
  ])("%j, which is no text, is refused", (value, type) => {
    expect(refused(value)).toEqual([
      "NotAnInstant",
      `${type} is not an instant: give a text, for example 2024-10-23T17:49:00+01:00`,
    ])
  })
})

describe("an instant of epoch milliseconds", () => {
  it("is any whole number of the years 0001 to 9999", () => {
    for (const ms of [0, -1, 1_729_702_140_000, -62_135_596_800_000, 253_402_300_799_999])
      expect(instant(ms)).toEqual(Result.succeed(ms))
  })
  it("knows no -0", () => {
    expect(Object.is(Result.getOrThrow(instant(-0)), 0)).toBe(true)
  })
  const years = "is outside the years 0001 to 9999: give milliseconds from -62135596800000 to 253402300799999"
  it.each([
    [Number.NaN, "NaN is not an instant: give whole milliseconds since 1970-01-01T00:00:00Z"],
    ["5", "string is not an instant: give whole milliseconds since 1970-01-01T00:00:00Z"],
    [0.5, "0.5 ms is finer than a millisecond: give whole milliseconds"],
    [Number.POSITIVE_INFINITY, `Infinity ms ${years}`],
    [253_402_300_800_000, `253402300800000 ms ${years}`],
    [-62_135_596_800_001, `-62135596800001 ms ${years}`],
  ])("%j is refused", (value, message) => {
    expect(refusal(instant(value as number))).toBe(message)
  })
})

describe("an instant written", () => {
  const zone = (name: string) => Result.getOrThrow(zoneNamed(name, { from: 1880, to: 2100 }))

  it("has milliseconds and the zone's offset, +00:00 in a London winter", () => {
    expect(formatInstant(at("2024-10-28T14:30:00Z"), london)).toBe("2024-10-28T14:30:00.000+00:00")
    expect(formatInstant(at("2024-10-23T16:49:00.007Z"), london)).toBe("2024-10-23T17:49:00.007+01:00")
  })
  it("shows the offset of a half or quarter of an hour, and of the west", () => {
    expect(formatInstant(at("2024-01-01T00:00Z"), zone("Asia/Kathmandu"))).toBe("2024-01-01T05:45:00.000+05:45")
    expect(formatInstant(at("2024-01-01T00:00Z"), zone("America/St_Johns"))).toBe("2023-12-31T20:30:00.000-03:30")
  })
  it("changes at the millisecond of the clock change", () => {
    const change = at("2024-10-27T01:00:00Z")
    expect(formatInstant(Result.getOrThrow(instant(change - 1)), london)).toBe("2024-10-27T01:59:59.999+01:00")
    expect(formatInstant(change, london)).toBe("2024-10-27T01:00:00.000+00:00")
  })
  it("is in UTC with Z where the zone's table does not reach, or its offset has seconds", () => {
    expect(formatInstant(at("1950-07-01T12:00Z"), london)).toBe("1950-07-01T12:00:00.000Z")
    expect(formatInstant(at("2150-07-01T12:00Z"), london)).toBe("2150-07-01T12:00:00.000Z")
    expect(formatInstant(at("1885-01-01T00:00Z"), zone("America/New_York"))).toBe("1884-12-31T19:00:00.000-05:00")
    expect(formatInstant(at("1890-01-01T00:00Z"), zone("Europe/Amsterdam"))).toBe("1890-01-01T00:00:00.000Z")
  })
  it("is what is read again, in every zone", () => {
    const zones = ["UTC", "Europe/London", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"].map(
      zone,
    )
    const ms = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 })
    fc.assert(
      fc.property(
        fc.oneof(ms, fc.integer({ min: 0, max: 4_000_000_000_000 })),
        fc.constantFrom(...zones),
        (t, where) => {
          expect(parseInstant(formatInstant(Result.getOrThrow(instant(t)), where))).toEqual(Result.succeed(t))
        },
      ),
      { seed: 20261123, numRuns: runs(5_000) },
    )
  })
  it("in UTC is what JavaScript writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }), (t) => {
        const written = formatInstant(Result.getOrThrow(instant(t)), zone("UTC")).replace("+00:00", "Z")
        expect(written).toBe(new Date(t).toISOString())
      }),
      { seed: 20261123, numRuns: runs(5_000) },
    )
  })
})
