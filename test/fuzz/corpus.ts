/** What fuzzing begins with: good logs and codes, and logs that are nearly good. */
import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { decodeLog, type Log, opus } from "../../src/index.ts"
import { encodeLog, families, nearValidLogs } from "../../src/testing/index.ts"

const docs = new URL("../../docs/examples/", import.meta.url)

const jsonIn = (folder: string): readonly unknown[] => {
  try {
    return readdirSync(new URL(folder, docs))
      .filter((file) => file.endsWith(".json"))
      .map((file): unknown => JSON.parse(readFileSync(new URL(`${folder}${file}`, docs), "utf8")))
  } catch {
    return []
  }
}

const MADE = 150

/** Logs in their interchange form: the examples, families, and logs with one fault. */
export const logs: readonly unknown[] = [
  ...jsonIn("cases/"),
  ...fc.sample(families(), { seed: 1, numRuns: MADE }).map(encodeLog),
  ...fc.sample(nearValidLogs(), { seed: 1, numRuns: MADE }).map(({ log }) => log),
]

/** The same as texts, some of them as one event a line. */
export const texts: readonly string[] = logs.flatMap((log) => {
  const { events } = log as { readonly events?: readonly unknown[] }
  const lines = events === undefined ? [] : [events.map((event) => JSON.stringify(event)).join("\n")]
  return [JSON.stringify(log), ...lines]
})

/** Codes in their interchange form: Opus's, alone and as one of two versions, and the examples. */
export const codes: readonly unknown[] = [
  JSON.parse(JSON.stringify(opus)),
  {
    versions: [
      JSON.parse(JSON.stringify({ ...opus, version: "1", inForce: { from: "2018-10-01", to: "2023-12-31" } })),
      JSON.parse(JSON.stringify({ ...opus, version: "2", inForce: { from: "2024-01-01", to: null } })),
    ],
  },
  ...jsonIn("codes/"),
]

/** The logs that decode, decoded. */
export const decoded: readonly Log[] = logs.flatMap((each) => {
  const log = decodeLog(each)
  return Result.isSuccess(log) ? [log.success] : []
})
