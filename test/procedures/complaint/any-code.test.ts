/** The Complaint and Compensation procedures of any code: whole machines, in plain English, that run as the reference does. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  alternativesOf,
  type ComplaintsCode,
  type Condition,
  compensation,
  complaint,
  enact,
  faultsOfMachine,
  type Machine,
  type MachineState,
  partsOf,
  type Reason,
  rulesOf,
  sayNorm,
  sayTransition,
  start,
  step,
} from "../../../src/index.ts"
import { clauses } from "../../../src/text/index.ts"
import { SEED } from "../../case/cases.ts"
import { codes } from "./any-code.ts"
import { LAWS } from "./laws-made.ts"
import { histories } from "./random.ts"

const laws = fc.constantFrom(null, ...Object.values(LAWS))

const ofEvery = (name: string, law: (machine: Machine, code: ComplaintsCode) => void, runs = 400) =>
  it(name, () => {
    fc.assert(
      fc.property(codes, laws, (code, bearing) => {
        law(complaint(code, bearing), code)
        law(compensation(code), code)
      }),
      { ...SEED, numRuns: runs },
    )
  })

/** The readings that a condition asks, at any depth. */
const readingsIn = (condition: Condition): readonly string[] => [
  ...(condition.is === "reading" ? [condition.reading] : []),
  ...partsOf(condition).flatMap(readingsIn),
]

/** Every reading that a machine asks. */
const readingsOf = ({ transitions, norms }: Machine): readonly string[] => [
  ...transitions.flatMap(({ when, reasons = [] }) =>
    [...(when === undefined ? [] : [when]), ...reasons.map((each) => each.when)].flatMap(readingsIn),
  ),
  ...norms.flatMap(({ force, does, terms, until, restoredBy, sources = [] }) => [
    ...[force, does, terms, until, restoredBy].flatMap((each) =>
      alternativesOf<unknown>(each).flatMap(({ choices }) => Object.keys(choices)),
    ),
    ...alternativesOf(terms).flatMap(({ value: { starts } }) => ("once" in starts ? readingsIn(starts.once) : [])),
    ...sources.flatMap(({ starts }) => (starts === undefined ? [] : readingsIn(starts))),
  ]),
]

/** The states from which no final state can be reached. */
const stuck = ({ states, transitions }: Machine): readonly string[] => {
  const ending = new Set(Object.keys(states).filter((each) => states[each]?.final === true))
  for (let size = -1; size !== ending.size; ) {
    size = ending.size
    for (const { from, to } of transitions)
      if (to !== undefined && ending.has(to)) for (const each of from) ending.add(each)
  }
  return Object.keys(states).filter((each) => !ending.has(each))
}

const SLIPS = [
  /undefined|null|NaN|\[object/,
  /\s{2,}|\n/,
  /\(\s*\)|\s[,.;:)]/,
  /[,;:]\.|\.\.|, ,/,
  /\b(?:is not|unless) *[),;:]|\bis *\)/,
  /\b(?:or|and) (?:or|and)\b/,
]

/** What is wrong with a sentence; nothing where it reads as one. */
const slipsIn = (sentence: string): readonly string[] =>
  SLIPS.flatMap((slip) => {
    const found = slip.exec(sentence)
    return found === null ? [] : [`"${found[0]}" in: ${sentence}`]
  })

const published = new Set<string>(clauses.map(({ id }) => id))

describe("the machine of any code, under any law", () => {
  ofEvery("has no fault: nothing unknown, unreachable, uncited, or neither handled nor refused", (machine) => {
    expect(faultsOfMachine(machine)).toEqual([])
  })

  ofEvery("can come to an end from every state", (machine) => {
    expect(stuck(machine)).toEqual([])
  })

  ofEvery("is plain data, frozen at every depth", (machine) => {
    expect(JSON.parse(JSON.stringify(machine))).toEqual(machine)
    expect([machine, ...machine.transitions, ...machine.norms].every(Object.isFrozen)).toBe(true)
  })

  ofEvery("asks no reading that the register of the code does not hold", (machine, { readings }) => {
    const registered = readings.map(({ id }) => id)
    expect(readingsOf(machine).filter((each) => !registered.includes(each))).toEqual([])
  })

  ofEvery("cites no clause of Opus's text", ({ transitions, refusals, norms }) => {
    const cited = [...transitions, ...refusals, ...norms].flatMap(({ cites = [] }) => cites)
    expect(cited.filter((each) => published.has(each))).toEqual([])
  })

  ofEvery("tells of each norm in a sentence of plain English", (machine) => {
    for (const norm of machine.norms) {
      const sentence = sayNorm(machine, norm)
      expect(slipsIn(sentence)).toEqual([])
      expect(sentence).toMatch(/^The \w+ .*(?:must|aims to|may) .+: .+\.$/)
    }
  })

  ofEvery("tells of each transition and refusal in plain English", (machine) => {
    for (const each of machine.transitions) expect(slipsIn(sayTransition(machine, each))).toEqual([])
    const reasons = machine.transitions.flatMap(({ otherwise, reasons: closer = [] }): readonly Reason[] =>
      otherwise === undefined ? closer : [otherwise, ...closer],
    )
    for (const { code, because } of [...machine.refusals, ...reasons]) {
      expect(slipsIn(because)).toEqual([])
      expect([code, because]).toEqual([expect.stringMatching(/^[A-Z]\w+$/), expect.stringMatching(/^[a-z].*[^.]$/)])
    }
  })
})

describe("a complaint under any code", () => {
  it("is taken by the compiled machine as by the reference, event by event", () => {
    fc.assert(
      fc.property(codes, histories, (code, events) => {
        const rules = rulesOf(Result.getOrThrow(enact(code)))
        const runner = rules.compiled.runner()
        runner.begin()
        let state: MachineState = start(rules.machine)
        expect(rules.compiled.start).toEqual(state)
        for (const event of events) {
          const stepped = step(rules, state, event)
          expect(rules.compiled.step(state as typeof rules.compiled.start, event)).toEqual(stepped)
          expect(runner.take(event)).toBe(Result.isSuccess(stepped))
          if (Result.isSuccess(stepped)) state = JSON.parse(JSON.stringify(stepped.success.state))
          expect(runner.state()).toBe(state.state)
        }
      }),
      { ...SEED, numRuns: 150 },
    )
  })
})
