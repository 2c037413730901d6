/**
 * Explanations of a case: why a norm or an event stands as it does, why not otherwise, and what would have to happen by
 * when.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { shorten } from "../code/problem.ts"
import { openingOf } from "../machine/bounds.ts"
import { type Condition, happeningsOf } from "../machine/condition.ts"
import { sayNorm, sayPattern, sayTransition } from "../machine/english.ts"
import { type Derivation, derive } from "../machine/explain.ts"
import { isRight } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { situationIn } from "../machine/step.ts"
import { nearest } from "../text/nearest.ts"
import { type Duty, dutiesOf, dutiesUnder } from "./duties.ts"
import { factsOf } from "./facts.ts"
import { governanceOf } from "./governing.ts"
import { outlookOf } from "./next.ts"
import type { Case, CaseRules } from "./replay.ts"
import { type Right, rightsOf } from "./rights.ts"

/**
 * What a norm's due instant is under one choice of readings (epoch milliseconds; null for none).
 *
 * @since 0.1.0
 */
export interface UnderReading {
  readonly reading: string
  readonly alternative: string
  readonly says: string
  readonly due: number | null
}

/**
 * Why a norm stands as it does in a case: the norm in plain English, its occurrences (or the standing of the right), the
 * derivation of what starts it, its due instant under each alternative of each reading that bears on it, and what would
 * carry it out.
 *
 * @since 0.1.0
 */
export interface NormExplanation {
  readonly of: "norm"
  readonly norm: string
  readonly says: string
  readonly clauses: readonly string[]
  /** The requirements of the regulator that bear on it. */
  readonly requirements: readonly string[]
  readonly duties: readonly Duty[]
  readonly right: Right | undefined
  /** Why it has not arisen, or why the right is or is not open. */
  readonly derivation: Derivation | undefined
  readonly underReadings: readonly UnderReading[]
  /** What would carry it out, in plain words. */
  readonly wanted: readonly string[]
}

/**
 * One way in which an event could be taken: the transition in plain English and the derivation of its guard.
 *
 * @since 0.1.0
 */
export interface WayForward {
  readonly transition: string
  readonly clauses: readonly string[]
  readonly allowed: boolean
  readonly derivation: Derivation | undefined
  readonly code: string | undefined
  readonly why: string | undefined
  readonly opens: number | undefined
}

/**
 * Why an event may or may not happen now: every way in which it could be taken in this state, and, where there is none,
 * the states in which there is.
 *
 * @since 0.1.0
 */
export interface EventExplanation {
  readonly of: "event"
  readonly event: string
  readonly says: string
  readonly state: string
  readonly allowed: boolean
  readonly ways: readonly WayForward[]
  readonly refusals: readonly { readonly code: string; readonly why: string; readonly clauses: readonly string[] }[]
  /** The states in which it could be taken. */
  readonly statesThatTakeIt: readonly string[]
  /** The occasions on which it happened or was refused, by event id. */
  readonly happened: readonly string[]
  readonly refused: readonly { readonly id: string; readonly code: string; readonly why: string }[]
}

/**
 * An explanation of a norm or of an event.
 *
 * @since 0.1.0
 */
export type Explanation = NormExplanation | EventExplanation

/**
 * A name that is neither a norm nor an event of the procedure.
 *
 * @since 0.1.0
 */
export interface ExplainError {
  readonly _tag: "ExplainError"
  readonly code: "UnknownName"
  readonly message: string
}

const situationOf = (of: Case) => situationIn(of.state, of.now)

const startOf = (rules: CaseRules, id: string): Condition | undefined => {
  const norm = rules.machine.norms.find((each) => each.id === id)
  if (norm === undefined) return undefined
  const opening = openingOf(norm)
  if (opening !== undefined) return opening
  const { starts } = resolve(norm.terms, rules.choices)
  return "once" in starts ? starts.once : { is: "happened", what: starts.on }
}

const underReadings = (
  rules: CaseRules,
  of: Case,
  instantIn: (rules: CaseRules, of: Case) => number | null,
  readings: readonly string[],
): readonly UnderReading[] =>
  rules.enacted.code.readings
    .filter((each) => readings.includes(each.id))
    .flatMap((reading) =>
      reading.alternatives.map((alternative) => ({
        reading: reading.id,
        alternative: alternative.id,
        says: alternative.says,
        due: instantIn({ ...rules, choices: { ...rules.choices, [reading.id]: alternative.id } }, of),
      })),
    )

