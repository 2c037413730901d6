/**
 * Static checks: what is wrong with the rules of a code as they stand, before any case.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { ComplaintsCode } from "../../code/complaints-code.ts"
import { type EnactError, enact } from "../../code/enact.ts"
import { combinationsOf } from "../../machine/bounds.ts"
import { type Condition, partsOf } from "../../machine/condition.ts"
import { faultsOf } from "../../machine/decision-table.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import { isChoice, type Read } from "../../machine/reading.ts"
import { readingsOf, reckonSpan, type Timekeeping } from "../../machine/timekeeping.ts"
import { CLASSIFICATION } from "../../procedures/feedback/classification.ts"
import { procedures } from "../../procedures/procedures.ts"
import type { Span } from "../../time/span.ts"
import type { StaticFinding } from "./finding.ts"
import { reachFindings, shapeFindings } from "./machines.ts"
import { courseFindings, openingFindings } from "./norms.ts"
import { type Reach, reachOf } from "./reach.ts"
import { readingFindings } from "./readings.ts"
import { guardsOf } from "./samples.ts"

type Alternatives = Map<string, ReadonlySet<string>>

const ofCondition = (condition: Condition, found: Alternatives): Alternatives => {
  if (condition.is === "reading") found.set(condition.reading, new Set(Object.keys(condition.among)))
  for (const each of partsOf(condition)) ofCondition(each, found)
  return found
}

const ofNorm = ({ does, until, restoredBy, terms }: Norm): Alternatives => {
  const found: Alternatives = new Map()
  const add = (value: Read<unknown>): void => {
    if (isChoice(value)) found.set(value.reading, new Set(Object.keys(value.among)))
  }
  for (const each of [does, until, restoredBy, terms]) add(each)
  return found
}

/**
 * What a machine can come to under every combination of the readings that its guards ask about; undefined where there is too
 * much of it.
 *
 * @param machine - the machine
 * @since 0.1.0
 */
export const reachesOf = (machine: Machine): readonly Reach[] | undefined => {
  const readings: Alternatives = new Map()
  for (const guard of guardsOf(machine)) ofCondition(guard, readings)
  const reaches = combinationsOf(readings).map((choices) => reachOf(machine, choices))
  return reaches.every((each) => each !== undefined) ? reaches : undefined
}

/**
 * What is wrong with the course of a norm and, where it is a right, with its opening.
 *
 * @param norm - the norm
 * @param reaches - what its machine can come to
 * @param timekeeping - how its spans are counted
 * @since 0.1.0
 */
export const findingsOfNorm = (
  norm: Norm,
  reaches: readonly Reach[],
  timekeeping: Timekeeping,
): readonly StaticFinding[] => [
  ...courseFindings(
    norm,
    reaches.flatMap((reach) =>
      combinationsOf(ofNorm(norm)).map((own) => ({ ...reach, choices: { ...own, ...reach.choices } })),
    ),
  ),
  ...openingFindings(norm, timekeeping),
]

/**
 * What is wrong with a machine as it stands. It never reports what is not so: a state, event, guard or norm is found wanting
 * only where nothing that can happen, in whatever time, would make it good; and of two outcomes or none only where it is sure
 * that the situation can be reached. Where there is too much to be looked at, only the shape is.
 *
 * @param rules - the machine with its timekeeping
 * @returns the findings, none where nothing is wrong
 * @example
 * import * as Result from "effect/Result"
 * import { enact, opus, procedures } from "@opustech/complaints-code"
 * import { findingsOfRules } from "@opustech/complaints-code/verify"
 * const { timekeeping, choices } = Result.getOrThrow(enact(opus))
 * findingsOfRules({ machine: procedures.Feedback(opus), timekeeping, choices }) // => []
 * @since 0.1.0
 */
export const findingsOfRules = ({ machine, timekeeping }: Rules): readonly StaticFinding[] => {
  const shape = shapeFindings(machine)
  // What is named and not there cannot be followed.
  if (shape.some(({ id }) => id === "machine.unknownState" || id === "machine.unknownEvent")) return shape
  const reaches = reachesOf(machine)
  if (reaches === undefined) return [...shape, ...machine.norms.flatMap((norm) => openingFindings(norm, timekeeping))]
  return [
    ...shape,
    ...reachFindings(machine, reaches),
    ...machine.norms.flatMap((norm) => findingsOfNorm(norm, reaches, timekeeping)),
  ]
}

/** Every span that stands anywhere in a value. */
const spansIn = (value: unknown): readonly Span[] => {
  if (typeof value !== "object" || value === null) return []
  const inside = Object.values(value).flatMap(spansIn)
  return "unit" in value && typeof value.unit === "string" ? [value as Span, ...inside] : inside
}

/** The readings that bear on spans, or on what the text is said to say. */
const countingReadings = (
  timekeeping: Timekeeping,
  machines: readonly Machine[],
  { statements }: ComplaintsCode,
): ReadonlySet<string> =>
  new Set([
    ...machines
      .flatMap(spansIn)
      .flatMap((span) => [...reckonSpan(timekeeping, span, "end"), ...reckonSpan(timekeeping, span, "opening")])
      .flatMap((each) => readingsOf([each])),
    ...Object.values(statements).flatMap((each) =>
      typeof each === "object" && each !== null && "under" in each && each.under !== undefined
        ? [each.under.reading]
        : [],
    ),
  ])

const tableFindings: readonly StaticFinding[] = faultsOf(CLASSIFICATION)
  .filter(({ fault }) => fault !== "unknownValue")
  .map(({ fault, message }) => ({
    id: fault === "gap" ? "table.gap" : "table.overlap",
    where: `tables.${CLASSIFICATION.id}`,
    says: message,
    clauses: [],
  }))

/**
 * What is wrong with the rules of a code as they stand: those of every procedure that it has, the table by which feedback is
 * classified, and its readings.
 *
 * @param code - a complaints code
 * @returns the findings, each with the procedure that it is about; or an `EnactError` where the code cannot be enacted
 * @example
 * import { opus } from "@opustech/complaints-code"
 * import { staticFindings } from "@opustech/complaints-code/verify"
 * staticFindings({ ...opus, procedures: ["CodeComment"], readings: [] })._tag // => "Success"
 * @since 0.1.0
 */
export const staticFindings = (code: ComplaintsCode): Result.Result<readonly StaticFinding[], EnactError> => {
  const enacted = enact(code)
  if (Result.isFailure(enacted)) return Result.fail(enacted.failure)
  const { timekeeping, choices } = enacted.success
  const machines = code.procedures.map((name) => ({ name, machine: procedures[name](code) }))
  const all = machines.map(({ machine }) => machine)
  return Result.succeed([
    ...(code.procedures.includes("Feedback") ? tableFindings : []),
    ...machines.flatMap(({ name, machine }) =>
      findingsOfRules({ machine, timekeeping, choices }).map((each) => ({ ...each, where: `${name}: ${each.where}` })),
    ),
    ...readingFindings(all, code.readings, countingReadings(timekeeping, all, code)),
  ])
}
