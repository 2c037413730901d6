/**
 * Openings: a right compiled for the fast path (see `compileFigures`).
 *
 * @since 0.1.0
 */
import { openingOf } from "../machine/bounds.ts"
import { type Change, changed, changesOf } from "../machine/cells.ts"
import { type Condition, happeningsOf, partsOf } from "../machine/condition.ts"
import { type AnyEvent, type Happening, keyOfHappening } from "../machine/happening.ts"
import type { Norm } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { chosen, readingsOf, reckonSpan } from "../machine/timekeeping.ts"
import { blankRange, clear, family } from "./families.ts"
import { findPlaces, type Heard, type Places } from "./heard.ts"
import type { CaseRules } from "./replay.ts"
import type { RightStatus } from "./rights.ts"
import { fitsRoles, type Role, roleOfType } from "./roles.ts"

/** A right in figures. @since 0.1.0 */
export interface OpeningFigure {
  readonly norm: string
  readonly status: RightStatus
  readonly opens: number | null
  readonly opensEarliest: number | null
  readonly opensForCertain: number | null
}

/**
 * A compiled right: it tells how it stands in a case, at an instant (epoch milliseconds).
 *
 * @since 0.1.0
 */
export type Opening = (heard: Heard, now: number) => OpeningFigure

/** The instants of a condition: chosen, earliest and latest over all readings; Infinity stands for not yet. */
interface Instants {
  own: number
  earliest: number
  latest: number
}

type Evaluate = (into: Instants) => void

const NEVER = Number.POSITIVE_INFINITY

const readingsIn = (rules: CaseRules, condition: Condition): readonly string[] => {
  if (condition.is === "elapsed") return readingsOf(reckonSpan(rules.timekeeping, condition.span, condition.edge))
  const inside = partsOf(condition).flatMap((each) => readingsIn(rules, each))
  return condition.is === "reading" ? [condition.reading, ...inside] : inside
}

/** The parts of a condition bear on different readings, so that the bounds of the whole follow from theirs. */
const isIndependent = (rules: CaseRules, condition: Condition): boolean => {
  const parts = partsOf(condition)
  const readings = parts.map((each) => new Set(readingsIn(rules, each)))
  const apart =
    condition.is === "reading"
      ? readings.every((each) => !each.has(condition.reading))
      : new Set(readings.flatMap((each) => [...each])).size === readings.reduce((sum, each) => sum + each.size, 0)
  return apart && parts.every((each) => isIndependent(rules, each))
}

/** The earlier of two instants; one outside the horizon (NaN) counts only where the other is not there. */
const earlier = (a: number, b: number): number => {
  if (Number.isNaN(b)) return a === NEVER ? b : a
  if (Number.isNaN(a)) return b === NEVER ? a : b
  return Math.min(a, b)
}

const blank = (): Instants => ({ own: NEVER, earliest: NEVER, latest: NEVER })

/** When each happening asked about came true; NaN while it has not. */
interface Marks {
  readonly at: number[]
}

const markAt = ({ at }: Marks, index: number): number => {
  const mark = at[index] as number
  return Number.isNaN(mark) ? NEVER : mark
}

const compileCondition = (
  rules: CaseRules,
  condition: Condition,
  indexOf: (happening: Happening) => number,
  marks: Marks,
): Evaluate | undefined => {
  switch (condition.is) {
    case "happened": {
      const index = indexOf(condition.what)
      return (into) => {
        into.own = into.earliest = into.latest = markAt(marks, index)
      }
    }
    case "elapsed": {
      if (condition.span.unit === "untimed")
        return (into) => {
          into.own = into.earliest = into.latest = NEVER
        }
      const index = indexOf(condition.since)
      const reckonings = reckonSpan(rules.timekeeping, condition.span, condition.edge)
      const own = chosen(reckonings, rules.choices)
      const all = family(rules.timekeeping, reckonings)
      const range = blankRange()
      const after = condition.edge === "end" ? 1 : 0
      return (into) => {
        const since = markAt(marks, index)
        if (since === NEVER) {
          into.own = into.earliest = into.latest = NEVER
          return
        }
        clear(range)
        all(range, since, undefined)
        into.own = own.at(since, undefined) + after
        into.earliest = range.earliest + after
        into.latest = range.latest + after
      }
    }
    case "reading": {
      const evaluated = Object.entries(condition.among).map(([id, each]) => ({
        chosen: rules.choices[condition.reading] === id,
        evaluate: compileCondition(rules, each, indexOf, marks),
      }))
      if (evaluated.some((each) => each.evaluate === undefined)) return undefined
      const one = blank()
      return (into) => {
        into.earliest = NEVER
        into.latest = Number.NEGATIVE_INFINITY
        for (const each of evaluated) {
          each.evaluate?.(one)
          if (each.chosen) into.own = one.own
          into.earliest = Math.min(into.earliest, one.earliest)
          into.latest = Math.max(into.latest, one.latest)
        }
      }
    }
    case "any":
    case "all": {
      const parts = condition.of.map((each) => compileCondition(rules, each, indexOf, marks))
      if (parts.length === 0 || parts.some((each) => each === undefined)) return undefined
      const pick = condition.is === "any" ? earlier : Math.max
      const one = blank()
      return (into) => {
        into.own = into.earliest = into.latest = condition.is === "any" ? NEVER : Number.NEGATIVE_INFINITY
        for (const each of parts) {
          each?.(one)
          into.own = pick(into.own, one.own)
          into.earliest = pick(into.earliest, one.earliest)
          into.latest = pick(into.latest, one.latest)
        }
      }
    }
    default:
      return undefined
  }
}

