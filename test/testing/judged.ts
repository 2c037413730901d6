/** What the tests of the arbitraries share: the seed, what the library says of a log, and every value that is tried while one shrinks. */
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { operativeRules } from "../../src/case/operative.ts"
import { type Case, type CaseLog, decodeLog, type EnactedCode, enact, type Log, opus, replay } from "../../src/index.ts"

/** The seed of every property here. */
export const SEED = { seed: 20261123 } as const

export const enacted: EnactedCode = Result.getOrThrow(enact(opus))

/** A case of a log as it is after its last event. */
export const replayed = (log: CaseLog, code: EnactedCode = enacted): Case => replay(operativeRules(code, log), log)

/** The ids of the events of a log that are not taken, with the codes of their refusals. */
export const notTaken = ({ cases }: Log, code: EnactedCode = enacted): readonly string[] =>
  cases.flatMap((log) => {
    const { refused, future, duplicates } = replayed(log, code)
    return [
      ...refused.map((each) => `${each.event.id} ${each.code}`),
      ...future.map((each) => `${each.id} future`),
      ...duplicates.map((id) => `${id} duplicate`),
    ]
  })

/** A log after a way through its interchange form. */
export const readBack = (written: unknown): Log => Result.getOrThrow(decodeLog(JSON.parse(JSON.stringify(written))))

/** Every value that is tried until the smallest is found that fails: the first ones, and the shrunk ones after it. */
export const triedWhileShrinking = <T>(arbitrary: fc.Arbitrary<T>, fails: (value: T) => boolean): readonly T[] => {
  const tried: T[] = []
  const { counterexample } = fc.check(
    fc.property(arbitrary, (value) => {
      tried.push(value)
      return !fails(value)
    }),
    { ...SEED, numRuns: 200 },
  )
  if (counterexample === null) throw new Error("nothing fails, so nothing shrinks")
  return [...tried, counterexample[0]]
}
