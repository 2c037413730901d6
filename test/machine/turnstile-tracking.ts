/** A duty of the turnstile's attendant followed through short histories, told in a line an occurrence. */
import {
  type AnyEvent,
  type Choices,
  type Condition,
  happenedIn,
  type LookUp,
  type Norm,
  type Occurrence,
  track,
} from "../../src/machine/index.ts"
import { hours } from "../../src/time/index.ts"
import { at, rulesWith, shown } from "./turnstile.ts"

/** An event at the turnstile. */
export const event = (type: string, id: string, time: string, more: object = {}): AnyEvent => ({
  id,
  type,
  at: at(time),
  ...more,
})

/** A hard push, which jams the arm. */
export const jam = (id: string, time: string): AnyEvent => event("Pushed", id, time, { hard: true })

/** The arm is repaired. */
export const repair = (id: string, time: string, more: object = {}): AnyEvent => event("Repaired", id, time, more)

/** The turnstile is removed. */
export const remove = (id: string, time: string): AnyEvent => event("Removed", id, time)

/** The turnstile is put back. */
export const putBack = (id: string, time: string): AnyEvent => event("PutBack", id, time)

/** The attendant must repair the arm within two hours of a hard push, unless the turnstile is removed. */
export const repairing: Norm = {
  id: "repair",
  party: "attendant",
  force: "must",
  says: "repair the arm",
  does: [{ event: "Repaired" }],
  terms: {
    starts: { on: { event: "Pushed", where: [{ field: "hard", is: "equal", to: true }] } },
    due: { within: hours(2) },
  },
  until: [{ event: "Removed" }],
  restoredBy: [{ event: "PutBack" }],
  cites: ["notice.care"],
}

/** Ten hours have passed since the first coin. */
export const tenHoursOn: Condition = { is: "elapsed", span: hours(10), since: { event: "CoinPut" }, edge: "end" }

const lookUpIn =
  (history: readonly AnyEvent[]): LookUp =>
  (happening) =>
    happenedIn(history, happening)

/** A tracker of a norm that has seen a history, and what has happened in that history. */
export const tracked = (norm: Norm, history: readonly AnyEvent[], choices: Choices = {}) => {
  const tracker = track(rulesWith([norm], choices), norm)
  for (const [index, each] of history.entries())
    tracker.see(each, lookUpIn(history.slice(0, index)), lookUpIn(history.slice(0, index + 1)))
  return { tracker, lookUp: lookUpIn(history) }
}

/** One occurrence in a line: its number, what started it and when, when it is due, what became of it. */
export const told = (each: Occurrence): string =>
  [
    `${each.number} by ${each.startedBy} at ${shown(each.startedAt)}`,
    ...(each.phrase === undefined ? [] : [`due ${each.phrase}`]),
    ...(each.due === null ? [] : [`due ${shown(each.due)}`]),
    ...(each.fulfilled === undefined ? [] : [`done by ${each.fulfilled.id} at ${shown(each.fulfilled.at)}`]),
    ...(each.ended === undefined
      ? []
      : [`${each.replaced ? "replaced" : "ended"} by ${each.ended.id} at ${shown(each.ended.at)}`]),
    ...(each.ended === undefined && each.replaced ? ["replaced by nothing"] : []),
    ...(each.overdue ? ["overdue"] : []),
  ].join(", ")

/** The occurrences of a norm after a history, each told in a line, looked at in an instant. */
export const follow = (
  norm: Norm,
  history: readonly AnyEvent[],
  now: string,
  choices: Choices = {},
): readonly string[] => {
  const { tracker, lookUp } = tracked(norm, history, choices)
  return tracker.at(at(now), lookUp).map(told)
}
