/**
 * Growth: cases that grow by one event after the other, each of which the rules take.
 *
 * @since 0.1.0
 */

import * as Result from "effect/Result"
import { dutiesOf } from "../../case/duties.ts"
import { operativeRules } from "../../case/operative.ts"
import { type Case, type CaseRules, replay } from "../../case/replay.ts"
import { rightsOf } from "../../case/rights.ts"
import type { CaseLog } from "../../code/case-log.ts"
import type { EnactedCode } from "../../code/enact.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { type Condition, partsOf } from "../../machine/condition.ts"
import { becomes, prospect, type Situation } from "../../machine/evaluate.ts"
import { passes, type Test } from "../../machine/happening.ts"
import type { Machine, Transition } from "../../machine/machine.ts"
import { resolve } from "../../machine/reading.ts"
import { situationIn } from "../../machine/step.ts"
import { again } from "./digits.ts"
import type { Draft } from "./draft.ts"
import { type EventType, eventOf, type Frame } from "./event-of.ts"
import { afterWait } from "./waits.ts"

/**
 * A case as far as it has grown.
 *
 * @since 0.1.0
 */
export interface Grown {
  readonly log: CaseLog
  readonly rules: CaseRules
  readonly of: Case
}

/**
 * A log with what it comes to.
 *
 * @param enacted - an enacted code
 * @param log - the log of one case
 * @since 0.1.0
 */
export const grown = (enacted: EnactedCode, log: CaseLog): Grown => {
  const rules = operativeRules(enacted, log)
  return { log, rules, of: replay(rules, log) }
}

/**
 * The instants after the last event of a case at which one of its deadlines or rights turns, in order.
 *
 * @since 0.1.0
 */
export const turnsOf = ({ rules, of }: Grown): readonly number[] => {
  const dues = dutiesOf(rules, of).flatMap(({ occurrence, bounds }) => [occurrence.due, bounds.earliest, bounds.latest])
  const opens = rightsOf(rules, of).flatMap((each) => [each.opens, each.opensForCertain, each.lapses])
  const later = [...dues, ...opens].filter((each) => each !== null && Number.isFinite(each) && each > of.now)
  return [...new Set(later)].map(Number).sort((a, b) => a - b)
}

/** The instants at which a guard can begin to hold by time alone. */
const wakingsOf = (rules: CaseRules, guard: Condition, situation: Situation): readonly number[] => {
  if (guard.is === "elapsed" || guard.is === "reached")
    return [becomes(rules, guard, situation.lookUp)?.at ?? Number.NaN]
  const parts = guard.is === "reading" ? [resolve(guard, rules.choices)] : partsOf(guard)
  return parts.flatMap((each) => wakingsOf(rules, each, situation))
}

/** The first instant, from one on, at which a transition can be taken by some event; undefined where time never comes. */
const whenPossible = ({ rules, of }: Grown, { when }: Transition, at: number): number | undefined => {
  const situation = situationIn(of.state, at)
  if (when === undefined || prospect(rules, when, situation).canHold) return at
  return wakingsOf(rules, when, situation)
    .filter((each) => each > at)
    .sort((a, b) => a - b)
    .find((now) => prospect(rules, when, { ...situation, now }).canHold)
}

/** What a guard asks of the event itself. */
const asksOf = (rules: CaseRules, guard: Condition): readonly Test[] => {
  if (guard.is === "event") return guard.tests
  if (guard.is === "reading") return asksOf(rules, resolve(guard, rules.choices))
  return guard.is === "not" ? [] : partsOf(guard).flatMap((each) => asksOf(rules, each))
}

/**
 * What a case could take next: events of a type, by any of some transitions, and how likely that is to be taken.
 *
 * @since 0.1.0
 */
export interface Prospect {
  readonly type: string
  readonly arrows: readonly Transition[]
  readonly weight: number
}

/** In how many states of a machine an event of each type can be taken. */
const spreads = new WeakMap<Machine, ReadonlyMap<string, number>>()

