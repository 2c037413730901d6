/**
 * The laws of replay, as invariants: what holds of the replay of any log, whatever its rules.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Case, replay } from "../case/replay.ts"
import { decodeLog } from "../code/log.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import { start, step } from "../machine/step.ts"
import { encodeLog } from "./encode.ts"
import type { Judged, LogInvariant } from "./invariant.ts"

const again = ({ rules, of, log }: Judged, events: readonly CaseEvent[]): Case =>
  replay(rules, { ...log, events }, of.now)

const ids = (events: readonly { readonly id: string }[]): string => events.map(({ id }) => id).join(", ")

/** In what two replays of a case differ: their states, what is left of them, or the events that were taken. */
const difference = (one: Case, other: Case): readonly string[] => [
  ...(JSON.stringify(one.state) === JSON.stringify(other.state)
    ? []
    : [`the state is ${JSON.stringify(one.state)}, and then ${JSON.stringify(other.state)}`]),
  ...(ids(one.history) === ids(other.history) ? [] : [`taken are ${ids(one.history)}, and then ${ids(other.history)}`]),
]

/** The events in another order of the log; those of one instant stay in theirs. */
const recordedBackwards = (events: readonly CaseEvent[]): readonly CaseEvent[] => {
  const instants = [...new Set(events.map(({ at }) => at))].sort((a, b) => b - a)
  return instants.flatMap((at) => events.filter((each) => each.at === at))
}

/** The events but for those whose id another one has already: which of the two counts is for the log to say, by its order. */
const withoutConflicts = ({ of, log }: Judged): readonly CaseEvent[] => {
  const conflicts = new Set(of.refused.filter(({ code }) => code === "IdConflict").map(({ event }) => event.id))
  return log.events.filter(({ id }) => !conflicts.has(id))
}

/** The log after a way through its interchange form; what cannot be read back is said. */
const readBack = ({ log }: Judged): readonly CaseEvent[] | string => {
  const read = decodeLog(JSON.parse(JSON.stringify(encodeLog(log))))
  return Result.isFailure(read) ? read.failure.message : (read.success.cases[0]?.events ?? [])
}

/** In what a case differs from the replay of other events. */
const differs = (judged: Judged, events: readonly CaseEvent[] | string): readonly string[] =>
  typeof events === "string" ? [events] : difference(judged.of, again(judged, events))

/** Each event of the log, and where it has come to. */
const places = ({ of, log }: Judged): readonly string[] => {
  const kept = [...of.history, ...of.refused.map(({ event }) => event), ...of.future].map(({ id }) => id)
  const all = [...kept, ...of.duplicates]
  return [...new Set(log.events.map(({ id }) => id))].flatMap((id) => {
    const [given, found] = [log.events.map((each) => each.id), all].map(
      (list) => list.filter((each) => each === id).length,
    )
    return given === found ? [] : [`${id} is ${given} times in the log, and ${found} times in the case`]
  })
}

const withoutRecording = ({ recordedAt: _recordedAt, by: _by, ...event }: CaseEvent): CaseEvent => event

/** What of a value JSON cannot hold, by its place. */
const notJson = (value: unknown, place: string): readonly string[] => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return []
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${place} is ${value}`]
  if (typeof value !== "object") return [`${place} is ${value === undefined ? "undefined" : `a ${typeof value}`}`]
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  if (!isPlain) return [`${place} is no plain object`]
  return Object.entries(value).flatMap(([key, each]) => notJson(each, `${place}.${key}`))
}

const stepped = ({ rules, of }: Judged): readonly string[] => {
  let state = start(rules.machine)
  const taken: CaseEvent[] = []
  for (const event of of.history) {
    const next = step(rules, state, event)
    if (Result.isFailure(next)) return [`${event.id} is taken by replay and refused by a step: ${next.failure.message}`]
    state = next.success.state
    taken.push(event)
  }
  return difference(of, { ...of, state, history: taken })
}

/**
 * The laws of replay.
 *
 * @example
 * REPLAY_LAWS.map(({ id }) => id)
 * // => ["same-log-same-case", "replay-equals-stepping", "every-event-has-its-place", "duplicates-change-nothing", "late-recording-changes-nothing", "provenance-decides-nothing", "written-and-read-again", "state-is-json", "every-event-is-answered"]
 * @since 0.1.0
 */
export const REPLAY_LAWS: readonly LogInvariant[] = [
  {
    id: "same-log-same-case",
    says: "The same log always gives the same case.",
    broken: (judged) => differs(judged, judged.log.events),
  },
  {
    id: "replay-equals-stepping",
    says: "Replaying a log gives the state that taking its events one by one has given.",
    broken: stepped,
  },
  {
    id: "every-event-has-its-place",
    says: "Every event of a log is taken, refused, repeated or still to come, and none is lost.",
    broken: places,
  },
  {
    id: "duplicates-change-nothing",
    says: "Events that a log repeats change nothing.",
    broken: (judged) =>
      differs(
        judged,
        judged.log.events.flatMap((each) => [each, each]),
      ),
  },
  {
    id: "late-recording-changes-nothing",
    says: "Events that are recorded late, or in another order, give the same case as if they had been recorded in time.",
    broken: (judged) => {
      const [events, inTime] = [recordedBackwards(withoutConflicts(judged)), withoutConflicts(judged)]
      return difference(again(judged, inTime), again(judged, events))
    },
  },
  {
    id: "provenance-decides-nothing",
    says: "By whom and when an event was recorded decides nothing.",
    broken: (judged) => differs(judged, judged.log.events.map(withoutRecording)),
  },
  {
    id: "written-and-read-again",
    says: "A log that is written down and read again gives the same case.",
    broken: (judged) => differs(judged, readBack(judged)),
  },
  {
    id: "state-is-json",
    says: "The state of a case can be stored as JSON and read back.",
    broken: ({ of }) => notJson(of.state, "the state"),
  },
  {
    id: "every-event-is-answered",
    says: "Whatever happens, and whenever, is taken or refused for a reason that has a code and a sentence.",
    broken: ({ of }) =>
      of.refused
        .filter(({ code, why }) => code === "" || why === "" || code === "Unhandled" || code === "RulesInConflict")
        .map(({ event, code, why }) => `${event.id} (${event.type}) is refused as "${code}": ${why}`),
  },
]
