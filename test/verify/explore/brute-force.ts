/** Exploration without any thought: every sequence of a few events, some time apart, looked at some time later. */
import type { AnyEvent, Rules } from "../../../src/machine/index.ts"
import type { Instant } from "../../../src/time/index.ts"
import type { Demand } from "../../../src/verify/explore/demand.ts"
import { courseOf, shows } from "../../../src/verify/explore/reference.ts"

const HOUR = 3_600_000

/** How much later: at once, a moment, an hour to the millisecond and just over, two hours and just over. */
const GAPS = [0, 1, HOUR, HOUR + 1, 2 * HOUR + 1] as const

const eventsAt = (id: string, at: number): readonly AnyEvent[] =>
  [
    { type: "Bell" },
    { type: "Dial", k: true },
    { type: "Dial", k: false },
    { type: "Term", until: at },
    { type: "Term", until: at + HOUR },
  ].map((each) => ({ ...each, id, at: at as Instant }))

/** The least number of events by which some log from a start shows that a demand is not met; undefined where none does. */
export const leastByForce = (rules: Rules, demand: Demand, start: number, most: number): number | undefined => {
  let logs: readonly (readonly AnyEvent[])[] = [[]]
  for (let length = 0; length <= most; length++) {
    for (const log of logs) {
      const last = log.at(-1)
      const nows = last === undefined ? [start] : GAPS.map((each) => last.at + each)
      if (nows.some((now) => shows(rules, demand, log, now))) return length
    }
    logs = logs.flatMap((log) => {
      const last = log.at(-1)
      const times = last === undefined ? [start] : GAPS.map((each) => last.at + each)
      return times
        .flatMap((at) => eventsAt(`e${length + 1}`, at))
        .map((event) => [...log, event])
        .filter((events) => courseOf(rules, events).refused.length === 0)
    })
  }
  return undefined
}
