/** The proof of Opus's code: every invariant over every machine under every law, in one process. */
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Result from "effect/Result"
import { opus } from "../../src/index.ts"
import { prove } from "../../src/verify/index.ts"
import { wallTimes } from "./process.ts"
import { count, figure, type Measure, median } from "./result.ts"

const TO_REACH = 5

/** The invariants of a quick run, which is to see whether the harness works. */
const FEW = ["a-posted-copy-is-free", "every-rating-is-emailed"]

const GAPS = fileURLToPath(new URL("../../docs/known-gaps.json", import.meta.url))

/** Processor seconds of some work: of this thread, and of all of them, which compile and collect beside it. */
const worked = <T>(work: () => T): { readonly value: T; readonly own: number; readonly all: number } => {
  const [thread, whole] = [process.threadCpuUsage(), process.cpuUsage()]
  const value = work()
  const [own, all] = [process.threadCpuUsage(thread), process.cpuUsage(whole)]
  return { value, own: (own.user + own.system) / 1e6, all: (all.user + all.system) / 1e6 }
}

export const measure: Measure = async ({ isQuick, built }) => {
  const prover = () => Result.getOrThrow(prove(opus, isQuick ? { invariants: FEW } : {}))
  const first = worked(prover)
  const later = Array.from({ length: isQuick ? 1 : 5 }, () => worked(prover))
  const { explored, invariants, regimes } = first.value
  const asked = isQuick ? FEW.flatMap((id) => ["--invariant", id]) : []
  const whole = wallTimes(
    { check: [join(built, "cli.js"), "check", "--on", opus.version, "--baseline", GAPS, ...asked] },
    isQuick ? 1 : 5,
  )
  const wall = whole("check") / 1000
  const seconds = (value: number): string => `${figure(value)} s`
  return {
    title: "Proof",
    says: [
      `Every invariant of Opus's code held against everything that its procedures can come to, under ${count(regimes.length)} laws: ${count(explored.states)} situations, ${count(explored.transitions)} steps between them, ${count(explored.starts)} starts looked at; ${count(invariants.filter(({ holds }) => !holds).length)} of ${count(invariants.length)} invariants do not hold. Processor time of the thread that proves, and of all threads of the process, which compile and collect beside it: of the first proof in a process, as \`check\` makes it, and the median of ${later.length} after it.`,
    ],
    tables: [
      {
        head: ["proof", "its thread", "all threads"],
        rows: [
          ["the first", seconds(first.own), seconds(first.all)],
          ["later", seconds(median(later.map(({ own }) => own))), seconds(median(later.map(({ all }) => all)))],
        ],
      },
      {
        head: ["command", "processors", "from its start to its end"],
        rows: [["`check`, as CI runs it", String(availableParallelism()), seconds(wall)]],
      },
    ],
    targets: [
      {
        what: "`check` of the command line: static checks, every invariant, conformance",
        reach: `${TO_REACH} s on two cores`,
        measured: seconds(wall),
        reached: wall < TO_REACH,
      },
      {
        what: "every invariant over every machine, the first proof in a process",
        reach: `${TO_REACH} s on two cores`,
        measured: seconds(first.own),
        reached: first.own < TO_REACH,
      },
    ],
  }
}
