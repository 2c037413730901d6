/** The parts of the fuzzing: decoding, replay, code files, the command line. */
import * as Result from "effect/Result"
import { decodeCode, decodeEvent, decodeLog, enactVersions, readLog, timeline } from "../../src/index.ts"
import { commandLine } from "./command-line.ts"
import { codes, decoded, logs, texts } from "./corpus.ts"
import { hostileValue, spoiledText, spoiledValue } from "./hostile.ts"
import { insistSaid, insistShowable, oneOf, type Part, type Trial } from "./part.ts"
import { replayed } from "./replay.ts"

const decode: Part = {
  name: "decoding",
  share: 85,
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

const codeFiles: Part = {
  name: "code files",
  share: 4,
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

/** Every part, with shares of a hundred. */
export const PARTS: readonly Part[] = [decode, replayed, codeFiles, commandLine]
