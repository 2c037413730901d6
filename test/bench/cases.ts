/** Cases: a log of decoded events to the state of the case and the figures of every norm. */
import { readdirSync, readFileSync } from "node:fs"
import { isDeepStrictEqual } from "node:util"
import * as Result from "effect/Result"
import { compileFigures, type Figure } from "../../src/case/figures.ts"
import type { CaseRules } from "../../src/case/replay.ts"
import { COMPLAINT_EVENTS, type ComplaintEvent } from "../../src/code/events.ts"
import { readLog } from "../../src/code/log.ts"
import type { CaseEvent } from "../../src/code/vocabulary.ts"
import { figuresByReference } from "../case/figures-reference.ts"
import { courses } from "./courses.ts"
import { decoded, opusRules } from "./equivalence.ts"
import { NOTHING } from "./machines/machine.ts"
import * as hand from "./machines/switch.ts"
import { HEAT, type Heat, kept, named, QUICK_HEAT, type Raced, type Runner, race, ratio } from "./race.ts"
import { count, duration, figure, type Measure, perSecond, type Table } from "./result.ts"

type Logs = readonly (readonly ComplaintEvent[])[]

const FIGURES = "ours, `compileFigures`"
const REFERENCE = "ours, reference: `replay`, `dutiesOf`, `rightsOf`"
const STATE = "switch by hand, the state alone"

const EXAMPLES = new URL("../../docs/examples/cases/", import.meta.url)

/** The logs of the example cases, in the order of their files. */
const examples = (): Logs =>
  readdirSync(EXAMPLES)
    .filter((file) => /\.(json|ndjson)$/.test(file))
    .sort()
    .flatMap((file) => Result.getOrThrow(readLog(readFileSync(new URL(file, EXAMPLES), "utf8"))).cases)
    .filter(({ procedure }) => procedure === "Complaint")
    .map(({ events }) => events.filter(isComplaintEvent))

const isComplaintEvent = (event: CaseEvent): event is ComplaintEvent => Object.hasOwn(COMPLAINT_EVENTS, event.type)

const runnersOver = (logs: Logs, rules: CaseRules): readonly Runner[] => {
  const figures = compileFigures(rules)
  const part = logs.filter((_, index) => index % Math.ceil(logs.length / 100) === 0)
  return [
    {
      name: FIGURES,
      pieces: logs.length,
      pass: () => {
        let norms = 0
        for (const events of logs) norms += figures(events).duties.length
        return norms
      },
    },
    {
      name: REFERENCE,
      pieces: part.length,
      pass: () => {
        let norms = 0
        for (const events of part) norms += figuresByReference(rules, events).duties.length
        return norms
      },
    },
    {
      name: STATE,
      pieces: logs.length,
      pass: () => {
        let closed = 0
        for (const events of logs) {
          let now = NOTHING
          for (const event of events) now = hand.next(now, event) ?? now
          if (now.state === "Closed") closed++
        }
        return closed
      },
    },
  ]
}

const REPEATS = 20

/** The time of each log alone, in nanoseconds, the shortest first: a mean hides a log that takes a slower way. */
const alone = (logs: Logs, figures: Figure): readonly number[] =>
  logs
    .map((events) => {
      const since = performance.now()
      for (let index = 0; index < REPEATS; index++) kept.value = figures(events)
      return ((performance.now() - since) * 1e6) / REPEATS
    })
    .sort((a, b) => a - b)

/** What each share of the logs takes at most. */
const shares = (times: readonly number[]): string =>
  [10, 50, 90, 99]
    .map((percent) => `${percent} % up to ${duration(times[Math.ceil((percent / 100) * times.length) - 1] ?? 0)}`)
    .join(", ")

interface Fold {
  readonly table: Table
  readonly raced: readonly Raced[]
  readonly wrong: number
}

const fold = async (caption: string, logs: Logs, heat: Heat): Promise<Fold> => {
  const rules = opusRules()
  const figures = compileFigures(rules)
  const wrong = logs.filter((events) => !isDeepStrictEqual(figures(events), figuresByReference(rules, events))).length
  const raced = await race(runnersOver(logs, rules), heat)
  const events = logs.reduce((sum, each) => sum + each.length, 0)
  const kinds = new Set(logs.map((each) => each.map(({ type }) => type).join())).size
  return {
    raced,
    wrong,
    table: {
      caption: `${caption}: ${count(logs.length)} logs of ${figure(events / logs.length)} events on average, ${count(kinds)} different sequences of types. Figures unlike the reference's: ${wrong}. Each log alone by \`compileFigures\`: ${shares(alone(logs, figures))}.`,
      head: ["way", "a case", "rate", "times `compileFigures`"],
      rows: raced.map((each) => [
        each.name,
        duration(each.ns),
        perSecond(each.ns),
        figure(ratio(each, named(raced, FIGURES))),
      ]),
    },
  }
}

export const measure: Measure = async ({ isQuick }) => {
  const heat = isQuick ? QUICK_HEAT : HEAT
  const logs = decoded(courses({ courses: isQuick ? 100 : 2000, length: 8, wild: 3 }))
  const seeded = await fold("Seeded courses", logs, heat)
  const example = await fold("The example cases of `docs/examples/cases`", examples(), heat)
  return {
    title: "Cases",
    says: [
      "A log of decoded events to the state of the case and to `due`, `safeBy` and `latest` of every duty and `opens`, `opensEarliest` and `opensForCertain` of every right, as epoch milliseconds, at the instant of the last event; without explanation or formatting. The logs take turns, so that no branch predictor learns one by heart. The floor folds the state alone and knows no deadline. The reference is timed on at most 100 of the logs.",
    ],
    tables: [seeded.table, example.table],
    targets: [
      ...[
        { what: "cases of 8 events a second, a core, seeded courses", of: seeded },
        { what: "the same over the example cases, as long as they are", of: example },
      ].map(({ what, of }) => ({
        what,
        reach: ">= 500,000",
        measured: perSecond(named(of.raced, FIGURES).ns),
        reached: 1e9 / named(of.raced, FIGURES).ns >= 500_000,
      })),
      {
        what: "the figures of the reference",
        reach: "all",
        measured: `${seeded.wrong + example.wrong} differ`,
        reached: seeded.wrong + example.wrong === 0,
      },
    ],
  }
}
