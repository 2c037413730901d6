/**
 * The laws of replay, as invariants: what holds of the replay of any log, whatever its rules.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { type Case, replay } from "../case/replay.ts"
import type { CaseLog } from "../code/case-log.ts"
import type { CaseEvent } from "../code/vocabulary.ts"
import { start, step } from "../machine/step.ts"
import type { Judged, LogInvariant } from "./invariant.ts"

/** Every event that a log gave, each in the list in which replay put it. */
const logOf = ({ of }: Judged): readonly CaseEvent[] =>
  [...of.history, ...of.refused.map(({ event }) => event), ...of.future].sort((a, b) => a.at - b.at)

const again = ({ rules, of }: Judged, events: readonly CaseEvent[]): Case =>
  replay(rules, { ...caseOf(of), events }, of.now)

const caseOf = ({ id, procedure, raisedBy }: Case): Omit<CaseLog, "events"> => ({
  case: id,
  procedure,
  ...(raisedBy === undefined ? {} : { raisedBy }),
})

const ids = (events: readonly { readonly id: string }[]): string => events.map(({ id }) => id).join(", ")

/** In what two replays of a case differ: their states, what is left of them, or the events that were taken. */
const difference = (one: Case, other: Case): readonly string[] => [
  ...(JSON.stringify(one.state) === JSON.stringify(other.state)
    ? []
    : [`the state is ${JSON.stringify(one.state)}, and then ${JSON.stringify(other.state)}`]),
  ...(ids(one.history) === ids(other.history)
    ? []
    : [`taken are ${ids(one.history)}, and then ${ids(other.history)}`]),
]

/** The events in another order of the log; those of one instant stay in theirs. */
const recordedBackwards = (events: readonly CaseEvent[]): readonly CaseEvent[] => {
  const instants = [...new Set(events.map(({ at }) => at))].sort((a, b) => b - a)
  return instants.flatMap((at) => events.filter((each) => each.at === at))
}

const withoutRecording = ({ recordedAt: _recordedAt, by: _by, ...event }: CaseEvent): CaseEvent => event

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
 * // => ["replay-is-determined", "replay-is-stepping", "each-event-once", "repeated-events", "recorded-late", "provenance", "state-is-json", "refusals-have-reasons"]
 * @since 0.1.0
 */
export const REPLAY_LAWS: readonly LogInvariant[] = [
  {
    id: "replay-is-determined",
    says: "The same log gives the same case.",
    clauses: [],
    broken: (judged) => difference(judged.of, again(judged, logOf(judged))),
  },
  {
    id: "replay-is-stepping",
    says: "A case is what its events make of it, one after the other.",
    clauses: [],
    broken: stepped,
  },
  {
    id: "each-event-once",
    says: "Every event of a log is taken, refused, or still to come, and none is lost.",
    clauses: [],
    broken: (judged) => {
      const { of } = judged
      const { history, refused, future } = again(judged, logOf(judged))
      const [before, after] = [of, { history, refused, future }].map((each) =>
        ids([...each.history, ...each.refused.map(({ event }) => event), ...each.future]),
      )
      return before === after ? [] : [`the log holds ${before}, and its replay ${after}`]
    },
  },
  {
    id: "repeated-events",
    says: "An event that is sent again changes nothing.",
    clauses: [],
    broken: (judged) => difference(judged.of, again(judged, logOf(judged).flatMap((each) => [each, each]))),
  },
  {
    id: "recorded-late",
    says: "An event that is recorded late gives the same case as one that is recorded in time.",
    clauses: [],
    broken: (judged) => difference(judged.of, again(judged, recordedBackwards(logOf(judged)))),
  },
  {
    id: "provenance",
    says: "By whom and when an event was recorded decides nothing.",
    clauses: [],
    broken: (judged) => difference(judged.of, again(judged, logOf(judged).map(withoutRecording))),
  },
  {
    id: "state-is-json",
    says: "The state of a case can be stored as JSON and read back.",
    clauses: [],
    broken: ({ of }) => difference(of, { ...of, state: JSON.parse(JSON.stringify(of.state)) }),
  },
  {
    id: "refusals-have-reasons",
    says: "Every event that is refused is refused for a declared reason.",
    clauses: [],
    broken: ({ of }) =>
      of.refused
        .filter(({ code, why }) => code === "" || why === "" || code === "Unhandled" || code === "RulesInConflict")
        .map(({ event, code, why }) => `${event.id} (${event.type}) is refused as "${code}": ${why}`),
  },
]
