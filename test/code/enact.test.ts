/** Enacting a code: readings chosen, what is lost supplied, and the rules that apply beside it. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type ComplaintsCode,
  complaint,
  type Enactment,
  enact,
  LAW_READINGS,
  opus,
  workingDays,
} from "../../src/index.ts"
import { refused } from "./enactment.ts"

const DEFAULTS = {
  "working-hour": "opening-hours",
  "day-of-receipt": "not-counted",
  "end-of-working-day": "end-of-day",
  "after-hours-receipt": "on-arrival",
  "weeks-elapsed": "start-of-day",
  "updated-regularly": "untimed",
  "contact-time": "by-third-day",
  resolved: "outcome-accepted",
  "force-of-aim": "aim",
  holidays: "england-and-wales",
  "letter-at-deadlock": "promptly",
  "adr-at-deadlock": "at-deadlock",
  "complaint-or-dissatisfaction": "complaint-where-response-expected",
  "core-values": "any-one",
  "gift-per-mention": "one-per-assessment",
  "monthly-assessment": "month-of-receipt",
  "otherwise-as-agreed": "agreement-binds",
  "wait-across-2026-04-08": "first-made",
  "letter-twice": "both",
}
const IDS = Object.keys(DEFAULTS).join(", ")

describe("an enacted code", () => {
  it("has an alternative of every reading: those chosen, and the defaults", () => {
    expect(Result.getOrThrow(enact(opus)).choices).toEqual(DEFAULTS)
    expect(Result.getOrThrow(enact(opus, { readings: { resolved: "outcome-proposed" } })).choices).toEqual({
      ...DEFAULTS,
      resolved: "outcome-proposed",
    })
  })

  it("is the code as it was, where nothing is supplied, with the readings of the law after its own", () => {
    const { code } = Result.getOrThrow(enact(opus))
    const [across, twice] = LAW_READINGS
    expect(code).toEqual({ ...opus, readings: [...opus.readings, across, twice] })
    expect(Result.getOrThrow(enact(opus, { readings: { resolved: "outcome-proposed" } })).code).toBe(code)
  })

  it("has the stages and contacts that are supplied where the published text lost them", () => {
    const stages = [{ id: "manager", who: "a manager", within: workingDays(5) }]
    const contacts = [{ channel: "Email", address: "help@example.com" }] as const
    const { code } = Result.getOrThrow(enact(opus, { stages, contacts }))
    expect(code).toEqual({ ...Result.getOrThrow(enact(opus)).code, stages, contacts })
    expect(complaint(code).norms.map(({ id }) => id)).toContain("answerAtStage:manager")
  })

  it("leaves the code that was enacted as it was", () => {
    const before = JSON.stringify(opus)
    Result.getOrThrow(enact(opus, { stages: [], contacts: [], readings: { resolved: "outcome-proposed" } }))
    expect(JSON.stringify(opus)).toBe(before)
  })

  it("may have no stages at all, which is not the same as not knowing them", () => {
    expect(Result.getOrThrow(enact(opus, { stages: [] })).code.stages).toEqual([])
  })
})

describe("the rules that apply beside a code", () => {
  const enacted = (code: ComplaintsCode, enactment: Enactment = {}) => Result.getOrThrow(enact(code, enactment))

  it("are those of the regulator that it answers to", () => {
    expect(enacted(opus).regulation).toBe("ofcom")
    expect(enacted({ ...opus, regulator: "none" }).regulation).toBe("none")
  })

  it("are left out, and their readings with them, where none is asked for: the Code alone", () => {
    const { code, regulation, choices } = enacted(opus, { regulation: "none" })
    expect([code === opus, regulation]).toEqual([true, "none"])
    expect(Object.keys(choices)).toEqual(opus.readings.map((each) => each.id))
    expect(refused(opus, { regulation: "none", readings: { "letter-twice": "both" } }).code).toBe("UnknownReading")
  })

  it("can be asked for of a code that does not name them", () => {
    const code: ComplaintsCode = { ...opus, regulator: "none" }
    const { regulation, choices } = enacted(code, {
      regulation: "ofcom",
      readings: { "letter-twice": "first-discharges" },
    })
    expect([regulation, choices["letter-twice"]]).toEqual(["ofcom", "first-discharges"])
  })

  it("bring every reading of the law that the code has not, and none that it has", () => {
    const idsOf = (code: ComplaintsCode) => enacted(code).code.readings.map((each) => each.id)
    const ids = LAW_READINGS.map((each) => each.id)
    expect(idsOf({ ...opus, readings: [] })).toEqual(ids)
    const own = { ...LAW_READINGS[1], why: "Its own reason." }
    const { code } = enacted({ ...opus, readings: [own] })
    expect(code.readings.map((each) => each.id)).toEqual([
      "letter-twice",
      "wait-across-2026-04-08",
      "letter-at-deadlock",
    ])
    expect(code.readings[0]).toEqual(own)
    expect(idsOf(code)).toEqual(code.readings.map((each) => each.id))
  })

  it("are refused where they are not known", () => {
    expect(refused(opus, { regulation: "ofcm" } as unknown as Enactment)).toEqual({
      _tag: "EnactError",
      code: "UnknownRegulation",
      message: 'there is no regulation "ofcm"; did you mean "ofcom"?',
    })
    expect(refused(opus, { regulation: "the FCA" } as unknown as Enactment).message).toBe(
      'there is no regulation "the FCA"; known: ofcom, none',
    )
  })
})

describe("a reading that is chosen", () => {
  it.each([
    [
      { "working-hours": "clock" },
      "UnknownReading",
      'there is no reading "working-hours"; did you mean "working-hour"?',
    ],
    [{ Resolved: "outcome-accepted" }, "UnknownReading", 'there is no reading "Resolved"; did you mean "resolved"?'],
    [{ zzz: "a" }, "UnknownReading", `there is no reading "zzz"; known: ${IDS}`],
    [
      { "working-hour": "clocks" },
      "UnknownAlternative",
      'the reading "working-hour" has no alternative "clocks"; did you mean "clock"?',
    ],
    [
      { "working-hour": "zzz" },
      "UnknownAlternative",
      'the reading "working-hour" has no alternative "zzz"; known: opening-hours, working-days, clock',
    ],
    [
      { resolved: "constructor" },
      "UnknownAlternative",
      'the reading "resolved" has no alternative "constructor"; known: outcome-accepted, outcome-proposed',
    ],
    [{ constructor: "clock" }, "UnknownReading", `there is no reading "constructor"; known: ${IDS}`],
    [JSON.parse('{ "__proto__": "clock" }'), "UnknownReading", `there is no reading "__proto__"; known: ${IDS}`],
    [
      { "force-of-aim": 5 },
      "UnknownAlternative",
      'the reading "force-of-aim" is given no alternative but a value of type number; known: aim, duty',
    ],
    [
      { "force-of-aim": undefined },
      "UnknownAlternative",
      'the reading "force-of-aim" is given no alternative but a value of type undefined; known: aim, duty',
    ],
  ] as const)("is refused where it is not in the register: %j", (readings, code, message) => {
    expect(refused(opus, { readings: readings as Enactment["readings"] & object })).toEqual({
      _tag: "EnactError",
      code,
      message,
    })
  })

  it("is not taken from what an object inherits", () => {
    const readings = Object.create({ resolved: "outcome-proposed" }) as Readonly<Record<string, string>>
    expect(Result.getOrThrow(enact(opus, { readings })).choices).toEqual(DEFAULTS)
  })
})
