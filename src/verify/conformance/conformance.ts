/**
 * Conformance: a complaints code held against the requirements in force on a date, or from one date to another.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import type { Choices } from "../../machine/reading.ts"
import { isInForce } from "../../regulation/dated.ts"
import type { Requirement, Topic } from "../../regulation/requirement.ts"
import { requirements as all } from "../../regulation/requirements.ts"
import type { Conformance, ConformanceBetween, ConformanceParts, Unverified } from "./finding.ts"
import { isOnCode, type Judgement, judgementsOf } from "./judge.ts"
import { notesOn } from "./notes.ts"
import {
  type CodeOrVersions,
  type ConformanceError,
  readChosen,
  readDate,
  versionOn,
  versionsBetween,
} from "./refusal.ts"
import { common } from "./stretches.ts"

/**
 * Against what a code is held: by default every requirement of the regulation, and with every reading left open, so that a
 * finding that depends on one says so. A reading that is chosen is taken so and not otherwise.
 *
 * @since 0.1.0
 */
export interface ConformanceOptions {
  readonly requirements?: readonly Requirement[]
  readonly readings?: Choices
}

/** What binds whoever takes complaints, whether Ofcom's rules are answered to or not. */
const EVERYONE: ReadonlySet<Topic> = new Set(["data-protection", "consumer-contracts"])

const bears = ({ regulator }: ComplaintsCode, { topics }: Requirement): boolean =>
  regulator !== "none" || topics.some((each) => EVERYONE.has(each))

/** The judgements of one version that a stretch of time has a part of, in the order of the requirements. */
const judged = (
  code: ComplaintsCode,
  { requirements = all, readings = {} }: ConformanceOptions,
  meets: (finding: Judgement["finding"]) => boolean,
): readonly Judgement[] =>
  requirements
    .filter(isOnCode)
    .filter((each) => bears(code, each))
    .flatMap((each) => judgementsOf(code, each, readings).filter(({ finding }) => meets(finding)))

const partsOf = (versions: readonly (readonly [ComplaintsCode, readonly Judgement[]])[]): ConformanceParts => {
  const found = versions.flatMap(([, judgements]) => judgements)
  const confirmed = found.filter(({ finding }) => finding.confidence === "confirmed")
  const of = (outcome: Judgement["outcome"]) =>
    confirmed.filter((each) => each.outcome === outcome).map(({ finding }) => finding)
  const unverified = found.flatMap(({ outcome, finding }): readonly Unverified[] =>
    finding.confidence === "confirmed" || outcome === "holds" ? [] : [{ ...finding, outcome }],
  )
  const notes = versions.flatMap(([code, judgements]) =>
    notesOn(
      code,
      judgements.filter(({ outcome }) => outcome === "unknown"),
    ),
  )
  return {
    findings: of("fails"),
    unknown: of("unknown"),
    unverified,
    notes: notes.filter(
      ({ of: id, says }, index) => notes.findIndex((each) => each.of === id && each.says === says) === index,
    ),
    held: [...new Set(found.filter(({ outcome }) => outcome === "holds").map(({ finding }) => finding.rule))],
  }
}

/**
 * Holds a complaints code against the requirements in force on a date; one that answers to no regulator only against what
 * binds everyone.
 *
 * @param code - a code, or the versions of one, of which that in force on the date is held against them
 * @param options - `on`, a local date `YYYY-MM-DD`; `requirements`, if others than those of the regulation; `readings`, the
 * alternatives by which the provider reads its code
 * @returns what was found; refused with `ConformanceError`: a text that is no date, a date on which the code is not in force,
 * a reading that its register does not hold
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { conformance } from "@opustech/complaints-code/verify"
 * const found = conformance(opus, { on: "2026-04-08" })
 * found._tag === "Success" && found.success.findings.find(({ rule }) => rule === "t-adr-6w")?.conforms // => "6 weeks"
 * const early = conformance(opus, { on: "2026-04-07" })
 * early._tag === "Success" && early.success.held.includes("t-adr-8w") // => true
 * @since 0.1.0
 */
export const conformance = (
  code: CodeOrVersions,
  options: ConformanceOptions & { readonly on: string },
): Result.Result<Conformance, ConformanceError> => {
  const { on, readings = {} } = options
  const date = readDate(on)
  if (Result.isFailure(date)) return Result.fail(date.failure)
  const version = versionOn(code, on)
  if (Result.isFailure(version)) return Result.fail(version.failure)
  const chosen = readChosen(version.success, readings)
  if (Result.isFailure(chosen)) return Result.fail(chosen.failure)
  const found = judged(version.success, options, ({ since, until }) => isInForce({ from: since, to: until }, on))
  const { id, version: name } = version.success
  return Result.succeed({ code: { id, version: name }, on, ...partsOf([[version.success, found]]) })
}

/**
 * Holds a complaints code against the requirements from one date to another: every finding of that time, with the dates on
 * which it begins and ends, which may lie outside it. They are worked out from the dates on which requirements, versions of
 * the code, ADR schemes and amounts change, not day by day.
 *
 * @param code - a code, or the versions of one
 * @param options - `from` and `to`, local dates `YYYY-MM-DD`, both included; the others as for `conformance`
 * @returns what was found; refused with `ConformanceError`: a text that is no date, a first date after the last, a day on
 * which no version is in force, a reading that a register does not hold
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { conformanceBetween } from "@opustech/complaints-code/verify"
 * const found = conformanceBetween(opus, { from: "2026-01-01", to: "2026-12-31" })
 * const wait = found._tag === "Success" && found.success.findings.find(({ rule }) => rule === "t-adr-6w")
 * wait && [wait.since, wait.until] // => ["2026-04-08", null]
 * @since 0.1.0
 */
export const conformanceBetween = (
  code: CodeOrVersions,
  options: ConformanceOptions & { readonly from: string; readonly to: string },
): Result.Result<ConformanceBetween, ConformanceError> => {
  const { from, to, readings = {} } = options
  const versions = versionsBetween(code, from, to)
  if (Result.isFailure(versions)) return Result.fail(versions.failure)
  for (const each of versions.success) {
    const chosen = readChosen(each, readings)
    if (Result.isFailure(chosen)) return Result.fail(chosen.failure)
  }
  const found = versions.success.map(
    (each) =>
      [
        each,
        judged(each, options, ({ since, until }) => common({ from: since, to: until }, { from, to }) !== undefined),
      ] as const,
  )
  const id = versions.success[0]?.id ?? ""
  return Result.succeed({
    code: { id, versions: versions.success.map((each) => each.version) },
    from,
    to,
    ...partsOf(found),
  })
}
