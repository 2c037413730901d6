/** Fuzzing: many inputs of each part, every one made again from its seed and its number alone. */
import { seeded } from "../bench/random.ts"
import type { Find, Part } from "./part.ts"
import { LONGEST, megabytesInUse, pollution } from "./watch.ts"

/** How many inputs, from which seed, and how many seconds at most. */
export interface Budget {
  readonly inputs: number
  readonly seed: number
  readonly seconds: number
}

/** What came of one part. */
export interface Summary {
  readonly part: string
  readonly inputs: number
  readonly slowest: number
  /** Megabytes in use after a tenth of the inputs, and at the end. */
  readonly memory: readonly [after: number, atEnd: number]
  readonly finds: readonly Find[]
}

/** The generator of one input: that of its part's seed and its number. */
export const generatorOf = (seed: number, index: number) => seeded((Math.imul(seed, 0x9e3779b1) ^ index) >>> 0)

const written = (input: unknown): string => {
  const text = typeof input === "string" ? input : (JSON.stringify(input) ?? String(input))
  return text.length > 20_000 ? `${text.slice(0, 20_000)}...` : text
}

/** How long an input that took too long takes when all that is made once has been made, in milliseconds. */
const secondTime = async (run: () => unknown, took: number, longest: number): Promise<number> => {
  if (took <= longest) return took
  const since = performance.now()
  await run()
  return performance.now() - since
}

/** One input of a part, by its number: what was found, if anything, and how long it took in milliseconds. */
export const tried = async (
  part: Part,
  seed: number,
  index: number,
): Promise<{ readonly find?: Find; readonly took: number }> => {
  const { input, run, longest = LONGEST } = part.trial(generatorOf(seed, index))
  const before = written(input)
  const found = (what: string, took: number) => ({
    find: { part: part.name, seed, index, what, input: before },
    took,
  })
  const since = performance.now()
  try {
    const ending = run()
    // Only the command line is asynchronous; waiting for every other input would cost more than the input.
    if (ending instanceof Promise) await ending
  } catch (error) {
    return found(error instanceof Error ? (error.stack ?? error.message) : String(error), performance.now() - since)
  }
  const took = Math.min(performance.now() - since, await secondTime(run, performance.now() - since, longest))
  if (took > longest) return found(`it took ${Math.round(took)} ms`, took)
  const polluted = pollution()
  return polluted === undefined ? { took } : found(polluted, took)
}

/** How much more memory may be in use at the end than after a tenth of the inputs, in megabytes. */
const MOST_GROWTH = 64
const MOST_FINDS = 20

/** Fuzzes one part; `tell` hears of each input before it is handled, so that one that hangs is known. */
export const fuzzed = async (
  part: Part,
  { inputs, seed, seconds }: Budget,
  tell: (index: number) => void = () => {},
): Promise<Summary> => {
  const finds: Find[] = []
  const until = performance.now() + seconds * 1_000
  let slowest = 0
  let after = Number.NaN
  let index = 0
  for (; index < inputs && finds.length < MOST_FINDS && performance.now() < until; index++) {
    if (index === Math.floor(inputs / 10)) after = megabytesInUse()
    tell(index)
    const { find, took } = await tried(part, seed, index)
    slowest = Math.max(slowest, took)
    if (find !== undefined) finds.push(find)
  }
  const atEnd = megabytesInUse()
  if (atEnd - after > MOST_GROWTH)
    finds.push({
      part: part.name,
      seed,
      index,
      what: `memory grows: ${Math.round(after)} MB after a tenth of the inputs, ${Math.round(atEnd)} MB at the end`,
      input: "",
    })
  return { part: part.name, inputs: index, slowest, memory: [after, atEnd], finds }
}
