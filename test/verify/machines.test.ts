/** Every procedure of Opus's code is a whole machine, and speaks the words of the vocabulary and no others. */
import { describe, expect, it } from "vitest"
import { faultsOfMachine, type Machine, opus, procedureNames, procedures, VOCABULARY } from "../../src/index.ts"
import { clauses } from "../../src/text/index.ts"
import { ruleBookOf } from "../../src/verify/index.ts"
import { libraryCiting } from "./rule-books.ts"

/** The states from which no transition, one after another, leads to a final state. */
const stuckIn = ({ states, transitions }: Pick<Machine, "states" | "transitions">): readonly string[] => {
  const ending = new Set(Object.keys(states).filter((each) => states[each]?.final === true))
  for (let size = -1; size !== ending.size; ) {
    size = ending.size
    for (const { from, to } of transitions)
      if (to !== undefined && ending.has(to)) for (const each of from) ending.add(each)
  }
  return Object.keys(states).filter((each) => !ending.has(each))
}

const emissionsOf = ({ transitions }: Machine) => transitions.flatMap(({ emits = [] }) => emits)

const published = new Set<string>(clauses.map(({ id }) => id))

describe.each(procedureNames)("the procedure %s", (name) => {
  const machine: Machine = procedures[name](opus)

  it("is called by its name", () => {
    expect(machine.id).toBe(name)
  })

  it("has no fault: nothing unknown, unreachable, uncited, or neither handled nor refused with a reason", () => {
    expect(faultsOfMachine(machine)).toEqual([])
  })

  it("can come to an end from every state", () => {
    expect(stuckIn(machine)).toEqual([])
  })

  it("knows every event of its vocabulary, and no other", () => {
    expect(Object.keys(machine.events).sort()).toEqual(Object.keys(VOCABULARY[name]).sort())
  })

  it("gives notice only to parties that it names", () => {
    const told = emissionsOf(machine).flatMap((each) => ("notice" in each ? [each.to] : []))
    expect(told.filter((party) => !Object.hasOwn(machine.parties, party))).toEqual([])
  })

  it("raises cases only in procedures that there are, and never in itself", () => {
    const raised = emissionsOf(machine).flatMap((each) => ("raise" in each ? [each.raise] : []))
    const others: readonly string[] = procedureNames.filter((each) => each !== name)
    expect(raised.filter((each) => !others.includes(each))).toEqual([])
  })

  it("says what each state means, and ends the sentence", () => {
    const says = Object.values(machine.states).map((each) => each.says)
    expect([machine.says, ...says].filter((each) => !/^[A-Z].*\.$/.test(each))).toEqual([])
  })

  it("tells of each event in words that can stand after “once”", () => {
    const says = Object.values(machine.events).map((each) => each.says)
    expect(says.filter((each) => !/^[a-z].*[^.]$/.test(each))).toEqual([])
  })
})

describe("the procedures together", () => {
  const book = ruleBookOf(opus)
  const emitted = book.machines.map((machine) => ({ id: machine.id, emits: emissionsOf(machine) }))
  const cases = emitted.flatMap(({ id, emits }) =>
    emits.flatMap((each) => ("raise" in each ? [`${id} -> ${each.raise}`] : [])),
  )
  const notices = emitted.flatMap(({ id, emits }) =>
    emits.flatMap((each) => ("notice" in each ? [`${id}: ${each.notice} to ${each.to}`] : [])),
  )

  it("raise these cases of each other", () => {
    expect([...new Set(cases)].sort()).toEqual([
      "Dissatisfaction -> Complaint",
      "Feedback -> Complaint",
      "Feedback -> Dissatisfaction",
      "Feedback -> PositiveFeedback",
      "Feedback -> Thermometer",
      "Thermometer -> Dissatisfaction",
      "Thermometer -> PositiveFeedback",
    ])
  })

  it("give these notices", () => {
    expect([...new Set(notices)].sort()).toEqual([
      "Complaint: AdrLetter to complainant",
      "Thermometer: ClosureConfirmation to customer",
      "Thermometer: RatingEmail to seniorManagement",
      "Thermometer: RatingFlag to customerExperienceTeam",
    ])
  })

  it("never raise each other in a circle: without those that raise no other, again and again, none is left", () => {
    const raises = cases.map((each) => each.split(" -> "))
    let left: readonly string[] = procedureNames
    for (let size = -1; size !== left.length; ) {
      size = left.length
      const before = left
      left = before.filter((name) => raises.some(([by, raised = ""]) => by === name && before.includes(raised)))
    }
    expect(left).toEqual([])
  })

  it("share no id between two norms, standing ones included", () => {
    const ids = [
      ...book.machines.flatMap(({ id, norms }) => norms.map((norm) => `${id}.${norm.id}`)),
      ...book.standing.map(({ id }) => id),
    ]
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it("cite clauses of the published Code alone", () => {
    const cited = book.machines.flatMap(({ norms, transitions, refusals }) =>
      [...norms, ...transitions, ...refusals].flatMap(({ cites = [] }) => cites),
    )
    expect(cited.filter((clause) => !published.has(clause))).toEqual([])
  })
})

describe("a machine that cannot end", () => {
  const [loan] = libraryCiting({ norm: ["a.b"], transition: ["a.b"] }).machines

  it("is found: a state from which no final one can be reached", () => {
    expect(loan === undefined ? [] : stuckIn(loan)).toEqual([])
    expect(loan === undefined ? [] : stuckIn({ ...loan, transitions: [] })).toEqual(["Lent"])
  })
})
