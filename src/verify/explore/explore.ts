/**
 * Exploration: every situation that rules can come to, whatever happens and whenever, held against what is demanded of
 * them.
 *
 * @since 0.1.0
 */
import type { Condition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { type Almanac, almanacOf } from "./almanac.ts"
import { classesOf, type EventClass } from "./classes.ts"
import { type Dated, dated, type Effort, standing } from "./dated.ts"
import { conditionOf, type Demand, normsOfDemand, ofDemand } from "./demand.ts"
import { type BudgetExceeded, budgetExceeded, type Explored, type Found, sumOf } from "./found.ts"
import { breachesOf, keyOfDemand } from "./judge.ts"
import { ofMachine, together } from "./patterns.ts"
import { shows } from "./reference.ts"
import { type Searched, type Stocks, stocks, studyOf } from "./study.ts"
import type { Vocabulary } from "./values.ts"

/**
 * How rules are explored.
 *
 * @since 0.1.0
 */
export interface Exploring {
  /** The starts (epoch milliseconds, in order) of which every order of timers is explored (see `startsOf`). */
  readonly starts: Float64Array
  /** What follows from starts, these among them, where that is known already. */
  readonly almanac?: Almanac
  /** What is known of events beside what the rules test. */
  readonly vocabulary?: Vocabulary
  /** The most situations that one search may find; by default 200,000. */
  readonly budget?: number
  /** What explorations of other machines have found of the same events. */
  readonly stocks?: Stocks
}

/**
 * Whether a demand is met. Where it is not, `counterexample` is a shortest log that shows it (none where nothing shows
 * that something is possible, of which a log that does is the `example`); a breach for which no such log was found
 * (`undated`) leaves the demand neither met nor broken.
 *
 * @since 0.1.0
 */
export interface Verdict {
  readonly holds: boolean
  readonly example?: Dated
  readonly counterexample?: Dated
  readonly undated?: number
  readonly explored: Explored
}

/**
 * An explorer of a machine: its searches share what they find of it, under whatever readings.
 *
 * @since 0.1.0
 */
export interface Explorer {
  readonly classes: readonly EventClass[]
  /** Holds a demand against every situation that the machine and its norms can come to under the readings of some rules. */
  readonly judge: (rules: Rules, demand: Demand) => Verdict | BudgetExceeded
  /** Logs that lead to some of the situations that the machine can come to, spread over all of them. */
  readonly logs: (rules: Rules, most: number) => readonly Dated[]
  /** A shortest log of events at one instant (epoch milliseconds), the last of which is of a class that is asked for. */
  readonly logAt: (rules: Rules, instant: number, isLast: (of: EventClass) => boolean) => Dated | undefined
}

/** The most situations that one search may find, unless another number is given. @since 0.1.0 */
export const BUDGET = 200_000

/** How many breaches are tried to be dated before a demand is left open. */
const ATTEMPTS = 40

/** A log for its own sake is worth less: where one situation takes long to date, there are others. */
const BRIEF: Effort = { tries: 100, ways: 2 }

const normsIn = ({ machine }: Rules, ids: readonly string[]): readonly Norm[] =>
  machine.norms.filter((each) => ids.includes(each.id))

/** What an outline can say: that something never is so. That something can be so, it cannot. */
const OUTLINED: readonly Demand["kind"][] = ["never", "onlyAfter", "keeps"]

const exploredIn = ({ found, order, isNew }: Searched): Explored =>
  found === undefined || !isNew
    ? { states: 0, transitions: 0, depth: 0, starts: order.count }
    : { states: found.size, transitions: found.steps.to.length, depth: found.depth, starts: order.count }

/** Whether nothing that was found breaks a demand; asked of what was found once. */
const isClean = ({ system, clean }: Searched, found: Found, demand: Demand): boolean => {
  const key = keyOfDemand(system, demand)
  const before = clean.get(key)
  if (before !== undefined) return before
  const [first] = breachesOf(system, found, demand)
  clean.set(key, first === undefined)
  return first === undefined
}

/**
 * An explorer of a machine. What is demanded of it is given beforehand, so that the events are told apart by it too.
 *
 * @param machine - the machine; rules that are judged have this one
 * @param demands - everything that will be demanded of it
 * @param exploring - the starts, and what is known of the events
 * @since 0.1.0
 */
export const explorerOf = (machine: Machine, demands: readonly Demand[], exploring: Exploring): Explorer => {
  const looks = together(ofMachine(machine), ...demands.map(ofDemand))
  const classes = classesOf(Object.keys(machine.events), looks, exploring.vocabulary)
  const budget = exploring.budget ?? BUDGET
  const { starts, almanac = almanacOf(starts) } = exploring
  const study = studyOf(machine, classes, starts, budget, almanac, (exploring.stocks ?? stocks())(classes))

  /** Whether an outline has no breach; undefined where it has one, which may be the outline's alone. */
  const holdsInOutline = (rules: Rules, demand: Demand, norms: readonly Norm[], asked: readonly Condition[]) => {
    const explored: Explored[] = []
    for (const searched of study.searches(rules, norms, asked, "outline")) {
      if (searched.found === undefined) return undefined
      explored.push(exploredIn(searched))
      if (!isClean(searched, searched.found, demand)) return undefined
    }
    return { holds: true, explored: sumOf(explored) }
  }

  const judge = (rules: Rules, demand: Demand): Verdict | BudgetExceeded => {
    const condition = conditionOf(demand)
    const asked = condition === undefined ? [] : [condition]
    const norms = normsIn(rules, normsOfDemand(demand))
    const outlined = OUTLINED.includes(demand.kind) ? holdsInOutline(rules, demand, norms, asked) : undefined
    if (outlined !== undefined) return outlined
    const explored: Explored[] = []
    let undated = 0
    for (const searched of study.searches(rules, norms, asked, "whole")) {
      const { system, order, found } = searched
      if (found === undefined) return budgetExceeded(budget)
      explored.push(exploredIn(searched))
      if (isClean(searched, found, demand)) continue
      let tried = 0
      for (const breach of breachesOf(system, found, demand)) {
        const log = dated(system, found, breach, order.starts, ({ events, now }) => shows(rules, demand, events, now))
        if (log !== undefined) return { holds: false, counterexample: log, explored: sumOf(explored) }
        undated++
        if (++tried >= ATTEMPTS) break
      }
    }
    return { holds: undated === 0, ...(undated === 0 ? {} : { undated }), explored: sumOf(explored) }
  }

  const whole = (rules: Rules): Searched | undefined => {
    for (const searched of study.searches(rules, [], [], "whole")) return searched
    return undefined
  }

  return {
    classes,
    logs: (rules, most) => {
      const { system, order, found } = whole(rules) ?? {}
      if (system === undefined || order === undefined || found === undefined) return []
      const every = Math.max(1, Math.floor(found.size / most))
      return Array.from({ length: Math.ceil(found.size / every) }, (_, index) => index * every).flatMap(
        (at) => dated(system, found, { at }, order.starts.slice(0, 1), () => true, BRIEF) ?? [],
      )
    },
    logAt: (rules, instant, isLast) => {
      const { system, found } = whole(rules) ?? {}
      return system === undefined || found === undefined ? undefined : standing(system, found, instant, isLast)
    },
    judge: (rules, demand) => {
      const verdict = judge(rules, demand)
      if (demand.kind !== "possible" || "_tag" in verdict || verdict.undated !== undefined) return verdict
      const { counterexample, explored } = verdict
      return { holds: !verdict.holds, explored, ...(counterexample === undefined ? {} : { example: counterexample }) }
    },
  }
}
