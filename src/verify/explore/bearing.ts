/**
 * Bearing: which readings bear on what, so that what the others do not change is worked out once.
 *
 * @since 0.1.0
 */
import { type Support, supportOf, supportOfCondition } from "../../machine/bounds.ts"
import type { Condition } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import type { Machine } from "../../machine/machine.ts"
import type { Norm } from "../../machine/norm.ts"
import type { Choices } from "../../machine/reading.ts"
import type { Timekeeping } from "../../machine/timekeeping.ts"

const guardsOf = ({ transitions }: Machine): readonly Condition[] =>
  transitions.flatMap(({ when, reasons = [] }) => [
    ...(when === undefined ? [] : [when]),
    ...reasons.map((each) => each.when),
  ])

/** What is made once for each of some objects under each timekeeping. */
const onceFor = <T extends object, V>(make: (of: T, timekeeping: Timekeeping) => V) => {
  const known = new WeakMap<Timekeeping, WeakMap<T, V>>()
  return (of: T, timekeeping: Timekeeping): V => {
    const byObject = known.get(timekeeping) ?? new WeakMap<T, V>()
    known.set(timekeeping, byObject)
    const before = byObject.get(of)
    if (before !== undefined) return before
    const made = make(of, timekeeping)
    byObject.set(of, made)
    return made
  }
}

const supportsOf = onceFor((machine: Machine, timekeeping) =>
  guardsOf(machine).map((each) => supportOfCondition(timekeeping, each)),
)
const ofGuards = onceFor((machine: Machine, timekeeping) => readingsIn(supportsOf(machine, timekeeping)))
const ofNorm = onceFor((norm: Norm, timekeeping) => readingsIn([supportOf(timekeeping, norm)]))
const ofCondition = onceFor((of: Condition, timekeeping) => readingsIn([supportOfCondition(timekeeping, of)]))

const readingsIn = (supports: readonly Support[]): readonly string[] => [
  ...new Set(supports.flatMap((each) => [...each.keys()])),
]

/** The readings that bear on each guard of a machine, with their alternatives. @since 0.1.0 */
export const supportsOfGuards = ({ machine, timekeeping }: Rules): readonly Support[] =>
  supportsOf(machine, timekeeping)

/** The readings that bear on the guards of a machine. @since 0.1.0 */
export const readingsOfGuards = ({ machine, timekeeping }: Rules): readonly string[] => ofGuards(machine, timekeeping)

/** The readings that bear on a norm. @since 0.1.0 */
export const readingsOfNorm = ({ timekeeping }: Rules, norm: Norm): readonly string[] => ofNorm(norm, timekeeping)

/** The readings that bear on a condition. @since 0.1.0 */
export const readingsOfCondition = ({ timekeeping }: Rules, condition: Condition): readonly string[] =>
  ofCondition(condition, timekeeping)

/**
 * The alternatives of some readings as a text: equal for choices that differ in other readings alone.
 *
 * @since 0.1.0
 */
export const under = (choices: Choices, readings: readonly string[]): string => {
  let text = ""
  for (const each of readings) text += `${choices[each]} `
  return text
}
