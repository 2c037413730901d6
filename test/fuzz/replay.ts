/** Fuzzing of replay: logs that decode, with events in any order, at any instant, repeated, lost or of another procedure. */
import * as Result from "effect/Result"
import {
  dutiesOf,
  type EnactedCode,
  enact,
  explain,
  familyOf,
  formatInstant,
  type Instant,
  type Log,
  lastOf,
  london,
  opus,
  procedures,
  timeline,
} from "../../src/index.ts"
import type { Random } from "../bench/random.ts"
import { decoded } from "./corpus.ts"
import { insist, insistSaid, insistShowable, oneOf, type Part, type Trial } from "./part.ts"

const opusUnder = (readings: Readonly<Record<string, string>>): EnactedCode =>
  Result.getOrThrow(enact(opus, { readings }))

/** Opus's code under its defaults, and under the last alternative of every reading. */
const enacted: readonly EnactedCode[] = [
  opusUnder({}),
  opusUnder(Object.fromEntries(opus.readings.map(({ id, alternatives }) => [id, alternatives.at(-1)?.id ?? ""]))),
]

const DAY = 86_400_000

/** Events as they decode, in any order and at any instants: what no decoding refuses. */
const disorderly = (log: Log, random: Random): Log => ({
  cases: log.cases.map((each) => ({
    ...each,
    procedure: random.chance(5) ? oneOf(Object.keys(procedures), random) : each.procedure,
    events: each.events
      .flatMap((event) => (random.chance(10) ? [event, event] : random.chance(5) ? [] : [event]))
      .map((event) =>
        random.chance(30)
          ? { ...event, at: (event.at + random.whole(-400, 400) * DAY + random.whole(-1, 1)) as Instant }
          : event,
      )
      .map((event) => (random.chance(5) ? { ...event, at: oneOf(EXTREMES, random) as Instant } : event))
      .sort(() => (random.chance(20) ? 1 : -1)),
  })),
})

const EXTREMES = [-62_135_596_800_000, 253_402_300_799_999, 0, Date.UTC(2011, 0, 1), Date.UTC(2041, 0, 1) - 1] as const

/** Replay. */
export const replayed: Part = {
  name: "replay",
  share: 10,
  trial: (random): Trial => {
    const log = disorderly(oneOf(decoded, random), random)
    const code = oneOf(enacted, random)
    const at = formatInstant(
      random.chance(10)
        ? (oneOf(EXTREMES, random) as Instant)
        : ((Date.UTC(2024, 0, 1) + random.whole(-6_000, 6_000) * DAY) as Instant),
      london,
    )
    const isWhole = random.chance(12)
    return {
      input: { log, at },
      run: () => (isWhole ? reported(code, log, at) : reckoned(code, log)),
    }
  },
}

/** Everything that the library says of a log: its reports, at two instants, and the explanations of some norms. */
const reported = (code: EnactedCode, log: Log, at: string): void => {
  const whole = timeline(code, log)
  const then = timeline(code, log, { at })
  for (const each of [whole, then]) {
    if (Result.isFailure(each)) insistSaid(each.failure)
    else {
      const text = JSON.stringify(each.success)
      insist(!text.includes("NaN") && !text.includes("Infinity"), "a report with a number that is none")
      insistShowable(text)
    }
  }
  if (Result.isFailure(whole)) return
  for (const { rules, of } of familyOf(code, log, lastOf(log)))
    for (const { id } of rules.machine.norms.slice(0, 3)) {
      const told = explain(rules, of, id)
      if (Result.isFailure(told)) insistSaid(told.failure)
    }
}

/** The cases of a log, and what may happen next in each. */
const reckoned = (code: EnactedCode, log: Log): void => {
  const given = log.cases.reduce((sum, { events }) => sum + events.length, 0)
  let found = 0
  for (const { rules, of } of familyOf(code, log, lastOf(log))) {
    insist(
      Object.hasOwn(rules.machine.states, of.state.state),
      `a state ${of.state.state} that the procedure does not have`,
    )
    found += of.history.length + of.refused.length + of.future.length + of.duplicates.length
    for (const { code: kind, why } of of.refused) insist(kind !== "" && why !== "", "a refusal that says nothing")
    for (const { due, startedAt } of of.history.length < 9 ? dutiesOf(rules, of).map((each) => each.occurrence) : [])
      insist(due === null || Number.isNaN(due) || due >= startedAt, "a deadline before its start")
  }
  insist(found === given, `${given} events are given, and ${found} have a place`)
}
