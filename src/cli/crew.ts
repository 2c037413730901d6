/**
 * The crew: threads of Node that work beside the first one of the command line.
 *
 * @since 0.1.0
 */
import { Worker } from "node:worker_threads"
import type { Crew, Piece } from "./tasks.ts"
import type { Done } from "./threads.ts"

/** More threads than these would gain little: each holds hundreds of megabytes, and finds again what all have in common. */
const MOST = 4

/** Beside the bundle lies that of the other threads, beside this source lies theirs. */
const worker = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url)

/**
 * The threads of a machine beside the one that asks. One that throws or dies rejects what it was to do.
 *
 * @param processors - how many threads run at once on the machine
 * @since 0.1.0
 */
export const crewOf = (processors: number): Crew => ({
  others: Math.min(MOST, processors) - 1,
  start: (share) =>
    new Promise<readonly Done<Piece>[]>((resolve, reject) => {
      const thread = new Worker(worker, { workerData: share })
      thread.once("message", resolve)
      thread.once("error", reject)
      // Of one that has told what it did, nothing is rejected any more.
      thread.once("exit", (code) => reject(new Error(`a thread of the program ended with ${code}`)))
    }),
})
