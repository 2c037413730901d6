/** Audits: events from NDJSON to the totals of every norm and rule, in process and through the command line. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import * as Result from "effect/Result"
import { complaintRules } from "../../src/case/regime.ts"
import { byteLinesOf } from "../../src/cli/byte-lines.ts"
import { decodeEvent } from "../../src/code/decode-event.ts"
import { enact } from "../../src/code/enact.ts"
import { opus } from "../../src/code/opus.ts"
import type { CaseEvent } from "../../src/code/vocabulary.ts"
import type { Instant } from "../../src/time/instant.ts"
import { figuresUnder, verdictOn } from "../../src/verify/audit/verdict.ts"
import { type AuditReport, auditor } from "../../src/verify/audit.ts"
import { countedOf, countedOneByOne, logsOf } from "../verify/audit-reference.ts"
import { type Lines, linesOf, mixOf } from "./audit-lines.ts"
import { cpuTimes, type Worked } from "./cpu.ts"
import { count, duration, figure, type Measure, perSecond, type Table } from "./result.ts"

const enacted = Result.getOrThrow(enact(opus))

const decoded = (line: string): CaseEvent => Result.getOrThrow(decodeEvent(JSON.parse(line)))

const audited = (lines: readonly string[]): AuditReport => {
  const audit = auditor(enacted)
  for (const line of lines) audit.takeLine(line)
  return audit.report()
}

/** Whether an audit of some cases counts what `timeline` and `findingsOfCase` tell of each of them. */
const isRight = (events: readonly CaseEvent[]): boolean => {
  const audit = auditor(enacted)
  for (const event of events) audit.take(event)
  const report = audit.report()
  const at = Date.parse(report.at ?? "") as Instant
  return isDeepStrictEqual(countedOf(report), countedOneByOne(enacted, logsOf(events), at))
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

const READ = "read: bytes to lines"
const PARSE = "parse: `JSON.parse` of each line"
const DECODE = "decode: `decodeEvent`"
const TAKE = "take: put to its case; a case that ends replayed, judged, counted and packed"
const REPORT = "report: what is still open replayed, judged and counted; the totals and the worst"
const LAW = "of these two, for one case: the law that bears on it"
const FIGURES = "its replay and how every duty stands (`compileStandings`)"
const VERDICT = "both, and what it breaks: its whole verdict"

/** The stages of an audit of some lines, each by itself, in nanoseconds of processor time an event; and those of a verdict, a complaint. */
const stagesOf = (lines: readonly string[], rounds: number) => {
  const bytes = new TextEncoder().encode(lines.join("\n"))
  const values = lines.map((line): unknown => JSON.parse(line))
  const events = lines.map(decoded)
  const logs = logsOf(events).filter(({ procedure }) => procedure === "Complaint")
  const rules = logs.map((log) => complaintRules(enacted, log))
  const lastOf = (of: readonly CaseEvent[]): Instant =>
    of.reduce((most, { at }) => (at > most ? at : most), 0 as Instant)
  const lasts = logs.map((log) => lastOf(log.events))
  const taken = () => {
    const audit = auditor(enacted)
    for (const event of events) audit.take(event)
    return audit
  }
  const kept = taken()
  const ofLines = (name: string, pass: () => unknown) => ({ name, pieces: lines.length, pass })
  const ofLogs = (name: string, pass: () => unknown) => ({ name, pieces: logs.length, pass })
  return cpuTimes(
    [
      ofLines(READ, () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).split("\n")),
      ofLines(PARSE, () => lines.map((line): unknown => JSON.parse(line))),
      ofLines(DECODE, () => values.map((value) => decodeEvent(value))),
      ofLines(TAKE, taken),
      ofLines(REPORT, () => kept.report()),
      ofLogs(LAW, () => logs.map((log) => complaintRules(enacted, log))),
      ofLogs(FIGURES, () =>
        logs.map((log, index) => figuresUnder(rules[index] ?? complaintRules(enacted, log))(log.events)),
      ),
      ofLogs(VERDICT, () => logs.map((log, index) => verdictOn(enacted, log, lasts[index] ?? (0 as Instant)))),
    ],
    rounds,
  )
}

/** What a run of the command line tells of itself on the way out. */
interface Run {
  readonly seconds: number
  /** Seconds of processor time, of all threads, and of the one that audits. */
  readonly cpu: number
  readonly main: number
  readonly megabytes: number
}

const TELL_USAGE =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,JSON.stringify({...process.resourceUsage(),main:process.threadCpuUsage()})))'

const runOver = (cli: string, file: string): Run => {
  const since = performance.now()
  const { status, output, stderr } = spawnSync(
    process.execPath,
    ["--import", TELL_USAGE, cli, "audit", file, "--json"],
    { encoding: "utf8", maxBuffer: 256 * 1024 * 1024, stdio: ["ignore", "pipe", "pipe", "pipe"] },
  )
  const seconds = (performance.now() - since) / 1000
  if (status !== 0 && status !== 1) throw new Error(`audit ended with ${status}: ${stderr}`)
  const { events } = JSON.parse(output[1] ?? "") as AuditReport
  if (events.taken === 0) throw new Error("audit took no event")
  const usage = JSON.parse(output[3] ?? "") as NodeJS.ResourceUsage & { readonly main: NodeJS.CpuUsage }
  return {
    seconds,
    cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    main: (usage.main.user + usage.main.system) / 1e6,
    megabytes: usage.maxRSS / 1024,
  }
}

