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

const beforeStart = (judged: Judged): readonly string[] => {
  const first = judged.of.history[0]?.at ?? Number.NEGATIVE_INFINITY
  return [
    ...dutiesOf(judged.rules, judged.of).flatMap((duty) => {
      const { due, startedAt } = duty.occurrence
      return isInstant(due) && due < startedAt
        ? [`${nameOf(duty)} is due ${written(judged, due)}, and begins ${written(judged, startedAt)}`]
        : []
    }),
    ...rightsOf(judged.rules, judged.of).flatMap(({ norm, opens }) =>
      isInstant(opens) && opens < first
        ? [`${norm.id} opens ${written(judged, opens)}, and the case begins ${written(judged, first)}`]
        : [],
    ),
  ]
}

const outOfBounds = (judged: Judged): readonly string[] => {
  const outside = (says: string, at: number | null, earliest: number | null, latest: number | null) =>
    !isInstant(at) || !isInstant(earliest) || !isInstant(latest) || (earliest <= at && at <= latest)
      ? []
      : [`${says} ${written(judged, at)}, and not from ${written(judged, earliest)} to ${written(judged, latest)}`]
  return [
    ...dutiesOf(judged.rules, judged.of).flatMap((duty) =>
      outside(`${nameOf(duty)} is due`, duty.occurrence.due, duty.bounds.earliest, duty.bounds.latest),
    ),
    ...rightsOf(judged.rules, judged.of).flatMap(({ norm, opens, opensEarliest, opensForCertain }) =>
      outside(`${norm.id} opens`, opens, opensEarliest, opensForCertain),
    ),
  ]
}

const keyOf = ({ norm, occurrence }: Duty): string =>
  JSON.stringify([norm.id, occurrence.number, occurrence.startedBy, occurrence.for])

/** Deadlines that an event has set, and that a later one, or a day without any, has moved. */
const moved = (judged: Judged): readonly string[] => {
  const { history, now } = judged.of
  const looks = [
    ...history.map((event, place) => ({ so: history.slice(0, place + 1), when: event.at, after: `after ${event.id}` })),
    { so: history, when: now + dayMs, after: "a day later" },
  ]
  const known = new Map<string, number | null>()
  return looks.flatMap(({ so, when, after }) =>
    dutiesOf(judged.rules, at({ ...judged, of: { ...judged.of, history: so } }, when)).flatMap((duty) => {
      const before = known.get(keyOf(duty)) ?? null
      const { due } = duty.occurrence
      known.set(keyOf(duty), due)
      if (!isInstant(before) || before === due) return []
      const then = isInstant(due) ? `${written(judged, due)}` : "at no instant"
      return [`${nameOf(duty)} was due ${written(judged, before)}, and is due ${then} ${after}`]
    }),
  )
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
 * // => ["no-deadline-before-its-start", "a-deadline-lies-within-its-bounds", "a-deadline-stays", "what-is-late-shows-at-once", "open-rights-are-kept", "an-end-stays"]
 * @since 0.1.0
 */
export const CASE_LAWS: readonly LogInvariant[] = [
  {
    id: "no-deadline-before-its-start",
    says: "No duty is due before what starts it, and no right opens before it.",
    broken: beforeStart,
  },
  {
    id: "a-deadline-lies-within-its-bounds",
    says: "Every deadline lies between the earliest and the latest that any reading of the code gives, and so does every opening of a right.",
    broken: outOfBounds,
  },
  {
    id: "a-deadline-stays",
    says: "A deadline, once set, changes only by a recorded cause: what happens later leaves it where it is.",
    broken: moved,
  },
  {
    id: "what-is-late-shows-at-once",
    says: "A duty that is not carried out in time is told as missed or breached from the millisecond after it was due.",
    broken: hidden,
  },
  {
    id: "open-rights-are-kept",
    says: "A right that is open is lost by nothing but its use, its lapse, or an event that ends it.",
    fields: ["adr.after", "deadlock"],
    broken: lostRights,
  },
  {
    id: "an-end-stays",
    says: "A case that has come to an end is never changed but by a declared reopening.",
    broken: leftFinal,
  },
]
