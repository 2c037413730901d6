/**
 * Proofs: what every invariant of a code came to, and what can be asked of a proof.
 *
 * @since 0.1.0
 */
import type { EnactedCode } from "../code/enact.ts"
import type { Machine } from "../machine/machine.ts"
import type { Explored } from "./explore/found.ts"
import type { Invariant } from "./invariants/invariant.ts"
import type { Counterexample } from "./proving/logs.ts"
import type { CheckResult } from "./proving/prover.ts"
import type { Regime } from "./proving/regimes.ts"
import type { Replay } from "./proving/replay-laws.ts"

/**
 * What an invariant came to: it `holds`, is `broken`, is left `open`, where a breach was found that no log could be made to
 * show, or is `notApplicable` to the code, and why.
 *
 * @since 0.1.0
 */
export interface Proved extends Omit<Invariant, "checks" | "families"> {
  readonly comes: CheckResult["comes"] | "notApplicable"
  /** Whether it holds; not where it is left open or says nothing of the code. */
  readonly holds: boolean
  readonly explored: Explored
  readonly counterexample?: Counterexample
  readonly why?: string
}

/**
 * A proof of a code: each invariant with what it came to, and how much was explored for all of them.
 *
 * @since 0.1.0
 */
export interface Proof {
  readonly code: string
  readonly invariants: readonly Proved[]
  readonly explored: Explored
  /** The laws under which complaints were explored, in words. */
  readonly regimes: readonly string[]
  /** Of days that are like the same weekday of other weeks, every so-manieth week's were starts. */
  readonly every: number
}

/**
 * How a code is proved.
 *
 * @since 0.1.0
 */
export interface ProveOptions {
  /** Only the invariants of these ids. */
  readonly invariants?: readonly string[]
  /** The most situations that one search may find. */
  readonly budget?: number
  /** Of days that are like the same weekday of other weeks, every so-manieth is a start; by default every 13th week's. */
  readonly every?: number
  /** Whose rules apply beside the code; by default those of the regulator that it answers to. */
  readonly regulation?: EnactedCode["regulation"]
  /** Changes a machine before it is proved, as a test of the invariants does. */
  readonly alter?: (machine: Machine, regime: Regime) => Machine
  /** Replays in place of the library's own, as a test of the laws of replay does. */
  readonly replays?: Replay
  /** Is told of each invariant before it is checked, for a progress bar. */
  readonly progress?: (done: number, of: number) => void
}
