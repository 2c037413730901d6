import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { rulesOf } from "../../src/case/replay.ts"
import { enact } from "../../src/code/enact.ts"
import { opus } from "../../src/code/opus.ts"
import { all, type Condition, type Machine, not, type Rules } from "../../src/machine/index.ts"
import { OPEN } from "../../src/procedures/complaint/states.ts"
import { procedures } from "../../src/procedures/procedures.ts"
import { days, hours, parseInstant, type Span, weeks, workingDays, workingHours } from "../../src/time/index.ts"
import { daybookOf, dayNumber } from "../../src/verify/explore/daybook.ts"
import type { Demand } from "../../src/verify/explore/demand.ts"
import { explorerOf } from "../../src/verify/explore/explore.ts"
import { startsOf } from "../../src/verify/explore/starts.ts"
import { vocabulary } from "../../src/verify/vocabulary.ts"
import { lines, verdictOf } from "./explore/verdicts.ts"

const enacted = Result.getOrThrow(enact(opus, { regulation: "none" }))
const right = rulesOf(enacted, procedures.Complaint)
const calendar = right.timekeeping.calendar("england-and-wales")
const starts = startsOf(calendar)
const book = daybookOf(calendar.spec, calendar.zone)

const HOUR = 3_600_000

/** The instant with which a line begins. */
const instantIn = (line: string): number => Result.getOrThrow(parseInstant(line.split(" ")[0] ?? ""))

const since = (span: Span, edge: "end" | "opening"): Condition => ({
  is: "elapsed",
  span,
  since: { event: "ComplaintMade" },
  edge,
})

/** Contacts are taken only where a guard lets them: a fault that is planted. */
const guarded = (guard: Condition): Machine => ({
  ...right.machine,
  transitions: right.machine.transitions.map((each) =>
    each.on.event === "ContactMade"
      ? { ...each, when: guard, otherwise: { code: "Planted", because: "it is planted" } }
      : each,
  ),
})

const isTaken = (...where: readonly Condition[]): Demand => ({
  kind: "taken",
  event: { event: "ContactMade" },
  condition: all({ is: "in", states: OPEN }, ...where),
})

const find = (guard: Condition, demand: Demand, choices: Rules["choices"] = {}): readonly string[] => {
  const machine = guarded(guard)
  const rules: Rules = { ...right, machine, choices: { ...right.choices, ...choices } }
  return lines(verdictOf(explorerOf(machine, [demand], { starts, vocabulary }).judge(rules, demand)))
}

describe("a planted fault is found by the shortest log", () => {
  it("that shows only a millisecond after a duty is due", () => {
    const [first = "", last = ""] = find(not(since(workingHours(24), "end")), isTaken())
    const [made, late] = [instantIn(first), instantIn(last)]
    expect(book.openBefore(late - 1) - book.openBefore(made)).toBe(24 * HOUR)
    expect(book.openBefore(late - 2) - book.openBefore(made)).toBe(24 * HOUR - 1)
    expect(last).toMatch(/ ContactMade$/)
  })

  it("that shows only for a receipt after hours before a bank holiday", () => {
    const counted = { "day-of-receipt": "counted-if-open" }
    const inTime = isTaken(not(since(workingDays(3), "end")))
    const [first = ""] = find(not(since(days(6), "end")), inTime, counted)
    const made = instantIn(first)
    expect(book.openBefore(made + 1)).toBe(book.openBefore(made))
    const ahead = [1, 2, 3, 4].map((day) => book.dayOf(made) + day)
    expect(ahead.some((day) => calendar.spec.holidays.map(dayNumber).includes(day))).toBe(true)
    expect(find(not(since(days(7), "end")), inTime, counted)).toEqual([])
  })

  it("that shows only across a change of the clocks", () => {
    const sameTime = { "weeks-elapsed": "same-time" }
    const inTime = isTaken(not(since(weeks(8), "opening")))
    const [first = "", last = ""] = find(not(since(hours(8 * 7 * 24), "opening")), inTime, sameTime)
    expect([first, last].map((each) => each.slice(23, 29))).toEqual(["+01:00", "+00:00"])
    expect(find(not(since(hours(8 * 7 * 24 + 1), "opening")), inTime, sameTime)).toEqual([])
  })

  it("that shows only after a reopening", () => {
    const found = find(not({ is: "happened", what: { event: "ComplaintReopened" } }), isTaken())
    expect(found.map((each) => each.split(" ")[1])).toEqual([
      "ComplaintMade",
      "ComplaintWithdrawn",
      "ComplaintReopened",
      "ContactMade",
      "looked",
    ])
  })
})
