/**
 * The proof in a check: what every invariant came to, of each version that was looked at.
 *
 * @since 0.1.0
 */
import { type Explored, sumOf } from "./explore/found.ts"
import type { CheckPart, RuleFault } from "./parts.ts"
import type { Proof, Proved } from "./proof.ts"
import type { Counterexample } from "./proving/logs.ts"

/**
 * The proof of one version of a code, or why it was left out.
 *
 * @since 0.1.0
 */
export type CheckedProof =
  | { readonly versions: readonly { readonly version: string; readonly proof: Proof }[] }
  | { readonly leftOut: string }

/**
 * An invariant and what it came to: whether it holds, and where it is broken the shortest case that shows it. The version is
 * there where several were proved.
 *
 * @since 0.1.0
 */
export interface ProvedInvariant extends Pick<Proved, "id" | "clauses" | "requirements" | "comes" | "holds"> {
  readonly version?: string
  readonly sentence: string
  readonly explored: Explored
  readonly counterexample?: Counterexample
  readonly why?: string
}

const ofInvariant = (
  { id, says, clauses, requirements, comes, holds, explored, counterexample, why }: Proved,
  version: string | undefined,
): ProvedInvariant => ({
  ...(version === undefined ? {} : { version }),
  id,
  sentence: says,
  clauses,
  requirements,
  comes,
  holds,
  explored,
  ...(counterexample === undefined ? {} : { counterexample }),
  ...(why === undefined ? {} : { why }),
})

/**
 * The invariants of a proof, those of each version in its turn.
 *
 * @param checked - the proof of each version
 * @since 0.1.0
 */
export const provedIn = (checked: CheckedProof): readonly ProvedInvariant[] => {
  if ("leftOut" in checked) return []
  const { versions } = checked
  return versions.flatMap(({ version, proof }) =>
    proof.invariants.map((each) => ofInvariant(each, versions.length > 1 ? version : undefined)),
  )
}

/**
 * How much was explored for a proof.
 *
 * @param checked - the proof of each version
 * @returns the sum over the versions; null where the proof was left out
 * @since 0.1.0
 */
export const exploredIn = (checked: CheckedProof): Explored | null =>
  "leftOut" in checked ? null : sumOf(checked.versions.map(({ proof }) => proof.explored))

/**
 * Whether an invariant is a fault of the rules: it is broken, or left open. One that does not bear on the code is none.
 *
 * @since 0.1.0
 */
export const isUnproved = ({ comes }: Pick<Proved, "comes">): boolean => comes === "broken" || comes === "open"

/**
 * What an invariant that does not hold came to, in words.
 *
 * @param invariant - an invariant that is broken or left open
 * @since 0.1.0
 */
export const sayUnproved = ({ comes, why }: Pick<Proved, "comes" | "why">): string =>
  `${comes === "broken" ? "is broken" : "is left open: a breach was found that no case could be made to show"}${
    why === undefined ? "" : `: ${why}`
  }`

const faultOf = (invariant: ProvedInvariant): RuleFault => ({
  rule: `invariant.${invariant.id}`,
  at: [invariant.version ?? [], invariant.clauses[0] ?? invariant.id].flat().join(" "),
  message: [
    `${invariant.sentence} It ${sayUnproved(invariant)}.`,
    ...(invariant.counterexample === undefined ? [] : [`Shown by: ${invariant.counterexample.says.join("; ")}.`]),
  ].join(" "),
})

/**
 * The proof as a part of a check: how many invariants were proved, and those that do not hold as faults.
 *
 * @param checked - the proof of each version
 * @since 0.1.0
 */
export const proofPart = (checked: CheckedProof): CheckPart => {
  if ("leftOut" in checked) return { part: "proof", done: false, why: checked.leftOut }
  const invariants = provedIn(checked)
  return {
    part: "proof",
    done: true,
    checked: `${invariants.length} invariant${invariants.length === 1 ? "" : "s"}`,
    faults: invariants.filter(isUnproved).map(faultOf),
  }
}
