/**
 * Who governs: which source of a norm sets its instant in a case, and what that displaces.
 *
 * @since 0.1.0
 */
import { happeningsOf } from "../machine/condition.ts"
import { becomes, type Rules } from "../machine/evaluate.ts"
import type { AnyEvent } from "../machine/happening.ts"
import type { Norm, Source } from "../machine/norm.ts"
import { confidenceOf } from "../regulation/confidence.ts"
import type { Confidence } from "../regulation/requirement.ts"
import { factsOf } from "./facts.ts"

/**
 * Whose rule it is: the code's, or the regulator's.
 *
 * @since 0.1.0
 */
export type SourceName = "code" | "regulation"

/**
 * A source that another one displaces, and when it alone would have started the norm (epoch milliseconds): the instant of
 * which a right opens, and from which the span of a duty is counted.
 *
 * @since 0.1.0
 */
export interface DisplacedSource {
  readonly source: SourceName
  /** Its clauses or requirements. */
  readonly clauses: readonly string[]
  readonly at: number
  readonly from: number
}

/**
 * Who governs a norm: the source, all clauses of the code and all requirements that bear on it, what is displaced, and how
 * sure the governing source is.
 *
 * @since 0.1.0
 */
export interface Governance {
  readonly source: SourceName
  readonly clauses: readonly string[]
  readonly requirements: readonly string[]
  readonly displaced: readonly DisplacedSource[]
  readonly confidence: Confidence
}

const isRegulation = ({ source }: Source): boolean => source === "regulation"

const nameOf = (source: Source): SourceName => (isRegulation(source) ? "regulation" : "code")

const citesOf = (sources: readonly Source[]): readonly string[] => [...new Set(sources.flatMap((each) => each.cites))]

/** When a source alone starts the norm; undefined where it says nothing of its own, or something must happen first. */
const startOf = (rules: Rules, { starts }: Source, history: readonly AnyEvent[]) => {
  const became = starts === undefined ? undefined : becomes(rules, starts, factsOf(happeningsOf(starts), history))
  return became === undefined || Number.isNaN(became.at) ? undefined : became
}

/**
 * Who governs a norm in a case. Of its sources the one that starts it first does; of those that start it together, the
 * first of the list. A norm without sources comes from the code.
 *
 * @param rules - the rules of the case
 * @param norm - a norm of theirs
 * @param history - the accepted events of the case
 * @since 0.1.0
 */
export const governanceOf = (rules: Rules, norm: Norm, history: readonly AnyEvent[]): Governance => {
  const { sources } = norm
  if (sources === undefined)
    return { source: "code", clauses: norm.cites, requirements: [], displaced: [], confidence: "confirmed" }
  const starts = sources.map((each) => ({ each, became: startOf(rules, each, history) }))
  const atOf = ({ became }: (typeof starts)[number]): number => became?.at ?? Number.POSITIVE_INFINITY
  const governing = starts.reduce((first, one) => (atOf(one) < atOf(first) ? one : first))
  return {
    source: nameOf(governing.each),
    clauses: citesOf(sources.filter((each) => !isRegulation(each))),
    requirements: citesOf(sources.filter(isRegulation)),
    displaced: starts.flatMap(({ each, became }) =>
      became !== undefined && became.at > atOf(governing)
        ? [{ source: nameOf(each), clauses: each.cites, at: became.at, from: became.from }]
        : [],
    ),
    confidence: isRegulation(governing.each) ? confidenceOf(governing.each.cites[0] ?? "") : "confirmed",
  }
}
