/** The fast path of reading instants against JavaScript's own dates, and against every other way of writing one. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseInstant } from "../../src/time/instant.ts"
import { plainInstant } from "../../src/time/plain-instant.ts"

const SEED = { seed: 20_241_023 }

const number = (width: number, usual: number) =>
  fc
    .oneof({ weight: 9, arbitrary: fc.nat(usual) }, { weight: 1, arbitrary: fc.nat(10 ** width - 1) })
    .map((n) => `${n}`.padStart(width, "0"))

/** Texts in the form of an instant, now and then of a day, a time or an offset that does not exist. */
const texts = fc
  .record({
    year: fc.oneof(number(4, 9999), fc.constantFrom("0000", "0001", "0002", "1900", "2000", "2024", "9998", "9999")),
    month: number(2, 12),
    date: number(2, 31),
    time: fc.tuple(number(2, 23), number(2, 59), number(2, 59)),
    decimals: fc.option(number(3, 999), { nil: undefined }),
    offset: fc.oneof(
      fc.constant("Z"),
      fc.tuple(fc.constantFrom("+", "-"), number(2, 14), number(2, 59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    ),
  })
  .map(({ year, month, date, time, decimals, offset }) => ({
    local: `${year}-${month}-${date}T${time.join(":")}`,
    decimals: decimals === undefined ? "" : `.${decimals}`,
    offset,
  }))

/** The milliseconds east of UTC; NaN for an offset beyond fourteen hours, or zero written as west. */
const east = (offset: string): number => {
  if (offset === "Z") return 0
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4))]
  if (minutes > 59 || hours * 60 + minutes > 840 || offset === "-00:00") return Number.NaN
  return (offset.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** By JavaScript's own dates, which let a 30 February pass as 1 March: what does not come back as it was does not exist. */
const byDate = ({ local, decimals, offset }: { local: string; decimals: string; offset: string }): number => {
  const utc = Date.parse(`${local}${decimals}Z`)
  const isThere = !Number.isNaN(utc) && new Date(utc).toISOString().slice(0, 19) === local
  const isEdge = /^(0000|0001|9999)/.test(local)
  return isThere && !isEdge ? utc - east(offset) : Number.NaN
}

describe("an instant as programs write it", () => {
  it("is that of JavaScript's own dates; no other day, time or offset is one", () => {
    let known = 0
    let none = 0
    fc.assert(
      fc.property(texts, (text) => {
        const ms = plainInstant(`${text.local}${text.decimals}${text.offset}`)
        expect(ms).toBe(byDate(text))
        if (Number.isNaN(ms)) none++
        else known++
      }),
      { ...SEED, numRuns: 3000 },
    )
    expect(known).toBeGreaterThan(1000)
    expect(none).toBeGreaterThan(500)
  })

  it("is what the strict reading, which takes fewer decimals too, makes of the same instant, and refused where that refuses it", () => {
    let known = 0
    let refused = 0
    fc.assert(
      fc.property(texts, fc.nat(9), ({ local, offset }, tenth) => {
        fc.pre(!/^(0000|0001|9999)/.test(local))
        const strict = parseInstant(`${local}.${tenth}${offset}`)
        const plain = plainInstant(`${local}.${tenth}00${offset}`)
        expect(plain).toBe(Result.getOrElse(strict, () => Number.NaN))
        if (Result.isSuccess(strict)) known++
        else refused++
      }),
      { ...SEED, numRuns: 2000 },
    )
    expect(known).toBeGreaterThan(700)
    expect(refused).toBeGreaterThan(300)
    expect(plainInstant("1970-01-01T00:00:00Z")).toBe(0)
  })

  it("is left to the other way of reading where a letter is another one, or where one is too many or lacks", () => {
    const text = "2024-10-23T17:49:00.123+01:00"
    expect(plainInstant(text)).toBe(Date.parse(text))
    for (let at = 0; at < text.length; at++) {
      const changed = ["x", " ", ":", "-", "Z", "٣", ""].map((each) => text.slice(0, at) + each + text.slice(at + 1))
      const longer = `${text.slice(0, at)}0${text.slice(at)}`
      // A sign may be the other one: that is another instant.
      for (const each of [...changed, longer].filter((one) => one !== text && one !== text.replace("+", "-")))
        expect(plainInstant(each), each).toBeNaN()
    }
    for (const each of ["", "2024-10-23T17:49Z", "2024-10-23T17:49:00", `${text}Z`, "2024-10-23T17:49:00.1234Z"])
      expect(plainInstant(each), each).toBeNaN()
  })
})
