/** One part of the fuzzing in a thread of its own, so that an input that hangs can be ended and named. */
import { parentPort, workerData } from "node:worker_threads"
import { type Budget, fuzzed } from "./fuzz.ts"
import type { Find } from "./part.ts"
import { PARTS } from "./parts.ts"

const { name, budget, counter, asked } = workerData as {
  readonly name: string
  readonly budget: Budget
  readonly counter: SharedArrayBuffer
  readonly asked: number
}
const current = new Int32Array(counter)
const part = PARTS.find((each) => each.name === name)

/** What nobody waited for and failed; the input at that time is named. */
const unhandled: Find[] = []
process.on("unhandledRejection", (reason) => {
  const what = `an unhandled rejection: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`
  unhandled.push({ part: name, seed: budget.seed, index: Atomics.load(current, 0), what, input: "" })
})

if (part !== undefined) {
  // What it took to come this far is of the budget.
  const seconds = budget.seconds - (Date.now() - asked) / 1_000
  const summary = await fuzzed(part, { ...budget, seconds }, (index) => Atomics.store(current, 0, index))
  parentPort?.postMessage({ ...summary, finds: [...summary.finds, ...unhandled] })
}
