import { describe, expect, it } from "vitest"
import type { Due } from "../../src/machine/norm.ts"
import { agrees, chosen, type Reckoning, readingsOf, reckonDue, reckonSpan } from "../../src/machine/timekeeping.ts"
import { dueAt } from "../../src/time/measure.ts"
import { days, hours, type Span, untimed, weeks, workingDays, workingHours } from "../../src/time/span.ts"
import { at, loanEvent } from "./loan.ts"
import { everyCombination, keptUntil, LOAN_DEFAULTS, loanTimekeeping } from "./loan-timekeeping.ts"

const iso = (t: number): string => (Number.isNaN(t) ? "unknown" : new Date(t).toISOString())
const lent = loanEvent("BookLent", "2025-03-04T11:00Z", {
  returnBy: at("2025-03-20T12:00Z"),
  note: "by Friday",
  reader: { at: 7 },
})
const instants = (reckonings: readonly Reckoning[], start: number = lent.at) =>
  reckonings.map((each) => [Object.values(each.choices).join(" "), iso(each.at(start, lent))])

describe("the ways to reckon a span: one for each combination of the readings that bear on it", () => {
  it.each<[string, Span, "end" | "opening", readonly (readonly [string, string])[]]>([
    ["hours: one", hours(24), "end", [["", "2025-03-05T11:00:00.000Z"]]],
    [
      "weeks, at the end of a duty",
      weeks(3),
      "end",
      [
        ["whole-days", "2025-03-25T23:59:59.999Z"],
        ["to-the-minute", "2025-03-25T11:00:00.000Z"],
      ],
    ],
    [
      "weeks, at the opening of a right",
      weeks(3),
      "opening",
      [
        ["whole-days", "2025-03-26T00:00:00.000Z"],
        ["to-the-minute", "2025-03-25T11:00:00.000Z"],
      ],
    ],
    [
      "working days",
      workingDays(2),
      "end",
      [
        ["observed not-counted", "2025-03-06T23:59:59.999Z"],
        ["observed counted", "2025-03-05T23:59:59.999Z"],
        ["observed counted-to-closing", "2025-03-05T18:00:00.000Z"],
        ["ignored not-counted", "2025-03-06T23:59:59.999Z"],
        ["ignored counted", "2025-03-05T23:59:59.999Z"],
        ["ignored counted-to-closing", "2025-03-05T18:00:00.000Z"],
      ],
    ],
  ])("%s", (_rule, span, edge, expected) => {
    expect(instants(reckonSpan(loanTimekeeping, span, edge))).toEqual(expected)
  })

  it("each by the calendar of its variant: a closed day moves one and not the other", () => {
    expect(instants(reckonSpan(loanTimekeeping, workingHours(2), "end"), at("2025-12-24T17:00Z"))).toEqual([
      ["observed", "2025-12-25T11:00:00.000Z"],
      ["ignored", "2025-12-25T11:00:00.000Z"],
    ])
    expect(instants(reckonSpan(loanTimekeeping, workingHours(10), "end"), at("2025-12-24T17:00Z"))).toEqual([
      ["observed", "2025-12-27T11:00:00.000Z"],
      ["ignored", "2025-12-26T11:00:00.000Z"],
    ])
  })

  it("says how it counts: as the measure of its variant, by its calendar, does", () => {
    for (const span of [workingHours(3), workingDays(2), hours(5), days(4), weeks(1)])
      for (const each of reckonSpan(loanTimekeeping, span, "end")) {
        const { variant } = each
        if (variant === undefined) throw new Error("a timed span is reckoned by a variant")
        const calendar = loanTimekeeping.calendar(variant.calendar)
        expect(each.at(lent.at, undefined)).toBe(dueAt(calendar, variant.measure, variant.receipt, lent.at))
        expect(each.phrase).toBeUndefined()
      }
  })

  it("of a phrase without a number is one, with the phrase and no instant", () => {
    const [promptly, ...others] = reckonSpan(loanTimekeeping, untimed("promptly"), "end")
    expect(others).toEqual([])
    expect([promptly?.choices, promptly?.phrase, promptly?.variant, promptly?.at(lent.at, lent)]).toEqual([
      {},
      "promptly",
      undefined,
      Number.NaN,
    ])
  })

  it("is NaN where the horizon does not reach", () => {
    expect(instants(reckonSpan(keptUntil("2025-03-05"), workingHours(20), "end"))).toEqual([
      ["observed", "unknown"],
      ["ignored", "unknown"],
    ])
  })
})

