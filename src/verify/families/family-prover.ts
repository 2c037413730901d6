/**
 * Provers of families: what checks the demands on cases that are raised by one another.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import { compile } from "../../machine/compile.ts"
import type { Choices } from "../../machine/reading.ts"
import { sha256 } from "../../text/sha256.ts"
import { formatInstant } from "../../time/instant.ts"
import { supportsOfGuards } from "../explore/bearing.ts"
import { type BudgetExceeded, budgetExceeded } from "../explore/found.ts"
import { inFew, type Visit } from "../explore/visits.ts"
import type { Counterexample } from "../proving/logs.ts"
import { type CheckResult, differing } from "../proving/prover.ts"
import type { Replay } from "../proving/replay-laws.ts"
import { type Casting, castOf, type FamilyLaw } from "./cast.ts"
import {
  askedOf,
  conditionsOf,
  type Family,
  type FamilyCheck,
  type FamilyCondition,
  type FamilySituation,
  familyHolds,
} from "./family-demand.ts"
import { type FamilyLog, familyLogOf, replayedFamily } from "./family-log.ts"
import { onceFor } from "./once.ts"
import { keyOfRoles, type Product, productOf, situationsIn, stuckIn } from "./product.ts"

/**
 * What a prover of families needs.
 *
 * @since 0.1.0
 */
export interface FamilyProving extends Casting {
  readonly enacted: EnactedCode
  /** What replays the log of a case, where it is not the library's own. */
  readonly replays: Replay | undefined
}

/** How many situations of a family are replayed, to see whether the library tells them as they were found. */
const REPLAYED = 24

/** How many characters of the hash of all that a search depends on are its name. */
const NAME = 16

/** How many situations that break a demand are tried to be dated. */
const ATTEMPTS = 20

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
 * Provers of the families of a code, one for each law; they share what comes to the same.
 *
 * @param proving - the code, and how large a search may be
 * @returns what gives the prover of a law: it checks a demand on a family, whose cases are of procedures that the code has
 * @since 0.1.0
 */
export const familyProversOf = (
  proving: FamilyProving,
): ((law: FamilyLaw) => (check: FamilyCheck) => CheckResult | BudgetExceeded) => {
  const { enacted, budget } = proving
  const cast = castOf(proving)
  /** What holds already, by the family and the demand. */
  const held = new Set<string>()
  const products = new Map<string, Product | undefined>()
  const checkUnder = (
    law: FamilyLaw,
    { family, demand }: FamilyCheck,
    choices: Choices,
  ): CheckResult | BudgetExceeded => {
    const conditions = conditionsOf(demand)
    const roles = cast(law, family, conditions, choices)
    if (roles === undefined) return budgetExceeded(budget)
    const key = `${demand.kind} ${keyOfRoles(family, roles)}`
    const claim = `${key} ${JSON.stringify(demand)}`
    const isNew = !products.has(key)
    const product = products.get(key) ?? productOf(roles, demand.kind === "never" ? "freely" : "whatIsOwed", budget)
    products.set(key, product)
    if (product === undefined) return budgetExceeded(budget)
    const visits: readonly Visit[] = [
      {
        search: sha256(key).slice(0, NAME),
        explored: { states: product.size, transitions: product.to.length, depth: product.depth, starts: 0 },
        counts: true,
      },
    ]
    if (held.has(claim)) return { comes: "holds", visits }
    const exampleOf = ({ events, now }: FamilyLog): Counterexample => {
      const { law: bearing, choices: defaults } = law.rulesOf("Complaint")
      const isLawful = family.some(({ procedure }) => procedure === "Complaint")
      return {
        log: { events },
        at: formatInstant(now, enacted.timekeeping.zone),
        readings: differing(defaults, choices),
        ...(isLawful ? { law: law.says, ...(bearing === null ? { codeAlone: true as const } : {}) } : {}),
        says: events.map(({ at, case: own, type }) => `${at} ${own}: ${type}`),
      }
    }
    const rulesOf = onceFor((procedure: ProcedureName): CaseRules => {
      const rules = { ...law.rulesOf(procedure), choices }
      return { ...rules, compiled: compile(rules) }
    })
    const logAt = (at: number): FamilyLog | undefined => familyLogOf(roles, product.kindsAt(at))

    // Of situations spread over all, the library's own links and replays are to tell the same. Those are left out of which no
    // instants were found, and the first, in which nothing has happened yet.
    if (isNew)
      for (let at = 1; at < product.size; at += Math.max(1, Math.ceil(product.size / REPLAYED))) {
        const log = logAt(at)
        if (log === undefined) continue
        const replayed = replayedFamily(enacted, rulesOf, log, proving.replays)
        if (replayed === undefined || !tellTheSame(family, conditions, product.situationAt(at), replayed))
          return {
            comes: "broken",
            visits,
            counterexample: exampleOf(log),
            why: "the cases are replayed, or linked, otherwise than they were found",
          }
      }

    const broken =
      demand.kind === "never" ? situationsIn(product, demand.condition) : stuckIn(product, demand.condition, demand.to)
    for (const at of broken.slice(0, ATTEMPTS)) {
      const log = logAt(at)
      const replayed = log === undefined ? undefined : replayedFamily(enacted, rulesOf, log, proving.replays)
      if (log !== undefined && replayed !== undefined && familyHolds(demand.condition, replayed))
        return { comes: "broken", visits, counterexample: exampleOf(log) }
    }
    if (broken.length === 0) held.add(claim)
    return { comes: broken.length === 0 ? "holds" : "open", visits }
  }

  return (law) => (check) => {
    const visits: Visit[] = []
    let isOpen = false
    for (const choices of choicesOf(check.family.map(({ procedure }) => law.rulesOf(procedure)))) {
      const checked = checkUnder(law, check, choices)
      if ("_tag" in checked) return checked
      visits.push(...checked.visits)
      if (checked.comes === "broken") return { ...checked, visits: inFew(visits) }
      if (checked.comes === "open") isOpen = true
    }
    return { comes: isOpen ? "open" : "holds", visits: inFew(visits) }
  }
}
