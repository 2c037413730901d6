/** A machine settled to the readings of a register. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  all,
  any,
  type Condition,
  choose,
  type Machine,
  type Norm,
  not,
  type Pattern,
  partsOf,
  settled,
  start,
  step,
  supportOf,
  type Terms,
} from "../../src/machine/index.ts"
import { days, weeks } from "../../src/time/index.ts"
import { runs } from "../runs.ts"
import { elapsed, happened, loan } from "./loan.ts"
import { loanTimekeeping } from "./loan-timekeeping.ts"
import { randomEvents, randomRules } from "./random-machines.ts"

const lent = happened("BookLent")
const lost = happened("BookLost")
const byWeek = (one: Condition, other: Condition): Condition => ({
  is: "reading",
  reading: "week",
  among: { "whole-days": one, "to-the-minute": other },
})
const bySide = (one: Condition, other: Condition): Condition => ({
  is: "reading",
  reading: "side",
  among: { left: one, right: other },
})
const [week] = [{ id: "week" }]

const renew = loan.transitions.find((each) => each.id === "renew")
const withGuard = (when: Condition): Machine => ({
  ...loan,
  transitions: loan.transitions.map((each) => (each === renew ? { ...each, when } : each)),
})
const guardOf = (machine: Machine) => machine.transitions.find((each) => each.id === "renew")?.when

const [returning] = loan.norms
const withNorm = (changes: Partial<Norm>): Machine => ({
  ...loan,
  norms: loan.norms.map((each) => (each === returning ? { ...each, ...changes } : each)),
})
const normOf = (machine: Machine) => machine.norms[0]

describe("a machine settled to a register", () => {
  it("is itself where it asks for no other reading, and where it asks for none", () => {
    expect(settled(loan, [{ id: "force-of-reminder" }])).toBe(loan)
    const guarded = withGuard(all(byWeek(lent, lost), not(lent)))
    expect(settled(guarded, [{ id: "force-of-reminder" }, week])).toBe(guarded)
  })

  it.each<[string, Condition, Condition]>([
    ["the condition itself", bySide(lent, lost), lent],
    ["inside all", all(lost, bySide(lent, lost)), all(lost, lent)],
    ["inside any", any(lost, bySide(lent, lost)), any(lost, lent)],
    ["inside not", not(bySide(lent, lost)), not(lent)],
    ["inside a default", bySide(all(bySide(lent, lost)), lost), all(lent)],
    ["inside an open reading", byWeek(lost, bySide(lent, lost)), byWeek(lost, lent)],
    ["an open reading inside", bySide(byWeek(lent, lost), lent), byWeek(lent, lost)],
  ])("has the default of a reading that is not in it: %s", (_where, condition, left) => {
    expect(guardOf(settled(withGuard(condition), [{ id: "force-of-reminder" }, week]))).toEqual(left)
  })

  it("has it in the reasons of a transition", () => {
    const closer = { code: "Closer", because: "it is closer" }
    const machine: Machine = {
      ...loan,
      transitions: loan.transitions.map((each) =>
        each === renew ? { ...each, reasons: [{ when: bySide(lent, lost), ...closer }] } : each,
      ),
    }
    const reasons = settled(machine, []).transitions.find((each) => each.id === "renew")?.reasons
    expect(reasons).toEqual([{ when: lent, ...closer }])
  })

  it("has it in every part of a norm", () => {
    const patterns: readonly Pattern[] = [{ event: "BookLost" }]
    const terms = (once: Condition): Terms => ({ starts: { once }, due: { within: weeks(1) } })
    const norm = normOf(
      settled(
        withNorm({
          force: choose("side", { left: "aims", right: "must" }),
          does: choose("side", { left: [{ event: "BookReturned" }], right: [] }),
          terms: choose("side", { left: terms(bySide(lent, lost)), right: terms(lost) }),
          until: choose("side", { left: patterns, right: [] }),
          restoredBy: choose("side", { left: [], right: patterns }),
          sources: [
            { source: "law", cites: ["act"], starts: bySide(lent, lost) },
            { source: "code", cites: ["loan.end"] },
            { source: "custom", cites: ["loan.end"], starts: lost },
          ],
        }),
        [],
      ),
    )
    expect(norm).toMatchObject({
      force: "aims",
      does: [{ event: "BookReturned" }],
      terms: terms(lent),
      until: patterns,
      restoredBy: [],
      sources: [
        { source: "law", starts: lent },
        { source: "code", cites: ["loan.end"] },
        { source: "custom", starts: lost },
      ],
    })
  })

  it("keeps an open choice, with what stands in it settled", () => {
    const once = (condition: Condition): Terms => ({ starts: { once: condition } })
    const machine = withNorm({ terms: choose("week", { a: once(bySide(lent, lost)), b: once(lost) }) })
    expect(normOf(settled(machine, [week]))?.terms).toEqual(choose("week", { a: once(lent), b: once(lost) }))
  })

  it("leaves the machine as it was, and gives what is frozen", () => {
    const machine = withGuard(all(bySide(lent, lost)))
    const before = structuredClone(machine)
    const after = settled(machine, [])
    expect(machine).toEqual(before)
    expect(Object.isFrozen(machine)).toBe(false)
    expect([after, after.transitions, guardOf(after)].every(Object.isFrozen)).toBe(true)
    expect(after.events).toBe(machine.events)
  })

  it("bears on no reading that the register does not hold", () => {
    const machine = withNorm({
      force: choose("side", { left: "aims", right: "must" }),
      terms: { starts: { once: bySide(elapsed(days(1), "BookLent"), lost) } },
    })
    const [before] = machine.norms
    const [norm] = settled(machine, [week]).norms
    expect(before && [...supportOf(loanTimekeeping, before).keys()].sort()).toEqual(["side", "week"])
    expect(norm && [...supportOf(loanTimekeeping, norm).keys()]).toEqual(["week"])
  })

  it("takes every event as the machine does where those readings are at their default", () => {
    const readings = (condition: Condition): readonly string[] => [
      ...(condition.is === "reading" ? [condition.reading] : []),
      ...partsOf(condition).flatMap(readings),
    ]
    let asked = 0
    fc.assert(
      fc.property(randomRules, randomEvents, ({ machine, timekeeping, choices }, events) => {
        const after = settled(machine, [{ id: "hours" }])
        const left = after.transitions.flatMap((each) => [
          ...(each.when === undefined ? [] : readings(each.when)),
          ...(each.reasons ?? []).flatMap((one) => readings(one.when)),
        ])
        expect(left).not.toContain("side")
        if (after !== machine) asked++
        const plain = { machine, timekeeping, choices: { hours: choices.hours ?? "open", side: "left" } }
        const settledRules = { machine: after, timekeeping, choices: { hours: choices.hours ?? "open", side: "right" } }
        // What a state remembers follows from the guards, so that only its name is compared.
        let [one, other] = [start(machine), start(after)]
        for (const event of events) {
          const [a, b] = [step(plain, one, event), step(settledRules, other, event)]
          expect(b._tag).toBe(a._tag)
          if (a._tag === "Failure" && b._tag === "Failure") expect(b.failure).toEqual(a.failure)
          if (a._tag === "Success") one = a.success.state
          if (b._tag === "Success") other = b.success.state
          expect(other.state).toBe(one.state)
        }
      }),
      { seed: 20261123, numRuns: runs(500) },
    )
    expect(asked).toBeGreaterThan(runs(50))
  })
})
