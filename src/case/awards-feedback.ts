/**
 * Feedback as the awards of a month see it: replayed under some readings, with the criteria applied to what its
 * assessment found.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import type { CaseLog } from "../code/case-log.ts"
import type { EnactedCode } from "../code/enact.ts"
import type { PositiveFeedbackEvent } from "../code/vocabulary/positive-feedback.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import type { Choices } from "../machine/reading.ts"
import { positiveFeedback } from "../procedures/positive-feedback.ts"
import type { Instant } from "../time/instant.ts"
import type { Verdict } from "./awards-report.ts"
import { type Case, type CaseRules, type RefusedEvent, replay, rulesOf } from "./replay.ts"

type EventOf<T extends PositiveFeedbackEvent["type"]> = Extract<PositiveFeedbackEvent, { readonly type: T }>

/** An event of the assessment. @since 0.1.0 */
export type Assessment = EventOf<"FeedbackAssessed">

/**
 * Feedback under some readings.
 *
 * @since 0.1.0
 */
export interface Feedback {
  readonly id: string
  /** The case; where its assessment says other than what it found, as if it had said what it found. */
  readonly of: Case
  /** The case as its log has it. */
  readonly asSaid: Case
  readonly received: EventOf<"PositiveFeedbackReceived">
  readonly assessment: Assessment | undefined
  readonly contradiction: RefusedEvent | undefined
  readonly verdict: Verdict
}

const known = new WeakMap<EnactedCode, Map<string, EnactedCode>>()

/**
 * The rules of positive feedback under other readings than those of the enacted code; made once for each.
 *
 * @param enacted - an enacted code
 * @param readings - the alternatives to take in place of its own
 * @since 0.1.0
 */
export const rulesUnder = (enacted: EnactedCode, readings: Choices): CaseRules => {
  const made = known.get(enacted) ?? new Map<string, EnactedCode>()
  known.set(enacted, made)
  const key = JSON.stringify(readings)
  const other = made.get(key) ?? { ...enacted, choices: { ...enacted.choices, ...readings } }
  made.set(key, other)
  return rulesOf(other, positiveFeedback)
}

const isOf =
  <T extends PositiveFeedbackEvent["type"]>(type: T) =>
  (event: CaseEvent): event is EventOf<T> =>
    event.type === type

/** The events of a case of one type that were applied. @since 0.1.0 */
export const appliedOf = <T extends PositiveFeedbackEvent["type"]>(of: Case, type: T): readonly EventOf<T>[] =>
  of.history.filter(isOf(type))

/** The events of a case of one type that were refused. @since 0.1.0 */
export const refusedOf = <T extends PositiveFeedbackEvent["type"]>(
  of: Case,
  type: T,
): readonly (RefusedEvent & { readonly event: EventOf<T> })[] => {
  const isWanted = isOf(type)
  return of.refused.flatMap((each) => (isWanted(each.event) ? [{ ...each, event: each.event }] : []))
}

const CONTRADICTIONS = ["CriteriaNotMet", "CriteriaMet"]

/**
 * A case of positive feedback under some readings; undefined where none has been received yet.
 *
 * @param rules - the rules of positive feedback under those readings (see `rulesUnder`)
 * @param log - the log of the case
 * @param now - the instant to look at
 * @since 0.1.0
 */
export const feedbackUnder = (rules: CaseRules, log: CaseLog, now: Instant): Feedback | undefined => {
  const asSaid = replay(rules, log, now)
  const contradiction =
    appliedOf(asSaid, "FeedbackAssessed").length > 0
      ? undefined
      : refusedOf(asSaid, "FeedbackAssessed").find((each) => CONTRADICTIONS.includes(each.code))
  const of = contradiction === undefined ? asSaid : replay(rules, asFound(log, contradiction.event), now)
  const [received] = appliedOf(of, "PositiveFeedbackReceived")
  if (received === undefined) return undefined
  const [assessed] = appliedOf(of, "FeedbackAssessed")
  const verdict: Verdict = assessed === undefined ? "notAssessed" : assessed.meets ? "meets" : "doesNotMeet"
  return { id: log.case, of, asSaid, received, assessment: contradiction?.event ?? assessed, contradiction, verdict }
}

/** The log in which an assessment says the opposite of what it says: of two answers the one that its findings give. */
const asFound = (log: CaseLog, assessment: Assessment): CaseLog => ({
  ...log,
  events: log.events.map((each) => (each === assessment ? { ...assessment, meets: !assessment.meets } : each)),
})

/**
 * Whether what an assessment found meets the criteria: whether the rules take one that says so.
 *
 * @param rules - the rules of positive feedback under some readings
 * @param feedback - the feedback
 * @param assessment - its assessment
 * @since 0.1.0
 */
export const findingsMeet = (
  { compiled }: CaseRules,
  { received }: Pick<Feedback, "received">,
  assessment: Assessment,
): boolean => {
  const claimed: Assessment = { ...assessment, meets: true }
  const begun = compiled.step(compiled.start, received)
  return Result.isSuccess(begun) && Result.isSuccess(compiled.step(begun.success.state, claimed))
}