const NOT_YET = -1

const orNull = (instant: number): number | null => (instant === NEVER ? null : instant)

/**
 * Compiles a right; undefined where its shape is not one that the fast path knows.
 *
 * @since 0.1.0
 */
export const compileOpening = (rules: CaseRules, norm: Norm): Opening | undefined => {
  const condition = openingOf(norm)
  if (condition === undefined || !isIndependent(rules, condition)) return undefined
  if (resolve(norm.terms, rules.choices).due !== undefined) return undefined
  const happenings = new Map(happeningsOf(condition).map((each) => [keyOfHappening(each), each]))
  const keys = [...happenings.keys()]
  const marks: Marks = { at: keys.map(() => Number.NaN) }
  const indexOf = (each: Happening): number => keys.indexOf(keyOfHappening(each))
  const evaluate = compileCondition(rules, condition, indexOf, marks)
  if (evaluate === undefined) return undefined
  const does = resolve(norm.does, rules.choices)
  const until = resolve(norm.until, rules.choices)
  const restoredBy = resolve(norm.restoredBy, rules.choices)
  const own = blank()
  /** As which of the happenings that exercise it; or `NOT_YET`. */
  let exercisedAs = NOT_YET
  let ended = false
  const hearing = { on: undefined, does, until, restoredBy }
  if (!fitsRoles(hearing)) return undefined
  const types = Object.keys(rules.machine.events)
  const roles = types.map((type) => roleOfType(hearing, type))
  const changes = types.map((type) => changesOf(happenings, type))
  const note = (type: number, event: AnyEvent, at: number): void => {
    const own = changes[type] as readonly Change[]
    for (let index = 0; index < own.length; index++) {
      const change = own[index] as Change
      marks.at[change.slot] = changed(change, marks.at[change.slot] as number, event, at)
    }
  }
  const hear = ({ undoes, does: as, ends, restores }: Role): void => {
    if (exercisedAs > NOT_YET && (undoes & (1 << exercisedAs)) !== 0) exercisedAs = NOT_YET
    if (as > NOT_YET && !ended) exercisedAs = as
    if (ends) ended = true
    if (restores) ended = false
  }
  const bears = Uint8Array.from(types, (_, type) =>
    roles[type] === undefined && (changes[type] as readonly Change[]).length === 0 ? 0 : 1,
  )
  const bearing: Places = { count: 0, places: [] }
  return (heard, now) => {
    const { events, at, types: places } = heard
    findPlaces(heard, bears, bearing)
    for (let slot = 0; slot < keys.length; slot++) marks.at[slot] = Number.NaN
    exercisedAs = NOT_YET
    ended = false
    for (let index = 0; index < bearing.count; index++) {
      const place = bearing.places[index] as number
      const type = places[place] as number
      const event = events[place] as AnyEvent
      note(type, event, at[place] as number)
      const role = roles[type]
      if (role !== undefined) hear(typeof role === "function" ? role(event) : role)
    }
    evaluate(own)
    return {
      norm: norm.id,
      status: exercisedAs > NOT_YET ? "exercised" : ended ? "ended" : now >= own.own ? "open" : "notYet",
      opens: orNull(own.own),
      opensEarliest: orNull(own.earliest),
      opensForCertain: orNull(own.latest),
    }
  }
}
