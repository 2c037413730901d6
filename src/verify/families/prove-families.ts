/**
 * The proof of what must hold of families of cases, under every law that can bear on a complaint.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { ProcedureName } from "../../code/vocabulary.ts"
import type { Almanac } from "../explore/almanac.ts"
import { BUDGET } from "../explore/explore.ts"
import type { BudgetExceeded } from "../explore/found.ts"
import type { Stocks } from "../explore/study.ts"
import type { Invariant } from "../invariants/invariant.ts"
import type { Checked } from "../proving/prover.ts"
import type { Regime } from "../proving/regimes.ts"
import type { Replay } from "../proving/replay-laws.ts"
import { familyProversOf, onceFor } from "./family-prover.ts"

/**
 * What the proof of families needs.
 *
 * @since 0.1.0
 */
export interface ProvingFamilies {
  readonly enacted: EnactedCode
  /** The laws that can bear on a complaint; that of the first is none. */
  readonly regimes: readonly Regime[]
  readonly rulesFor: (procedure: ProcedureName, regime: Regime) => CaseRules
  readonly startsFor: (procedure: ProcedureName, regime: Regime) => Float64Array
  readonly almanac: Almanac
  readonly budget: number | undefined
  readonly stocks: Stocks
  readonly replays: Replay | undefined
}

const hasComplaint = ({ families = [] }: Invariant): boolean =>
  families.some(({ family }) => family.some(({ procedure }) => procedure === "Complaint"))

/**
 * Checks what invariants ask of families, and adds what each check came to. What is broken is looked at no further.
 *
 * @param all - invariants with what their checks have come to so far
 * @param proving - the code, its laws, and what a prover needs
 * @returns that a budget did not suffice; else undefined
 * @since 0.1.0
 */
export const proveFamilies = (
  all: readonly { readonly invariant: Invariant; readonly checked: Checked[] }[],
  { enacted, regimes, rulesFor, startsFor, almanac, budget = BUDGET, stocks, replays }: ProvingFamilies,
): BudgetExceeded | undefined => {
  const [first] = regimes
  if (first === undefined) return undefined
  // The law bears on complaints alone.
  const bearing = (procedure: ProcedureName, regime: Regime): Regime => (procedure === "Complaint" ? regime : first)
  const provers = familyProversOf({ enacted, almanac, budget, stocks, replays })
  for (const [index, regime] of regimes.entries()) {
    const check = provers({
      rulesOf: onceFor((procedure: ProcedureName) => rulesFor(procedure, bearing(procedure, regime))),
      startsOf: onceFor((procedure: ProcedureName) => startsFor(procedure, bearing(procedure, regime))),
      says: regime.says,
    })
    for (const { invariant, checked } of all) {
      if (index > 0 && !hasComplaint(invariant)) continue
      for (const each of invariant.families ?? []) {
        if (checked.some(({ comes }) => comes === "broken")) break
        const came = check(each)
        if ("_tag" in came) return came
        checked.push(came)
      }
    }
  }
  return undefined
}
