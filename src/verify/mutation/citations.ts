/**
 * Edits of citations: a clause that a rule no longer names.
 *
 * @since 0.1.0
 */
import type { Machine } from "../../machine/machine.ts"
import { type RuleEdit, replaced, without } from "./edit.ts"

interface Citing {
  readonly cites?: readonly string[]
}

const ofCites = <R extends Citing>(
  rules: readonly R[],
  nameOf: (rule: R, index: number) => string,
  put: (rules: readonly R[]) => Machine,
): readonly RuleEdit[] =>
  rules.flatMap((rule, index) =>
    (rule.cites ?? []).map((clause, place) => ({
      to: put(replaced(rules, index, { ...rule, cites: without(rule.cites ?? [], place) })),
      where: nameOf(rule, index),
      at: `cites.${clause}:drop`,
      says: `${nameOf(rule, index)} does not cite ${clause}`,
    })),
  )

/**
 * A machine with one citation of one of its rules left out.
 *
 * @since 0.1.0
 */
export const ofCitations = (machine: Machine): readonly RuleEdit[] => [
  ...ofCites(
    machine.transitions,
    ({ id }) => `transitions.${id}`,
    (transitions) => ({ ...machine, transitions }),
  ),
  ...ofCites(
    machine.refusals,
    ({ code }, index) => `refusals.${index} ${code}`,
    (refusals) => ({ ...machine, refusals }),
  ),
  ...ofCites(
    machine.norms,
    ({ id }) => `norms.${id}`,
    (norms) => ({ ...machine, norms }),
  ),
]
