/** Processor time: what work costs where other processes share the machine, all threads of this one counted. */
import { kept, type Runner } from "./race.ts"
import { median } from "./result.ts"

/** What one piece of some work costs. */
export interface Worked {
  readonly name: string
  /** Nanoseconds of processor time for one piece. */
  readonly ns: number
}

const WARM = 2

/** Every runner in turn, for several rounds after some that only warm it; the median over the rounds. */
export const cpuTimes = (runners: readonly Runner[], rounds: number): readonly Worked[] => {
  const times = runners.map((): number[] => [])
  for (let round = 0; round < WARM + rounds; round++)
    for (const [index, { pass, pieces }] of runners.entries()) {
      const before = process.cpuUsage()
      kept.value = pass()
      const { user, system } = process.cpuUsage(before)
      if (round >= WARM) times[index]?.push(((user + system) * 1000) / pieces)
    }
  return runners.map(({ name }, index) => ({ name, ns: median(times[index] ?? []) }))
}
