/** Decoding: a log from parsed JSON, beside effect's own decode of the same union of events. */
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { decodeEvent, STRICT } from "../../src/code/decode-event.ts"
import { COMPLAINT_EVENTS } from "../../src/code/events.ts"
import { Id, Text } from "../../src/code/field.ts"
import { decodeLog } from "../../src/code/log.ts"
import { courses } from "./courses.ts"
import { node } from "./process.ts"
import { HEAT, named, QUICK_HEAT, type Raced, race, ratio } from "./race.ts"
import { count, duration, figure, type Measure, perSecond, type Table } from "./result.ts"

const EVENT = "ours, `decodeEvent`"
const EFFECT_EVENT = "effect, the union of the same schemas"
const LOG = "ours, `decodeLog`"
const EFFECT_LOG = "effect, a struct of case, procedure and an array of the union"
const PARSE = "`JSON.parse` of the same text, for comparison"

const LENGTH = 8

/** Races the decoders over valid logs, of which it first sees that both decode them to the same values. */
export const raceDecoders = (isQuick: boolean): Promise<readonly Raced[]> => {
  const union = Schema.Union(Object.values(COMPLAINT_EVENTS))
  const decodeUnion = Schema.decodeUnknownResult(union, STRICT)
  const struct = Schema.Struct({ case: Id, procedure: Text, events: Schema.Array(union) })
  const decodeStruct = Schema.decodeUnknownResult(struct, STRICT)
  const logs = courses({ courses: logsOf(isQuick), length: LENGTH, wild: 3 }).map((events, index) => ({
    case: `c-${index + 1}`,
    procedure: "Complaint",
    events,
  }))
  const events = logs.flatMap((log) => log.events)
  const texts = logs.map((log) => JSON.stringify(log))
  const unlike = events.filter((event) => {
    const [own, theirs] = [decodeEvent(event), decodeUnion(event)]
    return JSON.stringify(Result.getOrThrow(own)) !== JSON.stringify(Result.getOrThrow(theirs))
  })
  if (unlike.length > 0) throw new Error(`${unlike.length} events are decoded unlike effect's own decode`)
  const pieces = events.length
  return race(
    [
      { name: EVENT, pieces, pass: () => events.map((event) => decodeEvent(event)) },
      { name: EFFECT_EVENT, pieces, pass: () => events.map((event) => decodeUnion(event)) },
      { name: LOG, pieces, pass: () => logs.map((log) => decodeLog(log)) },
      { name: EFFECT_LOG, pieces, pass: () => logs.map((log) => decodeStruct(log)) },
      { name: PARSE, pieces, pass: () => texts.map((text): unknown => JSON.parse(text)) },
    ],
    isQuick ? QUICK_HEAT : HEAT,
  )
}

const logsOf = (isQuick: boolean): number => (isQuick ? 20 : 500)

const isRaced = (value: unknown): value is readonly Raced[] =>
  Array.isArray(value) && value.every((each: unknown) => typeof each === "object" && each !== null && "rounds" in each)

/** The same race in a process in which effect's JIT compiler has been enabled. */
const withJit = (isQuick: boolean): readonly Raced[] => {
  const script = fileURLToPath(new URL("./decode-jit.ts", import.meta.url))
  const raced: unknown = JSON.parse(node([script, ...(isQuick ? ["--quick"] : [])]))
  if (!isRaced(raced)) throw new Error("the race with the JIT compiler told no times")
  return raced
}

const tableOf = (caption: string, raced: readonly Raced[]): Table => ({
  caption,
  head: ["way", "an event", "rate", "times effect's"],
  rows: raced.map((each) => [
    each.name,
    duration(each.ns),
    perSecond(each.ns),
    figure(ratio(each, named(raced, each.name === LOG || each.name === EFFECT_LOG ? EFFECT_LOG : EFFECT_EVENT))),
  ]),
})

export const measure: Measure = async ({ isQuick }) => {
  const raced = await raceDecoders(isQuick)
  const logs = logsOf(isQuick)
  return {
    title: "Decoding",
    says: [
      `${count(logs * LENGTH)} valid events of ${count(logs)} logs of ${LENGTH}, as JSON.parse gives them, under the same options (every problem reported, unknown fields refused). Both give the same values. \`decodeLog\` also puts the events to their cases.`,
    ],
    tables: [
      tableOf("As it comes.", raced),
      tableOf(
        "With effect's JIT compiler, which an application opts into by importing `effect/schema/SchemaJITCompiler/enable` (a process of its own).",
        withJit(isQuick),
      ),
    ],
    targets: [
      { what: "an event", than: ratio(named(raced, EVENT), named(raced, EFFECT_EVENT)) },
      { what: "a log", than: ratio(named(raced, LOG), named(raced, EFFECT_LOG)) },
    ].map(({ what, than }) => ({
      what,
      reach: "<= 1.2 times effect's own decode",
      measured: `${figure(than)} times`,
      reached: than <= 1.2,
    })),
  }
}
