/**
 * A race: every contestant does the same work, in turn, for several rounds. A machine's speed drifts, so a ratio is taken
 * within each round, and of times and ratios the median over the rounds.
 */
import { Bench } from "tinybench"
import { median } from "./result.ts"

export interface Runner {
  readonly name: string
  /** Does all of the work once. What it returns is kept, so that no compiler can leave the work out. */
  readonly pass: () => unknown
  /** How many pieces of work a pass does. */
  readonly pieces: number
}

export interface Raced {
  readonly name: string
  /** Nanoseconds for one piece of work. */
  readonly ns: number
  /** The nanoseconds of each round, for ratios. */
  readonly rounds: readonly number[]
}

/** What the last pass returned: written where the compiler cannot know that nobody reads it. */
export const kept: { value: unknown } = { value: undefined }

export interface Heat {
  readonly rounds: number
  /** How long each contestant runs in a round, in milliseconds. */
  readonly ms: number
}

export const HEAT: Heat = { rounds: 9, ms: 400 }
export const QUICK_HEAT: Heat = { rounds: 2, ms: 20 }

export const race = async (runners: readonly Runner[], { rounds, ms }: Heat): Promise<readonly Raced[]> => {
  const times = runners.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    const bench = new Bench({ time: ms, iterations: 3, warmupTime: ms / 4, warmupIterations: 1, throws: true })
    for (const { name, pass } of runners)
      bench.add(name, () => {
        kept.value = pass()
      })
    await bench.run()
    for (const [index, { result }] of bench.tasks.entries()) {
      if (!("latency" in result)) throw new Error(`${bench.tasks[index]?.name}: not measured`)
      times[index]?.push((result.latency.p50 * 1e6) / (runners[index]?.pieces ?? 1))
    }
  }
  return runners.map(({ name }, index) => ({ name, ns: median(times[index] ?? []), rounds: times[index] ?? [] }))
}

/** How many times as long one takes as another, by the median over the rounds. */
export const ratio = (slow: Raced, fast: Raced): number =>
  median(slow.rounds.map((ns, round) => ns / (fast.rounds[round] ?? Number.NaN)))

/** The contestant of a name. */
export const named = (raced: readonly Raced[], name: string): Raced => {
  const found = raced.find((each) => each.name === name)
  if (found === undefined) throw new Error(`${name} did not take part`)
  return found
}
