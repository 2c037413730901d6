/**
 * Killers: what tells a mutant from the rules that it was made of, each by its name.
 *
 * @since 0.1.0
 */
import { faultsOfMachine } from "../../machine/check.ts"
import { playEvents, playNorms } from "../scenarios/play.ts"
import type { ReadyScenario } from "../scenarios/prepare.ts"
import type { LawfulMachine, Mutant } from "./mutants.ts"

/**
 * What killed a mutant: a static check, a value worked out by hand, clause coverage, a requirement or an invariant; which one;
 * and what it found.
 *
 * @since 0.1.0
 */
export interface Kill {
  readonly by: "static" | "scenario" | "coverage" | "requirement" | "invariant"
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
 * Scenarios as a killer: each one is played with the mutant's machine under the law that bears on it. What changes events is
 * held against what happens, and what changes norms against how norms stand.
 *
 * @param scenarios - scenarios made ready under the code
 * @since 0.1.0
 */
export const scenarioKiller =
  (scenarios: readonly ReadyScenario[]): Killer =>
  ({ procedure, kind, where, machines }) => {
    if (kind === "citation") return undefined
    const norm = where.replace(/^norms\./, "")
    return first(scenarios, (ready): Kill | undefined => {
      if (ready.scenario.procedure !== procedure) return undefined
      const own = machines.find(({ law }) => (law?.key ?? null) === (ready.law?.key ?? null))
      if (own === undefined) return undefined
      const miss =
        kind === "events" ? playEvents(ready, own.machine) : playNorms(ready, own.machine.norms, [norm])
      return miss === undefined
        ? undefined
        : { by: "scenario", id: miss.scenario, says: `${miss.at}: ${miss.says}` }
    })
  }

/**
 * The static checks of machines as a killer: a fault that none of the code's own machines has.
 *
 * @param known - the faults of the code's own machines
 * @since 0.1.0
 */
export const staticKiller: Killer = ({ kind, machines }) =>
  kind === "citation"
    ? undefined
    : first(machines, ({ machine }: LawfulMachine): Kill | undefined => {
        const [fault] = faultsOfMachine(machine)
        return fault === undefined
          ? undefined
          : { by: "static", id: `machine.${fault.fault}`, says: `${fault.at}: ${fault.message}` }
      })
