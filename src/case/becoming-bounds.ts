/**
 * The bounds of when a condition becomes true, over all readings, compiled for the fast path (see `compileFigures`). The
 * reference is `boundsOfCondition`.
 *
 * @since 0.1.0
 */
import { combinationsOf, supportOfCondition } from "../machine/bounds.ts"
import { type Condition, partsOf } from "../machine/condition.ts"
import type { Rules } from "../machine/evaluate.ts"
import { alternativeTaken } from "../machine/reading.ts"
import { chosen, type Reckoning, readingsOf, reckonSpan, startOfDate } from "../machine/timekeeping.ts"
import { BEYOND, compileBecoming, distinct, type Moment, NEVER } from "./becoming.ts"
import { blankRange, clear, family } from "./families.ts"
import type { Marks } from "./marks.ts"
import { precedes } from "./precedence.ts"

/**
 * When a condition becomes true, in epoch milliseconds: under the readings chosen, and at the earliest and latest under
 * any. `NEVER` where something must happen first under those readings (for the latest: under some), NaN where the horizon
 * does not reach.
 *
 * @since 0.1.0
 */
export interface Instants {
  own: number
  earliest: number
  latest: number
}

type Evaluate = (into: Instants) => void

/** As many combinations of readings as are tried one by one. */
const MOST = 512

/**
 * Compiles the bounds of a condition; undefined where it is not timely or too many readings bear on it.
 *
 * @param rules - the rules with their timekeeping and the readings chosen
 * @param condition - a timely condition (see `isTimely`)
 * @param marks - when the happenings that it asks about came true
 * @since 0.1.0
 */
export const compileBounds = (rules: Rules, condition: Condition, marks: Marks): Evaluate | undefined => {
  if (compileBecoming(rules, condition, marks) === undefined) return undefined
  const composed = bearingIn(rules, condition) === undefined ? undefined : composing(rules, condition, marks)
  const combinations = combinationsOf(supportOfCondition(rules.timekeeping, condition)).length
  if (composed === undefined && combinations > MOST) return undefined
  let enumerated: Evaluate | undefined
  return (into) => {
    if (composed?.(into) === true) return
    enumerated ??= enumerating(rules, condition, marks)
    enumerated(into)
  }
}

/** The bounds by trying every combination of the readings that bear on the condition. */
const enumerating = (rules: Rules, condition: Condition, marks: Marks): Evaluate => {
  const own = compileBecoming(rules, condition, marks)
  const all = combinationsOf(supportOfCondition(rules.timekeeping, condition)).flatMap(
    (each) => compileBecoming({ ...rules, choices: { ...rules.choices, ...each } }, condition, marks) ?? [],
  )
  const moment: Moment = { at: NEVER, from: Number.NaN }
  const decoded = (at: number): number => (at === BEYOND ? Number.NaN : at)
  return (into) => {
    own?.(moment)
    into.own = decoded(moment.at)
    let earliest = NEVER
    let latest = Number.NEGATIVE_INFINITY
    let isUnbounded = false
    for (const each of all) {
      each(moment)
      if (moment.at === NEVER) isUnbounded = true
      else {
        earliest = Math.min(earliest, decoded(moment.at))
        latest = Math.max(latest, decoded(moment.at))
      }
    }
    into.earliest = earliest
    into.latest = isUnbounded ? NEVER : latest
  }
}

/** A span in a condition: the readings that bear on it, and those under which it is over first and last. */
interface Leaf {
  readonly readings: readonly string[]
  readonly first: string | undefined
  readonly last: string | undefined
}

/** What bears on a condition: the readings that it asks for itself, and its spans. */
interface Bearing {
  readonly asked: ReadonlySet<string>
  readonly leaves: readonly Leaf[]
}

const bears = ({ asked, leaves }: Bearing, reading: string): boolean =>
  asked.has(reading) || leaves.some((each) => each.readings.includes(reading))

const leafOf = (reckonings: readonly Reckoning[]): Leaf => {
  const name = (each: Reckoning | undefined): string | undefined =>
    each === undefined ? undefined : JSON.stringify(Object.entries(each.choices).sort())
  return {
    readings: readingsOf(reckonings),
    first: name(reckonings.find((each) => reckonings.every((other) => precedes(each, other)))),
    last: name(reckonings.find((each) => reckonings.every((other) => precedes(other, each)))),
  }
}

/** Two spans on which no reading bears in common, or that are over first, and last, under the same readings. */
const areInStep = (a: Leaf, b: Leaf): boolean =>
  !a.readings.some((each) => b.readings.includes(each)) ||
  (a.first !== undefined && a.first === b.first && a.last !== undefined && a.last === b.last)

