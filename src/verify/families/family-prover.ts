/**
 * Provers of families: what checks the demands on cases that are raised by one another.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import { compile } from "../../machine/compile.ts"
import type { Condition } from "../../machine/condition.ts"
import type { Choices } from "../../machine/reading.ts"
import { formatInstant } from "../../time/instant.ts"
import type { Almanac } from "../explore/almanac.ts"
import { supportsOfGuards } from "../explore/bearing.ts"
import { classesOf } from "../explore/classes.ts"
import { type BudgetExceeded, budgetExceeded, type Explored, sumOf } from "../explore/found.ts"
import { ofCondition, ofMachine, together } from "../explore/patterns.ts"
import { type Stocks, type Study, studyOf } from "../explore/study.ts"
import type { Counterexample } from "../proving/logs.ts"
import { type Checked, differing } from "../proving/prover.ts"
import { vocabulary } from "../vocabulary.ts"
import {
  askedOf,
  asksFor,
  conditionsOf,
  type Family,
  type FamilyCheck,
  type FamilyCondition,
  type FamilySituation,
  familyHolds,
} from "./family-demand.ts"
import { type FamilyLog, familyLogOf, replayedFamily } from "./family-log.ts"
import { type Member, memberOf } from "./member.ts"
import { keyOfRoles, type Product, productOf, type Role, situationsIn, stuckIn } from "./product.ts"

/**
 * What a prover of families needs.
 *
 * @since 0.1.0
 */
export interface FamilyProving {
  readonly enacted: EnactedCode
  /** The rules of each procedure under the law that bears on complaints, and the default readings. */
  readonly rulesOf: (procedure: ProcedureName) => CaseRules
  /** The starts of each procedure that are looked at. */
  readonly startsOf: (procedure: ProcedureName) => Float64Array
  /** For whom and when the law is the one that bears on complaints, in words. */
  readonly says: string
  readonly almanac: Almanac
  readonly budget: number
  readonly stocks: Stocks
}

/** How many situations of a family are replayed, to see whether the library tells them as they were found. */
const REPLAYED = 24

/** How many situations that break a demand are tried to be dated. */
const ATTEMPTS = 20

/** What is made once for each value. @since 0.1.0 */
export const onceFor = <K, V>(make: (of: K) => V): ((of: K) => V) => {
  const known = new Map<K, V>()
  return (of) => {
    const value = known.has(of) ? (known.get(of) as V) : make(of)
    known.set(of, value)
    return value
  }
}

/** The default readings, and each alternative alone of those that bear on what a case of the family may do. */
const choicesOf = (all: readonly CaseRules[]): readonly Choices[] => {
  const defaults = all[0]?.choices ?? {}
  const alone = all.flatMap((rules) =>
    supportsOfGuards(rules).flatMap((support) =>
      [...support].flatMap(([reading, alternatives]) => [...alternatives].map((each) => ({ [reading]: each }))),
    ),
  )
  const found = new Map<string, Choices>()
  for (const each of [{}, ...alone]) {
    const whole = { ...defaults, ...each }
    found.set(JSON.stringify(whole), whole)
  }
  return [...found.values()]
}

const asksOf = ({ machine }: CaseRules, procedure: ProcedureName): boolean =>
  machine.transitions.some(({ emits = [] }) => emits.some((each) => "raise" in each && each.raise === procedure))

/** Whether two tell the same of every case of a family, as far as conditions ask. */
const tellTheSame = (
  family: Family,
  conditions: readonly FamilyCondition[],
  one: FamilySituation,
  other: FamilySituation,
): boolean =>
  family.every(
    ({ procedure }) =>
      one.isThere(procedure) === other.isThere(procedure) &&
      one.isOwed(procedure) === other.isOwed(procedure) &&
      (!one.isThere(procedure) ||
        (one.hasEnded(procedure) === other.hasEnded(procedure) &&
          [...askedOf(conditions, procedure).values()].every(
            (where) => one.holdsOf(procedure, where) === other.holdsOf(procedure, where),
          ))),
  )

/**
 * A prover of the families of a code under one law.
 *
 * @param proving - the code, its rules, and the starts that are looked at
 * @returns what checks a demand on a family, whose cases are of procedures that the code has
 * @since 0.1.0
 */
