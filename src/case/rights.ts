/**
 * The rights of a case: whether each is open, from when, and what opened, exercised or ended it.
 *
 * @since 0.1.0
 */
import { boundsOfCondition, openingOf, supportOf } from "../machine/bounds.ts"
import { happeningsOf } from "../machine/condition.ts"
import { becomes } from "../machine/evaluate.ts"
import { countedSince, isRight, type Norm } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { chosen, reckonDue } from "../machine/timekeeping.ts"
import type { Mark } from "../machine/track.ts"
import { trackRight } from "../machine/track-right.ts"
import { factsOf } from "./facts.ts"
import type { Case, CaseRules } from "./replay.ts"

/**
 * How a right stands.
 *
 * @since 0.1.0
 */
export type RightStatus = "notYet" | "open" | "exercised" | "ended"

/**
 * A right in a case. Instants are epoch milliseconds; null where something must happen first, or nothing says when.
 *
 * @since 0.1.0
 */
export interface Right {
  readonly norm: Norm
  readonly status: RightStatus
  readonly opens: number | null
  /** The earliest and latest openings over all readings. */
  readonly opensEarliest: number | null
  readonly opensForCertain: number | null
  /** Null also where that is counted from what has not happened. */
  readonly lapses: number | null
  /** The event that the opening goes back to; none where it is open from the beginning or from a date. */
  readonly openedBy: string | undefined
  readonly exercised: Mark | undefined
  readonly ended: Mark | undefined
  readonly readings: readonly string[]
}

const rightIn = (rules: CaseRules, of: Case, norm: Norm): Right => {
  const opening = openingOf(norm) ?? { is: "given" as const, value: false, because: "nothing opens it" }
  const tracker = trackRight(rules, norm)
  for (const event of of.history) tracker.see(event)
  const { exercised, ended } = tracker.standing()
  const { due } = resolve(norm.terms, rules.choices)
  const since = countedSince(due)
  const lookUp = factsOf([...happeningsOf(opening), ...(since === undefined ? [] : [since])], of.history)
  const became = becomes(rules, opening, lookUp)
  const bounds = boundsOfCondition(rules, opening, lookUp)
  const counted = since === undefined ? became?.from : lookUp(since)?.at
  const reckoning = due === undefined ? undefined : chosen(reckonDue(rules.timekeeping, due), rules.choices)
  const lapses =
    reckoning === undefined || reckoning.phrase !== undefined || counted === undefined
      ? null
      : reckoning.at(counted, undefined)
  const isOpen = became !== undefined && of.now >= became.at
  const lapsed = lapses !== null && of.now > lapses
  const status: RightStatus =
    exercised !== undefined ? "exercised" : ended !== undefined || lapsed ? "ended" : isOpen ? "open" : "notYet"
  return {
    norm,
    status,
    opens: became?.at ?? null,
    opensEarliest: bounds.earliest,
    opensForCertain: bounds.unbounded ? null : bounds.latest,
    lapses,
    openedBy: isOpen && became.by !== "" ? became.by : undefined,
    exercised,
    ended,
    readings: [...supportOf(rules.timekeeping, norm).keys()],
  }
}

/**
 * The rights of a case at its instant, in the order of the procedure's norms. A case in which nothing has happened yet
 * has none.
 *
 * @param rules - the rules of the case
 * @param of - the case
 * @example
 * import { enact, openCase, operativeRules, opus, replay, rightsOf } from "@opustech/complaints-code"
 * import * as Result from "effect/Result"
 * const code = Result.getOrThrow(enact(opus))
 * const made = { id: "e1", at: "2024-10-23T17:49:00+01:00", type: "ComplaintMade", channel: "Email", about: "No dial tone",
 *   complainant: { kind: "consumer", customer: true }, responseExpected: "explicit" }
 * const log = Result.getOrThrow(openCase(code, { case: "c-1", procedure: "Complaint" }, made))
 * const rules = operativeRules(code, log)
 * rightsOf(rules, replay(rules, log)).map(({ norm, opens }) => [norm.id, opens])
 * // => [["referToAdr", Date.UTC(2024, 11, 18)]]
 * @since 0.1.0
 */
export const rightsOf = (rules: CaseRules, of: Case): readonly Right[] =>
  of.history.length === 0 ? [] : rules.machine.norms.filter(isRight).map((norm) => rightIn(rules, of, norm))