/** A few lines, which tell what the start costs; then files of one size, of twice and of four times that, each over the same years. */
const throughTheCommandLine = (built: string, isQuick: boolean) => {
  const folder = mkdtempSync(join(tmpdir(), "audit-"))
  const runWith = (lines: readonly string[]) => {
    const file = join(folder, `${lines.length}.ndjson`)
    writeFileSync(file, `${lines.join("\n")}\n`)
    return { lines: lines.length, ...runOver(join(built, "cli.js"), file) }
  }
  try {
    return [
      runWith(mixOf(10).lines.slice(0, 10)),
      ...[1, 2, 4].map((times) => runWith(mixOf(times * (isQuick ? 100 : 24_000)).lines)),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const tableOfStages = (stages: readonly Worked[]): Table => {
  const whole = stages.slice(0, 5).reduce((sum, { ns }) => sum + ns, 0)
  return {
    caption: "Where the time of an audit of the mix goes, in processor time.",
    head: ["stage", "an event", "of the whole"],
    rows: [
      ...stages.slice(0, 5).map(({ name, ns }) => [name, duration(ns), `${figure((100 * ns) / whole)} %`]),
      ...stages.slice(5).map(({ name, ns }) => [name, `${duration(ns)} a complaint`, ""]),
    ],
  }
}

const tableOfStreams = (streams: readonly Lines[], worked: readonly Worked[]): Table => ({
  caption: "Whole audits, from lines to the report, in processor time.",
  head: ["stream", "events", "an event", "events a second, a core"],
  rows: worked.map(({ name, ns }, index) => [
    name,
    count(streams[index]?.lines.length ?? 0),
    duration(ns),
    perSecond(ns),
  ]),
})

const tableOfRuns = (runs: ReturnType<typeof throughTheCommandLine>): Table => ({
  caption: "`complaints-code audit FILE.ndjson --json` over the mix, a process from start to end.",
  head: [
    "events",
    "time",
    "processor time of all threads",
    "of the one that audits",
    "events a second of that",
    "most memory",
  ],
  rows: runs.map(({ lines, seconds, cpu, main, megabytes }, index) => [
    index === 0 ? `${count(lines)}: what the start costs` : count(lines),
    `${figure(seconds)} s`,
    `${figure(cpu)} s`,
    `${figure(main)} s`,
    index === 0 ? "" : figure(lines / main),
    `${figure(megabytes)} MB`,
  ]),
})

export const measure: Measure = async ({ isQuick, built }) => {
  const streams = linesOf(isQuick ? 40 : 2000)
  const [mix] = streams
  const logs = logsOf(mix.lines.map(decoded)).slice(0, isQuick ? 40 : 200)
  const ids = new Set(logs.map((log) => log.case))
  const right =
    isRight(mix.lines.map(decoded).filter((each) => ids.has(each.case ?? ""))) && (await readsWhole(mix.lines))
  const rounds = isQuick ? 2 : 7
  const stages = stagesOf(mix.lines, rounds)
  const whole = cpuTimes(
    streams.map(({ name, lines }) => ({ name, pieces: lines.length, pass: () => audited(lines) })),
    rounds,
  )
  const runs = throughTheCommandLine(built, isQuick)
  const [ofMix] = whole
  const largest = runs.at(-1)
  const rate = largest === undefined ? Number.NaN : largest.lines / largest.main
  return {
    title: "Audits",
    says: [
      `Streams of ${count(isQuick ? 40 : 2000)} cases each, their events interleaved by their instants, as NDJSON, under Opus's code and the law of each complaint's dates, to the totals of every norm, the worst cases and the findings by rule. A stream is read once more in each of ${rounds} rounds, in a process that is warm. Before it is timed, the totals over ${count(ids.size)} cases of the mix are compared with those that \`timeline\` and \`findingsOfCase\` give case by case: ${right ? "they are the same" : "they differ"}.`,
    ],
    tables: [tableOfStreams(streams, whole), tableOfStages(stages), tableOfRuns(runs)],
    targets: [
      {
        what: "events a second, a core, from NDJSON, of the mix",
        reach: ">= 100,000",
        measured: perSecond(ofMix?.ns ?? Number.NaN),
        reached: 1e9 / (ofMix?.ns ?? Number.NaN) >= 100_000,
      },
      {
        what: `the same through the command line, ${count(largest?.lines ?? 0)} events, its start counted, by the processor time of the thread that audits`,
        reach: ">= 100,000",
        measured: `${figure(rate)}/s`,
        reached: rate >= 100_000,
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
