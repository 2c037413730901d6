/** The example logs as values. */
import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { type CaseReport, decodeLog, enact, opus, timeline } from "../../src/index.ts"

const LOGS = new URL("../../docs/examples/cases/", import.meta.url)

export interface EventLine {
  readonly id: string
  readonly at: string
  readonly recordedAt?: string
  readonly case?: string
}

export interface LogFile {
  readonly events: readonly EventLine[]
}

/** The names of the example logs, those in folders with their folder. */
export const logFiles: readonly string[] = readdirSync(LOGS, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.(?:nd)?json$/.test(name))
  .sort()

/** The index of the example logs. */
export const indexOfLogs = (): string => readFileSync(new URL("README.md", LOGS), "utf8")

/** A log's file as a parsed value; NDJSON as the list of its lines. */
export const parsed = (log: string): LogFile => {
  const text = readFileSync(new URL(log, LOGS), "utf8")
  return log.endsWith(".ndjson")
    ? { events: text.split("\n").flatMap((line): EventLine[] => (line === "" ? [] : [JSON.parse(line)])) }
    : JSON.parse(text)
}

/** The value of a result, or its error thrown. */
export const must = <A, E extends { readonly message: string }>(result: Result.Result<A, E>): A => {
  if (Result.isFailure(result)) throw new Error(result.failure.message)
  return result.success
}

/** When and how to look. */
export interface Looking {
  readonly at?: string
  readonly readings?: Readonly<Record<string, string>>
}

/** The reports of every case of a log. */
export const reportsOf = (file: LogFile, { at, readings }: Looking = {}): readonly CaseReport[] => {
  const enacted = must(enact(opus, { readings: readings ?? {} }))
  return must(timeline(enacted, must(decodeLog(file)), at === undefined ? {} : { at })).cases
}

/** The report of one case of a log. */
export const reportIn = (file: LogFile, id: string, looking: Looking = {}): CaseReport => {
  const report = reportsOf(file, looking).find((each) => each.case === id)
  if (report === undefined) throw new Error(`no case ${id}`)
  return report
}

/** Readings in words, to stand in the name of a test. */
export const sayReadings = (readings: Looking["readings"]): string =>
  readings === undefined
    ? ""
    : ` (${Object.entries(readings)
        .map(([id, choice]) => `${id} = ${choice}`)
        .join(", ")})`
