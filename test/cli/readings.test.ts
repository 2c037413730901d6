/** The command `readings`: the whole register, to be read or to be used. */
import { describe, expect, it } from "vitest"
import { joinedRegister, LAW_READINGS, opus } from "../../src/index.ts"
import { jsonOf, ran } from "./host.ts"

const lines = (text: string): readonly string[] => text.split("\n")

describe("complaints-code readings", () => {
  it("tells every reading: its phrase, clauses, alternatives, the default and why", async () => {
    const { code, out, err } = await ran(["readings", "--width", "100"])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(lines(out).slice(0, 20)).toEqual([
      "Opus: Feedback Procedure & Complaints Code, version 2026-11-23",
      "17 phrases of the Code and 2 of the regulator's rules can be understood in several ways. The",
      "default is taken unless another is chosen: --reading ID=CHOICE.",
      "",
      "working-hour",
      " “24 working hours”",
      " clause response-times.acknowledge",
      " ✓ opening-hours, the default: hours of opening time. The Code does not define a working hour; the",
      "   hours in which the provider is open are its ordinary meaning.",
      " • working-days: hours of working days counted whole, so that 24 of them are one working day",
      " • clock: hours by the clock",
      "",
      "day-of-receipt",
      " “the first 3 working days”",
      " clause response-times.contact-time",
      " ✓ not-counted, the default: the day of receipt is not counted. A span of days is ordinarily",
      "   counted from the day after the event.",
      " • counted-if-open: the day of receipt is counted if the receipt was in opening hours",
      "",
      "end-of-working-day",
    ])
    for (const { id } of [...opus.readings, ...LAW_READINGS.slice(0, 2)]) expect(lines(out)).toContain(id)
    expect(lines(out).slice(-8, -1)).toEqual([
      "",
      "letter-twice",
      " “a letter at deadlock and a letter when the weeks are over”",
      " requirements t-letter-deadlock, t-letter-8w-c4, t-letter-6w-c4",
      " ✓ both, the default: both letters are due. Each occasion is a duty of its own; that one letter is",
      "   enough for both was read nowhere.",
      " • first-discharges: the first letter discharges the second",
    ])
  })

  it.each([40, 60, 100, 140])("keeps within %i columns", async (width) => {
    const { out } = await ran(["readings"], { columns: width, env: { LANG: "en_GB.UTF-8", NO_COLOR: "1" } })
    expect(lines(out).filter((line) => line.length >= width)).toEqual([])
  })

  it("writes plain ASCII where it is asked to", async () => {
    expect((await ran(["readings", "--ascii"])).out).toMatch(/^[\n -~]+$/)
  })

  it("gives the register as JSON, the default of each reading named", async () => {
    const { code, readings } = await jsonOf(["readings"])
    expect(code).toEqual({ id: "opus", version: opus.version })
    const own = opus.readings.map((each) => each.id)
    expect(readings).toEqual(
      joinedRegister(opus.readings).map((each) => ({
        ...each,
        alternatives: [...each.alternatives],
        source: own.includes(each.id) ? "code" : "regulation",
        default: each.alternatives[0].id,
      })),
    )
  })

  it("leaves those of the regulator out with --code-alone", async () => {
    const { readings } = await jsonOf(["readings", "--code-alone"])
    expect(readings).toHaveLength(opus.readings.length)
    expect((await ran(["readings", "--code-alone"])).out).toContain("17 phrases of the Code can be understood")
  })

  it("takes no arguments", async () => {
    const { code, err } = await ran(["readings", "weeks-elapsed"])
    expect([code, err.split("\n").at(-2)]).toEqual([2, "for help: complaints-code readings --help"])
  })
})
