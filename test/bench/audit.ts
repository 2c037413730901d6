/** Audits: events from NDJSON to the totals of every norm and rule, in process and through the command line. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import * as Result from "effect/Result"
import { byteLinesOf } from "../../src/cli/byte-lines.ts"
import { decodeEvent } from "../../src/code/decode-event.ts"
import { enact } from "../../src/code/enact.ts"
import { opus } from "../../src/code/opus.ts"
import type { CaseEvent } from "../../src/code/vocabulary.ts"
import type { Instant } from "../../src/time/instant.ts"
import { type AuditReport, auditor } from "../../src/verify/audit.ts"
import { countedOf, countedOneByOne, logsOf } from "../verify/audit-reference.ts"
import { courses } from "./courses.ts"
import { HEAT, named, QUICK_HEAT, type Raced, race } from "./race.ts"
import { count, duration, figure, type Measure, median, perSecond, type Table } from "./result.ts"

const LENGTH = 8

const TEXT = "bytes to lines"
const PARSE = "the same, and `JSON.parse` of each line"
const DECODE = "the same, and `decodeEvent`"
const WHOLE = "the whole audit: the same, and every case replayed, judged and counted"
const TAKE = "of that, the audit of decoded events alone"

/** So many complaints, interleaved by the instants of their events, a line of JSON each. */
const linesOf = (cases: number): readonly string[] =>
  courses({ courses: cases, length: LENGTH, wild: 3 })
    .flatMap((events, index) =>
      events.map((event, place) => ({
        case: `c-${index + 1}`,
        ...(place === 0 ? { procedure: "Complaint" } : {}),
        ...event,
      })),
    )
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((event) => JSON.stringify(event))

const decoded = (line: string): CaseEvent => Result.getOrThrow(decodeEvent(JSON.parse(line)))

const enacted = Result.getOrThrow(enact(opus))

const auditOf = (events: readonly CaseEvent[], at?: Instant): AuditReport => {
  const audit = auditor(enacted, at === undefined ? {} : { at })
  for (const event of events) audit.take(event)
  return audit.report()
}

/** Whether an audit of some cases counts what `timeline` and `findingsOfCase` tell of each of them. */
const isRight = (events: readonly CaseEvent[]): boolean => {
  const last = events.reduce((most, { at }) => (at > most ? at : most), 0 as Instant)
  return isDeepStrictEqual(countedOf(auditOf(events, last)), countedOneByOne(enacted, logsOf(events), last))
}

const raceStages = (lines: readonly string[], isQuick: boolean): Promise<readonly Raced[]> => {
  const bytes = new TextEncoder().encode(lines.join("\n"))
  const events = lines.map(decoded)
  const texts = (): readonly string[] =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).split("\n")
  const pieces = lines.length
  return race(
    [
      { name: TEXT, pieces, pass: texts },
      { name: PARSE, pieces, pass: () => texts().map((line): unknown => JSON.parse(line)) },
      { name: DECODE, pieces, pass: () => texts().map((line) => decodeEvent(JSON.parse(line))) },
      {
        name: WHOLE,
        pieces,
        pass: () => {
          const audit = auditor(enacted)
          for (const line of texts()) audit.takeLine(line)
          return audit.report()
        },
      },
      { name: TAKE, pieces, pass: () => auditOf(events) },
    ],
    isQuick ? QUICK_HEAT : HEAT,
  )
}

/** The seconds that the command line takes over a file, and how many events it took. */
const runOver = (cli: string, file: string): { readonly seconds: number; readonly taken: number } => {
  const since = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "audit", file, "--json"], {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  })
  const seconds = (performance.now() - since) / 1000
  if (status !== 0 && status !== 1) throw new Error(`audit ended with ${status}: ${stderr}`)
  const { events } = JSON.parse(stdout) as AuditReport
  return { seconds, taken: events.taken }
}

const throughTheCommandLine = (built: string, isQuick: boolean) => {
  const folder = mkdtempSync(join(tmpdir(), "audit-"))
  try {
    const lines = linesOf(isQuick ? 200 : 25_000)
    const file = join(folder, "events.ndjson")
    writeFileSync(file, `${lines.join("\n")}\n`)
    const runs = Array.from({ length: isQuick ? 1 : 5 }, () => runOver(join(built, "cli.js"), file))
    const seconds = median(runs.map((each) => each.seconds))
    return { lines: lines.length, seconds, rate: lines.length / seconds, taken: runs[0]?.taken ?? 0 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whether a stream cut into chunks of any size is read as the same lines. */
const readsWhole = async (lines: readonly string[]): Promise<boolean> => {
  const bytes = new TextEncoder().encode(lines.join("\n"))
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += 4099) yield bytes.subarray(at, at + 4099)
  }
  let next = 0
  for await (const some of byteLinesOf(chunks(), 1_048_576))
    for (const line of some) if (line.is !== "text" || line.text !== lines[next++]) return false
  return next === lines.length
}

const tableOf = (raced: readonly Raced[]): Table => {
  const whole = named(raced, WHOLE).ns
  return {
    head: ["stage", "an event", "rate", "of the whole"],
    rows: raced.map(({ name, ns }) => [name, duration(ns), perSecond(ns), `${figure((100 * ns) / whole)} %`]),
  }
}

export const measure: Measure = async ({ isQuick, built }) => {
  const lines = linesOf(isQuick ? 40 : 2000)
  const checked = lines.map(decoded).filter(({ case: id }) => Number(id?.slice(2)) <= (isQuick ? 40 : 300))
  const right = isRight(checked) && (await readsWhole(lines))
  const raced = await raceStages(lines, isQuick)
  const whole = named(raced, WHOLE)
  const cli = throughTheCommandLine(built, isQuick)
  return {
    title: "Audits",
    says: [
      `${count(lines.length)} events of ${count(lines.length / LENGTH)} complaints, interleaved, as NDJSON: the whole audit under Opus's code and the law of each complaint's dates, to the totals of every norm, the worst cases and the findings by rule. Before it is timed, the totals over ${count(logsOf(checked).length)} of the complaints are compared with those that \`timeline\` and \`findingsOfCase\` give case by case: ${right ? "they are the same" : "they differ"}.`,
      `Through the command line, from a file of ${count(cli.lines)} events, a process from start to end (the median of several): ${figure(cli.seconds)} s, ${figure(cli.rate)} events a second.`,
    ],
    tables: [tableOf(raced)],
    targets: [
      {
        what: "events a second, a core, from NDJSON",
        reach: ">= 100,000",
        measured: perSecond(whole.ns),
        reached: 1e9 / whole.ns >= 100_000,
      },
      {
        what: "the same through the command line, its start counted",
        reach: ">= 100,000",
        measured: `${figure(cli.rate)}/s`,
        reached: cli.rate >= 100_000,
      },
      {
        what: "totals equal to those of the cases one by one",
        reach: "all",
        measured: right ? "all" : "they differ",
        reached: right,
      },
    ],
  }
}
