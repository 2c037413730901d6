/**
 * Openings: a right compiled for the fast path (see `compileFigures`).
 *
 * @since 0.1.0
 */
import { openingOf } from "../machine/bounds.ts"
import { type Condition, happeningsOf, partsOf } from "../machine/condition.ts"
import { type AnyEvent, matches, matchesAny, type Pattern } from "../machine/happening.ts"
import type { Norm } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { chosen, readingsOf, reckonSpan } from "../machine/timekeeping.ts"
import { family, type Range } from "./families.ts"
import type { CaseRules } from "./replay.ts"
import type { RightStatus } from "./rights.ts"

/** A right in figures. @since 0.1.0 */
export interface OpeningFigure {
  readonly norm: string
  readonly status: RightStatus
  readonly opens: number | null
  readonly opensEarliest: number | null
  readonly opensForCertain: number | null
}

/**
 * A compiled right: it hears the accepted events of a case and then tells how it stands.
 *
 * @since 0.1.0
 */
export interface Opening {
  readonly begin: () => void
  readonly listen: (type: string) => ((event: AnyEvent) => void) | undefined
  readonly finish: (now: number) => OpeningFigure
}

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

/** What has happened, by index of the happening asked about. */
interface Marks {
  readonly at: number[]
}

const compileCondition = (
  rules: CaseRules,
  condition: Condition,
  indexOf: (condition: Condition) => number,
  marks: Marks,
): Evaluate | undefined => {
  switch (condition.is) {
    case "happened": {
      const index = indexOf(condition)
      return (into) => {
        into.own = into.earliest = into.latest = marks.at[index] ?? NEVER
      }
    }
    case "elapsed": {
      if (condition.span.unit === "untimed") return undefined
      const index = indexOf(condition)
      const reckonings = reckonSpan(rules.timekeeping, condition.span, condition.edge)
      const own = chosen(reckonings, rules.choices)
      const all = family(rules.timekeeping, reckonings)
      const range: Range = { some: false, earliest: 0, latest: 0 }
      const after = condition.edge === "end" ? 1 : 0
      return (into) => {
        const since = marks.at[index] ?? NEVER
        if (since === NEVER) {
          into.own = into.earliest = into.latest = NEVER
          return
        }
        range.some = false
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
  const happenings = happeningsOf(condition)
  const marks: Marks = { at: happenings.map(() => NEVER) }
  const indexOf = (each: Condition): number =>
    happenings.findIndex(
      (one) => (each.is === "happened" ? each.what : each.is === "elapsed" ? each.since : undefined) === one,
    )
  const evaluate = compileCondition(rules, condition, indexOf, marks)
  if (evaluate === undefined) return undefined
  const [does, until, restoredBy] = [norm.does, norm.until, norm.restoredBy].map((each) => resolve(each, rules.choices))
  const own = blank()
  let exercised = false
  let ended = false
  return {
    begin: () => {
      marks.at.fill(NEVER)
      exercised = false
      ended = false
    },
    listen: (type) => {
      const concerns = (patterns: readonly Pattern[] | undefined) =>
        (patterns ?? []).filter((each) => each.event === type)
      const noted = happenings.flatMap((each, index) =>
        [each, ...(each.undoneBy ?? [])].some((one) => one.event === type) ? [{ each, index }] : [],
      )
      const [done, over, back] = [concerns(does), concerns(until), concerns(restoredBy)]
      if (noted.length + done.length + over.length + back.length === 0) return undefined
      return (event) => {
        for (const { each, index } of noted) {
          if (each.undoneBy !== undefined && matchesAny(event, each.undoneBy)) marks.at[index] = NEVER
          if (matches(event, each) && (marks.at[index] === NEVER || each.which === "last")) marks.at[index] = event.at
        }
        if (!ended && done.length > 0 && matchesAny(event, done)) exercised = true
        if (!ended && over.length > 0 && matchesAny(event, over)) ended = true
        if (ended && back.length > 0 && matchesAny(event, back)) {
          ended = false
          exercised = false
        }
      }
    },
    finish: (now) => {
      evaluate(own)
      return {
        norm: norm.id,
        status: exercised ? "exercised" : ended ? "ended" : now >= own.own ? "open" : "notYet",
        opens: orNull(own.own),
        opensEarliest: orNull(own.earliest),
        opensForCertain: orNull(own.latest),
      }
    },
  }
}
