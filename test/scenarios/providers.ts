/** The codes of other providers under docs/examples/codes/, and the logs that go with them. */
import { readdirSync, readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { type CaseReport, type CodeVersions, decodeCode, enactVersions, readLog, timeline } from "../../src/index.ts"
import { must } from "./logs.ts"

const CODES = new URL("../../docs/examples/codes/", import.meta.url)

/** The ids of the providers: the names of the files. */
export const providers: readonly string[] = readdirSync(CODES)
  .flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []))
  .sort()

/** The code of a file as a parsed value. */
export const codeFile = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, CODES), "utf8"))

export const codeOf = (name: string): CodeVersions => must(decodeCode(codeFile(name)))

export const logOf = (provider: string) => must(readLog(readFileSync(new URL(`cases/${provider}.json`, CODES), "utf8")))

/** The reports of a provider's log under its code and the regulator's rules. */
export const reportsOf = (provider: string): readonly CaseReport[] => {
  const enacted = must(enactVersions(codeOf(provider)))
  return must(Result.map(timeline(enacted, logOf(provider)), ({ cases }) => cases))
}
