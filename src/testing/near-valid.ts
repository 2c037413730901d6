/**
 * Arbitrary near-valid logs: one thing is wrong with each, and what will be said of it is known.
 *
 * @since 0.1.0
 */
import * as fc from "fast-check"
import { digitsOf } from "../verify/sample/digits.ts"
import { DECODING_FAULTS } from "./decoding-faults.ts"
import { drawn, drawnFields } from "./drafts.ts"
import { caseLogs, type LogOptions } from "./logs.ts"
import { opusEnacted } from "./opus-code.ts"
import type { Bed, NearValid, Plant } from "./planted.ts"
import { REFUSED_FAULTS } from "./refused-faults.ts"

const PLANTS = { ...REFUSED_FAULTS, ...DECODING_FAULTS } as const

/** The name of a fault that can be planted in a log. @since 0.1.0 */
export type FaultName = keyof typeof PLANTS

/**
 * The faults that can be planted in a log, by name: those that decode and are refused, then those that do not decode.
 *
 * @example
 * import { FAULTS } from "@opustech/complaints-code/testing"
 * FAULTS.includes("outOfPlace") // => true
 * @since 0.1.0
 */
export const FAULTS: readonly FaultName[] = Object.keys(PLANTS) as FaultName[]

/**
 * Which near-valid logs are wanted: with which faults (by default any), and of which valid logs (see `caseLogs`).
 *
 * @since 0.1.0
 */
export interface NearValidOptions extends LogOptions {
  readonly faults?: readonly FaultName[]
}

/** Some things from a place on and round about. */
const turned = <T>(things: readonly T[], by: number): readonly T[] => {
  const from = by % Math.max(things.length, 1)
  return [...things.slice(from), ...things.slice(0, from)]
}

/** The first of the faults that can be planted at all, at the first place where it can be. */
const planted = (faults: readonly FaultName[], place: number, choice: number, bed: Bed): NearValid | undefined => {
  for (const fault of faults) {
    const plant: Plant = PLANTS[fault]
    for (const where of turned([...bed.log.events.keys()], place)) {
      const found = plant({ ...bed, place: where, digits: digitsOf(choice) })
      if (found !== undefined) return { log: found.log, planted: { fault, ...found.planted } }
    }
  }
  return undefined
}

/**
 * Arbitrary near-valid logs of one case, in the interchange form: an event is out of place, missing or too early, an id is
 * used twice, a field is spoiled. Everything else of the log is valid, and stays so when it shrinks.
 *
 * @param options - with which faults, and of which logs
 * @returns each log with its fault: what was done, and what will be said of it (a refusal's code, or the path of a problem)
 * @example
 * import * as fc from "fast-check"
 * import { decodeLog } from "@opustech/complaints-code"
 * import { nearValidLogs } from "@opustech/complaints-code/testing"
 * const [first] = fc.sample(nearValidLogs({ faults: ["localTime"] }), { seed: 1, numRuns: 1 })
 * first?.planted.verdict.is // => "problem"
 * decodeLog(first?.log)._tag // => "Failure"
 * @since 0.1.0
 */
export const nearValidLogs = (options: NearValidOptions = {}): fc.Arbitrary<NearValid> => {
  const { faults = FAULTS, code: enacted = opusEnacted() } = options
  return fc
    .record({
      log: caseLogs(options),
      fault: fc.nat({ max: Math.max(faults.length - 1, 0) }),
      place: fc.nat({ max: 100 }),
      choice: drawn,
      fields: drawnFields,
    })
    .map(({ log, fault, place, choice, fields }) =>
      planted(turned(faults, fault), place, choice, { enacted, log, place, digits: digitsOf(choice), fields }),
    )
    .filter((found) => found !== undefined)
}
