/**
 * What a question asks about, under the readings that bear on it: the norms that are followed and conditions, each with
 * the timers that it needs.
 *
 * @since 0.1.0
 */
import { type Condition, happeningsOf, namingsOf } from "../../machine/condition.ts"
import type { Rules } from "../../machine/evaluate.ts"
import { keyOfHappening, keyOfNaming } from "../../machine/happening-keys.ts"
import { isRight, type Norm } from "../../machine/norm.ts"
import { type Read, resolve } from "../../machine/reading.ts"
import { chosen, reckonDue } from "../../machine/timekeeping.ts"
import type { Reckoned } from "./almanac.ts"
import { readingsOfCondition, readingsOfNorm, under } from "./bearing.ts"
import { becoming, isFirst, isFirstThing } from "./becoming.ts"
import type { Follower } from "./follower.ts"
import type { Shelf } from "./shelf.ts"
import { settle, type Timers } from "./timers.ts"

/**
 * Conditions as they are held against situations: their time is written as timers.
 *
 * @since 0.1.0
 */
export interface Settled {
  /** Equal for what is asked about alike, but for how long timers take. */
  readonly shape: string
  /** The conditions, by those that they were before. */
  readonly settled: ReadonlyMap<Condition, Condition>
  readonly timers: Timers
  /** The keys of the happenings that they ask about. */
  readonly happenings: readonly string[]
  readonly namings: readonly string[]
}

/**
 * A norm that is followed.
 *
 * @since 0.1.0
 */
export interface AskedNorm extends Settled {
  readonly follower: Follower
  readonly once: Condition | undefined
  readonly over: Condition | undefined
  /** When its time is over from the start of a case; undefined where that does not follow from the start alone. */
  readonly fromStart: Reckoned | undefined
  /** All that a search depends on of it which is not a matter of magnitude. */
  readonly structure: unknown
}

/**
 * What is asked about by the questions to one machine, each made once.
 *
 * @since 0.1.0
 */
export interface Asking {
  readonly norm: (rules: Rules, norm: Norm) => AskedNorm
  readonly condition: (rules: Rules, condition: Condition) => Settled
}

const overFromStart = (rules: Rules, norm: Norm): Reckoned | undefined => {
  const { starts, due } = resolve(norm.terms, rules.choices)
  if (due === undefined || "at" in due || "since" in due || norm.recurs === true) return undefined
  const reckoning = chosen(reckonDue(rules.timekeeping, due), rules.choices)
  if (reckoning.phrase !== undefined) return undefined
  if ("on" in starts)
    return isFirst(rules.machine, starts.on)
      ? { at: (start) => reckoning.at(start, undefined) + 1, ways: [reckoning], after: 1 }
      : undefined
  if (!happeningsOf(starts.once).every((each) => isFirstThing(rules.machine, each))) return undefined
  const became = becoming(rules, starts.once, rules.choices)
  return became === undefined || became.from(0) === Number.NEGATIVE_INFINITY
    ? undefined
    : {
        at: (start) => reckoning.at(became.from(start), undefined) + 1,
        ways: [reckoning, "from", ...became.ways],
        after: 1,
      }
}

const conditionsOf = (rules: Rules, norm: Norm): Record<"once" | "over", Condition | undefined> => {
  const { starts, due } = resolve(norm.terms, rules.choices)
  return {
    once: "once" in starts ? starts.once : isRight(norm) ? { is: "happened", what: starts.on } : undefined,
    over:
      due !== undefined && "since" in due
        ? { is: "elapsed", span: due.within, since: due.since, edge: "end" }
        : undefined,
  }
}

const structureOf = (
  rules: Rules,
  { norm, atOnce, timed }: Follower,
  { once, over }: Pick<AskedNorm, "once" | "over">,
) => {
  const { starts } = resolve(norm.terms, rules.choices)
  const parts = [norm.does, norm.until, norm.restoredBy].map((each: Read<unknown>) => resolve(each, rules.choices))
  const { id, each, recurs, replaces } = norm
  return [id, atOnce, timed, "on" in starts ? starts.on : "", parts, each, recurs, replaces, { once, over }]
}

/** Values by an object and the alternatives of the readings that bear on it. */
const byReadings = <T extends object, V>() => {
  const known = new Map<T, Map<string, V>>()
  return (of: T, text: string, make: () => V): V => {
    const values = known.get(of) ?? new Map<string, V>()
    known.set(of, values)
    const before = values.get(text)
    if (before !== undefined) return before
    const made = make()
    values.set(text, made)
    return made
  }
}

/**
 * What questions to one machine ask about, nothing so far.
 *
 * @param shelf - what systems have in common
 * @param nameOf - a short name for a text
 * @since 0.1.0
 */
export const askingOf = (shelf: Shelf, nameOf: (text: string) => string): Asking => {
  const norms = byReadings<Norm, AskedNorm>()
  const conditions = byReadings<Condition, Settled>()
  const settledOf = (rules: Rules, all: readonly (Condition | undefined)[]): Settled => {
    const timers: Timers = new Map()
    const settled = new Map(
      all.flatMap((each) => (each === undefined ? [] : [[each, settle(rules, each, timers)] as const])),
    )
    const values = [...settled.values()]
    return {
      shape: nameOf(JSON.stringify([values, [...timers.values()].map(({ key, atOnce }) => [key, atOnce])])),
      settled,
      timers,
      happenings: values.flatMap(happeningsOf).map(keyOfHappening),
      namings: values.flatMap(namingsOf).map(keyOfNaming),
    }
  }
  return {
    norm: (rules, norm) =>
      norms(norm, under(rules.choices, readingsOfNorm(rules, norm)), () => {
        const { once, over } = conditionsOf(rules, norm)
        const made = settledOf(rules, [once, over])
        const follower = shelf.follower(rules, norm)
        const starting = {
          once: once === undefined ? undefined : made.settled.get(once),
          over: over === undefined ? undefined : made.settled.get(over),
        }
        const fromStart = overFromStart(rules, norm)
        const structure = structureOf(rules, follower, starting)
        const shape = nameOf(JSON.stringify([made.shape, structure, fromStart !== undefined]))
        return { ...made, ...starting, follower, fromStart, structure, shape }
      }),
    condition: (rules, condition) =>
      conditions(condition, under(rules.choices, readingsOfCondition(rules, condition)), () =>
        settledOf(rules, [condition]),
      ),
  }
}
