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
import { type BudgetExceeded, budgetExceeded, type Found } from "./found.ts"
import { breachesOf, keyOfDemand } from "./judge.ts"
import { ofMachine, together } from "./patterns.ts"
import { shows } from "./reference.ts"
import { type Stocks, stocks } from "./stock.ts"
import { type Searched, studyOf } from "./study.ts"
import type { Vocabulary } from "./values.ts"
import type { Visit } from "./visits.ts"

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
  readonly visits: readonly Visit[]
}

/**
 * What an explorer shows of a machine without being asked whether it is so, and what it looked at for that.
 *
 * @since 0.1.0
 */
export interface Shown<T> {
  readonly shown: T
  readonly visits: readonly Visit[]
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
  readonly logs: (rules: Rules, most: number) => Shown<readonly Dated[]>
  /** A shortest log of events at one instant (epoch milliseconds), the last of which is of a class that is asked for. */
  readonly logAt: (rules: Rules, instant: number, isLast: (of: EventClass) => boolean) => Shown<Dated | undefined>
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

const visitTo = ({ name, order }: Searched, found: Found): Visit => ({
  search: name,
  explored: { states: found.size, transitions: found.steps.to.length, depth: found.depth, starts: order.count },
  counts: true,
})

const idle = (visits: readonly Visit[]): readonly Visit[] => visits.map((each) => ({ ...each, counts: false }))

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

  /** Whether an outline has no breach. One that it has may be the outline's alone. */
  const holdsInOutline = (
    rules: Rules,
    demand: Demand,
    norms: readonly Norm[],
    asked: readonly Condition[],
  ): Verdict => {
    const visits: Visit[] = []
    for (const searched of study.searches(rules, norms, asked, "outline")) {
      const { found } = searched
      if (found === undefined) return { holds: false, visits: idle(visits) }
      visits.push(visitTo(searched, found))
      if (!isClean(searched, found, demand)) return { holds: false, visits: idle(visits) }
    }
    return { holds: true, visits }
  }

  const judge = (rules: Rules, demand: Demand): Verdict | BudgetExceeded => {
    const condition = conditionOf(demand)
    const asked = condition === undefined ? [] : [condition]
    const norms = normsIn(rules, normsOfDemand(demand))
    const outlined = OUTLINED.includes(demand.kind) ? holdsInOutline(rules, demand, norms, asked) : undefined
    if (outlined?.holds === true) return outlined
    const visits = [...(outlined?.visits ?? [])]
    let undated = 0
    for (const searched of study.searches(rules, norms, asked, "whole")) {
      const { system, order, found } = searched
      if (found === undefined) return budgetExceeded(budget)
      visits.push(visitTo(searched, found))
      if (isClean(searched, found, demand)) continue
      let tried = 0
      for (const breach of breachesOf(system, found, demand)) {
        const log = dated(system, found, breach, order.starts, ({ events, now }) => shows(rules, demand, events, now))
        if (log !== undefined) return { holds: false, counterexample: log, visits }
        undated++
        if (++tried >= ATTEMPTS) break
      }
    }
    return { holds: undated === 0, ...(undated === 0 ? {} : { undated }), visits }
  }

  /** What is found where nothing is asked about, under the first order of the timers. */
  const whole = (rules: Rules): Shown<(Searched & { readonly found: Found }) | undefined> => {
    for (const searched of study.searches(rules, [], [], "whole")) {
      const { found } = searched
      if (found !== undefined) return { shown: { ...searched, found }, visits: idle([visitTo(searched, found)]) }
      break
    }
    return { shown: undefined, visits: [] }
  }

  return {
    classes,
    logs: (rules, most) => {
      const { shown, visits } = whole(rules)
      if (shown === undefined) return { shown: [], visits }
      const { system, order, found } = shown
      const every = Math.max(1, Math.floor(found.size / most))
      const logs = Array.from({ length: Math.ceil(found.size / every) }, (_, index) => index * every).flatMap(
        (at) => dated(system, found, { at }, order.starts.slice(0, 1), () => true, BRIEF) ?? [],
      )
      return { shown: logs, visits }
    },
    logAt: (rules, instant, isLast) => {
      const { shown, visits } = whole(rules)
      return { shown: shown === undefined ? undefined : standing(shown.system, shown.found, instant, isLast), visits }
    },
    judge: (rules, demand) => {
      const verdict = judge(rules, demand)
      if (demand.kind !== "possible" || "_tag" in verdict || verdict.undated !== undefined) return verdict
      const { counterexample, visits } = verdict
      return { holds: !verdict.holds, visits, ...(counterexample === undefined ? {} : { example: counterexample }) }
    },
  }
}
