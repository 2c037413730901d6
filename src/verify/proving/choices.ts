/**
 * Choices: under which readings a check is explored.
 *
 * @since 0.1.0
 */
import { combinationsOf, type Support, supportOf, supportOfCondition } from "../../machine/bounds.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { type Choices, isChoice } from "../../machine/reading.ts"
import { supportsOfGuards } from "../explore/bearing.ts"
import { conditionOf, type Demand, normsOfDemand } from "../explore/demand.ts"

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
