import { describe, expect, it } from "vitest"
import {
  happeningsOfNorm,
  openingOf,
  reckoningsUnder,
  type Support,
  supportOf,
  supportOfCourse,
  supportOfEnding,
} from "../../src/machine/bounds.ts"
import type { Condition } from "../../src/machine/condition.ts"
import type { Norm } from "../../src/machine/norm.ts"
import { choose } from "../../src/machine/reading.ts"
import { days, months, weeks, workingHours } from "../../src/time/span.ts"
import { elapsed, happened, happening, loan } from "./loan.ts"
import { everyCombination, LOAN_READINGS, loanTimekeeping } from "./loan-timekeeping.ts"

const plain = (support: Support): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries([...support].map(([reading, alternatives]) => [reading, [...alternatives]]))

const only = (...readings: readonly string[]) =>
  Object.fromEntries(readings.map((reading) => [reading, LOAN_READINGS[reading] ?? []]))

const normOf = (id: string, changes: Partial<Norm> = {}): Norm => {
  const norm = loan.norms.find((each) => each.id === id)
  if (norm === undefined) throw new Error(`the loan has no norm "${id}"`)
  return { ...norm, ...changes }
}

const byWeek = (one: Condition, other: Condition): Condition => ({
  is: "reading",
  reading: "week",
  among: { "whole-days": one, "to-the-minute": other },
})

describe("the readings that bear on a norm", () => {
  const weekly = choose("week", {
    "whole-days": { starts: { on: { event: "BookLent" } }, due: { within: weeks(3) } },
    "to-the-minute": { starts: { once: elapsed(workingHours(3), "BookLent") } },
  })

  it.each<[string, Norm, readonly string[], readonly string[], readonly string[]]>([
    ["a duty due in weeks", normOf("returnInTime"), ["week"], [], []],
    [
      "a force that depends on one, a start after weeks, working days",
      normOf("remindReader"),
      ["week", "force-of-reminder", "closed-days", "day-of-start"],
      ["week"],
      [],
    ],
    ["a right", normOf("renewLoan"), ["week"], ["week"], []],
    [
      "terms that depend on one",
      normOf("returnInTime", { terms: weekly }),
      ["week", "closed-days"],
      ["week", "closed-days"],
      [],
    ],
    [
      "what carries it out, what ends it and what restores it",
      normOf("returnInTime", {
        does: choose("day-of-start", { "not-counted": [], counted: [], "counted-to-closing": [] }),
        until: choose("closed-days", { observed: [], ignored: [] }),
        restoredBy: choose("force-of-reminder", { aim: [], duty: [] }),
      }),
      ["week", "day-of-start", "closed-days", "force-of-reminder"],
      ["day-of-start", "closed-days", "force-of-reminder"],
      ["day-of-start", "closed-days", "force-of-reminder"],
    ],
    [
      "what is due at an instant that the event names, on no more than its force",
      normOf("remindReader", { terms: { starts: { on: { event: "BookLent" } }, due: { at: "returnBy" } } }),
      ["force-of-reminder"],
      [],
      [],
    ],
  ])("%s", (_rule, norm, of, course, ending) => {
    expect(plain(supportOf(loanTimekeeping, norm))).toEqual(only(...of))
    expect(plain(supportOfCourse(loanTimekeeping, norm))).toEqual(only(...course))
    expect(plain(supportOfEnding(norm))).toEqual(only(...ending))
  })
})

describe("the ways to work out when a norm is due", () => {
  const choicesOf = (norm: Norm, choices: Readonly<Record<string, string>>) =>
    reckoningsUnder(loanTimekeeping, norm, choices).map((each) => each.choices)

  it("range over every alternative of the readings that are not settled", () => {
    expect(choicesOf(normOf("remindReader"), {})).toEqual(everyCombination(["closed-days", "day-of-start"]))
    expect(choicesOf(normOf("remindReader"), { "closed-days": "ignored" })).toEqual([
      { "closed-days": "ignored", "day-of-start": "not-counted" },
      { "closed-days": "ignored", "day-of-start": "counted" },
      { "closed-days": "ignored", "day-of-start": "counted-to-closing" },
    ])
    expect(choicesOf(normOf("remindReader"), { "closed-days": "ignored", "day-of-start": "counted" })).toEqual([
      { "closed-days": "ignored", "day-of-start": "counted" },
    ])
  })

  it("are those of the terms under the alternative settled", () => {
    const terms = choose("force-of-reminder", {
      aim: { starts: { on: { event: "BookLent" } }, due: { within: weeks(3) } },
      duty: { starts: { on: { event: "BookLent" } } },
    })
    expect(choicesOf(normOf("remindReader", { terms }), { "force-of-reminder": "aim" })).toEqual(
      everyCombination(["week"]),
    )
    expect(choicesOf(normOf("remindReader", { terms }), { "force-of-reminder": "duty" })).toEqual([])
  })
})

describe("what a norm starts on", () => {
  const terms = choose("week", {
    "whole-days": { starts: { once: happened("BookLent") } },
    "to-the-minute": { starts: { on: { event: "BookRenewed" } } },
  })
  const right = normOf("renewLoan", { terms })

  it("happenings: those of a condition, under any reading; none of an event", () => {
    expect(happeningsOfNorm(normOf("returnInTime"))).toEqual([])
    expect(happeningsOfNorm(normOf("remindReader"))).toEqual([happening("BookLent")])
    expect(happeningsOfNorm(right)).toEqual([happening("BookLent")])
  })

  it("a right opens on its condition, or once its event has happened, by reading", () => {
    expect(openingOf(normOf("renewLoan"))).toEqual(elapsed(days(7), "BookLent", "opening"))
    expect(
      openingOf(normOf("renewLoan", { terms: { starts: { on: { event: "BookLent" } }, due: { within: months(1) } } })),
    ).toEqual(happened("BookLent"))
    expect(openingOf(right)).toEqual(byWeek(happened("BookLent"), happened("BookRenewed")))
  })

  it("a duty opens nothing", () => {
    expect(openingOf(normOf("returnInTime"))).toBeUndefined()
    expect(openingOf(normOf("remindReader"))).toBeUndefined()
  })
})