const clash = (a: Bearing, b: Bearing): boolean =>
  [...a.asked].some((each) => bears(b, each)) ||
  [...b.asked].some((each) => bears(a, each)) ||
  a.leaves.some((one) => b.leaves.some((other) => !areInStep(one, other)))

/**
 * What bears on a condition; undefined where its bounds do not follow from those of its parts, because readings that bear on
 * several parts move them against each other.
 */
const bearingIn = (rules: Rules, condition: Condition): Bearing | undefined => {
  if (condition.is === "elapsed") {
    const timed = reckonSpan(rules.timekeeping, condition.span, condition.edge).filter((each) => !each.phrase)
    return { asked: new Set(), leaves: timed.length === 0 ? [] : [leafOf(timed)] }
  }
  const parts = condition.is === "all" || condition.is === "any" ? distinct(condition.of) : partsOf(condition)
  const inside = parts.map((each) => bearingIn(rules, each))
  const known = inside.filter((each) => each !== undefined)
  if (known.length < inside.length) return undefined
  const isTaken = condition.is === "reading"
  if (isTaken && known.some((each) => bears(each, condition.reading))) return undefined
  if (!isTaken && known.some((one, index) => known.some((other, place) => place > index && clash(one, other))))
    return undefined
  return {
    asked: new Set([...(isTaken ? [condition.reading] : []), ...known.flatMap((each) => [...each.asked])]),
    leaves: known.flatMap((each) => each.leaves),
  }
}

/** Tells the bounds of a condition from those of its parts; false where the horizon does not reach one of them. */
type Compose = (into: Instants) => boolean

const blank = (): Instants => ({ own: NEVER, earliest: NEVER, latest: NEVER })

const setAll = (into: Instants, at: number): boolean => {
  into.own = into.earliest = into.latest = at
  return !Number.isNaN(at)
}

const composing = (rules: Rules, condition: Condition, marks: Marks): Compose | undefined => {
  const { at } = marks
  switch (condition.is) {
    case "happened": {
      const slot = marks.slotOf(condition.what)
      return (into) => {
        const mark = at[slot] as number
        return setAll(into, Number.isNaN(mark) ? NEVER : mark)
      }
    }
    case "elapsed": {
      const slot = marks.slotOf(condition.since)
      const reckonings = reckonSpan(rules.timekeeping, condition.span, condition.edge)
      const own = chosen(reckonings, rules.choices)
      const all = family(rules.timekeeping, reckonings)
      if (reckonings.every((each) => each.phrase !== undefined)) return (into) => setAll(into, NEVER)
      const range = blankRange()
      const after = condition.edge === "end" ? 1 : 0
      return (into) => {
        const mark = at[slot] as number
        if (Number.isNaN(mark)) return setAll(into, NEVER)
        clear(range)
        all(range, mark, undefined)
        into.own = own.at(mark, undefined) + after
        into.earliest = range.earliest + after
        into.latest = range.latest + after
        return !Number.isNaN(into.own) && !Number.isNaN(range.latest)
      }
    }
    case "reached": {
      const start = startOfDate(rules.timekeeping.zone, condition.date)
      return (into) => setAll(into, start)
    }
    case "given": {
      const start = condition.value ? Number.NEGATIVE_INFINITY : NEVER
      return (into) => setAll(into, start)
    }
    case "reading": {
      const parts = Object.entries(condition.among).map(([id, each]) => ({
        isChosen: alternativeTaken(condition, rules.choices) === id,
        compose: composing(rules, each, marks),
      }))
      const one = blank()
      return (into) => {
        into.earliest = NEVER
        into.latest = Number.NEGATIVE_INFINITY
        for (const { isChosen, compose } of parts) {
          if (compose?.(one) !== true) return false
          if (isChosen) into.own = one.own
          into.earliest = Math.min(into.earliest, one.earliest)
          into.latest = Math.max(into.latest, one.latest)
        }
        return true
      }
    }
    case "any":
    case "all": {
      const parts = distinct(condition.of).map((each) => composing(rules, each, marks))
      const pick = condition.is === "any" ? Math.min : Math.max
      const one = blank()
      return (into) => {
        setAll(into, condition.is === "any" ? NEVER : Number.NEGATIVE_INFINITY)
        for (let index = 0; index < parts.length; index++) {
          if (parts[index]?.(one) !== true) return false
          into.own = pick(into.own, one.own)
          into.earliest = pick(into.earliest, one.earliest)
          into.latest = pick(into.latest, one.latest)
        }
        return true
      }
    }
    default:
      return undefined
  }
}
