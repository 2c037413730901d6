/**
 * Tasks: what another thread can be given to do, as plain data.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import type { ProveOptions } from "../verify/proof.ts"
import { type ProofPart, proofPlan } from "../verify/proof-plan.ts"
import type { prove } from "../verify/prove.ts"
import { type Done, type Share, shared, type Threads, workOn } from "./threads.ts"

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
 * Proves a code on several threads. The others begin at once, this one when the caller waits.
 *
 * @param threads - the other threads; undefined where there are none
 * @param task - the code, and what is asked of the proof
 * @param progress - is told before each part that this thread proves how many are done, by all of them
 * @returns what `prove` gives, to the byte; rejects where a thread dies
 * @since 0.1.0
 */
export const proveOn = async (
  threads: Crew | undefined,
  task: Task,
  progress: (done: number, of: number) => void = () => {},
): Promise<ReturnType<typeof prove>> => {
  const plan = proofPlan(task.code, task.options)
  if (Result.isFailure(plan)) return Result.fail(plan.failure)
  const { parts, prove: partOf, together } = plan.success
  const work = (place: number): Piece => partOf(parts[place] ?? "")
  return together(await shared(threads, task, parts.length, work, (done) => progress(done, parts.length)))
}

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
