/** A span on its own, of the units that a provider's code may count by: its due instant, and what is refused of it. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { dueFrom } from "../../src/case/due.ts"
import { type ComplaintsCode, dueOf, enact, openHours, opus, type Span, sameDay } from "../../src/index.ts"
import { at, text } from "./cases.ts"

const window = [["08:00", "20:00"]] as const
const named = { "phone lines": { hours: { monday: window, saturday: window } } }
const code: ComplaintsCode = { ...opus, calendar: { ...opus.calendar, named } }
const [plain, withLines] = [Result.getOrThrow(enact(opus)), Result.getOrThrow(enact(code))]

describe("hours of a calendar that a code names, on their own,", () => {
  it("are due by that calendar, which the answer names; they open nothing", () => {
    // From Saturday 18:00: two hours are left of that day, the others are on Monday.
    const { due, opens, calendar } = Result.getOrThrow(
      dueOf(withLines, openHours(4, "phone lines"), at("2024-10-26T18:00+01:00")),
    )
    expect([text(due.at), opens, calendar.id]).toEqual([
      "2024-10-28T10:00:00.000+00:00",
      undefined,
      "opus:phone lines:england-and-wales",
    ])
    const many = dueFrom(withLines, openHours(4, "phone lines"))
    expect(many(at("2024-10-26T18:00+01:00"))).toEqual(Result.succeed(due.at))
  })

  it.each<[string, typeof plain, string]>([
    ["none", plain, 'there is no calendar "phone": the code names no calendar'],
    ["others", withLines, 'there is no calendar "phone": the calendars that the code names are phone lines'],
  ])("are refused where the code names %s", (_which, enacted, message) => {
    const refusal = Result.fail({ _tag: "DueError", code: "UnknownCalendar", message })
    const span: Span = openHours(4, "phone")
    expect(dueOf(enacted, span, at("2024-10-26T18:00+01:00"))).toEqual(refusal)
    expect(dueFrom(enacted, span)(at("2024-10-26T18:00+01:00"))).toEqual(refusal)
  })

  it("are refused beyond the horizon of their calendar", () => {
    const refused = dueOf(withLines, openHours(4, "phone lines"), at("2040-12-31T18:00Z"))
    expect(Result.getOrThrow(Result.flip(refused)).code).toBe("OutsideHorizon")
  })
})

describe("the same working day, on its own,", () => {
  it("is due by the end of that day or of the next", () => {
    const by = (from: string) => text(Result.getOrThrow(dueOf(plain, sameDay("15:00"), at(from))).due.at)
    expect(by("2024-10-25T15:00+01:00")).toBe("2024-10-25T23:59:59.999+01:00")
    expect(by("2024-10-25T15:01+01:00")).toBe("2024-10-28T23:59:59.999+00:00")
  })
})
