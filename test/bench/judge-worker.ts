/** Answers for one contestant, start by start, in memory that the judge watches. */
import { workerData } from "node:worker_threads"
import { contestants, isContestant } from "./contestants/contestant.ts"
import { BEHIND, type Bench, isBench, LOADED } from "./judge.ts"

const answerAll = async ({ contestant, starts, answers, progress }: Bench): Promise<void> => {
  if (!isContestant(contestant)) throw new Error(`there is no contestant ${contestant}`)
  const { answer } = await contestants[contestant].load()
  Atomics.store(progress, LOADED, 1)
  for (let index = Atomics.load(progress, BEHIND); index < starts.length; index++) {
    answers[index] = answer(starts[index] ?? Number.NaN)
    Atomics.store(progress, BEHIND, index + 1)
  }
}

if (isBench(workerData)) await answerAll(workerData)
