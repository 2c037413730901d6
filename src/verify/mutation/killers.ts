/**
 * Killers: what tells a mutant from the rules that it was made of, each by its name.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import { procedures } from "../../procedures/procedures.ts"
import { clauses } from "../../text/opus.ts"
import { coverageOf } from "../coverage.ts"
import { INFORMATIONAL } from "../informational.ts"
import { ruleBookOf } from "../rule-book.ts"
import { playEvents, playNorms } from "../scenarios/play.ts"
import type { ReadyScenario } from "../scenarios/prepare.ts"
import { reachFindings, shapeFindings } from "../static/machines.ts"
import type { Reach } from "../static/reach.ts"
import { findingsOfNorm, reachesOf } from "../static/static.ts"
import type { Mutant } from "./mutants.ts"

/**
 * What killed a mutant: a static check, a value worked out by hand, clause coverage or an invariant; which one; and what it
 * found.
 *
 * @since 0.1.0
 */
export interface Kill {
  readonly by: "static" | "scenario" | "conformance" | "coverage" | "text" | "invariant"
  readonly id: string
  readonly says: string
}

/**
 * What looks at a mutant: undefined where it sees nothing wrong.
 *
 * @since 0.1.0
 */
export type Killer = (mutant: Mutant) => Kill | undefined

const first = <T, R>(list: readonly T[], find: (each: T) => R | undefined): R | undefined => {
  for (const each of list) {
    const found = find(each)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * The shape of machines as a killer: what is named and not there, what is neither handled nor refused, and so on. The code's
 * own machines have no such faults.
 *
 * @since 0.1.0
 */
export const shapeKiller: Killer = ({ machines }) =>
  first(machines, ({ machine }): Kill | undefined => {
    const [finding] = shapeFindings(machine)
    return finding === undefined
      ? undefined
      : { by: "static", id: finding.id, says: `${finding.where}: ${finding.says}` }
  })

/**
 * The static checks of what rules can come to as a killer: of a norm, by what the code's own machine can come to.
 *
 * @param enacted - the code, by which spans are counted
 * @since 0.1.0
 */
export const staticKiller = ({ code, timekeeping }: EnactedCode): Killer => {
  const known = new Map<ProcedureName, readonly Reach[] | undefined>()
  const reachesIn = (procedure: ProcedureName): readonly Reach[] => {
    if (!known.has(procedure)) known.set(procedure, reachesOf(procedures[procedure](code)))
    return known.get(procedure) ?? []
  }
  return ({ kind, procedure, where, machines: [first] }) => {
    if (first === undefined || procedure === undefined) return undefined
    const { machine } = first
    const norm = machine.norms.find(({ id }) => where === `norms.${id}`)
    const findings =
      kind === "norms" && norm !== undefined
        ? findingsOfNorm(norm, reachesIn(procedure), timekeeping)
        : reachFindings(machine, reachesOf(machine) ?? [])
    return findings[0] === undefined
      ? undefined
      : { by: "static", id: findings[0].id, says: `${findings[0].where}: ${findings[0].says}` }
  }
}

/**
 * Scenarios as a killer: each one is played with the mutant's machine under the law that bears on it. What changes events is
 * held against what happens, and what changes norms against how norms stand.
 *
 * @param scenarios - scenarios made ready under the code
 * @since 0.1.0
 */
export const scenarioKiller =
  (scenarios: readonly ReadyScenario[]): Killer =>
  ({ procedure, kind, where, machines }) => {
    const norm = where.startsWith("norms.") ? where.slice("norms.".length) : undefined
    if (kind === "citation" && norm === undefined) return undefined
    return first(scenarios, (ready): Kill | undefined => {
      if (ready.scenario.procedure !== procedure) return undefined
      const own = machines.find(({ law }) => (law?.key ?? null) === (ready.law?.key ?? null))
      if (own === undefined) return undefined
      const miss = norm === undefined ? playEvents(ready, own.machine) : playNorms(ready, own.machine.norms, [norm])
      return miss === undefined
        ? undefined
        : { by: "scenario", id: miss.scenario, says: `${miss.at}: ${miss.says} [${miss.clauses.join(", ")}]` }
    })
  }

/**
 * Clause coverage as a killer: a clause of the published text that no rule cites any more. Only Opus's text is held here.
 *
 * @param code - a complaints code
 * @since 0.1.0
 */
export const coverageKiller = (code: ComplaintsCode): Killer => {
  const book = ruleBookOf(code)
  const ids = clauses.map(({ id }) => id)
  const faultsIn = (machines: typeof book.machines) => coverageOf(ids, { ...book, machines }, INFORMATIONAL).faults
  const known = new Set(faultsIn(book.machines).map(({ message }) => message))
  return ({ procedure, machines }) => {
    const own = machines.find(({ law }) => law === null)
    if (own === undefined || code.id !== "opus") return undefined
    const mutated = book.machines.map((each) => (each.id === procedure ? own.machine : each))
    const fault = faultsIn(mutated).find(({ message }) => !known.has(message))
    return fault === undefined ? undefined : { by: "coverage", id: fault.clause, says: fault.message }
  }
}
