/**
 * Verdicts: what comes of one case at an instant, by the fast path (see `compileStandings`).
 *
 * @since 0.1.0
 */
import { compileStandings, type DutyFigure, type Figure } from "../../case/figures.ts"
import { regimeOf } from "../../case/regime.ts"
import { type CaseRules, type RefusedEvent, replay, rulesOf } from "../../case/replay.ts"
import { versionOf } from "../../case/version.ts"
import type { CaseLog } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { LawScope } from "../../code/law.ts"
import type { CaseEvent, ProcedureName } from "../../code/vocabulary.ts"
import type { Norm } from "../../machine/norm.ts"
import { procedures } from "../../procedures/procedures.ts"
import type { Instant } from "../../time/instant.ts"
import type { Fault } from "../case-findings/fault.ts"
import { judgeOf } from "../case-findings/judge.ts"

/**
 * What comes of a case: its state, how its duties stand, which events were refused, and the faults.
 *
 * @since 0.1.0
 */
export interface Verdict {
  readonly rules: CaseRules
  /** Whether the complainant is in the regulation's scope; undefined where no regulation is applied or asked. */
  readonly scope: LawScope["is"] | undefined
  readonly state: string
  readonly duties: readonly DutyFigure[]
  readonly refused: readonly RefusedEvent[]
  readonly faults: readonly Fault[]
}

/**
 * Whether a norm comes from the regulation.
 *
 * @since 0.1.0
 */
export const isOfLaw = ({ sources }: Norm): boolean => sources?.some(({ source }) => source === "regulation") === true

const figures = new WeakMap<CaseRules, Figure>()

/**
 * How the cases that run on some rules stand (see `compileStandings`), with the bounds of those duties of the regulation that
 * have no due instant: no other is late by its bounds. Compiled once for them.
 *
 * @since 0.1.0
 */
export const figuresUnder = (rules: CaseRules): Figure => {
  const before = figures.get(rules)
  if (before !== undefined) return before
  const made = compileStandings(rules, isOfLaw)
  figures.set(rules, made)
  return made
}

const isInOrder = (events: readonly CaseEvent[]): boolean => {
  for (let index = 1; index < events.length; index++)
    if ((events[index] as CaseEvent).at < (events[index - 1] as CaseEvent).at) return false
  return true
}

/** The events that were applied, where none was refused. */
const appliedOf = (events: readonly CaseEvent[], now: number): readonly CaseEvent[] => {
  const ordered = isInOrder(events) ? events : [...events].sort((a, b) => a.at - b.at)
  const last = ordered.at(-1)
  return last === undefined || last.at <= now ? ordered : ordered.filter((each) => each.at <= now)
}

/**
 * The verdict on a case, under the operative rule (see `operativeRules`).
 *
 * @param enacted - the enacted code
 * @param log - the log of the case, each id once
 * @param now - the instant to look at, in epoch milliseconds
 * @since 0.1.0
 */
export const verdictOn = (enacted: EnactedCode, log: CaseLog, now: Instant): Verdict => {
  const version = versionOf(enacted, log)
  const law = regimeOf(version, log, now)
  const rules = rulesOf(version, procedures[log.procedure as ProcedureName], law)
  const { state, refused, duties } = figuresUnder(rules)(log.events, now)
  const standing = refused === 0 ? { history: appliedOf(log.events, now), refused: [] } : replay(rules, log, now)
  const faults = judgeOf(rules)({
    duties,
    history: standing.history,
    refused: standing.refused,
    under: (others) => figuresUnder(others)(log.events, now).duties,
    now,
  })
  return { rules, scope: law?.scope.is, state, duties, refused: standing.refused, faults }
}