const explainNorm = (rules: CaseRules, of: Case, id: string): NormExplanation | undefined => {
  const norm = rules.machine.norms.find((each) => each.id === id)
  if (norm === undefined) return undefined
  const isDuty = !isRight(norm)
  const duties = isDuty ? dutiesUnder(rules, of, norm) : []
  const right = rightsOf(rules, of).find((each) => each.norm.id === id)
  const start = startOf(rules, id)
  const instantIn = (under: CaseRules, each: Case): number | null =>
    right === undefined
      ? isDuty
        ? (dutiesUnder(under, each, norm).at(-1)?.occurrence.due ?? null)
        : null
      : (rightsOf(under, each).find((other) => other.norm.id === id)?.opens ?? null)
  const lookUp = start === undefined ? undefined : factsOf(happeningsOf(start), of.history)
  const { clauses, requirements } = governanceOf(rules, norm, of.history)
  return {
    of: "norm",
    norm: id,
    says: sayNorm(rules.machine, norm),
    clauses,
    requirements,
    duties,
    right,
    derivation:
      start === undefined || lookUp === undefined ? undefined : derive(rules, start, { ...situationOf(of), lookUp }),
    underReadings: underReadings(rules, of, instantIn, duties.at(-1)?.readings ?? right?.readings ?? []),
    wanted: resolve(norm.does, rules.choices).map((each) => sayPattern(rules.machine, each)),
  }
}

const explainEvent = (rules: CaseRules, of: Case, event: string): EventExplanation | undefined => {
  const rule = rules.machine.events[event as keyof typeof rules.machine.events]
  if (rule === undefined || !Object.hasOwn(rules.machine.events, event)) return undefined
  const { next, notYet } = outlookOf(rules, of, dutiesOf(rules, of), rightsOf(rules, of))
  const allowed = next.filter((each) => each.event === event)
  const barred = notYet.filter((each) => each.event === event)
  const arrows = rules.machine.transitions.filter(
    (each) => each.on.event === event && each.from.includes(of.state.state),
  )
  return {
    of: "event",
    event,
    says: rule.says,
    state: of.state.state,
    allowed: allowed.length > 0,
    ways: arrows.map((each) => {
      const bar = barred.find((one) => one.on === each.on)
      return {
        transition: sayTransition(rules.machine, each),
        clauses: each.cites,
        allowed: allowed.some((one) => one.transition === each),
        derivation: each.when === undefined ? undefined : derive(rules, each.when, situationOf(of)),
        code: bar?.code,
        why: bar?.why,
        opens: bar?.opens,
      }
    }),
    refusals: barred
      .filter((each) => arrows.every((arrow) => arrow.on !== each.on))
      .map(({ code, why, clauses }) => ({ code, why, clauses })),
    statesThatTakeIt: [
      ...new Set(rules.machine.transitions.filter((each) => each.on.event === event).flatMap((each) => each.from)),
    ],
    happened: of.history.filter((each) => each.type === event).map((each) => each.id),
    refused: of.refused
      .filter((each) => each.event.type === event)
      .map(({ event: { id }, code, why }) => ({ id, code, why })),
  }
}

/**
 * Explains a norm or an event of a case: why, why not, and what would have to happen by when.
 *
 * @param rules - the rules of the case (see `rulesOf`)
 * @param of - the case (see `replay`)
 * @param name - the id of a norm or the type of an event
 * @returns the explanation, or an `ExplainError` with the nearest known name
 * @example
 * import { enact, explain, openCase, operativeRules, opus, replay } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const asked = { id: "e1", at: "2025-01-06T09:00:00Z", type: "RequestMade", channel: "Email" }
 * const log = Result.getOrThrow(openCase(code, { case: "copy-1", procedure: "CodeCopyRequest" }, asked))
 * const rules = operativeRules(code, log)
 * Result.getOrThrow(explain(rules, replay(rules, log), "provide")).of // => "norm"
 * @since 0.1.0
 */
export const explain = (rules: CaseRules, of: Case, name: string): Result.Result<Explanation, ExplainError> => {
  const found = explainNorm(rules, of, name) ?? explainEvent(rules, of, name)
  if (found !== undefined) return Result.succeed(found)
  const known = [...rules.machine.norms.map((each) => each.id), ...Object.keys(rules.machine.events)]
  const near = nearest(name, known)
  return Result.fail({
    _tag: "ExplainError",
    code: "UnknownName",
    message: `there is no norm or event "${shorten(name)}"; ${near === undefined ? `known: ${known.join(", ")}` : `did you mean "${near}"?`}`,
  })
}
