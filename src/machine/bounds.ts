/**
 * Bounds over readings: the earliest and the latest instant that any combination of readings gives, and whether some
 * combination gives none. Readings that do not bear on a norm are never enumerated.
 *
 * @since 0.1.0
 */
import { type Condition, happeningsOf, partsOf } from "./condition.ts"
import { becomes, type LookUp, type Rules } from "./evaluate.ts"
import { countedSince, isRight, type Norm } from "./norm.ts"
import { alternativesOf, type Choices, isChoice, type Read, resolve } from "./reading.ts"
import { agrees, type Reckoning, reckonDue, reckonSpan, type Timekeeping } from "./timekeeping.ts"

/**
 * The alternatives of each reading that bear on something.
 *
 * @since 0.1.0
 */
export type Support = ReadonlyMap<string, ReadonlySet<string>>

const merge = (supports: readonly Support[]): Support => {
  const merged = new Map<string, Set<string>>()
  for (const support of supports)
    for (const [reading, alternatives] of support) {
      const known = merged.get(reading) ?? new Set()
      for (const each of alternatives) known.add(each)
      merged.set(reading, known)
    }
  return merged
}

const ofChoices = (list: readonly Choices[]): Support => {
  const support = new Map<string, Set<string>>()
  for (const choices of list)
    for (const [reading, alternative] of Object.entries(choices))
      support.set(reading, (support.get(reading) ?? new Set()).add(alternative))
  return support
}

const ofRead = (value: Read<unknown>): Support =>
  isChoice(value) ? new Map([[value.reading, new Set(Object.keys(value.among))]]) : new Map()

/** The supports of reckonings, which are made once for each span or due (see `reckonSpan`). */
const supports = new WeakMap<readonly Reckoning[], Support>()

const ofReckonings = (reckonings: readonly Reckoning[]): Support => {
  const known = supports.get(reckonings) ?? ofChoices(reckonings.map((each) => each.choices))
  supports.set(reckonings, known)
  return known
}

/**
 * The readings that bear on when a condition becomes true.
 *
 * @param timekeeping - how spans are reckoned
 * @param condition - any condition
 * @since 0.1.0
 */
export const supportOfCondition = (timekeeping: Timekeeping, condition: Condition): Support => {
  if (condition.is === "elapsed") return ofReckonings(reckonSpan(timekeeping, condition.span, condition.edge))
  const inside = partsOf(condition).map((each) => supportOfCondition(timekeeping, each))
  return condition.is === "reading"
    ? merge([new Map([[condition.reading, new Set(Object.keys(condition.among))]]), ...inside])
    : merge(inside)
}

/**
 * The readings that bear on what carries out, ends and restores a norm.
 *
 * @param norm - any norm
 * @since 0.1.0
 */
export const supportOfEnding = (norm: Norm): Support => merge([norm.does, norm.until, norm.restoredBy].map(ofRead))

/**
 * The readings that bear on whether and from when a norm runs: those of its terms, of what ends and restores it, and of
 * a condition that starts it.
 *
 * @param timekeeping - how spans are reckoned
 * @param norm - any norm
 * @since 0.1.0
 */
export const supportOfCourse = (timekeeping: Timekeeping, norm: Norm): Support =>
  merge([
    ...[norm.terms, norm.does, norm.until, norm.restoredBy].map(ofRead),
    ...alternativesOf(norm.terms).map(({ value: { starts } }) =>
      "once" in starts ? supportOfCondition(timekeeping, starts.once) : new Map(),
    ),
  ])

/**
 * Every reading that bears on a norm, its force and due instants included.
 *
 * @param timekeeping - how spans are reckoned
 * @param norm - any norm
 * @since 0.1.0
 */
export const supportOf = (timekeeping: Timekeeping, norm: Norm): Support =>
  merge([
    supportOfCourse(timekeeping, norm),
    ofRead(norm.force),
    ...alternativesOf(norm.terms).map(({ value: { due } }) =>
      due === undefined ? new Map() : ofReckonings(reckonDue(timekeeping, due)),
    ),
  ])

