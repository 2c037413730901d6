/**
 * The laws of replay: what must be so of every log, whatever the rules.
 *
 * @since 0.1.0
 */
import * as Result from "effect/Result"
import { courseOf } from "../../case/duties.ts"
import { type Case, type CaseRules, replay } from "../../case/replay.ts"
import type { CaseLog } from "../../code/case-log.ts"
import { readLog } from "../../code/log.ts"
import type { CaseEvent } from "../../code/vocabulary.ts"
import { isRight } from "../../machine/norm.ts"
import { step } from "../../machine/step.ts"
import type { ReplayDemand } from "../invariants/invariant.ts"
import { written } from "../vocabulary.ts"

/**
 * What replays a log: the library's own, unless a test gives a wrong one.
 *
 * @since 0.1.0
 */
export type Replay = (rules: CaseRules, log: CaseLog) => Case

const said = ({ state, history, refused }: Case): string =>
  JSON.stringify([state, history.map(({ id }) => id), refused.map(({ event, code }) => [event.id, code])])

const withEvents = (log: CaseLog, events: readonly CaseEvent[]): CaseLog => ({ ...log, events })

/** The same log with every event twice, the second time at the end. */
const doubled = (log: CaseLog): CaseLog => withEvents(log, [...log.events, ...log.events])

/** The same log as if its events had been recorded from the last to the first; those of one instant in their order. */
const recordedBackwards = (log: CaseLog): CaseLog => {
  const late = log.events.at(-1)?.at
  const events = late === undefined ? [] : log.events.map((each) => ({ ...each, recordedAt: late }))
  const instants = [...new Set(events.map(({ at }) => at))].reverse()
  return withEvents(
    log,
    instants.flatMap((at) => events.filter((each) => each.at === at)),
  )
}

const writtenAndRead = (log: CaseLog): CaseLog | undefined => {
  const text = JSON.stringify({ case: log.case, procedure: log.procedure, events: log.events.map(written) })
  const read = readLog(text)
  return Result.isSuccess(read) ? read.success.cases[0] : undefined
}

const stepsToTheSame = (rules: CaseRules, log: CaseLog, replayed: Case): boolean => {
  let state = rules.compiled.start
  for (const event of log.events) {
    const stepped = step(rules, state, event)
    if (Result.isSuccess(stepped)) state = stepped.success.state
  }
  return JSON.stringify(state) === JSON.stringify(replayed.state)
}

/** Each deadline of a case by its norm and what started it. */
const deadlinesOf = (rules: CaseRules, { history, now }: Case): ReadonlyMap<string, number | null> =>
  new Map(
    rules.machine.norms
      .filter((norm) => !isRight(norm))
      .flatMap((norm) =>
        courseOf(rules, norm, history, now, false).map((each): readonly [string, number | null] => [
          JSON.stringify([norm.id, each.number, each.startedBy, each.for]),
          each.due,
        ]),
      ),
  )

/** Whether a deadline that is set after some of the events is where it was after each one more. */
const deadlinesStay = (rules: CaseRules, log: CaseLog, replays: Replay): boolean => {
  const before = new Map<string, number | null>()
  return log.events.every((_, index) => {
    const deadlines = deadlinesOf(rules, replays(rules, withEvents(log, log.events.slice(0, index + 1))))
    const same = [...before].every(([key, due]) => due === null || Object.is(deadlines.get(key), due))
    for (const [key, due] of deadlines) before.set(key, due)
    return same
  })
}

/**
 * Whether a law of replay holds of a log.
 *
 * @param law - the law
 * @param rules - the rules of the case
 * @param log - the log of one case, its events in order
 * @param replays - what replays it
 * @since 0.1.0
 */
export const obeys = (
  law: ReplayDemand["law"],
  rules: CaseRules,
  log: CaseLog,
  replays: Replay = (under, of) => replay(under, of),
): boolean => {
  const once = replays(rules, log)
  switch (law) {
    case "determinism":
      return said(replays(rules, log)) === said(once)
    case "stepping":
      return stepsToTheSame(rules, log, once)
    case "duplicates": {
      const twice = replays(rules, doubled(log))
      return said(twice) === said(once) && twice.duplicates.length === log.events.length
    }
    case "lateRecorded":
      return said(replays(rules, recordedBackwards(log))) === said(once)
    case "written": {
      const read = writtenAndRead(log)
      return read !== undefined && said(replays(rules, read)) === said(once)
    }
    case "deadlinesStay":
      return deadlinesStay(rules, log, replays)
  }
}
