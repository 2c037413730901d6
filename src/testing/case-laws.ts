/**
 * The laws of deadlines, rights and states, as invariants: what holds of a case of any procedure.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Duty, dutiesOf } from "../case/duties.ts"
import { replay } from "../case/replay.ts"
import { rightsOf } from "../case/rights.ts"
import { start, step } from "../machine/step.ts"
import type { Instant } from "../time/instant.ts"
import { dayMs } from "../time/local-date.ts"
import { type Judged, type LogInvariant, written } from "./invariant.ts"

/** The case looked at in another instant, with what had happened by then. */
const at = ({ rules, of }: Judged, now: number) =>
  replay(rules, { case: of.id, procedure: of.procedure, events: of.history }, now as Instant)

const nameOf = ({ norm, occurrence }: Duty): string =>
  occurrence.number === 1 ? norm.id : `${norm.id}, the ${occurrence.number}. time`

const isInstant = (value: number | null): value is number => value !== null && Number.isFinite(value)

const beforeStart = (judged: Judged): readonly string[] =>
  dutiesOf(judged.rules, judged.of).flatMap((duty) => {
    const { due, startedAt } = duty.occurrence
    return isInstant(due) && due < startedAt
      ? [`${nameOf(duty)} is due ${written(judged, due)}, and begins ${written(judged, startedAt)}`]
      : []
  })

const outOfBounds = (judged: Judged): readonly string[] =>
  dutiesOf(judged.rules, judged.of).flatMap((duty) => {
    const { due } = duty.occurrence
    const { earliest, latest } = duty.bounds
    if (!isInstant(due) || !isInstant(earliest) || !isInstant(latest) || (earliest <= due && due <= latest)) return []
    return [`${nameOf(duty)} is due ${written(judged, due)}, and not from ${written(judged, earliest)} to ${written(judged, latest)}`]
  })

const keyOf = ({ norm, occurrence }: Duty): string =>
  JSON.stringify([norm.id, occurrence.number, occurrence.startedBy, occurrence.for])

/** What time alone has moved, between the instant of a case and a day later. */
const movedByTime = (judged: Judged): readonly string[] => {
  const later = new Map(
    dutiesOf(judged.rules, at(judged, judged.of.now + dayMs)).map((duty) => [keyOf(duty), duty.occurrence.due]),
  )
  return dutiesOf(judged.rules, judged.of).flatMap((duty) => {
    const { due } = duty.occurrence
    const then = later.get(keyOf(duty))
    if (!isInstant(due) || then === due) return []
    const said = isInstant(then ?? null) ? written(judged, Number(then)) : "no instant"
    return [`${nameOf(duty)} is due ${written(judged, due)}, and a day later ${said}`]
  })
}

/** Duties that are still to be done, looked at just after they were due, and not said to be missed or breached there. */
const hidden = (judged: Judged): readonly string[] =>
  dutiesOf(judged.rules, judged.of).flatMap((duty) => {
    const { due, fulfilled, ended, replaced } = duty.occurrence
    if (!isInstant(due) || due < judged.of.now || fulfilled !== undefined || ended !== undefined || replaced) return []
    const then = dutiesOf(judged.rules, at(judged, due + 1)).find((each) => keyOf(each) === keyOf(duty))
    return then?.status === "breached" || then?.status === "missed"
      ? []
      : [`${nameOf(duty)} was due ${written(judged, due)}, and a millisecond later it is ${then?.status ?? "gone"}`]
  })

/** Rights that were open after one event, and are lost after the next without being used, ended by it or having lapsed. */
const lostRights = (judged: Judged): readonly string[] => {
  const { rules, of } = judged
  const seen = of.history.map((event, place) => ({
    event,
    rights: rightsOf(rules, at({ ...judged, of: { ...of, history: of.history.slice(0, place + 1) } }, event.at)),
  }))
  return seen.flatMap(({ event, rights }, place) => {
    const before = seen[place - 1]?.rights ?? []
    return rights.flatMap((right) => {
      const was = before.find((each) => each.norm.id === right.norm.id)
      const lapsed = right.lapses !== null && event.at > right.lapses
      const isKept = right.status === "open" || right.status === "exercised" || right.ended !== undefined || lapsed
      return was?.status !== "open" || isKept
        ? []
        : [`${right.norm.id} was open, and after ${event.id} (${event.type}) it is ${right.status}`]
    })
  })
}

const leftFinal = ({ rules, of }: Judged): readonly string[] => {
  let state = start(rules.machine)
  return of.history.flatMap((event): readonly string[] => {
    const before = state.state
    const next = step(rules, state, event)
    if (Result.isFailure(next)) return []
    state = next.success.state
    const { transition } = next.success
    const isReopening = rules.machine.transitions.some((each) => each.id === transition && each.reopens === true)
    return rules.machine.states[before]?.final === true && state.state !== before && !isReopening
      ? [`${event.id} (${event.type}) leads from ${before}, which is final, to ${state.state}`]
      : []
  })
}

/**
 * The laws of deadlines, rights and states.
 *
 * @example
 * CASE_LAWS.map(({ id }) => id)
 * // => ["due-after-start", "due-within-bounds", "time-moves-no-deadline", "breach-is-seen", "open-rights-are-kept", "final-states-stay"]
 * @since 0.1.0
 */
export const CASE_LAWS: readonly LogInvariant[] = [
  {
    id: "due-after-start",
    says: "No deadline lies before what starts it.",
    clauses: [],
    broken: beforeStart,
  },
  {
    id: "due-within-bounds",
    says: "A deadline under the chosen readings lies between the earliest and the latest of all readings.",
    clauses: [],
    broken: outOfBounds,
  },
  {
    id: "time-moves-no-deadline",
    says: "A deadline, once set, changes only by an event.",
    clauses: [],
    broken: movedByTime,
  },
  {
    id: "breach-is-seen",
    says: "A duty that is not carried out in time is told as missed or breached at once.",
    clauses: [],
    broken: hidden,
  },
  {
    id: "open-rights-are-kept",
    says: "A right that is open is lost by nothing but its use, its lapse, or an event that ends it.",
    clauses: ["adr.eight-weeks", "adr.deadlock"],
    broken: lostRights,
  },
  {
    id: "final-states-stay",
    says: "A case that has ended changes its state by a reopening alone.",
    clauses: ["complaints.resolve"],
    broken: leftFinal,
  },
]
