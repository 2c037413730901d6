/**
 * Mutants: every small change of the rules of a procedure, each as plain rules with a sentence that says what is so instead.
 *
 * @since 0.1.0
 */
import type { CodeException } from "../../code/enact.ts"
import type { Law } from "../../code/law.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import type { DecisionTable } from "../../machine/decision-table.ts"
import type { Machine } from "../../machine/machine.ts"
import { ofCitations } from "./citations.ts"
import { ofRule, type RuleEdit, replaced, without } from "./edit.ts"
import { ofNorm } from "./norms.ts"
import { ofAdditions, ofEvents, ofRefusals, ofStates } from "./others.ts"
import { ofTransition } from "./transitions.ts"

/**
 * What a mutant changes: what happens to a case, a norm, a value of the code, or only a citation.
 *
 * @since 0.1.0
 */
export type MutantKind = "events" | "norms" | "value" | "citation"

/**
 * A machine of a procedure, and the law under which it is that; null where the code stands alone.
 *
 * @since 0.1.0
 */
export interface LawfulMachine {
  readonly law: Law | null
  readonly machine: Machine
}

/**
 * A value of a code with one small change: the code as data, which its schema may refuse, and days on which it is open that
 * are bank holidays.
 *
 * @since 0.1.0
 */
export interface ChangedCode {
  readonly code: unknown
  readonly exceptions?: readonly CodeException[]
}

/**
 * A mutant: one small change, either of the rules of a procedure, in every machine that has the rule: under the code alone,
 * and under each law that bears on a case; or of a value of the code, from which the rules of all procedures are made.
 *
 * @since 0.1.0
 */
export interface Mutant {
  readonly id: string
  /** The procedure whose rules are changed; none where a value of the code is. */
  readonly procedure?: ProcedureName
  readonly kind: MutantKind
  /** The rule or the value that is changed: `norms.acknowledge`. */
  readonly where: string
  /** What is so instead, in plain English. */
  readonly says: string
  /** The machines of the procedure with the change. */
  readonly machines: readonly LawfulMachine[]
  /** The code with the change, where a value of it is changed. */
  readonly changed?: ChangedCode
  /** The decision table with the change, where the rules are the rows of one. */
  readonly table?: DecisionTable
}

const ofTransitions = (machine: Machine): readonly RuleEdit[] =>
  machine.transitions.flatMap((rule, index) =>
    ofRule(`transitions.${rule.id}`, `the transition "${rule.id}"`, ofTransition(machine, rule), (each) => ({
      ...machine,
      transitions: each === null ? without(machine.transitions, index) : replaced(machine.transitions, index, each),
    })),
  )

const ofNorms = (machine: Machine): readonly RuleEdit[] =>
  machine.norms.flatMap((rule, index) =>
    ofRule(`norms.${rule.id}`, `the norm "${rule.id}" (${rule.says})`, ofNorm(machine, rule), (each) => ({
      ...machine,
      norms: each === null ? without(machine.norms, index) : replaced(machine.norms, index, each),
    })),
  )

/**
 * The mutants of a procedure: every edit of its transitions, refusals, states, events and norms, every event taken that is to
 * be refused, and every citation left out; those of one id under several laws are one mutant.
 *
 * @param procedure - the name of the procedure
 * @param machines - its machines: under the code alone and under the laws that bear on a case
 * @returns the mutants in the order of the rules
 * @since 0.1.0
 */
export const mutantsOf = (procedure: ProcedureName, machines: readonly LawfulMachine[]): readonly Mutant[] => {
  const found = new Map<string, Omit<Mutant, "machines"> & { readonly machines: LawfulMachine[] }>()
  for (const { law, machine } of machines) {
    const before = JSON.stringify(machine)
    const add = (kind: MutantKind, edits: readonly RuleEdit[]): void => {
      for (const { to, where, at, says } of edits) {
        // An alternative of a reading that is like the other one is no change.
        if (JSON.stringify(to) === before) continue
        const key = `${where} ${at} ${says}`
        const mutant = found.get(key) ?? {
          id: `${procedure}/${where}/${at}`,
          procedure,
          kind,
          where,
          says: `${procedure}: ${says}`,
          machines: [],
        }
        if (!mutant.machines.some((each) => each.law === law)) mutant.machines.push({ law, machine: to })
        found.set(key, mutant)
      }
    }
    add("events", [
      ...ofTransitions(machine),
      ...ofRefusals(machine),
      ...ofStates(machine),
      ...ofEvents(machine),
      ...ofAdditions(machine),
    ])
    add("norms", ofNorms(machine))
    add("citation", ofCitations(machine))
  }
  return numbered([...found.values()])
}

/**
 * Mutants with ids of their own: those that are alike, of rules that differ from law to law, get a number.
 *
 * @since 0.1.0
 */
export const numbered = (mutants: readonly Mutant[]): readonly Mutant[] => {
  const seen = new Map<string, number>()
  return mutants.map((each) => {
    const nth = (seen.get(each.id) ?? 0) + 1
    seen.set(each.id, nth)
    return nth === 1 ? each : { ...each, id: `${each.id} (${nth})` }
  })
}
