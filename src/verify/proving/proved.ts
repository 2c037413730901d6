/**
 * What invariants come to, by what their checks do.
 *
 * @since 0.1.0
 */
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { type Explored, sumOf } from "../explore/found.ts"
import type { Invariant } from "../invariants/invariant.ts"
import type { Proved } from "../proof.ts"
import type { CheckResult } from "./prover.ts"

/** What one invariant came to under several procedures and regimes: what is worst. */
const worst = (all: readonly CheckResult[]): CheckResult =>
  all.find((each) => each.comes === "broken") ??
  all.find((each) => each.comes === "open") ?? { comes: "holds", visits: [] }

/** An invariant that says nothing of a code: it has no such procedure, or makes no such promise. @since 0.1.0 */
export const notApplicable = (
  { checks: _checks, families: _families, ...invariant }: Invariant,
  code: ComplaintsCode,
): Proved => {
  const missing = invariant.about.filter((name) => !code.procedures.includes(name))
  return {
    ...invariant,
    comes: "notApplicable",
    holds: false,
    explored: sumOf([]),
    why:
      missing.length === invariant.about.length
        ? `the code has no ${missing.join(", ")}`
        : "the code makes no promise of this kind, or it is not known whether it does",
  }
}

/** What an invariant came to, by what its checks did. @since 0.1.0 */
export const provedOf = (
  { checks: _checks, families: _families, ...invariant }: Invariant,
  checked: readonly CheckResult[],
  explored: Explored,
): Proved => {
  const { comes, counterexample, why } = worst(checked)
  return {
    ...invariant,
    comes,
    holds: comes === "holds",
    explored,
    ...(counterexample === undefined ? {} : { counterexample }),
    ...(why === undefined ? {} : { why }),
  }
}
