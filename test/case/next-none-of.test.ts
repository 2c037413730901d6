/** What may happen next where rules tell events apart by the values that a field does not have. */
import { describe, expect, it } from "vitest"
import {
  type CaseRules,
  dutiesOf,
  type Machine,
  type Norm,
  outlookOf,
  overlaps,
  type Pattern,
  replay,
  rightsOf,
  rulesOf,
  type Test,
} from "../../src/index.ts"
import { event, logOf, opusUnder } from "./cases.ts"

const made = event("ComplaintMade", "2024-03-04T10:00Z")
const reason = (test: Omit<Extract<Test, { is: "noneOf" }>, "field">): Pattern => ({
  event: "ComplaintClosed",
  where: [{ field: "reason", ...test }],
})
const others = reason({ is: "noneOf", to: ["silence", "outOfScope"] })

/** The rules of a complaint, closed for any reason but two, each of which is told by one rule. */
const rulesWith = (norms: readonly Norm[]): CaseRules => {
  const rules = rulesOf(opusUnder())
  const { transitions, refusals, states } = rules.machine
  const machine: Machine = {
    ...rules.machine,
    transitions: [
      ...transitions.filter((each) => each.on.event !== "ComplaintClosed"),
      { id: "close", from: Object.keys(states), on: others, to: "Closed", cites: ["complaints.resolve"] },
    ],
    refusals: [
      ...refusals.filter((each) => !each.events.includes("ComplaintClosed")),
      { states: Object.keys(states), events: ["ComplaintClosed"], code: "NotSo", because: "not for that reason" },
    ],
    norms,
  }
  return { ...rules, machine }
}

const outlookIn = (rules: CaseRules) => {
  const of = replay(rules, logOf(made))
  return outlookOf(rules, of, dutiesOf(rules, of), rightsOf(rules, of))
}

describe("an event whose field must have none of some values", () => {
  it("may happen for the other values, and not for those", () => {
    const { next, notYet } = outlookIn(rulesWith([]))
    expect(next.filter((each) => each.event === "ComplaintClosed").map((each) => each.on)).toEqual([others])
    expect(notYet.filter((each) => each.event === "ComplaintClosed")).toEqual([
      {
        event: "ComplaintClosed",
        on: { event: "ComplaintClosed", where: [{ field: "reason", is: "oneOf", to: ["silence", "outOfScope"] }] },
        code: "NotSo",
        why: "not for that reason",
        clauses: [],
      },
    ])
  })

  it("carries out no norm that one of those values is needed for", () => {
    const norm = (id: string, value: string): Norm => ({
      id,
      party: "provider",
      force: "must",
      says: "close it",
      does: [{ event: "ComplaintClosed", where: [{ field: "reason", is: "equal", to: value }] }],
      terms: { starts: { on: { event: "ComplaintMade" } } },
      until: [],
      restoredBy: [],
      cites: ["complaints.resolve"],
    })
    const { next } = outlookIn(rulesWith([norm("forSilence", "silence"), norm("forResolved", "resolved")]))
    expect(next.find((each) => each.event === "ComplaintClosed")?.norms).toEqual(["forResolved"])
  })

  it.each<[Test, Test, boolean]>([
    [{ field: "k", is: "noneOf", to: ["a"] }, { field: "k", is: "equal", to: "a" }, false],
    [{ field: "k", is: "equal", to: "a" }, { field: "k", is: "noneOf", to: ["a", "b"] }, false],
    [{ field: "k", is: "equal", to: "c" }, { field: "k", is: "noneOf", to: ["a", "b"] }, true],
    [{ field: "k", is: "equal", to: "a" }, { field: "l", is: "noneOf", to: ["a"] }, true],
    [{ field: "k", is: "noneOf", to: ["a"] }, { field: "k", is: "noneOf", to: ["b"] }, true],
    [{ field: "k", is: "equal", to: "a" }, { field: "k", is: "equal", to: "b" }, false],
  ])("%j and %j: one event can pass both: %j", (one, other, both) => {
    expect(overlaps({ event: "A", where: [one] }, { event: "A", where: [other] })).toBe(both)
  })
})