/**
 * Every combination of alternatives of some readings.
 *
 * @param support - the alternatives that can bear, by reading
 * @example
 * import { combinationsOf } from "@opustech/complaints-code"
 * combinationsOf(new Map([["core-values", new Set(["any", "all"])]])) // => [{ "core-values": "any" }, { "core-values": "all" }]
 * @since 0.1.0
 */
export const combinationsOf = (support: Support): readonly Choices[] =>
  [...support].reduce<readonly Choices[]>(
    (combinations, [reading, alternatives]) =>
      combinations.flatMap((each) => [...alternatives].map((alternative) => ({ ...each, [reading]: alternative }))),
    [{}],
  )

/**
 * The earliest and latest instants (epoch milliseconds) over all readings; null where no reading gives one, NaN where
 * the horizon does not reach under some reading. `unbounded` where some reading gives none yet.
 *
 * @since 0.1.0
 */
export interface Bounds {
  readonly earliest: number | null
  readonly latest: number | null
  readonly unbounded: boolean
}

const span = (instants: readonly number[], unbounded: boolean): Bounds =>
  instants.length === 0
    ? { earliest: null, latest: null, unbounded }
    : { earliest: Math.min(...instants), latest: Math.max(...instants), unbounded }

/**
 * The bounds of the instant at which a timely condition becomes true, over all readings.
 *
 * @param rules - the rules with their timekeeping
 * @param condition - a timely condition (see `isTimely`)
 * @param lookUp - what has happened
 * @since 0.1.0
 */
export const boundsOfCondition = (rules: Rules, condition: Condition, lookUp: LookUp): Bounds => {
  const instants = combinationsOf(supportOfCondition(rules.timekeeping, condition)).map(
    (combination) => becomes({ ...rules, choices: { ...rules.choices, ...combination } }, condition, lookUp)?.at,
  )
  const known = instants.filter((each) => each !== undefined)
  return span(known, known.length < instants.length)
}

/**
 * The ways to work out when a norm is due that agree with the alternatives given; none where it has no due instant.
 *
 * @param timekeeping - the timekeeping of the rules
 * @param norm - an obligation
 * @param choices - alternatives already settled; readings that they do not name range over all of theirs
 * @since 0.1.0
 */
export const reckoningsUnder = (timekeeping: Timekeeping, norm: Norm, choices: Choices): readonly Reckoning[] => {
  const { due } = resolve(norm.terms, choices)
  if (due === undefined) return []
  return reckonDue(timekeeping, due).filter((each) => agrees({ ...each.choices, ...choices }, each.choices))
}

/**
 * The happenings that the course of a norm depends on: those in a condition that starts it, and those from which its time
 * is counted.
 *
 * @param norm - any norm
 * @since 0.1.0
 */
export const happeningsOfNorm = (norm: Norm): ReturnType<typeof happeningsOf> =>
  alternativesOf(norm.terms).flatMap(({ value: { starts, due } }) => {
    const since = countedSince(due)
    return [...("once" in starts ? happeningsOf(starts.once) : []), ...(since === undefined ? [] : [since])]
  })

/**
 * The condition on which a right opens, whatever the reading of its terms.
 *
 * @param norm - any norm
 * @since 0.1.0
 */
export const openingOf = (norm: Norm): Condition | undefined => {
  if (!isRight(norm)) return undefined
  const conditions = alternativesOf(norm.terms).map(
    ({ value: { starts } }): Condition => ("once" in starts ? starts.once : { is: "happened", what: starts.on }),
  )
  const [first] = conditions
  if (first === undefined || !isChoice(norm.terms)) return first
  return {
    is: "reading",
    reading: norm.terms.reading,
    among: Object.fromEntries(Object.keys(norm.terms.among).map((id, index) => [id, conditions[index] ?? first])),
  }
}
