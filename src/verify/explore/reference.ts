/**
 * The simple reference: what a log of events comes to by the library's own `step`, `track` and `holds`, with instants.
 * Whatever an exploration finds has to show here.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { openingOf } from "../../machine/bounds.ts"
import type { NormCondition } from "../../machine/condition.ts"
import { becomes, holds, type LookUp, type Rules, type Situation } from "../../machine/evaluate.ts"
import { type AnyEvent, happenedIn, matches, matchesAny, namesIn } from "../../machine/happening.ts"
import type { MachineState, Refusal } from "../../machine/machine.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { resolve } from "../../machine/reading.ts"
import { situationIn, start, step } from "../../machine/step.ts"
import { chosen, reckonDue, reckonSpan } from "../../machine/timekeeping.ts"
import { track } from "../../machine/track.ts"
import { trackRight } from "../../machine/track-right.ts"
import type { Demand } from "./demand.ts"
import { emittedAs } from "./world.ts"

/**
 * What a log comes to: the state, the events that were taken (with what they gave to carry out, as a demand sees it), and
 * the refusal of the last one, if it was refused.
 *
 * @since 0.1.0
 */
export interface Course {
  readonly state: MachineState
  readonly history: readonly AnyEvent[]
  readonly seen: readonly AnyEvent[]
  readonly refused: readonly { readonly event: AnyEvent; readonly refusal: Refusal }[]
}

/** Takes the events of a log one by one. @since 0.1.0 */
export const courseOf = (rules: Rules, events: readonly AnyEvent[]): Course => {
  let state = start(rules.machine)
  const history: AnyEvent[] = []
  const seen: AnyEvent[] = []
  const refused: { event: AnyEvent; refusal: Refusal }[] = []
  for (const event of events) {
    const stepped = step(rules, state, event)
    if (Result.isFailure(stepped)) {
      refused.push({ event, refusal: stepped.failure })
      continue
    }
    state = stepped.success.state
    history.push(event)
    seen.push(event, ...stepped.success.emits.map((each) => emittedAs(each, event.at)))
  }
  return { state, history, seen, refused }
}

const lookUpOf =
  (events: readonly AnyEvent[]): LookUp =>
  (happening) =>
    happenedIn(events, happening)

const standingOfRight = (rules: Rules, norm: Norm, history: readonly AnyEvent[], now: number): NormCondition => {
  const tracker = trackRight(rules, norm)
  for (const event of history) tracker.see(event)
  const { exercised, ended } = tracker.standing()
  const lookUp = lookUpOf(history)
  const became = becomes(rules, openingOf(norm) ?? { is: "given", value: false, because: "" }, lookUp)
  const { due } = resolve(norm.terms, rules.choices)
  const lapses = ((): number => {
    if (due === undefined) return Number.NaN
    if ("since" in due) {
      const since = lookUp(due.since)
      const reckoning = chosen(reckonSpan(rules.timekeeping, due.within, "end"), rules.choices)
      return since === undefined ? Number.NaN : reckoning.at(since.at, undefined)
    }
    return became === undefined
      ? Number.NaN
      : chosen(reckonDue(rules.timekeeping, due), rules.choices).at(became.from, undefined)
  })()
  if (exercised !== undefined) return "exercised"
  if (ended !== undefined || now > lapses) return "ended"
  return became !== undefined && now >= became.at ? "open" : "notYet"
}

/**
 * How a norm stands after a history at an instant, by `track` and `trackRight`.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param norm - a norm of theirs
 * @param history - the events that were taken, in order
 * @param now - the instant (epoch milliseconds), not before the last event
 * @since 0.1.0
 */
export const standingIn = (
  rules: Rules,
  norm: Norm,
  history: readonly AnyEvent[],
  now: number,
): ReadonlySet<NormCondition> => {
  if (isRight(norm)) return new Set([standingOfRight(rules, norm, history, now)])
  const tracker = track(rules, norm)
  for (const [index, event] of history.entries())
    tracker.see(event, lookUpOf(history.slice(0, index)), lookUpOf(history.slice(0, index + 1)))
  const found = new Set<NormCondition>()
  for (const { fulfilled, ended, overdue } of tracker.at(now, lookUpOf(history))) {
    if (overdue) found.add("breached")
    found.add(fulfilled !== undefined ? "fulfilled" : ended !== undefined ? "ended" : "pending")
  }
  return found
}

/** What is known after a log at an instant, for a demand. @since 0.1.0 */
export const situationAfter = (rules: Rules, { state, history, seen }: Course, now: number): Situation => {
  const norms = new Map(rules.machine.norms.map((each) => [each.id, each]))
  return {
    ...situationIn(state, now),
    lookUp: lookUpOf(seen),
    names: (naming) => seen.flatMap((each) => (matches(each, naming) ? namesIn(each, naming.field) : [])),
    norm: (id) => {
      const norm = norms.get(id)
      return norm === undefined ? new Set() : standingIn(rules, norm, history, now)
    },
  }
}

/**
 * Whether a log shows, at an instant, that a demand is not met: at its last event, or by time having passed since. What is
 * said of every state (`reachable`) does not show in one log.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param demand - what is to hold
 * @param events - the events, in order
 * @param now - the instant (epoch milliseconds) at which the log is looked at
 * @since 0.1.0
 */
export const shows = (rules: Rules, demand: Demand, events: readonly AnyEvent[], now: number): boolean => {
  const course = courseOf(rules, events)
  const last = events[events.length - 1]
  if (demand.kind === "answered") {
    const refusal = course.refused.find((each) => each.event === last)?.refusal
    return refusal !== undefined && !isAnswer(refusal)
  }
  const before = courseOf(rules, events.slice(0, -1))
  if (demand.kind === "taken")
    return (
      last !== undefined &&
      before.refused.length === 0 &&
      course.refused.length > 0 &&
      matches(last, demand.event) &&
      holds(rules, demand.condition, { ...situationAfter(rules, before, last.at), event: last })
    )
  if (course.refused.length > 0) return false
  if (demand.kind === "reachable") return true
  if (demand.kind === "never" || demand.kind === "possible")
    return holds(rules, demand.condition, situationAfter(rules, course, now))
  if (last === undefined) return false
  if (demand.kind === "finalStays") {
    const stepped = step(rules, before.state, last)
    const taken = Result.isSuccess(stepped) ? stepped.success.transition : undefined
    return (
      rules.machine.states[before.state.state]?.final === true &&
      course.state.state !== before.state.state &&
      rules.machine.transitions.find((each) => each.id === taken)?.reopens !== true
    )
  }
  if (demand.kind === "onlyAfter")
    return (
      course.seen.slice(before.seen.length).some((each) => matches(each, demand.event)) &&
      !holds(rules, demand.condition, { ...situationAfter(rules, before, last.at), event: last })
    )
  if (demand.kind !== "keeps") return false
  const norm = rules.machine.norms.find((each) => each.id === demand.norm)
  if (norm === undefined) return false
  const stands = ({ history }: Course, at: number): boolean => standingIn(rules, norm, history, at).has(demand.status)
  if (now > last.at) return !demand.time && stands(course, last.at) && !stands(course, now)
  return stands(before, last.at) && !stands(course, last.at) && !matchesAny(last, resolve(demand.unless, rules.choices))
}

/**
 * Whether a refusal says why: by a rule that is declared, with a code and a sentence.
 *
 * @since 0.1.0
 */
export const isAnswer = ({ code, message }: Refusal): boolean =>
  code !== "Unhandled" && code !== "RulesInConflict" && code.trim() !== "" && message.trim() !== ""
