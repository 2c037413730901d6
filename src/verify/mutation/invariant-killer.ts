/**
 * Invariants as a killer: a proof of what a change makes of the rules.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Machine } from "../../machine/machine.ts"
import type { ProveOptions } from "../proof.ts"
import { prove } from "../prove.ts"
import type { Regime } from "../proving/regimes.ts"
import { changedCode } from "./changed-code.ts"
import type { Killer } from "./killers.ts"
import type { Mutant } from "./mutants.ts"

/** The machine of a mutant under the law of a regime; where none is held for that law, the code's own. */
const alterBy =
  ({ machines }: Mutant) =>
  (machine: Machine, { law }: Regime): Machine =>
    machines.find((each) => (each.law?.key ?? null) === (law?.key ?? null))?.machine ?? machine

/**
 * Invariants as a killer of mutants: the procedure that a change is in, or a changed code with all of its procedures, is
 * proved again, and the first invariant that is broken has noticed the change. A proof takes longer than all other killers
 * together: it is asked last. A search that exceeds its budget notices nothing.
 *
 * @param code - the code that is mutated
 * @param options - which invariants, which starts and how large a search may be
 * @returns a killer for `mutate`
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { invariantKiller, mutate } from "@opustech/complaints-code/verify"
 * const only = (id: string) => id.endsWith("RequestProvided -> Provided/when:drop")
 * const mutation = mutate({ ...opus, procedures: ["CodeCopyRequest"] }, { only, scenarios: [], killers: [invariantKiller(opus)] })
 * mutation._tag === "Success" && mutation.success.kills[0]?.kill.by // => "invariant"
 * @since 0.1.0
 */
export const invariantKiller =
  (code: ComplaintsCode, options: Pick<ProveOptions, "invariants" | "every" | "budget"> = {}): Killer =>
  (mutant) => {
    const { procedure, kind, changed } = mutant
    const to = changed === undefined ? code : changedCode(changed)
    // Of a bank holiday that is left out an invariant says nothing, and a citation is part of no proof.
    if (to === undefined || kind === "citation" || changed?.exceptions !== undefined) return undefined
    const proof =
      procedure === undefined
        ? prove(to, options)
        : prove({ ...to, procedures: [procedure] }, { ...options, alter: alterBy(mutant) })
    if (Result.isFailure(proof)) return undefined
    const broken = proof.success.invariants.find(({ comes }) => comes === "broken")
    return broken === undefined ? undefined : { by: "invariant", id: broken.id, says: broken.says }
  }
