/**
 * Outcomes of a check on a code: held, failed, or not known, with what was found.
 *
 * @since 0.1.0
 */

/**
 * How a check comes out.
 *
 * @since 0.1.0
 */
export type Outcome = "holds" | "fails" | "unknown"

/**
 * A check's outcome: what was found, in words, the clauses of the code that it was found in, and the fields that say
 * themselves that they are unknown and so kept the check from being decided.
 *
 * @since 0.1.0
 */
export interface Verdict {
  readonly outcome: Outcome
  readonly found: readonly string[]
  readonly clauses: readonly string[]
  readonly unknown: readonly UnknownField[]
}

/**
 * A field that says itself that it is unknown, and why.
 *
 * @since 0.1.0
 */
export interface UnknownField {
  readonly field: string
  readonly why: string
}

/**
 * Verdicts of parts as one, of a given outcome: nothing is said twice.
 *
 * @since 0.1.0
 */
export const merged = (outcome: Outcome, parts: readonly Verdict[]): Verdict => ({
  outcome,
  found: [...new Set(parts.flatMap((each) => each.found))],
  clauses: [...new Set(parts.flatMap((each) => each.clauses))],
  unknown: parts
    .flatMap((each) => each.unknown)
    .filter(({ field }, index, all) => all.findIndex((each) => each.field === field) === index),
})

const of = (outcome: Outcome, parts: readonly Verdict[]): readonly Verdict[] =>
  parts.filter((each) => each.outcome === outcome)

/**
 * Whether all parts hold: one that fails settles it, one that is not known leaves it open. It is told by the parts that
 * settle it.
 *
 * @since 0.1.0
 */
export const allOf = (parts: readonly Verdict[]): Verdict => {
  const outcome: Outcome =
    of("fails", parts).length > 0 ? "fails" : of("unknown", parts).length > 0 ? "unknown" : "holds"
  return merged(outcome, of(outcome, parts))
}

/**
 * Whether at least `n` parts hold, as far as that is settled whatever is not known.
 *
 * @since 0.1.0
 */
export const anyOf = (parts: readonly Verdict[], n: number): Verdict => {
  const [held, open] = [of("holds", parts), of("unknown", parts)]
  if (held.length >= n) return merged("holds", held)
  return held.length + open.length >= n ? merged("unknown", open) : merged("fails", of("fails", parts))
}

/**
 * The contrary: what held fails, what failed holds, and what is not known stays so.
 *
 * @since 0.1.0
 */
export const contrary = (verdict: Verdict): Verdict => {
  const { outcome } = verdict
  return { ...verdict, outcome: outcome === "holds" ? "fails" : outcome === "fails" ? "holds" : "unknown" }
}

/**
 * Only where the first holds is the second asked for.
 *
 * @since 0.1.0
 */
export const where = (test: Verdict, then: () => Verdict): Verdict => {
  if (test.outcome === "fails") return { ...test, outcome: "holds" }
  const asked = then()
  if (test.outcome === "holds" || asked.outcome === "holds") return asked
  return merged("unknown", [test, ...(asked.outcome === "unknown" ? [asked] : [])])
}
