/**
 * Choices: under which readings a check is explored.
 *
 * @since 0.1.0
 */
import { combinationsOf, type Support, supportOf, supportOfCondition } from "../../machine/bounds.ts"
import type { Condition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Machine } from "../../machine/machine.ts"
import { type Choices, isChoice } from "../../machine/reading.ts"
import type { Timekeeping } from "../../machine/timekeeping.ts"
import { conditionOf, type Demand, normsOfDemand } from "../explore/demand.ts"

const guardsOf = ({ transitions }: Machine): readonly Condition[] =>
  transitions.flatMap(({ when, reasons = [] }) => [
    ...(when === undefined ? [] : [when]),
    ...reasons.map((each) => each.when),
  ])

const known = new WeakMap<Timekeeping, WeakMap<Machine, readonly Support[]>>()

/** The readings that bear on the guards of a machine. */
const supportsOfGuards = ({ machine, timekeeping }: Rules): readonly Support[] => {
  const byMachine = known.get(timekeeping) ?? new WeakMap<Machine, readonly Support[]>()
  known.set(timekeeping, byMachine)
  const before = byMachine.get(machine)
  if (before !== undefined) return before
  const made = guardsOf(machine).map((each) => supportOfCondition(timekeeping, each))
  byMachine.set(machine, made)
  return made
}

/**
 * The choices of readings under which a demand is explored: the default readings; each alternative alone of every reading
 * that bears on the machine, on the norms of the demand or on its condition; and all combinations of those that bear on one
 * of its norms. Readings that do not bear on it are left at their defaults, and no choice comes twice.
 *
 * @param rules - the rules, whose choices are the defaults
 * @param demand - what is demanded of them
 * @since 0.1.0
 */
export const choicesFor = (rules: Rules, demand: Demand): readonly Choices[] => {
  const { timekeeping, machine, choices } = rules
  const norms = machine.norms.filter(({ id }) => normsOfDemand(demand).includes(id))
  const condition = conditionOf(demand)
  const ofNorms = norms.map((norm) => supportOf(timekeeping, norm))
  const unless: Support =
    demand.kind === "keeps" && isChoice(demand.unless)
      ? new Map([[demand.unless.reading, new Set(Object.keys(demand.unless.among))]])
      : new Map()
  const all = [
    ...supportsOfGuards(rules),
    ...ofNorms,
    ...(condition === undefined ? [] : [supportOfCondition(timekeeping, condition)]),
    unless,
  ]
  const alone = all.flatMap((support) =>
    [...support].flatMap(([reading, alternatives]) => [...alternatives].map((each) => ({ [reading]: each }))),
  )
  const found = new Map<string, Choices>()
  for (const each of [{}, ...alone, ...ofNorms.flatMap(combinationsOf)]) {
    const whole = { ...choices, ...each }
    found.set(JSON.stringify(whole), whole)
  }
  return [...found.values()]
}
