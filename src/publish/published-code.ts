/**
 * A published code: a complaints code together with all that its pages tell of it, worked out once.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../code/complaints-code.ts"
import { type EnactError, type EnactedCode, enact } from "../code/enact.ts"
import type { Law } from "../code/law.ts"
import type { ProcedureName } from "../code/procedure-names.ts"
import type { Machine } from "../machine/machine.ts"
import type { Norm } from "../machine/norm.ts"
import type { Choices, Reading } from "../machine/reading.ts"
import { settled } from "../machine/settled.ts"
import { type Procedure, procedures } from "../procedures/procedures.ts"
import { isInForce } from "../regulation/dated.ts"
import { lawFor } from "../regulation/law.ts"
import type { Requirement } from "../regulation/requirement.ts"
import { requirements } from "../regulation/requirements.ts"
import type { Clause } from "../text/clause.ts"
import type { Zone } from "../time/zone.ts"
import type { Baseline } from "../verify/baseline.ts"
import { type CheckReport, reportOfCheck } from "../verify/check-report.ts"
import { conformance } from "../verify/conformance/conformance.ts"
import type { Conformance } from "../verify/conformance/finding.ts"
import { isOnCode, judgementsOf } from "../verify/conformance/judge.ts"
import type { ConformanceError } from "../verify/conformance/refusal.ts"
import { invariantsOf } from "../verify/invariants/index.ts"
import type { Invariant } from "../verify/invariants/invariant.ts"
import type { Proof } from "../verify/proof.ts"
import { ruleBookOf } from "../verify/rule-book.ts"
import { isRecordOf, type MutationRecord } from "./mutation-record.ts"
import { textOf } from "./text-of.ts"

/**
 * An invariant that guards clauses: what holds whatever happens, in a sentence.
 *
 * @since 0.1.0
 */
export type GuardingInvariant = Pick<Invariant, "id" | "says" | "clauses"> &
  Partial<Pick<Invariant, "requirements" | "about">>

/**
 * What is published beside the code. Without `on`, a local date (`YYYY-MM-DD`), the code is held against no regulation and
 * there is no page of conformance.
 *
 * @since 0.1.0
 */
export interface PublicationOptions {
  readonly on?: string
  /** The findings that are accepted. */
  readonly baseline?: Baseline
  /** Alternatives chosen of readings; the others take their default. */
  readonly readings?: Choices
  /** The zone's table, where the code's zone is not Europe/London. */
  readonly zone?: Zone
  /** The invariants; by default those that were proved, or else those of the code. */
  readonly invariants?: readonly GuardingInvariant[]
  /** What was proved of the code (see `prove`). */
  readonly proof?: Proof
  /** What noticed changes of the rules (see `mutationRecordOf`); shown where it is of the rules of the code. */
  readonly mutation?: MutationRecord
}

/**
 * Why a published code cannot be made: the code cannot be enacted so, or not be held against the regulation of that date.
 *
 * @since 0.1.0
 */
export type PublicationError = EnactError | ConformanceError

/**
 * A requirement that bears on a clause of a code, with what came of holding the code against it.
 *
 * @since 0.1.0
 */
export interface Bearing {
  readonly rule: string
  readonly clauses: readonly string[]
}

/**
 * A code with all that its pages tell.
 *
 * @since 0.1.0
 */
export interface PublishedCode {
  readonly code: ComplaintsCode
  readonly on: string | undefined
  readonly enacted: EnactedCode
  /** The law for a complaint that a consumer makes on that date; null where none is applied. */
  readonly law: Law | null
  readonly procedures: readonly { readonly name: ProcedureName; readonly machine: Machine }[]
  readonly standing: readonly Norm[]
  readonly readings: readonly Reading[]
  /** The clauses of its text; none where the text is not held here. */
  readonly clauses: readonly Clause[]
  readonly report: CheckReport | undefined
  /** The requirements of the date that are checked on a code, each with the clauses that it was held against. */
  readonly bearings: readonly Bearing[]
  readonly invariants: readonly GuardingInvariant[]
  readonly proof: Proof | undefined
  /** The record of rule mutation, and whether it is of these rules. */
  readonly mutation: { readonly record: MutationRecord; readonly isOfThese: boolean } | undefined
}

const lawOn = ({ regulation }: EnactedCode, on: string | undefined): Law | null =>
  regulation === "none" || on === undefined
    ? null
    : lawFor({ madeOn: on, deadlockOn: undefined, complainant: { kind: "consumer" }, responseExpected: "explicit" })

/** A machine as it is where nothing else is known of a case: the law of a complaint on the date, of others none. */
const machineOf = ({ code }: EnactedCode, name: ProcedureName, law: Law | null): Machine => {
  const procedure: Procedure = procedures[name]
  return settled(procedure(code, name === "Complaint" ? law : null), code.readings)
}

const all: readonly Requirement[] = requirements

const bearingsOn = (code: ComplaintsCode, on: string, held: Conformance): readonly Bearing[] => {
  const { findings, unknown, unverified } = held
  const judged = new Set([...held.held, ...[findings, unknown, unverified].flat().map(({ rule }) => rule)])
  return all
    .filter(isOnCode)
    .filter(({ id }) => judged.has(id))
    .map((each) => ({
      rule: each.id,
      clauses: judgementsOf(code, each, {})
        .filter(({ finding }) => isInForce({ from: finding.since, to: finding.until }, on))
        .flatMap(({ finding }) => finding.clauses),
    }))
    .filter((each) => each.clauses.length > 0)
}

/** The invariants of a proof that bear on its code. */
const borne = (proof: Proof | undefined): readonly GuardingInvariant[] | undefined =>
  proof?.invariants.filter(({ comes }) => comes !== "notApplicable")

/**
 * What is published of a code.
 *
 * @param code - a complaints code
 * @param options - the date on which it is held against the regulation, and what else is told
 * @returns the published code; refused with `EnactError` or `ConformanceError`
 * @since 0.1.0
 */
export const publishedCodeOf = (
  code: ComplaintsCode,
  options: PublicationOptions = {},
): Result.Result<PublishedCode, PublicationError> => {
  const { on, baseline, readings = {}, zone, proof, mutation } = options
  const made = enact(code, {
    readings,
    ...(on === undefined ? { regulation: "none" } : {}),
    ...(zone === undefined ? {} : { zone }),
  })
  if (Result.isFailure(made)) return Result.fail(made.failure)
  const enacted = made.success
  const held = on === undefined ? undefined : conformance(code, { on, readings })
  if (held !== undefined && Result.isFailure(held)) return Result.fail(held.failure)
  const law = lawOn(enacted, on)
  return Result.succeed({
    code,
    on,
    enacted,
    law,
    procedures: code.procedures.map((name) => ({ name, machine: machineOf(enacted, name, law) })),
    standing: ruleBookOf(code).standing,
    readings: enacted.code.readings,
    clauses: textOf(code),
    report:
      held === undefined
        ? undefined
        : reportOfCheck({
            code: held.success.code,
            conformance: held.success,
            ...(baseline === undefined ? {} : { baseline }),
            strict: false,
            parts: [],
          }),
    bearings: on === undefined || held === undefined ? [] : bearingsOn(code, on, held.success),
    invariants: options.invariants ?? borne(proof) ?? invariantsOf(enacted.code, law),
    proof,
    mutation: mutation === undefined ? undefined : { record: mutation, isOfThese: isRecordOf(mutation, code, zone) },
  })
}
