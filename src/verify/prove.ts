/**
 * Proof: every invariant of a code held against everything that its procedures can come to.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { EnactError } from "../code/enact.ts"
import type { BudgetExceeded } from "./explore/found.ts"
import type { UnknownInvariant } from "./invariants/unknown.ts"
import type { Proof, ProveOptions } from "./proof.ts"
import { type ProofPart, proofPlan } from "./proof-plan.ts"

/**
 * Proves a code: explores every procedure that it lists, complaints under every law that can bear on one, under the default
 * readings, each alternative alone and all combinations of those that bear on one norm, and holds every invariant against
 * all of it.
 *
 * @param code - a complaints code
 * @param options - which invariants, how large a search may be, and what a test changes
 * @returns the proof; or an `EnactError`, an `UnknownInvariant`, or a `BudgetExceeded` where a search finds more situations
 * than its budget
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { prove } from "@opustech/complaints-code/verify"
 * const proof = prove(opus, { invariants: ["a-posted-copy-is-free"] })
 * proof._tag === "Success" && proof.success.invariants[0]?.holds // => true
 * @since 0.1.0
 */
export const prove = (
  code: ComplaintsCode,
  options: ProveOptions = {},
): Result.Result<Proof, EnactError | UnknownInvariant | BudgetExceeded> => {
  const plan = proofPlan(code, options)
  if (Result.isFailure(plan)) return Result.fail(plan.failure)
  const { parts, prove: proved, together } = plan.success
  const done: ProofPart[] = []
  for (const part of parts) {
    options.progress?.(done.length, parts.length)
    const made = proved(part)
    done.push(made)
    if (made.exceeded !== undefined) break
  }
  return together(done)
}
