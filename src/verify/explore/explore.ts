/**
 * Exploration: every situation that rules can come to, whatever happens and whenever, held against what is demanded of
 * them.
 *
 * @since 0.1.0
 */
import type { Rules } from "../../machine/evaluate.ts"
import type { Norm } from "../../machine/norm.ts"
import { classesOf } from "./classes.ts"
import { type Dated, dated } from "./dated.ts"
import { conditionOf, type Demand, normsOfDemand, ofDemand } from "./demand.ts"
import type { BudgetExceeded, Explored, Found } from "./found.ts"
import { type Ground, groundOf } from "./ground.ts"
import { type Breach, judgeOf } from "./judge.ts"
import { type Order, ordersOf } from "./order.ts"
import { ofMachine, together } from "./patterns.ts"
import { shows } from "./reference.ts"
import { search } from "./search.ts"
import { type System, systemOf } from "./system.ts"
import type { Vocabulary } from "./values.ts"

/**
 * How rules are explored.
 *
 * @since 0.1.0
 */
export interface Exploring {
  /** The starts (epoch milliseconds, in order) of which every order of timers is explored (see `startsOf`). */
  readonly starts: Float64Array
  /** What is known of events beside what the rules test. */
  readonly vocabulary?: Vocabulary
  /** The most situations that one search may find; by default 200,000. */
  readonly budget?: number
}

/**
 * Whether a demand is met. Where it is not, `counterexample` is a shortest log that shows it; a breach for which no such
 * log was found (`undated`) leaves the demand neither met nor broken.
 *
 * @since 0.1.0
 */
export interface Verdict {
  readonly holds: boolean
  readonly counterexample?: Dated
  readonly undated?: number
  readonly explored: Explored
}

/**
 * An explorer of some rules under one choice of readings: its searches share what they find of the machine.
 *
 * @since 0.1.0
 */
export interface Explorer {
  readonly rules: Rules
  readonly ground: Ground
  /** Holds a demand against every situation. */
  readonly judge: (demand: Demand) => Verdict | BudgetExceeded
}

const BUDGET = 200_000

/** How many breaches are tried to be dated before a demand is left open. */
const ATTEMPTS = 40

const normsIn = ({ machine }: Rules, ids: readonly string[]): readonly Norm[] =>
  machine.norms.filter((each) => ids.includes(each.id))

/** Searches a system under one order for a breach that a log shows. */
const searchOrder = (
  system: System,
  order: Order,
  demand: Demand,
  budget: number,
): {
  readonly explored: Explored
  readonly log: Dated | undefined
  readonly undated: number
  readonly exceeded: boolean
} => {
  let log: Dated | undefined
  let undated = 0
  const tellOf =
    (found: Found) =>
    (breach: Breach): boolean => {
      log = dated(system, found, breach, order.starts, ({ events, now }) => shows(system.rules, demand, events, now))
      if (log === undefined) undated++
      return log === undefined && undated < ATTEMPTS
    }
  const { transitions, depth, found, exceeded } = search(
    system,
    order,
    (all) => judgeOf(system, all, demand, tellOf(all)),
    budget,
  )
  return { explored: { states: found.size(), transitions, depth, starts: order.count }, log, undated, exceeded }
}

/**
 * The sum of what several searches have seen; of depths the greatest.
 *
 * @since 0.1.0
 */
export const sumOf = (all: readonly Explored[]): Explored => ({
  states: all.reduce((sum, each) => sum + each.states, 0),
  transitions: all.reduce((sum, each) => sum + each.transitions, 0),
  depth: all.reduce((most, each) => Math.max(most, each.depth), 0),
  starts: all.reduce((sum, each) => sum + each.starts, 0),
})

/**
 * An explorer of some rules. What is demanded of them is given beforehand, so that the events are told apart by it too.
 *
 * @param rules - the machine with its timekeeping and chosen readings
 * @param demands - everything that will be demanded of them
 * @param exploring - the starts, and what is known of the events
 * @since 0.1.0
 */
export const explorerOf = (rules: Rules, demands: readonly Demand[], exploring: Exploring): Explorer => {
  const looks = together(ofMachine(rules.machine), ...demands.map(ofDemand))
  const ground = groundOf(rules, classesOf(Object.keys(rules.machine.events), looks, exploring.vocabulary))
  const budget = exploring.budget ?? BUDGET
  return {
    rules,
    ground,
    judge: (demand) => {
      const condition = conditionOf(demand)
      const system = systemOf(
        rules,
        ground,
        normsIn(rules, normsOfDemand(demand)),
        condition === undefined ? [] : [condition],
      )
      const orders = ordersOf(
        system.fromStart.map((each) => each.over),
        exploring.starts,
      )
      const explored: Explored[] = []
      let undated = 0
      for (const order of orders) {
        const searched = searchOrder(system, order, demand, budget)
        explored.push(searched.explored)
        if (searched.log !== undefined) return { holds: false, counterexample: searched.log, explored: sumOf(explored) }
        if (searched.exceeded)
          return {
            _tag: "BudgetExceeded",
            code: "BudgetExceeded",
            message: `more than ${budget} situations: give a larger budget, or ask about fewer norms at once`,
          }
        undated += searched.undated
      }
      return { holds: undated === 0, ...(undated === 0 ? {} : { undated }), explored: sumOf(explored) }
    },
  }
}