describe("when a norm is due", () => {
  const reckoned = (due: Due, start: number = lent.at, event: typeof lent | undefined = lent) =>
    reckonDue(loanTimekeeping, due).map((each) => [each.choices, iso(each.at(start, event))])

  it("within a span: at its end, under each reading", () => {
    expect(reckoned({ within: weeks(3) })).toEqual([
      [{ week: "whole-days" }, "2025-03-25T23:59:59.999Z"],
      [{ week: "to-the-minute" }, "2025-03-25T11:00:00.000Z"],
    ])
  })

  it("within an untimed span: by its phrase", () => {
    expect(reckonDue(loanTimekeeping, { within: untimed("promptly") }).map(({ phrase }) => phrase)).toEqual([
      "promptly",
    ])
  })

  it("at an instant that the event names, whatever the start", () => {
    expect(reckoned({ at: "returnBy" })).toEqual([[{}, "2025-03-20T12:00:00.000Z"]])
    expect(reckoned({ at: "returnBy" }, 0)).toEqual([[{}, "2025-03-20T12:00:00.000Z"]])
    expect(reckoned({ at: "reader.at" })).toEqual([[{}, "1970-01-01T00:00:00.007Z"]])
  })

  it("at an instant that is not there, or is none, or where no event started it: not known", () => {
    expect(reckoned({ at: "sendBy" })).toEqual([[{}, "unknown"]])
    expect(reckoned({ at: "note" })).toEqual([[{}, "unknown"]])
    expect(reckonDue(loanTimekeeping, { at: "returnBy" }).map((each) => each.at(lent.at, undefined))).toEqual([
      Number.NaN,
    ])
  })

  it("at the end of the local day of the start, also in summer time", () => {
    expect(reckoned({ endOfDay: true })).toEqual([[{}, "2025-03-04T23:59:59.999Z"]])
    expect(reckoned({ endOfDay: true }, at("2025-07-01T23:30Z"))).toEqual([[{}, "2025-07-02T22:59:59.999Z"]])
  })

  it("at the end of the local month of the start, or of one after it", () => {
    expect(reckoned({ endOfMonth: 0 })).toEqual([[{}, "2025-03-31T22:59:59.999Z"]])
    expect(reckoned({ endOfMonth: 1 })).toEqual([[{}, "2025-04-30T22:59:59.999Z"]])
    expect(reckoned({ endOfMonth: 11 })).toEqual([[{}, "2026-02-28T23:59:59.999Z"]])
    expect(reckoned({ endOfMonth: 0 }, at("2025-06-30T23:30Z"))).toEqual([[{}, "2025-07-31T22:59:59.999Z"]])
  })

  it("at once: at the very instant", () => {
    expect(reckoned({ atOnce: true })).toEqual([[{}, "2025-03-04T11:00:00.000Z"]])
  })
})

describe("the reckoning that agrees with the readings chosen", () => {
  it.each<[Readonly<Record<string, string>>, Readonly<Record<string, string>>, boolean]>([
    [{ week: "whole-days", other: "x" }, { week: "whole-days" }, true],
    [{ week: "whole-days" }, { week: "to-the-minute" }, false],
    [{ week: "whole-days" }, {}, true],
    [{}, { week: "whole-days" }, false],
    [{ week: "whole-days" }, { week: "whole-days", "closed-days": "ignored" }, false],
  ])("%j with %j: %j", (choices, alternatives, so) => {
    expect(agrees(choices, alternatives)).toBe(so)
  })

  it("is exactly one under every full choice of readings", () => {
    for (const span of [workingHours(3), workingDays(2), hours(5), days(4), weeks(1), untimed("promptly")])
      for (const choices of everyCombination()) {
        const reckonings = reckonSpan(loanTimekeeping, span, "end")
        const agreeing = reckonings.filter((each) => agrees(choices, each.choices))
        expect(agreeing).toEqual([chosen(reckonings, choices)])
      }
  })

  it("is one that gives no instant where none agrees", () => {
    const none = chosen(reckonSpan(loanTimekeeping, weeks(3), "end"), {})
    expect([none.choices, none.phrase, none.at(lent.at, lent)]).toEqual([{}, undefined, Number.NaN])
    expect(chosen([], LOAN_DEFAULTS).at(lent.at, lent)).toBeNaN()
  })
})

describe("the readings that bear on some reckonings", () => {
  it("are named once each", () => {
    expect(readingsOf(reckonSpan(loanTimekeeping, workingDays(2), "end"))).toEqual(["closed-days", "day-of-start"])
    expect(readingsOf(reckonSpan(loanTimekeeping, hours(2), "end"))).toEqual([])
    expect(readingsOf([])).toEqual([])
  })
})

describe("what was reckoned is remembered", () => {
  const span = weeks(3)
  const due: Due = { endOfDay: true }

  it("the same span, edge and timekeeping: the same reckonings", () => {
    expect(reckonSpan(loanTimekeeping, span, "end")).toBe(reckonSpan(loanTimekeeping, span, "end"))
    expect(reckonDue(loanTimekeeping, { within: span })).toBe(reckonSpan(loanTimekeeping, span, "end"))
    expect(reckonDue(loanTimekeeping, due)).toBe(reckonDue(loanTimekeeping, due))
  })

  it("another edge, another timekeeping, another span: others", () => {
    const end = reckonSpan(loanTimekeeping, span, "end")
    expect(reckonSpan(loanTimekeeping, span, "opening")).not.toBe(end)
    expect(reckonSpan(keptUntil("2026-12-31"), span, "end")).not.toBe(end)
    expect(reckonSpan(loanTimekeeping, weeks(4), "end")).not.toBe(end)
    expect(instants(reckonSpan(loanTimekeeping, span, "opening"))).not.toEqual(instants(end))
  })

  it("so that the meaning of a span is asked for once, and its calendar once for each variant", () => {
    const asked: string[] = []
    const counted = {
      ...loanTimekeeping,
      meaning: (...[of, edge]: Parameters<typeof loanTimekeeping.meaning>) => {
        asked.push(`meaning ${edge}`)
        return loanTimekeeping.meaning(of, edge)
      },
      calendar: (id: string) => {
        asked.push(`calendar ${id}`)
        return loanTimekeeping.calendar(id)
      },
    }
    const hour = workingHours(1)
    for (let time = 0; time < 3; time++)
      for (const each of reckonSpan(counted, hour, "end")) each.at(lent.at + time, undefined)
    expect(asked).toEqual(["meaning end", "calendar observed", "calendar ignored"])
  })
})
