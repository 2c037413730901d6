/** The condition that a local date has begun: alone, needed with other conditions, in guards and as a start. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  type AnyEvent,
  all,
  any,
  becomes,
  boundsOfCondition,
  type Condition,
  compile,
  derive,
  holds,
  isTimely,
  type Machine,
  type Norm,
  not,
  opensAt,
  step,
  supportOfCondition,
  track,
} from "../../src/machine/index.ts"
import { weeks } from "../../src/time/index.ts"
import { at, elapsed, happened, inHistory, loan, loanEvent, loanRules, situation } from "./loan.ts"
import { loanTimekeeping } from "./loan-timekeeping.ts"

const april8: Condition = { is: "reached", date: "2026-04-08" }
const start = at("2026-04-08T00:00+01:00")
const rules = loanRules()
const none = inHistory()

/** Eight weeks, or six once the date is reached: whichever is over first. */
const wait = any(elapsed(weeks(8), "BookLent", "opening"), all(elapsed(weeks(6), "BookLent", "opening"), april8))
const lentOn = (day: string) => loanEvent("BookLent", `${day}T11:00Z`)

describe("a date that is reached", () => {
  it("holds from the first instant of that local day, summer time included", () => {
    const holding = [-1, 0, 1].map((ms) => holds(rules, april8, situation(start + ms, [])))
    expect(holding).toEqual([false, true, true])
  })

  it("becomes true then, goes back to no event, and depends on no reading", () => {
    expect(becomes(rules, april8, none)).toEqual({ at: start, from: start, by: "" })
    expect(isTimely(all(april8, any(april8)))).toBe(true)
    expect([...supportOfCondition(loanTimekeeping, april8)]).toEqual([])
    expect(boundsOfCondition(rules, april8, none)).toEqual({ earliest: start, latest: start, unbounded: false })
  })

  it("is never so where the text is no date or the zone's table does not reach it", () => {
    for (const date of ["2026-02-30", "8 April 2026", "9998-01-01", "0001-01-01"]) {
      const never: Condition = { is: "reached", date }
      expect(becomes(rules, never, none)?.at).toBeNaN()
      expect(holds(rules, never, situation(Number.MAX_SAFE_INTEGER, []))).toBe(false)
      expect(holds(rules, not(never), situation(0, []))).toBe(true)
    }
  })
})

describe("a date that is needed with something else", () => {
  it.each<[string, string, string]>([
    ["8 weeks, over before the date", "2026-02-10", "2026-04-08T00:00+01:00"],
    ["the date, after 6 weeks and before 8", "2026-02-20", "2026-04-08T00:00+01:00"],
    ["6 weeks, over after the date", "2026-03-01", "2026-04-13T00:00+01:00"],
  ])("opens with the first of the ways: %s", (_rule, lent, opens) => {
    const history = inHistory(lentOn(lent))
    const became = becomes(rules, wait, history)
    expect(became).toEqual({ at: at(opens), from: at(opens), by: "booklent" })
  })

  it("goes back to the event of the other part where the date comes later, in whatever order", () => {
    const look = inHistory(lentOn("2026-03-01"))
    const lent = happened("BookLent")
    for (const both of [all(lent, april8), all(april8, lent), all(all(april8), any(lent))])
      expect(becomes(rules, both, look)).toEqual({ at: start, from: start, by: "booklent" })
  })

  it("goes back to the latest of the other parts", () => {
    const renewed = loanEvent("BookRenewed", "2026-03-10T11:00Z")
    const look = inHistory(lentOn("2026-03-01"), renewed)
    const [lent, again] = [happened("BookLent"), happened("BookRenewed")]
    for (const parts of [
      [april8, lent, again],
      [lent, april8, again],
      [again, lent, april8],
    ])
      expect(becomes(rules, all(...parts), look)?.by).toBe("bookrenewed")
  })

  it("is not so before the other part, whatever the date", () => {
    expect(becomes(rules, all(april8, happened("BookLent")), none)).toBeUndefined()
  })
})

describe("a guard that waits for a date", () => {
  const machine: Machine = {
    ...loan,
    transitions: loan.transitions.map((each) =>
      each.id === "renew" ? { ...each, when: all(happened("BookLent"), april8) } : each,
    ),
  }
  const guarded = { ...rules, machine }
  const renew = (time: string): AnyEvent => loanEvent("BookRenewed", time)
  const lent = Result.getOrThrow(step(guarded, compile(guarded).start, lentOn("2026-03-01"))).state

  it.each(["compiled", "interpreted"])("keeps the event back until then and says from when, %s", (how) => {
    const take = how === "compiled" ? compile(guarded).step : (...of: [typeof lent, AnyEvent]) => step(guarded, ...of)
    expect(take(lent, renew("2026-04-07T23:59:59.999+01:00"))).toEqual(
      Result.fail({
        _tag: "Refusal",
        code: "TooEarly",
        message: "a loan is renewed after 7 days",
        clauses: ["loan.renewal"],
        opens: start,
      }),
    )
    expect(Result.isSuccess(take(lent, renew("2026-04-08T00:00+01:00")))).toBe(true)
  })

  it("opens by time alone where the date is what is lacking, and not where it is past", () => {
    expect(opensAt(rules, april8, situation(start - 1, []))).toBe(start)
    expect(opensAt(rules, all(april8, happened("BookLost")), situation(start - 1, []))).toBeUndefined()
    expect(opensAt(rules, all(april8, happened("BookLost")), situation(start + 1, []))).toBeUndefined()
  })
})

describe("an obligation that starts once a date is reached", () => {
  const norm: Norm = {
    id: "sendBill",
    party: "library",
    force: "must",
    says: "send a bill",
    does: [{ event: "ReminderSent" }],
    terms: { starts: { once: wait }, due: { within: weeks(1) } },
    until: [{ event: "BookReturned" }],
    restoredBy: [],
    cites: ["loan.bill"],
  }

  it("starts with the date, by the event that the span goes back to, and counts its own span from the date", () => {
    const tracker = track(rules, norm)
    const lent = lentOn("2026-02-20")
    tracker.see(lent, none, inHistory(lent))
    expect(tracker.at(start - 1, inHistory(lent))).toEqual([])
    expect(tracker.at(start, inHistory(lent))).toMatchObject([
      {
        startedBy: "booklent",
        startedAt: start,
        cause: undefined,
        due: at("2026-04-15T23:59:59.999+01:00"),
        overdue: false,
      },
    ])
  })
})

describe("why a condition with a date holds or does not", () => {
  it("tells from when the date holds, and the event of the whole", () => {
    const lent = lentOn("2026-02-20")
    expect(derive(rules, all(happened("BookLent"), april8), situation(start - 1, [lent]))).toEqual({
      says: "the book is lent and 2026-04-08 has been reached",
      holds: false,
      at: start,
      by: "booklent",
      because: [
        { says: "the book is lent", holds: true, at: lent.at, by: "booklent", because: [] },
        { says: "2026-04-08 has been reached", holds: false, at: start, because: [] },
      ],
    })
  })
})
