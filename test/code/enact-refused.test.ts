/** Every way in which a code is refused when it is enacted, and in which words. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type ComplaintsCode, enact, opus, weeks, workingDays, zoneNamed } from "../../src/index.ts"
import { refused } from "./enactment.ts"
import { changed } from "./values.ts"

/** Opus's code with one part changed, well typed or not. */
const withPart = (path: string, part: unknown): ComplaintsCode => changed(opus, path, part) as ComplaintsCode

describe("a code is refused", () => {
  const twice = [opus.readings[0], opus.readings[0]] as ComplaintsCode["readings"]
  const [first] = opus.readings
  it.each([
    [
      "stages supplied of one id",
      opus,
      {
        stages: [
          { id: "a", who: "b" },
          { id: "a", who: "c" },
        ],
      },
      "DuplicateStage",
      'two stages have the id "a"',
    ],
    [
      "stages of its own of one id",
      withPart("stages", [
        { id: "a", who: "b" },
        { id: "a", who: "c" },
      ]),
      {},
      "DuplicateStage",
      'two stages have the id "a"',
    ],
    [
      "readings of one id",
      withPart("readings", twice),
      {},
      "DuplicateReading",
      'two readings have the id "working-hour"',
    ],
    [
      "alternatives of one id",
      withPart("readings", [{ ...first, alternatives: [first?.alternatives[0], first?.alternatives[0]] }]),
      {},
      "DuplicateReading",
      'two alternatives of the reading "working-hour" have the id "opening-hours"',
    ],
    [
      "an alternative that means nothing",
      withPart("readings.0.alternatives.1.id", "lunar"),
      {},
      "UnknownAlternative",
      'the register\'s reading "working-hour" has the alternative "lunar", which cannot be run; those that can: opening-hours, working-days, clock',
    ],
    [
      "a span that means nothing",
      withPart("acknowledge", weeks(0)),
      {},
      "BadSpan",
      "acknowledge: n: a span of weeks starts at 1, not 0",
    ],
    [
      "a span that means nothing",
      withPart("adr.after", { unit: "weeks", n: Number.NaN }),
      {},
      "BadSpan",
      "adr.after: n: a span of weeks has a number, for example 8",
    ],
    [
      "a span that means nothing",
      withPart("closing.afterSilence", { unit: "fortnights", n: 1 }),
      {},
      "BadSpan",
      undefined,
    ],
    [
      "a stage's span that means nothing",
      opus,
      {
        stages: [
          { id: "a", who: "b" },
          { id: "b", who: "c", within: workingDays(-1) },
        ],
      },
      "BadSpan",
      "stages[1].within: n: -1 working days is negative: give a number from 1",
    ],
    [
      "a zone whose table is not at hand",
      withPart("calendar.zone", "Europe/Paris"),
      {},
      "ZoneNeeded",
      'the code\'s zone is Europe/Paris: pass its table as `zone`, made by zoneNamed("Europe/Paris")',
    ],
  ] as const)("for %s", (_, code, enactment, name, message) => {
    const error = refused(code, enactment)
    expect([error._tag, error.code]).toEqual(["EnactError", name])
    if (message === undefined)
      expect(error.message).toMatch(/^closing\.afterSilence: unit: "fortnights" has no known unit/)
    else expect(error.message).toBe(message)
  })

  it("for another zone's table", () => {
    const zone = Result.getOrThrow(zoneNamed("Europe/Paris"))
    expect(refused(opus, { zone })).toEqual({
      _tag: "EnactError",
      code: "BadCalendar",
      message:
        'zone: the calendar is in "Europe/London", the table given is of Europe/Paris: give the table of the calendar\'s zone',
    })
  })

  it("not for another zone whose table is given", () => {
    const zone = Result.getOrThrow(zoneNamed("Europe/Paris"))
    const { timekeeping } = Result.getOrThrow(enact(withPart("calendar.zone", "Europe/Paris"), { zone }))
    expect(timekeeping.zone.name).toBe("Europe/Paris")
  })
})
