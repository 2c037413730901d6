/**
 * Openings: a right compiled for the fast path (see `compileFigures`).
 *
 * @since 0.1.0
 */
import { openingOf } from "../machine/bounds.ts"
import { happeningsOf } from "../machine/condition.ts"
import type { AnyEvent } from "../machine/happening.ts"
import { countedSince, type Norm } from "../machine/norm.ts"
import { resolve } from "../machine/reading.ts"
import { chosen, reckonDue } from "../machine/timekeeping.ts"
import { NEVER } from "./becoming.ts"
import { compileBounds, type Instants } from "./becoming-bounds.ts"
import { findPlaces, type Heard, type Places } from "./heard.ts"
import { makeMarks } from "./marks.ts"
import type { CaseRules } from "./replay.ts"
import type { RightStatus } from "./rights.ts"
import { fitsRoles, type Role, roleOfType } from "./roles.ts"

/**
 * A right in figures (epoch milliseconds; null where something must happen first).
 *
 * @since 0.1.0
 */
export interface RightFigure {
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
export type Opening = (heard: Heard, now: number) => RightFigure

const NOT_YET = -1

const orNull = (instant: number): number | null => (instant === NEVER ? null : instant)

/**
 * Compiles a right; undefined where its shape is not one that the fast path knows.
 *
 * @since 0.1.0
 */
export const compileOpening = (rules: CaseRules, norm: Norm): Opening | undefined => {
  const condition = openingOf(norm)
  const { due } = resolve(norm.terms, rules.choices)
  const since = countedSince(due)
  // A right that lapses a span after it has opened is left to the reference.
  if (condition === undefined || (due !== undefined && since === undefined)) return undefined
  const types = Object.keys(rules.machine.events)
  const marks = makeMarks(types, [...happeningsOf(condition), ...(since === undefined ? [] : [since])])
  const evaluate = compileBounds(rules, condition, marks)
  if (evaluate === undefined) return undefined
  const lapsing = due === undefined ? undefined : chosen(reckonDue(rules.timekeeping, due), rules.choices)
  const counted = since === undefined ? -1 : marks.slotOf(since)
  /** Whether it has lapsed: later than a span after the happening that its lapse is counted from. */
  const hasLapsed = (now: number): boolean =>
    lapsing !== undefined && now > lapsing.at(marks.at[counted] as number, undefined)
  const does = resolve(norm.does, rules.choices)
  const until = resolve(norm.until, rules.choices)
  const restoredBy = resolve(norm.restoredBy, rules.choices)
  const own: Instants = { own: NEVER, earliest: NEVER, latest: NEVER }
  /** As which of the happenings that exercise it; or `NOT_YET`. */
  let exercisedAs = NOT_YET
  let ended = false
  const hearing = { on: undefined, does, until, restoredBy }
  if (!fitsRoles(hearing)) return undefined
  const roles = types.map((type) => roleOfType(hearing, type))
  const hear = ({ undoes, does: as, ends, restores }: Role): void => {
    if (exercisedAs > NOT_YET && (undoes & (1 << exercisedAs)) !== 0) exercisedAs = NOT_YET
    if (as > NOT_YET && !ended) exercisedAs = as
    if (ends) ended = true
    if (restores) ended = false
  }
  const bears = Uint8Array.from(types, (_, type) => (roles[type] === undefined ? (marks.bears[type] as number) : 1))
  const statusAt = (now: number): RightStatus => {
    if (exercisedAs > NOT_YET) return "exercised"
    return ended || hasLapsed(now) ? "ended" : now >= own.own ? "open" : "notYet"
  }
  const bearing: Places = { count: 0, places: [] }
  return (heard, now) => {
    const { events, at, types: places } = heard
    findPlaces(heard, bears, bearing)
    marks.begin()
    exercisedAs = NOT_YET
    ended = false
    for (let index = 0; index < bearing.count; index++) {
      const place = bearing.places[index] as number
      const type = places[place] as number
      const event = events[place] as AnyEvent
      marks.note(type, event, at[place] as number)
      const role = roles[type]
      if (role !== undefined) hear(typeof role === "function" ? role(event) : role)
    }
    evaluate(own)
    return {
      norm: norm.id,
      status: statusAt(now),
      opens: orNull(own.own),
      opensEarliest: orNull(own.earliest),
      opensForCertain: orNull(own.latest),
    }
  }
}
