/**
 * The judge: lets a contestant answer in a thread of its own and watches it. One that does not come to an answer within
 * the limit is stopped, that case counts as a hang, and it goes on with the next.
 */
import { setTimeout as pause } from "node:timers/promises"
import { Worker } from "node:worker_threads"
import type { ContestantId } from "./contestants/contestant.ts"

/** What the judge and a contestant's thread share. */
export interface Bench {
  readonly contestant: string
  readonly starts: Float64Array
  readonly answers: Float64Array
  /** At `BEHIND` how many cases are behind, at `LOADED` whether the contestant is loaded. */
  readonly progress: Int32Array
}

export const BEHIND = 0
export const LOADED = 1

export const isBench = (value: unknown): value is Bench =>
  typeof value === "object" && value !== null && "contestant" in value && "progress" in value

export interface Judged {
  readonly answers: Float64Array
  /** The cases, by index, in which it came to no answer. */
  readonly hung: readonly number[]
}

/** How long a case may take, in milliseconds: at least a hundred times what the slowest contestant needs for one. */
export const LIMIT = 500

const shared = (values: Float64Array): Float64Array => {
  const copy = new Float64Array(new SharedArrayBuffer(values.byteLength))
  copy.set(values)
  return copy
}

/** Runs a thread until it ends, or stays too long with one case: then that case is told. */
const watch = async (bench: Bench): Promise<number | undefined> => {
  Atomics.store(bench.progress, LOADED, 0)
  const worker = new Worker(new URL("./judge-worker.ts", import.meta.url), { workerData: bench })
  let ended = false
  let failure: Error | undefined
  worker.on("error", (error: Error) => {
    failure = error
  })
  worker.on("exit", () => {
    ended = true
  })
  let [at, since] = [Number.NaN, 0]
  while (!ended) {
    await pause(10)
    const now = performance.now()
    const behind = Atomics.load(bench.progress, BEHIND)
    if (behind !== at || Atomics.load(bench.progress, LOADED) === 0) [at, since] = [behind, now]
    else if (behind < bench.starts.length && now - since > LIMIT) {
      await worker.terminate()
      return behind
    }
  }
  if (failure !== undefined) throw failure
  return undefined
}

export const judge = async (contestant: ContestantId, starts: Float64Array): Promise<Judged> => {
  const bench: Bench = {
    contestant,
    starts: shared(starts),
    answers: shared(new Float64Array(starts.length).fill(Number.NaN)),
    progress: new Int32Array(new SharedArrayBuffer(8)),
  }
  const hung: number[] = []
  for (;;) {
    const stuck = await watch(bench)
    if (stuck === undefined) return { answers: bench.answers, hung }
    hung.push(stuck)
    Atomics.store(bench.progress, BEHIND, stuck + 1)
  }
}

/** How many answers are not the right ones; a case without an answer is a hang, not a wrong answer. */
export const wrongAnswers = ({ answers, hung }: Judged, right: Float64Array): number => {
  const without = new Set(hung)
  return right.filter((each, index) => !without.has(index) && answers[index] !== each).length
}
