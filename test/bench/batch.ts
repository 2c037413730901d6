/** `due --batch`: a million lines through the command line. */
import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { instants } from "./instants.ts"
import { count, figure, type Measure, median } from "./result.ts"

const SPANS = ["24 working hours", "3 working days", "8 weeks"]
const CHUNK = 10_000

/** Writes so many lines of different instants; three spans take turns. */
const writeLines = (file: string, lines: number): void => {
  const to = openSync(file, "w")
  const starts = instants(lines)
  for (let begin = 0; begin < lines; begin += CHUNK) {
    const texts = Array.from(starts.subarray(begin, begin + CHUNK), (t, index) =>
      JSON.stringify({ from: new Date(t).toISOString(), span: SPANS[index % SPANS.length] }),
    )
    writeSync(to, `${texts.join("\n")}\n`)
  }
  closeSync(to)
}

/** The seconds that the command line takes from file to file, and how many lines it wrote with an answer. */
const run = (cli: string, from: string, to: string): { readonly seconds: number; readonly answered: number } => {
  const [stdin, stdout] = [openSync(from, "r"), openSync(to, "w")]
  const since = performance.now()
  const { status } = spawnSync(process.execPath, [cli, "due", "--batch"], { stdio: [stdin, stdout, "inherit"] })
  const seconds = (performance.now() - since) / 1000
  for (const file of [stdin, stdout]) closeSync(file)
  if (status !== 0) throw new Error(`due --batch: exit ${status}`)
  const answered = readFileSync(to, "latin1")
    .split("\n")
    .filter((line) => line.includes('"due":"')).length
  return { seconds, answered }
}

export const measure: Measure = async ({ isQuick, built }) => {
  const lines = isQuick ? 20_000 : 1_000_000
  const folder = mkdtempSync(join(tmpdir(), "complaints-code-batch-"))
  try {
    const [from, to] = [join(folder, "in.ndjson"), join(folder, "out.ndjson")]
    writeLines(from, lines)
    const runs = Array.from({ length: isQuick ? 1 : 5 }, () => run(join(built, "cli.js"), from, to))
    const seconds = median(runs.map((each) => each.seconds))
    const unanswered = runs.filter(({ answered }) => answered !== lines).length
    return {
      title: "Batches",
      says: [
        `\`complaints-code due --batch\`, ${count(lines)} lines \`{from, span}\` from one file to another, different instants, three spans in turn ("24 working hours", "3 working days", "8 weeks"): the median of ${runs.length} runs, the start of the process included.`,
      ],
      tables: [
        {
          head: ["lines", "time", "lines a second"],
          rows: [[count(lines), `${figure(seconds)} s`, figure(lines / seconds)]],
        },
      ],
      targets: [
        {
          what: `an answer to each of ${count(lines)} lines`,
          reach: "all",
          measured: unanswered === 0 ? "all" : `not in ${unanswered} of ${runs.length} runs`,
          reached: unanswered === 0,
        },
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
