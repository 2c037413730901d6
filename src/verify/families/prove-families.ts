/**
 * The proof of what must hold of families of cases, under every law that can bear on a complaint.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import type { BudgetExceeded } from "../explore/found.ts"
import type { CheckResult } from "../proving/prover.ts"
import type { Regime } from "../proving/regimes.ts"
import type { FamilyCheck } from "./family-demand.ts"
import { type FamilyProving, familyProversOf } from "./family-prover.ts"
import { onceFor } from "./once.ts"

/**
 * What the proof of families needs.
 *
 * @since 0.1.0
 */
export interface ProvingFamilies extends FamilyProving {
  /** The laws that can bear on a complaint; that of the first is none. */
  readonly regimes: readonly Regime[]
  readonly rulesFor: (procedure: ProcedureName, regime: Regime) => CaseRules
  readonly startsFor: (procedure: ProcedureName, regime: Regime) => Float64Array
}

/**
 * What checks families under each law.
 *
 * @param proving - the code, its laws, and what a prover needs
 * @returns the prover of a law; those of all laws share what they find
 * @since 0.1.0
 */
export const familyProving = ({
  regimes,
  rulesFor,
  startsFor,
  ...proving
}: ProvingFamilies): ((regime: Regime) => (check: FamilyCheck) => CheckResult | BudgetExceeded) => {
  const provers = familyProversOf(proving)
  // The law bears on complaints alone.
  const bearing = (procedure: ProcedureName, regime: Regime): Regime =>
    procedure === "Complaint" ? regime : (regimes[0] ?? regime)
  return onceFor((regime: Regime) =>
    provers({
      rulesOf: onceFor((procedure: ProcedureName) => rulesFor(procedure, bearing(procedure, regime))),
      startsOf: onceFor((procedure: ProcedureName) => startsFor(procedure, bearing(procedure, regime))),
      says: regime.says,
    }),
  )
}
