/**
 * Explanations as JSON values: instants are ISO 8601 texts, and the clauses stand with their words.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { EventExplanation, Explanation, NormExplanation } from "../case/explain.ts"
import type { CaseReport, DeadlineReport, RightReport } from "../case/timeline.ts"
import type { EnactedCode } from "../code/enact.ts"
import { opus } from "../code/opus.ts"
import type { Derivation } from "../machine/explain.ts"
import type { Requirement } from "../regulation/requirement.ts"
import { requirementById } from "../regulation/requirements.ts"
import { findClause } from "../text/opus.ts"
import { formatInstant, type Instant } from "../time/instant.ts"

/**
 * A clause with its words, verbatim; null where the published text has no such clause.
 *
 * @since 0.1.0
 */
export interface ClauseText {
  readonly id: string
  readonly text: string | null
}

/**
 * A requirement of the regulator in words of our own, with how sure it is and from when to when it is in force, null where
 * that is not known or has no end.
 *
 * @since 0.1.0
 */
export interface RequirementText extends Pick<Requirement, "id" | "says" | "confidence" | "from" | "to"> {}

/**
 * A derivation whose instants are texts.
 *
 * @since 0.1.0
 */
export interface Reason extends Omit<Derivation, "at" | "because"> {
  readonly at?: string
  readonly because: readonly Reason[]
}

/**
 * The instant of a norm under one alternative of one reading.
 *
 * @since 0.1.0
 */
export interface UnderAlternative {
  readonly reading: string
  readonly alternative: string
  readonly says: string
  readonly chosen: boolean
  readonly at: string | null
}

/**
 * Why a norm stands as it does.
 *
 * @since 0.1.0
 */
export interface NormReport extends Pick<NormExplanation, "of" | "norm" | "says" | "wanted"> {
  readonly case: string
  readonly at: string
  readonly clauses: readonly ClauseText[]
  /** The requirements of the regulator that bear on it in this case. */
  readonly requirements: readonly RequirementText[]
  readonly deadlines: readonly DeadlineReport[]
  readonly right?: RightReport
  readonly derivation?: Reason
  readonly underReadings: readonly UnderAlternative[]
}

/**
 * Why an event may or may not happen.
 *
 * @since 0.1.0
 */
export interface EventReport extends Omit<EventExplanation, "ways"> {
  readonly case: string
  readonly at: string
  readonly clauses: readonly ClauseText[]
  readonly ways: readonly {
    readonly transition: string
    readonly clauses: readonly string[]
    readonly allowed: boolean
    readonly derivation?: Reason
    readonly code?: string
    readonly why?: string
    readonly opens?: string
  }[]
}

type Written = (instant: number | null | undefined) => string | null

/** The clauses of Opus's published text are here; another provider's clauses are known by their ids alone. */
const textsOf = (ids: readonly string[], { code }: EnactedCode): readonly ClauseText[] =>
  [...new Set(ids)].map((id) => {
    const found = code.id === opus.id ? findClause(id) : undefined
    return { id, text: found !== undefined && Result.isSuccess(found) ? found.success.text : null }
  })

const requirementsOf = (ids: readonly string[]): readonly RequirementText[] =>
  ids.flatMap((each) => {
    const found = requirementById(each)
    if (Result.isFailure(found)) return []
    const { id, says, confidence, from, to } = found.success
    return [{ id, says, confidence, from, to }]
  })

const reasonOf = ({ at, because, ...rest }: Derivation, write: Written): Reason => {
  const written = write(at)
  return {
    ...rest,
    ...(written === null ? {} : { at: written }),
    because: because.map((each) => reasonOf(each, write)),
  }
}

const derivationOf = (derivation: Derivation | undefined, write: Written): { readonly derivation?: Reason } =>
  derivation === undefined ? {} : { derivation: reasonOf(derivation, write) }

const normReport = (
  explained: NormExplanation,
  report: CaseReport,
  enacted: EnactedCode,
  write: Written,
): NormReport => {
  const right = report.rights.find((each) => each.norm === explained.norm)
  const deadlines = report.deadlines.filter((each) => each.norm === explained.norm)
  return {
    of: "norm",
    case: report.case,
    at: report.at,
    norm: explained.norm,
    says: explained.says,
    clauses: textsOf(explained.clauses, enacted),
    requirements: requirementsOf(explained.requirements),
    deadlines,
    ...(right === undefined ? {} : { right }),
    ...derivationOf(explained.derivation, write),
    underReadings: explained.underReadings.map(({ reading, alternative, says, due }) => ({
      reading,
      alternative,
      says,
      chosen: enacted.choices[reading] === alternative,
      at: write(due),
    })),
    wanted: explained.wanted,
  }
}

const eventReport = (
  explained: EventExplanation,
  report: CaseReport,
  enacted: EnactedCode,
  write: Written,
): EventReport => ({
  ...explained,
  case: report.case,
  at: report.at,
  clauses: textsOf(
    [...explained.ways, ...explained.refusals].flatMap((each) => each.clauses),
    enacted,
  ),
  ways: explained.ways.map(({ transition, clauses, allowed, derivation, code, why, opens }) => {
    const from = write(opens)
    return {
      transition,
      clauses,
      allowed,
      ...derivationOf(derivation, write),
      ...(code === undefined ? {} : { code }),
      ...(why === undefined ? {} : { why }),
      ...(from === null ? {} : { opens: from }),
    }
  }),
})

/**
 * An explanation as a JSON value.
 *
 * @param explained - the explanation of a norm or an event
 * @param report - the report of the same case
 * @param enacted - the enacted code
 * @since 0.1.0
 */
export const explanationOf = (
  explained: Explanation,
  report: CaseReport,
  enacted: EnactedCode,
): NormReport | EventReport => {
  const write: Written = (instant) =>
    instant === null || instant === undefined || !Number.isFinite(instant)
      ? null
      : formatInstant(instant as Instant, enacted.timekeeping.zone)
  return explained.of === "norm"
    ? normReport(explained, report, enacted, write)
    : eventReport(explained, report, enacted, write)
}
