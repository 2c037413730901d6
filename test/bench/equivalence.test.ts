/** What a comparison is worth: the contestants do the same work, and a wrong answer is counted as one. */
import { describe, expect, it } from "vitest"
import { contestants } from "./contestants/contestant.ts"
import { courses } from "./courses.ts"
import { compare, decoded, opusRules } from "./equivalence.ts"
import { instants } from "./instants.ts"
import { wrongAnswers } from "./judge.ts"
import { next } from "./machines/switch.ts"

const rules = opusRules()
const plausible = decoded(courses({ courses: 150, length: 20, wild: 5 }))
const wild = decoded(courses({ courses: 60, length: 40, wild: 100 }))

describe("the machines that are raced", () => {
  it("reach the same states with the same memory as the reference, event by event", () => {
    expect(compare(rules, plausible).differences).toEqual([])
    expect(compare(rules, wild).differences).toEqual([])
  })

  it("are compared in every state of a complaint, over events that are taken and events that are refused", () => {
    const { states, events, refused } = compare(rules, plausible)
    expect([...states].sort()).toEqual(Object.keys(rules.machine.states).sort())
    expect(refused).toBeGreaterThan(0)
    expect(events - refused).toBeGreaterThan(refused)
  })

  it("are told apart where one of them forgets a guard", () => {
    const { differences } = compare(rules, [...plausible, ...wild], (now, event) =>
      event.type === "ReferredToAdr" && now.state === "UnderInvestigation"
        ? { ...now, state: "WithAdr", decided: null }
        : next(now, event),
    )
    expect(differences.length).toBeGreaterThan(0)
    expect(differences.every((each) => each.endsWith("ReferredToAdr: switch"))).toBe(true)
  })
})

describe("the count of wrong answers", () => {
  const starts = instants(300, 2024, 2024)

  it("is 0 for the tables, the two searches and the loop on luxon, held against the compiled measure", async () => {
    const { answer } = await contestants.ours.load()
    const right = starts.map(answer)
    for (const id of ["oursPlain", "table", "plainTable", "halving", "luxon"] as const) {
      const other = await contestants[id].load()
      expect([id, wrongAnswers({ answers: starts.map(other.answer), hung: [] }, right)]).toEqual([id, 0])
    }
  })

  it("counts an answer that is a millisecond off, and none where there was a hang", async () => {
    const { answer } = await contestants.ours.load()
    const right = starts.map(answer)
    const answers = right.map((each, index) => (index < 3 ? each + 1 : each))
    answers[7] = Number.NaN
    expect(wrongAnswers({ answers, hung: [] }, right)).toBe(4)
    expect(wrongAnswers({ answers, hung: [7] }, right)).toBe(3)
  })
})