const spreadsOf = (machine: Machine): ReadonlyMap<string, number> => {
  const known = spreads.get(machine)
  if (known !== undefined) return known
  const states = new Map<string, Set<string>>()
  for (const { on, from } of machine.transitions)
    states.set(on.event, new Set([...(states.get(on.event) ?? []), ...from]))
  const made = new Map([...states].map(([type, each]) => [type, each.size]))
  spreads.set(machine, made)
  return made
}

/** A type that can be taken in so few states is likelier where it can. */
const FEW = 2

/**
 * What a case could take next, by the type of the event, time and the event's fields left open. So that cases come far, a
 * type is likelier that leads to another state, that has not come yet, or that few states take.
 *
 * @since 0.1.0
 */
export const prospectsOf = ({ rules: { machine }, of }: Grown): readonly Prospect[] => {
  const { state } = of.state
  const byType = new Map<string, Transition[]>()
  for (const each of machine.transitions)
    if (each.from.includes(state)) byType.set(each.on.event, [...(byType.get(each.on.event) ?? []), each])
  const seen = new Set<string>(of.history.map(({ type }) => type))
  const spread = spreadsOf(machine)
  return [...byType].map(([type, arrows]) => {
    const moves = arrows.some(({ to }) => to !== undefined && to !== state) ? 1 : 0
    const isNew = seen.has(type) ? 0 : 1
    const isRare = (spread.get(type) ?? 0) <= FEW ? 3 * (1 + isNew) : 0
    return { type, arrows, weight: 1 + moves + isNew + isRare }
  })
}

/**
 * What a case grows in: the code, the instant up to which things have happened (epoch milliseconds), the events of the
 * whole log so far, and how the next event is told.
 *
 * @since 0.1.0
 */
export interface Soil {
  readonly enacted: EnactedCode
  readonly now: number
  /** The event comes at `now` itself: it is the first of the log. */
  readonly atOnce: boolean
  readonly history: readonly CaseEvent[]
  readonly frame: Omit<Frame, "at">
}

/** So many events are tried for one transition; most are taken at once. */
const MOST_ATTEMPTS = 24

/** A case with one more event, if the rules take every event of it. */
const withEvent = (enacted: EnactedCode, { log, rules, of }: Grown, event: CaseEvent): Grown | undefined => {
  if (Result.isFailure(rules.compiled.step(of.state, event))) return undefined
  const next = grown(enacted, { ...log, events: [...log.events, event] })
  return next.of.refused.length === 0 && next.of.future.length === 0 ? next : undefined
}

/**
 * A case grown by one event that takes a transition; undefined where none was found that does.
 *
 * @param before - the case
 * @param arrow - the transition
 * @param draft - the drawn numbers of the event
 * @param soil - what it grows in
 * @since 0.1.0
 */
export const grow = (before: Grown, arrow: Transition, draft: Draft, soil: Soil): Grown | undefined => {
  const { enacted, now, atOnce, history, frame } = soil
  const calendar = enacted.timekeeping.calendar("")
  const waited = atOnce ? now : afterWait(draft.wait, { now, calendar, turns: () => turnsOf(before) })
  const at = whenPossible(before, arrow, waited)
  if (at === undefined || !(at < calendar.to)) return undefined
  const where = arrow.on.where ?? []
  const asked = arrow.when === undefined ? [] : asksOf(before.rules, arrow.when)
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const fields = attempt === 0 ? draft.fields : PLACES.map((place) => again(draft.fields[place] ?? 0, attempt))
    const tests = attempt % 2 === 0 ? where : [...where, ...asked.slice(0, 1 + (attempt >> 1))]
    const event = eventOf(arrow.on.event as EventType, { ...frame, at }, fields, { tests, history })
    const next = where.every((each) => passes(event, each)) ? withEvent(enacted, before, event) : undefined
    if (next !== undefined) return next
  }
  return undefined
}

const PLACES = Array.from({ length: 10 }, (_, place) => place)
