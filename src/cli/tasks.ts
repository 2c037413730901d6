/**
 * Tasks: what another thread can be given to do, as plain data.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { ProveOptions } from "../verify/proof.ts"
import { type ProofPart, proofPlan } from "../verify/proof-plan.ts"
import { type Done, type Share, type Threads, workOn } from "./threads.ts"

/**
 * A proof of a code: each invariant that bears on it is a piece.
 *
 * @since 0.1.0
 */
export interface Task {
  readonly code: ComplaintsCode
  readonly options: Pick<ProveOptions, "invariants" | "budget">
}

/**
 * What another thread gives of a task.
 *
 * @since 0.1.0
 */
export type Piece = ProofPart

/**
 * The other threads of the command line.
 *
 * @since 0.1.0
 */
export type Crew = Threads<Task, Piece>

/**
 * Does a share of a task.
 *
 * @param share - the share
 * @returns the pieces that this thread has done; none where there is no such plan
 * @since 0.1.0
 */
export const doShare = ({ task, ...share }: Share<Task>): readonly Done<Piece>[] => {
  const plan = proofPlan(task.code, task.options)
  if (Result.isFailure(plan)) return []
  const { parts, prove } = plan.success
  return workOn(share, (place) => prove(parts[place] ?? ""))
}
