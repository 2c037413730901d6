/** The page: what was measured, as Markdown. */
import { availableParallelism, cpus, loadavg, totalmem } from "node:os"
import { count, type Subject, type Table, type Target } from "./result.ts"

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`

const tableOf = ({ caption, head, rows }: Table): string =>
  [
    ...(caption === undefined ? [] : [caption, ""]),
    row(head),
    row(head.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...rows.map(row),
  ].join("\n")

const verdict = ({ reached }: Target): string => (reached ? "yes" : "**no**")

const targetsOf = (subjects: readonly Subject[]): string =>
  [
    row(["subject", "work", "to reach", "measured", "reached"]),
    row(["---", "---", "---", "---", "---"]),
    ...subjects.flatMap(({ title, targets }) =>
      targets.map((target) => row([title, target.what, target.reach, target.measured, verdict(target)])),
    ),
  ].join("\n")

/** A subject as a section of the page. */
export const sectionOf = ({ title, says, tables }: Subject): string =>
  [`## ${title}`, ...says, ...tables.map(tableOf)].join("\n\n")

/** The machine and the versions that the figures hold for. */
const conditions = (load: number): readonly string[] => [
  `- Date: ${new Date().toISOString().slice(0, 10)}`,
  `- Machine: ${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${process.arch}; load average at the start ${load.toFixed(1)}, at the end ${loadNow().toFixed(1)} (the benchmark itself is 1; with more, others were at work, and the times of processes are too long)`,
  `- Node ${process.version}, V8 ${process.versions.v8}`,
]

/** The load of the machine, before the benchmark adds its own. */
export const loadNow = (): number => loadavg()[0] ?? Number.NaN

/** The whole page. */
export const pageOf = (subjects: readonly Subject[], load: number): string => {
  const targets = subjects.flatMap((each) => each.targets)
  const missed = targets.filter((each) => !each.reached).length
  return `${[
    "# Performance",
    "Written by `npm run bench` (`test/bench/run.ts`): do not edit. `npm run bench -- --quick` runs all of it with small counts, to see whether it works, and `npm run bench -- NAME...` some subjects; neither writes this page.",
    conditions(load).join("\n"),
    "Times are medians over rounds in which all contestants take turns in one process; a ratio is the median of the ratios of each round. The machine's absolute speed drifts by up to twice between runs: trust the ratios. Every subject runs in a process of its own, from inputs of a seeded generator.",
    `## Targets\n\n${count(targets.length - missed)} of ${count(targets.length)} reached.`,
    targetsOf(subjects),
    ...subjects.map(sectionOf),
  ].join("\n\n")}\n`
}
