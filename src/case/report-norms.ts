/**
 * The duties and rights of a report: their instants as ISO 8601 texts, who governs, and what is displaced.
 *
 * @since 0.1.0
 */
import { sayDue } from "../machine/english.ts"
import type { Norm } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { chosen, reckonDue } from "../machine/timekeeping.ts"
import { formatInstant, type Instant } from "../time/instant.ts"
import type { Zone } from "../time/zone.ts"
import type { Duty } from "./duties.ts"
import { governanceOf } from "./governing.ts"
import { refusalOf } from "./refusal.ts"
import type { Case, CaseRules } from "./replay.ts"
import type { DeadlineReport, RightReport } from "./report.ts"
import type { Right } from "./rights.ts"

/** Writes an instant (epoch milliseconds) of a report; null where there is none. @since 0.1.0 */
export type Written = (instant: number | null) => string | null

/** Writes instants in the local time of a zone. @since 0.1.0 */
export const writerOf =
  (zone: Zone): Written =>
  (instant) =>
    instant === null || !Number.isFinite(instant) ? null : formatInstant(instant as Instant, zone)

/** The phrase of an untimed duty; of one whose time is not counted yet, what it will be counted from. */
const phraseOf = ({ machine, choices }: CaseRules, { norm, occurrence }: Duty): string | undefined => {
  const { due } = resolve(norm.terms, choices)
  return occurrence.countedFrom === null && due !== undefined ? sayDue(machine, due) : occurrence.phrase
}

/**
 * One occurrence of a duty as a report has it.
 *
 * @since 0.1.0
 */
export const reportDuty = (rules: CaseRules, { history }: Case, duty: Duty, write: Written): DeadlineReport => {
  const { norm, occurrence, bounds } = duty
  const { source, clauses, requirements, displaced, confidence } = governanceOf(rules, norm, history)
  const phrase = phraseOf(rules, duty)
  const refusal = refusalOf(norm, occurrence.due, bounds.earliest, bounds.latest)
  return {
    norm: norm.id,
    party: norm.party,
    occurrence: occurrence.number,
    ...(occurrence.for === undefined ? {} : { for: occurrence.for }),
    status: duty.status,
    due: write(occurrence.due),
    ...(phrase === undefined ? {} : { phrase }),
    safeBy: write(bounds.earliest),
    latest: write(bounds.latest),
    ...(duty.mayBeUntimed ? { mayBeUntimed: true } : {}),
    ...(duty.mayNotApply ? { mayNotApply: true } : {}),
    ...(refusal === undefined ? {} : { refusal }),
    startedBy: occurrence.startedBy,
    startedAt: write(occurrence.startedAt) ?? "",
    ...(occurrence.fulfilled === undefined
      ? {}
      : { fulfilledBy: occurrence.fulfilled.id, fulfilledAt: write(occurrence.fulfilled.at) ?? "" }),
    ...(occurrence.ended === undefined ? {} : { endedBy: occurrence.ended.id }),
    clauses,
    source,
    requirements,
    displaced: displaced.map((each) => ({
      source: each.source,
      clauses: each.clauses,
      due: write(dueFrom(rules, norm, each.from)),
    })),
    confidence,
    readings: duty.readings,
  }
}

/**
 * A right as a report has it.
 *
 * @since 0.1.0
 */
export const reportRight = (rules: CaseRules, { history }: Case, right: Right, write: Written): RightReport => {
  const { norm, opens, opensEarliest, opensForCertain, lapses } = right
  const { source, clauses, requirements, displaced, confidence } = governanceOf(rules, norm, history)
  const refusal = refusalOf(norm, opens, opensEarliest, opensForCertain, lapses)
  return {
    norm: norm.id,
    party: norm.party,
    status: right.status,
    opens: write(opens),
    opensEarliest: write(opensEarliest),
    opensForCertain: write(opensForCertain),
    lapses: write(lapses),
    ...(refusal === undefined ? {} : { refusal }),
    ...(right.openedBy === undefined ? {} : { openedBy: right.openedBy }),
    ...(right.exercised === undefined ? {} : { exercisedBy: right.exercised.id }),
    ...(right.ended === undefined ? {} : { endedBy: right.ended.id }),
    clauses,
    source,
    requirements,
    displaced: displaced.map((each) => ({ source: each.source, clauses: each.clauses, opens: write(each.at) })),
    confidence,
    readings: right.readings,
  }
}

/** By when a duty would be due that a source had started. */
const dueFrom = (rules: CaseRules, norm: Norm, from: number): number | null => {
  const { due } = resolve(norm.terms, rules.choices)
  const reckoning = due === undefined ? undefined : chosen(reckonDue(rules.timekeeping, due), rules.choices)
  return reckoning === undefined || reckoning.phrase !== undefined ? null : reckoning.at(from, undefined)
}
