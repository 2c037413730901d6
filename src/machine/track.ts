/**
 * Tracking of norms: the occurrences of an obligation over a history, each started, fulfilled, replaced or ended by a
 * named event, and the standing of a right.
 *
 * @since 0.1.0
 */
import { becomes, type LookUp, type Rules } from "./evaluate.ts"
import { type AnyEvent, matches, matchesAny } from "./happening.ts"
import type { Norm } from "./norm.ts"
import { resolve } from "./reading.ts"
import { chosen, reckonDue } from "./timekeeping.ts"

/**
 * An event as far as tracking keeps it: its id and instant (epoch milliseconds).
 *
 * @since 0.1.0
 */
export interface Mark {
  readonly id: string
  readonly at: number
}

/**
 * One occurrence of an obligation. `due` is null where it is untimed and NaN where the horizon does not reach. A breach
 * stays, even where the obligation is carried out later.
 *
 * @since 0.1.0
 */
export interface Occurrence {
  readonly number: number
  readonly startedBy: string
  readonly startedAt: number
  /** The event that started it; none where a span that passed did. */
  readonly cause: AnyEvent | undefined
  readonly due: number | null
  readonly phrase: string | undefined
  readonly fulfilled: Mark | undefined
  readonly ended: Mark | undefined
  readonly replaced: boolean
  /** It was overdue at some instant while it ran. */
  readonly overdue: boolean
}

/**
 * Follows one obligation through a history, under the chosen readings.
 *
 * @since 0.1.0
 */
export interface Tracker {
  /** Takes the next accepted event, with what had happened before it and what has with it. */
  readonly see: (event: AnyEvent, before: LookUp, after: LookUp) => void
  /** The occurrences at an instant not before the last event seen (epoch milliseconds). */
  readonly at: (now: number, lookUp: LookUp) => readonly Occurrence[]
  /** The occurrence that time alone will start, if nothing else happens; undefined where there is none to come. */
  readonly toCome: (lookUp: LookUp) => Occurrence | undefined
}

type Running = { -readonly [K in keyof Occurrence]: Occurrence[K] }

const isRunning = (each: Running): boolean => each.fulfilled === undefined && each.ended === undefined

const isOver = (each: Running, now: number): boolean => each.due !== null && now > each.due

/**
 * A tracker of an obligation.
 *
 * @param rules - the rules with their timekeeping and chosen readings
 * @param norm - an obligation of theirs
 * @since 0.1.0
 */
export const track = (rules: Rules, norm: Norm): Tracker => {
  const { starts, due } = resolve(norm.terms, rules.choices)
  const does = resolve(norm.does, rules.choices)
  const until = resolve(norm.until, rules.choices)
  const restoredBy = resolve(norm.restoredBy, rules.choices)
  const reckoning = due === undefined ? undefined : chosen(reckonDue(rules.timekeeping, due), rules.choices)
  const occurrences: Running[] = []
  const open = new Set<Running>()
  const endedByNorm = new Set<Running>()
  /** What a new start may still replace: what is once overdue is never replaced, and so never looked at again. */
  let replaceable: Running[] = []
  let ended = false
  let woken = false

  const make = (startedBy: string, startedAt: number, cause: AnyEvent | undefined): Running => {
    const phrase = reckoning?.phrase
    return {
      number: occurrences.length + 1,
      startedBy,
      startedAt,
      cause,
      due: reckoning === undefined || phrase !== undefined ? null : reckoning.at(startedAt, cause),
      phrase,
      fulfilled: undefined,
      ended: undefined,
      replaced: false,
      overdue: false,
    }
  }

  const begin = (startedBy: string, startedAt: number, cause: AnyEvent | undefined): void => {
    const occurrence = make(startedBy, startedAt, cause)
    occurrences.push(occurrence)
    open.add(occurrence)
    if (norm.replaces === true) replaceable.push(occurrence)
  }

  const close = (occurrence: Running, by: "fulfilled" | "ended", event: AnyEvent): void => {
    if (isOver(occurrence, event.at)) occurrence.overdue = true
    occurrence[by] = { id: event.id, at: event.at }
    open.delete(occurrence)
  }

  const wake = (now: number, lookUp: LookUp): void => {
    if (woken || !("once" in starts)) return
    const became = becomes(rules, starts.once, lookUp)
    if (became === undefined || !(became.at <= now)) return
    woken = true
    if (!ended) begin(became.by, became.from, undefined)
  }

  return {
    see: (event, before, after) => {
      wake(event.at, before)
      const carriedOut = !ended && open.size > 0 && matchesAny(event, does)
      if (carriedOut) for (const each of [...open]) close(each, "fulfilled", event)
      if (!ended && matchesAny(event, until)) {
        ended = true
        for (const each of [...open]) {
          close(each, "ended", event)
          endedByNorm.add(each)
        }
      }
      if (ended && matchesAny(event, restoredBy)) {
        ended = false
        for (const each of endedByNorm) {
          each.ended = undefined
          open.add(each)
        }
        endedByNorm.clear()
      }
      if (!ended && "on" in starts && matches(event, starts.on)) {
        for (const each of replaceable)
          if (open.has(each) && !isOver(each, event.at)) {
            close(each, "ended", event)
            each.replaced = true
          }
        replaceable = []
        begin(event.id, event.at, event)
      } else if (!ended && carriedOut && norm.recurs === true) begin(event.id, event.at, event)
      wake(event.at, after)
    },
    at: (now, lookUp) => {
      wake(now, lookUp)
      return occurrences.map((each) => ({ ...each, overdue: each.overdue || (isRunning(each) && isOver(each, now)) }))
    },
    toCome: (lookUp) => {
      if (woken || ended || !("once" in starts)) return undefined
      const became = becomes(rules, starts.once, lookUp)
      return became === undefined ? undefined : make(became.by, became.from, undefined)
    },
  }
}

/**
 * The standing of a right: exercised or ended by an event, or neither.
 *
 * @since 0.1.0
 */
export interface Standing {
  readonly exercised: Mark | undefined
  readonly ended: Mark | undefined
}

/**
 * Follows one right through a history, under the chosen readings. What restores a right that ended also lets it be
 * exercised anew.
 *
 * @since 0.1.0
 */
export const trackRight = (
  rules: Rules,
  norm: Norm,
): { readonly see: (event: AnyEvent) => void; readonly standing: () => Standing } => {
  const does = resolve(norm.does, rules.choices)
  const until = resolve(norm.until, rules.choices)
  const restoredBy = resolve(norm.restoredBy, rules.choices)
  let standing: Standing = { exercised: undefined, ended: undefined }
  return {
    see: (event) => {
      const mark = { id: event.id, at: event.at }
      if (standing.ended === undefined && matchesAny(event, does)) standing = { ...standing, exercised: mark }
      if (standing.ended === undefined && matchesAny(event, until)) standing = { ...standing, ended: mark }
      if (standing.ended !== undefined && matchesAny(event, restoredBy))
        standing = { exercised: undefined, ended: undefined }
    },
    standing: () => standing,
  }
}
