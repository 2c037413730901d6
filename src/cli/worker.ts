/**
 * A thread of the command line beside its first one: does its share of a task and ends. It is a bundle of its own, which
 * starts faster than the whole command line.
 *
 * @since 0.1.0
 */
import { parentPort, workerData } from "node:worker_threads"
import { doShare, type Task } from "./tasks.ts"
import type { Share } from "./threads.ts"

parentPort?.postMessage(doShare(workerData as Share<Task>))
