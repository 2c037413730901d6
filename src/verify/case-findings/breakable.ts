/**
 * What a case can break: a requirement that is checked on cases, or a duty of the Code.
 *
 * @since 0.1.0
 */
import type { CaseRules } from "../../case/replay.ts"
import { sayNorm } from "../../machine/english.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { resolve } from "../../machine/reading.ts"
import type { CaseTest, Severity } from "../../regulation/check.ts"
import type { Confidence, Requirement } from "../../regulation/requirement.ts"
import { requirements } from "../../regulation/requirements.ts"

/**
 * A rule as findings name it.
 *
 * @since 0.1.0
 */
export interface Breakable {
  /** The id of a requirement, or `code:` and the norm of the Code (see `codeRuleOf`). */
  readonly id: string
  readonly severity: Severity
  readonly confidence: Confidence
  /** The requirements, or the clauses of the Code. */
  readonly clauses: readonly string[]
  readonly conforms: string
  readonly source: string
}

/**
 * A requirement that is checked on cases, with its test.
 *
 * @since 0.1.0
 */
export interface Checked {
  readonly requirement: Requirement
  readonly test: CaseTest
  readonly rule: Breakable
}

const checkedOf = (requirement: Requirement): readonly Checked[] => {
  const { id, check, confidence, source } = requirement
  if (check.by !== "cases") return []
  const { severity, what: conforms, test } = check
  return [{ requirement, test, rule: { id, severity, confidence, clauses: [id], conforms, source } }]
}

/**
 * Every requirement that is checked on cases, in the order of the requirements.
 *
 * @since 0.1.0
 */
export const CHECKED: readonly Checked[] = /* @__PURE__ */ requirements.flatMap(checkedOf)

/**
 * The name of a duty of the Code among the rules: `code:acknowledge`; that of another procedure than Complaint has the
 * procedure before it: `code:Dissatisfaction.putRight`.
 *
 * @since 0.1.0
 */
export const codeRuleId = (procedure: string, norm: string): string =>
  procedure === "Complaint" ? `code:${norm}` : `code:${procedure}.${norm}`

/**
 * What is broken where a norm is: the requirements that it comes from, and the Code, where it comes from that too.
 *
 * @since 0.1.0
 */
export interface Bearing {
  readonly norm: Norm
  /** The requirements that ask for it to be done. */
  readonly law: readonly Breakable[]
  /** The requirements that ask for it not to be late. */
  readonly inTime: readonly Checked[]
  /** The duty as one of the Code; undefined where the law alone asks for it. */
  readonly code: Breakable | undefined
}

/** A norm as the readings chosen have it. */
const settled = ({ choices }: CaseRules, norm: Norm): Norm => ({
  ...norm,
  force: resolve(norm.force, choices),
  does: resolve(norm.does, choices),
  terms: resolve(norm.terms, choices),
  until: resolve(norm.until, choices),
  restoredBy: resolve(norm.restoredBy, choices),
})

const codeRuleOf = (rules: CaseRules, norm: Norm, clauses: readonly string[]): Breakable => ({
  id: codeRuleId(rules.machine.id, norm.id),
  severity: "error",
  confidence: "confirmed",
  clauses,
  conforms: capital(sayNorm(rules.machine, settled(rules, norm))),
  source: `${rules.enacted.code.title}, version ${rules.enacted.code.version}`,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The rules of the law that a norm carries out: those that are checked by it, else the first that it cites. */
const lawRulesOf = (norm: Norm, cites: readonly string[]): readonly Breakable[] => {
  const checked = CHECKED.filter(
    ({ requirement, test }) => cites.includes(requirement.id) && test.is === "norm" && test.norm === norm.id,
  )
  if (checked.length > 0) return checked.map(({ rule }) => ({ ...rule, clauses: cites }))
  return requirements
    .filter(({ id }) => id === cites[0])
    .map(({ id, confidence, says, source }) => ({
      id,
      severity: "error",
      confidence,
      clauses: cites,
      conforms: says,
      source,
    }))
}

/**
 * What each obligation of some rules bears on, by the norm's id.
 *
 * @param rules - the rules of a case
 * @since 0.1.0
 */
export const bearingsOf = (rules: CaseRules): ReadonlyMap<string, Bearing> =>
  new Map(
    rules.machine.norms
      .filter((norm) => !isRight(norm))
      .map((norm): readonly [string, Bearing] => {
        const law = norm.sources?.find(({ source }) => source === "regulation")?.cites ?? []
        const code =
          norm.sources === undefined ? norm.cites : norm.sources.find(({ source }) => source === "code")?.cites
        return [
          norm.id,
          {
            norm,
            law: law.length === 0 ? [] : lawRulesOf(norm, law),
            inTime:
              law.length === 0
                ? []
                : CHECKED.filter(({ test }) => test.is === "inTime" && test.norms.includes(norm.id)),
            code: code === undefined ? undefined : codeRuleOf(rules, norm, code),
          },
        ]
      }),
  )
