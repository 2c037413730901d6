/**
 * Rule mutation: every small change of the rules is to be noticed by something that says what must be so.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import { procedures } from "../../procedures/procedures.ts"
import { type ReadyScenario, readyScenario } from "../scenarios/prepare.ts"
import type { Scenario } from "../scenarios/scenario.ts"
import { type Kill, type Killer, scenarioKiller, staticKiller } from "./killers.ts"
import { type LawfulMachine, type Mutant, mutantsOf } from "./mutants.ts"

/** The machines of a procedure: under the code alone, and under each law that a scenario comes under. */
export const machinesOf = (
  code: ComplaintsCode,
  procedure: ProcedureName,
  scenarios: readonly ReadyScenario[],
): readonly LawfulMachine[] => {
  const laws = new Map<string | null, LawfulMachine>([
    [null, { law: null, machine: procedures[procedure](code) }],
  ])
  for (const { law, rules, scenario } of scenarios)
    if (scenario.procedure === procedure && law !== null && !laws.has(law.key))
      laws.set(law.key, { law, machine: rules.machine })
  return [...laws.values()]
}

export interface MutationScore {
  readonly total: number
  readonly killed: number
  readonly survivors: readonly { readonly mutant: Mutant; readonly why: string }[]
  readonly kills: readonly { readonly mutant: Mutant; readonly kill: Kill }[]
}

export const mutate = (
  code: ComplaintsCode,
  { scenarios }: { readonly scenarios: readonly Scenario[] },
): MutationScore => {
  const ready = scenarios.flatMap((each) => readyScenario(code, each) ?? [])
  const killers: readonly Killer[] = [staticKiller, scenarioKiller(ready)]
  const mutants = code.procedures.flatMap((name) => mutantsOf(name, machinesOf(code, name, ready)))
  const kills: { mutant: Mutant; kill: Kill }[] = []
  const survivors: { mutant: Mutant; why: string }[] = []
  for (const mutant of mutants.filter(({ kind }) => kind !== "citation")) {
    let kill: Kill | undefined
    for (const killer of killers) {
      kill = killer(mutant)
      if (kill !== undefined) break
    }
    if (kill === undefined) survivors.push({ mutant, why: "nothing notices it" })
    else kills.push({ mutant, kill })
  }
  return { total: kills.length + survivors.length, killed: kills.length, survivors, kills }
}