export const familyProverOf = (proving: FamilyProving): ((check: FamilyCheck) => Checked | BudgetExceeded) => {
  const { enacted, budget, almanac, stocks } = proving
  const studies = new Map<string, Study>()
  const products = new Map<string, Product | undefined>()

  const studyFor = (procedure: ProcedureName, rules: CaseRules, conditions: readonly Condition[]): Study => {
    const { machine } = rules
    const looks = together(ofMachine(machine), ...conditions.map((each) => ofCondition(each, [])))
    const classes = classesOf(Object.keys(machine.events), looks, vocabulary)
    const key = JSON.stringify([procedure, classes])
    const study =
      studies.get(key) ?? studyOf(machine, classes, proving.startsOf(procedure), budget, almanac, stocks(classes))
    studies.set(key, study)
    return study
  }

  /** The cases of a family under some readings, by what the conditions of a demand ask of them; undefined beyond the budget. */
  const rolesOf = (
    family: Family,
    conditions: readonly FamilyCondition[],
    choices: Choices,
  ): readonly Role[] | undefined => {
    const roles: Role[] = []
    for (const { procedure, raisedBy } of family) {
      const rules = { ...proving.rulesOf(procedure), choices }
      const raised = family.filter((each) => each.raisedBy === procedure).map((each) => asksFor(each.procedure))
      const asked = new Map([
        ...askedOf(conditions, procedure),
        ...raised.map((each): readonly [string, Condition] => [JSON.stringify(each), each]),
      ])
      const own = [...asked.values()]
      const member: Member | undefined = memberOf(rules, studyFor(procedure, rules, own), own)
      if (member === undefined) return undefined
      const isAskedFor = raisedBy !== undefined && asksOf(proving.rulesOf(raisedBy), procedure)
      roles.push({
        procedure,
        member,
        places: new Map([...asked.keys()].map((text, place) => [text, place])),
        by: raisedBy === undefined ? undefined : family.findIndex((each) => each.procedure === raisedBy),
        asked: isAskedFor ? JSON.stringify(asksFor(procedure)) : undefined,
      })
    }
    return roles
  }

  const checkUnder = ({ family, demand }: FamilyCheck, choices: Choices): Checked | BudgetExceeded => {
    const conditions = conditionsOf(demand)
    const roles = rolesOf(family, conditions, choices)
    if (roles === undefined) return budgetExceeded(budget)
    const key = `${demand.kind} ${keyOfRoles(family, roles)}`
    const isNew = !products.has(key)
    const product = products.get(key) ?? productOf(roles, demand.kind === "never" ? "freely" : "whatIsOwed", budget)
    products.set(key, product)
    if (product === undefined) return budgetExceeded(budget)
    const explored: Explored = isNew
      ? { states: product.size, transitions: product.to.length, depth: product.depth, starts: 0 }
      : sumOf([])
    const exampleOf = ({ events, now }: FamilyLog): Counterexample => {
      const { law, choices: defaults } = proving.rulesOf("Complaint")
      const isLawful = family.some(({ procedure }) => procedure === "Complaint")
      return {
        log: { events },
        at: formatInstant(now, enacted.timekeeping.zone),
        readings: differing(defaults, choices),
        ...(isLawful ? { law: proving.says, ...(law === null ? { codeAlone: true as const } : {}) } : {}),
        says: events.map(({ at, case: own, type }) => `${at} ${own}: ${type}`),
      }
    }
    const rulesOf = onceFor((procedure: ProcedureName): CaseRules => {
      const rules = { ...proving.rulesOf(procedure), choices }
      return { ...rules, compiled: compile(rules) }
    })
    const logAt = (at: number): FamilyLog | undefined => familyLogOf(roles, product.kindsAt(at))

    // Of situations spread over all, the library's own links and replays are to tell the same.
    if (isNew)
      for (let at = 0; at < product.size; at += Math.max(1, Math.ceil(product.size / REPLAYED))) {
        const log = logAt(at)
        const replayed = log === undefined ? undefined : replayedFamily(enacted, rulesOf, log)
        if (
          log !== undefined &&
          replayed !== undefined &&
          !tellTheSame(family, conditions, product.situationAt(at), replayed)
        )
          return {
            comes: "broken",
            explored,
            counterexample: exampleOf(log),
            why: "the cases are replayed, or linked, otherwise than they were found",
          }
      }

    const broken =
      demand.kind === "never" ? situationsIn(product, demand.condition) : stuckIn(product, demand.condition, demand.to)
    for (const at of broken.slice(0, ATTEMPTS)) {
      const log = logAt(at)
      const replayed = log === undefined ? undefined : replayedFamily(enacted, rulesOf, log)
      if (log !== undefined && replayed !== undefined && familyHolds(demand.condition, replayed))
        return { comes: "broken", explored, counterexample: exampleOf(log) }
    }
    return { comes: broken.length === 0 ? "holds" : "open", explored }
  }

  return (check) => {
    const all: Explored[] = []
    let isOpen = false
    for (const choices of choicesOf(check.family.map(({ procedure }) => proving.rulesOf(procedure)))) {
      const checked = checkUnder(check, choices)
      if ("_tag" in checked) return checked
      all.push(checked.explored)
      if (checked.comes === "broken") return { ...checked, explored: sumOf(all) }
      if (checked.comes === "open") isOpen = true
    }
    return { comes: isOpen ? "open" : "holds", explored: sumOf(all) }
  }
}
