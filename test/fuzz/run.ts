/**
 * `npm run fuzz`: hostile inputs for decoding, replay, code files and the command line. Every find is named by its part, its
 * seed and its number, which make it again: `npm run fuzz -- --part decoding --seed 1 --only 4711`.
 */
import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { Worker } from "node:worker_threads"
import { type Budget, type Summary, tried } from "./fuzz.ts"
import type { Find } from "./part.ts"
import { PARTS } from "./parts.ts"

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "1000000" },
    seconds: { type: "string", default: "3600" },
    seed: { type: "string", default: "1" },
    part: { type: "string" },
    only: { type: "string" },
  },
})

const whole = (name: "inputs" | "seconds" | "seed" | "only", text: string): number => {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= 0) return number
  throw new Error(`--${name}: expected a whole number from 0, got "${text}"`)
}

const wanted = PARTS.filter(({ name }) => values.part === undefined || name === values.part)
if (wanted.length === 0)
  throw new Error(`there is no part "${values.part}"; the parts are ${PARTS.map(({ name }) => name).join(", ")}`)
const seed = whole("seed", values.seed)

/** Inputs that something was found with before: they are tried first, whatever the budget. */
const kept: readonly Pick<Find, "part" | "seed" | "index">[] = JSON.parse(
  readFileSync(new URL("seeds.json", import.meta.url), "utf8"),
)

const HANGS = 20_000

/** What the counter of a thread holds until its first input: making what it begins with is no input. */
const STARTING = -1

/** A part in a thread of its own; one that stands at the same input for too long is ended, and the input is the find. */
const inThread = (name: string, budget: Budget): Promise<Summary> =>
  new Promise((resolve, reject) => {
    const counter = new SharedArrayBuffer(4)
    Atomics.store(new Int32Array(counter), 0, STARTING)
    const worker = new Worker(new URL("worker.ts", import.meta.url), {
      workerData: { name, budget, counter, asked: Date.now() },
    })
    let seen = STARTING
    let since = performance.now()
    const watch = setInterval(() => {
      const now = Atomics.load(new Int32Array(counter), 0)
      if (now !== seen || now === STARTING) {
        seen = now
        since = performance.now()
      } else if (performance.now() - since > HANGS) {
        clearInterval(watch)
        void worker.terminate()
        const hang: Find = {
          part: name,
          seed: budget.seed,
          index: now,
          what: `it hangs for over ${HANGS} ms`,
          input: "",
        }
        resolve({ part: name, inputs: now, slowest: HANGS, memory: [Number.NaN, Number.NaN], finds: [hang] })
      }
    }, 1_000)
    worker.on("message", (summary: Summary) => {
      clearInterval(watch)
      resolve(summary)
    })
    worker.on("error", (error) => {
      clearInterval(watch)
      reject(error)
    })
  })

const tell = ({ part, seed: of, index, what, input }: Find): void => {
  console.log(`\nFOUND in ${part}: --part "${part}" --seed ${of} --only ${index}\n${what}\n${input.slice(0, 2_000)}`)
}

const MOST = 100
const finds: Find[] = []

if (values.only !== undefined) {
  for (const part of wanted) {
    const { find, took } = await tried(part, seed, whole("only", values.only))
    console.log(`${part.name}, seed ${seed}, input ${values.only}: ${Math.round(took)} ms`)
    if (find !== undefined) finds.push(find)
  }
} else {
  for (const { part: name, seed: of, index } of kept) {
    const part = wanted.find((each) => each.name === name)
    const { find } = part === undefined ? {} : await tried(part, of, index)
    if (find !== undefined) finds.push(find)
  }
  const shares = wanted.reduce((sum, { share }) => sum + share, 0)
  const until = performance.now() + 1_000 * whole("seconds", values.seconds)
  for (const [place, { name, share }] of wanted.entries()) {
    const inputs = Math.ceil((whole("inputs", values.inputs) * share) / shares)
    const since = performance.now()
    // The time that is left is shared by the parts that are left.
    const seconds = Math.max(0, until - since) / 1_000 / (wanted.length - place)
    const summary = await inThread(name, { inputs, seed, seconds })
    const [after, atEnd] = summary.memory.map(Math.round)
    console.log(
      `${name}: ${summary.inputs.toLocaleString("en-GB")} inputs in ${Math.round((performance.now() - since) / 1000)} s, ` +
        `the slowest ${Math.round(summary.slowest)} ms, memory ${after} MB to ${atEnd} MB, ${summary.finds.length} found`,
    )
    finds.push(...summary.finds)
  }
}
for (const each of finds.slice(0, MOST)) tell(each)
console.log(finds.length === 0 ? "Nothing was found." : `${finds.length} found.`)
process.exitCode = finds.length === 0 ? 0 : 1
