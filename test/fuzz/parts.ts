/** The parts of the fuzzing: decoding, replay, code files, the command line. */
import * as Result from "effect/Result"
import {
  decodeCode,
  decodeEvent,
  decodeLog,
  type EnactedCode,
  enact,
  enactVersions,
  explain,
  familyOf,
  formatInstant,
  type Instant,
  type Log,
  lastOf,
  london,
  opus,
  procedures,
  readLog,
  timeline,
} from "../../src/index.ts"
import type { Random } from "../bench/random.ts"
import { ran } from "../cli/host.ts"
import { codes, logs, texts } from "./corpus.ts"
import { hostileValue, spoiledText, spoiledValue } from "./hostile.ts"
import { insist, insistShowable, type Part, type Trial } from "./part.ts"

const oneOf = <T>(things: readonly T[], random: Random): T => {
  const [first, ...others] = things
  if (first === undefined) throw new Error("there is nothing to choose from")
  return random.pick(first, ...others)
}

const insistSaid = (error: { readonly _tag: string; readonly message: string }): void => {
  insist(error._tag !== "" && error.message !== "", "an error that says nothing")
  insistShowable(error.message)
}

const decode: Part = {
  name: "decoding",
  share: 62,
  trial: (random): Trial => {
    if (random.chance(50)) {
      const text = spoiledText(oneOf(texts, random), random)
      return {
        input: text,
        run: () => {
          const log = readLog(text)
          if (Result.isFailure(log)) insistSaid(log.failure)
        },
      }
    }
    const value = spoiledValue(oneOf(logs, random), random)
    return {
      input: value,
      run: () => {
        const log = decodeLog(value)
        if (Result.isFailure(log)) insistSaid(log.failure)
        const events = typeof value === "object" && value !== null && "events" in value ? value.events : undefined
        const first: unknown = Array.isArray(events) ? events[0] : value
        const event = decodeEvent(first)
        if (Result.isFailure(event)) for (const each of event.failure) insistShowable(each.message)
      },
    }
  },
}

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

const decoded: readonly Log[] = logs.flatMap((each) => {
  const log = decodeLog(each)
  return Result.isSuccess(log) ? [log.success] : []
})

const replayed: Part = {
  name: "replay",
  share: 25,
  trial: (random): Trial => {
    const log = disorderly(oneOf(decoded, random), random)
    const code = oneOf(enacted, random)
    const at = formatInstant(
      random.chance(10)
        ? (oneOf(EXTREMES, random) as Instant)
        : ((Date.UTC(2024, 0, 1) + random.whole(-6_000, 6_000) * DAY) as Instant),
      london,
    )
    return {
      input: { log, at },
      run: () => {
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
      },
    }
  },
}

const codeFiles: Part = {
  name: "code files",
  share: 9,
  trial: (random): Trial => {
    const value = random.chance(3) ? hostileValue(random) : spoiledValue(oneOf(codes, random), random)
    return {
      input: value,
      run: () => {
        const versions = decodeCode(value)
        if (Result.isFailure(versions)) return insistSaid(versions.failure)
        const made = enactVersions(versions.success)
        if (Result.isFailure(made)) return insistSaid(made.failure)
        const reports = timeline(made.success, oneOf(decoded, random))
        if (Result.isFailure(reports)) insistSaid(reports.failure)
      },
    }
  },
}

const COMMANDS = [
  "timeline",
  "explain",
  "due",
  "what-if",
  "awards",
  "readings",
  "compare",
  "check",
  "audit",
  "",
] as const
const WORDS = [
  "log.json",
  "code.json",
  "-",
  "--json",
  "--at",
  "now",
  "2024-10-23T17:49:00+01:00",
  "--reading",
  "working-hour=clock",
  "--code",
  "--code-alone",
  "--case",
  "case-1",
  "--width",
  "40",
  "--ascii",
  "--from",
  "--span",
  "24 working hours",
  "--month",
  "2025-03",
  "--fail-on",
  "breach",
  "--readings",
  "--add",
  "--format",
  "sarif",
  "--strict",
  "--batch",
  "--help",
  "--version",
  "",
  "--",
  "\u0000",
  "__proto__",
] as const

const commandLine: Part = {
  name: "command line",
  share: 4,
  trial: (random): Trial => {
    const command = oneOf(COMMANDS, random)
    const words = Array.from({ length: random.whole(0, 6) }, () => oneOf(WORDS, random))
    const argv = [...(command === "" ? [] : [command]), ...(random.chance(80) ? ["log.json"] : []), ...words]
    const log = random.chance(50) ? spoiledText(oneOf(texts, random), random) : oneOf(texts, random)
    const code = JSON.stringify(spoiledValue(oneOf(codes, random), random))
    return {
      input: { argv, log, code },
      run: async () => {
        const files = { "log.json": log, "code.json": code, now: log }
        const { code: exit, out, err } = await ran(argv, { files, stdin: log, now: () => Date.UTC(2024, 10, 1) })
        insist([0, 1, 2].includes(exit), `the exit code ${exit}`)
        insist(!/an error of the program itself/.test(err), err.slice(0, 2_000))
        insist(exit !== 2 || err !== "" || out !== "", "it ends with 2 and says nothing")
        insistShowable(out)
        insistShowable(err)
      },
    }
  },
}

/** Every part, with shares of a hundred. */
export const PARTS: readonly Part[] = [decode, replayed, codeFiles, commandLine]
